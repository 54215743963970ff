import { MAX_PAGE, type OrderPage, type OrderQuery, type OrdersClient } from '../client/index.js';
import type { Order, OrderFacet } from '../domain/order/index.js';
import { RowWindow, type PageOutcome, type PageRequest, type RowRange } from '../grid/index.js';
import type { LiveBatch } from './live-batch.js';
import { OrderCounter } from './order-counter.js';
import { conditionsForServer, fieldOfColumn, NEWEST_FIRST, sortForServer } from './order-query.js';
import type { OrderColumnSpec, OrdersChange, OrdersPhase, OrderSource, RowRangeIds, WindowPace } from './order-source.js';
import { ordersByIds } from './orders-by-ids.js';
import { LOADED, NO_IDS, SHOWN_FIELDS, VIEWED, type ChangeRows, type OrdersRows, type OrdersView } from './orders-rows.js';
import { PageRequests } from './page-requests.js';
import { RowRanges } from './row-range.js';

/** What the windows need of their controller. */
export interface WindowedOrdersOptions {
  readonly client: OrdersClient;
  readonly columns: () => readonly OrderColumnSpec[];
  readonly view: OrdersView;
  readonly change: ChangeRows;
  readonly onError: (error: unknown) => void;
  /** Told of what a page says that cannot be. */
  readonly onWarning?: ((message: string) => void) | undefined;
  /** Told of each answer. */
  readonly onAnswer: () => void;
  readonly pace?: Partial<WindowPace> | undefined;
}

const PACE: WindowPace = { search: 150, scroll: 50, recount: 3000 };
/** How many rows around those that a person looks at are asked for together with them, so that those that moved a little are still among them. */
const MARGIN = 30;

/** Why a question was asked: a person chose to see other orders or wanted them anew, or something changed elsewhere. */
type Reason = 'view' | 'refresh' | 'recount';

/**
 * Orders of which a server holds any number and the page a few windows: they are sorted, filtered, searched and counted there, and asked for as they are looked at.
 *
 * What is heard live changes the rows that are here, in place. For the others, counts and what a person looks at are asked for again, at most every few seconds;
 * nothing that they look at moves because of it, and orders that are new among the first are told as `inserted`.
 */
export class WindowedOrders implements OrdersRows, OrderSource {
  readonly #options: WindowedOrdersOptions;
  readonly #pace: WindowPace;
  readonly #counter: OrderCounter;
  readonly #requests: PageRequests;
  readonly #ranges: RowRanges;
  readonly #window = new RowWindow<Order>({ id: ({ id }) => id });
  #view: OrdersView;
  #query: OrderQuery = {};
  #phase: OrdersPhase = 'loading';
  #error: unknown;
  /** Whether a person asked for everything anew and could not have it. */
  #outdated = false;
  #reason: Reason | undefined;
  #look: { readonly range: RowRange; readonly keptId: string | undefined } | undefined;
  /** Ids that were heard of and are not here. */
  readonly #heard = new Set<string>();
  #recounted = -Infinity;
  readonly #timers = new Map<keyof WindowPace, ReturnType<typeof setTimeout>>();
  #awaited: { readonly promise: Promise<void>; readonly resolve: () => void } | undefined;

  constructor(options: WindowedOrdersOptions) {
    this.#options = options;
    this.#pace = { ...PACE, ...options.pace };
    this.#view = options.view;
    this.#counter = new OrderCounter(options.client, () => options.change(() => undefined));
    this.#requests = new PageRequests({
      client: options.client,
      onAnswer: (request, { orders, total }) => {
        options.onAnswer();
        this.#take(() => this.#window.answer(request, { rows: orders, total }));
      },
      onFailure: (request, error) => this.#take(() => this.#window.fail(request), error),
    });
    this.#ranges = new RowRanges({
      client: options.client,
      query: () => this.#query,
      pending: () => this.#window.pending,
      rowAt: (index) => this.rowAt(index),
      indexOf: (id) => this.indexOf(id),
      onError: options.onError,
    });
  }

  get source(): OrderSource {
    return this;
  }
  get total(): number {
    const { q, where, facet } = this.#query;
    return (q ?? where ?? facet) ? Math.max(this.#counter.all ?? 0, this.size) : this.size;
  }
  get size(): number {
    return this.#window.size;
  }
  get busy(): boolean {
    return this.#window.pending || this.#timers.has('search');
  }
  get phase(): OrdersPhase {
    return this.#phase === 'ready' && (this.#outdated || this.#window.failed) ? 'partial' : this.#phase;
  }
  get error(): unknown {
    return this.#error;
  }

  rowAt(index: number): Order | undefined {
    return this.#window.rowAt(index);
  }
  indexOf(id: string): number {
    return this.#window.indexOf(id);
  }
  get(id: string): Order | undefined {
    return this.#window.get(id);
  }
  countOf(facet: OrderFacet): number | undefined {
    return this.#counter.counts?.[facet];
  }

  mark(id: string | undefined): void {
    this.#ranges.mark(id);
  }
  between(from: string, to: string): RowRangeIds | undefined {
    return this.#ranges.between(from, to);
  }

  want(range: RowRange, keptId?: string): void {
    this.#look = { range, keptId };
    if (!this.#timers.has('scroll')) this.#lookThere();
  }

  /** Asks for the first rows. @param first a page of the newest orders, when it is here already; used where it says that it is the first */
  start(first?: OrderPage): void {
    const { sort, q, where, facet } = this.#wanted;
    const isNewest = (sort === undefined || sort.join() === NEWEST_FIRST) && !q && !where && !facet;
    this.#ask('view', isNewest && first?.offset === 0 ? first : undefined);
  }

  /** Whether the server can sort and filter by a column. */
  supports(column: string): boolean {
    const spec = this.#options.columns().find(({ id }) => id === column);
    const isKnown = spec !== undefined && fieldOfColumn(spec) !== undefined;
    if (spec?.field && !isKnown)
      this.#options.onWarning?.(`a server knows no field "${spec.field}": its column can be neither sorted nor filtered.`);
    return isKnown;
  }

  setView(view: OrdersView, part: keyof OrdersView): Promise<void> {
    this.#view = view;
    this.#stopTimer('search');
    // Somebody who types a letter and deletes it again asks for nothing new.
    if (JSON.stringify(this.#wanted) === JSON.stringify(this.#query)) {
      if (!this.#window.pending) this.#settle();
      this.#options.change(() => undefined);
      return this.#awaited?.promise ?? Promise.resolve();
    }
    const { promise } = (this.#awaited ??= awaited());
    if (part === 'search') this.#startTimer('search', () => this.#ask('view'));
    else this.#ask('view');
    this.#options.change(() => undefined);
    return promise;
  }

  /** Asks again for what a person looks at, and for the counts; what is shown stays until newer rows replace it. */
  refresh(): Promise<void> {
    const { promise } = (this.#awaited ??= awaited());
    this.#window.retry();
    this.#ask(this.#window.pending || this.#phase !== 'ready' ? 'view' : 'refresh');
    this.#options.change(() => undefined);
    return promise;
  }

  applyLive(batch: LiveBatch): undefined {
    this.#requests.hear(batch);
    this.#options.change(() => {
      const updated = new Set(this.#window.update(batch.orders));
      for (const { id } of batch.orders) if (!updated.has(id)) this.#heard.add(id);
      const removed = this.#window.remove(batch.removed);
      if (removed > 0) this.#ranges.moved();
      this.#counter.subtract(removed);
      return { kind: 'live', updated, inserted: NO_IDS };
    });
    this.#recountSoon();
  }

  tick(): void {
    this.#options.change(() => undefined);
    this.#recountSoon();
  }

  async *exportRows(signal: AbortSignal | undefined): AsyncIterableIterator<readonly Order[]> {
    for await (const page of this.#options.client.orderPages({ ...this.#wanted, limit: MAX_PAGE }, { signal })) yield page.orders;
  }

  ordersByIds(ids: readonly string[], signal: AbortSignal | undefined): Promise<readonly Order[]> {
    return ordersByIds(ids, (id) => this.get(id), { client: this.#options.client, signal });
  }

  /** Ends everything that is on its way. */
  stop(): void {
    for (const name of this.#timers.keys()) this.#stopTimer(name);
    this.#counter.stop();
    this.#requests.prune(() => false);
    this.#ranges.forget();
    this.#settle();
  }

  get #wanted(): OrderQuery {
    const { sort, filters, search, facet } = this.#view;
    const columns = this.#options.columns();
    const keys = sortForServer(sort, columns);
    const where = conditionsForServer(filters, columns);
    return {
      sort: keys.length > 0 ? keys : undefined,
      where: where.length > 0 ? where : undefined,
      q: search.trim() === '' ? undefined : search,
      facet: facet === 'all' ? undefined : facet,
      fields: SHOWN_FIELDS,
    };
  }

  #ask(reason: Reason, first?: OrderPage): void {
    this.#reason = reason;
    this.#stopTimer('search');
    if (reason === 'view') {
      this.#query = this.#wanted;
      this.#ranges.forget();
    }
    const requests = reason === 'view' ? this.#window.begin() : this.#window.begin(this.#lookedAt, true);
    const [request] = requests;
    if (first && request) this.#take(() => this.#window.answer(request, { rows: first.orders, total: first.total }));
    else this.#requests.send(requests, this.#query);
    this.#prune();
    void this.#counter.count(this.#query, reason !== 'recount');
  }

  /** What has to be here before rows are replaced by newer ones: what a person looks at, the row with the focus, and the first rows, where new orders are looked for. */
  get #lookedAt(): readonly RowRange[] {
    const { start, end } = this.#window.range;
    const kept = this.#look?.keptId === undefined ? -1 : this.indexOf(this.#look.keptId);
    return [
      { start: 0, end: 1 },
      { start: start - MARGIN, end: end + MARGIN },
      { start: Math.max(kept, 0), end: kept + 1 },
    ];
  }

  #lookThere(): void {
    if (!this.#look) return;
    const requests = this.#window.want(this.#look.range, this.#look.keptId);
    this.#requests.send(requests, this.#query);
    this.#prune();
    if (requests.length > 0) this.#startTimer('scroll', () => this.#lookThere());
  }

  #prune(): void {
    this.#requests.prune((request: PageRequest) => this.#window.awaits(request));
  }

  /** Takes an answer or a failure in, and tells what became of it. */
  #take(run: () => PageOutcome, error?: unknown): void {
    let outcome = 'dropped' as PageOutcome;
    let reason: Reason | undefined;
    this.#options.change(() => {
      const { size } = this;
      outcome = run();
      reason = this.#reason;
      if (error !== undefined && outcome !== 'dropped') this.#error = error;
      if (outcome === 'replaced' || this.size !== size) this.#ranges.moved();
      if (outcome === 'added' && this.size !== size) this.#recountSoon();
      if (outcome === 'added') return this.size === size ? undefined : LOADED;
      return outcome === 'replaced' || outcome === 'refused' ? this.#answered(outcome) : undefined;
    });
    this.#prune();
    if (error !== undefined && outcome !== 'dropped' && (outcome === 'failed' || reason !== 'recount')) this.#options.onError(error);
    if ((outcome === 'replaced' || outcome === 'refused') && !this.busy) this.#settle();
  }

  /** The question is answered, or could not be. */
  #answered(outcome: 'replaced' | 'refused'): OrdersChange | undefined {
    const reason = this.#reason;
    const before = this.#phase;
    this.#reason = undefined;
    if (outcome === 'refused') {
      if (reason === 'refresh') this.#outdated = true;
      if (reason === 'view') this.#phase = 'error';
      return reason === 'view' ? VIEWED : undefined;
    }
    this.#phase = 'ready';
    this.#outdated = false;
    const inserted = new Set(reason === 'recount' ? [...this.#heard].filter((id) => this.indexOf(id) >= 0) : []);
    this.#heard.clear();
    if (reason === 'view') return before === 'loading' ? LOADED : VIEWED;
    return { kind: 'live', updated: NO_IDS, inserted };
  }

  #recountSoon(): void {
    if (this.#timers.has('recount')) return;
    const { recount } = this.#pace;
    const wait = Math.max(this.#recounted + recount - performance.now(), recount / 10);
    this.#startTimer(
      'recount',
      () => {
        if (this.#reason !== undefined || this.busy) this.#recountSoon();
        else if (this.#phase === 'ready') {
          this.#recounted = performance.now();
          this.#ask('recount');
        }
      },
      wait,
    );
  }

  #startTimer(name: keyof WindowPace, run: () => void, wait = this.#pace[name]): void {
    this.#stopTimer(name);
    this.#timers.set(
      name,
      setTimeout(() => {
        this.#timers.delete(name);
        run();
      }, wait),
    );
  }

  #stopTimer(name: keyof WindowPace): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.delete(name);
  }

  #settle(): void {
    this.#awaited?.resolve();
    this.#awaited = undefined;
  }
}

function awaited(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((fulfil) => (resolve = fulfil));
  return { promise, resolve };
}
