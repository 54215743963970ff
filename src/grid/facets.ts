import type { SlotRows } from './row-model-columns.js';
import type { RowFacet } from './row-model-types.js';
import type { Steps } from './scheduler.js';

const WORD_BITS = 16;
const FACET_STEP = 2048;

/** Which rows belong to which facets: a bit per row and facet, two bytes a row for up to 16 facets. */
export class FacetFlags<Row> {
  readonly #facets: readonly RowFacet<Row>[];
  readonly #words: Uint16Array[];
  #filled = 0;

  constructor(facets: readonly RowFacet<Row>[]) {
    this.#facets = facets;
    this.#words = Array.from({ length: Math.ceil(facets.length / WORD_BITS) }, () => new Uint16Array(0));
  }

  /** How many slots were asked about. */
  get filled(): number {
    return this.#filled;
  }

  /** Asks the tests about the slots that were not asked about yet. Several may do so in turns. */
  *fill(source: SlotRows<Row>): Steps {
    while (this.#filled < source.length) {
      this.#reserve(source.length);
      this.#read(source.rows, Math.min(source.length, this.#filled + FACET_STEP));
      yield;
    }
  }

  /** Whether a row belongs to the facet at an index, whatever is known. */
  passes(row: Row, facet: number): boolean {
    const asked = this.#facets[facet];
    return asked !== undefined && passes(asked, row);
  }

  #read(rows: readonly (Row | undefined)[], to: number): void {
    for (let slot = this.#filled; slot < to; slot++) this.#test(slot, rows[slot]);
    this.#filled = to;
  }

  /** Those of the slots whose rows belong to a facet, in their order. */
  pick(slots: Int32Array, facet: number): Int32Array {
    const word = this.#words[Math.floor(facet / WORD_BITS)] ?? new Uint16Array(0);
    const bit = 2 ** (facet % WORD_BITS);
    const picked = new Int32Array(slots.length);
    let size = 0;
    for (let index = 0; index < slots.length; index++) {
      const slot = slots[index] as number;
      if (((word[slot] as number) & bit) !== 0) picked[size++] = slot;
    }
    return picked.slice(0, size);
  }

  /** Asks the tests about a slot again. */
  write(slot: number, row: Row | undefined): void {
    if (slot < this.#filled) this.#test(slot, row);
  }

  /** Whether the row in a slot belongs to the facet at an index. */
  has(slot: number, facet: number): boolean {
    const word = this.#words[Math.floor(facet / WORD_BITS)];
    return word !== undefined && (((word[slot] ?? 0) >>> (facet % WORD_BITS)) & 1) === 1;
  }

  /** Adds a row to the counts of its facets, or takes it out. */
  tally(counts: Float64Array, slot: number, by: 1 | -1): void {
    this.#words.forEach((word, index) => {
      let bits = word[slot] ?? 0;
      for (let facet = index * WORD_BITS; bits !== 0; facet++, bits >>>= 1) if (bits & 1) counts[facet] = (counts[facet] as number) + by;
    });
  }

  /** How many of the chosen slots below `length` belong to each facet; all of them without a choice. */
  count(length: number, chosen: Uint8Array | undefined): Float64Array<ArrayBuffer> {
    const counts = new Float64Array(this.#facets.length);
    this.#words.forEach((word, index) => {
      const first = index * WORD_BITS;
      const facets = Math.min(counts.length - first, WORD_BITS);
      const tally = new Uint32Array(2 ** facets);
      tallyWords(word.subarray(0, length), chosen, tally);
      for (let bits = 1; bits < tally.length; bits++) {
        const rows = tally[bits] as number;
        if (rows === 0) continue;
        for (let facet = 0; facet < facets; facet++)
          if ((bits >>> facet) & 1) counts[first + facet] = (counts[first + facet] as number) + rows;
      }
    });
    return counts;
  }

  /** Keeps the flags of the given slots only, which become 0, 1, 2… */
  keep(slots: Int32Array): void {
    const kept = slots.filter((slot) => slot < this.#filled);
    this.#words.forEach((word, index) => (this.#words[index] = Uint16Array.from(kept, (slot) => word[slot] as number)));
    this.#filled = kept.length;
  }

  #test(slot: number, row: Row | undefined): void {
    const facets = this.#facets;
    for (let index = 0; index < this.#words.length; index++) {
      const first = index * WORD_BITS;
      let bits = 0;
      if (row !== undefined) {
        for (let facet = Math.min(facets.length, first + WORD_BITS) - 1; facet >= first; facet--) {
          bits = bits * 2 + (passes(facets[facet] as RowFacet<Row>, row) ? 1 : 0);
        }
      }
      (this.#words[index] as Uint16Array)[slot] = bits;
    }
  }

  #reserve(length: number): void {
    this.#words.forEach((word, index) => {
      if (word.length >= length) return;
      const grown = new Uint16Array(word.length === 0 ? length : Math.ceil(length * 1.25));
      grown.set(word);
      this.#words[index] = grown;
    });
  }
}

function tallyWords(words: Uint16Array, chosen: Uint8Array | undefined, tally: Uint32Array): void {
  for (let slot = 0; slot < words.length; slot++) {
    if (chosen && chosen[slot] === 0) continue;
    const bits = words[slot] as number;
    tally[bits] = (tally[bits] as number) + 1;
  }
}

function passes<Row>(facet: RowFacet<Row>, row: Row): boolean {
  try {
    return facet.test(row);
  } catch {
    return false;
  }
}
