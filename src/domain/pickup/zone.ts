import { fromZonedTime } from 'date-fns-tz/fromZonedTime';
import { isInstant, isZone, wallClock } from '../format/wall-clock.js';
import { remember } from '../remember.js';

const WALL = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * The instant at which the clock on the wall of a zone shows a time.
 *
 * date-fns-tz is given text and never a `Date`: as text it agrees with Temporal for every unambiguous time, whatever the viewer's own zone; a `Date` argument and
 * `toZonedTime` do not. Of a time that clocks show twice one of the two is taken; a time that clocks skip becomes an hour earlier.
 *
 * @param wall `2026-11-23T14:30`, seconds optional
 * @param zone an IANA zone
 * @returns milliseconds since the epoch; `NaN` for anything that is not a time in a known zone
 */
export function toInstant(wall: string, zone: string): number {
  if (wall.length > 19 || !WALL.test(wall) || !isZone(zone)) return NaN;
  return remember(answers, `${wall} ${zone}`, () => fromZonedTime(wall, zone).getTime());
}

/** All carriers of a warehouse ask for the same few times a day, at 11 µs each. */
const answers = new Map<string, number>();

/**
 * The date that a calendar on the wall of a zone shows.
 *
 * @param instant milliseconds since the epoch
 * @param zone an IANA zone
 * @returns `YYYY-MM-DD`; the empty string for an unknown zone or an instant outside 1900 to 2199
 */
export function wallDate(instant: number, zone: string): string {
  const wall = wallClock(instant, zone);
  return wall ? `${wall.year}-${String(wall.month).padStart(2, '0')}-${String(wall.day).padStart(2, '0')}` : '';
}

/**
 * An instant from data: milliseconds since the epoch as they are, RFC 3339 text read.
 *
 * @returns `NaN` for a date without a time, for text without an offset and for everything outside 1900 to 2199
 */
export function readInstant(value: number | string | undefined): number {
  const instant = typeof value === 'string' ? (value.length <= 35 && RFC_3339.test(value) ? Date.parse(value) : NaN) : (value ?? NaN);
  return isInstant(instant) ? instant : NaN;
}
