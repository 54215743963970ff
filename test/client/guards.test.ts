import { expect } from 'chai';
import fc from 'fast-check';
import {
  readImportReport,
  readNotificationSettings,
  readOrder,
  readOrderCounts,
  readOrderPage,
  readProblem,
  readTracking,
  readTrackingBatch,
} from '../../src/client/contract/guards.js';
import { readAs } from '../../src/client/contract/readers.js';
import { ORDER_STAGES, PARCEL_STATUSES } from '../../src/domain/order/index.js';
import { repairOrder } from '../../src/domain/order/repair-order.js';

const ORDER = {
  id: '1',
  reference: 'SO-1',
  stage: 'awaiting_pickup',
  flags: { onHold: false, backordered: false, partial: false, split: false },
  raw: { status: '1', isClosed: true },
  parcels: [{ trackingNumber: '0073938000549297', status: 'not_found' }],
  closedAt: '2026-11-20T14:00:00Z',
  shipTo: { city: 'Montréal' },
  lines: [{ sku: 'A', quantity: 2, allocated: true }],
};

const order = (changes: object) => readAs(readOrder, { ...ORDER, ...changes });

describe('the guards of the contract', () => {
  it('let through what fits, as it is', () => {
    expect(order({})).to.deep.equal({ ok: true, value: ORDER });
  });

  it('leave behind what they do not know, and `__proto__`', () => {
    const hostile = JSON.parse(`{"__proto__":{"polluted":1},"constructor":{},"more":2,${JSON.stringify(ORDER).slice(1)}`) as object;
    const result = readAs(readOrder, hostile);
    expect(result).to.deep.equal({ ok: true, value: ORDER });
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('take null for absent where a member may be absent', () => {
    const result = order({ carrier: null, shipTo: null });
    expect(result.ok && 'carrier' in result.value).to.equal(false);
  });

  for (const [changes, path] of [
    [{ id: 7 }, '/id'],
    [{ flags: { onHold: 'no' } }, '/flags/onHold'],
    [{ parcels: {} }, '/parcels'],
    [{ parcels: [{ status: 'none' }, { status: 5 }] }, '/parcels/1/status'],
    [{ lines: [{ sku: 'A', quantity: '2' }] }, '/lines/0/quantity'],
    [{ shipTo: 'Montréal' }, '/shipTo'],
    [{ raw: null }, '/raw'],
    [{ totalQuantity: null, totalWeightLb: 'heavy' }, '/totalWeightLb'],
  ] as const) {
    it(`name the place of what does not fit: ${path}`, () => {
      const result = order(changes);
      expect(result.ok).to.equal(false);
      expect(!result.ok && result.path).to.equal(path);
    });
  }

  it('keep a parcel status that they do not know as the raw one', () => {
    const result = order({ parcels: [{ status: 'teleported' }, { status: 'teleported', rawStatus: 'Beamed up' }] });
    expect(result.ok && result.value.parcels).to.deep.equal([
      { status: 'unknown', rawStatus: 'teleported' },
      { status: 'unknown', rawStatus: 'Beamed up' },
    ]);
  });

  it('derive a stage that they do not know from the facts, and keep the word', () => {
    const result = order({ stage: 'beamed_up', raw: {} });
    expect(result.ok && result.value).to.deep.include({ stage: 'awaiting_pickup', raw: { status: 'beamed_up' } });
    const cancelled = order({ stage: 'void', raw: { status: '2' } });
    expect(cancelled.ok && cancelled.value.stage).to.equal('cancelled');
  });

  it('keep no code for a stage, which would be read as the warehouse’s own', () => {
    const result = order({ stage: '2', raw: {} });
    expect(result.ok && result.value).to.deep.include({ stage: 'awaiting_pickup', raw: {} });
  });

  it('read an order as one that a page holds itself is read', () => {
    const word = fc.constantFrom('none', 'label_created', 'delivered', 'teleported');
    const facts = {
      stage: fc.constantFrom(...ORDER_STAGES, 'beamed_up', '2'),
      raw: fc.record({ status: fc.constantFrom('1', '2', 'Released'), isClosed: fc.boolean() }, { requiredKeys: [] }),
      parcels: fc.array(fc.record({ status: word, trackingNumber: fc.string(), rawStatus: word }, { requiredKeys: ['status'] })),
    };
    const at = fc.constantFrom('2026-11-20', '2026-11-20T14:00:00Z');
    const dates = fc.record({ closedAt: at, cancelledAt: at, packedAt: at, pickedAt: at }, { requiredKeys: [] });
    const { closedAt: _, ...base } = ORDER;
    fc.assert(
      fc.property(fc.record(facts), dates, (some, days) => {
        const given = { ...base, ...some, ...days };
        expect(readAs(readOrder, given)).to.deep.equal({ ok: true, value: repairOrder(given) });
      }),
      { numRuns: 1000 },
    );
  });

  it('never throw, whatever they are given, and never let a wrong type through', () => {
    const readers = [
      readOrder,
      readOrderPage,
      readOrderCounts,
      readTracking,
      readTrackingBatch,
      readNotificationSettings,
      readImportReport,
      readProblem,
    ];
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...readers), (value, reader) => {
        expect(readAs<unknown>(reader, value)).to.have.property('ok');
      }),
    );
    const mutated = fc.record({ key: fc.constantFrom(...Object.keys(ORDER)), value: fc.jsonValue() });
    fc.assert(
      fc.property(mutated, ({ key, value }) => {
        const result = order({ [key]: value });
        if (!result.ok) return;
        expect(result.value.id).to.be.a('string');
        expect(ORDER_STAGES).to.include(result.value.stage);
        for (const parcel of result.value.parcels) expect(PARCEL_STATUSES).to.include(parcel.status);
      }),
      { numRuns: 500 },
    );
  });
});
