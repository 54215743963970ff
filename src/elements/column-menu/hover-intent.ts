/** Long enough that a pointer on its way elsewhere opens nothing. */
export const OPEN_DELAY = 120;
/** Long enough to cross a gap, or to come back after a slip. */
export const CLOSE_DELAY = 300;

/** What a hover leads to. */
export interface HoverTarget {
  open(): unknown;
  close(): void;
}

/**
 * Opening on hover, with intent: a short delay before opening, a longer one before closing, either called off by the other. Only for mice: a finger or a pen
 * that touches also clicks.
 */
export class HoverIntent {
  readonly #target: HoverTarget;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closing = false;

  constructor(target: HoverTarget) {
    this.#target = target;
  }

  /** The pointer is on what opens. */
  enter(): void {
    this.cancel();
    this.#timer = setTimeout(() => this.#target.open(), OPEN_DELAY);
  }

  /** The pointer is on what stays open. */
  stay(): void {
    this.cancel();
  }

  /** The pointer has left. A close that is under way keeps its time. */
  leave(): void {
    if (this.#closing) return;
    this.cancel();
    this.#closing = true;
    this.#timer = setTimeout(() => {
      this.#closing = false;
      this.#target.close();
    }, CLOSE_DELAY);
  }

  /** Forgets what was about to happen. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#closing = false;
  }
}

/** A point on the page. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Whether a pointer is on its way from a point to a panel: inside the triangle between that point and the near edge of the panel. Such a pointer may cross other
 * items without closing the panel.
 */
export function isHeadingFor(panel: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>, from: Point, pointer: Point): boolean {
  const x = from.x >= panel.right ? panel.right : panel.left;
  const [a, b, c] = [from, { x, y: panel.top }, { x, y: panel.bottom }];
  const side = (p: Point, q: Point): number => (pointer.x - q.x) * (p.y - q.y) - (p.x - q.x) * (pointer.y - q.y);
  const sides = [side(a, b), side(b, c), side(c, a)];
  return sides.every((value) => value >= 0) || sides.every((value) => value <= 0);
}
