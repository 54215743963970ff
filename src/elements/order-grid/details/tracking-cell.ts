import { leadParcel, type Order, type Parcel } from '../../../domain/order/index.js';
import { statusWord } from '../../../domain/tracking/status-text.js';
import { drawGlyph } from '../../shared/draw-glyph.js';
import { GLYPHS } from '../../shared/glyphs.js';
import { NO_SCAN_LOOK, PARCEL_LOOKS } from '../../shared/status-look.js';
import type { CellContext } from '../cell-context.js';
import type { CellView } from '../cells.js';
import { glyphPath } from '../glyph-path.js';
import type { OrderColumn } from '../order-columns.js';
import { strings } from './details.strings.js';

const NO_WIDGETS: readonly HTMLElement[] = [];
const MAX_NUMBER = 64;

/** Parcels that have a number: one for each, in the order of the packages. */
export function numberedParcels({ parcels }: Pick<Order, 'parcels'>): readonly Parcel[] {
  if (parcels.length < 2) return parcels.filter(({ trackingNumber }) => trackingNumber);
  return [...new Map(parcels.map((parcel) => [parcel.trackingNumber, parcel])).values()].filter(({ trackingNumber }) => trackingNumber);
}

/**
 * What a tracking badge shows, light enough for a thousand cells: the shape of the status, which opens a badge with everything that it means, the number as its carrier
 * prints it and as a link to its page there, a button that copies it, and one for the other packages. The package that needs attention most speaks for the others.
 */
export class TrackingCell implements CellView {
  readonly column: OrderColumn;
  readonly element: HTMLElement;
  readonly #status = button('scan');
  readonly #path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  readonly #link = document.createElement('a');
  readonly #copy = button('mini copy');
  readonly #more = button('more');
  #shown = '';
  #widgets: readonly HTMLElement[] = NO_WIDGETS;

  constructor(column: OrderColumn, element: HTMLElement) {
    this.column = column;
    this.element = element;
    const shape = drawGlyph([]);
    shape.append(this.#path);
    this.#status.append(shape);
    this.#link.target = '_blank';
    this.#link.rel = 'noopener noreferrer';
    this.#link.referrerPolicy = 'no-referrer';
    this.#link.tabIndex = -1;
    this.#copy.append(drawGlyph(GLYPHS.copy));
    for (const opener of [this.#status, this.#more]) {
      opener.dataset['parcels'] = '';
      opener.setAttribute('aria-haspopup', 'dialog');
      opener.setAttribute('aria-expanded', 'false');
    }
  }

  update(order: Order, context: CellContext): boolean {
    const parcels = numberedParcels(order);
    const lead = leadParcel(parcels);
    const overdue = lead !== undefined && context.isOverdue(order);
    const key = lead
      ? `${context.locale}|${lead.carrier ?? order.carrier ?? ''}|${lead.trackingNumber}|${overdue ? '!' : lead.status}|${parcels.length}|${context.describeNumber !== undefined}`
      : '';
    if (key === this.#shown) return false;
    if (!lead) {
      this.#shown = key;
      this.element.replaceChildren();
      this.#widgets = NO_WIDGETS;
      return true;
    }
    const several = parcels.length > 1;
    // What may fail comes first: a cell says all of an order or nothing, and never something of two.
    const { glyph, tone } = overdue ? NO_SCAN_LOOK : PARCEL_LOOKS[lead.status];
    const word = overdue ? context.strings.noScanYet : statusWord(lead.status, context.locale);
    const printed = this.#showNumber(lead, order, context);
    this.#shown = key;
    this.#path.setAttribute('d', glyphPath(glyph));
    this.#status.dataset['tone'] = tone;
    this.#status.setAttribute('aria-label', `${word}, ${printed}`);
    if (several) {
      const more = context.strings.morePackages(parcels.length - 1);
      this.#more.textContent = more;
      this.#more.setAttribute('aria-label', `${more}, ${strings[context.locale].allPackages(parcels.length)}`);
    }
    const shown = [this.#status, this.#link, this.#copy, ...(several ? [this.#more] : [])];
    this.#widgets = shown.filter((part) => part !== this.#link || this.#link.hasAttribute('href'));
    // Nodes that stay where they are keep their layout: most cells differ in their texts alone.
    if (this.element.childElementCount !== shown.length) this.element.replaceChildren(...shown);
    return true;
  }

  widgets(): readonly HTMLElement[] {
    return this.#widgets;
  }

  /** @returns the number as its carrier prints it */
  #showNumber(parcel: Parcel, order: Order, { locale, strings: words, describeNumber }: CellContext): string {
    const number = parcel.trackingNumber ?? '';
    const stated = parcel.carrier ?? order.carrier ?? '';
    const described = number.length <= MAX_NUMBER ? describeNumber?.(number, stated, locale) : undefined;
    const printed = described?.printed ?? number.slice(0, MAX_NUMBER);
    this.#link.textContent = printed;
    if (described?.link) {
      this.#link.href = described.link.url;
      this.#link.setAttribute('aria-label', `${words.track(printed, described.link.carrier)} (${words.opensNewTab})`);
    } else {
      this.#link.removeAttribute('href');
      this.#link.removeAttribute('aria-label');
    }
    this.#copy.dataset['copy'] = described?.number ?? number.slice(0, MAX_NUMBER);
    this.#copy.setAttribute('aria-label', words.copyNumber(printed));
    return printed;
  }
}

function button(name: string): HTMLButtonElement {
  return Object.assign(document.createElement('button'), { type: 'button', className: name, tabIndex: -1 });
}
