import { toInstant } from '../pickup/zone.js';

const DAY_MS = 86_400_000;
const MAX_DAYS = 20_000;

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,? (\d{1,2}):(\d\d)(?::(\d\d))? ?([AP]M)?)?$/i;
const DOT_NET = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/;
const DOT_NET_NEVER = -62_135_596_800_000;
const MAX_DATE_LENGTH = 40;

/** A date as its digits say it, not yet checked and not yet in a zone. */
interface Written {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Absent for a date without a time. */
  readonly time?: { readonly hour: number; readonly minute: number; readonly second: number; readonly ms: number };
  readonly offset?: string;
}

/**
 * Reads the dates of one facility. Make one per zone and import: it remembers the offset of each day it met.
 *
 * Read are ISO 8601 (`2026-11-23T14:30:00`, with or without `Z` or an offset, seconds and fractions), the American form of exports
 * (`11/23/2026 2:30 PM`, month first), and .NET's `/Date(1795462200000)/`. A date-time without an offset is wall time at the facility: Extensiv's pages
 * about its dates contradict each other on how they are stored, but agree that they are displayed in warehouse time.
 */
export class FacilityDates {
  readonly #zone: string;
  readonly #offsets = new Map<number, number>();

  /** @param zone an IANA zone that exists */
  constructor(zone: string) {
    this.#zone = zone;
  }

  /**
   * @returns an RFC 3339 instant in UTC (`2026-11-23T19:30:00Z`), or the full-date for a date without a time; undefined for no date, which includes
   * the zero dates of .NET and SQL (years 1 and 1900); null for what is not a date between 1990 and 2199
   */
  read(value: unknown): string | null | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value !== 'string' || value.length > MAX_DATE_LENGTH) return null;
    const text = value.trim();
    if (text === '') return undefined;
    const dotNet = DOT_NET.exec(text);
    if (dotNet) return Number(dotNet[1]) === DOT_NET_NEVER ? undefined : plausible(Number(dotNet[1]));
    const written = readZoneless(text) ?? readIso(text) ?? readAmerican(text);
    if (!written) return null;
    if (written.year === 1 || written.year === 1900) return undefined;
    return isReal(written) ? this.#place(written) : null;
  }

  #place({ year, month, day, time, offset }: Written): string | null {
    if (year < 1990 || year > 2199) return null;
    const date = Date.UTC(year, month - 1, day);
    if (!time) return dayText(date / DAY_MS);
    const wall = date + ((time.hour * 60 + time.minute) * 60 + time.second) * 1000 + time.ms;
    return formatInstant(offset === undefined ? this.#toInstant(date, wall) : wall - offsetMs(offset));
  }

  /**
   * The instant of a wall time. Zone arithmetic costs some 10 µs, too much for 300,000 dates, so a day's offset is kept when the day starts and ends with
   * the same one: no zone of the tz database has changed its clocks twice, and back, within one day. On the other days each time is asked for.
   */
  #toInstant(date: number, wall: number): number {
    let offset = this.#offsets.get(date);
    if (offset === undefined) {
      const start = this.#offsetAt(date);
      offset = start === this.#offsetAt(date + DAY_MS) ? start : Number.NaN;
      if (this.#offsets.size >= MAX_DAYS) this.#offsets.clear();
      this.#offsets.set(date, offset);
    }
    return wall - (Number.isNaN(offset) ? this.#offsetAt(wall) : offset);
  }

  #offsetAt(wall: number): number {
    const second = Math.floor(wall / 1000) * 1000;
    return second - toInstant(new Date(second).toISOString().slice(0, 19), this.#zone);
  }
}

/** The digits of a text from a place on as a number; NaN when one of them is none. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
}

/** Nearly all dates of the API have this one form, and 300,000 of them make up an import: read without a regular expression, in a quarter of the time. */
function readZoneless(text: string): Written | undefined {
  if (text.length !== 19 || text[4] !== '-' || text[7] !== '-' || text[10] !== 'T' || text[13] !== ':' || text[16] !== ':')
    return undefined;
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  const second = digits(text, 17, 19);
  const written = { year: digits(text, 0, 4), month: digits(text, 5, 7), day: digits(text, 8, 10), time: { hour, minute, second, ms: 0 } };
  return Number.isNaN(written.year + written.month + written.day + hour + minute + second) ? undefined : written;
}

function readIso(text: string): Written | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = '0', fraction = '', offset] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (hour === undefined) return date;
  const time = { hour: Number(hour), minute: Number(minute), second: Number(second), ms: Number(fraction.slice(0, 3).padEnd(3, '0')) };
  return offset === undefined ? { ...date, time } : { ...date, time, offset };
}

function readAmerican(text: string): Written | undefined {
  const match = AMERICAN.exec(text);
  if (!match) return undefined;
  const [, month, day, year, hour, minute, second = '0', half] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (hour === undefined) return date;
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return undefined;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0);
  return { ...date, time: { hour: hours, minute: Number(minute), second: Number(second), ms: 0 } };
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isReal({ year, month, day, time }: Written): boolean {
  if (month < 1 || day < 1 || day > (DAYS_IN_MONTH[month - 1] ?? 0)) return false;
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return false;
  return !time || (time.hour < 24 && time.minute < 60 && time.second < 60);
}

/** `+05:30`, `-0500`, `-05` or `Z`, in milliseconds east of UTC. */
function offsetMs(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3).replace(':', '') || 0);
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}

const EARLIEST = Date.UTC(1990, 0);
const LATEST = Date.UTC(2200, 0);

const plausible = (instant: number): string | null => (instant >= EARLIEST && instant < LATEST ? formatInstant(instant) : null);

const MAX_DAY_TEXTS = 10_000;
const dayTexts = new Map<number, string>();

function dayText(day: number): string {
  let text = dayTexts.get(day);
  if (text === undefined) {
    text = new Date(day * DAY_MS).toISOString().slice(0, 10);
    if (dayTexts.size >= MAX_DAY_TEXTS) dayTexts.clear();
    dayTexts.set(day, text);
  }
  return text;
}

/**
 * RFC 3339 in UTC, without a fraction of zero; null for what is no instant of the years 1000 to 9999.
 *
 * Built from character codes: `toISOString` and joined strings take five times as long, and joined strings keep all their pieces, which is a hundred
 * megabytes over the dates of 50,000 orders.
 */
export function formatInstant(instant: number): string | null {
  if (!(instant >= FIRST_INSTANT && instant < END_OF_INSTANTS)) return null;
  if (instant % 1000 !== 0) return new Date(instant).toISOString();
  const day = Math.floor(instant / DAY_MS);
  const text = dayText(day);
  const seconds = (instant - day * DAY_MS) / 1000;
  const hour = Math.floor(seconds / 3600);
  const minute = Math.floor(seconds / 60) % 60;
  const second = seconds % 60;
  return String.fromCharCode(
    text.charCodeAt(0),
    text.charCodeAt(1),
    text.charCodeAt(2),
    text.charCodeAt(3),
    45,
    text.charCodeAt(5),
    text.charCodeAt(6),
    45,
    text.charCodeAt(8),
    text.charCodeAt(9),
    84,
    tens(hour),
    ones(hour),
    58,
    tens(minute),
    ones(minute),
    58,
    tens(second),
    ones(second),
    90,
  );
}

const FIRST_INSTANT = Date.UTC(1000, 0);
const END_OF_INSTANTS = Date.UTC(10_000, 0);
const tens = (value: number): number => 48 + Math.floor(value / 10);
const ones = (value: number): number => 48 + (value % 10);
