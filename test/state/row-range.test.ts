import { expect } from '@open-wc/testing';
import type { OrdersClient } from '../../src/client/index.js';
import type { Order } from '../../src/domain/order/index.js';
import type { RangeAnswer, RowRangeIds } from '../../src/state/order-source.js';
import type { OrdersView } from '../../src/state/orders-rows.js';
import { WindowedOrders } from '../../src/state/windowed-orders.js';
import { anOrder, until } from '../support/grid.js';
import { ordersServer, type Asked, type OrdersServer } from '../support/orders-server.js';

const VIEW: OrdersView = { sort: [], filters: [], search: '', facet: 'all' };

const opened: WindowedOrders[] = [];
afterEach(() => {
  for (const orders of opened.splice(0)) orders.stop();
});

/** Orders `o0`, `o1`… of a server, of which the first hundred are here, and those where a test looks. */
async function open(size = 5000, list: Order[] = Array.from({ length: size }, (_, index) => anOrder({ id: `o${index}` }))) {
  const server = ordersServer({ size: () => list.length, at: (index) => list[index] as Order });
  const errors: unknown[] = [];
  const orders = new WindowedOrders({
    client: server as unknown as OrdersClient,
    columns: () => [{ id: 'reference', type: 'text', value: ({ reference }) => reference }],
    view: VIEW,
    change: (run) => void run(),
    onAnswer: () => undefined,
    onError: (error) => errors.push(error),
    pace: { search: 5, scroll: 0, recount: 20 },
  });
  opened.push(orders);
  orders.start();
  await until(() => orders.rowAt(0) !== undefined, 'the first rows');
  const look = async (index: number): Promise<void> => {
    orders.want({ start: index, end: index + 10 });
    await until(() => orders.rowAt(index + 9) !== undefined, `row ${index}`);
  };
  return { server, orders, list, errors, look };
}

const between = (orders: WindowedOrders, from: string, to: string): RowRangeIds => {
  const rows = orders.between(from, to);
  if (!rows) throw new Error('Everything is here');
  return rows;
};
const ids = (rows: RowRangeIds, signal = new AbortController().signal): Promise<RangeAnswer | undefined> => rows.ids(signal);
const numbered = (first: number, last: number): string[] => Array.from({ length: last - first + 1 }, (_, at) => `o${first + at}`);
/** What was asked for the ids alone. */
const asked = ({ searches }: OrdersServer): Asked[] => searches.filter(({ query }) => query.fields?.length === 0);

describe('the ids of a range of rows that a server holds', () => {
  it('are not asked for when all rows are here', async () => {
    const { orders } = await open();
    expect(orders.between('o3', 'o99')).to.equal(undefined);
    expect(orders.between('o99', 'o3')).to.equal(undefined);
  });

  it('are read page by page, from either end, and nothing but the ids is asked for', async () => {
    for (const [from, to] of [
      ['o5', 'o3003'],
      ['o3003', 'o5'],
    ] as const) {
      const { orders, server, look } = await open();
      await look(3000);
      const rows = between(orders, from, to);
      expect(rows.size).to.equal(2999);
      expect(await ids(rows)).to.deep.equal({ ids: numbered(5, 3003) });
      expect(asked(server).map(({ query: { offset, cursor, limit } }) => [offset ?? cursor, limit])).to.deep.equal([
        [0, 1000],
        ['1000', 1000],
        ['2000', 1000],
        ['3000', 204],
      ]);
    }
  });

  it('are read by offset of a server that gives no cursor there', async () => {
    const { orders, server, look } = await open();
    await look(3000);
    const search = server.searchOrders;
    server.searchOrders = async (...question) => {
      const { nextCursor: _, ...page } = await search(...question);
      return page;
    };
    expect(await ids(between(orders, 'o5', 'o3003'))).to.deep.equal({ ids: numbered(5, 3003) });
    expect(asked(server).map(({ query }) => query.offset)).to.deep.equal([0, 1000, 2000, 3000]);
  });

  it('are those of the search, the conditions, the facet and the sort', async () => {
    const { orders, server, look } = await open();
    const filters = [{ column: 'reference', kind: 'text' as const, contains: 'SO' }];
    await orders.setView({ sort: [{ column: 'reference', direction: 'descending' }], filters, search: 'a', facet: 'open' }, 'facet');
    await look(900);
    await ids(between(orders, 'o5', 'o905'));
    expect(asked(server)[0]?.query).to.deep.include({
      sort: ['-reference', '-createdAt'],
      where: ['reference:has:SO'],
      q: 'a',
      facet: 'open',
    });
  });

  it('are known from then on: a range that is longer by a row asks for nothing', async () => {
    const { orders, server, look } = await open();
    await look(3000);
    await ids(between(orders, 'o5', 'o3003'));
    const { length } = asked(server);
    expect(await ids(between(orders, 'o5', 'o3004'))).to.deep.equal({ ids: numbered(5, 3004) });
    expect(asked(server).length).to.equal(length);
  });

  it('begin where the order was that was chosen, though its row is no longer here', async () => {
    const { orders, look } = await open(50_000);
    await look(1000);
    orders.mark('o1003');
    for (let index = 5000; index < 20_000; index += 100) await look(index);
    expect(orders.indexOf('o1003')).to.equal(-1);
    expect((await ids(between(orders, 'o1003', 'o19905')))?.ids.length).to.equal(19_905 - 1003 + 1);
  });

  for (const [what, change] of [
    ['came', (list: Order[]) => list.unshift(...Array.from({ length: 50 }, (_, index) => anOrder({ id: `n${index}` })))],
    ['went', (list: Order[]) => list.splice(0, 150)],
  ] as const) {
    it(`are those between the two orders, wherever these are now that others ${what}`, async () => {
      const { orders, list, look } = await open();
      await look(500);
      await look(3000);
      change(list);
      expect(await ids(between(orders, 'o505', 'o3003'))).to.deep.equal({ ids: numbered(505, 3003) });
    });
  }

  it('are the one order when it is not known where the range began', async () => {
    const { orders, server, look } = await open();
    await look(3000);
    const rows = between(orders, 'nobody', 'o3003');
    expect([rows.size, await ids(rows)]).to.deep.equal([undefined, { ids: ['o3003'] }]);
    expect(asked(server).length).to.equal(0);
  });

  it('are those that are here when the server fails, and it is told', async () => {
    const { orders, server, errors, look } = await open();
    await look(3000);
    server.held = true;
    const answer = ids(between(orders, 'o5', 'o3003'));
    asked(server)[0]?.answer();
    await until(() => asked(server).length === 2, 'the second page');
    asked(server)[1]?.refuse();
    const { ids: found, error } = (await answer) as RangeAnswer;
    expect(found).to.have.members([...numbered(5, 999), ...numbered(2900, 3003).filter((id) => orders.indexOf(id) >= 0)]);
    expect(found.length).to.be.above(995);
    expect([error, errors]).to.deep.equal([errors[0], [error]]);
    expect(error).to.be.instanceOf(Error);
  });

  it('are given up when asked to, and what was asked for is aborted', async () => {
    const { orders, server, look, errors } = await open();
    await look(3000);
    server.held = true;
    const abort = new AbortController();
    const answer = ids(between(orders, 'o5', 'o3003'), abort.signal);
    abort.abort();
    expect([await answer, asked(server)[0]?.signal?.aborted, errors]).to.deep.equal([undefined, true, []]);
  });

  it('are given up for those of another range; an answer that comes late is dropped', async () => {
    const { orders, server, look } = await open();
    await look(3000);
    server.held = true;
    const first = ids(between(orders, 'o5', 'o3003'));
    const second = ids(between(orders, 'o50', 'o3001'));
    server.held = false;
    for (const { answer } of asked(server).reverse()) answer();
    expect([await first, (await second)?.ids]).to.deep.equal([undefined, numbered(50, 3001)]);
  });

  for (const [what, change] of [
    ['sort', { sort: [{ column: 'reference', direction: 'ascending' as const }] }],
    ['facet', { facet: 'open' as const }],
    ['filters', { filters: [{ column: 'reference', kind: 'empty' as const, empty: true }] }],
    ['search', { search: 'b' }],
  ] as const) {
    it(`are given up when others are shown: ${what}`, async () => {
      const { orders, server, look } = await open();
      await look(3000);
      server.held = true;
      const answer = ids(between(orders, 'o5', 'o3003'));
      const [request] = asked(server);
      void orders.setView({ ...VIEW, ...change }, what);
      await until(() => request?.signal?.aborted === true, 'the abort');
      request?.answer();
      expect(await answer).to.equal(undefined);
      expect(await ids(between(orders, 'o5', 'o3003')), 'while the others are on their way').to.equal(undefined);
    });
  }
});
