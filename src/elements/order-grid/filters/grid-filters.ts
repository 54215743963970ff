import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { formatNumber } from '../../../domain/format/index.js';
import { isOrderConditions, type OrderCondition } from '../../../domain/order/index.js';
import { readList } from '../../../grid/text-query.js';
import type { OrdersChange } from '../../../state/order-source.js';
import type { OrdersController } from '../../../state/orders-controller.js';
import type { SettingsController } from '../../../state/settings-controller.js';
import { glyph } from '../../shared/glyph.js';
import { warnOnce } from '../../shared/guard.js';
import { OnDemand } from '../../shared/on-demand.js';
import { dayIn } from '../cell-dates.js';
import type { OrderCatalog } from '../columns/catalog.js';
import type { GridCommands } from '../grid-commands.js';
import { strings } from '../order-grid.strings.js';
import type { NoMatchQuery } from '../states.js';
import type { VisibleColumn } from '../visible-columns.js';
import type * as Editing from './filter-editing.js';
import { IfFiltersChangeEvent } from './filters.events.js';
import { FiltersPopover } from './filters-popover.js';
import type { NoMatch } from './no-match.js';
import { pasteList } from './paste-list.js';
import type * as Lists from './pasted-list.js';
import { resolveCondition, resolveConditions, type ResolveContext } from './resolve-conditions.js';

/** The grid, as filters read and change it. */
export interface FiltersHost extends LitElement {
  filters: readonly OrderCondition[];
}

/** What filters work with. */
export interface FiltersTools {
  readonly orders: OrdersController;
  readonly settings: SettingsController;
  readonly catalog: () => OrderCatalog;
  /** The columns that the grid shows, in display order. */
  readonly shown: () => readonly VisibleColumn[];
  readonly commands: Pick<GridCommands, 'awaitCount' | 'say' | 'setFacet' | 'setSearch'>;
}

const NONE: readonly OrderCondition[] = [];

/** The filters on columns: what holds, and the *Filters* button. What edits them and says them in words is loaded when there are some, or somebody asks. */
export class GridFilters implements ReactiveController {
  readonly host: FiltersHost;
  readonly tools: FiltersTools;
  readonly popover: FiltersPopover;
  /** What edits conditions and says them in words. */
  readonly editing: OnDemand<typeof Editing>;
  #made: Editing.FilterEditing | undefined;
  /** What becomes of a list that somebody looks for. */
  readonly #lists: OnDemand<typeof Lists>;
  #list: Lists.PastedList | undefined;
  #conditions = NONE;
  /** Those of them that constrain. */
  #active = NONE;
  /** What `#active` and the filters of the orders were made of. */
  #applied: readonly unknown[] = [];

  constructor(host: FiltersHost, tools: FiltersTools) {
    this.host = host;
    this.tools = tools;
    this.editing = new OnDemand(host, () => import('./filter-editing.js'));
    this.popover = new FiltersPopover(host, {
      onOpen: () => host.requestUpdate(),
      onClose: () => this.#closed(),
      ready: async () => void (await (await this.#load())?.ready),
    });
    this.#lists = new OnDemand(host, () => import('./pasted-list.js'));
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#editor?.forget();
    this.popover.forget();
    this.#closed();
  }

  /** What a person or the page asked for. */
  get conditions(): readonly OrderCondition[] {
    return this.#conditions;
  }

  /** Those of the conditions that constrain. */
  get active(): readonly OrderCondition[] {
    return this.#active;
  }

  /** The columns that a condition holds for. */
  get filtered(): ReadonlySet<string> {
    return new Set(this.#active.map(({ column }) => column));
  }

  /** What conditions are read by. */
  get context(): ResolveContext {
    const { orders, settings, catalog } = this.tools;
    const { timeZone } = settings;
    return { today: dayIn(orders.now, timeZone), timeZone, column: (id) => (orders.supports(id) ? catalog().get(id) : undefined) };
  }

  /** Takes what the host set, and lets the orders follow it and the viewer's day. Call before each update. */
  follow(): void {
    const given = this.host.filters;
    if (given !== this.#conditions) {
      if (isOrderConditions(given)) {
        this.#conditions = given;
        // What is being typed gives way to what the host set.
        this.#editor?.restart();
      } else {
        warnOnce(this.host.localName, '`filters` is no list of conditions; the filters stay as they were.', given);
        this.host.filters = this.#conditions;
      }
    }
    const { orders, catalog } = this.tools;
    const context = this.context;
    const made = [this.#conditions, context.today, context.timeZone, catalog(), orders.mode];
    if (made.every((part, at) => part === this.#applied[at])) return;
    this.#applied = made;
    this.#active = this.#conditions.filter((condition) => resolveCondition(condition, context));
    const filters = resolveConditions(this.#active, context);
    if (JSON.stringify(filters) !== JSON.stringify(orders.filters)) void orders.setFilters(filters);
  }

  /** Opens the editor of a column. @param anchor what the panel stands beside, and what gets the focus back */
  openFor(column: string, anchor: HTMLElement): void {
    if (this.#editor) this.#editor.edit(column);
    // Unless it was closed meanwhile.
    else void this.#load().then((editor) => this.popover.isOpen && editor?.edit(column));
    this.popover.open(anchor);
    this.host.requestUpdate();
  }

  /** Removes every condition. */
  clear(): void {
    this.change(NONE);
    this.#editor?.restart();
  }

  /** Sets the conditions, and tells the page. */
  change(conditions: readonly OrderCondition[]): void {
    if (JSON.stringify(conditions) === JSON.stringify(this.#conditions)) return;
    this.#conditions = conditions;
    this.host.filters = conditions;
    this.tools.commands.awaitCount();
    this.host.dispatchEvent(new IfFiltersChangeEvent(conditions));
  }

  /** Rows came, changed, or others match. */
  rowsChanged({ kind }: OrdersChange): void {
    this.#editor?.rowsChanged();
    if (this.#list) this.#list.rowsChanged(kind);
    else if (readList(this.tools.orders.search)) void this.#lookFor().then((list) => list?.rowsChanged(kind));
  }

  /** Something is pasted into the search. */
  readonly onPaste = (event: ClipboardEvent): void =>
    void pasteList(
      event,
      async (text) => (await this.#lookFor())?.read(text),
      (text) => this.tools.commands.setSearch(text),
    );

  /** Why no order matches, where filters or a search are the cause; nothing until that can be said. */
  noMatch(query: NoMatchQuery): NoMatch | undefined {
    return this.#active.length > 0 || query.search !== '' ? this.#wanted?.noMatch(query) : undefined;
  }

  /** The *Filters* button with its panel. */
  renderButton(): TemplateResult {
    const { locale } = this.tools.settings;
    const words = strings[locale];
    const count = this.#active.length;
    const open = this.popover.isOpen;
    return html`<button
        class="button filters-button"
        part="filters"
        type="button"
        popovertarget="filters"
        aria-haspopup="dialog"
        aria-expanded=${open ? 'true' : 'false'}
      >
        ${glyph('filter')}<span>${words.filters}</span>
        ${
          count > 0
            ? html`<span class="badge">${formatNumber(count, locale)}</span
                ><span class="visually-hidden">${words.filtersActive(count)}</span>`
            : nothing
        }
      </button>
      <div
        id="filters"
        class="panel filters"
        part="filters-panel"
        popover
        role="dialog"
        aria-labelledby="filters-title"
        tabindex="-1"
        @beforetoggle=${this.popover.onBeforeToggle}
        @toggle=${this.popover.onToggle}
        @focusout=${this.popover.onFocusOut}
        @keydown=${(event: KeyboardEvent) => this.#editor?.key(event)}
      >
        ${open ? this.#wanted?.renderPanel() : nothing}
      </div>`;
  }

  /** What is active, each with a way to change and to remove it, and what became of a list. */
  renderActive(): readonly unknown[] {
    return [this.#active.length > 0 ? this.#wanted?.renderChips() : nothing, this.#list?.render()];
  }

  /** The editor, if it is here. */
  get #editor(): Editing.FilterEditing | undefined {
    const module = this.editing.loaded;
    return (this.#made ??= module && new module.FilterEditing(this));
  }

  /** The editor, if it is here; if not, it is loaded, and the grid drawn anew. */
  get #wanted(): Editing.FilterEditing | undefined {
    return this.editing.module && this.#editor;
  }

  async #load(): Promise<Editing.FilterEditing | undefined> {
    await this.editing.load();
    return this.#editor;
  }

  async #lookFor(): Promise<Lists.PastedList | undefined> {
    const module = await this.#lists.load();
    const { orders, settings, catalog, commands } = this.tools;
    if (!module || !this.host.isConnected) return undefined;
    return (this.#list ??= new module.PastedList(this.host, {
      orders,
      catalog,
      locale: () => settings.locale,
      say: (topic, text) => commands.say(topic, text),
      onSearch: (text) => commands.setSearch(text),
      onSearchAll: () => this.#searchAll(),
    }));
  }

  #searchAll(): void {
    this.clear();
    this.tools.commands.setFacet('all');
  }

  #closed(): void {
    this.#editor?.edit(undefined);
    this.host.requestUpdate();
  }
}
