import { expect } from 'chai';
import fc from 'fast-check';
import type { Order } from '../../../src/domain/order/index.js';
import {
  EVENT_MEMBERS,
  HOLD_MEMBERS,
  LINE_MEMBERS,
  NAMED_MEMBERS,
  ORDER_MEMBERS,
  PARCEL_MEMBERS,
  RAW_MEMBERS,
  SHIP_TO_MEMBERS,
} from '../../../src/domain/order/order-members.js';
import { isScanOverdue } from '../../../src/domain/order/overdue-scan.js';
import { flawOf, repairOrder } from '../../../src/domain/order/repair-order.js';

const FLAGS = { onHold: false, backordered: false, partial: false, split: false };
const SOUND = {
  ...{ id: '1', reference: 'SO-1', stage: 'awaiting_pickup', flags: FLAGS, raw: { status: '1', isClosed: true } },
  ...{ carrier: 'UPS', totalQuantity: 4, shipTo: { name: 'M. Tremblay' }, lines: [{ sku: 'A', quantity: 1 }], margin: 12 },
  parcels: [{ trackingNumber: '1Z999AA10123456784', status: 'label_created', events: [{ at: '2026-11-20', status: 'label_created' }] }],
};

/** Members of a page's own, of kinds that no text is. */
const OWN = { box: { lengthIn: 12 }, vip: true, weightKg: 2.5, packedOn: new Date(0), note: null };
/** A sound order with members of the page's own wherever there can be any. */
const OWNED = {
  ...SOUND,
  ...OWN,
  ...{ customer: { id: '1', name: 'Boréal', ...OWN }, shipTo: { city: 'Laval', ...OWN }, hold: { reason: 'Address', ...OWN } },
  ...{ batch: { id: '7', ...OWN }, flags: { ...FLAGS, ...OWN }, raw: { status: '1', ...OWN } },
  lines: [{ sku: 'A', quantity: 1, ...OWN }],
  parcels: [{ ...SOUND.parcels[0], ...OWN, events: [{ at: '2026-11-20', status: 'label_created', ...OWN }] }],
};

describe('an order that a page holds itself', () => {
  it('is sound as the client gives it, with whatever else the page keeps in it', () => {
    expect(flawOf(SOUND)).to.equal(undefined);
    expect(repairOrder(SOUND)).to.equal(SOUND);
  });

  it('keeps what is the page’s own as it is, at every level', () => {
    expect(flawOf(OWNED)).to.equal(undefined);
    expect(repairOrder(OWNED)).to.equal(OWNED);
    const flawed = {
      ...OWNED,
      ...{ customer: { ...OWNED.customer, name: 5 }, shipTo: { ...OWNED.shipTo, phone: 5 }, hold: { ...OWNED.hold, reason: 5 } },
      ...{ batch: { ...OWNED.batch, id: 5 }, flags: { ...OWNED.flags, onHold: 5 }, raw: { ...OWNED.raw, status: 5 } },
      lines: [{ ...OWNED.lines[0], sku: 5 }],
      parcels: [{ ...OWNED.parcels[0], carrier: 5, events: [{ ...OWNED.parcels[0]!.events[0], location: 5 }] }],
    };
    const read = repairOrder(flawed)!;
    const { customer, shipTo, hold, batch, flags, raw, lines, parcels } = read;
    const parts = [read, customer, shipTo, hold, batch, flags, raw, lines![0], parcels[0], parcels[0]!.events![0]];
    for (const part of parts) expect(part).to.deep.include(OWN);
    expect(JSON.stringify(read).match(/:"5"/g)).to.have.length(8);
  });

  it('has instants for the milliseconds and dates that a page writes, at every level', () => {
    const at = '2026-11-20T18:12:00.000Z';
    const said = (moment: unknown) => ({
      ...SOUND,
      ...{ closedAt: moment, cancelAfter: moment, hold: { at: moment } },
      parcels: [
        {
          ...{ trackingNumber: '1Z999AA10123456784', status: 'label_created', labelledAt: moment, firstScanAt: moment },
          ...{ deliveredAt: moment, estimatedDeliveryAt: moment, events: [{ at: moment, status: 'accepted' }] },
        },
      ],
    });
    for (const moment of [Date.parse(at), BigInt(Date.parse(at)), new Date(at)]) {
      expect(repairOrder(said(moment))).to.deep.equal(said(at));
    }
    expect(repairOrder({ ...SOUND, closedAt: 1e16, parcels: [{ status: 'none', labelledAt: Infinity }] })).to.deep.equal({
      ...SOUND,
      parcels: [{ status: 'none' }],
    });
  });

  it('is overdue by a label whose time the page has as milliseconds', () => {
    const label = { trackingNumber: '1Z999AA10123456784', status: 'label_created', labelledAt: Date.parse('2026-11-20T18:12:00Z') };
    const read = repairOrder({ ...SOUND, parcels: [label] });
    expect(isScanOverdue(read!, Date.parse('2026-12-20T12:00:00Z'))).to.equal(true);
  });

  it('has the stage that its facts say, once they are read, and keeps a word for another', () => {
    const { stage: _, ...unstaged } = SOUND;
    const at = '2026-11-20T18:12:00Z';
    const cases: [object, Partial<Order>][] = [
      [{ raw: { status: 2 } }, { stage: 'cancelled', raw: { status: '2' } }],
      [
        { stage: 'zzz', closedAt: at, raw: { isClosed: false }, parcels: [] },
        { stage: 'received', raw: { status: 'zzz', isClosed: false } },
      ],
      [
        { stage: 2, raw: {}, parcels: [] },
        { stage: 'received', raw: {} },
      ],
      [
        { stage: 'zzz', raw: { status: 'Released', isClosed: 'yes' }, parcels: [] },
        { stage: 'received', raw: { status: 'Released' } },
      ],
    ];
    for (const [said, read] of cases) expect(repairOrder({ ...unstaged, ...said })).to.deep.include(read);
  });

  it('keeps the source’s own word for a parcel', () => {
    const read = repairOrder({ ...SOUND, parcels: [{ status: 'label_printed', rawStatus: 'Etiquette' }, {}] });
    expect(read?.parcels).to.deep.equal([{ status: 'unknown', rawStatus: 'Etiquette' }, { status: 'unknown' }]);
  });

  it('is none where it cannot be read', () => {
    const refuse = (): never => {
      throw new Error('not to be read');
    };
    const hostile = [
      Object.defineProperty({ ...SOUND }, 'id', { get: refuse, enumerable: true }),
      { ...SOUND, parcels: [Object.defineProperty({}, 'status', { get: refuse })] },
      new Proxy(SOUND, { get: refuse }),
      Object.defineProperty({ ...SOUND, carrier: null }, 'own', { get: refuse, enumerable: true }),
    ];
    for (const order of hostile) {
      expect(repairOrder(order)).to.equal(undefined);
      expect(flawOf(order)).to.equal('');
    }
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
      [{ shipTo: { name: null } }, 'shipTo.name'],
      [{ flags: { ...FLAGS, split: 'no' } }, 'flags.split'],
      [{ raw: { status: 1 } }, 'raw.status'],
      [{ raw: [] }, 'raw'],
      [{ id: null }, 'id'],
      [{ createdAt: new Date(0) }, 'createdAt'],
      [{ totalQuantity: '4' }, 'totalQuantity'],
      [{ lines: [{ sku: 5 }] }, 'lines.0.sku'],
      [{ parcels: [{ status: 'none', events: [{ at: '2026-11-20', status: 'seen' }] }] }, 'parcels.0.events.0.status'],
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
        {
          trackingNumber: '7023210039414604',
          status: 'unknown',
          rawStatus: 'label_printed',
          events: [{ at: '1970-01-01T00:00:00.001Z', status: 'in_transit' }],
        },
      ],
    });
  });

  it('has not been scanned because a page writes what it does not know as null', () => {
    const read = repairOrder({ ...SOUND, parcels: [{ trackingNumber: '1Z999AA10123456784', status: 'label_created', firstScanAt: null }] });
    expect(read?.parcels[0]).to.not.have.property('firstScanAt');
  });

  it('is sound once repaired, whatever it was, or none; a sound order is the same order', () => {
    const member = fc.oneof(
      ...[fc.anything(), fc.string(), fc.double(), fc.date({ noInvalidDate: false })],
      fc.constantFrom('1', 'shipped', 'in_transit', null, undefined, 2n ** 70n, 1_763_640_000_000),
    );
    const things = (table: object, ...more: string[]) =>
      fc.dictionary(fc.constantFrom(...Object.keys(table), ...more, '__proto__', 'own'), member, { maxKeys: 8 });
    const withMembers = (table: object, more: Record<string, fc.Arbitrary<unknown>>, ...names: string[]) =>
      fc.tuple(things(table, ...names), fc.record(more, { requiredKeys: [] })).map(([a, b]) => ({ ...a, ...b }));
    const event = withMembers(EVENT_MEMBERS, { at: fc.oneof(fc.string(), member), status: fc.constantFrom('accepted', 'seen', 5) });
    const parcel = withMembers(PARCEL_MEMBERS, { events: fc.array(event), status: fc.constantFrom('none', 'seen', '', 5) });
    const orders = withMembers(
      ORDER_MEMBERS,
      {
        ...{ id: fc.oneof(fc.string(), fc.integer()), parcels: fc.array(parcel), lines: fc.array(things(LINE_MEMBERS, 'sku', 'quantity')) },
        ...{ customer: things(NAMED_MEMBERS), hold: things(HOLD_MEMBERS), shipTo: things(SHIP_TO_MEMBERS), raw: things(RAW_MEMBERS) },
        ...{ flags: things(FLAGS), stage: fc.constantFrom('picked', 'on_truck', 2) },
      },
      'reference',
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), orders), (value) => {
        const read = repairOrder(value);
        expect(flawOf(value) === undefined).to.equal(read !== undefined && read === value);
        if (!read) return;
        expect(flawOf(read)).to.equal(undefined);
        expect(repairOrder(read)).to.equal(read);
      }),
      { numRuns: 2000 },
    );
  });
});
