import { expect } from 'chai';
import {
  asHal,
  asResourceList,
  findOrdersCsv,
  lostTarget,
  seedOrders,
  seedRecords,
  seedTracking,
  type SeedRecordOptions,
} from '../../demo/seed/index.js';
import { mapExtensivOrders, mapTrackPackages, mergeTracking, readOrders } from '../../src/domain/extensiv/index.js';
import { ORDER_STAGES, PARCEL_STATUSES, isScanned, matchesFacet, type Order } from '../../src/domain/order/index.js';
import { DEFAULT_SCHEDULE, expectFirstScan, readInstant } from '../../src/domain/pickup/index.js';

/** Monday 23 November 2026, 1:20 PM in Toronto: before the pickup. */
const NOW = Date.parse('2026-11-23T18:20:00Z');
const options = (some: Partial<SeedRecordOptions> = {}): SeedRecordOptions => ({ count: 2_000, seed: 7, now: NOW, ...some });

interface Loaded {
  readonly orders: readonly Order[];
  readonly lostIds: readonly string[];
}

const loaded = new Map<string, Loaded>();

function load(some: Partial<SeedRecordOptions> = {}): Loaded {
  const key = JSON.stringify(some);
  const known = loaded.get(key) ?? loadAnew(some);
  loaded.set(key, known);
  return known;
}

function loadAnew(some: Partial<SeedRecordOptions>): Loaded {
  const { orders, tracking, lostIds } = seedRecords(options(some));
  const mapped = mapExtensivOrders(asResourceList(orders), { receivedAt: new Date(some.now ?? NOW).toISOString() });
  const tracked = mapTrackPackages(asResourceList(tracking));
  expect(mapped.problems).to.deep.equal([]);
  expect(tracked.problems).to.deep.equal([]);
  return { orders: mergeTracking(mapped.orders, tracked.byOrder), lostIds };
}

const overdue = (order: Order, now: number): boolean => {
  if (order.stage !== 'awaiting_pickup') return false;
  const labelledAt = readInstant(order.parcels[0]?.labelledAt ?? order.closedAt);
  return expectFirstScan({ carrier: undefined, labelledAt, now, schedule: DEFAULT_SCHEDULE, scannedAt: undefined }).phase === 'overdue';
};

describe('the seed of the demonstration', () => {
  it('gives the same records for the same options, and others for another seed', () => {
    const text = JSON.stringify(seedRecords(options()));
    expect(JSON.stringify(seedRecords(options()))).to.equal(text);
    expect(JSON.stringify(seedRecords(options({ seed: 8 })))).not.to.equal(text);
    expect(seedOrders(options())).to.deep.equal(seedRecords(options()).orders);
    expect(seedTracking(options())).to.deep.equal(seedRecords(options()).tracking);
  });

  it('gives as many orders as were asked for', () => {
    for (const count of [0, 1, 12, 500]) expect(seedOrders(options({ count }))).to.have.length(count);
  });

  it('shows every stage', () => {
    const { orders } = load();
    expect(ORDER_STAGES.filter((stage) => !orders.some((order) => order.stage === stage))).to.deep.equal([]);
  });

  it('shows every flag and most of what carriers say', () => {
    const { orders } = load({ count: 10_000, now: Date.parse('2026-11-23T21:00:00Z') });
    for (const flag of ['onHold', 'backordered', 'partial', 'split'] as const)
      expect(
        orders.some((order) => order.flags[flag]),
        flag,
      ).to.equal(true);
    const statuses = new Set(orders.flatMap(({ parcels }) => parcels.map(({ status }) => status)));
    // Nobody voids labels here, and no carrier forgets or holds a parcel.
    expect(PARCEL_STATUSES.filter((status) => !statuses.has(status))).to.have.members(['cancelled', 'expired', 'on_hold', 'unknown']);
  });

  it('shows the oddities of real records', () => {
    const { orders } = load({ count: 8_000 });
    const some = (test: (order: Order) => boolean): void => void expect(orders.some(test), test.toString()).to.equal(true);
    for (const carrier of ['UPS: Standard', 'Free Shipping', 'Livraison gratuite', 'POSTES CANADA'])
      some((order) => order.carrier === carrier);
    some((order) => / -1$/.test(order.reference));
    some((order) => /\d-1$/.test(order.reference));
    some((order) => order.stage === 'cancelled' && order.raw.isClosed === true && order.reference.endsWith('-CANCELED-'));
    some((order) => order.stage === 'cancelled' && order.raw.isClosed === false);
    some((order) => order.hold?.reason !== undefined && order.hold.at !== undefined);
    some((order) => order.packedAt !== undefined && order.pickedAt === undefined && order.pickTicketPrintedAt === undefined);
    some((order) => order.closedAt?.length === 10);
    some((order) => order.parcels.length > 2);
    some((order) => order.parcels[0]?.trackingNumber?.startsWith('00') === true);
    some((order) => order.lines === undefined);
    some((order) => (order.shipTo?.name?.length ?? 0) > 100);
    some((order) => /[\u0590-\u06ff]/.test(order.shipTo?.name ?? ''));
    some((order) => order.shipTo?.country === 'US');
  });

  it('makes addresses whose parts fit together', () => {
    const first: Record<string, string> = {
      ON: 'KLMNP',
      QC: 'GHJ',
      BC: 'V',
      AB: 'T',
      MB: 'R',
      SK: 'S',
      NS: 'B',
      NB: 'E',
      PE: 'C',
      NL: 'A',
      YT: 'Y',
      NT: 'X',
      NU: 'X',
    };
    for (const { shipTo } of load().orders) {
      if (shipTo?.country !== 'CA') continue;
      expect(shipTo.postalCode).to.match(/^[A-Z]\d[A-Z] \d[A-Z]\d$/);
      expect(first[shipTo.region!], `${shipTo.postalCode} in ${shipTo.region}`).to.include(shipTo.postalCode![0]!);
    }
  });

  it('keeps the steps of each order in their order, and in the past', () => {
    for (const order of load().orders) {
      const steps = [order.createdAt, order.pickTicketPrintedAt, order.pickedAt, order.packedAt, order.closedAt].filter(
        (at) => at !== undefined && at.length > 10,
      ) as string[];
      expect(steps).to.deep.equal([...steps].sort());
      for (const at of steps) expect(Date.parse(at), `${order.id} ${at}`).to.be.at.most(NOW + 60_000);
    }
  });

  it('has full mornings, quiet weekends and labels before the pickup', () => {
    const { orders } = load({ count: 8_000 });
    const wall = (at: string): Date => new Date(Date.parse(at) - 5 * 3_600_000);
    const created = orders.map(({ createdAt }) => wall(createdAt!));
    const weekend = created.filter((date) => [0, 6].includes(date.getUTCDay())).length;
    expect(weekend / created.length).to.be.within(0.02, 0.14);
    expect(created.filter((date) => date.getUTCHours() < 12).length).to.be.greaterThan(created.length * 0.5);
    const closed = orders.flatMap(({ closedAt, stage }) =>
      closedAt && closedAt.length > 10 && stage !== 'cancelled' ? wall(closedAt) : [],
    );
    const inTime = closed.filter((date) => date.getUTCHours() * 60 + date.getUTCMinutes() < 14 * 60 + 30);
    expect(inTime.length / closed.length).to.be.greaterThan(0.85);
  });

  const moments = [
    '2026-11-23T18:20:00Z',
    '2026-11-23T04:00:00Z',
    '2026-11-22T18:00:00Z',
    '2026-07-02T21:30:00Z',
    '2026-12-27T15:00:00Z',
    '2026-04-07T13:00:00Z',
  ];
  for (const moment of moments) {
    it(`loses as many parcels as it says at ${moment}, and only those are overdue`, () => {
      const now = Date.parse(moment);
      const { orders, lostIds } = load({ now, count: 3_000 });
      expect(lostIds).to.have.length(lostTarget(3_000));
      const late = orders.filter((order) => matchesFacet(order, 'no_scan_yet', overdue(order, now))).map(({ id }) => id);
      expect(late).to.have.members(lostIds);
      for (const order of orders.filter(({ id }) => lostIds.includes(id))) expect(order.parcels.some(isScanned)).to.equal(false);
    });
  }

  it('can be written in the other dialect, or in both at once', () => {
    const plain = mapExtensivOrders(asResourceList(seedOrders(options()))).orders;
    expect(mapExtensivOrders(asHal(seedOrders(options()))).orders).to.deep.equal(plain);
    expect(mapExtensivOrders(seedOrders(options({ dialect: 'mixed' }))).orders).to.deep.equal(plain);
  });

  it('can be written as the file that Find Orders exports, with either headings', () => {
    const records = seedOrders(options({ count: 1_000 }));
    const { orders } = mapExtensivOrders(records);
    for (const headings of ['display', 'internal'] as const) {
      const read = readOrders(findOrdersCsv(records, headings));
      expect(read.problems).to.deep.equal([]);
      expect(read.orders.map(({ id, reference, stage }) => [id, reference, stage])).to.deep.equal(
        orders.map(({ id, reference, stage }) => [id, reference, stage]),
      );
    }
  });

  it('can tell the whole history of each parcel', () => {
    const { orders, tracking } = seedRecords(options({ count: 500, historyDays: 365 }));
    const joined = mergeTracking(mapExtensivOrders(orders).orders, mapTrackPackages(tracking).byOrder);
    const delivered = joined.flatMap(({ parcels }) => parcels).filter(({ status }) => status === 'delivered');
    expect(delivered.length).to.be.greaterThan(100);
    for (const parcel of delivered) {
      expect(parcel.events!.length).to.be.greaterThan(2);
      expect(parcel.firstScanAt! < parcel.deliveredAt!).to.equal(true);
    }
  });
});
