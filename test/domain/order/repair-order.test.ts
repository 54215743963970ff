import { expect } from 'chai';
import fc from 'fast-check';
import { flawOf, repairOrder } from '../../../src/domain/order/repair-order.js';

const FLAGS = { onHold: false, backordered: false, partial: false, split: false };
const SOUND = {
  ...{ id: '1', reference: 'SO-1', stage: 'awaiting_pickup', flags: FLAGS, raw: { status: '1', isClosed: true } },
  ...{ carrier: 'UPS', totalQuantity: 4, shipTo: { name: 'M. Tremblay' }, lines: [{ sku: 'A', quantity: 1 }], margin: 12 },
  parcels: [{ trackingNumber: '1Z999AA10123456784', status: 'label_created', events: [{ at: '2026-11-20', status: 'label_created' }] }],
};

describe('an order that a page holds itself', () => {
  it('is sound as the client gives it, with whatever else the page keeps in it', () => {
    expect(flawOf(SOUND)).to.equal(undefined);
    expect(repairOrder(SOUND)).to.deep.equal(SOUND);
  });

  it('is named by the member that is not as it should be', () => {
    const flaws: [object, string][] = [
      [{ carrier: null }, 'carrier'],
      [{ reference: 10482 }, 'reference'],
      [{ id: 5 }, 'id'],
      [{ stage: 'on_truck' }, 'stage'],
      [{ flags: undefined }, 'flags'],
      [{ parcels: null }, 'parcels'],
      [{ parcels: [{ status: 'label_printed' }] }, 'parcels.0.status'],
      [{ parcels: [SOUND.parcels[0], { status: 'none', firstScanAt: null }] }, 'parcels.1.firstScanAt'],
      [{ parcels: [null] }, 'parcels.0'],
      [{ shipTo: { name: null } }, 'shipTo'],
      [{ createdAt: new Date(0) }, 'createdAt'],
      [{ totalQuantity: '4' }, 'totalQuantity'],
      [{ lines: [{ sku: 5 }] }, 'lines'],
    ];
    for (const [change, member] of flaws) expect(flawOf({ ...SOUND, ...change }), member).to.equal(member);
    for (const nothing of [null, undefined, 'SO-1', 7, []]) expect(flawOf(nothing)).to.equal('');
  });

  it('is read as well as can be', () => {
    const read = repairOrder({
      ...SOUND,
      ...{
        id: 5,
        reference: 10482,
        carrier: null,
        totalQuantity: '4',
        createdAt: new Date(0),
        closedAt: 1_763_640_000_000,
        shipTo: { name: 7, city: null },
      },
      ...{
        flags: { onHold: true, backordered: 'no' },
        raw: null,
        stage: 'on_truck',
        lines: [null, { sku: 9, quantity: '2', allocated: true }],
      },
      parcels: [
        null,
        {
          trackingNumber: 7023210039414604,
          status: 'label_printed',
          firstScanAt: null,
          events: [{ at: 1, status: 'in_transit', location: null }],
        },
      ],
    });
    expect(read).to.deep.equal({
      ...{ id: '5', reference: '10482', totalQuantity: 4, createdAt: '1970-01-01T00:00:00.000Z', closedAt: '2025-11-20T12:00:00.000Z' },
      ...{ shipTo: { name: '7' }, margin: 12, flags: { ...FLAGS, onHold: true }, stage: 'awaiting_pickup', raw: { status: 'on_truck' } },
      lines: [{ sku: '9', quantity: 2, allocated: true }],
      parcels: [
        { trackingNumber: '7023210039414604', status: 'unknown', rawStatus: 'label_printed', events: [{ at: '1', status: 'in_transit' }] },
      ],
    });
  });

  it('has not been scanned because a page writes what it does not know as null', () => {
    const read = repairOrder({ ...SOUND, parcels: [{ trackingNumber: '1Z999AA10123456784', status: 'label_created', firstScanAt: null }] });
    expect(read?.parcels[0]).to.not.have.property('firstScanAt');
  });

  it('is sound once repaired, whatever it was, or none', () => {
    const member = fc.oneof(fc.anything(), fc.constantFrom('1', 'shipped', 'in_transit', null, new Date(Number.NaN), 2n ** 70n));
    const things = fc.dictionary(fc.constantFrom(...Object.keys(SOUND), '__proto__', 'status', 'events', 'createdAt', 'hold'), member);
    const orders = fc.record(
      { id: fc.oneof(fc.string(), fc.integer()), parcels: fc.array(things), lines: fc.array(things), shipTo: things },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.tuple(things, orders).map(([a, b]) => ({ ...a, ...b })),
        ),
        (value) => {
          const read = repairOrder(value);
          if (read) expect(flawOf(read)).to.equal(undefined);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
