import type { MappedStatus, StatusTable } from './status-table.js';
import { mapStatus } from './status-table.js';

/** EasyPost's tracker statuses and status details (docs.easypost.com/docs/trackers). */
const EASYPOST: StatusTable = {
  label_created: 'pre_transit label_created awaiting_information',
  accepted: 'received_at_origin_facility',
  in_transit:
    'in_transit arrived_at_facility arrived_at_destination departed_facility departed_origin_facility received_at_destination_facility transferred_to_destination_carrier',
  out_for_delivery: 'out_for_delivery',
  ready_for_collection: 'available_for_pickup arrived_at_pickup_location',
  attempt_failed: 'delivery_exception',
  delayed: 'delayed weather_delay missorted',
  exception: 'failure address_correction damaged lost refused transit_exception',
  on_hold: 'held',
  returning: 'return_to_sender return',
  delivered: 'delivered',
  cancelled: 'cancelled canceled',
  expired: 'expired',
  unknown: 'unknown error',
};

/** Statuses that a detail never overrules: what EasyPost calls the end of the story. */
const FINAL: ReadonlySet<string> = new Set(['delivered', 'return_to_sender', 'cancelled']);

/**
 * @param status such as `in_transit`
 * @param statusDetail such as `received_at_origin_facility`; it does not change a final status
 */
export function fromEasyPost(status: string, statusDetail?: string): MappedStatus {
  const mapped = mapStatus(EASYPOST, status, statusDetail);
  return FINAL.has(status) ? { status: mapStatus(EASYPOST, status).status, raw: mapped.raw } : mapped;
}
