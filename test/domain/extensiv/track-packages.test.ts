import { expect } from 'chai';
import { mapExtensivOrders, mapTrackPackages, mergeTracking, withTracking } from '../../../src/domain/extensiv/index.js';
import type { Order } from '../../../src/domain/order/index.js';

const record = (parts: object = {}): object => ({
  OrderId: 7,
  ReferenceNum: 'REF',
  PackageUri: '/p',
  TrackingNumber: '1Z5R89390357567127',
  Carrier: 'UPS',
  ...parts,
});
const parcelOf = (parts: object) => mapTrackPackages([record(parts)]).byOrder.get('7')![0]!.parcel;
const order = (): Order =>
  mapExtensivOrders([
    {
      ReferenceNum: 'REF',
      ReadOnly: { OrderId: 7, IsClosed: true },
      RoutingInfo: { Carrier: 'UPS: Standard', TrackingNumber: '1Z5R89390357567127' },
    },
  ]).orders[0]!;

describe('the tracking list', () => {
  it('is read in both dialects', () => {
    const small = { orderId: 7, trackingNumber: '1Z5R89390357567127', deliveryStatus: 'Delivered', deliveryDate: '2026-11-20T10:00:00' };
    for (const payload of [
      { ResourceList: [record({ DeliveryStatus: 'Delivered', DeliveryDate: '2026-11-20T10:00:00' })] },
      { _embedded: { item: [small] } },
    ]) {
      expect(mapTrackPackages(payload).byOrder.get('7')?.[0]?.parcel).to.include({
        status: 'delivered',
        deliveredAt: '2026-11-20T15:00:00Z',
        rawStatus: 'Delivered',
      });
    }
  });

  const statuses: [object, string, string | undefined][] = [
    [{ DeliveryStatus: 'IN_TRANSIT' }, 'in_transit', 'IN_TRANSIT'],
    [{ DeliveryStatus: 'Out for Delivery' }, 'out_for_delivery', 'Out for Delivery'],
    [{ DeliveryStatus: 'Canceled' }, 'cancelled', 'Canceled'],
    [{ DeliveryStatus: 'Astral Projection' }, 'unknown', 'Astral Projection'],
    [{ DeliveryStatus: 'Astral Projection', TrackingCarrierStatusDescription: 'Delivered' }, 'delivered', 'Astral Projection'],
    [{ DeliveryStatus: '', DeliveryDate: '2026-11-20' }, 'delivered', undefined],
    [{ Error: 'We didn’t find an item associated with this number.' }, 'not_found', 'We didn’t find an item associated with this number.'],
    [{ Error: "We didn't find an item associated with this number." }, 'not_found', "We didn't find an item associated with this number."],
    [{}, 'label_created', undefined],
  ];
  for (const [parts, status, rawStatus] of statuses) {
    it(`reads ${JSON.stringify(parts)} as ${status}`, () => {
      const parcel = parcelOf(parts);
      expect(parcel.status).to.equal(status);
      expect(parcel.rawStatus).to.equal(rawStatus);
    });
  }

  it('offers https links only', () => {
    const links: [string, string | undefined][] = [
      ['https://www.ups.com/track?tracknum=1', 'https://www.ups.com/track?tracknum=1'],
      ['HTTPS://www.ups.com', 'https://www.ups.com/'],
      ['http://www.ups.com', undefined],
      ['javascript:alert(1)', undefined],
      ['java\tscript:alert(1)', undefined],
      ['//www.ups.com', undefined],
      ['https://ups.com@evil.example/', undefined],
      ['https://evil.example\\@ups.com/', 'https://evil.example/@ups.com/'],
      ['data:text/html,x', undefined],
    ];
    for (const [link, expected] of links) expect(parcelOf({ TrackingUrl: link }).url, link).to.equal(expected);
  });

  it('reports records without an order or a number, and reads the others', () => {
    const { byOrder, problems } = mapTrackPackages([record({ OrderId: null }), record({ TrackingNumber: '' }), 5, record()]);
    expect([...byOrder.keys()]).to.deep.equal(['7']);
    expect(problems.map(({ index, code }) => [index, code])).to.deep.equal([
      [0, 'missing_id'],
      [1, 'not_a_tracking_number'],
      [2, 'not_an_order'],
    ]);
  });
});

describe('joining tracking to orders', () => {
  it('moves the order along and keeps the warehouse’s own words', () => {
    const { byOrder } = mapTrackPackages([
      record({ DeliveryStatus: 'In Transit', TrackingUpdateDate: '2026-11-20T10:00:00', TrackingNumber: '1z5r89390357567127' }),
    ]);
    const [joined] = mergeTracking([order()], byOrder);
    expect(joined).to.include({ stage: 'shipped' });
    expect(joined?.parcels).to.have.length(1);
    expect(joined?.parcels[0]).to.include({ trackingNumber: '1Z5R89390357567127', carrier: 'UPS: Standard', status: 'in_transit' });
  });

  it('leaves orders without records as they are', () => {
    const orders = [order()];
    expect(mergeTracking(orders, new Map())[0]).to.equal(orders[0]);
  });

  it('adds parcels that the order did not know, and sees that it is partial', () => {
    const { byOrder } = mapTrackPackages([record({ TrackingNumber: '1Z879E930346834440', DeliveryStatus: 'Delivered' })]);
    const joined = withTracking(order(), byOrder.get('7')!);
    expect(joined).to.deep.include({ stage: 'shipped', flags: { onHold: false, backordered: false, partial: true, split: false } });
  });

  it('makes a history of several records of one number, in whatever order they came', () => {
    const steps = [
      record({ DeliveryStatus: 'Delivered', TrackingUpdateDate: '2026-11-23T10:00:00', DeliveryDate: '2026-11-23T10:00:00' }),
      record({ DeliveryStatus: 'Label Created', TrackingUpdateDate: '2026-11-20T10:00:00' }),
      record({ DeliveryStatus: 'In Transit', TrackingUpdateDate: '2026-11-20T20:00:00' }),
    ];
    const [parcel] = withTracking(order(), mapTrackPackages(steps).byOrder.get('7')!).parcels;
    expect(parcel).to.include({ status: 'delivered', firstScanAt: '2026-11-21T01:00:00Z', deliveredAt: '2026-11-23T15:00:00Z' });
    expect(parcel?.events?.map(({ status }) => status)).to.deep.equal(['label_created', 'in_transit', 'delivered']);
  });

  it('says no more of a record that is joined again', () => {
    const steps = [
      record({ DeliveryStatus: 'In Transit', TrackingUpdateDate: '2026-11-20T20:00:00' }),
      record({ DeliveryStatus: 'In Transit', TrackingUpdateDate: '2026-11-20T20:00:00', TrackingCarrierStatusDescription: 'Departed' }),
    ];
    const [once, both] = [steps.slice(0, 1), steps].map((payload) => mapTrackPackages(payload).byOrder);
    const joined = mergeTracking([order()], once!);
    expect(joined[0]?.parcels[0]).to.not.have.property('firstScanAt');
    expect(mergeTracking(joined, once!)).to.deep.equal(joined);
    const history = mergeTracking(joined, both!);
    expect(history[0]?.parcels[0]?.events?.map(({ description }) => description)).to.deep.equal([undefined, 'Departed']);
    expect(history[0]?.parcels[0]?.firstScanAt).to.equal('2026-11-21T01:00:00Z');
  });

  it('keeps a cancelled order cancelled', () => {
    const cancelled = mapExtensivOrders([{ ReferenceNum: 'REF', ReadOnly: { OrderId: 7, Status: 2 } }]).orders[0]!;
    expect(withTracking(cancelled, mapTrackPackages([record({ DeliveryStatus: 'In Transit' })]).byOrder.get('7')!).stage).to.equal(
      'cancelled',
    );
  });

  it('happens within one payload, and makes orders of packages whose order is not there', () => {
    const { orders, problems } = mapExtensivOrders([
      { ResourceList: [{ ReferenceNum: 'REF', ReadOnly: { OrderId: 7, IsClosed: true } }] },
      { ResourceList: [record({ DeliveryStatus: 'In Transit' }), record({ OrderId: 8, ReferenceNum: 'OTHER', ShipTo: { Name: 'Zoé' } })] },
    ]);
    expect(problems).to.deep.equal([]);
    expect(orders.map(({ id, reference, stage }) => [id, reference, stage])).to.deep.equal([
      ['7', 'REF', 'shipped'],
      ['8', 'OTHER', 'awaiting_pickup'],
    ]);
    expect(orders[1]?.shipTo?.name).to.equal('Zoé');
  });
});

describe('words of a delivery status', () => {
  const statusOf = (DeliveryStatus: string): string | undefined =>
    mapTrackPackages([record({ DeliveryStatus })]).byOrder.get('7')?.[0]?.parcel.status;

  it('mean the same in any spelling', () => {
    for (const words of ['out_for_delivery', 'Out-For-Delivery', ' OUT FOR DELIVERY ', 'OutForDelivery'])
      expect(statusOf(words), words).to.equal('out_for_delivery');
  });

  it('for a return are never a delivery', () => {
    expect(statusOf('Returned to sender')).to.equal('returning');
  });

  it('that nobody knows, or that are far too long, are unknown', () => {
    for (const words of ['constructor', '__proto__', 'x'.repeat(100_000)]) expect(statusOf(words)).to.equal('unknown');
    expect(statusOf('')).to.equal('label_created');
  });
});
