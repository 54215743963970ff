import type { Order } from '../../domain/order/index.js';
import type { OrdersChange, OrderSource } from '../../state/order-source.js';
import { dateDetail } from './cell-dates.js';
import type { CellContext } from './cell-context.js';
import { GridBody, type GridBodyParts } from './grid-body.js';
import { GridFocus } from './grid-focus.js';
import type { VisibleColumn } from './visible-columns.js';

/** What the view asks its element, and tells it. */
export interface GridViewOptions {
  readonly source: () => OrderSource;
  readonly context: () => CellContext;
  readonly columns: () => readonly VisibleColumn[];
  readonly onOpen: (order: Order) => void;
  readonly onCopy: (number: string) => void;
  /** Called with the width of the window, in pixels, when it changes. */
  readonly onWidth: (width: number) => void;
  /** Called when the number of new orders above the window changes. */
  readonly onNewAbove: (count: number) => void;
}

const CELL_PADDING = 24;
const MAX_TITLE = 2000;

/** The scrolled part of the grid: rows, focus, and what pointing at a cell tells. */
export class GridView {
  readonly #parts: GridBodyParts;
  readonly #options: GridViewOptions;
  readonly #body: GridBody;
  readonly #focus: GridFocus;
  #newAbove = 0;

  /** The view of a rendered grid. */
  static in(root: ParentNode, options: GridViewOptions): GridView {
    const [scroller, head, body] = ['.scroller', '.head', '.body'].map((selector) => root.querySelector<HTMLElement>(selector));
    if (!scroller || !head || !body) throw new Error('The grid has no rows to show.');
    return new GridView({ scroller, head, body }, options);
  }

  constructor(parts: GridBodyParts, options: GridViewOptions) {
    this.#parts = parts;
    this.#options = options;
    const { source, context } = options;
    this.#body = new GridBody(parts, {
      source,
      context,
      keptId: () => this.#focus.keptId,
      hasFocus: () => this.#focus.hasFocus,
      onWidth: options.onWidth,
      onDraw: (hadFocus) => this.#drawn(hadFocus),
    });
    const columns = (): readonly string[] => options.columns().map(({ column }) => column.id);
    this.#focus = new GridFocus({ scroller: parts.scroller, body: this.#body, source, columns, onOpen: options.onOpen });
    parts.scroller.addEventListener('pointerover', this.#describe, { passive: true });
    parts.scroller.addEventListener('focusin', this.#describe);
    parts.scroller.addEventListener('click', this.#onClick);
    parts.scroller.addEventListener('scroll', this.#onScroll, { passive: true });
  }

  disconnect(): void {
    const { scroller } = this.#parts;
    scroller.removeEventListener('pointerover', this.#describe);
    scroller.removeEventListener('focusin', this.#describe);
    scroller.removeEventListener('click', this.#onClick);
    scroller.removeEventListener('scroll', this.#onScroll);
    this.#focus.disconnect();
    this.#body.disconnect();
    this.#parts.body.replaceChildren();
  }

  get hasFocus(): boolean {
    return this.#focus.hasFocus;
  }

  /** Shows columns and row height as they are now, and draws. @param hadFocus whether the focus was in the grid before the header was drawn anew */
  show(rowHeight: number, hadFocus: boolean): void {
    this.#body.setLook(this.#options.columns(), rowHeight);
    this.#body.measure();
    this.#focus.sync(hadFocus);
  }

  capture(): void {
    this.#body.capture();
  }

  changed(change: OrdersChange): void {
    this.#body.changed(change);
  }

  scrollToTop(): void {
    this.#body.scrollToTop();
  }

  /** Shows an order and puts the focus on its first cell. @returns whether it is among the rows */
  scrollTo(id: string): boolean {
    const row = this.#options.source().indexOf(id);
    if (row >= 0) this.#focus.focus({ row, column: 0 });
    return row >= 0;
  }

  /** The width of the widest content of a column among the rows in the document, with padding; pixels. */
  widthOfContent(id: string): number {
    const range = document.createRange();
    const cells = [...this.#parts.scroller.querySelectorAll<HTMLElement>(`.cell[data-column="${CSS.escape(id)}"]`)];
    return cells.reduce((widest, cell) => {
      const head = cell.querySelector<HTMLElement>('.label');
      range.selectNodeContents(head ?? cell);
      const width = head ? head.scrollWidth + 16 : range.getBoundingClientRect().width;
      return Math.max(widest, width + CELL_PADDING);
    }, 0);
  }

  #drawn(hadFocus: boolean): void {
    this.#focus.sync(hadFocus);
    if (this.#body.newAbove === this.#newAbove) return;
    this.#newAbove = this.#body.newAbove;
    this.#options.onNewAbove(this.#newAbove);
  }

  /** What does not fit, and dates in full with their zone, are told when somebody points at a cell or comes to it: not for every cell in advance. */
  readonly #describe = (event: Event): void => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('.body .cell') : null;
    const row = element && this.#body.pool.rows.find((candidate) => candidate.element === element.parentElement);
    const cell = row?.cells.find((candidate) => candidate.element === element);
    const order = row?.id === undefined ? undefined : this.#options.source().get(row.id);
    if (!element || !cell || !order || cell.column.cell !== 'text') return;
    const context = this.#options.context();
    const detail = cell.column.date ? dateDetail(cell.column.date(order), order, context) : '';
    const cut = element.scrollWidth > element.clientWidth ? (element.textContent ?? '') : '';
    const title = (detail || cut).slice(0, MAX_TITLE);
    if (title === '') element.removeAttribute('title');
    else if (element.title !== title) element.title = title;
  };

  readonly #onClick = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
    if (button) this.#options.onCopy(button.dataset['copy'] ?? '');
  };

  readonly #onScroll = (): void => {
    const { scroller } = this.#parts;
    scroller.toggleAttribute('data-scrolled', Math.abs(scroller.scrollLeft) > 0);
  };
}
