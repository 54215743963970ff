import type { Order } from '../../domain/order/index.js';
import type { Entry } from './entry.js';
import type { OrderSorting, SortPlace } from './sort.js';

/** An entry at its place. */
export interface SortedRow extends SortPlace {
  readonly entry: Entry;
}

/**
 * The index of the first row that is not before a place.
 *
 * @param rows sorted by `sorting`
 * @param after whether a row exactly at the place counts as before it
 */
export function findPlace(rows: readonly SortPlace[], place: SortPlace, sorting: OrderSorting, after = false): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = sorting.compare(rows[middle]!, place);
    if (order < 0 || (after && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All orders in one order of sorting, kept sorted while orders come, change and go. */
export class SortedOrders {
  readonly sorting: OrderSorting;
  readonly rows: SortedRow[];

  constructor(sorting: OrderSorting, entries: Iterable<Entry>) {
    this.sorting = sorting;
    this.rows = Array.from(entries, (entry) => this.#row(entry)).sort(sorting.compare);
  }

  /** Takes an order's entry out, if there was one, and puts the new one, if there is one, at its place. */
  replace(old: Order | undefined, entry: Entry | undefined): void {
    const row = entry && this.#row(entry);
    if (old) {
      const place = this.sorting.placeOf(old);
      const at = findPlace(this.rows, place, this.sorting);
      if (row && this.sorting.compare(place, row) === 0) {
        this.rows[at] = row;
        return;
      }
      this.rows.splice(at, 1);
    }
    if (row) this.rows.splice(findPlace(this.rows, row, this.sorting), 0, row);
  }

  #row(entry: Entry): SortedRow {
    const { keys, id } = this.sorting.placeOf(entry.order);
    return { keys, id, entry };
  }
}
