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
