import { INTL_TAGS, type Locale } from '../locale.js';
import { evenSpaces, keptFormatter } from './formatters.js';

const NBSP = '\u00a0';
const MINUTE_MS = 60_000;

/** `short`: symbols, for eyes: `1 h 12 min`. `long`: words, for ears: `1 hour 12 minutes` (VoiceOver reads "1m" as a metre). */
export type DurationStyle = 'short' | 'long';

interface UnitNames {
  readonly short: string;
  readonly one: string;
  readonly other: string;
}

type Unit = 'day' | 'hour' | 'minute';

const UNITS: Readonly<Record<Locale, Readonly<Record<Unit, UnitNames>>>> = {
  en: {
    day: { short: 'd', one: 'day', other: 'days' },
    hour: { short: 'h', one: 'hour', other: 'hours' },
    minute: { short: 'min', one: 'minute', other: 'minutes' },
  },
  'fr-CA': {
    day: { short: 'j', one: 'jour', other: 'jours' },
    hour: { short: 'h', one: 'heure', other: 'heures' },
    minute: { short: 'min', one: 'minute', other: 'minutes' },
  },
};

function amount(count: number, unit: Unit, locale: Locale, style: DurationStyle): string {
  const names = UNITS[locale][unit];
  // French counts zero as singular.
  const one = locale === 'en' ? count === 1 : count < 2;
  return `${count}${NBSP}${style === 'short' ? names.short : one ? names.one : names.other}`;
}

/**
 * A length of time to the minute: `1 h 12 min`, `2 d 3 h`, `5 min`. Rounded up, so that a countdown reads "1 min" until its very end.
 *
 * From one day on the minutes are left out.
 *
 * @param milliseconds negative and impossible values count as zero
 */
export function formatDuration(milliseconds: number, locale: Locale, style: DurationStyle = 'short'): string {
  const total = Number.isFinite(milliseconds) ? Math.max(0, Math.ceil(milliseconds / MINUTE_MS)) : 0;
  const days = Math.floor(total / 1440);
  const hours = Math.floor((total % 1440) / 60);
  const minutes = total % 60;
  const parts = days
    ? ([
        [days, 'day'],
        [hours, 'hour'],
      ] as const)
    : ([
        [hours, 'hour'],
        [minutes, 'minute'],
      ] as const);
  const written = parts.filter(([count]) => count > 0).map(([count, unit]) => amount(count, unit, locale, style));
  return written.join(' ') || amount(0, 'minute', locale, style);
}

const NOW: Readonly<Record<Locale, string>> = { en: 'now', 'fr-CA': 'maintenant' };

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, milliseconds: number, upTo: number])[] = [
  ['second', 1000, MINUTE_MS],
  ['minute', MINUTE_MS, 60 * MINUTE_MS],
  ['hour', 60 * MINUTE_MS, 24 * 60 * MINUTE_MS],
  ['day', 24 * 60 * MINUTE_MS, Infinity],
];

/**
 * How far an instant is from now: `in 3 minutes`, `4 seconds ago`, `dans 2 heures`, `now`.
 *
 * Counted in whole units towards now; a day is 24 hours here: for "tomorrow" use `formatNearDay`, which counts dates.
 *
 * @param instant milliseconds since the epoch
 * @param now milliseconds since the epoch
 */
export function formatRelative(instant: number, now: number, locale: Locale): string {
  const distance = instant - now;
  if (!Number.isFinite(distance)) return '';
  const [unit, size] = STEPS.find(([, , upTo]) => Math.abs(distance) < upTo) ?? ['day', 86_400_000];
  const count = Math.trunc(distance / size);
  if (count === 0) return NOW[locale];
  const formatter = keptFormatter(`relative ${locale}`, () => new Intl.RelativeTimeFormat(INTL_TAGS[locale], { numeric: 'always' }));
  return evenSpaces(formatter.format(count, unit));
}
