import { expect } from 'chai';
import { createClient, type ApiError, type ClientOptions, type LiveEvent, type LiveStatus } from '../../src/client/index.js';
import { anOrder, closeAll, FRIDAY, openWarehouse } from '../gateway/warehouse.js';

type Reply = (url: URL, init: RequestInit) => Response | Promise<Response>;

const stream = (text: string, close = true) =>
  new Response(
    new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(text));
        if (close) controller.close();
      },
    }),
    { headers: { 'content-type': 'text/event-stream; charset=utf-8' } },
  );

/** A stream that says something, and then nothing until it is aborted. */
const open =
  (text: string): Reply =>
  (_, init) =>
    new Response(
      new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(text));
          init.signal!.addEventListener('abort', () => controller.error(new DOMException('Aborted', 'AbortError')));
        },
      }),
      { headers: { 'content-type': 'text/event-stream' } },
    );

const removed = (id: number) => `id: r-${id}\nevent: orderRemoved\ndata: {"id":"${id}","revision":${id}}\n\n`;

/** Subscribers that are still there when a test is over, as where it failed: none keeps Node from ending. */
let staying = new AbortController();

/** Subscribes to a server that gives these answers, one per connection, and stays open on the last. */
function listenTo(replies: readonly Reply[], options: Partial<ClientOptions> = {}) {
  const urls: URL[] = [];
  const slept: number[] = [];
  const events: LiveEvent[] = [];
  const statuses: LiveStatus[] = [];
  const reasons: (ApiError | undefined)[] = [];
  const waiting: { done: () => boolean; resolve: () => void }[] = [];
  const check = () => waiting.forEach(({ done, resolve }) => done() && resolve());
  const client = createClient({
    baseUrl: 'https://portal.example/api',
    fetch: (url, init) => {
      urls.push(new URL(url));
      return Promise.resolve().then(() => (replies[urls.length - 1] ?? open(''))(urls.at(-1)!, init));
    },
    random: () => 0.5,
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      return Promise.resolve();
    },
    ...options,
  });
  const leaving = new AbortController();
  client.subscribe(
    (event) => {
      events.push(event);
      check();
    },
    {
      signal: AbortSignal.any([leaving.signal, staying.signal]),
      onStatus: (status, reason) => {
        statuses.push(status);
        reasons.push(reason);
        check();
      },
    },
  );
  const until = (done: () => boolean) => (done() ? Promise.resolve() : new Promise<void>((resolve) => waiting.push({ done, resolve })));
  return { client, urls, slept, events, statuses, reasons, until, leave: () => leaving.abort() };
}

const shown = (events: readonly LiveEvent[]) => events.map((event) => (event.type === 'orderRemoved' ? event.id : event.type));

describe('the live connection', () => {
  afterEach(() => {
    staying.abort();
    staying = new AbortController();
    closeAll();
  });

  it('delivers the changes of a gateway, and follows its clock', async () => {
    const { client, upstream } = openWarehouse({ gateway: { clock: { now: () => FRIDAY, rate: 60 } }, client: { now: () => 0 } });
    const events: LiveEvent[] = [];
    await new Promise<void>((resolve) => {
      const stop = client.subscribe((event) => {
        events.push(event);
        if (event.type === 'clock') {
          upstream.put(anOrder({ id: '7' }));
          upstream.remove('7');
        }
        if (event.type === 'orderRemoved') {
          stop();
          resolve();
        }
      });
    });
    expect(events).to.deep.equal([
      { type: 'clock', now: '2026-11-20T14:00:00.000Z', rate: 60 },
      { type: 'order', order: anOrder({ id: '7' }), revision: 1 },
      { type: 'orderRemoved', id: '7', revision: 2 },
    ]);
    expect(client.serverTime()).to.equal(FRIDAY);
  });

  it('comes back after the server closed it, from the last id, after a wait', async () => {
    const server = listenTo([() => stream(removed(1) + removed(2)), () => stream(`${removed(3)}id: r-9\ndata: cut off`), open(removed(4))]);
    await server.until(() => server.events.length === 4);
    expect(shown(server.events)).to.deep.equal(['1', '2', '3', '4']);
    expect(server.urls.map((url) => url.searchParams.get('lastEventId'))).to.deep.equal([null, 'r-2', 'r-3']);
    expect(server.slept).to.deep.equal([3500, 3500]);
    expect(server.statuses).to.deep.equal(['connecting', 'live', 'waiting', 'connecting', 'live', 'waiting', 'connecting', 'live']);
    server.leave();
    expect(server.statuses.at(-1)).to.equal('stopped');
  });

  it('survives failures of every passing kind, waiting longer each time', async () => {
    const fail =
      (status: number, headers = {}): Reply =>
      () =>
        new Response('', { status, headers });
    const server = listenTo([
      fail(500),
      () => Promise.reject(new TypeError('refused')),
      fail(429, { 'retry-after': '30' }),
      () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      open(removed(1)),
    ]);
    await server.until(() => server.events.some((event) => event.type === 'orderRemoved'));
    expect(server.slept).to.deep.equal([3500, 6000, 30_000, 21_000]);
    expect(server.reasons.filter(Boolean).map((reason) => reason!.kind)).to.deep.equal(['server', 'network', 'rateLimited', 'shape']);
    server.leave();
  });

  for (const status of [204, 401, 403, 404, 410]) {
    it(`stops for good on a ${status}`, async () => {
      const server = listenTo([() => new Response(null, { status })]);
      await server.until(() => server.statuses.includes('stopped'));
      expect([server.urls.length, server.slept.length]).to.deep.equal([1, 0]);
      expect(server.reasons.at(-1)?.status).to.equal(status);
    });
  }

  it('asks to read everything again after a gap that it cannot measure', async () => {
    const server = listenTo([() => stream(': no id yet\n\n'), open(removed(1))]);
    await server.until(() => server.events.length === 2);
    expect(shown(server.events)).to.deep.equal(['reset', '1']);
    server.leave();
  });

  it('takes a connection that fell silent for dead', async () => {
    const server = listenTo([open(removed(1)), open(removed(2))], { watchdog: 20 });
    await server.until(() => server.events.length === 2);
    expect(server.reasons.find(Boolean)?.kind).to.equal('timeout');
    expect(server.urls[1]?.searchParams.get('lastEventId')).to.equal('r-1');
    server.leave();
  });

  it('takes a token that never comes for silence, and asks for another', async () => {
    let asked = 0;
    const getToken = () => ((asked += 1) > 1 ? 'two' : new Promise<string>(() => undefined));
    const server = listenTo([open(removed(1))], { watchdog: 20, getToken });
    await server.until(() => server.events.length > 0);
    expect(server.reasons.map((reason) => reason?.kind).filter(Boolean)).to.deep.equal(['timeout']);
    server.leave();
  });

  it('asks to read everything again when it gets an event that it cannot read, and passes over unknown ones', async () => {
    const server = listenTo([
      open(`event: order\ndata: {"order":{}}\n\nevent: order\ndata: {\n\nevent: weather\ndata: rain\n\n${removed(1)}`),
    ]);
    await server.until(() => shown(server.events).includes('1'));
    expect(shown(server.events)).to.deep.equal(['reset', 'reset', '1']);
    server.leave();
  });

  it('passes over a clock that it cannot read: the orders are still right', async () => {
    const server = listenTo([open(`event: clock\ndata: {"now":1}\n\nevent: clock\ndata: {\n\n${removed(1)}`)]);
    await server.until(() => shown(server.events).includes('1'));
    expect(shown(server.events)).to.deep.equal(['1']);
    server.leave();
  });

  const reset = 'id: r-0\nevent: clock\ndata: {"now":"2026-11-20T14:00:00Z","rate":1}\n\nevent: reset\ndata: {}\n\n';

  it('waits longer each time while connections are opened to be told to read everything, and closed', async () => {
    const server = listenTo([...Array.from({ length: 3 }, () => () => stream(reset)), () => stream(removed(1)), open(removed(2))]);
    await server.until(() => shown(server.events).includes('2'));
    expect(server.slept).to.deep.equal([3500, 6000, 11_000, 3500]);
    server.leave();
  });

  it('takes a connection that stayed for a good one, even if nothing changed meanwhile', async () => {
    let now = 0;
    const ends =
      (after: number): Reply =>
      () => {
        let told = false;
        const body = new ReadableStream<Uint8Array>(
          {
            pull(controller) {
              if (told) {
                now += after;
                controller.close();
              } else controller.enqueue(new TextEncoder().encode(reset));
              told = true;
            },
          },
          { highWaterMark: 0 },
        );
        return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
      };
    const server = listenTo([ends(0), ends(0), ends(60_000), ends(0), open(removed(1))], { now: () => now });
    await server.until(() => shown(server.events).includes('1'));
    expect(server.slept).to.deep.equal([3500, 6000, 2250, 3500]);
    // The third stayed for a minute: that it ended is no reason to call the page offline.
    const lost = ['connecting', 'live', 'waiting'];
    expect(server.statuses).to.deep.equal([
      ...lost,
      ...lost,
      ...['connecting', 'live', 'connecting', 'live', 'waiting'],
      'connecting',
      'live',
    ]);
    server.leave();
  });

  it('takes the wait from the server', async () => {
    const server = listenTo([() => stream('retry: 200\n\n'), open(removed(1))]);
    await server.until(() => server.events.length > 0);
    expect(server.slept).to.deep.equal([1100]);
    server.leave();
  });

  describe('while it waits', () => {
    /** A server that ends the first connection, and a page that a test wakes; waits end when the test says, or by their signal. */
    function waitFor(reply: Reply) {
      const waits: { milliseconds: number; signal: AbortSignal | undefined; end: () => void }[] = [];
      const page = { wake: () => {}, leaves: undefined as AbortSignal | undefined };
      const server = listenTo([reply, open(removed(2))], {
        listenForWake: (wake, signal) => Object.assign(page, { wake, leaves: signal }),
        sleep: (milliseconds, signal) =>
          new Promise((resolve) => {
            waits.push({ milliseconds, signal, end: resolve });
            if (signal?.aborted) resolve();
            else signal?.addEventListener('abort', () => resolve());
          }),
      });
      return { ...server, waits, page, waiting: () => server.until(() => server.statuses.includes('waiting')) };
    }

    it('tries at once when its page wakes, for all subscribers, and goes on where it was', async () => {
      const server = waitFor(() => stream(removed(1)));
      const { client, events, page, urls } = server;
      const other: LiveEvent[] = [];
      const stop = client.subscribe((event) => other.push(event));
      page.wake();
      await server.waiting();
      page.wake();
      await server.until(() => events.length === 2);
      expect([shown(events), shown(other)]).to.deep.equal([
        ['1', '2'],
        ['1', '2'],
      ]);
      expect(urls.map((url) => url.searchParams.get('lastEventId'))).to.deep.equal([null, 'r-1']);
      server.leave();
      expect(page.leaves?.aborted, 'while somebody listens').to.equal(false);
      stop();
      expect(page.leaves?.aborted).to.equal(true);
    });

    it('waits as long as the server asked for, also when its page wakes, and no longer then', async () => {
      const server = waitFor(() => new Response('', { status: 503, headers: { 'retry-after': '1' } }));
      const { page, urls, waits } = server;
      await server.waiting();
      page.wake();
      await new Promise((resolve) => setTimeout(resolve));
      expect([waits.map(({ milliseconds }) => milliseconds), urls.length]).to.deep.equal([[1000], 1]);
      waits[0]?.end();
      await server.until(() => shown(server.events).includes('2'));
      expect([urls.length, waits.every(({ milliseconds, signal }) => milliseconds === 1000 || signal?.aborted)]).to.deep.equal([2, true]);
      server.leave();
    });

    it('leaves nothing that waits behind a subscriber that goes', async () => {
      const { leave, page, waiting, waits } = waitFor(() => stream(removed(1)));
      await waiting();
      leave();
      expect([page.leaves?.aborted, waits.map(({ signal }) => signal?.aborted)]).to.deep.equal([true, [true]]);
    });

    it('stops listening to its page where the server ended it for good', async () => {
      const { page, statuses, until } = waitFor(() => new Response(null, { status: 410 }));
      await until(() => statuses.includes('stopped'));
      expect(page.leaves?.aborted).to.equal(true);
    });
  });

  it('is one for all subscribers, and closes with the last', async () => {
    let opened = 0;
    let aborted = 0;
    const client = createClient({
      baseUrl: 'https://portal.example/api',
      fetch: (url, init) => {
        opened += 1;
        init.signal!.addEventListener('abort', () => (aborted += 1));
        return Promise.resolve(open(removed(1))(new URL(url), init));
      },
    });
    const heard: string[] = [];
    let stopOne: () => void = () => undefined;
    const first = new Promise<void>((resolve) => {
      stopOne = client.subscribe((event) => {
        heard.push(`one ${event.type}`);
        resolve();
      });
    });
    const statuses: LiveStatus[] = [];
    const stopTwo = client.subscribe(() => heard.push('two'), { onStatus: (status) => statuses.push(status) });
    await first;
    expect([opened, heard]).to.deep.equal([1, ['one orderRemoved', 'two']]);
    stopTwo();
    stopTwo();
    expect([aborted, statuses.at(-1)]).to.deep.equal([0, 'stopped']);
    stopOne();
    expect(aborted).to.equal(1);
  });

  it('opens again for a subscriber that comes after the last one left', async () => {
    const server = listenTo([open(removed(1)), open(removed(2))]);
    await server.until(() => server.events.length === 1);
    server.leave();
    const next = await new Promise<LiveEvent>((resolve) => {
      const stop = server.client.subscribe((event) => {
        stop();
        resolve(event);
      });
    });
    expect(shown([next])).to.deep.equal(['2']);
    expect(server.urls[1]?.searchParams.get('lastEventId'), 'what was missed meanwhile is nobody’s').to.equal(null);
  });

  it('does not open for a subscriber that has already left', () => {
    let opened = 0;
    const client = createClient({ baseUrl: 'https://portal.example/api', fetch: () => Promise.reject(new Error(String((opened += 1)))) });
    client.subscribe(() => undefined, { signal: AbortSignal.abort() });
    expect(opened).to.equal(0);
  });

  it('loses nothing over a gateway whose connections break at random', async () => {
    const { upstream, gateway } = openWarehouse();
    let seed = 7;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const client = createClient({
      baseUrl: 'http://gateway.test/api',
      sleep: () => Promise.resolve(),
      fetch: async (url, init) => {
        if (random() < 0.2) return new Response(null, { status: 503 });
        const response = await gateway(new Request(url, init));
        // The greeting gets through: a connection that ends before its first id can only start anew.
        let left = 150 + Math.floor(random() * 600);
        const cut = new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, controller) {
            controller.enqueue(chunk.subarray(0, left));
            left -= chunk.length;
            if (left <= 0) controller.terminate();
          },
        });
        return new Response(response.body!.pipeThrough(cut), response);
      },
    });
    const seen: string[] = [];
    const done = new Promise<void>((resolve) => {
      const stop = client.subscribe((event) => {
        // A first attempt that failed is a gap, too; it came before the first change.
        if (event.type === 'clock' || (event.type === 'reset' && seen.length === 0)) return;
        seen.push(event.type === 'orderRemoved' ? event.id : event.type);
        if (seen.length === 200) {
          stop();
          resolve();
        }
      });
    });
    // The subscription must be open before the first change: it is told of what comes after.
    await new Promise((resolve) => setTimeout(resolve, 20));
    for (let id = 0; id < 200; id += 1) {
      upstream.put(anOrder({ id: String(id) }));
      upstream.remove(String(id));
      if (id % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    }
    await done;
    expect(seen).to.deep.equal(Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? 'order' : String((index - 1) / 2))));
  });
});
