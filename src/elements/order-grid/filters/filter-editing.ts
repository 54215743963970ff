import type { nothing, TemplateResult } from 'lit';
import type { Locale } from '../../../domain/locale.js';
import { removeCondition, setCondition, type OrderCondition } from '../../../domain/order/index.js';
import { foldText } from '../../../grid/text-fold.js';
import { menus } from '../../shared/menu.styles.js';
import type { OrderColumn } from '../order-columns.js';
import type { NoMatchQuery } from '../states.js';
import { editorKind, filterKind } from './column-filter.js';
import { conditionText } from './condition-words.js';
import { filterChips, type FilterChip } from './filter-chips.js';
import { chipStyles } from './filter-chips.styles.js';
import type { EditorView, Wanted } from './filter-editors.js';
import { strings, type FiltersStrings } from './filters.strings.js';
import { filtersPanel, type FilterColumn } from './filters-panel.js';
import { panelStyles } from './filters-panel.styles.js';
import type { GridFilters } from './grid-filters.js';
import { noMatch, type NoMatch } from './no-match.js';
import { panelKey } from './panel-keys.js';
import { ValueList } from './value-list.js';

/** What it is drawn with. */
export const styles = [menus, panelStyles, chipStyles];

/** How long a person who types has to pause until the grid follows, in milliseconds. */
const PAUSE = 250;

/** What a person does with the filters: the panel, the editor of a column in it, and the chips of what is active. */
export class FilterEditing {
  readonly #filters: GridFilters;
  readonly #values: ValueList;
  /** The column that is edited. */
  #column: OrderColumn | undefined;
  /** Resolves when what the editor lists is there. */
  #ready = Promise.resolve();
  #find = '';
  #seed: EditorView['seed'] = { condition: undefined };
  /** What a person types, until it is applied. */
  #pending: { readonly column: string; readonly condition: OrderCondition | undefined } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(filters: GridFilters) {
    this.#filters = filters;
    this.#values = new ValueList(
      () => filters.tools.orders.source,
      () => filters.host.requestUpdate(),
    );
  }

  /** Resolves when what the editor lists is there. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  /** Edits a column, or lists the columns. */
  edit(id: string | undefined): void {
    this.#commit();
    const column = id === undefined ? undefined : this.#filters.tools.catalog().get(id);
    this.#column = column && this.#isOffered(column) ? column : undefined;
    this.#find = '';
    this.#reseed();
    const condition = this.#column && this.#conditionOf(this.#column.id);
    const listed = this.#column && editorKind(this.#column, this.#values.possible, condition) === 'set';
    this.#ready = this.#values.show(listed ? this.#column : undefined, condition?.kind === 'set' ? condition.values : []);
    this.#filters.host.requestUpdate();
  }

  /** Begins anew with the conditions that hold. */
  restart(): void {
    this.forget();
    this.#reseed();
  }

  /** Drops what is being typed. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#pending = undefined;
  }

  /** Rows came, changed, or others match. */
  rowsChanged(): void {
    this.#values.rowsChanged();
  }

  /** Keys in the panel. */
  key(event: KeyboardEvent): void {
    if (panelKey(event)) this.#filters.popover.close();
  }

  /** Why no order matches. */
  noMatch(query: NoMatchQuery): NoMatch {
    return noMatch(
      query,
      this.#chips.map(({ label }) => label),
    );
  }

  /** What is active, each with a way to change and to remove it. */
  renderChips(): TemplateResult | typeof nothing {
    return filterChips(this.#chips, {
      words: this.#words,
      onOpen: (column, anchor) => this.#filters.openFor(column, anchor),
      onRemove: (column) => this.#set(column, undefined),
      onClear: () => this.#filters.clear(),
    });
  }

  /** The content of the panel. */
  renderPanel(): TemplateResult {
    const { active, popover, tools } = this.#filters;
    const words = this.#words;
    const column = this.#column;
    const editor = column && this.#editorView(column);
    const onFind = (text: string): void => {
      this.#find = text;
      this.#filters.host.requestUpdate();
    };
    return filtersPanel({
      words,
      editor: editor && { ...editor, onFind },
      title: column ? tools.catalog().label(column.id, this.#locale) : words.filters,
      groups: column ? [] : this.#offered(words),
      clearable: column ? editor?.condition !== undefined : active.length > 0,
      find: this.#find,
      onFind,
      onColumn: (id) => this.#goTo(id),
      onBack: () => this.#goBack(),
      onClear: () => (column ? this.#want(column, undefined, 'chosen') : this.#filters.clear()),
      onClose: () => popover.close(),
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
      today: this.#filters.context.today,
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
    const { catalog, shown } = this.#filters.tools;
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
    return filterKind(column, true) !== undefined && this.#filters.tools.orders.supports(column.id);
  }

  #goTo(id: string): void {
    this.edit(id);
    void this.#filters.popover.focusFirst();
  }

  #goBack(): void {
    const id = this.#column?.id ?? '';
    this.edit(undefined);
    void this.#filters.popover.focusFirst(`[data-filter="${CSS.escape(id)}"]`);
  }

  #want(column: OrderColumn, wanted: Wanted | undefined, how: 'typed' | 'chosen'): void {
    this.#pending = { column: column.id, condition: wanted && ({ column: column.id, ...wanted } as OrderCondition) };
    clearTimeout(this.#timer);
    if (how === 'typed') this.#timer = setTimeout(() => this.#commit(), PAUSE);
    else {
      this.#commit();
      this.#reseed();
    }
    this.#filters.host.requestUpdate();
  }

  #commit(): void {
    const pending = this.#pending;
    this.forget();
    if (pending) this.#set(pending.column, pending.condition);
  }

  #set(column: string, condition: OrderCondition | undefined): void {
    this.#filters.change(condition ? setCondition(this.#filters.conditions, condition) : removeCondition(this.#filters.conditions, column));
  }

  #reseed(): void {
    this.#seed = { condition: this.#column && this.#conditionOf(this.#column.id) };
  }

  #conditionOf(id: string): OrderCondition | undefined {
    if (this.#pending?.column === id) return this.#pending.condition;
    return this.#filters.conditions.find(({ column }) => column === id);
  }

  #textOf(id: string): string {
    const condition = this.#filters.active.find(({ column }) => column === id);
    return condition ? conditionText(condition, this.#locale) : '';
  }

  get #chips(): readonly FilterChip[] {
    return this.#filters.active.map((condition) => {
      const name = this.#filters.tools.catalog().label(condition.column, this.#locale);
      const text = conditionText(condition, this.#locale);
      return { column: condition.column, name, text, label: this.#words.labelled(name, text) };
    });
  }

  get #locale(): Locale {
    return this.#filters.tools.settings.locale;
  }

  get #words(): FiltersStrings {
    return strings[this.#locale];
  }
}
