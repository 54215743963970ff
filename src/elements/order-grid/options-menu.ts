import { html, type LitElement, type TemplateResult } from 'lit';
import type { ColumnLayout } from '../../grid/index.js';
import type { Density } from '../shared/density.js';
import { glyph } from '../shared/glyph.js';
import type { GlyphName } from '../shared/glyphs.js';
import { OnDemand } from '../shared/on-demand.js';
import type { CatalogGroup } from './columns/catalog.js';

/** An action of the Options menu. */
export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly glyph: GlyphName;
}

/** What the menu offers. */
export interface OptionsView {
  readonly label: string;
  readonly groups: readonly CatalogGroup[];
  readonly layout: ColumnLayout;
  readonly density: Density;
  /** Besides columns and density. */
  readonly actions: readonly MenuAction[];
}

const MENU = 'if-column-menu';
const MOST = 8;
const KEYS: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'Enter', ' ']);

/** The *Options* button: a plain one until the element with the menu is here, which is loaded as soon as somebody comes near and then does what was asked of the button. */
export class OptionsMenu {
  readonly #grid: LitElement;
  /** Defines the element. */
  readonly menu: OnDemand<object>;
  /** Whether the page had the element before the grid. */
  readonly #isThere = customElements.get(MENU) !== undefined;
  /** What a person did to the plain button, in order. */
  #asked: readonly Event[] = [];

  constructor(grid: LitElement, load: () => Promise<object>) {
    this.#grid = grid;
    this.menu = new OnDemand(grid, async () => {
      const module = await load();
      void this.#handOver();
      return module;
    });
  }

  render({ label, groups, layout, density, actions }: OptionsView): TemplateResult {
    if (this.#isThere || (this.menu.loaded && customElements.get(MENU))) {
      return html`<if-column-menu
        exportparts="button: options, menu, panel"
        .groups=${groups}
        .layout=${layout}
        .density=${density}
        .actions=${actions}
      ></if-column-menu>`;
    }
    return html`<button
      class="button options"
      part="options"
      type="button"
      aria-haspopup="menu"
      aria-expanded="false"
      @focus=${() => void this.menu.load()}
      @pointerenter=${(event: Event) => void this.#ask(event)}
      @pointerleave=${() => (this.#asked = this.#asked.filter(({ type }) => type !== 'pointerenter'))}
      @keydown=${(event: KeyboardEvent) => {
        if (!KEYS.has(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        void this.#ask(event);
      }}
      @click=${(event: Event) => void this.#ask(event)}
    >
      ${glyph('options')}<span>${label}</span>${glyph('down')}
    </button>`;
  }

  async #ask(event: Event): Promise<void> {
    this.#asked = [...this.#asked, event].slice(-MOST);
    // Who heard that it failed asks again: what was done before is not to be done as well.
    if (!(await this.menu.load())) this.#asked = [];
  }

  /** The button of the menu takes the place of the plain one: it gets the focus, and what was asked for. */
  async #handOver(): Promise<void> {
    const root = this.#grid.renderRoot as ShadowRoot;
    const hadFocus = root.activeElement?.classList.contains('options') === true;
    await this.menu.load();
    await this.#grid.updateComplete;
    const menu = root.querySelector<LitElement>(MENU);
    await menu?.updateComplete;
    const button = menu?.renderRoot.querySelector('button');
    const asked = this.#asked;
    this.#asked = [];
    if (hadFocus && !root.activeElement) button?.focus();
    for (const event of asked) {
      // Keys after the one that opens the menu are for its items.
      const target = event.type === 'keydown' ? ((menu?.renderRoot as ShadowRoot).activeElement ?? button) : button;
      target?.dispatchEvent(new (event.constructor as typeof Event)(event.type, event));
      await menu?.updateComplete;
    }
  }
}
