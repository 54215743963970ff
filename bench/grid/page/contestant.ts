import type { Order } from '../../../src/domain/order/index.js';
import type { ColumnId, FlatRow } from './columns.js';

/** A changed row and its place in the array that was given to `setData`. */
export interface Change<Row> {
  readonly index: number;
  readonly row: Row;
}

export type Direction = 'asc' | 'desc';

/**
 * One grid under test, behind the few verbs that are measured. A method may answer a promise; the clock runs until the rows are seen on screen, not until the
 * promise resolves.
 */
export interface GridDriver<Row> {
  /** Makes an empty grid with the twelve columns, 36 px rows, that fills `host` (1560 × 684 px). */
  mount(host: HTMLElement): void | Promise<void>;
  setData(rows: Row[]): void | Promise<void>;
  /** Hands rows over in another way, where a grid takes changes only for those. */
  setLiveData?(rows: Row[]): void | Promise<void>;
  sort(column: ColumnId, direction: Direction): void | Promise<void>;
  clearSort(): void | Promise<void>;
  /** Keeps the rows whose customer contains `text`; an empty text keeps all. */
  filter(text: string): void | Promise<void>;
  toggleColumn(id: ColumnId, visible: boolean): void | Promise<void>;
  /** The rows are new objects with the ids of the old ones. */
  update(changes: readonly Change<Row>[]): void | Promise<void>;
  /** The element that scrolls up and down. */
  scroller(): Element;
  unmount(): void | Promise<void>;
  /** Distance from the top of the host to the first row; 36 px when absent. */
  bodyTop?(): number;
  /** The height of a row, where the grid cannot make it 36 px. */
  rowHeight?(): number;
  /** Distance from the left of the host to a point in the text of a column; 130 px a column when absent. */
  cellX?(column: number): number;
  /** Shows how many of the kept rows stand at each stage, where the grid can and does not do so by itself. */
  showFacets?(): void;
  /** All rows in all columns as a file, where the grid makes some. */
  exportAs?(format: 'csv' | 'xlsx'): Promise<Blob>;
  /** The counts by stage as the grid shows them, where it does. */
  facetCounts?(): Readonly<Record<string, number>>;
}

/** What a bundle of `contestants/` exports as `contestant`. */
export type Contestant =
  | { readonly rows: 'flat'; readonly create: () => GridDriver<FlatRow> }
  | { readonly rows: 'orders'; readonly create: () => GridDriver<Order> };
