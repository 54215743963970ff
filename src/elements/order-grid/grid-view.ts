import type { Order } from '../../domain/order/index.js';
import type { OrdersChange, OrderSource } from '../../state/order-source.js';
import { dateDetail } from './cell-dates.js';
import type { CellContext } from './cell-context.js';
import { updateCell } from './cells.js';
import { GridBody, type GridBodyParts } from './grid-body.js';
import { GridFocus, type CellPlace } from './grid-focus.js';
import type { CellPosition } from './grid-keys.js';
import { isFrameColumn } from './selection/frame-columns.js';
import type { VisibleColumn } from './visible-columns.js';

/** What those work with that add something to the rows. */
export interface GridHandles {
  readonly scroller: HTMLElement;
  readonly locate: (element: Element) => CellPlace | undefined;
  readonly focus: (position: CellPosition) => void;
  /** How many whole rows fit the window. */
  readonly page: () => number;
  /** The order of the row that an element stands in. */
  readonly orderAt: (element: Element) => Order | undefined;
}

/** What the view asks its element, and tells it. */
export interface GridViewOptions {
  readonly source: () => OrderSource;
  readonly context: () => CellContext;
  readonly columns: () => readonly VisibleColumn[];
  /** Adds something to the rows. @returns what takes it away again */
  readonly attach: (handles: GridHandles) => () => void;
  readonly onOpen: (order: Order) => void;
  readonly onCopy: (number: string, button: HTMLElement) => void;
  /** Called with the width of the window, in pixels, when it changes. */
  readonly onWidth: (width: number) => void;
  /** Called when the number of new orders above the window changes. */
  readonly onNewAbove: (count: number) => void;
}

const CELL_PADDING = 24;
/** The arrow of a sort, and the button of the menu. */
const HEAD_CONTROLS = 46;
const MAX_TITLE = 2000;

/** The scrolled part of the grid: rows, focus, and what pointing at a cell tells. */
export class GridView {
  readonly #parts: GridBodyParts;
  readonly #options: GridViewOptions;
  readonly #body: GridBody;
  readonly #focus: GridFocus;
  readonly #detach: () => void;
  readonly #ends = new AbortController();
  #newAbove = 0;
  #height = 0;

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
    this.#detach = options.attach({
      scroller: parts.scroller,
      locate: (element) => this.#focus.locate(element),
      focus: (position) => this.#focus.focus(position),
      page: () => this.#body.page,
      orderAt: (element) => this.#orderAt(element),
    });
    const { signal } = this.#ends;
    parts.scroller.addEventListener('pointerover', this.#describe, { passive: true, signal });
    parts.scroller.addEventListener('focusin', this.#describe, { signal });
    parts.scroller.addEventListener('click', this.#onClick, { signal });
  }

  disconnect(): void {
    this.#ends.abort();
    this.#detach();
    this.#focus.disconnect();
    this.#body.disconnect();
    this.#parts.body.replaceChildren();
    // As high as its rows: else Firefox scrolls to where it was, when there are none yet.
    this.#parts.body.style.blockSize = '';
  }

  get hasFocus(): boolean {
    return this.#focus.hasFocus;
  }

  /** Shows columns and row height as they are now, and draws. @param hadFocus whether the focus was in the grid before the header was drawn anew */
  show(rowHeight: number, hadFocus: boolean): void {
    this.#body.setLook(this.#options.columns(), rowHeight);
    this.#body.measure();
    this.#focus.sync(hadFocus);
    // As it was measured: asking again would lay out the rows once more.
    const { height } = this.#body;
    if (height < this.#height) this.#focus.keepInView(this.#height - height);
    this.#height = height;
  }

  capture(): void {
    this.#body.capture();
  }

  changed(change: OrdersChange): void {
    this.#body.changed(change);
  }

  /** Shows the first order, and puts the focus on it. */
  scrollToTop(): void {
    this.#body.scrollToTop();
    const first = this.#options.source().rowAt(0);
    if (first) this.scrollTo(first.id);
  }

  /** Shows an order and puts the focus on its first cell. @returns whether it is among the rows */
  scrollTo(id: string): boolean {
    const row = this.#options.source().indexOf(id);
    const column = this.#options.columns().findIndex((shown) => !isFrameColumn(shown.column));
    if (row >= 0) this.#focus.focus({ row, column });
    return row >= 0;
  }

  /** Puts the focus on an order, in the column that had it last. */
  focusOrder(id: string): void {
    this.#focus.focusOrder(id);
  }

  /** Puts the focus on the cell that had it last. */
  focusGrid(): void {
    this.#focus.enter();
  }

  /** Fills the grid's own cells again, which depend on more than their order. */
  refill(): void {
    for (const { id, cells } of this.#body.pool.rows) {
      const order = id === undefined ? undefined : this.#options.source().get(id);
      if (order) for (const cell of cells) if (isFrameColumn(cell.column)) updateCell(cell, order, this.#options.context());
    }
  }

  /** The width of the widest content of a column among the rows in the document, with padding; pixels. */
  widthOfContent(id: string): number {
    const range = document.createRange();
    const cells = [...this.#parts.scroller.querySelectorAll<HTMLElement>(`.cell[data-column="${CSS.escape(id)}"]`)];
    return cells.reduce((widest, cell) => {
      const head = cell.querySelector<HTMLElement>('.label');
      range.selectNodeContents(head ?? cell.querySelector('.open') ?? cell);
      const width = head ? head.scrollWidth + HEAD_CONTROLS : range.getBoundingClientRect().width;
      return Math.max(widest, width + CELL_PADDING);
    }, 0);
  }

  #orderAt(element: Element): Order | undefined {
    const row = this.#body.pool.rows.find((candidate) => candidate.element.contains(element));
    return row?.id === undefined ? undefined : this.#options.source().get(row.id);
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
    const { scrollWidth, clientWidth } = element.querySelector('.open') ?? element;
    const cut = scrollWidth > clientWidth ? (element.textContent ?? '') : '';
    const title = (detail || cut).slice(0, MAX_TITLE);
    if (title === '') element.removeAttribute('title');
    else if (element.title !== title) element.title = title;
  };

  readonly #onClick = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
    if (button) this.#options.onCopy(button.dataset['copy'] ?? '', button);
  };
}
