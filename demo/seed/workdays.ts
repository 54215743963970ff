import { formatInstant } from '../../src/domain/extensiv/dates.js';
import { createSchedule, planDays } from '../../src/domain/pickup/index.js';
import { wallClock } from '../../src/domain/format/wall-clock.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/**
 * The days of a warehouse around a present. Times are wall times at the warehouse, as milliseconds of `Date.UTC` of what the wall shows: days are all 24 hours
 * long, and only the reader of the data meets a zone.
 */
export interface Workdays {
  /** What the wall shows now. */
  readonly now: number;
  /** The start of today. */
  readonly today: number;
  /** Whether carriers collect on the day of a time. */
  isOpen(time: number): boolean;
  /** The start of the next open day after the day of a time. */
  next(time: number): number;
  /** Open days after the day of `from`, up to and including the day of `to`. */
  between(from: number, to: number): number;
}

const BEFORE = 200;
const AFTER = 40;

/** @param now milliseconds since the epoch */
export function workdaysAround(now: number, timeZone: string): Workdays {
  const wall = wallClock(now, timeZone) ?? wallClock(Date.UTC(2026, 10, 23, 17), 'America/Toronto')!;
  const today = Date.UTC(wall.year, wall.month - 1, wall.day);
  const first = today - BEFORE * DAY;
  // Canada Post's days, which are the warehouse's without those on which only Canada Post rests: on what is left, everybody collects.
  const plans = planDays(new Date(first).toISOString().slice(0, 10), BEFORE + AFTER, createSchedule({ zone: timeZone }), 'canada_post');
  const open = plans.map((plan) => plan.windows.length > 0);
  const counted: number[] = [];
  for (const [index, isOpen] of open.entries()) counted.push((counted[index - 1] ?? 0) + (isOpen ? 1 : 0));
  const place = (time: number): number => Math.min(Math.max(Math.floor((time - first) / DAY), 0), open.length - 1);
  return {
    now: today + wall.hour * HOUR + wall.minute * MINUTE,
    today,
    isOpen: (time) => open[place(time)] === true,
    next: (time) => {
      const after = open.indexOf(true, place(time) + 1);
      return after < 0 ? first + open.length * DAY : first + after * DAY;
    },
    between: (from, to) => (counted[place(to)] ?? 0) - (counted[place(from)] ?? 0),
  };
}

/** A wall time as Extensiv writes it: without a zone. */
export const wallText = (time: number): string => formatInstant(Math.floor(time / 1000) * 1000)?.slice(0, 19) ?? '';
