import type { LitElement, ReactiveController } from 'lit';
import type { ColumnAction } from '../../grid/index.js';
import { ReorderDrag, type DropPlace } from '../shared/reorder-drag.js';
import { ColumnResize } from './column-resize.js';
import type { DraggedWidth } from './visible-columns.js';

/** What headers ask of the grid. */
export interface HeaderOptions {
  /** The width of the widest content of a column among the rows in the document, with its padding; pixels. */
  readonly widthOfContent: (id: string) => number;
  readonly onAction: (action: ColumnAction) => void;
}

const WIDTH_STEP = 16;

/** What a person has in hand in the header: a width, a column that is dragged elsewhere, an open menu. */
export class HeaderController implements ReactiveController {
  readonly resize: ColumnResize;
  readonly drag: ReorderDrag;
  readonly #host: LitElement;
  readonly #options: HeaderOptions;
  #dragged: DraggedWidth | undefined;
  #drop: DropPlace | undefined;
  #open: string | undefined;
  /** What had the focus when the menu was asked for. */
  #asker: Element | null = null;

  constructor(host: LitElement, options: HeaderOptions) {
    this.#host = host;
    this.#options = options;
    const { widthOfContent, onAction } = options;
    this.resize = new ColumnResize({
      widthOfContent,
      onDrag: (width) => this.#set(() => (this.#dragged = width)),
      onResize: (id, width) => onAction({ type: 'resize', id, width }),
    });
    this.drag = new ReorderDrag({
      axis: 'x',
      items: () => [...host.renderRoot.querySelectorAll<HTMLElement>('.head-cell[data-id]')],
      scroller: () => host.renderRoot.querySelector('.scroller'),
      onMove: (place) => this.#set(() => (this.#drop = place)),
      onDrop: (place) => onAction({ type: 'place', ...place }),
    });
    host.addController(this);
  }

  /** Whether the grid is read from right to left. */
  get rtl(): boolean {
    return getComputedStyle(this.#host).direction === 'rtl';
  }

  /** The width that is being dragged. */
  get dragged(): DraggedWidth | undefined {
    return this.#dragged;
  }

  /** Where the column that is being dragged would go. */
  get drop(): DropPlace | undefined {
    return this.#drop;
  }

  /** The column whose menu is open. */
  get open(): string | undefined {
    return this.#open;
  }

  hostDisconnected(): void {
    this.resize.cancel();
    this.drag.cancel();
    this.#open = undefined;
  }

  hostUpdated(): void {
    const menu = this.#menu;
    const open = this.#open !== undefined;
    if (!menu || menu.matches(':popover-open') === open) return;
    if (!open) menu.hidePopover();
    // After the grid has put the focus back where it was before the update.
    else queueMicrotask(() => this.#show(menu));
  }

  /** Opens the menu of a column, or closes it. */
  toggleMenu(id: string): void {
    this.#asker = this.#focused;
    this.#set(() => (this.#open = this.#open === id ? undefined : id));
  }

  /** Closes the menu. @param focus the column whose header gets the focus */
  closeMenu(focus?: string): void {
    this.#set(() => (this.#open = undefined));
    if (focus !== undefined) void this.#host.updateComplete.then(() => this.headOf(focus)?.focus());
  }

  /** The browser closes the menu by itself at a click elsewhere. */
  readonly menuToggled = (): void => {
    if (!this.#menu?.matches(':popover-open')) this.#set(() => (this.#open = undefined));
  };

  /** Makes a column wider or narrower than it is shown, or as wide as its content. */
  setWidth(id: string, by: -1 | 1 | 'fit'): void {
    if (by === 'fit') this.resize.fit(id);
    else {
      const width = this.headOf(id)?.closest('.head-cell')?.getBoundingClientRect().width ?? 0;
      this.#options.onAction({ type: 'resize', id, width: Math.round(width) + by * WIDTH_STEP });
    }
  }

  /** What has the focus in the header of a column. */
  headOf(id: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`[data-head="${CSS.escape(id)}"]`);
  }

  #show(menu: HTMLElement): void {
    if (this.#open === undefined || !menu.isConnected || menu.matches(':popover-open')) return;
    // It had to be loaded, and somebody went on meanwhile.
    if (this.#focused !== this.#asker) return this.closeMenu();
    menu.showPopover();
    menu.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
  }

  get #focused(): Element | null {
    return (this.#host.renderRoot as ShadowRoot).activeElement ?? document.activeElement;
  }

  get #menu(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.head-menu');
  }

  #set(change: () => void): void {
    change();
    this.#host.requestUpdate();
  }
}
