import { hashText, placeOf, tableSize } from './text-hash.js';

const GONE = -1;

/**
 * Finds the slot of a row by its id: an open-addressing table of slots, the ids themselves stay in the rows. 4 bytes a place, 8 MB at a million rows.
 * Equal ids may be entered twice; the one entered first is found first.
 */
export class IdIndex {
  readonly #idAt: (slot: number) => string;
  #table: Int32Array;
  #used = 0;

  /** @param idAt the id of the row in a slot that was entered */
  constructor(idAt: (slot: number) => string, expected: number) {
    this.#idAt = idAt;
    this.#table = new Int32Array(tableSize(expected * 2));
  }

  /** Enters a slot under its id. */
  add(id: string, slot: number): void {
    if ((this.#used + 1) * 2 > this.#table.length) this.#resize();
    this.#place(id, slot);
  }

  /** The slot of an id, or -1. */
  find(id: string): number {
    const place = this.#probe(id);
    return place < 0 ? -1 : (this.#table[place] as number) - 1;
  }

  /** Forgets an id. Call while its slot still holds the row. */
  remove(id: string): void {
    const place = this.#probe(id);
    if (place >= 0) this.#table[place] = GONE;
  }

  /** Gives every slot another number. */
  renumber(numbers: Int32Array): void {
    this.#table.forEach((entry, place) => {
      if (entry > 0) this.#table[place] = (numbers[entry - 1] as number) + 1;
    });
  }

  #probe(id: string): number {
    const mask = this.#table.length - 1;
    for (let place = placeOf(hashText(id), mask); ; place = (place + 1) & mask) {
      const entry = this.#table[place] as number;
      if (entry === 0) return -1;
      if (entry !== GONE && this.#idAt(entry - 1) === id) return place;
    }
  }

  #place(id: string, slot: number): void {
    const mask = this.#table.length - 1;
    let place = placeOf(hashText(id), mask);
    while (this.#table[place] !== 0) place = (place + 1) & mask;
    this.#table[place] = slot + 1;
    this.#used++;
  }

  #resize(): void {
    const entries = this.#table.filter((entry) => entry > 0).sort();
    this.#table = new Int32Array(tableSize((entries.length + 1) * 4));
    this.#used = 0;
    for (const entry of entries) this.#place(this.#idAt(entry - 1), entry - 1);
  }
}
