export { createClient } from './client.js';
export type { AttachOptions, CallOptions, ClientOptions, OrdersClient, VersionedSettings } from './client.js';
export { API_ERROR_KINDS, ApiError, isApiError } from './errors.js';
export type { ApiErrorDetails, ApiErrorKind } from './errors.js';
export type { LiveListener, LiveStatus, SubscribeOptions } from './live.js';
export { ORDER_FIELDS, SORT_FIELDS } from './contract/fields.js';
export { MAX_PAGE, MAX_TRACKING_BATCH } from './contract/types.js';
export type {
  ImportProblem,
  ImportReport,
  LiveEvent,
  NotificationSettings,
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
