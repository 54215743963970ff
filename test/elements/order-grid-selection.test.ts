import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport, itWith } from '../support/browser.js';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import { SelectionController } from '../../src/elements/order-grid/selection/selection-controller.js';
import type { IfSelectionChangeEvent } from '../../src/elements/order-grid/selection/selection.events.js';
import {
  anOrder,
  centre,
  fakeClient,
  heard,
  nextFrame,
  NOW,
  press,
  showGrid,
  someOrders,
  until,
  type GivenGrid,
  type GridPage,
} from '../support/grid.js';
import { emulateFeatures } from '../support/browser.js';
import { showGridAtServer } from '../support/orders-server.js';

const ORDERS = someOrders(300, (index) => ({
  shipTo: { name: 'Chloé Côté', city: index < 20 ? 'Montréal' : 'Québec' },
  carrier: 'UPS',
  parcels: index % 2 ? [] : [{ trackingNumber: `70232100394146${10 + (index % 90)}`, status: 'none' as const }],
}));

/** The box of an order. */
const box = (page: GridPage, reference: string): HTMLInputElement =>
  page.cell(reference, 'row-select').querySelector('input') as HTMLInputElement;
const headBox = (page: GridPage): HTMLInputElement => page.one('[role="columnheader"] input') as HTMLInputElement;
const row = (page: GridPage, reference: string): HTMLElement => page.cell(reference).parentElement as HTMLElement;
const selected = (page: GridPage): string[] =>
  page.rows
    .filter((each) => each.ariaSelected === 'true')
    .map((each) => each.querySelector('[data-column="reference"]')?.textContent ?? '');
const bar = (page: GridPage): HTMLElement | null => page.root.querySelector('[part~="bulk-bar"]');
const button = (page: GridPage, name: string): HTMLElement => {
  const found = [...(bar(page)?.querySelectorAll('button') ?? [])].find((each) => (each.title || each.textContent) === name);
  if (!found) throw new Error(`There is no button ${name}`);
  return found;
};
const said = (page: GridPage, words: string): Promise<void> =>
  until(() => page.one('.announcer').textContent?.includes(words) === true, `"${words}", and not "${page.one('.announcer').textContent}"`);

/** Clicks with keys held down. */
async function clickWith(page: GridPage, element: Element, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ down: key });
  await sendMouse({ type: 'click', position: centre(element) });
  for (const key of keys) await sendKeys({ up: key });
  await page.settled();
}

/** Goes to the first cell of the first order. */
async function enter(given: GivenGrid = {}): Promise<GridPage> {
  const page = await showGrid({ orders: ORDERS, ...given });
  await until(() => page.rows.length > 0, 'rows');
  headBox(page).focus();
  await press(page, 'ArrowDown');
  return page;
}

function recorded(page: GridPage): IfSelectionChangeEvent[] {
  const events: IfSelectionChangeEvent[] = [];
  page.grid.addEventListener('if-selection-change', (event) => events.push(event));
  return events;
}

/** The clipboard of a test page is not ours to read: a stand-in tells what was written. */
function clipboard(write: (text: string) => Promise<void>): () => void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: write } });
  return () => delete (navigator as { clipboard?: unknown }).clipboard;
}

describe('<if-order-grid> selection', () => {
  before(() => setViewport({ width: 1200, height: 800 }));
  afterEach(async () => {
    await resetMouse();
    await emulateFeatures();
  });

  describe('with the mouse', () => {
    it('selects with the box, says so on the row, and counts in the status line', async () => {
      const page = await showGrid({ orders: ORDERS });
      const events = recorded(page);
      await page.click(box(page, 'SO-2'));
      await page.click(box(page, 'SO-4'));
      expect(selected(page)).to.deep.equal(['SO-2', 'SO-4']);
      expect(box(page, 'SO-2').checked).to.equal(true);
      expect(box(page, 'SO-2').getAttribute('aria-label')).to.equal('Select SO-2');
      expect(row(page, 'SO-3').getAttribute('aria-selected')).to.equal('false');
      expect(page.scroller.getAttribute('aria-multiselectable')).to.equal('true');
      expect(page.status).to.contain('300 orders').and.contain('2 selected');
      expect(page.grid.selection).to.deep.equal(['2', '4']);
      expect(events.map(({ count, kind, ids }) => ({ count, kind, ids }))).to.deep.equal([
        { count: 1, kind: 'some', ids: ['2'] },
        { count: 2, kind: 'some', ids: ['2', '4'] },
      ]);
      await said(page, '2 orders selected');
      await page.click(box(page, 'SO-2'));
      expect(selected(page)).to.deep.equal(['SO-4']);
    });

    it('selects nothing by a plain click on a row, which is for reading and copying', async () => {
      const page = await showGrid({ orders: ORDERS });
      await page.click(page.cell('SO-3', 'shipToName'));
      expect(page.grid.selection).to.deep.equal([]);
    });

    it('selects a row with Control and a click, and a range with Shift, without selecting text', async () => {
      const page = await showGrid({ orders: ORDERS });
      await clickWith(page, page.cell('SO-2', 'shipToName'), 'Control');
      await clickWith(page, page.cell('SO-6', 'shipToCity'), 'Shift');
      expect(selected(page)).to.deep.equal(['SO-2', 'SO-3', 'SO-4', 'SO-5', 'SO-6']);
      expect(String(getSelection())).to.equal('');
      expect(page.place).to.equal('7:shipToCity');
      await clickWith(page, page.cell('SO-4', 'shipToCity'), 'Shift');
      expect(selected(page), 'the range shrinks again').to.deep.equal(['SO-2', 'SO-3', 'SO-4']);
      await clickWith(page, page.cell('SO-3'), 'Control');
      expect(selected(page)).to.deep.equal(['SO-2', 'SO-4']);
    });

    it('keeps what else is selected, and takes a range out again that begins with a box being cleared', async () => {
      const page = await showGrid({ orders: ORDERS });
      await page.click(box(page, 'SO-1'));
      await page.click(box(page, 'SO-3'));
      await clickWith(page, box(page, 'SO-7'), 'Shift');
      expect(selected(page)).to.deep.equal(['SO-1', 'SO-3', 'SO-4', 'SO-5', 'SO-6', 'SO-7']);
      await page.click(box(page, 'SO-4'));
      await clickWith(page, box(page, 'SO-6'), 'Shift');
      expect(selected(page)).to.deep.equal(['SO-1', 'SO-3', 'SO-7']);
    });

    it('selects with Control and Shift on the reference too, which opens an order without them', async () => {
      const page = await showGrid({ orders: ORDERS });
      const reference = (name: string): HTMLElement => page.one('.open', page.cell(name));
      await clickWith(page, reference('SO-2'), 'Control');
      await clickWith(page, reference('SO-4'), 'Shift');
      expect(selected(page)).to.deep.equal(['SO-2', 'SO-3', 'SO-4']);
      expect(page.root.querySelector('.details')).to.equal(null);
    });

    it('leaves a click with Control on a link to the browser', async () => {
      const page = await showGrid({ orders: ORDERS, columns: [{ id: 'trackingNumber', hidden: false }] });
      const copy = page.one('.copy', page.cell('SO-1', 'trackingNumber'));
      await clickWith(page, copy, 'Control');
      expect(page.grid.selection).to.deep.equal([]);
    });

    it('selects all orders that match with the box in the header, and none with the next click', async () => {
      const page = await showGrid({ orders: ORDERS });
      await page.click(box(page, 'SO-5'));
      expect(headBox(page).indeterminate).to.equal(true);
      await page.click(headBox(page));
      expect([headBox(page).checked, headBox(page).indeterminate]).to.deep.equal([true, false]);
      expect(page.grid.selection).to.equal('all');
      expect(page.status).to.contain('300 selected');
      await said(page, 'All 300 orders selected');
      await page.click(box(page, 'SO-2'));
      expect(page.grid.selection).to.deep.equal({ allBut: ['2'] });
      expect([headBox(page).checked, headBox(page).indeterminate]).to.deep.equal([false, true]);
      expect(page.status).to.contain('299 selected');
      await page.click(headBox(page));
      await page.click(headBox(page));
      expect(page.grid.selection).to.deep.equal([]);
      expect([headBox(page).checked, headBox(page).indeterminate]).to.deep.equal([false, false]);
      await said(page, 'Selection cleared');
    });

    it('does not open an order with two clicks on its box', async () => {
      const page = await showGrid({ orders: ORDERS });
      let opened = 0;
      page.grid.addEventListener('if-order-open', () => (opened += 1));
      await page.click(box(page, 'SO-2'), { count: 2 });
      box(page, 'SO-2').dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
      expect(opened).to.equal(0);
    });
  });

  describe('by keyboard', () => {
    it('puts the focus on the box of the cell, and Space presses it', async () => {
      const page = await enter();
      expect(page.focused).to.equal(box(page, 'SO-1'));
      await press(page, 'Space');
      expect(selected(page)).to.deep.equal(['SO-1']);
      await press(page, 'ArrowDown', 'Space', 'ArrowUp', 'Space');
      expect(selected(page)).to.deep.equal(['SO-2']);
    });

    it('selects the row with Shift and Space from any cell', async () => {
      const page = await enter();
      await press(page, 'ArrowRight', 'ArrowRight', 'Shift+Space');
      expect(selected(page)).to.deep.equal(['SO-1']);
      expect(page.place).to.equal('2:stage');
      await press(page, 'Shift+Space');
      expect(selected(page)).to.deep.equal([]);
      await press(page, 'Home', 'Shift+Space');
      expect(selected(page), 'once on its box too').to.deep.equal(['SO-1']);
    });

    it('extends with Shift and the arrows, and shrinks again', async () => {
      const page = await enter();
      await press(page, 'ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
      expect(selected(page)).to.deep.equal(['SO-1', 'SO-2', 'SO-3', 'SO-4']);
      expect(page.place).to.equal('5:reference');
      await press(page, 'Shift+ArrowUp', 'Shift+ArrowUp');
      expect(selected(page)).to.deep.equal(['SO-1', 'SO-2']);
      await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown');
      expect(selected(page), 'a range of its own').to.deep.equal(['SO-1', 'SO-2', 'SO-5', 'SO-6']);
    });

    it('extends by a page and to the first and the last order', async () => {
      const page = await enter();
      await press(page, 'ArrowRight', 'ArrowDown', 'Shift+PageDown');
      const [, end = ''] = /^(\d+):reference$/.exec(page.place) ?? [];
      expect(Number(end)).to.be.within(3 + 5, 3 + page.rows.length);
      expect((page.grid.selection as string[]).length, 'from SO-2 to there').to.equal(Number(end) - 2);
      await press(page, 'Shift+PageUp');
      expect(page.grid.selection).to.deep.equal(['2']);
      await press(page, 'Control+Shift+End');
      await until(() => page.place === '301:reference', 'the last order');
      expect((page.grid.selection as string[]).length).to.equal(299);
      await press(page, 'Control+Shift+Home');
      await until(() => page.place === '2:reference', 'the first order');
      expect(page.grid.selection).to.have.members(['1', '2']);
    });

    it('selects the row with Control and Space too, once', async () => {
      const page = await enter();
      await press(page, 'Control+Space', 'ArrowDown', 'ArrowRight', 'Control+Space');
      expect(page.grid.selection).to.deep.equal(['1', '2']);
    });

    it('selects all with Control+A in the rows, and leaves that key to the page elsewhere', async () => {
      const page = await enter();
      await press(page, 'ArrowRight', 'Control+a');
      expect(page.grid.selection).to.equal('all');
      await press(page, 'Escape');
      expect(page.grid.selection).to.deep.equal([]);
      page.one('input[type="search"]').focus();
      await press(page, 'Control+a');
      expect(page.grid.selection).to.deep.equal([]);
    });

    it('clears with Escape, and leaves Escape to the page when nothing is selected', async () => {
      const page = await enter();
      const left: boolean[] = [];
      const listen = (event: KeyboardEvent): void => void (event.key === 'Escape' && left.push(event.defaultPrevented));
      document.addEventListener('keydown', listen);
      await press(page, 'Space', 'Escape', 'Escape');
      document.removeEventListener('keydown', listen);
      expect(left).to.deep.equal([true, false]);
      expect(selected(page)).to.deep.equal([]);
    });

    it('clears after the menu is closed, not with it', async () => {
      const page = await enter();
      await press(page, 'Space');
      page.inMenu('#options').focus();
      await press(page, 'Enter', 'Escape');
      expect(selected(page)).to.deep.equal(['SO-1']);
    });
  });

  describe('holds through changes', () => {
    it('of sort, search and facet: the same orders by id', async () => {
      const page = await showGrid({ orders: ORDERS });
      await page.click(box(page, 'SO-2'));
      await page.click(box(page, 'SO-4'));
      page.grid.sort = 'reference';
      await page.settled();
      page.grid.search = 'SO-299';
      await until(() => page.status.includes('2 selected (2 not in this list)'), 'both away');
      page.grid.search = '';
      page.grid.sort = '-createdAt';
      await until(() => selected(page).length > 0, 'both back');
      expect(selected(page)).to.deep.equal(['SO-2', 'SO-4']);
    });

    it('of the list while all are selected: the same orders, as ids', async () => {
      const page = await showGrid({ orders: ORDERS, search: 'Montréal' });
      await page.click(headBox(page));
      expect(page.status).to.contain('20 selected');
      const event = heard(page.grid, 'if-selection-change');
      page.grid.search = '';
      expect((await event).kind).to.equal('some');
      await page.settled();
      expect((page.grid.selection as string[]).length).to.equal(20);
      expect(page.status).to.contain('20 selected');
    });

    it('of the list while more are selected than ids are kept of: lets them go, and says so', async () => {
      const page = await showGrid({ orders: someOrders(10_001) });
      await until(() => page.rows.length > 8, 'rows');
      await page.click(headBox(page));
      page.grid.search = 'SO-1';
      await until(() => JSON.stringify(page.grid.selection) === '[]', 'the selection');
      await said(page, 'Selection cleared, because other orders are shown');
    });

    describe('of a list that a server holds, while all are selected', () => {
      const found = ({ q, facet }: { q?: string | undefined; facet?: unknown }): number => (q ? 2 : facet ? 300 : 3000);
      async function allOf(given: GivenGrid): ReturnType<typeof showGridAtServer> {
        const page = await showGridAtServer(found, given);
        await page.click(headBox(page));
        return page;
      }

      it('the same orders, which it is asked for', async () => {
        const page = await allOf({ facet: 'shipped' });
        await page.click(box(page, 'SO-1'));
        const events = recorded(page);
        await page.click(page.chip('all'));
        await until(() => page.status.includes('299 selected'), 'the same orders');
        expect(page.grid.selection).to.have.length(299).and.not.to.include('o1');
        expect(events.map(({ count }) => count)).to.deep.equal([0, 299]);
        await said(page, '299 orders selected');
      });

      it('without those that were taken out, which it counts while it asks', async () => {
        const page = await allOf({ facet: 'shipped' });
        await page.click(box(page, 'SO-1'));
        const { orderPages } = page.server;
        let answer = (): void => {};
        const asked = new Promise<void>((resolve) => (answer = resolve));
        page.server.orderPages = async function* (query, options) {
          await asked;
          yield* orderPages(query, options);
        };
        await page.click(page.chip('all'));
        await until(() => page.root.querySelector('.range-note') !== null, 'the note');
        expect(page.one('.range-note').innerText).to.equal('Selecting 299 orders…');
        answer();
        await until(() => page.status.includes('299 selected'), 'the same orders');
      });

      it('and rejects nothing when neither the server nor the code that asks it can be reached', async () => {
        const errors: unknown[] = [];
        const listen = (event: PromiseRejectionEvent): void => void errors.push(event.reason);
        addEventListener('unhandledrejection', listen);
        const orders = {
          source: { size: 3, rowAt: () => undefined, get: () => undefined, indexOf: () => -1 },
          exportRows: async function* () {
            yield* [];
            throw new Error('offline');
          },
        };
        const host = Object.assign(new EventTarget(), { requestUpdate: () => undefined });
        const nothing = (): void => undefined;
        const tools = { orders: orders as never, say: nothing, onChange: nothing, gather: nothing, regain: nothing };
        const selection = new SelectionController(host, tools);
        selection.follow('shipped');
        selection.selectAll();
        selection.follow('all');
        await nextFrame();
        await nextFrame();
        removeEventListener('unhandledrejection', listen);
        expect([selection.count, errors]).to.deep.equal([0, []]);
      });

      it('by a filter, too', async () => {
        const page = await allOf({ facet: 'shipped' });
        page.grid.filters = [{ column: 'reference', kind: 'text', contains: 'SO' }];
        const asked: unknown[] = [];
        const { orderPages } = page.server;
        page.server.orderPages = (query, options) => (asked.push(query?.where), orderPages(query, options));
        await until(() => page.status.includes('300 selected'), 'the same orders');
        expect(asked, 'before the filter').to.deep.equal([undefined]);
      });

      it('none, which is shown, when it does not answer', async () => {
        const page = await allOf({ facet: 'shipped' });
        page.server.orderPages = async function* () {
          yield* [];
          throw new Error('offline');
        };
        await page.click(page.chip('all'));
        await until(() => page.root.querySelector('.told') !== null, 'the notice');
        expect(page.one('.told').innerText.trim()).to.equal('Selection cleared, because other orders are shown');
        expect(page.grid.selection).to.deep.equal([]);
      });
    });

    it('by live events: what is gone is not selected any more, what is new is under “all”', async () => {
      const client = fakeClient(ORDERS);
      const page = await showGrid({ client });
      await until(() => page.rows.length > 5, 'rows');
      await page.click(box(page, 'SO-2'));
      await page.click(box(page, 'SO-3'));
      const events = recorded(page);
      client.emit({ type: 'order', order: { ...ORDERS[1]!, stage: 'picking' }, revision: 1 });
      client.emit({ type: 'orderRemoved', id: '3', revision: 2 });
      await until(() => events.length > 0, 'an event');
      expect(page.grid.selection).to.deep.equal(['2']);
      expect(selected(page)).to.deep.equal(['SO-2']);
      await page.click(headBox(page));
      client.emit({ type: 'order', order: anOrder({ id: 'new', reference: 'ZZ-1', createdAt: NOW }), revision: 3 });
      await until(() => page.status.includes('300 selected'), 'one more');
    });

    it('of the order that stands in a row of the document', async () => {
      const page = await showGrid({ orders: ORDERS });
      await page.click(box(page, 'SO-1'));
      await page.scrollTo(4000);
      expect(selected(page)).to.deep.equal([]);
      await page.scrollTo(0);
      expect(selected(page)).to.deep.equal(['SO-1']);
    });

    it('that the page makes of the same filters, which are another array', async () => {
      const page = await showGrid({ orders: ORDERS, selection: 'all' });
      page.grid.filters = [];
      await page.settled();
      expect(page.grid.selection).to.equal('all');
      expect(page.status).to.contain('300 selected');
    });

    it('of a million orders that a server holds: all of them, with exceptions, without asking for one', async () => {
      const page = await showGridAtServer(1_000_000);
      const { server } = page;
      const { length } = server.searches;
      await page.click(headBox(page));
      await page.click(box(page, 'SO-1'));
      expect(page.grid.selection).to.deep.equal({ allBut: ['o1'] });
      expect(page.status).to.contain('999,999 selected');
      expect(server.searches.length).to.equal(length);
      await page.click(button(page, 'Clear selection'));
      await page.click(box(page, 'SO-2'));
      const event = heard(page.grid, 'if-selection-change');
      await clickWith(page, box(page, 'SO-4'), 'Shift');
      expect((await (await event).orders()).map(({ id }) => id)).to.deep.equal(['o2', 'o3', 'o4']);
    });

    it('costs nothing for a million rows', async () => {
      const page = await showGrid({ orders: someOrders(50_000) });
      const before = performance.now();
      page.grid.selection = 'all';
      expect(performance.now() - before).to.be.below(100);
      await until(() => page.status.includes('50,000 selected'), 'the count');
    });
  });

  describe('belongs to the page as well', () => {
    it('which sets it and reads it without being told of its own doing', async () => {
      const page = await showGrid({ orders: ORDERS });
      const events = recorded(page);
      page.grid.selection = ['1', '3', 'nobody'];
      await page.settled();
      expect(selected(page)).to.deep.equal(['SO-1', 'SO-3']);
      page.grid.selection = { allBut: ['1'] };
      await page.settled();
      expect(page.status).to.contain('299 selected');
      expect(page.grid.selection).to.deep.equal({ allBut: ['1'] });
      page.grid.clearSelection();
      await page.settled();
      expect(selected(page)).to.deep.equal([]);
      expect(events).to.deep.equal([]);
    });

    it('which may set other orders with it, and means all of those', async () => {
      const page = await showGrid({ orders: ORDERS });
      const events = recorded(page);
      for (const selection of ['all', { allBut: ['2'] }] as const) {
        page.grid.selection = [];
        page.grid.search = '';
        await page.settled();
        page.grid.selection = selection;
        page.grid.search = 'Montréal';
        await until(() => page.status.includes(`${selection === 'all' ? 20 : 19} selected`), 'those that match');
        expect(page.grid.selection).to.deep.equal(selection);
      }
      expect(events).to.deep.equal([]);
      page.grid.selection = 'all';
      await page.settled();
      page.grid.search = '';
      await until(() => (page.grid.selection as readonly string[]).length === 20, 'the same orders');
      expect(events.length).to.equal(1);
    });

    it('which may set it before there are orders', async () => {
      const client = fakeClient(ORDERS);
      const page = await showGrid({ client, selection: ['2'] });
      await until(() => page.rows.length > 5, 'rows');
      await page.settled();
      expect(selected(page)).to.deep.equal(['SO-2']);
    });

    it('which gets the orders when it asks for them, as the grid sorts them', async () => {
      const page = await showGrid({ orders: ORDERS });
      await page.click(box(page, 'SO-5'));
      const event = heard(page.grid, 'if-selection-change');
      await page.click(box(page, 'SO-2'));
      expect((await (await event).orders()).map(({ reference }) => reference)).to.deep.equal(['SO-2', 'SO-5']);
      const all = heard(page.grid, 'if-selection-change');
      await page.click(headBox(page));
      expect((await (await all).orders()).length).to.equal(300);
    });

    it('whatever it sets', async () => {
      const page = await showGrid({ orders: ORDERS });
      for (const nonsense of [null, undefined, 7, {}, [1, null, '2'], '__proto__']) {
        page.grid.selection = nonsense as never;
        await page.settled();
      }
      expect(page.grid.selection).to.deep.equal([]);
      expect(page.rows.length).to.be.above(5);
    });

    it('which can do without: no boxes, and no keys', async () => {
      const page = await showGrid({ orders: ORDERS, selectionMode: 'none' });
      expect(page.root.querySelector('[data-column="row-select"]')).to.equal(null);
      expect(page.scroller.hasAttribute('aria-multiselectable')).to.equal(false);
      expect(row(page, 'SO-1').hasAttribute('aria-selected')).to.equal(false);
      await clickWith(page, page.cell('SO-2', 'shipToName'), 'Control');
      await press(page, 'Shift+Space', 'Control+a');
      expect(bar(page)).to.equal(null);
    });
  });

  describe('the bar', () => {
    it('comes and goes in the status line without a row moving, and covers no focus', async () => {
      const page = await enter();
      const before = page.rows.map((each) => each.getBoundingClientRect().top);
      const height = page.scroller.clientHeight;
      await press(page, 'Space');
      expect(bar(page)).not.to.equal(null);
      expect(page.scroller.clientHeight).to.equal(height);
      expect(page.rows.map((each) => each.getBoundingClientRect().top)).to.deep.equal(before);
    });

    it('keeps the focused row in view where it needs a second line', async () => {
      const page = await showGrid({ orders: ORDERS, width: 330, height: 640 });
      await until(() => page.rows.length > 0, 'cards');
      box(page, 'SO-1').focus();
      await press(page, 'Control+End');
      await press(page, 'Shift+Space');
      const [cell, frame] = [page.focused.getBoundingClientRect(), page.scroller.getBoundingClientRect()];
      expect(cell.bottom).to.be.at.most(frame.bottom + 1);
    });

    it('selects all that match, and then does not offer it', async () => {
      const page = await showGrid({ orders: ORDERS });
      await page.click(box(page, 'SO-1'));
      await page.click(button(page, 'Select all 300'));
      expect(page.grid.selection).to.equal('all');
      expect(() => button(page, 'Select all 300')).to.throw();
      expect(page.focused, 'the focus stays in the bar').to.equal(button(page, 'Copy tracking numbers'));
    });

    it('copies the tracking numbers, one a line, whatever they hold', async () => {
      let copied = '';
      const restore = clipboard(async (text) => void (copied = text));
      const nasty = ['=cmd|calc', 'A\nB\tC', '<b>x</b>', '\u202eevil', '7023210039414604', ''];
      const page = await showGrid({
        orders: [
          anOrder({ id: '1', parcels: nasty.map((trackingNumber) => ({ trackingNumber, status: 'none' as const })) }),
          anOrder({
            id: '2',
            parcels: [
              { trackingNumber: '7023210039414604', status: 'none' },
              { trackingNumber: 'x'.repeat(1_000_000), status: 'none' },
            ],
          }),
        ],
      });
      await page.click(headBox(page));
      await page.click(button(page, 'Copy tracking numbers'));
      await until(() => copied !== '', 'copied');
      expect(copied.split('\n')).to.deep.equal(["'=cmd|calc", 'A B C', '<b>x</b>', '\u202eevil', '7023210039414604', 'x'.repeat(64)]);
      await said(page, '6 tracking numbers copied');
      restore();
    });

    it('says calmly when there is nothing to copy, and when the browser does not allow it', async () => {
      let asked = 0;
      let restore = clipboard(async () => void (asked += 1));
      const page = await showGrid({ orders: ORDERS });
      await page.click(box(page, 'SO-2'));
      await page.click(button(page, 'Copy tracking numbers'));
      await said(page, 'None of the selected orders has a tracking number');
      expect(asked).to.equal(0);
      restore();
      restore = clipboard(() => Promise.reject(new Error('forbidden')));
      await page.click(box(page, 'SO-1'));
      await page.click(button(page, 'Copy tracking numbers'));
      await said(page, 'The browser did not allow copying');
      restore();
    });

    it('clears with its button and with Escape, and gives the focus back to the rows', async () => {
      const page = await enter();
      await press(page, 'Space');
      await page.click(button(page, 'Clear selection'));
      expect(bar(page)).to.equal(null);
      expect(page.place).to.equal('2:row-select');
      await press(page, 'Space');
      button(page, 'Copy tracking numbers').focus();
      await press(page, 'Escape');
      expect(page.grid.selection).to.deep.equal([]);
      expect(page.place).to.equal('2:row-select');
    });

    it('has room for the page’s own', async () => {
      const page = await showGrid({ orders: ORDERS });
      const own = document.createElement('button');
      own.slot = 'bulk-actions';
      own.textContent = 'Hold';
      page.grid.append(own);
      expect(own.getClientRects().length).to.equal(0);
      await page.click(box(page, 'SO-2'));
      expect(own.getClientRects().length).to.equal(1);
    });
  });

  describe('for everybody', () => {
    it('has boxes of at least 24 pixels in rows and in cards', async () => {
      for (const given of [{ density: 'compact' as const }, { width: 320 }]) {
        const page = await showGrid({ orders: ORDERS, ...given });
        await until(() => page.rows.length > 0, 'rows');
        const { width, height } = box(page, 'SO-1').getBoundingClientRect();
        expect(Math.min(width, height), JSON.stringify(given)).to.be.at.least(24);
        await page.click(box(page, 'SO-1'));
        expect(page.grid.selection).to.deep.equal(['1']);
        await expect(page.grid).to.be.accessible();
      }
    });

    itWith('forcedColours', 'shows in forced colours what is selected', async () => {
      await emulateFeatures({ 'forced-colors': 'active' });
      const page = await showGrid({ orders: ORDERS });
      await page.click(box(page, 'SO-2'));
      const frame = (reference: string): string => getComputedStyle(row(page, reference), '::after').borderTopStyle;
      expect([frame('SO-2'), frame('SO-3')]).to.deep.equal(['solid', 'none']);
      const fill = (reference: string): string => getComputedStyle(box(page, reference), '::before').backgroundColor;
      expect(fill('SO-2')).not.to.equal(fill('SO-3'));
    });

    it('speaks French', async () => {
      const page = await showGrid({ orders: ORDERS, lang: 'fr-CA' });
      await page.click(box(page, 'SO-2'));
      expect(page.status).to.contain('1 sélectionnée');
      expect(button(page, 'Copier les numéros de suivi')).not.to.equal(null);
    });

    it('follows the direction of reading', async () => {
      const page = await showGrid({ orders: ORDERS, dir: 'rtl' });
      expect(box(page, 'SO-1').getBoundingClientRect().left).to.be.above(page.cell('SO-1').getBoundingClientRect().left);
      await page.click(box(page, 'SO-1'));
      expect(page.grid.selection).to.deep.equal(['1']);
    });
  });
});
