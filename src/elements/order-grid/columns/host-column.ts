import type { SortField } from '../../../client/index.js';
import type { Locale } from '../../../domain/locale.js';
import type { Order } from '../../../domain/order/index.js';
import type { ColumnEdge } from '../../../grid/index.js';

/** A word in one language for all, or in each; English stands in for a language that is missing. */
export type ColumnLabel = string | Partial<Readonly<Record<Locale, string>>>;

/** How a column is filtered: by words, by values to tick, by a least and a most, or not at all. */
export type ColumnFilterKind = 'text' | 'set' | 'range' | false;

/**
 * A column of the page's own, or a change to one of the grid's: with the id of one of the grid's columns, what is given here takes the place of the grid's own
 * choice, and what an order says there stays as it is (`{ id: 'reference', label: 'Order no.' }`).
 *
 * Keep the array of definitions, and the definitions in it: the grid compares them by identity, and reads its rows again for new ones.
 */
export interface HostColumn {
  /** A letter, then up to 39 letters, digits, `_`, `.` or `:`. Layouts and sorts are remembered by it. */
  readonly id: string;
  /** What the column is called, up to 80 characters. Needed for a column of the page's own. */
  readonly label?: ColumnLabel;
  /** How it is sorted, searched and filtered. Default `text`. */
  readonly type?: 'text' | 'number' | 'date';
  /**
   * What an order says in this column; `undefined`, `null`, `''` and `NaN` say nothing. Dates are `YYYY-MM-DD`, RFC 3339 with an offset, `Date` or milliseconds
   * since the epoch. It must depend on the order alone. An error counts as nothing. Needed for a column of the page's own, and only there.
   */
  readonly value?: (order: Order) => string | number | Date | null | undefined;
  /** What the cell says, where that differs from the value as the grid writes it. Plain text. An error leaves the cell empty. */
  readonly text?: (order: Order, locale: Locale) => string;
  /** Pixels, until somebody resizes it. Default 160. */
  readonly width?: number;
  readonly minWidth?: number;
  readonly maxWidth?: number;
  /** Its share of the width that is left over. Default 0: it keeps its width. */
  readonly grow?: number;
  /** Default `end` for numbers. */
  readonly align?: 'start' | 'end';
  /** Whether the column is off until somebody turns it on. */
  readonly hidden?: boolean;
  /** The edge it sticks to until somebody chooses; `null` lets go one that the grid pins. */
  readonly pinned?: ColumnEdge | null;
  /** The group it is offered in: one of the grid's (`order`, `status`, `shipTo`, `carrier`, `work`, `contents`, `freight`), or the name of one of the page's own. */
  readonly group?: ColumnLabel;
  /** Whether the search field looks here, for text and numbers. A server that holds the orders looks where it looks. */
  readonly searchable?: boolean;
  /** What kind of filter is offered. Default: by its type. */
  readonly filter?: ColumnFilterKind;
  /**
   * Where a server holds the orders (`mode`): the field of the contract that it sorts and filters by in this column's place, such as `customer.name`. It has to say what
   * `value` says, in the same type. Without it a column of the page's own is only shown there: its header offers no sort and no filter. Not for the grid's columns.
   */
  readonly field?: SortField;
}
