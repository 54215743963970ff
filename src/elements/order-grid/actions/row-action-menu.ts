import { html, nothing, render, type LitElement } from 'lit';
import type { Order } from '../../../domain/order/index.js';
import type { OrdersController } from '../../../state/orders-controller.js';
import type { SettingsController } from '../../../state/settings-controller.js';
import { menuKey } from '../../shared/menu-keys.js';
import { menus } from '../../shared/menu.styles.js';
import { RowPopover, type RowPopoverOptions } from '../row-popover.js';
import { actionLabel, actionsFor, actionUrl, type RowAction } from './row-action.js';
import { IfOrderActionEvent } from './row-action.events.js';
import { rowMenuStyles } from './row-menu.styles.js';

/** What it is drawn with. */
export const styles = [menus, rowMenuStyles];

/** What the menu asks of the grid. */
export interface RowActionMenuOptions extends Omit<RowPopoverOptions, 'root'> {
  readonly actions: () => readonly RowAction[];
  readonly orders: OrdersController;
  readonly settings: SettingsController;
}

/** The menu of an order's actions: one for the whole grid, which opens beside the button of a row (APG menu button pattern). */
export class RowActionMenu {
  readonly #grid: LitElement;
  readonly #options: RowActionMenuOptions;
  readonly #popover: RowPopover;

  constructor(grid: LitElement, options: RowActionMenuOptions) {
    this.#grid = grid;
    this.#options = options;
    this.#popover = new RowPopover({ ...options, root: grid.renderRoot as ShadowRoot });
    const { panel } = this.#popover;
    panel.className = 'panel menu row-menu';
    panel.setAttribute('role', 'menu');
    panel.setAttribute('part', 'row-menu');
    panel.addEventListener('keydown', this.#onKey);
  }

  disconnect(): void {
    this.#popover.disconnect();
  }

  /** Opens the menu of an order beside the button of its row, or closes it. */
  toggle(button: HTMLElement, order: Order): void {
    if (button === this.#popover.opener) return this.#popover.close();
    const { actions, settings } = this.#options;
    const { panel } = this.#popover;
    panel.setAttribute('aria-label', button.ariaLabel ?? '');
    const items = actionsFor(actions(), order).map((action) => {
      const label = actionLabel(action, settings.locale);
      const choose = (event: Event): void => this.#choose(event, action, order);
      const tone = action.danger ? 'problem' : nothing;
      const url = actionUrl(action, order);
      return url === undefined
        ? html`<button role="menuitem" type="button" tabindex="-1" data-tone=${tone} @click=${choose}>${label}</button>`
        : html`<a role="menuitem" tabindex="-1" data-tone=${tone} href=${url} @click=${choose}>${label}</a>`;
    });
    render(items, panel);
    this.#popover.open(button, order.id, 'end');
    this.#items[0]?.focus();
  }

  #choose(event: Event, action: RowAction, order: Order): void {
    this.#popover.close();
    // The order as it is now.
    const chosen = new IfOrderActionEvent(action.id, this.#options.orders.source.get(order.id) ?? order);
    if (!this.#grid.dispatchEvent(chosen)) event.preventDefault();
  }

  get #items(): HTMLElement[] {
    return [...this.#popover.panel.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    // The focus goes back to the button, from where Tab goes on.
    if (event.key === 'Tab') this.#popover.close();
    else menuKey(event, this.#items);
  };
}
