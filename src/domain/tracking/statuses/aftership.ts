import type { MappedStatus, StatusTable } from './status-table.js';
import { mapStatus } from './status-table.js';

/** AfterShip's tags and subtags (AfterShip, "Delivery statuses"): a subtag only where it says more than its tag. */
const AFTERSHIP: StatusTable = {
  not_found: 'pending',
  label_created: 'inforeceived',
  accepted: 'intransit_002',
  in_transit: 'intransit',
  out_for_delivery: 'outfordelivery',
  ready_for_collection: 'availableforpickup',
  attempt_failed: 'attemptfail',
  delayed: 'exception_004 exception_005 exception_016 exception_017',
  exception: 'exception',
  on_hold: 'exception_006',
  returning: 'exception_010 exception_011',
  delivered: 'delivered',
  expired: 'expired',
};

/**
 * @param tag such as `InTransit`
 * @param subtag such as `InTransit_002`
 */
export function fromAfterShip(tag: string, subtag?: string): MappedStatus {
  return mapStatus(AFTERSHIP, tag, subtag);
}
