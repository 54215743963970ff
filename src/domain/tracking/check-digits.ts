/**
 * The public check-digit rules of parcel carriers.
 *
 * Each works on characters as values (0–9 digits, 10–35 letters) from `from` to `to`, the last one being the check character.
 * Sources: GS1 General Specifications; UPU S10; ISO/IEC 7064; USPS Publication 199; the `tracking_number_data` project (MIT) for UPS, FedEx, DHL and Purolator,
 * recomputed over its published numbers.
 */
export type Check = (values: Uint8Array, from: number, to: number) => boolean;

/** Sums what each character is worth. `left` counts from the first one, `right` from the check character, which is 0. */
const total = (values: Uint8Array, from: number, to: number, worth: (value: number, left: number, right: number) => number): number => {
  let sum = 0;
  for (let index = from; index < to; index++) sum += worth(values[index]!, index - from, to - 1 - index);
  return sum;
};

/** Weights 3, 1, 3, 1… from the right, starting beside the check digit. */
const gs1 = (value: number, _: number, right: number): number => (right % 2 ? value * 3 : value);

const EXPRESS_WEIGHTS = [3, 1, 7];
const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

export const CHECKS = {
  gs1: (values, from, to) => total(values, from, to, gs1) % 10 === 0,

  /** USPS legacy numbers printed without their application identifier 91, which counts (3 × 9 + 1) in the sum. */
  gs1_91: (values, from, to) => total(values, from, to, gs1) % 10 === 2,

  /** Every second digit from the right counts double, as the sum of its digits. */
  luhn: (values, from, to) =>
    total(values, from, to, (value, _, right) => (right % 2 ? value * 2 - (value > 4 ? 9 : 0) : value)) % 10 === 0,

  /** Plain products 1, 2, 1, 2… from the left; a letter counts as (ASCII − 63) mod 10. */
  ups: (values, from, to) =>
    total(values, from, to, (value, left, right) => (value < 10 ? value : value - 8) * (right && left % 2 ? 2 : 1)) % 10 === 0,

  /** Weights 3, 1, 7 from the left, modulo 11, then modulo 10. */
  fedex: (values, from, to) =>
    (total(values, from, to - 1, (value, left) => value * EXPRESS_WEIGHTS[left % 3]!) % 11) % 10 === values[to - 1],

  /** The remainder of the digits before the last, read as one number. */
  mod7: (values, from, to) => {
    let rest = 0;
    for (let index = from; index < to - 1; index++) rest = (rest * 10 + values[index]!) % 7;
    return rest === values[to - 1];
  },

  /** Weights 8 6 4 2 3 5 9 7; 11 minus the sum modulo 11, where 10 becomes 0 and 11 becomes 5. */
  s10: (values, from, to) => {
    const rest = total(values, from, to - 1, (value, left) => value * S10_WEIGHTS[left]!) % 11;
    return (rest ? (11 - rest) % 10 : 5) === values[to - 1];
  },

  /** ISO/IEC 7064, mod 37,36: letters count 10 to 35 and the check character may be a letter. */
  mod37: (values, from, to) => {
    let rest = 36;
    for (let index = from; index < to - 1; index++) rest = (((rest + values[index]!) % 36 || 36) * 2) % 37;
    return (rest + values[to - 1]!) % 36 === 1;
  },
} satisfies Record<string, Check>;

/** The name of a check-digit rule: `gs1` (Canada Post, USPS, FedEx Ground), `luhn` (Purolator), `ups`, `fedex` (Express), `mod7` (DHL), `s10`, `mod37` (DPD)… */
export type CheckName = keyof typeof CHECKS;

/** How unlikely it is, in bits, that a random last digit passes. */
export const CHECK_BITS = 3.32;

const toValues = (text: string): Uint8Array => Uint8Array.from(text, (character) => Number.parseInt(character, 36));

/**
 * Whether the last character of `text` is the check character of the rest.
 *
 * @param text capital letters and digits, exactly the part that the rule covers: for a UPS 1Z number, without `1Z`
 */
export function passesCheck(name: CheckName, text: string): boolean {
  return text.length > 1 && CHECKS[name](toValues(text), 0, text.length);
}

/**
 * `text` with the check character that the rule asks for, for demos and tests that need numbers of their own.
 *
 * @returns undefined where no character fits
 */
export function withCheckDigit(name: CheckName, text: string): string | undefined {
  const values = toValues(`${text}0`);
  for (let value = 0; value < 36; value++) {
    values[text.length] = value;
    if (CHECKS[name](values, 0, values.length)) return text + value.toString(36).toUpperCase();
  }
  return undefined;
}
