import { inSteps, type Steps } from './scheduler.js';

/** Bits that one pass of the radix sort looks at: 4,096 buckets stay in the processor's nearest cache. */
const PASS_BITS = 12;
const PASS_STEP = 32768;

/** Slots with a key each, and room to move them. */
export interface KeyedSlots {
  slots: Int32Array;
  keys: Uint32Array;
  /** Made when they are first needed, in a step each: room for a million takes milliseconds. */
  spareSlots: Int32Array;
  spareKeys: Uint32Array;
  readonly length: number;
}

/** Room for sorting the slots. They, and keys that are given, become the sorter's own. */
export function keyedSlots(slots: Int32Array, keys: Uint32Array = new Uint32Array(slots.length)): KeyedSlots {
  return { slots, keys, spareSlots: new Int32Array(0), spareKeys: new Uint32Array(0), length: slots.length };
}

/** 0, 1, 2… */
export function ascending(length: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(length);
  for (let slot = 0; slot < length; slot++) slots[slot] = slot;
  return slots;
}

/**
 * Orders slots by the lowest `bits` (at most 32) of their keys: a stable radix sort, least significant digits first, keys moving along
 * so that every pass reads in sequence. Ends with the result in `work.slots`.
 */
export function* sortByKeys(work: KeyedSlots, bits: number): Steps {
  if (yield* areInOrder(work.keys, bits)) return;
  const passes = Math.ceil(bits / PASS_BITS);
  const width = Math.ceil(bits / Math.max(1, passes));
  for (let pass = 0; pass < passes; pass++) yield* sortPass(work, pass * width, Math.min(width, bits - pass * width));
}

/** Whether keys that hold nothing but the bits come in order: found out at once where they do not. */
function* areInOrder(keys: Uint32Array, bits: number): Steps<boolean> {
  const most = 2 ** bits - 1;
  let place = 0;
  let last = 0;
  while (place < keys.length) {
    const end = Math.min(keys.length, place + PASS_STEP);
    for (; place < end; place++) {
      const key = keys[place] as number;
      if (key < last || key > most) return false;
      last = key;
    }
    yield;
  }
  return true;
}

function* sortPass(work: KeyedSlots, shift: number, bits: number): Steps {
  const mask = 2 ** bits - 1;
  const offsets = new Uint32Array(mask + 1);
  yield* inSteps(work.length, (from, to) => countDigits(work.keys, offsets, { from, to, shift, mask }), PASS_STEP);
  if (offsets.includes(work.length)) return;
  if (work.spareSlots.length < work.length) {
    work.spareSlots = new Int32Array(work.length);
    yield;
    work.spareKeys = new Uint32Array(work.length);
    yield;
  }
  let sum = 0;
  for (let digit = 0; digit <= mask; digit++) {
    const count = offsets[digit] as number;
    offsets[digit] = sum;
    sum += count;
  }
  yield* inSteps(work.length, (from, to) => moveDigits(work, offsets, { from, to, shift, mask }), PASS_STEP);
  [work.slots, work.spareSlots] = [work.spareSlots, work.slots];
  [work.keys, work.spareKeys] = [work.spareKeys, work.keys];
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly shift: number;
  readonly mask: number;
}

function countDigits(keys: Uint32Array, counts: Uint32Array, { from, to, shift, mask }: Part): void {
  for (let index = from; index < to; index++) {
    const digit = ((keys[index] as number) >>> shift) & mask;
    counts[digit] = (counts[digit] as number) + 1;
  }
}

function moveDigits(work: KeyedSlots, offsets: Uint32Array, { from, to, shift, mask }: Part): void {
  const { slots, keys, spareSlots, spareKeys } = work;
  for (let index = from; index < to; index++) {
    const key = keys[index] as number;
    const digit = (key >>> shift) & mask;
    const target = offsets[digit] as number;
    offsets[digit] = target + 1;
    spareKeys[target] = key;
    spareSlots[target] = slots[index] as number;
  }
}

/** The bits that a count of different keys needs. */
export const bitsFor = (count: number): number => (count <= 1 ? 0 : Math.ceil(Math.log2(count)));

/** Compares two items; zero keeps their order. */
export type Compare = (a: number, b: number) => number;

const RUN = 256;

/** Orders `items[from…to)` by a costly comparison: a stable merge sort in steps. */
export function* sortByComparison(items: Int32Array, range: { from: number; to: number }, compare: Compare): Steps {
  const { from, to } = range;
  for (let start = from; start < to; start += RUN) {
    items.subarray(start, Math.min(to, start + RUN)).sort(compare);
    yield;
  }
  if (to - from <= RUN) return;
  let source = items.slice(from, to);
  let target = new Int32Array(to - from);
  for (let width = RUN; width < source.length; width *= 2) {
    for (let start = 0; start < source.length; start += width * 2) yield* mergeRuns(source, target, { start, width }, compare);
    [source, target] = [target, source];
  }
  items.set(source, from);
}

function* mergeRuns(source: Int32Array, target: Int32Array, run: { start: number; width: number }, compare: Compare): Steps {
  const middle = Math.min(source.length, run.start + run.width);
  const end = Math.min(source.length, middle + run.width);
  let left = run.start;
  let right = middle;
  for (let out = run.start; out < end; out++) {
    const takeLeft = left < middle && (right >= end || compare(source[left] as number, source[right] as number) <= 0);
    target[out] = (takeLeft ? source[left++] : source[right++]) as number;
    if ((out & 1023) === 1023) yield;
  }
}
