import { formatNumber } from '../../domain/format/index.js';
import type { Locale } from '../../domain/locale.js';
import type { ChangeTerm } from '../../domain/order/order-story.js';
import type { OrderStage } from '../../domain/order/index.js';
import type { OrdersProblem } from '../../state/order-source.js';

/** Facts with a name of their own, in the order in which they are shown. */
export const FACTS = [
  'purchaseOrder',
  'externalId',
  'id',
  'customer',
  'retailerId',
  'markForNameId',
  'orderType',
  'createSource',
  'facility',
  'batch',
  'pickJobId',
  'scac',
  'billingType',
  'loadNumber',
  'billOfLading',
  'masterBillOfLading',
  'weight',
  'volume',
  'updatedAt',
  'earliestShipAt',
  'cancelAfter',
  'smallParcelShippedAt',
  'endOfDayRequestedAt',
  'pickupAt',
  'loadedOutAt',
] as const;

/** The name of a fact; see {@link FACTS}. */
export type Fact = (typeof FACTS)[number];

/** Fees that the published terms name without an amount. */
export type Fee = 'modification' | 'restocking' | 'cancellation';

/** Everything that the details say. */
export interface DetailsStrings {
  readonly order: (reference: string) => string;
  readonly none: string;
  readonly loading: string;
  readonly missing: string;
  readonly missingWhy: string;
  readonly failed: string;
  readonly problems: Readonly<Record<OrdersProblem, string>>;
  readonly retry: string;
  readonly offline: (time: string) => string;
  readonly stale: (time: string) => string;
  readonly removed: string;
  readonly copyReference: (reference: string) => string;
  readonly copied: (text: string) => string;
  readonly notCopied: string;
  readonly noScanYet: string;
  readonly onHold: string;
  readonly heldSince: (day: string) => string;
  readonly backordered: string;
  readonly partial: string;
  readonly split: (original: string) => string;

  readonly progress: string;
  readonly timesIn: (zone: string) => string;
  readonly states: Readonly<Record<'done' | 'current' | 'ahead', string>>;
  readonly how: Readonly<Partial<Record<OrderStage, string>>>;
  readonly packagesOf: (count: number, of: number) => string;
  readonly next: string;
  readonly act: string;
  readonly work: Readonly<Partial<Record<OrderStage, string>>>;
  readonly comes: (when: string) => string;
  readonly leaves: (when: string) => string;
  readonly nexts: Readonly<Record<'hold' | 'stock', string>>;
  readonly later: (day: string) => string;
  readonly delivery: (day: string | undefined) => string;
  readonly on: (day: string) => string;

  readonly changes: string;
  readonly terms: Readonly<Record<ChangeTerm, string>>;
  readonly from: Readonly<Partial<Record<OrderStage, string>>>;
  readonly fees: Readonly<Record<Fee, string>>;
  readonly amounts: string;
  readonly ask: string;
  readonly askReturn: string;
  readonly source: string;
  readonly newTab: string;

  readonly packages: string;
  readonly noLabel: string;
  readonly more: (count: number) => string;

  readonly shipTo: string;
  readonly instructions: string;
  readonly items: string;
  readonly sku: string;
  readonly description: string;
  readonly quantity: string;
  readonly lot: (lot: string) => string;
  readonly serial: (serial: string) => string;
  readonly unallocated: string;
  readonly count: (lines: number | undefined, units: number | undefined) => string;
  readonly itemsLoading: string;
  readonly itemsFailed: string;
  readonly moreItems: (count: number) => string;

  readonly notified: string;
  readonly notices: string;
  readonly noticesOff: string;
  readonly noRecipients: string;
  readonly noticesFailed: string;
  readonly noticesLoading: string;
  readonly shopper: string;
  readonly noEmail: string;
  readonly shipNotice: string;
  readonly sent: (at: string) => string;
  readonly confirmed: (at: string) => string;
  readonly cart: string;
  readonly carts: Readonly<Record<'waiting' | 'sent' | 'due', (by: string) => string>>;
  readonly otherCarts: string;

  readonly references: string;
  readonly facts: Readonly<Record<Fact, string>>;
  readonly weight: (lb: number) => string;
  readonly volume: (cuFt: number) => string;
}

const S = '\u00a0';
const KG = 0.45359237;
const M3 = 0.028316846592;
const write = (value: number, locale: Locale, digits = 2): string => formatNumber(Math.round(value * 10 ** digits) / 10 ** digits, locale);
const counted = (count: number | undefined, word: string, locale: Locale): string =>
  count === undefined ? '' : `${formatNumber(count, locale)}${S}${word}${(locale === 'en' ? count === 1 : count < 2) ? '' : 's'}`;

/** French puts the article before a date; not before "demain", a weekday or a time alone. */
const le = (when: string): string => (/\d/.test(when) && !/^\d+\u00a0h/.test(when) ? `le ${when}` : when);

export const strings = {
  en: {
    order: (reference) => `Order ${reference}`,
    none: 'No order is chosen.',
    loading: 'Loading the order…',
    missing: 'This order was not found',
    missingWhy: 'It may have been removed, or it belongs to another account.',
    failed: 'The order could not be loaded',
    problems: {
      auth: 'Your session has ended. Sign in again, then try again.',
      forbidden: 'Your account may not see this order. Ask your administrator for access.',
      offline: 'There is no connection to the server. Check your network, then try again.',
      other: 'The server did not answer as expected. Try again in a moment.',
    },
    retry: 'Try again',
    offline: (time) => `Offline. As of ${time}.`,
    stale: (time) => `Could not be updated. As of ${time}.`,
    removed: 'The warehouse has removed this order. What was known last stays here.',
    copyReference: (reference) => `Copy ${reference}`,
    copied: (text) => `Copied ${text}`,
    notCopied: 'The browser did not allow copying. Select the text and copy it.',
    noScanYet: 'No scan yet',
    onHold: 'On hold',
    heldSince: (day) => `since ${day}`,
    backordered: 'Backordered',
    partial: 'Partly shipped',
    split: (original) => `Looks like the rest of ${original}`,
    progress: 'Progress',
    timesIn: (zone) => `Times are in ${zone}.`,
    states: { done: 'done', current: 'now', ahead: 'not yet' },
    how: {
      picking: 'Pick ticket printed',
      awaiting_pickup: 'Label made, order closed',
      shipped: 'First scan by the carrier',
    },
    packagesOf: (count, of) => `${formatNumber(count, 'en')} of ${formatNumber(of, 'en')} packages`,
    next: 'Next',
    act: 'What to do',
    work: {
      received: 'The warehouse prints the pick ticket.',
      picking: 'The items are picked.',
      picked: 'The items are packed.',
      packed: 'The label is made, which closes the order.',
    },
    comes: (when) => `Carriers come next ${when}.`,
    leaves: (when) => `It leaves with the pickup ${when}.`,
    nexts: {
      hold: 'Nothing is packed or shipped until the hold is released. Ask support to release it.',
      stock: 'It waits for stock. On request, what is in stock ships now and the rest follows under a reference that ends in -1.',
    },
    later: (day) => `It does not ship before ${day}.`,
    delivery: (day) => (day ? `Delivery is expected ${day}.` : 'The carrier’s page says when delivery is expected.'),
    on: (day) => (/\d/.test(day) ? `on ${day}` : day),
    changes: 'Changes and cancellation',
    terms: {
      open: 'No fee is named before the pick ticket is printed.',
      backordered: 'A backordered order is changed or cancelled without a fee.',
      picked: 'A change or a cancellation now costs a modification or restocking fee.',
      packed: 'A change or a cancellation now costs a restocking fee and a cancellation fee.',
      closed: 'It can no longer be cancelled.',
      cancelled: 'It is cancelled. To send the items after all, place a new order.',
    },
    from: {
      picking: 'From here a change costs a fee',
      packed: 'From here a cancellation fee as well',
      awaiting_pickup: 'From here it cannot be cancelled',
    },
    fees: { modification: 'Modification', restocking: 'Restocking', cancellation: 'Cancellation' },
    amounts: 'The amounts are not published: ask before you decide.',
    ask: 'Only the warehouse’s team makes changes. Write to',
    askReturn: 'A return label may be requested. Write to',
    source: 'InterFulfillment: Order Modification and Cancellation',
    newTab: 'opens in a new tab',
    packages: 'Packages',
    noLabel: 'No package yet. A tracking number appears as soon as the label is made.',
    more: (count) => `${formatNumber(count, 'en')} more ${count === 1 ? 'package' : 'packages'}`,
    shipTo: 'Ship to',
    instructions: 'Warehouse instructions',
    items: 'Items',
    sku: 'SKU',
    description: 'Description',
    quantity: 'Quantity',
    lot: (lot) => `Lot ${lot}`,
    serial: (serial) => `Serial ${serial}`,
    unallocated: 'Not in stock yet',
    count: (lines, units) => [counted(lines, 'line', 'en'), counted(units, 'unit', 'en')].filter(Boolean).join(', '),
    itemsLoading: 'Loading the items…',
    itemsFailed: 'The items could not be loaded.',
    moreItems: (count) => `Show ${formatNumber(count, 'en')} more`,
    notified: 'Who is told',
    notices: 'For every order that ships, reference and tracking number go to',
    noticesOff: 'Notices of shipped orders are switched off for this account.',
    noRecipients: 'Nobody in this account gets notices of shipped orders. Support sets up the recipients.',
    noticesFailed: 'Who in this account gets notices could not be read.',
    noticesLoading: 'Asking who gets notices…',
    shopper: 'The carrier writes to the shopper at',
    noEmail: 'The order has no e-mail address, so the carrier cannot write to the shopper.',
    shipNotice: 'Ship notice (ASN)',
    sent: (at) => `sent ${at}`,
    confirmed: (at) => `confirmed ${at}`,
    cart: 'Tracking number in the cart',
    carts: {
      waiting: () => 'It goes there once the label is made: to Shopify within 15 minutes to an hour, to Amazon within an hour.',
      sent: (by) => `On its way: Shopify and Amazon should show it by ${by}.`,
      due: (by) =>
        `Shopify and Amazon should show it${by && ` since ${by}`}. The warehouse’s data does not say whether it arrived: look at the order in the cart.`,
    },
    otherCarts: 'Other carts have times of their own: ask support.',
    references: 'References and dates',
    facts: {
      purchaseOrder: 'Purchase order',
      externalId: 'External ID',
      id: 'Transaction ID',
      customer: 'Customer',
      retailerId: 'Retailer ID',
      markForNameId: 'Mark for',
      orderType: 'Order type',
      createSource: 'Created through',
      facility: 'Warehouse',
      batch: 'Batch',
      pickJobId: 'Pick job',
      scac: 'SCAC',
      billingType: 'Billing',
      loadNumber: 'Load number',
      billOfLading: 'Bill of lading',
      masterBillOfLading: 'Master bill of lading',
      weight: 'Weight',
      volume: 'Volume',
      updatedAt: 'Last changed',
      earliestShipAt: 'Ships at the earliest',
      cancelAfter: 'Cancel date',
      smallParcelShippedAt: 'Parcel ship date',
      endOfDayRequestedAt: 'End of day requested',
      pickupAt: 'Pickup date',
      loadedOutAt: 'Loaded out',
    },
    weight: (lb) => `${write(lb, 'en')}${S}lb (${write(lb * KG, 'en')}${S}kg)`,
    volume: (cuFt) => `${write(cuFt, 'en')}${S}cu${S}ft (${write(cuFt * M3, 'en', 3)}${S}m³)`,
  },
  'fr-CA': {
    order: (reference) => `Commande ${reference}`,
    none: 'Aucune commande n’est choisie.',
    loading: 'Chargement de la commande…',
    missing: 'Cette commande est introuvable',
    missingWhy: 'Elle a peut-être été retirée, ou elle appartient à un autre compte.',
    failed: 'Impossible de charger la commande',
    problems: {
      auth: 'Votre session est terminée. Connectez-vous, puis réessayez.',
      forbidden: 'Votre compte ne permet pas de voir cette commande. Demandez l’accès à votre administrateur.',
      offline: 'La connexion au serveur est interrompue. Vérifiez votre réseau, puis réessayez.',
      other: 'Le serveur n’a pas répondu comme prévu. Réessayez dans un moment.',
    },
    retry: 'Réessayer',
    offline: (time) => `Hors ligne. État à ${time}.`,
    stale: (time) => `Mise à jour impossible. État à ${time}.`,
    removed: 'L’entrepôt a retiré cette commande. Ce qui était connu en dernier reste affiché.',
    copyReference: (reference) => `Copier ${reference}`,
    copied: (text) => `${text} copié`,
    notCopied: 'Le navigateur n’a pas permis la copie. Sélectionnez le texte et copiez-le.',
    noScanYet: 'Aucun balayage',
    onHold: 'Suspendue',
    heldSince: (day) => `depuis le ${day}`,
    backordered: 'En rupture de stock',
    partial: 'Expédiée en partie',
    split: (original) => `Semble être le reste de ${original}`,
    progress: 'Progression',
    timesIn: (zone) => `Heures${S}: ${zone}.`,
    states: { done: 'fait', current: 'en cours', ahead: 'à venir' },
    how: {
      picking: 'Bon de prélèvement imprimé',
      awaiting_pickup: 'Étiquette créée, commande fermée',
      shipped: 'Premier balayage par le transporteur',
    },
    packagesOf: (count, of) => `${formatNumber(count, 'fr-CA')} colis sur ${formatNumber(of, 'fr-CA')}`,
    next: 'Ensuite',
    act: 'Que faire',
    work: {
      received: 'L’entrepôt imprime le bon de prélèvement.',
      picking: 'Les articles sont prélevés.',
      picked: 'Les articles sont emballés.',
      packed: 'L’étiquette est créée, ce qui ferme la commande.',
    },
    comes: (when) => `Prochain passage des transporteurs${S}: ${when}.`,
    leaves: (when) => `Elle part au ramassage prévu ${when}.`,
    nexts: {
      hold: 'Rien n’est emballé ni expédié avant la fin de la suspension. Demandez au soutien de la lever.',
      stock:
        'Elle attend le stock. Sur demande, ce qui est en stock part maintenant et le reste suit sous une référence qui se termine par -1.',
    },
    later: (day) => `Elle ne part pas avant ${le(day)}.`,
    delivery: (day) => (day ? `Livraison prévue ${day}.` : 'La page du transporteur indique la date de livraison prévue.'),
    on: le,
    changes: 'Modification et annulation',
    terms: {
      open: 'Aucuns frais ne sont indiqués avant l’impression du bon de prélèvement.',
      backordered: 'Une commande en rupture de stock est modifiée ou annulée sans frais.',
      picked: 'Modifier ou annuler entraîne maintenant des frais de modification ou de remise en stock.',
      packed: 'Modifier ou annuler entraîne maintenant des frais de remise en stock et d’annulation.',
      closed: 'Elle ne peut plus être annulée.',
      cancelled: 'Elle est annulée. Pour expédier malgré tout, passez une nouvelle commande.',
    },
    from: {
      picking: 'À partir d’ici, une modification entraîne des frais',
      packed: 'À partir d’ici, aussi des frais d’annulation',
      awaiting_pickup: 'À partir d’ici, plus d’annulation possible',
    },
    fees: { modification: 'Modification', restocking: 'Remise en stock', cancellation: 'Annulation' },
    amounts: `Les montants ne sont pas publiés${S}: demandez-les avant de décider.`,
    ask: 'Seule l’équipe de l’entrepôt fait les modifications. Écrivez à',
    askReturn: 'Une étiquette de retour peut être demandée. Écrivez à',
    source: `InterFulfillment${S}: Order Modification and Cancellation`,
    newTab: 's’ouvre dans un nouvel onglet',
    packages: 'Colis',
    noLabel: 'Pas encore de colis. Un numéro apparaît dès que l’étiquette est créée.',
    more: (count) => `${formatNumber(count, 'fr-CA')} autres colis`,
    shipTo: 'Destinataire',
    instructions: 'Consignes à l’entrepôt',
    items: 'Articles',
    sku: 'UGS',
    description: 'Description',
    quantity: 'Quantité',
    lot: (lot) => `Lot ${lot}`,
    serial: (serial) => `Série ${serial}`,
    unallocated: 'Pas encore en stock',
    count: (lines, units) => [counted(lines, 'ligne', 'fr-CA'), counted(units, 'unité', 'fr-CA')].filter(Boolean).join(', '),
    itemsLoading: 'Chargement des articles…',
    itemsFailed: 'Les articles n’ont pas pu être chargés.',
    moreItems: (count) => `En afficher ${formatNumber(count, 'fr-CA')} de plus`,
    notified: 'Qui est avisé',
    notices: 'À chaque commande expédiée, la référence et le numéro de suivi sont envoyés à',
    noticesOff: 'Les avis d’expédition sont désactivés pour ce compte.',
    noRecipients: 'Personne dans ce compte ne reçoit d’avis d’expédition. Le soutien configure les destinataires.',
    noticesFailed: 'Les destinataires des avis de ce compte n’ont pas pu être lus.',
    noticesLoading: 'Recherche des destinataires des avis…',
    shopper: 'Le transporteur écrit à l’acheteur à',
    noEmail: 'La commande n’a pas d’adresse de courriel\u00a0: le transporteur ne peut pas écrire à l’acheteur.',
    shipNotice: 'Avis d’expédition (ASN)',
    sent: (at) => `envoyé ${le(at)}`,
    confirmed: (at) => `confirmé ${le(at)}`,
    cart: 'Numéro de suivi dans la boutique en ligne',
    carts: {
      waiting: () => 'Il y est transmis une fois l’étiquette créée\u00a0: à Shopify en 15 minutes à une heure, à Amazon en une heure.',
      sent: (by) => `En route\u00a0: Shopify et Amazon devraient l’afficher d’ici ${le(by)}.`,
      due: (by) =>
        `Shopify et Amazon devraient l’afficher${by && ` depuis ${le(by)}`}. Les données de l’entrepôt ne disent pas s’il y est arrivé\u00a0: consultez la commande dans la boutique.`,
    },
    otherCarts: 'Les autres boutiques ont leurs propres délais\u00a0: demandez au soutien.',
    references: 'Références et dates',
    facts: {
      purchaseOrder: 'Bon de commande',
      externalId: 'Numéro externe',
      id: 'Numéro de transaction',
      customer: 'Client',
      retailerId: 'Numéro du détaillant',
      markForNameId: 'À l’intention de',
      orderType: 'Type de commande',
      createSource: 'Source de création',
      facility: 'Entrepôt',
      batch: 'Lot de commandes',
      pickJobId: 'Tâche de prélèvement',
      scac: 'Code SCAC',
      billingType: 'Mode de facturation',
      loadNumber: 'Numéro de chargement',
      billOfLading: 'Connaissement',
      masterBillOfLading: 'Connaissement principal',
      weight: 'Poids',
      volume: 'Volume',
      updatedAt: 'Dernière modification',
      earliestShipAt: 'Expédition au plus tôt',
      cancelAfter: 'Date d’annulation',
      smallParcelShippedAt: 'Expédition du petit colis',
      endOfDayRequestedAt: 'Demande de fin de journée',
      pickupAt: 'Date de ramassage',
      loadedOutAt: 'Date de chargement',
    },
    weight: (lb) => `${write(lb * KG, 'fr-CA')}${S}kg (${write(lb, 'fr-CA')}${S}lb)`,
    volume: (cuFt) => `${write(cuFt * M3, 'fr-CA', 3)}${S}m³ (${write(cuFt, 'fr-CA')}${S}pi³)`,
  },
} satisfies Record<Locale, DetailsStrings>;
