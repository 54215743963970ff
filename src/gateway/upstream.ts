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
export interface UpstreamContext {
  /** The present, in milliseconds since the epoch. */
  readonly now: number;
  /** Aborts when the requester is gone. */
  readonly signal: AbortSignal;
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
 * Where the orders live: what a gateway serves the contract from. Queries come validated. A method may throw an `HttpProblem`, which is answered as it is; anything
 * else becomes a 500 that says nothing of the inside.
 */
export interface Upstream {
  searchOrders(query: OrderQuery, context: UpstreamContext): Promise<Omit<OrderPage, 'asOf'>>;
  countOrders(filter: OrderFilter, context: UpstreamContext): Promise<OrderCounts>;
  getOrder(id: string, context: UpstreamContext): Promise<Order | undefined>;
  /** An answer for each request, in their order. */
  findParcels(requests: readonly TrackingRequest[], context: UpstreamContext): Promise<readonly (FoundParcel | undefined)[]>;
  attachTracking(id: string, attachment: TrackingAttachment, context: UpstreamContext): Promise<Order>;
  getNotificationSettings(context: UpstreamContext): Promise<StoredSettings>;
  /** `undefined` when `version` is not the present one any more. */
  putNotificationSettings(settings: NotificationSettings, version: number, context: UpstreamContext): Promise<StoredSettings | undefined>;
  getLatestImport(context: UpstreamContext): Promise<ImportReport>;
  /** Hears about changes until the returned function is called. */
  subscribe(listener: (change: UpstreamChange) => void): () => void;
}
