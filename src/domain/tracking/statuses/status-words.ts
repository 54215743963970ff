import type { ParcelStatus } from '../../order/parcel.js';

/**
 * Phrases in English and French that give a status away, in the order in which they are tried: returns, failures and problems before deliveries, for
 * "returned to sender" and "could not be delivered" are no deliveries.
 */
const PHRASES: readonly (readonly [ParcelStatus, string])[] = [
  ['returning', 'return to sender|returned to sender|returning|returned|retour a l expediteur|retourne'],
  ['cancelled', 'cancelled|canceled|voided|void|annule|annulee'],
  ['expired', 'expired|expire'],
  ['not_found', 'not found|notfound|find an item|could not locate|no record|not yet available|introuvable|aucun article|not yet in system'],
  [
    'attempt_failed',
    'attempt|attempted|attempt fail|not delivered|unable to deliver|could not be delivered|delivery failed|delivery failure|notice card|carded|tentative|avis de livraison',
  ],
  ['exception', 'exception|undeliverable|lost|damaged|refused|incorrect address|failure|failed|alert|endommage|perdu|refuse'],
  ['on_hold', 'on hold|held|retenu'],
  ['delayed', 'delay|delayed|retarde|retard'],
  [
    'ready_for_collection',
    'available for pickup|available for pick up|ready for pickup|ready for pick up|awaiting pickup at|ready for collection|pret a etre ramasse|pret pour le ramassage',
  ],
  [
    'out_for_delivery',
    'out for delivery|on vehicle for delivery|vehicle for delivery|sorti pour livraison|en cours de livraison|en livraison|aux fins de livraison|vehicule de livraison',
  ],
  [
    'label_created',
    'label created|shipper created a label|electronic information submitted|shipment information received|shipment information sent|label information|pre shipment|pre transit|' +
      'info received|information received|awaiting item|label printed|label purchased|manifested|pending|etiquette creee|renseignements electroniques|envoi enregistre',
  ],
  ['delivered', 'picked up by the customer|picked up by customer|delivered|livre|livree|livraison effectuee'],
  [
    'accepted',
    'accepted|acceptance|picked up|origin scan|item picked up|article accepte|envoi ramasse|ramassage effectue|recu par purolator|received by carrier',
  ],
  [
    'in_transit',
    'in transit|transit|departed|arrived|arrival|departure|processed|sort facility|en transit|article traite|arrive a|customs|douanes',
  ],
];

const TESTS = PHRASES.map(([status, phrases]) => [status, phrases.split('|').map((phrase) => ` ${phrase} `)] as const);

const MAX_TEXT = 300;

const plain = (text: string): string =>
  ` ${text
    .slice(0, MAX_TEXT)
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .filter(Boolean)
    .join(' ')} `;

/**
 * The status that a carrier's or a portal's words speak of, in English or French; for sources that publish no value set. Only whole words count, only the first 300
 * characters are read.
 *
 * @returns undefined for words that give nothing away
 */
export function statusOfWords(words: string): ParcelStatus | undefined {
  if (typeof words !== 'string') return undefined;
  const text = plain(words);
  return TESTS.find(([, phrases]) => phrases.some((phrase) => text.includes(phrase)))?.[0];
}
