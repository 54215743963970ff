import type { Order } from '../../domain/order/index.js';
import type { RowRange } from '../../grid/index.js';
import type { CellContext } from './cell-context.js';
import { createCell, updateCell, type CellView } from './cells.js';
import { ORDER_CATALOG } from './columns/catalog.js';
import type { OrderColumn } from './order-columns.js';
import { isCardTitle, stylePin, type VisibleColumn } from './visible-columns.js';

/** What the pool draws. */
export interface PoolFrame {
  readonly range: RowRange;
  readonly rowAt: (index: number) => Order | undefined;
  readonly context: CellContext;
  readonly rowHeight: number;
  /** What to subtract from a row's place in the content to get its place in the scrolled element, in whole pixels. */
  readonly shift: number;
  /** Ids whose changed cells are tinted. */
  readonly tinted?: ReadonlySet<string> | undefined;
  /** A row that stays in the document wherever it is, because it holds the focus. */
  readonly kept?: { readonly id: string; readonly index: number } | undefined;
}

/** Where a row waits that holds the focus and is out of sight: above the start, which cannot be scrolled to. */
const PARKED = -10_000;
/** So many rows are kept out of the document: those around the window, which come and go when it is scrolled fast, and those made in advance. */
const MOST_SPARE = 40;

/** An order as most are when they are looked at: closed, and not collected yet. */
const exampleOn = (day: string): Order => ({
  ...{ id: '', reference: '', stage: 'awaiting_pickup', raw: { status: '', isClosed: true }, parcels: [] },
  flags: { onHold: false, backordered: false, partial: false, split: false },
  ...{ createdAt: `${day}T12:00:00Z`, closedAt: `${day}T12:00:00Z` },
});

/** Whether no function of the page is asked about the orders of a column. */
const isBuiltIn = ({ id, text, cell }: OrderColumn): boolean => cell !== 'actions' && ORDER_CATALOG.get(id)?.text === text;

/** A row of the pool. */
export class PooledRow {
  readonly element = document.createElement('div');
  cells: readonly CellView[] = [];
  id: string | undefined;
  index = -1;
  #order: Order | undefined;
  #context: CellContext | undefined;
  #y = Number.NaN;
  #pending = false;
  readonly #tinted = new Set<HTMLElement>();

  constructor() {
    this.element.className = 'row';
    this.element.setAttribute('role', 'row');
    this.element.setAttribute('part', 'row');
  }

  /** Shows other columns. The cells of those that stay are kept: the browser would lay out anew what is put in their place. */
  setColumns(columns: readonly VisibleColumn[]): void {
    const before = new Map(this.cells.map((cell) => [cell.column, cell]));
    this.cells = columns.map(({ column }) => before.get(column) ?? createCell(column));
    const kept = new Set(this.cells);
    for (const cell of before.values()) if (!kept.has(cell)) cell.element.remove();
    columns.forEach(({ column, label }, at) => {
      const { element } = this.cells[at] as CellView;
      element.setAttribute('aria-colindex', String(at + 1));
      if (!isCardTitle(column)) element.setAttribute('data-label', label);
      if (this.element.children[at] !== element) this.element.insertBefore(element, this.element.children[at] ?? null);
    });
    this.stick(columns);
    if (!columns.some(({ column }) => column.cell === 'select')) this.element.removeAttribute('aria-selected');
    for (const cell of this.cells)
      if (this.#order && this.#context && !before.has(cell.column)) updateCell(cell, this.#order, this.#context);
  }

  /** Makes cells as wide as their headers, in pixels: laid out one by one, which costs half of what tracks cost. */
  setWidths(widths: readonly number[]): void {
    this.cells.forEach(({ element: { style } }, position) => {
      const width = widths[position];
      const size = width === undefined ? '' : `${width}px`;
      if (style.inlineSize !== size) style.inlineSize = size;
    });
  }

  /** Pins cells to the edges. */
  stick(columns: readonly VisibleColumn[]): void {
    this.cells.forEach(({ element }, position) => stylePin(element, columns[position]?.pin));
  }

  place(index: number, y: number): void {
    if (index !== this.index) {
      this.index = index;
      // The header is row 1.
      this.element.setAttribute('aria-rowindex', String(index + 2));
    }
    if (y !== this.#y) {
      this.#y = y;
      this.element.style.transform = `translateY(${y}px)`;
    }
  }

  fill(order: Order | undefined, context: CellContext, tint: boolean): void {
    if (order === this.#order && context === this.#context && order !== undefined) return;
    const sameRow = order !== undefined && order.id === this.id && this.#order !== undefined;
    this.#order = order;
    this.#context = context;
    if (this.#pending !== (order === undefined)) {
      this.#pending = this.element.classList.toggle('pending', order === undefined);
      this.element.ariaBusy = this.#pending ? 'true' : null;
    }
    this.id = order?.id;
    if (!order) {
      this.element.removeAttribute('aria-selected');
      return;
    }
    if (!sameRow) this.#clearTints();
    for (const cell of this.cells) if (updateCell(cell, order, context) && tint && sameRow) this.#tint(cell.element);
  }

  /** Makes the row free for another order. */
  release(): void {
    this.id = undefined;
    this.#order = undefined;
  }

  /** Two names for one animation: changing from one to the other starts it again. */
  #tint(element: HTMLElement): void {
    element.dataset['tint'] = element.dataset['tint'] === 'a' ? 'b' : 'a';
    this.#tinted.add(element);
  }

  #clearTints(): void {
    for (const element of this.#tinted) delete element.dataset['tint'];
    this.#tinted.clear();
  }
}

/**
 * The rows in the document: as many as the window needs, filled with whatever is scrolled into it. A row keeps its order while it can, so that an update or a
 * sort moves rows instead of rewriting them, and focus stays where it is.
 */
export class RowPool {
  readonly #body: HTMLElement;
  #columns: readonly VisibleColumn[] = [];
  #widths: readonly number[] = [];
  #rows: PooledRow[] = [];
  /** Out of the document, until more rows are shown again. */
  #spare: PooledRow[] = [];

  constructor(body: HTMLElement) {
    this.#body = body;
  }

  get rows(): readonly PooledRow[] {
    return this.#rows;
  }

  /** The row that shows an order, if it is in the document. */
  rowOf(id: string): PooledRow | undefined {
    return this.#rows.find((row) => row.id === id);
  }

  setColumns(columns: readonly VisibleColumn[]): void {
    if (columns === this.#columns) return;
    const same = sameColumns(columns, this.#columns);
    this.#columns = columns;
    if (!same) this.#widths = [];
    for (const row of [...this.#rows, ...this.#spare]) {
      if (same) row.stick(columns);
      else row.setColumns(columns);
    }
  }

  /** Makes the cells as wide as their headers, in pixels. */
  setWidths(widths: readonly number[]): void {
    if (widths.length === this.#widths.length && widths.every((width, position) => width === this.#widths[position])) return;
    this.#widths = widths;
    for (const row of [...this.#rows, ...this.#spare]) row.setWidths(widths);
  }

  /** Makes rows before there are orders to fill them with, as many as can be kept, and fills one with an example: what cells are written with is then ready. */
  warm(count: number, context: CellContext): void {
    const [known] = this.#spare;
    while (this.#rows.length + this.#spare.length < Math.min(count, MOST_SPARE)) this.#spare.push(this.#create());
    if (!known) for (const cell of this.#spare[0]?.cells ?? []) if (isBuiltIn(cell.column)) cell.update(exampleOn(context.today), context);
  }

  /** Shows the rows of a frame. */
  draw(frame: PoolFrame): void {
    const { range, rowAt, kept } = frame;
    const wanted: { index: number; order: Order | undefined }[] = [];
    for (let index = range.start; index < range.end; index += 1) wanted.push({ index, order: rowAt(index) });
    const parked = kept && (kept.index < range.start || kept.index >= range.end) ? kept : undefined;
    const byId = new Map<string, PooledRow>();
    for (const row of this.#rows) if (row.id !== undefined) byId.set(row.id, row);
    const used = new Set<PooledRow>();
    const parkedRow = parked ? byId.get(parked.id) : undefined;
    if (parked && parkedRow) {
      used.add(parkedRow);
      parkedRow.fill(rowAt(parked.index), frame.context, false);
      parkedRow.place(parked.index, PARKED);
    }
    const missing: typeof wanted = [];
    for (const want of wanted) {
      const row = want.order && byId.get(want.order.id);
      if (row && !used.has(row)) {
        used.add(row);
        this.#show(row, want, frame);
      } else missing.push(want);
    }
    this.#recycle(missing, used, frame);
  }

  /**
   * Puts the rows into reading order in the document, for those who read without seeing. As few as possible are moved, since the browser lays out anew what moves;
   * not the row with the focus, which would lose it.
   */
  settle(): void {
    const { activeElement } = this.#body.getRootNode() as ShadowRoot;
    const ordered = [...this.#rows].sort((a, b) => a.index - b.index);
    if (ordered.every((row, at) => row === this.#rows[at])) return;
    const fixed = ordered.findIndex(({ element }) => element.contains(activeElement));
    const places = ordered.map((row) => this.#rows.indexOf(row));
    const staying = inSequence(places, fixed);
    ordered.reduceRight<Element | null>((next, { element }, at) => {
      if (!staying.has(at)) this.#body.insertBefore(element, next);
      return element;
    }, null);
    this.#rows = ordered;
  }

  #recycle(missing: readonly { index: number; order: Order | undefined }[], used: Set<PooledRow>, frame: PoolFrame): void {
    const free = this.#rows.filter((row) => !used.has(row));
    for (const want of missing) {
      const row = free.shift() ?? this.#add();
      used.add(row);
      this.#show(row, want, frame);
    }
    if (free.length === 0) return;
    for (const row of free) {
      row.element.remove();
      row.release();
    }
    this.#spare.push(...free.slice(0, Math.max(0, MOST_SPARE - this.#spare.length)));
    this.#rows = this.#rows.filter((row) => used.has(row));
  }

  #show(
    row: PooledRow,
    { index, order }: { index: number; order: Order | undefined },
    { context, tinted, rowHeight, shift }: PoolFrame,
  ): void {
    row.fill(order, context, order !== undefined && tinted?.has(order.id) === true);
    row.place(index, index * rowHeight - shift);
  }

  #add(): PooledRow {
    const row = this.#spare.pop() ?? this.#create();
    this.#rows.push(row);
    this.#body.append(row.element);
    return row;
  }

  #create(): PooledRow {
    const row = new PooledRow();
    row.setColumns(this.#columns);
    row.setWidths(this.#widths);
    return row;
  }
}

/** The indexes of as many places as possible that grow, among them a certain one. */
function inSequence(places: readonly number[], fixed: number): ReadonlySet<number> {
  const chains: (readonly number[])[] = [];
  let longest: readonly number[] = [];
  places.forEach((place, at) => {
    const fits = fixed < 0 || at === fixed || at < fixed === place < (places[fixed] as number);
    const before = chains.reduce((best, chain) => {
      const last = chain.at(-1);
      return last !== undefined && (places[last] as number) < place && chain.length > best.length ? chain : best;
    }, []);
    chains.push(fits ? [...before, at] : []);
    if (fits && before.length >= longest.length) longest = chains.at(-1) ?? [];
  });
  return new Set(longest);
}

const sameColumns = (a: readonly VisibleColumn[], b: readonly VisibleColumn[]): boolean =>
  a.length === b.length && a.every(({ column, label }, at) => column === b[at]?.column && label === b[at].label);
