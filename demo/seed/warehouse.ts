import { makeTrackingNumber } from '../../src/gateway/simulation/label-numbers.js';
import { arrivals } from './arrivals.js';
import { SEED_CARRIERS, type SeedCarrier } from './carriers.js';
import { planCourse, type Course } from './course.js';
import { journeyOf, type JourneyEvent } from './journey.js';
import { MERCHANTS, type Good, type Merchant } from './merchants.js';
import { seededRandom, weighted, type SeededRandom } from './random.js';
import { recipient, type ShipToRecord } from './recipients.js';
import { MINUTE, workdaysAround, type Workdays } from './workdays.js';

/** What to invent. */
export interface SeedOptions {
  readonly count: number;
  readonly seed?: number;
  /** The present, in milliseconds since the epoch. */
  readonly now: number;
  /** IANA zone of the warehouse. */
  readonly timeZone?: string;
  /** How many days of history; by default about 90, fewer for few orders, so that each stage has some. */
  readonly days?: number;
}

/** A package of an invented order. */
export interface SeedParcel {
  readonly packageId: number;
  /** Absent until the label. */
  readonly number?: string;
  /** What its carrier has said up to now. */
  readonly events: readonly JourneyEvent[];
}

/** What befell an invented order. */
export type Fate = 'ordinary' | 'cancelled' | 'held' | 'backordered';

/** An invented order. Times are wall times; those after `now` have not happened. */
export interface SeedOrder {
  readonly id: number;
  readonly merchant: Merchant;
  readonly reference: string;
  readonly purchaseOrder: string;
  readonly carrier: SeedCarrier;
  readonly shipTo: ShipToRecord;
  readonly lines: readonly (Good & { readonly quantity: number })[];
  readonly course: Course;
  readonly fate: Fate;
  readonly closed: boolean;
  readonly parcels: readonly SeedParcel[];
  /** Whether it was closed at least two business days ago and never scanned. */
  readonly lost: boolean;
  /** A number from 0 up to 1 that decides on the oddities of its record. */
  readonly oddity: number;
}

const FIRST_ID = 4_100_001;
const FIRST_PACKAGE = 9_300_001;

/** How many orders of a seed are lost: closed, and never scanned for two business days or more. */
export const lostTarget = (count: number): number => Math.min(Math.max(2, Math.round(count / 4_000)), Math.max(0, Math.floor(count / 10)));

/** Days of history for a number of orders. */
export const seedDays = (count: number): number => Math.min(90, Math.max(14, Math.ceil(count / 50)));

/** The orders of a warehouse over its last days, one by one, in the order in which they arrived. */
export function* seedWarehouse({
  count,
  seed = 1,
  now,
  timeZone = 'America/Toronto',
  days = seedDays(count),
}: SeedOptions): Generator<SeedOrder, void> {
  const random = seededRandom(seed);
  const workdays = workdaysAround(now, timeZone);
  const floor = new Floor(workdays, random, { left: lostTarget(count), every: lostEvery(count, days) });
  for (const createdAt of arrivals(count, days, workdays, random)) yield floor.receive(createdAt);
}

/** Lost orders are spread over those of a week. */
const lostEvery = (count: number, days: number): number =>
  Math.max(1, Math.floor((count * 0.5 * Math.min(1, 7 / days)) / (lostTarget(count) + 1)));

const pickMerchant = weighted(MERCHANTS);
const pickCarrier = weighted(SEED_CARRIERS);

/** The warehouse's floor: turns arrivals into orders, and remembers what numbers it gave out. */
class Floor {
  readonly #workdays: Workdays;
  readonly #random: SeededRandom;
  readonly #lost: { left: number; readonly every: number };
  readonly #counters = new Map<Merchant, number>();
  #id = FIRST_ID;
  #packageId = FIRST_PACKAGE;
  #candidates = 0;
  #previous: SeedOrder | undefined;

  constructor(workdays: Workdays, random: SeededRandom, lost: { left: number; readonly every: number }) {
    this.#workdays = workdays;
    this.#random = random;
    this.#lost = lost;
  }

  receive(createdAt: number): SeedOrder {
    const random = this.#random;
    const rest = this.#previous !== undefined && this.#previous.fate === 'ordinary' && random.chance(0.008) ? this.#previous : undefined;
    const merchant = rest?.merchant ?? pickMerchant(random);
    const names = rest
      ? { reference: `${rest.reference}${random.pick([' -1', '-1'])}`, purchaseOrder: rest.purchaseOrder }
      : this.#names(merchant);
    const carrier = rest?.carrier ?? pickCarrier(random);
    const abroad = carrier.code === 'USPS' || carrier.numbers === 'canada_post_international';
    const { shipTo, place } = recipient(random, abroad);
    const course = planCourse(createdAt, this.#workdays, random);
    const fate = this.#fate(course, rest !== undefined);
    const closed = fate === 'ordinary' && course.closedAt <= this.#workdays.now;
    const lost = closed && this.#isLost(course);
    const order: SeedOrder = {
      id: this.#id,
      merchant,
      ...names,
      carrier,
      shipTo: rest?.shipTo ?? shipTo,
      lines: this.#lines(merchant),
      course,
      fate,
      closed,
      parcels: this.#parcels({ course, fate, closed, lost, carrier, days: place.days + carrier.slower + (abroad ? 3 : 0) }),
      lost,
      oddity: random.next(),
    };
    this.#id += 1;
    // The rest of a split order is not split again.
    this.#previous = rest ? undefined : order;
    return order;
  }

  #names(merchant: Merchant): Pick<SeedOrder, 'reference' | 'purchaseOrder'> {
    const n = (this.#counters.get(merchant) ?? 0) + 1;
    this.#counters.set(merchant, n);
    return { reference: merchant.reference(n, this.#random), purchaseOrder: merchant.purchaseOrder(n) };
  }

  #fate({ createdAt, packedAt }: Course, rest: boolean): Fate {
    const { now } = this.#workdays;
    const chance = this.#random.next();
    if (chance < 0.012) return now - createdAt > 30 * MINUTE ? 'cancelled' : 'ordinary';
    const age = this.#workdays.between(createdAt, now);
    // Orders wait days for somebody's answer, and weeks for goods; older ones have been solved.
    if (chance < 0.03) return age <= 5 && packedAt > now - 5 * 24 * 60 * MINUTE ? 'held' : 'ordinary';
    if (chance < 0.06 || (rest && chance < 0.5)) return age <= 15 ? 'backordered' : 'ordinary';
    return 'ordinary';
  }

  #isLost({ scannedAt }: Course): boolean {
    const age = this.#workdays.between(scannedAt, this.#workdays.now);
    if (scannedAt > this.#workdays.now || age < 3 || age > 8) return false;
    this.#candidates += 1;
    if (this.#lost.left === 0 || this.#candidates % this.#lost.every !== 0) return false;
    this.#lost.left -= 1;
    return true;
  }

  #lines(merchant: Merchant): SeedOrder['lines'] {
    const random = this.#random;
    const first = random.int(0, merchant.goods.length - 1);
    const count = random.chance(0.7) ? 1 : random.int(2, Math.min(4, merchant.goods.length));
    return Array.from({ length: count }, (_, index) => ({
      ...merchant.goods[(first + index) % merchant.goods.length]!,
      quantity: random.chance(0.8) ? 1 : random.int(2, 12),
    }));
  }

  #parcels({ course, fate, closed, lost, carrier, days }: ParcelPlan): SeedParcel[] {
    const { now } = this.#workdays;
    const random = this.#random;
    if (fate === 'held' || fate === 'backordered' || course.packedAt > now) return [];
    // A cancelled order was stopped before it was packed, as a rule.
    if (fate === 'cancelled') return [];
    const several = random.chance(0.07);
    return Array.from({ length: several ? random.int(2, 4) : 1 }, (_, index) => {
      const packageId = this.#packageId;
      this.#packageId += 1;
      if (!closed) return { packageId, events: [] };
      // Now and then one box of several misses the truck.
      const left = lost || (index > 0 && random.chance(0.02)) ? undefined : course.scannedAt + index * 20_000;
      const events = journeyOf({ labelledAt: course.closedAt, scannedAt: left, carrier, days }, this.#workdays, random);
      return { packageId, number: makeTrackingNumber(carrier.numbers, random.next), events: events.filter(({ at }) => at <= now) };
    });
  }
}

interface ParcelPlan extends Pick<SeedOrder, 'course' | 'fate' | 'closed' | 'lost' | 'carrier'> {
  readonly days: number;
}
