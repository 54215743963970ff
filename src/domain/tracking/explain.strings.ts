import type { Locale } from '../locale.js';
import type { ParcelStatus } from '../order/parcel.js';

/** How a carrier is named inside a sentence: bare, at the start of one, and after "of". */
export interface CarrierInText {
  readonly name: string;
  readonly start: string;
  readonly of: string;
}

/** A status in words: the word itself, what it means, and what happens next. */
export interface StatusStrings {
  readonly word: string;
  readonly meaning: (carrier: CarrierInText) => string;
  readonly next?: (carrier: CarrierInText) => string;
}

export interface ExplainStrings {
  readonly inText: (name: string | undefined) => CarrierInText;
  readonly statuses: Readonly<Record<ParcelStatus, StatusStrings>>;
  /** `day` and `window` come formatted: `today`, `2:30–5:00 PM ET`. */
  readonly when: (day: string | undefined, window: string | undefined) => string;
  readonly collects: (word: string, carrier: CarrierInText, when: string) => string;
  readonly collecting: (word: string, carrier: CarrierInText, window: string) => string;
  readonly waiting: (word: string, carrier: CarrierInText) => string;
  readonly overdue: (carrier: CarrierInText) => string;
  readonly normalNotFound: (carrier: CarrierInText) => string;
  readonly firstScan: (carrier: CarrierInText, when: string) => string;
  readonly scanFollows: (carrier: CarrierInText) => string;
  readonly overdueMeaning: (carrier: CarrierInText, when: string) => string;
  readonly askSupport: string;
  readonly checkNumber: string;
}

const NBSP = '\u00a0';

/** French elides *de* before a vowel: d’UPS, de Purolator. */
const ofFrench = (name: string): string => ('AEIOUÉÈ'.includes(name.charAt(0).toUpperCase()) ? `d’${name}` : `de ${name}`);

export const strings = {
  en: {
    inText: (name) => (name ? { name, start: name, of: `${name}’s` } : { name: 'the carrier', start: 'The carrier', of: 'the carrier’s' }),
    when: (day, window) => [day, window].filter(Boolean).join(', '),
    collects: (word, { start, name }, when) =>
      when ? `${word}. ${start} collects ${when}.` : `${word}. Waiting for ${name} to collect it.`,
    collecting: (word, { start }, window) => `${word}. ${start} is collecting now${window ? `, ${window}` : ''}.`,
    waiting: (word, { of }) => `${word}. Waiting for ${of} first scan.`,
    overdue: ({ name }) => `No scan by ${name} yet.`,
    normalNotFound: ({ of }) => `Until the first scan, ${of} site may say that it didn’t find the item. That is normal.`,
    firstScan: (_, when) => `The first scan follows the pickup${when ? ` (${when})` : ''}.`,
    scanFollows: () =>
      'The pickup window is over. The first scan usually follows at the sorting centre, the same evening or the next business day.',
    overdueMeaning: (_, when) =>
      when
        ? `A business day has passed since the pickup window (${when}), and no scan has been recorded.`
        : 'The parcel should have been scanned by now, and no scan has been recorded.',
    askSupport: 'Ask support to look for the parcel.',
    checkNumber: 'A new label may only appear with its first scan. If the label is older, check the number.',
    statuses: {
      none: { word: 'No label yet', meaning: () => 'A tracking number appears as soon as the label is made.' },
      not_found: { word: 'Not found yet', meaning: ({ start }) => `${start} has no record of this number yet.` },
      label_created: {
        word: 'Label created',
        meaning: ({ start }) => `${start} has been told about the parcel, and has not received it yet.`,
      },
      accepted: {
        word: 'Accepted',
        meaning: ({ start }) => `${start} has scanned the parcel for the first time.`,
        next: () => 'From now on its page shows every move.',
      },
      in_transit: { word: 'In transit', meaning: ({ of }) => `The parcel is moving through ${of} network.` },
      out_for_delivery: {
        word: 'Out for delivery',
        meaning: () => 'The parcel is on the delivery vehicle.',
        next: () => 'It usually arrives the same day.',
      },
      ready_for_collection: {
        word: 'Ready for collection',
        meaning: () => 'The parcel is waiting at a post office or a pickup point.',
        next: ({ of }) => `Collect it before the date on ${of} page; after that it goes back to the sender.`,
      },
      attempt_failed: {
        word: 'Delivery attempted',
        meaning: ({ start }) => `${start} came by and could not deliver.`,
        next: ({ of }) => `See ${of} page for the next attempt or the place to collect it.`,
      },
      delayed: {
        word: 'Delayed',
        meaning: () => 'The parcel is late and still moving.',
        next: ({ of }) => `See ${of} page for the new date.`,
      },
      exception: {
        word: 'Problem',
        meaning: ({ start }) => `${start} reports a problem: an address, damage, customs or a lost parcel.`,
        next: ({ of }) => `See ${of} page for what it asks for, or ask support.`,
      },
      on_hold: {
        word: 'On hold',
        meaning: ({ start }) => `${start} is holding the parcel.`,
        next: ({ of }) => `See ${of} page for the reason.`,
      },
      returning: {
        word: 'Returning',
        meaning: () => 'The parcel is on its way back to the sender.',
        next: () => 'Ask support what to do with it.',
      },
      delivered: { word: 'Delivered', meaning: ({ start }) => `${start} has handed over the parcel.` },
      cancelled: { word: 'Cancelled', meaning: () => 'The label was cancelled. The parcel does not travel under this number.' },
      expired: { word: 'Expired', meaning: ({ start }) => `${start} has had no news of this number for a long time.` },
      unknown: { word: 'Unknown', meaning: () => 'The carrier’s words are not known here.', next: ({ of }) => `See ${of} page.` },
    },
  },
  'fr-CA': {
    inText: (name) =>
      name ? { name, start: name, of: ofFrench(name) } : { name: 'le transporteur', start: 'Le transporteur', of: 'du transporteur' },
    when: (day, window) => [day, window].filter(Boolean).join(' '),
    collects: (word, { start, of }, when) =>
      when ? `${word}. Ramassage ${of} ${when}.` : `${word}. ${start} n’a pas encore ramassé le colis.`,
    collecting: (word, { of }, window) => `${word}. Ramassage ${of} en cours${window ? ` ${window}` : ''}.`,
    waiting: (word, { of }) => `${word}. En attente du premier balayage ${of}.`,
    overdue: ({ of }) => `Toujours aucun balayage ${of}.`,
    normalNotFound: ({ of }) => `Jusqu’au premier balayage, le site ${of} peut indiquer que l’article est introuvable. C’est normal.`,
    firstScan: (_, when) => `Le premier balayage suit le ramassage${when ? ` (${when})` : ''}.`,
    scanFollows: () =>
      'La plage de ramassage est terminée. Le premier balayage suit généralement au centre de tri, le soir même ou le jour ouvrable suivant.',
    overdueMeaning: (_, when) =>
      when
        ? `Un jour ouvrable s’est écoulé depuis la plage de ramassage (${when}), et aucun balayage n’a été enregistré.`
        : 'Le colis aurait déjà dû être balayé, et aucun balayage n’a été enregistré.',
    askSupport: 'Demandez au soutien de chercher le colis.',
    checkNumber: 'Une nouvelle étiquette peut n’apparaître qu’au premier balayage. Si elle est plus ancienne, vérifiez le numéro.',
    statuses: {
      none: { word: 'Pas encore d’étiquette', meaning: () => 'Le numéro apparaît dès que l’étiquette est créée.' },
      not_found: { word: 'Pas encore trouvé', meaning: ({ start }) => `${start} n’a encore rien sous ce numéro.` },
      label_created: {
        word: 'Étiquette créée',
        meaning: ({ start }) => `${start} connaît les détails de l’envoi, mais n’a pas encore le colis.`,
      },
      accepted: {
        word: 'Pris en charge',
        meaning: ({ start }) => `${start} a balayé le colis pour la première fois.`,
        next: () => 'Sa page montre désormais chaque étape.',
      },
      in_transit: { word: 'En transit', meaning: ({ of }) => `Le colis circule dans le réseau ${of}.` },
      out_for_delivery: {
        word: 'En cours de livraison',
        meaning: () => 'Le colis est dans le véhicule de livraison.',
        next: () => 'Il arrive généralement le jour même.',
      },
      ready_for_collection: {
        word: 'Prêt à être retiré',
        meaning: () => 'Le colis attend dans un bureau de poste ou un point de retrait.',
        next: ({ of }) => `Allez le chercher avant la date indiquée sur la page ${of}${NBSP}; il retourne ensuite à l’expéditeur.`,
      },
      attempt_failed: {
        word: 'Tentative de livraison',
        meaning: ({ start }) => `${start} s’est présenté, mais n’a pas pu livrer.`,
        next: ({ of }) => `Consultez la page ${of} pour la prochaine tentative ou le lieu de retrait.`,
      },
      delayed: {
        word: 'Retardé',
        meaning: () => 'Le colis est en retard, mais toujours en route.',
        next: ({ of }) => `Consultez la page ${of} pour la nouvelle date.`,
      },
      exception: {
        word: 'Problème',
        meaning: ({ start }) => `${start} signale un problème${NBSP}: adresse, dommage, douane ou colis perdu.`,
        next: ({ of }) => `Consultez la page ${of} pour savoir quoi faire, ou écrivez au soutien.`,
      },
      on_hold: {
        word: 'Retenu',
        meaning: ({ start }) => `${start} retient le colis.`,
        next: ({ of }) => `Consultez la page ${of} pour en connaître la raison.`,
      },
      returning: {
        word: 'Retour à l’expéditeur',
        meaning: () => 'Le colis retourne à l’expéditeur.',
        next: () => 'Demandez au soutien quoi en faire.',
      },
      delivered: { word: 'Livré', meaning: ({ start }) => `${start} a remis le colis.` },
      cancelled: { word: 'Annulé', meaning: () => 'L’étiquette a été annulée. Le colis ne voyage pas sous ce numéro.' },
      expired: { word: 'Expiré', meaning: ({ start }) => `${start} n’a plus de nouvelles de ce numéro depuis longtemps.` },
      unknown: {
        word: 'Inconnu',
        meaning: () => 'Les mots du transporteur ne sont pas connus ici.',
        next: ({ of }) => `Consultez la page ${of}.`,
      },
    },
  },
} satisfies Record<Locale, ExplainStrings>;
