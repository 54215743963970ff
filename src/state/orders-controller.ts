import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isApiError, MAX_PAGE, ORDER_FIELDS, type LiveStatus, type OrdersClient } from '../client/index.js';
import { INTL_TAGS, type Locale } from '../domain/locale.js';
import { matchesFacet, ORDER_FACETS, type Order, type OrderFacet } from '../domain/order/index.js';
import { isScanOverdue } from '../domain/order/overdue-scan.js';
import { DEFAULT_SCHEDULE, type PickupSchedule } from '../domain/pickup/index.js';
import { createScheduler, RowModel, type SortKey } from '../grid/index.js';
import { LiveBuffer, type LiveBatch } from './live-batch.js';
import type { OrdersChange, OrdersOptions, OrdersPhase, OrdersProblem, OrderSource } from './order-source.js';
import { prepareWhenIdle } from './prepare-when-idle.js';

const NOTHING: ReadonlySet<string> = new Set();
const LOADED: OrdersChange = { kind: 'load', updated: NOTHING, inserted: NOTHING };
const TICKED: OrdersChange = { kind: 'live', updated: NOTHING, inserted: NOTHING };
/** What a row of the grid can show: everything but the lines, which a list of thousands is better without. */
const SHOWN_FIELDS = ORDER_FIELDS.filter((field) => field !== 'lines');
const MINUTE = 60_000;
const MIN_TICK = 1000;

/**
 * The orders of a grid: taken from the host's own array or streamed from the client page by page, kept up to date by live events, sorted, searched and counted.
 *
 * The first page is shown at once and the rest follows in the background. Loading again keeps what is shown until newer rows replace it.
 */
export class OrdersController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: OrdersOptions;
  readonly #live: LiveBuffer;
  readonly #scheduler = createScheduler({ now: () => performance.now(), yieldTask });
  #model: RowModel<Order>;
  #modelLocale: Locale;
  #run: AbortController | undefined;
  #given: { orders: readonly Order[] | undefined; client: OrdersClient | undefined } | undefined;
  #connected = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sort: readonly SortKey[] = [];
  #search = '';
  #facet: OrderFacet = 'all';
  #now = 0;
  #phase: OrdersPhase = 'idle';
  #expected = 0;
  #error: unknown;
  #status: LiveStatus | undefined;
  #asOf: number | undefined;
  /** Set while the controller changes the model itself: it then tells its host once, when it is done. */
  #quiet = false;
  #viewWanted = false;

  constructor(host: ReactiveControllerHost, options: OrdersOptions) {
    this.#host = host;
    this.#options = options;
    this.#modelLocale = 'en';
    this.#model = this.#newModel();
    this.#live = new LiveBuffer((batch) => this.#applyLive(batch), options.frame ?? ((run) => void requestAnimationFrame(run)));
    host.addController(this);
  }

  /** The rows. */
  get source(): OrderSource {
    return this.#model;
  }
  /** How many orders a facet holds, of those that match the search; `undefined` while they are counted. */
  countOf(facet: OrderFacet): number | undefined {
    return facet === 'all' ? this.#model.countAll : this.#model.counts.get(facet);
  }
  /** Whether rows are being put in order, so that what is shown is about to change. */
  get busy(): boolean {
    return this.#model.pending;
  }
  get phase(): OrdersPhase {
    return this.#phase;
  }
  /** How many orders the server said there are; 0 when unknown. */
  get expected(): number {
    return Math.max(this.#expected, this.#model.total);
  }
  /** Why loading stopped, in the phases `partial` and `error`. */
  get error(): unknown {
    return this.#error;
  }
  /** What a person can do about the error; `undefined` without one. */
  get problem(): OrdersProblem | undefined {
    if (this.#phase !== 'error' && this.#phase !== 'partial') return undefined;
    if (isApiError(this.#error, 'auth')) return 'auth';
    if (isApiError(this.#error, 'forbidden')) return 'forbidden';
    return isApiError(this.#error, 'offline', 'network', 'timeout') ? 'offline' : 'other';
  }
  /** The present that rows were last judged by, in milliseconds since the epoch: it moves once a minute. */
  get now(): number {
    return this.#now;
  }
  /** The live connection; `undefined` without a client. */
  get status(): LiveStatus | undefined {
    return this.#status;
  }
  /** When the orders were last known to be right; milliseconds since the epoch, on the host's clock. */
  get asOf(): number | undefined {
    return this.#asOf;
  }
  get search(): string {
    return this.#search;
  }
  get facet(): OrderFacet {
    return this.#facet;
  }
  get sort(): readonly SortKey[] {
    return this.#sort;
  }

  hostConnected(): void {
    this.#connected = true;
    this.#now = this.#options.clock().now();
    globalThis.addEventListener?.('online', this.#retryOnline);
    this.#tick();
  }

  hostDisconnected(): void {
    this.#connected = false;
    globalThis.removeEventListener?.('online', this.#retryOnline);
    clearTimeout(this.#timer);
    this.#run?.abort();
    this.#given = undefined;
  }

  hostUpdate(): void {
    if (!this.#connected) return;
    const locale = this.#options.locale();
    if (locale !== this.#modelLocale) this.#changeLocale(locale);
    const given = { orders: this.#options.orders(), client: this.#options.client() };
    const before = this.#given;
    if (before && before.orders === given.orders && (given.orders !== undefined || before.client === given.client)) return;
    this.#given = given;
    this.#start();
  }

  /** Whether an order's first scan is overdue, as of the last minute. */
  isOverdue(order: Order): boolean {
    return isScanOverdue(order, this.#now, this.#schedule);
  }

  setSort(keys: readonly SortKey[]): Promise<void> {
    this.#sort = keys;
    return this.#changeView(() => this.#model.setSort([...keys]));
  }

  setSearch(text: string): Promise<void> {
    this.#search = text;
    return this.#changeView(() => this.#model.setSearch(text));
  }

  setFacet(facet: OrderFacet): Promise<void> {
    this.#facet = facet;
    return this.#changeView(() => this.#model.setFacet(modelFacet(facet)));
  }

  /** Loads everything again from the client; what is shown stays until newer rows replace it. */
  async refresh(): Promise<void> {
    const client = this.#given?.orders ? undefined : this.#given?.client;
    if (!client || !this.#connected) return;
    await this.#load(client);
  }

  get #schedule(): PickupSchedule {
    return this.#options.schedule() ?? DEFAULT_SCHEDULE;
  }

  #newModel(): RowModel<Order> {
    const model = new RowModel<Order>({
      id: (order) => order.id,
      columns: this.#options.columns,
      facets: ORDER_FACETS.filter((id) => id !== 'all').map((id) => ({
        id,
        test: (order: Order) => matchesFacet(order, id, id === 'no_scan_yet' && this.isOverdue(order)),
      })),
      locale: INTL_TAGS[this.#modelLocale],
      scheduler: this.#scheduler,
    });
    model.subscribe(() => this.#modelChanged(model));
    return model;
  }

  /** The model finished in the background what it was asked for before. */
  #modelChanged(model: RowModel<Order>): void {
    if (this.#quiet || model !== this.#model) return;
    const kind = this.#viewWanted && !model.pending ? 'view' : 'live';
    if (kind === 'view') this.#viewWanted = false;
    this.#announce({ kind, updated: NOTHING, inserted: NOTHING });
  }

  #quietly<Result>(run: () => Result): Result {
    this.#quiet = true;
    try {
      return run();
    } finally {
      this.#quiet = false;
    }
  }

  /** Changes the model and tells the host, once. */
  #change(change: OrdersChange, run: () => void): void {
    this.#options.onBeforeChange?.();
    this.#quietly(run);
    this.#announce(change);
  }

  /** Text sorts differently in another language: a new model, filled anew. */
  #changeLocale(locale: Locale): void {
    this.#modelLocale = locale;
    this.#model = this.#newModel();
    void this.#model.setSort([...this.#sort]);
    void this.#model.setSearch(this.#search);
    void this.#model.setFacet(modelFacet(this.#facet));
    this.#given = undefined;
  }

  /** Few rows are in order at once; many are put in order without holding up the page, and told of then. */
  #changeView(change: () => Promise<unknown>): Promise<void> {
    this.#viewWanted = true;
    const done = this.#quietly(change);
    if (!this.#model.pending) this.#modelChanged(this.#model);
    else this.#host.requestUpdate();
    return done.then(() => undefined);
  }

  #announce(change: OrdersChange): void {
    this.#options.onChange?.(change);
    this.#host.requestUpdate();
  }

  #start(): void {
    const { orders, client } = this.#given ?? {};
    this.#run?.abort();
    this.#live.clear();
    this.#now = this.#options.clock().now();
    this.#error = undefined;
    this.#status = undefined;
    this.#asOf = undefined;
    this.#expected = 0;
    this.#phase = orders ? 'ready' : client ? 'loading' : 'idle';
    this.#change(LOADED, () => this.#model.setRows([...(orders ?? [])]));
    if (!orders && client) void this.#load(client);
    else if (orders) this.#prepare();
  }

  #prepare(): void {
    const model = this.#model;
    prepareWhenIdle(model, () => this.#connected && model === this.#model);
  }

  /** Listens first and reads then, so that no change falls between the two. */
  async #load(client: OrdersClient): Promise<void> {
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    this.#live.flush();
    this.#live.clear();
    this.#error = undefined;
    this.#phase = this.#model.total === 0 ? 'loading' : 'streaming';
    this.#host.requestUpdate();
    this.#listen(client, run);
    const again: Order[] | undefined = this.#model.total > 0 ? [] : undefined;
    try {
      for await (const page of client.orderPages({ limit: MAX_PAGE, fields: SHOWN_FIELDS }, { signal: run.signal })) {
        if (run.signal.aborted) return;
        this.#expected = page.total;
        this.#asOf = this.#options.clock().now();
        if (page.nextCursor === undefined) this.#phase = 'ready';
        else this.#phase = 'streaming';
        if (again) again.push(...page.orders);
        else this.#applyPage(page.orders);
      }
      if (again) this.#replace(again);
      this.#prepare();
    } catch (error) {
      if (run.signal.aborted || isApiError(error, 'aborted')) return;
      this.#error = error;
      this.#phase = this.#model.total > 0 ? 'partial' : 'error';
      this.#options.onError?.(error);
      this.#host.requestUpdate();
    }
  }

  #listen(client: OrdersClient, run: AbortController): void {
    client.subscribe(
      (event) => {
        if (run.signal.aborted) return;
        if (event.type === 'reset') void this.refresh();
        else this.#live.push(event);
      },
      {
        signal: run.signal,
        onStatus: (status) => {
          if (run.signal.aborted) return;
          this.#status = status;
          this.#host.requestUpdate();
        },
      },
    );
  }

  #applyPage(orders: readonly Order[]): void {
    const rows = orders.filter(({ id }) => !this.#live.knows(id));
    this.#change(LOADED, () => this.#model.append(rows));
  }

  /** Puts what was read again in the place of what was there; orders that changed while it was read are as their events said. */
  #replace(orders: readonly Order[]): void {
    this.#live.flush();
    const rows = new Map(orders.map((order) => [order.id, order]));
    for (const id of this.#live.ids) {
      const order = this.#model.get(id);
      if (order) rows.set(id, order);
      else rows.delete(id);
    }
    this.#change(LOADED, () => this.#model.setRows([...rows.values()]));
  }

  #applyLive({ orders, removed }: LiveBatch): void {
    if (!this.#connected) return;
    this.#asOf = this.#options.clock().now();
    const isNew = (order: Order): boolean => this.#model.get(order.id) === undefined;
    const inserted = new Set(orders.filter(isNew).map(({ id }) => id));
    const updated = new Set(orders.filter((order) => !isNew(order)).map(({ id }) => id));
    this.#change({ kind: 'live', updated, inserted }, () => {
      if (orders.length > 0) this.#model.upsert(orders);
      if (removed.length > 0) this.#model.remove(removed);
    });
  }

  /** A scan becomes overdue by the clock alone, so counts and words are looked at each minute of the host's clock. */
  #tick(): void {
    const { rate = 1 } = this.#options.clock();
    this.#timer = setTimeout(
      () => {
        this.#now = this.#options.clock().now();
        this.#change(TICKED, () => void this.#model.refreshFacets());
        this.#tick();
      },
      rate > 0 ? Math.max(MINUTE / rate, MIN_TICK) : MINUTE,
    );
  }

  readonly #retryOnline = (): void => {
    if (this.#phase === 'error' || this.#phase === 'partial') void this.refresh();
  };
}

/** Gives way to input and painting. A message comes sooner than a timer, which browsers delay. */
function yieldTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

const modelFacet = (facet: OrderFacet): string | undefined => (facet === 'all' ? undefined : facet);
