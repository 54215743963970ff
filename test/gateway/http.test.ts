import { expect } from 'chai';
import { readJson } from '../../src/gateway/http/body.js';
import type { HttpProblem } from '../../src/gateway/http/problem.js';
import { createGateway, createMemoryUpstream } from '../../src/gateway/index.js';
import { anOrder, closeAll, openWarehouse, problemOf, sending } from './warehouse.js';

describe('the gateway over HTTP', () => {
  afterEach(closeAll);

  it('answers a path that it does not have with a problem', async () => {
    const { call } = openWarehouse();
    const response = await call('/order');
    expect(response.status).to.equal(404);
    expect(await problemOf(response)).to.include({ type: 'urn:if:problem:no-such-resource', status: 404 });
  });

  it('keeps to its base path', async () => {
    const { gateway } = openWarehouse();
    expect((await gateway(new Request('http://gateway.test/orders'))).status).to.equal(404);
    expect((await gateway(new Request('http://gateway.test/apiorders'))).status).to.equal(404);
    const root = createGateway({ upstream: createMemoryUpstream({ orders: [] }), basePath: '' });
    expect((await root(new Request('http://gateway.test/orders'))).status).to.equal(200);
    root.close();
  });

  it('says what it needs when it is not told where the orders live', () => {
    for (const options of [undefined, {}, { upstream: undefined }, { upstream: {} }])
      expect(() => createGateway(options as never)).to.throw(TypeError, 'upstream must be an Upstream');
  });

  it('names the methods of a resource when another is used', async () => {
    const { call } = openWarehouse();
    for (const [path, method, allow] of [
      ['/orders', 'POST', 'GET, HEAD, OPTIONS'],
      ['/orders/1/tracking', 'GET', 'POST, OPTIONS'],
      ['/notification-settings', 'DELETE', 'GET, PUT, HEAD, OPTIONS'],
      ['/orders', 'constructor', 'GET, HEAD, OPTIONS'],
    ] as const) {
      const response = await call(path, { method });
      expect(response.status, `${method} ${path}`).to.equal(405);
      expect(response.headers.get('allow')).to.equal(allow);
    }
  });

  it('answers OPTIONS with the methods, and HEAD like GET without the body', async () => {
    const { call } = openWarehouse({ orders: [anOrder({ id: '1' })] });
    const options = await call('/orders', { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).to.deep.equal([204, 'GET, HEAD, OPTIONS']);
    for (const path of ['/orders', '/orders/1', '/orders/2', '/events']) {
      const head = await call(path, { method: 'HEAD' });
      expect(head.status).to.equal(path === '/orders/2' ? 404 : 200);
      expect(await head.text()).to.equal('');
      expect(head.headers.get('content-type')).to.match(/json|event-stream/);
    }
  });

  it('dates every answer by its own clock, names it, and lets nobody keep it', async () => {
    const { call } = openWarehouse();
    const { headers } = await call('/orders');
    expect(headers.get('date')).to.equal('Fri, 20 Nov 2026 14:00:00 GMT');
    expect(headers.get('x-request-id')).to.match(/^\w{8,}$/);
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(headers.get('x-content-type-options')).to.equal('nosniff');
  });

  it('takes over a request id that is one, and no other', async () => {
    const { call } = openWarehouse();
    expect((await call('/orders', { headers: { 'x-request-id': 'trace-12345678' } })).headers.get('x-request-id')).to.equal(
      'trace-12345678',
    );
    expect((await call('/orders', { headers: { 'x-request-id': '<script>alert(1)' } })).headers.get('x-request-id')).to.match(/^\w{8,}$/);
  });

  it('says nothing of what failed inside, except to its owner', async () => {
    const upstream = {
      ...createMemoryUpstream({ orders: [] }),
      subscribe: () => () => undefined,
      getLatestImport: () => Promise.reject(new Error('password=hunter2 at /srv/db')),
    };
    const told: unknown[] = [];
    const gateway = createGateway({ upstream: upstream as never, onError: (error, id) => told.push(error, id) });
    const response = await gateway(new Request('http://gateway.test/api/imports/latest'));
    const text = await response.text();
    expect(response.status).to.equal(500);
    expect(text).to.not.contain('hunter2').and.not.contain('/srv');
    expect(String(told[0])).to.contain('hunter2');
    expect(told[1]).to.equal(response.headers.get('x-request-id'));
    gateway.close();
  });

  it('refuses bodies that are not JSON, are broken, or are too large', async () => {
    const { call } = openWarehouse({ orders: [anOrder({ id: '1' })] });
    const path = '/orders/1/tracking';
    expect((await call(path, { method: 'POST', body: 'a=b' })).status).to.equal(415);
    expect((await call(path, { method: 'POST', body: '{"a":', headers: { 'content-type': 'application/json' } })).status).to.equal(400);
    expect((await call(path, sending({ trackingNumber: 'x'.repeat(20_000) }))).status).to.equal(413);
  });

  it('stops reading a body that lies about its length', async () => {
    const { call } = openWarehouse({ orders: [anOrder({ id: '1' })] });
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024).fill(32));
      },
    });
    const response = await call('/orders/1/tracking', {
      method: 'POST',
      body: endless,
      headers: { 'content-type': 'application/json' },
      duplex: 'half',
    } as RequestInit);
    expect(response.status).to.equal(413);
    expect(sent).to.be.below(100_000);
  });

  it('reads bodies in pages of Firefox, where requests have no stream', async () => {
    for (const [text, limit, read] of [
      ['{"a":"é"}', 10, { a: 'é' }],
      ['{"a":"é"}', 9, 413],
    ] as const) {
      const request = new Request('https://shop.example/', { method: 'POST', body: text, headers: { 'content-type': 'application/json' } });
      Object.defineProperty(request, 'body', { value: undefined });
      expect(await readJson(request, limit).catch((error: unknown) => (error as HttpProblem).status)).to.deep.equal(read);
    }
  });

  it('refuses a path that is not well formed, and an endless one', async () => {
    const { call } = openWarehouse();
    expect((await call('/orders/%E0%A4%A')).status).to.equal(400);
    expect((await call(`/orders?q=${'x'.repeat(20_000)}`)).status).to.equal(414);
  });

  it('asks who is there before every request except a preflight', async () => {
    const { call } = openWarehouse({
      gateway: {
        authorize: (request) =>
          ({ 'Bearer good': true, 'Bearer weak': 'forbidden' as const })[request.headers.get('authorization') ?? ''] ?? false,
      },
    });
    const anonymous = await call('/orders');
    expect([anonymous.status, anonymous.headers.get('www-authenticate')]).to.deep.equal([401, 'Bearer']);
    expect((await call('/orders', { headers: { authorization: 'Bearer weak' } })).status).to.equal(403);
    expect((await call('/orders', { headers: { authorization: 'Bearer good' } })).status).to.equal(200);
    expect((await call('/orders', { method: 'OPTIONS' })).status).to.equal(204);
    expect((await call('/nothing')).status, 'a stranger does not learn what exists').to.equal(401);
  });

  describe('towards other origins', () => {
    const origin = 'https://shop.example';

    it('says nothing unless it is told to', async () => {
      const { headers } = await openWarehouse().call('/orders', { headers: { origin } });
      expect(headers.get('access-control-allow-origin')).to.equal(null);
    });

    it('lets a listed origin read, with the headers that a client needs', async () => {
      const { call } = openWarehouse({ gateway: { cors: { origins: [origin], credentials: true } } });
      const { headers } = await call('/orders', { headers: { origin } });
      expect(headers.get('access-control-allow-origin')).to.equal(origin);
      expect(headers.get('access-control-allow-credentials')).to.equal('true');
      expect(headers.get('access-control-expose-headers')).to.contain('ETag').and.contain('Retry-After').and.contain('Date');
      expect(headers.get('vary')).to.contain('Origin');
      expect((await call('/orders', { headers: { origin: 'https://evil.example' } })).headers.get('access-control-allow-origin')).to.equal(
        null,
      );
    });

    it('lets pages send cookies for true only', async () => {
      const { call } = openWarehouse({ gateway: { cors: { origins: [origin], credentials: 'false' as never } } });
      expect((await call('/orders', { headers: { origin } })).headers.get('access-control-allow-credentials')).to.equal(null);
    });

    it('lets any origin read failures, too, and never with cookies', async () => {
      const { call } = openWarehouse({ gateway: { cors: { origins: '*', credentials: true } } });
      const { headers } = await call('/nothing', { headers: { origin } });
      expect(headers.get('access-control-allow-origin')).to.equal('*');
      expect(headers.get('access-control-allow-credentials')).to.equal(null);
    });

    it('takes no text for a list of origins, in which a part of an origin would be found', () => {
      for (const origins of ['https://shop.example.com', undefined])
        expect(() => openWarehouse({ gateway: { cors: { origins: origins as never, credentials: true } } })).to.throw(
          TypeError,
          'cors.origins must be a list',
        );
    });

    it('answers a preflight', async () => {
      const { call } = openWarehouse({ gateway: { cors: { origins: [origin] } } });
      const { headers, status } = await call('/orders/1/tracking', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
      expect(status).to.equal(204);
      expect(headers.get('access-control-allow-methods')).to.equal('POST, OPTIONS');
      expect(headers.get('access-control-allow-headers')).to.contain('Idempotency-Key').and.contain('If-Match');
    });
  });
});
