import type { Order } from './order.js';
import type { Parcel } from './parcel.js';

/** A parcel with what only its order says: the carrier, and when the label was made, which closes the order (InterFulfillment, Tracking Numbers Overview). */
export function toldParcel(parcel: Parcel, { carrier, closedAt }: Pick<Order, 'carrier' | 'closedAt'>): Parcel {
  if ((parcel.carrier ?? carrier) === parcel.carrier && (parcel.labelledAt ?? closedAt) === parcel.labelledAt) return parcel;
  return { ...(carrier && { carrier }), ...(closedAt && { labelledAt: closedAt }), ...parcel };
}
