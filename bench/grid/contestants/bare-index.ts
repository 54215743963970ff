import type { ColumnId, FlatRow } from '../page/columns.js';
import type { Change } from '../page/contestant.js';

interface Dictionary {
  readonly codes: Uint32Array;
  readonly values: (string | number)[];
  readonly places: Map<string | number, number>;
}

const CENTURY = Date.UTC(2000, 0, 1);
const digits = (text: string, at: number): number => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;

/** Seconds since 2000 of an instant such as `2026-08-24T09:30:00.000Z`; days are looked up by the ten characters that hold them. */
function secondsReader(): (instant: string) => number {
  const days = new Map<number, number>();
  return (instant) => {
    const key = (digits(instant, 2) * 100 + digits(instant, 5)) * 100 + digits(instant, 8);
    let day = days.get(key);
    if (day === undefined) days.set(key, (day = (Date.parse(`${instant.slice(0, 10)}T00:00:00Z`) - CENTURY) / 1000));
    return day + digits(instant, 11) * 3600 + digits(instant, 14) * 60 + digits(instant, 17);
  };
}

/** A stable radix sort of row indices by keys of 32 bits. */
function byKeys(keys: Uint32Array, keyBits: number): Uint32Array {
  const size = keys.length;
  let from = Uint32Array.from(keys, (_, index) => index);
  let to = new Uint32Array(size);
  const bits = 11;
  const mask = (1 << bits) - 1;
  for (let shift = 0; shift < keyBits; shift += bits) {
    const starts = new Uint32Array((1 << bits) + 1);
    for (let at = 0; at < size; at++) starts[((keys[at]! >>> shift) & mask) + 1]!++;
    for (let bucket = 1; bucket <= mask; bucket++) starts[bucket]! += starts[bucket - 1]!;
    for (let at = 0; at < size; at++) {
      const row = from[at]!;
      to[starts[(keys[row]! >>> shift) & mask]!++] = row;
    }
    [from, to] = [to, from];
  }
  return from;
}

const bitsOf = (greatest: number): number => 32 - Math.clz32(greatest);

/** Sort, filter and counts over typed arrays, each built when first asked for. */
export class BareIndex {
  readonly #rows: FlatRow[];
  readonly #dictionaries = new Map<ColumnId, Dictionary>();
  #seconds: Uint32Array | undefined;

  constructor(rows: FlatRow[]) {
    this.#rows = rows;
  }

  #dictionary(column: ColumnId): Dictionary {
    const known = this.#dictionaries.get(column);
    if (known) return known;
    const rows = this.#rows;
    const codes = new Uint32Array(rows.length);
    const values: (string | number)[] = [];
    const places = new Map<string | number, number>();
    for (let at = 0; at < rows.length; at++) {
      const value = rows[at]![column];
      let code = places.get(value);
      if (code === undefined) {
        code = values.push(value) - 1;
        places.set(value, code);
      }
      codes[at] = code;
    }
    const dictionary = { codes, values, places };
    this.#dictionaries.set(column, dictionary);
    return dictionary;
  }

  #instants(): Uint32Array {
    if (this.#seconds) return this.#seconds;
    const read = secondsReader();
    const rows = this.#rows;
    const seconds = new Uint32Array(rows.length);
    for (let at = 0; at < rows.length; at++) seconds[at] = read(rows[at]!.createdAt);
    return (this.#seconds = seconds);
  }

  #keys(column: ColumnId): Uint32Array {
    if (column === 'createdAt') return this.#instants();
    const { codes, values } = this.#dictionary(column);
    const { compare } = new Intl.Collator('en', { numeric: true });
    const order = values.map((_, code) => code).sort((left, right) => compare(String(values[left]), String(values[right])));
    const ranks = new Uint32Array(values.length);
    order.forEach((code, rank) => (ranks[code] = rank));
    const keys = new Uint32Array(codes.length);
    for (let at = 0; at < codes.length; at++) keys[at] = ranks[codes[at]!]!;
    return keys;
  }

  /** All row indices in the order of a column. */
  sort(column: ColumnId, descending: boolean): Uint32Array {
    const keys = this.#keys(column).slice();
    let least = Infinity;
    let greatest = 0;
    for (const key of keys) {
      if (key < least) least = key;
      if (key > greatest) greatest = key;
    }
    for (let at = 0; at < keys.length; at++) keys[at] = descending ? greatest - keys[at]! : keys[at]! - least;
    return byKeys(keys, bitsOf(greatest - least));
  }

  /** Those of `rows` (all when absent), in their order, whose customer contains `text`. */
  filter(text: string, rows: Uint32Array | undefined): Uint32Array {
    const { codes, values } = this.#dictionary('customer');
    const needle = text.toLowerCase();
    const kept = Uint8Array.from(values, (value) => (String(value).toLowerCase().includes(needle) ? 1 : 0));
    const found = new Uint32Array(codes.length);
    let count = 0;
    for (let at = 0; at < codes.length; at++) {
      const row = rows ? rows[at]! : at;
      if (kept[codes[row]!]) found[count++] = row;
    }
    return found.slice(0, count);
  }

  /** How many of `rows` (all when absent) stand at each stage. */
  counts(rows: Uint32Array | undefined): Record<string, number> {
    const { codes, values } = this.#dictionary('stage');
    const counts = new Uint32Array(values.length);
    if (rows) for (const row of rows) counts[codes[row]!]!++;
    else for (const code of codes) counts[code]!++;
    return Object.fromEntries(values.map((value, code) => [value, counts[code]!]));
  }

  /** Takes changed rows over into what was built already. */
  update(changes: readonly Change<FlatRow>[]): void {
    const read = secondsReader();
    for (const { index, row } of changes) {
      this.#rows[index] = row;
      if (this.#seconds) this.#seconds[index] = read(row.createdAt);
      for (const [column, { codes, values, places }] of this.#dictionaries) {
        const value = row[column];
        if (!places.has(value)) places.set(value, values.push(value) - 1);
        codes[index] = places.get(value)!;
      }
    }
  }
}
