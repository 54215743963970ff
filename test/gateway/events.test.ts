import { expect } from 'chai';
import fc from 'fast-check';
import { SseParser, type ServerSentEvent } from '../../src/client/sse.js';
import { EventHub } from '../../src/gateway/events.js';
import type { UpstreamChange } from '../../src/gateway/index.js';
import { anOrder, closeAll, FRIDAY, openWarehouse } from './warehouse.js';

/** A hub whose heart beats when it is told to. */
function aHub(memory = 100, lifetime = Infinity) {
  let beat: (() => void) | undefined;
  const clock = { now: () => FRIDAY, rate: 60 };
  const interval = (run: () => void) => {
    beat = run;
    return () => (beat = undefined);
  };
  const hub = new EventHub({ clock, interval, run: 'run', memory, heartbeat: 15_000, lifetime });
  return { hub, clock, beat: () => beat?.(), beating: () => beat !== undefined };
}

const change = (number: number): UpstreamChange => ({ type: 'orderRemoved', id: String(number), revision: number });
const never = () => new AbortController().signal;

/** Reads a stream as the client would. */
function follow(stream: ReadableStream<Uint8Array>, lastEventId = '') {
  const reader = stream.getReader();
  const parser = new SseParser(lastEventId);
  const raw: string[] = [];
  return {
    parser,
    raw,
    reader,
    async read(count: number): Promise<ServerSentEvent[]> {
      const events: ServerSentEvent[] = [];
      while (events.length < count) {
        const { done, value } = await reader.read();
        if (done) break;
        raw.push(new TextDecoder().decode(value));
        events.push(...parser.push(value));
      }
      return events;
    },
  };
}
const idsOf = (events: readonly ServerSentEvent[]) =>
  events.map(({ type, data }) => (type === 'orderRemoved' ? (JSON.parse(data) as { id: string }).id : type));

describe('the hub of live events', () => {
  it('greets with the clock, then sends each change to everybody', async () => {
    const { hub } = aHub();
    const [one, two] = [follow(hub.open(undefined, never())), follow(hub.open(undefined, never()))];
    hub.publish(change(1));
    for (const listener of [one, two]) {
      const [clock, removed] = await listener.read(2);
      expect(clock).to.deep.equal({ type: 'clock', data: '{"now":"2026-11-20T14:00:00.000Z","rate":60}' });
      expect(removed).to.deep.equal({ type: 'orderRemoved', data: '{"id":"1","revision":1}' });
      expect(listener.parser.lastEventId).to.equal('run-1');
    }
  });

  it('resumes after the last id, and has an id to resume from before the first event', async () => {
    const { hub } = aHub();
    hub.publish(change(1));
    const first = follow(hub.open(undefined, never()));
    await first.read(1);
    expect(first.parser.lastEventId).to.equal('run-1');
    await first.reader.cancel();
    hub.publish(change(2));
    hub.publish(change(3));
    expect(idsOf(await follow(hub.open('run-1', never())).read(3))).to.deep.equal(['clock', '2', '3']);
    expect(idsOf(await follow(hub.open('run-3', never())).read(1))).to.deep.equal(['clock']);
  });

  for (const id of ['run-0', 'run-9', 'run-x', 'run', 'other-7', '-', `run-${'9'.repeat(40)}`]) {
    it(`tells a connection with the id ${id.slice(0, 12)} to start anew`, async () => {
      const { hub } = aHub(4);
      for (let number = 1; number <= 8; number += 1) hub.publish(change(number));
      const listener = follow(hub.open(id, never()));
      expect(idsOf(await listener.read(2))).to.deep.equal(['clock', 'reset']);
      expect(listener.parser.lastEventId).to.equal('run-8');
      hub.publish(change(9));
      expect(idsOf(await listener.read(1))).to.deep.equal(['9']);
    });
  }

  it('does not fill the memory for a reader that has fallen asleep, but tells it to start anew', async () => {
    const { hub } = aHub(10);
    const listener = follow(hub.open(undefined, never()));
    for (let number = 1; number <= 1000; number += 1) hub.publish(change(number));
    expect(idsOf(await listener.read(2))).to.deep.equal(['clock', 'reset']);
    expect(listener.parser.lastEventId).to.equal('run-1000');
    hub.publish(change(1001));
    expect(idsOf(await listener.read(1))).to.deep.equal(['1001']);
  });

  it('forgets what was before a reset', async () => {
    const { hub } = aHub();
    hub.publish(change(1));
    hub.publish({ type: 'reset' });
    hub.publish(change(3));
    expect(idsOf(await follow(hub.open('run-1', never())).read(3))).to.deep.equal(['clock', 'reset', '3']);
    expect(idsOf(await follow(hub.open('run-2', never())).read(2))).to.deep.equal(['clock', '3']);
  });

  it('sends the clock when its speed changes, without moving the id', async () => {
    const { hub, clock } = aHub();
    const listener = follow(hub.open(undefined, never()));
    hub.publish(change(1));
    await listener.read(2);
    clock.rate = 0;
    hub.publishClock();
    expect(await listener.read(1)).to.deep.equal([{ type: 'clock', data: '{"now":"2026-11-20T14:00:00.000Z","rate":0}' }]);
    expect(listener.parser.lastEventId).to.equal('run-1');
  });

  it('keeps silent connections alive with comments, and its own timer only while somebody listens', async () => {
    const { hub, beat, beating } = aHub();
    expect(beating()).to.equal(false);
    const leaving = new AbortController();
    const listener = follow(hub.open(undefined, leaving.signal));
    await listener.read(1);
    beat();
    const { value } = await listener.reader.read();
    expect(new TextDecoder().decode(value)).to.match(/^id: run-0\n: .*\n\n$/);
    leaving.abort();
    expect([beating(), hub.size]).to.deep.equal([false, 0]);
    expect((await listener.reader.read()).done).to.equal(true);
  });

  it('ends a connection at the heartbeat when its time is over, which goes on where it was', async () => {
    const { hub, beat, beating } = aHub(100, 40_000);
    const early = follow(hub.open(undefined, never()));
    await early.read(1);
    beat();
    const late = hub.open(undefined, never());
    beat();
    expect(hub.size).to.equal(2);
    hub.publish(change(1));
    beat();
    expect(hub.size, 'the one that is 45 seconds old').to.equal(1);
    while (!(await early.reader.read()).done);
    expect(idsOf(await follow(hub.open('run-0', never())).read(2))).to.deep.equal(['clock', '1']);
    await late.cancel();
    beat();
    beat();
    beat();
    expect(beating(), 'when all are over').to.equal(false);
  });

  it('tells a change with an audience to that audience only, at once and after a break', async () => {
    const { hub } = aHub(1000);
    const listen = (who: string, last?: string) => follow(hub.open(last, never(), (audience) => audience(who)));
    const [a, b, nobody] = [listen('a'), listen('b'), follow(hub.open(undefined, never()))];
    hub.publish(change(1), (who) => who === 'a');
    hub.publish({ type: 'reset' }, (who) => who === 'b');
    for (let number = 3; number <= 600; number += 1) hub.publish(change(number), (who) => who === 'a' && number < 5);
    hub.publish(change(601));
    expect(idsOf(await a.read(5))).to.deep.equal(['clock', '1', '3', '4', '601']);
    expect(idsOf(await b.read(3))).to.deep.equal(['clock', 'reset', '601']);
    expect(idsOf(await nobody.read(2))).to.deep.equal(['clock', '601']);
    expect(idsOf(await listen('b', 'run-0').read(3))).to.deep.equal(['clock', 'reset', '601']);
  });

  it('lets who hears little resume nonetheless', async () => {
    const { hub, beat } = aHub(10);
    const quiet = follow(hub.open(undefined, never(), () => false));
    await quiet.read(1);
    for (let number = 1; number <= 100; number += 1) hub.publish(change(number), () => true);
    const beaten = quiet.reader.read();
    await Promise.resolve();
    beat();
    quiet.parser.push((await beaten).value!);
    expect(quiet.parser.lastEventId).to.equal('run-100');
    hub.publish(change(101));
    expect(idsOf(await follow(hub.open('run-100', never(), () => false)).read(2))).to.deep.equal(['clock', '101']);
  });

  it('lets go of a reader that cancels, and of one that was gone already', async () => {
    const { hub } = aHub();
    const leaving = new AbortController();
    const stream = hub.open(undefined, leaving.signal);
    await stream.cancel();
    leaving.abort();
    hub.open(undefined, AbortSignal.abort());
    expect(hub.size).to.equal(0);
  });

  it('ends every stream when it closes', async () => {
    const { hub } = aHub();
    const listener = follow(hub.open(undefined, never()));
    await listener.read(1);
    hub.close();
    expect((await listener.reader.read()).done).to.equal(true);
  });

  it('loses and doubles nothing over connections that break anywhere, as long as the memory reaches back', async () => {
    const turn = fc.record({ publish: fc.nat(6), read: fc.nat(4), cut: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 30 }), async (turns) => {
        const { hub } = aHub(1000);
        const got: string[] = [];
        let last: string | undefined;
        let published = 0;
        let connection = hub.open(undefined, never()).getReader();
        let parser = new SseParser();
        const take = async () => {
          const { value } = await connection.read();
          got.push(...idsOf(parser.push(value ?? new Uint8Array())).filter((id) => id !== 'clock'));
          last = parser.lastEventId;
        };
        await take();
        for (const { publish, read, cut } of turns) {
          for (let count = 0; count < publish; count += 1) hub.publish(change((published += 1)));
          for (let count = 0; count < read && got.length < published; count += 1) await take();
          if (!cut) continue;
          await connection.cancel();
          connection = hub.open(last, never()).getReader();
          parser = new SseParser(last);
        }
        while (got.length < published) await take();
        expect(got).to.deep.equal(Array.from({ length: published }, (_, index) => String(index + 1)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('live events through the gateway', () => {
  afterEach(closeAll);

  it('carry every change of the upstream', async () => {
    const { call, upstream } = openWarehouse({ orders: [anOrder({ id: '1' })] });
    const response = await call('/events');
    expect(response.headers.get('content-type')).to.equal('text/event-stream');
    expect(response.headers.get('cache-control')).to.contain('no-transform');
    const listener = follow(response.body!);
    upstream.put(anOrder({ id: '2' }));
    upstream.remove('1');
    const [, put, removed] = await listener.read(3);
    expect(JSON.parse(put!.data)).to.deep.equal({ order: anOrder({ id: '2' }), revision: 2 });
    expect(JSON.parse(removed!.data)).to.deep.equal({ id: '1', revision: 3 });
  });

  it('resume by header or by parameter, and the parameter wins', async () => {
    const { call, upstream } = openWarehouse();
    const first = follow((await call('/events')).body!);
    await first.read(1);
    const start = first.parser.lastEventId;
    upstream.put(anOrder({ id: '1' }));
    await first.read(1);
    upstream.put(anOrder({ id: '2' }));
    const types = async (path: string, headers = {}) =>
      (await follow((await call(path, { headers })).body!).read(2)).slice(0, 2).map(({ data }) => data.includes('"id":"1"'));
    expect(await types('/events', { 'last-event-id': start })).to.deep.equal([false, true]);
    expect(await types('/events', { 'last-event-id': first.parser.lastEventId })).to.deep.equal([false, false]);
    expect(await types(`/events?lastEventId=${start}`, { 'last-event-id': 'nonsense' })).to.deep.equal([false, true]);
  });

  it('tell of many changes at once by a single reset, and of few by the last state of each order', async () => {
    const { call, upstream } = openWarehouse();
    const listener = follow((await call('/events')).body!);
    await listener.read(1);
    upstream.batch(() => {
      for (let turn = 0; turn < 3; turn += 1) upstream.put(anOrder({ id: '1', totalQuantity: turn }));
    });
    const [only] = await listener.read(1);
    expect((JSON.parse(only!.data) as { order: unknown }).order).to.deep.include({ id: '1', totalQuantity: 2 });
    upstream.batch(() => {
      for (let id = 0; id < 600; id += 1) upstream.put(anOrder({ id: String(id) }));
    });
    expect((await listener.read(1)).map(({ type }) => type)).to.deep.equal(['reset']);
  });

  it('are refused with a wait when there are too many', async () => {
    const { call } = openWarehouse({ gateway: { maxStreams: 1 } });
    await call('/events');
    const response = await call('/events');
    expect([response.status, response.headers.get('retry-after')]).to.deep.equal([503, '30']);
  });

  it('end after a while, so that whoever signed out meanwhile hears no more', async () => {
    let signedIn = true;
    let beat = (): void => undefined;
    const { call, upstream } = openWarehouse({
      gateway: {
        authorize: () => signedIn,
        heartbeat: 1000,
        streamLifetime: 2000,
        interval: (run) => {
          beat = run;
          return () => undefined;
        },
      },
    });
    const listener = follow((await call('/events')).body!);
    await listener.read(1);
    signedIn = false;
    beat();
    beat();
    upstream.put(anOrder({ id: '1' }));
    expect(idsOf(await listener.read(1)), 'nothing but the end').to.deep.equal([]);
    expect((await call(`/events?lastEventId=${listener.parser.lastEventId}`)).status).to.equal(401);
  });

  it('end when the gateway closes', async () => {
    const { call, gateway } = openWarehouse();
    const { body } = await call('/events');
    gateway.close();
    const reader = body!.getReader();
    await reader.read();
    expect((await reader.read()).done).to.equal(true);
  });
});
