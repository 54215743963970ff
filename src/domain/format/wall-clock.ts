import { remember } from '../remember.js';
import { keptFormatter } from './formatters.js';

/** What a calendar and a clock on the wall show in a zone. `month` counts from 1. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** Instants outside 1900 to 2199 are not business: they are treated as unknown, so that every date has four digits of year and `Intl` never throws. */
const EARLIEST = Date.UTC(1900, 0, 2);
const LATEST = Date.UTC(2199, 11, 30);

/** Whether a number is an instant (milliseconds since the epoch) that this library reckons with: 1900 to 2199. */
export const isInstant = (value: number): boolean => value >= EARLIEST && value <= LATEST;

const zones = new Map<string, boolean>();

/** Whether this machine's time zone database knows an IANA zone. */
export const isZone = (zone: string): boolean => zone.length <= 64 && remember(zones, zone, () => accepts(zone));

/** The zone of this machine; UTC where that is one that `Intl` itself does not take, as `Etc/Unknown`. */
export function machineZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return isZone(timeZone) ? timeZone : 'UTC';
}

function accepts(zone: string): boolean {
  try {
    wallFormatter(zone);
    return true;
  } catch {
    return false;
  }
}

// British day-month-year with a 24-hour clock: five numbers in a known order, whatever spaces and commas an engine puts between them.
const wallFormatter = (zone: string): Intl.DateTimeFormat =>
  keptFormatter(
    `wall ${zone}`,
    () =>
      new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
  );

/**
 * The date and time that a wall shows in a zone at an instant.
 *
 * @param instant milliseconds since the epoch
 * @param zone an IANA zone
 * @returns nothing for an unknown zone or an instant outside 1900 to 2199
 */
export function wallClock(instant: number, zone: string): WallClock | undefined {
  if (!isInstant(instant) || !isZone(zone)) return undefined;
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0] = wallFormatter(zone).format(instant).match(/\d+/g)?.map(Number) ?? [];
  return { year, month, day, hour, minute };
}

/** Whether two zones show the same time at an instant. Unknown zones never do. */
export function sameWallClock(instant: number, zone: string, other: string): boolean {
  if (zone === other) return true;
  const [here, there] = [wallClock(instant, zone), wallClock(instant, other)];
  return here !== undefined && there !== undefined && here.hour === there.hour && here.minute === there.minute && here.day === there.day;
}
