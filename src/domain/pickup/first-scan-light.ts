import { remember } from '../remember.js';
import { closuresIn, parseCalendar } from './calendar.js';
import type { CalendarSource } from './calendars.js';
import { formatIso, parseDay, utcDayOf, weekdayOf, yearOf, type EpochDay } from './day.js';
import type { FirstScanPhase, FirstScanQuery } from './first-scan.js';
import { CANADA_POST_RULE, ONTARIO_RULE } from './rules.js';
import type { CarrierSchedule, NamedDay, PickupSchedule } from './schedule.js';
import type { PickupWindow } from './timeline.js';
import { readInstant, toInstant, wallDate } from './zone.js';

/**
 * Stands in for `first-scan.ts`, `timeline.ts` and `schedule.ts` where their weight matters: in the badge's single file, by the alias of the build. Same phases and
 * windows, which a test holds it to; without closures, doubts, cut-offs and what only grids need.
 */
export const DEFAULT_SCHEDULE: PickupSchedule = {
  zone: 'America/Toronto',
  windows: [{ opens: '14:30', closes: '17:00' }],
  days: [1, 2, 3, 4, 5],
  calendar: { rule: ONTARIO_RULE },
  extraClosed: [],
  extraOpen: [],
  carriers: { canada_post: { calendar: { rule: CANADA_POST_RULE } } },
  scanGraceDays: 1,
  problems: [],
};

/** Days that a search looks ahead: more than any pause between two pickups. */
const HORIZON = 400;

type Window = Pick<PickupWindow, 'day' | 'opensAt' | 'closesAt'>;

/** How one carrier collects under a schedule, with what was computed of it. */
interface Plan {
  readonly schedule: PickupSchedule;
  readonly own: CarrierSchedule;
  readonly kept: Map<EpochDay, readonly Window[]>;
}

const plans = new WeakMap<PickupSchedule, Map<string | undefined, Plan>>();
const years = new Map<string, ReadonlyMap<EpochDay, string>>();

function planFor(schedule: PickupSchedule, carrier: string | undefined): Plan {
  let kept = plans.get(schedule);
  if (!kept) plans.set(schedule, (kept = new Map()));
  const own = (carrier && Object.hasOwn(schedule.carriers, carrier) && schedule.carriers[carrier]) || {};
  return remember(kept, carrier, () => ({ schedule, own, kept: new Map<EpochDay, readonly Window[]>() }));
}

const isHoliday = (day: EpochDay, { rule }: CalendarSource): boolean => {
  const year = yearOf(day);
  const closed = remember(years, `${year} ${rule}`, () => {
    const parsed = parseCalendar(rule);
    return parsed.ok ? closuresIn(parsed.calendar, year) : new Map<EpochDay, string>();
  });
  return closed.has(day);
};

function isClosed(day: EpochDay, { schedule, own }: Plan): boolean {
  const named = (days: readonly NamedDay[] = []): boolean => days.some((each) => each.day === formatIso(day));
  if (named(schedule.extraClosed) || named(own.extraClosed)) return true;
  if (named(schedule.extraOpen) || named(own.extraOpen)) return false;
  return (
    !(own.days ?? schedule.days).includes(weekdayOf(day)) ||
    isHoliday(day, schedule.calendar) ||
    (own.calendar !== undefined && isHoliday(day, own.calendar))
  );
}

/** The first instant of a day: midnight, or the end of the gap where clocks skip it. */
function startOf(day: EpochDay, zone: string): number {
  const iso = formatIso(day);
  for (let hour = 0; hour < 24; hour += 1) {
    const start = toInstant(`${iso}T${String(hour).padStart(2, '0')}:00`, zone);
    if (!(wallDate(start, zone) < iso)) return start;
  }
  return startOf(day + 1, zone);
}

function makeWindows(epochDay: EpochDay, plan: Plan): Window[] {
  const { schedule, own } = plan;
  const { zone } = schedule;
  const day = formatIso(epochDay);
  const nextDay = startOf(epochDay + 1, zone);
  let end = startOf(epochDay, zone);
  const windows: Window[] = [];
  for (const { opens, closes } of isClosed(epochDay, plan) ? [] : (own.windows ?? schedule.windows)) {
    const opensAt = Math.max(toInstant(`${day}T${opens}`, zone), end);
    const closesAt = closes === '24:00' ? nextDay : Math.min(toInstant(`${day}T${closes}`, zone), nextDay);
    if (closesAt > opensAt) windows.push({ day, opensAt, closesAt: (end = closesAt) });
  }
  return windows;
}

/** The windows of each day with any, from a day on. */
function* pickupDays(from: EpochDay, plan: Plan): Generator<readonly Window[]> {
  for (let day = from; day < from + HORIZON; day += 1) {
    const windows = remember(plan.kept, day, () => makeWindows(day, plan));
    if (windows.length) yield windows;
  }
}

function find(instant: number, plan: Plan, wanted: (window: Window) => boolean): Window | undefined {
  for (const windows of pickupDays(utcDayOf(instant) - 1, plan)) for (const window of windows) if (wanted(window)) return window;
  return undefined;
}

function endOfPickupDay({ day }: Window, plan: Plan): number {
  let left = plan.schedule.scanGraceDays;
  for (const windows of pickupDays(parseDay(day)!, plan)) if (left-- === 0) return windows.at(-1)!.closesAt;
  return Infinity;
}

/** When the first scan of a parcel is due; see `first-scan.ts` for the rules and their sources. */
export function expectFirstScan({ carrier, labelledAt, now, schedule, scannedAt }: FirstScanQuery): {
  readonly phase: FirstScanPhase;
  readonly collectedIn?: Window;
} {
  const { zone } = schedule;
  const plan = planFor(schedule, carrier);
  const dateOnly = typeof labelledAt === 'string' && labelledAt.length === 10;
  const earliest = dateOnly ? toInstant(`${labelledAt}T00:00`, zone) : readInstant(labelledAt);
  const scanned = !Number.isNaN(readInstant(scannedAt));
  const collectedIn = Number.isNaN(earliest) ? undefined : find(earliest, plan, ({ closesAt }) => closesAt > earliest);
  if (!collectedIn) return { phase: scanned ? 'scanned' : 'unknown' };
  const { opensAt, closesAt } = collectedIn;
  const late = (dateOnly ? toInstant(`${labelledAt}T23:59`, zone) : earliest) > opensAt;
  const sure = late ? find(closesAt, plan, (window) => window.opensAt >= closesAt) : collectedIn;
  const phase =
    (scanned && 'scanned') ||
    (Number.isNaN(now) && 'unknown') ||
    (now < opensAt && 'awaiting_collection') ||
    (now < closesAt && 'collecting') ||
    (sure && now >= endOfPickupDay(sure, plan) ? 'overdue' : 'awaiting_scan');
  return { phase, collectedIn };
}
