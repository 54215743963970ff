import { catchUp, composeView, type CompositionRequest, type ViewSpec } from './row-model-compose.js';
import { conditionsOf } from './row-model-match.js';
import { RowStore } from './row-model-store.js';
import type { ColumnFilter, RowChange, RowModelOptions, SortKey } from './row-model-types.js';
import { RowView, type SlotChange } from './row-model-view.js';
import { finish, synchronousScheduler, type Scheduler, type Steps } from './scheduler.js';
import { parseQuery } from './text-query.js';
import { prepareSearched } from './text-search.js';

const SYNCHRONOUS_ROWS = 20_000;
const GAPS_WORTH_CLOSING = 1024;
const NOTHING: RowChange = { inserted: [], updated: [], removed: [], viewChanged: false };

/**
 * Rows with a sorted, filtered, searched and faceted view of them, and facet counts, kept right while rows come, change and go.
 *
 * Fit for a million rows: `setRows` only keeps the reference; a column is read, in typed arrays, when something first needs it; changes are merged
 * into the view; everything long runs in slices of the injected scheduler. While a new view is being made the old one stays, and takes changes.
 */
export class RowModel<Row> {
  readonly #options: RowModelOptions<Row>;
  readonly #scheduler: Scheduler;
  readonly #listeners = new Set<(change: RowChange) => void>();
  #store: RowStore<Row>;
  #view: RowView<Row>;
  #spec: ViewSpec = { sort: [], filters: [], query: undefined, facet: undefined };
  #searchText = '';
  #revision = 0;
  #counts: Float64Array | undefined;
  #countMap: ReadonlyMap<string, number> | undefined;
  #countsWanted = false;
  #facetsStale = false;
  /** The view in the making. */
  #job: { readonly touched: Set<number> } | undefined;
  #waiting: { readonly promise: Promise<void>; readonly resolve: () => void; readonly reject: (reason: unknown) => void } | undefined;

  constructor(options: RowModelOptions<Row>) {
    this.#options = options;
    this.#scheduler = options.scheduler ?? synchronousScheduler;
    this.#store = new RowStore<Row>([], options);
    this.#view = this.#plainView();
  }

  /** Rows held. */
  get total(): number {
    return this.#store.live;
  }

  /** Rows in the view. */
  get size(): number {
    return this.#view.size;
  }

  /** Grows with every change of rows or view. */
  get revision(): number {
    return this.#revision;
  }

  /** Whether a view is being made that is not in place yet. */
  get pending(): boolean {
    return this.#job !== undefined;
  }

  /** Rows that match search and filters, whatever their facet. */
  get countAll(): number {
    return this.#view.matched;
  }

  /**
   * Rows per facet under the present search and filters, not under the facet shown. Counting starts with the first look: with many rows and a
   * scheduler the map is empty until a change is announced.
   */
  get counts(): ReadonlyMap<string, number> {
    const facets = this.#options.facets ?? [];
    if (!this.#countsWanted) {
      this.#countsWanted = true;
      if (!this.#counts && facets.length > 0) void this.#compose({ quietly: true });
    }
    const { matched } = this.#view;
    return (this.#countMap ??= new Map(
      this.#counts ? [['', matched], ...facets.map((facet, index) => [facet.id, this.#counts?.[index] ?? 0] as const)] : [],
    ));
  }

  /** The row at a view index. */
  rowAt(viewIndex: number): Row | undefined {
    return this.#view.parts.store.rows[this.#view.slotAt(viewIndex)];
  }

  /** The view index of a row, -1 when it is not in the view. */
  indexOf(id: string): number {
    return this.#view.indexOf(this.#view.parts.store.find(id));
  }

  get(id: string): Row | undefined {
    return this.#store.rows[this.#store.find(id)];
  }

  /** Replaces all rows. Takes no longer for many than for few; the array must not be changed afterwards. Ids must be unique. */
  setRows(rows: readonly Row[]): void {
    this.#store = new RowStore(rows, this.#options);
    this.#job = undefined;
    if (!this.#isPlain) {
      void this.#compose();
      return;
    }
    this.#view = this.#plainView();
    this.#counts = undefined;
    if (this.#countsWanted) void this.#compose({ quietly: true });
    else this.#settleWaiting();
    this.#announce({ ...NOTHING, viewChanged: true });
  }

  /** Adds rows behind the others; one whose id is known replaces that row instead. */
  append(rows: readonly Row[]): RowChange {
    return this.#change(rows, []);
  }

  /** Replaces the rows with the same ids and adds the others. Each takes the place in the view that is right for it now. */
  upsert(rows: readonly Row[]): RowChange {
    return this.#change(rows, []);
  }

  remove(ids: readonly string[]): RowChange {
    return this.#change([], ids);
  }

  setSort(keys: readonly SortKey[]): Promise<void> {
    return this.#request({ sort: keys });
  }

  setFilters(filters: readonly ColumnFilter[]): Promise<void> {
    return this.#request({ filters });
  }

  /** Shows rows that contain every word, in any of their searchable cells; or, for pasted lists, that are one of the listed codes. */
  setSearch(text: string): Promise<void> {
    if (text === this.#searchText) return this.#waiting?.promise ?? Promise.resolve();
    this.#searchText = text;
    return this.#request({ query: parseQuery(text) });
  }

  /** Shows one facet, or all rows. An unknown id shows all rows. */
  setFacet(id: string | undefined): Promise<void> {
    return this.#request({ facet: id });
  }

  /** Asks every facet test again: call when they depend on a time that has moved. */
  refreshFacets(): Promise<void> {
    this.#facetsStale = true;
    return this.#compose();
  }

  /** Makes sorting by a column quick, ahead of time. */
  async prepareSort(column: string): Promise<void> {
    const store = this.#store;
    const target = store.column(column);
    if (!target) return;
    await this.#idle(target.fill(store));
    await this.#idle(target.rank());
  }

  /** Makes quick search quick, ahead of time. */
  async prepareSearch(): Promise<void> {
    for (const { id, searchable } of this.#options.columns) {
      const searched = searchable ? this.#store.searched(id) : undefined;
      if (!searched) continue;
      await this.#idle(searched.column.fill(this.#store));
      await this.#idle(prepareSearched(searched));
    }
  }

  /** Makes finding, changing and removing rows by id quick, ahead of time. */
  prepareIds(): Promise<void> {
    return this.#idle(this.#store.index());
  }

  /** Resolves when no view is in the making. */
  settled(): Promise<void> {
    return this.#waiting?.promise ?? Promise.resolve();
  }

  /** Tells of every change from now on, after it is in place. Returns what ends it. */
  subscribe(listener: (change: RowChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get #isPlain(): boolean {
    const { sort, filters, query, facet } = this.#spec;
    return sort.length === 0 && filters.length === 0 && query === undefined && facet === undefined;
  }

  #plainView(): RowView<Row> {
    const set = { filters: [], query: undefined, search: undefined };
    return new RowView({ store: this.#store, orders: [], order: undefined, set, match: undefined, flags: undefined, facet: -1 });
  }

  #request(part: Partial<ViewSpec>): Promise<void> {
    this.#spec = { ...this.#spec, ...part };
    const { store, orders, set } = this.#view.parts;
    if (store === this.#store && conditionsOf(set).length === 0) store.forgetStale(orders.map((order) => order.column));
    return this.#compose();
  }

  /** Starts the view anew that the spec asks for; what was in the making is dropped. */
  #compose(options: { quietly?: boolean } = {}): Promise<void> {
    const job = { touched: new Set<number>() };
    this.#job = job;
    const request: CompositionRequest<Row> = {
      store: this.#store,
      spec: this.#spec,
      options: this.#options,
      previous: this.#view,
      touched: job.touched,
      facets: this.#facetsStale ? 'anew' : this.#countsWanted ? 'counted' : 'uncounted',
    };
    const steps = composeView(request);
    if (this.#store.length <= (this.#options.synchronousRows ?? SYNCHRONOUS_ROWS) || this.#scheduler === synchronousScheduler) {
      this.#install(finish(steps), options);
      return Promise.resolve();
    }
    this.#waiting ??= createWaiting();
    const { promise } = this.#waiting;
    void this.#run(steps, job);
    return promise;
  }

  async #run(steps: Steps<RowView<Row>>, job: object): Promise<void> {
    try {
      this.#scheduler.begin?.();
      for (;;) {
        const step = steps.next();
        if (step.done) return this.#install(step.value);
        if (this.#scheduler.shouldYield()) await this.#scheduler.yield();
        if (this.#job !== job) return;
      }
    } catch (error) {
      if (this.#job !== job) return;
      this.#job = undefined;
      this.#waiting?.reject(error);
      this.#waiting = undefined;
    }
  }

  /** `quietly`: without telling, because the caller is looking at the result already. */
  #install(view: RowView<Row>, { quietly = false } = {}): void {
    const viewChanged = !view.showsSameAs(this.#view) || this.#facetsStale;
    this.#view = view;
    this.#job = undefined;
    this.#facetsStale = false;
    this.#counts = this.#countsWanted ? view.parts.flags?.count(this.#store.length, view.match) : undefined;
    this.#countMap = undefined;
    if (!quietly) this.#announce({ ...NOTHING, viewChanged });
    this.#settleWaiting();
  }

  #settleWaiting(): void {
    this.#waiting?.resolve();
    this.#waiting = undefined;
  }

  async #idle(steps: Steps): Promise<void> {
    this.#scheduler.begin?.();
    while (!steps.next().done) {
      if (this.#job) await this.settled();
      if (this.#scheduler.shouldYield()) await this.#scheduler.yield();
    }
  }

  #change(rows: readonly Row[], removedIds: readonly string[]): RowChange {
    const store = this.#store;
    const changes = new Map<number, SlotChange<Row>>();
    const added = new Map<string, Row>();
    for (const row of rows) {
      const id = store.idOf(row);
      const slot = store.find(id, rows.length);
      if (slot < 0) added.set(id, row);
      else changes.set(slot, { slot, row });
    }
    for (const id of removedIds) {
      const slot = store.find(id, removedIds.length);
      if (slot >= 0) changes.set(slot, { slot, row: undefined });
    }
    const listed = [...changes.values()];
    const change = {
      inserted: [...added.keys()],
      updated: listed.flatMap(({ row }) => (row === undefined ? [] : [store.idOf(row)])),
      removed: listed.flatMap(({ slot, row }) => (row === undefined ? [store.idAt(slot)] : [])),
    };
    if (listed.length + added.size === 0) return NOTHING;
    const viewChanged = this.#apply(listed, [...added.values()]);
    if (removedIds.length > 0) this.#closeGaps();
    return this.#announce({ ...change, viewChanged });
  }

  /** Writes changes and additions to the rows and merges them into the view, unless that still shows other rows. */
  #apply(changes: readonly SlotChange<Row>[], additions: readonly Row[]): boolean {
    const store = this.#store;
    const view = this.#view.parts.store === store ? this.#view : undefined;
    const lifted = view?.lift(changes) ?? [];
    for (const { slot } of changes) this.#tally(view, slot, -1);
    for (const { slot, row } of changes) {
      if (row === undefined) store.remove(slot);
      else store.set(slot, row);
      view?.parts.flags?.write(slot, row);
      this.#job?.touched.add(slot);
    }
    const added = additions.map((row) => store.add(row));
    for (const slot of added) this.#job?.touched.add(slot);
    if (!view) return false;
    catchUp(store, view.parts.orders, view.parts.set);
    if (view.parts.flags) finish(view.parts.flags.fill(store));
    const changed = view.settle(lifted, added);
    for (const { slot } of changes) this.#tally(view, slot, 1);
    for (const slot of added) this.#tally(view, slot, 1);
    return changed;
  }

  #tally(view: RowView<Row> | undefined, slot: number, by: 1 | -1): void {
    if (this.#counts && view?.matches(slot)) view.parts.flags?.tally(this.#counts, slot, by);
  }

  /** Slots of removed rows cost memory and time; many of them are given up at once, when no view in the making counts on them. */
  #closeGaps(): void {
    const gaps = this.#store.length - this.#store.live;
    if (this.#job || gaps < GAPS_WORTH_CLOSING || gaps * 4 < this.#store.length) return;
    this.#view.renumber(this.#store.compact());
  }

  #announce(change: RowChange): RowChange {
    this.#revision++;
    this.#countMap = undefined;
    for (const listener of [...this.#listeners]) listener(change);
    return change;
  }
}

function createWaiting(): { promise: Promise<void>; resolve: () => void; reject: (reason: unknown) => void } {
  let resolve = (): void => {};
  let reject = (_reason: unknown): void => {};
  const promise = new Promise<void>((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  return { promise, resolve, reject };
}
