import { findTrackingNumbers } from '../../../domain/tracking/find.js';
import { readCsv } from '../../../grid/export.js';
import { asItem, withoutQuotes } from '../../../grid/text-query.js';

/** A sheet, not a database. */
const MAX_TEXT = 1_000_000;
const DIGIT = /\d/;
const LINES = /[\n\r\u2028\u2029]+/;
const SPLIT_LIST = /[,;|]+/;
/** Cells of other columns that hold digits as well: dates, times, amounts, telephone numbers, postal codes, e-mail addresses. */
const OTHERS = [
  /^\d{4}-\d\d-\d\d/,
  /^\d\d?[/.]\d\d?[/.]\d{2,4}\b/,
  /^\d\d?:\d\d/,
  /^\$?\d{1,3}(?:[ ,]?\d{3}){0,4}[.,]\d\d ?\$?$/,
  /^\+?1?[ .-]?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/,
  /^[a-z]\d[a-z] ?\d[a-z]\d$/i,
  /@/,
];
/** A word without a digit; two letters may be the beginning of a code (`SO 5`). */
const WORD = /(?:^|\s)\p{L}{3}[\p{L}'’-]*(?:[\s:.,;!?]|$)/u;
/** A code that nobody prints in groups, one of which it would be. */
const WHOLE = /^[a-z]+[-_#/]?\d{3,}$|^[\w-]{9,}$/i;
/** Codes so short or plain mean something else in another column. */
const TELLING = /[a-z]|^0{10,}$/;

/** What a person pasted, as it is looked for. */
export interface Paste {
  /** Each once, in the order in which they stand; one alone may be words. */
  readonly items: readonly string[];
  /** Where there is one item: the codes that it would be if spaces separated them. */
  readonly spaced: readonly string[];
}

/**
 * Reads what was copied elsewhere: lines, cells of a spreadsheet as they are or as this grid exports them, rows of several columns, of which the one of codes counts, lists
 * in a line, links of carriers, and mails with tracking numbers in them. Total: what it makes nothing of is given back.
 *
 * @param labels what columns are called, by {@link asItem}: a first line that is one is no item
 */
export function readPaste(pasted: string, labels: ReadonlySet<string>): Paste {
  const text = pasted.slice(0, MAX_TEXT).trim();
  const lines = codeColumn(tableOf(text, labels))
    .flatMap((cell) => cell.split(LINES))
    .filter(holds);
  const coded = lines.some(isCode);
  const found = coded ? [] : numbersIn(text);
  const read = found.length > 0 ? found : lines.flatMap(readLine);
  const [line = text, ...more] = lines;
  // In a line, commas separate a list where each item has a digit.
  const isList = more.length > 0 || found.length > 0 || (read.length > 1 && read.every((item) => DIGIT.test(item)));
  const items = unique(isList ? read : [read.length === 1 ? (read[0] as string) : line]);
  const spaced = items.length === 1 ? codesBetweenSpaces(items[0] as string) : [];
  return spaced.length > 1 && spaced.every(isWhole) ? { items: unique(spaced), spaced: [] } : { items, spaced: unique(spaced) };
}

/** Whether a code is one by itself, not a group of one. */
export const isWhole = (code: string): boolean => WHOLE.test(code);

const holds = (text: string): boolean => asItem(withoutQuotes(text)) !== '';

/** Cells by rows. Only tabs, or commas between quoted cells, make columns: a comma in a line of its own is a list or a name. */
function tableOf(text: string, labels: ReadonlySet<string>): readonly (readonly string[])[] {
  const separator = text.includes('\t') ? '\t' : /^"[^"\n]*";/.test(text) ? ';' : /^"[^"\n]*",/.test(text) ? ',' : '\t';
  const rows = readCsv(text, { separator }).filter((row) => row.some(holds));
  const isHeading = rows.length > 1 && rows[0]?.some((cell) => labels.has(asItem(cell)));
  return isHeading ? rows.slice(1) : rows;
}

/** The cells of the column that looks most like codes, and of those that look the same; of one row, its codes. All where nothing looks like a code. */
function codeColumn(rows: readonly (readonly string[])[]): readonly string[] {
  const all = rows.flat();
  if (rows.length === all.length) return all;
  if (rows.length === 1) return all.some(isCode) ? all.filter(isCode) : all;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, at) => {
    const cells = rows.map((row) => row[at] ?? '');
    const codes = [...new Set(cells.filter(isCode))];
    const score = codes.reduce((sum, code) => sum + (code.length > 4 || /[a-z]/i.test(code) ? 2 : 1), 0);
    return { cells, score, shapes: new Set(codes.map(shapeOf)) };
  });
  const best = columns.reduce((one, other) => (other.score > one.score ? other : one));
  if (best.score === 0) return columns[0]?.cells ?? [];
  const same = columns.filter(
    ({ cells, shapes }) =>
      cells === best.cells || (shapes.size > 0 && [...shapes].every((shape) => TELLING.test(shape) && best.shapes.has(shape))),
  );
  return rows.flatMap((row, at) => (row.length === 1 ? row : same.map(({ cells }) => cells[at] ?? '')));
}

const shapeOf = (code: string): string => asItem(code).replace(/\d/g, '0');

/** Whether a cell looks like a reference or a number. */
function isCode(cell: string): boolean {
  const text = cell.trim();
  const { length } = asItem(text);
  return length > 2 && DIGIT.test(text) && !text.includes('://') && !WORD.test(text) && !OTHERS.some((other) => other.test(text));
}

const numbersIn = (text: string): readonly string[] => unique(findTrackingNumbers(text).map(({ number }) => number));

/** The items of a line: the numbers in a link or after words, or what stands between commas. */
function readLine(line: string): readonly string[] {
  const found = isCode(line) ? [] : numbersIn(line);
  if (found.length > 0) return found;
  const parts = line
    .split(SPLIT_LIST)
    .map((part) => withoutQuotes(part.trim()))
    .filter(holds);
  return parts.flatMap((part) => {
    const codes = codesBetweenSpaces(part);
    return codes.length > 1 && codes.every(isWhole) ? codes : [part];
  });
}

/** The words of a text that all hold digits. */
function codesBetweenSpaces(text: string): readonly string[] {
  const words = text.split(/\s+/).map(withoutQuotes);
  return words.length > 1 && words.every((word) => DIGIT.test(word)) ? words : [];
}

/** Each once, however it is written, as it is first. */
function unique(items: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const item of items) if (!first.has(asItem(item))) first.set(asItem(item), item);
  return [...first.values()];
}
