import type { Order } from '../order/index.js';
import { isRecord } from './fields.js';
import { ImportZones } from './imported-dates.js';
import { withTracking } from './merge-tracking.js';
import { draftOf } from './order-draft.js';
import { orderOfDraft } from './order-of-draft.js';
import { entriesOf } from './payload.js';
import { ProblemLog, type ImportOptions, type OrderImport } from './problem.js';
import { readTrackPackage, type TrackingRecord } from './track-packages.js';
import { quote } from './values.js';

/**
 * Reads orders as Extensiv's API answers with them.
 *
 * Accepted are both dialects (HAL with `_embedded`, plain with `ResourceList`), a bare `item` or list, a single order, a list of pages, and the full, digest and
 * summary forms. Keys count without regard to case, unknown fields are ignored, unknown values stay as raw text. Packages of `shipmentstrackinginfo` in
 * the same payload join their order, or make one of what they repeat of it.
 *
 * Total: it never throws; an order that cannot be read is reported with its place, and the others load.
 */
export function mapExtensivOrders(payload: unknown, options: ImportOptions = {}): OrderImport {
  const log = new ProblemLog();
  const zones = new ImportZones(options, log);
  const page = entriesOf(payload);
  if (!page) {
    log.order('unreadable_payload', `This is no answer with orders: ${quote(payload)}.`);
    return { orders: [], problems: log.finish() };
  }
  const orders = new OrderSet(log);
  const tracked: Tracked[] = [];
  for (const [index, entry] of page.entries.entries()) {
    log.begin(index);
    if (!isRecord(entry)) {
      log.order('not_an_order', `This is no order: ${quote(entry)}.`);
      continue;
    }
    const draft = draftOf(entry);
    if (draft.trackMark === undefined || draft.trackMark === null) {
      orders.add(orderOfDraft(draft, { zones, log }));
      continue;
    }
    const record = readTrackPackage(entry, zones, log);
    if (record) tracked.push({ record, entry, index });
  }
  joinTracked(tracked, orders, zones, log);
  return { orders: orders.list, problems: log.finish(), ...(page.total !== undefined && { total: page.total }) };
}

/** Orders by id, in the order in which they came; the first of an id stays. */
export class OrderSet {
  readonly list: Order[] = [];
  readonly #places = new Map<string, number>();
  readonly #log: ProblemLog;

  constructor(log: ProblemLog) {
    this.#log = log;
  }

  /** Adds an order, or reports that its id was there before. */
  add(order: Order | undefined): void {
    if (!order) return;
    if (this.#places.has(order.id)) {
      this.#log.order('duplicate_id', `The order ${quote(order.id)} came before in this payload; the first is kept.`);
      return;
    }
    this.#places.set(order.id, this.list.length);
    this.list.push(order);
  }

  /** Replaces the order of an id; false when there is none. */
  update(id: string, change: (order: Order) => Order): boolean {
    const place = this.#places.get(id);
    const order = place === undefined ? undefined : this.list[place];
    if (place === undefined || !order) return false;
    this.list[place] = change(order);
    return true;
  }
}

interface Tracked {
  readonly record: TrackingRecord;
  readonly entry: Record<string, unknown>;
  readonly index: number;
}

function joinTracked(tracked: readonly Tracked[], orders: OrderSet, zones: ImportZones, log: ProblemLog): void {
  const byOrder = new Map<string, Tracked[]>();
  for (const one of tracked) {
    const group = byOrder.get(one.record.orderId);
    if (group) group.push(one);
    else byOrder.set(one.record.orderId, [one]);
  }
  for (const [id, group] of byOrder) {
    const records = group.map(({ record }) => record);
    const join = (order: Order): Order => withTracking(order, records);
    const [first] = group;
    if (orders.update(id, join) || !first) continue;
    log.begin(first.index);
    // A package repeats the order's names and address, but its creation date is its own.
    orders.add(orderOfDraft({ ...draftOf(first.entry), createdAt: undefined }, { zones, log }));
    orders.update(id, join);
  }
}
