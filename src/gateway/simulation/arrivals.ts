import type { Order, OrderLine, ShipTo } from '../../domain/order/index.js';
import type { Chance } from './random.js';

/** What an arriving order is modelled on. */
export type OrderModel = Pick<
  Order,
  'customer' | 'facility' | 'timeZone' | 'orderType' | 'createSource' | 'shipTo' | 'carrier' | 'shipService' | 'billingType' | 'lines'
>;

const place = (name: string, city: string, region: string, postalCode: string): ShipTo => ({
  name,
  city,
  region,
  postalCode,
  country: 'CA',
});

const PLACES: readonly ShipTo[] = [
  { ...place('Océane Tremblay', 'Montréal', 'QC', 'H2X 1Y4'), address1: '418 rue Sherbrooke Est' },
  { ...place('Étienne Gagné-Roy', 'Québec', 'QC', 'G1R 4S9'), address1: '12 côte du Palais' },
  { ...place('Liam O’Connor', 'Toronto', 'ON', 'M5V 2T6'), address1: '77 Spadina Avenue' },
  { ...place('Priya Raman', 'Mississauga', 'ON', 'L5B 3Y4'), address1: '300 City Centre Drive' },
  { ...place('Wei Chen', 'Vancouver', 'BC', 'V6B 1A1'), address1: '1055 Dunsmuir Street' },
  { ...place('Marguerite Belliveau', 'Moncton', 'NB', 'E1C 1B2'), address1: '655 Main Street' },
  { ...place('Aiyana Whitefeather', 'Winnipeg', 'MB', 'R3C 1A5'), address1: '201 Portage Avenue' },
  { ...place('Noah Friesen', 'Calgary', 'AB', 'T2P 2M5'), address1: '620 8 Avenue SW' },
  { ...place('Siobhan MacIsaac', 'Halifax', 'NS', 'B3J 1P3'), address1: '1583 Hollis Street' },
  { ...place('Tuukka Ittusardjuat', 'Iqaluit', 'NU', 'X0A 0H0'), address1: '926 Federal Road' },
];

const SERVICES = [
  ['Canada Post', 'Expedited Parcel'],
  ['Canada Post', 'Xpresspost'],
  ['UPS', 'Standard'],
  ['UPS: Standard', 'Standard'],
  ['FedEx', 'Ground'],
  ['Purolator', 'Ground'],
  ['Free Shipping', 'Free Shipping'],
] as const;

const GOODS: readonly OrderLine[] = [
  { sku: 'TEA-MAPLE-50', description: 'Maple tea, 50 bags', quantity: 1 },
  { sku: 'MUG-BIRCH', description: 'Birch mug', quantity: 2 },
  { sku: 'SOAP-CEDAR-3', description: 'Cedar soap, set of three', quantity: 1 },
  { sku: 'SOCK-WOOL-M', description: 'Wool socks, medium', quantity: 3 },
];

/** Models for a warehouse that has no orders yet. */
export function builtInModels(): readonly OrderModel[] {
  return PLACES.map((shipTo, index) => {
    const [carrier, shipService] = SERVICES[index % SERVICES.length] ?? SERVICES[0];
    const lines = GOODS.slice(index % GOODS.length).slice(0, 2);
    const facility = { id: '1', name: 'Ontario' };
    return {
      customer: { id: '7', name: 'Northern Goods' },
      facility,
      timeZone: 'America/Toronto',
      orderType: 'D2C',
      shipTo,
      carrier,
      shipService,
      lines,
    };
  });
}

/** Models from the orders that are there, so that what arrives looks like what the warehouse has. */
export function modelsOf(orders: Iterable<Order>, most = 400): readonly OrderModel[] {
  const models: OrderModel[] = [];
  for (const order of orders) {
    if (models.length >= most) break;
    if (order.shipTo !== undefined && order.carrier !== undefined && order.stage !== 'cancelled') models.push(order);
  }
  return models;
}

/** Where an arriving order begins. */
export interface Arrival {
  readonly id: string;
  readonly reference: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

const HOLD_REASONS = ['Address to be confirmed', 'Payment under review', 'Customer asked to wait'];

/** An order as it comes from a cart: received, now and then on hold or backordered. */
export function arrivingOrder({ id, reference, at }: Arrival, model: OrderModel, chance: Chance): Order {
  const createdAt = new Date(at).toISOString();
  const lines = (model.lines?.length ? model.lines : GOODS.slice(0, 1)).map((line) => ({ ...line, quantity: chance.between(1, 3) }));
  const onHold = chance.happens(0.02);
  const backordered = !onHold && chance.happens(0.03);
  const copied = [
    'customer',
    'facility',
    'timeZone',
    'orderType',
    'createSource',
    'shipTo',
    'carrier',
    'shipService',
    'billingType',
  ] as const;
  return {
    ...Object.fromEntries(copied.flatMap((key) => (model[key] === undefined ? [] : [[key, model[key]]]))),
    ...(onHold ? { hold: { at: createdAt, reason: chance.pick(HOLD_REASONS) } } : {}),
    id,
    reference,
    stage: 'received',
    flags: { onHold, backordered, partial: false, split: false },
    raw: { status: '0', isClosed: false },
    parcels: [],
    createdAt,
    updatedAt: createdAt,
    lines,
    lineCount: lines.length,
    totalQuantity: lines.reduce((sum, line) => sum + line.quantity, 0),
    totalWeightLb: chance.between(4, 90) / 10,
  };
}
