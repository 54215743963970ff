import { inSteps, type Steps } from './scheduler.js';
import { ascending, bitsFor, keyedSlots, sortByComparison, sortByKeys, type KeyedSlots } from './sort-radix.js';
import type { TextCollation } from './text-collation.js';
import { ENDED, HALF_BITS, KeyPacker } from './text-keys.js';

/** The numbers of a dictionary's texts (without 0, the empty text) in the order of the locale. */
export interface TextOrder {
  readonly order: Int32Array;
  /** Place in the order by number, counted from 0; texts that the locale deems equal share one. */
  readonly rank: Float64Array;
}

const SMALL_RUN = 8;
const TEXTS_STEP = 4096;

/** Texts that still look equal, to be told apart by their next key: their numbers, where in the order they are, and in which group. */
interface Level {
  readonly members: Int32Array;
  readonly positions: Int32Array;
  readonly groups: Uint32Array | undefined;
}

/** Part of the order: from a position up to, not including, another. */
interface Run {
  readonly from: number;
  readonly to: number;
}

interface NextLevel {
  members: Int32Array;
  positions: Int32Array;
  groups: Uint32Array;
  length: number;
  group: number;
}

/**
 * Orders the texts that there are now as `collation.compare` does, without comparing most of them: keys packed from the weights of their characters are sorted by radix;
 * only texts that still look equal get another key, and only those that differ in nothing but case or accents, or hold characters without a
 * weight, are compared by the collator.
 */
export function* orderTexts(strings: readonly string[], collation: TextCollation): Steps<TextOrder> {
  return yield* new Ordering(strings, collation).run();
}

class Ordering {
  readonly #strings: readonly string[];
  readonly #compareFast: (a: number, b: number) => number;
  readonly #packer: KeyPacker;
  readonly #size: number;
  /** Where each text's next key starts. */
  readonly #cursors: Int32Array;
  /** Texts that may equal a neighbour in the eyes of the collator. */
  readonly #suspect: Uint8Array;
  #order: Int32Array = new Int32Array(0);
  #high = new Uint32Array(0);
  #low = new Uint32Array(0);
  #prefix = -1;

  constructor(strings: readonly string[], collation: TextCollation) {
    this.#strings = strings;
    this.#compareFast = (a, b) => collation.compareFast(strings[a] as string, strings[b] as string);
    this.#packer = new KeyPacker(collation);
    this.#size = strings.length;
    this.#cursors = new Int32Array(this.#size);
    this.#suspect = new Uint8Array(this.#size);
  }

  *run(): Steps<TextOrder> {
    const plain = { codes: new Int32Array(this.#size), length: 0 };
    const others: number[] = [];
    yield* inSteps(this.#size - 1, (from, to) => this.#survey(plain, others, { from: from + 1, to: to + 1 }), TEXTS_STEP);
    this.#packer.settle();
    this.#cursors.fill(this.#commonStart(plain.codes[0]) * 2);
    yield;
    yield* this.#orderPlain(plain.codes.slice(0, plain.length));
    if (others.length > 0) yield* this.#addOthers(Int32Array.from(others));
    const rank = new Float64Array(this.#size);
    yield;
    const state = { place: -1 };
    yield* inSteps(this.#order.length, (from, to) => this.#rank(rank, state, { from, to }));
    return { order: this.#order, rank };
  }

  /** Parts the texts that have weights throughout from the others, and finds what the former all start with. */
  #survey(plain: { codes: Int32Array; length: number }, others: number[], { from, to }: { from: number; to: number }): void {
    const strings = this.#strings;
    for (let code = from; code < to; code++) {
      const text = strings[code] as string;
      if (!this.#packer.survey(text)) {
        others.push(code);
        this.#suspect[code] = 1;
        continue;
      }
      plain.codes[plain.length++] = code;
      this.#prefix = this.#prefix < 0 ? text.length : commonPrefix(strings[plain.codes[0] as number] as string, text, this.#prefix);
    }
  }

  /** The length of what all plain texts start with, without a number at its end that may be longer in some. */
  #commonStart(first: number | undefined): number {
    const text = this.#strings[first ?? 0] ?? '';
    let length = Math.max(0, this.#prefix);
    while (length > 0 && /\d/.test(text.charAt(length - 1))) length--;
    return length;
  }

  *#orderPlain(plain: Int32Array): Steps {
    // Room for a million texts takes milliseconds: a step each.
    this.#order = plain;
    yield;
    let level: Level = { members: plain.slice(), positions: ascending(plain.length), groups: undefined };
    while (level.members.length > 0) {
      const indexes = yield* this.#sortLevel(level);
      const { members, positions } = level;
      yield* inSteps(indexes.length, (from, to) => place(this.#order, { members, positions, indexes, from, to }));
      level = yield* this.#nextLevel(level, indexes);
    }
  }

  /** The indexes of a level's members by group, then by their next key. */
  *#sortLevel({ members, groups }: Level): Steps<Int32Array> {
    const { length } = members;
    this.#high = new Uint32Array(length);
    this.#low = new Uint32Array(length);
    yield;
    yield* inSteps(length, (from, to) => this.#readKeys(members, from, to), TEXTS_STEP);
    const work = keyedSlots(ascending(length));
    yield;
    yield* sortBy(work, this.#low, HALF_BITS);
    yield* sortBy(work, this.#high, HALF_BITS);
    if (groups) yield* sortBy(work, groups, bitsFor((groups[length - 1] as number) + 1));
    return work.slots;
  }

  #readKeys(members: Int32Array, from: number, to: number): void {
    const strings = this.#strings;
    const packer = this.#packer;
    const cursors = this.#cursors;
    const high = this.#high;
    const low = this.#low;
    for (let index = from; index < to; index++) {
      const code = members[index] as number;
      cursors[code] = packer.read(strings[code] as string, cursors[code] as number);
      high[index] = packer.high;
      low[index] = packer.low;
    }
  }

  /** Settles the runs of equal keys that can be settled now and gathers the others for the next level. */
  *#nextLevel({ positions, groups }: Level, indexes: Int32Array): Steps<Level> {
    const next: NextLevel = {
      members: new Int32Array(64),
      positions: new Int32Array(64),
      groups: new Uint32Array(64),
      length: 0,
      group: 0,
    };
    for (let start = 0; start < indexes.length;) {
      const part = this.#settlePart({ positions, groups }, indexes, { start, next });
      if (part.alike) {
        yield* sortByComparison(this.#order, part.alike, this.#compareFast);
        this.#suspectAll(part.alike);
      }
      start = part.end;
      yield;
    }
    const { length } = next;
    return { members: next.members.slice(0, length), positions: next.positions.slice(0, length), groups: next.groups.slice(0, length) };
  }

  /** Settles some thousand texts, up to a run that is too long for it: texts that differ in nothing that has a weight. */
  #settlePart(
    { positions, groups }: Pick<Level, 'positions' | 'groups'>,
    indexes: Int32Array,
    { start, next }: { start: number; next: NextLevel },
  ): { end: number; alike?: Run } {
    const limit = Math.min(indexes.length, start + TEXTS_STEP);
    let index = start;
    while (index < limit) {
      const end = this.#runEnd(indexes, index, groups);
      if (end - index > 1) {
        const from = positions[index] as number;
        const run = { from, to: from + end - index };
        if (end - index <= SMALL_RUN) this.#settleSmall(run);
        else if (this.#hasEnded(run)) return { end, alike: run };
        else addRun(next, this.#order, run);
      }
      index = end;
    }
    return { end: index };
  }

  /** The end of the run of equal keys, or of single texts, that starts at an index. */
  #runEnd(indexes: Int32Array, start: number, groups: Uint32Array | undefined): number {
    const high = this.#high;
    const low = this.#low;
    const first = indexes[start] as number;
    let end = start + 1;
    for (; end < indexes.length; end++) {
      const other = indexes[end] as number;
      if (high[other] !== high[first] || low[other] !== low[first] || (groups && groups[other] !== groups[first])) break;
    }
    return end;
  }

  /** Whether all texts of a run have gone into keys. */
  #hasEnded({ from, to }: Run): boolean {
    for (let index = from; index < to; index++) if (this.#cursors[this.#order[index] as number] !== ENDED) return false;
    return true;
  }

  #settleSmall(run: Run): void {
    insertionSort(this.#order, run, this.#compareFast);
    this.#suspectAll(run);
  }

  #suspectAll({ from, to }: Run): void {
    for (let index = from; index < to; index++) this.#suspect[this.#order[index] as number] = 1;
  }

  /** Merges the texts without weights into the order, by the collator. */
  *#addOthers(others: Int32Array): Steps {
    const compare = this.#compareFast;
    yield* sortByComparison(others, { from: 0, to: others.length }, compare);
    const plain = this.#order;
    const merged = new Int32Array(plain.length + others.length);
    let from = 0;
    let done = 0;
    for (const code of others) {
      const position = lowerBound(plain, { from, to: plain.length }, (other) => compare(other, code) < 0);
      merged.set(plain.subarray(from, position), from + done);
      merged[position + done] = code;
      from = position;
      done++;
      if ((done & 63) === 0) yield;
    }
    merged.set(plain.subarray(from), from + done);
    this.#order = merged;
  }

  #rank(rank: Float64Array, state: { place: number }, { from, to }: { from: number; to: number }): void {
    const order = this.#order;
    let { place } = state;
    for (let index = from; index < to; index++) {
      const code = order[index] as number;
      if (index === 0 || !this.#areEqual(order[index - 1] as number, code)) place++;
      rank[code] = place;
    }
    state.place = place;
  }

  #areEqual(a: number, b: number): boolean {
    if (this.#suspect[a] === 0 && this.#suspect[b] === 0) return false;
    return this.#compareFast(a, b) === 0;
  }
}

/** The first index in `[from, to)` whose item is not before. */
export function lowerBound(items: Int32Array, range: { from: number; to: number }, isBefore: (item: number) => boolean): number {
  let { from, to } = range;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isBefore(items[middle] as number)) from = middle + 1;
    else to = middle;
  }
  return from;
}

interface Placing {
  readonly members: Int32Array;
  readonly positions: Int32Array;
  readonly indexes: Int32Array;
  readonly from: number;
  readonly to: number;
}

function place(order: Int32Array, { members, positions, indexes, from, to }: Placing): void {
  for (let index = from; index < to; index++) order[positions[index] as number] = members[indexes[index] as number] as number;
}

function* sortBy(work: KeyedSlots, keys: Uint32Array, bits: number): Steps {
  yield* inSteps(work.length, (from, to) => takeKeys(work, keys, { from, to }));
  yield* sortByKeys(work, bits);
}

function takeKeys({ slots, keys }: KeyedSlots, source: Uint32Array, { from, to }: { from: number; to: number }): void {
  for (let index = from; index < to; index++) keys[index] = source[slots[index] as number] as number;
}

function addRun(next: NextLevel, order: Int32Array, { from, to }: Run): void {
  const length = next.length + to - from;
  if (length > next.members.length) {
    const grow = <Items extends Int32Array | Uint32Array>(items: Items, larger: Items): Items => (larger.set(items), larger);
    next.members = grow(next.members, new Int32Array(length * 2));
    next.positions = grow(next.positions, new Int32Array(length * 2));
    next.groups = grow(next.groups, new Uint32Array(length * 2));
  }
  for (let index = from, target = next.length; index < to; index++, target++) {
    next.members[target] = order[index] as number;
    next.positions[target] = index;
    next.groups[target] = next.group;
  }
  next.group++;
  next.length = length;
}

function commonPrefix(a: string, b: string, limit: number): number {
  const end = Math.min(limit, b.length);
  let index = 0;
  while (index < end && a.charCodeAt(index) === b.charCodeAt(index)) index++;
  return index;
}

function insertionSort(items: Int32Array, { from, to }: Run, compare: (a: number, b: number) => number): void {
  for (let index = from + 1; index < to; index++) {
    const item = items[index] as number;
    let place = index;
    while (place > from && compare(items[place - 1] as number, item) > 0) {
      items[place] = items[place - 1] as number;
      place--;
    }
    items[place] = item;
  }
}
