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
  /** Per position, a flag per character code: whether that character may stand there. */
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

const CLASSES: Readonly<Record<string, string>> = { '#': '[0-9]', '@': '[A-Z]', '*': '[0-9A-Z]' };
const TOKENS = /(\[[^\]]+\]|[#@*])([1-9]\d*)?|./g;
const AFTER_Z = 91;

const kept = /* @__PURE__ */ new Map<string, { flags: Uint8Array; bits: number; lettered: boolean }>();

/** The flags of a set such as `[2-5]` or `A`, and the bits of evidence that it adds, given that a digit stands where it allows digits and a letter where it allows letters. */
const setOf = (members: string) => {
  let set = kept.get(members);
  if (!set) {
    const flags = Uint8Array.from({ length: AFTER_Z }, (_, code) => +(code > 47 && RegExp(members).test(String.fromCharCode(code))));
    const size = flags.filter(Boolean).length;
    const lettered = flags.indexOf(1) > 57;
    kept.set(members, (set = { flags, lettered, bits: Math.log2((size > 26 ? 36 : lettered ? 26 : 10) / size) }));
  }
  return set;
};

/** Compiles one mask without a range. */
export function compileMask(mask: string): Mask {
  const sets: Uint8Array[] = [];
  const marks: Record<string, number> = {};
  let bits = 0;
  let lettered = false;
  for (const [token, members, times] of mask.matchAll(TOKENS)) {
    if ('<>^$,'.includes(token)) marks[token] = sets.length;
    else {
      const set = setOf(CLASSES[members ?? ''] ?? members ?? token);
      lettered ||= set.lettered;
      for (let left = +(times ?? 1); left--; bits += set.bits) sets.push(set.flags);
    }
  }
  const { '<': from = 0, '>': to = sets.length, '^': checkFrom = from, $: checkTo = to } = marks;
  return { sets, from, to, checkFrom, checkTo, bits, lettered };
}

/** The masks that a mask with a range, or with optional routing, stands for. */
export function expandMask(mask: string): string[] {
  if (mask[0] === '&') return ['', '420#5', '420#9'].map((routing) => routing + mask.slice(1));
  const [range, least = 0, most = 0] = /(\d\d)~(\d\d)/.exec(mask) ?? [];
  return range ? Array.from({ length: +most - +least + 1 }, (_, more) => mask.replace(range, String(+least + more))) : [mask];
}
