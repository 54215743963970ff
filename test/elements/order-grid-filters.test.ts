import { expect } from '@open-wc/testing';
import { emulateFeatures, emulateMedia, itWith, pasteInto, resetMouse, sendKeys, sendMouse, setViewport } from '../support/browser.js';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import type { OrderCondition } from '../../src/domain/order/index.js';
import { ORDER_CATALOG } from '../../src/elements/order-grid/columns/catalog.js';
import { editorKind, filterKind } from '../../src/elements/order-grid/filters/column-filter.js';
import { resolveConditions } from '../../src/elements/order-grid/filters/resolve-conditions.js';
import { ordersServer, showGridAtServer } from '../support/orders-server.js';
import { anOrder, centre, heard, press, showGrid, someOrders, until, type GivenGrid, type GridPage } from '../support/grid.js';

const CARRIERS = ['UPS', 'FedEx', 'Canada Post', 'UPS'];
const STAGES = ['received', 'shipped'] as const;
const ORDERS = someOrders(40, (index) => ({
  carrier: CARRIERS[index % 4] as string,
  stage: STAGES[index % 2] as 'received',
  totalQuantity: index,
  shipTo: { name: index === 7 ? 'Chloé Côté' : 'Sam Lee', country: index % 5 === 0 ? 'US' : 'CA' },
  ...(index % 10 !== 0 && { closedAt: index % 10 === 1 ? '2026-11-23' : `2026-11-${20 - (index % 10)}T18:00:00Z` }),
}));

/** A grid with orders, and what a person does with its filters. */
async function show(given: GivenGrid = {}): Promise<{ page: GridPage } & Filters> {
  const page = await showGrid({ orders: ORDERS, ...given });
  return { page, ...filtersOf(page) };
}

interface Filters {
  readonly button: HTMLElement;
  readonly panel: HTMLElement;
  readonly isOpen: () => boolean;
  /** What the panel lists: columns or values, with what stands beside them. */
  readonly picks: () => string[];
  readonly pick: (text: string) => HTMLElement;
  readonly field: (nth?: number) => HTMLInputElement;
  readonly chips: () => string[];
  readonly openFor: (column: string) => Promise<void>;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

function filtersOf(page: GridPage): Filters {
  const panel = page.one('#filters');
  const button = page.one('[popovertarget="filters"]');
  const all = (): HTMLElement[] => [...panel.querySelectorAll<HTMLElement>('.pick')];
  const pick = (text: string): HTMLElement => {
    const found = all().find((item) => plain(item.innerText).startsWith(text));
    if (!found)
      throw new Error(
        `There is no ${text} among ${all()
          .map((item) => plain(item.innerText))
          .join(', ')}`,
      );
    return found;
  };
  return {
    button,
    panel,
    pick,
    isOpen: () => panel.matches(':popover-open'),
    picks: () => all().map((item) => plain(item.innerText)),
    field: (nth = 0) => [...panel.querySelectorAll<HTMLInputElement>('.fields input')][nth] as HTMLInputElement,
    chips: () => [...page.root.querySelectorAll<HTMLElement>('.condition')].map((chip) => plain(chip.innerText)),
    openFor: async (column) => {
      await page.click(button);
      await until(() => all().length > 0, 'columns');
      const { label } = { label: ORDER_CATALOG.label(column, 'en') };
      await page.click(page.one('.find input', panel));
      await sendKeys({ type: label });
      await page.settled();
      await sendKeys({ press: 'Enter' });
      await page.settled();
      expect(panel.querySelector('h2')?.textContent).to.equal(label);
    },
  };
}

const said = (page: GridPage, words: string): Promise<void> =>
  until(() => page.one('[role="status"].announcer').textContent?.includes(words) === true, `"${words}" said`);

describe('the filters of <if-order-grid>', () => {
  before(() => setViewport({ width: 1200, height: 800 }));
  afterEach(() => resetMouse());

  describe('open', () => {
    it('from their button, with the columns that are shown before the others', async () => {
      const { page, button, panel, picks, isOpen } = await show();
      expect(button).to.have.attribute('aria-expanded', 'false');
      await page.click(button);
      expect(isOpen()).to.equal(true);
      expect(button).to.have.attribute('aria-expanded', 'true');
      expect(panel).to.have.attribute('role', 'dialog');
      expect(picks().slice(0, 9)).to.deep.equal([
        'Reference number',
        'Status',
        'Ship to name',
        'Ship to city',
        'Carrier',
        'Create date',
        'Close date',
        'Items',
        'Tracking number',
      ]);
      expect(picks().length).to.equal(ORDER_CATALOG.columns.length);
      await until(() => page.focused.matches('#filters .find input'), 'focus in the search');
      await page.click(button);
      expect(isOpen()).to.equal(false);
    });

    it('by keyboard alone, find a column, and give the focus back on Escape', async () => {
      const { page, button, panel, picks, isOpen } = await show();
      button.focus();
      await press(page, 'Enter');
      await until(() => page.focused.matches('.find input'), 'focus in the search');
      await sendKeys({ type: 'SHIP to c' });
      await page.settled();
      expect(picks()).to.deep.equal(['Ship to city', 'Ship to company', 'Ship to country']);
      await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter');
      expect(panel.querySelector('h2')?.textContent).to.equal('Ship to company');
      await until(() => page.focused === panel.querySelector('.fields input'), 'focus in the field');
      await press(page, 'Escape');
      await until(() => page.focused === button, 'focus on the button');
      expect(isOpen()).to.equal(false);
    });

    it('say when no column is called so', async () => {
      const { page, button, panel } = await show();
      await page.click(button);
      await until(() => page.focused.matches('.find input'), 'focus');
      await sendKeys({ type: 'xyz' });
      await page.settled();
      expect(panel.innerText).to.contain('No column is called “xyz”.');
    });

    it('hold nobody back: Tab goes on, and closes them', async () => {
      const { page, button, isOpen, panel } = await show();
      await page.click(button);
      await until(() => page.focused.matches('.find input'), 'focus');
      for (let presses = 0; presses < 4 && isOpen(); presses += 1) await press(page, 'Tab');
      expect(isOpen()).to.equal(false);
      expect(panel.contains(page.focused)).to.equal(false);
      expect(page.focused).not.to.equal(document.body);
    });

    it('from the menu of a column, at that column', async () => {
      const { page, panel, isOpen } = await show();
      page.one('[data-head="carrier"]').focus();
      await press(page, 'Alt+ArrowDown');
      const item = [...page.root.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(({ innerText }) => /Filter/.test(innerText));
      expect(item, 'Filter… in the menu').to.not.equal(undefined);
      await page.click(item as HTMLElement);
      await until(isOpen, 'the panel');
      expect(panel.querySelector('h2')?.textContent).to.equal('Carrier');
      await until(() => page.focused.matches('#filters input'), 'focus');
      await press(page, 'Escape');
      await until(() => page.focused.dataset['head'] === 'carrier', 'focus on the header');
    });
  });

  describe('narrow the orders', () => {
    it('to what contains a text, as one types, with one event for a word', async () => {
      const { page, openFor, chips, button } = await show();
      await openFor('shipToName');
      let events = 0;
      page.grid.addEventListener('if-filters-change', () => (events += 1));
      const changed = heard(page.grid, 'if-filters-change');
      await until(() => page.focused.matches('.fields input'), 'focus');
      await sendKeys({ type: 'cote' });
      expect((await changed).filters).to.deep.equal([{ column: 'shipToName', kind: 'text', contains: 'cote' }]);
      await page.settled();
      expect(page.column('shipToName')).to.deep.equal(['Chloé Côté']);
      expect(page.grid.filters.length + events).to.equal(2);
      expect(chips()).to.deep.equal(['Ship to name: “cote”']);
      expect(plain(button.textContent ?? '')).to.equal('Filters 1active');
      await said(page, '1 order found');
      await press(page, 'Enter');
      await until(() => page.focused === button, 'focus on the button');
    });

    it('to values that one ticks, counted among what meets everything else', async () => {
      const { page, openFor, picks, pick, chips } = await show({ facet: 'shipped' });
      await openFor('carrier');
      await until(() => picks().includes('UPS 10'), 'counts');
      expect(picks()).to.deep.equal(['FedEx 10', 'UPS 10', 'Empty', 'Not empty']);
      await page.click(pick('UPS'));
      expect(new Set(page.column('carrier'))).to.deep.equal(new Set(['UPS']));
      expect(page.status).to.equal('10 of 40 orders');
      await press(page, 'ArrowUp', 'Space');
      expect(page.grid.filters).to.deep.equal([{ column: 'carrier', kind: 'set', values: ['UPS', 'FedEx'] }]);
      expect(chips()).to.deep.equal(['Carrier: UPS, FedEx']);
      page.grid.facet = 'all';
      await until(() => picks().includes('Canada Post 10'), 'counts of all orders');
      expect(picks().slice(0, 3)).to.deep.equal(['FedEx 10', 'UPS 20', 'Canada Post 10']);
      await press(page, 'Space', 'ArrowDown', 'Space');
      expect(page.grid.filters).to.deep.equal([]);
    });

    it('to statuses, in the order in which an order meets them', async () => {
      const { page, openFor, picks, pick } = await show();
      await openFor('stage');
      await until(() => picks().includes('Shipped 20'), 'counts');
      expect(picks()).to.deep.equal([
        'Received 20',
        'Picking 0',
        'Picked 0',
        'Packed 0',
        'Awaiting pickup 0',
        'Shipped 20',
        'Delivered 0',
        'Cancelled 0',
      ]);
      await page.click(pick('Received'));
      expect(page.grid.filters).to.deep.equal([{ column: 'stage', kind: 'set', values: ['received'] }]);
      expect(new Set(page.column('stage'))).to.deep.equal(new Set(['Received']));
    });

    it('to values that one has to look for, where there are many', async () => {
      const orders = someOrders(300, (index) => ({ carrier: `Carrier ${index + 1}` }));
      const { page, openFor, picks, panel } = await show({ orders });
      await openFor('carrier');
      await until(() => picks().length === 102, 'values');
      expect(panel.innerText).to.contain('200 more. Type to find them.');
      await until(() => page.focused.matches('.find input'), 'focus');
      await sendKeys({ type: 'er 29' });
      await page.settled();
      expect(picks().slice(0, 3)).to.deep.equal(['Carrier 29 1', 'Carrier 290 1', 'Carrier 291 1']);
      await press(page, 'Enter');
      expect(page.column('carrier')).to.deep.equal(['Carrier 29']);
    });

    it('to numbers from and to, both included', async () => {
      const { page, openFor, field, chips } = await show();
      await openFor('totalQuantity');
      await until(() => page.focused === field(), 'focus');
      await sendKeys({ type: '3' });
      await press(page, 'Tab');
      await sendKeys({ type: '5' });
      await until(() => page.status === '3 of 40 orders', 'three orders');
      expect(page.column('totalQuantity')).to.deep.equal(['3', '4', '5']);
      expect(chips()).to.deep.equal(['Items: 3 – 5']);
      await sendKeys({ type: 'x' });
      await page.settled();
      expect(field(1)).to.have.attribute('aria-invalid', 'true');
      await press(page, 'Backspace', 'Backspace');
      await until(() => chips()[0] === 'Items: 3 or more', 'an open end');
      expect(field().value).to.equal('3');
    });

    it('to days in words, with the dates that they stand for', async () => {
      const { page, openFor, pick, picks, chips } = await show();
      await openFor('closedAt');
      expect(picks()).to.deep.equal([
        'Today Nov 23',
        'Yesterday Nov 22',
        'Last 7 days Nov 17–23',
        'Last 30 days Oct 25–Nov 23',
        'This month Nov 1–30',
        'Last month Oct 1–31',
        'Empty',
        'Not empty',
      ]);
      await page.click(pick('Today'));
      expect(page.column('closedAt')).to.deep.equal(['Today', 'Today', 'Today', 'Today']);
      await press(page, 'ArrowDown', 'ArrowDown');
      expect(page.grid.filters).to.deep.equal([{ column: 'closedAt', kind: 'date', range: 'last_7_days' }]);
      expect(chips()).to.deep.equal(['Close date: Last 7 days']);
      expect(page.status).to.equal('12 of 40 orders');
    });

    it('to days of one’s own, which a half-typed year does not disturb', async () => {
      const { page, openFor, field, chips } = await show();
      await openFor('closedAt');
      field().focus();
      await sendKeys({ type: '11/17/2026' });
      await until(() => chips()[0] === 'Close date: from Nov 17, 2026', 'a first day');
      field(1).focus();
      await sendKeys({ type: '11/18/202' });
      await page.settled();
      expect(chips()).to.deep.equal(['Close date: from Nov 17, 2026']);
      await sendKeys({ type: '6' });
      await until(() => chips()[0] === 'Close date: Nov 17–18, 2026', 'a last day');
      expect(new Set(page.column('closedAt').map((text) => text.slice(0, 6)))).to.deep.equal(new Set(['Nov\u00a018', 'Nov\u00a017']));
    });

    it('to what says nothing, or something', async () => {
      const { page, openFor, pick, chips } = await show();
      await openFor('closedAt');
      await page.click(pick('Empty'));
      expect(page.status).to.equal('4 of 40 orders');
      expect(chips()).to.deep.equal(['Close date: Empty']);
      await press(page, 'ArrowDown');
      expect(page.status).to.equal('36 of 40 orders');
      await page.click(page.one('#filters header .button:not(.square)'));
      expect(page.status).to.equal('40 orders');
      expect(page.root.querySelectorAll('#filters :checked').length).to.equal(0);
    });

    it('and their facets with them', async () => {
      const { page } = await show({ filters: [{ column: 'carrier', kind: 'set', values: ['FedEx'] }] });
      expect(plain(page.chip('all').innerText)).to.equal('All 10');
      expect(plain(page.chip('shipped').innerText)).to.equal('Shipped 10');
      expect(plain(page.chip('open').innerText)).to.equal('Open 0');
    });

    it('by the viewer’s own day, also when it changes', async () => {
      const orders = [anOrder({ closedAt: '2026-11-23T12:00:00Z' }), anOrder({ id: '2', reference: 'SO-2', closedAt: '2026-11-24' })];
      const { page } = await show({ orders, filters: [{ column: 'closedAt', kind: 'date', range: 'today' }] });
      expect(page.column('reference')).to.deep.equal(['SO-1']);
      page.grid.parentElement?.setAttribute('time-zone', 'Pacific/Apia');
      await page.settled();
      // Where it is 7 a.m. on Tuesday: noon UTC of Monday is early on Tuesday, and Tuesday is Tuesday.
      expect(page.column('reference')).to.deep.equal(['SO-1', 'SO-2']);
      let now = Date.parse('2026-11-23T18:05:00Z');
      Object.assign(page.grid.parentElement as object, { timeZone: 'UTC', clock: { now: () => now, rate: 60 } });
      await page.settled();
      const home = page.grid.parentElement;
      page.grid.remove();
      home?.append(page.grid);
      await page.settled();
      expect(page.column('reference')).to.deep.equal(['SO-1']);
      now += 6 * 3_600_000;
      await until(() => page.column('reference').join() === 'SO-2', 'tomorrow');
    });
  });

  describe('show what is active', () => {
    const filters: readonly OrderCondition[] = [
      { column: 'carrier', kind: 'set', values: ['UPS', 'FedEx', 'Canada Post', 'Purolator', null] },
      { column: 'shipToCountry', kind: 'text', contains: 'c' },
      { column: 'totalQuantity', kind: 'number', max: 1000 },
    ];

    it('in words, and mark the columns', async () => {
      const { page, chips } = await show({ filters });
      expect(chips()).to.deep.equal(['Carrier: UPS, FedEx, Canada Post +2', 'Ship to country: “c”', 'Items: 1,000 or less']);
      expect(
        page.header('carrier').querySelector('[data-head]')?.getAttribute('aria-label') ??
          page.header('carrier').getAttribute('aria-label'),
      ).to.contain('filtered');
    });

    it('and lose one at a click on its cross, with the focus on the next', async () => {
      const { page, chips, button } = await show({ filters });
      const cross = (column: string): HTMLElement => page.one(`.condition[data-column="${column}"] .drop`);
      expect(cross('carrier')).to.have.attribute('aria-label', 'Remove the filter Carrier: UPS, FedEx, Canada Post +2');
      await page.click(cross('shipToCountry'));
      expect(chips().length).to.equal(2);
      expect(page.focused).to.equal(cross('totalQuantity'));
      await said(page, '40 orders found');
      await press(page, 'Enter', 'Enter');
      expect(page.grid.filters).to.deep.equal([]);
      expect(page.focused).to.equal(button);
    });

    it('and lose all at once', async () => {
      const { page, chips, button } = await show({ filters });
      const changed = heard(page.grid, 'if-filters-change');
      await page.click(page.one('.conditions > :last-child button'));
      expect((await changed).filters).to.deep.equal([]);
      expect(chips()).to.deep.equal([]);
      expect(page.focused).to.equal(button);
    });

    it('and open for a change, beside it', async () => {
      const { page, panel, field } = await show({ filters });
      await page.click(page.one('.condition[data-column="totalQuantity"] button'));
      expect(panel.querySelector('h2')?.textContent).to.equal('Items');
      expect(field(1).value).to.equal('1000');
      const chip = page.one('.condition[data-column="totalQuantity"]').getBoundingClientRect();
      expect(panel.getBoundingClientRect().top).to.be.within(chip.bottom, chip.bottom + 12);
      await press(page, 'Escape');
      await until(() => page.focused.matches('.condition[data-column="totalQuantity"] button'), 'focus on the chip');
    });

    it('and go back to all columns, at the one that was left', async () => {
      const { page, picks } = await show({ filters });
      await page.click(page.one('.condition[data-column="totalQuantity"] button'));
      await page.click(page.one('#filters [aria-label="All filters"]'));
      expect(picks()).to.include('Carrier UPS, FedEx, Canada Post +2');
      await until(() => page.focused.dataset['filter'] === 'totalQuantity', 'focus on Items');
    });

    it('where nothing matches, with a way out', async () => {
      const { page } = await show({ facet: 'delivered', filters: [{ column: 'carrier', kind: 'set', values: ['DHL'] }] });
      expect(page.one('[part="no-match"] p').innerText).to.equal('No order in “Delivered” meets the filters: Carrier: DHL.');
      page.grid.search = 'xyz';
      await page.settled();
      expect(page.one('[part="no-match"] p').innerText).to.equal(
        'Nothing was found for “xyz” in “Delivered”. Filters in force: Carrier: DHL.',
      );
      await expect(page.grid).to.be.accessible();
      const out = [...page.root.querySelectorAll<HTMLElement>('[part="no-match"] button')].find(
        ({ innerText }) => innerText === 'Clear filters',
      );
      await page.click(out as HTMLElement);
      expect(page.grid.filters).to.deep.equal([]);
    });
  });

  describe('are set by the page', () => {
    it('without echoing it, and shown', async () => {
      const { page, chips } = await show();
      page.grid.addEventListener('if-filters-change', () => expect.fail('an echo'));
      page.grid.filters = [{ column: 'reference', kind: 'text', contains: 'SO-1' }];
      await page.settled();
      expect(page.status).to.equal('11 of 40 orders');
      expect(chips()).to.deep.equal(['Reference number: “SO-1”']);
    });

    it('and stay as they were when it sets something else, which is said once', async () => {
      const { page, chips } = await show({ filters: [{ column: 'carrier', kind: 'set', values: ['UPS'] }] });
      const warnings: unknown[] = [];
      const { warn } = console;
      console.warn = (...about) => void warnings.push(about[0]);
      for (const bad of [[{ column: 'carrier' }], 'carrier', JSON.parse('[{"__proto__":1}]')]) {
        page.grid.filters = bad as never;
        await page.settled();
      }
      console.warn = warn;
      expect(warnings).to.deep.equal(['<if-order-grid>: `filters` is no list of conditions; the filters stay as they were.']);
      expect(chips()).to.deep.equal(['Carrier: UPS']);
      expect(page.status).to.equal('20 of 40 orders');
    });

    it('leaving out what does not constrain: unknown columns, kinds that do not fit', async () => {
      const context = { today: '2026-11-23', timeZone: 'UTC', column: (id: string) => ORDER_CATALOG.get(id) };
      const idle: OrderCondition[] = [
        { column: '__proto__', kind: 'text', contains: 'x' },
        { column: 'closedAt', kind: 'text', contains: 'x' },
        { column: 'carrier', kind: 'number', min: 1 },
        { column: 'stage', kind: 'number', min: 1 },
        { column: 'reference', kind: 'date', range: 'today' },
        { column: 'createdAt', kind: 'set', values: ['x'] },
        { column: 'id', kind: 'text', contains: ' ' },
      ];
      expect(resolveConditions(idle, context)).to.deep.equal([]);
      const [filter] = resolveConditions([{ column: 'totalQuantity', kind: 'number', max: 5 }], context);
      expect(filter).to.deep.equal({ column: 'totalQuantity', kind: 'range', max: 5.000000000000001 });
      expect(resolveConditions([{ column: 'stage', kind: 'set', values: ['shipped', null] }], context)).to.deep.equal([
        { column: 'stage', kind: 'set', values: ['5', null] },
      ]);
    });

    it('while somebody types: the page wins, and a grid that is taken off the page keeps silent', async () => {
      const { page, openFor, field } = await show();
      await openFor('shipToName');
      await until(() => page.focused === field(), 'focus');
      await sendKeys({ type: 'cote' });
      page.grid.filters = [{ column: 'shipToName', kind: 'text', contains: 'sam' }];
      await page.settled();
      expect(field().value).to.equal('sam');
      page.grid.addEventListener('if-filters-change', () => expect.fail('an event'));
      await sendKeys({ type: 'x' });
      page.grid.remove();
      await until(() => !page.grid.isConnected, 'gone');
      expect(page.grid.filters).to.deep.equal([{ column: 'shipToName', kind: 'text', contains: 'sam' }]);
    });

    it('and edited as text where the values are on a server', () => {
      const [carrier, stage, quantity] = ['carrier', 'stage', 'totalQuantity'].map((id) => ORDER_CATALOG.get(id));
      if (!carrier || !stage || !quantity) throw new Error('columns are missing');
      expect([carrier, stage, quantity].map((column) => filterKind(column, false))).to.deep.equal(['text', 'set', 'number']);
      expect(editorKind(carrier, true, { column: 'carrier', kind: 'text', contains: 'x' })).to.equal('text');
      expect(filterKind({ ...carrier, filter: false }, true)).to.equal(undefined);
      expect(filterKind({ ...quantity, filter: 'set' }, true)).to.equal('set');
    });
  });

  describe('are for everybody', () => {
    const filters: readonly OrderCondition[] = [
      { column: 'closedAt', kind: 'date', range: 'last_30_days' },
      { column: 'carrier', kind: 'set', values: ['UPS', 'FedEx'] },
    ];

    for (const column of ['reference', 'carrier', 'closedAt', 'totalQuantity']) {
      it(`with an accessible editor of ${column}`, async () => {
        const { page, openFor } = await show({ filters });
        await openFor(column);
        await expect(page.grid).to.be.accessible();
      });
    }

    it('in French', async () => {
      const { page, chips, button, panel } = await show({ filters, lang: 'fr-CA' });
      expect(chips()).to.deep.equal(['Date de fermeture : 30 derniers jours', 'Transporteur : UPS, FedEx']);
      expect(page.one('.condition .name').textContent).to.equal('Date de fermeture\u00a0:');
      await page.click(button);
      await until(() => panel.innerText.includes('Colonnes affichées'), 'words');
      await expect(page.grid).to.be.accessible();
    });

    it('with decimals as the language writes them', async () => {
      const orders = someOrders(4, (index) => ({ totalWeightLb: index + 0.5 }));
      const page = await showGrid({ orders, lang: 'fr-CA', filters: [{ column: 'totalWeightLb', kind: 'number', min: 1.25 }] });
      await page.click(page.one('.condition button'));
      const field = page.one('.fields input') as HTMLInputElement;
      expect(field.value).to.equal('1,25');
      await until(() => page.focused === field, 'focus');
      field.select();
      await sendKeys({ type: '2,5' });
      await until(() => page.status.startsWith('2 sur'), 'two orders');
      expect(page.grid.filters).to.deep.equal([{ column: 'totalWeightLb', kind: 'number', min: 2.5 }]);
    });

    itWith('forcedColours', 'in 320 pixels, in forced colours, and from right to left', async () => {
      await setViewport({ width: 320, height: 640 });
      await emulateFeatures({ 'forced-colors': 'active' });
      const { page, button, panel } = await show({ filters, width: 320, dir: 'rtl' });
      await page.click(button);
      const box = panel.getBoundingClientRect();
      expect(box.left).to.be.at.least(0);
      expect(box.right).to.be.at.most(320);
      expect(box.bottom).to.be.at.most(640);
      expect(page.grid.scrollWidth).to.be.at.most(320);
      for (const target of page.root.querySelectorAll('.condition button, #filters button, #filters input')) {
        const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
        expect(Math.min(width, height), target.outerHTML).to.be.at.least(24);
      }
      await expect(page.grid).to.be.accessible();
      await emulateFeatures();
      await setViewport({ width: 1200, height: 800 });
    });

    itWith('reducedMotion', 'without motion where it is not wanted', async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const { page, button, panel } = await show();
      await page.click(button);
      expect(getComputedStyle(panel).animationDuration).to.equal('0s');
      await emulateMedia({ reducedMotion: 'no-preference' });
    });

    it('and close at a click elsewhere, which keeps its own effect', async () => {
      const { page, button, isOpen } = await show();
      await page.click(button);
      // Before the panel, which may cover the chips under its button.
      await sendMouse({ type: 'click', position: centre(page.chip('open')) });
      await page.settled();
      expect(isOpen()).to.equal(false);
      expect(page.grid.facet).to.equal('open');
    });
  });
});

describe('the filters of <if-order-grid> over a server', () => {
  it('are asked of it, as text where it holds the values, and without columns that it does not know', async () => {
    const page = await showGridAtServer(({ where = [] }) => (where.length > 0 ? 2 : 5000), {
      columns: [{ id: 'own', label: 'Own words', value: () => 'x' }],
    });
    const { server } = page;
    const { openFor, field, panel, pick } = filtersOf(page);
    await openFor('carrier');
    await until(() => page.focused === field(), 'a field of text');
    await sendKeys({ type: 'ups' });
    await until(() => page.status.startsWith('2 of'), 'the answer');
    expect(server.searches.at(-1)?.query.where).to.deep.equal(['carrier:has:ups']);
    await page.click(page.one('#filters [aria-label="All filters"]'));
    expect(panel.innerText).not.to.contain('Own words');
    await page.click(pick('Status'));
    await page.click(pick('Shipped'));
    await until(() => server.searches.at(-1)?.query.where?.includes('stage:in:shipped') === true, 'both');
  });

  it('and find a list there, asking once for what became of it', async () => {
    const orders = someOrders(300);
    const server = ordersServer({
      size: ({ q }) => (q ? 299 : 5000),
      at: (index, { q }) => (q ? orders[index + 1] : orders[0]) ?? anOrder(),
    });
    const page = await showGrid({ client: server, mode: 'server' });
    page.grid.search = orders.map(({ reference }) => reference).join(', ');
    const notice = (): string => plain((page.root.querySelector('[part="list-notice"]') as HTMLElement | null)?.innerText ?? '');
    await until(() => notice().startsWith('299 of 300 found Not found: SO-1'), 'the notice');
  });
});

describe('a list in the search of <if-order-grid>', () => {
  const paste = async (page: GridPage, text: string): Promise<void> => {
    await pasteInto(page.one('input[type="search"][part="search"]'), text);
    await page.settled();
  };
  const notice = (page: GridPage): string =>
    plain((page.root.querySelector('[part="list-notice"]') as HTMLElement | null)?.innerText ?? '');

  it('finds each of them, whatever separates them, and names what is missing', async () => {
    const { page } = await show();
    await paste(page, 'SO-3\r\nso 5\nNOPE-1\n\nSO-40\nNOPE 2\n');
    expect(page.column('reference')).to.deep.equal(['SO-3', 'SO-5', 'SO-40']);
    await until(() => notice(page).startsWith('3 of 5 found Not found: NOPE-1, NOPE 2'), 'the notice');
    expect(page.grid.search).to.equal('SO-3, so 5, NOPE-1, SO-40, NOPE 2');
    await said(page, '3 of 5 found. Not found: NOPE-1, NOPE 2');
    await expect(page.grid).to.be.accessible();
    page.grid.search = 'SO-3\tSO-4';
    await until(() => notice(page) === '2 of 2 found', 'another list');
    page.grid.search = 'SO-3';
    await page.settled();
    expect(notice(page)).to.equal('');
  });

  it('finds names without digits too', async () => {
    const { page } = await show();
    await paste(page, 'Chloé Côté\nNobody');
    expect(page.column('shipToName')).to.deep.equal(['Chloé Côté']);
    await until(() => notice(page).startsWith('1 of 2 found Not found: Nobody'), 'the notice');
  });

  it('finds tracking numbers of every package, as they are printed or not', async () => {
    const parcels = ['7023210039414604', '1Z999AA10123456784'].map((trackingNumber) => ({ trackingNumber, status: 'none' as const }));
    const { page } = await show({
      orders: [anOrder({ parcels }), ...someOrders(5, (index) => ({ id: `x${index}`, reference: `X-${index}` }))],
    });
    await paste(page, '7023 2100 3941 4604\n1Z 999 AA1 01 2345 6784');
    expect(page.column('reference')).to.deep.equal(['SO-1']);
    await until(() => notice(page) === '2 of 2 found', 'the notice');
  });

  it('finds what the grid exports, and whole rows of a sheet', async () => {
    const parcels = [{ trackingNumber: '7023210039414604', status: 'none' as const }];
    const { page } = await show({
      orders: [anOrder({ parcels }), ...someOrders(5, (index) => ({ id: `x${index}`, reference: `X-${index}` }))],
    });
    await paste(page, "'7023210039414604");
    await until(() => page.column('reference').join() === 'SO-1', 'the number');
    page.grid.search = '';
    await paste(page, 'Reference number\tCarrier\tTotal quantity\nX-3\tCanada Post\t3\nX-4\tCanada Post\t3');
    await until(() => notice(page) === '2 of 2 found', 'the rows');
    expect(page.grid.search).to.equal('X-3, X-4');
  });

  it('takes codes between spaces for one in groups, and where there is none for a list', async () => {
    const parcels = [{ trackingNumber: '7023210039414604', status: 'none' as const }];
    const orders = [anOrder({ parcels }), ...someOrders(5, (index) => ({ id: `x${index}`, reference: `70${index}` }))];
    const { page } = await show({ orders });
    await paste(page, '7023 2100');
    await until(() => page.column('reference').join() === 'SO-1', 'the number');
    expect(page.grid.search).to.equal('7023 2100');
    page.grid.search = '';
    await paste(page, '701 703 799');
    await until(() => notice(page).startsWith('2 of 3 found Not found: 799'), 'the list');
    expect(page.grid.search).to.equal('701, 703, 799');
    // Somebody who types may not have come to the end.
    page.grid.search = '701 799';
    await until(() => page.root.querySelector('[part="no-match"]')?.textContent?.includes('put commas between them') === true, 'the hint');
  });

  it('says how many did not fit', async () => {
    const { page } = await show();
    await paste(page, Array.from({ length: 20_000 }, (_, index) => `SO-${index + 1}`).join('\n'));
    await until(() => notice(page).includes('did not fit'), 'the notice');
    expect(page.grid.search.length).to.be.within(99_000, 100_000);
    expect(notice(page)).to.match(/[\d,]+ more did not fit and were not looked for/);
  });

  it('takes a thousand', async () => {
    const { page } = await show({ orders: someOrders(2000) });
    await paste(page, Array.from({ length: 1000 }, (_, index) => `SO-${index * 2 + 1002}`).join('\n'));
    expect(page.status).to.equal('500 of 2,000 orders');
    await until(() => notice(page).startsWith('500 of 1,000 found'), 'the notice');
    expect(notice(page)).to.contain('SO-2002, SO-2004, SO-2006, SO-2008, SO-2010, SO-2012, SO-2014, SO-2016 and 492 more');
  });

  it('copies what is missing', async () => {
    const { page } = await show({ search: 'SO-1, NOPE-1, NOPE-2' });
    await until(() => notice(page).startsWith('1 of 3 found'), 'the notice');
    let copied = '';
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => void (copied = text) } });
    await page.click(page.one('[part="list-notice"] button'));
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(copied).to.equal('NOPE-1\nNOPE-2');
    await said(page, '2 copied');
  });

  it('says that the browser did not let it copy what is missing', async () => {
    const { page } = await show({ search: 'SO-1, NOPE-1, NOPE-2' });
    await until(() => notice(page).startsWith('1 of 3 found'), 'the notice');
    const refuse = (): Promise<void> => Promise.reject(new Error('forbidden'));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: refuse } });
    await page.click(page.one('[part="list-notice"] button'));
    Reflect.deleteProperty(navigator, 'clipboard');
    const told = (): HTMLElement | null => page.root.querySelector<HTMLElement>('.told');
    await until(() => told() !== null, 'the notice');
    expect(told()?.innerText.trim()).to.equal('The browser did not allow copying. Nothing was copied.');
    expect(told()?.hasAttribute('data-problem')).to.equal(true);
  });

  it('says when status or filters keep something back, and looks everywhere at a click', async () => {
    const { page } = await show({
      facet: 'shipped',
      search: 'SO-1, SO-2',
      filters: [{ column: 'carrier', kind: 'set', values: ['FedEx'] }],
    });
    await until(() => notice(page) === '1 of 2 found with the status and filters chosen Search all orders', 'the notice');
    const all = [...page.root.querySelectorAll<HTMLElement>('[part="list-notice"] button')].find(
      ({ innerText }) => innerText === 'Search all orders',
    );
    await page.click(all as HTMLElement);
    await until(() => notice(page) === '2 of 2 found', 'both');
    expect(page.grid.facet).to.equal('all');
    expect(page.grid.filters).to.deep.equal([]);
  });

  it('says so when none was found', async () => {
    const { page } = await show({ search: Array.from({ length: 300 }, (_, index) => `NOPE-${index}`).join(', ') });
    expect(page.one('[part="no-match"] p').innerText).to.equal('None of the 300 items on your list was found.');
    await until(() => notice(page).startsWith('0 of 300 found'), 'the notice');
  });
});
