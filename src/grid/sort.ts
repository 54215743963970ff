import type { Column } from './row-model-columns.js';
import type { SortKey } from './row-model-types.js';
import type { Steps } from './scheduler.js';
import type { Compare } from './sort-radix.js';

/** A sort key with its column at hand. */
export interface ColumnOrder<Row> {
  readonly column: Column<Row>;
  readonly descending: boolean;
}

/** The columns of the keys. Keys of unknown columns, and later keys of a column already named, do not count. */
export function resolveSort<Row>(
  keys: readonly SortKey[],
  columnFor: (id: string) => Column<Row> | undefined,
): readonly ColumnOrder<Row>[] {
  const seen = new Set<string>();
  return keys.flatMap((key) => {
    const column = seen.has(key.column) ? undefined : columnFor(key.column);
    seen.add(key.column);
    return column ? [{ column, descending: key.direction === 'descending' }] : [];
  });
}

/**
 * Compares slots by the keys and, where those are equal, by the order in which the rows came: a total order, so that the place of a row
 * can be found by binary search. Empty cells are last in both directions. The columns must be filled and ranked.
 */
export function compareSlots<Row>(orders: readonly ColumnOrder<Row>[]): Compare {
  return (a, b) => {
    for (const { column, descending } of orders) {
      const left = column.at(a);
      const right = column.at(b);
      if (left === right) continue;
      const leftEmpty = Number.isNaN(left);
      const rightEmpty = Number.isNaN(right);
      if (leftEmpty && rightEmpty) continue;
      if (leftEmpty) return 1;
      if (rightEmpty) return -1;
      return left < right === descending ? 1 : -1;
    }
    return a - b;
  };
}

/** The same order, found by reading the cells: for few rows, or columns that are not ranked. */
export function compareCells<Row>(orders: readonly ColumnOrder<Row>[]): Compare {
  return (a, b) => {
    for (const { column, descending } of orders) {
      const leftEmpty = column.isEmpty(a);
      const rightEmpty = column.isEmpty(b);
      if (leftEmpty && rightEmpty) continue;
      if (leftEmpty) return 1;
      if (rightEmpty) return -1;
      const difference = column.compare(a, b);
      if (difference !== 0) return difference < 0 === descending ? 1 : -1;
    }
    return a - b;
  };
}

/** Orders slots that come in ascending order, by a stable sort per key, the last key first. Fills no columns. */
export function* sortSlots<Row>(slots: Int32Array, orders: readonly ColumnOrder<Row>[]): Steps<Int32Array> {
  let sorted = slots;
  for (const { column, descending } of orders.toReversed()) sorted = yield* column.sort(sorted, descending);
  return sorted;
}
