import type { JourneyEvent } from './journey.js';
import type { SeedOrder, SeedParcel } from './warehouse.js';
import { DAY, wallText } from './workdays.js';

type Json = Record<string, unknown>;

/**
 * What `GET /orders/shipmentstrackinginfo` would list for an invented order: a `TrackPackageInfo` per labelled package, with the last thing its carrier said.
 *
 * @param history whether to list a record for each thing the carrier said instead, oldest first
 */
export function trackingRecords(order: SeedOrder, history = false): Json[] {
  return order.parcels.flatMap((parcel) => {
    if (parcel.number === undefined) return [];
    const events = history && parcel.events.length > 0 ? parcel.events : [parcel.events.at(-1)];
    return events.map((event) => record(order, parcel, parcel.number!, event));
  });
}

function record(order: SeedOrder, parcel: SeedParcel, number: string, event: JourneyEvent | undefined): Json {
  const { carrier, course } = order;
  return {
    OrderId: order.id,
    CustomerIdentifier: { Name: order.merchant.name, Id: order.merchant.id },
    FacilityIdentifier: { Name: 'InterFulfillment Ontario', Id: 3 },
    ReferenceNum: order.reference,
    PoNum: order.purchaseOrder,
    PackageId: parcel.packageId,
    PackageUri: `/orders/${order.id}/packages/${parcel.packageId}`,
    Carrier: carrier.trackedAs,
    CarrierService: carrier.service,
    CarrierCode: carrier.code,
    TrackingNumber: number,
    TrackingUrl: carrier.url(number),
    DeliveryStatus: event?.status ?? '',
    ShipDate: wallText(course.closedAt),
    CreationDate: wallText(course.closedAt),
    DeliveryDate: event?.status === 'Delivered' ? wallText(event.at) : null,
    DeliveryDateEstimated: wallText(Math.floor((course.scannedAt + 4 * DAY) / DAY) * DAY).slice(0, 10),
    TrackingUpdateDate: event ? wallText(event.at) : null,
    TrackingCarrierStatusDescription: event?.description ?? '',
    TrackingCarrierStatusCode: event?.code ?? '',
    isImperial: true,
    Error: event ? '' : 'We didn’t find an item associated with this number.',
  };
}
