import { hashText, placeOf, tableSize } from './text-hash.js';

const RECENT = 1024;
/** After so many texts it is clear whether a column repeats itself. */
const TRIAL = 8192;

/**
 * The texts of a column, numbered in order of first sight. Number 0 is the empty text.
 *
 * An open-addressing table in one typed array: a `Map` of a million texts costs ten times its memory and twice its time. In a column of
 * references or tracking numbers, where next to no text comes twice, even that is wasted: there the table is given up, and a text that does come
 * twice has two numbers. Nothing here or elsewhere relies on one number per text.
 */
export class TextDictionary {
  /** The texts by number. Read only for others. */
  readonly strings: string[] = [''];
  #table: Int32Array | undefined = new Int32Array(128);
  // Columns such as a status or a city repeat few texts: three characters and the length find them again without reading them whole.
  #recent: Int32Array | undefined = new Int32Array(RECENT);
  #misses = 0;
  #seen = 0;

  /** How many numbers are given out, the empty text included. */
  get size(): number {
    return this.strings.length;
  }

  /** The numbers of a text. */
  codesOf(text: string): readonly number[] {
    if (text === '') return [0];
    if (!this.#table) return this.strings.flatMap((other, code) => (other === text ? [code] : []));
    const code = this.#table[this.#probe(this.#table, text)] as number;
    return code === 0 ? [] : [code];
  }

  /** A number of a text, given out now when it is new. */
  encode(text: string): number {
    const length = text.length;
    if (length === 0) return 0;
    if (!this.#table) return this.strings.push(text) - 1;
    this.#seen++;
    if (!this.#recent) return this.#encodeFull(this.#table, text);
    const spot = (length + text.charCodeAt(0) * 31 + text.charCodeAt(length >> 1) * 131 + text.charCodeAt(length - 1) * 17) & (RECENT - 1);
    const recent = this.#recent[spot] as number;
    if (recent !== 0 && this.strings[recent] === text) return recent;
    const code = this.#encodeFull(this.#table, text);
    this.#recent[spot] = code;
    this.#misses++;
    return code;
  }

  /** Tells how many texts were looked up, and how many are still to come, so that table and shortcuts suit the column. */
  expect(done: number, more: number): void {
    if (!this.#table || this.#seen < TRIAL || more === 0) return;
    if (this.#misses * 2 > this.#seen) this.#recent = undefined;
    const distinct = this.strings.length - 1;
    const repeated = this.#seen - distinct;
    // Birthdays: n draws out of d texts repeat about n² / 2d times.
    const estimate = repeated === 0 ? Infinity : (this.#seen * this.#seen) / (2 * repeated);
    if (this.#seen < 2 * TRIAL && estimate > 4 * (done + more)) {
      this.#table = undefined;
      return;
    }
    // Large enough for all that are to come, and not larger: a table that the processor's cache holds is read five times as fast.
    const size = tableSize(2 * Math.min(done + more, estimate * 1.5));
    if (distinct * 4 > this.#table.length && size > this.#table.length) this.#resize(size);
  }

  #probe(table: Int32Array, text: string): number {
    const mask = table.length - 1;
    for (let place = placeOf(hashText(text), mask); ; place = (place + 1) & mask) {
      const code = table[place] as number;
      if (code === 0 || this.strings[code] === text) return place;
    }
  }

  #encodeFull(table: Int32Array, text: string): number {
    const place = this.#probe(table, text);
    const known = table[place] as number;
    if (known !== 0) return known;
    const code = this.strings.push(text) - 1;
    table[place] = code;
    if (code * 2 > table.length) this.#resize(table.length * 4);
    return code;
  }

  #resize(size: number): void {
    const table = new Int32Array(size);
    this.strings.forEach((text, code) => {
      if (code > 0) table[this.#probe(table, text)] = code;
    });
    this.#table = table;
  }
}
