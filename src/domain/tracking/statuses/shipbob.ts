import type { MappedStatus, StatusTable } from './status-table.js';
import { mapStatus } from './status-table.js';

/**
 * ShipBob's shipment statuses and status details, by name or number (developer.shipbob.com/status-reference). Before a label there is no parcel to speak of: `none`.
 * The detail `Processing` of `Completed` (200) means "Waiting For Carrier Pickup".
 */
const SHIPBOB: StatusTable = {
  none: 'processing picked packed 100 101 exception on_hold 300 301 302 303 304 305 306 307 308 400 401 402 404',
  label_created: 'labeled labeledcreated 102 completed completed_processing 200',
  in_transit: 'intransit 201',
  out_for_delivery: 'outfordelivery 202',
  exception: 'deliveryexception 204',
  delivered: 'delivered 203',
  cancelled: 'cancelled',
};

/**
 * @param status such as `Completed`
 * @param detail the detail's name or id, such as `InTransit` or 201
 */
export function fromShipBob(status: string, detail?: string | number): MappedStatus {
  const mapped = mapStatus(SHIPBOB, status, detail);
  return status === 'Completed' && detail === 'Processing' ? { ...mapped, status: 'label_created' } : mapped;
}
