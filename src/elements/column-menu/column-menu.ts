import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { defaultLayout, type ColumnAction, type ColumnLayout } from '../../grid/column-layout.js';
import { SettingsController } from '../../state/settings-controller.js';
import { controls } from '../shared/controls.styles.js';
import { DENSITIES, isDensity, type Density } from '../shared/density.js';
import { glyph } from '../shared/glyph.js';
import { guardUpdate } from '../shared/guard.js';
import { menuKey } from '../shared/menu-keys.js';
import { menus } from '../shared/menu.styles.js';
import { MISSING, OnDemand } from '../shared/on-demand.js';
import { ReorderDrag, type DropPlace } from '../shared/reorder-drag.js';
import { base, tokens } from '../shared/tokens.styles.js';
import { IfActionRequestEvent, IfColumnsRequestEvent, IfDensityRequestEvent } from './column-menu.events.js';
import { strings, type ColumnMenuStrings } from './column-menu.strings.js';
import { menuStyles } from './column-menu.styles.js';
import type * as Columns from './columns-panel.js';
import { HoverIntent, isHeadingFor, type Point } from './hover-intent.js';
import type { MenuAction, MenuGroup } from './menu-columns.js';

/** How a surface came to be open: `hover` goes with the pointer, `pinned` stays until it is dismissed. */
type Openness = 'closed' | 'hover' | 'pinned';

/**
 * The *Options* button of a grid: its menu opens on hover, click, touch and by keyboard, and leads to the *Columns* panel.
 *
 * It holds no copy of the layout: the grid gives `layout` and `density` down, and hears what a person asks for by events.
 *
 * @summary Options button with a menu for columns and density.
 * @tagname if-column-menu
 * @fires {IfColumnsRequestEvent} if-columns-request - A person asks to show, hide, move or reset columns.
 * @fires {IfDensityRequestEvent} if-density-request - A person chooses another density.
 * @fires {IfActionRequestEvent} if-action-request - A person chooses one of the actions.
 * @csspart button - The Options button.
 * @csspart menu - The menu.
 * @csspart panel - The Columns panel.
 */
export class IfColumnMenu extends LitElement {
  static override styles = [tokens, base, controls, menus, menuStyles];

  /** The columns on offer, in groups. */
  @property({ attribute: false }) groups: readonly MenuGroup[] = [];

  /** Which columns are shown, and where. */
  @property({ attribute: false }) layout: ColumnLayout = defaultLayout([]);

  /** How close the rows stand now. */
  @property() density: Density = 'standard';

  /** What else the menu offers, such as *Export*. */
  @property({ attribute: false }) actions: readonly MenuAction[] = [];

  @state() private _menu: Openness = 'closed';
  @state() private _panel: Openness = 'closed';
  @state() private _search = '';
  @state() private _drop: DropPlace | undefined;

  @query('#options') private _button!: HTMLButtonElement;
  @query('#menu') private _menuElement!: HTMLElement;
  @query('#panel') private _panelElement!: HTMLElement;

  readonly #settings = new SettingsController(this);
  /** What the panel holds: on its way as soon as a person comes near. */
  readonly #columns: OnDemand<typeof Columns> = new OnDemand(this, () => import('./columns-panel.js'));
  readonly #menuHover = new HoverIntent({ open: () => this._menu === 'closed' && (this._menu = 'hover'), close: () => this.#unhover() });
  readonly #panelHover = new HoverIntent({ open: () => this.#hoverPanel(), close: () => this.#unhoverPanel() });
  readonly #drag: ReorderDrag = new ReorderDrag({
    axis: 'y',
    items: () => [...this.renderRoot.querySelectorAll<HTMLElement>('.arrange li')],
    scroller: () => this.renderRoot.querySelector('.arrange'),
    onMove: (place) => (this._drop = place),
    onDrop: (place) => this.#act({ type: 'place', ...place }),
  });
  #leftItemAt: Point | undefined;
  #refocus: string | undefined;

  override performUpdate(): void {
    guardUpdate(this, () => super.performUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('_menu')) {
      setOpen(this._menuElement, this._menu !== 'closed');
      this.#listen(this._menu !== 'closed');
    }
    // Empty it would be a dialog without a name.
    setOpen(this._panelElement, this._panel !== 'closed' && this.#columns.loaded !== undefined);
    if (changed.has('_panel') && this._panel !== 'closed') void this.#awaitPanel();
    const again = this.#refocus ? this.renderRoot.querySelector<HTMLElement>(this.#refocus) : undefined;
    // The panel may be on its way.
    if (again || this.#columns.loaded) this.#refocus = undefined;
    again?.focus();
  }

  /** Closes menu and panel; focus stays where it is. */
  close(): void {
    this.#menuHover.cancel();
    this.#panelHover.cancel();
    this.#drag.cancel();
    this.#listen(false);
    this._menu = 'closed';
    this._panel = 'closed';
    this._search = '';
  }

  override render(): TemplateResult {
    const words: ColumnMenuStrings = strings[this.#settings.locale];
    const open = this._menu !== 'closed';
    return html`<button
        id="options"
        part="button"
        class="button"
        type="button"
        aria-haspopup="menu"
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls="menu"
        @click=${this.#toggle}
        @keydown=${this.#buttonKey}
        @focus=${() => void this.#columns.load()}
        @pointerenter=${(event: PointerEvent) => this.#near(event, open)}
        @pointerleave=${() => this.#menuHover.leave()}
      >
        ${glyph('options')}<span>${words.options}</span>${glyph('down')}
      </button>
      ${this.#renderMenu(words)} ${this.#renderPanel(words)}`;
  }

  #renderMenu(words: ColumnMenuStrings): TemplateResult {
    return html`<div
      id="menu"
      part="menu"
      class="panel menu"
      popover="manual"
      role="menu"
      aria-labelledby="options"
      @click=${this.#choose}
      @keydown=${this.#menuKey}
      @pointermove=${this.#menuPointer}
      @pointerenter=${(event: PointerEvent) => this.#enter(event, () => this.#menuHover.stay())}
      @pointerleave=${() => this.#leaveSurface()}
    >
      <div
        id="columns-item"
        role="menuitem"
        tabindex="-1"
        aria-haspopup="dialog"
        aria-expanded=${this._panel === 'closed' ? 'false' : 'true'}
        @pointerenter=${(event: PointerEvent) => this.#enter(event, () => (this._panel === 'closed' ? this.#panelHover.enter() : this.#panelHover.stay()))}
        @pointerleave=${(event: PointerEvent) => this.#leaveItem(event)}
      >
        ${glyph('columns')}<span>${words.columnsItem}</span><span class="more">${glyph('forward')}</span>
      </div>
      <div role="separator"></div>
      <div role="group" aria-labelledby="density-title">
        <div id="density-title" class="title" role="presentation">${words.density}</div>
        ${DENSITIES.map(
          (density) =>
            html`<div
              role="menuitemradio"
              tabindex="-1"
              data-density=${density}
              aria-checked=${density === this.density ? 'true' : 'false'}
            >
              ${density === this.density ? glyph('tick') : html`<span class="icon"></span>`}<span>${words.densities[density]}</span>
            </div>`,
        )}
      </div>
      <div role="separator"></div>
      ${this.actions.map(
        ({ id, label, glyph: name }) =>
          html`<div role="menuitem" tabindex="-1" data-action=${id} aria-haspopup="dialog">${glyph(name)}<span>${label}</span></div>`,
      )}
      <div role="menuitem" tabindex="-1" data-reset>${glyph('reset')}<span>${words.reset}</span></div>
    </div>`;
  }

  #renderPanel(words: ColumnMenuStrings): TemplateResult {
    return html`<div
      id="panel"
      part="panel"
      class="panel columns"
      popover="manual"
      role="dialog"
      aria-labelledby="panel-title"
      @keydown=${(event: KeyboardEvent) => this.#columns.loaded?.panelKey(event, (action) => this.#act(action))}
      @focusin=${this.#pin}
      @pointerdown=${this.#pin}
      @pointerenter=${(event: PointerEvent) => this.#enter(event, () => this.#stay())}
      @pointerleave=${() => this.#leaveSurface()}
    >
      ${
        this._panel === 'closed'
          ? nothing
          : this.#columns.module?.columnsPanel({
              strings: words,
              groups: this.groups,
              layout: this.layout,
              search: this._search,
              drop: this._drop,
              rtl: getComputedStyle(this).direction === 'rtl',
              drag: this.#drag,
              act: (action) => this.#act(action),
              onSearch: (text) => (this._search = text),
              onClose: () => this.#closePanel(),
            })
      }
    </div>`;
  }

  #toggle(): void {
    this.#menuHover.cancel();
    if (this._menu === 'pinned') this.close();
    else this._menu = 'pinned';
  }

  #openPanel(): void {
    this.#panelHover.cancel();
    this._menu = 'pinned';
    this._panel = 'pinned';
    this.#refocus = '#column-search';
    this.requestUpdate();
  }

  /** Where the panel could not be loaded, the focus stays, and the grid, which this stands in, is told. */
  async #awaitPanel(): Promise<void> {
    if ((await this.#columns.load()) || this._panel === 'closed') return;
    this._panel = 'closed';
    this.#refocus = undefined;
    this.dispatchEvent(new Event(MISSING, { bubbles: true }));
  }

  #closePanel(): void {
    this._panel = 'closed';
    this._search = '';
    this.#drag.cancel();
    this.#refocus = '#columns-item';
    this.requestUpdate();
  }

  /** Does what the item stands for that was clicked, or pressed with Enter or Space. */
  readonly #choose = (event: Event): void => {
    const item = (event.target as Element).closest<HTMLElement>('[role^="menuitem"]');
    const density = item?.dataset['density'];
    if (item?.id === 'columns-item') this.#openPanel();
    else if (item?.hasAttribute('data-reset')) this.#reset();
    else if (isDensity(density)) this.dispatchEvent(new IfDensityRequestEvent(density));
    else if (item?.dataset['action']) this.#requestAction(item.dataset['action']);
  };

  /** The focus is back at the button before whoever does it shows something of their own. */
  #requestAction(id: string): void {
    this.close();
    this._button.focus();
    this.dispatchEvent(new IfActionRequestEvent(id));
  }

  #reset(): void {
    this.#act({ type: 'reset' });
    this.dispatchEvent(new IfDensityRequestEvent('standard'));
    this.close();
    this._button.focus();
  }

  #act(action: ColumnAction): void {
    const { activeElement } = this.renderRoot as ShadowRoot;
    if (activeElement instanceof HTMLElement && activeElement.classList.contains('nudge')) {
      const { id = '', by = '' } = activeElement.dataset;
      this.#refocus = `.nudge[data-id="${CSS.escape(id)}"][data-by="${by}"]`;
    }
    this.dispatchEvent(new IfColumnsRequestEvent(action));
    this.requestUpdate();
  }

  readonly #pin = (): void => {
    this.#stay();
    this._menu = 'pinned';
    this._panel = 'pinned';
  };

  #hoverPanel(): void {
    if (this._menu !== 'closed' && this._panel === 'closed') this._panel = 'hover';
  }

  #unhover(): void {
    if (this._menu === 'hover') this.close();
    else this.#unhoverPanel();
  }

  #unhoverPanel(): void {
    if (this._panel === 'hover') this._panel = 'closed';
  }

  #stay(): void {
    this.#menuHover.stay();
    this.#panelHover.stay();
  }

  /** A pointer comes to the button. */
  #near(event: PointerEvent, open: boolean): void {
    void this.#columns.load();
    this.#enter(event, () => (open ? this.#menuHover.stay() : this.#menuHover.enter()));
  }

  #enter(event: PointerEvent, run: () => void): void {
    if (event.pointerType === 'mouse') run();
  }

  #leaveItem(event: PointerEvent): void {
    this.#leftItemAt = { x: event.clientX, y: event.clientY };
    if (this._panel === 'closed') this.#panelHover.cancel();
    else this.#panelHover.leave();
  }

  #leaveSurface(): void {
    this.#menuHover.leave();
    if (this._panel !== 'closed') this.#panelHover.leave();
  }

  readonly #menuPointer = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse' || this._panel !== 'hover' || !this.#leftItemAt) return;
    const pointer = { x: event.clientX, y: event.clientY };
    if (isHeadingFor(this._panelElement.getBoundingClientRect(), this.#leftItemAt, pointer)) this.#panelHover.stay();
    else if ((event.target as Element).closest('#columns-item') === null) this.#panelHover.leave();
  };

  readonly #buttonKey = (event: KeyboardEvent): void => {
    const opens = event.key === 'ArrowDown' || event.key === 'ArrowUp' || event.key === 'Enter' || event.key === ' ';
    if (!opens || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this._menu = 'pinned';
    void this.updateComplete.then(() => (event.key === 'ArrowUp' ? this.#items.at(-1) : this.#items[0])?.focus());
  };

  readonly #menuKey = (event: KeyboardEvent): void => {
    const items = this.#items;
    if (event.key === 'Tab') {
      this._button.focus();
      this.close();
      return;
    }
    if (menuKey(event, items) || event.target !== items[0] || event.key !== this.#towardsPanel) return;
    event.preventDefault();
    this.#openPanel();
  };

  /** The panel stands at the start of the menu. */
  get #towardsPanel(): string {
    return getComputedStyle(this).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  }

  get #items(): HTMLElement[] {
    return [...this._menuElement.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
  }

  #listen(on: boolean): void {
    const change = on ? 'addEventListener' : 'removeEventListener';
    document[change]('keydown', this.#escape as EventListener, true);
    document[change]('pointerdown', this.#outside, true);
    document[change]('focusin', this.#outside, true);
    this[change]('focusout', this.#outside);
  }

  /** Escape closes what hover opened without moving the focus (WCAG 1.4.13), and one level at a time where the focus is inside. */
  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    const { activeElement } = this.renderRoot as ShadowRoot;
    if (this.#drag.dragged) this.#drag.cancel();
    else if (activeElement && this._panelElement.contains(activeElement)) this.#closePanel();
    else {
      const inside = activeElement !== null && this._menuElement.contains(activeElement);
      this.close();
      if (inside) this._button.focus();
    }
  };

  /** A press elsewhere, or the focus: of one that goes on within the grid only this element hears. One that goes nowhere closes nothing. */
  readonly #outside = (event: Event): void => {
    if (event.type === 'focusout' ? (event as FocusEvent).relatedTarget : !event.composedPath().includes(this)) this.close();
  };
}

function setOpen(element: HTMLElement | null, open: boolean): void {
  if (!element || element.matches(':popover-open') === open) return;
  if (open) element.showPopover();
  else element.hidePopover();
}
