import { fill } from '../fill.js';
import type { Locale } from '../locale.js';
import { PARCEL_STATUSES, type ParcelStatus } from '../order/parcel.js';
import { carrierWords, type CarrierWords } from './carrier-words.js';
import { carrierFromText, carrierName } from './carriers.js';
import { strings, type ExplainStrings } from './explain.strings.js';

/** The tones of the library: colour means something, or is absent. */
export const TONES = ['neutral', 'info', 'progress', 'attention', 'problem', 'success'] as const;

export type Tone = (typeof TONES)[number];

const tones = 'neutral neutral info info progress progress attention attention attention problem attention problem success'.split(
  ' ',
) as Tone[];

/** The tone in which a status is shown. */
export const STATUS_TONES = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ PARCEL_STATUSES.map((status, index) => [status, tones[index] ?? 'neutral']),
) as Readonly<Record<ParcelStatus, Tone>>;

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

/** The word, the meaning and what comes next of a status; of `unknown`, the last, for a status that nobody knows: -1 counts from the end. */
const textsOf = (status: ParcelStatus, locale: Locale): readonly string[] =>
  (strings[locale].statuses.at(PARCEL_STATUSES.indexOf(status)) ?? '').split('|');

/** A status in one or two words: `Out for delivery`, « En cours de livraison ». */
export const statusWord = (status: ParcelStatus, locale: Locale): string => textsOf(status, locale)[0] ?? '';

/** Every status in one or two words. */
export const statusWords = (locale: Locale): Readonly<Record<ParcelStatus, string>> =>
  Object.fromEntries(PARCEL_STATUSES.map((status) => [status, statusWord(status, locale)])) as Record<ParcelStatus, string>;

/** How long a label without any scan stays normal when nothing is known of the pickup: a long weekend and a day on each side, in milliseconds. */
const PATIENCE = 5 * 24 * 60 * 60 * 1000;

const phaseOf = ({ expectation, labelledAt, now }: StatusQuestion): PickupFacts['phase'] => {
  if (expectation && expectation.phase !== 'unknown') return expectation.phase;
  return now - (typeof labelledAt === 'string' ? Date.parse(labelledAt) : (labelledAt ?? NaN)) > PATIENCE ? 'overdue' : 'unknown';
};

/** Canada Post shows no sign of a label before the first scan: InterFulfillment, "Tracking Numbers Overview". */
const SILENT_BEFORE_SCAN = 'canada_post';

/** English adds an apostrophe alone to a name that ends in s; French elides *de* before a vowel: d’UPS, de Purolator. */
const ofName = (name: string, locale: Locale): string =>
  locale === 'en' ? `${name}${name.endsWith('s') ? '’' : '’s'}` : `${/^[AEIOUÉÈ]/i.test(name) ? 'd’' : 'de '}${name}`;

/** What fills the places of `ExplainStrings`. */
function placesFor(code: string | undefined, when: string, { locale, status, expectation }: StatusQuestion): Record<string, string> {
  const { unnamed, comma } = strings[locale];
  const name = code && carrierName(code, locale);
  const [n, s, o] = name ? [name, name, ofName(name, locale)] : unnamed;
  const time = expectation?.windowText;
  return { n, s, o, h: statusWord(status, locale), w: when, p: when && ` (${when})`, t: time ? comma + time : '' };
}

/** Headline, meaning and what comes next between a label and its first scan. */
function beforeScan(question: StatusQuestion, when: string, silent: boolean): (string | undefined)[] {
  const { status, locale } = question;
  const texts: ExplainStrings = strings[locale];
  const [word, own = ''] = textsOf(status, locale);
  const missing = status === 'not_found';
  const meaning = silent || missing ? `${missing ? `${own} ` : ''}${texts.normalNotFound}` : own;
  switch (phaseOf(question)) {
    case 'awaiting_collection':
      return [when ? texts.collects : texts.collectsSometime, meaning, texts.firstScan];
    case 'collecting':
      return [texts.collecting, meaning, texts.firstScan];
    case 'awaiting_scan':
      return [texts.waiting, meaning, texts.scanFollows];
    case 'overdue':
      return [texts.overdue, when ? texts.overdueSince : texts.overdueSometime, texts.askSupport];
    default:
      return [word, meaning, missing ? texts.checkNumber : undefined];
  }
}

/**
 * What a status means to the person who waits: the carrier's words now, their meaning, what comes next and by when.
 *
 * Between label and first scan it follows the pickup window (InterFulfillment: carriers collect on business days, 2:30 to 5:00 PM Eastern Time): before, during and after it,
 * and overdue, when a business day has passed without a scan. Never throws; a status that nobody knows is `unknown`.
 */
export function explainStatus(question: StatusQuestion): StatusExplanation {
  const { locale, carrier, expectation } = question;
  const code = carrier ? carrierFromText(carrier) : undefined;
  const known = PARCEL_STATUSES.includes(question.status) ? question.status : 'unknown';
  const early = known === 'label_created' || known === 'not_found';
  const waits = early && expectation?.phase !== 'scanned';
  const status = early && !waits ? 'accepted' : known;
  const asked = { ...question, status };
  const says = waits && code ? carrierWords(code, status, locale) : undefined;
  const when = [expectation?.dayText, expectation?.windowText].filter(Boolean).join(strings[locale].comma);
  const places = placesFor(code, when, asked);
  const texts = waits ? beforeScan(asked, when, code === SILENT_BEFORE_SCAN) : textsOf(status, locale);
  const [headline = '', meaning = '', next] = texts.map((text) => text && fill(text, places));
  return {
    headline,
    ...(says && { carrierSays: says }),
    meaning,
    ...(next && { next }),
    tone: waits && phaseOf(asked) === 'overdue' ? 'attention' : STATUS_TONES[status],
  };
}
