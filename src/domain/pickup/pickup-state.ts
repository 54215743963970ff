import { isInstant } from '../format/wall-clock.js';
import { formatIso, parseDay, utcDayOf } from './day.js';
import type { PickupSchedule } from './schedule.js';
import { timelineOf, type Closure, type DayPlan, type Doubt, type PickupWindow } from './timeline.js';

/** Where a day stands: before its pickup (or between two), in it, after the last, or without one. */
export const PICKUP_STATES = ['before', 'collecting', 'after', 'closed'] as const;

interface PickupStateBase {
  /** The day at the warehouse, `YYYY-MM-DD`; empty when the instant or the zone is unknown. */
  readonly day: string;
  /** The first window that is still to open: always in the future. Absent only where no carrier ever comes. */
  readonly next: PickupWindow | undefined;
  /** Milliseconds since the epoch: when this answer stops being true. Absent when the instant or the zone is unknown. */
  readonly nextChangeAt: number | undefined;
  /** Whether calendars vouch for today and for the next window. */
  readonly confirmed: boolean;
  /** Why it is not confirmed. */
  readonly doubt?: Doubt;
}

/** What carriers are doing now. `window` is the one to come, the one in progress, or the last one of today. */
export type PickupState =
  | (PickupStateBase & { readonly state: 'before' | 'collecting' | 'after'; readonly window: PickupWindow })
  | (PickupStateBase & { readonly state: 'closed'; readonly closure: Closure | undefined });

const NOWHERE: PickupState = { state: 'closed', closure: undefined, day: '', next: undefined, nextChangeAt: undefined, confirmed: false };

/**
 * What carriers are doing at an instant.
 *
 * A window begins with its first millisecond and ends before its last: at 17:00:00.000 carriers are gone. The answer holds until `nextChangeAt`.
 *
 * @param now milliseconds since the epoch
 * @param carrier a code such as `canada_post`; absent: the warehouse's own days
 */
export function pickupState(now: number, schedule: PickupSchedule, carrier?: string): PickupState {
  const timeline = timelineOf(schedule, carrier);
  if (!isInstant(now) || Number.isNaN(timeline.startOf(utcDayOf(now)))) return NOWHERE;
  const today = timeline.dayAt(now);
  const plan = timeline.plan(today);
  const next = timeline.find(now, ({ opensAt }) => opensAt > now);
  const doubt = plan.doubt ?? (next && timeline.plan(parseDay(next.day) ?? today).doubt);
  const window = plan.windows.find(({ closesAt }) => closesAt > now);
  const edge = window && (window.opensAt > now ? window.opensAt : window.closesAt);
  const base = {
    day: plan.day,
    next,
    nextChangeAt: edge ?? timeline.startOf(today + 1),
    confirmed: doubt === undefined,
    ...(doubt === undefined ? {} : { doubt }),
  };
  if (window) return { ...base, state: window.opensAt > now ? 'before' : 'collecting', window };
  const last = plan.windows.at(-1);
  return last ? { ...base, state: 'after', window: last } : { ...base, state: 'closed', closure: plan.closure };
}

/**
 * The first window that opens after an instant.
 *
 * @param after milliseconds since the epoch
 */
export function nextWindow(after: number, schedule: PickupSchedule, carrier?: string): PickupWindow | undefined {
  return isInstant(after) ? timelineOf(schedule, carrier).find(after, ({ opensAt }) => opensAt > after) : undefined;
}

/** Days that one call may ask for: a hundred years and a bit. */
const MOST_DAYS = 40_000;

/**
 * Days with their windows and closures, for a calendar.
 *
 * @param from `YYYY-MM-DD`, the first day
 * @param count how many days
 */
export function planDays(from: string, count: number, schedule: PickupSchedule, carrier?: string): DayPlan[] {
  const first = parseDay(from);
  if (first === undefined) return [];
  const timeline = timelineOf(schedule, carrier);
  return Array.from({ length: Math.min(Math.max(0, Math.floor(count) || 0), MOST_DAYS) }, (_, index) => timeline.plan(first + index));
}

/**
 * The windows that overlap a span of time, in order. At most a hundred years are searched.
 *
 * @param from milliseconds since the epoch, inclusive
 * @param to milliseconds since the epoch, exclusive
 */
export function windowsBetween(from: number, to: number, schedule: PickupSchedule, carrier?: string): PickupWindow[] {
  if (!isInstant(from) || !isInstant(to)) return [];
  const first = utcDayOf(from) - 1;
  return planDays(formatIso(first), utcDayOf(to) - first + 2, schedule, carrier).flatMap(({ windows }) =>
    windows.filter(({ opensAt, closesAt }) => closesAt > from && opensAt < to),
  );
}

/**
 * The window that takes an order which the warehouse received at an instant, by the schedule's cut-off; without a cut-off, the first that is not over.
 *
 * @param receivedAt milliseconds since the epoch
 */
export function windowForOrder(receivedAt: number, schedule: PickupSchedule, carrier?: string): PickupWindow | undefined {
  if (!isInstant(receivedAt)) return undefined;
  return timelineOf(schedule, carrier).find(
    receivedAt,
    ({ closesAt, cutOffAt }) => closesAt > receivedAt && (cutOffAt ?? Infinity) > receivedAt,
  );
}
