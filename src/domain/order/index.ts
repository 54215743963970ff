export { PARCEL_STATUSES, isScanned, leadParcel } from './parcel.js';
export type { Parcel, ParcelEvent, ParcelStatus } from './parcel.js';
export { ORDER_STAGES, deriveStage, isPartial } from './stage.js';
export type { OrderStage, StageFacts } from './stage.js';
export { splitOf, trackingNumbers } from './order.js';
export type { Hold, NamedId, Order, OrderFlags, OrderLine, RawOrderStatus, ShipTo } from './order.js';
export { ORDER_FACETS, emptyCounts, isOpen, matchesFacet } from './facet.js';
export type { OrderCounts, OrderFacet } from './facet.js';
