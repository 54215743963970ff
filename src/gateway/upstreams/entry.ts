import type { Order } from '../../domain/order/index.js';
import { matchesFacet, ORDER_FACETS, type OrderFacet } from '../../domain/order/index.js';
import { scanOverdueFrom } from '../../domain/order/overdue-scan.js';
import type { PickupSchedule } from '../../domain/pickup/index.js';
import { fold } from './fold.js';
import type { Moments } from './moments.js';

/** An order with what searching and filtering need of it, computed once. */
export interface Entry {
  readonly order: Order;
  /** Grows with every change of any order. */
  readonly revision: number;
  /** Everything that text search looks at, folded. */
  readonly text: string;
  readonly createdAt: number | undefined;
  readonly closedAt: number | undefined;
  /** A bit for each facet that the order belongs to, or will when its first scan is overdue; see `facetBit`. */
  readonly facets: number;
  /** From when the missing first scan deserves attention; infinite when it never will. Milliseconds since the epoch. */
  readonly overdueFrom: number;
}

/** What entries are made with. */
export interface EntryContext {
  readonly moments: Moments;
  readonly schedule: PickupSchedule;
}

function textOf(order: Order): string {
  const { shipTo = {}, lines = [], parcels } = order;
  const parts = [
    order.reference,
    order.id,
    order.purchaseOrder,
    order.externalId,
    order.customer?.name,
    order.carrier,
    order.shipService,
    order.batch?.name,
    order.pickJobId,
    order.pickJobAssignee,
    order.retailerId,
    order.loadNumber,
    order.billOfLading,
    order.masterBillOfLading,
    order.skuQuantity,
    order.warehouseInstructions,
    ...Object.values(shipTo),
    ...parcels.flatMap((parcel) => [parcel.trackingNumber, parcel.carrier]),
    ...lines.flatMap((line) => [line.sku, line.description]),
  ];
  // A line break between parts: a search word never has one, so none matches across two parts.
  return fold(parts.filter((part) => part !== undefined && part !== '').join('\n'));
}

/** The bit of a facet in `Entry.facets`. */
export const facetBit = (facet: OrderFacet): number => 1 << ORDER_FACETS.indexOf(facet);

/** The facet that depends on the time, too. */
export const OVERDUE_BIT = facetBit('no_scan_yet');

const facetsOf = (order: Order): number =>
  ORDER_FACETS.reduce((bits, facet) => (matchesFacet(order, facet, true) ? bits | facetBit(facet) : bits), 0);

/** The facets of an entry at an instant. */
export const facetsAt = (entry: Entry, now: number): number => (entry.overdueFrom <= now ? entry.facets : entry.facets & ~OVERDUE_BIT);

/** Makes the entry of an order. */
export function entryOf(order: Order, revision: number, { moments, schedule }: EntryContext): Entry {
  return {
    order,
    revision,
    text: textOf(order),
    createdAt: moments.read(order.createdAt, order.timeZone),
    closedAt: moments.read(order.closedAt, order.timeZone),
    facets: facetsOf(order),
    overdueFrom: scanOverdueFrom(order, schedule),
  };
}
