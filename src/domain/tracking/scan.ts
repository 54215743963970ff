/** The longest text that is looked at, in UTF-16 units: 64 characters of number, with room for the spaces that people put between digits. */
const MAX_INPUT = 160;

/** 64 characters are longer than any tracking number. Without the flag `u`, `i` adds no letter beyond ASCII. */
const CANONICAL = /^[A-Z\d]{1,64}$/;
const EITHER_CASE = /^[A-Z\d]{1,64}$/i;

/** Spaces of all widths, hyphens and dashes, quotation marks, and the invisible characters that come along when a number is copied. */
const SEPARATORS = /[\s\u2000-\u206f"'-]/g;

/**
 * A tracking number as systems exchange it: capital ASCII letters and digits, without separators.
 *
 * @returns an empty string for text that cannot be a tracking number: it holds anything else, or is too long
 */
export function canonicalNumber(input: string): string {
  if (typeof input !== 'string' || input.length > MAX_INPUT) return '';
  // Systems write numbers plainly: a grid of 100,000 rows copies nothing here.
  if (CANONICAL.test(input)) return input;
  const text = input.replace(SEPARATORS, '');
  return EITHER_CASE.test(text) ? text.toUpperCase() : '';
}
