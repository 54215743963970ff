import { expect } from 'chai';
import { createClient, isApiError, type ApiError, type ApiErrorKind, type ClientOptions, type OrderQuery } from '../../src/client/index.js';

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}
type Reply = (sent: Sent) => Response | Promise<Response>;

const PAGE = { orders: [], total: 0, offset: 0, asOf: '2026-11-20T14:00:00Z' };
const COUNTS = { all: 1, open: 0, awaiting_pickup: 0, no_scan_yet: 0, shipped: 1, delivered: 0, cancelled: 0, on_hold: 0, backordered: 0 };
const ok = (body: unknown = PAGE, init?: ResponseInit) => new Response(JSON.stringify(body), init);
const status = (code: number, headers: HeadersInit = {}, body: BodyInit | null = null) => new Response(body, { status: code, headers });

/** A client whose fetch gives these answers, the last one for ever. */
function against(replies: readonly Reply[], options: Partial<ClientOptions> = {}) {
  const sent: Sent[] = [];
  const slept: number[] = [];
  const client = createClient({
    baseUrl: 'https://portal.example/api/',
    fetch: (url, init) => {
      sent.push({ url, init });
      return Promise.resolve().then(() => replies[Math.min(sent.length, replies.length) - 1]!({ url, init }));
    },
    random: () => 0.5,
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      return Promise.resolve();
    },
    ...options,
  });
  return { client, sent, slept };
}

/** An answer that never comes, but can be aborted. */
const never: Reply = ({ init }) =>
  new Promise((_, reject) => init.signal!.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError'))));

const failure = async (promise: Promise<unknown>): Promise<ApiError> => {
  const error = await promise.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (!isApiError(error)) throw new Error(`expected an ApiError, got ${String(error)}`);
  return error;
};
const header = (sent: Sent | undefined, name: string) => new Headers(sent?.init.headers).get(name);

describe('the client', () => {
  it('sends the parameters of the contract and no others, whatever the query carries', async () => {
    const { client, sent } = against([() => ok()]);
    const query = {
      q: 'é & b',
      stage: ['picked', 'packed'],
      sort: ['-createdAt', 'reference'],
      fields: [],
      limit: 5,
      cursor: undefined,
      pgsize: 9,
    } as OrderQuery;
    await client.searchOrders(query);
    const url = new URL(sent[0]!.url);
    expect(url.pathname).to.equal('/api/orders');
    expect([...url.searchParams]).to.deep.equal([
      ['q', 'é & b'],
      ['stage', 'picked'],
      ['stage', 'packed'],
      ['sort', '-createdAt,reference'],
      ['limit', '5'],
      ['fields', ''],
    ]);
  });

  it('says what it needs when it is not told where the contract is served', () => {
    for (const options of [undefined, {}, { baseUrl: undefined }, { baseUrl: new URL('https://portal.example/api') }])
      expect(() => createClient(options as never)).to.throw(TypeError, 'baseUrl must be a string');
  });

  it('asks for the token each time, and sends none when there is none', async () => {
    const tokens = ['one', undefined, 'three'];
    const { client, sent } = against([() => ok()], { getToken: () => Promise.resolve(tokens.shift()) });
    for (let call = 0; call < 3; call += 1) await client.searchOrders();
    expect(sent.map((each) => header(each, 'authorization'))).to.deep.equal(['Bearer one', null, 'Bearer three']);
  });

  it('says that somebody has to sign in when no token can be had', async () => {
    const { client, sent } = against([() => ok()], { getToken: () => Promise.reject(new Error('session over')) });
    const error = await failure(client.searchOrders());
    expect([error.kind, (error.cause as Error).message, sent.length]).to.deep.equal(['auth', 'session over', 0]);
  });

  it('waits for a token no longer than for an answer', async () => {
    const late = against([() => ok()], { getToken: () => new Promise(() => undefined), attemptTimeout: 10 });
    expect((await failure(late.client.searchOrders())).kind).to.equal('timeout');
    const leaving = new AbortController();
    const getToken = () => new Promise<string>(() => queueMicrotask(() => leaving.abort()));
    const left = against([() => ok()], { getToken, attemptTimeout: 60_000 });
    expect((await failure(left.client.searchOrders({}, { signal: leaving.signal }))).kind).to.equal('aborted');
    expect([...late.sent, ...left.sent]).to.have.length(0);
  });

  for (const [code, kind] of [
    [304, 'shape'],
    [400, 'invalid'],
    [401, 'auth'],
    [403, 'forbidden'],
    [404, 'notFound'],
    [409, 'conflict'],
    [410, 'notFound'],
    [412, 'conflict'],
    [413, 'invalid'],
    [422, 'invalid'],
    [501, 'server'],
  ] as const) {
    it(`reads a ${code} as ${kind}, at once`, async () => {
      const { client, sent } = against([() => status(code)]);
      const error = await failure(client.getOrder('1'));
      expect([error.kind, error.status, sent.length]).to.deep.equal([kind, code, 1]);
    });
  }

  for (const [code, kind] of [
    [408, 'timeout'],
    [429, 'rateLimited'],
    [500, 'server'],
    [502, 'server'],
    [503, 'server'],
    [504, 'server'],
  ] as const) {
    it(`tries three times before it gives up on a ${code}`, async () => {
      const { client, sent, slept } = against([() => status(code)]);
      const error = await failure(client.getOrder('1'));
      expect([error.kind, sent.length]).to.deep.equal([kind, 3]);
      expect(slept).to.deep.equal([100, 200]);
    });
  }

  it('keeps the problem, the request id and the wait, and survives a body that is none', async () => {
    const problem = {
      type: 'urn:if:problem:unknown-parameter',
      title: 'Unknown query parameter',
      status: 400,
      detail: 'pgsize',
      errors: [{ parameter: 'pgsize', detail: 'Unknown.' }],
    };
    const { client } = against([() => status(429, { 'x-request-id': 'req-1', 'retry-after': '600' }, JSON.stringify(problem))], {
      totalTimeout: 1000,
    });
    const error = await failure(client.getOrder('1'));
    expect(error).to.include({ requestId: 'req-1', retryAfter: 300_000, message: 'pgsize' });
    expect(error.problem).to.deep.equal(problem);
    for (const body of ['', '<!doctype html><h1>Bad gateway</h1>', '{"type":', 'null', '[]', '{"title":5}']) {
      const { client: other } = against([() => status(400, { 'content-type': 'text/html' }, body)]);
      expect(await failure(other.getOrder('1')), body).to.include({ kind: 'invalid', status: 400, problem: undefined });
    }
    const { client: partial } = against([() => status(400, {}, '{"detail":"No type, no title."}')]);
    expect((await failure(partial.getOrder('1'))).problem).to.deep.equal({
      type: 'about:blank',
      title: 'HTTP 400',
      status: 400,
      detail: 'No type, no title.',
    });
  });

  it('asks for a first page of another size when told to', async () => {
    const pages = [ok({ ...PAGE, nextCursor: 'a' }), ok({ ...PAGE, nextCursor: 'b' }), ok(PAGE)];
    const { client, sent } = against(pages.map((page) => () => page));
    for await (const page of client.orderPages({ limit: 500 }, { firstLimit: 200 })) expect(page.total).to.equal(0);
    expect(sent.map(({ url }) => new URL(url).search)).to.deep.equal(['?limit=200', '?limit=500&cursor=a', '?limit=500&cursor=b']);
  });

  it('sends a query that is too long for an address as a form', async () => {
    const { client, sent } = against([() => ok(), () => ok({ ...COUNTS })]);
    const q = Array.from({ length: 1000 }, (_, index) => `1Z999${index}`).join('\n');
    await client.searchOrders({ q, limit: 5 });
    await client.countOrders({ q });
    expect(sent.map(({ url, init }) => [new URL(url).pathname, new URL(url).search, init.method])).to.deep.equal([
      ['/api/orders/search', '', 'POST'],
      ['/api/orders/counts', '', 'POST'],
    ]);
    expect(header(sent[0], 'content-type')).to.equal('application/x-www-form-urlencoded');
    expect([...new URLSearchParams(sent[0]!.init.body as string)]).to.deep.equal([
      ['q', q],
      ['limit', '5'],
    ]);
  });

  it('sends each id and each condition as a parameter of its own', async () => {
    const { client, sent } = against([() => ok({ ...PAGE })]);
    await client.searchOrders({ id: ['1', 'a&b'], where: ['shipTo.city:has:Montréal', 'closedAt:empty'] });
    expect([...new URL(sent[0]!.url).searchParams]).to.deep.equal([
      ['id', '1'],
      ['id', 'a&b'],
      ['where', 'shipTo.city:has:Montréal'],
      ['where', 'closedAt:empty'],
    ]);
  });

  it('waits as long as the server asks', async () => {
    const { client, slept } = against([() => status(503, { 'retry-after': '3' }), () => ok()]);
    await client.searchOrders();
    expect(slept).to.deep.equal([3100]);
  });

  it('gives up at once when the wait would outlast the call', async () => {
    const { client, sent } = against([() => status(503, { 'retry-after': '60' })]);
    expect((await failure(client.searchOrders())).retryAfter).to.equal(60_000);
    expect(sent).to.have.length(1);
  });

  it('repeats a request that got no answer, and reports the network when it never does', async () => {
    const refuse: Reply = () => Promise.reject(new TypeError('fetch failed'));
    const { client, sent } = against([refuse, () => ok()]);
    await client.searchOrders();
    expect(sent).to.have.length(2);
    const broken = against([refuse]);
    const error = await failure(broken.client.searchOrders());
    expect([error.kind, error.status, (error.cause as Error).message]).to.deep.equal(['network', undefined, 'fetch failed']);
  });

  it('gives every attempt its own time limit', async () => {
    const { client, sent } = against([never, never, () => ok()], { attemptTimeout: 15 });
    await client.searchOrders();
    expect(sent).to.have.length(3);
    expect(new Set(sent.map(({ init }) => init.signal)).size).to.equal(3);
    const hopeless = against([never], { attemptTimeout: 10 });
    expect((await failure(hopeless.client.searchOrders())).kind).to.equal('timeout');
  });

  it('counts a body that never ends against the time limit', async () => {
    const drip: Reply = ({ init }) =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"orders":['));
            init.signal!.addEventListener('abort', () => controller.error(new DOMException('Aborted', 'AbortError')));
          },
        }),
      );
    const { client } = against([drip], { attemptTimeout: 10 });
    expect((await failure(client.searchOrders())).kind).to.equal('timeout');
  });

  it('stops at once when the caller aborts: before, during and between attempts', async () => {
    const before = against([() => ok()]);
    const gone = AbortSignal.abort('left the page');
    expect((await failure(before.client.searchOrders({}, { signal: gone }))).kind).to.equal('aborted');
    expect(before.sent).to.have.length(0);

    const during = against([never]);
    const leaving = new AbortController();
    const pending = failure(during.client.searchOrders({}, { signal: leaving.signal }));
    setTimeout(() => leaving.abort('left the page'), 5);
    const error = await pending;
    expect([error.kind, error.cause]).to.deep.equal(['aborted', 'left the page']);

    const between = new AbortController();
    const waiting = against([() => status(503)], {
      sleep: () => {
        between.abort();
        return Promise.resolve();
      },
    });
    expect((await failure(waiting.client.searchOrders({}, { signal: between.signal }))).kind).to.equal('aborted');
    expect(waiting.sent).to.have.length(1);
  });

  it('leaves no listener on the signal that it was given', async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const watched = Object.create(signal) as AbortSignal;
    Object.defineProperties(watched, {
      aborted: { value: false },
      addEventListener: { value: () => (listeners += 1) },
      removeEventListener: { value: () => (listeners -= 1) },
    });
    const { client } = against([() => status(503), () => ok()]);
    await client.searchOrders({}, { signal: watched });
    expect(listeners).to.equal(0);
  });

  it('says where an answer is not what was agreed, and does not ask again', async () => {
    for (const body of ['', 'null', '<html>', '{"orders":{}}', '\ufeff{"orders":[]}']) {
      const { client, sent } = against([() => new Response(body)]);
      expect((await failure(client.searchOrders())).kind, body).to.equal('shape');
      expect(sent).to.have.length(1);
    }
    const { client } = against([() => ok({ ...PAGE, orders: [{ id: 5 }] })]);
    expect((await failure(client.searchOrders())).message).to.contain('/orders/0/id');
  });

  it('reads an answer that begins with a byte order mark', async () => {
    const { client } = against([() => new Response(`\ufeff${JSON.stringify(PAGE)}`)]);
    expect(await client.searchOrders()).to.deep.equal(PAGE);
  });

  it('repeats an action with its own key, and asks for settings to be changed only once', async () => {
    const order = {
      id: '1',
      reference: 'R',
      stage: 'received',
      flags: { onHold: false, backordered: false, partial: false, split: false },
      raw: {},
      parcels: [],
    };
    const action = against([() => status(502), () => ok(order)]);
    await action.client.attachTracking('1', { trackingNumber: 'NUMBER-1' });
    const keys = action.sent.map((each) => header(each, 'idempotency-key'));
    expect(keys[0]).to.have.length.above(15);
    expect(keys).to.deep.equal([keys[0], keys[0]]);

    const change = against([() => status(502)]);
    await failure(change.client.updateNotificationSettings({ orderShipped: { enabled: false, recipients: [] } }, '"1"'));
    expect(change.sent).to.have.length(1);
    expect(header(change.sent[0], 'if-match')).to.equal('"1"');
  });

  it('gives every action a key of its own', async () => {
    const order = {
      id: '1',
      reference: 'R',
      stage: 'received',
      flags: { onHold: false, backordered: false, partial: false, split: false },
      raw: {},
      parcels: [],
    };
    const { client, sent } = against([() => ok(order)], { random: Math.random });
    await client.attachTracking('1', { trackingNumber: 'NUMBER-1' });
    await client.attachTracking('1', { trackingNumber: 'NUMBER-1' });
    expect(header(sent[0], 'idempotency-key')).to.not.equal(header(sent[1], 'idempotency-key'));
  });

  it('ends paging with an error when the server repeats a cursor', async () => {
    const { client } = against([() => ok({ ...PAGE, nextCursor: 'again' })]);
    let pages = 0;
    const error = await failure(
      (async () => {
        for await (const page of client.orderPages()) pages += page.orders.length + 1;
      })(),
    );
    expect([error.kind, pages]).to.deep.equal(['shape', 2]);
  });

  it('refuses an answer about another number of parcels than was asked for', async () => {
    const { client } = against([() => ok({ results: [] })]);
    expect((await failure(client.getTrackings([{ trackingNumber: 'A' }]))).kind).to.equal('shape');
  });

  it('learns the server’s time from the date of an answer, with half the way', async () => {
    let now = 1_000_000;
    const { client } = against(
      [
        () => {
          now += 400;
          return ok(PAGE, { headers: { date: 'Fri, 20 Nov 2026 14:00:00 GMT' } });
        },
      ],
      { now: () => now },
    );
    expect(client.serverTime()).to.equal(1_000_000);
    await client.searchOrders();
    expect(client.serverTime()).to.equal(Date.parse('2026-11-20T14:00:00.200Z'));
    now += 60_000;
    expect(client.serverTime()).to.equal(Date.parse('2026-11-20T14:01:00.200Z'));
  });

  it('never rejects with anything but an ApiError, even when what it was given fails', async () => {
    const kinds: ApiErrorKind[] = [];
    for (const options of [
      {
        fetch: () => {
          throw new Error('sync');
        },
      },
      { fetch: () => Promise.resolve(undefined as unknown as Response) },
      {
        getToken: () => {
          throw new Error('sync');
        },
      },
    ] satisfies Partial<ClientOptions>[]) {
      kinds.push((await failure(against([() => ok()], options).client.searchOrders())).kind);
    }
    expect(kinds).to.deep.equal(['network', 'network', 'auth']);
  });

  it('recognises its errors across two copies of the library', () => {
    const foreign = Object.assign(new Error('x'), { name: 'ApiError', kind: 'auth' });
    expect(isApiError(foreign)).to.equal(true);
    expect(isApiError(foreign, 'auth', 'forbidden')).to.equal(true);
    expect(isApiError(foreign, 'server')).to.equal(false);
    expect(isApiError({ name: 'ApiError' })).to.equal(false);
    expect(isApiError(undefined)).to.equal(false);
  });
});
