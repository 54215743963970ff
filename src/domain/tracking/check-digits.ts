/**
 * The public check-digit rules of parcel carriers, as one step of reading a number from left to right.
 *
 * A rule is given what it made of the characters before (0 at first), what this one is worth (a digit itself, a letter 10 to 35), and how far it stands from the left
 * and from the right; at the check character, `right` is 0 and the rule gives 0 where that character is right.
 *
 * Sources: GS1 General Specifications; UPU S10; ISO/IEC 7064; USPS Publication 199; the `tracking_number_data` project (MIT) for UPS, FedEx, DHL and Purolator,
 * recomputed over its published numbers.
 */
export type Rule = (rest: number, value: number, left: number, right: number) => number;

/** Sums are taken modulo ten at the check character, and before it modulo more than they ever reach. */
const modulus = (right: number): number => (right ? 1e9 : 10);

/** Weights 3, 1, 3, 1… from the right, starting beside the check digit. */
const gs1: Rule = (rest, value, _, right) => (rest + (right % 2 ? value * 3 : value)) % modulus(right);

export const CHECKS = {
  gs1,

  /** USPS legacy numbers printed without their application identifier 91, which counts (3 × 9 + 1) in the sum. */
  gs1_91: (rest, value, left, right) => gs1(right ? rest : rest + 8, value, left, right),

  /** Every second digit from the right counts double, as the sum of its digits. */
  luhn: (rest, value, left, right) => gs1(right % 2 ? rest - value - (value > 4 ? 9 : 0) : rest, value, left, right),

  /** Plain products 1, 2, 1, 2… from the left; a letter counts as (ASCII − 63) mod 10. */
  ups: (rest, value, left, right) => (rest + (value < 10 ? value : value - 8) * (right && left % 2 ? 2 : 1)) % modulus(right),

  /** Weights 3, 1, 7 from the left, modulo 11, then modulo 10. */
  fedex: (rest, value, left, right) => (right ? rest + value * +'317'[left % 3]! : ((rest % 11) % 10) - value),

  /** The remainder of the digits before the last, read as one number. */
  mod7: (rest, value, _, right) => (right ? (rest * 10 + value) % 7 : rest - value),

  /** Weights 8 6 4 2 3 5 9 7; 11 minus the sum modulo 11, where 10 becomes 0 and 11 becomes 5. */
  s10: (rest, value, left, right) => (right ? rest + value * +'86423597'[left]! : (rest % 11 ? (11 - (rest % 11)) % 10 : 5) - value),

  /** ISO/IEC 7064, mod 37,36: letters count 10 to 35 and the check character may be a letter. */
  mod37: (rest, value, _, right) => (right ? (((rest + value) % 36 || 36) * 2) % 37 : ((rest + value) % 36) - 1),
} satisfies Record<string, Rule>;

/** The name of a check-digit rule: `gs1` (Canada Post, USPS, FedEx Ground), `luhn` (Purolator), `ups`, `fedex` (Express), `mod7` (DHL), `s10`, `mod37` (DPD)… */
export type CheckName = keyof typeof CHECKS;

/** How unlikely it is, in bits, that a random last digit passes. */
export const CHECK_BITS = 3.32;

/**
 * Whether the last character of `text` is the check character of the rest.
 *
 * @param text capital letters and digits, exactly the part that the rule covers: for a UPS 1Z number, without `1Z`
 */
export function passesCheck(name: CheckName, text: string): boolean {
  const rule: Rule = CHECKS[name];
  let rest = 0;
  for (let left = 0, right = text.length; right--; left++) {
    const code = text.charCodeAt(left);
    rest = rule(rest, code - (code < 58 ? 48 : 55), left, right);
  }
  return text.length > 1 && rest === 0;
}

/**
 * `text` with the check character that the rule asks for, for demos and tests that need numbers of their own.
 *
 * @returns undefined where no character fits
 */
export function withCheckDigit(name: CheckName, text: string): string | undefined {
  for (let value = 0; value < 36; value++) {
    const whole = text + value.toString(36).toUpperCase();
    if (passesCheck(name, whole)) return whole;
  }
  return undefined;
}
