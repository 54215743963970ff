import { epochDay, monthOf, parseDay, weekdayOf, yearOf, type EpochDay } from './day.js';

/**
 * Days on which nothing is collected, as rules instead of a table of dates.
 *
 * A rule is one line of tokens, separated by spaces:
 *
 * | token | meaning | example |
 * |---|---|---|
 * | `MMDD` | that date | `1111` |
 * | `MM.w.n` | the n-th weekday w (0 is Sunday) of the month | `02.1.3` Family Day |
 * | `MM<w.DD` | the last weekday w before the date | `05<1.25` Victoria Day |
 * | `E+n`, `E-n` | days from Easter Sunday | `E-2` Good Friday |
 * | `…>` | any of these, moved to the next free weekday when it is a Saturday or Sunday | `0701>` Canada Day |
 * | `…@YYYY` | any of these, from that year on | `0930>@2021` |
 * | `+YYYY-MM-DD` | closed on that day once | `+2022-09-19` |
 * | `-YYYY-MM-DD` | open on that day although a rule closes it; a holiday that would have moved from it does not move | `-2026-12-26` |
 *
 * Order matters where holidays meet: first all dates that stay, then the moved ones by date, each to a day that is still free. So Christmas on a Saturday and
 * Boxing Day on a Sunday become Monday and Tuesday.
 */
export interface Calendar {
  readonly holidays: readonly Holiday[];
  /** Single days: closed with their token as id, or open (the empty text) whatever the holidays say. */
  readonly single: ReadonlyMap<EpochDay, string>;
}

/** One token of a rule, read. */
export interface Holiday {
  /** The token without `>` and `@YYYY`: what `holidayName` knows it by. */
  readonly id: string;
  /** Whether it moves from a weekend to the next free weekday. */
  readonly moves: boolean;
  readonly since: number;
  /** Its day in a year; `NaN` where it has none. */
  readonly on: (year: number) => EpochDay;
}

/** A rule that was read, or the token that could not be. */
export type ParsedCalendar =
  | { readonly ok: true; readonly calendar: Calendar }
  | { readonly ok: false; readonly error: { readonly token: string; readonly message: string } };

const TOKEN = /^(E([+-]\d\d?)|(\d\d)(?:(\d\d)|([.<])([0-6])\.(\d\d?)))(>?)(?:@(\d{4}))?$/;

/** Easter Sunday of the Gregorian calendar: the Sunday after the paschal full moon. */
function easter(year: number): EpochDay {
  const century = (year / 100) | 0;
  const moon = (19 * (year % 19) + century - (century >> 2) - (((8 * century + 13) / 25) | 0) + 15) % 30;
  const full = epochDay(year, 3, 21 + moon - +(moon + +(year % 19 > 10) > 28));
  return full + 7 - weekdayOf(full);
}

function readHoliday(token: string): Holiday | undefined {
  const [, id, fromEaster, mm, dd, sign, weekday, n, moves, since = 0] = TOKEN.exec(token) ?? [];
  const month = +mm!;
  const date = +(dd ?? n!);
  const before = sign === '<';
  const on = (year: number): EpochDay => {
    if (fromEaster) return easter(year) + +fromEaster;
    const first = epochDay(year, month, dd ? date : before ? date - 7 : date * 7 - 6);
    const day = weekday ? first + ((+weekday - weekdayOf(first) + 7) % 7) : first;
    return before || monthOf(day) === month ? day : NaN;
  };
  // 2000 is a leap year: every date that some year has exists in it. A month has at most five of a weekday.
  const exists = fromEaster || (monthOf(epochDay(2000, month, date)) === month && (date < 6 || sign !== '.'));
  return id && exists ? { id, moves: !!moves, since: +since, on } : undefined;
}

/**
 * Reads a rule; see {@link Calendar} for its tokens. The empty rule closes nothing.
 *
 * @param rule its first 2,000 characters count
 * @returns the calendar, or the first token that cannot be read and why
 */
export function parseCalendar(rule: string): ParsedCalendar {
  const holidays: Holiday[] = [];
  const single = new Map<EpochDay, string>();
  for (const token of rule.slice(0, 2000).split(/\s+/)) {
    const day = /^[+-]/.test(token) ? parseDay(token.slice(1)) : undefined;
    const holiday = readHoliday(token);
    if (holiday) holidays.push(holiday);
    else if (day !== undefined) single.set(day, token[0] === '+' ? token : '');
    else if (token) return { ok: false, error: { token, message: `"${token}" is not a holiday rule` } };
  }
  return { ok: true, calendar: { holidays, single } };
}

/**
 * The closed days of a year.
 *
 * @returns epoch day → id of the holiday (its token), for `holidayName`
 */
export function closuresIn({ holidays, single }: Calendar, year: number): Map<EpochDay, string> {
  const closed = new Map(single);
  const moved: [EpochDay, string][] = [];
  // The year before as well: a holiday on 31 December can move into January.
  for (const each of [year - 1, year]) {
    for (const { id, since, moves, on } of holidays) {
      const day = on(each);
      if (each < since || closed.get(day) === '') continue;
      if (moves && weekdayOf(day) % 6 === 0) moved.push([day, id]);
      else closed.set(day, id);
    }
  }
  for (const [from, id] of moved.sort(([a], [b]) => a - b)) {
    let day = from;
    while (weekdayOf(day) % 6 === 0 || closed.get(day)) day += 1;
    if (!closed.has(day)) closed.set(day, id);
  }
  for (const [day, id] of closed) if (!id || yearOf(day) !== year) closed.delete(day);
  return closed;
}
