import type { MappedStatus, StatusTable } from './status-table.js';
import { mapStatus } from './status-table.js';

/**
 * ShipEngine's and ShipStation v2's `status_code`, `tracking_status` and `status_detail_code` (ShipEngine OpenAPI). `AC`, accepted, comes with the detail
 * `ELEC_ADVICE_RECD_BY_CARRIER` before the carrier has the parcel: the detail wins.
 */
const SHIPENGINE: StatusTable = {
  not_found: 'ny',
  label_created:
    'elec_advice_recd_by_carrier awaiting_electronic_advice awaiting_despatch awaiting_pickup_drop_off collection_requested collection_failed ' +
    'not_yet_received_by_carrier shipment_created',
  accepted: 'ac collection_made picked_up dropped_off received_by_carrier recd_by_carrier_no_elec_advice despatched',
  in_transit:
    'it in_transit customs_cleared customs_processing hub_scan_in hub_scan_out hub_processing sub_contractor_event sub_contractor_received received_local_delivery_depot ' +
    'delivery_arranged_with_recipient parcel_over_labelled parcel_redirected delivery_scheduled',
  out_for_delivery: 'out_for_delivery',
  ready_for_collection:
    'sp collect_at_local_po awaiting_collection_from_pickup_point customer_to_collect_from_carrier delivered_to_locker_collection_point',
  attempt_failed:
    'at attempted_delivery* customer_carded no_access_to_recipients_address customer_identification_failed cod_amount_not_paid invalid_method_of_payment',
  delayed: 'carrier_delays delayed_not_carrier delivery_rescheduled missorted routing_error parcel_repacked',
  exception:
    'ex address_query incorrect_declaration parcel_damaged parcel_disposed parcel_lost parcel_outside_of_service_capability hazardous_prohibited not_delivered_addressee_deceased',
  on_hold: 'held_by_*',
  returning: 'return_to_sender not_delivered not_collected_from_pickup_point refused_by_customer customer_moved',
  delivered:
    'de delivered delivered_damaged delivered_in_part delivered_specified_safe_place delivered_to_alternative_delivery_location delivered_to_neighbour delivered_to_po_box ' +
    'parcel_collected_from_pickup_point proof_of_delivery post_transit_status',
  cancelled: 'cancelled cancelled_before_despatch voided',
  expired: 'tracking_expired',
  unknown: 'un unknown error',
};

/**
 * @param statusCode such as `IT`
 * @param detailCode such as `OUT_FOR_DELIVERY`
 */
export function fromShipEngine(statusCode: string, detailCode?: string): MappedStatus {
  return mapStatus(SHIPENGINE, statusCode, detailCode);
}
