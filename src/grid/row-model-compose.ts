import { beginInOrder, beginSorted, hasManyTexts, type BeginningSpec, type ViewBeginning } from './row-model-beginning.js';
import { fillNow } from './row-model-columns.js';
import { amendMatch, conditionsOf, countMatches, isSameSet, matchAll, resolveConditions, type ConditionSet } from './row-model-match.js';
import type { RowStore } from './row-model-store.js';
import type { ColumnFilter, RowModelOptions, SortKey } from './row-model-types.js';
import { RowView } from './row-model-view.js';
import { finish, PAUSE, type Steps } from './scheduler.js';
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
  /** From how many rows on the first ones are told before the view is complete. */
  readonly beginningRows: number;
  /** Whether facets are counted: of few rows, before these are shown. */
  readonly counted: boolean;
}

const FEW_TO_COUNT = 50_000;

/** What both the beginning and the whole of a view are made from. */
interface Composition<Row> {
  readonly request: CompositionRequest<Row>;
  readonly orders: readonly ColumnOrder<Row>[];
  readonly set: ConditionSet;
  readonly facet: number;
  readonly previous: RowView<Row> | undefined;
  readonly keepsOrder: boolean;
  readonly keepsMatch: boolean;
}

/**
 * Makes the next view in steps, out of what the previous one already knows. Rows may change between the steps: the long passes read cells of
 * any age, and the last step, which is not interrupted, puts the touched rows right. Tells the first rows, where there are many, as soon as they are known.
 */
export function* composeView<Row>(request: CompositionRequest<Row>): Steps<RowView<Row>, ViewBeginning<Row>> {
  const { store, spec, options } = request;
  const previous = request.previous?.parts.store === store ? request.previous : undefined;
  const orders = resolveSort(spec.sort, (id) => store.column(id));
  const set = resolveConditions(spec, { store, options, previous: previous?.parts.set });
  const facet = (options.facets ?? []).findIndex((candidate) => candidate.id === spec.facet);
  const keepsOrder = previous !== undefined && isSameOrder(previous.parts.orders, orders);
  const keepsMatch = previous !== undefined && isSameSet(previous.parts.set, set);
  const composition = { request, orders, set, facet, previous, keepsOrder, keepsMatch };

  const sorted = keepsOrder || orders.length === 0 ? undefined : yield* sortAll(composition);
  const isFree = conditionsOf(set).length === 0;
  if (!sorted) yield* beginMatching(composition);
  const earlier = previous && { set: previous.parts.set, match: previous.match };
  const match = keepsMatch || isFree ? undefined : yield* matchAll(store, set, earlier);
  const flags = facet >= 0 ? store.flags : undefined;
  const isCounted = request.counted && match && countMatches(match, match.length) <= FEW_TO_COUNT;
  if (flags || isCounted) yield* store.flags.fill(match ?? (keepsMatch ? previous.match : undefined));
  yield PAUSE;

  // From here to the end in one step.
  catchUp(store, orders, set);
  const slots = [...request.touched];
  if (sorted) amendOrder(sorted, store, { slots, orders });
  return new RowView({
    store,
    orders,
    order: orders.length === 0 ? undefined : (sorted ?? previous?.parts.order),
    set,
    match: isFree ? undefined : match ? amendMatch(match, set, { store, slots }) : previous?.match,
    flags,
    facet,
  });
}

/** Reads the cells of added rows and files new texts, in the columns that order and conditions look at. */
export function catchUp<Row>(store: RowStore<Row>, orders: readonly ColumnOrder<Row>[], set: ConditionSet): void {
  catchUpOrders(store, orders);
  for (const condition of conditionsOf(set)) finish(condition.prepare());
}

function catchUpOrders<Row>(store: RowStore<Row>, orders: readonly ColumnOrder<Row>[]): void {
  for (const { column } of orders) {
    fillNow(column, store);
    column.settle();
  }
}

function* sortAll<Row>(composition: Composition<Row>): Steps<SlotList, ViewBeginning<Row>> {
  const { orders } = composition;
  const { store } = composition.request;
  for (const { column } of orders) yield* column.fill(store);
  const early = orders.some(({ column }) => hasManyTexts(column));
  if (early) yield* beginInNewOrder(composition);
  for (const { column } of orders) yield* column.rank();
  if (!early) yield* beginInNewOrder(composition);
  return new SlotList(yield* sortSlots(store.slots(), orders));
}

function* beginInNewOrder<Row>(composition: Composition<Row>): Steps<void, ViewBeginning<Row>> {
  const { store, beginningRows } = composition.request;
  if (store.length < beginningRows) return;
  catchUpOrders(store, composition.orders);
  const beginning = yield* beginSorted(beginningSpec(composition), guard(composition));
  if (beginning) yield beginning;
}

/** Looking at row after row soon finds what is frequent; where all columns are prepared, and rows are not very many, so does looking at all. */
function* beginMatching<Row>(composition: Composition<Row>): Steps<void, ViewBeginning<Row>> {
  const { request, set, orders, previous, keepsMatch, facet } = composition;
  const { store, beginningRows } = request;
  const isAsked = facet < 0 || store.flags.isFull;
  if (isAsked && (keepsMatch || conditionsOf(set).length === 0)) return;
  const isPrepared = isAsked && conditionsOf(set).every((condition) => condition.isPrepared());
  if (store.length < beginningRows * (isPrepared ? 40 : 0.1)) return;
  const order = orders.length > 0 ? previous?.parts.order : undefined;
  const beginning = yield* beginInOrder(beginningSpec(composition), order, guard(composition));
  if (beginning) yield beginning;
}

function guard<Row>({ request: { store } }: Composition<Row>): () => boolean {
  const { version } = store;
  return () => store.version === version;
}

function beginningSpec<Row>({ request, orders, set, facet, previous, keepsMatch }: Composition<Row>): BeginningSpec<Row> {
  const { store } = request;
  const isFree = conditionsOf(set).length === 0 && facet < 0;
  const kept = keepsMatch && previous?.parts.facet === facet ? previous : undefined;
  return {
    store,
    orders,
    set,
    facet,
    size: isFree ? () => store.live : kept && (() => kept.size),
    isVisible: isFree ? (slot) => store.rows[slot] !== undefined : kept && ((slot) => kept.isVisible(slot)),
  };
}

const isSameOrder = <Row>(a: readonly ColumnOrder<Row>[], b: readonly ColumnOrder<Row>[]): boolean =>
  a.length === b.length && a.every((order, index) => order.column === b[index]?.column && order.descending === b[index]?.descending);

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
