export { PARCEL_STATUSES, isScanned, knownStatus, leadParcel, withKnownStatus } from './parcel.js';
export type { Parcel, ParcelEvent, ParcelStatus } from './parcel.js';
export { ORDER_STAGES, deriveStage, isPartial, withKnownStage } from './stage.js';
export type { OrderStage, StageFacts } from './stage.js';
export { splitOf, trackingNumbers } from './order.js';
export type { Hold, NamedId, Order, OrderFlags, OrderLine, RawOrderStatus, ShipTo } from './order.js';
export { ORDER_FACETS, emptyCounts, isOpen, matchesFacet } from './facet.js';
export type { OrderCounts, OrderFacet } from './facet.js';
export {
  DATE_RANGES,
  isConditionDay,
  isOrderConditions,
  MAX_CONDITION_TEXT,
  MAX_CONDITION_VALUES,
  removeCondition,
  setCondition,
} from './order-condition.js';
export type { DateRange, OrderCondition } from './order-condition.js';
export { boundsOfDays, daysOfCondition, daysOfRange } from './condition-days.js';
export type { Bounds, DayBounds, Days } from './condition-days.js';
export { KG_PER_LB, M3_PER_CU_FT } from './metric.js';
