import type { DraggedWidth } from './visible-columns.js';

/** What resizing needs of the grid. */
export interface ColumnResizeOptions {
  /** The width of the widest content of a column among the rows in the document, with its padding; pixels. */
  readonly widthOfContent: (id: string) => number;
  /** Called while dragging, and with `undefined` when it ends. */
  readonly onDrag: (width: DraggedWidth | undefined) => void;
  readonly onResize: (id: string, width: number) => void;
}

const MIN = 64;

/** Dragging the edge of a column header, and fitting a column to its content with a double click. */
export class ColumnResize {
  readonly #options: ColumnResizeOptions;
  #drag: { readonly id: string; readonly x: number; readonly width: number; readonly rtl: boolean } | undefined;
  #width: number | undefined;

  constructor(options: ColumnResizeOptions) {
    this.#options = options;
  }

  start(event: PointerEvent, id: string): void {
    const handle = event.currentTarget as HTMLElement;
    const cell = handle.parentElement;
    if (event.button !== 0 || !cell) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    this.#drag = { id, x: event.clientX, width: cell.getBoundingClientRect().width, rtl: getComputedStyle(cell).direction === 'rtl' };
    document.addEventListener('keydown', this.#escape, true);
  }

  move(event: PointerEvent): void {
    const drag = this.#drag;
    if (!drag) return;
    const by = (event.clientX - drag.x) * (drag.rtl ? -1 : 1);
    if (by === 0 && this.#width === undefined) return;
    this.#width = Math.max(MIN, Math.round(drag.width + by));
    this.#options.onDrag({ id: drag.id, width: this.#width });
  }

  end(): void {
    const [drag, width] = [this.#drag, this.#width];
    this.cancel();
    if (drag && width !== undefined) this.#options.onResize(drag.id, width);
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
    event.stopPropagation();
    this.cancel();
  };
}
