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
  isOrderConditions,
  leadParcel,
  matchesFacet,
  ORDER_FACETS,
  ORDER_STAGES,
  PARCEL_STATUSES,
  trackingNumbers,
} from './domain/order/index.js';
export type {
  DateRange,
  Hold,
  NamedId,
  Order,
  OrderCondition,
  OrderCounts,
  OrderFacet,
  OrderFlags,
  OrderLine,
  OrderStage,
  Parcel,
  ParcelEvent,
  ParcelStatus,
  RawOrderStatus,
  ShipTo,
  StageFacts,
} from './domain/order/index.js';
export { mapExtensivOrders, mapFindOrdersCsv, readOrders } from './domain/extensiv/index.js';
export type { ImportOptions, ImportProblem, OrderImport } from './domain/extensiv/index.js';
export { createSchedule, DEFAULT_SCHEDULE, expectFirstScan, explainFirstScan, pickupState, windowsBetween } from './domain/pickup/index.js';
export type { FirstScan, PickupSchedule, PickupState, PickupWindow, ScheduleOptions } from './domain/pickup/index.js';
export { detectCarrier, detectCarriers, explainStatus, findTrackingNumbers, trackingUrl } from './domain/tracking/index.js';
export type { CarrierCandidate, DetectionHints, FoundNumber, StatusExplanation } from './domain/tracking/index.js';

export { clientContext, settingsContext } from './state/contexts.js';
export type { Settings, SettingsStorage } from './state/contexts.js';
export type { OrdersMode } from './state/order-source.js';
export type { TrackingSource } from './state/tracking-hub.js';

export { IfCarrierLinks } from './elements/carrier-links/carrier-links.js';
export { IfColumnMenu } from './elements/column-menu/column-menu.js';
export { IfActionRequestEvent, IfColumnsRequestEvent, IfDensityRequestEvent } from './elements/column-menu/column-menu.events.js';
export type { MenuAction, MenuColumn, MenuGroup } from './elements/column-menu/menu-columns.js';
export type { Density } from './elements/shared/density.js';
export type { GlyphName } from './elements/shared/glyphs.js';
export { IfFiltersChangeEvent } from './elements/order-grid/filters/filters.events.js';
export type { ColumnFilterKind, ColumnLabel, HostColumn } from './elements/order-grid/columns/host-column.js';
export type { RowAction } from './elements/order-grid/actions/row-action.js';
export { IfOrderActionEvent } from './elements/order-grid/actions/row-action.events.js';
export { ExportError, isExportError } from './elements/order-grid/export/export-error.js';
export type { ExportErrorKind } from './elements/order-grid/export/export-error.js';
export type { ExportFormat, ExportOptions, ExportProgress } from './elements/order-grid/export/grid-export.js';
export type { SelectionMode } from './elements/order-grid/selection/grid-selection.js';
export { IfSelectionChangeEvent } from './elements/order-grid/selection/selection.events.js';
export type { OrderSelection, SelectionFacts } from './elements/order-grid/selection/selection.events.js';
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
export type { ColumnsChangeReason } from './elements/order-grid/order-grid.events.js';
export { IfOrderCloseEvent } from './elements/order-grid/details/details.events.js';
export type { DetailsMode } from './elements/order-grid/details/grid-details.js';
export { IfViewsSaveEvent } from './elements/order-grid/views/views-dialog.events.js';
export { IfViewChangeEvent } from './elements/order-grid/views/views.events.js';
export type { OrderView, OrderViewState, OrderViewStore } from './elements/order-grid/views/order-view.js';
export { IfOrderDetails } from './elements/order-details/order-details.js';
export type { Fee } from './elements/order-details/order-details.strings.js';
export { IfOrderErrorEvent, IfOrderLoadEvent, IfReferenceCopyEvent } from './elements/order-details/order-details.events.js';
export { IfPickupWindow } from './elements/pickup-window/pickup-window.js';
export { IfPickupChangeEvent } from './elements/pickup-window/pickup-window.events.js';
export { IfProvider } from './elements/provider/provider.js';
export { IfTrackingBadge } from './elements/tracking-badge/tracking-badge.js';
export type { BadgeSize } from './elements/tracking-badge/tracking-badge.js';
export { NumberCopyEvent, TrackingFailEvent } from './elements/tracking-badge/tracking-badge.events.js';
export type { BadgeEvent } from './elements/tracking-badge/tracking-badge.events.js';
export type { BadgeExplanations } from './elements/tracking-badge/explanations.js';
export { explanations as badgeExplanations } from './elements/tracking-badge/explain-badge.js';
export { IfTrackingLookup } from './elements/tracking-lookup/tracking-lookup.js';
export { NumbersFindEvent } from './elements/tracking-lookup/tracking-lookup.events.js';
export type { LookedUpNumber } from './elements/tracking-lookup/read-numbers.js';
export { IfTrackingTimeline } from './elements/tracking-timeline/tracking-timeline.js';
