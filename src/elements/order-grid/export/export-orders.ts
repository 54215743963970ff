import { zoneName } from '../../../domain/format/index.js';
import type { Locale } from '../../../domain/locale.js';
import type { Order } from '../../../domain/order/index.js';
import { csvFile } from './csv-file.js';
import { ExportCells } from './export-cells.js';
import { ExportError, isExportError } from './export-error.js';
import type { ExportFormat, ExportOptions, GridExport } from './grid-export.js';

/** The orders of an export. */
export interface ExportedRows {
  readonly locale: Locale;
  /** How many orders are expected. */
  readonly total: number;
  readonly signal?: AbortSignal | undefined;
  /** The orders in parts, in their order. */
  readonly parts: () => AsyncIterable<readonly Order[]>;
}

/** So much of what was asked for stands in an error. */
const MAX_SAID = 40;

/** Writes orders of a grid into a file, giving way to the page all the time. @throws {ExportError} */
export async function exportOrders(
  exporter: GridExport,
  format: ExportFormat,
  { columns: which = 'visible', orders: scope = 'matching', signal, onProgress }: ExportOptions,
): Promise<Blob> {
  const said = (value: unknown): string => JSON.stringify(String(value).slice(0, MAX_SAID));
  const refuse = (message: string): ExportError => new ExportError('invalid', message);
  if (!['csv', 'xlsx'].includes(format)) throw refuse(`${said(format)} is no format: "csv" and "xlsx" are.`);
  if (!['matching', 'selection'].includes(scope)) throw refuse(`${said(scope)} names no orders: "matching" and "selection" do.`);
  if (!Array.isArray(which) && !['visible', 'all'].includes(which as string))
    throw refuse(`${said(which)} names no columns: "visible", "all" and a list of ids do.`);
  const chosen = exporter.columns(which);
  if (chosen.length === 0) throw refuse('There is no column to export.');
  const { settings } = exporter.tools;
  const { locale } = settings;
  const context = exporter.tools.context();
  const total = exporter.count(scope);
  const zone = zoneName(settings.value.clock.now(), context.timeZone, context.locale);
  const columns = chosen.map((shown) => (shown.column.date ? { ...shown, label: `${shown.label} (${zone})` } : shown));
  async function* parts(): AsyncGenerator<readonly Order[], void, undefined> {
    let rows = 0;
    for await (const part of exporter.parts(scope, signal)) {
      yield part;
      rows += part.length;
      onProgress?.({ rows, total: Math.max(total, rows) });
    }
  }
  const write = format === 'csv' ? csvFile : (await import('./xlsx-file.js')).xlsxFile;
  try {
    signal?.throwIfAborted();
    return await write({ locale, total, signal, parts }, columns, new ExportCells(context));
  } catch (error) {
    if (isExportError(error)) throw error;
    if (signal?.aborted) throw new ExportError('aborted', 'The export was ended.', error);
    throw new ExportError('failed', 'The orders could not be exported.', error);
  }
}
