import type { Order } from '../../domain/order/index.js';
import { drawGlyph } from '../shared/draw-glyph.js';
import { GLYPHS, type GlyphName } from '../shared/glyphs.js';
import { warnOnce } from '../shared/guard.js';
import { NO_SCAN_LOOK, STAGE_LOOKS } from '../shared/status-look.js';
import { ActionsCell } from './actions/actions-cell.js';
import type { CellContext } from './cell-context.js';
import { ReferenceCell } from './details/reference-cell.js';
import { TrackingCell } from './details/tracking-cell.js';
import { glyphPath } from './glyph-path.js';
import type { OrderColumn } from './order-columns.js';
import { SelectCell } from './selection/select-cell.js';

/** A cell of a pooled row: made once, filled again and again. It writes to the document only what differs from what it shows. */
export interface CellView {
  readonly column: OrderColumn;
  readonly element: HTMLElement;
  /** Fills the cell. @returns whether what it says has changed */
  update(order: Order, context: CellContext): boolean;
  /** The links and buttons in the cell, in reading order. */
  widgets(): readonly HTMLElement[];
}

const NO_WIDGETS: readonly HTMLElement[] = [];
const broken = new WeakSet<CellView>();

/** Fills a cell, or hides it where the order is not as orders are. @returns whether what it says has changed */
export function updateCell(cell: CellView, order: Order, context: CellContext): boolean {
  const { style } = cell.element;
  try {
    const changed = cell.update(order, context);
    if (broken.delete(cell)) style.visibility = '';
    return changed;
  } catch (error) {
    broken.add(cell);
    style.visibility = 'hidden';
    warnOnce('if-order-grid', `the column "${cell.column.id}" could not show an order.`, error);
    return false;
  }
}

/** Letters of scripts that are written from right to left, and marks and signs that turn the direction. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/;

/** A cell for a column, with the roles of a grid. */
export function createCell(column: OrderColumn): CellView {
  const element = document.createElement('div');
  element.className = 'cell';
  element.setAttribute('role', column.id === 'reference' ? 'rowheader' : 'gridcell');
  element.setAttribute('part', `cell ${column.id === 'reference' ? 'reference-cell' : `${column.cell}-cell`}`);
  element.dataset['column'] = column.id;
  if (column.align === 'end') element.dataset['align'] = 'end';
  if (column.type !== 'text') element.dataset['numeric'] = '';
  element.tabIndex = -1;
  if (column.cell === 'stage') return new StageCell(column, element);
  if (column.cell === 'tracking') return new TrackingCell(column, element);
  if (column.cell === 'select') return new SelectCell(column, element);
  if (column.cell === 'actions') return new ActionsCell(column, element);
  if (column.id === 'reference') return new ReferenceCell(column, element);
  return new TextCell(column, element);
}

class TextCell implements CellView {
  readonly column: OrderColumn;
  readonly element: HTMLElement;
  readonly #text = document.createTextNode('');
  #shown = '';
  #bidi = false;

  constructor(column: OrderColumn, element: HTMLElement) {
    this.column = column;
    this.element = element;
    element.append(this.#text);
  }

  update(order: Order, context: CellContext): boolean {
    // It tells more than the text: another order's with the same text may be another.
    this.element.removeAttribute('title');
    const text = this.column.id === 'allocation' ? allocationText(order, context) : this.column.text(order, context);
    if (text === this.#shown) return false;
    this.#shown = text;
    this.#text.data = text;
    if (RIGHT_TO_LEFT.test(text) !== this.#bidi) this.#bidi = this.element.toggleAttribute('data-bidi');
    return true;
  }

  widgets(): readonly HTMLElement[] {
    return NO_WIDGETS;
  }
}

/** Shape, word and tone of where an order is, and its flags. */
class StageCell implements CellView {
  readonly column: OrderColumn;
  readonly element: HTMLElement;
  readonly #glyph = drawGlyph(GLYPHS.dashed);
  readonly #path: SVGPathElement;
  readonly #text = document.createTextNode('');
  #flag: HTMLElement | undefined;
  #shown = '';
  #drawn: GlyphName | undefined;

  constructor(column: OrderColumn, element: HTMLElement) {
    this.column = column;
    this.element = element;
    this.#path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    this.#glyph.replaceChildren(this.#path);
    element.append(this.#glyph, this.#text);
  }

  update(order: Order, context: CellContext): boolean {
    const overdue = context.isOverdue(order);
    const look = overdue ? NO_SCAN_LOOK : STAGE_LOOKS[order.stage];
    const text = context.stageText(order);
    const flag = flagText(order, context);
    const key = `${text}|${flag}`;
    if (look.glyph !== this.#drawn) {
      this.#drawn = look.glyph;
      // One path for the whole glyph keeps the grid at a handful of elements a row.
      this.#path.setAttribute('d', glyphPath(look.glyph));
      this.element.dataset['tone'] = look.tone;
    }
    if (key === this.#shown) return false;
    this.#shown = key;
    this.#text.data = text;
    if (overdue) this.element.title = context.strings.noScanWhy;
    else this.element.removeAttribute('title');
    this.#setFlag(flag);
    return true;
  }

  widgets(): readonly HTMLElement[] {
    return NO_WIDGETS;
  }

  #setFlag(flag: string): void {
    if (!flag) {
      this.#flag?.remove();
      return;
    }
    this.#flag ??= Object.assign(document.createElement('span'), { className: 'flag' });
    this.#flag.textContent = flag;
    if (!this.#flag.isConnected) this.element.append(' ', this.#flag);
  }
}

/** What holds an order up, in a word; nothing for most. */
export function flagText(order: Order, { strings }: CellContext): string {
  if (order.stage === 'cancelled') return '';
  if (order.flags.onHold) return strings.onHold;
  if (order.flags.backordered) return strings.backordered;
  return order.flags.partial ? strings.partial : '';
}

/** Whether the stock for an order is set aside. */
export const allocationText = (order: Order, { strings }: CellContext): string =>
  order.flags.backordered ? strings.backordered : strings.allocated;
