import type { Locale } from '../../domain/locale.js';

/** Sentences with places for times, days and names: `{range}`, `{time}`, `{day}`, `{carrier}` and in French `{deCarrier}`, `{reason}`, `{duration}`. */
interface PickupStrings {
  readonly label: string;
  readonly today: string;
  readonly todayOf: string;
  readonly startsIn: string;
  readonly collecting: string;
  readonly collectingOf: string;
  readonly endsIn: string;
  readonly next: string;
  readonly nextOf: string;
  readonly over: string;
  readonly closed: string;
  readonly closedOf: string;
  /** A closure with its name: the closure is `{closed}`. */
  readonly because: string;
  readonly never: string;
  readonly viewer: string;
  readonly cutOff: string;
  readonly doubtCarrier: string;
  readonly doubtPeriod: string;
  readonly someCarrier: string;
  readonly comingDays: string;
  readonly pickupDay: string;
  readonly noPickup: string;
  readonly todayMark: string;
  /** What stands before a date after "next pickup": nothing, or the article. */
  readonly onDate: string;
}

export const strings = {
  en: {
    label: 'Carrier pickup',
    today: 'Pickup today {range}',
    todayOf: '{carrier} collects today {range}',
    startsIn: 'in {duration}',
    collecting: 'Carriers are collecting until {time}',
    collectingOf: '{carrier} is collecting until {time}',
    endsIn: '{duration} left',
    next: 'Next pickup {day} {time}',
    nextOf: 'Next {carrier} pickup {day} {time}',
    over: 'Today’s pickup is over',
    closed: 'No pickup today',
    closedOf: 'No {carrier} pickup today',
    because: '{closed}: {reason}',
    never: 'No pickups are scheduled',
    viewer: '{range}, your time',
    cutOff: 'Orders received by {time} leave today',
    doubtCarrier: 'Not confirmed: the pickup days of {carrier}',
    doubtPeriod: 'Not confirmed: pickup days for these dates',
    someCarrier: 'this carrier',
    comingDays: 'The coming two weeks',
    pickupDay: 'pickup {range}',
    noPickup: 'no pickup',
    todayMark: 'today',
    onDate: '{day},',
  },
  'fr-CA': {
    label: 'Ramassage des transporteurs',
    today: 'Ramassage aujourd’hui {range}',
    todayOf: '{carrier} passe aujourd’hui {range}',
    startsIn: 'dans {duration}',
    collecting: 'Ramassage en cours jusqu’à {time}',
    collectingOf: '{carrier} ramasse les colis jusqu’à {time}',
    endsIn: 'encore {duration}',
    next: 'Prochain ramassage {day} à {time}',
    nextOf: 'Prochain ramassage {deCarrier} {day} à {time}',
    over: 'Le ramassage d’aujourd’hui est terminé',
    closed: 'Pas de ramassage aujourd’hui',
    closedOf: 'Pas de ramassage {deCarrier} aujourd’hui',
    because: '{closed}\u00a0: {reason}',
    never: 'Aucun ramassage n’est prévu',
    viewer: '{range}, à votre heure',
    cutOff: 'Les commandes reçues avant {time} partent aujourd’hui',
    doubtCarrier: 'À confirmer\u00a0: les jours de ramassage {deCarrier}',
    doubtPeriod: 'À confirmer\u00a0: les jours de ramassage pour ces dates',
    someCarrier: 'ce transporteur',
    comingDays: 'Les deux prochaines semaines',
    pickupDay: 'ramassage {range}',
    noPickup: 'pas de ramassage',
    todayMark: 'aujourd’hui',
    onDate: 'le {day}',
  },
} satisfies Record<Locale, PickupStrings>;

/** A text, or a text with an instant behind it, for `<time datetime>`. */
export type Piece = string | { readonly text: string; readonly at: number };

/** A sentence with its places filled: pieces in the order of the language. */
export function fill(sentence: string, values: Readonly<Record<string, Piece>>): readonly Piece[] {
  return sentence
    .split(/\{(\w+)\}/)
    .map((part, index): Piece => (index % 2 ? (values[part] ?? '') : part))
    .filter((piece) => piece !== '');
}

/** Pieces as plain text. */
export const plainText = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
