import { expect } from 'chai';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toMiddleware } from '../../demo/gateway-plugin.js';
import { createClient, type LiveEvent } from '../../src/client/index.js';
import { createGateway, createMemoryUpstream } from '../../src/gateway/index.js';
import { anOrder } from './warehouse.js';

describe('the gateway behind a real server', () => {
  let server: Server;
  let base: string;
  const upstream = createMemoryUpstream({
    orders: Array.from({ length: 3000 }, (_, index) => anOrder({ id: String(index), warehouseInstructions: 'x'.repeat(500) })),
  });
  const gateway = createGateway({ upstream });
  const errors: unknown[] = [];

  before(async () => {
    server = createServer(
      (request, response) => void toMiddleware(Promise.resolve(gateway), (error) => errors.push(error))(request, response),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  });
  after(() => {
    gateway.close();
    server.closeAllConnections();
    server.close();
  });

  it('serves pages that are larger than a buffer, and takes bodies', async () => {
    const client = createClient({ baseUrl: base });
    expect((await client.searchOrders({ limit: 1000 })).orders).to.have.length(1000);
    const order = await client.attachTracking('7', { trackingNumber: '1Z5R89390357567127' });
    expect(order.stage).to.equal('awaiting_pickup');
    expect(Math.abs(client.serverTime() - Date.now())).to.be.below(2000);
  });

  it('streams changes as they happen, and lets go when the client leaves', async () => {
    const client = createClient({ baseUrl: base });
    const change = await new Promise<LiveEvent>((resolve) => {
      const stop = client.subscribe((event) => {
        if (event.type === 'clock') upstream.put(anOrder({ id: 'fresh' }));
        if (event.type !== 'order') return;
        stop();
        resolve(event);
      });
    });
    expect(change).to.deep.include({ type: 'order', order: anOrder({ id: 'fresh' }) });
    expect(errors).to.deep.equal([]);
  });

  it('answers HEAD and failures', async () => {
    const head = await fetch(`${base}/orders`, { method: 'HEAD' });
    expect([head.status, await head.text()]).to.deep.equal([200, '']);
    const missing = await fetch(`${base}/nothing`);
    expect([missing.status, missing.headers.get('content-type')]).to.deep.equal([404, 'application/problem+json']);
  });

  it('says that it failed when there is no handler', async () => {
    const broken = createServer(
      (request, response) => void toMiddleware(Promise.reject(new Error('no seed')), () => undefined)(request, response),
    );
    broken.listen(0, '127.0.0.1');
    await once(broken, 'listening');
    expect((await fetch(`http://127.0.0.1:${(broken.address() as AddressInfo).port}/api/orders`)).status).to.equal(500);
    broken.closeAllConnections();
    broken.close();
  });
});
