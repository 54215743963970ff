import { toInstant } from '../../domain/pickup/index.js';

/** Reads the dates of orders as milliseconds since the epoch. A full-date is the first instant of that day at the facility; days are converted once. */
export class Moments {
  readonly #zone: string;
  readonly #days = new Map<string, number>();

  /** @param zone IANA zone of the facility, for orders that do not name theirs */
  constructor(zone: string) {
    this.#zone = zone;
  }

  /** `undefined` for what is absent or no date. */
  read(value: string | undefined, zone = this.#zone): number | undefined {
    if (value === undefined) return undefined;
    const instant = value.length === 10 ? this.#startOf(value, zone) : Date.parse(value);
    return Number.isNaN(instant) ? undefined : instant;
  }

  /** The end of what a moment covers: an instant ends at itself, a day with its last moment. Exclusive. */
  endOf(value: string | undefined): number | undefined {
    if (value?.length !== 10) return this.read(value);
    const next = new Date(Date.parse(`${value}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    return this.read(next);
  }

  #startOf(day: string, zone: string): number {
    const key = `${zone} ${day}`;
    const known = this.#days.get(key);
    if (known !== undefined) return known;
    if (this.#days.size > 50_000) this.#days.clear();
    const start = toInstant(`${day}T00:00`, zone);
    this.#days.set(key, start);
    return start;
  }
}
