/** Something that will happen. */
interface Item {
  readonly at: number;
  readonly number: number;
  readonly run: (at: number) => void;
}

const before = (a: Item, b: Item): boolean => a.at < b.at || (a.at === b.at && a.number < b.number);

/** What will happen, by time; what is due at the same instant happens in the order in which it was planned. A binary heap. */
export class Agenda {
  readonly #items: Item[] = [];
  #count = 0;

  get size(): number {
    return this.#items.length;
  }

  /** When the next thing happens: milliseconds since the epoch; infinite when nothing will. */
  get next(): number {
    return this.#items[0]?.at ?? Infinity;
  }

  /** @param at milliseconds since the epoch */
  plan(at: number, run: (at: number) => void): void {
    const items = this.#items;
    const item = { at, number: (this.#count += 1), run };
    let index = items.push(item) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!before(item, items[parent]!)) break;
      items[index] = items[parent]!;
      index = parent;
    }
    items[index] = item;
  }

  /** Does the next thing, at its own time. */
  runNext(): void {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (!first || !last) return;
    if (items.length > 0) this.#sink(last);
    first.run(first.at);
  }

  #sink(item: Item): void {
    const items = this.#items;
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      if (left >= items.length) break;
      const right = left + 1;
      const child = right < items.length && before(items[right]!, items[left]!) ? right : left;
      if (!before(items[child]!, item)) break;
      items[index] = items[child]!;
      index = child;
    }
    items[index] = item;
  }
}
