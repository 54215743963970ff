/**
 * How sure an answer is, from evidence counted in bits: how unlikely it is that a random text of the same pattern of letters and digits would fit
 * (fixed characters, allowed ranges, check digit), plus how common the carrier is where the host says the parcel travels.
 *
 * One payment card in ten passes Canada Post's check digit, and one random 12-digit number in ten FedEx's: 3.3 bits are a guess, not an answer.
 */
export const CONFIDENCES = ['certain', 'likely', 'possible'] as const;

/** `certain`: a chance match is out of the question; `likely`: good enough for a link; `possible`: show it as a choice. */
export type Confidence = (typeof CONFIDENCES)[number];

/** What the host knows of a number besides the number. */
export interface DetectionHints {
  /** The carrier as the warehouse writes it: free text, SCAC or code. It wins outright. */
  readonly carrier?: string | undefined;
  /** ISO 3166 codes of the countries that the parcel leaves from or goes to, such as `['CA']`. */
  readonly countries?: readonly string[] | undefined;
  /** The only carriers to consider, as codes or free text. */
  readonly carriers?: readonly string[] | undefined;
}

const HOME = 4;
const WORLDWIDE = 3.5;
const ABROAD = -2;
const ALLOWED = 4;

/** What the host's word for a carrier outweighs: everything. */
export const STATED = 99;

/** Bits that a host's countries and allow-list add to a carrier that is at home in `at`. */
export function hintBits(at: readonly string[], { countries, carriers }: DetectionHints): number {
  const bits = carriers?.length ? ALLOWED : 0;
  if (!countries?.length) return bits;
  return bits + (at[0] === '*' ? WORLDWIDE : countries.some((country) => at.includes(country.toUpperCase())) ? HOME : ABROAD);
}

/** Below this, a format is only noise: a length that a dozen carriers share, without a word from the host. */
export const LEAST_EVIDENCE = -3;

/** What a wrong check digit needs in other evidence (prefix, shape, hints) to be called a near miss instead of nothing. */
export const NEAR_MISS_EVIDENCE = 4.5;

/**
 * Two answers closer than this, in bits, are a choice for the reader. The formats keep such answers at `possible` by themselves as long as the host says nothing;
 * a test over all of them fails for a new format that would not.
 */
export const AMBIGUITY = 2;

const CERTAIN = 9.5;
const CERTAIN_DIGITS = 14;
/** From here on an answer is good enough for a link. */
export const LIKELY = 6.5;

/**
 * The confidence that evidence alone supports.
 *
 * @param bits evidence, hints included
 * @param lettered whether the format asks for a letter: running digits are everywhere (order ids, barcodes, cards), so digits alone must prove more
 */
export function confidenceOf(bits: number, lettered: boolean): Confidence {
  if (bits >= (lettered ? CERTAIN : CERTAIN_DIGITS)) return 'certain';
  return bits >= LIKELY ? 'likely' : 'possible';
}
