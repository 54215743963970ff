import type { OrderFacet, OrderFlags, OrderStage } from '../../domain/order/index.js';
import type { components } from './schema.gen.js';

/** A member of the contract's `components.schemas`, as it crosses the wire. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** A page of orders, and how many match in all. */
export type OrderPage = Schema<'OrderPage'>;
/** What is known of a parcel; nothing of the recipient. */
export type Tracking = Schema<'Tracking'>;
/** A parcel to ask for: the number, and the carrier where more than one could have given it. */
export type TrackingRequest = Schema<'TrackingRequest'>;
/** A label's number, to be attached to an order. */
export type TrackingAttachment = Schema<'TrackingAttachment'>;
/** Whom the warehouse tells that an order shipped. */
export type NotificationSettings = Schema<'NotificationSettings'>;
/** What could and could not be read of the data that was loaded last. */
export type ImportReport = Schema<'ImportReport'>;
/** Something of the source that could not be read. */
export type ImportProblem = Schema<'ImportProblem'>;
/** A problem document (RFC 9457). */
export type Problem = Schema<'Problem'>;
/** What exactly is wrong with a request. */
export type ProblemError = Schema<'ProblemError'>;
/** What orders can be sorted by. */
export type SortField = Schema<'SortField'>;
/** An optional member of `Order`. */
export type OrderField = Schema<'OrderField'>;
/** A sort key: a field, with `-` in front for descending. */
export type OrderSort = SortField | `-${SortField}`;

/** What a condition with a value does: contains it, is exactly it, is it or more, is less. */
export type ValueOperator = 'has' | 'in' | 'min' | 'max';
/** A condition on one field, as the contract writes it: `shipTo.city:has:Montréal`, `totalQuantity:min:3`, `closedAt:empty`. */
export type FieldCondition = `${SortField}:${ValueOperator}:${string}` | `${SortField}:${'empty' | 'filled'}`;

/** Something that happened, as a listener gets it. `reset`: read the current state again. */
export type LiveEvent =
  | ({ readonly type: 'order' } & Schema<'OrderChange'>)
  | ({ readonly type: 'orderRemoved' } & Schema<'OrderRemoval'>)
  | ({ readonly type: 'clock' } & Schema<'ClockReading'>)
  | { readonly type: 'reset' };

/** Which orders: filters joined by *and*, the values of one by *or*. A moment is an instant, or a full-date at the facility. */
export interface OrderFilter {
  /** Words that all occur in the order, without regard to case and accents; or a pasted list of references or numbers, any of which may. */
  readonly q?: string | undefined;
  /** Orders with one of these ids, at most `MAX_IDS`. */
  readonly id?: readonly string[] | undefined;
  /** Conditions on single fields, at most `MAX_CONDITIONS`: joined by *and*, but several `in` of one field by *or*, and counted as one. */
  readonly where?: readonly FieldCondition[] | undefined;
  readonly stage?: readonly OrderStage[] | undefined;
  readonly flag?: readonly (keyof OrderFlags)[] | undefined;
  /** Codes (`canada_post`) or the warehouse's own words. */
  readonly carrier?: readonly string[] | undefined;
  readonly createdFrom?: string | undefined;
  readonly createdTo?: string | undefined;
  readonly closedFrom?: string | undefined;
  readonly closedTo?: string | undefined;
}

/** Which orders, in which order, and which window of them. `cursor` and `offset` exclude each other. */
export interface OrderQuery extends OrderFilter {
  readonly facet?: OrderFacet | undefined;
  /** Newest first when absent. */
  readonly sort?: readonly OrderSort[] | undefined;
  /** 1 to 1000; 100 when absent. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
  readonly offset?: number | undefined;
  /** Optional members to return; absent: all. */
  readonly fields?: readonly OrderField[] | undefined;
}

/** The query parameters of `countOrders`, all of them. */
export const FILTER_PARAMETERS = [
  'q',
  'id',
  'where',
  'stage',
  'flag',
  'carrier',
  'createdFrom',
  'createdTo',
  'closedFrom',
  'closedTo',
] as const satisfies readonly (keyof OrderFilter)[];

/** The query parameters of `searchOrders`, all of them. */
export const QUERY_PARAMETERS = [
  ...FILTER_PARAMETERS,
  'facet',
  'sort',
  'limit',
  'cursor',
  'offset',
  'fields',
] as const satisfies readonly (keyof OrderQuery)[];

/** The largest page that `searchOrders` gives. */
export const MAX_PAGE = 1000;
/** The longest `q`. */
export const MAX_SEARCH_TEXT = 100_000;
/** The most ids that one query names. */
export const MAX_IDS = 100;
/** The most conditions of one query; several `in` of one field count as one. */
export const MAX_CONDITIONS = 200;
/** The longest condition. */
export const MAX_CONDITION_TEXT = 400;
/** The most numbers that `getTrackings` takes at once. */
export const MAX_TRACKING_BATCH = 500;
