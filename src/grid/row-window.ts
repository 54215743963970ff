import { RowPages } from './row-pages.js';
import type { RowRange } from './viewport.js';

/** A page to ask the server for. It is given back with what came of it. */
export interface PageRequest {
  /** Which question it belongs to: the number grows with every `begin`. */
  readonly generation: number;
  readonly page: number;
  /** How many rows come before its first. */
  readonly offset: number;
  readonly limit: number;
}

/** What the server said: the rows from the request's offset on, and how many there are in all. */
export interface PageAnswer<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/**
 * What became of an answer or a failure. `dropped`: nobody waits for it any more. `waiting`: others of its question are still to come. `added`: the page was put in its
 * place. `replaced`: every row is of the newest question now. `failed`: the page could not be had. `refused`: no page of the question could be had; of the same
 * question as before the rows stay, of another there are none.
 */
export type PageOutcome = 'dropped' | 'waiting' | 'added' | 'replaced' | 'failed' | 'refused';

/** How the rows are kept. */
export interface RowWindowOptions<Row> {
  readonly id: (row: Row) => string;
  /** Rows of a page; 100 when absent. */
  readonly pageSize?: number;
  /** How many pages are kept; the one that was shown longest ago goes first. 60 when absent. */
  readonly keptPages?: number;
}

/** A question whose first answers are awaited. */
interface Pending<Row> {
  /** Whether it is the question of the rows shown, asked again. */
  readonly same: boolean;
  readonly requests: readonly PageRequest[];
  /** In the order in which they came; `undefined` for one that failed. */
  readonly answers: Map<PageRequest, PageAnswer<Row> | undefined>;
}

/**
 * The part of a long list that is here when a server holds the rest: pages of rows by index, asked for as they are looked at.
 *
 * It knows nothing of time and network. `want` tells what to ask for when a person looks somewhere, a little ahead in the direction in which they scroll; `answer` and
 * `fail` take what came of it, in any order. `begin` asks another question: the rows shown stay until its first answers are complete, then all are replaced at once,
 * and no answer to an older question is shown any more.
 */
export class RowWindow<Row> {
  readonly #pages: RowPages<Row>;
  readonly #pageSize: number;
  #generation = 0;
  #pending: Pending<Row> | undefined;
  readonly #inFlight = new Map<number, PageRequest>();
  /** Pages that could not be had, or not whole, with the row at which the window then began: they are asked for again once it has moved on. */
  readonly #lacking = new Map<number, { readonly from: number; readonly failed: boolean }>();
  #range: RowRange = { start: 0, end: 0 };

  constructor({ id, pageSize = 100, keptPages = 60 }: RowWindowOptions<Row>) {
    this.#pageSize = pageSize;
    this.#pages = new RowPages({ id, pageSize, keptPages });
  }

  /** How many rows there are, here or not. */
  get size(): number {
    return this.#pages.size;
  }

  /** The number of the newest question. */
  get generation(): number {
    return this.#generation;
  }

  /** Whether the rows shown answer another question than the newest. */
  get pending(): boolean {
    return this.#pending?.same === false;
  }

  /** Whether rows that a person looks at could not be had. */
  get failed(): boolean {
    return this.#pagesIn(this.#range).some((page) => this.#lacking.get(page)?.failed);
  }

  /** The rows that a person looks at. */
  get range(): RowRange {
    return this.#range;
  }

  /** The row at an index; `undefined` when it is not here. */
  rowAt(index: number): Row | undefined {
    return this.#pages.rowAt(index);
  }

  /** The index of a row that is here; -1 for others. */
  indexOf(id: string): number {
    return this.#pages.indexOf(id);
  }

  get(id: string): Row | undefined {
    return this.#pages.rowAt(this.#pages.indexOf(id));
  }

  /** Whether an answer to the request would be taken; when not, it can as well be aborted. */
  awaits(request: PageRequest): boolean {
    return this.#inFlight.get(request.page) === request || this.#pending?.requests.includes(request) === true;
  }

  /**
   * Asks another question, or the same one again.
   *
   * @param ranges what has to be here before the rows are replaced; the first page when empty
   * @param same whether it is the same question: then a person can go on looking around, and nothing is replaced that is still right
   * @returns what to ask for
   */
  begin(ranges: readonly RowRange[] = [], same = false): readonly PageRequest[] {
    this.#generation += 1;
    if (!same) this.#inFlight.clear();
    const pages = new Set(ranges.flatMap((range) => this.#pagesIn(range)));
    const requests = (pages.size > 0 ? [...pages] : [0]).map((page) => this.#request(page));
    this.#pending = { same, requests, answers: new Map() };
    return requests;
  }

  /**
   * A person looks at these rows.
   *
   * @param keptId the row that stays here wherever it is, because it has the focus
   * @returns what to ask for
   */
  want(range: RowRange, keptId?: string): readonly PageRequest[] {
    const ahead = range.start < this.#range.start ? range.start - this.#pageSize / 2 : range.end + this.#pageSize / 2;
    this.#range = range;
    if (this.pending) return [];
    const wanted = new Set([...this.#pagesIn(range), ...this.#pagesIn({ start: ahead, end: ahead + 1 })]);
    this.#pages.touch(wanted, keptId);
    const seen = range.end - range.start;
    for (const [page, { from }] of this.#lacking) if (Math.abs(range.start - from) >= seen) this.#lacking.delete(page);
    for (const page of this.#inFlight.keys()) if (!wanted.has(page)) this.#inFlight.delete(page);
    const missing = [...wanted].filter((page) => !this.#inFlight.has(page) && !this.#lacking.has(page) && !this.#pages.isWhole(page));
    const requests = missing.map((page) => this.#request(page));
    for (const request of requests) this.#inFlight.set(request.page, request);
    return requests;
  }

  /** Takes an answer in. */
  answer(request: PageRequest, answer: PageAnswer<Row>): PageOutcome {
    if (this.#pending?.requests.includes(request)) return this.#settle(this.#pending, request, answer);
    if (!this.#take(request)) return 'dropped';
    this.#pages.resize(answer.total);
    this.#put(request.page, answer.rows);
    return 'added';
  }

  /** Takes in that a request failed. Its page is asked for again once the window has moved on, or after `retry`. */
  fail(request: PageRequest): PageOutcome {
    if (this.#pending?.requests.includes(request)) return this.#settle(this.#pending, request, undefined);
    if (!this.#take(request)) return 'dropped';
    this.#lacking.set(request.page, { from: this.#range.start, failed: true });
    return 'failed';
  }

  /** Lets `want` ask again for what could not be had. */
  retry(): void {
    this.#lacking.clear();
  }

  /** Replaces rows that are here where they stand. @returns their ids */
  update(rows: readonly Row[]): readonly string[] {
    return this.#pages.update(rows);
  }

  /** Takes rows out; those behind them move up. @returns how many were here */
  remove(ids: readonly string[]): number {
    return this.#pages.remove(ids);
  }

  #pagesIn({ start, end }: RowRange): number[] {
    const from = Math.max(0, Math.floor(start / this.#pageSize));
    const to = Math.ceil(Math.min(end, this.size) / this.#pageSize);
    return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  }

  #request(page: number): PageRequest {
    return { generation: this.#generation, page, offset: page * this.#pageSize, limit: this.#pageSize };
  }

  #take(request: PageRequest): boolean {
    return this.#inFlight.get(request.page) === request && this.#inFlight.delete(request.page);
  }

  #put(page: number, rows: readonly Row[]): void {
    this.#pages.put(page, rows);
    if (this.#pages.isWhole(page)) this.#lacking.delete(page);
    else this.#lacking.set(page, { from: this.#range.start, failed: false });
  }

  #settle(pending: Pending<Row>, request: PageRequest, answer: PageAnswer<Row> | undefined): PageOutcome {
    pending.answers.set(request, answer);
    if (pending.answers.size < pending.requests.length) return 'waiting';
    this.#pending = undefined;
    const came = [...pending.answers].flatMap(([{ page }, each]) => (each ? [{ page, ...each }] : []));
    // An old answer to the same question is better than none.
    if (came.length === 0 && pending.same) return 'refused';
    const total = came.at(-1)?.total ?? 0;
    const still = pending.same && total === this.size && came.every(({ page, rows }) => this.#pages.agrees(page, rows));
    if (!still) {
      this.#pages.clear();
      this.#inFlight.clear();
    }
    this.#lacking.clear();
    this.#pages.resize(total);
    for (const { page, rows } of came) this.#put(page, rows);
    for (const [{ page }, each] of pending.answers) if (!each) this.#lacking.set(page, { from: this.#range.start, failed: true });
    return came.length > 0 ? 'replaced' : 'refused';
  }
}
