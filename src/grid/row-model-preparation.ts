import { hasManyTexts } from './row-model-beginning.js';
import { fillTogether } from './row-model-columns.js';
import type { RowStore } from './row-model-store.js';
import type { RowModelOptions } from './row-model-types.js';
import type { Steps } from './scheduler.js';
import { prepareSearched } from './text-search.js';

/** Up to this many rows, ids and folded texts are so few that nobody need ask for them. */
const FEW_ROWS = 200_000;
/** What ranks may take, in bytes, before somebody sorts. */
const SORTING_BYTES = 3_000_000;
/** So few texts are put in order in no time, once they are read. */
const FEW_TEXTS = 256;
/** After so many rows it is clear whether a column has few texts. */
const TRIAL = 65_536;

/** Reads a column and ranks its texts. */
export function* prepareSorting<Row>(store: RowStore<Row>, id: string): Steps {
  const column = store.column(id);
  if (!column) return;
  yield* column.fill(store);
  yield* column.rank();
}

/** Reads and folds what quick search looks at. */
export function* prepareSearches<Row>(store: RowStore<Row>, { columns }: RowModelOptions<Row>): Steps {
  const searched = columns.flatMap(({ id, searchable }) => (searchable ? (store.searched(id) ?? []) : []));
  yield* fillTogether(
    searched.map(({ column }) => column),
    store,
  );
  for (const one of searched) yield* prepareSearched(one);
}

/**
 * Ids, search and sorting by some columns. Of very many rows only columns that have neither few texts, of which reading them is all the work, nor so many that
 * their first rows are found without ranks.
 */
export function* prepareRows<Row>(store: RowStore<Row>, options: RowModelOptions<Row>, sorts: readonly string[]): Steps {
  if (store.length <= FEW_ROWS) {
    yield* store.index();
    yield* prepareSearches(store, options);
    for (const id of sorts) yield* prepareSorting(store, id);
    return;
  }
  let room = SORTING_BYTES;
  for (const id of sorts) {
    // More than a few texts take two bytes a row.
    if (room < store.length * 2) return;
    const column = store.try(id);
    if (column?.spec.type !== 'text') continue;
    const isWorthIt = (): boolean =>
      column.bytes <= room && !hasManyTexts(column) && (column.textCount > FEW_TEXTS || column.filled < TRIAL);
    for (const _ of column.fill(store)) {
      yield;
      if (!isWorthIt()) break;
    }
    if (isWorthIt()) {
      yield* column.rank();
      room -= column.bytes;
    } else store.forget(column);
  }
}
