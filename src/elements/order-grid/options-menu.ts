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
const KEYS: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'Enter', ' ']);

/** The *Options* button: a plain one until the element with the menu is here, which is loaded as soon as somebody comes near and then does what was asked of the button. */
export class OptionsMenu {
  readonly #grid: LitElement;
  /** Defines the element. */
  readonly menu: OnDemand<object>;
  /** What a person did to the plain button last. */
  #asked: Event | undefined;

  constructor(grid: LitElement, load: () => Promise<object>) {
    this.#grid = grid;
    this.menu = new OnDemand(grid, load);
  }

  render({ label, groups, layout, density, actions }: OptionsView): TemplateResult {
    if (customElements.get(MENU)) {
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
      @pointerleave=${() => this.#asked?.type === 'pointerenter' && (this.#asked = undefined)}
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
    const again = this.#asked !== undefined;
    this.#asked = event;
    if (again) return;
    const root = this.#grid.renderRoot as ShadowRoot;
    const focused = root.activeElement === event.currentTarget;
    await this.menu.load();
    await this.#grid.updateComplete;
    const menu = root.querySelector<LitElement>(MENU);
    await menu?.updateComplete;
    const button = menu?.renderRoot.querySelector('button');
    const asked = this.#asked as Event | undefined;
    this.#asked = undefined;
    if (focused && !root.activeElement) button?.focus();
    if (asked) button?.dispatchEvent(new (asked.constructor as typeof Event)(asked.type, asked));
  }
}
