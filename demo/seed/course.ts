import type { SeededRandom } from './random.js';
import { HOUR, MINUTE, type Workdays } from './workdays.js';

/** An order's way through the warehouse, in wall times, those to come included. */
export interface Course {
  readonly createdAt: number;
  readonly printedAt: number;
  readonly pickedAt: number;
  readonly packedAt: number;
  readonly closedAt: number;
  /** The first scan, when nothing goes wrong. */
  readonly scannedAt: number;
}

const OPENS = 8 * HOUR;
const CUT_OFF = 12 * HOUR;
const STAFF_LEAVES = 18 * HOUR;
/** When the first carrier comes; labels are ready a little before. */
const WINDOW_OPENS = 14.5 * HOUR;
const WINDOW_LENGTH = 2.5 * HOUR;

const startOfDay = (time: number): number => time - (((time % (24 * HOUR)) + 24 * HOUR) % (24 * HOUR));

/** What arrives before noon on a business day leaves the same day, the rest on the next one; one in twenty misses its pickup. */
export function planCourse(createdAt: number, workdays: Workdays, random: SeededRandom): Course {
  const today = startOfDay(createdAt);
  const sinceMidnight = createdAt - today;
  const open = workdays.isOpen(createdAt);
  const day = open && sinceMidnight < CUT_OFF ? today : workdays.next(createdAt);
  const course = leaveOn(day, createdAt, workdays, random);
  if (day > today && open && sinceMidnight < STAFF_LEAVES - HOUR) return beginToday(today, course, random);
  // Some stand still for a day: a shelf is empty, a box is missing. More of the present ones, so that small demonstrations show each stage.
  const recent = workdays.between(day, workdays.now) <= 1;
  return random.chance(recent ? 0.12 : 0.04)
    ? onlyBegun(course, leaveOn(workdays.next(day), createdAt, workdays, random), random.int(1, 3))
    : course;
}

/** The first steps of one course, the others of a later one. */
function onlyBegun(course: Course, later: Course, steps: number): Course {
  return {
    ...later,
    printedAt: course.printedAt,
    ...(steps > 1 && { pickedAt: course.pickedAt }),
    ...(steps > 2 && { packedAt: course.packedAt }),
  };
}

function leaveOn(day: number, createdAt: number, { next }: Workdays, random: SeededRandom): Course {
  const sameDay = startOfDay(createdAt) === day;
  const printedAt =
    Math.max(createdAt + random.int(4, 25) * MINUTE, day + OPENS) + random.int(0, sameDay ? 40 : 150) * MINUTE + random.int(0, 59) * 1000;
  const pickedAt = printedAt + random.int(8, 80) * MINUTE + random.int(0, 59) * 1000;
  const packedAt = pickedAt + random.int(4, 45) * MINUTE + random.int(0, 59) * 1000;
  // Labels are made in batches.
  const closedAt = packedAt + random.int(2, 40) * MINUTE;
  const pickup = day + WINDOW_OPENS;
  if (closedAt < pickup) return { createdAt, printedAt, pickedAt, packedAt, closedAt, scannedAt: scanFrom(pickup, random) };
  if (random.chance(0.95)) {
    // Made ready in time all the same: the steps move closer together, none before the order came.
    const scale = (pickup - random.int(2, 35) * MINUTE - createdAt) / (closedAt - createdAt);
    const squeeze = (time: number): number => createdAt + Math.round(((time - createdAt) * scale) / 1000) * 1000;
    return {
      createdAt,
      printedAt: squeeze(printedAt),
      pickedAt: squeeze(pickedAt),
      packedAt: squeeze(packedAt),
      closedAt: squeeze(closedAt),
      scannedAt: scanFrom(pickup, random),
    };
  }
  return { createdAt, printedAt, pickedAt, packedAt, closedAt, scannedAt: scanFrom(next(day) + WINDOW_OPENS, random) };
}

/** In the afternoon the staff begin with the orders of the next day: some get their ticket, some are picked, packed or even labelled before they go home. */
function beginToday(today: number, course: Course, random: SeededRandom): Course {
  const steps = random.int(0, 4);
  const start = Math.max(course.createdAt + 5 * MINUTE, today + CUT_OFF + HOUR);
  const room = today + STAFF_LEAVES - start;
  const [first = 0, second = 0, third = 0, fourth = 0] = Array.from(
    { length: 4 },
    (_, index) => start + Math.round((room * (index + random.next())) / 4 / 1000) * 1000,
  );
  return {
    ...course,
    ...(steps > 0 && { printedAt: first }),
    ...(steps > 1 && { pickedAt: second }),
    ...(steps > 2 && { packedAt: third }),
    ...(steps > 3 && { closedAt: fourth }),
  };
}

const scanFrom = (pickup: number, random: SeededRandom): number => pickup + Math.floor(random.next() * WINDOW_LENGTH);
