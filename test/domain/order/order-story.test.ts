import { expect } from 'chai';
import fc from 'fast-check';
import { ORDER_STAGES, PARCEL_STATUSES, type Order, type OrderStage, type Parcel } from '../../../src/domain/order/index.js';
import { cartState, changeTerm, nextStep, orderSteps, type ChangeTerm } from '../../../src/domain/order/order-story.js';
import { createSchedule, DEFAULT_SCHEDULE } from '../../../src/domain/pickup/index.js';

const FLAGS = { onHold: false, backordered: false, partial: false, split: false };
const order = (given: Partial<Order> = {}): Order => ({
  id: '1',
  reference: 'SO-1',
  stage: 'received',
  flags: FLAGS,
  raw: {},
  parcels: [],
  createdAt: '2026-11-20T14:00:00Z',
  ...given,
});
const parcel = (given: Partial<Parcel> = {}): Parcel => ({
  trackingNumber: '7023210039414604',
  status: 'label_created',
  carrier: 'Canada Post',
  ...given,
});

/** Friday, 20 November 2026, 1:05 PM in Toronto. */
const NOW = Date.parse('2026-11-20T18:05:00Z');

describe('the steps of an order', () => {
  it('are those behind it, the one it is in, and those ahead', () => {
    const steps = orderSteps(order({ stage: 'picked', pickTicketPrintedAt: '2026-11-20T15:00:00Z', pickedAt: '2026-11-20T15:30:00Z' }));
    expect(steps.map(({ stage, state }) => `${stage} ${state}`)).to.deep.equal([
      'received done',
      'picking done',
      'picked current',
      'packed ahead',
      'awaiting_pickup ahead',
      'shipped ahead',
      'delivered ahead',
    ]);
    expect(steps.map(({ at }) => at?.slice(11, 16))).to.deep.equal(['14:00', '15:00', '15:30', undefined, undefined, undefined, undefined]);
  });

  it('pass over what nobody recorded, as after a direct label', () => {
    const steps = orderSteps(order({ stage: 'packed', packedAt: '2026-11-20T16:00:00Z' }));
    expect(steps.slice(0, 4).map(({ state, at }) => [state, at !== undefined])).to.deep.equal([
      ['done', true],
      ['done', false],
      ['done', false],
      ['current', true],
    ]);
  });

  it('name who, where and how many', () => {
    const steps = orderSteps(
      order({
        stage: 'shipped',
        facility: { name: 'Ontario' },
        pickJobAssignee: 'J. Singh',
        closedAt: '2026-11-20T16:30:00Z',
        parcels: [
          parcel({
            status: 'delivered',
            deliveredAt: '2026-11-21T15:00:00Z',
            events: [
              { at: '2026-11-20T23:00:00Z', status: 'in_transit', location: 'Montréal' },
              { at: '2026-11-20T22:00:00Z', status: 'accepted', location: 'Mississauga' },
              { at: '2026-11-20T16:30:00Z', status: 'label_created', location: 'nowhere' },
            ],
          }),
          parcel({ trackingNumber: '7023210039414611', status: 'in_transit' }),
          parcel({ trackingNumber: '7023210039414628' }),
        ],
      }),
    );
    const at = (stage: OrderStage) => steps.find((step) => step.stage === stage);
    expect(at('received')?.place).to.equal('Ontario');
    expect(at('picking')?.by).to.equal('J. Singh');
    expect(at('shipped')).to.deep.include({ at: '2026-11-20T22:00:00Z', place: 'Mississauga', packages: { count: 2, of: 3 } });
    expect(at('delivered')).to.deep.equal({ stage: 'delivered', state: 'ahead', packages: { count: 1, of: 3 } });
  });

  it('end where a cancelled order ended', () => {
    const steps = orderSteps(
      order({
        stage: 'cancelled',
        pickTicketPrintedAt: '2026-11-20T15:00:00Z',
        closedAt: '2026-11-20T16:00:00Z',
        cancelledAt: '2026-11-20T16:00:00Z',
      }),
    );
    expect(steps.map(({ stage, state }) => `${stage} ${state}`)).to.deep.equal(['received done', 'picking done', 'cancelled current']);
  });

  it('have exactly one that is the present, whatever the order says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ORDER_STAGES),
        fc.array(fc.record({ status: fc.constantFrom(...PARCEL_STATUSES), trackingNumber: fc.string() })),
        fc.option(fc.string(), { nil: undefined }),
        (stage, parcels, date) => {
          const steps = orderSteps(order({ stage, parcels, ...(date === undefined ? {} : { closedAt: date, pickedAt: date }) }));
          expect(steps.filter(({ state }) => state === 'current').map((step) => step.stage)).to.deep.equal([stage]);
        },
      ),
    );
  });
});

describe('what a change meets', () => {
  const terms: Record<OrderStage, ChangeTerm> = {
    received: 'open',
    picking: 'picked',
    picked: 'picked',
    packed: 'packed',
    awaiting_pickup: 'closed',
    shipped: 'closed',
    delivered: 'closed',
    cancelled: 'cancelled',
  };
  for (const stage of ORDER_STAGES) {
    it(`at the stage ${stage}: ${terms[stage]}`, () => expect(changeTerm(order({ stage }))).to.equal(terms[stage]));
  }

  it('is nothing for a backordered order that nobody picks yet, and not said for one that is being picked', () => {
    const flags = { ...FLAGS, backordered: true };
    expect(changeTerm(order({ flags }))).to.equal('backordered');
    expect(changeTerm(order({ flags, stage: 'picking' }))).to.equal('picked');
  });
});

describe('what comes next', () => {
  const next = (given: Partial<Order>, now = NOW, schedule = DEFAULT_SCHEDULE) => nextStep(order(given), now, schedule);

  it('is the warehouse’s work and the next pickup, without a promise', () => {
    const step = next({});
    expect(step).to.include({ kind: 'work', stage: 'received', promised: false });
    expect(step.kind === 'work' && step.pickup?.day).to.equal('2026-11-20');
  });

  it('is a promise where the schedule has a cut-off', () => {
    const { schedule } = { schedule: createSchedule({ cutOff: '12:00' }) };
    const early = next({}, NOW, schedule);
    const late = next({ createdAt: '2026-11-20T17:30:00Z' }, NOW, schedule);
    expect(early.kind === 'work' && [early.promised, early.pickup?.day]).to.deep.equal([true, '2026-11-20']);
    expect(late.kind === 'work' && [late.promised, late.pickup?.day]).to.deep.equal([true, '2026-11-23']);
  });

  it('is a wait for the hold, for stock, or for a later day', () => {
    expect(next({ flags: { ...FLAGS, onHold: true, backordered: true } }).kind).to.equal('hold');
    expect(next({ flags: { ...FLAGS, backordered: true } }).kind).to.equal('stock');
    expect(next({ earliestShipAt: '2026-11-25' })).to.deep.equal({ kind: 'later', day: '2026-11-25' });
    expect(next({ earliestShipAt: '2026-11-20' }).kind).to.equal('work');
  });

  it('is the first scan once there is a label', () => {
    const step = next({ stage: 'awaiting_pickup', parcels: [parcel({ labelledAt: '2026-11-20T16:30:00Z' })] });
    expect(step).to.include({ kind: 'scan', carrier: 'canada_post' });
    expect(step.kind === 'scan' && step.scan.phase).to.equal('awaiting_collection');
  });

  it('is the delivery of the package that needs attention most', () => {
    const held = parcel({ trackingNumber: 'B', status: 'exception' });
    expect(next({ stage: 'shipped', parcels: [parcel({ status: 'in_transit' }), held] })).to.deep.equal({ kind: 'delivery', parcel: held });
  });

  it('is nothing for an order at its end', () => {
    expect(next({ stage: 'delivered' }).kind).to.equal('none');
    expect(next({ stage: 'cancelled', flags: { ...FLAGS, onHold: true } }).kind).to.equal('none');
  });
});

describe('the tracking number in the cart', () => {
  it('waits for a label', () => expect(cartState(order(), NOW)).to.deep.equal({ kind: 'waiting' }));

  it('is on its way for an hour, and then due; that it arrived, nobody says', () => {
    const closed = order({ stage: 'awaiting_pickup', closedAt: '2026-11-20T17:30:00Z', parcels: [parcel()] });
    const by = Date.parse('2026-11-20T18:30:00Z');
    expect(cartState(closed, NOW)).to.deep.equal({ kind: 'sent', by });
    expect(cartState(closed, by)).to.deep.equal({ kind: 'due', by });
    expect(cartState({ ...closed, closedAt: '2026-11-20' }, NOW)).to.deep.equal({ kind: 'due' });
  });

  it('is nothing for a cancelled order', () => expect(cartState(order({ stage: 'cancelled' }), NOW).kind).to.equal('none'));
});
