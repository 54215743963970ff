import {
  isScaled,
  maxTop,
  rowsPerPage,
  SCROLL_ORIGIN,
  scrolled,
  settle,
  spacerHeight,
  topToShow,
  visibleRows,
  type RowRange,
  type ScrollPosition,
  type ViewportGeometry,
} from '../../grid/index.js';
import type { OrdersChange, OrderSource } from '../../state/order-source.js';
import type { CellContext } from './cell-context.js';
import type { VisibleColumn } from './visible-columns.js';
import { RowPool } from './row-pool.js';

/** The elements that the body works on. */
export interface GridBodyParts {
  /** What scrolls; it holds the header and the body. */
  readonly scroller: HTMLElement;
  readonly head: HTMLElement;
  /** As high as the browser can bear; rows stand in it. */
  readonly body: HTMLElement;
}

/** What the body asks its host. */
export interface GridBodyOptions {
  readonly source: () => OrderSource;
  readonly context: () => CellContext;
  /** The row that stays in the document wherever it is. */
  readonly keptId: () => string | undefined;
  /** Whether the focus is among the rows; asked before a draw, which may take it away. */
  readonly hasFocus: () => boolean;
  /** Called with the width of the window, in pixels, when it changes. */
  readonly onWidth: (width: number) => void;
  /** Called after each draw. */
  readonly onDraw: (hadFocus: boolean) => void;
}

/** Rows drawn on both sides of the window, for the frame in which the browser scrolls ahead. Not while the window jumps: then they would only cost. */
const OVERSCAN = 4;
const SETTLE_DELAY = 160;

/** What the window showed before a change. */
interface Snapshot {
  readonly atTop: boolean;
  readonly untold: number;
  readonly rows: readonly { readonly id: string; readonly index: number }[];
}

/**
 * The rows of the grid: scrolls, draws, and holds the rows still while others come and go around them.
 *
 * It draws within the scroll event, before the browser paints, so that no frame shows a blank row.
 */
export class GridBody {
  readonly #parts: GridBodyParts;
  readonly #options: GridBodyOptions;
  readonly #pool: RowPool;
  readonly #resize: ResizeObserver;
  readonly #above = new Set<string>();
  #geometry: ViewportGeometry = { rowCount: 0, rowHeight: 40, height: 0 };
  #position: ScrollPosition = SCROLL_ORIGIN;
  #snapshot: Snapshot | undefined;
  #pointer: { x: number; y: number } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pressed = false;
  #width = 0;
  #columns: readonly VisibleColumn[] = [];
  #overscan = 0;
  #isScrolled = false;
  /** Whether the window was not laid out when it was last asked, as in a tab that is not shown: then it has no size, and forgets where it was scrolled to. */
  #away = false;
  /** Where the scroll bar was before rows were scrolled meanwhile: WebKit puts it back some frames after the window is laid out again. */
  #stale: number | undefined;

  constructor(parts: GridBodyParts, options: GridBodyOptions) {
    this.#parts = parts;
    this.#options = options;
    this.#pool = new RowPool(parts.body);
    this.#resize = new ResizeObserver(() => this.measure());
    this.#resize.observe(parts.scroller);
    this.#resize.observe(parts.head);
    parts.scroller.addEventListener('scroll', this.#onScroll, { passive: true });
    parts.scroller.addEventListener('pointermove', this.#onPointer, { passive: true });
    parts.scroller.addEventListener('pointerleave', this.#onLeave, { passive: true });
    parts.scroller.addEventListener('pointerdown', this.#onPress, { passive: true });
  }

  get pool(): RowPool {
    return this.#pool;
  }

  /** How many whole rows fit the window. */
  get page(): number {
    return rowsPerPage(this.#geometry);
  }

  /** The height of the window under the header, in pixels, as it was last measured. */
  get height(): number {
    return this.#geometry.height;
  }

  /** How many new orders came in above what is shown. */
  get newAbove(): number {
    return this.#above.size;
  }

  disconnect(): void {
    this.#resize.disconnect();
    clearTimeout(this.#timer);
    this.#parts.scroller.removeEventListener('scroll', this.#onScroll);
    this.#parts.scroller.removeEventListener('pointermove', this.#onPointer);
    this.#parts.scroller.removeEventListener('pointerleave', this.#onLeave);
    this.#parts.scroller.removeEventListener('pointerdown', this.#onPress);
    this.#onRelease();
  }

  /** Shows other columns, or rows of another height; the first visible row stays where it is. */
  setLook(columns: readonly VisibleColumn[], rowHeight: number): void {
    this.#columns = columns;
    if (rowHeight === this.#geometry.rowHeight) return;
    const row = this.#position.top / this.#geometry.rowHeight;
    this.#geometry = { ...this.#geometry, rowHeight };
    this.#sizeBody();
    this.#goTo(row * rowHeight);
  }

  /** Reads the size of the window, and draws. */
  measure(): void {
    const { clientWidth, offsetWidth } = this.#parts.scroller;
    if (offsetWidth === 0) {
      this.#away = true;
      this.#pool.setColumns(this.#columns);
      this.draw();
      return;
    }
    // With the scroll bar: without it, it is not known before rows are drawn, and they would be drawn twice.
    if (offsetWidth !== this.#width && offsetWidth > 0) {
      this.#width = offsetWidth;
      this.#options.onWidth(offsetWidth);
    }
    const height = Math.max(0, this.#parts.scroller.clientHeight - this.#parts.head.offsetHeight);
    const widths = this.#headerWidths();
    // Once everything is read: what is written before would have to be laid out for it, and again afterwards.
    this.#pool.setColumns(this.#columns);
    this.#pool.setWidths(widths);
    this.#parts.scroller.toggleAttribute('data-wide', widths.reduce((sum, width) => sum + width, 0) > clientWidth + 1);
    if (height !== this.#geometry.height || this.#away) {
      const { top } = this.#position;
      this.#geometry = { ...this.#geometry, height };
      if (this.#away) this.#position = { scrollTop: this.#parts.scroller.scrollTop, top };
      this.#away = false;
      this.#goTo(top);
      this.#settleSoon();
    }
    this.draw();
  }

  /** Makes rows while orders are on their way. */
  #warm(): void {
    const { rowCount, rowHeight, height } = this.#geometry;
    if (rowCount === 0) this.#pool.warm(Math.ceil(height / rowHeight) + 1, this.#options.context());
  }

  /** Notes what is shown, before rows change. */
  capture(): void {
    const { start, end } = visibleRows(this.#geometry, this.#position.top);
    const source = this.#options.source();
    const rows: { id: string; index: number }[] = [];
    for (let index = start; index < end; index += 1) {
      const order = source.rowAt(index);
      if (order) rows.push({ id: order.id, index });
    }
    const hovered = this.#hoveredId();
    rows.sort((a, b) => Number(b.id === hovered) - Number(a.id === hovered));
    this.#snapshot = { atTop: this.#position.top < 1, untold: this.#untold, rows };
  }

  /** Draws after rows changed: nothing that a person looks at or points to moves because of it. */
  changed(change: OrdersChange): void {
    const source = this.#options.source();
    const before = this.#snapshot;
    this.#snapshot = undefined;
    if (this.#geometry.rowCount === 0) this.#drawNarrowly();
    this.#geometry = { ...this.#geometry, rowCount: source.size };
    this.#sizeBody();
    if (change.kind === 'view') {
      this.#above.clear();
      this.#drawNarrowly();
      this.#goTo(0);
    } else if (before && (!before.atTop || this.#isAttended())) {
      this.#goTo(this.#position.top + this.#drift(before, change) * this.#geometry.rowHeight, before.untold);
      this.#countAbove(change.inserted);
    } else this.#goTo(this.#position.top);
    this.draw(change.kind === 'live' ? change.updated : undefined);
  }

  /** Draws what the window shows. @param tinted ids of rows whose changed cells are tinted */
  draw(tinted?: ReadonlySet<string>): void {
    const source = this.#options.source();
    if (source.size !== this.#geometry.rowCount) {
      this.#geometry = { ...this.#geometry, rowCount: source.size };
      this.#sizeBody();
    }
    const hadFocus = this.#options.hasFocus();
    const keptId = this.#options.keptId();
    const keptIndex = keptId === undefined ? -1 : source.indexOf(keptId);
    const range = this.#range();
    source.want?.(range, keptId);
    this.#pool.draw({
      range,
      rowAt: (index) => source.rowAt(index),
      context: this.#options.context(),
      rowHeight: this.#geometry.rowHeight,
      shift: Math.round(this.#position.top - this.#position.scrollTop),
      tinted,
      kept: keptId !== undefined && keptIndex >= 0 ? { id: keptId, index: keptIndex } : undefined,
    });
    if (this.#position.top < this.#geometry.rowHeight) this.#above.clear();
    this.#options.onDraw(hadFocus);
  }

  /** Scrolls as little as shows a row in full. */
  reveal(index: number): void {
    const top = topToShow(this.#geometry, this.#position.top, index);
    if (top !== this.#position.top) this.#goTo(top);
    this.draw();
  }

  /** Scrolls by whole rows, as the page keys do. */
  scrollByRows(rows: number): void {
    this.#goTo(this.#position.top + rows * this.#geometry.rowHeight);
  }

  scrollToTop(): void {
    this.#goTo(0);
    this.draw();
  }

  /** The range to draw: always as many rows, so that none is added and removed while scrolling. */
  #range(): RowRange {
    const { rowCount, rowHeight, height } = this.#geometry;
    const { start } = visibleRows(this.#geometry, this.#position.top);
    const count = Math.ceil(height / rowHeight) + 1 + 2 * this.#overscan;
    const from = Math.max(0, Math.min(start - this.#overscan, rowCount - count));
    return { start: from, end: Math.min(rowCount, from + count) };
  }

  #sizeBody(): void {
    this.#parts.body.style.blockSize = `${spacerHeight(this.#geometry)}px`;
  }

  /** Draws the window alone until it stands still. */
  #drawNarrowly(): void {
    this.#overscan = 0;
    this.#settleSoon();
  }

  /** What the browser has scrolled and not told yet, in pixels. Asked before the rows' height changes, which may scroll too. */
  get #untold(): number {
    return this.#parts.scroller.scrollTop - this.#position.scrollTop;
  }

  /** @param untold given where somebody may be scrolling, who is not to be called back */
  #goTo(top: number, untold?: number): void {
    // Asking the browser would have it lay out everything.
    if (top <= 0 && this.#position.scrollTop === 0) {
      this.#position = SCROLL_ORIGIN;
      return;
    }
    const next = isScaled(this.#geometry)
      ? settle(this.#geometry, top)
      : { top: Math.min(Math.max(top, 0), maxTop(this.#geometry)), scrollTop: top };
    const { scroller } = this.#parts;
    if (scroller.offsetWidth === 0) {
      this.#away = true;
      this.#stale ??= this.#position.scrollTop;
      this.#position = next;
      return;
    }
    const step = next.scrollTop + (untold ?? 0) - scroller.scrollTop;
    // Firefox forgets what it scrolled meanwhile at an assignment, and adds both up at a step.
    if (Math.abs(step) >= 0.5 && untold !== undefined) scroller.scrollBy(0, step);
    else if (Math.abs(step) >= 0.5) scroller.scrollTop = next.scrollTop;
    // Browsers round scroll positions: what they say is what counts.
    const scrollTop = scroller.scrollTop - (untold ?? 0);
    this.#position = { scrollTop, top: isScaled(this.#geometry) ? next.top : scrollTop };
  }

  readonly #onScroll = (): void => {
    const { scroller } = this.#parts;
    // Read before anything is written: afterwards it would have to be laid out first.
    const { scrollTop, scrollLeft } = scroller;
    this.#mark(Math.abs(scrollLeft) > 0);
    if (scrollTop === this.#position.scrollTop || (scrollTop === 0 && scroller.offsetWidth === 0)) return;
    const { top } = this.#position;
    this.#position = scrolled(this.#geometry, this.#position, scrollTop);
    if (this.#stale !== undefined && scrollTop === Math.min(this.#stale, scroller.scrollHeight - scroller.clientHeight)) this.#goTo(top);
    this.#overscan = Math.abs(this.#position.top - top) < this.#geometry.height ? OVERSCAN : 0;
    this.draw();
    this.#settleSoon();
  };

  #mark(isScrolled: boolean): void {
    if (isScrolled === this.#isScrolled) return;
    this.#isScrolled = isScrolled;
    this.#parts.scroller.toggleAttribute('data-scrolled', isScrolled);
  }

  /** The widths of the columns as the header was laid out; a track without a column, which takes what is left over, stands last or before the row's actions. */
  #headerWidths(): readonly number[] {
    const row = this.#parts.head.firstElementChild;
    const tracks = row ? getComputedStyle(row).gridTemplateColumns.split(' ').map(Number.parseFloat) : [];
    const { length } = this.#columns;
    if (tracks.length > length && this.#columns.at(-1)?.column.cell === 'actions') tracks.splice(length - 1, 1);
    return tracks.slice(0, length);
  }

  #settleSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#pressed) {
        this.#settleSoon();
        return;
      }
      this.#stale = undefined;
      if (isScaled(this.#geometry)) this.#goTo(this.#position.top, this.#untold);
      this.#overscan = OVERSCAN;
      this.draw();
      this.#warm();
      this.#pool.settle();
    }, SETTLE_DELAY);
  }

  /** How many rows what is shown has moved by. A row that changed itself says nothing: it may have gone to another place. */
  #drift(before: Snapshot, { updated }: OrdersChange): number {
    const source = this.#options.source();
    for (const row of before.rows) {
      const index = updated.has(row.id) ? -1 : source.indexOf(row.id);
      if (index >= 0) return index - row.index;
    }
    return 0;
  }

  #countAbove(inserted: ReadonlySet<string>): void {
    const source = this.#options.source();
    const first = Math.floor(this.#position.top / this.#geometry.rowHeight);
    for (const id of inserted) {
      const index = source.indexOf(id);
      if (index >= 0 && index < first) this.#above.add(id);
    }
  }

  /** Whether somebody points at the rows or is among them with the keyboard. */
  #isAttended(): boolean {
    const { activeElement } = this.#parts.body.getRootNode() as ShadowRoot;
    return this.#pointer !== undefined || (activeElement !== null && this.#parts.body.contains(activeElement));
  }

  #hoveredId(): string | undefined {
    if (!this.#pointer) return undefined;
    return this.#pool.rows.find(({ element }) => element.matches(':hover'))?.id;
  }

  readonly #onPointer = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') this.#pointer = { x: event.clientX, y: event.clientY };
  };
  readonly #onLeave = (): void => {
    this.#pointer = undefined;
  };
  readonly #onPress = (): void => {
    this.#pressed = true;
    // Only meanwhile: a listener on the window would keep a grid that is drawn once more after it was taken away.
    for (const type of ['pointerup', 'pointercancel']) addEventListener(type, this.#onRelease, { passive: true });
  };
  readonly #onRelease = (): void => {
    this.#pressed = false;
    for (const type of ['pointerup', 'pointercancel']) removeEventListener(type, this.#onRelease);
  };
}
