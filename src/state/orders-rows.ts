import { ORDER_FIELDS } from '../client/index.js';
import type { Order, OrderFacet } from '../domain/order/index.js';
import type { ColumnFilter, SortKey } from '../grid/index.js';
import type { LiveBatch } from './live-batch.js';
import type { OrdersChange, OrderSource } from './order-source.js';

/** Which orders are shown, and in which order. */
export interface OrdersView {
  readonly sort: readonly SortKey[];
  readonly filters: readonly ColumnFilter[];
  readonly search: string;
  readonly facet: OrderFacet;
}

/** Runs a change to the rows and tells the host of it; when the change says `undefined`, rows came in where placeholders stood, if at all. Never throws. */
export type ChangeRows = (run: () => OrdersChange | undefined) => void;

/** Where the rows of a grid come from: all of them held in the page, or windows of what a server holds. */
export interface OrdersRows {
  readonly source: OrderSource;
  /** Whether what is shown is about to be replaced by what was asked for. */
  readonly busy: boolean;
  /** How many orders a facet holds, of those that match search and filters; `undefined` while they are counted. */
  countOf(facet: OrderFacet): number | undefined;
  /** Shows other orders, or in another order. Resolves once they are shown, or others were asked for. */
  setView(view: OrdersView, part: keyof OrdersView): Promise<void>;
  /** Takes changes over; never rejects. @returns what is to be waited for before the next ones, if anything */
  applyLive(batch: LiveBatch): Promise<void> | undefined;
  /** Time went by, by which scans become overdue. */
  tick(): void;
  /** All orders that match, as they are sorted, in parts. An aborted signal ends the iteration with an error. */
  exportRows(signal: AbortSignal | undefined): AsyncIterableIterator<readonly Order[]>;
  /** Orders by id, in the order of the ids; those that no order has are left out. */
  ordersByIds(ids: readonly string[], signal: AbortSignal | undefined): Promise<readonly Order[]>;
}

/** What a row of the grid can show: everything but the lines, which a list of thousands is better without. */
export const SHOWN_FIELDS = ORDER_FIELDS.filter((field) => field !== 'lines');

/** No ids. */
export const NO_IDS: ReadonlySet<string> = new Set();
/** Rows came in. */
export const LOADED: OrdersChange = { kind: 'load', updated: NO_IDS, inserted: NO_IDS };
/** What is shown was replaced by what was asked for. */
export const VIEWED: OrdersChange = { kind: 'view', updated: NO_IDS, inserted: NO_IDS };
/** What follows the first rows of what was asked for is known. */
export const COMPLETED: OrdersChange = { kind: 'rest', updated: NO_IDS, inserted: NO_IDS };
/** Rows are where they should be now, whatever it was that changed. */
export const SETTLED: OrdersChange = { kind: 'live', updated: NO_IDS, inserted: NO_IDS };
