import { fill } from '../fill.js';
import { deName } from '../french.js';
import type { Locale } from '../locale.js';
import { PARCEL_STATUSES, type ParcelStatus } from '../order/parcel.js';
import { carrierWords, type CarrierWords } from './carrier-words.js';
import { strings, type ExplainStrings } from './explain.strings.js';
import { STATUS_TONES, statusWord, type Tone } from './status-text.js';

/** Between a label and its first scan, as the pickup calendar sees it; texts already formatted in the reader's language. */
export interface PickupFacts {
  readonly phase: 'awaiting_collection' | 'collecting' | 'awaiting_scan' | 'overdue' | 'scanned' | 'unknown';
  /** Such as `2:30–5:00 PM ET`, or `de 14 h 30 à 17 h HE`. */
  readonly windowText?: string | undefined;
  /** Such as `today` or `Monday`, `aujourd’hui` or `lundi`. */
  readonly dayText?: string | undefined;
}

export interface StatusQuestion {
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

/** The meaning and what comes next of a status. */
const textsOf = (status: ParcelStatus, locale: Locale): readonly string[] =>
  strings[locale].statuses[PARCEL_STATUSES.indexOf(status)]!.split('|');

/** How long a label without any scan stays normal when nothing is known of the pickup: a long weekend and a day on each side, in milliseconds. */
const PATIENCE = 5 * 24 * 60 * 60 * 1000;

const phaseOf = ({ expectation, labelledAt, now }: StatusQuestion): PickupFacts['phase'] => {
  if (expectation && expectation.phase !== 'unknown') return expectation.phase;
  return now - (typeof labelledAt === 'string' ? Date.parse(labelledAt) : (labelledAt ?? NaN)) > PATIENCE ? 'overdue' : 'unknown';
};

/** Canada Post shows no sign of a label before the first scan: InterFulfillment, "Tracking Numbers Overview". */
const SILENT_BEFORE_SCAN = 'canada_post';

/** English adds an apostrophe alone to a name that ends in s. */
const ofName = (name: string, locale: Locale): string => (locale === 'en' ? `${name}${name.endsWith('s') ? '’' : '’s'}` : deName(name));

/** What fills the places of `ExplainStrings`. */
function placesFor(name: string | undefined, when: string, { locale, status, expectation }: StatusQuestion): Record<string, string> {
  const { unnamed, comma } = strings[locale];
  const [n, s, o] = name ? [name, name, ofName(name, locale)] : unnamed;
  const time = expectation?.windowText;
  return { n, s, o, h: statusWord(status, locale), w: when, p: when && ` (${when})`, t: time ? comma + time : '' };
}

/** Headline, meaning and what comes next between a label and its first scan. */
function beforeScan(question: StatusQuestion, when: string, silent: boolean): (string | undefined)[] {
  const { status, locale } = question;
  const texts: ExplainStrings = strings[locale];
  const [own = ''] = textsOf(status, locale);
  const word = statusWord(status, locale);
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

/** A carrier by its code, and as it is called in the reader's language. */
export interface NamedCarrier {
  readonly code: string;
  readonly name: string;
}

/**
 * What a status means, of a carrier that is known already: `explainStatus` without the table of carriers.
 *
 * @param carrier absent: speaks of "the carrier"
 */
export function explainOf(carrier: NamedCarrier | undefined, question: StatusQuestion): StatusExplanation {
  const { locale, expectation } = question;
  const known = PARCEL_STATUSES.includes(question.status) ? question.status : 'unknown';
  const early = known === 'label_created' || known === 'not_found';
  const waits = early && expectation?.phase !== 'scanned';
  const status = early && !waits ? 'accepted' : known;
  const asked = { ...question, status };
  const says = waits && carrier ? carrierWords(carrier.code, status, locale) : undefined;
  const when = [expectation?.dayText, expectation?.windowText].filter(Boolean).join(strings[locale].comma);
  const places = placesFor(carrier?.name, when, asked);
  const texts = waits
    ? beforeScan(asked, when, carrier?.code === SILENT_BEFORE_SCAN)
    : [statusWord(status, locale), ...textsOf(status, locale)];
  const [headline = '', meaning = '', next] = texts.map((text) => text && fill(text, places));
  return {
    headline,
    ...(says && { carrierSays: says }),
    meaning,
    ...(next && { next }),
    tone: waits && phaseOf(asked) === 'overdue' ? 'attention' : STATUS_TONES[status],
  };
}
