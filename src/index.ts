/**
 * The library without side effects: importing this registers nothing. Elements are registered by the modules under `define`.
 *
 * The engines have entries of their own as well: `/client`, `/extensiv`, `/pickup`, `/tracking` and `/grid`; the gateway only has its own, `/gateway`.
 */
export { createClient, isApiError, ApiError } from './client/index.js';
export type { ApiErrorKind, ClientOptions, OrdersClient } from './client/index.js';

export { LOCALES, resolveLocale } from './domain/locale.js';
export type { Locale } from './domain/locale.js';
export { systemClock } from './domain/clock.js';
export type { Clock } from './domain/clock.js';
export {
  deriveStage,
  leadParcel,
  matchesFacet,
  ORDER_FACETS,
  ORDER_STAGES,
  PARCEL_STATUSES,
  trackingNumbers,
} from './domain/order/index.js';
export type {
  Order,
  OrderCounts,
  OrderFacet,
  OrderFlags,
  OrderLine,
  OrderStage,
  Parcel,
  ParcelEvent,
  ParcelStatus,
  ShipTo,
} from './domain/order/index.js';
export { mapExtensivOrders, mapFindOrdersCsv, readOrders } from './domain/extensiv/index.js';
export type { ImportOptions, ImportProblem, OrderImport } from './domain/extensiv/index.js';
export { createSchedule, DEFAULT_SCHEDULE, expectFirstScan, explainFirstScan, pickupState, windowsBetween } from './domain/pickup/index.js';
export type { FirstScan, PickupSchedule, PickupState, PickupWindow, ScheduleOptions } from './domain/pickup/index.js';
export { detectCarrier, detectCarriers, explainStatus, findTrackingNumbers, trackingUrl } from './domain/tracking/index.js';
export type { CarrierCandidate, DetectionHints, FoundNumber, StatusExplanation } from './domain/tracking/index.js';

export { clientContext, settingsContext } from './state/contexts.js';
export type { Settings, SettingsStorage } from './state/contexts.js';

export { IfCarrierLinks } from './elements/carrier-links/carrier-links.js';
export { IfOrderGrid } from './elements/order-grid/order-grid.js';
export {
  IfColumnsChangeEvent,
  IfDensityChangeEvent,
  IfFacetChangeEvent,
  IfOrderOpenEvent,
  IfOrdersErrorEvent,
  IfSearchChangeEvent,
  IfSortChangeEvent,
} from './elements/order-grid/order-grid.events.js';
export { IfPickupWindow } from './elements/pickup-window/pickup-window.js';
export { IfPickupChangeEvent } from './elements/pickup-window/pickup-window.events.js';
export { IfProvider } from './elements/provider/provider.js';
export { IfTrackingBadge } from './elements/tracking-badge/tracking-badge.js';
export { IfTrackingLookup } from './elements/tracking-lookup/tracking-lookup.js';
export { IfTrackingTimeline } from './elements/tracking-timeline/tracking-timeline.js';
