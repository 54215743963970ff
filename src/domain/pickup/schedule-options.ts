import { isZone } from '../format/wall-clock.js';
import type { LocalizedText } from './holidays.js';
import { parseCalendar } from './calendar.js';
import type { CalendarSource } from './calendars.js';
import { parseDay } from './day.js';
import {
  DEFAULT_SCHEDULE,
  type CarrierSchedule,
  type NamedDay,
  type PickupHours,
  type PickupSchedule,
  type ScheduleProblem,
} from './schedule.js';

/** Windows as text: `14:30-17:00`, several separated by spaces. */
type WindowsOption = string | readonly (string | PickupHours)[];
/** Weekdays, 0 is Sunday; as text `1 2 3 4 5` or `1-5`. */
type DaysOption = string | readonly number[];
/** Single days; as text separated by spaces. */
type NamedDaysOption = string | readonly (string | NamedDay)[];
/** A rule, or a rule with its source. */
type CalendarOption = string | CalendarSource;

/** What a host may say of one carrier. */
export interface CarrierOptions {
  readonly name?: string | LocalizedText;
  readonly calendar?: CalendarOption;
  readonly confirmed?: boolean;
  readonly windows?: WindowsOption;
  readonly days?: DaysOption;
  readonly extraClosed?: NamedDaysOption;
  readonly extraOpen?: NamedDaysOption;
}

/** What a host may say of its pickups; all of it optional, much of it as text, so that attributes and JSON will do. */
export interface ScheduleOptions {
  readonly zone?: string;
  readonly windows?: WindowsOption;
  readonly days?: DaysOption;
  readonly cutOff?: string;
  readonly calendar?: CalendarOption;
  readonly extraClosed?: NamedDaysOption;
  readonly extraOpen?: NamedDaysOption;
  /** Merged by carrier with those of the base. */
  readonly carriers?: Readonly<Record<string, CarrierOptions>>;
  readonly scanGraceDays?: number;
}

/** Carriers, windows and single days beyond these are dropped: nobody has more, and a mistake or an attack must not cost time. */
const MOST = { carriers: 64, windows: 8, days: 500 };

const WALL_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const SPAN = /^(\d\d:\d\d)\s?[-–]\s?(\d\d:\d\d)$/;

/**
 * A schedule from what a host says, on top of another schedule. Total: a part that cannot be used is reported in `problems` and stays as it was.
 *
 * @param options may come from attributes or JSON, so types are not trusted
 * @param base what holds where `options` say nothing
 */
export function createSchedule(options: ScheduleOptions = {}, base: PickupSchedule = DEFAULT_SCHEDULE): PickupSchedule {
  const problems: ScheduleProblem[] = [];
  const read = reader(problems);
  const given: ScheduleOptions = isRecord(options) ? options : {};
  const cutOff = read('cutOff', given.cutOff, readTime) ?? base.cutOff;
  return {
    zone: read('zone', given.zone, readZone) ?? base.zone,
    windows: read('windows', given.windows, readWindows) ?? base.windows,
    days: read('days', given.days, readDays) ?? base.days,
    ...(cutOff === undefined ? {} : { cutOff }),
    calendar: read('calendar', given.calendar, readCalendar) ?? base.calendar,
    extraClosed: read('extraClosed', given.extraClosed, readNamedDays) ?? base.extraClosed,
    extraOpen: read('extraOpen', given.extraOpen, readNamedDays) ?? base.extraOpen,
    carriers: readCarriers(given.carriers, base.carriers, read),
    scanGraceDays: read('scanGraceDays', given.scanGraceDays, readGrace) ?? base.scanGraceDays,
    problems,
  };
}

/** Thrown inside this module only: why a part cannot be used. */
class Unusable extends Error {}

type Read = <T>(part: string, value: unknown, as: (value: unknown) => T) => T | undefined;

const reader =
  (problems: ScheduleProblem[]): Read =>
  (part, value, as) => {
    if (value === undefined || value === null) return undefined;
    try {
      return as(value);
    } catch (error) {
      const message = error instanceof Unusable ? error.message : 'cannot be read';
      problems.push({ part, value: describe(value), message });
      return undefined;
    }
  };

function describe(value: unknown): string {
  try {
    return (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))).slice(0, 80);
  } catch {
    return typeof value;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Words of a text, or the items of a list. */
function items(value: unknown, most: number): readonly unknown[] {
  const list =
    typeof value === 'string'
      ? value
          .slice(0, 8000)
          .split(/[\s,]+/)
          .filter(Boolean)
      : value;
  if (!Array.isArray(list)) throw new Unusable('is neither text nor a list');
  if (list.length > most) throw new Unusable(`has more than ${most} entries`);
  return list;
}

function readZone(value: unknown): string {
  if (typeof value !== 'string' || !isZone(value)) throw new Unusable('is not a time zone that this machine knows');
  return value;
}

function readTime(value: unknown): string {
  if (typeof value !== 'string' || !WALL_TIME.test(value)) throw new Unusable('is not a time such as 14:30');
  return value;
}

function readHours(value: unknown): PickupHours {
  const [, opens, closes] = typeof value === 'string' && value.length <= 16 ? (SPAN.exec(value) ?? []) : [];
  const hours = isRecord(value) ? value : { opens, closes };
  const from = hours['opens'];
  const to = hours['closes'];
  const named = `"${describe(value)}"`;
  if (typeof from !== 'string' || typeof to !== 'string') throw new Unusable(`${named} is not a window such as 14:30-17:00`);
  if (!WALL_TIME.test(from) || !(WALL_TIME.test(to) || to === '24:00')) throw new Unusable(`${named} has a time that no clock shows`);
  if (from >= to) throw new Unusable(`${named} ends before it begins`);
  return { opens: from, closes: to };
}

function readWindows(value: unknown): readonly PickupHours[] {
  const windows = items(value, MOST.windows).map(readHours);
  windows.sort((a, b) => (a.opens < b.opens ? -1 : 1));
  if (!windows.length) throw new Unusable('names no window');
  if (windows.some((window, index) => window.opens < (windows[index - 1]?.closes ?? ''))) throw new Unusable('has windows that overlap');
  return windows;
}

function readDays(value: unknown): readonly number[] {
  const days = items(value, 14).flatMap((item) => {
    const [from = NaN, to = from] = String(item).slice(0, 3).split('-').map(Number);
    if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to <= 6 && from <= to)) {
      throw new Unusable(`"${describe(item)}" is not a weekday from 0 (Sunday) to 6`);
    }
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  return [...new Set(days)].sort();
}

function readCalendar(value: unknown): CalendarSource {
  const source = typeof value === 'string' ? { rule: value } : value;
  if (!isRecord(source) || typeof source['rule'] !== 'string') throw new Unusable('has no rule');
  const parsed = parseCalendar(source['rule']);
  if (!parsed.ok) throw new Unusable(parsed.error.message);
  for (const bound of ['validFrom', 'validTo']) {
    const day = source[bound];
    if (day !== undefined && !(typeof day === 'string' && parseDay(day) !== undefined))
      throw new Unusable(`${bound} is not a date such as 2026-12-31`);
  }
  return source as unknown as CalendarSource;
}

function readNamedDays(value: unknown): readonly NamedDay[] {
  return items(value, MOST.days).map((item) => {
    const named = isRecord(item) ? item : { day: item };
    const day = named['day'];
    if (typeof day !== 'string' || parseDay(day) === undefined) throw new Unusable(`"${describe(item)}" is not a date such as 2026-12-24`);
    const label = named['name'];
    return label === undefined ? { day } : { day, name: readName(label) };
  });
}

function readName(value: unknown): LocalizedText {
  if (typeof value === 'string') return { en: value, 'fr-CA': value };
  if (!isRecord(value) || typeof value['en'] !== 'string' || typeof value['fr-CA'] !== 'string')
    throw new Unusable('a name is text, or text in en and fr-CA');
  return { en: value['en'], 'fr-CA': value['fr-CA'] };
}

function readGrace(value: unknown): number {
  if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > 20)
    throw new Unusable('is not a number of days from 0 to 20');
  return value as number;
}

function readFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new Unusable('is neither true nor false');
  return value;
}

function readCarriers(given: unknown, base: PickupSchedule['carriers'], read: Read): PickupSchedule['carriers'] {
  const carriers = new Map(Object.entries(base));
  const entries = read('carriers', given, (value) => {
    if (!isRecord(value)) throw new Unusable('is not a list of carriers by code');
    return Object.entries(value).slice(0, MOST.carriers);
  });
  for (const [code, options] of entries ?? []) carriers.set(code, readCarrier(code, options, { base: carriers.get(code) ?? {}, read }));
  return Object.fromEntries(carriers);
}

function readCarrier(code: string, options: unknown, { base, read }: { base: CarrierSchedule; read: Read }): CarrierSchedule {
  const given = read(`carriers.${code}`, options, (value) => {
    if (!isRecord(value)) throw new Unusable('is not a carrier');
    return value;
  });
  const readers: { [K in keyof CarrierSchedule]-?: (value: unknown) => NonNullable<CarrierSchedule[K]> } = {
    name: readName,
    calendar: readCalendar,
    confirmed: readFlag,
    windows: readWindows,
    days: readDays,
    extraClosed: readNamedDays,
    extraOpen: readNamedDays,
  };
  const changed = Object.entries(readers).flatMap(([part, as]) => {
    const value = read(`carriers.${code}.${part}`, given?.[part], as as (value: unknown) => unknown);
    return value === undefined ? [] : [[part, value] as const];
  });
  const own: CarrierSchedule = Object.fromEntries(changed);
  // Who hands over a carrier's calendar vouches for it, unless they say otherwise.
  return { ...base, ...(own.calendar ? { confirmed: true } : {}), ...own };
}
