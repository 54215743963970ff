import { closuresIn, parseCalendar } from './calendar.js';
import type { CalendarSource } from './calendars.js';
import { formatIso, parseDay, utcDayOf, weekdayOf, yearOf, type EpochDay } from './day.js';
import { holidayName, type LocalizedText } from './holidays.js';
import { carrierSchedule, type CarrierSchedule, type NamedDay, type PickupHours, type PickupSchedule } from './schedule.js';
import type { Locale } from '../locale.js';
import { toInstant, wallDate } from './zone.js';

/** Why nothing is collected on a day. */
export interface Closure {
  /** `weekday`: carriers do not come on this day of the week; `single`: this date was named by the host. */
  readonly kind: 'holiday' | 'weekday' | 'single';
  /** The rule token of the holiday, for `holidayName`. */
  readonly holiday?: string;
  /** The host's own name for the day. */
  readonly name?: string | LocalizedText;
  /** Whether the warehouse is closed or only the carrier stays away. */
  readonly by: 'warehouse' | 'carrier';
}

/** Why a day's plan may be wrong: nobody vouches for the carrier's days, or the calendar was published for other years. */
export type Doubt = 'carrier' | 'period';

/** A span in which carriers collect. */
export interface PickupWindow {
  /** The day at the warehouse, `YYYY-MM-DD`. */
  readonly day: string;
  /** Milliseconds since the epoch: the first at which carriers collect. */
  readonly opensAt: number;
  /** Milliseconds since the epoch: the first at which they do not any more. */
  readonly closesAt: number;
  /** Milliseconds since the epoch: orders received before it leave on this day. Absent where the schedule promises nothing. */
  readonly cutOffAt?: number;
  readonly confirmed: boolean;
}

/** What happens on one day. */
export interface DayPlan {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** In order, without overlap; none on a closed day. */
  readonly windows: readonly PickupWindow[];
  readonly closure?: Closure;
  readonly doubt?: Doubt;
}

/** What a closed day is called, where somebody named it: "Thanksgiving". */
export function closureName(closure: Closure, locale: Locale): string | undefined {
  if (closure.name !== undefined) return typeof closure.name === 'string' ? closure.name : closure.name[locale];
  return closure.holiday === undefined ? undefined : holidayName(closure.holiday, locale);
}

/** Days that a search for a window looks ahead: more than any pause between two pickups. */
const HORIZON = 400;
/** Days that are kept, per schedule and carrier: eight years. */
const KEPT_DAYS = 3000;
const KEPT_TIMELINES = 80;

/** A calendar whose years are computed once. */
class Years {
  readonly #source: CalendarSource;
  readonly #years = new Map<number, ReadonlyMap<EpochDay, string>>();
  readonly #from: EpochDay;
  readonly #to: EpochDay;

  constructor(source: CalendarSource) {
    this.#source = source;
    this.#from = parseDay(source.validFrom ?? '') ?? -Infinity;
    this.#to = parseDay(source.validTo ?? '') ?? Infinity;
  }

  holiday(day: EpochDay): string | undefined {
    const year = yearOf(day);
    let closures = this.#years.get(year);
    if (!closures) {
      const parsed = parseCalendar(this.#source.rule);
      closures = parsed.ok ? closuresIn(parsed.calendar, year) : new Map();
      this.#years.set(year, closures);
    }
    return closures.get(day);
  }

  knows(day: EpochDay): boolean {
    return day >= this.#from && day <= this.#to;
  }
}

const byDay = (days: readonly NamedDay[] = []): ReadonlyMap<string, NamedDay> => new Map(days.map((named) => [named.day, named]));

/** One carrier's days at one warehouse, each computed once. Searches walk over days, so that no arithmetic in hours crosses a change of clocks. */
class Timeline {
  readonly #zone: string;
  readonly #hours: readonly PickupHours[];
  readonly #days: ReadonlySet<number>;
  readonly #cutOff: string | undefined;
  readonly #calendars: readonly (readonly [calendar: Years, by: Closure['by']])[];
  readonly #closed: readonly (readonly [days: ReadonlyMap<string, NamedDay>, by: Closure['by']])[];
  readonly #open: readonly ReadonlyMap<string, NamedDay>[];
  readonly #vouched: boolean;
  readonly #plans = new Map<EpochDay, DayPlan>();
  readonly #starts = new Map<EpochDay, number>();

  constructor(schedule: PickupSchedule, carrier: string | undefined) {
    const own: CarrierSchedule = carrierSchedule(schedule, carrier) ?? {};
    this.#zone = schedule.zone;
    this.#hours = own.windows ?? schedule.windows;
    this.#days = new Set(own.days ?? schedule.days);
    this.#cutOff = schedule.cutOff;
    this.#calendars = [
      [new Years(schedule.calendar), 'warehouse'],
      ...(own.calendar ? [[new Years(own.calendar), 'carrier'] as const] : []),
    ];
    this.#closed = [
      [byDay(schedule.extraClosed), 'warehouse'],
      [byDay(own.extraClosed), 'carrier'],
    ];
    this.#open = [byDay(schedule.extraOpen), byDay(own.extraOpen)];
    this.#vouched = carrier === undefined || (own.confirmed ?? own.calendar !== undefined);
  }

  plan(day: EpochDay): DayPlan {
    const known = this.#plans.get(day);
    if (known) return known;
    if (this.#plans.size >= KEPT_DAYS) this.#plans.clear();
    const plan = this.#makePlan(day);
    this.#plans.set(day, plan);
    return plan;
  }

  /** The first instant of a day: midnight, or the end of the gap where clocks skip it. */
  startOf(day: EpochDay): number {
    const known = this.#starts.get(day);
    if (known !== undefined) return known;
    if (this.#starts.size >= KEPT_DAYS) this.#starts.clear();
    const start = this.#findStart(day);
    this.#starts.set(day, start);
    return start;
  }

  /** The day at the warehouse at an instant. */
  dayAt(instant: number): EpochDay {
    let day = utcDayOf(instant) + 1;
    while (this.startOf(day) > instant) day -= 1;
    return day;
  }

  /** The first window that is not over at an instant. */
  windowAt(instant: number): PickupWindow | undefined {
    const from = utcDayOf(instant) - 1;
    for (let day = from; day < from + HORIZON; day += 1) {
      // Without a closure in between: grids ask this for every order.
      const { windows } = this.plan(day);
      for (let index = 0; index < windows.length; index += 1) if (windows[index]!.closesAt > instant) return windows[index];
    }
    return undefined;
  }

  /** The first window that answers a question, of those that are not long over at an instant. */
  find(instant: number, wanted: (window: PickupWindow) => boolean): PickupWindow | undefined {
    const from = utcDayOf(instant) - 1;
    for (let day = from; day < from + HORIZON; day += 1) {
      for (const window of this.plan(day).windows) if (wanted(window)) return window;
    }
    return undefined;
  }

  /** The end of the last window of the n-th day with windows after a day; 0 is the day itself. */
  endOfPickupDay(from: EpochDay, n: number): number | undefined {
    let left = n;
    for (let day = from; day < from + HORIZON; day += 1) {
      const last = this.plan(day).windows.at(-1);
      if (last && left-- === 0) return last.closesAt;
    }
    return undefined;
  }

  #makePlan(epochDay: EpochDay): DayPlan {
    const day = formatIso(epochDay);
    const closure = this.#closure(epochDay, day);
    const doubt = this.#doubt(epochDay, day);
    const windows = closure ? [] : this.#windows(epochDay, day, doubt === undefined);
    return { day, windows, ...(closure ? { closure } : {}), ...(doubt ? { doubt } : {}) };
  }

  #windows(epochDay: EpochDay, day: string, confirmed: boolean): PickupWindow[] {
    const windows: PickupWindow[] = [];
    const cutOffAt = this.#cutOff === undefined ? NaN : toInstant(`${day}T${this.#cutOff}`, this.#zone);
    const nextDay = this.startOf(epochDay + 1);
    let end = this.startOf(epochDay);
    for (const { opens, closes } of this.#hours) {
      // Where clocks skip an hour (or, once in Samoa, a whole day), the windows in it shrink or vanish; they never overlap.
      const opensAt = Math.max(toInstant(`${day}T${opens}`, this.#zone), end);
      const closesAt = closes === '24:00' ? nextDay : Math.min(toInstant(`${day}T${closes}`, this.#zone), nextDay);
      if (!(closesAt > opensAt)) continue;
      windows.push(Object.freeze({ day, opensAt, closesAt, confirmed, ...(cutOffAt > 0 ? { cutOffAt } : {}) }));
      end = closesAt;
    }
    return windows;
  }

  #closure(epochDay: EpochDay, day: string): Closure | undefined {
    for (const [days, by] of this.#closed) {
      const single = days.get(day);
      if (single) return { kind: 'single', by, ...(single.name === undefined ? {} : { name: single.name }) };
    }
    if (this.#open.some((days) => days.has(day))) return undefined;
    for (const [calendar, by] of this.#calendars) {
      const holiday = calendar.holiday(epochDay);
      if (holiday !== undefined) return { kind: 'holiday', holiday, by };
    }
    return this.#days.has(weekdayOf(epochDay)) ? undefined : { kind: 'weekday', by: 'warehouse' };
  }

  #doubt(epochDay: EpochDay, day: string): Doubt | undefined {
    if (this.#closed.some(([days]) => days.has(day)) || this.#open.some((days) => days.has(day))) return undefined;
    if (!this.#vouched) return 'carrier';
    return this.#calendars.every(([calendar]) => calendar.knows(epochDay)) ? undefined : 'period';
  }

  #findStart(epochDay: EpochDay): number {
    const day = formatIso(epochDay);
    for (let hour = 0; hour < 24; hour += 1) {
      const start = toInstant(`${day}T${String(hour).padStart(2, '0')}:00`, this.#zone);
      if (wallDate(start, this.#zone) >= day || Number.isNaN(start)) return start;
    }
    return this.startOf(epochDay + 1);
  }
}

export type { Timeline };

/** By the carrier's code as it was asked for; `undefined` is the warehouse itself. */
type Timelines = Map<string | undefined, Timeline>;

const timelines = new WeakMap<PickupSchedule, Timelines>();
/** The key of the timeline that all carriers share which a schedule does not know. */
const STRANGER = '?';

/** The days of one carrier under a schedule, kept for as long as the schedule is. */
export function timelineOf(schedule: PickupSchedule, carrier?: string): Timeline {
  let kept = timelines.get(schedule);
  if (!kept) timelines.set(schedule, (kept = new Map()));
  return kept.get(carrier) ?? addTimeline(kept, schedule, carrier);
}

function addTimeline(kept: Timelines, schedule: PickupSchedule, carrier: string | undefined): Timeline {
  if (kept.size >= KEPT_TIMELINES) kept.clear();
  const known = carrier === undefined || carrierSchedule(schedule, carrier) !== undefined;
  const timeline = (known ? undefined : kept.get(STRANGER)) ?? new Timeline(schedule, carrier);
  if (!known) kept.set(STRANGER, timeline);
  kept.set(carrier, timeline);
  return timeline;
}
