import { expect } from 'chai';
import { mapExtensivOrders, type OrderImport } from '../../../src/domain/extensiv/index.js';
import type { Order } from '../../../src/domain/order/index.js';

interface Parts {
  readonly ReadOnly?: object;
  readonly RoutingInfo?: object | null;
  readonly [key: string]: unknown;
}

const extensiv = ({ ReadOnly, ...rest }: Parts = {}): object => ({ ReferenceNum: 'REF', ReadOnly: { OrderId: 7, ...ReadOnly }, ...rest });
const mapped = (parts: Parts): OrderImport => mapExtensivOrders(extensiv(parts));
const only = ({ orders: [order] }: OrderImport): Order => {
  if (!order) throw new Error('no order');
  return order;
};

describe('containers of Extensiv', () => {
  const order = extensiv();
  const containers: [string, unknown, number | undefined][] = [
    ['HAL with the full relation', { totalResults: 9, _embedded: { 'http://api.3plCentral.com/rels/orders/order': [order] } }, 9],
    ['HAL with a bare item', { totalResults: 9, _embedded: { item: [order] } }, 9],
    ['HAL with one target that is no list', { _embedded: { 'http://api.3plCentral.com/rels/orders/order': order } }, undefined],
    ['a resource list', { TotalResults: 9, ResourceList: [order] }, 9],
    ['a bare item list', { item: [order] }, undefined],
    ['capitals throughout', { TOTALRESULTS: 9, RESOURCELIST: [order] }, 9],
    ['a bare list', [order], undefined],
    ['one order', order, undefined],
    ['a list of pages', [{ ResourceList: [order] }, { ResourceList: [] }], undefined],
  ];
  for (const [name, payload, total] of containers) {
    it(`reads ${name}`, () => {
      const result = mapExtensivOrders(payload);
      expect(result.orders.map(({ id }) => id)).to.deep.equal(['7']);
      expect(result.problems).to.deep.equal([]);
      expect(result.total).to.equal(total);
    });
  }

  it('reads a page that has a total and no orders', () => {
    expect(mapExtensivOrders({ TotalResults: 120 })).to.deep.equal({ orders: [], problems: [], total: 120 });
  });

  it('takes an order with embedded lines for an order, and not for a container', () => {
    const order = {
      referenceNum: 'R',
      readOnly: { orderId: 1 },
      _embedded: { 'http://api.3plCentral.com/rels/orders/item': [{ itemIdentifier: { sku: 'A' }, qty: 2 }] },
    };
    expect(only(mapExtensivOrders(order)).lines).to.deep.equal([{ sku: 'A', quantity: 2 }]);
  });

  for (const payload of [undefined, null, 5, 'text', {}, { Message: 'invalid_client' }]) {
    it(`reports ${JSON.stringify(payload) ?? 'nothing'} as unreadable`, () => {
      const { orders, problems } = mapExtensivOrders(payload);
      expect(orders).to.deep.equal([]);
      expect(problems).to.have.length(1);
      expect(problems[0]).to.include({ index: -1, code: 'unreadable_payload', severity: 'order' });
    });
  }
});

describe('status and stage', () => {
  const stages: [string, Parts, string][] = [
    ['an open order', { ReadOnly: { Status: 0, IsClosed: false } }, 'received'],
    ['a printed pick ticket', { ReadOnly: { PickTicketPrintDate: '2026-11-20T10:00:00' } }, 'picking'],
    ['a pick that is done', { ReadOnly: { PickDoneDate: '2026-11-20T10:00:00' } }, 'picked'],
    ['a pack without pick dates', { ReadOnly: { PackDoneDate: '2026-11-20T10:00:00' } }, 'packed'],
    ['a closed order without a number', { ReadOnly: { Status: 1, IsClosed: true } }, 'awaiting_pickup'],
    [
      'a closed order with a number',
      { ReadOnly: { IsClosed: true }, RoutingInfo: { TrackingNumber: '1Z5R89390357567127' } },
      'awaiting_pickup',
    ],
    [
      'a label on an open order',
      { ReadOnly: { IsClosed: false }, RoutingInfo: { TrackingNumber: '1Z5R89390357567127' } },
      'awaiting_pickup',
    ],
    ['IsClosed against Status', { ReadOnly: { Status: 1, IsClosed: false, PackDoneDate: '2026-11-20T10:00:00' } }, 'packed'],
    ['a close date and no status', { ReadOnly: { ProcessDate: '2026-11-20' } }, 'awaiting_pickup'],
    ['a cancelled order that is marked closed', { ReadOnly: { Status: 2, IsClosed: true, ProcessDate: '2026-11-20' } }, 'cancelled'],
    ['a cancelled order in words', { ReadOnly: { Status: 'Cancelled', IsClosed: true } }, 'cancelled'],
    ['the suffix of a cancellation on a closed order', { ReferenceNum: 'SO-9-CANCELED-', ReadOnly: { IsClosed: true } }, 'cancelled'],
    [
      'the suffix on an order that is plainly open',
      { ReferenceNum: 'SO-9-CANCELED-', ReadOnly: { Status: 0, IsClosed: false } },
      'received',
    ],
  ];
  for (const [name, parts, stage] of stages) it(`reads ${name} as ${stage}`, () => expect(only(mapped(parts)).stage).to.equal(stage));

  it('keeps the raw status, known or not', () => {
    expect(only(mapped({ ReadOnly: { Status: 1, IsClosed: true } })).raw).to.deep.equal({ status: '1', isClosed: true });
    expect(only(mapped({ ReadOnly: { Status: 'Prêt' } })).raw).to.deep.equal({ status: 'Prêt' });
  });

  it('reads hold, backorder and split as flags', () => {
    const order = only(
      mapped({ ReferenceNum: 'SO-9 -1', ReadOnly: { FullyAllocated: false, OnHoldDate: '2026-11-20T08:00:00', OnHoldReason: 'Adresse' } }),
    );
    expect(order.flags).to.deep.equal({ onHold: true, backordered: true, partial: false, split: true });
    expect(order.hold).to.deep.equal({ at: '2026-11-20T13:00:00Z', reason: 'Adresse' });
  });

  it('sees the split behind the suffix of a cancellation', () => {
    expect(only(mapped({ ReferenceNum: 'SO-9 -1-CANCELED-', ReadOnly: { Status: 2 } })).flags.split).to.equal(true);
  });
});

describe('parcels', () => {
  it('join the three places of tracking numbers in order, each once', () => {
    const order = only(
      mapped({
        RoutingInfo: { Carrier: 'UPS', Mode: 'Standard', TrackingNumber: '1Z5R89390357567127' },
        ReadOnly: {
          Packages: [
            { PackageId: 1, TrackingNumber: '1Z879E930346834440' },
            { PackageId: 2, TrackingNumber: '1z5r89390357567127' },
          ],
        },
        ParcelResponse: { TrackingNumbers: ['1Z879E930346834440', '1Z8V92A70367203024'], ReturnTrackingNumbers: ['RETURN123456'] },
      }),
    );
    expect(order.parcels).to.deep.equal([
      { trackingNumber: '1Z5R89390357567127', carrier: 'UPS', service: 'Standard', status: 'label_created', packageId: '2' },
      { trackingNumber: '1Z879E930346834440', carrier: 'UPS', service: 'Standard', status: 'label_created', packageId: '1' },
      { trackingNumber: '1Z8V92A70367203024', carrier: 'UPS', service: 'Standard', status: 'label_created' },
    ]);
    expect(order.packageCount).to.equal(2);
  });

  it('give the only package without a number the number of the order', () => {
    const order = only(
      mapped({ RoutingInfo: { TrackingNumber: '0073938000549297' }, ReadOnly: { Packages: [{ PackageId: 5, TrackingNumber: null }] } }),
    );
    expect(order.parcels).to.deep.equal([{ trackingNumber: '0073938000549297', status: 'label_created', packageId: '5' }]);
  });

  it('take several packages without numbers for one shipment under the number of the order', () => {
    const order = only(
      mapped({ RoutingInfo: { TrackingNumber: '0073938000549297' }, ReadOnly: { Packages: [{ PackageId: 5 }, { PackageId: 6 }] } }),
    );
    expect(order.parcels).to.have.length(1);
    expect(order.packageCount).to.equal(2);
  });

  it('of a packed order without labels have no number yet', () => {
    expect(only(mapped({ ReadOnly: { Packages: [{ PackageId: 5 }] } })).parcels).to.deep.equal([{ packageId: '5', status: 'none' }]);
  });

  it('are labelled when the order was closed', () => {
    const closed = only(
      mapped({ RoutingInfo: { TrackingNumber: '0073938000549297' }, ReadOnly: { IsClosed: true, ProcessDate: '2026-11-20T13:00:00' } }),
    );
    expect(closed.parcels[0]?.labelledAt).to.equal('2026-11-20T18:00:00Z');
    const cancelled = only(
      mapped({
        RoutingInfo: { TrackingNumber: '0073938000549297' },
        ReadOnly: { Status: 2, IsClosed: true, ProcessDate: '2026-11-20T13:00:00' },
      }),
    );
    expect(cancelled.parcels[0]?.labelledAt).to.equal(undefined);
  });
});

describe('other fields', () => {
  it('keep leading zeros, accents and free text', () => {
    const order = only(
      mapped({
        ReferenceNum: '000123',
        PoNum: '0042',
        RoutingInfo: { Carrier: 'Livraison gratuite' },
        ShipTo: { Name: 'Zoé', Zip: '02134' },
      }),
    );
    expect(order).to.deep.include({
      reference: '000123',
      purchaseOrder: '0042',
      carrier: 'Livraison gratuite',
      shipTo: { name: 'Zoé', postalCode: '02134' },
    });
  });

  it('are absent where the source says nothing', () => {
    expect(only(mapped({ PoNum: '', Notes: null, ShipTo: { Name: '' }, RoutingInfo: null }))).to.have.all.keys(
      'id',
      'reference',
      'stage',
      'flags',
      'raw',
      'parcels',
      'timeZone',
    );
  });

  it('count lines, quantities and SKUs where the source does not', () => {
    const order = only(
      mapped({
        OrderItems: [
          { ItemIdentifier: { Sku: 'A-1' }, Qty: 2 },
          { ItemIdentifier: { Sku: '007' }, Qty: '1' },
        ],
      }),
    );
    expect(order).to.include({ lineCount: 2, totalQuantity: 3, skuQuantity: 'A-1(2), 007(1)' });
  });

  it('follow the case of neither dialect', () => {
    const loud = only(mapExtensivOrders({ REFERENCENUM: 'R', readonly: { ORDERID: 5, isclosed: true, processDATE: '2026-11-20' } }));
    expect(loud).to.include({ id: '5', reference: 'R', stage: 'awaiting_pickup', closedAt: '2026-11-20' });
  });

  it('are cut when they are huge, and lose characters that cannot be seen when they are names', () => {
    const { orders, problems } = mapped({ ReferenceNum: 'A\u202eB\u0000C', Notes: 'é'.repeat(1_000_000) });
    expect(orders[0]?.reference).to.equal('ABC');
    expect(orders[0]?.warehouseInstructions).to.have.length(2_000);
    expect(problems.map(({ code }) => code)).to.have.members(['control_characters', 'too_long']);
  });

  it('do not pollute prototypes', () => {
    const { orders } = mapExtensivOrders(
      JSON.parse('[{"ReferenceNum":"R","__proto__":{"ReadOnly":{"OrderId":3}},"constructor":{"prototype":{"x":1}}}]'),
    );
    expect(orders[0]?.id).to.equal('ref:R');
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });
});

describe('what cannot be read', () => {
  it('is reported per order, and the others load', () => {
    const { orders, problems } = mapExtensivOrders([
      extensiv(),
      'no order',
      extensiv({ ReadOnly: { OrderId: 7 } }),
      { ReferenceNum: '', ReadOnly: {} },
      extensiv({ ReadOnly: { OrderId: 8 } }),
    ]);
    expect(orders.map(({ id }) => id)).to.deep.equal(['7', '8']);
    expect(problems.map(({ index, code, severity }) => [index, code, severity])).to.deep.equal([
      [1, 'not_an_order', 'order'],
      [2, 'duplicate_id', 'order'],
      [3, 'missing_id', 'order'],
    ]);
  });

  it('names the order and the field', () => {
    const { problems } = mapped({ ReadOnly: { ProcessDate: '2026-13-45' } });
    expect(problems[0]).to.deep.include({
      index: 0,
      orderId: '7',
      reference: 'REF',
      path: 'ReadOnly.ProcessDate',
      code: 'bad_date',
      severity: 'field',
    });
  });

  it('is bounded for one order, and the rest is counted', () => {
    const lines = Array.from({ length: 100 }, () => ({ Qty: 1 }));
    const { problems } = mapped({ OrderItems: lines });
    expect(problems).to.have.length(21);
    expect(problems[20]).to.include({ code: 'problems_omitted', index: -1 });
  });

  it('tells dates of things done that lie after the payload itself', () => {
    const { problems, orders } = mapExtensivOrders(
      extensiv({ ReadOnly: { ProcessDate: '2027-03-11T10:00:00' }, ShipCancelDate: '2027-03-11' }),
      { receivedAt: '2026-11-20T18:00:00Z' },
    );
    expect(problems.map(({ path, code }) => [path, code])).to.deep.equal([['ReadOnly.ProcessDate', 'date_in_future']]);
    expect(orders[0]?.closedAt).to.equal('2027-03-11T15:00:00Z');
  });
});

describe('time zones', () => {
  it('are the warehouse’s for dates without one', () => {
    expect(only(mapped({ ReadOnly: { CreationDate: '2016-12-25T23:00:00' } })).createdAt).to.equal('2016-12-26T04:00:00Z');
  });

  it('are read by their Windows name, by order', () => {
    const order = only(mapped({ FacilityTimeZoneName: 'Pacific Standard Time', ReadOnly: { CreationDate: '2026-07-02T09:00:00' } }));
    expect(order).to.include({ createdAt: '2026-07-02T16:00:00Z', timeZone: 'America/Vancouver' });
  });

  it('can be set for the whole import', () => {
    const { orders } = mapExtensivOrders(extensiv({ ReadOnly: { CreationDate: '2026-07-02T09:00:00' } }), { timeZone: 'America/Halifax' });
    expect(orders[0]).to.include({ createdAt: '2026-07-02T12:00:00Z', timeZone: 'America/Halifax' });
  });

  it('that nobody knows are reported, and Eastern Time is used', () => {
    const { orders, problems } = mapExtensivOrders(extensiv({ ReadOnly: { CreationDate: '2026-07-02T09:00:00' } }), {
      timeZone: 'Mars/Olympus',
    });
    expect(orders[0]?.createdAt).to.equal('2026-07-02T13:00:00Z');
    expect(problems.map(({ code }) => code)).to.deep.equal(['unknown_time_zone']);
  });
});
