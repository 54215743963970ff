import { formatDate, formatDay, formatNearDay } from '../../domain/format/dates.js';
import { formatTime, formatTimeRange } from '../../domain/format/time-of-day.js';
import type { Locale } from '../../domain/locale.js';
import { PARCEL_STATUSES, type ParcelEvent, type ParcelStatus } from '../../domain/order/parcel.js';
import { expectFirstScan } from '../../domain/pickup/first-scan.js';
import type { PickupSchedule } from '../../domain/pickup/schedule.js';
import { readInstant, wallDate } from '../../domain/pickup/zone.js';
import { groupNumber, type CarrierCandidate } from '../../domain/tracking/candidate.js';
import { carrierName } from '../../domain/tracking/carriers.js';
import { detectCarriers } from '../../domain/tracking/detect.js';
import { explainStatus, statusWord, type PickupFacts } from '../../domain/tracking/explain.js';
import { AMBIGUITY } from '../../domain/tracking/ranking.js';
import { canonicalNumber } from '../../domain/tracking/scan.js';
import type { ParcelGlyphName } from '../shared/parcel-glyphs.js';
import { PARCEL_LOOKS, type Tone } from '../shared/status-look.js';
import { strings } from './tracking-badge.strings.js';

/** What a badge shows besides the statuses that parcels have. */
export type BadgeState = ParcelStatus | 'plain' | 'overdue' | 'ambiguous' | 'near_miss' | 'no_carrier' | 'loading' | 'offline' | 'empty';

/** What the host, a client and the page say of one parcel. Instants are RFC 3339; what nobody said is absent. */
export interface BadgeFacts {
  readonly number: string;
  readonly carrier?: string | undefined;
  readonly status?: ParcelStatus | undefined;
  readonly labelledAt?: string | undefined;
  readonly scannedAt?: string | undefined;
  /** When the status was known to be true. */
  readonly asOf?: string | undefined;
  readonly href?: string | undefined;
  readonly countries?: readonly string[];
  readonly carriers?: readonly string[];
  readonly events?: readonly ParcelEvent[] | undefined;
  /** How far a client's answer is; absent without a client. */
  readonly phase?: 'loading' | 'ready' | 'failed' | undefined;
}

/** Where and when the reader is. */
export interface BadgeSetting {
  readonly locale: Locale;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Asked only when a time is written. */
  readonly timeZone: () => string;
  readonly schedule: PickupSchedule;
}

export interface BadgeLink {
  readonly href: string;
  readonly text: string;
  /** The carrier alone, where the list says that it is a choice. */
  readonly carrier: string;
}

export interface BadgeEvent {
  readonly when: string;
  readonly what: string;
  readonly where: string;
}

/** Everything that a badge shows, as text. */
export interface BadgeView {
  readonly state: BadgeState;
  readonly tone: Tone;
  readonly glyph: ParcelGlyphName;
  readonly word: string;
  /** The longest word that this badge may come to show by itself: it keeps that much room, so that nothing around it ever moves. */
  readonly reserve: string;
  readonly carrier: string;
  /** Capital letters and digits, to copy. */
  readonly number: string;
  /** The same in groups, to read. */
  readonly groups: readonly string[];
  readonly link?: BadgeLink | undefined;
  readonly choices: readonly BadgeLink[];
  readonly title: string;
  readonly says?: { readonly lead: string; readonly text: string; readonly lang: string } | undefined;
  readonly lines: readonly string[];
  /** What a card says without its popover. */
  readonly summary: string;
  /** When the status was known, or that it may be out of date. */
  readonly note: string;
  readonly stale: boolean;
  readonly events: readonly BadgeEvent[];
  /** Whether the view changes by the mere passing of time. */
  readonly timed: boolean;
}

const MOST_CHOICES = 4;
const MOST_EVENTS = 3;
/** Characters that three lines of a card hold in either language. */
const SUMMARY = 175;
const WORD_JOINER = '\u2060';
/** A status of a moving parcel that is older than this may well be out of date: carriers scan at least once a day. */
const STALE_AFTER = 24 * 3_600_000;
const FINAL: ReadonlySet<string> = new Set(['delivered', 'cancelled', 'expired', 'returning']);
const BEFORE_SCAN: ReadonlySet<string> = new Set(['label_created', 'not_found']);
/** What a wrong check digit outweighs: a status that any number could have. */
const SAYS_LITTLE: ReadonlySet<string> = new Set([undefined, 'none', 'not_found', 'unknown'] as unknown as string[]);

/** An `https:` address, or nothing: what a page or an answer holds is not trusted. */
export function secureUrl(text: string | null | undefined): string | undefined {
  try {
    const url = new URL(text ?? '');
    return url.protocol === 'https:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Letters and digits of any script and separators; no control, direction or invisible characters. */
const readable = (text: string): string =>
  text
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, 64);

interface Reading {
  readonly best: CarrierCandidate | undefined;
  readonly choices: readonly CarrierCandidate[];
  readonly miss: boolean;
}

/** Ambiguous: nobody named the carrier, and the best answers are too close to call. One alone is an answer, however thin. */
function read({ number, carrier, countries = [], carriers = [] }: BadgeFacts): Reading {
  const found = detectCarriers(number, carrier || countries.length || carriers.length ? { carrier, countries, carriers } : undefined);
  const best = found[0];
  const passed = found.filter((each) => each.checkDigit !== 'failed' && best && each.evidence > best.evidence - AMBIGUITY);
  const open = !carrier && best?.confidence === 'possible' && passed.length > 1;
  return { best, choices: open ? passed.slice(0, MOST_CHOICES) : [], miss: best?.checkDigit === 'failed' };
}

function pickupFacts(facts: BadgeFacts, code: string | undefined, { locale, now, schedule }: BadgeSetting): PickupFacts | undefined {
  const { labelledAt, scannedAt } = facts;
  if (!labelledAt) return undefined;
  const { phase, collectedIn } = expectFirstScan({ carrier: code, labelledAt, scannedAt, now, schedule });
  if (!collectedIn) return { phase };
  const { zone } = schedule;
  return {
    phase,
    // Lines break after a dash, and a narrow popover would part the two times: a word joiner keeps them together.
    windowText: formatTimeRange([collectedIn.opensAt, collectedIn.closesAt], zone, locale, { zoneName: true }).replace(
      '–',
      `–${WORD_JOINER}`,
    ),
    dayText: formatNearDay(collectedIn.day, wallDate(now, zone), locale),
  };
}

/** `Nov 20, 1:12 PM` in the reader's zone; a date alone where the carrier gave no time. */
function moment(at: string, { locale, timeZone }: BadgeSetting): string {
  const instant = readInstant(at);
  if (Number.isNaN(instant)) return formatDay(at, locale, 'short');
  const zone = timeZone();
  return `${formatDate(instant, zone, locale, 'short')}, ${formatTime(instant, zone, locale)}`;
}

/** What the host said, or what its times imply. */
function statusOf({ status, labelledAt, scannedAt }: BadgeFacts): ParcelStatus | undefined {
  if (status && !(scannedAt && BEFORE_SCAN.has(status))) return PARCEL_STATUSES.includes(status) ? status : 'unknown';
  return scannedAt ? 'accepted' : labelledAt ? 'label_created' : undefined;
}

function stateOf(facts: BadgeFacts, status: ParcelStatus | undefined, reading: Reading, tone: Tone | undefined): BadgeState {
  if (!facts.number) return 'empty';
  if ((reading.miss && SAYS_LITTLE.has(status as string)) || !canonicalNumber(facts.number)) return 'near_miss';
  if (status) return BEFORE_SCAN.has(status) && tone === 'attention' ? 'overdue' : status;
  if (facts.phase === 'loading') return 'loading';
  if (facts.phase === 'failed') return 'offline';
  if (reading.choices.length) return 'ambiguous';
  return reading.best || facts.carrier ? 'plain' : 'no_carrier';
}

/** How a state looks and what it says where no status does: glyph, tone, word, title and explanation. */
type Special = readonly [glyph: ParcelGlyphName, tone: Tone, word: string, title?: string, line?: string];

function specialFor(state: BadgeState, name: string, locale: Locale): Special | undefined {
  const text = strings[locale];
  const specials: Partial<Record<BadgeState, Special>> = {
    plain: ['box', 'neutral', name, name, text.plain(name)],
    overdue: ['attention', 'attention', text.overdue],
    ambiguous: ['box', 'neutral', name, text.choose, text.chooseWhy],
    near_miss: ['attention', 'attention', text.checkNumber, text.checkNumber, name ? text.nearMiss(name) : text.unreadable],
    no_carrier: ['question', 'neutral', text.noCarrier, text.noCarrier, text.unknownWhy],
    loading: ['dashed', 'neutral', text.loading, name || text.loading, text.asking],
    offline: ['offline', 'neutral', text.offline, text.offline, text.failed],
    empty: ['dashed', 'neutral', text.number],
  };
  return specials[state];
}

const longest = (words: readonly string[]): string => words.reduce((a, b) => (b.length > a.length ? b : a), '');

/** The words that a badge can move through by itself: every one with a client, two while it waits for a first scan, else its own. */
function reserveFor(facts: BadgeFacts, word: string, status: ParcelStatus | undefined, locale: Locale): string {
  const { loading, offline, overdue } = strings[locale];
  if (facts.phase) return longest([...PARCEL_STATUSES.map((each) => statusWord(each, locale)), loading, offline, overdue]);
  return facts.labelledAt && status && BEFORE_SCAN.has(status) ? longest([word, overdue, statusWord(status, locale)]) : word;
}

function linkTo(href: string | undefined, name: string, locale: Locale): BadgeLink | undefined {
  const { track, trackPlain } = strings[locale];
  return href ? { href, text: name ? track(name) : trackPlain, carrier: name } : undefined;
}

/** A merchant's own link is said to be the carrier's only when it leads to the carrier. */
const leadsTo = (href: string, candidate: CarrierCandidate | undefined, locale: Locale): boolean => {
  const own = secureUrl(candidate?.url(locale));
  return own !== undefined && new URL(own).hostname === new URL(href).hostname;
};

function noteOf(facts: BadgeFacts, status: ParcelStatus | undefined, setting: BadgeSetting): Pick<BadgeView, 'note' | 'stale'> {
  const { asOf = '', phase } = facts;
  const instant = readInstant(asOf);
  if (!status || Number.isNaN(instant)) return { note: '', stale: false };
  const stale = !FINAL.has(status) && (phase === 'failed' || setting.now - instant > STALE_AFTER);
  const text = strings[setting.locale];
  return { note: (stale ? text.stale : text.asOf)(moment(asOf, setting)), stale };
}

function carrierText({ best, choices }: Reading, facts: BadgeFacts, locale: Locale): string {
  const { or, several } = strings[locale];
  if (choices.length > 2) return several(choices.length);
  if (choices.length) return choices.map(({ carrier }) => carrierName(carrier, locale)).join(or);
  return best ? carrierName(best.carrier, locale) : readable(facts.carrier ?? '');
}

/** Both sentences where three lines of a card hold them, else the one that says more. */
const summaryOf = (more: string, line: string): string =>
  more.replace(WORD_JOINER, '').length + line.length > SUMMARY ? line : [more, line].filter(Boolean).join(' ');

/** What a badge shows: a pure function of what is known and of the present. Total on whatever a page may hold. */
export function badgeView(given: BadgeFacts, setting: BadgeSetting): BadgeView {
  const { locale } = setting;
  const facts = { ...given, number: readable(given.number) };
  const reading = read(facts);
  const { best, choices } = reading;
  const code = choices.length ? undefined : best?.carrier;
  const status = statusOf(facts);
  const pickup = status && BEFORE_SCAN.has(status) ? pickupFacts(facts, code, setting) : undefined;
  const { labelledAt } = facts;
  const explained = status && explainStatus({ carrier: code, status, labelledAt, now: setting.now, expectation: pickup, locale });
  const state = stateOf(facts, status, reading, explained?.tone);
  const name = carrierText(reading, facts, locale);
  const text = strings[locale];
  const look = PARCEL_LOOKS[status ?? 'unknown'];
  const special = specialFor(state, name, locale);
  const [glyph, tone, word, title = explained?.headline ?? '', line] = special ?? [
    look.glyph,
    look.tone,
    statusWord(status ?? 'unknown', locale),
  ];
  const lines = [line ?? explained?.meaning ?? '', line ? '' : (explained?.next ?? '')].filter(Boolean);
  const own = secureUrl(facts.href);
  const number = best?.number ?? facts.number;
  // A headline that goes on after the word says more than the word; overdue, what to do matters more than why.
  const more = title.startsWith(`${word}. `) ? title.slice(word.length + 2) : state === 'overdue' ? title : '';
  return {
    summary: summaryOf(more, (state === 'overdue' ? lines[1] : lines[0]) ?? ''),
    state,
    title,
    lines,
    ...noteOf(facts, status, setting),
    glyph,
    tone,
    word,
    reserve: reserveFor(facts, word, status, locale),
    carrier: special && word === name ? '' : name,
    number,
    groups: (best?.printed ?? groupNumber(number)).split(' '),
    link: own
      ? linkTo(own, leadsTo(own, best, locale) ? name : '', locale)
      : choices.length
        ? undefined
        : linkTo(best?.url(locale), name, locale),
    choices: own ? [] : choices.flatMap((each) => linkTo(each.url(locale), carrierName(each.carrier, locale), locale) ?? []),
    says: explained?.carrierSays && {
      lead: text.says(name),
      text: explained.carrierSays.quoted ? text.quote(explained.carrierSays.text) : explained.carrierSays.text,
      lang: explained.carrierSays.lang,
    },
    events: eventsOf(facts, setting),
    timed: Boolean(pickup || (facts.asOf && status && !FINAL.has(status))),
  };
}

/** The last three scans, newest first, in the carrier's words where it gave any. */
function eventsOf({ events = [] }: BadgeFacts, setting: BadgeSetting): BadgeEvent[] {
  return [...events]
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, MOST_EVENTS)
    .map(({ at, description, status, location }) => ({
      when: moment(at, setting),
      what: description ?? statusWord(status, setting.locale),
      where: location ?? '',
    }));
}
