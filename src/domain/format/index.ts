/**
 * Times, dates, durations and numbers in English and Canadian French.
 *
 * Every function takes instants as milliseconds since the epoch and a zone by its IANA name, gives text with no-break spaces (U+00A0) that is the same in
 * every engine, never throws, and keeps at most twelve `Intl` formatters alive between them all.
 */
export { asSentence, DATE_STYLES, formatDate, formatDay, formatNearDay } from './dates.js';
export type { DateStyle } from './dates.js';
export { formatDuration, formatRelative } from './duration.js';
export type { DurationStyle } from './duration.js';
export { evenSpaces, formattersAlive, keptFormatter } from './formatters.js';
export { formatNumber } from './numbers.js';
export { formatTime, formatTimeRange } from './time-of-day.js';
export type { TimeOptions } from './time-of-day.js';
export { isInstant, isZone, machineZone, sameWallClock, wallClock } from './wall-clock.js';
export type { WallClock } from './wall-clock.js';
export { zoneLongName, zoneName } from './zone-name.js';
