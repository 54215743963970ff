import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isApiError, type LiveStatus, type OrderPage, type OrdersClient } from '../client/index.js';
import type { Order, OrderFacet } from '../domain/order/index.js';
import type { ColumnFilter, SortKey } from '../grid/index.js';
import { LiveBuffer, type LiveBatch } from './live-batch.js';
import { LocalOrders, MANY, rowsOf, type LocalOrdersModel } from './local-orders.js';
import { OrdersConnection } from './orders-connection.js';
import { OverdueWatch } from './overdue-watch.js';
import type { OrdersMode, OrdersOptions, OrdersPhase, OrdersProblem, OrderSource } from './order-source.js';
import type { ChangeRows, OrdersRows, OrdersView } from './orders-rows.js';
import { prepareWhenIdle } from './prepare-when-idle.js';
import type { WindowedOrders } from './windowed-orders.js';
import { idleTask } from './yield-task.js';

/** Up to so many orders the mode `auto` reads all of them. */
export const MAX_LOCAL_ORDERS = 100_000;

/** Among so many orders each change takes its time: a frame takes as many as leave it time to draw, on a slow machine; more where none has to find its place. */
const CHANGES_PER_FRAME = 256;

interface Given {
  readonly orders: readonly Order[] | undefined;
  readonly client: OrdersClient | undefined;
  readonly mode: OrdersMode;
}

/**
 * The orders of a grid: taken from the host's own array, or read from the client, kept up to date by live events, sorted, filtered, searched and counted.
 *
 * As many as a page can bear are read from the client page by page; the first is shown at once and the rest follows. Of more, the server sorts and searches, and the
 * page asks for what is looked at. Loading again keeps what is shown until newer rows replace it. Never throws: what fails is told by `phase` and `onError`.
 */
export class OrdersController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: OrdersOptions;
  readonly #live: LiveBuffer;
  readonly #local: LocalOrders;
  readonly #connection: OrdersConnection;
  readonly #overdue: OverdueWatch;
  /** Set while a server holds the orders. */
  #server: WindowedOrders | undefined;
  #view: OrdersView = { sort: [], filters: [], search: '', facet: 'all' };
  #run: AbortController | undefined;
  #reading = false;
  /** Whether something was missed while orders were read. */
  #outdated = false;
  #given: Given | undefined;
  #connected = false;
  #phase: OrdersPhase = 'idle';
  #expected = 0;
  #error: unknown;
  /** What went wrong in the page itself, while rows were changed. */
  #fault: unknown;
  #status: LiveStatus | undefined;
  #asOf: number | undefined;

  constructor(host: ReactiveControllerHost, options: OrdersOptions) {
    this.#host = host;
    this.#options = options;
    this.#local = new LocalOrders({
      columns: options.columns(),
      locale: 'en',
      view: this.#view,
      isOverdue: (order) => this.isOverdue(order),
      change: this.#change,
      onFailure: (error) => this.#failHere(error),
    });
    this.#live = new LiveBuffer(
      (batch) => this.#applyLive(batch),
      options.frame ?? ((run) => void requestAnimationFrame(run)),
      () => (this.#local.source.total <= MANY ? Infinity : this.sort.length > 0 ? CHANGES_PER_FRAME : 4 * CHANGES_PER_FRAME),
    );
    this.#connection = new OrdersConnection({
      onEvent: (event) => this.#guard(() => this.#live.push(event)),
      onStatus: (status) => this.#setStatus(status),
      onGap: () => this.#readAgain(),
    });
    this.#overdue = new OverdueWatch({ ...options, onTick: () => this.#rows.tick() });
    host.addController(this);
  }

  /** The rows. */
  get source(): OrderSource {
    return this.#rows.source;
  }
  /** Where the orders are sorted and searched. */
  get mode(): 'local' | 'server' {
    return this.#server ? 'server' : 'local';
  }
  /** How many orders a facet holds, of those that match search and filters; `undefined` while they are counted, or while it is not known which ones are in it. */
  countOf(facet: OrderFacet): number | undefined {
    return facet === 'no_scan_yet' && !this.#server && !this.knowsOverdue ? undefined : this.#rows.countOf(facet);
  }
  /** Whether rows are being found or put in order, so that what is shown is about to change. */
  get busy(): boolean {
    return this.#rows.busy;
  }
  get phase(): OrdersPhase {
    const phase = this.#server?.phase ?? this.#phase;
    return this.#fault !== undefined && (phase === 'ready' || phase === 'streaming') ? 'partial' : phase;
  }
  /** How many orders the server said there are; 0 when unknown. */
  get expected(): number {
    return Math.max(this.#expected, this.source.total);
  }
  /** Why loading stopped, in the phases `partial` and `error`. */
  get error(): unknown {
    return this.#server?.error ?? this.#error ?? this.#fault;
  }
  /** What a person can do about the error; `undefined` without one. */
  get problem(): OrdersProblem | undefined {
    if (!this.#lacks) return undefined;
    if (isApiError(this.error, 'auth')) return 'auth';
    if (isApiError(this.error, 'forbidden')) return 'forbidden';
    return isApiError(this.error, 'offline', 'network', 'timeout') ? 'offline' : 'other';
  }
  /** The present that rows were last judged by, in milliseconds since the epoch: it moves once a minute. */
  get now(): number {
    return this.#overdue.now;
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
    return this.#view.search;
  }
  get facet(): OrderFacet {
    return this.#view.facet;
  }
  get sort(): readonly SortKey[] {
    return this.#view.sort;
  }
  /** The conditions on single columns. */
  get filters(): readonly ColumnFilter[] {
    return this.#view.filters;
  }

  hostConnected(): void {
    this.#connected = true;
    this.#overdue.start();
    globalThis.addEventListener?.('online', this.#retryOnline);
  }

  hostDisconnected(): void {
    this.#connected = false;
    globalThis.removeEventListener?.('online', this.#retryOnline);
    this.#overdue.stop();
    this.#connection.close();
    this.#run?.abort();
    this.#server?.stop();
    this.#given = undefined;
  }

  hostUpdate(): void {
    if (!this.#connected) return;
    const read: LocalOrdersModel = { columns: this.#options.columns(), locale: this.#options.locale() };
    if (!this.#local.reads(read)) this.#guard(() => this.#local.renew(read));
    const given: Given = { orders: this.#options.orders(), client: this.#options.client(), mode: this.#options.mode?.() ?? 'auto' };
    const before = this.#given;
    const isSame = before?.orders === given.orders && before?.client === given.client && before?.mode === given.mode;
    if (before && (isSame || (given.orders !== undefined && before.orders === given.orders))) return;
    this.#given = given;
    this.#start(given);
  }

  /** Whether it is known when scans are overdue: not yet in the first moments of a page. */
  get knowsOverdue(): boolean {
    return this.#overdue.knows;
  }

  /** Whether an order's first scan is overdue, as of the last minute. */
  isOverdue(order: Order): boolean {
    return this.#overdue.isOverdue(order);
  }

  /** Whether orders can be sorted and filtered by a column: a server knows those of the host's own that name its field. */
  supports(column: string): boolean {
    return this.#server?.supports(column) ?? true;
  }

  setSort(sort: readonly SortKey[]): Promise<void> {
    return this.#setView('sort', { sort });
  }

  setSearch(search: string): Promise<void> {
    return this.#setView('search', { search });
  }

  setFacet(facet: OrderFacet): Promise<void> {
    return this.#setView('facet', { facet });
  }

  /** Shows the orders that meet every condition. */
  setFilters(filters: readonly ColumnFilter[]): Promise<void> {
    return this.#setView('filters', { filters });
  }

  /** All orders that match, as they are sorted now, in parts. @param signal ends the iteration, with an error */
  exportRows(signal?: AbortSignal): AsyncIterableIterator<readonly Order[]> {
    return this.#rows.exportRows(signal);
  }

  /** Orders by id, also those that are not here; ids that no order has are left out. Rejects with the client's error. */
  ordersByIds(ids: readonly string[], signal?: AbortSignal): Promise<readonly Order[]> {
    return this.#rows.ordersByIds(ids, signal);
  }

  /** Loads everything again from the client; what is shown stays until newer rows replace it. */
  async refresh(): Promise<void> {
    const client = this.#given?.orders ? undefined : this.#given?.client;
    if (!client || !this.#connected) return;
    // What is read now is newer than all that was heard, whatever its revisions: a server that starts anew counts anew.
    this.#live.flush();
    this.#live.clear();
    this.#fault = undefined;
    await (this.#server?.refresh() ?? this.#load(client));
  }

  get #rows(): OrdersRows {
    return this.#server ?? this.#local;
  }

  /** Changes rows and tells the host, once. */
  readonly #change: ChangeRows = (run) => {
    this.#guard(() => {
      this.#options.onBeforeChange?.();
      const change = run();
      if (change) this.#options.onChange?.(change);
      this.#host.requestUpdate();
    });
  };

  /** What fails here must not reach the page around: it is told as an error, and what is shown stays usable. */
  #guard(run: () => void): void {
    try {
      run();
    } catch (error) {
      this.#failHere(error);
    }
  }

  #failHere(error: unknown): void {
    this.#fault = error;
    this.#options.onError?.(error);
    this.#host.requestUpdate();
  }

  async #setView(part: keyof OrdersView, change: Partial<OrdersView>): Promise<void> {
    this.#view = { ...this.#view, ...change };
    try {
      await this.#rows.setView(this.#view, part);
    } catch (error) {
      this.#failHere(error);
    }
  }

  #start({ orders, client }: Given): void {
    this.#connection.close();
    this.#run?.abort();
    if (this.#server) {
      this.#server.stop();
      this.#server = undefined;
      this.#local.clear(this.#view);
    }
    this.#live.clear();
    this.#overdue.look();
    this.#error = undefined;
    this.#fault = undefined;
    this.#status = undefined;
    this.#asOf = undefined;
    this.#expected = 0;
    this.#phase = orders ? 'ready' : client ? 'loading' : 'idle';
    this.#local.setRows(rowsOf(orders));
    if (!orders && client) void this.#load(client);
    else if (orders) void this.#check(orders);
  }

  /** A page's own orders may be anything: what is not as orders are is repaired, once the page rests. */
  async #check(orders: readonly Order[]): Promise<void> {
    const isWanted = (): boolean => this.#connected && this.#given?.orders === orders;
    const warn = (message: string, cause?: unknown): void => this.#options.onWarning?.(message, cause);
    await idleTask(0);
    try {
      const { repairedOrders } = await import('./sound-orders.js');
      const repaired = isWanted() ? await repairedOrders(orders, isWanted, warn) : undefined;
      if (repaired && isWanted()) {
        this.#fault = undefined;
        this.#local.setRows(repaired);
      }
    } catch (error) {
      warn('its orders could not be checked.', error);
    }
    if (isWanted()) this.#prepare();
  }

  #prepare(): void {
    const { model } = this.#local;
    const wanted = (): boolean => this.#connected && !this.#server && model === this.#local.model;
    prepareWhenIdle(model, wanted, this.#options.sortable);
  }

  /** Listens first and reads then, without waiting for the connection: what changes behind the first answer and before it is live shows with the next change or reading. */
  async #load(client: OrdersClient): Promise<void> {
    this.#run?.abort();
    const run = (this.#run = new AbortController());
    this.#error = undefined;
    this.#phase = this.#local.source.total === 0 ? 'loading' : 'streaming';
    this.#host.requestUpdate();
    const mode = this.#given?.mode;
    this.#reading = true;
    this.#outdated = false;
    try {
      this.#connection.open(client);
      const first = mode === 'server' ? undefined : await this.#readAll(client, run.signal, mode === 'local' ? Infinity : MAX_LOCAL_ORDERS);
      if (run.signal.aborted) return;
      if (mode === 'server' || first) await this.#openWindows(client, { first, signal: run.signal });
      else this.#prepare();
    } catch (error) {
      if (run.signal.aborted || isApiError(error, 'aborted')) return;
      this.#error = error;
      this.#phase = this.#local.source.total > 0 ? 'partial' : 'error';
      this.#options.onError?.(error);
      this.#host.requestUpdate();
    } finally {
      if (run === this.#run) this.#reading = false;
    }
    if (run === this.#run && this.#outdated) this.#connection.gap();
  }

  #readAll(client: OrdersClient, signal: AbortSignal, most: number): Promise<OrderPage | undefined> {
    return this.#local.read(client, {
      signal,
      live: this.#live,
      most,
      onPage: ({ total, nextCursor }) => {
        this.#expected = total;
        this.#asOf = this.#options.clock().now();
        this.#phase = nextCursor === undefined ? 'ready' : 'streaming';
      },
    });
  }

  /** There are more orders than the page should hold: the server keeps them, and what it takes to ask for them is loaded now. @param first the page that said so */
  async #openWindows(client: OrdersClient, { first, signal }: { first: OrderPage | undefined; signal: AbortSignal }): Promise<void> {
    const windows = await import('./windowed-orders.js');
    if (signal.aborted) return;
    this.#server = new windows.WindowedOrders({
      client,
      columns: this.#options.columns,
      view: this.#view,
      change: this.#change,
      onAnswer: () => (this.#asOf = this.#options.clock().now()),
      onError: (error) => this.#options.onError?.(error),
      onWarning: this.#options.onWarning,
      pace: this.#options.pace,
    });
    this.#local.setRows([]);
    // What was heard since it was asked for is newer than the page.
    this.#server.start(this.#live.ids.next().done ? first : undefined);
  }

  #setStatus(status: LiveStatus): void {
    const isBack = status === 'live' && this.#status !== 'live';
    this.#status = status;
    this.#host.requestUpdate();
    // What could not be loaded is asked for once the server is there again, together with what was missed.
    if (isBack && this.#lacks) this.#connection.gap();
  }

  /** Reads everything again; a reading that is under way is not broken off for it, since it might never end. */
  #readAgain(): void {
    this.#outdated = this.#reading;
    if (!this.#reading) void this.refresh();
  }

  #applyLive(batch: LiveBatch): Promise<void> | undefined {
    if (!this.#connected) return undefined;
    this.#asOf = this.#options.clock().now();
    const fault = this.#fault;
    const taken = this.#rows.applyLive(batch);
    // A change that broke off half-way leaves rows and their order apart.
    if (this.#fault !== fault && !this.#server) this.#guard(() => this.#local.renew());
    return taken;
  }

  /** Whether something could not be loaded. */
  get #lacks(): boolean {
    return this.phase === 'error' || this.phase === 'partial';
  }

  readonly #retryOnline = (): void => {
    if (this.#lacks) this.#connection.gap();
  };
}
