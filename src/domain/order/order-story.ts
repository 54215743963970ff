import {
  expectFirstScan,
  nextWindow,
  readInstant,
  toInstant,
  windowForOrder,
  type FirstScan,
  type PickupSchedule,
  type PickupWindow,
} from '../pickup/index.js';
import { carrierFromText } from '../tracking/carriers.js';
import type { Order } from './order.js';
import { isScanned, leadParcel, type Parcel, type ParcelEvent } from './parcel.js';
import { deriveStage, ORDER_STAGES, type OrderStage } from './stage.js';

/** Whether an order has left a step behind, is in it, or has it before it. */
export type StepState = 'done' | 'current' | 'ahead';

/** One step of an order's way. What nobody recorded is absent. */
export interface OrderStep {
  readonly stage: OrderStage;
  readonly state: StepState;
  /** An RFC 3339 instant in UTC, or a full-date. */
  readonly at?: string | undefined;
  /** Who did it, as the warehouse writes it. */
  readonly by?: string | undefined;
  readonly place?: string | undefined;
  /** How many packages have come so far, where they do not all stand at the same step. */
  readonly packages?: { readonly count: number; readonly of: number };
}

const WAY: readonly OrderStage[] = ORDER_STAGES.filter((stage) => stage !== 'cancelled');

/** The parcels that travel: with a number, and a label that still counts. */
export const labelledParcels = ({ parcels }: Pick<Order, 'parcels'>): readonly Parcel[] =>
  parcels.filter(({ trackingNumber, status }) => trackingNumber !== undefined && status !== 'cancelled');

/**
 * The way of an order through the warehouse and out of it, step by step, with what is known of each. A cancelled order goes as far as it came, and ends there.
 *
 * A step without a time was passed all the same: a packed order without pick dates is normal after a direct label.
 */
export function orderSteps(order: Order): readonly OrderStep[] {
  const cancelled = order.stage === 'cancelled';
  const last = WAY.indexOf(cancelled ? deriveStage({ ...order, cancelled: false, closed: false }) : order.stage);
  const steps = WAY.slice(0, cancelled ? last + 1 : WAY.length).map((stage, at): OrderStep => {
    const state = at < last || cancelled ? 'done' : at === last ? 'current' : 'ahead';
    return { stage, state, ...(state === 'ahead' ? undefined : factsOf(stage, order)), ...packagesAt(stage, order) };
  });
  return cancelled ? [...steps, { stage: 'cancelled', state: 'current', at: order.cancelledAt }] : steps;
}

type StepFacts = Pick<OrderStep, 'at' | 'by' | 'place'>;

function factsOf(stage: OrderStage, order: Order): StepFacts {
  switch (stage) {
    case 'received':
      return { at: order.createdAt, place: order.facility?.name };
    case 'picking':
      return { at: order.pickTicketPrintedAt, by: order.pickJobAssignee };
    case 'picked':
      return { at: order.pickedAt };
    case 'packed':
      return { at: order.packedAt };
    // Uploading the tracking number closes the order (InterFulfillment, Tracking Numbers Overview).
    case 'awaiting_pickup':
      return { at: order.closedAt ?? earliest(labelledParcels(order).map(({ labelledAt }) => labelledAt)) };
    case 'shipped':
      return firstScan(labelledParcels(order));
    default:
      return lastDelivery(labelledParcels(order));
  }
}

/** Full-dates and instants in UTC sort as text. */
const sorted = (dates: readonly (string | undefined)[]): string[] => dates.filter((date) => date !== undefined).sort();
const earliest = (dates: readonly (string | undefined)[]): string | undefined => sorted(dates)[0];

const eventsOf = (parcels: readonly Parcel[], wanted: (event: ParcelEvent) => boolean): ParcelEvent[] =>
  parcels.flatMap(({ events = [] }) => events.filter(wanted)).sort((a, b) => (a.at < b.at ? -1 : 1));

function firstScan(parcels: readonly Parcel[]): StepFacts {
  const event = eventsOf(parcels, ({ status }) => isScanned({ status }))[0];
  const at = earliest(parcels.map(({ firstScanAt }) => firstScanAt)) ?? event?.at;
  return { at, place: event?.at === at ? event?.location : undefined };
}

function lastDelivery(parcels: readonly Parcel[]): StepFacts {
  const event = eventsOf(parcels, ({ status }) => status === 'delivered').at(-1);
  return { at: sorted(parcels.map(({ deliveredAt }) => deliveredAt)).at(-1) ?? event?.at, place: event?.location };
}

function packagesAt(stage: OrderStage, order: Order): Pick<OrderStep, 'packages'> {
  if (stage !== 'shipped' && stage !== 'delivered') return {};
  const parcels = labelledParcels(order);
  const count = parcels.filter((parcel) => (stage === 'shipped' ? isScanned(parcel) : parcel.status === 'delivered')).length;
  return count > 0 && count < parcels.length ? { packages: { count, of: parcels.length } } : {};
}

/**
 * What a change or a cancellation meets now.
 *
 * `open`: no fee is named; `backordered`: free; `picked`: a modification or restocking fee, from the printed pick ticket on; `packed`: restocking and cancellation
 * fees; `closed`: no cancellation any more, a return label on request; `cancelled`: nothing is left to change. The amounts are not published.
 *
 * InterFulfillment, Order Modification and Cancellation. Whether a backordered order whose pick ticket is printed stays free is not said there: it counts as picked.
 */
export type ChangeTerm = 'open' | 'backordered' | 'picked' | 'packed' | 'closed' | 'cancelled';

const TERMS: Readonly<Record<OrderStage, ChangeTerm>> = {
  received: 'open',
  picking: 'picked',
  picked: 'picked',
  packed: 'packed',
  awaiting_pickup: 'closed',
  shipped: 'closed',
  delivered: 'closed',
  cancelled: 'cancelled',
};

/** What a change meets at a stage, whatever the order. */
export const termAt = (stage: OrderStage): ChangeTerm => TERMS[stage];

/** What a change to an order meets now. */
export const changeTerm = ({ stage, flags }: Pick<Order, 'stage' | 'flags'>): ChangeTerm =>
  stage === 'received' && flags.backordered ? 'backordered' : termAt(stage);

/**
 * What comes next for an order: the warehouse's next step with the pickup that can take it at the earliest, the first scan, the delivery, or nothing. `promised`: the
 * schedule's cut-off says that the order leaves with that pickup; else it is only the next one.
 */
export type NextStep =
  | { readonly kind: 'hold' | 'stock' | 'none' }
  | { readonly kind: 'later'; readonly day: string }
  | { readonly kind: 'work'; readonly stage: OrderStage; readonly pickup?: PickupWindow | undefined; readonly promised: boolean }
  | { readonly kind: 'scan'; readonly scan: FirstScan; readonly carrier: string | undefined }
  | { readonly kind: 'delivery'; readonly parcel: Parcel | undefined };

/** What comes next for an order. @param now milliseconds since the epoch */
export function nextStep(order: Order, now: number, schedule: PickupSchedule): NextStep {
  const lead = leadParcel(labelledParcels(order));
  const carrier = carrierFromText(lead?.carrier ?? order.carrier ?? '');
  switch (order.stage) {
    case 'cancelled':
    case 'delivered':
      return { kind: 'none' };
    case 'shipped':
      return { kind: 'delivery', parcel: lead };
    case 'awaiting_pickup':
      return { kind: 'scan', carrier, scan: expectFirstScan({ carrier, labelledAt: lead?.labelledAt ?? order.closedAt, now, schedule }) };
    default:
      return order.flags.onHold
        ? { kind: 'hold' }
        : order.flags.backordered
          ? { kind: 'stock' }
          : nextWork(order, now, { schedule, carrier });
  }
}

function nextWork(order: Order, now: number, { schedule, carrier }: { schedule: PickupSchedule; carrier: string | undefined }): NextStep {
  const { earliestShipAt, createdAt, stage } = order;
  const from = earliestShipAt?.length === 10 ? toInstant(`${earliestShipAt}T00:00`, schedule.zone) : readInstant(earliestShipAt);
  if (earliestShipAt && from > now) return { kind: 'later', day: earliestShipAt };
  const received = readInstant(createdAt);
  const promised = schedule.cutOff === undefined || Number.isNaN(received) ? undefined : windowForOrder(received, schedule, carrier);
  if (promised && promised.closesAt > now) return { kind: 'work', stage, pickup: promised, promised: true };
  return { kind: 'work', stage, pickup: nextWindow(now, schedule, carrier), promised: false };
}

/** How long a cart may take to show a tracking number: Shopify is told "every 15 minutes to an hour", Amazon "once an hour" (InterFulfillment, the two integration articles). */
const CART_DELAY = 3_600_000;

/**
 * What can be known of the tracking number in the merchant's cart or marketplace. The warehouse's data never says that it arrived there: `waiting` for a label;
 * `sent`, on its way until `by`; `due`, since `by` it should show; `none` for a cancelled order. `by` is absent where the time of the label is unknown.
 */
export interface CartState {
  readonly kind: 'none' | 'waiting' | 'sent' | 'due';
  /** Milliseconds since the epoch. */
  readonly by?: number;
}

/** What can be known of an order's tracking number in the cart. @param now milliseconds since the epoch */
export function cartState(order: Order, now: number): CartState {
  if (order.stage === 'cancelled') return { kind: 'none' };
  const labelled = labelledParcels(order);
  if (labelled.length === 0) return { kind: 'waiting' };
  const from = readInstant(order.closedAt ?? sorted(labelled.map(({ labelledAt }) => labelledAt)).at(-1));
  return Number.isNaN(from) ? { kind: 'due' } : { kind: now < from + CART_DELAY ? 'sent' : 'due', by: from + CART_DELAY };
}
