import type { SeededRandom } from './random.js';

/** A customer of the warehouse: who owns the goods. */
export interface Merchant {
  readonly id: number;
  readonly name: string;
  /** Start of its SKUs. */
  readonly prefix: string;
  /** How its shop writes the reference of its n-th order. */
  readonly reference: (n: number, random: SeededRandom) => string;
  readonly purchaseOrder: (n: number) => string;
  readonly goods: readonly Good[];
  readonly weight: number;
}

/** Something on a shelf. */
export interface Good {
  readonly sku: string;
  readonly description: string;
  /** Pounds. */
  readonly weightLb: number;
}

const good = (sku: string, description: string, weightLb: number): Good => ({ sku, description, weightLb });

/** Invented merchants, with the reference styles that shops really use: a number sign, a prefix, Amazon's groups, the merchant's own `-1`. */
export const MERCHANTS: readonly Merchant[] = [
  {
    id: 12,
    name: 'Boréal & Co.',
    prefix: 'BOR',
    reference: (n) => `#BC${10_000 + n}`,
    purchaseOrder: () => '',
    weight: 30,
    goods: [
      good('BOR-CND-01', 'Bougie sapin baumier', 1.1),
      good('BOR-CND-02', 'Bougie feu de camp', 1.1),
      good('BOR-SOAP-S', 'Savon à l’avoine', 0.3),
      good('BOR-BLK-QN', 'Couverture de laine, grand lit', 4.8),
    ],
  },
  {
    id: 27,
    name: 'Maple Ridge Outfitters',
    prefix: 'MRO',
    reference: (n) => `MRO-2026-${String(n).padStart(6, '0')}`,
    purchaseOrder: (n) => `PO${700_000 + n}`,
    weight: 25,
    goods: [
      good('MRO-TENT-2P', 'Two-person tent', 6.2),
      good('MRO-MUG-ENM', 'Enamel mug', 0.8),
      good('MRO-SOCK-M', 'Merino socks, M', 0.2),
      good('MRO-SOCK-L', 'Merino socks, L', 0.2),
      good('MRO-AXE', 'Camp hatchet', 2.9),
    ],
  },
  {
    id: 31,
    name: 'Petit Panda',
    prefix: 'PP',
    reference: (n) => `PP${30_000 + n}`,
    purchaseOrder: () => '',
    weight: 20,
    goods: [
      good('PP-BODY-0-3', 'Cache-couche 0–3 mois', 0.2),
      good('PP-HOCHET', 'Hochet en bois', 0.3),
      good('0012345', 'Doudou panda', 0.4),
    ],
  },
  {
    id: 44,
    name: 'KettleWorks Supply',
    prefix: 'KW',
    reference: (n, random) =>
      `70${random.int(1, 2)}-${String(1_000_000 + ((n * 7919) % 8_999_999))}-${String(1_000_000 + ((n * 104_729) % 8_999_999))}`,
    purchaseOrder: (n) => `AMZ-${n}`,
    weight: 18,
    goods: [
      good('KW-KTL-17', 'Gooseneck kettle 1.7 L', 2.6),
      good('KW-FLT-100', 'Paper filters, 100', 0.4),
      good('KW-GRND', 'Hand grinder', 1.5),
    ],
  },
  {
    id: 58,
    name: 'Santé Nord',
    prefix: 'SN',
    reference: (n) => `SN ${String(n).padStart(5, '0')}-CA`,
    purchaseOrder: (n) => `B${n}-1`,
    weight: 7,
    goods: [good('SN-OMEGA3-120', 'Oméga-3, 120 capsules', 0.6), good('SN-VITD-90', 'Vitamine D, 90 comprimés', 0.2)],
  },
];
