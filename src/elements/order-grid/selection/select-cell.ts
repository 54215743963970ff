import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Order } from '../../../domain/order/index.js';
import type { CellContext } from '../cell-context.js';
import type { CellView } from '../cells.js';
import type { OrderColumn } from '../order-columns.js';
import type { SelectionController } from './selection-controller.js';
import { strings } from './selection.strings.js';

const MAX_NAME = 200;

/** The box that selects an order; its row says so too. */
export class SelectCell implements CellView {
  readonly column: OrderColumn;
  readonly element: HTMLElement;
  readonly #box = document.createElement('input');
  #name = '';

  constructor(column: OrderColumn, element: HTMLElement) {
    this.column = column;
    this.element = element;
    this.#box.type = 'checkbox';
    this.#box.tabIndex = -1;
    this.#box.className = 'box';
    element.append(this.#box);
  }

  update(order: Order, { locale, isSelected }: CellContext): boolean {
    const selected = isSelected(order.id);
    const name = strings[locale].select(order.reference.slice(0, MAX_NAME));
    if (name !== this.#name) {
      this.#name = name;
      this.#box.setAttribute('aria-label', name);
    }
    this.#box.checked = selected;
    const row = this.element.parentElement;
    if (row?.ariaSelected !== String(selected)) row?.setAttribute('aria-selected', String(selected));
    return false;
  }

  widgets(): readonly HTMLElement[] {
    return [this.#box];
  }
}

/** The box over the others: none, some or all of the orders that match. */
export function selectHead(selection: SelectionController, words: { readonly selectAll: string }): TemplateResult {
  const { state } = selection;
  return html`<input
    class="box"
    type="checkbox"
    tabindex="-1"
    data-head="row-select"
    aria-label=${words.selectAll}
    .checked=${live(state === 'all')}
    .indeterminate=${live(state === 'some')}
    @click=${() => selection.toggleAll()}
  />`;
}
