import type { Condition } from './filter-condition.js';
import { TextColumn, type Column } from './row-model-columns.js';
import type { RowStore, SearchedColumn } from './row-model-store.js';
import type { ColumnFilter } from './row-model-types.js';
import { inSteps, type Steps } from './scheduler.js';
import { foldCell, foldText, compactText } from './text-fold.js';
import { markContaining } from './text-search.js';

/** The condition of a filter; undefined where it does not constrain. */
export function createCondition<Row>(filter: ColumnFilter, store: RowStore<Row>): Condition | undefined {
  const column = store.column(filter.column);
  if (!column) return undefined;
  switch (filter.kind) {
    case 'text':
      return containsCondition(filter.contains, store);
    case 'set':
      return setCondition(filter.values, store, filter.column);
    case 'range':
      return column.spec.type === 'text' ? undefined : rangeCondition(column, store, filter);
    case 'empty':
      return emptyCondition(column, store, filter.empty);
    default:
      return undefined;
  }

  function containsCondition(contains: string, rows: RowStore<Row>): Condition | undefined {
    const searched = rows.searched(filter.column);
    const folded = foldText(String(contains).trim());
    const needle = searched?.blocks.form === 'code' ? compactText(folded).replaceAll(',', '') : folded;
    return searched && needle !== '' ? textCondition(searched, rows, needle) : undefined;
  }
}

function textCondition<Row>(searched: SearchedColumn<Row>, store: RowStore<Row>, needle: string): Condition {
  const { column, blocks } = searched;
  return {
    prepare: () => column.fill(store),
    test: (slot) => foldCell(column.textAt(slot), blocks.form).includes(needle),
    *clear(match, length) {
      const hits = new Uint16Array(column.dictionary.size);
      yield* markContaining(searched, [{ needle, bit: 1 }], hits);
      const { codes } = column;
      yield* inSteps(length, (from, to) => {
        for (let slot = from; slot < to; slot++) if (hits[codes[slot] as number] !== 1) match[slot] = 0;
      });
    },
  };
}

function setCondition<Row>(values: readonly (string | null)[], store: RowStore<Row>, id: string): Condition | undefined {
  const column = store.column(id);
  const wanted = new Set(values.map((value) => value ?? ''));
  if (!column) return undefined;
  const test = (slot: number): boolean => wanted.has(column.textAt(slot));
  if (!(column instanceof TextColumn)) return cellCondition(column, store, test);
  return {
    prepare: () => column.fill(store),
    test,
    *clear(match, length) {
      const chosen = new Uint8Array(column.dictionary.size);
      for (const value of wanted) for (const code of column.dictionary.codesOf(value)) chosen[code] = 1;
      const { codes } = column;
      yield* inSteps(length, (from, to) => {
        for (let slot = from; slot < to; slot++) if (chosen[codes[slot] as number] !== 1) match[slot] = 0;
      });
    },
  };
}

function rangeCondition<Row>(column: Column<Row>, store: RowStore<Row>, filter: { min?: number; max?: number }): Condition | undefined {
  const min = isBound(filter.min) ? filter.min : undefined;
  const max = isBound(filter.max) ? filter.max : undefined;
  if (min === undefined && max === undefined) return undefined;
  return cellCondition(column, store, (slot) => {
    const value = column.at(slot);
    return !Number.isNaN(value) && (min === undefined || value >= min) && (max === undefined || value < max);
  });
}

const isBound = (value: unknown): value is number => typeof value === 'number' && !Number.isNaN(value);

const emptyCondition = <Row>(column: Column<Row>, store: RowStore<Row>, empty: boolean): Condition =>
  cellCondition(column, store, (slot) => (column.textAt(slot) === '') === empty);

function cellCondition<Row>(column: Column<Row>, store: RowStore<Row>, test: (slot: number) => boolean): Condition {
  return {
    prepare: () => column.fill(store),
    test,
    clear: (match, length) =>
      inSteps(length, (from, to) => {
        for (let slot = from; slot < to; slot++) if (match[slot] === 1 && !test(slot)) match[slot] = 0;
      }),
  };
}
