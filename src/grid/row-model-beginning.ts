import type { Column } from './row-model-columns.js';
import { conditionsOf, pickSlots, type ConditionSet } from './row-model-match.js';
import type { RowStore } from './row-model-store.js';
import type { Steps } from './scheduler.js';
import { compareCells, compareSlots, type ColumnOrder } from './sort.js';
import { ascending, type Compare } from './sort-radix.js';
import type { SlotList } from './sort-list.js';

/** More rows than any window shows. */
const LENGTH = 80;
/** More rows than most windows show: enough once looking for more takes long. */
const ENOUGH = 40;
/** So many rows are tested, row by row, for a beginning; then it comes too late to be of use. */
const MOST_TESTS = 8192;
const TESTED_STEP = 256;
const COMPARED_STEP = 4096;
const SAMPLES = 32;

/** What the rows of a view have in common, and how they are ordered. */
export interface BeginningSpec<Row> {
  readonly store: RowStore<Row>;
  readonly orders: readonly ColumnOrder<Row>[];
  readonly set: ConditionSet;
  /** Index of the facet shown, or -1. */
  readonly facet: number;
  /** How many rows the whole view has, where that is known before the view is. */
  readonly size: (() => number) | undefined;
  /** Whether the row in a slot is in the view, where that is known already. */
  readonly isVisible: ((slot: number) => boolean) | undefined;
}

/** The first rows of a view whose others are not known yet. Kept right while rows change: no row outside of it comes before its last. */
export class ViewBeginning<Row> {
  readonly store: RowStore<Row>;
  readonly #slots: number[];
  readonly #spec: BeginningSpec<Row>;
  readonly #compare: Compare;

  constructor(spec: BeginningSpec<Row>, slots: readonly number[]) {
    this.store = spec.store;
    this.#spec = spec;
    this.#slots = [...slots];
    this.#compare = compareCells(spec.orders);
  }

  /** How many rows the view has; those known so far where that is not known. */
  get size(): number {
    return this.#spec.size?.() ?? this.#slots.length;
  }

  /** How many rows meet the conditions, as long as there are none. */
  get matched(): number | undefined {
    return conditionsOf(this.#spec.set).length === 0 ? this.store.live : undefined;
  }

  /** The slot at a view index, -1 where it is not known. */
  slotAt(index: number): number {
    return this.#slots[index] ?? -1;
  }

  /** The view index of a slot, or -1. That of a row beyond the known ones is the first after these. */
  indexOf(slot: number): number {
    const index = this.#slots.indexOf(slot);
    return index < 0 && slot >= 0 && accepts(this.#spec, slot) ? this.#slots.length : index;
  }

  /** Follows a change of the rows in slots. */
  follow(slots: readonly number[]): void {
    // All are taken out before one is put in: only those that have not changed are still in order.
    for (const slot of slots) {
      const at = this.#slots.indexOf(slot);
      if (at >= 0) this.#slots.splice(at, 1);
    }
    const last = this.#slots.at(-1);
    if (last === undefined) return;
    for (const slot of slots) if (accepts(this.#spec, slot) && this.#compare(slot, last) < 0) insert(this.#slots, slot, this.#compare);
  }
}

function accepts<Row>({ store, set, facet }: BeginningSpec<Row>, slot: number): boolean {
  return (
    store.rows[slot] !== undefined &&
    conditionsOf(set).every((condition) => condition.test(slot)) &&
    (facet < 0 || store.flags.has(slot, facet))
  );
}

function insert(slots: number[], slot: number, compare: Compare): void {
  let from = 0;
  let to = slots.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (compare(slots[middle] as number, slot) < 0) from = middle + 1;
    else to = middle;
  }
  slots.splice(from, 0, slot);
}

/** Whether work may go on; false once rows have changed since it began. */
type Guard = () => boolean;

/** The beginning of a view whose rows come in a known order: those accepted, from the first on. Undefined when there would be none to show in time. */
export function* beginInOrder<Row>(
  spec: BeginningSpec<Row>,
  order: SlotList | undefined,
  isUnchanged: Guard,
): Steps<ViewBeginning<Row> | undefined> {
  const length = Math.min(MOST_TESTS, order?.size ?? spec.store.length);
  const slots = order?.slots ?? ascending(length);
  const found: number[] = [];
  for (let from = 0; from < length && found.length < LENGTH; from += TESTED_STEP) {
    const tested = [...slots.subarray(from, Math.min(length, from + TESTED_STEP))];
    found.push(
      ...conditionsOf(spec.set)
        .reduce(pickSlots, tested)
        .filter((slot) => accepts(spec, slot)),
    );
    yield;
    if (!isUnchanged()) return undefined;
    if (found.length >= ENOUGH && from >= length / 2) break;
  }
  return found.length > 0 ? new ViewBeginning(spec, found.slice(0, LENGTH)) : undefined;
}

/** The beginning of a view in a new order: the least of the accepted rows. The columns must be filled; where they are ranked too it is quicker. */
export function* beginSorted<Row>(spec: BeginningSpec<Row>, isUnchanged: Guard): Steps<ViewBeginning<Row> | undefined> {
  const { store, orders } = spec;
  const compare = orders.every(({ column }) => column.ranked) ? compareSlots(orders) : compareCells(orders);
  const isVisible = spec.isVisible ?? ((slot: number) => accepts(spec, slot));
  const found: number[] = [];
  const { length } = store;
  const backwards = mostlyFalls(length, compare);
  const isBehind = behindTest(orders);
  let left = spec.isVisible ? Infinity : MOST_TESTS;
  const offer = (slot: number): void => {
    const last = found.length === LENGTH ? (found[LENGTH - 1] as number) : -1;
    if (last >= 0 && (isBehind(slot, last) || compare(slot, last) >= 0)) return;
    left--;
    if (!isVisible(slot)) return;
    insert(found, slot, compare);
    if (found.length > LENGTH) found.pop();
  };
  for (let from = 0; from < length; from += COMPARED_STEP) {
    const to = Math.min(length, from + COMPARED_STEP);
    for (let index = from; index < to; index++) offer(backwards ? length - 1 - index : index);
    yield;
    if (left < 0 || !isUnchanged()) return undefined;
  }
  return found.length > 0 ? new ViewBeginning(spec, found) : undefined;
}

/** Tells most rows that come behind a certain one at a glance, by their first cell. */
function behindTest<Row>([first]: readonly ColumnOrder<Row>[]): (slot: number, last: number) => boolean {
  if (!first?.column.ranked) return () => false;
  const { column, descending } = first;
  let known = -1;
  let bound = NaN;
  return (slot, last) => {
    if (last !== known) bound = column.at((known = last));
    const value = column.at(slot);
    return descending ? value < bound : value > bound;
  };
}

/** Whether rows rather come from the last to the first: they are then looked at from the end, so that most are ruled out at once. */
function mostlyFalls(length: number, compare: Compare): boolean {
  let falls = 0;
  const stride = Math.floor(length / (SAMPLES + 1));
  for (let sample = 0; stride > 0 && sample < SAMPLES; sample++) falls += compare(sample * stride, (sample + 1) * stride) > 0 ? 1 : -1;
  return falls > 0;
}

/** Whether the texts of a column are so many that putting them in order takes longer than looking for the first few. */
export const hasManyTexts = <Row>({ ranked, textCount }: Column<Row>): boolean => !ranked && textCount > 32_768;
