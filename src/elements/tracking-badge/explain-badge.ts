import { systemClock, type Clock } from '../../domain/clock.js';
import { formatDate, formatDay, formatNearDay } from '../../domain/format/dates.js';
import { formatTime, formatTimeRange } from '../../domain/format/time-of-day.js';
import { machineZone } from '../../domain/format/wall-clock.js';
import type { ParcelStatus } from '../../domain/order/parcel.js';
import { expectFirstScan } from '../../domain/pickup/first-scan.js';
import { DEFAULT_SCHEDULE } from '../../domain/pickup/schedule.js';
import { readInstant, wallDate } from '../../domain/pickup/zone.js';
import type { CarrierWords } from '../../domain/tracking/carrier-words.js';
import { explainOf, type PickupFacts, type StatusExplanation } from '../../domain/tracking/explain-of.js';
import { statusWord } from '../../domain/tracking/status-text.js';
import { warnOnce } from '../shared/guard.js';
import { knownZone } from '../shared/known-zone.js';
import { PARCEL_GLYPHS } from '../shared/parcel-glyphs.js';
import { element } from './badge-dom.js';
import { AMBIGUOUS, isFinal, LOADING, NEAR_MISS, NO_CARRIER, OFFLINE, PLAIN, secureUrl, STATUS } from './badge-state.js';
import type { BadgeFacts, BadgeView } from './badge-view.js';
import type { Asker } from './follow.js';
import type { BadgeExplanations, ExplainSetting } from './explanations.js';
import { strings } from './explanations.strings.js';
import { followLive, leaveLive } from './follow-live.js';
import { contextsOf, leaveContexts } from './page-context.js';

/** What a badge passes on of its own attributes and properties. */
type Facts = BadgeFacts & { readonly clock?: Clock; readonly timeZone?: string; readonly api?: string; readonly token?: string };

/** Characters that three lines of a card hold in either language. */
const SUMMARY = 165;
const WORD_JOINER = '\u2060';
const STALE_AFTER = 24 * 3_600_000;
const BEFORE_SCAN: ReadonlySet<string | undefined> = new Set(['label_created', 'not_found']);

/** Codes that are not their carrier's name in small letters. */
const CODES: Readonly<Record<string, string>> = {
  'Amazon Logistics': 'amazon',
  'APC Postal Logistics': 'apc',
  'DHL Paket': 'dhl_de',
  Hermes: 'hermes_de',
  'ICS Courier': 'ics',
  'International post': 's10',
  'J&T Express': 'jt_express',
  'Landmark Global': 'landmark',
  'LBC Express': 'lbc',
  'Spee-Dee': 'speedee',
  'Stallion Express': 'stallion',
};

/** A carrier's code, from its English name. */
export const codeOf = (name: string): string => CODES[name] ?? name.toLowerCase().replace(/\W+/g, '_');

let ownZone: string | undefined;

/** The viewer's zone; the browser's is asked for once and only when a time is shown: the first use of `Intl` on a page costs 25 to 70 ms. */
const zoneOf = ({ timeZone }: Facts, { settings }: ExplainSetting): string =>
  knownZone('if-tracking-badge', timeZone) ?? settings?.timeZone ?? (ownZone ??= machineZone());

/** A clock that is only the machine's gives way to the server's: a machine may be hours off. */
function presentOf({ clock }: Facts, { settings, client, now }: ExplainSetting): number {
  const own = clock ?? settings?.clock ?? systemClock;
  return own === systemClock ? (client?.serverTime?.() ?? now) : now;
}

/** `Nov 20, 1:12 PM` in the reader's zone; a date alone where the carrier gave no time. */
function moment(at: string, facts: Facts, setting: ExplainSetting): string {
  const { locale } = setting;
  const instant = readInstant(at);
  if (Number.isNaN(instant)) return formatDay(at, locale, 'short');
  const zone = zoneOf(facts, setting);
  return `${formatDate(instant, zone, locale, 'short')}, ${formatTime(instant, zone, locale)}`;
}

function pickupOf(code: string | undefined, facts: Facts, { locale, now, settings }: ExplainSetting): PickupFacts | undefined {
  const { labelledAt } = facts;
  if (!labelledAt) return undefined;
  const schedule = settings?.schedule ?? DEFAULT_SCHEDULE;
  const scannedAt = facts.scannedAt || facts.firstScanAt;
  const { phase, collectedIn } = expectFirstScan({ carrier: code, labelledAt, scannedAt, now, schedule });
  if (!collectedIn) return { phase };
  const { zone } = schedule;
  const { opensAt, closesAt, day } = collectedIn;
  return {
    phase,
    // Lines break after a dash, and a narrow popover would part the two times: a word joiner keeps them together.
    windowText: formatTimeRange([opensAt, closesAt], zone, locale, { zoneName: true }).replace('–', `–${WORD_JOINER}`),
    dayText: formatNearDay(day, wallDate(now, zone), locale),
  };
}

/** When the status was known, or that it may be out of date. */
function noteOf({ status }: BadgeView, facts: Facts, setting: ExplainSetting): { note: string; stale: boolean } {
  const { asOf = '', phase } = facts;
  const instant = readInstant(asOf);
  if (!status || Number.isNaN(instant)) return { note: '', stale: false };
  const stale = !isFinal(status) && (phase === 'failed' || setting.now - instant > STALE_AFTER);
  const text = strings[setting.locale];
  return { note: (stale ? text.stale : text.asOf)(moment(asOf, facts, setting)), stale };
}

/** A view is compared with the one before as JSON, where nodes have no text: these have. */
function toJSON(this: HTMLElement): string {
  return this.textContent;
}

const paragraph = (className: string, ...content: (Node | string)[]): HTMLElement => element('span', className, content, { toJSON });

/** What the carrier's site shows now: in quotation marks where a source confirms the very words. */
function saysOf({ text, lang, quoted }: CarrierWords, name: string, { locale }: ExplainSetting): HTMLElement {
  const { says, quote } = strings[locale];
  return paragraph('', paragraph('muted', says(name)), element('span', '', [quoted ? quote(text) : text], { lang }));
}

/** What a badge says where no status does: title and explanation. */
function sayingOf({ state, name, word, title }: BadgeView, { locale }: ExplainSetting): readonly [title: string, line: string] {
  const text = strings[locale];
  const lines: Readonly<Record<number, string>> = {
    [PLAIN]: text.plain(name),
    [AMBIGUOUS]: text.chooseWhy,
    [NEAR_MISS]: name ? text.nearMiss(name) : text.unreadable,
    [NO_CARRIER]: text.unknownWhy,
    [LOADING]: text.asking,
    [OFFLINE]: text.failed,
  };
  return [state === LOADING ? name || word : title, lines[state] ?? ''];
}

/** Both sentences where three lines of a card hold them, else the one that says more. */
const summaryOf = (more: string, line: string): string =>
  more.replace(WORD_JOINER, '').length + line.length > SUMMARY ? line : [more, line].filter(Boolean).join(' ');

/** The texts of a status; a headline that goes on after the word says more than the word; overdue, what to do matters more than why. */
function statusParts(explained: StatusExplanation, word: string, overdue: boolean): Pick<BadgeView, 'title' | 'summary' | 'lines'> {
  const { headline, meaning, next = '' } = explained;
  const more = headline.startsWith(`${word}. `) ? headline.slice(word.length + 2) : overdue ? headline : '';
  return { title: headline, summary: summaryOf(more, overdue ? next : meaning), lines: [meaning, next].filter(Boolean) };
}

/** *Repérage* is what Canada Post and Purolator say, the others *suivi*. */
const inTheirWords = (links: BadgeView['links']): BadgeView['links'] =>
  links.map((link) => link && { ...link, text: link.text.replace(/^Suivre(?= chez P(?:ostes C|uro))/, 'Repérer') });

function explain(view: BadgeView, facts: Facts, given: ExplainSetting): Partial<BadgeView> {
  const setting = { ...given, now: presentOf(facts, given) };
  const { locale, now } = setting;
  const { state, name, word } = view;
  const { href, api, token } = facts;
  if (href && !secureUrl(href)) warnOnce('if-tracking-badge', `href "${href}" is not an https: address and is left out.`);
  if (api && token && !given.client) warnOnce('if-tracking-badge', `api "${api}" is not https:, a path or localhost and is left out.`);
  const code = view.code && codeOf(view.code);
  const early = state === STATUS && BEFORE_SCAN.has(view.status);
  const expectation = early ? pickupOf(code, facts, setting) : undefined;
  const explained =
    state === STATUS
      ? explainOf(code ? { code, name } : undefined, {
          status: view.status as ParcelStatus,
          labelledAt: facts.labelledAt,
          now,
          expectation,
          locale,
        })
      : undefined;
  const overdue = early && explained?.tone === 'attention';
  const { note, stale } = noteOf(view, facts, setting);
  const [title, line] = sayingOf(view, setting);
  const parts = explained ? statusParts(explained, word, overdue) : { title, summary: line, lines: [line].filter(Boolean) };
  const says = explained?.carrierSays;
  return {
    ...parts,
    lines: [...parts.lines, says ? saysOf(says, name, setting) : '', note && paragraph('muted', note)].filter(Boolean),
    ...(stale ? { tone: 'stale' } : explained && { tone: explained.tone }),
    ...(overdue && { word: strings[locale].overdue, glyph: PARCEL_GLYPHS.attention[0] }),
    links: inTheirWords(view.links),
    events: lastEvents(facts, setting),
  };
}

/** The last three scans, newest first, in the carrier's words where it gave any, and when they were. */
const lastEvents = (facts: Facts, setting: ExplainSetting): BadgeView['events'] =>
  [...(facts.events ?? [])]
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, 3)
    .map(({ at, description, status, location }) => [
      description ?? statusWord(status as ParcelStatus, setting.locale),
      [moment(at, facts, setting), location].filter(Boolean).join(' · '),
    ]);

function leave(asker: Asker): void {
  leaveLive(asker);
  leaveContexts(asker);
}

/**
 * What takes a calendar, a zone or more words: when carriers collect and the first scan is due, whether it is overdue, times in the viewer's zone, what each state
 * means and what to do, what the carrier's site shows now, what providers give, and live changes. `IfTrackingBadge.explain(explanations)` teaches it to every badge of the page.
 */
export const explanations: BadgeExplanations = { explain, follow: followLive, contextsOf, leave };
