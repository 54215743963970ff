import { epochDay, formatIso, monthOf, parseDay, yearOf } from '../pickup/day.js';
import { wallDate } from '../pickup/zone.js';
import type { DateRange, OrderCondition } from './order-condition.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** A run of civil days, `YYYY-MM-DD`, both ends included; an end that is absent is open. */
export interface Days {
  readonly from?: string;
  readonly to?: string;
}

/** Bounds of `min` ≤ instant < `max`, in milliseconds since the epoch. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** Bounds for instants, and for days without a time, which stand for themselves whatever the zone: those are compared as midnight UTC to midnight UTC. */
export interface DayBounds extends Bounds {
  readonly days: Bounds;
}

/**
 * The days that a range in words stands for. A month is whole, with the days to come.
 *
 * @param today `YYYY-MM-DD`
 */
export function daysOfRange(range: DateRange, today: string): Required<Days> {
  const day = parseDay(today) ?? 0;
  const days = (from: number, to: number): Required<Days> => ({ from: formatIso(from), to: formatIso(to) });
  const month = (by: number): Required<Days> =>
    days(epochDay(yearOf(day), monthOf(day) + by, 1), epochDay(yearOf(day), monthOf(day) + by + 1, 0));
  switch (range) {
    case 'today':
      return days(day, day);
    case 'yesterday':
      return days(day - 1, day - 1);
    case 'last_7_days':
      return days(day - 6, day);
    case 'last_30_days':
      return days(day - 29, day);
    case 'this_month':
      return month(0);
    case 'last_month':
      return month(-1);
  }
}

/** The days of a condition on a date; `undefined` for other conditions. @param today the viewer's own day, `YYYY-MM-DD` */
export function daysOfCondition(condition: OrderCondition, today: string): Days | undefined {
  if (condition.kind === 'date') return daysOfRange(condition.range, today);
  return condition.kind === 'days' ? condition : undefined;
}

/**
 * The first instant of a civil day in a zone: midnight, or the end of the gap where clocks skip midnight (Cairo, Santiago) or the whole day (Apia, 30 December
 * 2011), or the first of two midnights (Havana). Searched for, to the minute, among the 28 hours in which a day can begin anywhere.
 *
 * @param day an epoch day
 * @returns milliseconds since the epoch
 */
function startOfDay(day: number, zone: string): number {
  const date = formatIso(day);
  let before = day * DAY - 15 * 60 * MINUTE;
  let at = day * DAY + 13 * 60 * MINUTE;
  while (at - before > MINUTE) {
    const middle = before + Math.floor((at - before) / 2 / MINUTE) * MINUTE;
    if (wallDate(middle, zone) < date) before = middle;
    else at = middle;
  }
  return at;
}

/**
 * The instants that fall on a run of days on the wall of a zone: from the start of the first to the start of the day after the last.
 *
 * @param days valid days, see `isConditionDay`
 * @param zone an IANA zone; one that is unknown counts as UTC
 */
export function boundsOfDays({ from, to }: Days, zone: string): DayBounds {
  const known = wallDate(0, zone) === '' ? 'UTC' : zone;
  const [first, last] = [from, to].map((day) => (day === undefined ? undefined : parseDay(day)));
  const instants = (at: (day: number) => number): Bounds => ({
    ...(first !== undefined && { min: at(first) }),
    ...(last !== undefined && { max: at(last + 1) }),
  });
  return { ...instants((day) => startOfDay(day, known)), days: instants((day) => day * DAY) };
}
