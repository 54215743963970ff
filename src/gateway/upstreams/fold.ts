const ACCENTS = /[\u0300-\u036f]/g;
// eslint-disable-next-line no-control-regex -- all of ASCII is meant, its control characters too
const ASCII = /^[\x00-\x7f]*$/;

/** Text as it is compared and searched: without regard to case and accents, so that `montreal` finds `Montréal`. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return ASCII.test(lower) ? lower : lower.normalize('NFD').replace(ACCENTS, '');
}

const MAX_KEY_SOURCE = 100;
const MAX_KEY = 250;
const DIGITS = /\d+/g;

/** Text as it is sorted: folded, and runs of digits by their value, so that `SO-9` comes before `SO-10`. */
export function sortKeyOf(text: string): string {
  return fold(text.slice(0, MAX_KEY_SOURCE))
    .replace(DIGITS, (digits) => digits.padStart(24, '0'))
    .slice(0, MAX_KEY);
}
