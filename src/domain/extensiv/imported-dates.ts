import { FacilityDates } from './dates.js';
import type { ImportOptions, ProblemLog } from './problem.js';
import { quote } from './values.js';
import { toIanaZone } from './windows-zones.js';

/** Where InterFulfillment's warehouses are: collections are published in Eastern Time (Tracking Numbers Overview). */
export const DEFAULT_TIME_ZONE = 'America/Toronto';

const TOLERANCE_MS = 2 * 86_400_000;

/** The dates of one facility within one import: reads them, and reports what it cannot read. */
export interface ImportedDates {
  /** The facility's IANA zone. */
  readonly zone: string;
  /**
   * @param past whether it tells of something that was done, so that a date well after the payload's own is likely a misreading
   * @returns an RFC 3339 instant in UTC, or a full-date
   */
  read(value: unknown, path: string, past: boolean): string | undefined;
}

/** The zones of an import: one reader of dates for each facility zone that its orders name. */
export class ImportZones {
  readonly #byZone = new Map<string, ImportedDates>();
  readonly #byName = new Map<unknown, ImportedDates>();
  readonly #latest: string | undefined;
  readonly #log: ProblemLog;
  readonly #default: ImportedDates;

  constructor(options: ImportOptions, log: ProblemLog) {
    this.#log = log;
    const received = typeof options.receivedAt === 'string' ? new FacilityDates('UTC').read(options.receivedAt) : undefined;
    const instant = received ? Date.parse(received) : Number.NaN;
    this.#latest = Number.isNaN(instant) ? undefined : new Date(instant + TOLERANCE_MS).toISOString();
    this.#default = this.#at(this.#option(options.timeZone));
  }

  /** The dates of the facility whose zone a source names, by Windows or IANA id; those of the default zone when it names none that is known. */
  of(name: unknown, path: string): ImportedDates {
    if (name === undefined || name === null || name === '') return this.#default;
    const known = this.#byName.get(name);
    if (known) return known;
    const zone = typeof name === 'string' ? toIanaZone(name) : undefined;
    if (zone === undefined) {
      this.#log.field(
        path,
        'unknown_time_zone',
        `${path} names no time zone that is known: ${quote(name)}; ${this.#default.zone} is used.`,
      );
      return this.#default;
    }
    const dates = this.#at(zone);
    this.#byName.set(name, dates);
    return dates;
  }

  #option(timeZone: unknown): string {
    if (timeZone === undefined) return DEFAULT_TIME_ZONE;
    const zone = typeof timeZone === 'string' ? toIanaZone(timeZone) : undefined;
    if (zone === undefined) {
      this.#log.field('', 'unknown_time_zone', `The time zone asked for is not known: ${quote(timeZone)}; ${DEFAULT_TIME_ZONE} is used.`);
    }
    return zone ?? DEFAULT_TIME_ZONE;
  }

  #at(zone: string): ImportedDates {
    const known = this.#byZone.get(zone);
    if (known) return known;
    const facility = new FacilityDates(zone);
    const dates: ImportedDates = { zone, read: (value, path, past) => this.#read(facility, value, path, past) };
    this.#byZone.set(zone, dates);
    return dates;
  }

  #read(facility: FacilityDates, value: unknown, path: string, past: boolean): string | undefined {
    const date = facility.read(value);
    if (date === null) {
      this.#log.field(path, 'bad_date', `${path} is not a date: ${quote(value)}.`);
      return undefined;
    }
    // Both forms start with the year, so that comparing text is comparing time to within the tolerance.
    if (past && date !== undefined && this.#latest !== undefined && date > this.#latest) {
      this.#log.field(path, 'date_in_future', `${path} is later than the payload itself: ${date}.`);
    }
    return date;
  }
}
