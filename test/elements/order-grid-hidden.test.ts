import { expect } from '@open-wc/testing';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import { setViewport } from '../support/browser.js';
import { anOrder, fakeClient, nextFrame, showGrid, someOrders, until, type GridPage } from '../support/grid.js';

const MILLION = 1_000_000;

/** Scrolls as a person does; WebKit tells of it some frames later. */
const scroll = async (page: GridPage, top: number): Promise<void> => {
  await page.scrollTo(top);
  const isThere = (): boolean => page.column('reference').every((reference) => Number(reference.slice(3)) > 100);
  await until(() => page.rows.length > 8 && isThere(), 'the rows there');
};
const hide = async (page: GridPage): Promise<void> => {
  page.grid.parentElement!.hidden = true;
  page.grid.parentElement!.style.display = 'none';
  await nextFrame();
  await nextFrame();
};
const show = async (page: GridPage): Promise<void> => {
  page.grid.parentElement!.hidden = false;
  page.grid.parentElement!.style.display = '';
  await nextFrame();
  await page.settled();
};

describe('<if-order-grid> in a tab that is not shown', () => {
  before(() => setViewport({ width: 1300, height: 800 }));

  it('shows the rows that it showed when its tab comes back', async () => {
    const page = await showGrid({ orders: someOrders(1000) });
    await scroll(page, 8000);
    const before = page.column('reference');
    expect(before[0]).to.equal('SO-201');
    await hide(page);
    await show(page);
    expect(page.column('reference')).to.deep.equal(before);
    expect(page.scroller.scrollTop).to.equal(8000);
  });

  it('shows them among a million, where the scroll bar tells less than the rows', async () => {
    const order = anOrder();
    const orders = Array.from({ length: MILLION }, (_, index) => ({ ...order, id: String(index + 1), reference: `SO-${index + 1}` }));
    const page = await showGrid({ orders, sort: 'closedAt' });
    await until(() => page.rows.length > 8, 'rows');
    await scroll(page, 3_000_000);
    const before = page.column('reference');
    await hide(page);
    await show(page);
    expect(page.column('reference')).to.deep.equal(before);
  });

  it('shows rows that came meanwhile, and still those that it showed', async () => {
    const orders = someOrders(1000);
    const client = fakeClient(orders);
    const page = await showGrid({ client });
    await until(() => page.rows.length > 8, 'rows');
    await scroll(page, 8000);
    const before = page.column('reference');
    await hide(page);
    client.emit({ type: 'order', order: anOrder({ id: 'new', reference: 'NEW', createdAt: '2026-11-23T18:00:00Z' }), revision: 2 });
    for (let frame = 0; frame < 20; frame += 1) await nextFrame();
    await show(page);
    expect(page.status).to.contain('1,001 orders');
    expect(page.column('reference')).to.deep.equal(before);
  });

  it('shows other orders from the first', async () => {
    const page = await showGrid({ orders: someOrders(1000) });
    await scroll(page, 8000);
    await hide(page);
    page.grid.search = 'SO-7';
    await page.settled();
    await show(page);
    await until(() => page.column('reference')[0] === 'SO-7', 'what was found');
    expect(page.scroller.scrollTop).to.equal(0);
  });

  it('shows orders that a page gave it anew while hidden', async () => {
    const page = await showGrid({ orders: someOrders(1000) });
    await scroll(page, 8000);
    await hide(page);
    page.grid.orders = someOrders(300);
    await page.settled();
    await show(page);
    expect(page.rows.length).to.be.above(8);
    await page.scrollTo(0);
    expect(page.column('reference')[0]).to.equal('SO-1');
  });

  it('keeps an order open beside its rows', async () => {
    const page = await showGrid({ orders: someOrders(50) });
    page.grid.openOrder('3');
    await until(() => page.root.querySelector('.details-beside > .details') !== null, 'details');
    await hide(page);
    await show(page);
    expect(page.root.querySelector('.details-beside > .details')).to.not.equal(null);
    expect(page.scroller.inert).to.equal(false);
  });
});
