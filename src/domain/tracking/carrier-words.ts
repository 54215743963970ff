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

/**
 * What carriers' sites say, in English and in French, with a leading `~` where the wording is ours; the third text is the language of the French one where that is
 * not Canadian.
 *
 * Sources: Canada Post in English: InterFulfillment, "Tracking Numbers Overview" (its curly apostrophe included). UPS, FedEx and USPS in English:
 * the carriers' own status texts, seen in two independent places each; Purolator in English and Nationex in French in one. La Poste: its own page.
 * UPS, FedEx, Purolator and Canada Post in French: no source gives these sentences, so the wording is ours.
 */
type Row = readonly [en: string, fr?: string, lang?: 'fr'];

const NOTHING_YET: Row = ['We didn’t find an item associated with this number.', '~Nous n’avons trouvé aucun article associé à ce numéro.'];

const WORDS: Readonly<Record<string, Row>> = {
  'canada_post not_found': NOTHING_YET,
  'canada_post label_created': NOTHING_YET,
  'ups label_created': ['Label Created', '~Étiquette créée'],
  'ups not_found': ['We could not locate the shipment details for this tracking number.', '~UPS ne trouve pas les détails de cet envoi.'],
  'fedex label_created': ['Label created', '~Étiquette créée'],
  'purolator label_created': ['Shipper created a label', '~L’expéditeur a créé une étiquette'],
  'usps label_created': ['Shipping Label Created, USPS Awaiting Item'],
  'usps not_found': ['A status update is not yet available on your package.'],
  'nationex label_created': ['~Shipment registered', 'Envoi enregistré'],
  'la_poste label_created': ['', 'Votre Colissimo va bientôt nous être confié !', 'fr'],
};

/**
 * What the carrier's site shows now, in the reader's language where the site has it, else in the site's own.
 *
 * @param carrier a carrier code such as `canada_post`
 */
export function carrierWords(carrier: string, status: ParcelStatus, locale: Locale): CarrierWords | undefined {
  const key = `${carrier} ${status}`;
  if (!Object.hasOwn(WORDS, key)) return undefined;
  const [en, fr = '', french = 'fr-CA'] = WORDS[key]!;
  const inFrench = fr && (locale !== 'en' || !en);
  const text = inFrench ? fr : en;
  const quoted = !text.startsWith('~');
  return { text: quoted ? text : text.slice(1), lang: inFrench ? french : 'en', quoted };
}
