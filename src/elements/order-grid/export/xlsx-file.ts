import type { ExportCells, ExportedColumn } from './export-cells.js';
import { ExportError } from './export-error.js';
import type { ExportedRows } from './export-orders.js';
import { strings } from './export.strings.js';
import { MAX_ROWS, SheetRows, sheetText, type SheetStyles } from './sheet-rows.js';
import { FileParts, Slices } from './slices.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
/** Excel's own characters are about so wide; pixels. */
const CHARACTER = 7;
/** Characters of XML that are compressed at once. */
const PIECE = 65_536;

/**
 * The orders as a workbook for Excel.
 *
 * write-excel-file makes everything but the rows: styles, the frozen heading, widths, relations. It takes all rows at once, which holds up the page for seconds (3.6 s
 * at 50,000 rows), starts workers from blobs, which a strict policy forbids, and loses texts such as `constructor`. So the rows are written here, piece by piece.
 */
export async function xlsxFile(rows: ExportedRows, columns: readonly ExportedColumn[], cells: ExportCells): Promise<Blob> {
  if (rows.total >= MAX_ROWS) throw tooMany();
  const { strToU8, Zip, ZipDeflate } = await import('fflate');
  const { files, head, tail, styles } = await workbook(strings[rows.locale].orders, columns);
  const file = new FileParts();
  const slices = new Slices(rows.signal);
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    file.add(chunk as Uint8Array<ArrayBuffer>);
  });
  const add = (name: string): ((text: string, last?: boolean) => Promise<void>) => {
    const entry = new ZipDeflate(name, { level: 4 });
    let text = '';
    zip.add(entry);
    return async (more, last = false) => {
      text += more;
      if (!last && text.length < PIECE) return;
      entry.push(strToU8(text), last);
      text = '';
      await slices.rest();
    };
  };
  for (const [name, content] of files) await add(name)(content, true);

  const sheet = new SheetRows(styles, columns.length);
  const write = add(SHEET);
  await write(head + sheet.heading(columns.map(({ label }) => label)));
  for await (const part of rows.parts()) {
    for (const order of part) {
      if (sheet.count >= MAX_ROWS) throw tooMany();
      await write(sheet.row(columns.map(({ column }) => cells.cell(column, order, '\n'))));
      await slices.rest();
    }
  }
  await write(tail, true);

  const writeString = add(STRINGS);
  await writeString(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  );
  for (const text of sheet.strings) await writeString(`<si><t xml:space="preserve">${sheetText(text)}</t></si>`);
  await writeString('</sst>', true);
  zip.end();
  return file.toBlob(XLSX);
}

const tooMany = (): ExportError => new ExportError('tooManyRows', `A sheet holds ${MAX_ROWS - 1} orders.`);

interface Workbook {
  /** Every file but the sheet and its strings. */
  readonly files: readonly (readonly [name: string, content: string])[];
  /** The sheet before its rows, and after them. */
  readonly head: string;
  readonly tail: string;
  readonly styles: SheetStyles;
}

/** An empty workbook. One row with a cell of each kind tells which number each style got; it is left out again. */
async function workbook(sheet: string, columns: readonly ExportedColumn[]): Promise<Workbook> {
  const [{ default: writeExcelFile }, { strFromU8, unzipSync }] = await Promise.all([
    import('write-excel-file/universal'),
    import('fflate'),
  ]);
  const date = { type: Date, value: new Date(0) } as const;
  const kinds = [
    { type: String, value: 'heading', format: '@', fontWeight: 'bold' },
    { type: String, value: 'text', format: '@' },
    { type: String, value: 'lines', format: '@', wrap: true },
    { ...date, format: 'yyyy-mm-dd' },
    { ...date, format: 'yyyy-mm-dd hh:mm' },
  ] as const;
  const blob = await writeExcelFile([[...kinds]], {
    sheet,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width: Math.max(8, Math.round(width / CHARACTER)) })),
  }).toBlob();
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const xml = strFromU8(files[SHEET] ?? new Uint8Array());
  const [from, to] = [xml.indexOf('<row '), xml.lastIndexOf('</row>') + '</row>'.length];
  const [head, row, tail] = [xml.slice(0, from), xml.slice(from, to), xml.slice(to)];
  const [heading = '', text = '', lines = '', day = '', time = ''] = [...row.matchAll(/ s="(\d+)"/g)].map(([, style]) => style ?? '');
  return {
    files: Object.entries(files)
      .filter(([name]) => name !== SHEET && name !== STRINGS)
      .map(([name, content]) => [name, strFromU8(content)] as const),
    head,
    tail,
    styles: { heading, text, lines, day, time },
  };
}
