import { deriveStage, isPartial, type Order, type Parcel } from '../order/index.js';
import { joinParcels, type TrackingRecord } from './track-packages.js';

const MAX_PARCELS = 1_000;

/**
 * Joins tracking records to the parcels of one order, and derives its stage again.
 *
 * A number that the order does not have yet becomes a parcel of it; a package without a number takes the number of the record that names it.
 * The same order is returned when there is nothing to join.
 */
export function withTracking(order: Order, records: readonly TrackingRecord[]): Order {
  if (records.length === 0) return order;
  const parcels = [...order.parcels];
  for (const { parcel } of records) {
    const place = placeOf(parcel, parcels);
    const known = parcels[place];
    if (known) parcels[place] = joinKnown(known, parcel);
    else if (parcels.length < MAX_PARCELS) parcels.push(parcel);
  }
  const closed = order.stage === 'awaiting_pickup' || order.raw.isClosed === true;
  const { pickTicketPrintedAt, pickedAt, packedAt } = order;
  const stage = deriveStage({ cancelled: order.stage === 'cancelled', closed, pickTicketPrintedAt, pickedAt, packedAt, parcels });
  return { ...order, parcels, stage, flags: { ...order.flags, partial: isPartial(parcels) } };
}

/**
 * Joins tracking records to the orders that they belong to. Orders without records are the same objects as before.
 *
 * @param byOrder records by order id, of `mapTrackPackages`
 */
export function mergeTracking(orders: readonly Order[], byOrder: ReadonlyMap<string, readonly TrackingRecord[]>): Order[] {
  return orders.map((order) => withTracking(order, byOrder.get(order.id) ?? []));
}

function placeOf(parcel: Parcel, parcels: readonly Parcel[]): number {
  const number = parcel.trackingNumber?.toUpperCase();
  const same = parcels.findIndex((known) => known.trackingNumber?.toUpperCase() === number);
  if (same >= 0 || parcel.packageId === undefined) return same;
  return parcels.findIndex((known) => known.trackingNumber === undefined && known.packageId === parcel.packageId);
}

/** What the warehouse says about its package (its own words for carrier and service, when the label was made) stays; the rest is the carrier's. */
function joinKnown(known: Parcel, tracked: Parcel): Parcel {
  const { carrier, service, labelledAt, packageId, trackingNumber } = known;
  return {
    ...joinParcels(known, tracked),
    ...(carrier && { carrier }),
    ...(service && { service }),
    ...(labelledAt && { labelledAt }),
    ...(packageId && { packageId }),
    ...(trackingNumber && { trackingNumber }),
  };
}
