import { html, render, type TemplateResult } from 'lit';
import { leadParcel, type Order, type Parcel } from '../../../domain/order/index.js';
import { toldParcel } from '../../../domain/order/told-parcel.js';
import type { OrdersController } from '../../../state/orders-controller.js';
import type { SettingsController } from '../../../state/settings-controller.js';
import { glyph } from '../../shared/glyph.js';
import { menus } from '../../shared/menu.styles.js';
import { placePopover } from '../../shared/place-popover.js';
import type { GridView } from '../grid-view.js';
import { strings } from './details.strings.js';
import { parcelsStyles } from './parcels.styles.js';
import { numberedParcels } from './tracking-cell.js';

/** What it is drawn with. */
export const styles = [menus, parcelsStyles];

/** What the popover needs of the grid. */
export interface ParcelsOptions {
  readonly root: ShadowRoot;
  readonly scroller: HTMLElement;
  readonly orderAt: (element: Element) => Order | undefined;
  readonly orders: OrdersController;
  readonly settings: SettingsController;
  readonly view: () => GridView | undefined;
}

/** A pointer that only passes by opens nothing, and one on its way to the popover does not lose it. Milliseconds. */
const OPEN_AFTER = 300;
const CLOSE_AFTER = 250;
const MOST = 200;

/**
 * The packages of a cell as tracking badges: the status in full for one, a list for several. One for the whole grid, made when it is first asked for. Opened by a pointer
 * that rests on the status it goes with the pointer; opened by a click or a key it stays until Escape, a click elsewhere, or the focus going elsewhere (WCAG 1.4.13).
 */
export class ParcelsPopover {
  readonly #options: ParcelsOptions;
  readonly #ends = new AbortController();
  #panel: HTMLElement | undefined;
  #opener: HTMLElement | undefined;
  #id = '';
  #pinned = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ParcelsOptions) {
    this.#options = options;
    const { scroller, root } = options;
    const { signal } = this.#ends;
    scroller.addEventListener('pointerout', () => this.#leave(), { signal, passive: true });
    scroller.addEventListener('scroll', () => this.close(), { signal, passive: true });
    root.ownerDocument.addEventListener('pointerdown', (event) => this.#press(event), { signal, capture: true });
    root.ownerDocument.addEventListener('keydown', (event) => this.#key(event), { signal });
  }

  disconnect(): void {
    this.close();
    this.#ends.abort();
    this.#panel?.remove();
  }

  /** Shows the packages as they are now. */
  refresh(): void {
    if (!this.#opener || !this.#panel) return;
    const { orders, settings, orderAt } = this.#options;
    const order = orders.source.get(this.#id);
    // Rows are used again for other orders.
    if (!order || numberedParcels(order).length === 0 || orderAt(this.#opener)?.id !== this.#id) return this.close();
    this.#panel.ariaLabel = strings[settings.locale].packages(order.reference.slice(0, MOST));
    render(this.#content(order), this.#panel);
  }

  close(): void {
    clearTimeout(this.#timer);
    const opener = this.#opener;
    if (!opener || !this.#panel) return;
    const hadFocus = this.#panel.matches(':focus-within');
    this.#opener = undefined;
    opener.setAttribute('aria-expanded', 'false');
    this.#panel.hidePopover();
    if (!hadFocus) return;
    const { orderAt, view } = this.#options;
    if (orderAt(opener)?.id === this.#id) opener.focus({ preventScroll: true });
    else view()?.focusGrid();
  }

  #open(opener: HTMLElement, pinned: boolean): void {
    clearTimeout(this.#timer);
    const order = this.#options.orderAt(opener);
    if (!order) return;
    if (this.#opener !== opener) {
      this.close();
      this.#panel ??= this.#makePanel();
      this.#opener = opener;
      this.#id = order.id;
      this.refresh();
      opener.setAttribute('aria-expanded', 'true');
      this.#panel.showPopover();
      placePopover(this.#panel, opener, 'start');
    }
    this.#pinned = pinned;
    if (pinned) this.#panel?.focus();
  }

  #makePanel(): HTMLElement {
    const panel = Object.assign(document.createElement('div'), { className: 'panel parcels', popover: 'manual', tabIndex: -1 });
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('part', 'parcels');
    panel.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    panel.addEventListener('pointerleave', () => this.#leave());
    panel.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !panel.contains(relatedTarget)) this.close();
    });
    this.#options.root.append(panel);
    return panel;
  }

  #content(order: Order): TemplateResult {
    const { locale } = this.#options.settings;
    const parcels = numberedParcels(order);
    const lead = leadParcel(parcels);
    const words = strings[locale];
    const [single] = parcels.length === 1 ? parcels : [];
    return html`${
        single
          ? this.#badge(single, order, 'card')
          : html`<h2>${words.allPackages(parcels.length)}</h2>
              <ul>
                ${[...parcels]
                  .sort((a, b) => Number(b === lead) - Number(a === lead))
                  .slice(0, MOST)
                  .map((parcel) => html`<li>${this.#badge(parcel, order, 'inline')}</li>`)}
              </ul>`
      } <button class="button quiet close" type="button" aria-label=${words.close} @click=${() => this.close()}>${glyph('close')}</button>`;
  }

  #badge(parcel: Parcel, order: Order, size: string): TemplateResult {
    const { locale, timeZone, value } = this.#options.settings;
    return html`<if-tracking-badge
      size=${size}
      lang=${locale}
      time-zone=${timeZone}
      .parcel=${toldParcel(parcel, order)}
      .clock=${value.clock}
    ></if-tracking-badge>`;
  }

  /** A person pressed the button of a cell. */
  toggle(opener: HTMLElement): void {
    if (opener === this.#opener && this.#pinned) this.close();
    else this.#open(opener, true);
  }

  /** A pointer came to the button of a cell. */
  hover(opener: HTMLElement): void {
    clearTimeout(this.#timer);
    if (opener !== this.#opener && !this.#pinnedOpen) this.#timer = setTimeout(() => this.#open(opener, false), OPEN_AFTER);
  }

  #leave(): void {
    clearTimeout(this.#timer);
    if (this.#opener && !this.#pinnedOpen) this.#timer = setTimeout(() => this.close(), CLOSE_AFTER);
  }

  get #pinnedOpen(): boolean {
    return this.#opener !== undefined && this.#pinned;
  }

  #press(event: PointerEvent): void {
    const path = event.composedPath();
    if (this.#opener && this.#panel && !path.includes(this.#panel) && !path.includes(this.#opener)) this.close();
  }

  /** For the popover only: what is behind it stays as it is. */
  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.#opener) return;
    event.preventDefault();
    this.close();
  }
}
