import { expect } from '@open-wc/testing';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import type { Order } from '../../src/domain/order/index.js';
import type { IfProvider } from '../../src/elements/provider/provider.js';
import { setViewport } from '../support/browser.js';
import { fakeClient, showGrid, someOrders, until } from '../support/grid.js';

const LABEL = '7023210039414604';

/** Orders as an interface of a shop's own may give them. */
const imperfect = (change: (order: Record<string, unknown>, index: number) => void): Order[] => {
  const orders = someOrders(30) as unknown as Record<string, unknown>[];
  orders.forEach(change);
  return orders as unknown as Order[];
};

describe('<if-order-grid> with orders that a page holds itself', () => {
  const failures: unknown[] = [];
  const fail = (event: ErrorEvent | PromiseRejectionEvent): void => void failures.push(event);
  before(async () => {
    await setViewport({ width: 1200, height: 800 });
    addEventListener('error', fail);
    addEventListener('unhandledrejection', fail);
  });
  after(() => {
    removeEventListener('error', fail);
    removeEventListener('unhandledrejection', fail);
  });
  afterEach(() => expect(failures.splice(0)).to.deep.equal([]));

  const cases: Record<string, (order: Record<string, unknown>, index: number) => void> = {
    'a carrier that is null': (order, index) => index === 5 && (order['carrier'] = null),
    'references that are numbers': (order, index) => (order['reference'] = 10_000 + index),
    'ids that are numbers': (order, index) => (order['id'] = index + 1),
    'no flags and no parcels': (order) => void (delete order['flags'], delete order['parcels']),
    'stages and statuses that nobody knows': (order) =>
      Object.assign(order, { stage: 'on_truck', parcels: [{ trackingNumber: LABEL, status: 'label_printed' }] }),
    'tracking numbers that are numbers, or null': (order, index) =>
      (order['parcels'] = [{ trackingNumber: index % 2 ? Number(LABEL) : null, status: 'in_transit', events: null }]),
    'dates as dates': (order, index) => (order['createdAt'] = new Date(Date.UTC(2026, 10, 20, 12, index))),
    'addresses that are null': (order) => (order['shipTo'] = null),
  };
  for (const [what, change] of Object.entries(cases))
    it(`shows every row, with ${what}`, async () => {
      const page = await showGrid({ orders: imperfect(change), columns: [{ id: 'trackingNumber', hidden: false }] });
      await until(() => page.rows.length > 8 && page.rows.every((row) => row.children.length === page.headers.length + 1), 'rows');
      await until(() => page.column('reference').every((text) => text !== ''), 'references');
      await until(() => [...page.root.querySelectorAll<HTMLElement>('.body .cell')].every(({ style }) => style.visibility === ''), 'cells');
      expect(page.status).to.equal('30 orders');
      expect(page.root.querySelector('[part="notice"]')).to.equal(null);
      expect(page.column('stage').every((text) => text !== '')).to.equal(true);
      for (const sort of ['reference', 'carrier', '-createdAt']) {
        page.grid.sort = sort;
        await page.settled();
      }
      page.grid.search = '1';
      await page.settled();
      expect(page.rows.length).to.be.above(0);
      page.grid.openOrder('6');
      await until(() => page.root.querySelector('.details') !== null, 'details');
      await page.settled();
    });

  it('leaves out what is no order', async () => {
    const page = await showGrid({ orders: [null, 'SO-9', ...someOrders(3), undefined, 7] as unknown as Order[] });
    await until(() => page.status === '3 orders', 'three orders');
    expect(page.column('reference')).to.deep.equal(['SO-1', 'SO-2', 'SO-3']);
  });

  it('asks the client, which comes later, where a framework unsets them', async () => {
    const page = await showGrid({ orders: null as never });
    expect(page.root.textContent).to.contain('No orders yet');
    const first = fakeClient(someOrders(2));
    const provider = page.grid.parentElement as IfProvider;
    provider.client = first as never;
    await until(() => page.status.startsWith('2 orders'), 'the orders of the client');
    page.grid.orders = undefined;
    await page.settled();
    expect(first.asked).to.equal(1);
    provider.client = fakeClient(someOrders(3)) as never;
    await until(() => page.status.startsWith('3 orders'), 'those of another client');
  });

  it('selects what was set before the element was defined', async () => {
    const grid = document.createElement('if-order-grid');
    // As on an element that is not defined yet: a member of its own.
    Object.defineProperty(grid, 'selection', { value: ['1', '3'], writable: true, enumerable: true, configurable: true });
    const page = await showGrid({ orders: someOrders(3) });
    page.grid.replaceWith(grid);
    grid.orders = someOrders(3);
    await grid.updateComplete;
    expect(grid.selection).to.deep.equal(['1', '3']);
    grid.selection = ['2'];
    expect(grid.selection).to.deep.equal(['2']);
    expect(Object.hasOwn(grid, 'selection')).to.equal(false);
  });
});
