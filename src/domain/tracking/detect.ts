import type { CarrierCandidate } from './candidate.js';
import { Candidate } from './candidate.js';
import { isCountry } from './carriers/world-post.js';
import { carrierFromText } from './carriers.js';
import { passesCheck } from './check-digits.js';
import type { Format } from './format-index.js';
import { formatsFor, postOf } from './format-index.js';
import type { DetectionHints } from './ranking.js';
import { LEAST_EVIDENCE, NEAR_MISS_EVIDENCE, STATED, confidenceOf, hintBits } from './ranking.js';
import { canonicalNumber } from './scan.js';

const S10 = 's10';
const SHORTEST_STATED = 6;
const NO_HINTS: DetectionHints = {};

const fits = ({ sets }: Format, number: string): boolean => {
  for (let index = 1; index < sets.length; index++) if (!sets[index]![number.charCodeAt(index)]) return false;
  return true;
};

/** A candidate for a format that the number fits; undefined where it does not, or the evidence is too thin to speak of. */
const weigh = (format: Format, text: string, hints: DetectionHints, stated: string | undefined): Candidate | undefined => {
  const { row } = format;
  let { carrier } = format;
  if (carrier.code === S10) {
    // A postal item is its country's, if the last letters name one.
    const country = text.slice(-2);
    const post = fits(format, text) ? (postOf(country) ?? (isCountry(country) ? carrier : undefined)) : undefined;
    if (!post) return undefined;
    carrier = post;
  }
  const isStated = carrier.code === stated;
  const bonus = isStated ? STATED : hintBits(carrier.countries, hints);
  // Most formats of a crowded length end here, before anything is compared: a grid asks 100,000 times.
  if (format.evidence + bonus < LEAST_EVIDENCE || !fits(format, text)) return undefined;
  const failed = row.check && !passesCheck(row.check, text.slice(format.checkFrom, format.checkTo));
  const evidence = (failed ? format.shape : format.evidence) + bonus;
  if (failed && evidence < NEAR_MISS_EVIDENCE) return undefined;
  return new Candidate(carrier.code, row, {
    number: text.slice(format.from, format.to),
    checkDigit: failed ? 'failed' : row.check ? 'passed' : 'none',
    evidence,
    confidence: failed ? 'possible' : isStated && !row.check ? 'likely' : confidenceOf(evidence, format.lettered),
  });
};

/**
 * Every carrier that a tracking number fits, the best first, one candidate per carrier.
 *
 * Without hints, carriers whose evidence is too close to call (within two bits) are never better than `possible`: a choice to show. A near miss (`checkDigit: 'failed'`) is an answer of its own.
 * Letters in any case, spaces, hyphens and invisible characters are accepted; text with anything else, or too long to be a number, gives an empty list.
 * Never throws.
 *
 * @param number as a person or a system wrote it
 */
export function detectCarriers(number: string, hints: DetectionHints = NO_HINTS): readonly CarrierCandidate[] {
  const text = canonicalNumber(number);
  const stated = hints.carrier ? carrierFromText(hints.carrier) : undefined;
  const allowed = hints.carriers?.length ? [stated, ...hints.carriers.map(carrierFromText)] : undefined;
  const found: Candidate[] = [];
  for (const format of formatsFor(text)) {
    const candidate = weigh(format, text, hints, stated);
    if (!candidate || (allowed && !allowed.includes(candidate.carrier))) continue;
    const same = found.findIndex(({ carrier }) => carrier === candidate.carrier);
    if (same < 0) found.push(candidate);
    else if (candidate.evidence > found[same]!.evidence) found[same] = candidate;
  }
  // The host's word for it, where no format of the carrier fits: merchants' references, formats that nobody publishes.
  if (stated && text.length >= SHORTEST_STATED && /\d/.test(text) && !found.some(({ carrier }) => carrier === stated))
    found.push(new Candidate(stated, undefined, { number: text, checkDigit: 'none', evidence: STATED, confidence: 'possible' }));
  return found.length < 2 ? found : found.sort((left, right) => right.evidence - left.evidence);
}

/**
 * The carrier that a tracking number fits best.
 *
 * @returns undefined when no carrier fits. Look at `checkDigit`: `failed` is a near miss, "check this number", not an acceptance
 */
export function detectCarrier(number: string, hints: DetectionHints = NO_HINTS): CarrierCandidate | undefined {
  return detectCarriers(number, hints)[0];
}
