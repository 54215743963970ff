import { INTL_TAGS, type Locale } from '../locale.js';
import { monthOf, parseDay, yearOf } from '../pickup/day.js';
import { remember } from '../remember.js';
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

const NBSP = '\u00a0';

const kept = new Map<string, readonly string[]>();

/** The twelve months, or the days of a week, in words: from `Intl` once each and kept as text, so that writing a date builds and keeps no formatter. */
const namesOf = (unit: 'month' | 'weekday', length: 'long' | 'short', locale: Locale): readonly string[] =>
  remember(kept, `${unit} ${length} ${locale}`, () => {
    const formatter = new Intl.DateTimeFormat(INTL_TAGS[locale], { [unit]: length, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) => {
      // January 2023 begins on a Sunday.
      const name = formatter.format(unit === 'month' ? Date.UTC(2023, index, 15) : Date.UTC(2023, 0, 1 + index));
      // Some engines write "Sept." in Canadian English and others "Sep": no full stops in English.
      return locale === 'en' ? name.replace('.', '') : name;
    });
  });

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(day: string): DateParts | undefined {
  const at = parseDay(day);
  return at === undefined ? undefined : { year: yearOf(at), month: monthOf(at), day: +day.slice(8) };
}

function write({ year, month, day }: DateParts, locale: Locale, style: DateStyle): string {
  const size = style === 'long' || style === 'full' || style === 'month' ? 'long' : 'short';
  const nameOfDay = (length: 'long' | 'short'): string =>
    namesOf('weekday', length, locale)[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
  if (style === 'weekday') return nameOfDay('long');
  if (style === 'narrow') return nameOfDay('short');
  const monthName = namesOf('month', size, locale)[month - 1] ?? '';
  if (style === 'month') return `${monthName}${NBSP}${year}`;
  const english = locale === 'en';
  const withYear = style === 'long' || style === 'medium' ? (english ? ', ' : NBSP) + year : '';
  // The first of the month is an ordinal in French: "1er juillet".
  const date = english ? `${monthName}${NBSP}${day}${withYear}` : `${day === 1 ? '1er' : day}${NBSP}${monthName}${withYear}`;
  return style === 'medium' ? date : `${nameOfDay(size)}${english ? ',' : ''} ${date}`;
}

/**
 * A date without a time, in words: `formatDay('2026-11-23', 'en', 'full')` → `Monday, November 23`. No zone is involved.
 *
 * @param day `YYYY-MM-DD`
 * @returns the text as it came when it is not a date
 */
export function formatDay(day: string, locale: Locale, style: DateStyle = 'medium'): string {
  const parts = partsOf(day);
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

const NEAR: Readonly<Record<Locale, readonly string[]>> = {
  en: ['yesterday', 'today', 'tomorrow'],
  'fr-CA': ['hier', 'aujourd’hui', 'demain'],
};

/**
 * A day as people name it from where they stand: `today`, `tomorrow`, `yesterday`, `Friday` within a week to come, else `Friday, November 27`.
 *
 * @param day `YYYY-MM-DD`
 * @param today `YYYY-MM-DD`
 */
export function formatNearDay(day: string, today: string, locale: Locale): string {
  const [there, here] = [parseDay(day), parseDay(today)];
  if (there === undefined || here === undefined) return day;
  const distance = there - here;
  const near = NEAR[locale][distance + 1];
  return near ?? formatDay(day, locale, distance > 0 && distance < 7 ? 'weekday' : yearOf(there) === yearOf(here) ? 'full' : 'long');
}

/** A text with its first letter in upper case: French names of days begin in lower case, sentences do not. */
export const asSentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
