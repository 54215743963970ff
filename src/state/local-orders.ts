import type { OrderPage, OrdersClient } from '../client/index.js';
import { INTL_TAGS, type Locale } from '../domain/locale.js';
import { matchesFacet, ORDER_FACETS, type Order, type OrderFacet } from '../domain/order/index.js';
import { createScheduler, RowModel, type ColumnSpec, type SortKey } from '../grid/index.js';
import type { LiveBatch, LiveBuffer } from './live-batch.js';
import type { OrdersChange, OrderSource } from './order-source.js';
import { COMPLETED, LOADED, SETTLED, SHOWN_FIELDS, VIEWED, type ChangeRows, type OrdersRows, type OrdersView } from './orders-rows.js';
import { idleTask, yieldTask } from './yield-task.js';

const EXPORT_PART = 1000;
/** Finding orders by id among so many takes an index, which is made in slices. */
export const MANY = 20_000;
/** Of more, those that a sort leaves equal stay as the page gave them: a second key costs as much as the first. */
const MOST_TIES = 200_000;
/** The first page is small, so that rows are here soon; the others are so small that taking one in leaves a frame its time on a slow machine. */
const FIRST_PAGE = 200;
const NEXT_PAGES = 500;

/** What decides how rows are read and compared. */
export interface LocalOrdersModel {
  readonly columns: readonly ColumnSpec<Order>[];
  readonly locale: Locale;
}

/** What the rows need of their controller. */
export interface LocalOrdersOptions extends LocalOrdersModel {
  readonly view: OrdersView;
  readonly isOverdue: (order: Order) => boolean;
  readonly change: ChangeRows;
  /** Told of what fails in the background. */
  readonly onFailure: (error: unknown) => void;
}

/** How orders are read from the client. */
export interface ReadOptions {
  readonly signal: AbortSignal;
  /** Events that came while pages were on their way. */
  readonly live: LiveBuffer;
  /** How many orders there may be at most. */
  readonly most: number;
  readonly onPage: (page: OrderPage) => void;
}

/** Orders of which the page holds every one, in a row model: sorted, searched and counted here, in slices that leave the page alive. */
export class LocalOrders implements OrdersRows {
  readonly #options: LocalOrdersOptions;
  readonly #scheduler = createScheduler({ now: () => performance.now(), yieldTask, idleTask });
  #view: OrdersView;
  #model: RowModel<Order>;
  #read: LocalOrdersModel;
  /** Grows when other orders are given: what was heard of the earlier ones is not theirs. */
  #generation = 0;
  /** Set while rows are changed from here: the host is then told once, when that is done. */
  #quiet = false;
  /** Whether rows that the sort leaves equal were sorted, too, when it was last applied. */
  #ties = true;
  #viewWanted = false;
  /** Set while only the first rows of what was asked for are shown. */
  #restWanted = false;

  constructor(options: LocalOrdersOptions) {
    this.#options = options;
    this.#view = options.view;
    this.#read = options;
    this.#model = this.#newModel();
  }

  get source(): OrderSource {
    return this.#model;
  }

  get model(): RowModel<Order> {
    return this.#model;
  }

  get busy(): boolean {
    return this.#model.pending;
  }

  countOf(facet: OrderFacet): number | undefined {
    return facet === 'all' ? this.#model.countAll : this.#model.counts.get(facet);
  }

  /** Text sorts differently in another language, and other columns are read from the rows: a new model with the same rows. */
  renew(read: LocalOrdersModel = this.#read): void {
    const { rows } = this.#model;
    this.#read = read;
    this.#model = this.#newModel();
    for (const part of ['sort', 'filters', 'search', 'facet'] as const) this.#watch(this.#quietly(() => this.#apply(part)));
    if (rows.length > 0) this.#put(rows);
  }

  /** Shows nothing any more, and other orders from now on. */
  clear(view: OrdersView): void {
    this.#view = view;
    this.#model = this.#newModel();
    this.renew();
  }

  /** Whether the rows are read by these columns in this language. */
  reads({ columns, locale }: LocalOrdersModel): boolean {
    return locale === this.#read.locale && sameColumns(columns, this.#read.columns);
  }

  /** Few rows are in order at once; many are put in order without holding up the page, and told of then. */
  setView(view: OrdersView, part: keyof OrdersView): Promise<void> {
    this.#view = view;
    this.#viewWanted = true;
    const done = this.#quietly(() => this.#apply(part));
    this.#options.change(() => (this.#model.pending && !this.#model.beginning ? undefined : this.#settled()));
    return done;
  }

  /** Shows the orders of another source. */
  setRows(rows: readonly Order[]): void {
    this.#generation++;
    this.#put(rows);
  }

  /**
   * Reads every order from the client, page by page; the first is shown at once, and where there are rows already they stay until newer ones replace them.
   *
   * @returns a page when there are more orders than there may be: then nothing was read
   */
  async read(client: OrdersClient, { signal, live, most, onPage }: ReadOptions): Promise<OrderPage | undefined> {
    const again: Order[] | undefined = this.#model.total > 0 ? [] : undefined;
    const pages = client.orderPages({ limit: NEXT_PAGES, fields: SHOWN_FIELDS }, { signal, firstLimit: FIRST_PAGE });
    for (let next = await pages.next(); !next.done;) {
      const page = next.value;
      if (signal.aborted) return undefined;
      if (page.total > most) return page;
      // The next page is on its way while this one is taken in, which is a task of its own.
      const coming = pages.next();
      coming.catch(() => undefined);
      await yieldTask();
      if (signal.aborted) return undefined;
      onPage(page);
      if (again) again.push(...page.orders);
      else this.#append(page.orders.filter(({ id }) => !live.knows(id)));
      next = await coming;
    }
    if (again && !signal.aborted) this.#replace(again, live);
    return undefined;
  }

  applyLive(batch: LiveBatch): Promise<void> | undefined {
    if (this.#model.total > MANY && !this.#model.hasIds) {
      const generation = this.#generation;
      return this.#model
        .prepareIds()
        .then(() => (generation === this.#generation ? this.applyLive(batch) : undefined))
        .catch(this.#options.onFailure);
    }
    const { orders, removed } = batch;
    this.#options.change(() => {
      const { inserted, updated } = this.#quietly(() => {
        if (removed.length > 0) this.#model.remove(removed);
        return this.#model.upsert(orders);
      });
      return { kind: 'live', updated: new Set(updated), inserted: new Set(inserted) };
    });
    return undefined;
  }

  tick(): void {
    this.#options.change(() => {
      this.#watch(this.#quietly(() => this.#model.refreshFacets()));
      return SETTLED;
    });
  }

  /** See `OrdersRows`. Those that match once what is shown is settled, each once, as they are then: what changes, comes or goes while they are read makes no difference. */
  async *exportRows(signal: AbortSignal | undefined): AsyncIterableIterator<readonly Order[]> {
    while (this.#model.pending) await this.#model.settled();
    const { size, rowAt } = this.#model.snapshot();
    for (let from = 0; from < size; from += EXPORT_PART) {
      signal?.throwIfAborted();
      const indexes = Array.from({ length: Math.min(EXPORT_PART, size - from) }, (_, at) => from + at);
      yield indexes.map(rowAt).filter((order) => order !== undefined);
      await yieldTask();
    }
  }

  async ordersByIds(ids: readonly string[], signal: AbortSignal | undefined): Promise<readonly Order[]> {
    signal?.throwIfAborted();
    return Promise.resolve(ids.map((id) => this.#model.get(id)).filter((order) => order !== undefined));
  }

  #newModel(): RowModel<Order> {
    const model = new RowModel<Order>({
      id: (order) => order.id,
      columns: this.#read.columns,
      facets: ORDER_FACETS.filter((id) => id !== 'all').map((id) => ({
        id,
        test: (order: Order) => matchesFacet(order, id, id === 'no_scan_yet' && this.#options.isOverdue(order)),
      })),
      locale: INTL_TAGS[this.#read.locale],
      scheduler: this.#scheduler,
    });
    model.subscribe(() => {
      if (!this.#quiet && model === this.#model) this.#options.change(() => this.#settled());
    });
    return model;
  }

  /** The model finished in the background what it was asked for before. */
  #settled(): OrdersChange {
    const { pending, beginning } = this.#model;
    if (this.#viewWanted && (beginning || !pending)) {
      this.#viewWanted = false;
      this.#restWanted = pending;
      return VIEWED;
    }
    if (!this.#restWanted || pending) return SETTLED;
    this.#restWanted = false;
    return COMPLETED;
  }

  #apply(part: keyof OrdersView): Promise<void> {
    const { sort, filters, search, facet } = this.#view;
    switch (part) {
      case 'sort':
        this.#ties = this.#hasTies;
        return this.#model.setSort([...(this.#ties ? withTies(sort) : sort)]);
      case 'filters':
        return this.#model.setFilters(filters);
      case 'search':
        return this.#model.setSearch(search);
      case 'facet':
        return this.#model.setFacet(modelFacet(facet));
    }
  }

  /** Whether there are so few rows that those that a sort leaves equal are sorted, too. */
  get #hasTies(): boolean {
    return this.#model.total <= MOST_TIES;
  }

  #watch(done: Promise<void>): void {
    done.catch(this.#options.onFailure);
  }

  #put(rows: readonly Order[]): void {
    this.#options.change(() => {
      this.#quietly(() => {
        this.#model.setRows(rows);
        // A sort may have been chosen when there were fewer, or more.
        if (this.#view.sort.length > 0 && this.#ties !== this.#hasTies) this.#watch(this.#apply('sort'));
      });
      return LOADED;
    });
  }

  #append(rows: readonly Order[]): void {
    this.#options.change(() => {
      this.#quietly(() => this.#model.append(rows));
      return LOADED;
    });
  }

  /** Puts what was read again in the place of what was there; orders that changed while it was read are as their events said. */
  #replace(orders: readonly Order[], live: LiveBuffer): void {
    live.flush();
    const rows = new Map(orders.map((order) => [order.id, order]));
    for (const id of live.ids) {
      const order = this.#model.get(id);
      if (order) rows.set(id, order);
      else rows.delete(id);
    }
    this.#put([...rows.values()]);
  }

  #quietly<Result>(run: () => Result): Result {
    this.#quiet = true;
    try {
      return run();
    } finally {
      this.#quiet = false;
    }
  }
}

/** The rows of what a page takes for a list of orders: its own copy, without what cannot be a row. */
export const rowsOf = (orders: unknown): readonly Order[] =>
  !Array.isArray(orders) ? [] : orders.includes(null) || orders.includes(undefined) ? orders.filter(Boolean) : orders.slice();

/** A sort in which orders that it leaves equal stand as they do without one: the newest first, as a server has them. */
const withTies = (sort: readonly SortKey[]): readonly SortKey[] =>
  sort.length === 0 || sort.some(({ column }) => column === 'createdAt')
    ? sort
    : [...sort, { column: 'createdAt', direction: 'descending' }];

const modelFacet = (facet: OrderFacet): string | undefined => (facet === 'all' ? undefined : facet);

/** Whether rows read by two sets of columns say the same. */
const sameColumns = (a: readonly ColumnSpec<Order>[], b: readonly ColumnSpec<Order>[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((spec, at) => spec.id === b[at]?.id && spec.value === b[at].value && spec.searchable === b[at].searchable));
