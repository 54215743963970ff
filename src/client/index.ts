export { createClient } from './client.js';
export type { AttachOptions, CallOptions, ClientOptions, OrdersClient, PagesOptions, VersionedSettings } from './client.js';
export { API_ERROR_KINDS, ApiError, isApiError } from './errors.js';
export type { ApiErrorDetails, ApiErrorKind } from './errors.js';
export type { LiveListener, LiveStatus, SubscribeOptions } from './live.js';
export type { TransportOptions } from './transport.js';
export { ORDER_FIELDS, SORT_FIELDS } from './contract/fields.js';
export { MAX_CONDITION_TEXT, MAX_CONDITIONS, MAX_IDS, MAX_PAGE, MAX_SEARCH_TEXT, MAX_TRACKING_BATCH } from './contract/types.js';
export type {
  ImportProblem,
  ImportReport,
  LiveEvent,
  NotificationSettings,
  FieldCondition,
  OrderField,
  OrderFilter,
  OrderPage,
  OrderQuery,
  OrderSort,
  Problem,
  ProblemError,
  SortField,
  Tracking,
  TrackingAttachment,
  TrackingRequest,
} from './contract/types.js';
