import type { Scheduler } from './scheduler.js';

/**
 * What a cell holds. Dates are epoch milliseconds; a day without a time is noon UTC and half a millisecond, which no instant is. `undefined`, `null`, `''` and
 * `NaN` are all "empty".
 */
export type CellValue = string | number | undefined | null;

/** How the engine reads one column. It knows nothing of labels or looks. */
export interface ColumnSpec<Row> {
  readonly id: string;
  readonly type: 'text' | 'number' | 'date';
  /** The cell of a row. Must depend on the row alone; a throw counts as empty. */
  value(row: Row): CellValue;
  /** Whether quick search looks here. Text, and numbers by their digits; dates are never searched. */
  readonly searchable?: boolean;
  /**
   * What the text is: words, or codes such as tracking numbers and references, in which separators are optional when searching
   * ("7023 2100" finds `7023-2100-11`). Both sort alike: by locale, with numbers inside by value. Default `text`.
   */
  readonly collation?: 'text' | 'code';
}

export interface SortKey {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/**
 * A condition on one column; several are AND-ed. One that names no column, cannot apply to its type (a range of text) or says nothing
 * (an empty `contains`, a range without bounds) does not constrain.
 */
export type ColumnFilter =
  /** Contains the text, case and accents aside; in code columns also separators aside. */
  | { readonly column: string; readonly kind: 'text'; readonly contains: string }
  /** Is exactly one of the values; `null` stands for empty. Numbers are compared by `String(value)`. */
  | { readonly column: string; readonly kind: 'set'; readonly values: readonly (string | null)[] }
  /** `min` ≤ value < `max`, of numbers or epoch milliseconds. Empty cells are outside every range. */
  | {
      readonly column: string;
      readonly kind: 'range';
      readonly min?: number;
      readonly max?: number;
      /** Bounds for days without a time, which are in no zone: there is none in which noon UTC is on the day that it stands for everywhere. */
      readonly days?: { readonly min?: number; readonly max?: number };
    }
  | { readonly column: string; readonly kind: 'empty'; readonly empty: boolean };

/** A named slice of the rows whose size is kept counted. Slices may overlap. A throwing test counts as false. */
export interface RowFacet<Row> {
  readonly id: string;
  test(row: Row): boolean;
}

export interface RowModelOptions<Row> {
  /** The identity of a row, unique among the rows. */
  id(row: Row): string;
  readonly columns: readonly ColumnSpec<Row>[];
  readonly facets?: readonly RowFacet<Row>[];
  /** Whose alphabet orders text, a BCP 47 tag; `en` unless told. An invalid tag falls back to it. */
  readonly locale?: string;
  /** How long work gives way; by default it does not and is done when the call returns. */
  readonly scheduler?: Scheduler;
  /**
   * Up to this many rows, work is done inside the call even with a scheduler, because it takes less than a frame; 2,000 unless told. With more rows as much is done
   * as fits into a slice.
   */
  readonly synchronousRows?: number;
  /** From this many rows on, the first rows of a view that takes long are shown as soon as they are known; 50,000 unless told. */
  readonly beginningRows?: number;
}

/** What happened, by row id. `setRows` reports no ids, only that the view changed. */
export interface RowChange {
  readonly inserted: readonly string[];
  readonly updated: readonly string[];
  readonly removed: readonly string[];
  /** Whether rows entered or left the view or may have moved in it; false when at most the contents of visible rows changed. */
  readonly viewChanged: boolean;
}
