import type { MappedStatus, StatusTable } from './status-table.js';
import { mapStatus } from './status-table.js';

/**
 * Shopify's `FulfillmentEventStatus` and `FulfillmentDisplayStatus`. `PICKED_UP` is by the customer, `CARRIER_PICKED_UP` by the carrier; `CONFIRMED` is Shopify's
 * default when it knows nothing. Both spellings of *cancelled* exist.
 */
const SHOPIFY: StatusTable = {
  label_created: 'label_purchased label_printed submitted',
  accepted: 'carrier_picked_up',
  in_transit: 'in_transit',
  out_for_delivery: 'out_for_delivery',
  ready_for_collection: 'ready_for_pickup ready_for_recipient_pickup',
  attempt_failed: 'attempted_delivery not_delivered',
  delayed: 'delayed',
  exception: 'failure buyer_action_required',
  returning: 'returning_to_sender',
  delivered: 'delivered picked_up',
  cancelled: 'canceled cancelled label_voided',
  unknown: 'confirmed fulfilled marked_as_fulfilled',
};

/** @param status such as `LABEL_PRINTED` */
export function fromShopify(status: string): MappedStatus {
  return mapStatus(SHOPIFY, status);
}
