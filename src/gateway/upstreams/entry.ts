import { matchesFacet, ORDER_FACETS, trackingNumbers, type Order, type OrderFacet } from '../../domain/order/index.js';
import { scanOverdueFrom } from '../../domain/order/overdue-scan.js';
import type { PickupSchedule } from '../../domain/pickup/index.js';
import type { Moments } from './moments.js';
import { searchedText, type SearchedText } from './search-text.js';

/** An order with what searching and filtering need of it, computed once. */
export interface Entry {
  readonly order: Order;
  /** Grows with every change of any order. */
  readonly revision: number;
  /** Everything that text search looks at. */
  readonly searched: SearchedText;
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

function searchedOf(order: Order): SearchedText {
  const { shipTo = {}, lines = [], parcels } = order;
  const codes = [order.reference, order.id, order.purchaseOrder, order.externalId, trackingNumbers(order).join(', ')];
  const words = [
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
    ...parcels.map((parcel) => parcel.carrier),
    ...lines.flatMap((line) => [line.sku, line.description]),
  ];
  return searchedText(words, codes);
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
    searched: searchedOf(order),
    createdAt: moments.read(order.createdAt, order.timeZone),
    closedAt: moments.read(order.closedAt, order.timeZone),
    facets: facetsOf(order),
    overdueFrom: scanOverdueFrom(order, schedule),
  };
}
