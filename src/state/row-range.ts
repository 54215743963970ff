import { isApiError, MAX_PAGE, type OrderQuery, type OrdersClient } from '../client/index.js';
import type { Order } from '../domain/order/index.js';
import type { RangeAnswer, RowRangeIds } from './order-source.js';

/** What reading ranges needs of the windows. */
export interface RowRangesOptions {
  readonly client: OrdersClient;
  /** Which orders the rows are, and how they are sorted. */
  readonly query: () => OrderQuery;
  /** Whether the rows are about to be replaced by others. */
  readonly pending: () => boolean;
  readonly rowAt: (index: number) => Order | undefined;
  readonly indexOf: (id: string) => number;
  readonly onError: (error: unknown) => void;
}

/** An order, and where it is or was when its row was last here. */
interface Place {
  readonly id: string;
  readonly index: number;
}

/** Orders come and go while nobody looks: an end of a range is looked for so many rows before and behind where it was. */
const SLACK = 200;

/**
 * The ids of ranges of which not every row is here. The server is asked for them page by page: from where the range begins, then by cursor, if it gives any, which
 * orders that arrive meanwhile do not move, until both ends were met. One range is read at a time.
 */
export class RowRanges {
  readonly #options: RowRangesOptions;
  #mark: Place | undefined;
  /** Ids that were read, by index. */
  readonly #read = new Map<number, string>();
  #abort: AbortController | undefined;

  constructor(options: RowRangesOptions) {
    this.#options = options;
  }

  /** Remembers where an order is, also when its row goes. */
  mark(id: string | undefined): void {
    const index = id === undefined ? -1 : this.#options.indexOf(id);
    if (id !== undefined && index >= 0) this.#mark = { id, index };
    else if (id !== this.#mark?.id) this.#mark = undefined;
  }

  /** See `OrderSource.between`. */
  between(from: string, to: string): RowRangeIds | undefined {
    const { indexOf } = this.#options;
    const [start, end] = [indexOf(from), indexOf(to)];
    const began = start < 0 && this.#mark?.id === from ? this.#mark.index : start;
    if (end < 0) return undefined;
    if (began < 0) return { size: undefined, ids: () => Promise.resolve({ ids: [to] }) };
    const ends: [Place, Place] = [
      { id: from, index: began },
      { id: to, index: end },
    ];
    const [first, last] = began <= end ? ends : (ends.reverse() as [Place, Place]);
    const size = last.index - first.index + 1;
    if (start >= 0 && this.#known(first, last, false).length === size) return undefined;
    return { size, ids: (signal) => this.#ids(first, last, signal) };
  }

  /** Rows moved: what was read is not where it was. */
  moved(): void {
    this.#read.clear();
    this.mark(this.#mark?.id);
  }

  /** Other rows are shown: what was read, and what is being read, is of no use. */
  forget(): void {
    this.#abort?.abort();
    this.#mark = undefined;
    this.#read.clear();
  }

  async #ids(first: Place, last: Place, signal: AbortSignal): Promise<RangeAnswer | undefined> {
    const { pending, onError } = this.#options;
    if (pending()) return undefined;
    const known = this.#known(first, last);
    if (known[0] === first.id && known.at(-1) === last.id && known.length === last.index - first.index + 1) return { ids: known };
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    signal.addEventListener('abort', () => abort.abort());
    const offset = Math.max(0, first.index - SLACK);
    const ids: string[] = [];
    const place = (end: Place): number => {
      const met = ids.indexOf(end.id);
      return met < 0 ? end.index - offset : met;
    };
    const cut = (): string[] => {
      const [a, b] = [place(first), place(last)];
      return ids.slice(Math.min(a, b), Math.max(a, b) + 1);
    };
    try {
      await this.#walk(ids, { offset, wanted: last.index + 1 + SLACK - offset, until: [first.id, last.id], signal: abort.signal });
      if (abort.signal.aborted) return undefined;
      ids.forEach((id, at) => this.#read.set(offset + at, id));
      return { ids: cut() };
    } catch (error) {
      if (abort.signal.aborted || isApiError(error, 'aborted')) return undefined;
      onError(error);
      return { ids: [...new Set([...cut(), ...this.#known(first, last, false)])], error };
    }
  }

  /** Reads ids until both ends were met, or are no longer near where they were. */
  async #walk(
    ids: string[],
    how: { readonly offset: number; readonly wanted: number; readonly until: readonly string[]; readonly signal: AbortSignal },
  ): Promise<void> {
    const { client, query } = this.#options;
    const { offset, wanted, until, signal } = how;
    const missing = new Set(until);
    let cursor: string | undefined;
    let isLast: boolean;
    do {
      const left = wanted - ids.length;
      const limit = left > 0 ? Math.min(MAX_PAGE, left) : MAX_PAGE;
      // Without optional members: only the ids are wanted.
      const window = cursor === undefined ? { offset: offset + ids.length } : { cursor };
      const page = await client.searchOrders({ ...query(), fields: [], limit, ...window }, { signal });
      if (signal.aborted) return;
      for (const { id } of page.orders) {
        ids.push(id);
        missing.delete(id);
      }
      cursor = page.nextCursor;
      isLast = page.orders.length === 0 || offset + ids.length >= page.total;
    } while (!isLast && missing.size > 0 && ids.length < wanted + MAX_PAGE);
  }

  /** The ids of a range that are here. @param read whether those that were read count */
  #known(first: Place, last: Place, read = true): string[] {
    const { rowAt } = this.#options;
    return Array.from({ length: last.index - first.index + 1 }, (_, at) => {
      const index = first.index + at;
      return rowAt(index)?.id ?? (read ? this.#read.get(index) : undefined);
    }).filter((id) => id !== undefined);
  }
}
