import { INTL_TAGS, type Locale } from '../locale.js';
import { wallClock } from './wall-clock.js';

/**
 * How a date is written.
 *
 * | style | en | fr-CA |
 * |---|---|---|
 * | `long` | Monday, November 23, 2026 | lundi 23 novembre 2026 |
 * | `full` | Monday, November 23 | lundi 23 novembre |
 * | `medium` | Nov 23, 2026 | 23 nov. 2026 |
 * | `short` | Mon, Nov 23 | lun. 23 nov. |
 * | `weekday` | Monday | lundi |
 * | `narrow` | Mon | lun. |
 * | `month` | November 2026 | novembre 2026 |
 */
export const DATE_STYLES = ['long', 'full', 'medium', 'short', 'weekday', 'narrow', 'month'] as const;

/** How a date is written; see {@link DATE_STYLES}. */
export type DateStyle = (typeof DATE_STYLES)[number];

interface Names {
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
}

const NBSP = '\u00a0';
const DAY_MS = 86_400_000;
const SUNDAY = Date.UTC(2023, 0, 1);

const kept = new Map<Locale, Names>();

/** Names come from `Intl` once per language and are kept as text, so that writing a date builds and keeps no formatter. */
function namesIn(locale: Locale): Names {
  const known = kept.get(locale);
  if (known) return known;
  const names = (options: Intl.DateTimeFormatOptions, instants: readonly number[]): string[] => {
    const formatter = new Intl.DateTimeFormat(INTL_TAGS[locale], { ...options, timeZone: 'UTC' });
    // Some engines write "Sept." in Canadian English and others "Sep": no full stops in English.
    return instants.map((instant) => (locale === 'en' ? formatter.format(instant).replace('.', '') : formatter.format(instant)));
  };
  const week = Array.from({ length: 7 }, (_, day) => SUNDAY + day * DAY_MS);
  const year = Array.from({ length: 12 }, (_, month) => Date.UTC(2023, month, 15));
  const built = {
    weekdays: names({ weekday: 'long' }, week),
    shortWeekdays: names({ weekday: 'short' }, week),
    months: names({ month: 'long' }, year),
    shortMonths: names({ month: 'short' }, year),
  };
  kept.set(locale, built);
  return built;
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const FULL_DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

function partsOf(day: string): DateParts | undefined {
  const [, year, month, date] = FULL_DATE.exec(day)?.map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const check = new Date(Date.UTC(year, month - 1, date));
  return check.getUTCMonth() === month - 1 && check.getUTCDate() === date ? { year, month, day: date } : undefined;
}

function write({ year, month, day }: DateParts, locale: Locale, style: DateStyle): string {
  const names = namesIn(locale);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  const long = style === 'long' || style === 'full' || style === 'month';
  const monthName = (long ? names.months : names.shortMonths)[month - 1] ?? '';
  const weekdayName = (long || style === 'weekday' ? names.weekdays : names.shortWeekdays)[weekday] ?? '';
  if (style === 'weekday' || style === 'narrow') return weekdayName;
  if (style === 'month') return `${monthName}${NBSP}${year}`;
  const withYear = style === 'long' || style === 'medium';
  if (locale === 'en') {
    const date = `${monthName}${NBSP}${day}${withYear ? `, ${year}` : ''}`;
    return style === 'medium' ? date : `${weekdayName}, ${date}`;
  }
  // The first of the month is an ordinal in French: "1er juillet".
  const date = `${day === 1 ? '1er' : day}${NBSP}${monthName}${withYear ? NBSP + year : ''}`;
  return style === 'medium' ? date : `${weekdayName} ${date}`;
}

/**
 * A date without a time, in words: `formatDay('2026-11-23', 'en', 'full')` → `Monday, November 23`. No zone is involved.
 *
 * @param day `YYYY-MM-DD`
 * @returns the text as it came when it is not a date
 */
export function formatDay(day: string, locale: Locale, style: DateStyle = 'medium'): string {
  const parts = day.length === 10 ? partsOf(day) : undefined;
  return parts ? write(parts, locale, style) : day;
}

/**
 * The date of an instant, in words, in a zone.
 *
 * @param instant milliseconds since the epoch
 * @param zone an IANA zone
 * @returns the empty string for an unknown zone or an instant outside 1900 to 2199
 */
export function formatDate(instant: number, zone: string, locale: Locale, style: DateStyle = 'medium'): string {
  const parts = wallClock(instant, zone);
  return parts ? write(parts, locale, style) : '';
}

const NEAR: Readonly<Record<Locale, readonly [today: string, tomorrow: string, yesterday: string]>> = {
  en: ['today', 'tomorrow', 'yesterday'],
  'fr-CA': ['aujourd’hui', 'demain', 'hier'],
};

/**
 * A day as people name it from where they stand: `today`, `tomorrow`, `yesterday`, `Friday` within a week to come, else `Friday, November 27`.
 *
 * @param day `YYYY-MM-DD`
 * @param today `YYYY-MM-DD`
 */
export function formatNearDay(day: string, today: string, locale: Locale): string {
  const [there, here] = [partsOf(day), partsOf(today)];
  if (!there || !here) return day;
  const distance = (Date.UTC(there.year, there.month - 1, there.day) - Date.UTC(here.year, here.month - 1, here.day)) / DAY_MS;
  const [now, next, before] = NEAR[locale];
  if (distance === 0) return now;
  if (distance === 1) return next;
  if (distance === -1) return before;
  if (distance > 0 && distance < 7) return write(there, locale, 'weekday');
  return write(there, locale, there.year === here.year ? 'full' : 'long');
}

/** A text with its first letter in upper case: French names of days begin in lower case, sentences do not. */
export const asSentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
