/** Delays in milliseconds: a pointer that only passes by opens nothing, and one on its way to the panel does not lose it. */
const OPEN_AFTER = 250;
const CLOSE_AFTER = 220;

/** What is open on this page: never more than one. */
const opened = new Set<BadgePopover>();

/**
 * Shows a panel on hover, keyboard focus and click, by WCAG 1.4.13: Escape closes it wherever focus is, the pointer can move onto it, and it stays until it is no
 * longer wanted. Opened by a click it stays until another click.
 */
export class BadgePopover {
  readonly #root: HTMLElement;
  readonly #trigger: HTMLButtonElement;
  readonly #makePanel: () => HTMLElement;
  #panel: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pinned = false;
  #returning = false;
  #whileOpen: AbortController | undefined;

  constructor(root: HTMLElement, trigger: HTMLButtonElement, makePanel: () => HTMLElement) {
    this.#root = root;
    this.#trigger = trigger;
    this.#makePanel = makePanel;
    trigger.addEventListener('click', (event) => this.#click(event));
    root.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && this.#later(() => this.open(), OPEN_AFTER));
    root.addEventListener('pointerleave', () => this.#leave());
    trigger.addEventListener('focus', () => !this.#returning && trigger.matches(':focus-visible') && this.open());
    root.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && root.contains(relatedTarget)) && !this.#pinned) this.#leave();
    });
  }

  get isOpen(): boolean {
    return this.#whileOpen !== undefined;
  }

  get panel(): HTMLElement | undefined {
    return this.#panel;
  }

  open(): void {
    clearTimeout(this.#timer);
    if (this.isOpen || !this.#root.isConnected) return;
    for (const other of opened) other.close();
    opened.add(this);
    this.#panel ??= this.#makePanel();
    this.#panel.hidden = false;
    this.#panel.showPopover?.();
    this.#trigger.ariaExpanded = 'true';
    this.#whileOpen = new AbortController();
    const { signal } = this.#whileOpen;
    const { ownerDocument: page } = this.#root;
    page.addEventListener('keydown', (event) => this.#escape(event), { capture: true, signal });
    page.addEventListener('pointerdown', (event) => event.composedPath().includes(this.#root) || this.close(), { capture: true, signal });
  }

  close(): void {
    clearTimeout(this.#timer);
    if (!this.isOpen) return;
    opened.delete(this);
    this.#whileOpen?.abort();
    this.#whileOpen = undefined;
    this.#pinned = false;
    this.#trigger.ariaExpanded = 'false';
    if (!this.#panel) return;
    if (this.#panel.isConnected) this.#panel.hidePopover?.();
    this.#panel.hidden = true;
  }

  /** A key (no `detail`) opens and closes; a mouse that has opened it by hovering keeps it open with the first click. */
  #click({ detail }: MouseEvent): void {
    if (detail ? this.#pinned : this.isOpen) return this.close();
    this.open();
    this.#pinned = true;
  }

  #leave(): void {
    this.#later(() => {
      if (!this.#pinned && !this.#root.matches(':hover') && !this.#root.matches(':focus-within')) this.close();
    }, CLOSE_AFTER);
  }

  #later(task: () => void, delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(task, delay);
  }

  /** For this panel only: a dialog of the host behind it stays open. */
  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    // Focus must not fall to the page when what holds it disappears, nor open again what was just closed.
    this.#returning = true;
    if (this.#panel?.matches(':focus-within')) this.#trigger.focus();
    this.#returning = false;
    this.close();
  }
}
