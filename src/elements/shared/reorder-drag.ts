/** Where a dragged item would go: beside another, or where it is, beside itself. */
export interface DropPlace {
  readonly id: string;
  readonly beside: string;
  readonly after: boolean;
}

/** What a drag needs from its list. */
export interface ReorderOptions {
  readonly axis: 'x' | 'y';
  /** The items in order, each with `data-id`; those with `data-pin` lie over the others. */
  readonly items: () => readonly HTMLElement[];
  /** What scrolls when the pointer comes near its edges. */
  readonly scroller: () => HTMLElement | null;
  readonly onMove: (place: DropPlace | undefined) => void;
  readonly onDrop: (place: DropPlace) => void;
}

/** A pointer that moves less than this, in pixels, clicks. */
const SLOP = 5;
/** How long a finger holds still before it drags instead of scrolling, in milliseconds. */
const HOLD = 400;
const EDGE = 40;
const STEP = 12;

/**
 * Dragging an item of a list with mouse, pen or finger; a finger has to hold first, unless the item's style keeps it from scrolling (`touch-action: none`). Escape
 * and a lost pointer cancel. Keys, buttons and menus do the same without dragging (WCAG 2.5.7).
 */
export class ReorderDrag {
  readonly #options: ReorderOptions;
  #stop: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #id = '';
  #at: PointerEvent | undefined;
  #place: DropPlace | undefined;

  constructor(options: ReorderOptions) {
    this.#options = options;
  }

  /** The item under way. */
  get dragged(): string | undefined {
    return this.#place?.id;
  }

  /** For `touchmove` on the items: a finger that drags does not scroll. Browsers ask before the touch begins whether somebody might say no. */
  readonly holdStill = {
    handleEvent: (event: Event): void => {
      if (this.#place && event.cancelable) event.preventDefault();
    },
    passive: false,
  };

  /** For `pointerdown` on an item, or on what it is dragged by. */
  start(event: PointerEvent, id: string): void {
    const element = event.currentTarget;
    if (event.button !== 0 || !event.isPrimary || !(element instanceof HTMLElement)) return;
    this.cancel();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const free = event.pointerType === 'mouse' || getComputedStyle(element).touchAction === 'none';
    this.#id = id;
    this.#at = event;
    if (!free) this.#timer = setTimeout(() => this.#begin(element), HOLD);
    element.setPointerCapture(event.pointerId);
    const on = (type: string, run: (event: PointerEvent) => void): void => element.addEventListener(type, run as EventListener, { signal });
    on('pointermove', (moved) => this.#move(moved, event, free ? element : undefined));
    on('pointerup', () => this.#end());
    on('pointercancel', () => this.cancel());
    on('lostpointercapture', () => this.cancel());
    document.addEventListener('keydown', this.#escape, { signal, capture: true });
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#stop?.abort();
    this.#stop = this.#at = undefined;
    if (!this.#place) return;
    this.#place = undefined;
    this.#options.onMove(undefined);
  }

  /** @param free the element, where it may be dragged without holding it first */
  #move(event: PointerEvent, from: PointerEvent, free: HTMLElement | undefined): void {
    const far = Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) >= SLOP;
    this.#at = event;
    if (this.#place) this.#aim();
    else if (far && free) this.#begin(free);
    else if (far) this.cancel();
  }

  #begin(element: HTMLElement): void {
    swallowClick(element);
    this.#place = { id: this.#id, beside: this.#id, after: false };
    this.#options.onMove(this.#place);
    this.#aim();
    this.#scroll();
  }

  #end(): void {
    const place = this.#place;
    this.cancel();
    if (place && place.beside !== place.id) this.#options.onDrop(place);
  }

  /** Finds the item that the pointer is at, or nearest to. */
  #hit(): { readonly item: HTMLElement; readonly after: boolean } | undefined {
    const { axis, items } = this.#options;
    const at = this.#along(this.#at);
    const pinnedFirst = [...items()].sort((a, b) => Number('pin' in b.dataset) - Number('pin' in a.dataset));
    let nearest = Number.POSITIVE_INFINITY;
    let hit: { readonly item: HTMLElement; readonly after: boolean } | undefined;
    for (const item of pinnedFirst) {
      const box = item.getBoundingClientRect();
      const [low, high] = axis === 'x' ? [box.left, box.right] : [box.top, box.bottom];
      const distance = Math.max(low - at, at - high, 0);
      if (distance >= nearest) continue;
      nearest = distance;
      const backwards = axis === 'x' && getComputedStyle(item).direction === 'rtl';
      hit = { item, after: at > (low + high) / 2 !== backwards };
    }
    return hit;
  }

  #aim(): void {
    const hit = this.#hit();
    const beside = hit?.item.dataset['id'] ?? this.#id;
    const after = beside !== this.#id && hit?.after === true;
    const before = this.#place;
    if (before?.beside === beside && before.after === after && before.id === this.#id) return;
    this.#place = { id: this.#id, beside, after };
    this.#options.onMove(this.#place);
  }

  /** Scrolls while the pointer stays near an edge of what is not pinned. */
  #scroll(): void {
    const scroller = this.#options.scroller();
    if (!this.#place || !scroller) return;
    const by = this.#scrollStep(scroller);
    if (by !== 0) {
      if (this.#options.axis === 'x') scroller.scrollLeft += by;
      else scroller.scrollTop += by;
      this.#aim();
    }
    requestAnimationFrame(() => this.#scroll());
  }

  #scrollStep(scroller: HTMLElement): number {
    const sideways = this.#options.axis === 'x';
    if (sideways && this.#hit()?.item.dataset['pin']) return 0;
    const box = scroller.getBoundingClientRect();
    const style = getComputedStyle(scroller);
    const pad = (text: string): number => Number.parseFloat(text) || 0;
    const [low, high] = sideways
      ? [box.left + pad(style.scrollPaddingLeft), box.right - pad(style.scrollPaddingRight)]
      : [box.top, box.bottom];
    const at = this.#along(this.#at);
    return at < low + EDGE ? -STEP : at > high - EDGE ? STEP : 0;
  }

  #along(point: PointerEvent | undefined): number {
    return (this.#options.axis === 'x' ? point?.clientX : point?.clientY) ?? 0;
  }

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#place) return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  };
}

/** The click that ends a drag is none, also when the drag was called off. */
function swallowClick(element: HTMLElement): void {
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  element.addEventListener('click', (event) => event.stopImmediatePropagation(), options);
  for (const type of ['pointerup', 'pointercancel']) addEventListener(type, () => setTimeout(() => stop.abort()), options);
}
