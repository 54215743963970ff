import { plain, roleOf } from '../../domain/tracking/find-context.js';
import { canonicalNumber, carrierFromText, detectCarriers, findCarrier, findTrackingNumbers } from '../../domain/tracking/index.js';

/** A number that was found, with the carrier where the text or the number leaves no doubt. */
export interface LookedUpNumber {
  readonly number: string;
  readonly carrier?: string;
}

/** More than these are not shown: a page of badges, not a mailbox. */
const MOST = 50;
/** The text that is taken for a number because it is all that was written, in characters, and how many of these must be digits. */
const LONGEST = 160;
const SHORTEST = 8;
const LEAST_DIGITS = 5;

/** Words, and the groups of a number between spaces or dashes. A colon stays with its word: it is no part of a number. */
const WORDS = /#|[^\s#:\u2000-\u206f-]+:?/g;
const isLetters = (word: string): boolean => !/\d/.test(word);
/** Letters that stand apart in a number are few: `RR`, `KYV`. */
const isProse = (word: string): boolean => word.length > 3 && isLetters(word);

/**
 * Whoever writes one number and nothing else, but perhaps a label and the carrier's name, means it, even where in a longer text it would be too uncertain to be picked
 * out. Any other word makes it a sentence.
 *
 * @returns the number, if any, and whether it is sure whatever else `findTrackingNumbers` makes of the text
 */
function alone(text: string): readonly [single?: LookedUpNumber, sure?: boolean] {
  if (text.length > LONGEST || /\n/.test(text.trim())) return [];
  const words = text.match(WORDS) ?? [];
  const start = words.findIndex((word) => !isLetters(word));
  const carrier = carrierFromText(words.filter(isLetters).join(' '));
  const names = plain(carrier ? findCarrier(carrier)!.names.join(' ') : '').split(/\W/);
  const roles = words.map((word, index) => {
    const key = plain(word).replace(/[.:]+$/, '');
    if (carrier && (names.includes(key) || carrierFromText(key) === carrier)) return 'carrier';
    return index < start ? roleOf(key) : undefined;
  });
  if (roles.includes('other')) return [];
  const isNamed = roles.includes('carrier');
  const isAnnounced = isNamed || roles.includes('label');
  const groups = words.filter((_, index) => !roles[index] || !isAnnounced);
  const number = canonicalNumber(groups.join(' '));
  if (number.length < SHORTEST || number.replaceAll(/\D/g, '').length < LEAST_DIGITS) return [];
  const [best] = detectCarriers(number);
  if (best?.confidence === 'certain') return [{ number }, true];
  if (groups.some(isProse) || (!best && groups.slice(1, -1).some(isLetters))) return [];
  return [isNamed ? { number, carrier: carrier! } : { number }, best !== undefined && !isAnnounced];
}

/**
 * The tracking numbers in whatever was pasted, each once, in the order in which they stand.
 *
 * A number by itself is given without a carrier, so that the badge can offer the choice or ask to check it.
 */
export function readNumbers(text: string): readonly LookedUpNumber[] {
  const [single, sure] = alone(text);
  if (single && sure) return [single];
  const found = new Map(findTrackingNumbers(text).map(({ number, carrier }): [string, LookedUpNumber] => [number, { number, carrier }]));
  if (found.size) return [...found.values()].slice(0, MOST);
  return single ? [single] : [];
}
