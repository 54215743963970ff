import { toHal } from './dialect.js';
import { orderRecord } from './extensiv-order.js';
import { trackingRecords } from './extensiv-tracking.js';
import { seedWarehouse, type SeedOptions } from './warehouse.js';
import { DAY, workdaysAround } from './workdays.js';

export { asHal, asResourceList, toHal } from './dialect.js';
export { findOrdersCsv, type CsvHeadings } from './find-orders-csv.js';
export { seededRandom, type SeededRandom } from './random.js';
export { lostTarget, seedDays, seedWarehouse, type Fate, type SeedOptions, type SeedOrder, type SeedParcel } from './warehouse.js';

/** How records are spelled. `mixed`: every second one in HAL's dialect, to show that readers do not mind. */
export type SeedDialect = 'plain' | 'hal' | 'mixed';

/** What to invent, and how to write it. */
export interface SeedRecordOptions extends SeedOptions {
  /** `plain` (PascalCase) by default. */
  readonly dialect?: SeedDialect;
  /** For orders of how many days the tracking list tells all that carriers said, and not only the last; 0 by default. */
  readonly historyDays?: number;
}

/** Everything that Extensiv would answer about an invented warehouse. */
export interface SeedRecords {
  /** Orders in the order in which they arrived. */
  readonly orders: object[];
  /** `TrackPackageInfo` records. */
  readonly tracking: object[];
  /** Ids of the orders that were closed two business days ago or earlier and never scanned. */
  readonly lostIds: string[];
}

/** Invents a warehouse: the same options give the same records. Times are wall times of `timeZone`, relative to `now`. */
export function seedRecords({ dialect = 'plain', historyDays = 0, ...options }: SeedRecordOptions): SeedRecords {
  const { now } = workdaysAround(options.now, options.timeZone ?? 'America/Toronto');
  const records: SeedRecords = { orders: [], tracking: [], lostIds: [] };
  for (const order of seedWarehouse(options)) {
    const write = dialect === 'hal' || (dialect === 'mixed' && order.id % 2 === 0) ? toHal : (record: object) => record;
    records.orders.push(write(orderRecord(order, now)));
    const recent = order.course.closedAt > now - historyDays * DAY;
    for (const record of trackingRecords(order, recent)) records.tracking.push(write(record));
    if (order.lost) records.lostIds.push(String(order.id));
  }
  return records;
}

/** The orders of {@link seedRecords}. */
export function seedOrders(options: SeedRecordOptions): object[] {
  const { now } = workdaysAround(options.now, options.timeZone ?? 'America/Toronto');
  const { dialect = 'plain' } = options;
  return Array.from(seedWarehouse(options), (order) => {
    const record = orderRecord(order, now);
    return dialect === 'hal' || (dialect === 'mixed' && order.id % 2 === 0) ? toHal(record) : record;
  });
}

/** The tracking list of {@link seedRecords}. */
export function seedTracking(options: SeedRecordOptions): object[] {
  return seedRecords(options).tracking;
}
