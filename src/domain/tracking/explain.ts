import type { Locale } from '../locale.js';
import type { ParcelStatus } from '../order/parcel.js';
import type { CarrierWords } from './carrier-words.js';
import { carrierWords } from './carrier-words.js';
import { carrierFromText, carrierName } from './carriers.js';
import type { CarrierInText, ExplainStrings } from './explain.strings.js';
import { strings } from './explain.strings.js';

/** The tones of the library: colour means something, or is absent. */
export const TONES = ['neutral', 'info', 'progress', 'attention', 'problem', 'success'] as const;

export type Tone = (typeof TONES)[number];

/** The tone in which a status is shown. */
export const STATUS_TONES: Readonly<Record<ParcelStatus, Tone>> = {
  none: 'neutral',
  not_found: 'neutral',
  label_created: 'info',
  accepted: 'info',
  in_transit: 'progress',
  out_for_delivery: 'progress',
  ready_for_collection: 'attention',
  attempt_failed: 'attention',
  delayed: 'attention',
  exception: 'problem',
  on_hold: 'attention',
  returning: 'problem',
  delivered: 'success',
  cancelled: 'neutral',
  expired: 'neutral',
  unknown: 'neutral',
};

/** Between a label and its first scan, as the pickup calendar sees it; texts already formatted in the reader's language. */
export interface PickupFacts {
  readonly phase: 'awaiting_collection' | 'collecting' | 'awaiting_scan' | 'overdue' | 'scanned' | 'unknown';
  /** Such as `2:30–5:00 PM ET`, or `de 14 h 30 à 17 h HE`. */
  readonly windowText?: string | undefined;
  /** Such as `today` or `Monday`, `aujourd’hui` or `lundi`. */
  readonly dayText?: string | undefined;
}

export interface StatusQuestion {
  /** A carrier code, or free text as the warehouse writes it. */
  readonly carrier?: string | undefined;
  readonly status: ParcelStatus;
  /** When the label was made: an RFC 3339 instant or epoch milliseconds. Only read when there is no `expectation`. */
  readonly labelledAt?: string | number | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly expectation?: PickupFacts | undefined;
  readonly locale: Locale;
}

/** A status explained: every text is a full sentence or a short headline in the reader's language. */
export interface StatusExplanation {
  readonly headline: string;
  /** What the carrier's site shows now. */
  readonly carrierSays?: CarrierWords;
  readonly meaning: string;
  /** What happens next and by when, or what to do. */
  readonly next?: string;
  readonly tone: Tone;
}

const knownStatus = (status: ParcelStatus): ParcelStatus => (Object.hasOwn(STATUS_TONES, status) ? status : 'unknown');

/** A status in one or two words: `Out for delivery`, « En cours de livraison ». */
export function statusWord(status: ParcelStatus, locale: Locale): string {
  return strings[locale].statuses[knownStatus(status)].word;
}

/** How long a label without any scan stays normal when nothing is known of the pickup: a long weekend and a day on each side, in milliseconds. */
const PATIENCE = 5 * 24 * 60 * 60 * 1000;

const phaseOf = ({ expectation, labelledAt, now }: StatusQuestion): PickupFacts['phase'] => {
  if (expectation && expectation.phase !== 'unknown') return expectation.phase;
  const labelled = typeof labelledAt === 'string' ? Date.parse(labelledAt) : (labelledAt ?? Number.NaN);
  return now - labelled > PATIENCE ? 'overdue' : 'unknown';
};

/** Canada Post shows no sign of a label before the first scan: InterFulfillment, "Tracking Numbers Overview". */
const SILENT_BEFORE_SCAN = 'canada_post';

const meaningBeforeScan = (code: string | undefined, status: ParcelStatus, carrier: CarrierInText, texts: ExplainStrings): string => {
  const own = texts.statuses[status].meaning(carrier);
  return code === SILENT_BEFORE_SCAN || status === 'not_found'
    ? `${status === 'not_found' ? `${own} ` : ''}${texts.normalNotFound(carrier)}`
    : own;
};

const headlineBeforeScan = (question: StatusQuestion, carrier: CarrierInText, texts: ExplainStrings): string => {
  const { word } = texts.statuses[question.status];
  const { windowText, dayText } = question.expectation ?? {};
  switch (phaseOf(question)) {
    case 'awaiting_collection':
      return texts.collects(word, carrier, texts.when(dayText, windowText));
    case 'collecting':
      return texts.collecting(word, carrier, windowText ?? '');
    case 'awaiting_scan':
      return texts.waiting(word, carrier);
    case 'overdue':
      return texts.overdue(carrier);
    default:
      return word;
  }
};

const nextBeforeScan = (question: StatusQuestion, carrier: CarrierInText, texts: ExplainStrings): string | undefined => {
  const { windowText, dayText } = question.expectation ?? {};
  switch (phaseOf(question)) {
    case 'awaiting_collection':
    case 'collecting':
      return texts.firstScan(carrier, texts.when(dayText, windowText));
    case 'awaiting_scan':
      return texts.scanFollows(carrier);
    case 'overdue':
      return texts.askSupport;
    default:
      return question.status === 'not_found' ? texts.checkNumber : undefined;
  }
};

const explainBeforeScan = (question: StatusQuestion, code: string | undefined, carrier: CarrierInText): StatusExplanation => {
  const texts: ExplainStrings = strings[question.locale];
  const overdue = phaseOf(question) === 'overdue';
  const { windowText, dayText } = question.expectation ?? {};
  const says = code ? carrierWords(code, question.status, question.locale) : undefined;
  const next = nextBeforeScan(question, carrier, texts);
  return {
    headline: headlineBeforeScan(question, carrier, texts),
    ...(says && { carrierSays: says }),
    meaning: overdue
      ? texts.overdueMeaning(carrier, texts.when(dayText, windowText))
      : meaningBeforeScan(code, question.status, carrier, texts),
    ...(next && { next }),
    tone: overdue ? 'attention' : STATUS_TONES[question.status],
  };
};

/**
 * What a status means to the person who waits: the carrier's words now, their meaning, what comes next and by when.
 *
 * Between label and first scan it follows the pickup window (InterFulfillment: carriers collect on business days, 2:30 to 5:00 PM Eastern Time): before, during and after it,
 * and overdue, when a business day has passed without a scan. Never throws; a status that nobody knows is `unknown`.
 */
export function explainStatus(question: StatusQuestion): StatusExplanation {
  const code = question.carrier ? carrierFromText(question.carrier) : undefined;
  const texts: ExplainStrings = strings[question.locale];
  const carrier = texts.inText(code ? carrierName(code, question.locale) : undefined);
  const known = knownStatus(question.status);
  const beforeScan = known === 'label_created' || known === 'not_found';
  if (beforeScan && question.expectation?.phase !== 'scanned') return explainBeforeScan({ ...question, status: known }, code, carrier);
  const status = beforeScan ? 'accepted' : known;
  const { word, meaning, next } = texts.statuses[status];
  return { headline: word, meaning: meaning(carrier), ...(next && { next: next(carrier) }), tone: STATUS_TONES[status] };
}
