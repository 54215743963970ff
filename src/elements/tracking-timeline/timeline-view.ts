import { asSentence, formatDate, formatDay, formatNearDay, formatTime } from '../../domain/format/index.js';
import type { Locale } from '../../domain/locale.js';
import type { Parcel, ParcelEvent } from '../../domain/order/index.js';
import { inLeadOrder } from '../../domain/order/parcel.js';
import { readInstant, wallDate } from '../../domain/pickup/zone.js';
import { carrierFromText, carrierName, detectCarrier, groupNumber, statusWord } from '../../domain/tracking/index.js';
import type { GlyphName } from '../shared/glyphs.js';
import { PARCEL_LOOKS, type Tone } from '../shared/status-look.js';

/** Where and when the reader is. */
export interface TimelineSetting {
  readonly locale: Locale;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** IANA zone of the reader. */
  readonly timeZone: string;
}

/** One scan. */
export interface TimelineEvent {
  readonly at: string;
  /** The time of day for the reader; empty where the carrier gave only a date. */
  readonly time: string;
  /** Our word for it. */
  readonly what: string;
  /** The carrier's own words, where they say more than ours. */
  readonly words: string;
  readonly where: string;
  readonly glyph: GlyphName;
  readonly tone: Tone;
}

/** The scans of one day, in the reader's zone. */
export interface TimelineDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly title: string;
  readonly events: readonly TimelineEvent[];
}

/** One parcel with its scans, newest first. */
export interface TimelineParcel {
  readonly parcel: Parcel;
  readonly key: string;
  readonly name: string;
  readonly printed: string;
  readonly word: string;
  readonly deliveredOn: string;
  readonly expected: string;
  readonly count: number;
  readonly days: readonly TimelineDay[];
}

/** Scans shown before somebody asks for the earlier ones. */
export const FIRST_SCANS = 6;

/** Parcels shown at first, and more of them each time that somebody asks: an order may have thousands. */
export const FIRST_PARCELS = 20;
export const MORE_PARCELS = 100;

/** The parcel that needs attention most comes first, then the next, and so on. The same number twice is one parcel. */
export function inOrder(parcels: readonly Parcel[]): Parcel[] {
  const unique = new Map(parcels.map((parcel, index) => [parcel.trackingNumber ?? `#${index}`, parcel]));
  return inLeadOrder([...unique.values()]);
}

/** A parcel as the timeline shows it. */
export function timelineParcel(parcel: Parcel, setting: TimelineSetting, all: boolean): TimelineParcel {
  const { locale, timeZone } = setting;
  const number = parcel.trackingNumber ?? '';
  const best = detectCarrier(number, { carrier: parcel.carrier });
  const code = best?.carrier ?? (parcel.carrier ? carrierFromText(parcel.carrier) : undefined);
  const events = [...(parcel.events ?? [])].sort((a, b) => (a.at < b.at ? 1 : -1));
  const on = (at: string | undefined): string => {
    if (!at) return '';
    const instant = readInstant(at);
    return Number.isNaN(instant) ? formatDay(at, locale, 'short') : formatDate(instant, timeZone, locale, 'short');
  };
  return {
    parcel,
    key: number || (parcel.packageId ?? ''),
    name: code ? carrierName(code, locale) : (parcel.carrier ?? ''),
    printed: best?.printed ?? groupNumber(number),
    word: statusWord(parcel.status, locale),
    deliveredOn: on(parcel.deliveredAt ?? (parcel.status === 'delivered' ? events[0]?.at : undefined)),
    expected: parcel.status === 'delivered' ? '' : on(parcel.estimatedDeliveryAt),
    count: events.length,
    days: byDay(all ? events : events.slice(0, FIRST_SCANS), setting),
  };
}

function byDay(events: readonly ParcelEvent[], setting: TimelineSetting): TimelineDay[] {
  const days = new Map<string, ParcelEvent[]>();
  for (const event of events) {
    const instant = readInstant(event.at);
    const day = Number.isNaN(instant) ? event.at.slice(0, 10) : wallDate(instant, setting.timeZone);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  const today = wallDate(setting.now, setting.timeZone);
  return [...days].map(([day, list]) => ({
    day,
    title: asSentence(formatNearDay(day, today, setting.locale)),
    events: list.map((event) => readEvent(event, setting)),
  }));
}

function readEvent({ at, status, description = '', location = '' }: ParcelEvent, { locale, timeZone }: TimelineSetting): TimelineEvent {
  const what = statusWord(status, locale);
  const instant = readInstant(at);
  const known = status !== 'unknown' || !description;
  return {
    at,
    time: Number.isNaN(instant) ? '' : formatTime(instant, timeZone, locale),
    what: known ? what : description,
    words: known && description.toLowerCase() !== what.toLowerCase() ? description : '',
    where: location,
    ...PARCEL_LOOKS[status],
  };
}
