import type { Locale } from '../../domain/locale.js';
import type { SortKey } from '../../grid/index.js';
import { columnWords } from './order-columns.strings.js';
import { orderColumn } from './order-columns.js';
import type { GridStrings } from './order-grid.strings.js';

const MAX_KEYS = 4;

/** The keys of a sort as the attribute writes it: `-createdAt,reference`, a hyphen for descending. Unknown columns are left out. */
export function readSort(text: string): readonly SortKey[] {
  const seen = new Set<string>();
  return text
    .split(',', MAX_KEYS)
    .map((part) => part.trim())
    .flatMap((part): SortKey[] => {
      const column = part.replace(/^-/, '');
      if (!orderColumn(column) || seen.has(column)) return [];
      seen.add(column);
      return [{ column, direction: part.startsWith('-') ? 'descending' : 'ascending' }];
    });
}

/** A sort as the attribute writes it. */
export const writeSort = (keys: readonly SortKey[]): string =>
  keys.map(({ column, direction }) => (direction === 'descending' ? `-${column}` : column)).join(',');

/** Whether two sorts put orders in the same order. */
export const sameSort = (a: readonly SortKey[], b: readonly SortKey[]): boolean => writeSort(a) === writeSort(b);

/** The sort after a click on a column: turned round, or begun with the newest of dates and the least of anything else. `add` keeps the other columns. */
export function nextSort(keys: readonly SortKey[], column: string, add: boolean): readonly SortKey[] {
  const before = keys.find((key) => key.column === column);
  const first: SortKey['direction'] = orderColumn(column)?.type === 'date' ? 'descending' : 'ascending';
  const direction = before ? (before.direction === 'ascending' ? 'descending' : 'ascending') : first;
  const key: SortKey = { column, direction };
  if (!add) return [key];
  return before ? keys.map((other) => (other === before ? key : other)) : [...keys, key].slice(-MAX_KEYS);
}

/** What is said after sorting. */
export function sortMessage(keys: readonly SortKey[], locale: Locale, strings: GridStrings): string {
  const words: Readonly<Record<string, string>> = columnWords[locale].columns;
  return keys
    .map(({ column, direction }) =>
      direction === 'ascending' ? strings.sortedAscending(words[column] ?? column) : strings.sortedDescending(words[column] ?? column),
    )
    .join(', ');
}
