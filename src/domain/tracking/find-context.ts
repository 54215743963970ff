import { carrierFromText } from './carriers.js';

/** Words after which a tracking number is expected, in English and French, without accents. `nic` is Purolator's French word for its PIN. */
const LABELS: ReadonlySet<string> = new Set(
  'tracking track suivi suivre reperage reperer waybill awb pin nic colis parcel parcels package packages shipment shipments envoi envois bordereau connaissement consignment'.split(
    ' ',
  ),
);

/** Words after which a number is something else. */
const OTHERS: ReadonlySet<string> = new Set(
  (
    'order orders commande commandes invoice facture card carte visa mastercard amex phone tel telephone cell call appelez fax meeting reunion zoom iban account compte ' +
    'sku upc isbn po inv rma sin nas ssn ref reference customer client poste ext postal zip gst hst tps tvq tva'
  ).split(' '),
);

/** Words that may stand between a label and its number. */
const LINKING: ReadonlySet<string> = new Set(
  'number numbers numero numeros no nos num nbr id code is are est sont of de du your votre the le la s #'.split(' '),
);

/**
 * What the words before a number announce: `label` directly (tracking number: …), `labelled` somewhere before, `refused` when the nearest telling word announces something else;
 * undefined for no word at all.
 */
export type Context = 'label' | 'labelled' | 'refused' | undefined;

/** A text in small letters without accents. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** What a plain word before a number does: announces a tracking number (`label`), stands between label and number (`linking`), or announces something else (`other`). */
export function roleOf(word: string): 'label' | 'linking' | 'other' | undefined {
  if (LABELS.has(word)) return 'label';
  if (OTHERS.has(word)) return 'other';
  return LINKING.has(word) ? 'linking' : undefined;
}

/** Reads the words just before a number, from the nearest one backwards. */
export function contextBefore(text: string): Context {
  const words = plain(text)
    .split(/[^a-z0-9]/)
    .filter(Boolean);
  let direct = true;
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index]!;
    const role = roleOf(word);
    if (role === 'label') return direct ? 'label' : 'labelled';
    if (role === 'other') return 'refused';
    direct &&= role === 'linking' || /\d/.test(word) || carrierFromText(word) !== undefined;
  }
  return undefined;
}
