import type { MappedStatus, StatusTable } from './status-table.js';
import { mapStatus } from './status-table.js';

/** Shippo's tracking statuses, and the substatus codes that say more (goshippo.com, "Tracking statuses"). */
const SHIPPO: StatusTable = {
  label_created: 'pre_transit information_received',
  accepted: 'package_accepted',
  in_transit: 'transit',
  out_for_delivery: 'out_for_delivery',
  ready_for_collection: 'pickup_available',
  attempt_failed: 'delivery_attempted notice_left',
  delayed: 'delayed delivery_rescheduled',
  exception: 'failure address_issue package_damaged package_lost package_undeliverable package_disposed',
  on_hold: 'package_held',
  returning: 'returned return_to_sender package_unclaimed',
  delivered: 'delivered',
  unknown: 'unknown',
};

/**
 * @param status such as `TRANSIT`
 * @param substatus the code of the substatus, such as `out_for_delivery`
 */
export function fromShippo(status: string, substatus?: string): MappedStatus {
  return mapStatus(SHIPPO, status, substatus);
}
