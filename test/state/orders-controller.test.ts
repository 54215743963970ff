import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createClient, type OrderPage, type OrdersClient } from '../../src/client/index.js';
import type { Clock } from '../../src/domain/clock.js';
import type { Order } from '../../src/domain/order/index.js';
import { DEFAULT_SCHEDULE } from '../../src/domain/pickup/index.js';
import type { ColumnSpec } from '../../src/grid/index.js';
import type { OrdersChange, OrdersOptions } from '../../src/state/order-source.js';
import { OrdersController } from '../../src/state/orders-controller.js';
import { isScanOverdue } from '../../src/domain/order/overdue-scan.js';
import { anOrder, failure, fakeClient, nextFrame, NOW, pagesOf, someOrders, stillClock, until, type FakeClient } from '../support/grid.js';

/** A host in ten lines. */
class Host implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  controller: ReactiveController | undefined;
  addController(controller: ReactiveController): void {
    this.controller = controller;
  }
  removeController(): void {}
  requestUpdate(): void {}
  connect(): void {
    this.controller?.hostConnected?.();
    this.controller?.hostUpdate?.();
  }
}

interface Given {
  client?: FakeClient;
  orders?: readonly Order[];
  clock?: Clock;
  loadScans?: OrdersOptions['loadScans'];
  onWarning?: () => void;
}

function control(given: Given): {
  orders: OrdersController;
  host: Host;
  changes: OrdersChange[];
  frames: (() => void)[];
  errors: unknown[];
  warnings: string[];
} {
  const host = new Host();
  const changes: OrdersChange[] = [];
  const frames: (() => void)[] = [];
  const errors: unknown[] = [];
  const warnings: string[] = [];
  const orders = new OrdersController(host, {
    columns: () => COLUMNS,
    orders: () => given.orders,
    client: () => given.client as unknown as OrdersClient | undefined,
    locale: () => 'en',
    clock: () => given.clock ?? stillClock,
    schedule: () => undefined,
    frame: (run) => frames.push(run),
    onChange: (change) => changes.push(change),
    onError: (error) => errors.push(error),
    onWarning: (message) => {
      warnings.push(message);
      given.onWarning?.();
    },
    ...(given.loadScans && { loadScans: given.loadScans }),
  });
  host.connect();
  return { orders, host, changes, frames, errors, warnings };
}

const COLUMNS: readonly ColumnSpec<Order>[] = [
  { id: 'reference', type: 'text', value: (order) => order.reference, searchable: true },
  { id: 'createdAt', type: 'date', value: (order) => Date.parse(order.createdAt ?? '') },
];

/** An order with which nothing can be done. */
const POISON = anOrder({
  id: {
    toString(): string {
      throw new Error('no id');
    },
  } as unknown as string,
});

const references = ({ source }: OrdersController): string[] =>
  Array.from({ length: source.size }, (_, index) => source.rowAt(index)?.reference ?? '');

describe('the orders controller', () => {
  it('takes the orders of the page before those of the client', async () => {
    const client = fakeClient(someOrders(5));
    const { orders, host } = control({ client, orders: someOrders(2) });
    expect(orders.phase).to.equal('ready');
    expect(orders.source.total).to.equal(2);
    expect(client.asked).to.equal(0);
    host.controller?.hostDisconnected?.();
  });

  it('listens before it reads, so that a change in between is not lost', async () => {
    const order = (stage: Order['stage']): Order => anOrder({ id: '1', reference: 'SO-1', stage });
    const client = fakeClient(function* () {
      client.emit({ type: 'order', order: order('packed'), revision: 4 });
      client.emit({ type: 'orderRemoved', id: '2', revision: 5 });
      yield* pagesOf([order('received'), anOrder({ id: '2', reference: 'SO-2' })]);
    });
    const { orders, host, frames } = control({ client });
    await until(() => orders.phase === 'ready', 'the end');
    for (const run of frames) run();
    expect(orders.source.get('1')?.stage).to.equal('packed');
    expect(references(orders)).to.deep.equal(['SO-1']);
    host.controller?.hostDisconnected?.();
  });

  it('puts a thousand events into one change, told once', async () => {
    const client = fakeClient(someOrders(1000));
    const { orders, host, changes, frames } = control({ client });
    await until(() => orders.phase === 'ready', 'the end');
    changes.length = 0;
    for (let n = 1; n <= 1000; n += 1)
      client.emit({ type: 'order', order: anOrder({ id: String(n), reference: `SO-${n}`, stage: 'packed' }), revision: n });
    client.emit({ type: 'order', order: anOrder({ id: 'new', reference: 'NEW' }), revision: 1001 });
    expect(frames.length).to.equal(1);
    frames[0]?.();
    expect(changes.map(({ kind, updated, inserted }) => [kind, updated.size, [...inserted]])).to.deep.equal([['live', 1000, ['new']]]);
    host.controller?.hostDisconnected?.();
  });

  it('drops the answers to a question that is not asked any more', async () => {
    let release: (() => void) | undefined;
    const slow = fakeClient(async function* () {
      await new Promise<void>((resolve) => (release = resolve));
      yield* pagesOf(someOrders(5));
    });
    const given: Given = { client: slow };
    const { orders, host } = control(given);
    await until(() => release !== undefined, 'the question');
    given.client = fakeClient(someOrders(2));
    host.controller?.hostUpdate?.();
    await until(() => orders.phase === 'ready', 'the second answer');
    release?.();
    await Promise.resolve();
    expect(orders.source.total).to.equal(2);
    expect(slow.listening).to.equal(false);
    host.controller?.hostDisconnected?.();
  });

  for (const [kind, problem] of [
    ['auth', 'auth'],
    ['forbidden', 'forbidden'],
    ['timeout', 'offline'],
    ['server', 'other'],
  ] as const) {
    it(`says what can be done about a failure: ${kind}`, async () => {
      const error = failure(kind);
      const { orders, host, errors } = control({
        client: fakeClient(() => {
          throw error;
        }),
      });
      await until(() => orders.phase === 'error', 'the failure');
      expect(orders.problem).to.equal(problem);
      expect(errors).to.deep.equal([error]);
      host.controller?.hostDisconnected?.();
    });
  }

  it('keeps what it has when reading again fails, and tries again once the network is back', async () => {
    const client = fakeClient((nth) => {
      if (nth === 2) throw failure('network');
      return pagesOf(someOrders(nth === 1 ? 3 : 4));
    });
    const { orders, host } = control({ client });
    await until(() => orders.phase === 'ready', 'the first answer');
    await orders.refresh();
    expect(orders.phase).to.equal('partial');
    expect(orders.source.total).to.equal(3);
    globalThis.dispatchEvent(new Event('online'));
    await until(() => orders.phase === 'ready', 'the third answer');
    expect(orders.source.total).to.equal(4);
    host.controller?.hostDisconnected?.();
  });

  it('asks for what it could not load once the server is back, which no event of the network tells', async () => {
    const client = fakeClient((nth) => {
      if (nth === 1) throw failure('network');
      return pagesOf(someOrders(3));
    });
    const { orders, host } = control({ client });
    await until(() => orders.phase === 'error', 'the failure');
    client.status('waiting');
    client.status('connecting');
    expect(client.asked).to.equal(1);
    client.status('live');
    await until(() => orders.source.total === 3, 'the orders');
    host.controller?.hostDisconnected?.();
  });

  it('reads once when the server is back, though the connection tells of a gap and the network of its return', async () => {
    const later: (() => void)[] = [];
    const { setTimeout: real } = globalThis;
    globalThis.setTimeout = ((run: () => void, wait = 0) =>
      wait >= 1000 && wait <= 10_000 ? later.push(run) : real(run, wait)) as typeof setTimeout;
    const client = fakeClient((nth) => {
      if (nth === 1) throw failure('network');
      return pagesOf(someOrders(3));
    });
    const { orders, host } = control({ client });
    try {
      await until(() => orders.phase === 'error', 'the failure');
      client.status('waiting');
      globalThis.dispatchEvent(new Event('online'));
      client.status('connecting');
      client.status('live');
      client.emit({ type: 'reset' });
      await until(() => orders.phase === 'ready', 'the orders');
      for (const run of later) run();
      for (let frame = 0; frame < 5; frame += 1) await nextFrame();
      expect(client.asked).to.equal(2);
    } finally {
      globalThis.setTimeout = real;
      host.controller?.hostDisconnected?.();
    }
  });

  it('is live again at once for all grids of a client when their tab is looked at, or its network is back, and reads nothing twice', async () => {
    const asked: string[] = [];
    let broken: (() => void) | undefined;
    let serves = true;
    const client = createClient({
      baseUrl: '/api',
      // Nobody waits as long as this.
      sleep: (_, signal) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve())),
      fetch: (url) => {
        asked.push(url.replace(/\?(lastEventId=)?.*/, ' $1').trim());
        if (!url.includes('/events')) return Promise.resolve(Response.json([...pagesOf(someOrders(3))][0]));
        if (!serves) return Promise.resolve(new Response(null, { status: 503 }));
        const headers = { 'content-type': 'text/event-stream' };
        const body = new ReadableStream<Uint8Array>({
          start: (stream) => {
            stream.enqueue(new TextEncoder().encode('id: 7\ndata: hello\n\n'));
            broken = () => stream.close();
          },
        });
        return Promise.resolve(new Response(body, { headers }));
      },
    }) as unknown as FakeClient;
    const grids = [control({ client }), control({ client })] as const;
    const are = (status: string): Promise<void> => until(() => grids.every(({ orders }) => orders.status === status), status);
    await until(() => grids.every(({ orders }) => orders.phase === 'ready'), 'the orders');
    await are('live');
    serves = false;
    broken?.();
    await are('waiting');
    asked.length = 0;
    for (let flip = 1; flip <= 5; flip += 1) {
      globalThis.dispatchEvent(new Event(flip % 2 ? 'visibilitychange' : 'online'));
      await until(() => asked.length === flip, 'another try');
      await are('waiting');
    }
    serves = true;
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await are('live');
    for (let frame = 0; frame < 5; frame += 1) await nextFrame();
    expect(asked).to.deep.equal(Array.from({ length: 6 }, () => '/api/events lastEventId='));
    expect(grids.map(({ orders, errors }) => [orders.phase, errors.length])).to.deep.equal([
      ['ready', 0],
      ['ready', 0],
    ]);
    for (const { host } of grids) host.controller?.hostDisconnected?.();
  });

  it('reads again once for a hundred gaps, and listens all the while', async () => {
    const client = fakeClient(someOrders(3));
    let listeners = 0;
    const { subscribe } = client;
    client.subscribe = (hear, options) => {
      listeners += 1;
      return subscribe(hear, options);
    };
    const { orders, host } = control({ client });
    await until(() => orders.phase === 'ready', 'the orders');
    for (let time = 0; time < 100; time += 1) client.emit({ type: 'reset' });
    await until(() => client.asked === 2, 'the second reading');
    for (let time = 0; time < 100; time += 1) client.emit({ type: 'reset' });
    for (let frame = 0; frame < 30; frame += 1) await nextFrame();
    expect(client.asked).to.equal(2);
    expect(listeners).to.equal(1);
    host.controller?.hostDisconnected?.();
    expect(client.listening).to.equal(false);
  });

  it('does not break off the first reading for a gap, and reads again behind it', async () => {
    let go: (() => void) | undefined;
    const client = fakeClient(async function* (nth) {
      const [first, ...rest] = [...pagesOf(someOrders(3000))] as [OrderPage, ...OrderPage[]];
      yield first;
      if (nth === 1) await new Promise<void>((resolve) => (go = resolve));
      yield* rest;
    });
    const { orders, host } = control({ client });
    await until(() => go !== undefined && orders.source.total === 1000, 'the first page');
    client.emit({ type: 'reset' });
    for (let frame = 0; frame < 5; frame += 1) await nextFrame();
    expect(client.asked).to.equal(1);
    go?.();
    await until(() => orders.source.total === 3000, 'the rest');
    await until(() => client.asked === 2, 'the second reading');
    host.controller?.hostDisconnected?.();
  });

  it('does not read a client twice for a gap in what another told', async () => {
    const never = new Promise<void>(() => undefined);
    const first = fakeClient(async function* () {
      await never;
      yield* pagesOf([]);
    });
    const second = fakeClient(someOrders(3));
    const given: Given = { client: first };
    const { orders, host } = control(given);
    await until(() => first.asked === 1, 'the first client');
    first.emit({ type: 'reset' });
    for (let frame = 0; frame < 5; frame += 1) await nextFrame();
    given.client = second;
    host.controller?.hostUpdate?.();
    await until(() => orders.phase === 'ready', 'the second client');
    for (let frame = 0; frame < 5; frame += 1) await nextFrame();
    expect([first.asked, second.asked]).to.deep.equal([1, 1]);
    host.controller?.hostDisconnected?.();
  });

  it('shows none of a client’s orders among those of the next, though its ids are still put in order for one that changed', async () => {
    const first = fakeClient(async function* () {
      for (const page of pagesOf(someOrders(20_001), 20_001)) yield { ...page, total: 30_000, nextCursor: 'more' };
      await new Promise(() => {});
    });
    const second = fakeClient(someOrders(2));
    const given: Given = { client: first };
    const { orders, host, frames } = control(given);
    await until(() => orders.source.total > 20_000, 'the first client');
    first.emit({ type: 'order', order: anOrder({ id: 'of the first' }), revision: 1 });
    for (const run of frames.splice(0)) run();
    given.client = second;
    host.controller?.hostUpdate?.();
    await until(() => orders.phase === 'ready', 'the second client');
    second.emit({ type: 'order', order: anOrder({ id: 'of the second' }), revision: 1 });
    await until(() => frames.length > 0, 'the end of what was begun for the first');
    for (const run of frames.splice(0)) run();
    expect([0, 1, 2, 3].map((index) => orders.source.rowAt(index)?.id)).to.deep.equal(['1', '2', 'of the second', undefined]);
    host.controller?.hostDisconnected?.();
  });

  it('takes over what it hears while very many orders are read again', async () => {
    let go: (() => void) | undefined;
    const client = fakeClient(async function* (nth) {
      if (nth > 1) await new Promise<void>((resolve) => (go = resolve));
      yield* pagesOf(someOrders(20_001), 20_001);
    });
    const { orders, host } = control({ client });
    await until(() => orders.phase === 'ready', 'all orders');
    const done = orders.refresh();
    await until(() => go !== undefined, 'the second reading');
    client.emit({ type: 'order', order: anOrder({ id: '7', reference: 'changed' }), revision: 1 });
    go?.();
    await done;
    await until(() => orders.source.rowAt(6)?.reference === 'changed', 'the change');
    host.controller?.hostDisconnected?.();
  });

  it('reads a page’s own orders as well as can be, says what is wrong with the first that is, and leaves out what is none', async () => {
    const given = someOrders(30) as unknown as Record<string, unknown>[];
    given[4]!['carrier'] = null;
    given[5]!['reference'] = 10482;
    given[6]!['stage'] = 'on_truck';
    const { orders, host, warnings, errors } = control({
      orders: [...given, null, 'SO-1', { reference: 'without an id' }] as unknown as Order[],
    });
    await until(() => warnings.length > 0, 'a warning');
    expect(warnings).to.deep.equal(['`orders[4].carrier` is not as in an order; what can be read is shown. 5 more are not, either.']);
    expect(orders.source.total).to.equal(30);
    expect(orders.source.get('5')).to.not.have.property('carrier');
    expect(orders.source.get('6')?.reference).to.equal('10482');
    expect(orders.source.get('7')?.stage).to.equal('received');
    expect(errors).to.deep.equal([]);
    host.controller?.hostDisconnected?.();
  });

  it('goes on telling of a failure when orders are repaired that are not shown any more', async () => {
    const client = fakeClient(someOrders(3));
    const given: Given = { orders: [anOrder({ stage: 'on_truck' as Order['stage'] })] };
    const { orders, host, frames, errors } = control(given);
    given.onWarning = () => {
      delete given.orders;
      given.client = client;
      host.controller?.hostUpdate?.();
      client.emit({ type: 'order', order: POISON, revision: 1 });
      for (const run of frames.splice(0)) run();
    };
    await until(() => orders.source.total === 3, 'the orders of the client');
    expect([orders.phase, errors.length > 0]).to.deep.equal(['partial', true]);
    host.controller?.hostDisconnected?.();
  });

  it('shows nothing, and says why, of what is no list', async () => {
    const { orders, host, warnings } = control({ orders: 'SO-1' as unknown as Order[] });
    await until(() => warnings.length > 0, 'a warning');
    expect(warnings).to.deep.equal(['`orders` is no array; no orders are shown.']);
    expect(orders.source.total).to.equal(0);
    host.controller?.hostDisconnected?.();
  });

  it('sorts, searches and narrows, and counts each facet', async () => {
    const stages = ['received', 'shipped', 'delivered'] as const;
    const { orders, host } = control({ orders: someOrders(30, (index) => ({ stage: stages[index % 3] as Order['stage'] })) });
    await orders.setSort([{ column: 'reference', direction: 'descending' }]);
    expect(references(orders).slice(0, 2)).to.deep.equal(['SO-30', 'SO-29']);
    await orders.setFacet('shipped');
    expect(orders.source.size).to.equal(10);
    await orders.setSearch('SO-2');
    expect(references(orders)).to.deep.equal(['SO-29', 'SO-26', 'SO-23', 'SO-20', 'SO-2']);
    expect(orders.countOf('all')).to.equal(11);
    expect(orders.countOf('shipped')).to.equal(5);
    host.controller?.hostDisconnected?.();
  });

  it('sorts those that a sort leaves equal as far as they are few enough, however many there were when it was chosen', async () => {
    const same = (count: number): Order[] =>
      someOrders(count, (index) => ({ reference: 'same', createdAt: `${2000 + (index % 30)}-01-01` }));
    const given: Given = { orders: same(3) };
    const { orders, host } = control(given);
    const first = async (rows: Order[]): Promise<string | undefined> => {
      given.orders = rows;
      host.controller?.hostUpdate?.();
      await until(() => orders.source.total === rows.length && !orders.busy, 'the order');
      return orders.source.rowAt(0)?.id;
    };
    await orders.setSort([{ column: 'reference', direction: 'ascending' }]);
    expect(await first(same(4)), 'the newest').to.equal('4');
    expect(await first(same(200_001)), 'as the page gave them').to.equal('1');
    expect(await first(same(5)), 'the newest').to.equal('5');
    host.controller?.hostDisconnected?.();
  });

  it('lets a scan become overdue as time goes by, without any event', async () => {
    let now = Date.parse(NOW);
    const clock: Clock = { now: () => now, rate: 60 };
    const order = anOrder({
      stage: 'awaiting_pickup',
      closedAt: '2026-11-23T17:00:00Z',
      parcels: [{ trackingNumber: 'X', status: 'label_created' }],
    });
    const { orders, host } = control({ orders: [order], clock });
    await until(() => orders.countOf('no_scan_yet') === 0, 'none yet');
    now = Date.parse('2026-11-30T18:00:00Z');
    await until(() => orders.countOf('no_scan_yet') === 1, 'the count');
    expect(orders.isOverdue(order)).to.equal(true);
    host.controller?.hostDisconnected?.();
  });

  it('shows its orders when what knows of overdue scans cannot be loaded, warns, and tries again with the next minute', async () => {
    let tries = 0;
    const loadScans = () =>
      ++tries === 1 ? Promise.reject(new TypeError('no network')) : import('../../src/domain/order/overdue-scan.js');
    const clock: Clock = { now: () => Date.parse('2026-11-30T18:00:00Z'), rate: 60 };
    const order = anOrder({
      stage: 'awaiting_pickup',
      closedAt: '2026-11-23T17:00:00Z',
      parcels: [{ trackingNumber: 'X', status: 'label_created' }],
    });
    const { orders, host, errors, warnings } = control({ orders: [order], clock, loadScans });
    await until(() => warnings.length === 1, 'a warning');
    expect([orders.source.size, orders.phase, errors.length, orders.knowsOverdue]).to.deep.equal([1, 'ready', 0, false]);
    expect([orders.countOf('no_scan_yet'), orders.countOf('all')], 'a number that nobody knows').to.deep.equal([undefined, 1]);
    await until(() => orders.countOf('no_scan_yet') === 1, 'the count');
    expect(tries).to.equal(2);
    host.controller?.hostDisconnected?.();
  });

  it('asks for a small first page, and for the next one while it takes one in', async () => {
    const asked: { limit: number | undefined; shown: number }[] = [];
    const client = fakeClient(someOrders(3));
    const shown = { orders: undefined as OrdersController | undefined };
    client.orderPages = async function* (query = {}, { firstLimit } = {}) {
      for (const [offset, page] of [...pagesOf(someOrders(1200), 400)].entries()) {
        asked.push({ limit: offset === 0 ? firstLimit : query.limit, shown: shown.orders?.source.total ?? 0 });
        yield page;
        await Promise.resolve();
      }
    };
    const page = control({ client });
    shown.orders = page.orders;
    void page.orders.setSort([{ column: 'reference', direction: 'ascending' }]);
    await until(() => page.orders.phase === 'ready' && page.orders.source.total === 1200, 'the end');
    expect(asked[0]?.limit).to.be.below(asked[1]?.limit ?? 0);
    expect(asked.map(({ shown }) => shown)).to.deep.equal([0, 0, 400]);
    page.host.controller?.hostDisconnected?.();
  });

  it('tells of a failure of its own while rows change, keeps the page around alive, and stays usable', async () => {
    const escaped: unknown[] = [];
    const note = (event: Event): void => void escaped.push(event);
    globalThis.addEventListener('error', note);
    globalThis.addEventListener('unhandledrejection', note);
    const client = fakeClient(someOrders(3));
    const { orders, host, frames, errors } = control({ client });
    await until(() => orders.phase === 'ready', 'the end');
    client.emit({ type: 'order', order: POISON, revision: 1 });
    for (const run of frames.splice(0)) run();
    expect([orders.phase, orders.problem, (errors[0] as Error).message]).to.deep.equal(['partial', 'other', 'no id']);
    client.emit({ type: 'order', order: anOrder({ id: '2', reference: 'changed' }), revision: 2 });
    client.emit({ type: 'order', order: null as unknown as Order, revision: 3 });
    for (const run of frames.splice(0)) run();
    expect(orders.source.get('2')?.reference).to.equal('changed');
    await orders.setSearch('changed');
    expect(references(orders)).to.deep.equal(['changed']);
    await orders.setSearch('');
    await orders.refresh();
    expect([orders.phase, references(orders)]).to.deep.equal(['ready', ['SO-1', 'SO-2', 'SO-3']]);
    globalThis.removeEventListener('error', note);
    globalThis.removeEventListener('unhandledrejection', note);
    expect(escaped).to.deep.equal([]);
    host.controller?.hostDisconnected?.();
  });

  it('filters by conditions on columns, and gives what matches in parts and by id', async () => {
    const { orders, host } = control({ orders: someOrders(2500) });
    await orders.setFilters([{ column: 'reference', kind: 'text', contains: 'SO-2' }]);
    expect([orders.source.size, orders.filters.length]).to.deep.equal([612, 1]);
    await orders.setFilters([]);
    await orders.setSort([{ column: 'reference', direction: 'descending' }]);
    const parts: (readonly Order[])[] = [];
    for await (const part of orders.exportRows()) parts.push(part);
    expect([parts.map(({ length }) => length), parts[0]?.[0]?.reference]).to.deep.equal([[1000, 1000, 500], 'SO-2500']);
    expect((await orders.ordersByIds(['7', 'none', '3'])).map(({ id }) => id)).to.deep.equal(['7', '3']);
    const aborted = await orders
      .exportRows(AbortSignal.abort())
      .next()
      .catch((error: unknown) => error);
    expect(aborted).to.have.property('name', 'AbortError');
    host.controller?.hostDisconnected?.();
  });

  it('exports every order once, as it was when that began, whatever becomes of it meanwhile', async () => {
    const client = fakeClient(someOrders(2500));
    const { orders, host, frames } = control({ client });
    await until(() => orders.phase === 'ready', 'the end');
    await orders.setSort([{ column: 'reference', direction: 'descending' }]);
    const reading = orders.exportRows();
    const first = await reading.next();
    client.emit({ type: 'orderRemoved', id: '2499', revision: 1 });
    client.emit({ type: 'order', order: anOrder({ id: '1', reference: 'SO-9999' }), revision: 1 });
    for (const run of frames) run();
    expect([orders.source.total, references(orders)[0]]).to.deep.equal([2499, 'SO-9999']);
    const read = [...((first.value ?? []) as readonly Order[])];
    for await (const part of reading) read.push(...part);
    expect([read.length, new Set(read.map(({ id }) => id)).size, read.at(-1)?.reference], 'as they were when it began').to.deep.equal([
      2500,
      2500,
      'SO-1',
    ]);
    host.controller?.hostDisconnected?.();
  });

  it('counts a scan as overdue only for an order that awaits pickup', () => {
    const late = { closedAt: '2026-11-16T17:00:00Z', parcels: [{ trackingNumber: 'X', status: 'label_created' as const }] };
    const at = Date.parse(NOW);
    expect(isScanOverdue(anOrder({ stage: 'awaiting_pickup', ...late }), at, DEFAULT_SCHEDULE)).to.equal(true);
    expect(isScanOverdue(anOrder({ stage: 'shipped', ...late }), at, DEFAULT_SCHEDULE)).to.equal(false);
    expect(isScanOverdue(anOrder({ stage: 'awaiting_pickup' }), at, DEFAULT_SCHEDULE)).to.equal(false);
  });
});
