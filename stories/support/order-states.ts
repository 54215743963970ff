import type { NotificationSettings, OrdersClient } from '../../src/client/index.js';
import type { Order, Parcel } from '../../src/domain/order/index.js';

const FLAGS = { onHold: false, backordered: false, partial: false, split: false };

/** An order that has just come in, invented. The present of its stories is Friday, 20 November 2026, 1:05 PM in Toronto. */
export const received: Order = {
  id: '4100431',
  reference: 'SO-10482',
  stage: 'received',
  flags: FLAGS,
  raw: { status: '0', isClosed: false },
  parcels: [],
  timeZone: 'America/Toronto',
  purchaseOrder: 'PO-7731',
  externalId: '5551714652',
  orderType: 'D2C',
  customer: { id: '27', name: 'Maple Ridge Outfitters' },
  facility: { id: '3', name: 'InterFulfillment Ontario' },
  createdAt: '2026-11-20T14:02:00Z',
  updatedAt: '2026-11-20T14:02:00Z',
  createSource: 'RestApi',
  carrier: 'Canada Post',
  shipService: 'Expedited Parcel',
  billingType: 'Prepaid',
  shipTo: {
    name: 'Mélanie Tremblay',
    address1: '1204, rue Saint-Denis, app. 3',
    city: 'Montréal',
    region: 'QC',
    postalCode: 'H2X 3J6',
    country: 'CA',
    email: 'melanie.tremblay@example.com',
    phone: '514-555-0142',
  },
  lines: [
    { sku: 'MRO-TENT-2P', description: 'Two-person tent, green', quantity: 1, allocated: true },
    { sku: 'MRO-SOCK-L', description: 'Wool socks, large', quantity: 3, allocated: true },
  ],
  lineCount: 2,
  totalQuantity: 4,
  packageCount: 1,
  totalWeightLb: 8.4,
  totalVolumeCuFt: 0.62,
};

export const picking: Order = {
  ...received,
  stage: 'picking',
  pickTicketPrintedAt: '2026-11-20T15:20:00Z',
  pickJobAssignee: 'J. Singh',
  pickJobId: '20811',
  batch: { id: '498659', name: 'Wave 11-20T10' },
};
export const picked: Order = { ...picking, stage: 'picked', pickedAt: '2026-11-20T15:58:00Z' };
export const packed: Order = { ...picked, stage: 'packed', packedAt: '2026-11-20T16:21:00Z' };

const label: Parcel = {
  trackingNumber: '7023210039414604',
  carrier: 'Canada Post',
  service: 'Expedited Parcel',
  status: 'label_created',
  labelledAt: '2026-11-20T16:30:00Z',
};

export const awaitingPickup: Order = {
  ...packed,
  stage: 'awaiting_pickup',
  raw: { status: '1', isClosed: true },
  closedAt: '2026-11-20T16:30:00Z',
  parcels: [label],
};

const daysEarlier = (order: Order): Order => ({
  ...order,
  createdAt: '2026-11-16T14:02:00Z',
  pickTicketPrintedAt: '2026-11-16T15:20:00Z',
  pickedAt: '2026-11-16T15:58:00Z',
  packedAt: '2026-11-16T16:21:00Z',
  closedAt: '2026-11-16T16:30:00Z',
});

/** Closed on Monday, and on Friday still without a scan. */
export const noScanYet: Order = { ...daysEarlier(awaitingPickup), parcels: [{ ...label, labelledAt: '2026-11-16T16:30:00Z' }] };

const scanned: Parcel = {
  ...label,
  labelledAt: '2026-11-16T16:30:00Z',
  status: 'in_transit',
  firstScanAt: '2026-11-16T22:41:00Z',
  estimatedDeliveryAt: '2026-11-23',
  events: [
    { at: '2026-11-16T22:41:00Z', status: 'accepted', description: 'Item accepted', location: 'Mississauga, ON' },
    { at: '2026-11-18T05:12:00Z', status: 'in_transit', description: 'Item processed', location: 'Mississauga, ON' },
    { at: '2026-11-20T09:47:00Z', status: 'in_transit', description: 'Item in transit', location: 'Montréal, QC' },
  ],
};

export const shipped: Order = { ...daysEarlier(awaitingPickup), stage: 'shipped', parcels: [scanned] };

const arrived: Parcel = {
  ...scanned,
  status: 'delivered',
  deliveredAt: '2026-11-20T15:12:00Z',
  events: [
    ...(scanned.events ?? []),
    { at: '2026-11-20T15:12:00Z', status: 'delivered', description: 'Delivered', location: 'Montréal, QC' },
  ],
};

export const delivered: Order = { ...shipped, stage: 'delivered', parcels: [arrived] };

/** Four packages of one order that stand at four places. */
export const severalPackages: Order = {
  ...shipped,
  flags: { ...FLAGS, partial: true },
  packageCount: 4,
  carrier: 'UPS',
  shipService: 'Standard',
  parcels: [
    { ...arrived, trackingNumber: '1Z5R89390357567127', carrier: 'UPS' },
    { ...scanned, trackingNumber: '1Z879E930346834440', carrier: 'UPS' },
    {
      trackingNumber: '1Z8V92A70367203024',
      carrier: 'UPS',
      status: 'exception',
      labelledAt: '2026-11-16T16:30:00Z',
      firstScanAt: '2026-11-16T23:10:00Z',
      events: [
        { at: '2026-11-16T23:10:00Z', status: 'accepted', description: 'Origin scan', location: 'Mississauga, ON' },
        { at: '2026-11-19T14:02:00Z', status: 'exception', description: 'The street number is incorrect.', location: 'Montréal, QC' },
      ],
    },
    { ...label, trackingNumber: '1Z12345E0291980793', carrier: 'UPS', labelledAt: '2026-11-20T16:30:00Z' },
  ],
};

export const onHold: Order = {
  ...received,
  flags: { ...FLAGS, onHold: true },
  hold: { at: '2026-11-20T15:40:00Z', reason: 'The shopper asked for another address' },
};

export const backordered: Order = {
  ...received,
  reference: 'SO-10482-1',
  flags: { ...FLAGS, backordered: true, split: true },
  lines: [{ sku: 'MRO-TENT-2P', description: 'Two-person tent, green', quantity: 1, allocated: false }],
  lineCount: 1,
  totalQuantity: 1,
};

export const cancelled: Order = {
  ...picking,
  stage: 'cancelled',
  raw: { status: '2', isClosed: true },
  cancelledAt: '2026-11-20T16:02:00Z',
};

export const notices: NotificationSettings = {
  orderShipped: {
    enabled: true,
    recipients: [{ email: 'orders@mapleridge.example' }, { email: 'expedition@mapleridge.example', locale: 'fr-CA' }],
  },
};

/** What the client of a details story does. */
export interface DetailsClientOptions {
  readonly order?: Order;
  /** What becomes of the question for the order. */
  readonly answer?: 'order' | 'never' | 'missing' | 'fails';
  readonly status?: 'live' | 'waiting';
}

const refuse = (kind: string): Error => Object.assign(new Error(`${kind} in this story`), { name: 'ApiError', kind });

/** A client without a network that knows one order. */
export function detailsClient({ order = received, answer = 'order', status = 'live' }: DetailsClientOptions = {}): OrdersClient {
  const client: Pick<OrdersClient, 'getOrder' | 'getNotificationSettings' | 'subscribe'> = {
    async getOrder() {
      if (answer === 'never') await new Promise(() => undefined);
      if (answer !== 'order') throw refuse(answer === 'missing' ? 'notFound' : 'network');
      return Promise.resolve(order);
    },
    getNotificationSettings: () => Promise.resolve({ settings: notices, etag: '"1"' }),
    subscribe(_, options) {
      options?.onStatus?.(status);
      return () => undefined;
    },
  };
  return client as OrdersClient;
}
