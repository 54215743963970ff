import type { ParcelStatus } from '../order/index.js';

/**
 * Words that `DeliveryStatus` may hold, by the parcel status that they mean. Extensiv publishes no value set and passes on what its carriers and label
 * services say, so the table is the union of the words of AfterShip, EasyPost, Karrio, ShipEngine, Shippo and Shopify, and of the carriers' own first words.
 */
const WORDS: Readonly<Partial<Record<ParcelStatus, readonly string[]>>> = {
  not_found: [
    'not found',
    'notfound',
    'pending',
    'ny',
    'not yet in system',
    'tracking information not found',
    'we didn t find an item associated with this number',
  ],
  label_created: [
    'label created',
    'shipping label created',
    'shipper created a label',
    'label purchased',
    'label printed',
    'labeled',
    'pre transit',
    'pre shipment',
    'info received',
    'information received',
    'shipment information received',
    'shipment information sent to fedex',
    'shipping label created usps awaiting item',
    'electronic information submitted by shipper',
    'label information electronically submitted',
    'order processed',
    'manifested',
    'confirmed',
    'submitted',
    'created',
    'étiquette créée',
  ],
  accepted: [
    'accepted',
    'ac',
    'picked up',
    'carrier picked up',
    'item accepted',
    'item picked up by canada post',
    'picked up by purolator',
    'origin scan',
    'collected',
  ],
  in_transit: [
    'in transit',
    'transit',
    'intransit',
    'it',
    'item processed',
    'departed',
    'arrived',
    'departure scan',
    'arrival scan',
    'shipped',
    'en transit',
  ],
  out_for_delivery: [
    'out for delivery',
    'outfordelivery',
    'on vehicle for delivery',
    'on fedex vehicle for delivery',
    'sorti pour livraison',
    'en livraison',
  ],
  ready_for_collection: [
    'available for pickup',
    'availableforpickup',
    'ready for pickup',
    'sp',
    'delivered to collection location',
    'held at location',
  ],
  attempt_failed: [
    'attempt fail',
    'attemptfail',
    'attempted delivery',
    'delivery attempt',
    'delivery attempted',
    'delivery failed',
    'not delivered',
    'at',
  ],
  delayed: ['delayed', 'delivery delayed', 'delay', 'weather delay'],
  exception: [
    'exception',
    'ex',
    'failure',
    'error',
    'delivery exception',
    'deliveryexception',
    'alert',
    'lost',
    'damaged',
    'undeliverable',
  ],
  on_hold: ['on hold', 'held', 'hold'],
  returning: ['return to sender', 'returned to sender', 'returned', 'returning', 'returning to sender'],
  delivered: ['delivered', 'de', 'livré', 'shipment delivered', 'delivered to mailbox'],
  cancelled: ['cancelled', 'canceled', 'voided', 'label voided', 'void'],
  expired: ['expired', 'tracking expired'],
};

const BY_WORD: ReadonlyMap<string, ParcelStatus> = new Map(
  Object.entries(WORDS).flatMap(([status, words]) => words.map((word) => [word, status as ParcelStatus] as const)),
);

const MAX_STATUS_LENGTH = 120;
const SEPARATORS = /[\s_.,;:'’–-]+/g;

/** The parcel status that a source's words mean; `unknown` for words that are not in the table, undefined for none. */
export function readDeliveryStatus(words: string | undefined): ParcelStatus | undefined {
  if (words === undefined || words === '') return undefined;
  if (words.length > MAX_STATUS_LENGTH) return 'unknown';
  return BY_WORD.get(words.normalize('NFC').toLowerCase().replace(SEPARATORS, ' ').trim()) ?? 'unknown';
}
