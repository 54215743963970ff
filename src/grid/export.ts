import type { CellValue } from './row-model-types.js';

/** A column of an export: its heading and its cells, dates and the like already written out as the reader should see them. */
export interface ExportColumn<Row> {
  readonly label: string;
  value(row: Row): CellValue;
}

export interface CsvOptions {
  /** Starts with a byte order mark, without which Excel takes UTF-8 for the system's own encoding. Default true. */
  readonly byteOrderMark?: boolean;
  /** Default comma. Excel in French Canada expects a semicolon. */
  readonly separator?: ',' | ';' | '\t';
  /** Whether numbers have a decimal comma, as Excel in French Canada expects. Default false. */
  readonly decimalComma?: boolean;
  /**
   * Whether text of digits that a spreadsheet would damage as a number (leading zeros, more than 11 digits, exponents) gets the apostrophe that
   * means text. Default true; machines that read the file may want it off.
   */
  readonly digitsAsText?: boolean;
  /** Whether the labels of the columns come first, after the byte order mark. Default true; rows that follow earlier ones of the same file have neither. */
  readonly heading?: boolean;
  /** Rows per chunk; 2,000 unless told. */
  readonly chunkRows?: number;
}

/** A piece of the file and how far the export is. */
export interface CsvChunk {
  readonly text: string;
  readonly rows: number;
  readonly total: number;
}

/** Rows to export: an array, or a view of a `RowModel` behind `at`. */
export interface ExportSource<Row> {
  readonly length: number;
  at(index: number): Row | undefined;
}

const BYTE_ORDER_MARK = '\ufeff';

/**
 * CSV of RFC 4180, chunk by chunk: write each where it belongs, give way in between, stop by not asking for the next. Lines end in CR LF. Text is
 * always quoted, so that line breaks, separators and quotes stay inside; numbers are bare, but where their decimal comma would separate.
 *
 * Text that a spreadsheet would run as a formula is defused by an apostrophe (OWASP, CSV Injection: `= + - @`, tab, CR and, since August 2025, LF;
 * also their full-width forms), at the start of a cell and wherever a reader that splits at another separator would see one start.
 * `readCsv` takes the apostrophes off again, exactly.
 */
export function* writeCsv<Row>(
  source: ExportSource<Row>,
  columns: readonly ExportColumn<Row>[],
  options: CsvOptions = {},
): Generator<CsvChunk, void, undefined> {
  const { byteOrderMark = true, heading = true, separator = ',', digitsAsText = true, decimalComma = false } = options;
  const chunkRows = Math.max(1, Math.floor(options.chunkRows ?? 2000) || 1);
  const rules = { separator, digitsAsText, decimalComma };
  const line = (cells: readonly CellValue[]): string => `${cells.map((cell) => writeCell(cell, rules)).join(separator)}\r\n`;
  const total = source.length;
  let text = heading ? (byteOrderMark ? BYTE_ORDER_MARK : '') + line(columns.map((column) => column.label)) : '';
  for (let index = 0; index < total; index++) {
    const row = source.at(index);
    if (row !== undefined) text += line(columns.map((column) => cellOf(column, row)));
    if ((index + 1) % chunkRows === 0 && index + 1 < total) {
      yield { text, rows: index + 1, total };
      text = '';
    }
  }
  yield { text, rows: total, total };
}

function cellOf<Row>(column: ExportColumn<Row>, row: Row): CellValue {
  try {
    return column.value(row);
  } catch {
    return undefined;
  }
}

type CellRules = Required<Pick<CsvOptions, 'separator' | 'digitsAsText' | 'decimalComma'>>;

function writeCell(value: CellValue, { separator, digitsAsText, decimalComma }: CellRules): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return '';
    const number = decimalComma ? String(value).replace('.', ',') : String(value);
    return number.includes(separator) ? `"${number}"` : number;
  }
  if (typeof value !== 'string' || value === '') return '';
  return `"${defuseText(value, digitsAsText).replaceAll('"', '""')}"`;
}

const FORMULA = '=+\\-@＝＋－＠';
// At the start of a cell white space is a trigger too. Inside, a reader that splits at another separator (Excel in French Canada takes semicolons)
// loses track of the quotes, so that separators, quotes and line breaks start a cell; white space behind those is part of ordinary notes.
const STARTS = `(?<=^)MARK(?='*[${FORMULA}\\t\\r\\n])|(?<=[,;|"\\t\\r\\n])MARK(?='*[${FORMULA}])`;
const DANGEROUS = new RegExp(STARTS.replaceAll('MARK', ''), 'g');
const DEFUSED = new RegExp(STARTS.replaceAll('MARK', "'"), 'g');
const DAMAGED_DIGITS = /^'*(?:0\d{1,63}|\d{12,64}|\d{1,32}[eE][+-]?\d{1,32})$/;

/** Text that no spreadsheet runs as a formula, or turns into a number and so loses digits of. For files and for the clipboard. */
export function defuseText(text: string, digitsAsText = true): string {
  if (digitsAsText && DAMAGED_DIGITS.test(text)) return `'${text}`;
  return text.replace(DANGEROUS, "'");
}

/** The text that `defuseText` was given. `digitsAsText` must be what it was then. */
export function restoreText(text: string, digitsAsText = true): string {
  if (digitsAsText && text.startsWith("'") && DAMAGED_DIGITS.test(text.slice(1))) return text.slice(1);
  return text.replace(DEFUSED, '');
}

/** Reads what `writeCsv` wrote, heading included, every cell as text. Total on any input: an unclosed quote ends with the text. */
export function readCsv(text: string, options: Pick<CsvOptions, 'separator' | 'digitsAsText'> = {}): string[][] {
  const { separator = ',', digitsAsText = true } = options;
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  while (at < text.length) {
    const { value, end } = readCell(text, at, separator);
    cells.push(restoreText(value, digitsAsText));
    at = end;
    if (text.startsWith(separator, at)) {
      at += 1;
      if (at < text.length) continue;
      cells.push('');
    }
    rows.push(cells);
    cells = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

function readCell(text: string, from: number, separator: string): { value: string; end: number } {
  if (text[from] !== '"') {
    let end = from;
    while (end < text.length && text[end] !== separator && text[end] !== '\r' && text[end] !== '\n') end++;
    return { value: text.slice(from, end), end };
  }
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}
