import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '../support/browser.js';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import type { Order } from '../../src/domain/order/index.js';
import { ORDER_CATALOG, orderCatalog } from '../../src/elements/order-grid/columns/catalog.js';
import type { HostColumn } from '../../src/elements/order-grid/columns/host-column.js';
import { fakeClient, memoryStorage, press, showGrid, someOrders, until, type GivenGrid, type GridPage } from '../support/grid.js';

const ORDERS = someOrders(60, (index) => ({ customer: { name: `Shop ${index % 3}` }, totalQuantity: index }));
const CHANNELS = ['Amazon', 'Shopify', 'eBay'];
const CHANNEL: HostColumn = {
  id: 'channel',
  label: { en: 'Sales channel', 'fr-CA': 'Canal de vente' },
  value: (order) => CHANNELS[Number(order.id) % 3],
  searchable: true,
  group: { en: 'Shop', 'fr-CA': 'Boutique' },
};
const MARGIN: HostColumn = {
  id: 'margin',
  label: 'Margin',
  type: 'number',
  value: (order) => Number(order.id) / 4,
  width: 120,
};
const PROMISED: HostColumn = { id: 'promised', label: 'Promised', type: 'date', value: () => new Date('2026-11-23T15:00:00Z') };

const show = (columns: readonly HostColumn[], given: GivenGrid = {}): Promise<GridPage> => showGrid({ orders: ORDERS, columns, ...given });

describe('the catalog of columns', () => {
  const warnings: string[] = [];
  const catalog = (given: unknown): ReturnType<typeof orderCatalog> => orderCatalog(given, (message) => warnings.push(message));
  beforeEach(() => warnings.splice(0));

  it('is the grid’s own without any of the page', () => {
    expect(catalog([])).to.equal(ORDER_CATALOG);
    expect(catalog(undefined)).to.equal(ORDER_CATALOG);
    expect(ORDER_CATALOG.columns.length).to.equal(62);
    expect(ORDER_CATALOG.get('nobody')).to.equal(undefined);
    expect(ORDER_CATALOG.label('constructor', 'en')).to.equal('constructor');
    expect(warnings).to.deep.equal([]);
  });

  it('holds the columns of the page behind its own, in their groups', () => {
    const own = catalog([CHANNEL, MARGIN, { ...PROMISED, group: 'status' }]);
    expect(own.columns.slice(-3).map(({ id }) => id)).to.deep.equal(['channel', 'margin', 'promised']);
    expect(own.label('channel', 'fr-CA')).to.equal('Canal de vente');
    expect(own.label('margin', 'fr-CA')).to.equal('Margin');
    expect(own.groups('fr-CA').map(({ label }) => label)).to.include.members(['Boutique', 'Autres']);
    expect(
      own
        .groups('en')
        .find(({ id }) => id === 'status')
        ?.columns.at(-1),
    ).to.deep.equal({ id: 'promised', label: 'Promised' });
    expect(own.groups('en')).to.equal(own.groups('en'));
  });

  it('takes labels, widths and visibility for columns of the grid', () => {
    const own = catalog([{ id: 'reference', label: 'Order no.', width: 99, pinned: null, hidden: true, group: { en: 'First' } }]);
    expect(own.label('reference', 'en')).to.equal('Order no.');
    const column = own.get('reference');
    expect([column?.width, column?.pinned, column?.hidden]).to.deep.equal([99, undefined, true]);
    expect(column?.value).to.equal(ORDER_CATALOG.get('reference')?.value);
    expect(own.columns.length).to.equal(62);
    expect(
      own
        .groups('en')
        .find(({ label }) => label === 'First')
        ?.columns.map(({ id }) => id),
    ).to.deep.equal(['reference']);
  });

  it('leaves out what cannot be a column, and says so', () => {
    const throwing = {
      get id(): string {
        throw new Error('no');
      },
    };
    const value = (): string => '';
    const bad: unknown[] = [
      null,
      7,
      throwing,
      { id: '__proto__', label: 'x', value },
      { id: 'constructor', label: 'x', value },
      { id: 'a,b', label: 'x', value },
      { id: '-a', label: 'x', value },
      { id: 'x'.repeat(41), label: 'x', value },
      { id: 'noLabel', value },
      { id: 'noValue', label: 'x' },
      { id: 'noType', label: 'x', value, type: 'money' },
      { id: 'stage', label: 'x', value },
    ];
    const own = catalog([...bad, CHANNEL, CHANNEL, { ...CHANNEL, label: 'twice' }]);
    expect(own.columns.length).to.equal(63);
    expect(own.label('channel', 'en')).to.equal('Sales channel');
    expect(own.label('stage', 'en')).to.equal('Status');
    expect(warnings.length).to.equal(bad.length + 2);
    expect(catalog('columns')).to.equal(ORDER_CATALOG);
  });

  it('takes no more columns than can be remembered', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ ...CHANNEL, id: `c${index}` }));
    expect(catalog(many).columns.length).to.equal(162);
    expect(warnings.length).to.equal(1);
  });

  it('ignores nonsense in how a column looks', () => {
    const own = catalog([
      { ...CHANNEL, width: Number.NaN, align: 'middle', grow: -1, pinned: 'top', hidden: 'yes', group: 7, label: { de: 'x', en: 'y' } },
    ]);
    const column = own.get('channel');
    expect([column?.width, column?.align, column?.grow, column?.pinned, column?.hidden]).to.deep.equal([
      160,
      'start',
      0,
      undefined,
      undefined,
    ]);
    expect(own.label('channel', 'fr-CA')).to.equal('y');
  });
});

describe('<if-order-grid> with columns of the page', () => {
  before(() => setViewport({ width: 1400, height: 800 }));
  afterEach(() => resetMouse());

  it('shows them, sorts by them, searches and filters in them', async () => {
    const page = await show([CHANNEL, MARGIN, PROMISED], { width: 1380 });
    expect(page.headers.slice(-3)).to.deep.equal(['Sales channel', 'Margin', 'Promised']);
    expect(page.cell('SO-1', 'channel').textContent).to.equal('Shopify');
    expect(page.cell('SO-6', 'margin').textContent).to.equal('1.5');
    expect(page.cell('SO-1', 'promised').textContent?.replace(/\s/g, ' ')).to.equal('Today, 10:00 AM');
    expect(page.header('margin').dataset['align']).to.equal('end');
    page.header('margin').scrollIntoView();
    await page.click(page.one('.sort', page.header('margin')));
    await page.click(page.one('.sort', page.header('margin')));
    expect(page.column('reference')[0]).to.equal('SO-60');
    expect(page.grid.sort).to.equal('-margin');
    page.grid.search = 'ebay';
    await page.settled();
    expect(page.column('channel').every((text) => text === 'eBay')).to.equal(true);
    expect(page.status).to.contain('20 of 60');
    page.grid.search = '';
    page.grid.filters = [{ column: 'channel', kind: 'text', contains: 'shop' }];
    await page.settled();
    expect(page.column('channel').every((text) => text === 'Shopify')).to.equal(true);
    expect(page.status).to.contain('20 of 60');
  });

  it('says what the page says, as text, and nothing where that fails', async () => {
    const page = await show([
      { id: 'html', label: 'Html', value: () => '<img src=x onerror=alert(1)>' },
      {
        id: 'own',
        label: 'Own',
        type: 'number',
        value: (order) => Number(order.id),
        text: (order, locale) => `${locale} ${order.reference}`,
      },
      {
        id: 'fails',
        label: 'Fails',
        value: () => {
          throw new Error('no');
        },
      },
      { id: 'object', label: 'Object', value: () => ({}) as string, text: () => [] as unknown as string },
      { id: 'nan', label: 'Nan', type: 'number', value: () => Number.NaN },
      { id: 'day', label: 'Day', type: 'date', value: () => 'last Tuesday' },
    ]);
    expect(page.cell('SO-2', 'html').textContent).to.equal('<img src=x onerror=alert(1)>');
    expect(page.cell('SO-2', 'own').textContent).to.equal('en SO-2');
    for (const id of ['fails', 'object', 'nan']) expect(page.cell('SO-2', id).textContent, id).to.equal('');
    page.grid.sort = 'fails,-day,nan';
    await page.settled();
    expect(page.rows.length).to.be.above(5);
  });

  it('calls its own by the names of the page, everywhere', async () => {
    const page = await show([{ id: 'reference', label: { en: 'Order no.', 'fr-CA': 'N° de commande' }, width: 220 }]);
    expect(page.headers[0]).to.equal('Order no.');
    expect(page.header('reference').getBoundingClientRect().width).to.be.closeTo(220, 1);
    await page.click(page.one('.sort', page.header('reference')));
    await until(() => page.one('.announcer').textContent?.includes('Sorted by Order no., ascending') === true, 'words');
    page.one('.sort', page.header('reference')).focus();
    await press(page, 'Alt+Shift+ArrowRight');
    await until(() => page.one('.announcer').textContent?.includes('Order no.: 236 pixels wide') === true, 'words');
    await page.click(page.inMenu('#options'));
    await page.click(page.inMenu('#columns-item'));
    await sendKeys({ type: 'order no' });
    await page.settled();
    expect([...page.inMenu('.choose').querySelectorAll('label')].map((label) => label.textContent?.trim())).to.deep.equal(['Order no.']);
    expect(page.inMenu('.arrange .name').textContent).to.equal('Order no.');
    const french = await show([{ id: 'reference', label: { en: 'Order no.', 'fr-CA': 'N° de commande' } }], { lang: 'fr-CA' });
    expect(french.headers[0]).to.equal('N° de commande');
  });

  it('keeps rows, sort, scroll and what a person arranged when the columns change', async () => {
    const storage = memoryStorage();
    const client = fakeClient(someOrders(500));
    const page = await showGrid({ client, storage, columns: [CHANNEL], sort: 'channel,reference', width: 1380 });
    await until(() => page.rows.length > 5, 'rows');
    page.one('.sort', page.header('stage')).focus();
    await press(page, 'Alt+ArrowRight');
    await page.scrollTo(2000);
    const before = page.column('reference');
    page.grid.columns = [CHANNEL, MARGIN, { id: 'carrier', label: 'Haulier' }];
    await page.settled();
    expect(page.headers.slice(0, 3)).to.deep.equal(['Reference number', 'Ship to name', 'Status']);
    expect(page.headers).to.include.members(['Haulier', 'Margin', 'Sales channel']);
    expect(page.column('reference')).to.deep.equal(before);
    expect(page.cell(before[3] ?? '', 'margin').textContent).not.to.equal('');
    expect(client.asked, 'orders are not asked for again').to.equal(1);
    page.grid.columns = [];
    await page.settled();
    expect(page.headers).not.to.include('Sales channel');
    expect(page.headers.slice(0, 3)).to.deep.equal(['Reference number', 'Ship to name', 'Status']);
    page.grid.columns = [CHANNEL];
    await page.settled();
    expect(page.header('channel')).to.have.attribute('aria-sort', 'ascending');
    expect(page.status).to.contain('500 orders');
  });

  it('reads values once, and not again for other labels', async () => {
    let read = 0;
    const counted: HostColumn = {
      id: 'counted',
      label: 'Counted',
      value: (order: Order) => {
        read += 1;
        return order.reference;
      },
    };
    const page = await show([counted], { sort: 'counted' });
    const before = read;
    page.grid.columns = [counted, { id: 'carrier', label: 'Haulier' }];
    await page.settled();
    expect(read - before, 'cells may be written again, all orders are not read').to.be.below(ORDERS.length);
  });

  it('follows live changes in columns of the page', async () => {
    const client = fakeClient(someOrders(20));
    const page = await showGrid({ client, columns: [{ id: 'buyer', label: 'Buyer', value: (order) => order.shipTo?.name }], width: 1380 });
    await until(() => page.rows.length > 5, 'rows');
    client.emit({ type: 'order', revision: 1, order: { ...someOrders(3)[1], shipTo: { name: 'Zoé' } } as Order });
    await until(() => page.cell('SO-2', 'buyer').textContent === 'Zoé', 'the change');
  });

  it('falls back once when ten thousand columns are remembered', async () => {
    const order = Array.from({ length: 10_000 }, (_, index) => `column-${index}`);
    const stored = JSON.stringify({ version: 1, order, hidden: [], widths: {}, pinned: {} });
    const reasons: string[] = [];
    const hear = (event: HTMLElementEventMap['if-columns-change']): void => void reasons.push(event.reason);
    document.addEventListener('if-columns-change', hear as EventListener);
    const page = await show([CHANNEL], { storage: memoryStorage({ 'if-order-grid:default:columns': stored }) });
    document.removeEventListener('if-columns-change', hear as EventListener);
    expect(reasons).to.deep.equal(['unreadable']);
    expect(page.headers.length).to.equal(9);
  });
});
