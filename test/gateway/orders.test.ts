import { expect } from 'chai';
import fc from 'fast-check';
import { isApiError, type OrderQuery } from '../../src/client/index.js';
import { createMemoryUpstream } from '../../src/gateway/index.js';
import { aLabelledOrder, anOrder, closeAll, FRIDAY, openWarehouse, problemOf } from './warehouse.js';

const HOUR = 3_600_000;
const ids = (page: { orders: readonly { id: string }[] }) => page.orders.map((order) => order.id);

const SHELF = [
  anOrder({
    id: '1',
    reference: 'SO-9',
    createdAt: '2026-11-20T12:00:00Z',
    shipTo: { name: 'Océane Tremblay', city: 'Montréal' },
    carrier: 'UPS: Standard',
  }),
  anOrder({ id: '2', reference: 'SO-10', createdAt: '2026-11-20T13:00:00Z', stage: 'packed', carrier: 'Free Shipping', totalQuantity: 3 }),
  anOrder({
    id: '3',
    reference: 'so-11',
    createdAt: '2026-11-19',
    stage: 'picked',
    flags: { onHold: true, backordered: false, partial: false, split: false },
  }),
  aLabelledOrder(
    { id: '4', reference: 'SO-12', createdAt: '2026-11-18T12:00:00Z', closedAt: '2026-11-18T15:00:00Z', totalQuantity: 12 },
    '0073938000549297',
  ),
  anOrder({ id: '5', reference: 'SO-13', createdAt: '2026-11-17T12:00:00Z', stage: 'cancelled', raw: { status: '2', isClosed: true } }),
];

describe('orders through the gateway', () => {
  afterEach(closeAll);

  const search = async (query: OrderQuery) => ids(await openWarehouse({ orders: SHELF }).client.searchOrders(query));

  it('come newest first', async () => {
    expect(await search({})).to.deep.equal(['2', '1', '3', '4', '5']);
  });

  it('are found by words in any of their parts, without regard to case and accents', async () => {
    expect(await search({ q: 'MONTREAL tremblay' })).to.deep.equal(['1']);
    expect(await search({ q: 'montréal' })).to.deep.equal(['1']);
    expect(await search({ q: '0073938' })).to.deep.equal(['4']);
    expect(await search({ q: 'tremblay packed' })).to.deep.equal([]);
  });

  it('are filtered by stage, flag and carrier, by any of several values', async () => {
    expect(await search({ stage: ['packed', 'cancelled'] })).to.deep.equal(['2', '5']);
    expect(await search({ flag: ['onHold'] })).to.deep.equal(['3']);
    expect(await search({ carrier: ['ups', 'free shipping'] })).to.deep.equal(['2', '1']);
    expect(await search({ carrier: ['canada_post'] })).to.deep.equal(['4']);
  });

  it('are filtered by days at the facility and by instants', async () => {
    expect(await search({ createdFrom: '2026-11-20' })).to.deep.equal(['2', '1']);
    expect(await search({ createdTo: '2026-11-18' })).to.deep.equal(['4', '5']);
    expect(await search({ createdFrom: '2026-11-20T12:00:00Z', createdTo: '2026-11-20T13:00:00Z' })).to.deep.equal(['1']);
    expect(await search({ closedFrom: '2026-11-18', closedTo: '2026-11-18' })).to.deep.equal(['4']);
  });

  it('count a late evening in Toronto to its own day, not to the next one in UTC', async () => {
    const { client } = openWarehouse({ orders: [anOrder({ id: '1', createdAt: '2026-11-20T03:30:00Z' })] });
    expect(ids(await client.searchOrders({ createdFrom: '2026-11-19', createdTo: '2026-11-19' }))).to.deep.equal(['1']);
    expect(ids(await client.searchOrders({ createdFrom: '2026-11-20' }))).to.deep.equal([]);
  });

  it('are sorted by digits in text as numbers, and without regard to case', async () => {
    expect(await search({ sort: ['reference'] })).to.deep.equal(['1', '2', '3', '4', '5']);
    expect(await search({ sort: ['-reference'] })).to.deep.equal(['5', '4', '3', '2', '1']);
  });

  it('without a value come last in both directions', async () => {
    expect(await search({ sort: ['totalQuantity', 'reference'] })).to.deep.equal(['2', '4', '1', '3', '5']);
    expect(await search({ sort: ['-totalQuantity', 'reference'] })).to.deep.equal(['4', '2', '1', '3', '5']);
  });

  it('are sorted by stage in the order in which an order meets them', async () => {
    expect(await search({ sort: ['stage'] })).to.deep.equal(['1', '3', '2', '4', '5']);
  });

  it('come with the members that are asked for, and always with the required ones', async () => {
    const { client } = openWarehouse({ orders: SHELF });
    const { orders } = await client.searchOrders({ q: 'tremblay', fields: ['carrier', 'closedAt'] });
    expect(orders[0]).to.have.all.keys('id', 'reference', 'stage', 'flags', 'raw', 'parcels', 'carrier');
    const bare = await client.searchOrders({ q: 'tremblay', fields: [] });
    expect(bare.orders[0]).to.have.all.keys('id', 'reference', 'stage', 'flags', 'raw', 'parcels');
  });

  it('are counted per facet under the same filters', async () => {
    const { client } = openWarehouse({ orders: SHELF });
    expect(await client.countOrders()).to.include({
      all: 5,
      open: 3,
      awaiting_pickup: 1,
      shipped: 0,
      cancelled: 1,
      on_hold: 1,
      backordered: 0,
    });
    expect(await client.countOrders({ q: 'tremblay' })).to.include({ all: 1, open: 1, cancelled: 0 });
    const query: OrderQuery = { q: 'tremblay', facet: 'shipped', sort: ['carrier'], limit: 10 };
    expect((await client.countOrders(query)).all).to.equal(1);
  });

  it('have no scan yet from the moment at which a scan was due, and not before', async () => {
    // Labelled on Friday before the window: collected that day, and due by the end of Monday's.
    const { client, setNow } = openWarehouse({ orders: [aLabelledOrder({ id: '1' })] });
    const due = Date.parse('2026-11-23T17:00:00-05:00');
    for (const [now, count] of [
      [FRIDAY, 0],
      [FRIDAY + 48 * HOUR, 0],
      [due - 1, 0],
      [due, 1],
      [due + HOUR, 1],
    ] as const) {
      setNow(now);
      expect((await client.countOrders()).no_scan_yet, new Date(now).toISOString()).to.equal(count);
      expect((await client.searchOrders({ facet: 'no_scan_yet' })).total).to.equal(count);
    }
  });

  it('are found as they are now, also by a query that was asked before', async () => {
    const { client, upstream } = openWarehouse({ orders: SHELF });
    expect((await client.searchOrders({ q: 'so-' })).total).to.equal(5);
    upstream.remove('1');
    upstream.put(anOrder({ id: '6', reference: 'SO-14' }));
    upstream.put(anOrder({ id: '2', reference: 'other' }));
    expect(ids(await client.searchOrders({ q: 'so-' })).sort()).to.deep.equal(['3', '4', '5', '6']);
  });

  it('are given one by one, and a missing one is not found', async () => {
    const { client } = openWarehouse({ orders: SHELF });
    expect((await client.getOrder('4')).reference).to.equal('SO-12');
    const error = await client.getOrder('nine').catch((caught: unknown) => caught);
    expect(isApiError(error, 'notFound')).to.equal(true);
    expect(isApiError(error) && error.status).to.equal(404);
  });

  it('keep an id that needs escaping whole', async () => {
    const { client } = openWarehouse({ orders: [anOrder({ id: 'a/b ?#%é' })] });
    expect((await client.getOrder('a/b ?#%é')).id).to.equal('a/b ?#%é');
  });
});

describe('a query that the contract does not have', () => {
  afterEach(closeAll);

  const refuse = async (query: string) => {
    const response = await openWarehouse({ orders: SHELF }).call(`/orders${query}`);
    expect(response.status).to.equal(400);
    expect(response.headers.get('content-type')).to.equal('application/problem+json');
    return problemOf(response);
  };

  it('is refused by name, never ignored', async () => {
    const problem = await refuse('?pgsize=5&customerid=7&limit=10');
    expect(problem.type).to.equal('urn:if:problem:unknown-parameter');
    expect(problem.detail).to.contain('pgsize').and.contain('customerid');
    expect(problem.errors?.map((error) => error.parameter)).to.deep.equal(['pgsize', 'customerid']);
  });

  it('is refused for each value that is wrong, all in one answer', async () => {
    const problem = await refuse('?limit=0&facet=lost&stage=gone&sort=lines&createdFrom=yesterday&fields=id&flag=x&offset=-1');
    expect(problem.errors?.map((error) => error.parameter)).to.have.members([
      'limit',
      'facet',
      'stage',
      'sort',
      'createdFrom',
      'fields',
      'flag',
      'offset',
    ]);
  });

  for (const [query, parameter] of [
    ['?limit=1001', 'limit'],
    ['?limit=1e2', 'limit'],
    ['?limit=', 'limit'],
    ['?facet=open&facet=shipped', 'facet'],
    ['?sort=', 'sort'],
    ['?sort=reference,-reference', 'sort'],
    ['?sort=id,reference,stage,carrier,createdAt,closedAt', 'sort'],
    ['?cursor=', 'cursor'],
    ['?cursor=abc&offset=1', 'offset'],
    ['?createdTo=2026-02-30', 'createdTo'],
    ['?createdTo=2026-11-20T10:00:00', 'createdTo'],
    ['?carrier=', 'carrier'],
    ['?cursor=%F0%9F%92%A9', 'cursor'],
    ['?cursor=bm90IG91cnM', 'cursor'],
  ] as const) {
    it(`is refused: ${query.slice(0, 60)}`, async () => {
      expect((await refuse(query)).errors?.map((error) => error.parameter)).to.deep.equal([parameter]);
    });
  }

  it('is refused on resources without parameters, too', async () => {
    const { call } = openWarehouse({ orders: SHELF });
    for (const path of [
      '/orders/1?detail=all',
      '/orders/counts?facet=open',
      '/notification-settings?a=1',
      '/imports/latest?b',
      '/tracking/X?full=1',
      '/events?since=1',
    ]) {
      expect((await call(path)).status, path).to.equal(400);
    }
  });

  it('is refused when a cursor comes with another sort than it was made for', async () => {
    const { client } = openWarehouse({ orders: SHELF });
    const { nextCursor = '' } = await client.searchOrders({ sort: ['reference'], limit: 2 });
    const error = await client.searchOrders({ sort: ['-reference'], cursor: nextCursor }).catch((caught: unknown) => caught);
    expect(isApiError(error, 'invalid')).to.equal(true);
  });
});

describe('paging', () => {
  afterEach(closeAll);

  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      anOrder({ id: String(1000 + index), createdAt: new Date(FRIDAY - (index % 7) * HOUR).toISOString() }),
    );

  it('by cursor visits every order once, whatever the page size', async () => {
    const { client } = openWarehouse({ orders: many(53) });
    for (const limit of [1, 7, 53, 1000]) {
      const seen: string[] = [];
      for await (const page of client.orderPages({ limit, sort: ['-createdAt'] })) {
        expect(page.offset).to.equal(seen.length);
        seen.push(...ids(page));
      }
      expect(new Set(seen).size).to.equal(53);
      expect(seen).to.have.length(53);
    }
  });

  it('by offset gives the same rows as one long page', async () => {
    const { client } = openWarehouse({ orders: many(53) });
    const all = ids(await client.searchOrders({ limit: 1000, sort: ['reference'] }));
    for (const offset of [0, 1, 50, 52, 53, 500]) {
      const page = await client.searchOrders({ limit: 10, offset, sort: ['reference'] });
      expect(ids(page)).to.deep.equal(all.slice(offset, offset + 10));
      expect(page.total).to.equal(53);
    }
  });

  it('by cursor neither repeats nor loses an order while others arrive, change and go', async () => {
    const change = fc.record({
      kind: fc.constantFrom('add', 'touch', 'remove'),
      hour: fc.integer({ min: -9, max: 9 }),
      victim: fc.nat(200),
    });
    const pages = fc.array(fc.array(change, { maxLength: 5 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9 }), pages, async (limit, schedule) => {
        const orders = many(40);
        const upstream = createMemoryUpstream({ orders });
        const context = { now: FRIDAY, signal: new AbortController().signal };
        const removed = new Set<string>();
        const seen: string[] = [];
        let cursor: string | undefined;
        for (let turn = 0; turn === 0 || cursor !== undefined; turn += 1) {
          const page = await upstream.searchOrders({ sort: ['-createdAt'], limit, cursor }, context);
          seen.push(...ids(page));
          cursor = page.nextCursor;
          for (const { kind, hour, victim } of schedule[turn] ?? []) {
            const id = String(1000 + (victim % 40));
            const order = upstream.find(id);
            if (kind === 'add')
              upstream.put(anOrder({ id: `new-${turn}-${victim}-${hour}`, createdAt: new Date(FRIDAY + hour * HOUR).toISOString() }));
            else if (kind === 'touch' && order) upstream.put({ ...order, updatedAt: new Date(FRIDAY).toISOString() });
            else if (kind === 'remove') {
              upstream.remove(id);
              removed.add(id);
            }
          }
        }
        expect(new Set(seen).size).to.equal(seen.length);
        for (const { id } of orders) if (!removed.has(id)) expect(seen).to.include(id);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps every sorted list in step with changes', async () => {
    const sorts = [['-createdAt'], ['reference'], ['carrier', '-totalQuantity'], ['stage', 'shipTo.city']] as const;
    const order = fc.record({
      id: fc.integer({ min: 1, max: 30 }).map(String),
      createdAt: fc.integer({ min: 0, max: 20 }).map((hour) => new Date(FRIDAY + hour * HOUR).toISOString()),
      carrier: fc.constantFrom('UPS', 'ups', 'Canada Post', undefined),
      totalQuantity: fc.option(fc.nat(5), { nil: undefined }),
      gone: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(order, { maxLength: 60 }), async (changes) => {
        const context = { now: FRIDAY, signal: new AbortController().signal };
        const upstream = createMemoryUpstream({ orders: [] });
        for (const sort of sorts) await upstream.searchOrders({ sort }, context);
        for (const { gone, carrier, totalQuantity, ...rest } of changes) {
          if (gone) upstream.remove(rest.id);
          else
            upstream.put(
              anOrder({
                ...rest,
                ...(carrier === undefined ? {} : { carrier }),
                ...(totalQuantity === undefined ? {} : { totalQuantity }),
              }),
            );
        }
        const fresh = createMemoryUpstream({ orders: [...upstream.orders()] });
        for (const sort of sorts) {
          expect(ids(await upstream.searchOrders({ sort, limit: 1000 }, context))).to.deep.equal(
            ids(await fresh.searchOrders({ sort, limit: 1000 }, context)),
          );
        }
        expect(await upstream.countOrders({}, context)).to.deep.equal(await fresh.countOrders({}, context));
      }),
      { numRuns: 100 },
    );
  });
});
