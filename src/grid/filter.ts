import type { Condition } from './filter-condition.js';
import { TextColumn, type Codes, type Column } from './row-model-columns.js';
import type { RowStore } from './row-model-store.js';
import type { ColumnFilter } from './row-model-types.js';
import { inSteps } from './scheduler.js';
import { foldCell } from './text-fold.js';
import { createSearch } from './text-search.js';

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
    const folded = searched ? foldCell(String(contains), searched.blocks.form).trim() : '';
    const needle = searched?.blocks.form === 'code' ? folded.replaceAll(',', '') : folded;
    return searched && needle !== '' ? createSearch({ kind: 'words', words: [needle], codes: [needle] }, [searched], rows) : undefined;
  }
}

function setCondition<Row>(values: readonly (string | null)[], store: RowStore<Row>, id: string): Condition | undefined {
  const column = store.column(id);
  const wanted = new Set(values.map((value) => value ?? ''));
  if (!column) return undefined;
  const test = (slot: number): boolean => wanted.has(column.textAt(slot));
  if (!(column instanceof TextColumn)) return cellCondition(column, store, test);
  return {
    isPrepared: () => column.filled >= store.length,
    prepare: () => column.fill(store),
    test,
    *clear(match, length) {
      const chosen = new Uint16Array(column.dictionary.size);
      for (const value of wanted) for (const code of column.dictionary.codesOf(value)) chosen[code] = 1;
      const { codes } = column;
      yield* inSteps(length, (from, to) => keepChosen(match, { codes, chosen, from, to }));
    },
  };
}

interface Range {
  readonly min?: number;
  readonly max?: number;
}

function rangeCondition<Row>(column: Column<Row>, store: RowStore<Row>, filter: Range & { days?: Range }): Condition | undefined {
  const instants = within(filter);
  const days = filter.days && column.spec.type === 'date' ? within(filter.days) : instants;
  if (!instants || !days) return undefined;
  return cellCondition(column, store, (slot) => {
    const value = column.at(slot);
    return (days === instants || Number.isInteger(value) ? instants : days)(value);
  });
}

/** The test for a range; undefined without bounds. */
function within(range: Range): ((value: number) => boolean) | undefined {
  const min = isBound(range.min) ? range.min : undefined;
  const max = isBound(range.max) ? range.max : undefined;
  if (min === undefined && max === undefined) return undefined;
  return (value) => !Number.isNaN(value) && (min === undefined || value >= min) && (max === undefined || value < max);
}

const isBound = (value: unknown): value is number => typeof value === 'number' && !Number.isNaN(value);

const emptyCondition = <Row>(column: Column<Row>, store: RowStore<Row>, empty: boolean): Condition =>
  cellCondition(column, store, (slot) => (column.textAt(slot) === '') === empty);

function cellCondition<Row>(column: Column<Row>, store: RowStore<Row>, test: (slot: number) => boolean): Condition {
  return {
    isPrepared: () => column.filled >= store.length,
    prepare: () => column.fill(store),
    test,
    clear: (match, length) =>
      inSteps(length, (from, to) => {
        for (let slot = from; slot < to; slot++) if (match[slot] === 1 && !test(slot)) match[slot] = 0;
      }),
  };
}

interface ChosenCodes {
  readonly codes: Codes;
  /** 1 for each dictionary number that meets the condition. */
  readonly chosen: Uint16Array;
  readonly from: number;
  readonly to: number;
}

function keepChosen(match: Uint8Array, { codes, chosen, from, to }: ChosenCodes): void {
  for (let slot = from; slot < to; slot++) match[slot] = (match[slot] as number) & (chosen[codes[slot] as number] as number);
}
