import { DEFAULT_SCHEDULE, expectFirstScan, type PickupSchedule } from '../pickup/index.js';
import { carrierFromText } from '../tracking/carriers.js';
import type { Order } from './order.js';
import { leadParcel } from './parcel.js';

/**
 * The moment from which the missing first scan of an order deserves attention: milliseconds since the epoch, `Infinity` for an order that awaits none.
 *
 * The label's own time counts; without one it is the Close Date, since uploading tracking closes the order (InterFulfillment, Tracking Numbers Overview).
 */
export function scanOverdueFrom(order: Order, schedule: PickupSchedule): number {
  if (order.stage !== 'awaiting_pickup') return Infinity;
  const lead = leadParcel(order.parcels);
  const carrier = carrierFromText(lead?.carrier ?? order.carrier ?? '');
  return expectFirstScan({ carrier, labelledAt: lead?.labelledAt ?? order.closedAt, now: 0, schedule }).attentionFrom ?? Infinity;
}

/** Whether the first scan of an order should have been seen by now and was not. @param now milliseconds since the epoch */
export const isScanOverdue = (order: Order, now: number, schedule: PickupSchedule = DEFAULT_SCHEDULE): boolean =>
  scanOverdueFrom(order, schedule) <= now;
