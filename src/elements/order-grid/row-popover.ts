import type { Order } from '../../domain/order/index.js';
import { placePopover } from '../shared/place-popover.js';
import type { GridView } from './grid-view.js';

/** What a popover of a row needs of the grid. */
export interface RowPopoverOptions {
  readonly root: ShadowRoot;
  readonly orderAt: (element: Element) => Order | undefined;
  readonly view: () => GridView | undefined;
}

/**
 * A panel beside a button of a row; one for the whole grid. It closes with Escape, a press elsewhere, the focus going elsewhere, and when it would stay behind: what
 * the button stands in is scrolled, or the window gets another size.
 */
export class RowPopover {
  readonly panel = Object.assign(document.createElement('div'), { popover: 'manual', tabIndex: -1 });
  readonly #options: RowPopoverOptions;
  #opener: HTMLElement | undefined;
  #id = '';
  #ends: AbortController | undefined;

  constructor(options: RowPopoverOptions) {
    this.#options = options;
    this.panel.addEventListener('keydown', (event) => this.#key(event));
    this.panel.addEventListener('focusout', ({ relatedTarget: to }) => {
      // The button closes it itself, at the click that follows. Where browsers do not focus buttons, its cell gets the focus.
      if (to instanceof Node && !this.panel.contains(to) && !to.contains(this.#opener ?? null)) this.close();
    });
  }

  /** The button that it stands beside, while it is open. */
  get opener(): HTMLElement | undefined {
    return this.#opener;
  }

  /** The order that it is for. */
  get id(): string {
    return this.#id;
  }

  /** Whether its button still is that of its order: rows are used again for others. */
  get isInPlace(): boolean {
    return this.#opener !== undefined && this.#options.orderAt(this.#opener)?.id === this.#id;
  }

  disconnect(): void {
    this.close();
    this.panel.remove();
  }

  /** @param align which edges stand in line, as the writing goes */
  open(opener: HTMLElement, id: string, align: 'start' | 'end'): void {
    this.close();
    const { panel } = this;
    if (!panel.isConnected) this.#options.root.append(panel);
    this.#opener = opener;
    this.#id = id;
    opener.setAttribute('aria-expanded', 'true');
    panel.showPopover();
    placePopover(panel, opener, align);
    const { signal } = (this.#ends = new AbortController());
    const capture = { signal, capture: true };
    const isElsewhere = (event: Event): boolean => !event.composedPath().includes(panel);
    document.addEventListener('keydown', (event) => isElsewhere(event) && this.#key(event), capture);
    document.addEventListener(
      'pointerdown',
      (event) => isElsewhere(event) && !event.composedPath().includes(opener) && this.close(),
      capture,
    );
    const moved = (): void => this.close();
    addEventListener('resize', moved, { signal });
    for (let around: Node | null = opener; around; around = parentOf(around))
      around.addEventListener('scroll', moved, { signal, passive: true });
  }

  close(): void {
    const opener = this.#opener;
    if (!opener) return;
    const { isInPlace } = this;
    // Firefox forgets `:focus-within` when a row is removed.
    const hadFocus = this.panel.contains(this.#options.root.activeElement);
    this.#ends?.abort();
    this.#opener = undefined;
    opener.setAttribute('aria-expanded', 'false');
    this.panel.hidePopover();
    if (!hadFocus) return;
    if (isInPlace) opener.focus({ preventScroll: true });
    else this.#options.view()?.focusGrid();
  }

  /** Escape is for the panel only, wherever the focus is (WCAG 1.4.13): what is behind it stays as it is. */
  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }
}

/** What a node is laid out in. */
const parentOf = (node: Node): Node | null => (node as Element).assignedSlot ?? (node instanceof ShadowRoot ? node.host : node.parentNode);
