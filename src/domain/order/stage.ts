import type { Order } from './order.js';
import { isScanned, type Parcel } from './parcel.js';

/** The way of an order through the warehouse, and out of it; `cancelled` is the way that ended. */
export const ORDER_STAGES = ['received', 'picking', 'picked', 'packed', 'awaiting_pickup', 'shipped', 'delivered', 'cancelled'] as const;

/** The furthest point that an order reached. */
export type OrderStage = (typeof ORDER_STAGES)[number];

/** What a stage is read from. */
export interface StageFacts {
  readonly cancelled: boolean;
  readonly closed: boolean;
  readonly pickTicketPrintedAt?: string | undefined;
  readonly pickedAt?: string | undefined;
  readonly packedAt?: string | undefined;
  readonly parcels: readonly Parcel[];
}

/**
 * The stage of an order in InterFulfillment's reading.
 *
 * Cancelled wins, since a cancelled order may be marked closed as well. A closed or labelled order has left the warehouse's hands: it awaits pickup until
 * a carrier scans a parcel. Else the furthest date decides: a packed order without pick dates is normal after a direct label. A printed pick ticket means
 * *picking*, which is when fees begin (InterFulfillment, Order Modification and Cancellation; Extensiv, `WarehouseTransactionApiStatus`).
 */
export function deriveStage(facts: StageFacts): OrderStage {
  if (facts.cancelled) return 'cancelled';
  const labelled = facts.parcels.filter((parcel) => parcel.trackingNumber !== undefined && parcel.status !== 'cancelled');
  if (labelled.length > 0 && labelled.every((parcel) => parcel.status === 'delivered')) return 'delivered';
  if (labelled.some(isScanned)) return 'shipped';
  if (facts.closed || labelled.length > 0) return 'awaiting_pickup';
  if (facts.packedAt) return 'packed';
  if (facts.pickedAt) return 'picked';
  return facts.pickTicketPrintedAt ? 'picking' : 'received';
}

/**
 * An order with a stage that is known: one that this version does not know, or none, is derived from the order's facts. A word is kept in `raw.status` unless the
 * warehouse said something itself; a code of digits would be read as the warehouse's own.
 */
export function withKnownStage(order: Omit<Order, 'stage'> & { readonly stage?: string | undefined }): Order {
  const { stage: said, raw } = order;
  if (ORDER_STAGES.includes(said as OrderStage)) return order as Order;
  const cancelled = order.cancelledAt !== undefined || raw.status === '2';
  const stage = deriveStage({ ...order, cancelled, closed: raw.isClosed ?? order.closedAt !== undefined });
  return { ...order, stage, raw: said && /\D/.test(said) ? { status: said, ...raw } : raw };
}

/** Whether some labelled parcels were scanned and others were not. */
export function isPartial(parcels: readonly Parcel[]): boolean {
  const labelled = parcels.filter((parcel) => parcel.trackingNumber !== undefined && parcel.status !== 'cancelled');
  const scanned = labelled.filter(isScanned).length;
  return scanned > 0 && scanned < labelled.length;
}
