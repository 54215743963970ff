import type { Compare } from './sort-radix.js';

/** An ordered list of slots in which a thousand may change place among a million without a new sort. */
export class SlotList {
  #slots: Int32Array;
  #size: number;

  /** Takes the array over. */
  constructor(slots: Int32Array, size: number = slots.length) {
    this.#slots = slots;
    this.#size = size;
  }

  get size(): number {
    return this.#size;
  }

  /** The slot at a position, -1 outside. */
  at(position: number): number {
    return position >= 0 && position < this.#size ? (this.#slots[position] ?? -1) : -1;
  }

  /** The slots themselves, of which the first `size` count. Read only. */
  get slots(): Int32Array {
    return this.#slots;
  }

  /** The position of a slot, or -1. `compare` must be the order of the list. */
  find(slot: number, compare: Compare): number {
    const position = this.#lowerBound(slot, compare, 0);
    return this.#slots[position] === slot && position < this.#size ? position : -1;
  }

  /** Takes out the given positions, in ascending order. */
  removeAt(positions: readonly number[]): void {
    if (positions.length === 0) return;
    let target = positions[0] as number;
    positions.forEach((position, index) => {
      const next = positions[index + 1] ?? this.#size;
      this.#slots.copyWithin(target, position + 1, next);
      target += next - position - 1;
    });
    this.#size = target;
  }

  /** Puts slots in, each where the order wants it. */
  insert(added: readonly number[], compare: Compare): void {
    if (added.length === 0) return;
    const sorted = [...added].sort(compare);
    const positions: number[] = [];
    for (const slot of sorted) positions.push(this.#lowerBound(slot, compare, positions.at(-1) ?? 0));
    this.insertAt(sorted, positions);
  }

  /** Puts slots in front of the given positions, both ascending. */
  insertAt(added: ArrayLike<number>, positions: ArrayLike<number>): void {
    this.#reserve(this.#size + added.length);
    let end = this.#size;
    for (let index = added.length - 1; index >= 0; index--) {
      const position = positions[index] as number;
      this.#slots.copyWithin(position + index + 1, position, end);
      this.#slots[position + index] = added[index] as number;
      end = position;
    }
    this.#size += added.length;
  }

  /** Keeps the slots that pass, in their order. */
  filter(passes: (slot: number) => boolean): void {
    let size = 0;
    for (let index = 0; index < this.#size; index++) {
      const slot = this.#slots[index] as number;
      if (passes(slot)) this.#slots[size++] = slot;
    }
    this.#size = size;
  }

  /** Gives every slot another number, in the same order. */
  renumber(numbers: Int32Array): void {
    for (let index = 0; index < this.#size; index++) this.#slots[index] = numbers[this.#slots[index] as number] as number;
  }

  #lowerBound(slot: number, compare: Compare, start: number): number {
    let from = start;
    let to = this.#size;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (compare(this.#slots[middle] as number, slot) < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #reserve(length: number): void {
    if (this.#slots.length >= length) return;
    const slots = new Int32Array(Math.ceil(length * 1.25) + 16);
    slots.set(this.#slots.subarray(0, this.#size));
    this.#slots = slots;
  }
}
