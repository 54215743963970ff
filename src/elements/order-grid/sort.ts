import type { SortKey } from '../../grid/index.js';
import type { OrderCatalog } from './columns/catalog.js';
import type { OrderColumn } from './order-columns.js';
import type { SortKind } from './header.strings.js';

const MAX_KEYS = 4;

/** In which words a column is sorted. */
export const sortKind = ({ cell, type }: OrderColumn): SortKind => (cell === 'stage' ? 'stage' : type);

/** The keys of a sort as the attribute writes it: `-createdAt,reference`, a hyphen for descending. Unknown columns are left out. */
export function readSort(text: string, catalog: OrderCatalog): readonly SortKey[] {
  const seen = new Set<string>();
  return text
    .split(',', MAX_KEYS)
    .map((part) => part.trim())
    .flatMap((part): SortKey[] => {
      const column = part.replace(/^-/, '');
      if (!catalog.get(column) || seen.has(column)) return [];
      seen.add(column);
      return [{ column, direction: part.startsWith('-') ? 'descending' : 'ascending' }];
    });
}

/** A sort as the attribute writes it. */
export const writeSort = (keys: readonly SortKey[]): string =>
  keys.map(({ column, direction }) => (direction === 'descending' ? `-${column}` : column)).join(',');

/** Whether two sorts put orders in the same order. */
export const sameSort = (a: readonly SortKey[], b: readonly SortKey[]): boolean => writeSort(a) === writeSort(b);

/** The direction that a sort begins with: the newest of dates and the least of anything else. */
const firstDirection = ({ type }: OrderColumn): SortKey['direction'] => (type === 'date' ? 'descending' : 'ascending');

/** The sort with a column in it: with its direction turned, or behind those that are there. The first of too many goes. */
export function withSortKey(
  keys: readonly SortKey[],
  column: OrderColumn,
  direction: SortKey['direction'] = firstDirection(column),
): readonly SortKey[] {
  const key: SortKey = { column: column.id, direction };
  const known = keys.some((other) => other.column === column.id);
  return known ? keys.map((other) => (other.column === column.id ? key : other)) : [...keys, key].slice(-MAX_KEYS);
}

/** The sort after a click on a column: turned round, or begun. `add` keeps the other columns. */
export function nextSort(keys: readonly SortKey[], column: OrderColumn, add: boolean): readonly SortKey[] {
  const before = keys.find((key) => key.column === column.id)?.direction;
  const direction = before ? (before === 'ascending' ? 'descending' : 'ascending') : undefined;
  return withSortKey(add ? keys : [], column, direction);
}
