type Range = readonly [first: number, last: number];

const code = (character: number): string => `\\u${character.toString(16).padStart(4, '0')}`;
const anyOf = (ranges: readonly Range[]): string => `[${ranges.map(([first, last]) => `${code(first)}-${code(last)}`).join('')}]`;

/** Tabs and line ends are ordinary in prose. */
const CONTROL: readonly Range[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
];

/** Soft hyphen, Arabic letter mark, joiners and direction marks, line and paragraph separators, isolates and byte order marks. */
const UNSEEN: readonly Range[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2069],
  [0xfeff, 0xfeff],
];

const control = new RegExp(anyOf(CONTROL));
const everyControl = new RegExp(anyOf(CONTROL), 'g');
const invisible = new RegExp(anyOf(UNSEEN));
const everyInvisible = new RegExp(anyOf(UNSEEN), 'g');

/** Whether a text has characters that cannot be seen, which no name or number needs. */
export const hasInvisible = (text: string): boolean => invisible.test(text);

/** A name or number with `instead` for each character that cannot be seen. */
export const withoutInvisible = (text: string, instead = ''): string => text.replace(everyInvisible, instead);

/** Prose without control characters; joiners and direction marks stay, since Persian, Hindi, Arabic and emoji are written with them. */
export const withoutControls = (text: string): string => (control.test(text) ? text.replace(everyControl, '') : text);
