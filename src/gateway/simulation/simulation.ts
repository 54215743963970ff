import { isScanned, type Order, type Parcel } from '../../domain/order/index.js';
import { expectFirstScan, nextWindow } from '../../domain/pickup/index.js';
import { carrierFromText } from '../../domain/tracking/index.js';
import { platformInterval, type Interval } from '../interval.js';
import type { MemoryUpstream } from '../upstreams/memory.js';
import { Agenda } from './agenda.js';
import { arrivingOrder, builtInModels, modelsOf, type OrderModel } from './arrivals.js';
import type { SimulationClock } from './clock.js';
import { planDelivery, planRoad, planWarehouse, type CarrierStep, type RoadPlan, type WarehouseStep } from './journey.js';
import { makeTrackingNumber } from './label-numbers.js';
import { Chance } from './random.js';
import { afterCarrierStep, afterWarehouseStep, beforeFirstScan } from './steps.js';
import { Workdays } from './workday.js';

/** What a simulation works on, and how lively it is. */
export interface SimulationOptions {
  readonly upstream: MemoryUpstream;
  readonly clock: SimulationClock;
  /** The same seed, start and orders give the same history. */
  readonly seed?: string | number | undefined;
  /** Orders that arrive on a weekday; 400 when absent. Half as many on Saturdays and Sundays. */
  readonly ordersPerDay?: number | undefined;
  /** The share of orders that no carrier ever scans; 0.004 when absent. */
  readonly lostShare?: number | undefined;
  /** Delivered orders are removed, the oldest first, when there are more orders than this; 5000 more than at the start when absent. */
  readonly maxOrders?: number | undefined;
  readonly interval?: Interval | undefined;
}

/** A warehouse at work. */
export interface Simulation {
  readonly clock: SimulationClock;
  /**
   * Does what is due by the clock, each thing at its own time.
   *
   * @param most how many things to do at most, so that a long jump does not block the host
   * @returns whether nothing due is left
   */
  tick(most?: number): boolean;
  /** Ticks four times a second until the returned function is called. */
  start(): () => void;
  /** The ids of orders with a label that no carrier will ever scan. */
  lostOrders(): readonly string[];
  /** When the next pickup window opens: milliseconds since the epoch. */
  nextPickup(): number | undefined;
}

const TICK = 250;
const MOST = 500;
/** Within this time an order that was there at the start gets the scan that it should have had: longer than `#followRoad` takes. */
const CATCH_UP = 30 * 60_000;
const LABEL_CARRIERS = ['canada_post', 'ups', 'purolator', 'fedex'];
const CARRIER_NAMES: Readonly<Record<string, string>> = { canada_post: 'Canada Post', ups: 'UPS', purolator: 'Purolator', fedex: 'FedEx' };

/** Sets a warehouse to work: what is open goes on from where it is, and orders arrive. Nothing happens before the first `tick`. */
export function createSimulation(options: SimulationOptions): Simulation {
  return new Warehouse(options);
}

class Warehouse implements Simulation {
  readonly clock: SimulationClock;
  readonly #upstream: MemoryUpstream;
  readonly #seed: string | number;
  readonly #ordersPerDay: number;
  readonly #lostShare: number;
  readonly #maxOrders: number;
  readonly #interval: Interval;
  readonly #days: Workdays;
  readonly #agenda = new Agenda();
  readonly #models: readonly OrderModel[];
  readonly #lost = new Set<string>();
  /** Orders whose way with the carrier is planned. */
  readonly #onTheRoad = new Set<string>();
  readonly #delivered: string[] = [];
  readonly #start: number;
  #nextId: number;
  #count = 0;

  constructor(options: SimulationOptions) {
    this.clock = options.clock;
    this.#upstream = options.upstream;
    this.#seed = options.seed ?? 1;
    this.#ordersPerDay = options.ordersPerDay ?? 400;
    this.#lostShare = options.lostShare ?? 0.004;
    this.#interval = options.interval ?? platformInterval;
    this.#start = this.clock.now();
    this.#days = new Workdays(this.#upstream.schedule, this.#seed);
    const models = modelsOf(this.#upstream.orders());
    this.#models = models.length > 0 ? models : builtInModels();
    this.#nextId = this.#adopt();
    this.#maxOrders = options.maxOrders ?? this.#count + 5000;
    // Somebody else may attach a number through the API.
    this.#upstream.subscribe((change) => {
      if (change.type === 'order' && change.order.stage === 'awaiting_pickup') this.#takeToRoad(change.order, this.clock.now());
    });
    this.#planDay(this.#days.dayOf(this.clock.now()));
  }

  tick(most = Infinity): boolean {
    const now = this.clock.now();
    if (this.#agenda.next > now) return true;
    let done = 0;
    this.#upstream.batch(() => {
      for (; this.#agenda.next <= now && done < most; done += 1) this.#agenda.runNext();
    });
    return this.#agenda.next > now;
  }

  start(): () => void {
    return this.#interval(() => this.tick(MOST), TICK);
  }

  lostOrders(): readonly string[] {
    return [...this.#lost];
  }

  nextPickup(): number | undefined {
    return nextWindow(this.clock.now(), this.#upstream.schedule)?.opensAt;
  }

  /** Plans how the orders that are there go on, and returns the first id that is free. */
  #adopt(): number {
    const now = this.clock.now();
    let highest = 100_000;
    for (const order of this.#upstream.orders()) {
      this.#count += 1;
      const id = Number(order.id);
      if (Number.isSafeInteger(id)) highest = Math.max(highest, id);
      if (order.stage === 'awaiting_pickup') this.#takeToRoad(order, now);
      else if (order.stage === 'shipped') this.#deliver(order, now);
      else if (order.stage !== 'delivered' && order.stage !== 'cancelled') this.#work(order, now);
    }
    return highest + 1;
  }

  #planDay(day: string): void {
    const chance = new Chance(this.#seed, 'day', day);
    const quiet = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    const count = Math.round(this.#ordersPerDay * (quiet ? 0.5 : 1) * (0.85 + chance.next() * 0.3));
    const midnight = this.#days.at(day, '00:00');
    for (let index = 0; index < count; index += 1) {
      // Two waves, as in a shop: the morning, and the evening after dinner.
      const hour = (chance.happens(0.6) ? 10 : 19.5) + (chance.next() + chance.next() + chance.next() - 1.5) * 4;
      const at = midnight + Math.round(hour * 3600) * 1000;
      if (at >= this.#start) this.#agenda.plan(at, () => this.#arrive(at));
    }
    const tomorrow = this.#days.daysAfter(day, 1);
    this.#agenda.plan(this.#days.at(tomorrow, '00:00'), () => this.#planDay(tomorrow));
  }

  #arrive(at: number): void {
    const id = String(this.#nextId);
    this.#nextId += 1;
    this.#count += 1;
    const chance = new Chance(this.#seed, 'order', id);
    const order = arrivingOrder({ id, reference: `SO-${id}`, at }, chance.pick(this.#models), chance);
    this.#upstream.put(order);
    this.#work(order, at);
  }

  #work(order: Order, at: number): void {
    const chance = new Chance(this.#seed, 'work', order.id, order.flags.onHold || order.flags.backordered ? 'held' : 'free');
    this.#follow(planWarehouse(order, at, { days: this.#days, chance }), (step, when) => this.#workStep(order.id, step, when));
  }

  #workStep(id: string, step: WarehouseStep, at: number): void {
    const order = this.#upstream.find(id);
    if (!order) return;
    if (step.kind === 'label') return this.#label(order, at);
    const changed = afterWarehouseStep(order, step, at);
    if (!changed) return;
    this.#upstream.put(changed);
    if (step.kind === 'release') this.#work(changed, at);
  }

  /** Carts write what they like as carrier; the label is of a real one. */
  #label(order: Order, at: number): void {
    if (order.parcels.some((parcel) => parcel.trackingNumber !== undefined) || order.stage === 'cancelled' || order.flags.onHold) return;
    const chance = new Chance(this.#seed, 'label', order.id);
    const code = carrierFromText(order.carrier ?? '') ?? chance.pick(LABEL_CARRIERS);
    const carrier = carrierFromText(order.carrier ?? '') === code ? (order.carrier ?? code) : (CARRIER_NAMES[code] ?? code);
    const packages = chance.happens(0.08) ? chance.between(2, 3) : 1;
    this.#onTheRoad.add(order.id);
    for (let index = 0; index < packages; index += 1) {
      this.#upstream.attach(order.id, { trackingNumber: makeTrackingNumber(code, chance.next), carrier }, at);
    }
    const labelled = this.#upstream.find(order.id) ?? order;
    const told = { ...labelled, packageCount: packages, parcels: labelled.parcels.map(beforeFirstScan) };
    this.#upstream.put(told);
    this.#onTheRoad.delete(order.id);
    this.#takeToRoad(told, at);
  }

  /** Plans what the carrier does with an order that was labelled, once. */
  #takeToRoad(order: Order, now: number): void {
    if (this.#onTheRoad.has(order.id)) return;
    this.#onTheRoad.add(order.id);
    const labelled = Date.parse(order.parcels.find((parcel) => parcel.labelledAt)?.labelledAt ?? order.closedAt ?? '') || now;
    const plan = this.#roadPlan(order);
    const { schedule } = this.#upstream;
    const { attentionFrom = Infinity } = expectFirstScan({ carrier: plan.carrier, labelledAt: labelled, now, schedule });
    if (attentionFrom <= now + CATCH_UP || plan.chance.happens(this.#lostShare) || order.parcels.length === 0) {
      this.#lost.add(order.id);
      return;
    }
    this.#followRoad(order.id, planRoad(labelled, plan), now);
  }

  #deliver(order: Order, now: number): void {
    if (this.#onTheRoad.has(order.id)) return;
    this.#onTheRoad.add(order.id);
    const plan = this.#roadPlan(order);
    const steps = order.parcels.flatMap((parcel, index) =>
      parcel.status === 'delivered' ? [] : remaining(parcel, planDelivery(now, index, plan)),
    );
    this.#followRoad(order.id, steps, now);
  }

  #roadPlan(order: Order): RoadPlan {
    const carrier = carrierFromText(order.parcels[0]?.carrier ?? order.carrier ?? '');
    const chance = new Chance(this.#seed, 'road', order.id);
    return { days: this.#days, chance, carrier, parcels: order.parcels.length, destination: order.shipTo ?? {} };
  }

  /** What should have happened before now happens in the next two hours. */
  #followRoad(id: string, steps: readonly CarrierStep[], now: number): void {
    const chance = new Chance(this.#seed, 'late', id);
    const late = now + chance.minutes(1, 20);
    const shifted = steps.map((step, index) => (step.at < now ? { ...step, at: late + index * chance.minutes(1, 5) } : step));
    this.#follow(
      shifted.sort((a, b) => a.at - b.at),
      (step, at) => this.#roadStep(id, step, at),
    );
  }

  #roadStep(id: string, step: CarrierStep, at: number): void {
    const order = this.#upstream.find(id);
    const changed = order && afterCarrierStep(order, step, at);
    if (!changed) return;
    this.#upstream.put(changed);
    if (changed.stage === 'delivered') this.#retire(id);
  }

  #retire(id: string): void {
    this.#onTheRoad.delete(id);
    this.#delivered.push(id);
    while (this.#count > this.#maxOrders) {
      const oldest = this.#delivered.shift();
      if (oldest === undefined) return;
      this.#upstream.remove(oldest);
      this.#count -= 1;
    }
  }

  /** Puts one step after the other on the agenda. */
  #follow<S extends { readonly at: number }>(steps: readonly S[], run: (step: S, at: number) => void, index = 0): void {
    const step = steps[index];
    if (!step) return;
    this.#agenda.plan(step.at, (at) => {
      run(step, at);
      this.#follow(steps, run, index + 1);
    });
  }
}

/** What is left of a delivery for a parcel that is on its way already. */
const remaining = (parcel: Parcel, steps: readonly CarrierStep[]): readonly CarrierStep[] =>
  isScanned(parcel) && parcel.status !== 'accepted' ? steps.filter((step) => step.status !== 'in_transit') : steps;
