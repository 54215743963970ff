import { asSentence, formatDate, formatDay, formatNearDay, formatTime, sameWallClock, wallClock } from '../../domain/format/index.js';
import type { Order } from '../../domain/order/index.js';
import type { CellContext } from './cell-context.js';
import { readUtc } from './utc-text.js';

const FULL_DATE = /^\d{4}-\d\d-\d\d$/;
/** With an offset: text without one would be read in the viewer's zone. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;
const NBSP = '\u00a0';

/**
 * The instant of an order's date, in milliseconds since the epoch; noon UTC of a date without a time, and half a millisecond, by which filters tell it from instants.
 * `undefined` for anything else.
 */
export function orderInstant(date: string | undefined): number | undefined {
  if (date === undefined || date.length > 40) return undefined;
  const instant = readUtc(date);
  if (!Number.isNaN(instant)) return instant;
  if (date.length === 20 && date.endsWith('Z')) return parsed(date);
  const full = FULL_DATE.test(date);
  if (!full && !INSTANT.test(date)) return undefined;
  return full ? parsed(`${date}T12:00:00Z`, 0.5) : parsed(date);
}

function parsed(date: string, more = 0): number | undefined {
  const instant = Date.parse(date) + more;
  return Number.isNaN(instant) ? undefined : instant;
}

/** The date on the wall in a zone: `YYYY-MM-DD`. */
export function dayIn(instant: number, zone: string): string {
  const wall = wallClock(instant, zone);
  if (!wall) return '';
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${wall.year}-${two(wall.month)}-${two(wall.day)}`;
}

/** A date as a cell shows it: "Today, 1:12 PM", "Nov 18, 1:12 PM", "Nov 18, 2025". Text that is no date is shown as it came. */
export function dateText(date: string | undefined, context: CellContext): string {
  if (date === undefined) return '';
  const { locale, timeZone, today } = context;
  const instant = orderInstant(date);
  if (instant === undefined) return date.slice(0, 40);
  const withoutTime = FULL_DATE.test(date);
  const day = withoutTime ? date : dayIn(instant, timeZone);
  const written = formatDay(day, locale, 'medium');
  const year = day.slice(0, 4);
  if (year !== today.slice(0, 4)) return written;
  const near = isNear(day, today) ? asSentence(formatNearDay(day, today, locale)) : withoutYear(written, year);
  return withoutTime ? near : `${near},${NBSP}${formatTime(instant, timeZone, locale)}`;
}

/** "Nov 18, 2026" and "18 nov. 2026" without the year, which goes without saying. */
const withoutYear = (written: string, year: string): string =>
  written.endsWith(year) ? written.slice(0, -year.length).replace(/[,\u00a0 ]{1,3}$/, '') : written;

/** A date in full, with the zone, and the time at the warehouse where it differs: for tooltips and for those who listen. */
export function dateDetail(date: string | undefined, order: Order, context: CellContext): string {
  const instant = orderInstant(date);
  if (date === undefined || instant === undefined) return '';
  const { locale, timeZone, strings } = context;
  if (FULL_DATE.test(date)) return asSentence(formatDay(date, locale, 'long'));
  const at = (zone: string): string =>
    `${formatDate(instant, zone, locale, 'long')}, ${formatTime(instant, zone, locale, { zoneName: true })}`;
  const here = asSentence(at(timeZone));
  const warehouse = order.timeZone;
  if (!warehouse || warehouse === timeZone || sameWallClock(instant, warehouse, timeZone) || !wallClock(instant, warehouse)) return here;
  return `${here}\n${strings.atWarehouse(at(warehouse))}`;
}

/** Today and yesterday get a word. */
function isNear(day: string, today: string): boolean {
  if (day === today) return true;
  return Date.parse(`${today}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`) === 86_400_000;
}
