import { FacetFlags } from './facets.js';
import { createColumn, TextColumn, type Column, type SlotRows } from './row-model-columns.js';
import { IdIndex } from './row-model-ids.js';
import type { RowModelOptions } from './row-model-types.js';
import { finish, type Steps } from './scheduler.js';
import { ascending } from './sort-radix.js';
import { collationFor, type TextCollation } from './text-collation.js';
import { FoldedBlocks } from './text-fold.js';

/** Text of a column and its folded form, for searching. */
export interface SearchedColumn<Row> {
  readonly column: TextColumn<Row>;
  readonly blocks: FoldedBlocks;
}

const INDEX_STEP = 4096;
const STALE_TEXTS = 65_536;
/** Looking at every row for an id costs a tenth of indexing them all; after a few times the index is cheaper. */
const SCANS_BEFORE_INDEXING = 4;
/** Rows read last are asked for again, by id: those that a person looks at. */
const RECENT = 256;

/**
 * The rows in slots, in the order in which they came, with whatever was derived from them: the index by id and the columns, each made when first
 * needed. A row keeps its slot until it is removed. The host's array is kept as it is and copied at the first change.
 */
export class RowStore<Row> implements SlotRows<Row> {
  #rows: (Row | undefined)[];
  #shared = true;
  #live: number;
  #ids: IdIndex | undefined;
  #indexed = 0;
  #scans = 0;
  #version = 0;
  readonly #recent = new Int32Array(RECENT).fill(-1);
  #read = 0;
  #flags: FacetFlags<Row> | undefined;
  #nextFlags: FacetFlags<Row> | undefined;
  readonly #options: RowModelOptions<Row>;
  readonly #columns = new Map<string, Column<Row>>();
  /** All columns that there are, once somebody asked; forgotten when there are others. */
  #written: readonly Column<Row>[] | undefined;
  readonly #searched = new Map<string, SearchedColumn<Row>>();
  /** The column tried last, until somebody else asks for it. */
  #tried: string | undefined;

  constructor(rows: readonly Row[], options: RowModelOptions<Row>) {
    this.#rows = rows as (Row | undefined)[];
    this.#live = rows.length;
    this.#options = options;
  }

  get rows(): readonly (Row | undefined)[] {
    return this.#rows;
  }

  /** Slots, of which some may be empty. */
  get length(): number {
    return this.#rows.length;
  }

  /** Rows. */
  get live(): number {
    return this.#live;
  }

  /** Grows with every change of a row. */
  get version(): number {
    return this.#version;
  }

  /** The id of the row in a slot. */
  idAt(slot: number): string {
    const row = this.#rows[slot];
    return row === undefined ? '' : this.idOf(row);
  }

  idOf(row: Row): string {
    return String(this.#options.id(row));
  }

  /** The row in a slot, of which somebody will soon want to know more. */
  look(slot: number): Row | undefined {
    if (this.#indexed < this.#rows.length && slot >= 0) this.#recent[this.#read++ % RECENT] = slot;
    return this.#rows[slot];
  }

  /** Whether ids are found without looking at row after row. */
  get isIndexed(): boolean {
    return this.#indexed >= this.#rows.length;
  }

  /** The slot of an id, or -1. `lookups` tells how many are to come at once. */
  find(id: string, lookups = 1): number {
    if (!this.isIndexed) {
      const seen = this.#recent.find((slot) => slot >= 0 && this.#rows[slot] !== undefined && this.idAt(slot) === id);
      if (seen !== undefined) return seen;
      this.#scans += lookups;
      if (this.#scans > SCANS_BEFORE_INDEXING) finish(this.index());
    }
    const slot = this.#ids?.find(id) ?? -1;
    if (slot >= 0) return slot;
    for (let other = this.#indexed; other < this.#rows.length; other++) {
      const row = this.#rows[other];
      if (row !== undefined && this.idOf(row) === id) return other;
    }
    return -1;
  }

  /** Indexes the ids that are not yet. */
  *index(): Steps {
    this.#ids ??= new IdIndex((slot) => this.idAt(slot), this.#rows.length);
    while (this.#indexed < this.#rows.length) {
      this.#indexTo(this.#ids, Math.min(this.#rows.length, this.#indexed + INDEX_STEP));
      yield;
    }
  }

  #indexTo(ids: IdIndex, to: number): void {
    const rows = this.#rows;
    for (let slot = this.#indexed; slot < to; slot++) {
      const row = rows[slot];
      if (row !== undefined) ids.add(this.idOf(row), slot);
    }
    this.#indexed = to;
  }

  /** Puts a row that has the same id in a slot. */
  set(slot: number, row: Row): void {
    this.#change();
    this.#rows[slot] = row;
    this.#write(slot, row);
  }

  /** Adds a row and returns its slot. */
  add(row: Row): number {
    this.#change();
    const slot = this.#rows.length;
    this.#rows.push(row);
    if (this.#indexed === slot && this.#ids) {
      this.#ids.add(this.idOf(row), slot);
      this.#indexed++;
    }
    this.#live++;
    return slot;
  }

  /** Empties a slot. */
  remove(slot: number): void {
    this.#change();
    if (slot < this.#indexed) this.#ids?.remove(this.idAt(slot));
    this.#rows[slot] = undefined;
    this.#write(slot, undefined);
    this.#live--;
  }

  /** The slots that hold rows, ascending. */
  slots(): Int32Array {
    const rows = this.#rows;
    if (this.#live === rows.length) return ascending(rows.length);
    const slots = new Int32Array(this.#live);
    for (let slot = 0, count = 0; count < slots.length; slot++) if (rows[slot] !== undefined) slots[count++] = slot;
    return slots;
  }

  /** How texts compare. */
  get collation(): TextCollation {
    return collationFor(this.#options.locale ?? 'en');
  }

  /** The column, undefined for an unknown id. Not filled yet when new. */
  column(id: string): Column<Row> | undefined {
    if (this.#tried === id) this.#tried = undefined;
    const known = this.#columns.get(id);
    if (known) return known;
    const spec = this.#options.columns.find((column) => column.id === id);
    if (!spec) return undefined;
    const column = createColumn(spec, this, () => this.collation);
    this.#columns.set(id, column);
    this.#written = undefined;
    return column;
  }

  /** A new column, to see what it is like: it may be forgotten as long as nobody else asks for it. Undefined where there is one already. */
  try(id: string): Column<Row> | undefined {
    if (this.#columns.has(id)) return undefined;
    const column = this.column(id);
    this.#tried = id;
    return column;
  }

  /** The column as text for searching; undefined for unknown columns and dates. */
  searched(id: string): SearchedColumn<Row> | undefined {
    const known = this.#searched.get(id);
    if (known) return known;
    const column = this.column(id);
    if (!column || column.spec.type === 'date') return undefined;
    const text = column instanceof TextColumn ? column : new TextColumn(column.spec, this, () => this.collation);
    const searched = { column: text, blocks: new FoldedBlocks(column.spec.collation === 'code' ? 'code' : 'words') };
    this.#searched.set(id, searched);
    this.#written = undefined;
    return searched;
  }

  /** Which rows belong to which facets: asked about when first wanted. */
  get flags(): FacetFlags<Row> {
    return (this.#flags ??= new FacetFlags(this.#options.facets ?? [], this));
  }

  /** The flags of another asking, kept up to date beside the present ones until `adoptFlags`. */
  askAnew(): FacetFlags<Row> {
    return (this.#nextFlags = new FacetFlags(this.#options.facets ?? [], this));
  }

  /** Whether flags from `askAnew` are wanted: not once there was another asking. */
  isAsking(flags: FacetFlags<Row>): boolean {
    return this.#nextFlags === flags;
  }

  /** Puts flags from `askAnew` in place of the present ones. */
  adoptFlags(flags: FacetFlags<Row>): void {
    this.#flags = flags;
    this.#nextFlags = undefined;
  }

  /** Gives up the column tried last, unless somebody else has asked for it since, and may be looking at it. */
  forget({ spec: { id } }: Column<Row>): void {
    if (this.#tried !== id) return;
    this.#columns.delete(id);
    this.#written = undefined;
  }

  /** Forgets text columns, other than the kept ones, whose dictionaries hold mostly texts that no row has any more; they are read again when needed. */
  forgetStale(kept: readonly Column<Row>[]): void {
    for (const [id, column] of this.#columns) {
      if (!(column instanceof TextColumn) || kept.includes(column) || column.dictionary.size < this.#live * 2 + STALE_TEXTS) continue;
      this.#columns.delete(id);
      this.#searched.delete(id);
      this.#written = undefined;
    }
  }

  /** Closes the gaps that removals left. Returns the new number of each old slot. */
  compact(): Int32Array {
    this.#change();
    const kept = this.slots();
    const numbers = new Int32Array(this.#rows.length).fill(-1);
    kept.forEach((slot, index) => (numbers[slot] = index));
    for (const column of this.#allColumns()) column.keep(kept);
    this.#flags?.keep(kept);
    this.#nextFlags?.keep(kept);
    this.#recent.fill(-1);
    this.#ids?.renumber(numbers);
    this.#indexed = kept.reduce((count, slot) => (slot < this.#indexed ? count + 1 : count), 0);
    this.#rows = Array.from(kept, (slot) => this.#rows[slot]);
    return numbers;
  }

  #write(slot: number, row: Row | undefined): void {
    this.#written ??= [...this.#allColumns()];
    for (const column of this.#written) column.write(slot, row);
    this.#flags?.write(slot);
    this.#nextFlags?.write(slot);
  }

  *#allColumns(): Iterable<Column<Row>> {
    yield* this.#columns.values();
    for (const { column } of this.#searched.values()) if (!this.#isKept(column)) yield column;
  }

  // The searchable form of a text column is the column itself.
  #isKept(column: TextColumn<Row>): boolean {
    return this.#columns.get(column.spec.id) === column;
  }

  /** The rows as they are now: whoever has them keeps them, since the next change is made to a copy. */
  share(): readonly (Row | undefined)[] {
    this.#shared = true;
    return this.#rows;
  }

  /** Copies the array of rows, if others have it too: before the first change. */
  own(): void {
    if (!this.#shared) return;
    this.#rows = this.#rows.slice();
    this.#shared = false;
  }

  #change(): void {
    this.#version++;
    this.own();
  }
}
