import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ORDER_FACETS, type Order, type OrderCondition, type OrderFacet } from '../../domain/order/index.js';
import { ORDERS_MODES, type OrdersMode } from '../../state/order-source.js';
import { controls } from '../shared/controls.styles.js';
import { isDensity, type Density } from '../shared/density.js';
import { guardUpdate, warnOnce } from '../shared/guard.js';
import { base, tokens } from '../shared/tokens.styles.js';
import type { RowAction } from './actions/row-action.js';
import { rowActionStyles } from './actions/row-actions.styles.js';
import { cardStyles } from './cards.styles.js';
import type { HostColumn } from './columns/host-column.js';
import { detailsStyles } from './details/details.styles.js';
import type { DetailsMode } from './details/grid-details.js';
import type { ExportFormat, ExportOptions } from './export/grid-export.js';
import { filtersStyles } from './filters/filters.styles.js';
import { GridParts } from './grid-parts.js';
import { gridTemplate } from './grid-template.js';
import { headerStyles } from './header.styles.js';
import { chromeStyles } from './order-grid.styles.js';
import { rowStyles } from './rows.styles.js';
import type { SelectionMode } from './selection/grid-selection.js';
import type { OrderSelection } from './selection/selection.events.js';
import { selectionStyles } from './selection/selection.styles.js';
import { stateStyles } from './states.styles.js';
import type { OrderView, OrderViewStore } from './views/order-view.js';
import { viewsStyles } from './views/views.styles.js';

const NEWEST_FIRST = '-createdAt';
/** The same at each update: another list would be another choice of filters, views or columns. */
const NONE: readonly never[] = Object.freeze([]);

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
 * @slot bulk-actions - What the page does with the selected orders, beside copying and exporting them.
 * @slot empty - What stands in place of the rows when there are no orders at all.
 * @slot details-actions - Buttons of the page's own in the heading of an order's details.
 * @slot details-footer - What the page adds under the details.
 * @fires {IfOrderOpenEvent} if-order-open - A person opens an order: by its reference, with Enter, a double click, or by touching or clicking its card; while another is open, by clicking its row, or going to it by the arrow keys. Cancel it to open something else.
 * @fires {IfOrderCloseEvent} if-order-close - A person closed the details of an order.
 * @fires {IfColumnsChangeEvent} if-columns-change - Other columns are shown, or elsewhere, or wider.
 * @fires {IfSortChangeEvent} if-sort-change - A person sorted the orders.
 * @fires {IfFacetChangeEvent} if-facet-change - A person chose which orders to see.
 * @fires {IfSearchChangeEvent} if-search-change - A person typed in the search.
 * @fires {IfFiltersChangeEvent} if-filters-change - A person set, changed or removed a filter on a column.
 * @fires {IfDensityChangeEvent} if-density-change - A person chose how close the rows stand.
 * @fires {IfViewChangeEvent} if-view-change - A person chose a view; `showView` does not tell it.
 * @fires {IfViewsSaveEvent} if-views-save - A person saved, renamed, replaced or deleted a view.
 * @fires {IfSelectionChangeEvent} if-selection-change - Other orders are selected.
 * @fires {IfOrderActionEvent} if-order-action - A person chose one of `rowActions`.
 * @fires {IfOrdersErrorEvent} if-orders-error - Orders could not be loaded.
 * @csspart toolbar - The upper part: search, status filters, Options.
 * @csspart search - The search field.
 * @csspart facets - The status filters.
 * @csspart filters - The Filters button.
 * @csspart filters-panel - The panel of the filters.
 * @csspart filter-chips - The filters that are active.
 * @csspart list-notice - What became of a list of references or tracking numbers that somebody looks for.
 * @csspart options - The Options button.
 * @csspart menu - The Options menu.
 * @csspart panel - The Columns panel.
 * @csspart view - The choice of a view.
 * @csspart views-dialog - The dialog that saves views.
 * @csspart header - The header row.
 * @csspart header-menu - The menu of a column.
 * @csspart header-cell - A cell of the header.
 * @csspart row - A row.
 * @csspart details - The details of an order.
 * @csspart details-divider - The edge of the details beside the rows, which is dragged.
 * @csspart details-header - The heading of the details.
 * @csspart parcels - The popover with the packages of a cell.
 * @csspart cell - A cell.
 * @csspart reference-cell - The cell that names the order.
 * @csspart stage-cell - The cell that says where the order is.
 * @csspart tracking-cell - The cell with the tracking number.
 * @csspart bulk-bar - What can be done with the selected orders, in the line under the rows.
 * @csspart row-menu - The menu of `rowActions`.
 * @csspart export-dialog - The dialog that saves orders as a file.
 * @csspart status - The line under the rows.
 * @csspart notice - The line above the rows when only some could be loaded.
 * @csspart empty - The state without orders.
 * @csspart no-match - The state when nothing matches.
 * @csspart error - The state when nothing could be loaded.
 * @cssprop [--if-grid-height=40rem] - The height of the grid, where the page gives it none.
 */
export class IfOrderGrid extends LitElement {
  static override styles = [
    tokens,
    base,
    controls,
    chromeStyles,
    stateStyles,
    rowStyles,
    headerStyles,
    cardStyles,
    filtersStyles,
    viewsStyles,
    selectionStyles,
    rowActionStyles,
    detailsStyles,
  ];

  /** Loads the element that shows an order; set by the module that defines the grid, so that no page loads it before somebody opens an order. */
  static loadDetails: () => Promise<object> = () => Promise.resolve({});

  /** Loads the element of the Options menu, when somebody comes near to the button; set by the same module. */
  static loadOptions: () => Promise<object> = () => Promise.resolve({});

  /** Orders that the page itself holds. Absent: the provider's client is asked. Assign a new array to change them. */
  @property({ attribute: false }) orders?: readonly Order[] | undefined;

  /** Tells several grids of a page apart where columns, density, saved views and the width of the details are remembered. */
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

  /** Conditions on columns, one for a column, as a person sets them under *Filters*. */
  @property({ attribute: false }) filters: readonly OrderCondition[] = [];

  /** Views that the page offers to everybody, before those that a person saves. */
  @property({ attribute: false }) views: readonly OrderView[] = [];

  /** Where saved views are kept. Absent: in this browser. */
  @property({ attribute: false }) viewStore: OrderViewStore | undefined;

  /** What the parameters of the page's address begin with that hold what is shown, such as `orders`. Empty: the address is left alone. */
  @property({ attribute: 'url-state' }) urlState = '';

  /** Columns of the page's own, and changes to the grid's (labels, widths, what is shown). A server sorts and filters by those that name its `field`. A new array counts as new columns. */
  @property({ attribute: false }) columns: readonly HostColumn[] = [];

  /** Where an order opens: `beside` the rows, `below` (over them where there is no room), `auto`, or `none`. */
  @property() details: DetailsMode = 'auto';

  /** Where orders are sorted and searched: `local`, in the page; `server`, which sends what is looked at; `auto`, in the page up to 100,000 orders. */
  @property() mode: OrdersMode = 'auto';

  /** Whether orders can be selected: `multiple`, or `none` without check boxes. */
  @property({ attribute: 'selection-mode' }) selectionMode: SelectionMode = 'multiple';

  /** What the page offers to do with an order, in a menu at the end of its row. */
  @property({ attribute: false }) rowActions: readonly RowAction[] = [];

  readonly #parts: GridParts = new GridParts(this, {
    details: () => IfOrderGrid.loadDetails(),
    options: () => IfOrderGrid.loadOptions(),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    // Set before the element was defined, it stands in front of the accessor.
    if (!Object.hasOwn(this, 'selection')) return;
    const { selection } = this;
    delete (this as { selection?: OrderSelection }).selection;
    this.selection = selection;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#parts.disconnect();
  }

  override performUpdate(): void {
    guardUpdate(this, () => super.performUpdate());
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // What a framework unsets, and an attribute that is taken away, means the default.
    this.name ??= 'default';
    this.facet ??= 'all';
    this.details ??= 'auto';
    this.selectionMode ??= 'multiple';
    this.urlState ??= '';
    this.filters ??= NONE;
    this.views ??= NONE;
    this.columns ??= NONE;
    this.rowActions ??= NONE;
    this.sort = typeof this.sort === 'string' ? this.sort : NEWEST_FIRST;
    if (typeof this.search !== 'string') this.search = String(this.search ?? '');
    if (changed.has('facet') && !ORDER_FACETS.includes(this.facet)) {
      warnOnce(this.localName, `"${String(this.facet)}" is not a facet; all orders are shown.`);
      this.facet = 'all';
    }
    if (changed.has('density') && !isDensity(this.density)) this.density = 'standard';
    if (!ORDERS_MODES.includes(this.mode)) this.mode = 'auto';
    this.#parts.follow();
  }

  protected override updated(): void {
    this.#parts.draw();
  }

  /** Ids of the selected orders, `all` that match, or all but some. Set it or read it; a person's own changes come with `if-selection-change`. */
  get selection(): OrderSelection {
    return this.#parts.selection.selection;
  }
  set selection(selection: OrderSelection) {
    this.#parts.selection.assign(selection);
  }

  /** The orders as a file. Rejects with an `ExportError`. */
  exportAs(format: ExportFormat, options?: ExportOptions): Promise<Blob> {
    return this.#parts.export.exportAs(format, options);
  }

  /** Selects nothing. */
  clearSelection(): void {
    this.#parts.selection.assign([]);
  }

  /** Loads everything again; what is shown stays until newer orders replace it. Does nothing for `orders` that the page holds. */
  refresh(): Promise<void> {
    return this.#parts.orders.refresh();
  }

  /** Shows one of `views` or of the saved ones; nothing changes when there is none with that id. @returns whether there is one */
  showView(id: string): boolean {
    return this.#parts.views.show(id);
  }

  /** Opens the details of an order. @returns whether it is among the orders */
  openOrder(id: string): boolean {
    return this.#parts.details.open(id);
  }

  /** Closes the details. */
  closeDetails(): void {
    this.#parts.details.close();
  }

  /** Scrolls to an order and puts the focus on it. @returns whether it is among the orders shown */
  scrollToOrder(id: string): boolean {
    return this.#parts.view?.scrollTo(id) ?? false;
  }

  override render(): TemplateResult {
    return gridTemplate(this, this.#parts);
  }
}
