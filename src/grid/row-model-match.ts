import { createCondition } from './filter.js';
import type { Condition } from './filter-condition.js';
import type { RowStore } from './row-model-store.js';
import type { ColumnFilter, RowModelOptions } from './row-model-types.js';
import { inSteps, type Steps } from './scheduler.js';
import { narrows, type TextQuery } from './text-query.js';
import { createSearch } from './text-search.js';

/** The conditions of a view, with what tells whether the next view can build on them. */
export interface ConditionSet {
  readonly filters: readonly { readonly key: string; readonly condition: Condition }[];
  readonly query: TextQuery | undefined;
  readonly search: Condition | undefined;
}

/** Every condition of a set. */
export const conditionsOf = (set: ConditionSet): readonly Condition[] => [
  ...set.filters.map((filter) => filter.condition),
  ...(set.search ? [set.search] : []),
];

/** The conditions for filters and a search text; those that stay are the previous ones themselves. */
export function resolveConditions<Row>(
  wanted: { readonly filters: readonly ColumnFilter[]; readonly query: TextQuery | undefined },
  context: { readonly store: RowStore<Row>; readonly options: RowModelOptions<Row>; readonly previous: ConditionSet | undefined },
): ConditionSet {
  const { store, options, previous } = context;
  const filters = wanted.filters.flatMap((filter) => {
    const key = keyOf(filter);
    const condition = previous?.filters.find((candidate) => candidate.key === key)?.condition ?? createCondition(filter, store);
    return condition ? [{ key, condition }] : [];
  });
  const { query } = wanted;
  if (!query || query === previous?.query) return { filters, query, search: query ? previous?.search : undefined };
  const columns = options.columns.filter((column) => column.searchable).flatMap((column) => store.searched(column.id) ?? []);
  return { filters, query, search: createSearch(query, columns, store) };
}

// JSON alone writes every number without a finite value as null.
const keyOf = (filter: ColumnFilter): string =>
  JSON.stringify(filter, (_, value: unknown) => (typeof value === 'number' ? ['number', String(value)] : value));

/** Whether both sets are made of the same conditions. */
export function isSameSet(a: ConditionSet, b: ConditionSet): boolean {
  return (
    a.search === b.search &&
    a.filters.length === b.filters.length &&
    a.filters.every((filter, index) => filter.condition === b.filters[index]?.condition)
  );
}

/** Below this many rows, testing them one by one is quicker than searching whole columns. */
const FEW = 4096;

/** What is known of an earlier match. */
export interface EarlierMatch {
  readonly set: ConditionSet;
  /** 1 for each matching slot; absent when it had no conditions. */
  readonly match: Uint8Array | undefined;
}

/** 1 for each slot that meets all conditions. Looks only at the rows of the earlier match, and only at new conditions, when the set narrows it. */
export function* matchAll<Row>(store: RowStore<Row>, set: ConditionSet, earlier: EarlierMatch | undefined): Steps<Uint8Array> {
  const { length } = store;
  const base = earlier && narrowsSet(earlier.set, set) ? earlier : undefined;
  const match = new Uint8Array(length);
  if (base?.match) match.set(base.match.subarray(0, length));
  else yield* inSteps(length, (from, to) => markLive(store, match, { from, to }), 65536);
  let count = countMatches(match, length);
  for (const condition of conditionsOf(set)) {
    if (base && conditionsOf(base.set).includes(condition)) continue;
    yield* condition.prepare();
    if (count > FEW) yield* condition.clear(match, length);
    else yield* testEach(match, count, condition);
    count = countMatches(match, length);
  }
  return match;
}

const narrowsSet = (earlier: ConditionSet, set: ConditionSet): boolean =>
  earlier.filters.every(({ condition }) => set.filters.some((filter) => filter.condition === condition)) &&
  (earlier.query === set.query || narrows(earlier.query, set.query));

function markLive<Row>(store: RowStore<Row>, match: Uint8Array, { from, to }: { from: number; to: number }): void {
  if (store.live === store.length) match.fill(1, from, to);
  else for (let slot = from; slot < to; slot++) match[slot] = store.rows[slot] === undefined ? 0 : 1;
}

/** Those of the slots that meet a condition. */
export const pickSlots = (slots: readonly number[], condition: Condition): readonly number[] =>
  condition.pick?.(slots) ?? slots.filter((slot) => condition.test(slot));

const PICKED_STEP = 256;

function* testEach(match: Uint8Array, count: number, condition: Condition): Steps {
  const slots = pickMatching(undefined, match, count);
  for (let from = 0; from < count; from += PICKED_STEP) {
    const some = [...slots.subarray(from, from + PICKED_STEP)];
    for (const slot of some) match[slot] = 0;
    for (const slot of pickSlots(some, condition)) match[slot] = 1;
    yield;
  }
}

/** A match put right for the given slots, and long enough for all. */
export function amendMatch<Row>(
  match: Uint8Array,
  set: ConditionSet,
  { store, slots }: { store: RowStore<Row>; slots: readonly number[] },
): Uint8Array {
  const amended = match.length >= store.length ? match : new Uint8Array(store.length);
  if (amended !== match) amended.set(match);
  const conditions = conditionsOf(set);
  for (const slot of slots) amended[slot] = store.rows[slot] !== undefined && conditions.every((condition) => condition.test(slot)) ? 1 : 0;
  return amended;
}

/** How many of the first `length` bytes are 1; the others are 0. Adds four at a time, in lanes of 16 bits that are emptied before they overflow. */
export function countMatches(match: Uint8Array, length: number): number {
  const words = new Uint32Array(match.buffer, match.byteOffset, length >>> 2);
  let count = 0;
  for (let from = 0; from < words.length; from += 0x4000) {
    const to = Math.min(words.length, from + 0x4000);
    let lanes = 0;
    for (let index = from; index < to; index++) {
      const word = words[index] as number;
      lanes += (word & 0x00010001) + ((word >>> 8) & 0x00010001);
    }
    count += (lanes & 0xffff) + (lanes >>> 16);
  }
  for (let index = words.length * 4; index < length; index++) count += match[index] as number;
  return count;
}

/** The matching slots in order; without an order, ascending. */
export function pickMatching(ordered: Int32Array | undefined, match: Uint8Array, count: number): Int32Array {
  const picked = new Int32Array(count);
  if (!ordered) {
    for (let slot = 0, size = 0; size < count; slot++) if (match[slot] === 1) picked[size++] = slot;
    return picked;
  }
  for (let index = 0, size = 0; size < count; index++) {
    const slot = ordered[index] as number;
    if (match[slot] === 1) picked[size++] = slot;
  }
  return picked;
}
