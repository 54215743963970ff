import type { CarrierCandidate } from './candidate.js';
import { Candidate } from './candidate.js';
import type { CarrierRow } from './carriers/row.js';
import { isCountry } from './carriers/world-post.js';
import { carrierFromText } from './carriers.js';
import type { Format } from './format-index.js';
import { formatsFor, postOf } from './format-index.js';
import type { DetectionHints } from './ranking.js';
import { LEAST_EVIDENCE, NEAR_MISS_EVIDENCE, STATED, confidenceOf, hintBits } from './ranking.js';
import type { Scan } from './scan.js';
import { scan } from './scan.js';

const S10 = 's10';
const SHORTEST_STATED = 6;
const NO_HINTS: DetectionHints = {};

const fits = ({ sets }: Format, { values }: Scan): boolean => {
  for (let index = 1; index < sets.length; index++) if (!sets[index]![values[index]!]) return false;
  return true;
};

/** The carrier of a format; for a postal item the post of the country that its last letters name, if they name one. */
const carrierOf = (format: Format, number: Scan): CarrierRow | undefined => {
  const { carrier } = format;
  if (carrier.code !== S10) return carrier;
  if (!fits(format, number)) return undefined;
  const country = number.text.slice(-2);
  return postOf(country) ?? (isCountry(country) ? carrier : undefined);
};

/** A candidate for a format that the number fits; undefined where it does not, or the evidence is too thin to speak of. */
const weigh = (format: Format, number: Scan, hints: DetectionHints, stated: string | undefined): Candidate | undefined => {
  const carrier = carrierOf(format, number);
  if (!carrier) return undefined;
  const { row, check } = format;
  const isStated = carrier.code === stated;
  const bonus = isStated ? STATED : hintBits(carrier.countries, hints);
  // Most formats of a crowded length end here, before anything is compared: a grid asks 100,000 times.
  if (format.evidence + bonus < LEAST_EVIDENCE || !fits(format, number)) return undefined;
  const failed = check && !check(number.values, format.checkFrom, format.checkTo);
  const evidence = (failed ? format.shape : format.evidence) + bonus;
  if (failed && evidence < NEAR_MISS_EVIDENCE) return undefined;
  return new Candidate(carrier.code, row, {
    number: number.text.slice(format.from, format.to),
    checkDigit: failed ? 'failed' : check ? 'passed' : 'none',
    evidence,
    confidence: failed ? 'possible' : isStated && !check ? 'likely' : confidenceOf(evidence, format.lettered),
  });
};

/** The host's word for it, where no format of the carrier fits: merchants' references, formats that nobody publishes. */
const takeWord = ({ text }: Scan, stated: string): Candidate[] =>
  text.length >= SHORTEST_STATED && /\d/.test(text)
    ? [new Candidate(stated, undefined, { number: text, checkDigit: 'none', evidence: STATED, confidence: 'possible' })]
    : [];

/** Adds a candidate, one per carrier: the best. */
const keep = (found: Candidate[], candidate: Candidate): void => {
  const index = found.findIndex(({ carrier }) => carrier === candidate.carrier);
  if (index < 0) found.push(candidate);
  else if (candidate.evidence > found[index]!.evidence) found[index] = candidate;
};

const collect = (number: Scan, hints: DetectionHints, stated: string | undefined): Candidate[] => {
  const found: Candidate[] = [];
  const allowed = hints.carriers?.length ? [stated, ...hints.carriers.map(carrierFromText)] : undefined;
  for (const format of formatsFor(number.length, number.values[0]!) ?? []) {
    const candidate = weigh(format, number, hints, stated);
    if (candidate && (!allowed || allowed.includes(candidate.carrier))) keep(found, candidate);
  }
  return stated && !found.some(({ carrier }) => carrier === stated) ? [...takeWord(number, stated), ...found] : found;
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
  const scanned = scan(number);
  if (!scanned?.length) return [];
  const stated = hints.carrier ? carrierFromText(hints.carrier) : undefined;
  const found = collect(scanned, hints, stated);
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
