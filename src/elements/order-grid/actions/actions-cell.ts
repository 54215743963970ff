import type { Order } from '../../../domain/order/index.js';
import { drawGlyph } from '../../shared/draw-glyph.js';
import { GLYPHS } from '../../shared/glyphs.js';
import type { CellContext } from '../cell-context.js';
import type { CellView } from '../cells.js';
import type { OrderColumn } from '../order-columns.js';
import { strings } from './row-action.strings.js';

const MAX_NAME = 200;

/** The button that opens the menu of an order's actions. */
export class ActionsCell implements CellView {
  readonly column: OrderColumn;
  readonly element: HTMLElement;
  readonly #button = document.createElement('button');

  constructor(column: OrderColumn, element: HTMLElement) {
    this.column = column;
    this.element = element;
    this.#button.type = 'button';
    this.#button.className = 'mini row-actions';
    this.#button.tabIndex = -1;
    this.#button.setAttribute('aria-haspopup', 'menu');
    this.#button.setAttribute('aria-expanded', 'false');
    this.#button.append(drawGlyph(GLYPHS.more));
    element.append(this.#button);
  }

  update(order: Order, { locale, hasActions }: CellContext): boolean {
    this.#button.hidden = !hasActions(order);
    const name = strings[locale].actionsFor(order.reference.slice(0, MAX_NAME));
    if (this.#button.ariaLabel !== name) this.#button.setAttribute('aria-label', name);
    return false;
  }

  widgets(): readonly HTMLElement[] {
    return this.#button.hidden ? [] : [this.#button];
  }
}
