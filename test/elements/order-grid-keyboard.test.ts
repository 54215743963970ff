import { expect } from '@open-wc/testing';
import { resetMouse, setViewport } from '../support/browser.js';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import type { IfOrderOpenEvent } from '../../src/elements/order-grid/order-grid.events.js';
import {
  anOrder,
  fakeClient,
  memoryStorage,
  NOW,
  press,
  showGrid,
  someOrders,
  until,
  type GivenGrid,
  type GridPage,
} from '../support/grid.js';

/** Goes into the rows: past the search, Options and the facets, and past the box that selects all orders. */
async function enter(given: GivenGrid = {}): Promise<GridPage> {
  const page = await showGrid({ orders: someOrders(500), ...given });
  await until(() => page.rows.length > 0, 'rows');
  page.one('.facets input:checked').focus();
  await press(page, 'Tab', given.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight');
  return page;
}

const LABELLED = { parcels: [{ trackingNumber: '7023210039414604', status: 'label_created' as const }], carrier: 'Canada Post' };
const withTracking = (): GivenGrid => {
  const order = ['reference', 'stage', 'shipToName', 'shipToCity', 'carrier', 'trackingNumber', 'createdAt'];
  const layout = { version: 1, order, hidden: ['shipToName', 'shipToCity', 'carrier'], widths: {}, pinned: {} };
  return { storage: memoryStorage({ 'if-order-grid:default:columns': JSON.stringify(layout) }), orders: someOrders(50, () => LABELLED) };
};

describe('<if-order-grid> by keyboard', () => {
  before(() => setViewport({ width: 1200, height: 800 }));
  afterEach(() => resetMouse());

  it('is one Tab stop: in at the first cell, out with the next Tab, and back to the cell that was left', async () => {
    const page = await enter();
    await press(page, 'ArrowLeft');
    expect(page.place).to.equal('1:row-select');
    await press(page, 'ArrowDown', 'ArrowRight', 'ArrowRight');
    expect(page.place).to.equal('2:stage');
    const after = document.createElement('button');
    page.grid.after(after);
    await press(page, 'Tab');
    expect(page.focused).to.equal(after);
    await press(page, 'Shift+Tab');
    expect(page.place).to.equal('2:stage');
    expect(page.root.querySelectorAll('[role="grid"] [tabindex="0"]').length).to.equal(1);
  });

  it('moves by cells, and stays at the edges', async () => {
    const page = await enter();
    await press(page, 'ArrowUp', 'ArrowLeft', 'ArrowLeft');
    expect(page.place).to.equal('1:row-select');
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(page.place).to.equal('3:shipToName');
    await press(page, 'End', 'ArrowRight');
    expect(page.place).to.equal('3:totalQuantity');
    await press(page, 'Home');
    expect(page.place).to.equal('3:row-select');
  });

  it('follows what is seen when read from right to left', async () => {
    const page = await enter({ dir: 'rtl' });
    await press(page, 'ArrowDown', 'ArrowLeft');
    expect(page.place).to.equal('2:stage');
    await press(page, 'ArrowRight');
    expect(page.place).to.equal('2:reference');
  });

  it('reaches both ends of the data, not of the document', async () => {
    const page = await enter({ orders: someOrders(20_000) });
    await press(page, 'ArrowDown', 'Control+End');
    expect(page.place).to.equal('20001:totalQuantity');
    expect(page.column('reference').at(-1)).to.equal('SO-20000');
    await press(page, 'Control+Home');
    expect(page.place).to.equal('2:row-select');
    expect(page.column('reference')[0]).to.equal('SO-1');
  });

  it('turns pages so that the last visible row becomes one of the first', async () => {
    const page = await enter();
    await press(page, 'ArrowDown');
    const whole = page.rows.filter((row) => row.getBoundingClientRect().bottom <= page.scroller.getBoundingClientRect().bottom);
    const last = whole.at(-1)?.getAttribute('aria-rowindex');
    await press(page, 'PageDown');
    expect(page.place).to.equal(`${last}:reference`);
    expect(page.rows.findIndex((row) => row.getAttribute('aria-rowindex') === last)).to.be.below(2);
    await press(page, 'PageUp');
    expect(page.place).to.equal('2:reference');
  });

  it('shows the whole cell that it comes to, also beside the header and the pinned column', async () => {
    const page = await enter({ width: 740 });
    await press(page, 'ArrowDown', 'End');
    const scroller = page.scroller.getBoundingClientRect();
    expect(page.focused.getBoundingClientRect().right).to.be.at.most(scroller.right + 1);
    await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    const pinned = page.one('[role="rowheader"]').getBoundingClientRect();
    expect(page.place).to.equal('2:stage');
    expect(page.focused.getBoundingClientRect().left).to.be.at.least(pinned.right - 1);
  });

  it('keeps its place when the row is scrolled away, and goes on from there', async () => {
    const page = await enter();
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowRight');
    await page.scrollTo(9000);
    expect(page.place).to.equal('3:stage');
    await press(page, 'ArrowDown');
    expect(page.place).to.equal('4:stage');
    expect(page.column('reference')).to.include('SO-3');
  });

  it('keeps its order through a sort and through live changes', async () => {
    const client = fakeClient(someOrders(300));
    const page = await showGrid({ client });
    await until(() => page.rows.length > 5, 'rows');
    page.one('.facets input:checked').focus();
    await press(page, 'Tab', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(page.focused.textContent).to.equal('SO-3');
    page.grid.sort = '-reference';
    await page.settled();
    expect(page.focused.textContent).to.equal('SO-3');
    expect(page.place).to.equal('299:reference');
    client.emit({ type: 'order', order: anOrder({ id: 'n', reference: 'ZZ-1', createdAt: NOW }), revision: 1 });
    await until(() => page.place === '300:reference', 'one row down');
    expect(page.focused.textContent).to.equal('SO-3');
  });

  it('goes to the order that takes the place of one that is gone', async () => {
    const client = fakeClient(someOrders(30));
    const page = await showGrid({ client });
    await until(() => page.rows.length > 5, 'rows');
    page.one('.facets input:checked').focus();
    await press(page, 'Tab', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    client.emit({ type: 'orderRemoved', id: '3', revision: 1 });
    await until(() => page.focused.textContent === 'SO-4', 'the next order');
    expect(page.place).to.equal('4:reference');
  });

  it('sorts with Enter on a header, and stays there', async () => {
    const page = await enter();
    await press(page, 'ArrowRight', 'Enter');
    expect(page.header('stage')).to.have.attribute('aria-sort', 'ascending');
    expect(page.place).to.equal('1:stage');
  });

  it('moves a column with Alt, and sizes it with Alt and Shift', async () => {
    const page = await enter();
    await press(page, 'ArrowRight', 'Alt+ArrowRight');
    expect(page.headers.slice(0, 3)).to.deep.equal(['Reference number', 'Ship to name', 'Status']);
    expect(page.place).to.equal('1:stage');
    const { width } = page.header('stage').getBoundingClientRect();
    await press(page, 'Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight');
    expect(page.header('stage').getBoundingClientRect().width).to.be.closeTo(width + 32, 1);
    await until(() => page.one('[role="status"]').textContent?.includes('pixels wide') === true, 'words');
  });

  it('opens an order with Enter', async () => {
    const page = await enter();
    const opened: string[] = [];
    page.grid.addEventListener('if-order-open', (event: IfOrderOpenEvent) => opened.push(event.order.reference));
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter');
    expect(opened).to.deep.equal(['SO-2']);
  });

  it('enters a cell with several controls with Enter, moves between them, and leaves with Escape', async () => {
    const page = await enter(withTracking());
    await press(page, 'ArrowDown', 'ArrowRight', 'ArrowRight');
    expect(page.place).to.equal('2:trackingNumber');
    expect(page.focused.getAttribute('role')).to.equal('gridcell');
    await press(page, 'Enter');
    expect(page.focused.getAttribute('aria-label')).to.equal('Label created, 7023 2100 3941 4604');
    await press(page, 'ArrowRight');
    expect(page.focused.getAttribute('aria-label')).to.equal('Track 7023 2100 3941 4604 at Canada Post (opens in a new tab)');
    await press(page, 'ArrowRight');
    expect(page.focused.getAttribute('aria-label')).to.equal('Copy 7023 2100 3941 4604');
    await press(page, 'Escape');
    expect(page.focused.getAttribute('role')).to.equal('gridcell');
    await press(page, 'F2', 'Tab', 'F2', 'ArrowRight');
    expect(page.place).to.equal('2:createdAt');
  });

  it('puts the focus on an order when the page asks for it', async () => {
    const page = await showGrid({ orders: someOrders(9000) });
    await until(() => page.rows.length > 0, 'rows');
    expect(page.grid.scrollToOrder('4321')).to.equal(true);
    await page.settled();
    expect(page.focused.textContent).to.equal('SO-4321');
    expect(page.column('reference')).to.include('SO-4321');
    expect(page.grid.scrollToOrder('nobody')).to.equal(false);
  });
});
