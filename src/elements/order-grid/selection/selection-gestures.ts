import type { OrderSource } from '../../../state/order-source.js';
import type { CellPlace } from '../grid-focus.js';
import { moveTo, selectionKey, type CellPosition } from '../grid-keys.js';
import type { SelectionController } from './selection-controller.js';

/** What selecting with mouse and keys needs of the grid. */
export interface SelectionGestureOptions {
  readonly scroller: HTMLElement;
  readonly source: () => OrderSource;
  readonly selection: SelectionController;
  /** Whether orders can be selected at all. */
  readonly enabled: () => boolean;
  /** The cell of an element. */
  readonly locate: (element: Element) => CellPlace | undefined;
  readonly focus: (position: CellPosition) => void;
  /** How many whole rows fit the window. */
  readonly page: () => number;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** Links and buttons in a cell have their own click; that of the reference only without Shift, Control and Command. */
const WIDGETS = 'a, button:not(.open)';
const SELECT = '[data-column="row-select"]';

/** Selecting with the mouse, a finger and keys. A plain click on a row selects nothing: people click to read and to copy. */
export class SelectionGestures {
  readonly #options: SelectionGestureOptions;
  /** A row that is on its way, and the order from which a key extends the range to it. */
  #reach: { readonly from: string; readonly row: number } | undefined;

  constructor(options: SelectionGestureOptions) {
    this.#options = options;
    const { scroller, signal } = options;
    scroller.addEventListener('mousedown', this.#onPress, { signal });
    scroller.addEventListener('click', this.#onClick, { signal });
    scroller.addEventListener('keydown', this.#onKey, { signal });
    scroller.addEventListener('keyup', this.#onKeyUp, { signal });
    scroller.addEventListener('focusin', this.#onFocus, { signal });
  }

  /** The row and the order under an event, outside of links and buttons. */
  #find(event: Event): { readonly place: CellPlace; readonly id: string; readonly element: Element } | undefined {
    const element = event.target instanceof Element ? event.target : undefined;
    const { enabled, locate, source } = this.#options;
    if (!element || !enabled()) return undefined;
    const place = locate(element);
    const id = place && place.position.row >= 0 ? source().rowAt(place.position.row)?.id : undefined;
    return place && id !== undefined ? { place, id, element } : undefined;
  }

  /** Shift would select the text between two clicks. What is kept from happening would also have moved the focus. */
  readonly #onPress = (event: MouseEvent): void => {
    const found = event.shiftKey && event.button === 0 ? this.#find(event) : undefined;
    if (!found || found.element.closest(WIDGETS)) return;
    event.preventDefault();
    this.#options.focus(found.place.position);
  };

  readonly #onClick = (event: MouseEvent): void => {
    const found = this.#find(event);
    if (!found || found.element.closest(WIDGETS)) return;
    const { selection } = this.#options;
    if (event.shiftKey) selection.extendTo(found.id);
    else if (found.element.closest(SELECT) || event.ctrlKey || event.metaKey) selection.toggle(found.id);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { selection, source, focus, enabled } = this.#options;
    const key = selectionKey(event);
    if (key === 'clear' && enabled() && !event.defaultPrevented && selection.count > 0) {
      event.preventDefault();
      selection.clear();
    }
    const found = key === undefined || key === 'clear' ? undefined : this.#find(event);
    if (!found || (found.place.widgets.length > 1 && found.place.within >= 0)) return;
    if (key === 'all') selection.selectAll();
    else if (key === 'toggle') selection.toggle(found.id);
    else {
      const { position } = found.place;
      const row = this.#rowOf(event, found.place);
      const next = source().rowAt(row)?.id;
      if (next !== undefined) selection.extend(found.id, next);
      if (row >= 0) focus({ row, column: position.column });
      this.#reach = next === undefined ? { from: found.id, row } : undefined;
    }
    event.preventDefault();
  };

  /** Where a key leads that extends the selection: as far as without Shift. */
  #rowOf({ key, ctrlKey, metaKey }: KeyboardEvent, { position }: CellPlace): number {
    const { page, source } = this.#options;
    const way = { key, ctrlKey: ctrlKey || metaKey, metaKey: false, altKey: false, shiftKey: false };
    return moveTo(way, position, { rows: source().size, columns: 1, page: page(), rtl: false })?.row ?? position.row;
  }

  /** The row that a key went to is here. */
  readonly #onFocus = (event: FocusEvent): void => {
    const reach = this.#reach;
    this.#reach = undefined;
    const found = reach && this.#find(event);
    if (reach && found?.place.position.row === reach.row) this.#options.selection.extend(reach.from, found.id);
  };

  /** A box and a button are pressed when the key comes up. */
  readonly #onKeyUp = (event: KeyboardEvent): void => {
    if (selectionKey(event) === 'toggle' && this.#find(event)) event.preventDefault();
  };
}
