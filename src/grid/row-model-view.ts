import type { FacetFlags } from './facets.js';
import type { SlotChange } from './row-model-changes.js';
import { conditionsOf, countMatches, pickMatching, type ConditionSet } from './row-model-match.js';
import type { RowStore } from './row-model-store.js';
import { compareSlots, type ColumnOrder } from './sort.js';
import { SlotList } from './sort-list.js';
import { ascending, type Compare } from './sort-radix.js';

/** What a view is made of. */
export interface ViewParts<Row> {
  readonly store: RowStore<Row>;
  readonly orders: readonly ColumnOrder<Row>[];
  /** All rows in order; absent while that is the order in which they came. */
  readonly order: SlotList | undefined;
  readonly set: ConditionSet;
  /** 1 for each slot that meets all conditions; absent without conditions. */
  readonly match: Uint8Array | undefined;
  /** Present while a facet is shown. */
  readonly flags: FacetFlags<Row> | undefined;
  /** Index of the facet shown, or -1. */
  readonly facet: number;
}

/** The rows of a view as they were at a moment. */
export interface RowSnapshot<Row> {
  readonly size: number;
  readonly rowAt: (index: number) => Row | undefined;
}

/** What `lift` remembers of a row for `settle`. */
interface Lifted {
  readonly slot: number;
  readonly moves: boolean;
  readonly orderPosition: number;
  readonly wasVisible: boolean;
  readonly position: number;
}

/** The rows that meet the conditions, in order. Takes changed rows out of their old place and puts them in the new one; never sorts or filters anew. */
export class RowView<Row> {
  readonly parts: ViewParts<Row>;
  readonly #compare: Compare;
  /** All rows in order. */
  readonly #order: SlotList | undefined;
  /** The visible rows in order; `#order` itself when nothing is left out; absent while that is every slot. */
  #visible: SlotList | undefined;
  #match: Uint8Array | undefined;
  #matched: number;

  constructor(parts: ViewParts<Row>) {
    this.parts = parts;
    this.#order = parts.order;
    this.#match = parts.match;
    this.#compare = compareSlots(parts.orders);
    const { store } = parts;
    this.#matched = this.#match ? countMatches(this.#match, store.length) : store.live;
    if (this.#isNarrowed) this.#visible = this.#pick();
    else this.#visible = parts.order ?? (store.live === store.length ? undefined : new SlotList(store.slots()));
  }

  get store(): RowStore<Row> {
    return this.parts.store;
  }

  get size(): number {
    return this.#visible?.size ?? this.parts.store.length;
  }

  /** Rows that meet the conditions, whatever their facets. */
  get matched(): number {
    return this.#matched;
  }

  /** 1 for each slot that meets the conditions; absent without conditions. */
  get match(): Uint8Array | undefined {
    return this.#match;
  }

  /** Whether the other view shows the same rows in the same order, as long as facets have not been asked anew. */
  showsSameAs(other: RowView<Row>): boolean {
    const { store, order, match, facet } = this.parts;
    return store === other.parts.store && order === other.parts.order && match === other.match && facet === other.parts.facet;
  }

  /** The rows in order, as they are now. */
  snapshot(): RowSnapshot<Row> {
    const rows = this.parts.store.share();
    const slots = this.#visible?.slots.slice(0, this.#visible.size);
    return { size: this.size, rowAt: (index) => rows[slots ? (slots[index] ?? -1) : index] };
  }

  /** The slot at a view index, -1 outside. */
  slotAt(index: number): number {
    if (this.#visible) return this.#visible.at(index);
    return index >= 0 && index < this.parts.store.length ? index : -1;
  }

  /** The view index of a slot, or -1. */
  indexOf(slot: number): number {
    if (slot < 0) return -1;
    if (!this.#visible) return slot < this.parts.store.length ? slot : -1;
    return this.isVisible(slot) ? this.#visible.find(slot, this.#compare) : -1;
  }

  /** Whether the row in a slot meets the conditions. */
  matches(slot: number): boolean {
    return this.parts.store.rows[slot] !== undefined && (!this.#match || this.#match[slot] === 1);
  }

  /** Finds where rows are before their cells change. */
  lift(changes: readonly SlotChange<Row>[]): readonly Lifted[] {
    if (!this.#visible && changes.some((change) => change.row === undefined)) this.#visible = new SlotList(this.parts.store.slots());
    return changes.map(({ slot, row }) => {
      const moves = row === undefined || this.parts.orders.some(({ column }) => column.differs(slot, row));
      const wasVisible = this.isVisible(slot);
      return {
        slot,
        moves,
        wasVisible,
        orderPosition: this.#order && moves ? this.#order.find(slot, this.#compare) : -1,
        position: wasVisible && this.#visible && (moves || this.#isNarrowed) ? this.#visible.find(slot, this.#compare) : -1,
      };
    });
  }

  /** Puts lifted and added rows where they belong now that cells and flags are written. Returns whether the view changed. */
  settle(lifted: readonly Lifted[], added: readonly number[]): boolean {
    const { store } = this.parts;
    for (const { slot } of lifted) this.#evaluate(slot);
    for (const slot of added) this.#evaluate(slot);
    if (!this.#match) this.#matched = store.live;
    if (this.#order) {
      const moving = lifted.filter((row) => row.moves);
      this.#order.removeAt(inOrder(moving.map((row) => row.orderPosition)));
      this.#order.insert([...moving.map((row) => row.slot).filter((slot) => store.rows[slot] !== undefined), ...added], this.#compare);
      if (this.#visible === this.#order) return moving.length + added.length > 0;
    }
    if (!this.#visible) return added.length > 0;
    return this.#settleVisible(this.#visible, lifted, added);
  }

  /** Follows `store.compact`: every slot gets another number, -1 when it is gone, in the same order. */
  renumber(numbers: Int32Array): void {
    const kept = ascending(numbers.length).filter((slot) => (numbers[slot] as number) >= 0);
    if (this.#match) this.#match = Uint8Array.from(kept, (slot) => this.#match?.[slot] ?? 0);
    this.#order?.renumber(numbers);
    if (this.#visible !== this.#order) this.#visible?.renumber(numbers);
  }

  #settleVisible(visible: SlotList, lifted: readonly Lifted[], added: readonly number[]): boolean {
    const leaving: number[] = [];
    const entering: number[] = [];
    for (const { slot, moves, wasVisible, position } of lifted) {
      const isVisible = this.isVisible(slot);
      if (wasVisible && (moves || !isVisible)) leaving.push(position);
      if (isVisible && (moves || !wasVisible)) entering.push(slot);
    }
    for (const slot of added) if (this.isVisible(slot)) entering.push(slot);
    visible.removeAt(inOrder(leaving));
    visible.insert(entering, this.#compare);
    return leaving.length + entering.length > 0;
  }

  #evaluate(slot: number): void {
    if (!this.#match) return;
    if (slot >= this.#match.length) this.#match = grown(this.#match, slot + 1);
    const before = this.#match[slot] as number;
    const now =
      this.parts.store.rows[slot] !== undefined && conditionsOf(this.parts.set).every((condition) => condition.test(slot)) ? 1 : 0;
    this.#match[slot] = now;
    this.#matched += now - before;
  }

  get #isNarrowed(): boolean {
    return this.#match !== undefined || this.parts.facet >= 0;
  }

  /** The same view by other flags. */
  withFlags(flags: FacetFlags<Row>): RowView<Row> {
    return new RowView({ ...this.parts, match: this.#match, flags });
  }

  /** Whether the row in a slot is in the view. */
  isVisible(slot: number): boolean {
    return this.matches(slot) && (this.parts.facet < 0 || this.parts.flags?.has(slot, this.parts.facet) === true);
  }

  #pick(): SlotList {
    const { store, flags, facet } = this.parts;
    const ordered = this.#order?.slots.subarray(0, this.#order.size);
    const matching = this.#match ? pickMatching(ordered, this.#match, this.#matched) : (ordered ?? store.slots());
    return new SlotList(facet < 0 ? matching : (flags?.pick(matching, facet) ?? matching));
  }
}

const inOrder = (positions: number[]): number[] => positions.sort((a, b) => a - b);

function grown(match: Uint8Array, length: number): Uint8Array {
  const next = new Uint8Array(Math.ceil(length * 1.25) + 16);
  next.set(match);
  return next;
}
