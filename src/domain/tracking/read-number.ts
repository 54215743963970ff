import type { Locale } from '../locale.js';
import { carrierName } from './carriers.js';
import { detectCarriers } from './detect.js';

/** A carrier that a number fits, in the words of one language: a `CarrierCandidate` as a badge shows it. */
export interface NumberReading {
  /** The carrier's English name, whatever the language. */
  readonly carrier: string;
  readonly name: string;
  /** To copy and link, see `CarrierCandidate`. */
  readonly number: string;
  /** To read, in the groups that the carrier prints. */
  readonly printed: string;
  readonly url: string | undefined;
  /** Whether the check digit is wrong. */
  readonly failed: boolean;
  readonly evidence: number;
  /** Whether this is but a guess, to be shown as a choice. */
  readonly vague: boolean;
}

/** What a page says besides the number: `DetectionHints` as text, lists parted by spaces or commas. */
export interface ReadingHints {
  readonly carrier?: string | undefined;
  readonly countries?: string | undefined;
  readonly carriers?: string | undefined;
}

const listOf = (text = ''): string[] => text.split(/[\s,]+/).filter(Boolean);

/** Every carrier that a number fits, the best first; see `detectCarriers`. */
export const readNumber = (number: string, { carrier, countries, carriers }: ReadingHints, locale: Locale): NumberReading[] =>
  detectCarriers(number, { carrier, countries: listOf(countries), carriers: listOf(carriers) }).map((candidate) => ({
    carrier: carrierName(candidate.carrier, 'en'),
    name: carrierName(candidate.carrier, locale),
    number: candidate.number,
    printed: candidate.printed,
    url: candidate.url(locale),
    failed: candidate.checkDigit === 'failed',
    evidence: candidate.evidence,
    vague: candidate.confidence === 'possible',
  }));
