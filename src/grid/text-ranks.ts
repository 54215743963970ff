import type { Steps } from './scheduler.js';
import { SlotList } from './sort-list.js';
import { ascending } from './sort-radix.js';
import type { TextCollation } from './text-collation.js';
import type { TextDictionary } from './text-dictionary.js';
import { lowerBound, orderTexts, type TextOrder } from './text-order.js';

/** Ranks closer than this would soon be equal for want of digits. */
const NARROWEST_GAP = 2 ** -24;

/**
 * The places of a dictionary's texts in the order of the locale. Sorted once, in steps that several may advance in turns; texts that come later
 * are filed between their neighbours with a rank between theirs, so that nothing known has to move.
 */
export class RankedDictionary {
  readonly #dictionary: TextDictionary;
  readonly #collation: () => TextCollation;
  #order = new SlotList(new Int32Array(0));
  #rank: Float64Array = new Float64Array(0);
  /** How many texts have a rank; 0 before the first sort. */
  #ranked = 0;
  /** The count of different ranks while they are 0, 1, 2…; -1 once some lie between. */
  #dense = 0;
  #sorting: { steps: Steps<TextOrder>; size: number } | undefined;

  constructor(dictionary: TextDictionary, collation: () => TextCollation) {
    this.#dictionary = dictionary;
    this.#collation = collation;
  }

  /** Whether texts have ranks. */
  get ready(): boolean {
    return this.#ranked > 0;
  }

  /** The rank of a text, NaN for the empty one. Only after `prepare`. */
  rankOf(code: number): number {
    return code === 0 ? NaN : (this.#rank[code] as number);
  }

  /** Ranks all texts of the dictionary. */
  *prepare(): Steps {
    while (this.#ranked === 0) {
      this.#sorting ??= { steps: orderTexts(this.#dictionary.strings, this.#collation()), size: this.#dictionary.size };
      const step = this.#sorting.steps.next();
      if (step.done) {
        this.#order = new SlotList(step.value.order);
        this.#rank = step.value.rank;
        this.#ranked = this.#sorting.size;
        this.#dense = this.#order.size === 0 ? 0 : (this.#rank[this.#order.at(this.#order.size - 1)] as number) + 1;
        this.#sorting = undefined;
      }
      yield;
    }
    this.settle();
  }

  /** The ranks as 0, 1, 2… and how many there are. The array is not changed afterwards for texts known now. */
  dense(): { rank: Float64Array; count: number } {
    if (this.#dense < 0) this.#renumber();
    return { rank: this.#rank, count: this.#dense };
  }

  /** Ranks the texts that came since. Nothing to do before `prepare`. */
  settle(): void {
    const size = this.#dictionary.size;
    if (this.#ranked === 0 || this.#ranked === size) return;
    const { strings } = this.#dictionary;
    const { compareFast } = this.#collation();
    const compare = (a: number, b: number): number => compareFast(strings[a] as string, strings[b] as string);
    const added = ascending(size - this.#ranked)
      .map((index) => this.#ranked + index)
      .sort(compare);
    const positions = new Int32Array(added.length);
    added.forEach((code, index) => {
      const from = index === 0 ? 0 : (positions[index - 1] as number);
      positions[index] = lowerBound(this.#order.slots, { from, to: this.#order.size }, (other) => compare(other, code) < 0);
    });
    this.#reserve(size);
    this.#fileAll(added, positions, compare);
    this.#order.insertAt(added, positions);
    this.#ranked = size;
    this.#dense = -1;
  }

  /** Gives each added text a rank: that of its equal, or one between its neighbours. */
  #fileAll(added: Int32Array, positions: Int32Array, compare: (a: number, b: number) => number): void {
    for (let start = 0; start < added.length;) {
      let end = start + 1;
      while (end < added.length && positions[end] === positions[start]) end++;
      this.#fileGap({ codes: added.subarray(start, end), position: positions[start] as number }, compare);
      start = end;
    }
  }

  #fileGap({ codes, position }: { codes: Int32Array; position: number }, compare: (a: number, b: number) => number): void {
    let { low, step } = this.#gapFor(position, codes.length);
    if (step < NARROWEST_GAP) {
      this.#renumber();
      ({ low, step } = this.#gapFor(position, codes.length));
    }
    const next = position < this.#order.size ? this.#order.at(position) : undefined;
    codes.forEach((code, index) => {
      const previous = index === 0 ? undefined : (codes[index - 1] as number);
      if (next !== undefined && compare(next, code) === 0) this.#rank[code] = this.#rank[next] as number;
      else if (previous !== undefined && compare(previous, code) === 0) this.#rank[code] = this.#rank[previous] as number;
      else this.#rank[code] = low + step * (index + 1);
    });
  }

  /** The rank before a position of the order and the distance at which so many ranks fit behind it. */
  #gapFor(position: number, count: number): { low: number; step: number } {
    const before = position > 0 ? (this.#rank[this.#order.at(position - 1)] as number) : undefined;
    const after = position < this.#order.size ? (this.#rank[this.#order.at(position)] as number) : undefined;
    if (after === undefined) return { low: before ?? -1, step: 1 };
    if (before === undefined) return { low: after - count - 1, step: 1 };
    return { low: before, step: (after - before) / (count + 1) };
  }

  #renumber(): void {
    const rank = new Float64Array(this.#rank.length);
    let place = -1;
    let previous = NaN;
    const { slots, size } = this.#order;
    for (let index = 0; index < size; index++) {
      const code = slots[index] as number;
      const old = this.#rank[code] as number;
      if (old !== previous) place++;
      previous = old;
      rank[code] = place;
    }
    this.#rank = rank;
    this.#dense = place + 1;
  }

  #reserve(size: number): void {
    if (this.#rank.length >= size) return;
    const rank = new Float64Array(Math.ceil(size * 1.25));
    rank.set(this.#rank);
    this.#rank = rank;
  }
}
