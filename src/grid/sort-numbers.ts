import { inSteps, type Steps } from './scheduler.js';
import { keyedSlots, sortByKeys, type KeyedSlots } from './sort-radix.js';

const WORD = 2 ** 24;
const WORD_BITS = 24;
const WIDEST = 2 ** 48;
const LARGEST = 2 ** 50;

/** Numbers as whole steps above the smallest: `Math.round(value * up / down)`. Dates often count whole seconds, weights hundredths. */
interface Scale {
  readonly up: number;
  readonly down: number;
}
const SCALES: readonly Scale[] = [
  { up: 1, down: 60_000 },
  { up: 1, down: 1_000 },
  { up: 1, down: 1 },
  { up: 100, down: 1 },
  { up: 1_000, down: 1 },
];

const stepsOf = (value: number, { up, down }: Scale): number => Math.round(down === 1 ? value * up : value / down);
const isExact = (value: number, scale: Scale): boolean => {
  const steps = stepsOf(value, scale);
  return (scale.down === 1 ? steps / scale.up : steps * scale.down) === value;
};

/** Orders slots by their number: stable, NaN last in both directions. The slots may be reused. Reads `values` in steps; cells that change meanwhile land anywhere. */
export function* sortNumbers(values: Float64Array, slots: Int32Array, descending: boolean): Steps<Int32Array> {
  const found = yield* survey(values, slots);
  const { order, present, min, max } = found;
  // Rows often come by date already.
  if (descending ? found.falls : found.rises) return order;
  const scale = scaleOf(found);
  const work = keyedSlots(order.subarray(0, present));
  if (scale) {
    const low = stepsOf(min, scale);
    const high = stepsOf(max, scale);
    yield* sortScaled(values, work, { low, high, scale, descending });
  } else {
    yield* sortBits(values, work, descending);
  }
  order.set(work.slots);
  return order;
}

/** What a first look at the numbers finds out. */
interface Survey {
  /** The slots with a number, in the order they came, then (from `present`) those without. */
  readonly order: Int32Array;
  present: number;
  readonly empty: number[];
  min: number;
  max: number;
  last: number;
  /** Whether no number is less than the one before it. */
  rises: boolean;
  /** Whether no number is greater than the one before it. */
  falls: boolean;
  /** Index of the coarsest scale that no number has ruled out. */
  candidate: number;
}

/** Parts the empty cells off and finds the coarsest scale on which all numbers are whole. */
function* survey(values: Float64Array, slots: Int32Array): Steps<Survey> {
  const found: Survey = {
    order: new Int32Array(slots.length),
    present: 0,
    empty: [],
    min: Infinity,
    max: -Infinity,
    last: NaN,
    rises: true,
    falls: true,
    candidate: 0,
  };
  yield* inSteps(slots.length, (from, to) => surveyPart(values, slots.subarray(from, to), found));
  found.order.set(found.empty, found.present);
  return found;
}

function surveyPart(values: Float64Array, slots: Int32Array, found: Survey): void {
  const { order, empty } = found;
  let { present, min, max, last, rises, falls, candidate } = found;
  for (let index = 0; index < slots.length; index++) {
    const slot = slots[index] as number;
    const value = values[slot] as number;
    // Neither NaN nor the cell of a row that came since the cells were read: that one is put in its place later, and must not hide the order of the others.
    if (!(value >= value)) {
      empty.push(slot);
      continue;
    }
    order[present++] = slot;
    if (value < last) rises = false;
    else if (value > last) falls = false;
    last = value;
    if (value < min) min = value;
    if (value > max) max = value;
    while (candidate < SCALES.length && !isExact(value, SCALES[candidate] as Scale)) candidate++;
  }
  found.present = present;
  found.min = min;
  found.max = max;
  found.last = last;
  found.rises = rises;
  found.falls = falls;
  found.candidate = candidate;
}

/**
 * The scale, if the numbers on it are small enough to be exact and their range fits. Each number was tried on the scale that stood when it came, which
 * was as coarse or coarser: whole minutes are whole seconds too, and whole numbers and hundredths survive the way to thousandths and back.
 */
function scaleOf({ candidate, min, max }: Survey): Scale | undefined {
  const scale = SCALES[candidate];
  if (!scale) return undefined;
  const low = stepsOf(min, scale);
  const high = stepsOf(max, scale);
  return high - low < WIDEST && Math.max(Math.abs(low), Math.abs(high)) < LARGEST ? scale : undefined;
}

interface ScaledRange {
  readonly low: number;
  readonly high: number;
  readonly scale: Scale;
  readonly descending: boolean;
}

function* sortScaled(values: Float64Array, work: KeyedSlots, range: ScaledRange): Steps {
  const width = range.high - range.low;
  if (!(width > 0)) return;
  const bits = Math.floor(Math.log2(width)) + 1;
  for (let shift = 0; shift < bits; shift += WORD_BITS) {
    const divisor = shift === 0 ? 1 : WORD;
    yield* inSteps(work.length, (from, to) => readScaled(values, work, { ...range, divisor, from, to }));
    yield* sortByKeys(work, Math.min(WORD_BITS, bits - shift));
  }
}

function readScaled(
  values: Float64Array,
  { slots, keys }: KeyedSlots,
  part: ScaledRange & { divisor: number; from: number; to: number },
): void {
  const { low, high, descending, divisor, from, to } = part;
  const { up, down } = part.scale;
  for (let index = from; index < to; index++) {
    const value = values[slots[index] as number] as number;
    const steps = Math.round(down === 1 ? value * up : value / down);
    keys[index] = (descending ? high - steps : steps - low) / divisor;
  }
}

const cell = new Float64Array(1);
const halves = new Uint32Array(cell.buffer);

/** Any numbers at all: their 64 bits, turned so that they compare like unsigned integers. */
function* sortBits(values: Float64Array, work: KeyedSlots, descending: boolean): Steps {
  for (const half of ['low', 'high'] as const) {
    yield* inSteps(work.length, (from, to) => readBits(values, work, { half, descending, from, to }));
    yield* sortByKeys(work, 32);
  }
}

interface BitsPart {
  readonly half: 'low' | 'high';
  readonly descending: boolean;
  readonly from: number;
  readonly to: number;
}

function readBits(values: Float64Array, { slots, keys }: KeyedSlots, { half, descending, from, to }: BitsPart): void {
  for (let index = from; index < to; index++) {
    cell[0] = values[slots[index] as number] as number;
    const top = halves[1] as number;
    const isNegative = top >>> 31 === 1;
    const bits = half === 'low' ? (halves[0] as number) : top;
    const key = isNegative ? ~bits : half === 'low' ? bits : bits ^ 0x80000000;
    keys[index] = descending ? ~key : key;
  }
}
