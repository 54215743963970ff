import { FacetFlags } from './facets.js';
import { fillNow } from './row-model-columns.js';
import { amendMatch, conditionsOf, isSameSet, matchAll, resolveConditions, type ConditionSet } from './row-model-match.js';
import type { RowStore } from './row-model-store.js';
import type { ColumnFilter, RowModelOptions, SortKey } from './row-model-types.js';
import { RowView } from './row-model-view.js';
import { finish, type Steps } from './scheduler.js';
import { compareSlots, resolveSort, sortSlots, type ColumnOrder } from './sort.js';
import { SlotList } from './sort-list.js';
import type { TextQuery } from './text-query.js';

/** What the caller wants to see. */
export interface ViewSpec {
  readonly sort: readonly SortKey[];
  readonly filters: readonly ColumnFilter[];
  readonly query: TextQuery | undefined;
  readonly facet: string | undefined;
}

/** What composing a view starts from. */
export interface CompositionRequest<Row> {
  readonly store: RowStore<Row>;
  readonly spec: ViewSpec;
  readonly options: RowModelOptions<Row>;
  /** The view shown so far: what it shares with the next is taken over. */
  readonly previous: RowView<Row> | undefined;
  /** Slots that changed, were added or emptied since composing began; its owner adds to them meanwhile. */
  readonly touched: ReadonlySet<number>;
  /** Whether facets are counted, not counted, or to be asked anew. */
  readonly facets: 'counted' | 'uncounted' | 'anew';
}

/**
 * Makes the next view in steps, out of what the previous one already knows. Rows may change between the steps: the long passes read cells of
 * any age, and the last step, which is not interrupted, puts the touched rows right.
 */
export function* composeView<Row>(request: CompositionRequest<Row>): Steps<RowView<Row>> {
  const { store, spec, options } = request;
  const previous = request.previous?.parts.store === store ? request.previous : undefined;
  const orders = resolveSort(spec.sort, (id) => store.column(id));
  const keepsOrder = previous !== undefined && isSameOrder(previous.parts.orders, orders);
  const sorted = keepsOrder || orders.length === 0 ? undefined : yield* sortAll(store, orders);

  const set = resolveConditions(spec, { store, options, previous: previous?.parts.set });
  const isFree = conditionsOf(set).length === 0;
  const keepsMatch = previous !== undefined && isSameSet(previous.parts.set, set);
  const earlier = previous && { set: previous.parts.set, match: previous.match, matched: previous.matched };
  const match = keepsMatch || isFree ? undefined : yield* matchAll(store, set, earlier);

  const facet = (options.facets ?? []).findIndex((candidate) => candidate.id === spec.facet);
  const kept = request.facets === 'anew' ? undefined : previous?.parts.flags;
  const asked = !kept && (facet >= 0 || request.facets !== 'uncounted') ? new FacetFlags<Row>(options.facets ?? []) : undefined;
  if (asked) yield* asked.fill(store);

  // From here to the end in one step.
  catchUp(store, orders, set);
  const slots = [...request.touched];
  if (asked) amendFlags(asked, store, slots);
  if (sorted) amendOrder(sorted, store, { slots, orders });
  return new RowView({
    store,
    orders,
    order: orders.length === 0 ? undefined : (sorted ?? previous?.parts.order),
    set,
    match: isFree ? undefined : match ? amendMatch(match, set, { store, slots }) : previous?.match,
    flags: kept ?? asked,
    facet,
  });
}

/** Reads the cells of added rows and files new texts, in the columns that order and conditions look at. */
export function catchUp<Row>(store: RowStore<Row>, orders: readonly ColumnOrder<Row>[], set: ConditionSet): void {
  for (const { column } of orders) {
    fillNow(column, store);
    column.settle();
  }
  for (const condition of conditionsOf(set)) finish(condition.prepare());
}

function* sortAll<Row>(store: RowStore<Row>, orders: readonly ColumnOrder<Row>[]): Steps<SlotList> {
  for (const { column } of orders) {
    yield* column.fill(store);
    yield* column.rank();
  }
  return new SlotList(yield* sortSlots(store.slots(), orders));
}

const isSameOrder = <Row>(a: readonly ColumnOrder<Row>[], b: readonly ColumnOrder<Row>[]): boolean =>
  a.length === b.length && a.every((order, index) => order.column === b[index]?.column && order.descending === b[index]?.descending);

function amendFlags<Row>(flags: FacetFlags<Row>, store: RowStore<Row>, slots: readonly number[]): void {
  finish(flags.fill(store));
  for (const slot of slots) flags.write(slot, store.rows[slot]);
}

function amendOrder<Row>(
  sorted: SlotList,
  store: RowStore<Row>,
  { slots, orders }: { slots: readonly number[]; orders: readonly ColumnOrder<Row>[] },
): void {
  if (slots.length === 0) return;
  const touched = new Uint8Array(store.length);
  for (const slot of slots) touched[slot] = 1;
  sorted.filter((slot) => touched[slot] === 0);
  sorted.insert(
    slots.filter((slot) => store.rows[slot] !== undefined),
    compareSlots(orders),
  );
}
