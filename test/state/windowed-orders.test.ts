import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OrderQuery, OrdersClient } from '../../src/client/index.js';
import type { Order } from '../../src/domain/order/index.js';
import type { OrderColumnSpec, OrdersChange, OrdersMode } from '../../src/state/order-source.js';
import { MAX_LOCAL_ORDERS, OrdersController } from '../../src/state/orders-controller.js';
import { anOrder, stillClock, until } from '../support/grid.js';
import { ordersServer, type Asked, type OrdersServer, type Shelf } from '../support/orders-server.js';

class Host implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  controller: ReactiveController | undefined;
  addController(controller: ReactiveController): void {
    this.controller = controller;
  }
  removeController(): void {}
  requestUpdate(): void {}
}

const COLUMNS: readonly OrderColumnSpec[] = [
  { id: 'reference', type: 'text', value: (order) => order.reference, searchable: true },
  { id: 'shipToCity', type: 'text', value: (order) => order.shipTo?.city },
  { id: 'of-the-host', type: 'text', value: () => '' },
  { id: 'ordered', type: 'date', value: () => 0, field: 'createdAt' },
  ...(['stage', 'carrier', 'purchaseOrder', 'createdAt'] as const).map((id): OrderColumnSpec => ({ id, type: 'text', value: () => '' })),
];
const BY_REFERENCE = [{ column: 'reference', direction: 'descending' as const }];

const opened: Host[] = [];
afterEach(() => {
  for (const host of opened.splice(0)) host.controller?.hostDisconnected?.();
});

function control(server: OrdersServer, mode: OrdersMode = 'server') {
  const host = new Host();
  const changes: OrdersChange[] = [];
  const errors: unknown[] = [];
  const frames: (() => void)[] = [];
  const given = { orders: undefined as readonly Order[] | undefined, mode };
  const orders = new OrdersController(host, {
    columns: () => COLUMNS,
    orders: () => given.orders,
    client: () => server as unknown as OrdersClient,
    mode: () => given.mode,
    locale: () => 'en',
    clock: () => stillClock,
    schedule: () => undefined,
    frame: (run) => frames.push(run),
    pace: { search: 5, scroll: 0, recount: 20 },
    onChange: (change) => changes.push(change),
    onError: (error) => errors.push(error),
  });
  opened.push(host);
  host.controller?.hostConnected?.();
  host.controller?.hostUpdate?.();
  const shown = (from = 0, count = 3): (string | undefined)[] =>
    Array.from({ length: count }, (_, index) => orders.source.rowAt(from + index)?.reference);
  const look = (start: number, rows = 10, keptId?: string): void => orders.source.want?.({ start, end: start + rows }, keptId);
  const hear = (...events: Parameters<OrdersServer['emit']>[0][]): void => {
    for (const event of events) server.emit(event);
    for (const run of frames.splice(0)) run();
  };
  return { orders, host, given, changes, errors, shown, look, hear };
}

/** References say where a row is in which answer: `createdAt 7`. */
const numbered = (size: number): Shelf => ({
  size: ({ q, facet }) => (facet ? 40 : q ? 250 : size),
  at: (index, { sort = [], q = '', facet = '' }) =>
    anOrder({ id: `${index}`, reference: [...sort, q, facet, index].filter(String).join(' ') }),
});

/** A list that a test changes, in its own order. */
const listed = (list: Order[]): Shelf => ({ size: () => list.length, at: (index) => list[index] as Order });
const someOf = (count: number): Order[] =>
  Array.from({ length: count }, (_, index) => anOrder({ id: `o${index}`, reference: `SO-${index}` }));

const ready = ({ orders }: Pick<ReturnType<typeof control>, 'orders'>): Promise<void> =>
  until(() => orders.phase === 'ready', 'the first rows');
const last = <T>(list: readonly T[]): T => list.at(-1) as T;
const windows = ({ searches }: OrdersServer): number[] => searches.map(({ query }) => query.offset ?? -1);

describe('orders that a server holds', () => {
  it('are read whole up to a bound, and beyond it in windows that begin with the page that told how many there are', async () => {
    const few = ordersServer(numbered(1200));
    const local = control(few, 'auto');
    await ready(local);
    expect([local.orders.mode, local.orders.source.size, few.searches.length]).to.deep.equal(['local', 1200, 0]);

    const many = ordersServer(numbered(MAX_LOCAL_ORDERS + 1));
    const server = control(many, 'auto');
    await ready(server);
    expect([server.orders.mode, server.orders.source.size, many.searches.length]).to.deep.equal(['server', MAX_LOCAL_ORDERS + 1, 0]);
    expect(server.shown(98)).to.deep.equal(['98', '99', undefined]);
    await until(() => server.orders.countOf('all') === MAX_LOCAL_ORDERS + 1, 'the counts');
  });

  it('begin with the first of them, also when a later page told that there are too many', async () => {
    let asked = 0;
    const { orders, shown } = control(ordersServer({ ...numbered(0), size: () => MAX_LOCAL_ORDERS + (asked++ > 0 ? 1 : 0) }), 'auto');
    await until(() => shown()[0] !== undefined && orders.mode === 'server', 'the first rows');
    expect(shown()).to.deep.equal(['0', '1', '2']);
    expect(orders.source.size).to.equal(MAX_LOCAL_ORDERS + 1);
  });

  it('are read whole, or not, when the host says so', async () => {
    const local = control(ordersServer(numbered(MAX_LOCAL_ORDERS + 1)), 'local');
    await until(() => local.orders.source.total > 1000, 'a second page');
    expect(local.orders.mode).to.equal('local');
    const server = control(ordersServer(numbered(5)), 'server');
    await ready(server);
    expect([server.orders.mode, server.shown(0, 6)]).to.deep.equal(['server', ['0', '1', '2', '3', '4', undefined]]);
  });

  it('come where somebody looks, to the very end of a million', async () => {
    const server = ordersServer(numbered(1_000_000));
    const { orders, look, shown } = control(server);
    await ready({ orders });
    look(900_000);
    await until(() => shown(900_000)[0] !== undefined, 'row 900,000');
    look(999_990);
    await until(() => shown(999_999, 1)[0] !== undefined, 'the last row');
    expect([shown(900_000, 1), shown(999_999, 1)]).to.deep.equal([['900000'], ['999999']]);
    expect([orders.source.indexOf('900001'), orders.source.indexOf('500000')]).to.deep.equal([900_001, -1]);
    expect(server.searches.every(({ query }) => query.fields?.includes('lines') === false)).to.equal(true);
  });

  it('are not waited for where somebody scrolled past', async () => {
    const server = ordersServer(numbered(1_000_000));
    const page = control(server);
    await ready(page);
    server.held = true;
    page.look(5000);
    const passed = last(server.searches);
    await until(() => {
      page.look(700_000);
      return passed.signal?.aborted === true;
    }, 'the abort');
    expect(windows(server).slice(-2)).to.deep.equal([5000, 700_000]);
    last(server.searches).answer();
    await until(() => page.shown(700_000)[0] === '700000', 'the rows');
    expect([page.shown(5000)[0], page.orders.phase, page.errors]).to.deep.equal([undefined, 'ready', []]);
  });

  it('stay as they are until those that were asked for last are here, whatever comes before', async () => {
    const server = ordersServer(numbered(1000));
    const page = control(server);
    await ready(page);
    server.held = true;
    void page.orders.setSort(BY_REFERENCE);
    const older = last(server.searches);
    const done = page.orders.setFacet('shipped');
    const newer = last(server.searches);
    expect([page.orders.busy, page.shown(0, 1), older.signal?.aborted]).to.deep.equal([true, ['0'], true]);
    newer.answer();
    await done;
    older.answer();
    await Promise.resolve();
    expect([page.shown(0, 1), page.orders.source.size, page.orders.busy]).to.deep.equal([['-reference -createdAt shipped 0'], 40, false]);
    expect(page.changes.filter(({ kind }) => kind === 'view')).to.have.length(1);
  });

  it('are sorted, filtered, searched and counted by the server', async () => {
    const server = ordersServer(numbered(1000));
    const { orders } = control(server);
    await ready({ orders });
    void orders.setSort([...BY_REFERENCE, { column: 'of-the-host', direction: 'ascending' }]);
    void orders.setFilters([
      { column: 'shipToCity', kind: 'text', contains: 'Montréal' },
      { column: 'of-the-host', kind: 'text', contains: 'x' },
    ]);
    await orders.setSearch('tremblay');
    const { sort, where, q, facet } = last(server.searches).query;
    expect({ sort, where, q, facet }).to.deep.equal({
      sort: ['-reference', '-createdAt'],
      where: ['shipTo.city:has:Montréal'],
      q: 'tremblay',
      facet: undefined,
    });
    await until(() => orders.countOf('shipped') === 125, 'the counts');
    expect([orders.source.size, orders.source.total]).to.deep.equal([250, 1000]);
    expect(server.counts.some((filter) => filter.q === 'tremblay' && filter.where?.length === 1)).to.equal(true);
    expect([orders.supports('shipToCity'), orders.supports('of-the-host')]).to.deep.equal([true, false]);
  });

  it('are sorted by what the server can take: five fields, each once, and the newest first of those that are equal', async () => {
    const server = ordersServer(numbered(1000));
    const { orders } = control(server);
    await ready({ orders });
    for (const [sort, asked] of [
      ['ordered', 'createdAt'],
      ['stage ordered createdAt', 'stage createdAt'],
      ['stage stage', 'stage -createdAt'],
      ['of-the-host', undefined],
      ['stage carrier purchaseOrder reference', 'stage carrier purchaseOrder reference -createdAt'],
      ['stage carrier purchaseOrder reference shipToCity', 'stage carrier purchaseOrder reference shipTo.city'],
      ['stage carrier purchaseOrder reference shipToCity ordered', 'stage carrier purchaseOrder reference shipTo.city'],
    ] as const) {
      await orders.setSort(sort.split(' ').map((column) => ({ column, direction: 'ascending' })));
      expect(last(server.searches).query.sort?.join(' '), sort).to.equal(asked);
    }
  });

  it('are searched for once somebody stops typing, and not again for what is shown already', async () => {
    const server = ordersServer(numbered(1000));
    const { orders } = control(server);
    await ready({ orders });
    const before = server.searches.length;
    await Promise.all(['t', 'tr', 'tre'].map((text) => orders.setSearch(text)));
    expect(server.searches.slice(before).map(({ query }) => query.q)).to.deep.equal(['tre']);
    void orders.setSearch('trem');
    await orders.setSearch('tre');
    expect([server.searches.length, orders.busy]).to.deep.equal([before + 1, false]);
  });

  describe('when the server fails', () => {
    const broken = async (): Promise<{ server: OrdersServer; page: ReturnType<typeof control>; asked: (offset: number) => Asked }> => {
      const server = ordersServer(numbered(1000));
      const page = control(server);
      await ready(page);
      server.held = true;
      return { server, page, asked: (offset) => last(server.searches.filter(({ query }) => query.offset === offset)) };
    };

    it('say so when there are none at all, and come when asked for again', async () => {
      const server = ordersServer(numbered(1000));
      server.held = true;
      const { orders, errors, shown } = control(server);
      await until(() => server.searches.length > 0, 'the question');
      expect(orders.phase).to.equal('loading');
      last(server.searches).refuse('network');
      await until(() => orders.phase === 'error', 'the error');
      expect([orders.problem, errors.length]).to.deep.equal(['offline', 1]);
      server.held = false;
      globalThis.dispatchEvent(new Event('online'));
      await ready({ orders });
      expect(shown(0, 1)).to.deep.equal(['0']);
    });

    it('say that some are missing, and are asked for again further on, or by a person', async () => {
      const { server, page, asked } = await broken();
      page.look(400);
      asked(400).refuse();
      await until(() => page.orders.phase === 'partial', 'the notice');
      expect([page.errors.length, page.shown(0, 1)]).to.deep.equal([1, ['0']]);
      page.look(401);
      expect(windows(server).filter((offset) => offset === 400)).to.have.length(1);
      page.look(0);
      expect(page.orders.phase).to.equal('ready');
      page.look(400);
      await until(() => windows(server).filter((offset) => offset === 400).length === 2, 'another try');
      asked(400).refuse();
      await until(() => page.orders.phase === 'partial', 'the notice');
      server.held = false;
      await page.orders.refresh();
      expect([page.orders.phase, page.shown(400, 1)]).to.deep.equal(['ready', ['400']]);
    });

    it('show none of another question than was asked', async () => {
      const { server, page } = await broken();
      const done = page.orders.setSearch('tremblay');
      await until(() => last(server.searches).query.q === 'tremblay', 'the question');
      last(server.searches).refuse('forbidden');
      await done;
      expect([page.orders.phase, page.orders.problem, page.orders.source.size]).to.deep.equal(['error', 'forbidden', 0]);
      server.held = false;
      await page.orders.refresh();
      expect([page.orders.phase, page.shown(0, 1)]).to.deep.equal(['ready', ['tremblay 0']]);
    });

    it('keep what is here when it cannot be had anew', async () => {
      const { server, page } = await broken();
      const done = page.orders.refresh();
      last(server.searches).refuse();
      await done;
      expect([page.orders.phase, page.shown(0, 1), page.errors.length]).to.deep.equal(['partial', ['0'], 1]);
      server.held = false;
      await page.orders.refresh();
      expect(page.orders.phase).to.equal('ready');
    });

    it('keep quiet about a look at what changed elsewhere that failed', async () => {
      const { server, page } = await broken();
      page.hear({ type: 'order', order: anOrder({ id: 'new' }), revision: 1 });
      const before = server.searches.length;
      await until(() => server.searches.length > before, 'the look');
      last(server.searches).refuse();
      await until(() => last(server.searches).signal?.aborted === false && page.orders.phase === 'ready', 'the end');
      expect(page.errors).to.deep.equal([]);
    });
  });

  describe('while they change', () => {
    it('change in place where they are here', async () => {
      const list = someOf(1000);
      const server = ordersServer(listed(list));
      const page = control(server);
      await ready(page);
      page.changes.length = 0;
      page.hear({ type: 'order', order: anOrder({ id: 'o2', reference: 'changed' }), revision: 1 });
      expect(page.shown()).to.deep.equal(['SO-0', 'SO-1', 'changed']);
      expect([...(page.changes[0]?.updated ?? [])]).to.deep.equal(['o2']);
    });

    it('make place for new ones without moving what somebody looks at, and tell which are new', async () => {
      const list = someOf(1000);
      const server = ordersServer(listed(list));
      const page = control(server);
      await ready(page);
      page.look(500);
      await until(() => page.shown(500)[0] === 'SO-500', 'the rows');
      page.changes.length = 0;
      list.unshift(anOrder({ id: 'n1', reference: 'N-1' }), anOrder({ id: 'n2', reference: 'N-2' }));
      page.hear(
        { type: 'order', order: list[0] as Order, revision: 1 },
        { type: 'order', order: list[1] as Order, revision: 2 },
        { type: 'order', order: anOrder({ id: 'o900', reference: 'SO-900', stage: 'shipped' }), revision: 3 },
      );
      await until(() => page.orders.source.size === 1002, 'the new count');
      expect(page.changes.flatMap(({ inserted }) => [...inserted])).to.deep.equal(['n1', 'n2']);
      expect([page.orders.source.indexOf('o500'), page.shown(0, 3)]).to.deep.equal([502, ['N-1', 'N-2', 'SO-0']]);
      expect(page.orders.countOf('all')).to.equal(1002);
    });

    it('are asked about at most once in a while, however much is heard', async () => {
      const list = someOf(1000);
      const server = ordersServer(listed(list));
      const page = control(server);
      await ready(page);
      await until(() => server.counts.length === 1, 'the first count');
      for (let revision = 0; revision < 500; revision += 1)
        page.hear({ type: 'order', order: anOrder({ id: `far-${revision}` }), revision });
      await until(() => server.counts.length === 2, 'another count');
      expect(server.counts.length).to.equal(2);
    });

    it('close up where one is removed', async () => {
      const list = someOf(1000);
      const server = ordersServer(listed(list));
      const page = control(server);
      await ready(page);
      list.splice(1, 1);
      page.hear({ type: 'orderRemoved', id: 'o1', revision: 1 });
      expect([page.shown(), page.orders.source.size]).to.deep.equal([['SO-0', 'SO-2', 'SO-3'], 999]);
      await until(() => page.orders.countOf('all') === 999, 'the count');
    });

    it('are as they were heard of, when an answer tells of an earlier time', async () => {
      const list = someOf(1000);
      const server = ordersServer(listed(list));
      const page = control(server);
      await ready(page);
      server.held = true;
      page.look(500);
      const asked = last(server.searches);
      page.hear(
        { type: 'order', order: anOrder({ id: 'o501', reference: 'newer' }), revision: 1 },
        { type: 'orderRemoved', id: 'o502', revision: 2 },
      );
      asked.answer();
      await until(() => page.shown(500)[0] !== undefined, 'the rows');
      expect(page.shown(500)).to.deep.equal(['SO-500', 'newer', 'SO-503']);
    });

    it('change in place after a server began anew, and counts their revisions anew', async () => {
      const server = ordersServer(listed(someOf(1000)));
      const page = control(server);
      await ready(page);
      page.hear({ type: 'order', order: anOrder({ id: 'o1', reference: 'before' }), revision: 52 });
      page.hear({ type: 'order', order: anOrder({ id: 'o1', reference: 'late' }), revision: 51 });
      expect(page.shown(1, 1)).to.deep.equal(['before']);
      server.emit({ type: 'reset' });
      await until(() => page.shown(1, 1)[0] === 'SO-1', 'what is so now');
      page.hear({ type: 'order', order: anOrder({ id: 'o1', reference: 'after' }), revision: 3 });
      expect(page.shown(1, 1)).to.deep.equal(['after']);
    });

    it('are read again when events were missed', async () => {
      const list = someOf(1000);
      const server = ordersServer(listed(list));
      const page = control(server);
      await ready(page);
      list.splice(0, list.length, ...someOf(3).map((order) => ({ ...order, reference: `again ${order.reference}` })));
      server.emit({ type: 'reset' });
      await until(() => page.orders.source.size === 3, 'the rows');
      expect(page.shown()).to.deep.equal(['again SO-0', 'again SO-1', 'again SO-2']);
    });
  });

  it('are given for an export in parts, all that match, in order', async () => {
    const { orders } = control(ordersServer(numbered(2500)));
    await ready({ orders });
    await orders.setSort(BY_REFERENCE);
    const parts: number[] = [];
    let first: string | undefined;
    for await (const part of orders.exportRows()) {
      first ??= part[0]?.reference;
      parts.push(part.length);
    }
    expect([parts, first]).to.deep.equal([[1000, 1000, 500], '-reference -createdAt 0']);
    const stop = new AbortController();
    const error = await (async () => {
      for await (const part of orders.exportRows(stop.signal)) if (part.length > 0) stop.abort();
    })().catch((caught: unknown) => caught);
    expect(error).to.have.property('kind', 'aborted');
  });

  it('are given by id, in the order of the ids, asking for those that are not here in few requests', async () => {
    const asked: OrderQuery[] = [];
    const server = ordersServer({
      size: ({ id }) => (id ? id.length : 1000),
      at: (index, { id }) => anOrder({ id: id?.[index] ?? `o${index}`, reference: id ? 'asked for' : 'here' }),
    });
    const search = server.searchOrders.bind(server);
    server.searchOrders = (query = {}, options) => {
      if (query.id) asked.push(query);
      return search(query, options);
    };
    const { orders } = control(server);
    await ready({ orders });
    const ids = ['x0', 'o5', ...Array.from({ length: 149 }, (_, index) => `y${index}`)];
    const found = await orders.ordersByIds(ids);
    expect(found.map(({ id }) => id)).to.deep.equal(ids);
    expect([found[1]?.reference, found[0]?.reference]).to.deep.equal(['here', 'asked for']);
    expect(asked.map(({ id, limit }) => [id?.length, limit])).to.deep.equal([
      [100, 100],
      [50, 50],
    ]);
  });

  it('make way for orders of the page itself, and for another mode', async () => {
    const server = ordersServer(numbered(1000));
    const { orders, host, given, shown } = control(server);
    await ready({ orders });
    await orders.setSearch('mine');
    given.orders = [anOrder({ id: 'p', reference: 'mine' }), anOrder({ id: 'q', reference: 'other' })];
    host.controller?.hostUpdate?.();
    expect([orders.mode, orders.source.total, shown(0, 2)]).to.deep.equal(['local', 2, ['mine', undefined]]);
    given.orders = undefined;
    given.mode = 'local';
    host.controller?.hostUpdate?.();
    await until(() => orders.source.total === 1000, 'all orders');
    expect(orders.mode).to.equal('local');
  });

  it('leave nothing on its way once their grid is gone', async () => {
    const server = ordersServer(numbered(1000));
    const page = control(server);
    await ready(page);
    server.held = true;
    page.look(500);
    page.host.controller?.hostDisconnected?.();
    expect(last(server.searches).signal?.aborted).to.equal(true);
  });
});
