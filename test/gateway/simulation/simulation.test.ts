import { expect } from 'chai';
import { ORDER_STAGES, PARCEL_STATUSES, type Order } from '../../../src/domain/order/index.js';
import { DEFAULT_SCHEDULE, windowsBetween } from '../../../src/domain/pickup/index.js';
import { carrierFromText, detectCarriers } from '../../../src/domain/tracking/index.js';
import { createMemoryUpstream, createSimulation, createSimulationClock, type Simulation } from '../../../src/gateway/index.js';
import type { MemoryUpstream, SimulationOptions } from '../../../src/gateway/index.js';
import { aLabelledOrder, anOrder, closeAll, openWarehouse, problemOf, sending } from '../warehouse.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday, 7 in the morning in Toronto. */
const MONDAY = Date.parse('2026-11-16T12:00:00Z');

interface Run {
  readonly upstream: MemoryUpstream;
  readonly simulation: Simulation;
  /** Lets so much time pass, in steps, and calls back after each. */
  readonly pass: (time: number, step?: number, after?: (now: number) => void) => void;
}

function aRun(options: Partial<SimulationOptions> = {}, orders: readonly Order[] = [], start = MONDAY): Run {
  let real = 0;
  const clock = createSimulationClock({ start, now: () => real });
  const upstream = createMemoryUpstream({ orders });
  const simulation = createSimulation({ upstream, clock, ordersPerDay: 60, lostShare: 0.03, ...options });
  const pass = (time: number, step = HOUR, after: (now: number) => void = () => undefined) => {
    for (const end = real + time; real < end;) {
      real = Math.min(real + step, end);
      simulation.tick();
      after(clock.now());
    }
  };
  return { upstream, simulation, pass };
}

const overdue = async ({ upstream, simulation }: Run): Promise<string[]> => {
  const context = { now: simulation.clock.now(), signal: new AbortController().signal };
  const { orders } = await upstream.searchOrders({ facet: 'no_scan_yet', limit: 1000 }, context);
  return orders.map((order) => order.id).sort();
};

describe('a simulated fortnight', function () {
  this.timeout(60_000);
  const run = aRun();
  const stages = new Set<string>();
  const statuses = new Set<string>();
  const collections: number[] = [];
  const histories = new Map<string, string[]>();

  before(() => {
    run.upstream.subscribe((change) => {
      if (change.type !== 'order') return;
      const { order } = change;
      stages.add(order.stage);
      for (const parcel of order.parcels) statuses.add(parcel.status);
      const history = histories.get(order.id) ?? [];
      if (history.at(-1) !== order.stage) history.push(order.stage);
      histories.set(order.id, history);
    });
    run.pass(14 * DAY, 10 * 60_000);
    for (const order of run.upstream.orders()) if (order.pickupAt) collections.push(Date.parse(order.pickupAt));
  });

  it('collects nothing before it has its label', () => {
    const gaps = [...run.upstream.orders()].flatMap((order) =>
      order.pickupAt ? [Date.parse(order.pickupAt) - Date.parse(order.closedAt!)] : [],
    );
    expect(Math.min(...gaps)).to.be.at.least(10 * 60_000);
  });

  it('reaches every stage, and every status that its carriers know', () => {
    expect([...stages]).to.have.members([...ORDER_STAGES]);
    const known = ['label_created', 'not_found', 'accepted', 'in_transit', 'out_for_delivery', 'delivered', 'attempt_failed', 'delayed'];
    expect([...statuses]).to.include.members(known);
    expect(PARCEL_STATUSES).to.include.members([...statuses]);
  });

  it('never goes back in the way of an order', () => {
    const rank = (stage: string) => ORDER_STAGES.indexOf(stage as Order['stage']);
    for (const [id, history] of histories) {
      for (let at = 1; at < history.length; at += 1)
        expect(rank(history[at]!), `${id}: ${history.join(' → ')}`).to.be.above(rank(history[at - 1]!));
    }
  });

  it('collects in pickup windows and at no other time', () => {
    expect(collections.length).to.be.above(300);
    for (const at of collections) expect(windowsBetween(at, at + 1, DEFAULT_SCHEDULE), new Date(at).toISOString()).to.have.length(1);
  });

  it('scans a parcel within hours of its collection, never before', () => {
    for (const order of run.upstream.orders()) {
      for (const { firstScanAt } of order.parcels) {
        if (firstScanAt === undefined) continue;
        expect(Date.parse(firstScanAt) - Date.parse(order.pickupAt!)).to.be.within(0.5 * HOUR, 6 * HOUR);
      }
    }
  });

  it('finds exactly the lost orders under "no scan yet", once they are due', async () => {
    expect(run.simulation.lostOrders().length).to.be.above(5);
    const due = new Set(await overdue(run));
    for (const id of due) expect(run.simulation.lostOrders()).to.include(id);
    // Four days without a label: everything that was lost is due by then.
    const later = aRun({ ordersPerDay: 0 }, [...run.upstream.orders()], MONDAY + 14 * DAY);
    later.pass(5 * DAY);
    expect((await overdue(later)).filter((id) => run.simulation.lostOrders().includes(id))).to.deep.equal(
      [...run.simulation.lostOrders()].sort(),
    );
  });

  it('writes tracking numbers that belong to their carrier', () => {
    for (const order of run.upstream.orders()) {
      for (const { trackingNumber, carrier } of order.parcels) {
        if (trackingNumber === undefined) continue;
        const codes = detectCarriers(trackingNumber).map((candidate) => candidate.carrier);
        expect(codes, `${carrier} ${trackingNumber}`).to.include(carrierFromText(carrier ?? ''));
      }
    }
  });

  it('keeps what orders say in step: closed with a label, delivered with dates', () => {
    for (const order of run.upstream.orders()) {
      const labelled = order.parcels.some((parcel) => parcel.trackingNumber !== undefined);
      if (labelled) expect(order).to.have.property('closedAt');
      if (order.stage === 'delivered') expect(order.parcels.every((parcel) => parcel.deliveredAt && parcel.firstScanAt)).to.equal(true);
      if (order.stage === 'cancelled') expect(order.raw).to.deep.equal({ status: '2', isClosed: true });
      expect(Date.parse(order.updatedAt!)).to.be.at.least(Date.parse(order.createdAt!));
    }
  });

  it('is the same again with the same seed, however often it ticks, and another with another seed', () => {
    const history = (seed: number, step: number) => {
      const again = aRun({ seed, ordersPerDay: 30 });
      again.pass(5 * DAY, step);
      return JSON.stringify([...again.upstream.orders()]);
    };
    const first = history(7, 5 * DAY);
    expect(history(7, 17 * 60_000)).to.equal(first);
    expect(history(8, 5 * DAY)).to.not.equal(first);
  });
});

describe('the simulation', () => {
  afterEach(closeAll);

  it('shows Canada Post’s "not found" and UPS’s "Label Created" until the first scan', () => {
    const shipTo = { name: 'A', region: 'ON' };
    const stage = { stage: 'packed' as const, shipTo };
    const run = aRun({ ordersPerDay: 0, lostShare: 1 }, [
      anOrder({ id: '1', carrier: 'Canada Post', ...stage }),
      anOrder({ id: '2', carrier: 'UPS', ...stage }),
    ]);
    run.pass(2 * DAY);
    expect(run.upstream.find('1')?.parcels[0]).to.include({
      status: 'not_found',
      rawStatus: 'We didn’t find an item associated with this number.',
    });
    expect(run.upstream.find('2')?.parcels[0]).to.include({ status: 'label_created', rawStatus: 'Label Created' });
  });

  it('labels within the hour what was packed when it began, also in the afternoon', () => {
    const packed = anOrder({ id: '1', carrier: 'UPS', stage: 'packed', packedAt: '2026-11-16T18:00:00Z' });
    const run = aRun({ ordersPerDay: 0, lostShare: 0 }, [packed]);
    const label = Array.from({ length: 60 }, () => {
      run.pass(60_000);
      return run.upstream.find('1')?.stage;
    });
    expect(label).to.include('awaiting_pickup');
  });

  it('takes orders that were there on from where they are', async () => {
    const orders = [
      anOrder({ id: '1', carrier: 'UPS' }),
      anOrder({ id: '2', carrier: 'UPS', stage: 'packed', packedAt: '2026-11-13T18:00:00Z' }),
      aLabelledOrder({ id: '3', closedAt: '2026-11-16T11:00:00.000Z' }),
      aLabelledOrder({ id: '4', closedAt: '2026-11-02T15:00:00.000Z' }),
      aLabelledOrder({
        id: '5',
        stage: 'shipped',
        parcels: [{ trackingNumber: 'T5', status: 'in_transit', firstScanAt: '2026-11-13T23:00:00Z' }],
      }),
    ];
    const run = aRun({ ordersPerDay: 0, lostShare: 0 }, orders);
    run.pass(25 * DAY);
    expect(orders.map(({ id }) => run.upstream.find(id)?.stage)).to.deep.equal([
      'delivered',
      'delivered',
      'delivered',
      'awaiting_pickup',
      'delivered',
    ]);
    expect(await overdue(run)).to.deep.equal(['4']);
    expect(run.simulation.lostOrders()).to.deep.equal(['4']);
  });

  it('takes an order on the road whose number somebody attached through the API', async () => {
    const { upstream, simulation, pass } = aRun({ ordersPerDay: 0, lostShare: 0 }, [
      anOrder({ id: '1', flags: { onHold: false, backordered: true, partial: false, split: false } }),
    ]);
    const { client } = openWarehouse({ gateway: { upstream, simulation, clock: simulation.clock } });
    await client.attachTracking('1', { trackingNumber: 'NUMBER-1', carrier: 'UPS' });
    pass(12 * DAY);
    expect(upstream.find('1')).to.include({ stage: 'delivered' });
    expect(upstream.find('1')?.parcels).to.have.length(1);
  });

  it('does no more at once than it is asked to', () => {
    const { simulation, upstream } = aRun();
    simulation.clock.jumpTo(MONDAY + 3 * DAY);
    expect(simulation.tick(10)).to.equal(false);
    expect([...upstream.orders()].length).to.be.below(11);
    while (!simulation.tick(100));
    expect([...upstream.orders()].length).to.be.above(100);
  });

  it('removes the oldest delivered orders when there are too many', () => {
    const run = aRun({ ordersPerDay: 30, maxOrders: 80 });
    const removed: string[] = [];
    run.upstream.subscribe((change) => change.type === 'orderRemoved' && removed.push(change.id));
    run.pass(14 * DAY);
    expect(removed.length).to.be.above(50);
    expect(new Set(removed).size).to.equal(removed.length);
  });

  it('ticks by the interval that it was given, until it is stopped', () => {
    let tick: (() => void) | undefined;
    let real = 0;
    const clock = createSimulationClock({ start: MONDAY, now: () => real });
    const upstream = createMemoryUpstream({ orders: [] });
    const interval = (run: () => void) => {
      tick = run;
      return () => (tick = undefined);
    };
    const stop = createSimulation({ upstream, clock, interval }).start();
    real = DAY;
    tick?.();
    expect([...upstream.orders()].length).to.be.above(100);
    stop();
    expect(tick).to.equal(undefined);
  });

  it('is steered through the gateway, forward only', async () => {
    const { simulation } = aRun();
    const { call } = openWarehouse({ gateway: { simulation, clock: simulation.clock } });
    const state = async (init?: RequestInit) => (await (await call('/simulation', init)).json()) as Record<string, unknown>;
    expect(await state()).to.deep.include({
      now: '2026-11-16T12:00:00.000Z',
      rate: 1,
      paused: false,
      nextPickupAt: '2026-11-16T19:30:00.000Z',
    });
    expect(await state(sending({ rate: 600 }))).to.include({ rate: 600, paused: false });
    expect(await state(sending({ rate: 0 }))).to.include({ rate: 0, paused: true });
    expect(await state(sending({ paused: false }))).to.include({ rate: 600, paused: false });
    expect(await state(sending({ jumpTo: 'nextPickup' }))).to.include({ now: '2026-11-16T19:30:00.000Z' });
    expect((await call('/simulation', sending({ jumpTo: '2026-11-16T19:00:00Z' }))).status).to.equal(409);
    for (const body of [
      { rate: -1 },
      { rate: 'fast' },
      { paused: 1 },
      { jumpTo: 'tomorrow' },
      { jumpTo: '2030-01-01T00:00:00Z' },
      { speed: 2 },
    ]) {
      expect((await problemOf(await call('/simulation', sending(body)))).status, JSON.stringify(body)).to.equal(422);
    }
  });

  it('is not there without a simulation', async () => {
    expect((await openWarehouse().call('/simulation')).status).to.equal(404);
  });
});

describe('the clock of a simulation', () => {
  it('runs at its rate, stands still, jumps, and tells of each change', () => {
    let real = 1000;
    let told = 0;
    const clock = createSimulationClock({ start: MONDAY, rate: 60, now: () => real });
    const stop = clock.subscribe(() => (told += 1));
    real += 1000;
    expect(clock.now()).to.equal(MONDAY + 60_000);
    clock.setRate(10);
    real += 1000;
    expect(clock.now()).to.equal(MONDAY + 70_000);
    clock.pause();
    real += 5000;
    expect([clock.now(), clock.rate, clock.paused]).to.deep.equal([MONDAY + 70_000, 0, true]);
    clock.resume();
    real += 1000;
    expect([clock.now(), clock.rate]).to.deep.equal([MONDAY + 80_000, 10]);
    clock.jumpTo(MONDAY + DAY);
    expect(clock.now()).to.equal(MONDAY + DAY);
    stop();
    clock.pause();
    expect(told).to.equal(4);
  });
});
