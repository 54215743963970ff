/** Where a dragged item would go: in front of `before`, or last. */
export interface DropPlace {
  readonly id: string;
  readonly before: string | undefined;
}

/** What a drag needs from its list. */
export interface ReorderOptions {
  /** The items in order, each with `data-id`. */
  readonly items: () => readonly HTMLElement[];
  readonly onMove: (place: DropPlace | undefined) => void;
  readonly onDrop: (place: DropPlace) => void;
}

const SLOP = 4;

/** Dragging an item of a vertical list with mouse, pen or finger. Escape and a lost pointer cancel. Keys and buttons do the same without dragging. */
export class ReorderDrag {
  readonly #options: ReorderOptions;
  #id: string | undefined;
  #startY = 0;
  #place: DropPlace | undefined;

  constructor(options: ReorderOptions) {
    this.#options = options;
  }

  /** The item under way. */
  get dragged(): string | undefined {
    return this.#place?.id;
  }

  start(event: PointerEvent, id: string): void {
    if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
    this.#id = id;
    this.#startY = event.clientY;
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  move(event: PointerEvent): void {
    if (this.#id === undefined || (!this.#place && Math.abs(event.clientY - this.#startY) < SLOP)) return;
    const id = this.#id;
    const after = this.#options.items().find((item) => {
      const { top, height } = item.getBoundingClientRect();
      return event.clientY < top + height / 2;
    });
    this.#place = { id, before: after?.dataset['id'] };
    this.#options.onMove(this.#place);
  }

  end(): void {
    const place = this.#place;
    this.cancel();
    if (place && place.id !== place.before) this.#options.onDrop(place);
  }

  cancel(): void {
    this.#id = undefined;
    if (!this.#place) return;
    this.#place = undefined;
    this.#options.onMove(undefined);
  }
}
