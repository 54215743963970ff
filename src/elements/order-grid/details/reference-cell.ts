import type { Order } from '../../../domain/order/index.js';
import type { CellContext } from '../cell-context.js';
import type { CellView } from '../cells.js';
import type { OrderColumn } from '../order-columns.js';

/** The reference, as a button that opens the details of its order. */
export class ReferenceCell implements CellView {
  readonly column: OrderColumn;
  readonly element: HTMLElement;
  readonly #button = document.createElement('button');
  readonly #text = document.createTextNode('');
  readonly #widgets: readonly HTMLElement[] = [this.#button];
  #shown = '';

  constructor(column: OrderColumn, element: HTMLElement) {
    this.column = column;
    this.element = element;
    this.#button.type = 'button';
    this.#button.className = 'open';
    this.#button.tabIndex = -1;
    this.#button.append(this.#text);
    element.append(this.#button);
  }

  update(order: Order, context: CellContext): boolean {
    this.element.removeAttribute('title');
    expand(this.element, context.isOpen(order.id));
    const text = this.column.text(order, context);
    if (text === this.#shown) return false;
    this.#shown = text;
    this.#text.data = text;
    return true;
  }

  widgets(): readonly HTMLElement[] {
    return this.#widgets;
  }
}

/** Says whether the details of a row's order are open; `undefined` where rows open nothing. */
export function expand(cell: Element, open: boolean | undefined): void {
  const button = cell.querySelector('.open');
  const state = open === undefined ? null : String(open);
  if (!button || button.getAttribute('aria-expanded') === state) return;
  cell.parentElement?.toggleAttribute('data-open', open === true);
  if (state === null) button.removeAttribute('aria-expanded');
  else button.setAttribute('aria-expanded', state);
  if (open) button.setAttribute('aria-controls', DETAILS_ID);
  else button.removeAttribute('aria-controls');
}

/** The id of the region that holds the details, in the grid's shadow root. */
export const DETAILS_ID = 'details';
