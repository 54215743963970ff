import { expect } from '@open-wc/testing';
import type { LiveEvent, Tracking } from '../../src/client/index.js';
import { watchTracking, type TrackingSource, type TrackingState } from '../../src/state/tracking-hub.js';

const UPS = '1Z5R89390357567127';
const CANADA_POST = '7023210039414604';

const answer = (trackingNumber: string): Tracking => ({
  trackingNumber,
  found: true,
  parcel: { trackingNumber, status: 'in_transit' },
  asOf: '2026-11-20T18:05:00Z',
});
const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

function fakeSource() {
  const calls: string[][] = [];
  const signals: AbortSignal[] = [];
  let hear: (event: LiveEvent) => void = () => undefined;
  let subscribers = 0;
  let fail = false;
  const source: TrackingSource = {
    getTrackings: async (items, options) => {
      calls.push(items.map(({ trackingNumber }) => trackingNumber));
      if (options?.signal) signals.push(options.signal);
      await Promise.resolve();
      if (fail) throw new Error('no network');
      return items.map(({ trackingNumber }) => answer(trackingNumber));
    },
    subscribe: (listener) => {
      subscribers += 1;
      hear = listener;
      return () => void (subscribers -= 1);
    },
  };
  return {
    source,
    calls,
    signals,
    hear: (event: LiveEvent) => hear(event),
    subscribers: () => subscribers,
    setFail: (value: boolean) => (fail = value),
  };
}

async function settle(): Promise<void> {
  await frame();
  await frame();
}

describe('watching numbers through a client', () => {
  it('asks once for all numbers of a frame, and once for a number that several watch', async () => {
    const { source, calls } = fakeSource();
    const heard: TrackingState[] = [];
    const stops = [UPS, CANADA_POST, UPS.toLowerCase(), '7023 2100 3941 4604'].map((trackingNumber) =>
      watchTracking(source, { trackingNumber }, (state) => heard.push(state)),
    );
    await settle();
    expect(calls).to.deep.equal([[UPS, CANADA_POST]]);
    expect(heard.filter(({ phase }) => phase === 'ready')).to.have.length(4);
    stops.forEach((stop) => stop());
  });

  it('gives a latecomer the answer that is known, without asking again', async () => {
    const { source, calls } = fakeSource();
    const stop = watchTracking(source, { trackingNumber: UPS }, () => undefined);
    await settle();
    const heard: TrackingState[] = [];
    const stopLate = watchTracking(source, { trackingNumber: UPS }, (state) => heard.push(state));
    await settle();
    expect(heard.map(({ phase }) => phase)).to.deep.equal(['ready']);
    expect(calls).to.have.length(1);
    stop();
    stopLate();
  });

  it('asks apart for a number whose carrier was stated', async () => {
    const { source, calls } = fakeSource();
    const stops = [{ trackingNumber: UPS }, { trackingNumber: UPS, carrier: 'UPS' }].map((request) =>
      watchTracking(source, request, () => undefined),
    );
    await settle();
    expect(calls).to.deep.equal([[UPS, UPS]]);
    stops.forEach((stop) => stop());
  });

  it('follows live changes of the parcels that are watched', async () => {
    const { source, hear, subscribers } = fakeSource();
    const heard: string[] = [];
    const stop = watchTracking(source, { trackingNumber: UPS }, ({ tracking }) => heard.push(tracking?.parcel.status ?? '-'));
    await settle();
    const order = {
      id: '1',
      reference: 'SO-1',
      stage: 'delivered',
      flags: {},
      raw: {},
      parcels: [{ trackingNumber: UPS, status: 'delivered' }],
      updatedAt: '2026-11-20T19:00:00Z',
    };
    hear({ type: 'order', order, revision: 2 } as unknown as LiveEvent);
    expect(heard).to.deep.equal(['-', 'in_transit', 'delivered']);
    stop();
    expect(subscribers()).to.equal(0);
  });

  it('hears of a live change what the server would answer, and asks it where the carrier is another than was asked for', async () => {
    const { source, calls, hear } = fakeSource();
    const number = '330123456789';
    const heard = new Map<string | undefined, TrackingState>();
    const stops = [undefined, 'Purolator', 'FedEx'].map((carrier) =>
      watchTracking(source, { trackingNumber: number, ...(carrier && { carrier }) }, (state) => heard.set(carrier, state)),
    );
    await settle();
    const closedAt = '2026-11-20T18:00:00Z';
    const bare = { trackingNumber: number, status: 'label_created' };
    const order = { carrier: 'Purolator', closedAt, parcels: [bare], updatedAt: '2026-11-20T19:00:00Z' };
    hear({ type: 'order', order, revision: 2 } as unknown as LiveEvent);
    const parcel = { ...bare, carrier: 'Purolator' };
    for (const carrier of [undefined, 'Purolator'])
      expect(heard.get(carrier)?.tracking).to.deep.equal({ ...answer(number), parcel, closedAt, asOf: order.updatedAt });
    expect(heard.get('FedEx')?.tracking).to.deep.equal(answer(number));
    await settle();
    expect(calls).to.deep.equal([[number, number, number], [number]]);
    hear({ type: 'order', order: { ...order, parcels: [{ ...bare, carrier: 'FedEx' }] }, revision: 3 } as unknown as LiveEvent);
    expect([undefined, 'Purolator', 'FedEx'].map((carrier) => heard.get(carrier)?.tracking?.parcel.carrier)).to.deep.equal([
      'FedEx',
      'Purolator',
      'FedEx',
    ]);
    for (const stop of stops) stop();
  });

  it('keeps what it heard while a question was under way, where the answer is older', async () => {
    let give: (answers: Tracking[]) => void = () => undefined;
    const { source, hear } = fakeSource();
    const slow: TrackingSource = {
      ...source,
      getTrackings: () => new Promise((resolve) => (give = resolve)),
      serverTime: () => Date.parse('2026-11-20T18:05:00.500Z'),
    };
    const heard: string[] = [];
    const stop = watchTracking(slow, { trackingNumber: UPS }, ({ phase, tracking }) =>
      heard.push(`${phase} ${tracking?.parcel.status ?? '-'}`),
    );
    await settle();
    const order = { parcels: [{ trackingNumber: UPS, status: 'delivered' }] };
    hear({ type: 'order', order, revision: 2 } as unknown as LiveEvent);
    give([answer(UPS)]);
    await settle();
    expect(heard).to.deep.equal(['loading -', 'ready delivered', 'ready delivered']);
    hear({ type: 'reset' });
    await settle();
    give([{ ...answer(UPS), asOf: '2026-11-20T19:00:00Z' }]);
    await settle();
    expect(heard.at(-1)).to.equal('ready in_transit');
    stop();
  });

  it('tells numbers apart that no carrier would write', async () => {
    const { source, calls, hear } = fakeSource();
    const heard = new Map<string, TrackingState>();
    const stops = ['LOC/1', 'LOC/2'].map((trackingNumber) =>
      watchTracking(source, { trackingNumber }, (state) => heard.set(trackingNumber, state)),
    );
    await settle();
    expect(calls).to.deep.equal([['LOC/1', 'LOC/2']]);
    expect([...heard.values()].map(({ tracking }) => tracking?.trackingNumber)).to.deep.equal(['LOC/1', 'LOC/2']);
    const order = { parcels: [{ trackingNumber: 'LOC/2', status: 'delivered' }], updatedAt: '2026-11-20T19:00:00Z' };
    hear({ type: 'order', order, revision: 2 } as unknown as LiveEvent);
    expect([...heard.values()].map(({ tracking }) => tracking?.parcel.status)).to.deep.equal(['in_transit', 'delivered']);
    for (const stop of stops) stop();
  });

  it('takes no answer to another such number', async () => {
    const source: TrackingSource = { getTrackings: async () => Promise.resolve([answer('LOC/2')]) };
    const phases: string[] = [];
    const stop = watchTracking(source, { trackingNumber: 'LOC/1' }, ({ phase }) => phases.push(phase));
    await settle();
    expect(phases).to.deep.equal(['loading', 'failed']);
    stop();
  });

  it('asks again after a reset, keeping the answer until then', async () => {
    const { source, hear, calls } = fakeSource();
    const phases: string[] = [];
    const stop = watchTracking(source, { trackingNumber: UPS }, ({ phase }) => phases.push(phase));
    await settle();
    hear({ type: 'reset' });
    await settle();
    expect(calls).to.have.length(2);
    expect(phases).to.deep.equal(['loading', 'ready', 'ready']);
    stop();
  });

  it('reports a failure with the answer of before, and asks again when the connection is back', async () => {
    const { source, hear, calls, setFail } = fakeSource();
    const heard: TrackingState[] = [];
    const stop = watchTracking(source, { trackingNumber: UPS }, (state) => heard.push(state));
    await settle();
    setFail(true);
    hear({ type: 'reset' });
    await settle();
    expect(heard.at(-1)!.phase).to.equal('failed');
    expect(heard.at(-1)!.tracking?.parcel.status).to.equal('in_transit');
    setFail(false);
    dispatchEvent(new Event('online'));
    await settle();
    expect(heard.at(-1)!.phase).to.equal('ready');
    expect(calls).to.have.length(3);
    stop();
  });

  it('asks again only for what has no answer yet, and not at all once nobody waits', async () => {
    const real = { setTimeout, clearTimeout, random: Math.random };
    const timers = new Map<number, () => void>();
    Math.random = () => 0.5;
    globalThis.setTimeout = ((run: () => void, wait = 0) => {
      if (wait < 1000) return real.setTimeout(run, wait);
      timers.set(-wait, run);
      return -wait;
    }) as typeof setTimeout;
    globalThis.clearTimeout = (timer) => (timers.delete(timer as number) ? undefined : real.clearTimeout(timer));
    try {
      const { source, hear, calls, setFail } = fakeSource();
      const heard = new Map<string, string>();
      const stops = [UPS, CANADA_POST].map((trackingNumber) =>
        watchTracking(source, { trackingNumber }, ({ phase }) => heard.set(trackingNumber, phase)),
      );
      setFail(true);
      await settle();
      hear({ type: 'order', order: { parcels: [{ trackingNumber: UPS, status: 'delivered' }] }, revision: 1 } as unknown as LiveEvent);
      expect([[...heard.values()], [...timers.keys()]]).to.deep.equal([['ready', 'failed'], [-15_000]]);
      timers.get(-15_000)?.();
      await settle();
      expect([calls, [...heard.values()]]).to.deep.equal([
        [[UPS, CANADA_POST], [CANADA_POST]],
        ['ready', 'failed'],
      ]);
      expect([...timers.keys()]).to.deep.equal([-15_000, -45_000]);
      stops.forEach((stop) => stop());
      expect([...timers.keys()]).to.deep.equal([]);
    } finally {
      Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
      Math.random = real.random;
    }
  });

  it('takes an answer to another number, and none, for a failure of those numbers only', async () => {
    const source: TrackingSource = { getTrackings: async () => Promise.resolve([answer('1Z 5r89390357567127'), answer(UPS)]) };
    const heard = new Map<string, TrackingState>();
    const stops = [UPS, CANADA_POST, 'ABC123456789'].map((trackingNumber) =>
      watchTracking(source, { trackingNumber }, (state) => heard.set(trackingNumber, state)),
    );
    await settle();
    expect([...heard.values()].map(({ phase }) => phase)).to.deep.equal(['ready', 'failed', 'failed']);
    expect(heard.get(CANADA_POST)).not.to.have.property('tracking');
    expect(heard.get(CANADA_POST)!.error).to.be.instanceOf(Error);
    for (const stop of stops) stop();
  });

  it('gives up the question when nobody waits for the answer any more', async () => {
    const { source, signals } = fakeSource();
    const heard: string[] = [];
    const stop = watchTracking(source, { trackingNumber: UPS }, ({ phase }) => heard.push(phase));
    await frame();
    stop();
    await settle();
    expect(signals.every(({ aborted }) => aborted)).to.equal(true);
  });

  it('works with a client that cannot be subscribed to, or refuses', async () => {
    const { source } = fakeSource();
    const heard: string[] = [];
    const stop = watchTracking(
      {
        getTrackings: source.getTrackings,
        subscribe: () => {
          throw new Error('no');
        },
      },
      { trackingNumber: UPS },
      ({ phase }) => heard.push(phase),
    );
    await settle();
    expect(heard).to.deep.equal(['loading', 'ready']);
    stop();
  });
});
