import { expect } from 'chai';
import fc from 'fast-check';
import {
  ORDER_FACETS,
  ORDER_STAGES,
  PARCEL_STATUSES,
  deriveStage,
  emptyCounts,
  isOpen,
  isPartial,
  isScanned,
  leadParcel,
  matchesFacet,
  splitOf,
  trackingNumbers,
  type OrderFacet,
  type OrderStage,
  type Parcel,
  type ParcelStatus,
  type StageFacts,
} from '../../../src/domain/order/index.js';

const parcel = (status: ParcelStatus, trackingNumber: string | undefined = '1Z5R89390357567127'): Parcel => ({
  status,
  ...(trackingNumber !== undefined && { trackingNumber }),
});
const facts = (some: Partial<StageFacts>): StageFacts => ({ cancelled: false, closed: false, parcels: [], ...some });

describe('the stage of an order', () => {
  const at = '2026-11-20T10:00:00Z';
  const table: [string, Partial<StageFacts>, OrderStage][] = [
    ['nothing yet', {}, 'received'],
    ['a printed pick ticket', { pickTicketPrintedAt: at }, 'picking'],
    ['a finished pick', { pickTicketPrintedAt: at, pickedAt: at }, 'picked'],
    ['a pack without pick dates', { packedAt: at }, 'packed'],
    ['closed', { closed: true }, 'awaiting_pickup'],
    ['closed with a label', { closed: true, parcels: [parcel('label_created')] }, 'awaiting_pickup'],
    ['a number that the carrier does not know', { closed: true, parcels: [parcel('not_found')] }, 'awaiting_pickup'],
    ['a status that nobody knows', { closed: true, parcels: [parcel('unknown')] }, 'awaiting_pickup'],
    ['labelled, not closed', { packedAt: at, parcels: [parcel('label_created')] }, 'awaiting_pickup'],
    ['packages without labels', { packedAt: at, parcels: [{ status: 'none' }] }, 'packed'],
    ['a voided label only', { packedAt: at, parcels: [parcel('cancelled')] }, 'packed'],
    ['one parcel of two scanned', { closed: true, parcels: [parcel('in_transit'), parcel('label_created')] }, 'shipped'],
    ['one parcel of two delivered', { closed: true, parcels: [parcel('delivered'), parcel('in_transit')] }, 'shipped'],
    ['all parcels delivered', { closed: true, parcels: [parcel('delivered'), parcel('delivered')] }, 'delivered'],
    ['delivered beside a voided label', { closed: true, parcels: [parcel('delivered'), parcel('cancelled')] }, 'delivered'],
    ['a scan that was recorded under an unclear status', { parcels: [{ ...parcel('unknown'), firstScanAt: at }] }, 'shipped'],
    ['cancelled, though closed and on its way', { cancelled: true, closed: true, parcels: [parcel('in_transit')] }, 'cancelled'],
  ];
  for (const [name, some, stage] of table) it(`is ${stage} for ${name}`, () => expect(deriveStage(facts(some))).to.equal(stage));

  it('never goes back when more is known of the warehouse', () => {
    const dates = fc.record({
      pickTicketPrintedAt: fc.constantFrom(undefined, at),
      pickedAt: fc.constantFrom(undefined, at),
      packedAt: fc.constantFrom(undefined, at),
      closed: fc.boolean(),
    });
    const rank = (some: Partial<StageFacts>): number => ORDER_STAGES.indexOf(deriveStage(facts(some)));
    fc.assert(fc.property(dates, (some) => void expect(rank({ ...some, closed: true })).to.be.at.least(rank(some))));
    fc.assert(fc.property(dates, (some) => void expect(rank({ ...some, packedAt: at })).to.be.at.least(rank(some))));
  });
});

describe('facets', () => {
  const none = { onHold: false, backordered: false, partial: false, split: false };
  const table: Record<OrderStage, OrderFacet[]> = {
    received: ['all', 'open'],
    picking: ['all', 'open'],
    picked: ['all', 'open'],
    packed: ['all', 'open'],
    awaiting_pickup: ['all', 'awaiting_pickup'],
    shipped: ['all', 'shipped'],
    delivered: ['all', 'delivered'],
    cancelled: ['all', 'cancelled'],
  };
  for (const stage of ORDER_STAGES) {
    it(`of an order that is ${stage} are ${table[stage].join(' and ')}`, () => {
      expect(ORDER_FACETS.filter((facet) => matchesFacet({ stage, flags: none }, facet, false))).to.deep.equal(table[stage]);
      expect(isOpen({ stage })).to.equal(table[stage].includes('open'));
    });
  }

  it('of an order whose first scan is overdue include "no scan yet" only while it awaits pickup', () => {
    for (const stage of ORDER_STAGES)
      expect(matchesFacet({ stage, flags: none }, 'no_scan_yet', true)).to.equal(stage === 'awaiting_pickup');
  });

  it('of holds and backorders count open orders only', () => {
    const flags = { ...none, onHold: true, backordered: true };
    for (const stage of ORDER_STAGES) {
      expect(matchesFacet({ stage, flags }, 'on_hold', false)).to.equal(isOpen({ stage }));
      expect(matchesFacet({ stage, flags }, 'backordered', false)).to.equal(isOpen({ stage }));
    }
  });

  it('start at nothing', () => expect(emptyCounts()).to.deep.equal(Object.fromEntries(ORDER_FACETS.map((facet) => [facet, 0]))));
});

describe('a parcel', () => {
  const unscanned: ParcelStatus[] = ['none', 'not_found', 'label_created', 'cancelled', 'expired', 'unknown'];
  for (const status of PARCEL_STATUSES) {
    it(`that is ${status} was ${unscanned.includes(status) ? 'not ' : ''}scanned`, () =>
      expect(isScanned({ status })).to.equal(!unscanned.includes(status)));
  }

  it('with a recorded first scan was scanned, whatever its status', () => {
    for (const status of PARCEL_STATUSES) expect(isScanned({ status, firstScanAt: '2026-11-20T20:00:00Z' })).to.equal(true);
  });

  it('leads when it needs attention, else when it is the least advanced', () => {
    const lead = (...statuses: ParcelStatus[]): ParcelStatus | undefined => leadParcel(statuses.map((status) => parcel(status)))?.status;
    expect(lead()).to.equal(undefined);
    expect(lead('delivered', 'in_transit', 'label_created')).to.equal('label_created');
    expect(lead('label_created', 'exception', 'delivered')).to.equal('exception');
    expect(lead('delivered', 'cancelled')).to.equal('delivered');
    for (const status of PARCEL_STATUSES) expect(lead(status)).to.equal(status);
  });

  it('leads as the first of equals', () => {
    const [first, second] = [parcel('in_transit', 'A1'), parcel('in_transit', 'B2')];
    expect(leadParcel([first, second])).to.equal(first);
  });
});

describe('an order', () => {
  it('is partial while some labelled parcels are scanned and others are not', () => {
    expect(isPartial([parcel('in_transit'), parcel('label_created')])).to.equal(true);
    expect(isPartial([parcel('in_transit'), parcel('delivered')])).to.equal(false);
    expect(isPartial([parcel('label_created')])).to.equal(false);
    expect(isPartial([parcel('in_transit'), { status: 'none' }, parcel('cancelled')])).to.equal(false);
  });

  it('lists its tracking numbers once each', () => {
    expect(
      trackingNumbers({ parcels: [parcel('none', 'A1'), { status: 'none' }, parcel('none', 'B2'), parcel('none', 'A1')] }),
    ).to.deep.equal(['A1', 'B2']);
  });

  const splits: [string, string | undefined][] = [
    ['SO-1 -1', 'SO-1'],
    ['REF1-1', 'REF1'],
    ['REF7 -12', 'REF7'],
    ['SO-77', undefined],
    ['REF -1', undefined],
    ['#1001-2', '#1001'],
    ['REF-0', undefined],
    ['REF-100', undefined],
    ['REF- 1', undefined],
    ['REF', undefined],
    ['-1', undefined],
    ['', undefined],
    [`${'x'.repeat(1_000_000)}-1`, undefined],
  ];
  for (const [reference, original] of splits)
    it(`named "${reference.slice(-12)}" is ${original ? `the rest of "${original}"` : 'no split'}`, () =>
      expect(splitOf(reference)).to.equal(original));
});
