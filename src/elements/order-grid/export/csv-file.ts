import type { Order } from '../../../domain/order/index.js';
import { writeCsv } from '../../../grid/index.js';
import { writeWallTime, type ExportCells, type ExportedColumn } from './export-cells.js';
import type { ExportedRows } from './export-orders.js';
import { FileParts, Slices } from './slices.js';

/** Rows between two looks at the clock. */
const ROWS = 20;

/** The orders as CSV, as the spreadsheets of a language read it: in French they expect semicolons, and commas in numbers. */
export async function csvFile(rows: ExportedRows, columns: readonly ExportedColumn[], cells: ExportCells): Promise<Blob> {
  const french = rows.locale === 'fr-CA';
  const written = columns.map(({ column, label }) => ({
    label,
    value: (order: Order) => {
      const cell = cells.cell(column, order, ' ');
      return typeof cell === 'object' ? writeWallTime(cell) : cell;
    },
  }));
  const options = { separator: french ? ';' : ',', decimalComma: french, chunkRows: ROWS } as const;
  const file = new FileParts();
  const slices = new Slices(rows.signal);
  const write = async (part: readonly Order[], heading: boolean): Promise<void> => {
    for (const { text } of writeCsv({ length: part.length, at: (index) => part[index] }, written, { ...options, heading })) {
      file.add(text);
      await slices.rest();
    }
  };
  await write([], true);
  for await (const part of rows.parts()) await write(part, false);
  return file.toBlob('text/csv;charset=utf-8');
}
