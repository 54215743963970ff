import type { Order, ParcelStatus } from '../../domain/order/index.js';
import type { Chance } from './random.js';
import type { Workdays } from './workday.js';

/** Something that happens to an order in the warehouse. */
export interface WarehouseStep {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly kind: 'release' | 'ticket' | 'picked' | 'packed' | 'label' | 'cancel';
}

/** Something that a carrier does with a parcel. */
export interface CarrierStep {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** `collected` has no scan: the gap that the library is about. */
  readonly kind: 'collected' | 'scan';
  /** Which parcel of the order, from 0. */
  readonly parcel: number;
  readonly status: ParcelStatus;
  readonly words: string;
  readonly location?: string;
}

const HOUR = 3_600_000;

/** What is left to do at each stage, with the least and most minutes that it takes. */
const WORK: readonly (readonly [kind: WarehouseStep['kind'], least: number, most: number])[] = [
  ['ticket', 5, 40],
  ['picked', 15, 90],
  ['packed', 5, 45],
  ['label', 2, 20],
];
const DONE: Readonly<Partial<Record<Order['stage'], number>>> = { received: 0, picking: 1, picked: 2, packed: 3 };

/** What the warehouse will do with an order from now on. Times of what is done already are not repeated. */
export function planWarehouse(order: Order, from: number, { days, chance }: { days: Workdays; chance: Chance }): readonly WarehouseStep[] {
  if (order.flags.onHold || order.flags.backordered) {
    if (chance.happens(0.3)) return [];
    const day = days.businessDayAfter(days.dayOf(from), chance.between(1, 3));
    return [{ at: days.at(day, '09:00') + chance.minutes(0, 180), kind: 'release' }];
  }
  if (order.stage === 'received' && chance.happens(0.02)) return [{ at: from + chance.minutes(5, 120), kind: 'cancel' }];
  const done = DONE[order.stage] ?? WORK.length;
  let at = done > 0 ? from : Math.max(from, opening(order, from, days) + chance.minutes(0, 120));
  // A label made straight at the packing table leaves no pick dates.
  const direct = chance.happens(0.05);
  return WORK.slice(done).flatMap(([kind, least, most]) => {
    at += chance.minutes(least, most);
    return direct && kind === 'picked' ? [] : [{ at, kind }];
  });
}

/** When work on an order that nobody has touched may begin: on the day that its arrival decides, or today when that day is over. */
function opening(order: Order, from: number, days: Workdays): number {
  const received = Date.parse(order.createdAt ?? '') || from;
  const day = days.workdayOf(received);
  return days.at(day < days.dayOf(from) ? days.workdayOf(days.at(days.dayOf(from), '00:00')) : day, '07:30');
}

/** Business days on the road, by province: from a warehouse in Ontario. */
const ROAD: Readonly<Record<string, readonly [number, number]>> = {
  ON: [1, 2],
  QC: [1, 3],
  MB: [2, 4],
  NB: [2, 4],
  NS: [2, 4],
  PE: [3, 4],
};
const FAR: readonly [number, number] = [3, 6];

const HUBS = ['Mississauga, ON', 'Montréal, QC', 'Winnipeg, MB', 'Calgary, AB', 'Richmond, BC'];

/** How a parcel's journey is planned. */
export interface RoadPlan {
  readonly days: Workdays;
  readonly chance: Chance;
  /** The carrier's code; absent when nobody knows it. */
  readonly carrier: string | undefined;
  readonly parcels: number;
  readonly destination: { readonly region?: string; readonly city?: string };
}

/**
 * What a carrier will do with parcels from their label on: taken in a pickup window, scanned some hours later, delivered over the next business days.
 *
 * @param labelled when the label was made: milliseconds since the epoch
 */
export function planRoad(labelled: number, plan: RoadPlan): readonly CarrierStep[] {
  const { days, chance, carrier } = plan;
  const van = days.collection(labelled, carrier);
  if (van === undefined) return [];
  return [
    { at: van, kind: 'collected' as const, parcel: 0, status: 'label_created' as const, words: '' },
    ...Array.from({ length: plan.parcels }, (_, parcel) => {
      const scanned = van + Math.round(chance.between(40, 270) * 60_000);
      const first = {
        at: scanned,
        kind: 'scan' as const,
        parcel,
        status: 'accepted' as const,
        words: 'Picked up',
        location: HUBS[0] ?? '',
      };
      return [first, ...planDelivery(scanned, parcel, plan)];
    }).flat(),
  ].sort((a, b) => a.at - b.at);
}

/** What a carrier will still do with a parcel that it has scanned. */
export function planDelivery(scanned: number, parcel: number, { days, chance, carrier, destination }: RoadPlan): readonly CarrierStep[] {
  const scan = (at: number, status: ParcelStatus, words: string, location?: string): CarrierStep => ({
    at,
    kind: 'scan',
    parcel,
    status,
    words,
    ...(location === undefined ? {} : { location }),
  });
  const [least, most] = ROAD[destination.region ?? ''] ?? FAR;
  const steps = [scan(scanned + chance.between(4, 9) * HOUR, 'in_transit', 'In transit', chance.pick(HUBS))];
  let count = chance.between(least, most);
  let day = days.businessDayAfter(days.dayOf(scanned), count, carrier);
  const city = destination.city;
  if (chance.happens(0.02)) {
    steps.push(scan(days.at(day, '06:30'), 'delayed', 'Delayed: weather', chance.pick(HUBS)));
    day = days.businessDayAfter(days.dayOf(scanned), (count += 2), carrier);
  }
  if (chance.happens(0.01)) {
    steps.push(scan(days.at(day, '09:15'), 'exception', 'Address incomplete', city));
    day = days.businessDayAfter(days.dayOf(scanned), (count += 2), carrier);
  }
  if (chance.happens(0.03)) {
    steps.push(scan(days.at(day, '08:00') + chance.minutes(0, 90), 'out_for_delivery', 'Out for delivery', city));
    steps.push(scan(days.at(day, '11:00') + chance.minutes(0, 300), 'attempt_failed', 'Nobody was there', city));
    day = days.businessDayAfter(days.dayOf(scanned), count + 1, carrier);
  }
  steps.push(scan(days.at(day, '07:30') + chance.minutes(0, 120), 'out_for_delivery', 'Out for delivery', city));
  steps.push(scan(days.at(day, '10:00') + chance.minutes(0, 500), 'delivered', 'Delivered', city));
  return steps;
}
