import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { mapTrackPackages, mergeTracking, readOrders, type OrderImport } from '../../../src/domain/extensiv/index.js';

const FOLDER = new URL('../../fixtures/extensiv/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
const load = (name: string): OrderImport => readOrders(text(name), { receivedAt: '2026-11-23T18:00:00Z' });
const report = ({ problems }: OrderImport): string[] =>
  problems.map(({ index, orderId, code, severity }) => `${index} ${orderId ?? '-'} ${code} ${severity}`);
const stages = ({ orders }: OrderImport): string[] => orders.map(({ id, stage }) => `${id} ${stage}`);

/** What each file of the folder must give: orders with their stage, and the report. */
const EXPECTED: Readonly<Record<string, readonly [orders: string[], problems: string[]]>> = {
  'orders-plain.json': [['4200001 awaiting_pickup', '4200002 cancelled', '4200003 received', '4200004 awaiting_pickup'], []],
  'orders-hal.json': [['4200011 packed', '4200012 awaiting_pickup'], []],
  'digests.json': [['4200021 awaiting_pickup', '4200022 picked'], ['1 4200022 unknown_time_zone field']],
  'summaries.json': [['4200031 received', '4200032 awaiting_pickup'], []],
  'trackinginfo.json': [['4200001 shipped', '4200099 awaiting_pickup'], ['1 4200001 unsafe_link field']],
  'find-orders-display.csv': [['4200201 awaiting_pickup', '4200202 received', '4200203 cancelled'], []],
  'find-orders-internal.csv': [['4200211 awaiting_pickup', '4200212 picked'], []],
  'damaged-orders.json': [
    ['4200101 received', '4200102 awaiting_pickup', '4200103 awaiting_pickup', '4200104 received', '4200106 received', '4200107 received'],
    [
      '0 - not_an_order order',
      '1 - not_an_order order',
      '2 - not_an_order order',
      '3 - not_an_order order',
      '4 - missing_id order',
      '5 4200101 bad_date field',
      '5 4200101 bad_date field',
      '5 4200101 wrong_type field',
      '5 4200101 wrong_type field',
      '6 4200102 leading_zeros_lost field',
      '7 4200103 digits_lost field',
      '8 4200104 wrong_type field',
      '8 4200104 wrong_type field',
      '9 4200104 duplicate_id order',
      '10 - control_characters field',
    ],
  ],
  'damaged.csv': [
    [
      '4200221 awaiting_pickup',
      '4200222 awaiting_pickup',
      '4200223 awaiting_pickup',
      '4200224 awaiting_pickup',
      '4200225 awaiting_pickup',
      '4200226 awaiting_pickup',
    ],
    [
      '0 4200221 digits_lost field',
      '1 4200222 ragged_row field',
      '2 4200223 ragged_row field',
      '3 please ring twice bad_id order',
      '4 - missing_id order',
      '5 4200224 bad_date field',
      '6 4200224 duplicate_id order',
      '7 4200225 unclosed_quote field',
    ],
  ],
  'empty.txt': [[], ['-1 - unreadable_payload order']],
  'other.csv': [[], ['-1 - unreadable_payload order']],
  'sign-in-page.html': [[], ['-1 - unreadable_payload order']],
  'truncated.txt': [[], ['-1 - unreadable_payload order']],
};

describe('a folder of payloads in both dialects, with damaged ones among them', () => {
  it('has an expectation for each file', () => expect(readdirSync(FOLDER).sort()).to.deep.equal(Object.keys(EXPECTED).sort()));

  for (const [name, [orders, problems]] of Object.entries(EXPECTED)) {
    it(`loads ${name} with a report per order`, () => {
      const result = load(name);
      expect(stages(result)).to.deep.equal(orders);
      expect(report(result)).to.deep.equal(problems);
    });
  }

  it('reads a full order to the last field', () => {
    expect(load('orders-plain.json').orders[0]).to.deep.equal({
      id: '4200001',
      reference: '#BC10001',
      stage: 'awaiting_pickup',
      flags: { onHold: false, backordered: false, partial: false, split: false },
      raw: { status: '1', isClosed: true },
      parcels: [
        {
          trackingNumber: '0073938000549297',
          carrier: 'POSTES CANADA',
          service: 'Colis accélérés',
          labelledAt: '2026-11-20T18:12:45.500Z',
          status: 'label_created',
          packageId: '9001',
        },
        {
          trackingNumber: '7035114477138472',
          carrier: 'POSTES CANADA',
          service: 'Colis accélérés',
          labelledAt: '2026-11-20T18:12:45.500Z',
          status: 'label_created',
          packageId: '9002',
        },
        {
          trackingNumber: '4002847016405018',
          carrier: 'POSTES CANADA',
          service: 'Colis accélérés',
          labelledAt: '2026-11-20T18:12:45.500Z',
          status: 'label_created',
        },
      ],
      timeZone: 'America/Toronto',
      externalId: '5400000001',
      orderType: 'D2C',
      createdAt: '2026-11-20T14:12:33Z',
      updatedAt: '2026-11-20T18:12:45Z',
      pickTicketPrintedAt: '2026-11-20T15:05:00Z',
      pickedAt: '2026-11-20T15:40:10Z',
      packedAt: '2026-11-20T16:02:00Z',
      closedAt: '2026-11-20T18:12:45.500Z',
      createdBy: 'API Integration',
      updatedBy: 'dchen',
      createSource: 'RestApi',
      carrier: 'POSTES CANADA',
      shipService: 'Colis accélérés',
      scac: 'CAPC',
      billingType: 'Prepaid',
      parcelLabelType: '1',
      totalQuantity: 3,
      totalWeightLb: 2.1,
      totalVolumeCuFt: 0.31,
      warehouseInstructions: 'Laisser à la porte',
      customer: { id: '12', name: 'Boréal & Co.' },
      facility: { id: '3', name: 'Ontario' },
      batch: { id: '77', name: 'Wave 10' },
      shipTo: {
        name: 'Zoé Tremblay',
        address1: '12, rue Saint-Denis',
        city: 'Montréal',
        region: 'QC',
        postalCode: 'H2X 1Y4',
        country: 'CA',
        email: 'zoe.tremblay@example.com',
        phone: '514-555-0101',
      },
      packageCount: 2,
      lines: [
        { sku: 'BOR-CND-01', quantity: 2, allocated: true },
        { sku: '0012345', quantity: 1, lotNumber: 'L-7', allocated: true },
      ],
      lineCount: 2,
      skuQuantity: 'BOR-CND-01(2), 0012345(1)',
    });
  });

  it('reads a full row of the export', () => {
    expect(load('find-orders-display.csv').orders[0]).to.deep.include({
      reference: '#BC10201',
      createdAt: '2026-11-20T14:12:00Z',
      closedAt: '2026-11-20T18:12:00Z',
      shipTo: { name: 'Éloïse Côté', city: 'Québec', region: 'QC', postalCode: 'G1R 2S5' },
      totalWeightLb: 2.2046,
      warehouseInstructions: 'Say "hi",\r\nthen leave',
      packageCount: 1,
    });
  });

  it('joins the tracking list to the orders', () => {
    const { orders } = load('orders-plain.json');
    const { byOrder } = mapTrackPackages(JSON.parse(text('trackinginfo.json')));
    const [order] = mergeTracking(orders, byOrder);
    expect(order).to.include({ stage: 'shipped' });
    expect(order?.flags.partial).to.equal(true);
    expect(order?.parcels.map(({ status }) => status)).to.deep.equal(['in_transit', 'not_found', 'label_created']);
    expect(order?.parcels[0]?.url).to.equal('https://www.canadapost-postescanada.ca/track-reperage/en/details/0073938000549297');
  });
});
