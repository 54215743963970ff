import type { ExportedCell } from './export-cells.js';

/** The numbers of a workbook's styles. */
export interface SheetStyles {
  readonly heading: string;
  readonly text: string;
  readonly lines: string;
  readonly day: string;
  readonly time: string;
}

/** Excel's limits: characters of a cell, and rows of a sheet. */
export const MAX_CELL = 32_767;
export const MAX_ROWS = 1_048_576;
/** With the memory of a phone in mind; further ones stand in their cells. */
const MAX_STRINGS = 2_000_000;
/** One Map of a million texts stops the page each time that it grows; so many small ones do not. A power of two. */
const SHARDS = 64;
const MS_PER_DAY = 86_400_000;
/** Days from Excel's epoch, with the leap day of 1900 that never was, to that of Unix. */
const EPOCH = 25_569;

// eslint-disable-next-line no-control-regex -- what XML 1.0 cannot hold
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** What Excel takes for a character that is written as a number, such as `_x000D_`. */
const LOOKS_ESCAPED = /_(?=x[0-9a-fA-F]{4}_)/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as XML holds it: line ends as LF, what XML cannot hold left out, at most as long as a cell can be. */
export const sheetText = (text: string): string =>
  cut(text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, ''))
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(/[&<>]/g, (mark) => ENTITIES[mark] ?? mark);

const cut = (text: string): string => (text.length > MAX_CELL ? `${text.slice(0, MAX_CELL - 1)}…` : text);

/**
 * Rows of a sheet as XML, and the strings that they refer to by number: spreadsheets on phones and Macs show no text that stands in the cell itself.
 * Text is always text, whatever it begins with: no cell is a formula.
 */
export class SheetRows {
  readonly #styles: SheetStyles;
  readonly #letters: readonly string[];
  readonly #numbers = Array.from({ length: SHARDS }, () => new Map<string, number>());
  readonly #strings: string[] = [];
  #row = 0;

  constructor(styles: SheetStyles, columns: number) {
    this.#styles = styles;
    this.#letters = Array.from({ length: columns }, (_, index) => columnLetters(index));
  }

  /** Rows written so far. */
  get count(): number {
    return this.#row;
  }

  /** All texts, in the order of their numbers. */
  get strings(): readonly string[] {
    return this.#strings;
  }

  heading(labels: readonly string[]): string {
    return this.#write(labels.map((label) => this.#text(label, this.#styles.heading)));
  }

  row(cells: readonly ExportedCell[]): string {
    const { text, lines, day, time } = this.#styles;
    return this.#write(
      cells.map((cell) => {
        if (typeof cell === 'number') return `><v>${cell}</v>`;
        if (typeof cell === 'object') return ` s="${cell.day ? day : time}"><v>${cell.wall / MS_PER_DAY + EPOCH}</v>`;
        return cell ? this.#text(cell, cell.includes('\n') ? lines : text) : '';
      }),
    );
  }

  #write(cells: readonly string[]): string {
    this.#row += 1;
    const written = cells.map((cell, at) => (cell === '' ? '' : `<c r="${this.#letters[at]}${this.#row}"${cell}</c>`));
    return `<row r="${this.#row}">${written.join('')}</row>`;
  }

  #text(text: string, style: string): string {
    const numbers = this.#numbers[shardOf(text)];
    const known = numbers?.get(text);
    if (known === undefined && this.#strings.length >= MAX_STRINGS) {
      return ` s="${style}" t="inlineStr"><is><t xml:space="preserve">${sheetText(text)}</t></is>`;
    }
    const number = known ?? this.#strings.push(text) - 1;
    if (known === undefined) numbers?.set(text, number);
    return ` s="${style}" t="s"><v>${number}</v>`;
  }
}

/** The last characters are those in which references and numbers differ. */
const shardOf = (text: string): number =>
  (text.length + text.charCodeAt(text.length - 1) * 7 + (text.charCodeAt(text.length - 2) || 0) * 3) & (SHARDS - 1);

/** A, B … Z, AA, AB … */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
