import type { Order } from '../../domain/order/index.js';
import type { OrderSource } from '../../state/order-source.js';
import type { GridBody } from './grid-body.js';
import { moveTo, type CellPosition } from './grid-keys.js';

/** What the focus needs of the grid. */
export interface GridFocusOptions {
  readonly scroller: HTMLElement;
  readonly body: GridBody;
  readonly source: () => OrderSource;
  /** Ids of the visible columns, in display order. */
  readonly columns: () => readonly string[];
  readonly onOpen: (order: Order) => void;
}

/** Where the focus of the grid is: by column id, and by order id or in the header. */
interface ActiveCell {
  readonly column: string;
  /** `undefined` in the header. */
  readonly id: string | undefined;
  /** Where the row was last, for when its order goes. */
  readonly row: number;
}

/** Where an element is in the grid. */
export interface CellPlace {
  readonly position: CellPosition;
  /** The links and buttons of its cell. */
  readonly widgets: readonly HTMLElement[];
  /** Which of them it is, or -1. */
  readonly within: number;
}

/**
 * One Tab stop for the whole grid, moved by the arrow keys (roving tabindex). The place is kept by order and column, so it survives scrolling, sorting and live
 * changes; when its order goes, the one that takes its place gets it.
 *
 * A cell with exactly one link or button puts the focus on that; one with several is entered with Enter or F2 and left with Escape.
 */
export class GridFocus {
  readonly #options: GridFocusOptions;
  readonly #ends = new AbortController();
  #active: ActiveCell | undefined;
  /** A cell whose order is on its way: it gets the focus once that is here. */
  #awaited: CellPosition | undefined;
  #stop: HTMLElement | undefined;

  constructor(options: GridFocusOptions) {
    this.#options = options;
    const { scroller } = options;
    const { signal } = this.#ends;
    scroller.addEventListener('keydown', this.#onKey, { signal });
    scroller.addEventListener('focusin', this.#onFocus, { signal });
    scroller.addEventListener('dblclick', this.#onDoubleClick, { signal });
  }

  disconnect(): void {
    this.#ends.abort();
  }

  /** The order whose row must stay in the document. */
  get keptId(): string | undefined {
    return this.#active?.id;
  }

  /** Keeps the Tab stop right after rows or columns were drawn anew. */
  sync(hadFocus = this.hasFocus): void {
    const { source, columns } = this.#options;
    if (this.#awaited && hadFocus && source().rowAt(this.#awaited.row)) return this.focus(this.#awaited);
    const active = this.#active;
    if (active?.id !== undefined && source().indexOf(active.id) < 0) this.#inherit(active);
    else if (active && !columns().includes(active.column)) this.#active = { ...active, column: columns()[0] ?? '' };
    const target = this.#target();
    if (target !== this.#stop || target?.tabIndex !== 0) {
      if (this.#stop) this.#stop.tabIndex = -1;
      this.#stop = target;
      if (target) target.tabIndex = 0;
    }
    if (hadFocus && (active !== this.#active || !this.hasFocus)) target?.focus({ preventScroll: true });
  }

  /** Moves the focus to a cell. */
  focus({ row: wanted, column }: CellPosition): void {
    const { source, columns, body, scroller } = this.#options;
    const row = wanted < 0 && !scroller.querySelector('[data-head]') ? 0 : wanted;
    const order = row < 0 ? undefined : source().rowAt(row);
    this.#awaited = row >= 0 && row < source().size && !order ? { row, column } : undefined;
    if (this.#awaited) body.reveal(row);
    if (row >= 0 && !order) return;
    this.#active = { column: columns()[column] ?? '', id: order?.id, row };
    if (row >= 0) body.reveal(row);
    this.sync();
    const target = this.#target();
    target?.focus({ preventScroll: true });
    (target?.closest('.cell') ?? target)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Puts the focus on an order, in the column that had it last. */
  focusOrder(id: string): void {
    const { source, columns } = this.#options;
    this.focus({ row: source().indexOf(id), column: Math.max(0, columns().indexOf(this.#active?.column ?? '')) });
  }

  /** Puts the focus on the Tab stop; without any, on the grid. */
  enter(): void {
    this.sync();
    this.#stop?.focus({ preventScroll: true });
    if (!this.hasFocus) this.#options.scroller.focus({ preventScroll: true });
  }

  /** The window became lower: what had the focus in it stays in it. @param by pixels */
  keepInView(by: number): void {
    const { body, source, scroller } = this.#options;
    const { id } = this.#active ?? {};
    const row = id === undefined ? undefined : body.pool.rowOf(id)?.element.getBoundingClientRect();
    const { top, bottom } = scroller.getBoundingClientRect();
    if (id !== undefined && row && row.bottom > top && row.top < bottom + by) body.reveal(source().indexOf(id));
  }

  /** Whether the focus is in the grid. */
  get hasFocus(): boolean {
    const { activeElement } = this.#options.scroller.getRootNode() as ShadowRoot;
    return activeElement !== null && this.#options.scroller.contains(activeElement) && activeElement !== this.#options.scroller;
  }

  /** The order went: the one that stands in its place now takes over, or the last, or the header. */
  #inherit(active: ActiveCell): void {
    const { source } = this.#options;
    const row = Math.min(active.row, source().size - 1);
    this.#active = { ...active, id: row < 0 ? undefined : (source().rowAt(row) ?? source().rowAt(0))?.id, row };
  }

  #target(): HTMLElement | undefined {
    const { scroller, columns, body } = this.#options;
    const { id, column = '' } = this.#active ?? {};
    const inColumn = column || columns()[0];
    const head = id === undefined && scroller.querySelector<HTMLElement>(`[data-head="${CSS.escape(inColumn ?? '')}"]`);
    if (head) return head;
    // Over cards there is no header to go to: the first order stands for it.
    const row = body.pool.rowOf(id ?? this.#options.source().rowAt(0)?.id ?? '') ?? (id === undefined ? body.pool.rows[0] : undefined);
    const cell = row?.cells.find((candidate) => candidate.column.id === inColumn);
    const widgets = cell?.widgets() ?? [];
    return widgets.length === 1 ? widgets[0] : cell?.element;
  }

  /** The cell of an element, and whether the element is a widget inside a cell with several. */
  locate(element: Element): CellPlace | undefined {
    const { scroller, columns, body } = this.#options;
    const head = element.closest<HTMLElement>('[role="columnheader"]');
    if (head && scroller.contains(head)) {
      const id = head.querySelector<HTMLElement>('[data-head]')?.dataset['head'] ?? '';
      return { position: { row: -1, column: columns().indexOf(id) }, widgets: [], within: -1 };
    }
    const row = body.pool.rows.find((candidate) => candidate.element.contains(element));
    const column = row?.cells.findIndex((cell) => cell.element.contains(element)) ?? -1;
    const cell = row?.cells[column];
    if (!row || !cell) return undefined;
    const widgets = cell.widgets();
    return { position: { row: row.index, column }, widgets, within: widgets.findIndex((widget) => widget.contains(element)) };
  }

  readonly #onFocus = (event: FocusEvent): void => {
    const place = event.target instanceof Element ? this.locate(event.target) : undefined;
    if (!place) return;
    this.#awaited = undefined;
    const { row, column } = place.position;
    const { source, columns, body } = this.#options;
    const id = row < 0 ? undefined : source().rowAt(row)?.id;
    const arrives = id !== undefined && !this.#isInView(row);
    this.#active = { column: columns()[column] ?? '', id, row };
    if (arrives) body.reveal(row);
    this.sync();
  };

  /** A parked row gets the focus when Tab comes back to the grid. */
  #isInView(row: number): boolean {
    const element = this.#options.body.pool.rows.find(({ index }) => index === row)?.element;
    if (!element) return false;
    const [outer, inner] = [this.#options.scroller.getBoundingClientRect(), element.getBoundingClientRect()];
    return inner.bottom > outer.top && inner.top < outer.bottom;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    const place = this.locate(event.target);
    if (!place) return;
    if (place.widgets.length > 1 && place.within >= 0) this.#keyInside(event, place);
    else this.#keyOnCell(event, place);
  };

  #keyInside(event: KeyboardEvent, { position, widgets, within }: CellPlace): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Tab: event.shiftKey ? -1 : 1 }[event.key];
    if (event.key === 'Escape' || event.key === 'F2') {
      event.preventDefault();
      event.stopPropagation();
      this.focus(position);
    } else if (step !== undefined) {
      const next = widgets[within + step];
      if (next || event.key !== 'Tab') event.preventDefault();
      next?.focus();
    }
  }

  #keyOnCell(event: KeyboardEvent, { position: at, widgets }: { position: CellPosition; widgets: readonly HTMLElement[] }): void {
    const { source, columns, body, scroller, onOpen } = this.#options;
    const position = this.#awaited ?? at;
    const rtl = getComputedStyle(scroller).direction === 'rtl';
    const next = moveTo(event, position, { rows: source().size, columns: columns().length, page: body.page, rtl });
    if (next) {
      event.preventDefault();
      // The last visible row becomes one of the first.
      if (event.key.startsWith('Page') && position.row >= 0) body.scrollByRows(next.row - position.row);
      if (next.row !== position.row || next.column !== position.column) this.focus(next);
      return;
    }
    if (this.#awaited || position.row < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const [first, second] = widgets;
    if ((event.key === 'Enter' || event.key === 'F2') && first && second) {
      event.preventDefault();
      first.focus();
    } else if (event.key === 'Enter' && !first) {
      const order = source().rowAt(position.row);
      event.preventDefault();
      if (order) onOpen(order);
    } else if (event.key === ' ' && !first) event.preventDefault();
  }

  /** Of a card, the first click opened the order. */
  readonly #onDoubleClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest('.cards, a, button, [data-column^="row-"]')) return;
    const row = this.locate(event.target)?.position.row ?? -1;
    const order = row < 0 ? undefined : this.#options.source().rowAt(row);
    if (order) this.#options.onOpen(order);
  };
}
