/** Runs in Node and, as it stands, in a browser: `WTR_FILES=test/client/in-page.test.ts npx wtr --config .config/web-test-runner.mjs`. */
import { expect } from 'chai';
import { createClient, isApiError, type LiveEvent } from '../../src/client/index.js';
import { createGateway, readUpstream } from '../../src/gateway/index.js';

const PAYLOAD = JSON.stringify({
  TotalResults: 1,
  ResourceList: [
    {
      ReadOnly: {
        OrderId: 100045,
        Status: 1,
        IsClosed: true,
        ProcessDate: '2026-11-20T12:12:00',
        CreationDate: '2026-11-20T09:02:10',
        FullyAllocated: true,
      },
      ReferenceNum: 'SO-48213',
      RoutingInfo: { Carrier: 'Canada Post', Mode: 'Expedited', TrackingNumber: '0073938000549297' },
      ShipTo: { Name: 'Océane Tremblay', City: 'Montréal', State: 'QC', Country: 'CA' },
    },
  ],
});

describe('client and gateway in one page, without a server', () => {
  const upstream = readUpstream(PAYLOAD, { source: 'orders.json' });
  const gateway = createGateway({ upstream });
  const client = createClient({ baseUrl: 'https://in-page.invalid/api', fetch: (input, init) => gateway(new Request(input, init)) });
  after(() => gateway.close());

  it('search what was read from the warehouse’s own JSON', async () => {
    const { orders, total } = await client.searchOrders({ q: 'oceane', facet: 'awaiting_pickup' });
    expect(total).to.equal(1);
    expect(orders[0]).to.include({ id: '100045', reference: 'SO-48213', stage: 'awaiting_pickup' });
    expect((await client.getTracking('0073 9380 0054 9297')).found).to.equal(true);
    expect(await client.getLatestImport()).to.include({ orders: 1, source: 'orders.json' });
  });

  it('send live changes, and end when the listener leaves', async () => {
    const event = await new Promise<LiveEvent>((resolve) => {
      const leaving = new AbortController();
      client.subscribe(
        (change) => {
          if (change.type === 'clock') void client.attachTracking('100045', { trackingNumber: 'SECOND-1' });
          if (change.type !== 'order') return;
          leaving.abort();
          resolve(change);
        },
        { signal: leaving.signal },
      );
    });
    expect(event.type === 'order' && event.order.parcels.map((parcel) => parcel.trackingNumber)).to.deep.equal([
      '0073938000549297',
      'SECOND-1',
    ]);
  });

  it('say what failed', async () => {
    const error = await client.getOrder('nobody').catch((caught: unknown) => caught);
    expect(isApiError(error, 'notFound')).to.equal(true);
    const gone = await client.searchOrders({}, { signal: AbortSignal.abort() }).catch((caught: unknown) => caught);
    expect(isApiError(gone, 'aborted')).to.equal(true);
  });
});
