import { digitsEnd, isLongNumber, significantStart, type TextCollation } from './text-collation.js';

export const HALF_BITS = 26;
const KEY_BITS = HALF_BITS * 2;
const HALF = 2 ** HALF_BITS;
/** Powers of two, for shifting beyond 32 bits. */
const POWER = Float64Array.from({ length: KEY_BITS + 1 }, (_, bits) => 2 ** bits);

/** A text's cursor once all of it has gone into keys. */
export const ENDED = -1;

/**
 * Packs the weights of texts into keys of 52 bits that compare as the texts do, key after key: the weights that the texts really use, in as few
 * bits as tell them apart, and the digits of numbers in groups of three behind the weight that tells their count.
 */
export class KeyPacker {
  readonly #collation: TextCollation;
  readonly #used = new Uint8Array(256);
  #packed = new Uint8Array(256);
  #bits = 0;
  /** The upper and lower half of the key that `read` made. */
  high = 0;
  low = 0;

  constructor(collation: TextCollation) {
    this.#collation = collation;
  }

  /** Notes the weights of a text; false when it holds a character without one, so that only the collator can place it. */
  survey(text: string): boolean {
    const { weights, digitWeight } = this.#collation;
    if (digitWeight === 0) return false;
    const used = this.#used;
    let digits = 0;
    let significant = 0;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      const weight = code < 384 ? (weights[code] as number) : 0;
      if (weight === 0) return false;
      if (weight === digitWeight) {
        if (significant > 0 || code !== 48) significant++;
        digits++;
      } else {
        used[weight] = 1;
        if (digits > 0) used[digitWeight + significant] = 1;
        digits = significant = 0;
      }
      if (isLongNumber(digits)) return false;
    }
    if (digits > 0) used[digitWeight + significant] = 1;
    return true;
  }

  /** Settles the packing, after the survey and before the first key. */
  settle(): void {
    let place = 0;
    this.#packed = this.#used.map((used) => (used === 1 ? ++place : 0));
    this.#bits = Math.ceil(Math.log2(place + 1));
  }

  /**
   * Reads the key that starts at a cursor (twice the index, plus one inside a number; `ENDED` gives 0) into `high` and `low`.
   * Returns the cursor of the next key.
   */
  read(text: string, cursor: number): number {
    if (cursor < 0) {
      this.high = this.low = 0;
      return ENDED;
    }
    const { weights, digitWeight } = this.#collation;
    const packed = this.#packed;
    const bits = this.#bits;
    let at = cursor >> 1;
    let numberEnd = (cursor & 1) === 1 ? digitsEnd(text, at) : at;
    let key = 0;
    let room = KEY_BITS;
    for (;;) {
      while (at < numberEnd) {
        const digits = numberEnd - at >= 3 ? 3 : numberEnd - at;
        const width = digits === 3 ? 10 : digits === 2 ? 7 : 4;
        if (width > room) return this.#keep(key, room, at * 2 + 1);
        let group = 0;
        for (const end = at + digits; at < end; at++) group = group * 10 + text.charCodeAt(at) - 48;
        key = key * (POWER[width] as number) + group;
        room -= width;
      }
      if (at >= text.length) return this.#keep(key, room, ENDED);
      if (room < bits) return this.#keep(key, room, at * 2);
      let weight = weights[text.charCodeAt(at)] as number;
      if (weight === digitWeight) {
        numberEnd = digitsEnd(text, at);
        at = significantStart(text, at, numberEnd);
        weight += numberEnd - at;
      } else {
        at++;
      }
      key = key * (POWER[bits] as number) + (packed[weight] as number);
      room -= bits;
    }
  }

  #keep(key: number, room: number, cursor: number): number {
    const full = key * (POWER[room] as number);
    const high = Math.floor(full / HALF);
    this.high = high;
    this.low = full - high * HALF;
    return cursor;
  }
}
