import type { MappedStatus, StatusTable } from './status-table.js';
import { mapStatus } from './status-table.js';

/** 17TRACK's main and sub statuses (17TRACK API v2). */
const SEVENTEEN_TRACK: StatusTable = {
  not_found: 'notfound',
  label_created: 'inforeceived',
  accepted: 'intransit_pickedup',
  in_transit: 'intransit',
  out_for_delivery: 'outfordelivery',
  ready_for_collection: 'availableforpickup',
  attempt_failed: 'deliveryfailure',
  delayed: 'exception_delayed',
  exception: 'exception',
  on_hold: 'intransit_customsrequiringinformation',
  returning: 'exception_returning exception_returned',
  delivered: 'delivered',
  cancelled: 'exception_cancel',
  expired: 'expired',
};

/**
 * @param status such as `InTransit`
 * @param subStatus such as `InTransit_PickedUp`
 */
export function from17track(status: string, subStatus?: string): MappedStatus {
  return mapStatus(SEVENTEEN_TRACK, status, subStatus);
}
