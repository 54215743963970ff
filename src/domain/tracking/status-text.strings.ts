import type { Locale } from '../locale.js';
import type { PARCEL_STATUSES } from '../order/parcel.js';

type ForEach<List extends readonly unknown[]> = { readonly [Index in keyof List]: string };

/**
 * Each status in words and what it means in one short sentence, parted by a bar; `{}` is the carrier. Text and not functions, and short, because every page with a
 * badge downloads it; `explain.strings.ts` says more.
 */
export const strings = {
  en: [
    'No label yet|The number comes with the label.',
    'Not found yet|{} does not know this number yet.',
    'Label created|{} has not received the parcel yet.',
    'Accepted|{} has received the parcel.',
    'In transit|The parcel is on its way.',
    'Out for delivery|The parcel is on the vehicle.',
    'Ready for collection|The parcel is at a pickup point.',
    'Delivery attempted|{} could not deliver the parcel.',
    'Delayed|The parcel is late.',
    'Problem|{} reports a problem.',
    'On hold|{} is holding the parcel.',
    'Returning|The parcel is on its way back.',
    'Delivered|{} has delivered the parcel.',
    'Cancelled|The label was cancelled.',
    'Expired|{} has no news of the parcel.',
    'Unknown|The status is not known here.',
  ],
  'fr-CA': [
    'Pas encore d’étiquette|Le numéro vient avec l’étiquette.',
    'Pas encore trouvé|{} ne connaît pas encore ce numéro.',
    'Étiquette créée|{} n’a pas encore reçu le colis.',
    'Pris en charge|{} a reçu le colis.',
    'En transit|Le colis est en route.',
    'En cours de livraison|Le colis est dans le véhicule.',
    'Prêt à être retiré|Le colis est à un point de retrait.',
    'Tentative de livraison|{} n’a pas pu livrer le colis.',
    'Retardé|Le colis est en retard.',
    'Problème|{} signale un problème.',
    'Retenu|{} retient le colis.',
    'Retour à l’expéditeur|Le colis revient.',
    'Livré|{} a livré le colis.',
    'Annulé|L’étiquette est annulée.',
    'Expiré|{} n’a pas de nouvelles du colis.',
    'Inconnu|L’état n’est pas connu ici.',
  ],
} satisfies Record<Locale, ForEach<typeof PARCEL_STATUSES>>;
