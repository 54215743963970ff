import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Order } from '../../../domain/order/index.js';
import type { OrdersController } from '../../../state/orders-controller.js';
import type { SettingsController } from '../../../state/settings-controller.js';
import { glyph } from '../../shared/glyph.js';
import { warnOnce } from '../../shared/guard.js';
import { OnDemand } from '../../shared/on-demand.js';
import type { GridHandles, GridView } from '../grid-view.js';
import { IfOrderOpenEvent } from '../order-grid.events.js';
import type {} from '../../order-details/order-details.events.js';
import { IfOrderCloseEvent } from './details.events.js';
import { strings, type GridDetailsStrings } from './details.strings.js';
import type * as Divider from './details-divider.js';
import type * as Packages from './parcels-popover.js';
import { DETAILS_ID, expand } from './reference-cell.js';

/** Where the details of an order open: `beside` the rows, `below` them or over them where there is no room, as there is room, or nowhere. */
export const DETAILS_MODES = ['auto', 'beside', 'below', 'none'] as const;

/** Where the details of an order open; see {@link DETAILS_MODES}. */
export type DetailsMode = (typeof DETAILS_MODES)[number];

/** The grid, as its details read it. */
export interface DetailsGrid extends LitElement {
  name: string;
  details: DetailsMode;
}

/** What the details work with. */
export interface GridDetailsTools {
  readonly orders: OrdersController;
  readonly settings: SettingsController;
  readonly view: () => GridView | undefined;
  /** Loads the element that shows an order. */
  readonly load: () => Promise<unknown>;
}

/** How the details stand: in the rows' frame, or over the whole grid. */
type Layout = 'beside' | 'below' | 'over';

/** From this width on there is room for rows beside the details; from the others on, above them. Pixels. */
const BESIDE = 900;
const BELOW = { width: 480, height: 560 };
const MOST_NAME = 100;

/** The details of one order in the grid: opened by a person or by the page, moved by the arrow keys, closed with the focus back on the row. */
export class GridDetails implements ReactiveController {
  readonly #grid: DetailsGrid;
  readonly #tools: GridDetailsTools;
  /** What makes the details wider and narrower. */
  readonly dividers: OnDemand<typeof Divider>;
  #divider: Divider.DetailsDivider | undefined;
  /** What shows the packages of a cell. */
  readonly #packages: OnDemand<typeof Packages>;
  readonly #resize = new ResizeObserver(() => this.#measure());
  #id: string | undefined;
  /** What is known of it, also when its row is not among those that are here. */
  #order: Order | undefined;
  #layout: Layout = 'below';
  #mode: DetailsMode | undefined;
  #failed = false;
  #handles: GridHandles | undefined;
  /** Whose row had the focus before a key did what it does. */
  #from: string | undefined;
  #parcels: Packages.ParcelsPopover | undefined;
  #loading: Promise<Packages.ParcelsPopover | undefined> | undefined;

  constructor(grid: DetailsGrid, tools: GridDetailsTools) {
    this.#grid = grid;
    this.#tools = tools;
    this.dividers = new OnDemand(grid, () => import('./details-divider.js'), true);
    this.#packages = new OnDemand(grid, () => import('./parcels-popover.js'));
    grid.addController(this);
  }

  /** Whether an order is open; `undefined` where none can be. */
  readonly isOpen = (id: string): boolean | undefined => (this.#grid.details === 'none' ? undefined : id === this.#id);

  /** The class of the frame that the details stand in. */
  get frame(): string {
    return this.#id === undefined ? '' : `details-${this.#layout}`;
  }

  hostConnected(): void {
    this.#resize.observe(this.#grid);
  }

  hostDisconnected(): void {
    this.#resize.disconnect();
  }

  hostUpdate(): void {
    if (!DETAILS_MODES.includes(this.#grid.details)) {
      warnOnce(this.#grid.localName, `"${String(this.#grid.details)}" is no place for details; they open as there is room.`);
      this.#grid.details = 'auto';
    }
    const { details } = this.#grid;
    if (details === 'none') this.#id = undefined;
    if (details !== this.#mode) this.#measure();
    this.#mode = details;
  }

  hostUpdated(): void {
    this.#parcels?.refresh();
    const over = this.#id !== undefined && this.#layout === 'over';
    // What the details cover is not to be reached behind them; the rest of the page is, so that nobody is caught.
    for (const part of this.#grid.renderRoot.querySelectorAll('.top, .status, .frame > :not(.details)'))
      part.toggleAttribute('inert', over);
  }

  /** Listens to mouse and keys. @returns what ends it */
  attach(handles: GridHandles): () => void {
    const { scroller } = handles;
    const ends = new AbortController();
    this.#handles = handles;
    scroller.addEventListener('click', (event) => this.#click(event), { signal: ends.signal });
    scroller.addEventListener('keydown', () => (this.#from = this.#focused?.id), { signal: ends.signal, capture: true });
    scroller.addEventListener('keydown', (event) => this.#key(event), { signal: ends.signal });
    scroller.addEventListener('click', (event) => void this.#askPackages(event), { signal: ends.signal });
    scroller.addEventListener('pointerover', (event) => void this.#askPackages(event), { signal: ends.signal, passive: true });
    return () => {
      ends.abort();
      this.#parcels?.disconnect();
      this.#parcels = this.#loading = this.#handles = undefined;
    };
  }

  /** The packages of a cell are asked for: what shows them is loaded when somebody first does. */
  async #askPackages(event: MouseEvent): Promise<void> {
    const opener = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-parcels]') : null;
    const hovers = event.type === 'pointerover';
    if (!opener || (hovers && (event as PointerEvent).pointerType !== 'mouse')) return;
    const parcels = await (this.#loading ??= this.#loadPackages(hovers));
    if (!hovers) parcels?.toggle(opener);
    else if (opener.matches(':hover')) parcels?.hover(opener);
  }

  /** @param ahead a pointer came near, which asks for nothing */
  async #loadPackages(ahead: boolean): Promise<Packages.ParcelsPopover | undefined> {
    const { load } = this.#tools;
    const handles = this.#handles;
    try {
      const [module] = await Promise.all([this.#packages.load(ahead), load()]);
      if (!module) this.#loading = undefined;
      if (!module || !handles || handles !== this.#handles) return undefined;
      this.#parcels = new module.ParcelsPopover({
        ...this.#tools,
        ...handles,
        root: this.#grid.renderRoot as ShadowRoot,
      });
    } catch (error) {
      this.#loading = undefined;
      warnOnce(this.#grid.localName, 'the packages of an order could not be shown.', error);
    }
    return this.#parcels;
  }

  /** A person opens an order; the page is asked first, unless it is open already. */
  request(order: Order): void {
    if (order.id === this.#id || !this.#grid.dispatchEvent(new IfOrderOpenEvent(order)) || this.#grid.details === 'none') return;
    const first = this.#id === undefined;
    this.#order = order;
    this.#show(order.id);
    if (first) void this.#enter();
  }

  /** Opens an order for the page. @returns whether it is among the orders, as far as they are here, and can be opened */
  open(id: string): boolean {
    const { source, mode } = this.#tools.orders;
    if (this.#grid.details === 'none' || (source.get(id) === undefined && mode === 'local')) return false;
    this.#show(id);
    return true;
  }

  /** Closes for the page. */
  close(): void {
    this.#show(undefined);
  }

  /** The region with the details; nothing while no order is open. */
  render(): TemplateResult | typeof nothing {
    const id = this.#id;
    if (id === undefined) return nothing;
    const { source, mode, phase, status } = this.#tools.orders;
    const current = source.get(id);
    this.#order = current ?? (this.#order?.id === id ? this.#order : undefined);
    // Of orders on a server only some are here: the details follow one that is not by themselves.
    const order = mode === 'server' ? current : this.#order;
    const removed = current === undefined && mode === 'local' && phase === 'ready' && status !== undefined;
    const words = this.#words;
    return html`${this.#renderDivider()}
      <section
        class="details"
        part="details"
        id=${DETAILS_ID}
        tabindex="-1"
        aria-label=${words.details((this.#order?.reference ?? id).slice(0, MOST_NAME))}
        @keydown=${(event: KeyboardEvent) => this.#keyInside(event)}
        @if-order-load=${(event: HTMLElementEventMap['if-order-load']) => this.#loaded(event)}
      >
        <if-order-details .order=${order} .orderId=${id} ?removed=${removed} exportparts="header:details-header">
          <slot name="details-actions" slot="header-actions"></slot>
          <button class="button quiet close" slot="header-actions" type="button" aria-label=${words.close} @click=${() => this.#dismiss()}>
            ${glyph('close')}
          </button>
          <slot name="details-footer" slot="footer"></slot>
          ${this.#failed ? html`<p slot="footer">${words.failed}</p>` : nothing}
        </if-order-details>
      </section>`;
  }

  #renderDivider(): TemplateResult | typeof nothing {
    const module = this.#layout === 'beside' ? this.dividers.module : undefined;
    if (!module) return nothing;
    this.#divider ??= new module.DetailsDivider(this.#grid, this.#tools.settings);
    return this.#divider.render((event) => this.#keyInside(event));
  }

  #loaded(event: HTMLElementEventMap['if-order-load']): void {
    event.stopPropagation();
    if (event.order.id !== this.#id || this.#order) return;
    this.#order = event.order;
    this.#grid.requestUpdate();
  }

  #show(id: string | undefined): void {
    if (id !== this.#id) this.#grid.renderRoot.querySelector('.details')?.scrollTo(0, 0);
    this.#id = id;
    this.#measure();
    this.#failed = false;
    if (id !== undefined) {
      this.#tools.load().catch((error: unknown) => {
        warnOnce(this.#grid.localName, 'the details of an order could not be loaded.', error);
        this.#failed = true;
        this.#grid.requestUpdate();
      });
    }
    for (const cell of this.#handles?.scroller.querySelectorAll('.body [data-column="reference"]') ?? []) {
      const shown = this.#handles?.orderAt(cell);
      if (shown) expand(cell, this.isOpen(shown.id));
    }
    this.#grid.requestUpdate();
  }

  /** Rows that are seen keep the focus, so that the arrow keys go on; rows that are covered give it to what covers them. */
  async #enter(): Promise<void> {
    await this.#grid.updateComplete;
    if (this.#layout === 'over') this.#grid.renderRoot.querySelector<HTMLElement>('.details')?.focus();
  }

  /** A person closes the details. */
  #dismiss(): void {
    const id = this.#id;
    if (id === undefined) return;
    const inside = this.#grid.renderRoot.querySelector('.details:focus-within, .divider:focus') !== null;
    this.#show(undefined);
    this.#grid.dispatchEvent(new IfOrderCloseEvent(id, this.#order?.id === id ? this.#order : undefined));
    if (inside) void this.#grid.updateComplete.then(() => this.#return(id));
  }

  #return(id: string): void {
    const { orders, view } = this.#tools;
    // Its own row, where it is still among them; else wherever the focus was last.
    if (orders.source.indexOf(id) < 0) view()?.focusGrid();
    else view()?.focusOrder(id);
  }

  #click(event: MouseEvent): void {
    const element = event.target instanceof Element ? event.target : undefined;
    // The second click of two, and clicks that select.
    if (!element || event.detail > 1 || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const order = this.#handles?.orderAt(element);
    if (!order) return;
    if (element.closest('.open')) {
      if (order.id === this.#id) this.#dismiss();
      else this.request(order);
      return;
    }
    // A card is opened wherever it is touched; a row, when another one is open already.
    const opens = this.#id === undefined ? element.closest('.cards') : this.#id !== order.id;
    if (opens && !element.closest('a, button, input, [data-column^="row-"]') && String(getSelection()) === '') this.request(order);
  }

  /** After the focus has moved to another row: the order that it came to. */
  #key(event: KeyboardEvent): void {
    if (this.#id === undefined) return;
    if (event.key === 'Escape') {
      if (event.defaultPrevented) return;
      event.preventDefault();
      this.#dismiss();
      return;
    }
    const order = event.key === 'Tab' ? undefined : this.#focused;
    if (order && order.id !== this.#from) this.request(order);
  }

  /** The order whose row has the focus. */
  get #focused(): Order | undefined {
    const { activeElement } = this.#grid.renderRoot as ShadowRoot;
    return activeElement ? this.#handles?.orderAt(activeElement) : undefined;
  }

  #keyInside(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.#dismiss();
  }

  #measure(): void {
    const { details } = this.#grid;
    const { width, height } = this.#grid.getBoundingClientRect();
    // In a tab that is not shown.
    if (width === 0) return;
    const room = width >= BELOW.width && height >= BELOW.height ? 'below' : 'over';
    const layout = details === 'beside' || (details === 'auto' && width >= BESIDE) ? 'beside' : room;
    // A grid on a telephone has no room beside anything.
    const next = layout === 'beside' && width < BELOW.width ? 'over' : layout;
    if (next === this.#layout) return;
    this.#layout = next;
    if (this.#id !== undefined) this.#grid.requestUpdate();
  }

  get #words(): GridDetailsStrings {
    return strings[this.#tools.settings.locale];
  }
}
