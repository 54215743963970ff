import { ContextConsumer } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ORDER_FACETS, type Order, type OrderFacet } from '../../domain/order/index.js';
import { DEFAULT_SCHEDULE } from '../../domain/pickup/index.js';
import { ColumnsController } from '../../state/columns-controller.js';
import { clientContext } from '../../state/contexts.js';
import type { OrdersChange } from '../../state/order-source.js';
import { OrdersController } from '../../state/orders-controller.js';
import { SettingsController } from '../../state/settings-controller.js';
import { controls } from '../shared/controls.styles.js';
import { isDensity, type Density } from '../shared/density.js';
import { glyph } from '../shared/glyph.js';
import { guardUpdate, warnOnce } from '../shared/guard.js';
import { styleProps } from '../shared/style-props.js';
import { base, tokens } from '../shared/tokens.styles.js';
import { Announcer } from './announcer.js';
import type { CellContext } from './cell-context.js';
import { ColumnResize } from './column-resize.js';
import { cardStyles } from './cards.styles.js';
import { DensityController } from './density-controller.js';
import { GridCommands } from './grid-commands.js';
import { cellContext } from './grid-context.js';
import { GridView } from './grid-view.js';
import { header } from './header.js';
import { headerStyles } from './header.styles.js';
import { ORDER_COLUMNS } from './order-columns.js';
import { IfColumnsChangeEvent, IfOrderOpenEvent, IfOrdersErrorEvent } from './order-grid.events.js';
import { strings, type GridStrings } from './order-grid.strings.js';
import { chromeStyles } from './order-grid.styles.js';
import { rowStyles } from './rows.styles.js';
import { nextSort, readSort, sameSort } from './sort.js';
import { partialNotice, states, statusBar, type StatesView } from './states.js';
import { toolbar, type MenuAction } from './toolbar.js';
import { cardHeight, columnTracks, isNarrow, leastWidth, showColumns, type DraggedWidth, type VisibleColumn } from './visible-columns.js';

const KEY = 'if-order-grid';
const NO_ACTIONS: readonly MenuAction[] = [];
const NEWEST_FIRST = '-createdAt';

/**
 * Every order of a merchant, live: sorted, searched, narrowed by where orders are, with the columns that a person chose.
 *
 * Inside an `if-provider` with a client it loads the orders by itself and follows their changes; without one, set `orders`. It shows any number of orders at
 * the same speed. Give it a height, or let it have its own.
 *
 * @summary Live grid of orders with search, status filters and a columns menu.
 * @tagname if-order-grid
 * @slot toolbar - Controls of the page's own, between search and Options.
 * @slot status - What the page adds to the line under the rows.
 * @slot empty - What stands in place of the rows when there are no orders at all.
 * @fires {IfOrderOpenEvent} if-order-open - A person opens an order, with Enter or a double click.
 * @fires {IfColumnsChangeEvent} if-columns-change - Other columns are shown, or elsewhere, or wider.
 * @fires {IfSortChangeEvent} if-sort-change - A person sorted the orders.
 * @fires {IfFacetChangeEvent} if-facet-change - A person chose which orders to see.
 * @fires {IfSearchChangeEvent} if-search-change - A person typed in the search.
 * @fires {IfDensityChangeEvent} if-density-change - A person chose how close the rows stand.
 * @fires {IfOrdersErrorEvent} if-orders-error - Orders could not be loaded.
 * @csspart toolbar - The upper part: search, status filters, Options.
 * @csspart search - The search field.
 * @csspart facets - The status filters.
 * @csspart options - The Options button.
 * @csspart menu - The Options menu.
 * @csspart panel - The Columns panel.
 * @csspart header - The header row.
 * @csspart header-cell - A cell of the header.
 * @csspart row - A row.
 * @csspart cell - A cell.
 * @csspart reference-cell - The cell that names the order.
 * @csspart stage-cell - The cell that says where the order is.
 * @csspart tracking-cell - The cell with the tracking number.
 * @csspart status - The line under the rows.
 * @csspart notice - The line above the rows when only some could be loaded.
 * @csspart empty - The state without orders.
 * @csspart no-match - The state when nothing matches.
 * @csspart error - The state when nothing could be loaded.
 * @cssprop [--if-grid-height=40rem] - The height of the grid, where the page gives it none.
 */
export class IfOrderGrid extends LitElement {
  static override styles = [tokens, base, controls, chromeStyles, rowStyles, headerStyles, cardStyles];

  /** Orders that the page itself holds. Absent: the provider's client is asked. Assign a new array to change them. */
  @property({ attribute: false }) orders?: readonly Order[] | undefined;

  /** Tells several grids of a page apart where columns and density are remembered. */
  @property() name = 'default';

  /** The name of the grid for assistive technology. Absent: "Orders". */
  @property() label?: string | undefined;

  /** How close the rows stand, until a person chooses. */
  @property() density: Density = 'standard';

  /** Words that all occur in the orders shown. */
  @property() search = '';

  /** Which orders are shown. */
  @property() facet: OrderFacet = 'all';

  /** By which columns the orders are sorted, such as `-createdAt,reference`; a hyphen in front sorts descending. */
  @property() sort = NEWEST_FIRST;

  @state() private _dragged: DraggedWidth | undefined;
  @state() private _newAbove = 0;
  @state() private _cards = false;

  @query('.scroller') private _scroller!: HTMLElement;
  @query('.announcer') private _region!: HTMLElement;

  readonly #settings = new SettingsController(this);
  readonly #client = new ContextConsumer(this, { context: clientContext, subscribe: true });
  readonly #columns = new ColumnsController(this, {
    catalog: () => ORDER_COLUMNS,
    storage: () => this.#settings.storage,
    key: () => `${KEY}:${this.name}:columns`,
    onUnreadable: () => this.#onUnreadable(),
  });
  readonly #density = new DensityController(this, {
    storage: () => this.#settings.storage,
    key: () => `${KEY}:${this.name}:density`,
    preset: () => this.density,
  });
  readonly #orders = new OrdersController(this, {
    columns: ORDER_COLUMNS,
    orders: () => this.orders,
    client: () => this.#client.value,
    locale: () => this.#settings.locale,
    clock: () => this.#settings.value.clock,
    schedule: () => this.#settings.value.schedule,
    onBeforeChange: () => this.#view?.capture(),
    onChange: (change) => this.#onRows(change),
    onError: (error) => this.dispatchEvent(new IfOrdersErrorEvent(error)),
  });
  readonly #resize = new ColumnResize({
    widthOfContent: (id) => this.#view?.widthOfContent(id) ?? 0,
    onDrag: (width) => (this._dragged = width),
    onResize: (id, width) => this.#commands.setColumns({ type: 'resize', id, width }),
  });
  readonly #announcer = new Announcer(() => this._region);
  readonly #commands = new GridCommands(this, {
    columns: this.#columns,
    density: this.#density,
    settings: this.#settings,
    announcer: this.#announcer,
  });
  readonly #context = cellContext();
  #view: GridView | undefined;
  #shown: readonly VisibleColumn[] = [];
  #hadFocus = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view?.disconnect();
    this.#view = undefined;
    this.#announcer.stop();
    this.#resize.cancel();
  }

  override performUpdate(): void {
    guardUpdate(this, () => super.performUpdate());
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this._cards = isNarrow(this.getBoundingClientRect().width);
    if (changed.has('facet') && !ORDER_FACETS.includes(this.facet)) {
      warnOnce(this.localName, `"${String(this.facet)}" is not a facet; all orders are shown.`);
      this.facet = 'all';
    }
    if (changed.has('density') && !isDensity(this.density)) this.density = 'standard';
    const keys = readSort(this.sort ?? '');
    if (!sameSort(keys, this.#orders.sort)) void this.#orders.setSort(keys);
    if ((this.search ?? '') !== this.#orders.search) void this.#orders.setSearch(this.search ?? '');
    if (this.facet !== this.#orders.facet) void this.#orders.setFacet(this.facet);
    // Moving a column moves its header in the document, which takes the focus from it.
    this.#hadFocus = this.#view?.hasFocus ?? false;
    this.#columns.restore();
    this.#shown = showColumns(this.#columns.layout, this.#settings.locale, this._dragged);
  }

  protected override updated(): void {
    this.#view ??= this.#createView();
    this.#view.show(this.#rowHeight, this.#hadFocus);
  }

  /** Loads everything again; what is shown stays until newer orders replace it. Does nothing for `orders` that the page holds. */
  refresh(): Promise<void> {
    return this.#orders.refresh();
  }

  /** Scrolls to an order and puts the focus on it. @returns whether it is among the orders shown */
  scrollToOrder(id: string): boolean {
    return this.#view?.scrollTo(id) ?? false;
  }

  override render(): TemplateResult {
    const words = this.#strings;
    const view = this.#statesView(words);
    const busy = this.#orders.phase === 'loading' || this.#orders.phase === 'streaming';
    return html`<div class="top" part="toolbar" @if-columns-request=${this.#onColumns} @if-density-request=${this.#onDensity}>
        ${this.#renderToolbar(words)}
      </div>
      <div
        class=${this._cards ? 'frame cards' : 'frame'}
        ${styleProps({
          '--_tracks': columnTracks(this.#shown, this.#columns.layout, this._dragged),
          '--_least-width': this._cards ? '0px' : `${leastWidth(this.#shown)}px`,
          '--_row-height': `${this.#rowHeight}px`,
          '--_pinned-start': `${leastWidth(this.#shown.filter(({ pin }) => pin?.edge === 'start'))}px`,
        })}
      >
        ${partialNotice(view)}
        <div
          class="scroller"
          role="grid"
          aria-label=${this.label ?? words.grid}
          aria-rowcount=${this.#orders.source.size + 1}
          aria-colcount=${this.#shown.length}
          aria-busy=${busy ? 'true' : 'false'}
        >
          <div class="head" role="rowgroup">${this.#renderHeader()}</div>
          <div class="body" role="rowgroup"></div>
        </div>
        ${states(view)} ${this.#renderPill(words)}
      </div>
      ${statusBar(view)}
      <div class="announcer visually-hidden" role="status" aria-live="polite"></div>`;
  }

  #renderToolbar(words: GridStrings): TemplateResult {
    const unknown = this.#orders.phase === 'loading' || this.#orders.phase === 'error';
    return toolbar({
      locale: this.#settings.locale,
      strings: words,
      search: this.search,
      facet: this.facet,
      countOf: (facet) => (unknown ? undefined : this.#orders.countOf(facet)),
      layout: this.#columns.layout,
      density: this.#density.density,
      actions: NO_ACTIONS,
      onSearch: (text) => this.#commands.setSearch(text),
      onFacet: (facet) => this.#commands.setFacet(facet),
    });
  }

  #renderHeader(): TemplateResult {
    return header({
      columns: this.#shown,
      sort: this.#orders.sort,
      resize: this.#resize,
      onSort: (column, add) => this.#commands.setSort(nextSort(this.#orders.sort, column, add)),
      onAction: (action) => this.#commands.setColumns(action),
    });
  }

  #renderPill(words: GridStrings): TemplateResult | typeof nothing {
    if (this._newAbove === 0) return nothing;
    return html`<button class="button pill" type="button" @click=${() => this.#view?.scrollToTop()}>
      ${glyph('up')}${words.newOrders(this._newAbove)}
    </button>`;
  }

  get #strings(): GridStrings {
    return strings[this.#settings.locale];
  }

  get #rowHeight(): number {
    return this._cards ? cardHeight(this.#shown) : this.#density.rowHeight;
  }

  #statesView(words: GridStrings): StatesView {
    return {
      locale: this.#settings.locale,
      timeZone: this.#settings.timeZone,
      warehouseZone: (this.#settings.value.schedule ?? DEFAULT_SCHEDULE).zone,
      strings: words,
      orders: this.#orders,
      search: this.search,
      facet: this.facet,
      columns: this.#shown,
      onRetry: () => void this.refresh(),
      onClearSearch: () => this.#commands.setSearch(''),
      onShowAll: () => this.#commands.setFacet('all'),
    };
  }

  #createView(): GridView {
    return GridView.in(this.renderRoot, {
      source: () => this.#orders.source,
      context: () => this.#cellContext(),
      columns: () => this.#shown,
      onOpen: (order) => this.dispatchEvent(new IfOrderOpenEvent(order)),
      onCopy: (number) => void this.#commands.copy(number),
      onWidth: (width) => (this._cards = isNarrow(width)),
      onNewAbove: (count) => this.#onNewAbove(count),
    });
  }

  #cellContext(): CellContext {
    const { locale, timeZone } = this.#settings;
    return this.#context({ locale, timeZone, now: this.#orders.now, isOverdue: (order) => this.#orders.isOverdue(order) });
  }

  #onRows(change: OrdersChange): void {
    this.#view?.changed(change);
    if (change.kind === 'view') this.#commands.counted(this.#orders.source.size);
  }

  #onNewAbove(count: number): void {
    this._newAbove = count;
    if (count > 0) this.#announcer.mention('new', this.#strings.newOrders(count));
  }

  #onColumns(event: HTMLElementEventMap['if-columns-request']): void {
    event.stopPropagation();
    this.#commands.setColumns(event.action);
  }

  #onDensity(event: HTMLElementEventMap['if-density-request']): void {
    event.stopPropagation();
    this.#commands.setDensity(event.density);
  }

  #onUnreadable(): void {
    warnOnce(this.localName, 'the remembered columns could not be read; the default columns are shown.');
    queueMicrotask(() => this.dispatchEvent(new IfColumnsChangeEvent(this.#columns.layout, 'unreadable')));
  }
}
