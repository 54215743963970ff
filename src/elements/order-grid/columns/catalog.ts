import type { Locale } from '../../../domain/locale.js';
import { COLUMN_GROUPS, columnWords } from '../order-columns.strings.js';
import { ORDER_COLUMNS, type OrderColumn } from '../order-columns.js';
import type { ColumnLabel, HostColumn } from './host-column.js';
import { isColumnId, readColumn, readLabel, readLook, type Warn } from './read-column.js';

/** Columns that belong together, as the Columns panel offers them. */
export interface CatalogGroup {
  readonly id: string;
  readonly label: string;
  readonly columns: readonly { readonly id: string; readonly label: string }[];
}

/** The columns of a grid: its own, as the page wants them, and the page's. It never changes; other columns make another catalog. */
export interface OrderCatalog {
  /** In the order in which a reset shows them: the grid's, then the page's. */
  readonly columns: readonly OrderColumn[];
  get(id: string): OrderColumn | undefined;
  /** What a column is called; its id where there is none. */
  label(id: string, locale: Locale): string;
  /** The columns in groups, those without any left out. The same array each time. */
  groups(locale: Locale): readonly CatalogGroup[];
}

/** More would not fit what a browser remembers of a layout. */
const MAX_HOST_COLUMNS = 100;
/** Where columns of the page's own are offered that name no group. */
const OWN_GROUP: ColumnLabel = { en: 'Other', 'fr-CA': 'Autres' };

const word = (label: ColumnLabel, locale: Locale): string => (typeof label === 'string' ? label : (label[locale] ?? label.en ?? ''));

/** Columns by their definitions: the same definition reads orders by the same function in each catalog, so that other labels do not have all orders read again. */
const made = new WeakMap<HostColumn, OrderColumn>();

class Catalog implements OrderCatalog {
  readonly #columns = new Map<string, OrderColumn>(ORDER_COLUMNS.map((column) => [column.id, column]));
  readonly #labels = new Map<string, ColumnLabel>();
  /** The groups of the page's own, by their name in English. */
  readonly #groupLabels = new Map<string, ColumnLabel>();
  readonly #groups = new Map<Locale, readonly CatalogGroup[]>();
  readonly columns: readonly OrderColumn[];

  constructor(given: readonly HostColumn[], warn: Warn) {
    const seen = new Set<string>();
    for (const column of given.slice(0, MAX_HOST_COLUMNS)) {
      try {
        this.#add(column, seen, warn);
      } catch (error) {
        warn('a column could not be read, and is left out.', error);
      }
    }
    if (given.length > MAX_HOST_COLUMNS) warn(`only the first ${MAX_HOST_COLUMNS} columns are taken.`);
    this.columns = [...this.#columns.values()];
  }

  get(id: string): OrderColumn | undefined {
    return this.#columns.get(id);
  }

  label(id: string, locale: Locale): string {
    const own = this.#labels.get(id);
    const words: Readonly<Record<string, string>> = columnWords[locale].columns;
    return own === undefined ? ((Object.hasOwn(words, id) ? words[id] : undefined) ?? id) : word(own, locale);
  }

  groups(locale: Locale): readonly CatalogGroup[] {
    let groups = this.#groups.get(locale);
    if (!groups) {
      const words: Readonly<Record<string, string>> = columnWords[locale].groups;
      groups = [...COLUMN_GROUPS, ...this.#groupLabels.keys()]
        .map((id) => ({
          id,
          label: word(this.#groupLabels.get(id) ?? words[id] ?? id, locale),
          columns: this.columns
            .filter(({ group }) => group === id)
            .map((column) => ({ id: column.id, label: this.label(column.id, locale) })),
        }))
        .filter(({ columns }) => columns.length > 0);
      this.#groups.set(locale, groups);
    }
    return groups;
  }

  #add(given: HostColumn, seen: Set<string>, warn: Warn): void {
    const { id } = given;
    if (!isColumnId(id) || seen.has(id)) {
      warn(seen.has(id) ? `there are two columns "${id}"; the second is left out.` : 'a column without a usable id is left out.');
      return;
    }
    seen.add(id);
    const built = this.#columns.get(id);
    if (built && given.value) {
      warn(`"${id}" is one of the grid's own columns; the one with a value is left out.`);
      return;
    }
    const column = built ? { ...built, ...readLook(given) } : (made.get(given) ?? readColumn(given, warn));
    if (!column) return;
    if (!built) made.set(given, column);
    const label = readLabel(given.label);
    const group = given.group === undefined && built ? built.group : this.#groupOf(given.group);
    this.#columns.set(id, { ...column, group });
    if (label) this.#labels.set(id, label);
  }

  /** The id of a group: one of the grid's, or one of the page's own that is made when first named. */
  #groupOf(given: unknown): string {
    const label = readLabel(given) ?? OWN_GROUP;
    if (typeof label === 'string' && (COLUMN_GROUPS as readonly string[]).includes(label)) return label;
    const id = `own ${word(label, 'en')}`;
    this.#groupLabels.set(id, label);
    return id;
  }
}

/** The grid's own columns. */
export const ORDER_CATALOG: OrderCatalog = new Catalog([], () => undefined);

/**
 * The catalog with the columns of a page. Total: what cannot be a column is left out with a warning.
 *
 * @param given what the page set as `columns`
 */
export function orderCatalog(given: unknown, warn: Warn): OrderCatalog {
  if (given === undefined || given === null || (Array.isArray(given) && given.length === 0)) return ORDER_CATALOG;
  if (Array.isArray(given)) return new Catalog(given as readonly HostColumn[], warn);
  warn('`columns` is no array; the columns are the usual ones.');
  return ORDER_CATALOG;
}
