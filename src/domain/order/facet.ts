import type { Order } from './order.js';
import type { OrderStage } from './stage.js';

/** The questions that Find Orders answers with one click, in the order in which it shows them. */
export const ORDER_FACETS = [
  'all',
  'open',
  'awaiting_pickup',
  'no_scan_yet',
  'shipped',
  'delivered',
  'cancelled',
  'on_hold',
  'backordered',
] as const;

/** A named slice of the orders. Slices overlap: an order without a scan also awaits pickup. */
export type OrderFacet = (typeof ORDER_FACETS)[number];

/** How many orders each facet holds. */
export type OrderCounts = Readonly<Record<OrderFacet, number>>;

const OPEN: ReadonlySet<OrderStage> = new Set(['received', 'picking', 'picked', 'packed']);

/** Whether the warehouse still has work to do on the order. */
export const isOpen = (order: Pick<Order, 'stage'>): boolean => OPEN.has(order.stage);

/**
 * Whether an order belongs to a facet.
 *
 * @param overdue whether its first scan should have been seen by now and was not (`expectFirstScan`); the caller knows the time and the schedule
 */
export function matchesFacet(order: Pick<Order, 'stage' | 'flags'>, facet: OrderFacet, overdue: boolean): boolean {
  switch (facet) {
    case 'all':
      return true;
    case 'open':
      return isOpen(order);
    case 'no_scan_yet':
      return order.stage === 'awaiting_pickup' && overdue;
    case 'on_hold':
      return order.flags.onHold && isOpen(order);
    case 'backordered':
      return order.flags.backordered && isOpen(order);
    default:
      return order.stage === facet;
  }
}

/** Counts of nothing, to add to. */
export function emptyCounts(): Record<OrderFacet, number> {
  return Object.fromEntries(ORDER_FACETS.map((facet) => [facet, 0])) as Record<OrderFacet, number>;
}
