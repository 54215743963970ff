import type { MappedStatus, StatusTable } from './status-table.js';
import { mapStatus } from './status-table.js';

/** Karrio's tracker statuses. `picked_up` is by the carrier. */
const KARRIO: StatusTable = {
  label_created: 'pending',
  accepted: 'picked_up',
  in_transit: 'in_transit',
  out_for_delivery: 'out_for_delivery',
  ready_for_collection: 'ready_for_pickup',
  attempt_failed: 'delivery_failed',
  delayed: 'delivery_delayed',
  on_hold: 'on_hold',
  returning: 'return_to_sender',
  delivered: 'delivered',
  cancelled: 'cancelled',
  unknown: 'unknown',
};

/** @param status such as `in_transit` */
export function fromKarrio(status: string): MappedStatus {
  return mapStatus(KARRIO, status);
}
