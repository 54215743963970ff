import { expect } from 'chai';
import fc from 'fast-check';
import {
  IMPORT_PROBLEM_CODES,
  mapExtensivOrders,
  mapTrackPackages,
  mergeTracking,
  readOrders,
  type OrderImport,
} from '../../../src/domain/extensiv/index.js';
import { ORDER_STAGES, PARCEL_STATUSES } from '../../../src/domain/order/index.js';

const hostileKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'ReadOnly',
  'readonly',
  'OrderId',
  'ResourceList',
  '_embedded',
  'item',
  'Status',
  'TrackingNumber',
  'Packages',
  'deliveryStatus',
);
const anything = fc.anything({
  key: fc.oneof(hostileKey, fc.string()),
  maxDepth: 5,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSparseArray: true,
  withNullPrototype: true,
});
const json = fc.jsonValue({ maxDepth: 6 });
const leaf = fc.oneof(
  anything,
  fc.constantFrom(null, '', 0, -1, 1e308, '\ud800', '=cmd|x', '2026-11-20', '2026-99-99T00:00:00', [], {}, [[]], Number.NaN),
);

/** A full order in which some fields are something else. */
const damaged = fc.record(
  {
    ReferenceNum: fc.oneof(fc.string(), leaf),
    ReadOnly: fc.oneof(
      leaf,
      fc.record(
        {
          OrderId: fc.oneof(fc.nat(), leaf),
          Status: fc.oneof(fc.constantFrom(0, 1, 2), leaf),
          IsClosed: fc.oneof(fc.boolean(), leaf),
          ProcessDate: fc.oneof(fc.constant('2026-11-20T10:00:00'), leaf),
          Packages: fc.oneof(fc.array(fc.oneof(leaf, fc.record({ PackageId: leaf, TrackingNumber: leaf, CreateDate: leaf }))), leaf),
          CustomerIdentifier: leaf,
          BatchIdentifier: fc.oneof(leaf, fc.record({ NameKey: leaf, Id: leaf })),
        },
        { requiredKeys: [] },
      ),
    ),
    RoutingInfo: fc.oneof(leaf, fc.record({ Carrier: leaf, Mode: leaf, TrackingNumber: leaf }, { requiredKeys: [] })),
    ShipTo: fc.oneof(leaf, fc.record({ Name: leaf, Zip: leaf }, { requiredKeys: [] })),
    OrderItems: fc.oneof(leaf, fc.array(leaf)),
    ParcelResponse: fc.oneof(leaf, fc.record({ TrackingNumbers: leaf })),
    FacilityTimeZoneName: leaf,
    DeliveryStatus: fc.option(leaf, { nil: undefined }),
  },
  { requiredKeys: [] },
);

function expectSound({ orders, problems }: OrderImport): void {
  for (const order of orders) {
    expect(order.id).to.be.a('string').and.not.equal('');
    expect(order.reference).to.be.a('string').and.not.equal('');
    expect(ORDER_STAGES).to.include(order.stage);
    for (const parcel of order.parcels) {
      expect(PARCEL_STATUSES).to.include(parcel.status);
      if (parcel.trackingNumber !== undefined) expect(parcel.trackingNumber).to.match(/^[A-Za-z0-9][A-Za-z0-9._-]{2,62}[A-Za-z0-9]$/);
      if (parcel.url !== undefined) expect(parcel.url).to.match(/^https:\/\//);
    }
    for (const value of Object.values(order)) expect(value === undefined || value === null || value === '').to.equal(false);
  }
  expect(new Set(orders.map(({ id }) => id)).size).to.equal(orders.length);
  for (const problem of problems) expect(IMPORT_PROBLEM_CODES).to.include(problem.code);
  expect(() => JSON.stringify({ orders, problems })).not.to.throw();
}

describe('no input', () => {
  it('makes the mapping of a payload throw', () => {
    fc.assert(
      fc.property(fc.oneof(anything, json), (payload) => expectSound(mapExtensivOrders(payload))),
      { numRuns: 500 },
    );
  });

  it('in the place of any field makes it throw', () => {
    fc.assert(
      fc.property(fc.array(damaged, { maxLength: 5 }), fc.constantFrom('ResourceList', 'item', '_embedded'), (list, container) => {
        expectSound(
          mapExtensivOrders(container === '_embedded' ? { _embedded: { item: list } } : { [container]: list }, {
            receivedAt: '2026-11-20T10:00:00Z',
          }),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('makes the tracking list or its merge throw', () => {
    const tracked = fc.record({
      OrderId: fc.oneof(fc.constantFrom(1, '1'), leaf),
      TrackingNumber: fc.oneof(fc.constant('320595463938'), leaf),
      TrackingUrl: leaf,
      DeliveryStatus: leaf,
      TrackingUpdateDate: leaf,
      Error: leaf,
    });
    const orders = mapExtensivOrders([{ ReferenceNum: 'R', ReadOnly: { OrderId: 1 } }]).orders;
    fc.assert(
      fc.property(fc.oneof(anything, fc.array(tracked)), (payload) => {
        const { byOrder, problems } = mapTrackPackages(payload);
        expectSound({ orders: mergeTracking(orders, byOrder), problems });
      }),
      { numRuns: 300 },
    );
  });

  it('makes reading a text throw', () => {
    const headed = fc.string().map((text) => `Transaction ID,Reference Number,Tracking Number,Close Date,Packages\n${text}`);
    const cells = fc
      .array(fc.array(fc.oneof(fc.string(), fc.constantFrom('1', '2026-11-20', '7.03511E+15', '="', '"', "'0", '=1+1')), { maxLength: 7 }))
      .map((rows) => `OrderId;ReferenceNum;TrackingNumber\n${rows.map((row) => row.join(';')).join('\n')}`);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          headed,
          cells,
          json.map((value) => JSON.stringify(value)),
        ),
        (text) => expectSound(readOrders(text)),
      ),
      { numRuns: 800 },
    );
  });

  it('in options makes it throw', () => {
    fc.assert(
      fc.property(anything, anything, (timeZone, receivedAt) =>
        expectSound(mapExtensivOrders([{ ReferenceNum: 'R' }], { timeZone, receivedAt } as object)),
      ),
      { numRuns: 200 },
    );
  });
});

describe('an order that cannot be read', () => {
  const sound = (id: number): object => ({
    ReferenceNum: `R${id}`,
    ReadOnly: { OrderId: id, IsClosed: true, ProcessDate: '2026-11-20T10:00:00' },
    RoutingInfo: { TrackingNumber: '320595463938' },
  });

  it('does not change how the others are read, nor their ids', () => {
    const alone = mapExtensivOrders([sound(900_000_001), sound(900_000_002)]).orders;
    fc.assert(
      fc.property(fc.array(damaged), fc.array(damaged), (before, between) => {
        const { orders } = mapExtensivOrders([...before, sound(900_000_001), ...between, sound(900_000_002)]);
        expect(orders.filter(({ id }) => id.startsWith('90000000'))).to.deep.equal(alone);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a megabyte', () => {
  const megabyte = 'x'.repeat(1_000_000);
  it('in each field at once is cut, and reported', () => {
    const { orders, problems } = mapExtensivOrders([
      {
        ReferenceNum: megabyte,
        PoNum: megabyte,
        Notes: megabyte,
        ShipTo: { Name: megabyte },
        ReadOnly: { OrderId: 1, ProcessDate: megabyte, OnHoldReason: megabyte },
        RoutingInfo: { TrackingNumber: megabyte, Carrier: megabyte },
      },
    ]);
    expect(JSON.stringify(orders).length).to.be.lessThan(12_000);
    expect(JSON.stringify(problems).length).to.be.lessThan(6_000);
  });

  it('as a key is ignored', () => {
    expect(mapExtensivOrders([{ [megabyte]: 1, ReferenceNum: 'R' }]).orders).to.have.length(1);
  });
});
