import { median, spread } from './statistics.mjs';

/** All numbers of a run, by measure, contestant and size. */
export class Samples {
  #values = new Map();

  #key(measure, contestant, size) {
    return `${measure}|${contestant}|${size}`;
  }

  add(measure, contestant, size, value) {
    const key = this.#key(measure, contestant, size);
    this.#values.set(key, [...(this.#values.get(key) ?? []), value]);
  }

  /** @returns {{ median: number, spread: number, greatest: number, count: number } | undefined} */
  of(measure, contestant, size) {
    const values = this.#values.get(this.#key(measure, contestant, size));
    return values && { median: median(values), spread: spread(values), greatest: Math.max(...values), count: values.length };
  }

  has(measure, size) {
    return [...this.#values.keys()].some((key) => key.startsWith(`${measure}|`) && key.endsWith(`|${size}`));
  }

  toJSON() {
    return [...this.#values].map(([key, values]) => {
      const [measure, contestant, size] = key.split('|');
      return { measure, contestant, size: Number(size), median: median(values), spread: spread(values), values };
    });
  }
}
