import type { TrackingRequest } from '../../client/contract/types.js';
import type { Order } from '../../domain/order/index.js';
import { canonicalNumber, carrierFromText } from '../../domain/tracking/index.js';
import type { FoundParcel } from '../upstream.js';

/** Finds parcels by number, however it is written. */
export class NumberIndex {
  readonly #orders = new Map<string, Set<string>>();

  add(order: Order): void {
    for (const { trackingNumber } of order.parcels) {
      if (trackingNumber === undefined) continue;
      const key = canonicalNumber(trackingNumber);
      // All that cannot be a number reads alike: a question for one would find another.
      if (key === '') continue;
      const ids = this.#orders.get(key);
      if (ids) ids.add(order.id);
      else this.#orders.set(key, new Set([order.id]));
    }
  }

  remove(order: Order): void {
    for (const { trackingNumber } of order.parcels) {
      if (trackingNumber === undefined) continue;
      const key = canonicalNumber(trackingNumber);
      const ids = this.#orders.get(key);
      ids?.delete(order.id);
      if (ids?.size === 0) this.#orders.delete(key);
    }
  }

  /**
   * The parcel with this number; the one of the latest order when there are several. A parcel of another carrier than the one that was asked for is another parcel:
   * 12 digits can be both a FedEx and a Purolator number.
   */
  find(request: TrackingRequest, orderOf: (id: string) => Order | undefined): FoundParcel | undefined {
    const key = canonicalNumber(request.trackingNumber);
    const asked = carrierFromText(request.carrier ?? '');
    let found: FoundParcel | undefined;
    for (const id of this.#orders.get(key) ?? []) {
      const order = orderOf(id);
      const parcel = order?.parcels.find(
        (candidate) => candidate.trackingNumber !== undefined && canonicalNumber(candidate.trackingNumber) === key,
      );
      if (!order || !parcel) continue;
      const carrier = carrierFromText(parcel.carrier ?? order.carrier ?? '');
      if (asked !== undefined && carrier !== undefined && asked !== carrier) continue;
      const named = parcel.carrier === undefined && order.carrier !== undefined ? { ...parcel, carrier: order.carrier } : parcel;
      if (!found || (order.closedAt ?? '') > (found.closedAt ?? '')) found = { parcel: named, closedAt: order.closedAt };
    }
    return found;
  }
}
