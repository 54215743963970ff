import { canonicalNumber, detectCarriers, findTrackingNumbers } from '../../domain/tracking/index.js';

/** A number that was found, with the carrier where the text or the number leaves no doubt. */
export interface LookedUpNumber {
  readonly number: string;
  readonly carrier?: string;
}

/** More than these are not shown: a page of badges, not a mailbox. */
const MOST = 50;
/** The shortest text that is taken for a number because it is all that was written, and how many of its characters must be digits. */
const SHORTEST = 8;
const LEAST_DIGITS = 5;

/** Whoever writes one number and nothing else means it, even where in a longer text it would be too uncertain to be picked out. */
function alone(text: string): LookedUpNumber[] {
  if (/\n/.test(text.trim())) return [];
  const number = canonicalNumber(text);
  return number.length >= SHORTEST && number.replaceAll(/\D/g, '').length >= LEAST_DIGITS ? [{ number }] : [];
}

/**
 * The tracking numbers in whatever was pasted, each once, in the order in which they stand.
 *
 * A number by itself is given without a carrier, so that the badge can offer the choice or ask to check it.
 */
export function readNumbers(text: string): readonly LookedUpNumber[] {
  const single = alone(text);
  if (single[0] && detectCarriers(single[0].number).length) return single;
  const found = new Map(findTrackingNumbers(text).map(({ number, carrier }): [string, LookedUpNumber] => [number, { number, carrier }]));
  return found.size ? [...found.values()].slice(0, MOST) : single;
}
