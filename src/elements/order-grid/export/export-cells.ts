import { wallClock } from '../../../domain/format/index.js';
import type { Locale } from '../../../domain/locale.js';
import { trackingNumbers, type Order } from '../../../domain/order/index.js';
import { orderInstant } from '../cell-dates.js';
import type { CellContext } from '../cell-context.js';
import { allocationText, flagText } from '../cells.js';
import type { OrderColumn } from '../order-columns.js';

/** A column as it is exported. */
export interface ExportedColumn {
  readonly column: OrderColumn;
  readonly label: string;
  /** Pixels. */
  readonly width: number;
}

/** A date as a wall shows it: milliseconds of that time as if it were UTC, to the minute. */
export interface WallTime {
  readonly wall: number;
  /** Whether it is a day without a time. */
  readonly day: boolean;
}

/** What a file says in a cell. */
export type ExportedCell = string | number | WallTime | undefined;

const QUARTER = 900_000;
const MINUTE = 60_000;
/** Spreadsheets know no earlier dates. */
const FIRST_DAY = Date.UTC(1900, 2, 1);
const PRECISION = 1e6;

/** The cells of orders, in full and without a spreadsheet's or a table's own rules. */
export class ExportCells {
  readonly #context: CellContext;
  readonly #offsets = new Map<number, number | undefined>();

  constructor(context: CellContext) {
    this.#context = context;
  }

  /** What an order says in a column. Total: a function of the page that fails says nothing. @param separator stands between several tracking numbers */
  cell(column: OrderColumn, order: Order, separator: string): ExportedCell {
    try {
      return this.#read(column, order, separator);
    } catch {
      return undefined;
    }
  }

  #read(column: OrderColumn, order: Order, separator: string): ExportedCell {
    const context = this.#context;
    if (column.cell === 'stage') return [context.stageText(order), flagText(order, context)].filter(Boolean).join(', ');
    if (column.cell === 'tracking') return trackingNumbers(order).join(separator);
    if (column.id === 'allocation') return allocationText(order, context);
    if (column.date) return this.#date(column.date(order));
    const value = column.value(order);
    if (column.type === 'number')
      return typeof value === 'number' && Number.isFinite(value) ? Math.round(value * PRECISION) / PRECISION : undefined;
    // A cell shows long text cut short; the file has it whole.
    const shown = column.text(order, context);
    return typeof value === 'string' && shown !== '' && value.startsWith(shown) ? value : shown;
  }

  #date(date: string | undefined): ExportedCell {
    const instant = orderInstant(date);
    if (date === undefined || instant === undefined) return date;
    if (date.length === 10) return instant < FIRST_DAY ? date : { wall: Date.parse(`${date}T00:00:00Z`), day: true };
    const offset = this.#offset(instant);
    return offset === undefined ? date : { wall: Math.floor(instant / MINUTE) * MINUTE + offset, day: false };
  }

  /** How far the viewer's clock is from UTC. No zone changes it but at a quarter of an hour, and asking for each order takes most of an export. */
  #offset(instant: number): number | undefined {
    const quarter = Math.floor(instant / QUARTER);
    if (!this.#offsets.has(quarter)) {
      const wall = wallClock(quarter * QUARTER, this.#context.timeZone);
      this.#offsets.set(quarter, wall && Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute) - quarter * QUARTER);
    }
    return this.#offsets.get(quarter);
  }
}

/** `2026-11-23 13:05`, which every spreadsheet in every language reads as a date. */
export const writeWallTime = ({ wall, day }: WallTime): string =>
  new Date(wall)
    .toISOString()
    .slice(0, day ? 10 : 16)
    .replace('T', ' ');

/** A cell as text or a number, as people write them in a language: in French with a comma. */
export function plainCell(cell: ExportedCell, locale: Locale): string | number | undefined {
  if (typeof cell === 'object') return writeWallTime(cell);
  return locale === 'fr-CA' && typeof cell === 'number' && !Number.isInteger(cell) ? String(cell).replace('.', ',') : cell;
}
