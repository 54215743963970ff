import type { SlotRows } from './row-model-columns.js';
import type { RowFacet } from './row-model-types.js';
import type { Steps } from './scheduler.js';

/** Facets in a word; its last bit tells that their tests were asked. */
const WORD_BITS = 15;
const ASKED = 2 ** WORD_BITS;
const FACET_STEP = 2048;
const SCANNED_STEP = 65_536;

/**
 * Which rows belong to which facets: a bit per row and facet, two bytes a row for up to 15 facets. The tests are asked about a row when that first matters, and
 * about many ahead of time by `fill`.
 */
export class FacetFlags<Row> {
  readonly #facets: readonly RowFacet<Row>[];
  readonly #source: SlotRows<Row>;
  readonly #words: Uint16Array[];
  /** All slots before it were asked about. */
  #filled = 0;

  constructor(facets: readonly RowFacet<Row>[], source: SlotRows<Row>) {
    this.#facets = facets;
    this.#source = source;
    this.#words = Array.from({ length: Math.ceil(facets.length / WORD_BITS) }, () => new Uint16Array(0));
  }

  /** Whether all rows were asked about. */
  get isFull(): boolean {
    return this.#filled >= this.#source.length;
  }

  /** Asks about the rows that were not asked about yet: all, or those with a 1. Several may do so in turns. */
  *fill(chosen?: Uint8Array): Steps {
    if (chosen) return yield* this.#fillChosen(chosen);
    while (!this.isFull) {
      const to = Math.min(this.#source.length, this.#filled + FACET_STEP);
      this.#ask({ from: this.#filled, to }, undefined);
      this.#filled = to;
      yield;
    }
  }

  *#fillChosen(chosen: Uint8Array): Steps {
    for (let from = this.#filled, asked = 0; from < this.#source.length;) {
      const to = Math.min(this.#source.length, from + FACET_STEP);
      asked += this.#ask({ from, to }, chosen) + (to - from) * (FACET_STEP / SCANNED_STEP);
      from = to;
      if (asked < FACET_STEP) continue;
      asked = 0;
      yield;
    }
  }

  /** Those of the slots whose rows belong to a facet, in their order. */
  pick(slots: Int32Array, facet: number): Int32Array {
    const word = this.#wordOf(facet);
    const bit = bitOf(facet);
    const picked = new Int32Array(slots.length);
    let size = 0;
    for (let index = 0; index < slots.length; index++) {
      const slot = slots[index] as number;
      if (word[slot] === 0) this.#test(slot);
      if (((word[slot] as number) & bit) !== 0) picked[size++] = slot;
    }
    return picked.slice(0, size);
  }

  /** Asks again about the row in a slot, if somebody did before. */
  write(slot: number): void {
    if ((this.#words[0]?.[slot] ?? 0) !== 0) this.#test(slot);
  }

  /** Whether the row in a slot belongs to the facet at an index. */
  has(slot: number, facet: number): boolean {
    const word = this.#wordOf(facet);
    if (word[slot] === 0) this.#test(slot);
    return ((word[slot] ?? 0) & bitOf(facet)) !== 0;
  }

  /** Adds a row to the counts of its facets, or takes it out. */
  tally(counts: Float64Array, slot: number, by: 1 | -1): void {
    counts.forEach((count, facet) => {
      if (this.has(slot, facet)) counts[facet] = count + by;
    });
  }

  /** How many of the chosen slots belong to each facet; of all without a choice. Undefined while some of them were not asked about. */
  count(chosen: Uint8Array | undefined): Float64Array<ArrayBuffer> | undefined {
    const counts = new Float64Array(this.#facets.length);
    const { length } = this.#source;
    for (let first = 0; first < counts.length; first += WORD_BITS) {
      const facets = Math.min(counts.length - first, WORD_BITS);
      const tally = new Uint32Array(2 ** facets);
      if (!tallyWords(this.#wordOf(first).subarray(0, length), chosen, tally)) return undefined;
      for (let bits = 1; bits < tally.length; bits++) {
        const rows = tally[bits] as number;
        if (rows === 0) continue;
        for (let facet = 0; facet < facets; facet++)
          if ((bits >>> facet) & 1) counts[first + facet] = (counts[first + facet] as number) + rows;
      }
    }
    return counts;
  }

  /** Keeps the flags of the given slots only, which become 0, 1, 2… */
  keep(slots: Int32Array): void {
    this.#words.forEach((word, index) => (this.#words[index] = Uint16Array.from(slots, (slot) => word[slot] ?? 0)));
    this.#filled = slots.reduce((count, slot) => (slot < this.#filled ? count + 1 : count), 0);
  }

  /** @returns how many rows were asked about */
  #ask({ from, to }: { from: number; to: number }, chosen: Uint8Array | undefined): number {
    const word = this.#wordOf(0);
    let asked = 0;
    for (let slot = from; slot < to; slot++) {
      if (word[slot] !== 0 || chosen?.[slot] === 0) continue;
      this.#test(slot);
      asked++;
    }
    return asked;
  }

  #test(slot: number): void {
    const facets = this.#facets;
    const row = this.#source.rows[slot];
    for (let index = 0; index < this.#words.length; index++) {
      const first = index * WORD_BITS;
      const last = Math.min(facets.length, first + WORD_BITS) - 1;
      let bits = 0;
      for (let facet = last; row !== undefined && facet >= first; facet--) {
        bits = bits * 2 + (passes(facets[facet] as RowFacet<Row>, row) ? 1 : 0);
      }
      bits += ASKED;
      (this.#words[index] as Uint16Array)[slot] = bits;
    }
  }

  #wordOf(facet: number): Uint16Array {
    const index = Math.floor(facet / WORD_BITS);
    if ((this.#words[index]?.length ?? Infinity) < this.#source.length) this.#reserve();
    return this.#words[index] ?? new Uint16Array(0);
  }

  #reserve(): void {
    const { length } = this.#source;
    this.#words.forEach((word, index) => {
      const grown = new Uint16Array(word.length === 0 ? length : Math.ceil(length * 1.25));
      grown.set(word);
      this.#words[index] = grown;
    });
  }
}

const bitOf = (facet: number): number => 2 ** (facet % WORD_BITS);

/** @returns whether all chosen ones were asked about */
function tallyWords(words: Uint16Array, chosen: Uint8Array | undefined, tally: Uint32Array): boolean {
  for (let slot = 0; slot < words.length; slot++) {
    if (chosen && chosen[slot] === 0) continue;
    const bits = words[slot] as number;
    if (bits < ASKED) return false;
    tally[bits - ASKED] = (tally[bits - ASKED] as number) + 1;
  }
  return true;
}

function passes<Row>(facet: RowFacet<Row>, row: Row): boolean {
  try {
    return facet.test(row);
  } catch {
    return false;
  }
}
