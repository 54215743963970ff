import { parseDay, type EpochDay } from './day.js';
import type { PickupSchedule } from './schedule.js';
import { timelineOf, type Doubt, type PickupWindow, type Timeline } from './timeline.js';
import { readInstant, toInstant } from './zone.js';

/**
 * Where a parcel stands between its label and its first scan.
 *
 * `awaiting_collection`: its window has not opened; `collecting`: carriers are there now; `awaiting_scan`: they have been, and a scan is due; `overdue`: a scan should
 * have come by now; `scanned`: it came; `unknown`: the label's date is unknown, or no carrier ever comes.
 */
export const FIRST_SCAN_PHASES = ['awaiting_collection', 'collecting', 'awaiting_scan', 'overdue', 'scanned', 'unknown'] as const;

/** Where a parcel stands between its label and its first scan; see {@link FIRST_SCAN_PHASES}. */
export type FirstScanPhase = (typeof FIRST_SCAN_PHASES)[number];

/** What is asked. Instants are milliseconds since the epoch or RFC 3339 text; `labelledAt` may also be a date, `YYYY-MM-DD`, at the warehouse. */
export interface FirstScanQuery {
  /** A code such as `canada_post`; absent or unknown: the warehouse's own days. */
  readonly carrier?: string | undefined;
  /** When the label was made. At InterFulfillment that closes the order (Tracking Numbers Overview), so it is the order's close date. */
  readonly labelledAt: number | string | undefined;
  readonly now: number;
  readonly schedule: PickupSchedule;
  /** When the carrier first scanned the parcel, if it did. */
  readonly scannedAt?: number | string | undefined;
}

/** When a first scan is due, and what its absence means now. Instants are milliseconds since the epoch. */
export interface FirstScan {
  readonly phase: FirstScanPhase;
  /** The first window that can take the parcel. */
  readonly collectedIn?: PickupWindow;
  /** From when a scan is expected: the end of that window, when the last parcel is on the van. */
  readonly expectedFrom?: number;
  /** From when its absence deserves attention. */
  readonly attentionFrom?: number;
  /** Whether the label was made while carriers were already collecting, so that the parcel may have had to wait for the next window. */
  readonly mayHaveMissed: boolean;
  /** Whether calendars vouch for the days that this rests on. */
  readonly confirmed: boolean;
  readonly doubt?: Doubt;
}

/** What follows from a label alone: the same for all labels between two windows, so it is computed, and its answers are made, once for them. */
interface Course {
  readonly collectedIn: PickupWindow;
  readonly attentionFrom: number | undefined;
  readonly mayHaveMissed: boolean;
  readonly doubt: Doubt | undefined;
  readonly answers: Map<FirstScanPhase, FirstScan>;
}

interface Courses {
  readonly certain: Map<number, Course>;
  readonly late: Map<number, Course>;
}

const kept = new WeakMap<Timeline, Courses>();
const KEPT_COURSES = 4000;

/**
 * When the first scan of a parcel is due.
 *
 * A parcel labelled before a window opens is collected in it. One labelled while carriers are collecting may be, or may have missed the van: its scan is expected
 * after this window but its absence counts from the next. Attention is due at the end of the last window, `scanGraceDays` business days later: with the default
 * schedule a parcel collected on Friday deserves attention from Monday 17:00.
 *
 * Numbers only, for grids and counts: well under a microsecond an order once its days are known. `explainFirstScan` puts the answer in words.
 */
export function expectFirstScan({ carrier, labelledAt, now, schedule, scannedAt }: FirstScanQuery): FirstScan {
  const scanned = scannedAt !== undefined && !Number.isNaN(readInstant(scannedAt));
  const course = courseOf(labelledAt, schedule, timelineOf(schedule, carrier));
  if (!course) return scanned ? SCANNED : UNKNOWN;
  const phase = scanned ? 'scanned' : phaseAt(now, course);
  let answer = course.answers.get(phase);
  if (!answer) course.answers.set(phase, (answer = answerFor(phase, course)));
  return answer;
}

const UNKNOWN: FirstScan = { phase: 'unknown', mayHaveMissed: false, confirmed: false };
const SCANNED: FirstScan = { ...UNKNOWN, phase: 'scanned' };

const answerFor = (phase: FirstScanPhase, { collectedIn, attentionFrom, mayHaveMissed, doubt }: Course): FirstScan => ({
  phase,
  collectedIn,
  expectedFrom: collectedIn.closesAt,
  ...(attentionFrom === undefined ? {} : { attentionFrom }),
  mayHaveMissed,
  confirmed: doubt === undefined,
  ...(doubt === undefined ? {} : { doubt }),
});

function phaseAt(now: number, { collectedIn: { opensAt, closesAt }, attentionFrom }: Course): FirstScanPhase {
  if (Number.isNaN(now)) return 'unknown';
  if (now < opensAt) return 'awaiting_collection';
  if (now < closesAt) return 'collecting';
  return now < (attentionFrom ?? Infinity) ? 'awaiting_scan' : 'overdue';
}

function courseOf(
  labelledAt: number | string | undefined,
  { zone, scanGraceDays }: PickupSchedule,
  timeline: Timeline,
): Course | undefined {
  // Of a date without a time only the day is known: the label was made between its first and its last minute.
  const dateOnly = typeof labelledAt === 'string' && labelledAt.length === 10;
  const earliest = dateOnly ? toInstant(`${labelledAt}T00:00`, zone) : readInstant(labelledAt);
  const collectedIn = Number.isNaN(earliest) ? undefined : timeline.windowAt(earliest);
  if (!collectedIn) return undefined;
  const latest = dateOnly ? toInstant(`${labelledAt}T23:59`, zone) : earliest;
  const mayHaveMissed = latest > collectedIn.opensAt;
  const courses = coursesOf(timeline)[mayHaveMissed ? 'late' : 'certain'];
  let course = courses.get(collectedIn.opensAt);
  if (!course) {
    if (courses.size >= KEPT_COURSES) courses.clear();
    course = makeCourse(collectedIn, mayHaveMissed, { timeline, grace: scanGraceDays });
    courses.set(collectedIn.opensAt, course);
  }
  return course;
}

function coursesOf(timeline: Timeline): Courses {
  let courses = kept.get(timeline);
  if (!courses) kept.set(timeline, (courses = { certain: new Map(), late: new Map() }));
  return courses;
}

function makeCourse(collectedIn: PickupWindow, mayHaveMissed: boolean, { timeline, grace }: { timeline: Timeline; grace: number }): Course {
  const sure = mayHaveMissed ? timeline.find(collectedIn.closesAt, ({ opensAt }) => opensAt >= collectedIn.closesAt) : collectedIn;
  const days = [collectedIn.day, sure?.day ?? collectedIn.day].map((day): EpochDay => parseDay(day) ?? 0);
  return {
    collectedIn,
    attentionFrom: sure && timeline.endOfPickupDay(days[1] ?? 0, grace),
    mayHaveMissed,
    doubt: days.map((day) => timeline.plan(day).doubt).find(Boolean),
    answers: new Map(),
  };
}
