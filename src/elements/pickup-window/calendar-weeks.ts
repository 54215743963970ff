import { asSentence, formatDay, formatTimeRange } from '../../domain/format/index.js';
import type { Locale } from '../../domain/locale.js';
import { weekdayOf } from '../../domain/pickup/day.js';
import { closureName, formatIso, parseDay, planDays, type DayPlan, type PickupSchedule } from '../../domain/pickup/index.js';
import { fill, plainText, strings } from './pickup-window.strings.js';

/** A day of the calendar. */
export interface CalendarDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly date: number;
  readonly kind: 'pickup' | 'closed';
  readonly today: boolean;
  /** The name of the holiday or of the host's own closure. */
  readonly reason?: string;
  /** The whole day in words, for ears. */
  readonly spoken: string;
}

/** The coming two weeks. */
export interface CalendarView {
  readonly title: string;
  /** From Sunday, as calendars in Canada hang. */
  readonly weekdays: readonly { readonly short: string; readonly long: string }[];
  /** Whole weeks; the days before today are empty. */
  readonly weeks: readonly (readonly (CalendarDay | undefined)[])[];
  /** The named closures in the order of their days. */
  readonly closures: readonly { readonly day: string; readonly date: string; readonly reason: string }[];
  /** When carriers come on the marked days, where that is the same on all of them. */
  readonly hours?: string;
}

/** How many days the calendar looks ahead, today included. */
const DAYS = 14;

interface CalendarOptions {
  /** `YYYY-MM-DD` at the warehouse. */
  readonly today: string;
  readonly schedule: PickupSchedule;
  readonly carrier: string | undefined;
  readonly locale: Locale;
}

/** The coming two weeks as whole weeks from Sunday, with every closure that has a name. */
export function calendarWeeks({ today, schedule, carrier, locale }: CalendarOptions): CalendarView {
  const first = parseDay(today) ?? 0;
  const sunday = first - weekdayOf(first);
  const weeksNeeded = Math.ceil((first - sunday + DAYS) / 7);
  const plans = planDays(formatIso(sunday), weeksNeeded * 7, schedule, carrier);
  const range = (plan: DayPlan): string =>
    plan.windows.map(({ opensAt, closesAt }) => formatTimeRange([opensAt, closesAt], schedule.zone, locale, { zoneName: true })).join(', ');
  const days = plans.map((plan) => (plan.day < today ? undefined : readDay(plan, { today, locale, range: range(plan) })));
  const coming = plans.filter(({ day }) => day >= today);
  const ranges = new Set(coming.filter(({ windows }) => windows.length).map(range));
  return {
    title: asSentence(titleOf(today, plans.at(-1)?.day ?? today, locale)),
    weekdays: plans
      .slice(0, 7)
      .map(({ day }) => ({ short: formatDay(day, locale, 'narrow').slice(0, 1).toUpperCase(), long: formatDay(day, locale, 'weekday') })),
    weeks: Array.from({ length: weeksNeeded }, (_, week) => days.slice(week * 7, week * 7 + 7)),
    closures: days.flatMap((each) =>
      each?.reason ? [{ day: each.day, date: formatDay(each.day, locale, 'short'), reason: asSentence(each.reason) }] : [],
    ),
    ...(ranges.size === 1 ? { hours: asSentence(plainText(fill(strings[locale].pickupDay, { range: [...ranges][0] ?? '' }))) } : {}),
  };
}

interface DayOptions {
  readonly today: string;
  readonly locale: Locale;
  readonly range: string;
}

function readDay({ day, windows, closure }: DayPlan, { today, locale, range }: DayOptions): CalendarDay {
  const { pickupDay, noPickup, because, todayMark } = strings[locale];
  const reason = closure && closureName(closure, locale);
  const what = windows.length ? fill(pickupDay, { range }) : reason ? fill(because, { closed: noPickup, reason }) : [noPickup];
  return {
    day,
    date: Number(day.slice(8)),
    kind: windows.length ? 'pickup' : 'closed',
    today: day === today,
    ...(reason ? { reason } : {}),
    spoken: [formatDay(day, locale, 'full'), ...(day === today ? [todayMark] : []), plainText(what)].join(', '),
  };
}

/** "November 2026", or both months: "November – December 2026". */
function titleOf(from: string, to: string, locale: Locale): string {
  const [first, last] = [formatDay(from, locale, 'month'), formatDay(to, locale, 'month')];
  if (first === last) return first;
  return from.slice(0, 4) === to.slice(0, 4) ? `${first.split('\u00a0')[0]} – ${last}` : `${first} – ${last}`;
}
