import { formatDay, formatNearDay } from '../format/dates.js';
import { formatTime, formatTimeRange } from '../format/time-of-day.js';
import { deName } from '../french.js';
import type { Locale } from '../locale.js';
import { parseDay } from './day.js';
import type { FirstScan, FirstScanPhase } from './first-scan.js';
import { planDays } from './pickup-state.js';
import { carrierName, type PickupSchedule } from './schedule.js';
import { closureName, type Doubt, type PickupWindow } from './timeline.js';
import { wallDate } from './zone.js';

/** What `explainFirstScan` needs besides the answer itself. */
export interface ExplainOptions {
  readonly locale: Locale;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly schedule: PickupSchedule;
  /** The code that was asked for; its name comes from the schedule. */
  readonly carrier?: string | undefined;
  /** A name for a carrier that the schedule does not know. */
  readonly carrierName?: string | undefined;
}

/** Pieces of a sentence, already in the language. */
interface Phrases {
  readonly carrier: string;
  /** When carriers come: "tomorrow, 2:30–5:00 PM ET". */
  readonly pickup: string;
  /** Which pickup was meant: "yesterday’s pickup". */
  readonly pickupOf: string;
  /** Until when carriers collect: "5:00 PM ET". */
  readonly closes: string;
  /** By when a scan is due at the latest: "Monday at 5:00 PM ET". */
  readonly latest: string;
}

interface Sentences {
  readonly someCarrier: string;
  readonly phases: Readonly<Record<FirstScanPhase, (phrases: Phrases) => string>>;
  readonly mayHaveMissed: string;
  readonly noPickup: (day: string, reason: string) => string;
  readonly doubts: Readonly<Record<Doubt, (carrier: string) => string>>;
  readonly onDay: (day: string) => string;
  readonly pickupOf: (day: string) => string;
  /** `ahead`: later today, where French says only the time. */
  readonly by: (day: string, time: string, ahead: boolean) => string;
}

const isDate = (day: string): boolean => /\d/.test(day);

const SENTENCES: Readonly<Record<Locale, Sentences>> = {
  en: {
    someCarrier: 'The carrier',
    phases: {
      awaiting_collection: ({ carrier, pickup }) => `${carrier} collects ${pickup}. The first scan should follow.`,
      collecting: ({ carrier, closes }) => `${carrier} is collecting until ${closes}. The first scan should follow.`,
      awaiting_scan: ({ pickupOf, latest }) =>
        `${pickupOf} is over and the first scan is on its way.${latest && ` If there is none by ${latest}, ask the warehouse.`}`,
      overdue: ({ pickupOf, latest }) => `No scan since ${pickupOf}; it was due by ${latest}. Ask the warehouse whether the parcel left.`,
      scanned: ({ carrier }) => `${carrier} has scanned the parcel.`,
      unknown: () => 'The time of the label is unknown, so nobody can say when the first scan is due.',
    },
    mayHaveMissed: 'A label made while carriers are collecting can miss the van and leave with the next pickup.',
    noPickup: (day, reason) => `No pickup on ${day}: ${reason}.`,
    doubts: {
      carrier: (carrier) => `The pickup days of ${carrier === 'The carrier' ? 'this carrier' : carrier} are not confirmed.`,
      period: () => 'Pickup days for these dates are not confirmed yet.',
    },
    onDay: (day) => (isDate(day) ? `on ${day}` : day),
    pickupOf: (day) => (isDate(day) ? `the pickup of ${day}` : `${day}’s pickup`),
    by: (day, time) => (day === 'today' ? `${time} today` : `${day} at ${time}`),
  },
  'fr-CA': {
    someCarrier: 'Le transporteur',
    phases: {
      awaiting_collection: ({ carrier, pickup }) => `${carrier} passe ${pickup}. Le premier balayage devrait suivre.`,
      collecting: ({ carrier, closes }) => `${carrier} ramasse les colis jusqu’à ${closes}. Le premier balayage devrait suivre.`,
      awaiting_scan: ({ pickupOf, latest }) =>
        `${pickupOf} est terminé et le premier balayage est attendu.${latest && ` S’il n’y en a pas d’ici ${latest}, demandez à l’entrepôt.`}`,
      overdue: ({ pickupOf, latest }) =>
        `Aucun balayage depuis ${pickupOf}; il était attendu au plus tard ${latest}. Demandez à l’entrepôt si le colis est parti.`,
      scanned: ({ carrier }) => `${carrier} a balayé le colis.`,
      unknown: () => 'Le moment de l’étiquetage est inconnu\u00a0: impossible de dire quand le premier balayage est attendu.',
    },
    mayHaveMissed: 'Un colis étiqueté pendant le ramassage peut manquer le camion et partir au ramassage suivant.',
    noPickup: (day, reason) => `Pas de ramassage le ${day}\u00a0: ${reason}.`,
    doubts: {
      carrier: (carrier) =>
        `Les jours de ramassage ${deName(carrier === 'Le transporteur' ? 'ce transporteur' : carrier)} ne sont pas confirmés.`,
      period: () => 'Les jours de ramassage pour ces dates ne sont pas encore confirmés.',
    },
    onDay: (day) => (isDate(day) ? `le ${day}` : day),
    pickupOf: (day) => (isDate(day) ? `le ramassage du ${day}` : /^[ah]/.test(day) ? `le ramassage d’${day}` : `le ramassage de ${day}`),
    by: (day, time, ahead) => (ahead ? time : `${isDate(day) ? `le ${day}` : day} à ${time}`),
  },
};

/**
 * Why a first scan is or is not there yet, and what to do, in one to three sentences.
 *
 * For one order that somebody looks at; counts and grids use the phase alone.
 *
 * @param scan what `expectFirstScan` answered
 */
export function explainFirstScan(scan: FirstScan, options: ExplainOptions): string {
  const words = SENTENCES[options.locale];
  const phrases = phrasesFor(scan, words, options);
  const text = [words.phases[scan.phase](phrases)];
  if (scan.phase === 'awaiting_collection' && scan.collectedIn) text.push(...closedUntil(scan.collectedIn, words, options));
  if (scan.mayHaveMissed && (scan.phase === 'collecting' || scan.phase === 'awaiting_scan')) text.push(words.mayHaveMissed);
  if (scan.doubt && scan.phase !== 'scanned') text.push(words.doubts[scan.doubt](phrases.carrier));
  return text.map((sentence) => sentence.slice(0, 1).toUpperCase() + sentence.slice(1)).join(' ');
}

function phrasesFor({ collectedIn: window, attentionFrom }: FirstScan, words: Sentences, options: ExplainOptions): Phrases {
  const { locale, now, schedule } = options;
  const { zone } = schedule;
  const carrier = carrierName(schedule, options.carrier)?.[locale] ?? options.carrierName ?? words.someCarrier;
  const today = wallDate(now, zone);
  const near = (day: string): string => formatNearDay(day, today, locale);
  if (!window) return { carrier, pickup: '', pickupOf: '', closes: '', latest: '' };
  const due = attentionFrom === undefined ? '' : wallDate(attentionFrom, zone);
  return {
    carrier,
    pickup: `${words.onDay(near(window.day))}, ${formatTimeRange([window.opensAt, window.closesAt], zone, locale, { zoneName: true })}`,
    pickupOf: words.pickupOf(near(window.day)),
    closes: formatTime(window.closesAt, zone, locale, { zoneName: true }),
    latest: due && words.by(near(due), formatTime(attentionFrom!, zone, locale, { zoneName: true }), due === today && now < attentionFrom!),
  };
}

/** The named days between now and a window on which nobody comes: why it is not sooner. */
function closedUntil(window: PickupWindow, words: Sentences, { locale, now, schedule, carrier }: ExplainOptions): string[] {
  const today = wallDate(now, schedule.zone);
  const days = (parseDay(window.day) ?? 0) - (parseDay(today) ?? 0);
  return planDays(today, Math.min(days, 14), schedule, carrier).flatMap(({ day, closure }) => {
    const reason = closure && closureName(closure, locale);
    return reason ? [words.noPickup(formatDay(day, locale, 'full'), reason)] : [];
  });
}
