import { wallClock } from '../format/wall-clock.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** The time that a wall shows, as if it were UTC. */
function shownAt(instant: number, zone: string): number {
  const wall = wallClock(instant, zone);
  return wall ? Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute) : NaN;
}

/**
 * Stands in for date-fns-tz's function of the same name where its weight matters: in the badge's single file, by the alias of the build. Same answers for every time
 * that clocks show once; no dependency but `Intl`.
 *
 * The offset of the day before is tried first and the offset of the day after second, so that a change of clocks in between is met from one side or the other.
 *
 * @param wall `2026-11-23T14:30`, seconds optional
 * @param zone an IANA zone that `isZone` knows
 */
export function fromZonedTime(wall: string, zone: string): Date {
  const wanted = Date.parse(`${wall}Z`);
  const minute = wanted - (wanted % MINUTE);
  const guess = (near: number): number => minute - (shownAt(near, zone) - near);
  const first = guess(minute - DAY);
  return new Date((shownAt(first, zone) === minute ? first : guess(minute + DAY)) + (wanted - minute));
}
