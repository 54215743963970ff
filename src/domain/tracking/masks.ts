/**
 * A format compiled: a set of allowed characters per position.
 *
 * The little language in which formats are written:
 * - `#` a digit, `@` a letter, `*` either, `[AFC]` or `[2-5]` one of some letters or of some digits, any other letter or digit itself;
 * - a number after one of these repeats it: `#16`, `@3`; a comma ends the count before a literal digit: `#3,9`; two numbers of two digits give a range: `#08~20`;
 * - a leading `&` means: also with USPS routing in front, `420` and a ZIP code of five or nine digits;
 * - `<` and `>` enclose the number that the carrier wants to be asked for, when a barcode holds more (routing codes, for instance);
 * - `^` and `$` enclose the part that the check digit covers, when it is not the whole of that number.
 */
export interface Mask {
  /** Per position, 36 flags: whether a character of that value (0–9 digits, 10–35 letters) may stand there. */
  readonly sets: readonly Uint8Array[];
  /** The slice that is the number itself. */
  readonly from: number;
  readonly to: number;
  /** The slice that the check digit covers, check digit included. */
  readonly checkFrom: number;
  readonly checkTo: number;
  /** Evidence in bits: how unlikely a random text of the same pattern of letters and digits fits. */
  readonly bits: number;
  /** Whether a letter is part of the pattern, which makes a chance match in running digits impossible. */
  readonly lettered: boolean;
}

const DIGITS = 10;
const ALPHABET = 36;
const LETTERS = 26;
const CLASSES: Readonly<Record<string, string>> = { '#': '0-9', '@': 'A-Z', '*': '0-9A-Z' };

const known = /* @__PURE__ */ new Map<string, Uint8Array>();

const valueAt = (text: string, index: number): number => Number.parseInt(text[index]!, ALPHABET);

/** The flags of a set such as `2-5` or `AFC`. */
const setOf = (text: string): Uint8Array => {
  let set = known.get(text);
  if (!set) {
    known.set(text, (set = new Uint8Array(ALPHABET)));
    for (let index = 0; index < text.length; index++) {
      const first = valueAt(text, index);
      set.fill(1, first, (text[index + 1] === '-' ? valueAt(text, (index += 2)) : first) + 1);
    }
  }
  return set;
};

const isDigits = (set: Uint8Array): boolean => set.indexOf(1) < DIGITS;

const bits = /* @__PURE__ */ new Map<Uint8Array, number>();

/** Bits of evidence that a set adds, given that a digit stands where it allows digits, and a letter where it allows letters. Counted once per set: formats share a few. */
const bitsOf = (set: Uint8Array): number => {
  if (!bits.has(set)) {
    const size = set.reduce((sum, flag) => sum + flag, 0);
    bits.set(set, Math.log2((size > LETTERS ? ALPHABET : isDigits(set) ? DIGITS : LETTERS) / size));
  }
  return bits.get(set)!;
};

/** Compiles one mask without a range. */
export function compileMask(mask: string): Mask {
  const sets: Uint8Array[] = [];
  const marks: Record<string, number> = {};
  for (let index = 0; index < mask.length;) {
    const character = mask[index]!;
    const end = character === '[' ? mask.indexOf(']', index) : index;
    const members = end > index ? mask.slice(index + 1, end) : CLASSES[character];
    index = end + 1;
    if ('<>^$,'.includes(character)) marks[character] = sets.length;
    else if (members) {
      const times = Number.parseInt(mask.slice(index), 10);
      if (times) index += String(times).length;
      for (let left = times || 1; left > 0; left--) sets.push(setOf(members));
    } else sets.push(setOf(character));
  }
  const from = marks['<'] ?? 0;
  const to = marks['>'] ?? sets.length;
  return {
    sets,
    from,
    to,
    checkFrom: marks['^'] ?? from,
    checkTo: marks['$'] ?? to,
    bits: sets.reduce((sum, set) => sum + bitsOf(set), 0),
    lettered: !sets.every(isDigits),
  };
}

const RANGE_DIGITS = 2;

/** The masks that a mask with a range, or with optional routing, stands for. */
export function expandMask(mask: string): string[] {
  if (mask[0] === '&') return ['', '420#5<', '420#9<'].map((routing) => routing + mask.slice(1));
  const tilde = mask.indexOf('~');
  if (tilde < 0) return [mask];
  const start = tilde - RANGE_DIGITS;
  const end = tilde + 1 + RANGE_DIGITS;
  const least = Number(mask.slice(start, tilde));
  return Array.from(
    { length: Number(mask.slice(tilde + 1, end)) - least + 1 },
    (_, more) => mask.slice(0, start) + (least + more) + mask.slice(end),
  );
}
