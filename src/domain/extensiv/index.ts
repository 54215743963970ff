export { readOrders } from './read-orders.js';
export { mapExtensivOrders } from './orders.js';
export { FIND_ORDERS_COLUMNS, isFindOrdersCsv, mapFindOrdersCsv } from './find-orders-csv.js';
export { mapTrackPackages } from './track-packages.js';
export type { TrackingImport, TrackingRecord } from './track-packages.js';
export { mergeTracking, withTracking } from './merge-tracking.js';
export { toIanaZone } from './windows-zones.js';
export { IMPORT_PROBLEM_CODES } from './problem.js';
export type { ImportOptions, ImportProblem, ImportProblemCode, OrderImport } from './problem.js';
