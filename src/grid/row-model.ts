import { FacetCounts } from './facet-counts.js';
import type { ViewBeginning } from './row-model-beginning.js';
import { findChanges, type SlotChange } from './row-model-changes.js';
import { catchUp, composeView, type ViewSpec } from './row-model-compose.js';
import { conditionsOf } from './row-model-match.js';
import { prepareRows, prepareSearches, prepareSorting } from './row-model-preparation.js';
import { RowStore } from './row-model-store.js';
import type { ColumnFilter, RowChange, RowModelOptions, SortKey } from './row-model-types.js';
import { RowView, type RowSnapshot } from './row-model-view.js';
import { BackgroundWork, createWaiting, type Waiting } from './row-model-work.js';
import { finish, PAUSE, synchronousScheduler, type Scheduler, type Steps } from './scheduler.js';
import { parseQuery } from './text-query.js';
import { countValues } from './value-counts.js';

const SYNCHRONOUS_ROWS = 2000;
const BEGINNING_ROWS = 50_000;
const GAPS_WORTH_CLOSING = 1024;
const NOTHING: RowChange = { inserted: [], updated: [], removed: [], viewChanged: false };

/**
 * Rows with a sorted, filtered, searched and faceted view of them, and facet counts, kept right while rows come, change and go.
 *
 * Fit for a million rows: `setRows` only keeps the reference; a column is read, in typed arrays, when something first needs it; changes are merged
 * into the view; everything long runs in slices of the injected scheduler. While a new view is being made the old one stays, and takes changes, until the first
 * rows of the new one are known.
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
  readonly #facetCounts: FacetCounts<Row>;
  /** The view in the making. */
  #job: { readonly touched: Set<number> } | undefined;
  /** What is known of it, or of an earlier one that has not come to an end. */
  #beginning: ViewBeginning<Row> | undefined;
  #begun: object | undefined;
  #waiting: Waiting | undefined;
  readonly #work: BackgroundWork;

  constructor(options: RowModelOptions<Row>) {
    this.#options = options;
    this.#scheduler = options.scheduler ?? synchronousScheduler;
    this.#facetCounts = new FacetCounts(options.facets ?? []);
    this.#work = new BackgroundWork(this.#scheduler, () => this.#waiting?.promise);
    this.#store = new RowStore<Row>([], options);
    this.#view = this.#plainView();
  }

  /** Rows held. */
  get total(): number {
    return this.#store.live;
  }

  /** The rows held, in the order in which they came. */
  get rows(): readonly Row[] {
    return this.#store.rows.filter((row) => row !== undefined);
  }

  /** Rows in the view. */
  get size(): number {
    return (this.#beginning ?? this.#view).size;
  }

  /** Grows with every change of rows or view. */
  get revision(): number {
    return this.#revision;
  }

  /** Whether a view is being made that is not in place yet. */
  get pending(): boolean {
    return this.#job !== undefined;
  }

  /**
   * Whether only the first rows of the newest view are known. Others that there are have no row yet at their index; where conditions decide which there are, `size` is
   * that of the known ones.
   */
  get beginning(): boolean {
    return this.#beginning !== undefined && this.#begun === this.#job;
  }

  /** Rows that match search and filters, whatever their facet. */
  get countAll(): number {
    return this.#beginning?.matched ?? this.#view.matched;
  }

  /**
   * Rows per facet under the present search and filters, not under the facet shown. Counting starts with the first look: with many rows and a
   * scheduler the map is empty until a change is announced.
   */
  get counts(): ReadonlyMap<string, number> {
    if (!this.#facetCounts.wanted) {
      this.#facetCounts.wanted = true;
      this.#count();
    }
    return this.#facetCounts.asMap(this.countAll);
  }

  /** The row at a view index. */
  rowAt(viewIndex: number): Row | undefined {
    const shown = this.#beginning ?? this.#view;
    return shown.store.look(shown.slotAt(viewIndex));
  }

  /** The rows of the view as they are now, whatever becomes of them. Takes some milliseconds for a million. */
  snapshot(): RowSnapshot<Row> {
    return this.#view.snapshot();
  }

  /** The view index of a row, -1 when it is not in the view. Of a view whose beginning alone is known, the first unknown index for all other rows. */
  indexOf(id: string): number {
    const shown = this.#beginning ?? this.#view;
    return shown.indexOf(shown.store.find(id));
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
    this.#beginning = undefined;
    this.#count();
    this.#settleWaiting();
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
    const done = this.#request({ query: parseQuery(text) });
    // Who searches will search again, perhaps before this search has come to its end.
    if (this.#spec.query && this.pending) void this.#work.once('search', this.#store, () => this.prepareSearch());
    return done;
  }

  /** Shows one facet, or all rows. An unknown id shows all rows. */
  setFacet(id: string | undefined): Promise<void> {
    return this.#request({ facet: id });
  }

  /** Asks every facet test again: call when they depend on a time that has moved. Resolves when that is done. */
  async refreshFacets(): Promise<void> {
    const store = this.#store;
    const flags = store.askAnew();
    const wanted = (): boolean => store.isAsking(flags) && store === this.#store;
    if (!this.#isSynchronous && !(await this.#work.rest(flags.fill(), wanted))) return;
    finish(flags.fill());
    store.adoptFlags(flags);
    const isShown = this.#view.store === store && this.#view.parts.facet >= 0;
    if (isShown) this.#view = this.#view.withFlags(flags);
    if (this.#job) void this.#compose();
    this.#count();
    this.#announce({ ...NOTHING, viewChanged: isShown && !this.#beginning });
  }

  /** Makes sorting by a column quick, ahead of time. */
  async prepareSort(column: string): Promise<void> {
    await this.#work.rest(prepareSorting(this.#store, column));
  }

  /** Makes quick search quick, ahead of time. */
  async prepareSearch(): Promise<void> {
    const store = this.#store;
    await this.#work.rest(prepareSearches(store, this.#options), () => store === this.#store);
  }

  /**
   * Makes what a person may do next quick, while the page rests: finding rows by id, searching, and sorting by the columns, the first of them first, as far as that
   * takes no more than some megabytes. Ends early when other rows are set.
   */
  async prepare(columns: readonly string[] = []): Promise<void> {
    const store = this.#store;
    await this.#work.rest(prepareRows(store, this.#options, columns), () => store === this.#store);
  }

  /**
   * How often each value of a column occurs among the rows that meet everything else: the search, the facet and the filters on other columns. The empty text stands
   * for empty cells, numbers are text. Counted in slices; rows that change meanwhile may be counted either way.
   */
  async valueCounts(column: string): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    await this.#work.run(countValues({ store: this.#store, spec: this.#spec, options: this.#options, view: this.#view }, column, counts));
    return counts;
  }

  /** Whether changes of rows are quick: without `prepareIds`, finding many by id takes a look at every row. */
  get hasIds(): boolean {
    return this.#store.isIndexed && !this.#work.ongoing('ids');
  }

  /** Makes finding, changing and removing rows by id quick. What then changes has a slice of its own. */
  prepareIds(): Promise<void> {
    const store = this.#store;
    return this.#work.once('ids', store, async () => {
      if (await this.#work.run(store.index())) store.own();
      await this.#scheduler.yield();
    });
  }

  /** Resolves when no view is in the making and facets are counted. */
  async settled(): Promise<void> {
    await Promise.all([this.#waiting?.promise, this.#work.ongoing('counts')]);
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

  get #isSynchronous(): boolean {
    return this.#store.length <= (this.#options.synchronousRows ?? SYNCHRONOUS_ROWS) || this.#scheduler === synchronousScheduler;
  }

  /** Starts the view anew that the spec asks for; what was in the making is dropped. What fits into a slice is done inside the call. */
  #compose(): Promise<void> {
    const job = (this.#job = { touched: new Set<number>() });
    const { beginningRows = BEGINNING_ROWS } = this.#options;
    const steps = composeView({
      ...{ store: this.#store, spec: this.#spec, options: this.#options, beginningRows },
      previous: this.#view,
      touched: job.touched,
      counted: this.#facetCounts.wanted,
    });
    if (this.#isSynchronous) {
      this.#install(finish(steps));
      return Promise.resolve();
    }
    const begun = (this.#waiting ??= createWaiting());
    void this.#make(steps, job);
    return begun.promise;
  }

  async #make(steps: Steps<RowView<Row>, ViewBeginning<Row>>, job: object): Promise<void> {
    try {
      this.#scheduler.begin?.();
      for (let hasYielded = false; ;) {
        const { done, value } = steps.next();
        if (done) return this.#install(value);
        const begins = value !== undefined && value !== PAUSE;
        if (begins) this.#begin(value, job);
        if (begins || this.#scheduler.shouldYield() || (value === PAUSE && hasYielded)) {
          hasYielded = true;
          await this.#work.pause(begins);
        }
        if (this.#job !== job) return;
      }
    } catch (error) {
      if (this.#job !== job) return;
      this.#job = undefined;
      this.#waiting?.reject(error);
      this.#waiting = undefined;
    }
  }

  #begin(beginning: ViewBeginning<Row>, job: object): void {
    this.#beginning = beginning;
    this.#begun = job;
    this.#announce({ ...NOTHING, viewChanged: true });
  }

  #install(view: RowView<Row>): void {
    const viewChanged = this.#beginning !== undefined || !view.showsSameAs(this.#view);
    this.#view = view;
    this.#job = undefined;
    this.#beginning = undefined;
    this.#count();
    this.#announce({ ...NOTHING, viewChanged });
    this.#settleWaiting();
  }

  /** Counts facets where somebody looks: now where their tests were asked or rows are few, else soon; of all rows, while the page rests. */
  #count(): void {
    const view = this.#view;
    const { store } = view;
    if (!this.#facetCounts.wanted || store !== this.#store) return;
    if (this.#isSynchronous) finish(store.flags.fill(view.match));
    if (!this.#facetCounts.count(view)) void this.#work.once('counts', view.match ? view : store, () => this.#countLater(view));
  }

  async #countLater(view: RowView<Row>): Promise<void> {
    const { store, match } = view;
    const flags = store.flags;
    const wanted = (): boolean => store === this.#store && store.flags === flags && (!match || view === this.#view);
    if (!(await this.#work[match ? 'run' : 'rest'](flags.fill(match), wanted)) || store !== this.#view.store) return;
    finish(flags.fill(this.#view.match));
    this.#count();
    this.#announce(NOTHING);
  }

  #settleWaiting(): void {
    this.#waiting?.resolve();
    this.#waiting = undefined;
  }

  #change(rows: readonly Row[], removedIds: readonly string[]): RowChange {
    const { changes, added, ids } = findChanges(this.#store, rows, removedIds);
    if (changes.length + added.length === 0) return NOTHING;
    const viewChanged = this.#apply(changes, added);
    if (removedIds.length > 0) this.#closeGaps();
    return this.#announce({ ...ids, viewChanged });
  }

  /** Writes changes and additions to the rows and merges them into the view, unless that still shows other rows. */
  #apply(changes: readonly SlotChange<Row>[], additions: readonly Row[]): boolean {
    const store = this.#store;
    const view = this.#view.store === store ? this.#view : undefined;
    const lifted = view?.lift(changes) ?? [];
    if (view) for (const { slot } of changes) this.#facetCounts.tally(view, slot, -1);
    for (const { slot, row } of changes) {
      if (row === undefined) store.remove(slot);
      else store.set(slot, row);
    }
    const added = additions.map((row) => store.add(row));
    const slots = [...changes.map(({ slot }) => slot), ...added];
    for (const slot of slots) this.#job?.touched.add(slot);
    const changed = view ? this.#settle(view, { lifted, added, slots }) : false;
    if (this.#beginning?.store !== store) return changed;
    this.#beginning.follow(slots);
    return true;
  }

  #settle(
    view: RowView<Row>,
    { lifted, added, slots }: { lifted: ReturnType<RowView<Row>['lift']>; added: readonly number[]; slots: readonly number[] },
  ): boolean {
    const { store, parts } = view;
    catchUp(store, parts.orders, parts.set);
    const changed = view.settle(lifted, added);
    for (const slot of slots) this.#facetCounts.tally(view, slot, 1);
    return changed;
  }

  /** Slots of removed rows cost memory and time; many of them are given up at once, when no view in the making counts on them. */
  #closeGaps(): void {
    const gaps = this.#store.length - this.#store.live;
    if (this.#job || gaps < GAPS_WORTH_CLOSING || gaps * 4 < this.#store.length) return;
    this.#view.renumber(this.#store.compact());
  }

  #announce(change: RowChange): RowChange {
    this.#revision++;
    for (const listener of [...this.#listeners]) listener(change);
    return change;
  }
}
