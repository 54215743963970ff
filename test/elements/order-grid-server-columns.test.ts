import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import { expect } from '@open-wc/testing';
import type { HostColumn } from '../../src/elements/order-grid/columns/host-column.js';
import { resetMouse, setViewport } from '../support/browser.js';
import { anOrder, press, showGrid, someOrders, until, type FakeClient, type GivenGrid, type GridPage } from '../support/grid.js';
import { ordersServer, type OrdersServer } from '../support/orders-server.js';

/** One that a server cannot know, one that names its field, and one that names a field that there is not. Its id looks like a field. */
const OWN: readonly HostColumn[] = [
  { id: 'customer.id', label: 'Margin', value: (order) => order.id, pinned: 'start', width: 120 },
  { id: 'seller', label: 'Sold by', value: (order) => order.customer?.name, field: 'customer.name', pinned: 'start', width: 120 },
  { id: 'wrong', label: 'Wrong', value: (order) => order.id, field: 'margin' as never, pinned: 'start', width: 120 },
];

interface ColumnsPage extends GridPage {
  readonly server: OrdersServer;
}

async function show(given: GivenGrid = {}): Promise<ColumnsPage> {
  const server = ordersServer({
    size: ({ where }) => (where ? 2 : 5000),
    at: (index) => anOrder({ id: `o${index}`, reference: `SO-${index}`, customer: { name: `Shop ${index % 3}` } }),
  });
  const page = await showGrid({ client: server as unknown as FakeClient, mode: 'server', columns: OWN, ...given });
  await until(() => page.rows.length > 0 && page.one('[role="grid"]').ariaBusy === 'false', 'the first rows');
  return Object.assign(page, { server });
}

const head = (page: GridPage, column: string): HTMLElement => page.one('.sort', page.header(column));
const menu = (page: GridPage): HTMLElement => page.one('.head-menu');
const items = (page: GridPage): string[] =>
  [...menu(page).querySelectorAll('[role^="menuitem"]')].map((item) => item.textContent?.trim() ?? '');
const sorts = (page: GridPage): (string | null)[] =>
  ['customer.id', 'seller', 'wrong', 'reference'].map((column) => page.header(column).getAttribute('aria-sort'));

describe('columns of the page in <if-order-grid> over a server', () => {
  before(() => setViewport({ width: 1200, height: 800 }));
  afterEach(() => resetMouse());

  it('offer no sort and no filter where the server does not know them: the header opens the menu, which moves and hides them', async () => {
    const page = await show();
    expect(sorts(page)).to.deep.equal([null, 'none', null, 'none']);
    for (const column of ['customer.id', 'wrong']) {
      const { length } = page.server.searches;
      const { sort } = page.grid;
      await page.click(head(page, column));
      expect(menu(page).matches(':popover-open')).to.equal(true);
      expect(items(page)).to.include('Hide column').and.not.include('Filter…');
      expect(menu(page).querySelectorAll('[role="menuitemradio"]').length, 'ways to sort').to.equal(0);
      expect(menu(page).firstElementChild?.getAttribute('role')).not.to.equal('separator');
      expect([page.grid.sort, page.server.searches.length]).to.deep.equal([sort, length]);
      await press(page, 'Escape');
    }
    await expect(page.grid).to.be.accessible();
  });

  it('are sorted and filtered by the field that they name', async () => {
    const page = await show();
    await page.click(head(page, 'seller'));
    await until(() => page.server.searches.at(-1)?.query.sort?.join() === 'customer.name,-createdAt', 'the question');
    expect(page.header('seller').getAttribute('aria-sort')).to.equal('ascending');
    page.grid.filters = [{ column: 'seller', kind: 'text', contains: 'shop 1' }];
    await until(() => page.status.startsWith('2 of'), 'the answer');
    expect(page.server.searches.at(-1)?.query.where).to.deep.equal(['customer.name:has:shop 1']);
  });

  it('are not said to sort the orders that come in another order', async () => {
    const page = await show({ sort: 'customer.id,reference' } as GivenGrid);
    expect(page.server.searches.at(-1)?.query.sort).to.deep.equal(['reference', '-createdAt']);
    expect(sorts(page)).to.deep.equal([null, 'none', null, 'ascending']);
    expect(page.header('reference').querySelector('sub'), 'the first of one').to.equal(null);
  });

  it('that name a field which there is not are told of, once', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => warnings.push(words.join(' '));
    const column: HostColumn = { id: 'odd', label: 'Odd', value: () => 'x', field: 'oddity' as never };
    const page = await show({ columns: [column] });
    await page.settled();
    console.warn = warn;
    expect(warnings.filter((warning) => warning.includes('"oddity"')).length).to.equal(1);
  });

  it('sort nothing in cards either', async () => {
    const page = await show({ width: 400 });
    const offered = [...page.root.querySelectorAll('.card-sort option')].map(({ textContent }) => textContent);
    expect(offered).to.include('Sold by').and.not.include('Margin').and.not.include('Wrong');
  });

  it('are sorted and filtered as ever where the page has all orders', async () => {
    const page = await showGrid({ orders: someOrders(20), columns: OWN });
    expect(sorts(page)).to.deep.equal(['none', 'none', 'none', 'none']);
    await page.click(head(page, 'customer.id'));
    expect(page.header('customer.id').getAttribute('aria-sort')).to.equal('ascending');
  });
});
