import type {
  ImportReport,
  NotificationSettings,
  OrderFilter,
  OrderPage,
  OrderQuery,
  TrackingAttachment,
  TrackingRequest,
} from '../client/contract/types.js';
import type { Order, OrderCounts, Parcel } from '../domain/order/index.js';

/** What every call of an upstream is told. */
export interface UpstreamContext<Identity = unknown> {
  /** The present, in milliseconds since the epoch. */
  readonly now: number;
  /** Aborts when the requester is gone. */
  readonly signal: AbortSignal;
  /** Whose request it is, as `authorize` says; absent where it only says `true`, and without `authorize`. */
  readonly identity?: Identity | undefined;
}

/** A parcel found by its number, with what the badge needs of its order and nothing of the recipient. */
export interface FoundParcel {
  readonly parcel: Parcel;
  readonly closedAt?: string | undefined;
}

/** Settings with their version, which grows with every change. */
export interface StoredSettings {
  readonly settings: NotificationSettings;
  readonly version: number;
}

/** Something that changed. `reset`: so much that listeners should read everything again. */
export type UpstreamChange =
  | { readonly type: 'order'; readonly order: Order; readonly revision: number }
  | { readonly type: 'orderRemoved'; readonly id: string; readonly revision: number }
  | { readonly type: 'reset' };

/**
 * Whether a change may be told to a live connection that was opened with this identity, or with none. Synchronous; anything but `true` is no, and anything but `true` and
 * `false`, such as a promise or a failure, is reported to `onError`.
 */
export type Audience<Identity = unknown> = (identity: Identity | undefined) => boolean;

/**
 * Where the orders live: what a gateway serves the contract from. Queries come validated. A method may throw an `HttpProblem`, which is answered as it is; anything
 * else becomes a 500 that says nothing of the inside.
 */
export interface Upstream<Identity = unknown> {
  searchOrders(query: OrderQuery, context: UpstreamContext<Identity>): Promise<Omit<OrderPage, 'asOf'>>;
  countOrders(filter: OrderFilter, context: UpstreamContext<Identity>): Promise<OrderCounts>;
  getOrder(id: string, context: UpstreamContext<Identity>): Promise<Order | undefined>;
  /** An answer for each request, in their order. */
  findParcels(requests: readonly TrackingRequest[], context: UpstreamContext<Identity>): Promise<readonly (FoundParcel | undefined)[]>;
  attachTracking(id: string, attachment: TrackingAttachment, context: UpstreamContext<Identity>): Promise<Order>;
  getNotificationSettings(context: UpstreamContext<Identity>): Promise<StoredSettings>;
  /** `undefined` when `version` is not the present one any more. */
  putNotificationSettings(
    settings: NotificationSettings,
    version: number,
    context: UpstreamContext<Identity>,
  ): Promise<StoredSettings | undefined>;
  getLatestImport(context: UpstreamContext<Identity>): Promise<ImportReport>;
  /** Hears about changes until the returned function is called. Each is told to every live connection, or to those of its audience only. */
  subscribe(listener: (change: UpstreamChange, audience?: Audience<Identity>) => void): () => void;
}
