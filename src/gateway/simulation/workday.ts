import {
  formatIso,
  parseDay,
  toInstant,
  wallDate,
  windowsBetween,
  type PickupSchedule,
  type PickupWindow,
} from '../../domain/pickup/index.js';
import { Chance } from './random.js';

const DAY = 86_400_000;
const TWO_WEEKS = 14 * DAY;
const MINUTE = 60_000;

/** The days and hours of a simulated warehouse and of the carriers that come to it. Instants are milliseconds since the epoch. */
export class Workdays {
  readonly #schedule: PickupSchedule;
  readonly #seed: string | number;

  constructor(schedule: PickupSchedule, seed: string | number) {
    this.#schedule = schedule;
    this.#seed = seed;
  }

  /** The day at the warehouse, `YYYY-MM-DD`. */
  dayOf(instant: number): string {
    return wallDate(instant, this.#schedule.zone);
  }

  /** The day after so many days. */
  daysAfter(day: string, count: number): string {
    return formatIso((parseDay(day) ?? 0) + count);
  }

  /** The instant of a wall time such as `08:30` on a day. */
  at(day: string, time: string): number {
    return toInstant(`${day}T${time}`, this.#schedule.zone);
  }

  /** The windows that are not over at an instant, of the two weeks after it. */
  windows(from: number, carrier?: string): readonly PickupWindow[] {
    return windowsBetween(from, from + TWO_WEEKS, this.#schedule, carrier).filter((window) => window.closesAt > from);
  }

  /**
   * The day on which an order is worked on: "all orders received by noon" are picked, packed and shipped (InterFulfillment, Order Modification and Cancellation); read
   * as the same day, later ones the next day on which carriers come.
   */
  workdayOf(received: number): string {
    const noon = this.at(this.dayOf(received), '12:00');
    const from = received < noon ? this.dayOf(received) : this.daysAfter(this.dayOf(received), 1);
    return this.windows(this.at(from, '00:00'))[0]?.day ?? from;
  }

  /** The day of the n-th collection after a day; the stand-in for a carrier's business days. */
  businessDayAfter(day: string, count: number, carrier?: string): string {
    const days = new Set(this.windows(this.at(this.daysAfter(day, 1), '00:00'), carrier).map((window) => window.day));
    return [...days][count - 1] ?? this.daysAfter(day, count);
  }

  /** When the van of a carrier takes a parcel: one time per carrier and day, within the window; labels that come too late wait for the next van. */
  collection(labelled: number, carrier: string | undefined): number | undefined {
    for (const window of this.windows(labelled, carrier)) {
      const chance = new Chance(this.#seed, 'van', carrier ?? '', window.day);
      const van = Math.min(window.opensAt + chance.minutes(15, 140), window.closesAt - MINUTE);
      if (van - 10 * MINUTE >= labelled) return van;
    }
    return undefined;
  }
}
