import { ContextConsumer } from '@lit/context';
import type { LitElement } from 'lit';
import type { Order } from '../../domain/order/index.js';
import { ColumnsController } from '../../state/columns-controller.js';
import { clientContext } from '../../state/contexts.js';
import type { OrdersChange, OrdersMode } from '../../state/order-source.js';
import { OrdersController } from '../../state/orders-controller.js';
import { SettingsController } from '../../state/settings-controller.js';
import { idleTask } from '../../state/yield-task.js';
import type { Density } from '../shared/density.js';
import { warnOnce } from '../shared/guard.js';
import { MISSING, OnDemand } from '../shared/on-demand.js';
import { remOf } from '../shared/rem.js';
import { Announcer } from './announcer.js';
import type { CellContext } from './cell-context.js';
import { ORDER_CATALOG, orderCatalog } from './columns/catalog.js';
import type { HostColumn } from './columns/host-column.js';
import { DensityController } from './density-controller.js';
import { GridDetails, type DetailsGrid } from './details/grid-details.js';
import { strings as exportStrings } from './export/export-menu.strings.js';
import { GridExport, type ExportGrid } from './export/grid-export.js';
import { GridFilters, type FiltersHost } from './filters/grid-filters.js';
import { GridCommands, type CommandHost } from './grid-commands.js';
import { cellContext } from './grid-context.js';
import { GridView } from './grid-view.js';
import { HeaderController } from './header-controller.js';
import { IfColumnsChangeEvent, IfOrdersErrorEvent } from './order-grid.events.js';
import { strings, type GridStrings } from './order-grid.strings.js';
import { GridSelection, type SelectionGrid } from './selection/grid-selection.js';
import { OptionsMenu } from './options-menu.js';
import { readSort, sameSort } from './sort.js';
import { GridViews, type ViewsHost } from './views/grid-views.js';
import { cardHeight, roomFor, shapeFor, showColumns, type RowShape, type VisibleColumn } from './visible-columns.js';
import type * as HeaderMenu from './header-menu.js';
import type * as Numbers from './details/describe-number.js';

/** The grid's element, as its parts read and change it. */
export interface PartsHost extends LitElement, CommandHost, ViewsHost, FiltersHost, SelectionGrid, ExportGrid, DetailsGrid {
  readonly orders?: readonly Order[] | undefined;
  readonly columns: readonly HostColumn[];
  readonly density: Density;
  readonly mode: OrdersMode;
}

const KEY = 'if-order-grid';
/** When there are rows to look at, and nobody has asked for anything yet; milliseconds. */
const FETCH_AHEAD = 1500;

/** What a grid is made of, wired together: orders, columns, commands, and a part for each thing that a person can do. */
export class GridParts {
  readonly #host: PartsHost;
  readonly settings: SettingsController;
  readonly columns: ColumnsController;
  readonly density: DensityController;
  readonly orders: OrdersController;
  readonly header: HeaderController;
  readonly announcer: Announcer;
  readonly commands: GridCommands;
  readonly views: GridViews;
  readonly selection: GridSelection;
  readonly export: GridExport;
  readonly filters: GridFilters;
  readonly details: GridDetails;
  readonly options: OptionsMenu;
  readonly #context = cellContext();
  /** The menus of headers. */
  readonly menus: OnDemand<typeof HeaderMenu>;
  /** Every carrier and its numbers: for the column that shows them. */
  readonly #numbers: OnDemand<typeof Numbers>;
  #catalog = ORDER_CATALOG;
  #given: readonly HostColumn[] | undefined;
  #shown: readonly VisibleColumn[] = [];
  #view: GridView | undefined;
  #hadFocus = false;
  #shape: RowShape = 'rows';
  #room = 0;
  /** How much larger than usual type is. */
  #scale = 1;
  #newAbove = 0;
  #fetching = false;

  /** @param load what defines the elements that the grid shows on demand */
  constructor(host: PartsHost, load: { readonly details: () => Promise<object>; readonly options: () => Promise<object> }) {
    this.#host = host;
    this.menus = new OnDemand(host, () => import('./header-menu.js'));
    this.#numbers = new OnDemand(host, () => import('./details/describe-number.js'), true);
    const settings = (this.settings = new SettingsController(host));
    const client = new ContextConsumer(host, { context: clientContext, subscribe: true });
    const say = (topic: string, text: string): void => this.announcer.say(topic, text);
    const view = (): GridView | undefined => this.#view;
    const catalog = () => this.#catalog;
    const region = (): HTMLElement | null => host.renderRoot.querySelector('.announcer');
    this.announcer = new Announcer(region, () => host.requestUpdate());
    for (const type of ['pointerdown', 'keydown']) host.addEventListener(type, () => this.announcer.hide());
    this.columns = new ColumnsController(host, {
      catalog: () => this.#catalog.columns,
      storage: () => settings.storage,
      key: () => `${KEY}:${host.name}:columns`,
      onUnreadable: () => this.#onUnreadable(),
    });
    this.density = new DensityController(host, {
      storage: () => settings.storage,
      key: () => `${KEY}:${host.name}:density`,
      preset: () => host.density,
    });
    const orders = (this.orders = new OrdersController(host, {
      columns: () => this.#catalog.columns,
      sortable: () => this.#shown.map(({ column }) => column.id),
      orders: () => host.orders ?? undefined,
      client: () => client.value,
      mode: () => host.mode,
      locale: () => settings.locale,
      clock: () => settings.value.clock,
      schedule: () => settings.value.schedule,
      onBeforeChange: () => this.#view?.capture(),
      onChange: (change) => this.#onRows(change),
      onError: (error) => host.dispatchEvent(new IfOrdersErrorEvent(error)),
      onWarning: (message, cause) => warnOnce(host.localName, message, cause),
    }));
    this.header = new HeaderController(host, {
      widthOfContent: (id) => this.#view?.widthOfContent(id) ?? 0,
      onAction: (action) => this.commands.setColumns(action),
    });
    const { columns, density, announcer } = this;
    const commands = (this.commands = new GridCommands(host, { columns, catalog, density, settings, announcer }));
    const awaitCount = (): void => commands.awaitCount();
    this.views = new GridViews(host, { columns, catalog: () => this.#catalog.columns, density, settings, say, awaitCount });
    const exporter = (): GridExport => this.export;
    const selection = (this.selection = new GridSelection(host, { orders, settings, view, say, exporter }));
    const layout = () => columns.layout;
    this.export = new GridExport(host, { orders, selection, settings, layout, catalog, context: () => this.#cellContext(), say });
    this.filters = new GridFilters(host, { orders, settings, catalog, shown: () => this.#shown, commands });
    this.details = new GridDetails(host, { orders, settings, view, load: load.details });
    this.options = new OptionsMenu(host, load.options);
  }

  get catalog(): typeof ORDER_CATALOG {
    return this.#catalog;
  }
  get strings(): GridStrings {
    return strings[this.settings.locale];
  }
  /** The columns shown, in display order. */
  get shown(): readonly VisibleColumn[] {
    return this.#shown;
  }
  get view(): GridView | undefined {
    return this.#view;
  }
  get shape(): RowShape {
    return this.#shape;
  }
  /** Whether orders are shown as cards. */
  get cards(): boolean {
    return this.#shape !== 'rows';
  }
  /** Pixels. */
  get rowHeight(): number {
    return this.cards ? cardHeight(this.#shown, this.#shape, this.#scale) : this.density.rowHeight;
  }
  /** How many new orders are above the window. */
  get newAbove(): number {
    return this.#newAbove;
  }

  /** Takes over what the element was told, before it is drawn. */
  follow(): void {
    const host = this.#host;
    if (!host.hasUpdated) this.#setWidth(host.clientWidth);
    if (host.columns !== this.#given) {
      this.#given = host.columns;
      this.#catalog = orderCatalog(host.columns, (message, cause) => warnOnce(host.localName, message, cause));
    }
    this.views.follow();
    // Before other orders are asked for: what is selected may have to be asked for first.
    this.selection.follow(host.search, host.facet, host.filters);
    this.filters.follow();
    this.#followOrders();
    // Moving a column moves its header in the document, which takes the focus from it.
    this.#hadFocus = this.#view?.hasFocus ?? false;
    this.columns.restore();
    const { locale } = this.settings;
    const [catalog, { dragged }, scale, room] = [this.#catalog, this.header, this.#scale, this.#room];
    this.#shown = this.selection.frame(showColumns(this.columns.layout, { catalog, locale, dragged, scale, room }));
  }

  /** Draws the rows, after the element has drawn what is around them. */
  draw(): void {
    // An update that was asked for before the grid was taken away would make rows, and listeners, that nobody takes away again.
    if (!this.#host.isConnected) return;
    this.#view ??= this.#createView();
    this.#view.show(this.rowHeight, this.#hadFocus);
    if (this.orders.phase === 'ready' && !this.#fetching) void this.#fetchAhead();
  }

  /** What a person may open next comes while the page rests. */
  async #fetchAhead(): Promise<void> {
    this.#fetching = true;
    await idleTask(FETCH_AHEAD);
    if (!this.#host.isConnected) return;
    const { options, menus, filters, views, selection, details, commands } = this;
    const parts = [options.menu, commands.spoken, menus, filters.editing, views.dialog, selection.bar, details.dividers];
    for (const part of parts) await part.load(true);
  }

  disconnect(): void {
    this.#view?.disconnect();
    this.#view = undefined;
    this.#newAbove = 0;
    this.announcer.stop();
  }

  #followOrders(): void {
    const { orders } = this;
    const { facet, sort, search } = this.#host;
    const keys = readSort(sort, this.#catalog);
    if (!sameSort(keys, orders.sort)) void orders.setSort(keys);
    if (search !== orders.search) void orders.setSearch(search);
    if (facet !== orders.facet) void orders.setFacet(facet);
  }

  #createView(): GridView {
    this.#host.renderRoot.addEventListener(MISSING, this.#onMissing);
    return GridView.in(this.#host.renderRoot, {
      source: () => this.orders.source,
      context: () => this.#cellContext(),
      columns: () => this.#shown,
      attach: (handles) => {
        const ends = [this.selection.attach(handles), this.details.attach(handles)];
        return () => ends.forEach((end) => end());
      },
      onOpen: (order) => this.details.request(order),
      onCopy: (number, button) => void this.commands.copy(number, button),
      // Measured while drawing, but what it leads to is a drawing of its own.
      onWidth: (width) => this.#setWidth(width) && queueMicrotask(() => this.#host.requestUpdate()),
      onNewAbove: (count) => this.#onNewAbove(count),
    });
  }

  #cellContext(): CellContext {
    const { locale, timeZone } = this.settings;
    const { isSelected, hasActions } = this.selection;
    const { isOpen } = this.details;
    const { now, knowsOverdue } = this.orders;
    const isOverdue = (order: Order): boolean => this.orders.isOverdue(order);
    const shows = this.#shown.some(({ column }) => column.cell === 'tracking');
    const describeNumber = shows ? this.#numbers.module?.describeNumber : undefined;
    return this.#context({ locale, timeZone, now, isOverdue, knowsOverdue, isSelected, isOpen, hasActions, describeNumber });
  }

  /** @returns whether the width makes a difference to what is shown */
  #setWidth(width: number): boolean {
    const scale = remOf(this.#host) / 16;
    const [shape, room] = [shapeFor(width / scale), roomFor(width)];
    if (shape === this.#shape && room === this.#room && scale === this.#scale) return false;
    this.#shape = shape;
    this.#room = room;
    this.#scale = scale;
    return true;
  }

  #onRows(change: OrdersChange): void {
    this.selection.changed(change);
    this.#view?.changed(change);
    this.filters.rowsChanged(change);
    const { source, phase, busy } = this.orders;
    if (change.kind === 'rest' || (change.kind === 'view' && !busy)) this.commands.counted(phase === 'error' ? undefined : source.size);
  }

  #onNewAbove(count: number): void {
    this.#newAbove = count;
    this.#host.requestUpdate();
    if (count > 0) this.announcer.mention('new', this.strings.newOrders(count));
  }

  /** What a person asked for could not be loaded. Drawing asks again and again: it is said once. */
  readonly #onMissing = (): void => {
    const { notLoaded } = exportStrings[this.settings.locale];
    if (this.announcer.notice?.text !== notLoaded) this.announcer.say('problem', notLoaded);
  };

  #onUnreadable(): void {
    warnOnce(this.#host.localName, 'the remembered columns could not be read; the default columns are shown.');
    queueMicrotask(() => this.#host.dispatchEvent(new IfColumnsChangeEvent(this.columns.layout, 'unreadable')));
  }
}
