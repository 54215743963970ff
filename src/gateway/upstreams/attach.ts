import type { TrackingAttachment } from '../../client/contract/types.js';
import { deriveStage, isPartial, type Order, type Parcel } from '../../domain/order/index.js';
import { canonicalNumber } from '../../domain/tracking/index.js';
import { HttpProblem } from '../http/problem.js';

/** Whether an order's warehouse status is written as a number, as Extensiv's API does, or as a word, as its exports do. */
const closedStatus = (status: string | undefined): string => (status === undefined || /^\d$/.test(status) ? '1' : 'Closed');

const refuse = (detail: string) => new HttpProblem(409, 'The order does not allow it', { kind: 'order-state', detail });

function withLabel(parcels: readonly Parcel[], label: Parcel): readonly Parcel[] {
  const free = (parcel: Parcel) =>
    parcel.trackingNumber === undefined && (label.packageId === undefined || parcel.packageId === label.packageId);
  const at = parcels.findIndex(free);
  return at < 0 ? [...parcels, label] : parcels.map((parcel, index) => (index === at ? { ...parcel, ...label } : parcel));
}

/**
 * An order with its parcels changed, and with all that follows from them: stage and the `partial` flag.
 *
 * @param at milliseconds since the epoch: when it happened
 */
export function withParcels(order: Order, parcels: readonly Parcel[], at: number): Order {
  const stage = deriveStage({ ...order, parcels, cancelled: order.stage === 'cancelled', closed: order.raw.isClosed === true });
  const flags = { ...order.flags, partial: isPartial(parcels) };
  return { ...order, parcels, flags, stage, updatedAt: new Date(at).toISOString() };
}

/**
 * An order with a tracking number attached, and so closed: "Upon uploading the tracking information, the system will automatically mark the order as closed"
 * (InterFulfillment, Tracking Numbers Overview). The same order when it has the number already.
 *
 * @param at milliseconds since the epoch: when the label was made
 * @throws HttpProblem 409 for a cancelled order, and for one on hold, which "cannot be packed, shipped, closed" (Extensiv, Putting orders on hold)
 */
export function attachLabel(order: Order, attachment: TrackingAttachment, at: number): Order {
  const number = canonicalNumber(attachment.trackingNumber);
  if (order.parcels.some((parcel) => parcel.trackingNumber !== undefined && canonicalNumber(parcel.trackingNumber) === number))
    return order;
  if (order.stage === 'cancelled') throw refuse('A cancelled order cannot ship.');
  if (order.flags.onHold) throw refuse('The order is on hold: it cannot ship until it is released.');
  const instant = new Date(at).toISOString();
  const carrier = attachment.carrier ?? order.carrier;
  const service = attachment.service ?? order.shipService;
  const label: Parcel = {
    ...(attachment.packageId === undefined ? {} : { packageId: attachment.packageId }),
    ...(carrier === undefined ? {} : { carrier }),
    ...(service === undefined ? {} : { service }),
    trackingNumber: attachment.trackingNumber.trim(),
    status: 'label_created',
    labelledAt: instant,
  };
  const closed: Order = {
    ...order,
    ...(order.carrier === undefined && carrier !== undefined ? { carrier } : {}),
    raw: { ...order.raw, status: closedStatus(order.raw.status), isClosed: true },
    closedAt: order.closedAt ?? instant,
  };
  return withParcels(closed, withLabel(order.parcels, label), at);
}
