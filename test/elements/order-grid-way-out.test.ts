import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import { expect } from '@open-wc/testing';
import { setViewport } from '../support/browser.js';
import { anOrder, failure, fakeClient, NOW, press, showGrid, someOrders, until, pagesOf, type GridPage } from '../support/grid.js';

const ORDERS = someOrders(60);

/** Presses the button with a name, which then goes, from the keyboard. */
async function pressButton(page: GridPage, name: string): Promise<void> {
  const find = (): HTMLElement | undefined =>
    [...page.root.querySelectorAll<HTMLElement>('.state button, .notice button, .pill')].find((each) => each.innerText.trim() === name);
  await until(() => find() !== undefined, name);
  find()?.focus();
  await press(page, 'Enter');
  await until(() => find() === undefined, `${name} gone`);
  await page.settled();
}

const isInRows = (page: GridPage): boolean => page.scroller.contains(page.focused);

describe('the focus, when a button of <if-order-grid> goes with what it did', () => {
  before(() => setViewport({ width: 1200, height: 800 }));

  it('goes to the search field, which was cleared', async () => {
    const page = await showGrid({ orders: ORDERS, search: 'nothing' });
    await pressButton(page, 'Clear the search');
    expect(page.focused).to.equal(page.one('input[type="search"]'));
    expect(page.rows.length).to.be.above(5);
  });

  for (const width of [1100, 360]) {
    it(`goes to the rows, which show all orders again, ${width} pixels wide`, async () => {
      const page = await showGrid({ orders: ORDERS, facet: 'shipped', width });
      await pressButton(page, 'Show all orders');
      expect(isInRows(page)).to.equal(true);
      expect(page.rows.length).to.be.above(1);
    });
  }

  it('goes to the rows when the filters are cleared', async () => {
    const page = await showGrid({ orders: ORDERS, filters: [{ column: 'reference', kind: 'text', contains: 'nothing' }] });
    await pressButton(page, 'Clear filters');
    expect(isInRows(page)).to.equal(true);
  });

  it('goes to the rows when the orders come at the second try', async () => {
    const client = fakeClient((nth) => {
      if (nth === 1) throw failure('offline');
      return pagesOf(ORDERS);
    });
    const page = await showGrid({ client });
    await pressButton(page, 'Try again');
    await until(() => page.rows.length > 5, 'rows');
    expect(isInRows(page)).to.equal(true);
  });

  it('stays where a person went while the orders came', async () => {
    let send = (): void => undefined;
    const sent = new Promise<void>((resolve) => (send = resolve));
    const client = fakeClient(async function* (nth) {
      if (nth === 1) throw failure('offline');
      await sent;
      yield* pagesOf(ORDERS);
    });
    const page = await showGrid({ client });
    await pressButton(page, 'Try again');
    const field = document.createElement('input');
    page.grid.after(field);
    field.focus();
    send();
    await until(() => page.rows.length > 5, 'rows');
    await page.settled();
    expect(document.activeElement).to.equal(field);
  });

  it('goes to the first of the new orders', async () => {
    const client = fakeClient(ORDERS);
    const page = await showGrid({ client });
    await until(() => page.rows.length > 5, 'rows');
    await page.scrollTo(1000);
    client.emit({ type: 'order', order: anOrder({ id: 'new', reference: 'N-1', createdAt: NOW }), revision: 1 });
    await pressButton(page, '1 new order');
    expect(page.place).to.equal('2:reference');
    expect(page.column('reference')[0]).to.equal('N-1');
  });

  it('is not led to new orders by a grid that was put elsewhere, and stands at its beginning', async () => {
    const client = fakeClient(ORDERS);
    const page = await showGrid({ client });
    await until(() => page.rows.length > 5, 'rows');
    await page.scrollTo(1000);
    client.emit({ type: 'order', order: anOrder({ id: 'new', reference: 'N-1', createdAt: NOW }), revision: 1 });
    await until(() => page.root.querySelector('.pill') !== null, 'the pill');
    const { parentElement } = page.grid;
    page.grid.remove();
    parentElement?.append(page.grid);
    await until(() => page.rows.length > 5 && page.scroller.scrollTop === 0, 'rows again');
    expect(page.root.querySelector('.pill')).to.equal(null);
  });
});
