import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { formatNumber } from '../../../domain/format/index.js';
import type { Locale } from '../../../domain/locale.js';
import { isOrderConditions, removeCondition, setCondition, type OrderCondition } from '../../../domain/order/index.js';
import { foldText } from '../../../grid/text-fold.js';
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
import type { OrderColumn } from '../order-columns.js';
import type { VisibleColumn } from '../visible-columns.js';
import { editorKind, filterKind } from './column-filter.js';
import { conditionText } from './condition-words.js';
import type { EditorView, Wanted } from './filter-editors.js';
import { filterChips, type FilterChip } from './filter-chips.js';
import { IfFiltersChangeEvent } from './filters.events.js';
import { strings, type FiltersStrings } from './filters.strings.js';
import type { FilterColumn } from './filters-panel.js';
import { FiltersPopover, panelKey } from './filters-popover.js';
import type * as Lists from './pasted-list.js';
import { resolveCondition, resolveConditions, type ResolveContext } from './resolve-conditions.js';
import { ValueList } from './value-list.js';
import type * as Panel from './filters-panel.js';

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
  readonly commands: Pick<GridCommands, 'awaitCount' | 'say' | 'setFacet'>;
}

/** How long a person who types has to pause until the grid follows, in milliseconds. */
const PAUSE = 250;
const NONE: readonly OrderCondition[] = [];

/** The filters on columns: what holds, the *Filters* button and its panel, and the chips of what is active. */
export class GridFilters implements ReactiveController {
  readonly #host: FiltersHost;
  readonly #tools: FiltersTools;
  readonly panel: OnDemand<typeof Panel>;
  readonly #popover: FiltersPopover;
  readonly #values: ValueList;
  /** What becomes of a list that somebody looks for. */
  readonly #lists: OnDemand<typeof Lists>;
  #list: Lists.PastedList | undefined;
  #conditions = NONE;
  /** Those of them that constrain. */
  #active = NONE;
  /** What `#active` and the filters of the orders were made of. */
  #applied: readonly unknown[] = [];
  /** The column that is edited. */
  #column: OrderColumn | undefined;
  /** Resolves when what the editor lists is there. */
  #ready = Promise.resolve();
  #find = '';
  #seed: EditorView['seed'] = { condition: undefined };
  /** What a person types, until it is applied. */
  #pending: { readonly column: string; readonly condition: OrderCondition | undefined } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: FiltersHost, tools: FiltersTools) {
    this.#host = host;
    this.#tools = tools;
    this.panel = new OnDemand(host, () => import('./filters-panel.js'));
    this.#values = new ValueList(
      () => tools.orders.source,
      () => host.requestUpdate(),
    );
    this.#popover = new FiltersPopover(host, {
      onOpen: () => host.requestUpdate(),
      onClose: () => this.#closed(),
      ready: async () => void (await Promise.all([this.#ready, this.panel.load()])),
    });
    this.#lists = new OnDemand(host, () => import('./pasted-list.js'));
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#forget();
    this.#popover.forget();
    this.#closed();
  }

  /** The columns that a condition holds for. */
  get filtered(): ReadonlySet<string> {
    return new Set(this.#active.map(({ column }) => column));
  }

  /** What is active, in words: `Carrier: UPS, FedEx`. */
  get labels(): readonly string[] {
    return this.#chips.map(({ label }) => label);
  }

  /** Takes what the host set, and lets the orders follow it and the viewer's day. Call before each update. */
  follow(): void {
    const given = this.#host.filters ?? NONE;
    if (given !== this.#conditions) {
      if (isOrderConditions(given)) this.#adopt(given);
      else {
        warnOnce(this.#host.localName, '`filters` is no list of conditions; the filters stay as they were.', given);
        this.#host.filters = this.#conditions;
      }
    }
    const { orders, catalog } = this.#tools;
    const context = this.#context;
    const made = [this.#conditions, context.today, context.timeZone, catalog(), orders.mode];
    if (made.every((part, at) => part === this.#applied[at])) return;
    this.#applied = made;
    this.#active = this.#conditions.filter((condition) => resolveCondition(condition, context));
    const filters = resolveConditions(this.#active, context);
    if (JSON.stringify(filters) !== JSON.stringify(orders.filters)) void orders.setFilters(filters);
  }

  /** Opens the editor of a column. @param anchor what the panel stands beside, and what gets the focus back */
  openFor(column: string, anchor: HTMLElement): void {
    this.#edit(column);
    this.#popover.open(anchor);
    this.#host.requestUpdate();
  }

  /** Removes every condition. */
  clear(): void {
    this.#forget();
    this.#change(NONE);
    this.#reseed();
  }

  /** Rows came, changed, or others match. */
  rowsChanged({ kind }: OrdersChange): void {
    this.#values.rowsChanged();
    if (this.#list) this.#list.rowsChanged(kind);
    else if (readList(this.#tools.orders.search)) void this.#followList(kind);
  }

  /** The *Filters* button with its panel. */
  renderButton(): TemplateResult {
    const words = this.#words;
    const count = this.#active.length;
    const open = this.#popover.isOpen;
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
            ? html`<span class="badge">${formatNumber(count, this.#locale)}</span
                ><span class="visually-hidden">${words.active(count)}</span>`
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
        @beforetoggle=${this.#popover.onBeforeToggle}
        @toggle=${this.#popover.onToggle}
        @focusout=${this.#popover.onFocusOut}
        @keydown=${(event: KeyboardEvent) => panelKey(event) && this.#popover.close()}
      >
        ${open ? this.#renderPanel(words) : nothing}
      </div>`;
  }

  /** What is active, each with a way to change and to remove it, and what became of a list. */
  renderActive(): readonly (TemplateResult | typeof nothing)[] {
    const chips = filterChips(this.#chips, {
      words: this.#words,
      onOpen: (column, anchor) => this.openFor(column, anchor),
      onRemove: (column) => this.#set(column, undefined),
      onClear: () => this.clear(),
    });
    return [chips, this.#list?.render() ?? nothing];
  }

  async #followList(kind: OrdersChange['kind']): Promise<void> {
    const module = await this.#lists.load();
    const { orders, settings, catalog, commands } = this.#tools;
    if (!module || !this.#host.isConnected) return;
    this.#list ??= new module.PastedList(this.#host, {
      orders,
      columns: () => catalog().columns,
      locale: () => settings.locale,
      say: (topic, text) => commands.say(topic, text),
      onSearchAll: () => this.#searchAll(),
    });
    this.#list.rowsChanged(kind);
  }

  #searchAll(): void {
    this.clear();
    this.#tools.commands.setFacet('all');
  }

  #renderPanel(words: FiltersStrings): TemplateResult | typeof nothing {
    const { catalog } = this.#tools;
    const panel = this.panel.module;
    const column = this.#column;
    const editor = column && this.#editorView(column);
    const onFind = (text: string): void => {
      this.#find = text;
      this.#host.requestUpdate();
    };
    if (!panel) return nothing;
    return panel.filtersPanel({
      words,
      editor: editor && { ...editor, onFind },
      title: column ? catalog().label(column.id, this.#locale) : words.filters,
      groups: column ? [] : this.#offered(words),
      clearable: column ? editor?.condition !== undefined : this.#active.length > 0,
      find: this.#find,
      onFind,
      onColumn: (id) => this.#goTo(id),
      onBack: () => this.#goBack(),
      onClear: () => (column ? this.#want(column, undefined, 'chosen') : this.clear()),
      onClose: () => this.#popover.close(),
    });
  }

  #editorView(column: OrderColumn): EditorView | undefined {
    const condition = this.#conditionOf(column.id);
    const kind = editorKind(column, this.#values.possible, condition);
    if (!kind) return undefined;
    const locale = this.#locale;
    return {
      words: this.#words,
      locale,
      today: this.#context.today,
      column,
      kind,
      condition,
      seed: this.#seed,
      values: this.#values.list({ condition, find: this.#find, locale }),
      find: this.#find,
      onFind: () => undefined,
      onWant: (wanted, how) => this.#want(column, wanted, how),
    };
  }

  /** The columns that can be filtered and whose name contains what is looked for. */
  #offered(words: FiltersStrings): readonly { label: string; columns: readonly FilterColumn[] }[] {
    const { catalog, shown } = this.#tools;
    const wanted = foldText(this.#find.trim());
    const visible = shown().flatMap(({ column }) => catalog().get(column.id) ?? []);
    const offer = (columns: readonly OrderColumn[]): readonly FilterColumn[] =>
      columns
        .filter((column) => this.#isOffered(column))
        .map(({ id }) => ({ id, label: catalog().label(id, this.#locale), text: this.#textOf(id) }))
        .filter(({ label }) => foldText(label).includes(wanted));
    return [
      { label: words.shownColumns, columns: offer(visible) },
      { label: words.otherColumns, columns: offer(catalog().columns.filter((column) => !visible.includes(column))) },
    ];
  }

  /** A server does not know the columns of the host. */
  #isOffered(column: OrderColumn): boolean {
    return filterKind(column, true) !== undefined && this.#tools.orders.supports(column.id);
  }

  #goTo(id: string): void {
    this.#edit(id);
    this.#host.requestUpdate();
    void this.#popover.focusFirst();
  }

  #goBack(): void {
    const id = this.#column?.id ?? '';
    this.#commit();
    this.#edit(undefined);
    this.#host.requestUpdate();
    void this.#popover.focusFirst(`[data-filter="${CSS.escape(id)}"]`);
  }

  #edit(id: string | undefined): void {
    this.#commit();
    const column = id === undefined ? undefined : this.#tools.catalog().get(id);
    this.#column = column && this.#isOffered(column) ? column : undefined;
    this.#find = '';
    this.#reseed();
    const condition = this.#column && this.#conditionOf(this.#column.id);
    const listed = this.#column && editorKind(this.#column, this.#values.possible, condition) === 'set';
    this.#ready = this.#values.show(listed ? this.#column : undefined, condition?.kind === 'set' ? condition.values : []);
  }

  #closed(): void {
    this.#edit(undefined);
    this.#host.requestUpdate();
  }

  #want(column: OrderColumn, wanted: Wanted | undefined, how: 'typed' | 'chosen'): void {
    this.#pending = { column: column.id, condition: wanted && ({ column: column.id, ...wanted } as OrderCondition) };
    clearTimeout(this.#timer);
    if (how === 'typed') this.#timer = setTimeout(() => this.#commit(), PAUSE);
    else {
      this.#commit();
      this.#reseed();
    }
    this.#host.requestUpdate();
  }

  #commit(): void {
    const pending = this.#pending;
    this.#forget();
    if (pending) this.#set(pending.column, pending.condition);
  }

  #set(column: string, condition: OrderCondition | undefined): void {
    this.#change(condition ? setCondition(this.#conditions, condition) : removeCondition(this.#conditions, column));
  }

  #change(conditions: readonly OrderCondition[]): void {
    if (JSON.stringify(conditions) === JSON.stringify(this.#conditions)) return;
    this.#conditions = conditions;
    this.#host.filters = conditions;
    this.#tools.commands.awaitCount();
    this.#host.dispatchEvent(new IfFiltersChangeEvent(conditions));
  }

  /** The host set other conditions: what is being typed gives way to them. */
  #adopt(conditions: readonly OrderCondition[]): void {
    this.#conditions = conditions;
    this.#forget();
    this.#reseed();
  }

  /** Drops what is being typed. */
  #forget(): void {
    clearTimeout(this.#timer);
    this.#pending = undefined;
  }

  #reseed(): void {
    this.#seed = { condition: this.#column && this.#conditionOf(this.#column.id) };
  }

  #conditionOf(id: string): OrderCondition | undefined {
    if (this.#pending?.column === id) return this.#pending.condition;
    return this.#conditions.find(({ column }) => column === id);
  }

  #textOf(id: string): string {
    const condition = this.#active.find(({ column }) => column === id);
    return condition ? conditionText(condition, this.#locale) : '';
  }

  get #chips(): readonly FilterChip[] {
    return this.#active.map((condition) => {
      const name = this.#tools.catalog().label(condition.column, this.#locale);
      const text = conditionText(condition, this.#locale);
      return { column: condition.column, name, text, label: this.#words.labelled(name, text) };
    });
  }

  get #context(): ResolveContext {
    const { orders, settings, catalog } = this.#tools;
    const { timeZone } = settings;
    return { today: dayIn(orders.now, timeZone), timeZone, column: (id) => (orders.supports(id) ? catalog().get(id) : undefined) };
  }

  get #locale(): Locale {
    return this.#tools.settings.locale;
  }

  get #words(): FiltersStrings {
    return strings[this.#locale];
  }
}
