import type { LitElement } from 'lit';

/** Whom the popover tells, synchronously. */
export interface PopoverOptions {
  readonly onOpen: () => void;
  readonly onClose: () => void;
  /** Resolves when what the panel shows is there. */
  readonly ready: () => Promise<void>;
}

/**
 * The popover of the filters: where it opens, and where the focus goes. The browser closes it on Escape and on a click elsewhere; it also closes when the focus
 * leaves it, because it covers what the focus went to. Nothing is trapped.
 */
export class FiltersPopover {
  readonly #host: LitElement;
  readonly #options: PopoverOptions;
  #anchor: HTMLElement | undefined;
  #open = false;
  /** Whether the focus was inside when the panel was about to close. */
  #hadFocus = false;

  constructor(host: LitElement, options: PopoverOptions) {
    this.#host = host;
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Opens beside an element, which gets the focus back. */
  open(anchor: HTMLElement): void {
    this.#anchorTo(anchor);
    const panel = this.#panel;
    if (!panel) return;
    if (panel.matches(':popover-open')) void this.focusFirst();
    else panel.showPopover();
  }

  close(): void {
    if (this.#open) this.#panel?.hidePopover();
  }

  /** Without telling: the grid has left the page. */
  forget(): void {
    this.#open = false;
  }

  /** Puts the focus into what was just drawn; on touch screens not into a field, which would bring up the keyboard. */
  async focusFirst(selector = '.content :is(:checked, .field, button, input)'): Promise<void> {
    const before = this.#root.activeElement;
    await this.#options.ready();
    await this.#host.updateComplete;
    const panel = this.#panel;
    // Somebody was quicker.
    if (this.#root.activeElement !== before && panel?.contains(this.#root.activeElement)) return;
    const first = panel?.querySelector<HTMLElement>('.content :checked') ?? panel?.querySelector<HTMLElement>(selector);
    if (first?.matches('.field') && matchMedia('(pointer: coarse)').matches) panel?.focus();
    else first?.focus();
  }

  readonly onBeforeToggle = (event: ToggleEvent): void => {
    const focused = this.#root.activeElement;
    this.#hadFocus = focused !== null && this.#panel?.contains(focused) === true;
    if (event.newState !== 'open') return;
    this.#open = true;
    if (!this.#anchor?.isConnected) this.#anchorTo(this.#button);
    this.#options.onOpen();
  };

  /** Comes after the panel is shown or hidden, and only once for both in a row. */
  readonly onToggle = (event: ToggleEvent): void => {
    this.#open = event.newState === 'open';
    if (this.#open) void this.focusFirst();
    else {
      if (this.#hadFocus) this.#giveBackFocus();
      this.#anchorTo(undefined);
      this.#options.onClose();
    }
  };

  readonly onFocusOut = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    // The button closes the panel itself, at the click that follows.
    if (to instanceof Node && to !== this.#button && !this.#panel?.contains(to)) this.close();
  };

  /** Browsers remember what had the focus before, but not inside of a shadow root. What is hidden keeps the focus until the next frame. */
  #giveBackFocus(): void {
    const isLost = (): boolean => !this.#root.activeElement || this.#panel?.contains(this.#root.activeElement) === true;
    const anchor = this.#anchor?.isConnected ? this.#anchor : this.#button;
    for (const element of [anchor, anchor?.querySelector('button'), this.#button]) if (isLost()) element?.focus();
  }

  #anchorTo(anchor: HTMLElement | null | undefined): void {
    this.#anchor?.removeAttribute('data-filters-anchor');
    this.#anchor = anchor ?? undefined;
    this.#anchor?.setAttribute('data-filters-anchor', '');
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  get #panel(): HTMLElement | null {
    return this.#root.querySelector('#filters');
  }

  get #button(): HTMLElement | null {
    return this.#root.querySelector('[popovertarget="filters"]');
  }
}
