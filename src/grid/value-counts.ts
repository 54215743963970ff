import { TextColumn, type Column } from './row-model-columns.js';
import type { ViewSpec } from './row-model-compose.js';
import { matchAll, resolveConditions } from './row-model-match.js';
import type { RowStore } from './row-model-store.js';
import type { RowModelOptions } from './row-model-types.js';
import type { RowView } from './row-model-view.js';
import { inSteps, type Steps } from './scheduler.js';

/** What counting reads. */
export interface CountedRows<Row> {
  readonly store: RowStore<Row>;
  readonly spec: ViewSpec;
  readonly options: RowModelOptions<Row>;
  readonly view: RowView<Row>;
}

/** Counts the values of a column into `counts`: those of the rows that meet the search, the facet and the filters on other columns. Numbers count as their text. */
export function* countValues<Row>({ store, spec, options, view }: CountedRows<Row>, id: string, counts: Map<string, number>): Steps {
  const column = store.column(id);
  if (!column) return;
  yield* column.fill(store);
  const { set, flags, facet } = view.parts;
  const known = view.parts.store === store;
  const filters = spec.filters.filter((filter) => filter.column !== id);
  const others = resolveConditions({ filters, query: spec.query }, { store, options, previous: known ? set : undefined });
  const chosen = yield* matchAll(store, others, known ? { set, match: view.match } : undefined);
  if (known && facet >= 0 && flags) {
    yield* inSteps(chosen.length, (from, to) => {
      for (let slot = from; slot < to; slot++) if (!flags.has(slot, facet)) chosen[slot] = 0;
    });
  }
  yield* column instanceof TextColumn ? countTexts(column, chosen, counts) : countNumbers(column, chosen, counts);
}

/** By dictionary number first: a text may have several. */
function* countTexts<Row>(column: TextColumn<Row>, chosen: Uint8Array, counts: Map<string, number>): Steps {
  const { strings } = column.dictionary;
  const tally = new Uint32Array(strings.length);
  yield* inSteps(chosen.length, (from, to) => {
    const { codes } = column;
    for (let slot = from; slot < to; slot++) {
      const code = codes[slot] as number;
      tally[code] = (tally[code] as number) + (chosen[slot] as number);
    }
  });
  tally.forEach((count, code) => count > 0 && add(counts, strings[code] ?? '', count));
}

function* countNumbers<Row>(column: Column<Row>, chosen: Uint8Array, counts: Map<string, number>): Steps {
  const tally = new Map<number, number>();
  yield* inSteps(chosen.length, (from, to) => {
    for (let slot = from; slot < to; slot++) if (chosen[slot] === 1) add(tally, column.at(slot), 1);
  });
  for (const [value, count] of tally) add(counts, Number.isNaN(value) ? '' : String(value), count);
}

const add = <Key>(counts: Map<Key, number>, key: Key, count: number): void => void counts.set(key, (counts.get(key) ?? 0) + count);
