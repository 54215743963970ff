import {
  asSentence,
  formatDay,
  formatDuration,
  formatNearDay,
  formatTime,
  formatTimeRange,
  sameWallClock,
} from '../../domain/format/index.js';
import { deName } from '../../domain/french.js';
import type { Locale } from '../../domain/locale.js';
import { carrierName, closureName, wallDate, type PickupSchedule, type PickupState, type PickupWindow } from '../../domain/pickup/index.js';
import type { GlyphName } from '../shared/glyphs.js';
import { fill, plainText, strings, type Piece } from './pickup-window.strings.js';

/** What the element knows when it says something. */
export interface PickupContext {
  readonly state: PickupState;
  readonly now: number;
  readonly schedule: PickupSchedule;
  readonly carrier: string | undefined;
  readonly locale: Locale;
  /** IANA zone of the person who reads. */
  readonly viewerZone: string;
}

/** A length of time for eyes and for ears. */
export interface Spoken {
  readonly shown: string;
  readonly heard: string;
}

/** What the element shows and says. */
export interface PickupView {
  readonly glyph: GlyphName;
  readonly headline: readonly Piece[];
  /** The countdown, where there is one. */
  readonly countdown?: Spoken;
  /** What follows the headline in a quieter voice, line by line. */
  readonly details: readonly (readonly Piece[])[];
  /** Why the schedule may be wrong. */
  readonly doubt?: string;
  /** How far time has come on the track, 0 to 1; absent on a day without pickup. */
  readonly progress?: number;
  /** What is said aloud when the state changes; no countdown in it. */
  readonly announcement: string;
}

const GLYPHS: Readonly<Record<PickupState['state'], GlyphName>> = { before: 'clock', collecting: 'truck', after: 'check', closed: 'slash' };

/** The track shows the window as its last third and twice its length before it. */
const LEAD = 2;

/** The state of a pickup in words. Pure: everything comes from the context. */
export function describePickup(context: PickupContext): PickupView {
  const { state, now, locale } = context;
  const headline = headlineOf(context);
  const countdown = countdownOf(context);
  const doubt = doubtOf(context);
  return {
    glyph: GLYPHS[state.state],
    headline,
    ...(countdown ? { countdown } : {}),
    details: detailsOf(context),
    ...(doubt ? { doubt } : {}),
    ...(state.state === 'closed' ? {} : { progress: progressAt(now, state.window) }),
    announcement: plainText(
      state.state === 'closed' && state.next ? [...headline, '. ', ...nextOf(context, strings[locale].next)] : headline,
    ),
  };
}

/** A carrier's name, or its code where nobody named it, alone and after the French *de*. */
function namesOf({ carrier: code, schedule, locale }: PickupContext): { readonly carrier: string; readonly deCarrier: string } {
  const carrier = carrierName(schedule, code)?.[locale] ?? code ?? strings[locale].someCarrier;
  return { carrier, deCarrier: deName(carrier) };
}

function headlineOf(context: PickupContext): readonly Piece[] {
  const { state, carrier, locale } = context;
  const words = strings[locale];
  const names = namesOf(context);
  if (state.state === 'before') return fill(carrier ? words.todayOf : words.today, { ...names, range: rangeOf(state.window, context) });
  if (state.state === 'collecting') {
    return fill(carrier ? words.collectingOf : words.collecting, { ...names, time: timeOf(state.window.closesAt, context) });
  }
  if (!state.next) return [words.never];
  if (state.state !== 'closed') return nextOf(context, carrier ? words.nextOf : words.next);
  const closed = fill(carrier ? words.closedOf : words.closed, names);
  const reason = state.closure && closureName(state.closure, locale);
  return reason ? fill(words.because, { closed: plainText(closed), reason }) : closed;
}

function countdownOf({ state, now, locale }: PickupContext): Spoken | undefined {
  if (state.state !== 'before' && state.state !== 'collecting') return undefined;
  const { startsIn, endsIn } = strings[locale];
  const [sentence, end] = state.state === 'before' ? [startsIn, state.window.opensAt] : [endsIn, state.window.closesAt];
  const inStyle = (style: 'short' | 'long'): string => plainText(fill(sentence, { duration: formatDuration(end - now, locale, style) }));
  return { shown: inStyle('short'), heard: inStyle('long') };
}

function detailsOf(context: PickupContext): (readonly Piece[])[] {
  const { state, now, locale } = context;
  const words = strings[locale];
  const details: (readonly Piece[])[] = [];
  if (state.state === 'after') details.push([words.over]);
  if (state.state === 'closed' && state.next) details.push(nextOf(context, words.next));
  const mine = viewersTime(context);
  if (mine) details.push(fill(words.viewer, { range: mine }));
  const cutOffAt = state.state === 'before' ? state.window.cutOffAt : undefined;
  if (cutOffAt !== undefined && cutOffAt > now) details.push(fill(words.cutOff, { time: timeOf(cutOffAt, context) }));
  return details;
}

function doubtOf(context: PickupContext): string | undefined {
  const { doubt } = context.state;
  if (!doubt) return undefined;
  const { doubtCarrier, doubtPeriod } = strings[context.locale];
  return plainText(fill(doubt === 'carrier' ? doubtCarrier : doubtPeriod, namesOf(context)));
}

const timeOf = (at: number, { schedule, locale }: PickupContext): Piece => ({
  at,
  text: formatTime(at, schedule.zone, locale, { zoneName: true }),
});

const rangeOf = ({ opensAt, closesAt }: PickupWindow, { schedule, locale }: PickupContext): Piece => ({
  at: opensAt,
  text: formatTimeRange([opensAt, closesAt], schedule.zone, locale, { zoneName: true }),
});

function nextOf(context: PickupContext, sentence: string): readonly Piece[] {
  const { state, locale } = context;
  if (!state.next) return [];
  const near = formatNearDay(state.next.day, state.day, locale);
  const day = /\d/.test(near) ? plainText(fill(strings[locale].onDate, { day: near })) : near;
  return fill(sentence, { ...namesOf(context), day, time: timeOf(state.next.opensAt, context) });
}

/** The window that matters now on the reader's own clock, when that shows something else; with the weekday when it falls on another day there. */
function viewersTime({ state, schedule, locale, viewerZone }: PickupContext): Piece | undefined {
  const current = state.state === 'before' || state.state === 'collecting' ? state.window : undefined;
  const window = current ?? state.next;
  if (!window || sameWallClock(window.opensAt, schedule.zone, viewerZone)) return undefined;
  const zoneName = { zoneName: true };
  const text = current
    ? formatTimeRange([window.opensAt, window.closesAt], viewerZone, locale, zoneName)
    : formatTime(window.opensAt, viewerZone, locale, zoneName);
  if (!text) return undefined;
  const day = wallDate(window.opensAt, viewerZone);
  return { at: window.opensAt, text: asSentence(day === window.day ? text : `${formatDay(day, locale, 'weekday')}, ${text}`) };
}

function progressAt(now: number, { opensAt, closesAt }: PickupWindow): number {
  const length = closesAt - opensAt;
  return Math.min(1, Math.max(0, (now - opensAt + LEAD * length) / ((LEAD + 1) * length)));
}
