import type { OrdersClient } from '../client/index.js';
import type { Clock } from '../domain/clock.js';
import type { Locale } from '../domain/locale.js';
import type { Order } from '../domain/order/index.js';
import type * as Scans from '../domain/order/overdue-scan.js';
import type { PickupSchedule } from '../domain/pickup/index.js';
import type { ColumnSpec, RowRange } from '../grid/index.js';

/** How a column reads orders, and what a server sorts and filters by in its place. */
export interface OrderColumnSpec extends ColumnSpec<Order> {
  /** A field of the contract; anything else when a server does not know the column. Absent: what the id says. */
  readonly field?: string;
}

/** How long things wait when a server holds the orders, in milliseconds. */
export interface WindowPace {
  /** After a key in the search field. */
  readonly search: number;
  /** Between requests while somebody drags the thumb of the scroll bar. */
  readonly scroll: number;
  /** Between two looks at what changed elsewhere. */
  readonly recount: number;
}

/** What became of reading a range of rows. */
export interface RangeAnswer {
  /** The ids of its rows, both ends included, in order; with an `error`, of those that are here. */
  readonly ids: readonly string[];
  /** Why the others could not be read. */
  readonly error?: unknown;
}

/** A range of rows of which not all are here. */
export interface RowRangeIds {
  /** How many rows it has; `undefined` when it is not known where it begins: then it is the row where it ends. */
  readonly size: number | undefined;
  /** Asks for the ids. Never rejects; `undefined` when the signal ends it, or when other rows are shown before all ids are here. */
  ids(signal: AbortSignal): Promise<RangeAnswer | undefined>;
}

/**
 * What a grid reads its rows from: those that match, in order, by index. `rowAt` may give `undefined` for a row that is known to exist and is not here yet, so
 * that windows fetched from a server fit behind the same interface as a model that holds every row.
 */
export interface OrderSource {
  /** How many orders there are. */
  readonly total: number;
  /** How many of them match search and facet. */
  readonly size: number;
  rowAt(index: number): Order | undefined;
  /** The index of an order among those that match, or -1. */
  indexOf(id: string): number;
  get(id: string): Order | undefined;
  /**
   * A person looks at these rows: told at each drawing, so that rows that are not here yet can be asked for. Absent where all rows are here.
   *
   * @param keptId the order that must stay here wherever it is, because its row has the focus
   */
  want?(range: RowRange, keptId?: string): void;
  /** Remembers where an order is, also when its row is no longer here, as long as the same rows are shown in the same order. Absent where all rows are here. */
  mark?(id: string | undefined): void;
  /** What is between two orders when not all of it is here; `undefined` when it is. Absent where all rows are here. */
  between?(from: string, to: string): RowRangeIds | undefined;
  /** How often each value of a column occurs among the orders that meet everything else; absent where not all of them are here. */
  valueCounts?(column: string): Promise<ReadonlyMap<string, number>>;
}

/** How far loading has come. `partial`: some orders are here and the rest could not be loaded. */
export type OrdersPhase = 'idle' | 'loading' | 'streaming' | 'ready' | 'partial' | 'error';

/** Why loading failed, by what a person can do about it: sign in, ask for access, look at the network, or try again. */
export type OrdersProblem = 'auth' | 'forbidden' | 'offline' | 'other';

/** A change to the rows, as the grid's body needs to know it. */
export interface OrdersChange {
  /**
   * `load`: pages came in; `live`: orders changed; `view`: sort, search or facet, of very many orders perhaps only the first; `rest`: the others of such a view.
   */
  readonly kind: 'load' | 'live' | 'view' | 'rest';
  /** Ids of orders that changed in place. */
  readonly updated: ReadonlySet<string>;
  /** Ids of orders that were not there before. */
  readonly inserted: ReadonlySet<string>;
}

/** See `OrdersMode`. */
export const ORDERS_MODES = ['auto', 'local', 'server'] as const;

/**
 * Where orders are sorted, filtered and searched: `local`, in the page, which reads all of them; `server`, which then gives the rows that are looked at; `auto`, in the
 * page up to `MAX_LOCAL_ORDERS`.
 */
export type OrdersMode = (typeof ORDERS_MODES)[number];

/** What the controller takes from its host. Functions are asked anew at each update. */
export interface OrdersOptions {
  readonly columns: () => readonly OrderColumnSpec[];
  /** By which columns a person may sort next, the likeliest first: made ready while the page rests. */
  readonly sortable?: () => readonly string[];
  /** Orders that the page itself holds; they win over the client. */
  readonly orders: () => readonly Order[] | undefined;
  readonly client: () => OrdersClient | undefined;
  readonly locale: () => Locale;
  /** `auto` when absent. */
  readonly mode?: () => OrdersMode;
  readonly clock: () => Clock;
  readonly schedule: () => PickupSchedule | undefined;
  /** Runs something before the next paint. Default: `requestAnimationFrame`. */
  readonly frame?: (run: () => void) => void;
  /** How long things wait when a server holds the orders. */
  readonly pace?: Partial<WindowPace>;
  /** Called before rows change, so that the grid can note what it shows. */
  readonly onBeforeChange?: () => void;
  readonly onChange?: (change: OrdersChange) => void;
  readonly onError?: (error: unknown) => void;
  /** What knows when scans are overdue. Default: the library's own, in a file of its own. */
  readonly loadScans?: () => Promise<typeof Scans>;
  /** Told of what is missing although the orders are here. */
  readonly onWarning?: (message: string, cause?: unknown) => void;
}
