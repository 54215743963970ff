import type { Order, OrderStage } from '../../../src/domain/order/index.js';
import type { FlatRow } from './columns.js';

/** A customer that owns one row in a hundred, and whose name nothing else contains. */
export const FILTER_TEXT = 'Cobalt Paddle';

const FIRST = ['Al', 'Ben', 'Cam', 'Da', 'El', 'Fer', 'Gi', 'Hé', 'Is', 'Jo', 'Ka', 'Lé', 'Ma', 'No', 'Ol', 'Pa', 'Ro', 'Sa', 'Thé', 'Vi'];
const FIRST_END = ['a', 'in', 'on', 'ette', 'iel'];
const LAST = [
  'Bel',
  'Bou',
  'Char',
  'Côt',
  'Des',
  'Fort',
  'Gag',
  'Hud',
  'Jol',
  'Lav',
  'Mac',
  'Nad',
  'Ouel',
  'Pel',
  'Riv',
  'Sin',
  'Trem',
  'Val',
  'Wil',
  'Zim',
];
const LAST_END = ['anger', 'bert', 'chard', 'é', 'er', 'lette', 'mont', 'non', 'son', 'ville'];
const TRADE = ['Amber', 'Birch', 'Cedar', 'Delta', 'Ember', 'Fjord', 'Grove', 'Harbour', 'Iris', 'Juniper'];
const GOODS = ['Apparel', 'Books', 'Candles', 'Drinks', 'Eyewear', 'Foods', 'Games', 'Homeware', 'Instruments', 'Jewellery'];
const CITIES: readonly (readonly [string, string, string])[] = [
  ['Toronto', 'ON', 'M5'],
  ['Ottawa', 'ON', 'K1'],
  ['Mississauga', 'ON', 'L5'],
  ['Hamilton', 'ON', 'L8'],
  ['Thunder Bay', 'ON', 'P7'],
  ['Montréal', 'QC', 'H2'],
  ['Québec', 'QC', 'G1'],
  ['Trois-Rivières', 'QC', 'G9'],
  ['Gatineau', 'QC', 'J8'],
  ['Vancouver', 'BC', 'V6'],
  ['Victoria', 'BC', 'V8'],
  ['Kelowna', 'BC', 'V1'],
  ['Calgary', 'AB', 'T2'],
  ['Edmonton', 'AB', 'T5'],
  ['Winnipeg', 'MB', 'R3'],
  ['Regina', 'SK', 'S4'],
  ['Halifax', 'NS', 'B3'],
  ['Moncton', 'NB', 'E1'],
  ['St. John’s', 'NL', 'A1'],
  ['Charlottetown', 'PE', 'C1'],
];
const CARRIERS = ['Canada Post', 'UPS', 'FedEx', 'Purolator', 'Canpar', 'Loomis'];
const STAGES: readonly OrderStage[] = ['received', 'picking', 'picked', 'packed', 'awaiting_pickup', 'shipped', 'delivered', 'cancelled'];

/** Once each and before all other names, in every alphabet: what a sort by name must show first. */
const FIRST_NAMES = ['Aaliyah Abbott', 'Aaliyah Abrams', 'Aaliyah Adair', 'Aaliyah Adler'];
const FIRST_NAMES_AT = [0.83, 0.31, 0.62, 0.47];

const product = (left: readonly string[], right: readonly string[], between: string): string[] =>
  left.flatMap((start) => right.map((end) => start + between + end));
const NAMES = product(product(FIRST, FIRST_END, ''), product(LAST, LAST_END, ''), ' ');
const CUSTOMERS = product(TRADE, GOODS, ' ').map((name, index) => (index === 37 ? `${FILTER_TEXT} Co.` : name));
const POSTAL_CODES = CITIES.map(([, , area]) =>
  Array.from({ length: 40 }, (_, index) => `${area}${'ABCEGHJKLM'[index % 10]} ${index % 10}X${(index * 7) % 10}`),
);

/** An integer hash: the same rows for everyone, each made alone, in any order. */
function mix(index: number, salt: number): number {
  let value = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  value = Math.imul(value ^ (value >>> 15), 0x846ca68b);
  return (value ^ (value >>> 16)) >>> 0;
}

const pick = <T>(values: readonly T[], index: number, salt: number): T => values[mix(index, salt) % values.length]!;

const START = Date.UTC(2026, 7, 24);
const NINETY_DAYS = 90 * 86_400;
/** Coprime with every size used, so that every row has an instant of its own. */
const STRIDE = 611_953;

/** Where row `index` of `size` stands in time; unique, from 0 to `size` − 1. */
export const timeRank = (index: number, size: number): number => (index * STRIDE) % size;

/** The indices of the rows that a sort by name shows first, in that order. */
export const firstByName = (size: number): number[] => FIRST_NAMES_AT.map((share) => Math.floor(size * share));

function nameOf(index: number, size: number): string {
  const first = firstByName(size).indexOf(index);
  return first >= 0 ? FIRST_NAMES[first]! : pick(NAMES, index, 2);
}

/** Row `index` of `size`. References and purchase orders are new strings, other texts are shared, as in a client that keeps one copy of each. */
export function rowAt(index: number, size: number): FlatRow {
  const place = mix(index, 3) % CITIES.length;
  const [city, region] = CITIES[place]!;
  const seconds = timeRank(index, size) * Math.max(1, Math.floor(NINETY_DAYS / size));
  return {
    id: String(5_000_000 + index),
    reference: referenceOf(index),
    customer: pick(CUSTOMERS, index, 1),
    name: nameOf(index, size),
    city,
    region,
    postalCode: pick(POSTAL_CODES[place]!, index, 4),
    carrier: pick(CARRIERS, index, 5),
    stage: pick(STAGES, index, 6),
    createdAt: new Date(START + seconds * 1000).toISOString(),
    quantity: 1 + (mix(index, 7) % 40),
    weight: (1 + (mix(index, 8) % 900)) / 10,
    purchaseOrder: `PO-${mix(index, 9).toString(36)}`,
  };
}

/** The reference of a row, from which its index can be read back. */
export const referenceOf = (index: number): string => `SO-${String(index).padStart(7, '0')}`;

const REFERENCE = /SO-(\d{7})/;

/** The index of the row whose reference a text holds, or −1. */
export const indexIn = (text: string): number => Number(REFERENCE.exec(text)?.[1] ?? -1);

const NO_FLAGS = { onHold: false, backordered: false, partial: false, split: false };
const NO_RAW = {};
const NO_PARCELS: Order['parcels'] = [];

/** The same row as an `Order`. */
export function orderOf(row: FlatRow): Order {
  return {
    id: row.id,
    reference: row.reference,
    stage: row.stage,
    flags: NO_FLAGS,
    raw: NO_RAW,
    parcels: NO_PARCELS,
    customer: { name: row.customer },
    purchaseOrder: row.purchaseOrder,
    createdAt: row.createdAt,
    shipTo: { name: row.name, city: row.city, region: row.region, postalCode: row.postalCode },
    carrier: row.carrier,
    totalQuantity: row.quantity,
    totalWeightLb: row.weight,
  };
}
