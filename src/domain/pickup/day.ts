/** A civil day as a number: days since 1 January 1970. Arithmetic on days happens here, where no zone and no hour exists. */
export type EpochDay = number;

const DAY_MS = 86_400_000;
const utcDate = (day: EpochDay): Date => new Date(day * DAY_MS);

/** @param month 1 to 12 @param date may lie outside the month: 0 is the last day of the month before */
export const epochDay = (year: number, month: number, date: number): EpochDay => Date.UTC(year, month - 1, date) / DAY_MS;

/** `YYYY-MM-DD` as an epoch day; nothing for anything else, 30 February included. */
export function parseDay(text: string): EpochDay | undefined {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00Z`) / DAY_MS : NaN;
  // Some engines roll 30 February over into March.
  return dateOf(day) === +text.slice(8) ? day : undefined;
}

/** An epoch day as `YYYY-MM-DD`; the empty string for a number that is no day of four-digit years. */
export const formatIso = (day: EpochDay): string => (Math.abs(day) < 2_900_000 ? utcDate(day).toISOString().slice(0, 10) : '');

/** 0 is Sunday. */
export const weekdayOf = (day: EpochDay): number => utcDate(day).getUTCDay();

export const yearOf = (day: EpochDay): number => utcDate(day).getUTCFullYear();

/** 1 is January. */
export const monthOf = (day: EpochDay): number => utcDate(day).getUTCMonth() + 1;

/** The day of the month. */
const dateOf = (day: EpochDay): number => utcDate(day).getUTCDate();

/** The UTC day of an instant: at most one day away from the civil day in any zone. */
export const utcDayOf = (instant: number): EpochDay => Math.floor(instant / DAY_MS);
