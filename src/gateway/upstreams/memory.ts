import type { ImportProblem, ImportReport, NotificationSettings, OrderFilter, OrderPage, OrderQuery } from '../../client/contract/types.js';
import { emptyCounts, ORDER_FACETS, trackingNumbers, type Order, type OrderCounts } from '../../domain/order/index.js';
import { DEFAULT_SCHEDULE, type PickupSchedule } from '../../domain/pickup/index.js';
import { HttpProblem } from '../http/problem.js';
import type { StoredSettings, Upstream, UpstreamChange, UpstreamContext } from '../upstream.js';
import { attachLabel } from './attach.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { entryOf, facetBit, facetsAt, type Entry } from './entry.js';
import { filterTest, project, queryTest } from './filter.js';
import { Moments } from './moments.js';
import { NumberIndex } from './number-index.js';
import { DEFAULT_SORT, OrderSorting } from './sort.js';
import { findPlace, SortedOrders, type SortedRow } from './sorted-orders.js';

/** What the account is told when an order ships (InterFulfillment, Tracking Numbers Overview). */
export interface ShippedNotice {
  readonly reference: string;
  readonly trackingNumbers: readonly string[];
  readonly recipients: NotificationSettings['orderShipped']['recipients'];
}

/** What an upstream in memory starts with. */
export interface MemoryUpstreamOptions {
  readonly orders: readonly Order[];
  /** What the import could not read; see `readOrders`. */
  readonly problems?: readonly ImportProblem[] | undefined;
  /** The name of the file or system that the orders came from. */
  readonly source?: string | undefined;
  /** When they were loaded: RFC 3339. Now, when absent. */
  readonly loadedAt?: string | undefined;
  /** IANA zone of days without a time, for orders that do not name theirs; the schedule's zone when absent. */
  readonly timeZone?: string | undefined;
  /** When carriers collect, which decides when a first scan is overdue. */
  readonly schedule?: PickupSchedule | undefined;
  readonly settings?: NotificationSettings | undefined;
  /** Called for every order that is closed by its tracking number, when the settings ask for it. */
  readonly onShipped?: ((notice: ShippedNotice) => void) | undefined;
}

/** An upstream that holds the orders of one merchant, whatever the identity, and lets its owner change them. Every change reaches the listeners. */
export interface MemoryUpstream extends Upstream {
  readonly schedule: PickupSchedule;
  /** Every order, in no particular order. */
  orders(): IterableIterator<Order>;
  find(id: string): Order | undefined;
  /** Adds an order, or replaces the one with its id. */
  put(order: Order): void;
  remove(id: string): void;
  /** Attaches a number at an instant, in milliseconds since the epoch; see `attachTracking`. @throws HttpProblem */
  attach(id: string, attachment: Parameters<Upstream['attachTracking']>[1], at: number): Order;
  /** Makes many changes: listeners hear of each order once, at the end, or a single `reset` when there are more than `most`. */
  batch(work: () => void, most?: number): void;
}

const KEPT_SORTS = 8;
const KEPT_RESULTS = 8;
const DEFAULT_LIMIT = 100;
const DEFAULT_SETTINGS: NotificationSettings = { orderShipped: { enabled: false, recipients: [] } };

/** Holds orders in memory: sorted lists are kept per sort and follow every change; the rows of a query are kept until the next change. */
export function createMemoryUpstream(options: MemoryUpstreamOptions): MemoryUpstream {
  return new Memory(options);
}

class Memory implements MemoryUpstream {
  readonly schedule: PickupSchedule;
  readonly #moments: Moments;
  readonly #entries = new Map<string, Entry>();
  readonly #numbers = new NumberIndex();
  readonly #sorted = new Map<string, SortedOrders>();
  readonly #results = new Map<string, readonly SortedRow[]>();
  readonly #listeners = new Set<(change: UpstreamChange) => void>();
  readonly #report: ImportReport;
  readonly #onShipped: MemoryUpstreamOptions['onShipped'];
  #settings: StoredSettings;
  #revision = 0;
  #pending: Map<string, UpstreamChange> | undefined;

  constructor(options: MemoryUpstreamOptions) {
    this.schedule = options.schedule ?? DEFAULT_SCHEDULE;
    this.#moments = new Moments(options.timeZone ?? this.schedule.zone);
    this.#settings = { settings: options.settings ?? DEFAULT_SETTINGS, version: 1 };
    this.#onShipped = options.onShipped;
    for (const order of options.orders) this.#store(order);
    this.#report = {
      loadedAt: options.loadedAt ?? new Date().toISOString(),
      ...(options.source === undefined ? {} : { source: options.source }),
      orders: this.#entries.size,
      problems: options.problems ?? [],
    };
  }

  searchOrders(query: OrderQuery, { now }: UpstreamContext): Promise<Omit<OrderPage, 'asOf'>> {
    const { sorting, rows } = this.#sortedBy(query);
    const matching = query.id ? this.#named(query.id, query, { sorting, now }) : this.#matching(query, rows, { name: sorting.name, now });
    const { limit = DEFAULT_LIMIT, cursor, fields } = query;
    const start =
      cursor === undefined
        ? Math.min(query.offset ?? 0, matching.length)
        : findPlace(matching, decodeCursor(sorting, cursor), sorting, true);
    const page = matching.slice(start, start + limit);
    const last = page.at(-1);
    return Promise.resolve({
      orders: page.map((row) => project(row.entry.order, fields)),
      total: matching.length,
      offset: start,
      ...(last && start + page.length < matching.length ? { nextCursor: encodeCursor(sorting, last) } : {}),
    });
  }

  countOrders(filter: OrderFilter, { now }: UpstreamContext): Promise<OrderCounts> {
    const test = filterTest(filter, this.#moments);
    // Orders are counted by their set of facets, of which there are few.
    const sets = new Uint32Array(1 << ORDER_FACETS.length);
    for (const entry of this.#entries.values()) if (!test || test(entry)) sets[facetsAt(entry, now)]! += 1;
    const counts = emptyCounts();
    for (const facet of ORDER_FACETS) {
      const bit = facetBit(facet);
      counts[facet] = sets.reduce((sum, count, set) => (set & bit ? sum + count : sum), 0);
    }
    return Promise.resolve(counts);
  }

  getOrder(id: string): Promise<Order | undefined> {
    return Promise.resolve(this.find(id));
  }

  findParcels(requests: Parameters<Upstream['findParcels']>[0]): ReturnType<Upstream['findParcels']> {
    return Promise.resolve(requests.map((request) => this.#numbers.find(request, (id) => this.find(id))));
  }

  async attachTracking(id: string, attachment: Parameters<Upstream['attachTracking']>[1], { now }: UpstreamContext): Promise<Order> {
    return Promise.resolve(this.attach(id, attachment, now));
  }

  getNotificationSettings(): Promise<StoredSettings> {
    return Promise.resolve(this.#settings);
  }

  putNotificationSettings(settings: NotificationSettings, version: number): Promise<StoredSettings | undefined> {
    if (version !== this.#settings.version) return Promise.resolve(undefined);
    this.#settings = { settings, version: version + 1 };
    return Promise.resolve(this.#settings);
  }

  getLatestImport(): Promise<ImportReport> {
    return Promise.resolve(this.#report);
  }

  subscribe(listener: (change: UpstreamChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  *orders(): IterableIterator<Order> {
    for (const { order } of this.#entries.values()) yield order;
  }

  find(id: string): Order | undefined {
    return this.#entries.get(id)?.order;
  }

  put(order: Order): void {
    const { revision } = this.#store(order);
    this.#tell({ type: 'order', order, revision });
  }

  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#entries.delete(id);
    this.#numbers.remove(entry.order);
    this.#reindex(entry, undefined);
    this.#tell({ type: 'orderRemoved', id, revision: (this.#revision += 1) });
  }

  attach(id: string, attachment: Parameters<Upstream['attachTracking']>[1], at: number): Order {
    const order = this.find(id);
    if (!order) throw new HttpProblem(404, 'No such order', { kind: 'no-such-order' });
    const changed = attachLabel(order, attachment, at);
    if (changed === order) return order;
    this.put(changed);
    const { enabled, recipients } = this.#settings.settings.orderShipped;
    if (enabled && order.raw.isClosed !== true) {
      this.#onShipped?.({ reference: order.reference, trackingNumbers: trackingNumbers(changed), recipients });
    }
    return changed;
  }

  batch(work: () => void, most = 500): void {
    if (this.#pending) return work();
    this.#pending = new Map();
    try {
      work();
    } finally {
      const changes = this.#pending;
      this.#pending = undefined;
      if (changes.size > most) this.#tell({ type: 'reset' });
      else for (const change of changes.values()) this.#tell(change);
    }
  }

  #store(order: Order): Entry {
    const old = this.#entries.get(order.id);
    const entry = entryOf(order, (this.#revision += 1), { moments: this.#moments, schedule: this.schedule });
    this.#entries.set(order.id, entry);
    if (old) this.#numbers.remove(old.order);
    this.#numbers.add(order);
    this.#reindex(old, entry);
    return entry;
  }

  #reindex(old: Entry | undefined, entry: Entry | undefined): void {
    this.#results.clear();
    for (const list of this.#sorted.values()) list.replace(old?.order, entry);
  }

  #tell(change: UpstreamChange): void {
    if (this.#pending && change.type !== 'reset') {
      const key = change.type === 'order' ? change.order.id : change.id;
      this.#pending.delete(key);
      this.#pending.set(key, change);
    } else for (const listener of [...this.#listeners]) listener(change);
  }

  #sortedBy({ sort = DEFAULT_SORT }: OrderQuery): SortedOrders {
    const known = this.#sorted.get(sort.join(','));
    const sorted = known ?? new SortedOrders(new OrderSorting(sort, this.#moments), this.#entries.values());
    remember(this.#sorted, sorted.sorting.name, sorted, KEPT_SORTS);
    return sorted;
  }

  /** The rows of a query that names ids: few, so they are not looked for among all. */
  #named(ids: readonly string[], query: OrderQuery, { sorting, now }: { sorting: OrderSorting; now: number }): readonly SortedRow[] {
    const test = queryTest(query, this.#moments, now);
    return [...new Set(ids)]
      .flatMap((id) => this.#entries.get(id) ?? [])
      .filter((entry) => !test || test(entry))
      .map((entry) => ({ ...sorting.placeOf(entry.order), entry }))
      .sort(sorting.compare);
  }

  /** The rows of a query, kept while windows of the same rows are asked for. What depends on the time is not kept. */
  #matching(query: OrderQuery, rows: readonly SortedRow[], { name, now }: { name: string; now: number }): readonly SortedRow[] {
    const test = queryTest(query, this.#moments, now);
    if (!test) return rows;
    const { limit: _limit, offset: _offset, cursor: _cursor, fields: _fields, ...which } = query;
    const key = `${name} ${JSON.stringify(which)}`;
    const kept = this.#results.get(key);
    if (kept) return kept;
    const matching = rows.filter(({ entry }) => test(entry));
    if (query.facet !== 'no_scan_yet') remember(this.#results, key, matching, KEPT_RESULTS);
    return matching;
  }
}

/** Puts a value last, and forgets the one that was used longest ago. */
function remember<T>(kept: Map<string, T>, key: string, value: T, most: number): void {
  kept.delete(key);
  kept.set(key, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= most) return;
    kept.delete(oldest);
  }
}
