import type { Locale } from '../locale.js';
import type { ParcelStatus } from '../order/parcel.js';

/** What a carrier's own site shows for a status. */
export interface CarrierWords {
  readonly text: string;
  /** The language of `text`: `fr` is the French of France. */
  readonly lang: Locale | 'fr';
  /**
   * Whether a source confirms this very wording, so that it may stand in quotation marks. When false, the words are ours:
   * they say what the site says, and must not be shown as a quotation.
   */
  readonly quoted: boolean;
}

type Row = Readonly<Partial<Record<Locale, CarrierWords>>>;

const en = (text: string, quoted = true): CarrierWords => ({ text, lang: 'en', quoted });
const fr = (text: string, quoted = true): CarrierWords => ({ text, lang: 'fr-CA', quoted });

/**
 * Sources: Canada Post in English: InterFulfillment, "Tracking Numbers Overview" (its curly apostrophe included). UPS, FedEx and USPS in English:
 * the carriers' own status texts, seen in two independent places each; Purolator in English and Nationex in French in one. La Poste: its own page.
 * UPS, FedEx, Purolator and Canada Post in French: no source gives these sentences, so the wording is ours.
 */
const CANADA_POST_NOTHING: Row = {
  en: en('We didn’t find an item associated with this number.'),
  'fr-CA': fr('Nous n’avons trouvé aucun article associé à ce numéro.', false),
};

const WORDS: Readonly<Record<string, Row>> = {
  'canada_post not_found': CANADA_POST_NOTHING,
  'canada_post label_created': CANADA_POST_NOTHING,
  'ups label_created': { en: en('Label Created'), 'fr-CA': fr('Étiquette créée', false) },
  'ups not_found': {
    en: en('We could not locate the shipment details for this tracking number.'),
    'fr-CA': fr('UPS ne trouve pas les détails de cet envoi.', false),
  },
  'fedex label_created': { en: en('Label created'), 'fr-CA': fr('Étiquette créée', false) },
  'purolator label_created': { en: en('Shipper created a label'), 'fr-CA': fr('L’expéditeur a créé une étiquette', false) },
  'usps label_created': { en: en('Shipping Label Created, USPS Awaiting Item') },
  'usps not_found': { en: en('A status update is not yet available on your package.') },
  'nationex label_created': { en: en('Shipment registered', false), 'fr-CA': fr('Envoi enregistré') },
  'la_poste label_created': { 'fr-CA': { text: 'Votre Colissimo va bientôt nous être confié !', lang: 'fr', quoted: true } },
};

/**
 * What the carrier's site shows now, in the reader's language where the site has it, else in the site's own.
 *
 * @param carrier a carrier code such as `canada_post`
 */
export function carrierWords(carrier: string, status: ParcelStatus, locale: Locale): CarrierWords | undefined {
  const row = Object.hasOwn(WORDS, `${carrier} ${status}`) ? WORDS[`${carrier} ${status}`] : undefined;
  return row?.[locale] ?? row?.en ?? row?.['fr-CA'];
}
