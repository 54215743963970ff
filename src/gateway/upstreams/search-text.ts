import { compact, fold, foldCode, foldWords } from './fold.js';

const MAX_WORDS = 15;
const LINES = /[\n\r\t\u2028\u2029]+/;
const LIST_MARKS = /[,;|]+/;
const DIGIT = /\d/;
const QUOTES = `'"‘’“”«»`;
const PARTS = /["“«][^"“”«»]*["”»]|\S+/g;

/** What text search looks at in an order. */
export interface SearchedText {
  /** Values in words, folded, with a line break between two. */
  readonly words: string;
  /** References and numbers, as codes, likewise. */
  readonly codes: string;
}

/** The searched text of values. A search word never has a line break, so none is found across two values. */
export function searchedText(words: readonly (string | undefined)[], codes: readonly (string | undefined)[]): SearchedText {
  const said = (values: readonly (string | undefined)[]): string[] =>
    values.filter((value) => value !== undefined && value !== '') as string[];
  return {
    words: said(words).map(foldWords).join('\n'),
    codes: said(codes).map(foldCode).join('\n'),
  };
}

/**
 * The test of a search text; `undefined` when it says nothing. Words must all be found; of a pasted list one item must be a whole value, or one of the codes in it:
 * lines and tabs always separate a list, commas and semicolons when every item has a digit. Words in double quotes must stand so in a value; other quotes around a word are
 * left out. The rules are those of the grid's engine (`src/grid/text-query`).
 */
export function searchTest(text: string): ((searched: SearchedText) => boolean) | undefined {
  const cut = text.trim();
  const lines = itemsOf(cut.split(LINES));
  const items = lines.flatMap((line) => itemsOf(line.split(LIST_MARKS)));
  if (lines.length > 1 || (items.length > 1 && items.every((item) => DIGIT.test(item)))) return listTest(items);
  const words = (fold(cut).match(PARTS) ?? [])
    .map((part) => bare(part.replace(/[,;|]$/, '')))
    .filter((word) => compact(word).replaceAll(',', '') !== '')
    .slice(0, MAX_WORDS)
    .map((word) => ({ word, code: compact(word) }));
  if (words.length === 0) return undefined;
  return (searched) => words.every(({ word, code }) => searched.words.includes(word) || searched.codes.includes(code));
}

const asItem = (text: string): string => compact(fold(text)).replaceAll(',', '');
const itemsOf = (parts: readonly string[]): string[] =>
  parts.map((part) => withoutQuotes(part.trim())).filter((part) => asItem(part) !== '');

/** What holds a digit, without the quotes around it. */
const withoutQuotes = (text: string): string => (DIGIT.test(text) ? bare(text) : text);

/** A text without the quotes around it. */
function bare(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && QUOTES.includes(text.charAt(from))) from += 1;
  while (from < to && QUOTES.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to).trim();
}

function listTest(items: readonly string[]): (searched: SearchedText) => boolean {
  const wanted = new Set(items.map(asItem));
  return ({ words, codes }) => listed(words).some((item) => wanted.has(item)) || listed(codes).some((item) => wanted.has(item));
}

const ENDS = /[,\n]/;
const listed = (text: string): string[] => compact(text).split(ENDS);
