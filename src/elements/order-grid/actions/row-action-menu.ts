import { html, nothing, render, type LitElement } from 'lit';
import type { Order } from '../../../domain/order/index.js';
import type { OrdersController } from '../../../state/orders-controller.js';
import type { SettingsController } from '../../../state/settings-controller.js';
import { menuKey } from '../../shared/menu-keys.js';
import { menus } from '../../shared/menu.styles.js';
import { placePopover } from '../../shared/place-popover.js';
import { actionLabel, actionsFor, actionUrl, type RowAction } from './row-action.js';
import { IfOrderActionEvent } from './row-action.events.js';
import { rowMenuStyles } from './row-menu.styles.js';

/** What it is drawn with. */
export const styles = [menus, rowMenuStyles];

/** What the menu asks of the grid. */
export interface RowActionMenuOptions {
  readonly scroller: HTMLElement;
  readonly actions: () => readonly RowAction[];
  readonly orders: OrdersController;
  readonly settings: SettingsController;
}

/** The menu of an order's actions: one for the whole grid, which opens beside the button of a row (APG menu button pattern). */
export class RowActionMenu {
  readonly #grid: LitElement;
  readonly #options: RowActionMenuOptions;
  readonly #menu = document.createElement('div');
  #button: HTMLElement | undefined;

  constructor(grid: LitElement, options: RowActionMenuOptions) {
    this.#grid = grid;
    this.#options = options;
    this.#menu.className = 'panel menu row-menu';
    this.#menu.popover = 'auto';
    this.#menu.setAttribute('role', 'menu');
    this.#menu.setAttribute('part', 'row-menu');
    this.#menu.addEventListener('keydown', this.#onKey);
    this.#menu.addEventListener('toggle', (event) => this.#expand(event.newState === 'open'));
    options.scroller.addEventListener('scroll', this.close, { passive: true });
  }

  disconnect(): void {
    this.#options.scroller.removeEventListener('scroll', this.close);
    this.#menu.remove();
  }

  readonly close = (): void => {
    const inside = this.#menu.matches(':focus-within');
    if (this.#menu.matches(':popover-open')) this.#menu.hidePopover();
    if (inside) this.#button?.focus({ preventScroll: true });
  };

  /** Opens the menu of an order beside the button of its row. */
  open(button: HTMLElement, order: Order): void {
    const { actions, settings } = this.#options;
    this.#button = button;
    this.#menu.setAttribute('aria-label', button.ariaLabel ?? '');
    if (!this.#menu.isConnected) this.#grid.renderRoot.append(this.#menu);
    const items = actionsFor(actions(), order).map((action) => {
      const label = actionLabel(action, settings.locale);
      const choose = (event: Event): void => this.#choose(event, action, order);
      const tone = action.danger ? 'problem' : nothing;
      const url = actionUrl(action, order);
      return url === undefined
        ? html`<button role="menuitem" type="button" tabindex="-1" data-tone=${tone} @click=${choose}>${label}</button>`
        : html`<a role="menuitem" tabindex="-1" data-tone=${tone} href=${url} @click=${choose}>${label}</a>`;
    });
    render(items, this.#menu);
    this.#menu.showPopover();
    placePopover(this.#menu, button, 'end');
    this.#items[0]?.focus();
  }

  #choose(event: Event, action: RowAction, order: Order): void {
    this.close();
    // The order as it is now.
    const chosen = new IfOrderActionEvent(action.id, this.#options.orders.source.get(order.id) ?? order);
    if (!this.#grid.dispatchEvent(chosen)) event.preventDefault();
  }

  #expand(open: boolean): void {
    this.#button?.setAttribute('aria-expanded', String(open));
  }

  get #items(): HTMLElement[] {
    return [...this.#menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    } else if (event.key === 'Tab') {
      // The focus goes back to the button, from where Tab goes on.
      this.close();
    } else menuKey(event, this.#items);
  };
}
