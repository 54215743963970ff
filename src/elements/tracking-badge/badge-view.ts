import type { Locale } from '../../domain/locale.js';
import { PARCEL_STATUSES, type Parcel, type ParcelStatus } from '../../domain/order/parcel.js';
import { groupNumber } from '../../domain/tracking/candidate.js';
import { AMBIGUITY } from '../../domain/tracking/ranking.js';
import { readNumber } from '../../domain/tracking/read-number.js';
import { canonicalNumber } from '../../domain/tracking/scan.js';
import { statusTexts, toneOf, type Tone } from '../../domain/tracking/status-text.js';
import { PARCEL_GLYPHS, statusGlyph } from '../shared/parcel-glyphs.js';
import { AMBIGUOUS, EMPTY, isFinal, LOADING, NEAR_MISS, NO_CARRIER, OFFLINE, PLAIN, secureUrl, STATUS } from './badge-state.js';
import { say, strings } from './tracking-badge.strings.js';

/** What the host, a client and the page say of one parcel: a parcel's members, and over them the badge's attributes. Instants are RFC 3339. */
export interface BadgeFacts extends Partial<Omit<Parcel, 'status'>> {
  readonly number?: string;
  readonly status?: string | undefined;
  readonly scannedAt?: string;
  /** When the status was known to be true. */
  readonly asOf?: string | undefined;
  readonly href?: string | undefined;
  /** The link inside the tag. */
  readonly link?: string;
  /** Lists, parted by spaces or commas. */
  readonly countries?: string;
  readonly carriers?: string;
  /** How far a client's answer is; absent without a client. */
  readonly phase?: 'loading' | 'ready' | 'failed' | undefined;
}

/** Where and when the reader is. */
export interface BadgeSetting {
  readonly locale: Locale;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export interface BadgeLink {
  readonly href: string;
  readonly text: string;
}

/** Everything that a badge shows, as text. */
export interface BadgeView {
  /** `EMPTY`, `NEAR_MISS`… */
  readonly state: number;
  /** What is known of the parcel; absent where only its number is. */
  readonly status: ParcelStatus | '' | undefined;
  readonly tone: Tone | 'stale';
  /** A declaration of the width that is kept for the word where it may change by itself, so that nothing around it moves. */
  readonly room: string;
  /** A path on the 16 px grid. */
  readonly glyph: string;
  readonly word: string;
  /** The carrier's English name, where there is but one carrier. */
  readonly code: string | undefined;
  /** The names of the carriers that come into question. */
  readonly name: string;
  /** The same, where it is not the word already. */
  readonly carrier: string;
  /** Capital letters and digits, to copy. */
  readonly number: string;
  /** The same in groups, to read. */
  readonly printed: string;
  /** One, or a choice; a carrier without a page has its place in a choice all the same. */
  readonly links: readonly (BadgeLink | '' | undefined)[];
  readonly title: string;
  /** Paragraphs, or what stands in them. */
  readonly lines: readonly (string | Node)[];
  /** What a card says without its popover. */
  readonly summary: string;
  /** What the carrier recorded last, newest first: what happened, then when and where. */
  readonly events: readonly (readonly [what: string, where: string])[];
  /** Whether the view changes by the mere passing of time. */
  readonly timed: boolean | '' | undefined;
}

/** A status of a moving parcel that is older than this may well be out of date: carriers scan at least once a day. */
const STALE_AFTER = 24 * 3_600_000;

const hostOf = (url = ''): string | undefined => url.split('/')[2];

/** Letters and digits of any script and separators; no control, direction or invisible characters. */
const readable = (text: unknown): string =>
  `${text ?? ''}`
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, 64);

/** What a badge shows: a pure function of what is known and of the present. Total on whatever a page may hold. */
export function badgeView(facts: BadgeFacts, { locale, now }: BadgeSetting): BadgeView {
  const { carrier, phase, asOf } = facts;
  const text = strings[locale];
  const written = readable(facts.number || facts.trackingNumber);
  const number = canonicalNumber(written) || written.replaceAll(' ', '');
  const found = readNumber(number, facts, locale);
  const best = found[0];
  // Ambiguous: nobody named the carrier, and the best answers are too close to call. One alone is an answer, however thin.
  const close = found.filter((each) => !each.failed && each.evidence > best!.evidence - AMBIGUITY);
  const several = !carrier && best?.vague && close.length > 1;
  const shown = several ? close : found.slice(0, 1);
  const name = shown.length > 2 ? text.choose : shown.map((each) => each.name).join(text.or) || readable(carrier);
  const code = several ? undefined : best?.carrier;

  // What was said, or what the times imply.
  const said = `${facts.status ?? ''}`.toLowerCase().replaceAll('-', '_');
  const scanned = (facts.scannedAt || facts.firstScanAt) && /^(lab|not|$)/.test(said);
  const known = scanned ? 'accepted' : said || (facts.labelledAt && 'label_created');
  const index = PARCEL_STATUSES.indexOf(known as ParcelStatus);
  const status = known && PARCEL_STATUSES.at(index);
  const [statusWord, meaning] = statusTexts(index, locale);
  // A wrong check digit outweighs what could be said of any number: `none`, `not_found`, `unknown`.
  const miss = !canonicalNumber(number) || (best?.failed && /^(no|un|$)/.test(status ?? ''));
  const [state, [glyph], word, line = '']: readonly [number, readonly [string], string, string?] = !number
    ? [EMPTY, [''], '']
    : miss
      ? [NEAR_MISS, PARCEL_GLYPHS.attention, text.checkNumber, name && say(text.nearMiss, name)]
      : status
        ? [
            STATUS,
            statusGlyph(index),
            statusWord!,
            // What the carrier's own site says now matters most where it alarms.
            /^(Canada Post (lab|not)|UPS lab)/.test(`${code} ${status}`)
              ? text[code as 'UPS']
              : say(meaning!, (!several && name) || text.carrier),
          ]
        : phase === 'loading'
          ? [LOADING, PARCEL_GLYPHS.open, text.loading]
          : phase === 'failed'
            ? [OFFLINE, PARCEL_GLYPHS.slash, text.offline]
            : name
              ? [several ? AMBIGUOUS : PLAIN, PARCEL_GLYPHS.box, name]
              : [NO_CARRIER, PARCEL_GLYPHS.question, text.noCarrier];
  const moving = status && !isFinal(status);
  const stale = moving && asOf && (phase === 'failed' || now - Date.parse(asOf) > STALE_AFTER);

  const own = secureUrl(facts.href || facts.link || facts.url);
  return {
    state,
    status,
    code,
    name,
    glyph,
    tone: miss ? 'attention' : stale ? 'stale' : toneOf(index),
    // A client's answer may be any word; the calendar's, one that is shorter than the status before a first scan. Letters are narrower than the digit that is measured.
    room: phase ? 'inline-size:22ch' : facts.labelledAt && /^(lab|not)/.test(`${status}`) ? `min-inline-size:${word.length - 2}ch` : '',
    word,
    carrier: word === name ? '' : name,
    number: best?.number ?? number,
    printed: best?.printed ?? groupNumber(number),
    links: own
      ? // A merchant's own link is said to be the carrier's only when it leads to the carrier.
        [{ href: own, text: say(text.track, (hostOf(own) === hostOf(best?.url) && name) || hostOf(own)!) }]
      : shown.map((each) => each.url && { href: each.url, text: several ? each.name : say(text.track, each.name) }),
    title: state === AMBIGUOUS ? text.choose : word,
    lines: [line, stale ? text.stale : ''].filter(Boolean),
    summary: line,
    events: [...(facts.events ?? [])]
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .slice(0, 3)
      .map((each) => [each.description ?? statusTexts(PARCEL_STATUSES.indexOf(each.status), locale)[0]!, each.location ?? '']),
    timed: moving,
  };
}
