import { zoneName } from '../../../domain/format/index.js';
import type { Locale } from '../../../domain/locale.js';
import type { Order } from '../../../domain/order/index.js';
import type { CellContext } from '../cell-context.js';
import { csvFile } from './csv-file.js';
import { ExportCells, type ExportedColumn } from './export-cells.js';
import { ExportError, isExportError } from './export-error.js';
import type { ExportProgress, ExportScope } from './grid-export.js';

/** The orders of an export. */
export interface ExportedRows {
  readonly locale: Locale;
  /** The name of the sheet. */
  readonly sheet: string;
  /** How many orders are expected. */
  readonly total: number;
  readonly signal?: AbortSignal | undefined;
  /** The orders in parts, in their order. */
  readonly parts: () => AsyncIterable<readonly Order[]>;
}

/** What is exported, and how. */
export interface ExportJob extends ExportedRows {
  readonly format: 'csv' | 'xlsx';
  /** Which orders. */
  readonly scope: ExportScope;
  readonly columns: readonly ExportedColumn[];
  readonly context: CellContext;
  /** Milliseconds since the epoch; the zone's name is that of this moment. */
  readonly now: number;
  readonly onProgress?: ((progress: ExportProgress) => void) | undefined;
}

/** So much of what was asked for stands in an error. */
const MAX_SAID = 40;

/** Writes orders into a file, giving way to the page all the time. @throws {ExportError} */
export async function exportOrders(job: ExportJob): Promise<Blob> {
  const { context, onProgress, signal, total } = job;
  const said = (value: unknown): string => JSON.stringify(String(value).slice(0, MAX_SAID));
  if (!['csv', 'xlsx'].includes(job.format)) throw new ExportError('invalid', `${said(job.format)} is no format: "csv" and "xlsx" are.`);
  if (!['matching', 'selection'].includes(job.scope))
    throw new ExportError('invalid', `${said(job.scope)} names no orders: "matching" and "selection" do.`);
  if (job.columns.length === 0) throw new ExportError('invalid', 'There is no column to export.');
  const zone = zoneName(job.now, context.timeZone, context.locale);
  const columns = job.columns.map((shown) => (shown.column.date ? { ...shown, label: `${shown.label} (${zone})` } : shown));
  async function* parts(): AsyncGenerator<readonly Order[], void, undefined> {
    let rows = 0;
    for await (const part of job.parts()) {
      yield part;
      rows += part.length;
      onProgress?.({ rows, total: Math.max(total, rows) });
    }
  }
  const write = job.format === 'csv' ? csvFile : (await import('./xlsx-file.js')).xlsxFile;
  try {
    signal?.throwIfAborted();
    return await write({ ...job, parts }, columns, new ExportCells(context));
  } catch (error) {
    if (isExportError(error)) throw error;
    if (signal?.aborted) throw new ExportError('aborted', 'The export was ended.', error);
    throw new ExportError('failed', 'The orders could not be exported.', error);
  }
}
