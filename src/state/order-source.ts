import type { OrdersClient } from '../client/index.js';
import type { Clock } from '../domain/clock.js';
import type { Locale } from '../domain/locale.js';
import type { Order } from '../domain/order/index.js';
import type { PickupSchedule } from '../domain/pickup/index.js';
import type { ColumnSpec } from '../grid/index.js';

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
}

/** How far loading has come. `partial`: some orders are here and the rest could not be loaded. */
export type OrdersPhase = 'idle' | 'loading' | 'streaming' | 'ready' | 'partial' | 'error';

/** Why loading failed, by what a person can do about it: sign in, ask for access, look at the network, or try again. */
export type OrdersProblem = 'auth' | 'forbidden' | 'offline' | 'other';

/** A change to the rows, as the grid's body needs to know it. */
export interface OrdersChange {
  /** `load`: pages came in; `live`: orders changed; `view`: sort, search or facet. */
  readonly kind: 'load' | 'live' | 'view';
  /** Ids of orders that changed in place. */
  readonly updated: ReadonlySet<string>;
  /** Ids of orders that were not there before. */
  readonly inserted: ReadonlySet<string>;
}

/** What the controller takes from its host. Functions are asked anew at each update. */
export interface OrdersOptions {
  readonly columns: readonly ColumnSpec<Order>[];
  /** Orders that the page itself holds; they win over the client. */
  readonly orders: () => readonly Order[] | undefined;
  readonly client: () => OrdersClient | undefined;
  readonly locale: () => Locale;
  readonly clock: () => Clock;
  readonly schedule: () => PickupSchedule | undefined;
  /** Runs something before the next paint. Default: `requestAnimationFrame`. */
  readonly frame?: (run: () => void) => void;
  /** Called before rows change, so that the grid can note what it shows. */
  readonly onBeforeChange?: () => void;
  readonly onChange?: (change: OrdersChange) => void;
  readonly onError?: (error: unknown) => void;
}
