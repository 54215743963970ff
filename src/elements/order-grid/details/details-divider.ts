import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Locale } from '../../../domain/locale.js';
import type { SettingsController } from '../../../state/settings-controller.js';
import { remOf } from '../../shared/rem.js';
import { StoredValue } from '../stored-value.js';
import { DETAILS_ID } from './reference-cell.js';

export { dividerStyles as styles } from './details-divider.styles.js';

/** The grid, as the divider reads it. */
export interface DividerGrid extends LitElement {
  readonly name: string;
}

const LABELS = { en: 'Width of the details', 'fr-CA': 'Largeur des détails' } satisfies Record<Locale, string>;

/** The least widths of the details and of the rows beside them, in `--_rem`, as in the styles. */
const LEAST = 18;
const LEAST_ROWS = 16;
/** How far a key moves the divider, in pixels. */
const STEP = 16;

const isWidth = (value: unknown): value is number => typeof value === 'number' && value > 0 && Number.isFinite(value);

/**
 * The edge between the rows and the details beside them (APG window splitter): dragged, or moved by the arrow keys, Home and End; a double click or Enter gives it its own
 * place again. The width that a person chose is remembered, and kept within what the grid has room for by the styles.
 */
export class DetailsDivider implements ReactiveController {
  readonly #grid: DividerGrid;
  readonly #settings: SettingsController;
  readonly #resize = new ResizeObserver(() => this.#tell());
  #seen: Element | null = null;
  readonly #chosen = new StoredValue(isWidth);
  #drag: { readonly x: number; readonly width: number; readonly handle: Element; readonly pointer: number } | undefined;
  #dragged: number | undefined;
  #hadFocus = false;

  constructor(grid: DividerGrid, settings: SettingsController) {
    this.#grid = grid;
    this.#settings = settings;
    grid.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = this.#divider?.matches(':focus') === true;
  }

  hostUpdated(): void {
    this.#chosen.follow(this.#settings.storage, `if-order-grid:${this.#grid.name}:details`);
    this.#apply();
    const details = this.#divider && this.#details;
    // Where there is no room for it any more, the focus goes to what it belonged to.
    if (this.#hadFocus && !details) this.#details?.focus();
    if (!details) this.#end();
    if (details === this.#seen) return;
    this.#resize.disconnect();
    this.#seen = details;
    if (details) this.#resize.observe(details);
  }

  hostDisconnected(): void {
    this.#end();
    this.#resize.disconnect();
    this.#seen = null;
  }

  /** @param onEscape called with the key that closes the details */
  render(onEscape: (event: KeyboardEvent) => void): TemplateResult {
    return html`<div
      class="divider"
      part="details-divider"
      role="separator"
      tabindex="0"
      aria-label=${LABELS[this.#settings.locale]}
      aria-orientation="vertical"
      aria-controls=${DETAILS_ID}
      @keydown=${(event: KeyboardEvent) => (event.key === 'Escape' ? onEscape(event) : this.#press(event))}
      @mousedown=${(event: Event) => event.preventDefault() /* The focus stays in the rows, whose arrow keys go from order to order. */}
      @pointerdown=${(event: PointerEvent) => this.#start(event)}
      @pointermove=${(event: PointerEvent) => this.#move(event)}
      @pointerup=${() => this.#drop()}
      @lostpointercapture=${() => this.#end()}
      @dblclick=${() => this.#choose(undefined)}
    ></div>`;
  }

  get #divider(): HTMLElement | null {
    return this.#grid.renderRoot.querySelector('.divider');
  }

  get #details(): HTMLElement | null {
    return this.#grid.renderRoot.querySelector('.details');
  }

  /** What the details may be wide, in pixels. */
  get #bounds(): readonly [least: number, most: number] {
    const rem = remOf(this.#grid);
    return [LEAST * rem, Math.max(LEAST * rem, this.#grid.clientWidth - LEAST_ROWS * rem)];
  }

  get #width(): number {
    return this.#details?.getBoundingClientRect().width ?? 0;
  }

  /** Whether the details stand at the left. */
  get #mirrored(): boolean {
    return getComputedStyle(this.#grid).direction === 'rtl';
  }

  #clamp(width: number): number {
    const [least, most] = this.#bounds;
    return Math.round(Math.min(Math.max(width, least), most));
  }

  /** Keeps a width; `undefined` goes back to the grid's own. */
  #choose(width: number | undefined): void {
    this.#chosen.keep(width === undefined ? undefined : this.#clamp(width));
    this.#apply();
  }

  #apply(): void {
    const { style } = this.#grid.renderRoot.querySelector<HTMLElement>('.frame') ?? this.#grid;
    const width = this.#dragged ?? this.#chosen.value;
    if (width === undefined) style.removeProperty('--_chosen');
    else style.setProperty('--_chosen', `${width}px`);
  }

  /** How much of the grid is the details', in per cent. */
  #tell(): void {
    const all = this.#grid.clientWidth;
    if (all === 0) return;
    const [least, most] = this.#bounds;
    for (const [name, pixels] of Object.entries({ valuemin: least, valuemax: most, valuenow: this.#width })) {
      this.#divider?.setAttribute(`aria-${name}`, String(Math.round((pixels / all) * 100)));
    }
  }

  #press(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey) return;
    const [least, most] = this.#bounds;
    const widths: Record<string, number | undefined> = { Home: least, End: most, Enter: undefined };
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      this.#choose(this.#width + ((key === 'ArrowRight') === this.#mirrored ? STEP : -STEP));
    } else if (key in widths) this.#choose(widths[key]);
    else return;
    event.preventDefault();
  }

  #start({ button, clientX, currentTarget, pointerId }: PointerEvent): void {
    if (button !== 0 || this.#drag || !(currentTarget instanceof Element)) return;
    currentTarget.setPointerCapture(pointerId);
    this.#drag = { x: clientX, width: this.#width, handle: currentTarget, pointer: pointerId };
    this.#grid.ownerDocument.addEventListener('keydown', this.#escape, true);
  }

  #move({ clientX, pointerId }: PointerEvent): void {
    const drag = this.#drag;
    if (!drag || pointerId !== drag.pointer || (clientX === drag.x && this.#dragged === undefined)) return;
    this.#dragged = this.#clamp(drag.width + (clientX - drag.x) * (this.#mirrored ? 1 : -1));
    this.#apply();
  }

  #drop(): void {
    const width = this.#dragged;
    this.#end();
    if (width !== undefined) this.#choose(width);
  }

  /** Ends a drag, and forgets it. */
  #end(): void {
    if (!this.#drag) return;
    const { handle, pointer } = this.#drag;
    this.#drag = this.#dragged = undefined;
    this.#grid.ownerDocument.removeEventListener('keydown', this.#escape, true);
    if (handle.hasPointerCapture(pointer)) handle.releasePointerCapture(pointer);
    this.#apply();
  }

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#end();
  };
}
