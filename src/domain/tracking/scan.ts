/** The longest text that is looked at, in UTF-16 units: 64 characters of number, with room for the spaces that people put between digits. */
const MAX_INPUT = 160;

/** The longest tracking number, in characters, once its separators are gone. */
export const MAX_NUMBER = 64;

const SEPARATOR = 254;
const FOREIGN = 255;

/** Spaces of all widths, hyphens and dashes, quotation marks, and the invisible characters that come along when a number is copied. */
const SEPARATORS = /[\s\u2000-\u206f"'-]/;

/** The value of a character of a number: 0–35, or above 35 when it is none. */
export function characterValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  if (code < 128 && letter >= 97 && letter <= 122) return letter - 87;
  return code === 32 || SEPARATORS.test(String.fromCharCode(code)) ? SEPARATOR : FOREIGN;
}

/** A number in its canonical form, with its characters as values from 0 to 35. */
export interface Scan {
  /** Capital ASCII letters and digits only. */
  text: string;
  length: number;
  readonly values: Uint8Array;
}

const encode = (values: Uint8Array, length: number): string => {
  let text = '';
  for (let index = 0; index < length; index++) {
    const value = values[index]!;
    text += String.fromCharCode(value + (value < 10 ? 48 : 55));
  }
  return text;
};

const scanned: Scan = { text: '', length: 0, values: /* @__PURE__ */ new Uint8Array(MAX_NUMBER) };

/**
 * Reads a number: drops separators and invisible characters, raises letters to capitals. One pass, no regular expression.
 *
 * The answer is one object that the next call overwrites, so that a grid of 100,000 rows allocates nothing here.
 *
 * @returns undefined for text that holds anything but ASCII letters, digits and separators, or that is too long to be a number
 */
export function scan(input: string): Scan | undefined {
  if (typeof input !== 'string' || input.length > MAX_INPUT) return undefined;
  const { values } = scanned;
  let length = 0;
  let clean = true;
  for (let index = 0; index < input.length; index++) {
    const code = input.charCodeAt(index);
    const value = characterValue(code);
    if (value < 36) {
      if (length === MAX_NUMBER) return undefined;
      values[length++] = value;
      if (code > 90) clean = false;
    } else if (value === SEPARATOR) clean = false;
    else return undefined;
  }
  scanned.length = length;
  scanned.text = clean ? input : encode(values, length);
  return scanned;
}

/**
 * A tracking number as systems exchange it: capital ASCII letters and digits, without separators.
 *
 * @returns an empty string for text that cannot be a tracking number
 */
export function canonicalNumber(input: string): string {
  return scan(input)?.text ?? '';
}
