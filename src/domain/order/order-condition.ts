import { parseDay, yearOf } from '../pickup/day.js';

/** Ranges of days in words, from the viewer's own day. */
export const DATE_RANGES = ['today', 'yesterday', 'last_7_days', 'last_30_days', 'this_month', 'last_month'] as const;

/** A range of days in words; see {@link DATE_RANGES}. `last_7_days` ends today and includes it. */
export type DateRange = (typeof DATE_RANGES)[number];

/**
 * A condition that a person sets on a column of the grid: plain data, fit for storage and for a link. Several are joined by *and*; there is at most one for a
 * column. Days are the viewer's own, and words such as "today" move on with them.
 */
export type OrderCondition =
  /** Contains the text, case and accents aside. */
  | { readonly column: string; readonly kind: 'text'; readonly contains: string }
  /** Is one of the values; `null` stands for empty. */
  | { readonly column: string; readonly kind: 'set'; readonly values: readonly (string | null)[] }
  /** `min` ≤ value ≤ `max`. */
  | { readonly column: string; readonly kind: 'number'; readonly min?: number; readonly max?: number }
  /** A range in words. */
  | { readonly column: string; readonly kind: 'date'; readonly range: DateRange }
  /** From the first to the last day, `YYYY-MM-DD`, both included. */
  | { readonly column: string; readonly kind: 'days'; readonly from?: string; readonly to?: string }
  | { readonly column: string; readonly kind: 'empty'; readonly empty: boolean };

/** More conditions than there are columns are not a person's. */
const MAX_CONDITIONS = 100;
/** How many values a set may hold. */
export const MAX_CONDITION_VALUES = 200;
/** How long the text of a condition may be, in UTF-16 code units. */
export const MAX_CONDITION_TEXT = 200;

type Checks = Readonly<Record<string, (value: unknown) => boolean>>;

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= MAX_CONDITION_TEXT;
const isNumber = (value: unknown): boolean => Number.isFinite(value);

/** Whether a text is a day, `YYYY-MM-DD`, that conditions reckon with: 1901 to 2198. What a date field holds while somebody types the year is not. */
export function isConditionDay(value: unknown): value is string {
  const day = typeof value === 'string' ? parseDay(value) : undefined;
  return day !== undefined && yearOf(day) > 1900 && yearOf(day) < 2199;
}

const CHECKS: ReadonlyMap<unknown, { readonly all?: Checks; readonly any?: Checks }> = new Map([
  ['text', { all: { contains: isText } }],
  ['set', { all: { values: isValues } }],
  ['number', { any: { min: isNumber, max: isNumber } }],
  ['date', { all: { range: (value: unknown) => (DATE_RANGES as readonly unknown[]).includes(value) } }],
  ['days', { any: { from: isConditionDay, to: isConditionDay } }],
  ['empty', { all: { empty: (value: unknown) => typeof value === 'boolean' } }],
]);

function isValues(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_CONDITION_VALUES) return false;
  return [...(value as readonly unknown[])].every((one) => one === null || isText(one)) && new Set(value).size === value.length;
}

/** Whether an object of unknown origin has exactly the members of a condition. */
function isCondition(value: unknown): value is OrderCondition {
  if (typeof value !== 'object' || value === null) return false;
  const { column, kind, ...rest } = value as Readonly<Record<string, unknown>>;
  const { all = {}, any = {} } = CHECKS.get(kind) ?? {};
  const names = Object.keys(rest);
  const tests = new Map(Object.entries({ ...all, ...any }));
  return (
    isText(column) &&
    names.length > 0 &&
    Object.keys(all).every((name) => names.includes(name)) &&
    names.every((name) => tests.get(name)?.(rest[name]) === true)
  );
}

/**
 * Whether a value of unknown origin (storage, a link, the host page) is a list of conditions: known kinds with their own members and no others, one for a column,
 * texts up to 200 long, up to 200 values in a set. Total: never throws.
 */
export function isOrderConditions(value: unknown): value is readonly OrderCondition[] {
  try {
    if (!Array.isArray(value) || value.length > MAX_CONDITIONS) return false;
    // Spread: `every` passes over holes.
    const all: readonly unknown[] = [...(value as readonly unknown[])];
    return all.every(isCondition) && new Set(all.map(({ column }) => column)).size === value.length;
  } catch {
    return false;
  }
}

/** The conditions with one more, which takes the place of the one that its column had. */
export function setCondition(conditions: readonly OrderCondition[], condition: OrderCondition): readonly OrderCondition[] {
  const at = conditions.findIndex(({ column }) => column === condition.column);
  return at < 0 ? [...conditions, condition] : conditions.with(at, condition);
}

/** The conditions without that of a column. */
export const removeCondition = (conditions: readonly OrderCondition[], column: string): readonly OrderCondition[] =>
  conditions.filter((condition) => condition.column !== column);
