import { html, render, type TemplateResult } from 'lit';
import { leadParcel, type Order, type Parcel } from '../../../domain/order/index.js';
import { toldParcel } from '../../../domain/order/told-parcel.js';
import type { OrdersController } from '../../../state/orders-controller.js';
import type { SettingsController } from '../../../state/settings-controller.js';
import { glyph } from '../../shared/glyph.js';
import { menus } from '../../shared/menu.styles.js';
import { RowPopover, type RowPopoverOptions } from '../row-popover.js';
import { strings } from './details.strings.js';
import { parcelsStyles } from './parcels.styles.js';
import { numberedParcels } from './tracking-cell.js';

/** What it is drawn with. */
export const styles = [menus, parcelsStyles];

/** What the popover needs of the grid. */
export interface ParcelsOptions extends RowPopoverOptions {
  readonly scroller: HTMLElement;
  readonly orders: OrdersController;
  readonly settings: SettingsController;
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
  readonly #popover: RowPopover;
  readonly #ends = new AbortController();
  #pinned = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ParcelsOptions) {
    this.#options = options;
    this.#popover = new RowPopover(options);
    const { panel } = this.#popover;
    panel.className = 'panel parcels';
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('part', 'parcels');
    panel.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    panel.addEventListener('pointerleave', () => this.#leave());
    const { signal } = this.#ends;
    const { scroller } = options;
    scroller.addEventListener('pointerout', () => this.#leave(), { signal, passive: true });
    scroller.addEventListener('scroll', () => clearTimeout(this.#timer), { signal, passive: true });
  }

  disconnect(): void {
    clearTimeout(this.#timer);
    this.#ends.abort();
    this.#popover.disconnect();
  }

  /** Shows the packages as they are now. */
  refresh(): void {
    const { opener, id, isInPlace } = this.#popover;
    if (!opener) return;
    const order = this.#options.orders.source.get(id);
    if (!order || numberedParcels(order).length === 0 || !isInPlace) this.#popover.close();
    else this.#show(order);
  }

  #show(order: Order): void {
    const { panel } = this.#popover;
    panel.ariaLabel = strings[this.#options.settings.locale].packages(order.reference.slice(0, MOST));
    render(this.#content(order), panel);
  }

  #open(opener: HTMLElement, pinned: boolean): void {
    clearTimeout(this.#timer);
    const order = this.#options.orderAt(opener);
    if (!order) return;
    if (this.#popover.opener !== opener) {
      this.#show(order);
      this.#popover.open(opener, order.id, 'start');
    }
    this.#pinned = pinned;
    if (pinned) this.#popover.panel.focus();
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
      }
      <button class="button quiet close" type="button" aria-label=${words.close} @click=${() => this.#popover.close()}>
        ${glyph('close')}
      </button>`;
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
    if (opener === this.#popover.opener && this.#pinned) this.#popover.close();
    else this.#open(opener, true);
  }

  /** A pointer came to the button of a cell. */
  hover(opener: HTMLElement): void {
    clearTimeout(this.#timer);
    if (opener !== this.#popover.opener && !this.#pinnedOpen) this.#timer = setTimeout(() => this.#open(opener, false), OPEN_AFTER);
  }

  #leave(): void {
    clearTimeout(this.#timer);
    if (this.#popover.opener && !this.#pinned) this.#timer = setTimeout(() => this.#popover.close(), CLOSE_AFTER);
  }

  get #pinnedOpen(): boolean {
    return this.#popover.opener !== undefined && this.#pinned;
  }
}
