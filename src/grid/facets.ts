import { codesFor, type Codes, type SlotRows } from './row-model-columns.js';
import type { RowFacet } from './row-model-types.js';
import type { Steps } from './scheduler.js';

/** Facets whose bits a number holds exactly. */
const WORD_BITS = 50;
const FACET_STEP = 2048;
const SCANNED_STEP = 65_536;
const UNASKED = 0;

/**
 * Which rows belong to which facets. Most rows belong to the same few combinations, so a row takes the number of its combination: a byte. The tests are asked
 * about a row when that first matters, and about many ahead of time by `fill`.
 */
export class FacetFlags<Row> {
  readonly #facets: readonly RowFacet<Row>[];
  readonly #source: SlotRows<Row>;
  #codes: Codes = new Uint8Array(0);
  /** By number, a 1 for each facet of the combination. */
  readonly #combinations: Uint8Array[] = [new Uint8Array(0)];
  readonly #known = new Map<number | string, number>();
  /** All slots before it were asked about. */
  #filled = 0;

  constructor(facets: readonly RowFacet<Row>[], source: SlotRows<Row>) {
    this.#facets = facets;
    this.#source = source;
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
    const picked = new Int32Array(slots.length);
    let size = 0;
    for (let index = 0; index < slots.length; index++) {
      const slot = slots[index] as number;
      if (this.has(slot, facet)) picked[size++] = slot;
    }
    return picked.slice(0, size);
  }

  /** Asks again about the row in a slot, if somebody did before. */
  write(slot: number): void {
    if ((this.#codes[slot] ?? UNASKED) !== UNASKED) this.#test(slot);
  }

  /** Whether the row in a slot belongs to the facet at an index. */
  has(slot: number, facet: number): boolean {
    if ((this.#codes[slot] ?? UNASKED) === UNASKED) this.#test(slot);
    return this.#combinations[this.#codes[slot] as number]?.[facet] === 1;
  }

  /** Adds a row to the counts of its facets, or takes it out. */
  tally(counts: Float64Array, slot: number, by: 1 | -1): void {
    counts.forEach((count, facet) => {
      if (this.has(slot, facet)) counts[facet] = count + by;
    });
  }

  /** How many of the chosen slots belong to each facet; of all without a choice. Undefined while some of them were not asked about. */
  count(chosen: Uint8Array | undefined): Float64Array<ArrayBuffer> | undefined {
    const { length } = this.#source;
    this.#reserve(length);
    const tally = new Uint32Array(this.#combinations.length);
    tallyCodes(this.#codes.subarray(0, length), chosen, tally);
    if (tally[UNASKED] !== 0) return undefined;
    const counts = new Float64Array(this.#facets.length);
    this.#combinations.forEach((combination, code) =>
      combination.forEach((belongs, facet) => {
        counts[facet] = (counts[facet] as number) + belongs * (tally[code] as number);
      }),
    );
    return counts;
  }

  /** Keeps the flags of the given slots only, which become 0, 1, 2… */
  keep(slots: Int32Array): void {
    const codes = codesFor(this.#combinations.length, slots.length);
    slots.forEach((slot, index) => (codes[index] = this.#codes[slot] ?? UNASKED));
    this.#codes = codes;
    this.#filled = slots.reduce((count, slot) => (slot < this.#filled ? count + 1 : count), 0);
  }

  /** @returns how many rows were asked about */
  #ask({ from, to }: { from: number; to: number }, chosen: Uint8Array | undefined): number {
    let asked = 0;
    this.#reserve(to);
    for (let slot = from; slot < to; slot++) {
      if (this.#codes[slot] !== UNASKED || chosen?.[slot] === 0) continue;
      this.#test(slot);
      asked++;
    }
    return asked;
  }

  #test(slot: number): void {
    const row = this.#source.rows[slot];
    const facets = this.#facets;
    let key: number | string = '';
    for (let first = 0; first < facets.length; first += WORD_BITS) {
      let bits = 0;
      for (let facet = Math.min(facets.length, first + WORD_BITS) - 1; facet >= first; facet--) {
        bits = bits * 2 + (row !== undefined && passes(facets[facet] as RowFacet<Row>, row) ? 1 : 0);
      }
      key = facets.length <= WORD_BITS ? bits : `${key},${bits}`;
    }
    let code = this.#known.get(key);
    if (code === undefined) {
      code = this.#combinations.push(Uint8Array.from(facets, (facet) => (row !== undefined && passes(facet, row) ? 1 : 0))) - 1;
      this.#known.set(key, code);
    }
    this.#reserve(slot + 1);
    this.#codes[slot] = code;
  }

  /** Room for as many slots, and for the number of every combination. */
  #reserve(length: number): void {
    const { length: before } = this.#codes;
    const { length: rows } = this.#source;
    const wanted = before >= length ? before : Math.max(length, before === 0 ? rows : Math.ceil(rows * 1.25));
    const most = this.#combinations.length - 1;
    if (before >= length && most < 2 ** (8 * this.#codes.BYTES_PER_ELEMENT - 1)) return;
    const codes = codesFor(most * 2, wanted);
    if (before >= length && codes.BYTES_PER_ELEMENT <= this.#codes.BYTES_PER_ELEMENT) return;
    codes.set(this.#codes);
    this.#codes = codes;
  }
}

function tallyCodes(codes: Codes, chosen: Uint8Array | undefined, tally: Uint32Array): void {
  for (let slot = 0; slot < codes.length; slot++) {
    if (chosen && chosen[slot] === 0) continue;
    const code = codes[slot] as number;
    tally[code] = (tally[code] as number) + 1;
  }
}

function passes<Row>(facet: RowFacet<Row>, row: Row): boolean {
  try {
    return facet.test(row);
  } catch {
    return false;
  }
}
