import { carrierFromText, carrierName, detectCarrier } from '../../domain/tracking/index.js';
import { trackingNumbers, type Order } from '../../domain/order/index.js';
import { drawGlyph } from '../shared/draw-glyph.js';
import { GLYPHS, type GlyphName } from '../shared/glyphs.js';
import { NO_SCAN_LOOK, STAGE_LOOKS } from '../shared/status-look.js';
import type { CellContext } from './cell-context.js';
import type { OrderColumn } from './order-columns.js';

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
const MAX_NUMBER = 64;

/** A cell for a column, with the roles of a grid. */
export function createCell(column: OrderColumn, position: number): CellView {
  const element = document.createElement('div');
  element.className = 'cell';
  element.setAttribute('role', column.id === 'reference' ? 'rowheader' : 'gridcell');
  element.setAttribute('part', `cell ${column.id === 'reference' ? 'reference-cell' : `${column.cell}-cell`}`);
  element.setAttribute('aria-colindex', String(position + 1));
  element.dataset['column'] = column.id;
  if (column.align === 'end') element.dataset['align'] = 'end';
  if (column.type !== 'text') element.dataset['numeric'] = '';
  element.tabIndex = -1;
  if (column.cell === 'stage') return new StageCell(column, element);
  if (column.cell === 'tracking') return new TrackingCell(column, element);
  return new TextCell(column, element);
}

class TextCell implements CellView {
  readonly column: OrderColumn;
  readonly element: HTMLElement;
  readonly #text = document.createTextNode('');
  #shown = '';

  constructor(column: OrderColumn, element: HTMLElement) {
    this.column = column;
    this.element = element;
    element.append(this.#text);
  }

  update(order: Order, context: CellContext): boolean {
    const text = this.column.id === 'allocation' ? allocationText(order, context) : this.column.text(order, context);
    if (text === this.#shown) return false;
    this.#shown = text;
    this.#text.data = text;
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
      this.#path.setAttribute('d', onePath(look.glyph));
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

/** The number as its carrier prints it, as a link to its page there, with a button that copies it. */
class TrackingCell implements CellView {
  readonly column: OrderColumn;
  readonly element: HTMLElement;
  readonly #link = document.createElement('a');
  readonly #copy = document.createElement('button');
  readonly #more = document.createElement('span');
  #shown = '';
  #widgets: readonly HTMLElement[] = NO_WIDGETS;

  constructor(column: OrderColumn, element: HTMLElement) {
    this.column = column;
    this.element = element;
    this.#link.target = '_blank';
    this.#link.rel = 'noopener noreferrer';
    this.#link.referrerPolicy = 'no-referrer';
    this.#link.tabIndex = -1;
    this.#copy.type = 'button';
    this.#copy.className = 'copy';
    this.#copy.tabIndex = -1;
    this.#copy.append(drawGlyph(GLYPHS.copy));
    this.#more.className = 'more';
  }

  update(order: Order, context: CellContext): boolean {
    const numbers = trackingNumbers(order);
    const key = `${context.locale}|${order.carrier ?? ''}|${numbers.join(' ')}`;
    if (key === this.#shown) return false;
    this.#shown = key;
    const [first] = numbers;
    if (first === undefined) {
      this.element.replaceChildren();
      this.#widgets = NO_WIDGETS;
      return true;
    }
    this.#fill(first, order, context);
    this.#more.textContent = numbers.length > 1 ? context.strings.morePackages(numbers.length - 1) : '';
    this.#more.title = numbers.slice(1, 20).join('\n');
    if (numbers.length > 1) this.element.append(this.#more);
    return true;
  }

  widgets(): readonly HTMLElement[] {
    return this.#widgets;
  }

  #fill(number: string, order: Order, { locale, strings }: CellContext): void {
    const stated = order.carrier ? carrierFromText(order.carrier) : undefined;
    const candidate = number.length <= MAX_NUMBER ? detectCarrier(number, stated ? { carrier: stated } : {}) : undefined;
    const printed = candidate?.printed ?? number.slice(0, MAX_NUMBER);
    const url = candidate?.url(locale);
    this.#link.textContent = printed;
    if (candidate && url?.startsWith('https://')) {
      this.#link.href = url;
      this.#link.setAttribute('aria-label', `${strings.track(printed, carrierName(candidate.carrier, locale))} (${strings.opensNewTab})`);
    } else {
      this.#link.removeAttribute('href');
      this.#link.removeAttribute('aria-label');
    }
    this.#copy.dataset['copy'] = candidate?.number ?? number.slice(0, MAX_NUMBER);
    this.#copy.setAttribute('aria-label', strings.copyNumber(printed));
    this.element.replaceChildren(this.#link, this.#copy);
    this.#widgets = this.#link.hasAttribute('href') ? [this.#link, this.#copy] : [this.#copy];
  }
}

const paths = new Map<GlyphName, string>();

/** The strokes of a glyph as one path. A stroke that begins with a relative move, which is absolute only in a path of its own, gets an absolute one. */
function onePath(name: GlyphName): string {
  const known = paths.get(name);
  if (known !== undefined) return known;
  const path = GLYPHS[name].map((stroke) => stroke.replace(/^m([\d.]+) ([\d.]+) /, 'M$1 $2l')).join('');
  paths.set(name, path);
  return path;
}

function flagText(order: Order, { strings }: CellContext): string {
  if (order.stage === 'cancelled') return '';
  if (order.flags.onHold) return strings.onHold;
  if (order.flags.backordered) return strings.backordered;
  return order.flags.partial ? strings.partial : '';
}

const allocationText = (order: Order, { strings }: CellContext): string =>
  order.flags.backordered ? strings.backordered : strings.allocated;
