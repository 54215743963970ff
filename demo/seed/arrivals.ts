import type { SeededRandom } from './random.js';
import { DAY, HOUR, type Workdays } from './workdays.js';

/** Orders by hour of the day: shops sell in the evening too, but most orders are sent to the warehouse before lunch. */
const BY_HOUR = [1, 1, 1, 1, 1, 2, 4, 8, 12, 15, 16, 14, 8, 7, 6, 5, 5, 4, 4, 5, 6, 5, 4, 2];
const BY_WEEKDAY = [0.22, 1.25, 1.1, 1, 1, 0.95, 0.3];

/**
 * When orders arrive: `count` wall times over the days up to now, in order. Mondays are full, weekends and holidays quiet, today as far as it has come.
 */
export function arrivals(count: number, days: number, { now, today, isOpen }: Workdays, random: SeededRandom): number[] {
  const starts = Array.from({ length: days }, (_, index) => today - (days - 1 - index) * DAY);
  const hours = (now - today) / HOUR;
  const weights = starts.map(
    (start) => (isOpen(start) ? 1 : 0.35) * BY_WEEKDAY[new Date(start).getUTCDay()]! * (start === today ? shareOfDay(hours) : 1),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const times: number[] = [];
  let due = 0;
  for (const [index, start] of starts.entries()) {
    // Rounding the running sum makes the days add up to the count.
    due += ((weights[index] ?? 0) / total) * count;
    const until = start === today ? hours : 24;
    const most = index === starts.length - 1 ? count : Math.round(due);
    const ofDay: number[] = [];
    while (times.length + ofDay.length < most) ofDay.push(start + timeOfDay(until, random));
    times.push(...ofDay.sort((a, b) => a - b));
  }
  return times;
}

const TOTAL = BY_HOUR.reduce((sum, weight) => sum + weight, 0);
// One place per unit of weight: a pick is a look-up.
const HOURS = BY_HOUR.flatMap((weight, hour) => Array.from({ length: weight }, () => hour));

const shareOfDay = (hours: number): number =>
  BY_HOUR.reduce((sum, weight, hour) => sum + weight * Math.min(Math.max(hours - hour, 0), 1), 0) / TOTAL;

function timeOfDay(until: number, random: SeededRandom): number {
  for (let tries = 0; tries < 20; tries += 1) {
    const hour = random.pick(HOURS) + random.next();
    if (hour < until) return hour * HOUR;
  }
  return random.next() * until * HOUR;
}
