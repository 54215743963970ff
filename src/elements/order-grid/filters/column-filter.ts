import type { Locale } from '../../../domain/locale.js';
import { ORDER_STAGES, type OrderCondition } from '../../../domain/order/index.js';
import { WORDS } from '../../../locales/index.js';
import type { OrderColumn } from '../order-columns.js';
import { strings as gridStrings } from '../order-grid.strings.js';
import { strings } from './filters.strings.js';

/** How a condition on a column is edited. */
export type FilterKind = 'text' | 'set' | 'number' | 'date';

/** Columns of text in which the same few values come again and again. */
const SETS: ReadonlySet<string> = new Set(
  `allocation batchName billingType carrier createSource createdBy customer customerId facility parcelLabelType pickJobAssignee retailerId scac shipService
  shipToCountry shipToRegion timeZone updatedBy`.split(/\s+/),
);

/** The values that a column can have, where they are known without looking. */
export function fixedValues({ id }: OrderColumn): readonly string[] | undefined {
  if (id === 'stage') return ORDER_STAGES;
  return id === 'allocation' ? ['allocated', 'backordered'] : undefined;
}

/** How a column is filtered; `undefined` where it is not. @param listed whether its values can be listed */
export function filterKind(column: OrderColumn, listed: boolean): FilterKind | undefined {
  const { id, type, filter } = column;
  if (filter === false) return undefined;
  if (fixedValues(column)) return 'set';
  if (type === 'date') return 'date';
  if (filter === 'set' || (filter === undefined && SETS.has(id))) return listed ? 'set' : type === 'number' ? 'number' : 'text';
  return type === 'number' && filter !== 'text' ? 'number' : 'text';
}

/** How a condition is edited: as what it is, where it is more than its column offers. */
export function editorKind(column: OrderColumn, listed: boolean, condition: OrderCondition | undefined): FilterKind | undefined {
  const kind = filterKind(column, listed);
  return kind && (condition?.kind === 'set' || condition?.kind === 'text') ? condition.kind : kind;
}

/** What a value is called; `null` is an empty cell. */
export function valueName({ id }: Pick<OrderColumn, 'id'>, value: string | null, locale: Locale): string {
  if (value === null) return strings[locale].empty;
  const { allocated, backordered } = gridStrings[locale];
  const words: Readonly<Record<string, string>> =
    id === 'stage' ? WORDS[locale].stages : id === 'allocation' ? { allocated, backordered } : {};
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}
