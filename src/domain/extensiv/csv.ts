/** A row of a CSV file. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** Whether a quotation mark in it is never closed; it is then read as an ordinary character. */
  readonly unclosed: boolean;
}

const SEPARATORS = [',', ';', '\t'] as const;

/** One of the separators that exports use: comma, semicolon (spreadsheets in French), tab. */
export type CsvSeparator = (typeof SEPARATORS)[number];

/** The separator of a file: the one that its first line has most of, outside quotation marks. */
export function separatorOf(text: string): CsvSeparator {
  const line =
    text
      .slice(0, 20_000)
      .replace(/"[^"]*"/g, '')
      .split(/[\r\n]/, 1)[0] ?? '';
  const counts = SEPARATORS.map((separator) => line.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/**
 * The rows of a CSV file (RFC 4180), one at a time, so that a large file never exists twice; blank lines are left out.
 *
 * Written here rather than taken from a library, which would add kilobytes to every page that can open a file for what is one loop. A quotation mark that is never
 * closed does not swallow the rest of the file: it becomes an ordinary character, and from that row on a quoted cell must end on its own line, which keeps the
 * work linear.
 */
export function* readCsv(text: string, separator: CsvSeparator = separatorOf(text)): Generator<CsvRow, void> {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  let cells: string[] = [];
  let unclosed = false;
  let multiline = true;
  let at = start;
  while (at <= text.length) {
    let cell: string;
    let end = text[at] === '"' ? closingQuote(text, at, multiline) : -1;
    if (end >= 0) {
      const rest = cellEnd(text, end + 1, separator);
      cell = text.slice(at + 1, end).replaceAll('""', '"') + text.slice(end + 1, rest);
      end = rest;
    } else {
      unclosed ||= text[at] === '"';
      multiline &&= text[at] !== '"';
      end = cellEnd(text, at, separator);
      cell = text.slice(at, end);
    }
    cells.push(cell);
    if (text[end] === separator) {
      at = end + 1;
      continue;
    }
    if (cells.length > 1 || cells[0]?.trim()) yield { cells, unclosed };
    cells = [];
    unclosed = false;
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
}

/** The place of the quotation mark that closes the one at `open`; -1 when there is none. */
function closingQuote(text: string, open: number, multiline: boolean): number {
  for (let at = open + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      if (text[at + 1] !== '"') return at;
      at += 1;
    } else if (!multiline && (character === '\n' || character === '\r')) {
      return -1;
    }
  }
  return -1;
}

function cellEnd(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === separator || character === '\n' || character === '\r') return at;
  }
  return text.length;
}
