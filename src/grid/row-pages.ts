/** How rows of pages are told apart and kept. */
export interface RowPagesOptions<Row> {
  readonly id: (row: Row) => string;
  readonly pageSize: number;
  readonly keptPages: number;
}

/** Rows of a long list by index, of which only some pages are here. A row is at one index at most. */
export class RowPages<Row> {
  readonly #options: RowPagesOptions<Row>;
  /** The page that was shown longest ago comes first. */
  readonly #pages = new Map<number, (Row | undefined)[]>();
  readonly #indexes = new Map<string, number>();
  #size = 0;

  constructor(options: RowPagesOptions<Row>) {
    this.#options = options;
  }

  /** How many rows the list has. */
  get size(): number {
    return this.#size;
  }

  rowAt(index: number): Row | undefined {
    const { pageSize } = this.#options;
    return this.#pages.get(Math.floor(index / pageSize))?.[index % pageSize];
  }

  /** The index of a row that is here; -1 for others. */
  indexOf(id: string): number {
    return this.#indexes.get(id) ?? -1;
  }

  /** The page of a row that is here; -1 for others. */
  pageOf(id: string): number {
    return Math.floor(this.indexOf(id) / this.#options.pageSize);
  }

  /** Whether every row of a page is here. */
  isWhole(page: number): boolean {
    const rows = this.#pages.get(page);
    const due = Math.min(this.#options.pageSize, this.#size - page * this.#options.pageSize);
    if (!rows) return due <= 0;
    for (let place = 0; place < due; place++) if (rows[place] === undefined) return false;
    return true;
  }

  /** Whether what is here agrees with a page: each of its rows is at its place or not here, and nothing else is there. */
  agrees(page: number, rows: readonly Row[]): boolean {
    const first = page * this.#options.pageSize;
    return rows.every((row, place) => {
      const index = this.indexOf(this.#options.id(row));
      return index < 0 ? this.rowAt(first + place) === undefined : index === first + place;
    });
  }

  /** Puts rows in the place of a page. Those that are here under another index are taken from there. */
  put(page: number, rows: readonly Row[]): void {
    const { id, pageSize } = this.#options;
    this.#drop(page);
    const kept = rows.slice(0, Math.min(pageSize, this.#size - page * pageSize));
    const placed: (Row | undefined)[] = [];
    this.#pages.set(page, placed);
    kept.forEach((row, place) => {
      this.#vacate(this.indexOf(id(row)));
      placed[place] = row;
      this.#indexes.set(id(row), page * pageSize + place);
    });
  }

  /** Takes the list to have so many rows. */
  resize(size: number): void {
    const { id, pageSize } = this.#options;
    const before = this.#size;
    this.#size = size;
    if (size >= before) return;
    for (const [page, rows] of this.#pages) {
      const due = size - page * pageSize;
      if (due <= 0) this.#drop(page);
      else for (const row of rows.splice(due)) if (row !== undefined) this.#indexes.delete(id(row));
    }
  }

  clear(): void {
    this.#pages.clear();
    this.#indexes.clear();
  }

  /** Notes that pages are shown, and lets go of those that were not for longest. The first page stays: a person comes back to it, and new rows are looked for there. */
  touch(shown: ReadonlySet<number>, keptId: string | undefined): void {
    for (const page of shown) {
      const rows = this.#pages.get(page);
      if (!rows) continue;
      this.#pages.delete(page);
      this.#pages.set(page, rows);
    }
    const kept = keptId === undefined ? -1 : this.pageOf(keptId);
    let surplus = this.#pages.size - this.#options.keptPages;
    for (const page of this.#pages.keys()) {
      if (surplus <= 0) return;
      if (page === 0 || page === kept || shown.has(page)) continue;
      this.#drop(page);
      surplus--;
    }
  }

  /** Replaces rows that are here where they stand. @returns their ids */
  update(rows: readonly Row[]): string[] {
    const { id, pageSize } = this.#options;
    return rows.flatMap((row) => {
      const index = this.indexOf(id(row));
      const page = this.#pages.get(Math.floor(index / pageSize));
      if (!page) return [];
      page[index % pageSize] = row;
      return [id(row)];
    });
  }

  /** Takes rows out; those behind them move up. @returns how many were here */
  remove(ids: readonly string[]): number {
    const gone = [...new Set(ids)]
      .map((id) => this.indexOf(id))
      .filter((index) => index >= 0)
      .sort((a, b) => a - b);
    if (gone.length === 0) return 0;
    const moved = this.#entries().filter(([index]) => !gone.includes(index));
    this.clear();
    this.#size -= gone.length;
    let before = 0;
    for (const [index, row] of moved) {
      while (before < gone.length && (gone[before] as number) < index) before++;
      this.#set(index - before, row);
    }
    return gone.length;
  }

  /** The rows that are here, by index. */
  #entries(): [number, Row][] {
    const { pageSize } = this.#options;
    return [...this.#pages]
      .sort(([a], [b]) => a - b)
      .flatMap(([page, rows]) =>
        rows.flatMap((row, place): [number, Row][] => (row === undefined ? [] : [[page * pageSize + place, row]])),
      );
  }

  #set(index: number, row: Row): void {
    const { id, pageSize } = this.#options;
    const page = Math.floor(index / pageSize);
    const rows = this.#pages.get(page) ?? [];
    rows[index % pageSize] = row;
    this.#pages.set(page, rows);
    this.#indexes.set(id(row), index);
  }

  #vacate(index: number): void {
    const rows = this.#pages.get(Math.floor(index / this.#options.pageSize));
    if (rows) rows[index % this.#options.pageSize] = undefined;
  }

  #drop(page: number): void {
    for (const row of this.#pages.get(page) ?? []) if (row !== undefined) this.#indexes.delete(this.#options.id(row));
    this.#pages.delete(page);
  }
}
