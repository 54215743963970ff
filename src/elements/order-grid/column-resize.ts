import { clampWidth } from '../../grid/index.js';
import type { DraggedWidth, VisibleColumn } from './visible-columns.js';

/** What resizing needs of the grid. */
export interface ColumnResizeOptions {
  /** The width of the widest content of a column among the rows in the document, with its padding; pixels. */
  readonly widthOfContent: (id: string) => number;
  /** Called while dragging, and with `undefined` when it ends. */
  readonly onDrag: (width: DraggedWidth | undefined) => void;
  readonly onResize: (id: string, width: number) => void;
}

interface Drag {
  readonly column: VisibleColumn['column'];
  readonly x: number;
  readonly width: number;
  /** Whether the column grows when the pointer moves to the left. */
  readonly leftward: boolean;
}

/** Dragging the edge of a column header, and fitting a column to its content with a double click. */
export class ColumnResize {
  readonly #options: ColumnResizeOptions;
  #drag: Drag | undefined;
  #width: number | undefined;

  constructor(options: ColumnResizeOptions) {
    this.#options = options;
  }

  start(event: PointerEvent, { column, pin }: VisibleColumn): void {
    const handle = event.currentTarget as HTMLElement;
    const cell = handle.parentElement;
    if (event.button !== 0 || !cell) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    const rtl = getComputedStyle(cell).direction === 'rtl';
    // A column at the end keeps its outer edge where it is.
    this.#drag = { column, x: event.clientX, width: cell.getBoundingClientRect().width, leftward: rtl !== (pin?.edge === 'end') };
    document.addEventListener('keydown', this.#escape, true);
  }

  move(event: PointerEvent): void {
    const drag = this.#drag;
    if (!drag) return;
    const by = (event.clientX - drag.x) * (drag.leftward ? -1 : 1);
    if (by === 0 && this.#width === undefined) return;
    this.#width = clampWidth(drag.column, drag.width + by);
    this.#options.onDrag({ id: drag.column.id, width: this.#width });
  }

  end(): void {
    const [drag, width] = [this.#drag, this.#width];
    this.cancel();
    if (drag && width !== undefined) this.#options.onResize(drag.column.id, width);
  }

  cancel(): void {
    document.removeEventListener('keydown', this.#escape, true);
    this.#drag = undefined;
    if (this.#width === undefined) return;
    this.#width = undefined;
    this.#options.onDrag(undefined);
  }

  fit(id: string): void {
    this.#options.onResize(id, Math.ceil(this.#options.widthOfContent(id)));
  }

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  };
}
