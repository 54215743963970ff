import { CODE_SEPARATORS, compactText, foldText, LIST_SEPARATORS } from './text-fold.js';

/** How much of a search text is read: a few thousand pasted tracking numbers. */
export const QUERY_LENGTH = 100_000;
const MAX_WORDS = 15;

/** A search text, taken apart. */
export type TextQuery =
  | {
      readonly kind: 'words';
      /** Each must be found in some searchable cell. */
      readonly words: readonly string[];
      /** The same words as they stand in code columns. A code typed in groups ("7023 2100") is found by its groups. */
      readonly codes: readonly string[];
    }
  | {
      readonly kind: 'list';
      /** One of them must be a searchable cell, or one of the codes that a cell lists. */
      readonly items: ReadonlySet<string>;
    };

const LINES = /[\n\r\t\u2028\u2029]+/;
const DIGIT = /\d/;
const LIST_MARK = /[,;|]$/;
const SPLIT_LIST = /[,;|]+/;
const QUOTES = `'"‘’“”«»`;
/** A phrase in quotes, or a word. */
const PARTS = /["“«][^"“”«»]*["”»]|\S+/g;

/**
 * Reads what a person typed or pasted.
 *
 * Lines and tabs always separate a list (a pasted column of a spreadsheet). Commas and semicolons do when every item holds a digit, so that
 * "SO-1001, SO-1002" is a list and "Smith, John" is two words. Words in double quotes must stand so in a cell, one after the other. Other quotes around a word are left
 * out, and with them the apostrophe by which a spreadsheet keeps digits as text. Words made of separators alone are dropped; the first 15 words count.
 */
export function parseQuery(text: string): TextQuery | undefined {
  const cut = text.slice(0, QUERY_LENGTH).trim();
  const list = readList(cut);
  if (list) return { kind: 'list', items: new Set(list.keys()) };
  const words = (foldText(cut).match(PARTS) ?? [])
    .map((part) => bare(part.replace(LIST_MARK, '')))
    .filter((word) => compactText(word).replaceAll(',', '') !== '')
    .slice(0, MAX_WORDS);
  return words.length === 0 ? undefined : { kind: 'words', words, codes: words.map(compactText) };
}

/** The items of a list, by the form in which they are looked for, each as it was first written; `undefined` for words. See {@link parseQuery}. */
export function readList(text: string): ReadonlyMap<string, string> | undefined {
  const cut = text.slice(0, QUERY_LENGTH);
  const lines = itemsOf(cut.split(LINES));
  const items = lines.flatMap((line) => itemsOf(line.split(SPLIT_LIST)));
  if (lines.length < 2 && !(items.length > 1 && items.every((item) => DIGIT.test(item)))) return undefined;
  const list = new Map<string, string>();
  for (const item of items) if (!list.has(asItem(item))) list.set(asItem(item), item);
  return list;
}

/** The form in which an item of a list is looked for. */
export const asItem = (text: string): string => compactText(foldText(text)).replaceAll(',', '');
/** What holds a digit, without the quotes around it. */
export const withoutQuotes = (text: string): string => (DIGIT.test(text) ? bare(text) : text);
/** A text without the quotes around it. */
function bare(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && QUOTES.includes(text.charAt(from))) from++;
  while (from < to && QUOTES.includes(text.charAt(to - 1))) to--;
  return text.slice(from, to).trim();
}
const itemsOf = (parts: readonly string[]): string[] =>
  parts.map((part) => withoutQuotes(part.trim())).filter((part) => asItem(part) !== '');

/** Whether every row that matches `next` also matched `previous`, so that only those need another look. */
export function narrows(previous: TextQuery | undefined, next: TextQuery | undefined): boolean {
  if (!previous) return true;
  if (previous.kind !== 'words' || next?.kind !== 'words') return false;
  // Only typing on is recognised: the same words, the last one longer, perhaps more of them.
  return previous.words.every((word, index) => {
    const later = next.words[index];
    return later !== undefined && (index === previous.words.length - 1 ? later.startsWith(word) : later === word);
  });
}

/** The codes that a folded cell lists. */
export function cellItems(folded: string): string[] {
  return compactText(folded)
    .split(',')
    .filter((item) => item !== '');
}

const codesOf = (characters: readonly string[]): number[] => characters.map((character) => character.charCodeAt(0));
/** Character codes skipped when cells are compared with listed codes. */
export const SKIPPED_CODES: readonly number[] = codesOf(CODE_SEPARATORS);
/** Character codes that end one of the codes listed in a cell. */
export const ENDING_CODES: readonly number[] = [...codesOf(LIST_SEPARATORS), 10];
