import type { Locale } from '../locale.js';
import type { FormatRow } from './carriers/row.js';
import { trackingUrl } from './carriers.js';
import type { Confidence } from './ranking.js';

/** What the check digit says: `none` where the format has no public one. */
export type CheckResult = 'passed' | 'failed' | 'none';

/** A carrier that a number fits. With `checkDigit: 'failed'` it is a near miss: shape and prefix are right, a character is wrong. */
export interface CarrierCandidate {
  /** A carrier code such as `canada_post`. */
  readonly carrier: string;
  /** The format's id, such as `purolator_numeric`; `stated` where only the host's word speaks for the carrier. */
  readonly format: string;
  readonly confidence: Confidence;
  readonly checkDigit: CheckResult;
  /** The number to copy, link and ask the carrier for: capital letters and digits, without routing codes. */
  readonly number: string;
  /** The number for reading, in the groups that the carrier prints. */
  readonly printed: string;
  /** What the number itself tells: `service` and `origin` of a postal item, `shipper` and `service` at UPS, `customer` at Canada Post… */
  readonly parts: Readonly<Record<string, string>>;
  /** Evidence in bits, hints included: to compare candidates of one number. */
  readonly evidence: number;
  /** The carrier's tracking page; undefined where there is none, and for a near miss only the carrier's own answer. */
  url(locale: Locale): string | undefined;
}

/**
 * A number in groups for reading: of the sizes given; or the leading letters, then groups of four, the last of which takes a character left over.
 * Without the spaces it is the number again.
 */
export function groupNumber(number: string, sizes: readonly number[] = []): string {
  let start = 0;
  const groups = sizes.map((size) => number.slice(start, (start += size)));
  return [...groups, ...(number.slice(start).match(/^\D+|.{4}(?=..)|.+/g) ?? [])].filter(Boolean).join(' ');
}

/** A candidate that works out what is only read sometimes (groups, parts, address) when it is read. */
export class Candidate implements CarrierCandidate {
  readonly carrier: string;
  readonly format: string;
  readonly number: string;
  readonly checkDigit: CheckResult;
  readonly evidence: number;
  readonly confidence: Confidence;
  readonly #row: FormatRow | undefined;

  /** @param row the format, absent for a number that only the host's word assigns to the carrier */
  constructor(
    carrier: string,
    row: FormatRow | undefined,
    facts: Pick<CarrierCandidate, 'number' | 'checkDigit' | 'evidence' | 'confidence'>,
  ) {
    this.carrier = carrier;
    this.format = row ? row.id : 'stated';
    this.number = facts.number;
    this.checkDigit = facts.checkDigit;
    this.evidence = facts.evidence;
    this.confidence = facts.confidence;
    this.#row = row;
  }

  get printed(): string {
    return groupNumber(this.number, this.#row?.groups);
  }

  get parts(): Readonly<Record<string, string>> {
    const parts: Record<string, string> = {};
    const words = this.#row?.parts ?? [];
    for (let index = 0; index < words.length; index += 3) parts[words[index]!] = this.number.slice(+words[index + 1]!, +words[index + 2]!);
    return parts;
  }

  url(locale: Locale): string | undefined {
    return trackingUrl(this.carrier, this.number, locale);
  }
}

/** Whether a candidate is a near miss: the number looks like this carrier's, and its check digit does not match. */
export function isNearMiss(candidate: CarrierCandidate): boolean {
  return candidate.checkDigit === 'failed';
}
