import type { CellValue, ColumnSpec } from './row-model-types.js';
import { finish, inSteps, type Steps } from './scheduler.js';
import { bitsFor, keyedSlots, sortByKeys, type KeyedSlots } from './sort-radix.js';
import { sortNumbers } from './sort-numbers.js';
import type { TextCollation } from './text-collation.js';
import { TextDictionary } from './text-dictionary.js';
import { RankedDictionary } from './text-ranks.js';

/** What columns read: rows by slot. A slot may hold nothing (a removed row). */
export interface SlotRows<Row> {
  readonly rows: readonly (Row | undefined)[];
  readonly length: number;
}

/**
 * The cells of one column in typed arrays, for the slots before `filled`; built when first needed, in steps, and kept up to date from then on. Other cells are read
 * from their rows each time.
 */
export interface Column<Row> {
  readonly spec: ColumnSpec<Row>;
  readonly filled: number;
  /** Whether `at` tells what `compare` tells. Always so for numbers. */
  readonly ranked: boolean;
  /** Reads the cells that are not read yet. Several may do so in turns. */
  fill(source: SlotRows<Row>): Steps;
  /** Reads the cell of a slot before `filled` again. */
  write(slot: number, row: Row | undefined): void;
  /** Whether the row's cell is not the one known. */
  differs(slot: number, row: Row): boolean;
  /** A number that orders the cell among its like; NaN for empty. Text needs `rank` first. */
  at(slot: number): number;
  /** The cell as text, '' when empty. */
  textAt(slot: number): string;
  isEmpty(slot: number): boolean;
  /** How many different texts there may be; 0 for numbers. */
  readonly textCount: number;
  /** About how much memory it takes, ranks included. */
  readonly bytes: number;
  /** Compares two cells, by reading them; not for empty ones. */
  compare(a: number, b: number): number;
  /** Makes sorting quick and `at` meaningful. */
  rank(): Steps;
  /** Gives texts that came since `rank` their places. */
  settle(): void;
  /** Orders slots, which it may reuse: stable, empty cells last in both directions. */
  sort(slots: Int32Array, descending: boolean): Steps<Int32Array>;
  /** Keeps the cells of the given slots only, which become 0, 1, 2… */
  keep(slots: Int32Array): void;
}

/** Makes the column for a spec. The collation is asked for when texts are compared. */
export function createColumn<Row>(spec: ColumnSpec<Row>, source: SlotRows<Row>, collation: () => TextCollation): Column<Row> {
  return spec.type === 'text' ? new TextColumn(spec, source, collation) : new NumberColumn(spec, source);
}

function readCell<Row>(spec: ColumnSpec<Row>, row: Row | undefined): CellValue {
  if (row === undefined) return undefined;
  try {
    return spec.value(row);
  } catch {
    return undefined;
  }
}

// Adding zero turns -0 into 0: the two are one number to people.
const asNumber = (value: CellValue): number => (typeof value === 'number' ? value + 0 : NaN);

function asText(value: CellValue): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && !Number.isNaN(value) ? String(value) : '';
}

const FILL_STEP = 2048;
/** After so many rows it shows how many bytes the numbers of texts take. */
const CODES_TRIAL = 65_536;
/** What a text costs besides itself: in the dictionary, its table and its order. */
const TEXT_BYTES = 40;

class NumberColumn<Row> implements Column<Row> {
  readonly spec: ColumnSpec<Row>;
  readonly ranked = true;
  readonly textCount = 0;

  get bytes(): number {
    return this.#values.byteLength;
  }

  filled = 0;
  readonly #source: SlotRows<Row>;
  #values = new Float64Array(0);

  constructor(spec: ColumnSpec<Row>, source: SlotRows<Row>) {
    this.spec = spec;
    this.#source = source;
  }

  *fill(source: SlotRows<Row>): Steps {
    while (this.filled < source.length) {
      this.#reserve(source.length);
      this.#read(source.rows, this.filled, Math.min(source.length, this.filled + FILL_STEP));
      yield;
    }
  }

  // Loops live outside of generators, which the engine optimises late and less.
  #read(rows: readonly (Row | undefined)[], from: number, to: number): void {
    const { spec } = this;
    const values = this.#values;
    for (let slot = from; slot < to; slot++) values[slot] = asNumber(readCell(spec, rows[slot]));
    this.filled = to;
  }

  write(slot: number, row: Row | undefined): void {
    if (slot < this.filled) this.#values[slot] = asNumber(readCell(this.spec, row));
  }

  differs(slot: number, row: Row): boolean {
    return !Object.is(this.at(slot), asNumber(readCell(this.spec, row)));
  }

  at(slot: number): number {
    return slot < this.filled ? (this.#values[slot] as number) : asNumber(readCell(this.spec, this.#source.rows[slot]));
  }

  textAt(slot: number): string {
    return asText(this.at(slot));
  }

  isEmpty(slot: number): boolean {
    return Number.isNaN(this.at(slot));
  }

  compare(a: number, b: number): number {
    const left = this.at(a);
    const right = this.at(b);
    return left === right ? 0 : left < right ? -1 : 1;
  }

  // Numbers are their own rank.
  *rank(): Steps {}

  settle(): void {}

  sort(slots: Int32Array, descending: boolean): Steps<Int32Array> {
    return sortNumbers(this.#values, slots, descending);
  }

  keep(slots: Int32Array): void {
    const kept = slots.filter((slot) => slot < this.filled);
    this.#values = Float64Array.from(kept, (slot) => this.#values[slot] as number);
    this.filled = kept.length;
  }

  #reserve(length: number): void {
    if (this.#values.length >= length) return;
    const values = new Float64Array(this.#values.length === 0 ? length : Math.ceil(length * 1.25));
    values.set(this.#values);
    this.#values = values;
  }
}

/** Dictionary numbers, in as few bytes as they need: a city or a carrier takes one a row. */
export type Codes = Uint8Array | Uint16Array | Int32Array;

/** Room for so many numbers up to `most`. */
export const codesFor = (most: number, length: number): Codes =>
  most < 2 ** 8 ? new Uint8Array(length) : most < 2 ** 16 ? new Uint16Array(length) : new Int32Array(length);

/** Text by dictionary: a number per cell. Also serves quick search over numbers, whose cells it reads as text. */
export class TextColumn<Row> implements Column<Row> {
  readonly spec: ColumnSpec<Row>;
  readonly dictionary = new TextDictionary();
  filled = 0;
  readonly #source: SlotRows<Row>;
  readonly #collation: () => TextCollation;
  #codes: Codes = new Uint8Array(0);
  readonly #ranks: RankedDictionary;

  constructor(spec: ColumnSpec<Row>, source: SlotRows<Row>, collation: () => TextCollation) {
    this.spec = spec;
    this.#source = source;
    this.#collation = collation;
    this.#ranks = new RankedDictionary(this.dictionary, collation);
  }

  get ranked(): boolean {
    return this.#ranks.ready;
  }

  get bytes(): number {
    return this.#codes.byteLength + this.dictionary.size * TEXT_BYTES;
  }

  get textCount(): number {
    return this.dictionary.size;
  }

  /** The dictionary number of each cell; 0 is empty. Replaced when the column grows. */
  get codes(): Codes {
    return this.#codes;
  }

  *fill(source: SlotRows<Row>): Steps {
    while (this.filled < source.length) {
      const to = Math.min(source.length, this.filled + FILL_STEP);
      this.#reserve(to, source.length);
      this.#read(source.rows, this.filled, to);
      this.dictionary.expect(this.filled, source.length - this.filled);
      yield;
    }
  }

  #read(rows: readonly (Row | undefined)[], from: number, to: number): void {
    const { spec, dictionary } = this;
    const codes = this.#codes;
    for (let slot = from; slot < to; slot++) {
      const code = dictionary.encode(asText(readCell(spec, rows[slot])));
      codes[slot] = code;
      if (codes[slot] === code) continue;
      this.#put(slot, code);
      return this.#read(rows, slot + 1, to);
    }
    this.filled = to;
  }

  /** Writes a number, with more bytes for all when it needs them. */
  #put(slot: number, code: number): void {
    this.#codes[slot] = code;
    if (this.#codes[slot] === code) return;
    const wider = codesFor(code, this.#codes.length);
    wider.set(this.#codes);
    wider[slot] = code;
    this.#codes = wider;
  }

  write(slot: number, row: Row | undefined): void {
    if (slot >= this.filled) return;
    const text = asText(readCell(this.spec, row));
    if (text !== this.textAt(slot)) this.#put(slot, this.dictionary.encode(text));
  }

  differs(slot: number, row: Row): boolean {
    return this.textAt(slot) !== asText(readCell(this.spec, row));
  }

  at(slot: number): number {
    return this.#ranks.rankOf(this.#codes[slot] as number);
  }

  /** The dictionary number of a cell, -1 where it is not read yet. */
  codeAt(slot: number): number {
    return slot < this.filled ? (this.#codes[slot] as number) : -1;
  }

  textAt(slot: number): string {
    return slot < this.filled
      ? (this.dictionary.strings[this.#codes[slot] as number] as string)
      : asText(readCell(this.spec, this.#source.rows[slot]));
  }

  isEmpty(slot: number): boolean {
    return this.textAt(slot) === '';
  }

  compare(a: number, b: number): number {
    return this.#collation().compareFast(this.textAt(a), this.textAt(b));
  }

  rank(): Steps {
    return this.#ranks.prepare();
  }

  settle(): void {
    this.#ranks.settle();
  }

  *sort(slots: Int32Array, descending: boolean): Steps<Int32Array> {
    yield* this.rank();
    const { rank, count } = this.#ranks.dense();
    const source = { codes: this.#codes, rank, count, descending };
    const work = keyedSlots(slots);
    yield* inSteps(slots.length, (from, to) => readRanks(work, source, { from, to }));
    yield* sortByKeys(work, bitsFor(count + 1));
    return work.slots;
  }

  keep(slots: Int32Array): void {
    const kept = slots.filter((slot) => slot < this.filled);
    const codes = codesFor(this.dictionary.size, kept.length);
    kept.forEach((slot, index) => (codes[index] = this.#codes[slot] as number));
    this.#codes = codes;
    this.filled = kept.length;
  }

  /** Room for so many numbers; for all that are expected once it is known how many bytes one takes. */
  #reserve(to: number, expected: number): void {
    const { length } = this.#codes;
    if (length >= to) return;
    const codes = codesFor(
      this.dictionary.size,
      length === 0 ? Math.min(expected, CODES_TRIAL) : length * 2 < expected ? expected : Math.ceil(expected * 1.25),
    );
    codes.set(this.#codes);
    this.#codes = codes;
  }
}

interface RankSource {
  readonly codes: Codes;
  readonly rank: Float64Array;
  readonly count: number;
  readonly descending: boolean;
}

function readRanks(
  { slots, keys }: KeyedSlots,
  { codes, rank, count, descending }: RankSource,
  { from, to }: { from: number; to: number },
): void {
  for (let index = from; index < to; index++) {
    const code = codes[slots[index] as number] as number;
    const place = rank[code] as number;
    keys[index] = code === 0 ? count : descending ? count - 1 - place : place;
  }
}

/** Reads columns to their ends in turns: rows are fetched from memory once for all of them, which takes longer than to read them. */
export function* fillTogether<Row>(columns: readonly Column<Row>[], source: SlotRows<Row>): Steps {
  let open = columns.map((column) => column.fill(source));
  while (open.length > 0) {
    const unfinished: typeof open = [];
    for (const steps of open) {
      if (!steps.next().done) unfinished.push(steps);
      yield;
    }
    open = unfinished;
  }
}

/** Reads a column to its end at once. */
export function fillNow<Row>(column: Column<Row>, source: SlotRows<Row>): void {
  if (column.filled < source.length) finish(column.fill(source));
}
