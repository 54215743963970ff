/**
 * Text as it is compared, searched and sorted. The rules are those of the grid's engine (`src/grid/text-fold`), so that a search means the same whether the rows are
 * in the page or here; a property test holds the two together.
 */

const NON_ASCII = /[^\0-\x7f]/;
/** Combining marks and invisible format characters (bidi controls, zero-width joiners). */
const UNSEEN = /[\p{M}\p{Cf}]+/gu;
/** Letters that no decomposition takes apart, and typographic forms of what keyboards type. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
};
const UNDECOMPOSED_PATTERN = new RegExp(`[${Object.keys(UNDECOMPOSED).join('')}]`, 'g');

/** Lower case without accents, ligatures and invisible characters: `montreal` finds `Montréal`. */
export function fold(text: string): string {
  if (!NON_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(UNDECOMPOSED_PATTERN, (letter) => UNDECOMPOSED[letter] ?? letter);
}

const CODE_SEPARATORS = /[ \-./_#]+/g;
const LIST_SEPARATORS = /[;|\t]/g;

/** A folded text without what may be left out of a code; what stands between several codes becomes a comma. */
export const compact = (folded: string): string => folded.replace(CODE_SEPARATORS, '').replace(LIST_SEPARATORS, ',');

/** How much of a value is searched. */
const SEARCHED_LENGTH = 2000;
const BREAKS = /[\n\r\u2028\u2029]/g;

/** A value as it is searched, in words. */
export const foldWords = (text: string): string => fold(text.slice(0, SEARCHED_LENGTH)).replace(BREAKS, ' ');
/** A value as it is searched, as a code or several. */
export const foldCode = (text: string): string => compact(fold(text.slice(0, SEARCHED_LENGTH)).replace(BREAKS, ','));

const MAX_KEY_SOURCE = 100;
const MAX_KEY = 250;
const DIGITS = /\d+/g;

/** Text as it is sorted: folded, and runs of digits by their value, so that `SO-9` comes before `SO-10`. */
export function sortKeyOf(text: string): string {
  return fold(text.slice(0, MAX_KEY_SOURCE))
    .replace(DIGITS, (digits) => digits.padStart(24, '0'))
    .slice(0, MAX_KEY);
}
