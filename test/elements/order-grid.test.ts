import { expect } from '@open-wc/testing';
import { emulateMedia, itWith, resetMouse, sendKeys, setViewport } from '../support/browser.js';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import { anOrder, failure, fakeClient, heard, nextFrame, NOW, pagesOf, showGrid, someOrders, until } from '../support/grid.js';

const LABEL = '7023210039414604';

describe('<if-order-grid>', () => {
  before(() => setViewport({ width: 1200, height: 800 }));
  afterEach(() => resetMouse());

  describe('shows orders', () => {
    it('that the page gives it, newest first, with the words of a grid', async () => {
      const page = await showGrid({ orders: someOrders(3) });
      expect(page.column('reference')).to.deep.equal(['SO-1', 'SO-2', 'SO-3']);
      expect(page.scroller.getAttribute('aria-label')).to.equal('Orders');
      expect(page.scroller.getAttribute('aria-rowcount')).to.equal('4');
      expect(page.scroller.getAttribute('aria-colcount')).to.equal('9');
      expect(page.rows.map((row) => row.getAttribute('aria-rowindex'))).to.deep.equal(['2', '3', '4']);
      expect(page.cell('SO-1').getAttribute('role')).to.equal('rowheader');
      expect(page.status).to.equal('3 orders');
    });

    it('from the client, page by page, and follows their progress', async () => {
      let next: (() => void) | undefined;
      const orders = someOrders(3000);
      const client = fakeClient(async function* () {
        for (const part of pagesOf(orders)) {
          yield part;
          if (part.offset === 1000) await new Promise<void>((resolve) => (next = resolve));
        }
      });
      const page = await showGrid({ client });
      await until(() => page.status.includes('Loading 2,000 of 3,000'), 'progress');
      expect(page.column('reference')[0]).to.equal('SO-1');
      next?.();
      await until(() => page.status.startsWith('3,000 orders'), 'the end');
      expect(page.status).to.contain('Live · updated 1:05 PM');
    });

    it('set before or after it is on the page alike', async () => {
      const page = await showGrid();
      page.grid.orders = someOrders(2);
      await page.settled();
      expect(page.column('reference')).to.deep.equal(['SO-1', 'SO-2']);
      page.grid.orders = [];
      await page.settled();
      expect(page.root.textContent).to.contain('No orders yet');
    });

    it('with dates as people say them, and in full for those who ask', async () => {
      const page = await showGrid({
        orders: [
          anOrder({ createdAt: NOW, closedAt: '2026-11-18', timeZone: 'America/Halifax' }),
          anOrder({ id: '2', reference: 'SO-2', createdAt: '2025-03-02T15:00:00Z' }),
        ],
      });
      expect(page.column('createdAt')).to.deep.equal([
        'Today, 1:05 PM'.replace(', 1', ',\u00a01').replace(' PM', '\u00a0PM'),
        'Mar\u00a02, 2025',
      ]);
      expect(page.column('closedAt')[0]).to.equal('Nov\u00a018');
      await page.hover(page.cell('SO-1', 'createdAt'));
      await until(() => page.cell('SO-1', 'createdAt').title !== '', 'a title');
      expect(page.cell('SO-1', 'createdAt').title.replaceAll('\u00a0', ' ')).to.equal(
        'Monday, November 23, 2026, 1:05 PM ET\nAt the warehouse: Monday, November 23, 2026, 2:05 PM AT',
      );
    });

    it('and in full of no other order than the one in the row', async () => {
      const page = await showGrid({
        orders: someOrders(90, (index) => ({
          reference: `${index}`.padStart(120, '0'),
          // The same text in the cells, and another time in full.
          createdAt: `2025-03-02T15:${10 + (index % 50)}:00Z`,
          shipTo: { name: `${'Chloé '.repeat(40)}${index}` },
        })),
      });
      await until(() => page.rows.length > 0, 'rows');
      const titled = (): HTMLElement[] => [...page.root.querySelectorAll<HTMLElement>('.body .cell[title]')];
      const columns = ['createdAt', 'reference', 'shipToName'];
      for (const column of columns) {
        const cell = page.one(`[data-column="${column}"]`, page.rows[1]);
        await page.hover(cell);
        await until(() => titled().includes(cell), column);
      }
      const before = titled().map(({ title }) => title);
      await page.scrollTo(1500);
      // Firefox points at what comes to lie under the mouse, and so gives it a title of its own.
      await until(() => !titled().some(({ title }) => before.includes(title)), 'no title of another order');
    });

    it('with the stage as shape and word, and says why a scan is missing', async () => {
      const closed = { stage: 'awaiting_pickup' as const, parcels: [{ trackingNumber: LABEL, status: 'label_created' as const }] };
      const page = await showGrid({
        orders: [
          anOrder({ id: '1', reference: 'NEW', ...closed, closedAt: '2026-11-23T17:00:00Z' }),
          anOrder({ id: '2', reference: 'LATE', ...closed, closedAt: '2026-11-16T17:00:00Z' }),
          anOrder({
            id: '3',
            reference: 'HELD',
            stage: 'picking',
            flags: { onHold: true, backordered: false, partial: false, split: false },
          }),
        ],
      });
      expect(page.cell('NEW', 'stage').textContent).to.equal('Awaiting pickup');
      expect(page.cell('LATE', 'stage').textContent).to.equal('No scan yet');
      expect(page.cell('LATE', 'stage').title).to.contain('has not scanned it');
      expect(page.cell('HELD', 'stage').textContent).to.equal('Picking On hold');
      expect(page.cell('LATE', 'stage').querySelector('svg')).to.have.attribute('aria-hidden', 'true');
      expect(page.chip('no_scan_yet').textContent?.replace(/\s+/g, ' ').trim()).to.equal('No scan yet 1');
    });

    it('whatever they hold, as text', async () => {
      const nasty = '<img src=x onerror=alert(1)>';
      const page = await showGrid({
        orders: [
          anOrder({
            reference: nasty,
            shipTo: { name: '\u202eevil', city: 'x'.repeat(1_000_000) },
            createdAt: 'soon',
            parcels: [{ trackingNumber: 'javascript:alert(1)', status: 'none' }],
          }),
        ],
        storage: null,
      });
      page.grid.shadowRoot?.querySelector('if-column-menu')?.dispatchEvent(new Event('if-columns-request'));
      expect(page.column('reference')).to.deep.equal([nasty]);
      expect(page.column('createdAt')).to.deep.equal(['soon']);
      expect(page.column('shipToCity')[0]?.length).to.equal(2000);
      expect(page.root.querySelector('.body img, .body a[href^="javascript"]')).to.equal(null);
    });
  });

  describe('holds fifty thousand orders', () => {
    it('in a handful of elements, and reaches the last', async () => {
      const page = await showGrid({ orders: someOrders(50_000) });
      await until(() => page.rows.length > 8, 'rows');
      expect(page.scroller.querySelectorAll('*').length).to.be.below(380);
      await page.scrollTo(page.scroller.scrollHeight);
      await until(() => page.column('reference').at(-1) === 'SO-50000', 'the last order');
      expect(page.rows.at(-1)?.getAttribute('aria-rowindex')).to.equal('50001');
    });

    it('and shows no blank and no wrong row wherever it is scrolled to', async () => {
      const page = await showGrid({ orders: someOrders(50_000) });
      await until(() => page.rows.length > 8, 'rows');
      await page.scrollTo(page.scroller.scrollHeight);
      // The first rows are shown before the others have their places.
      await until(() => page.column('reference').at(-1) === 'SO-50000', 'all orders in order');
      const { left, top, bottom } = page.scroller.getBoundingClientRect();
      for (let jump = 0; jump < 60; jump += 1) {
        page.scroller.scrollTop = ((jump * 7919) % 60) * 33_333;
        await nextFrame();
        let before: number | undefined;
        for (let y = top + 50; y < bottom - 20; y += 40) {
          const row = page.root.elementFromPoint(left + 40, y)?.closest('[role="row"]');
          const index = Number(row?.getAttribute('aria-rowindex'));
          expect(row?.textContent, `row at ${y}`).to.contain(`SO-${index - 1}`);
          if (before !== undefined) expect(index).to.equal(before + 1);
          before = index;
        }
      }
    });

    it('in reading order in the document, once scrolling has stopped', async () => {
      const page = await showGrid({ orders: someOrders(5000) });
      await page.scrollTo(3210);
      const indices = (): number[] =>
        [...page.root.querySelectorAll('.body [role="row"]')].map((row) => Number(row.getAttribute('aria-rowindex')));
      await until(() => indices().every((index, at, all) => at === 0 || index === (all[at - 1] ?? 0) + 1), 'order');
    });
  });

  describe('finds orders', () => {
    it('sorts by a column at a click, turns round at the next, and says so', async () => {
      const page = await showGrid({ orders: someOrders(30, (index) => ({ reference: `SO-${[10, 9, 100][index % 3]}${index}` })) });
      const changed = heard(page.grid, 'if-sort-change');
      await page.click(page.one('[data-head="reference"]'));
      expect((await changed).sort).to.equal('reference');
      expect(page.header('reference')).to.have.attribute('aria-sort', 'ascending');
      expect(page.header('createdAt')).to.have.attribute('aria-sort', 'none');
      expect(page.column('reference').slice(0, 3)).to.deep.equal(['SO-91', 'SO-94', 'SO-97']);
      await page.click(page.one('[data-head="reference"]'));
      expect(page.header('reference')).to.have.attribute('aria-sort', 'descending');
      await until(() => page.one('[role="status"]').textContent?.includes('Sorted by Reference number, descending') === true, 'words');
    });

    it('shows those that a sort leaves equal newest first, both ways round, as a server does', async () => {
      const orders = someOrders(6, (index) => ({ carrier: index % 2 ? 'UPS' : 'FedEx' })).reverse();
      const page = await showGrid({ orders, sort: 'carrier' });
      expect(page.column('reference')).to.deep.equal(['SO-1', 'SO-3', 'SO-5', 'SO-2', 'SO-4', 'SO-6']);
      page.grid.sort = '-carrier';
      await page.settled();
      expect(page.column('reference')).to.deep.equal(['SO-2', 'SO-4', 'SO-6', 'SO-1', 'SO-3', 'SO-5']);
    });

    it('adds a second column to the sort with Shift', async () => {
      const page = await showGrid({ orders: someOrders(9, (index) => ({ carrier: ['UPS', 'FedEx'][index % 2] as string })) });
      await page.click(page.one('[data-head="carrier"]'));
      await sendKeys({ down: 'Shift' });
      await page.click(page.one('[data-head="reference"]'));
      await sendKeys({ up: 'Shift' });
      expect(page.grid.sort).to.equal('carrier,reference');
      expect(page.column('reference').slice(0, 5)).to.deep.equal(['SO-2', 'SO-4', 'SO-6', 'SO-8', 'SO-1']);
    });

    it('searches as a person types, and offers a way out when nothing matches', async () => {
      const page = await showGrid({ orders: someOrders(40, (index) => ({ shipTo: { name: index === 7 ? 'Chloé Côté' : 'Sam Lee' } })) });
      await page.click(page.one('input[type="search"]'));
      await sendKeys({ type: 'cote' });
      await page.settled();
      expect(page.column('shipToName')).to.deep.equal(['Chloé Côté']);
      expect(page.status).to.equal('1 of 40 orders');
      await until(() => page.one('[role="status"]').textContent === '1 order found', 'words');
      await sendKeys({ type: 'xyz' });
      await page.settled();
      expect(page.one('[part="no-match"]').innerText).to.contain('Nothing was found for “cotexyz”.');
      await expect(page.grid).to.be.accessible();
      await page.click(page.one('[part="no-match"] button'));
      expect(page.status).to.equal('40 orders');
      expect((page.one('input[type="search"]') as HTMLInputElement).value).to.equal('');
    });

    it('narrows to a facet with its count, by click and by arrow key', async () => {
      const stages = ['received', 'shipped', 'shipped', 'cancelled'] as const;
      const page = await showGrid({ orders: someOrders(40, (index) => ({ stage: stages[index % 4] as 'received' })) });
      expect(page.chip('shipped').innerText.replace(/\s+/g, ' ')).to.equal('Shipped 20');
      const changed = heard(page.grid, 'if-facet-change');
      await page.click(page.chip('shipped'));
      expect((await changed).facet).to.equal('shipped');
      expect(page.status).to.equal('20 of 40 orders');
      expect(new Set(page.column('stage'))).to.deep.equal(new Set(['Shipped']));
      await sendKeys({ press: 'ArrowRight' });
      await page.settled();
      expect(page.grid.facet).to.equal('delivered');
      expect(page.one('[part="no-match"]').innerText).to.contain('There are no orders in “Delivered” now.');
    });

    it('gives no number where none is known, neither beside a facet nor in the list of a narrow grid', async () => {
      const page = await showGrid({
        client: fakeClient(async function* () {
          yield* await new Promise<never[]>(() => undefined);
        }),
      });
      const numbers = [...page.root.querySelectorAll('.chip .number')].map(({ textContent }) => textContent);
      expect(new Set(numbers)).to.deep.equal(new Set(['']));
      const [all] = (page.one('.facet-select') as HTMLSelectElement).options;
      expect(all?.text).to.equal('All');
    });

    it('takes sort, search and facet from the page, without echoing them as events', async () => {
      const page = await showGrid({ orders: someOrders(40) });
      let events = 0;
      for (const type of ['if-sort-change', 'if-facet-change', 'if-search-change']) page.grid.addEventListener(type, () => (events += 1));
      Object.assign(page.grid, { sort: 'reference', search: 'SO-1', facet: 'open' });
      await page.settled();
      expect(page.column('reference').slice(0, 3)).to.deep.equal(['SO-1', 'SO-10', 'SO-11']);
      expect(events).to.equal(0);
      Object.assign(page.grid, { sort: 'nonsense', facet: 'nonsense' as 'all' });
      await page.settled();
      expect(page.grid.facet).to.equal('all');
    });
  });

  describe('follows changes', () => {
    it('in place: the tracking number is painted within its row, and the order awaits pickup', async () => {
      const client = fakeClient(someOrders(50));
      const page = await showGrid({ client });
      await until(() => page.rows.length > 5, 'rows');
      const row = page.cell('SO-2').closest('[role="row"]');
      const packed = anOrder({ id: '2', reference: 'SO-2', createdAt: '2026-11-20T14:59:00Z', stage: 'awaiting_pickup', closedAt: NOW });
      client.emit({ type: 'order', order: packed, revision: 1 });
      await until(() => page.cell('SO-2', 'stage').textContent === 'Awaiting pickup', 'the change');
      expect(page.cell('SO-2').closest('[role="row"]')).to.equal(row);
      expect(page.cell('SO-2', 'stage').dataset['tint']).to.be.oneOf(['a', 'b']);
      expect(page.cell('SO-2').dataset['tint']).to.equal(undefined);
      expect(page.chip('awaiting_pickup').innerText.replace(/\s+/g, ' ')).to.equal('Awaiting pickup 1');
    });

    itWith('reducedMotion', 'without a tint where less motion is wanted', async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const client = fakeClient(someOrders(5));
      const page = await showGrid({ client });
      await until(() => page.rows.length === 5, 'rows');
      client.emit({
        type: 'order',
        order: anOrder({ id: '2', reference: 'SO-2', stage: 'packed', createdAt: '2026-11-20T14:59:00Z' }),
        revision: 1,
      });
      await until(() => page.cell('SO-2', 'stage').textContent === 'Packed', 'the change');
      expect(page.cell('SO-2', 'stage').getAnimations().length).to.equal(0);
      await emulateMedia({ reducedMotion: 'no-preference' });
    });

    it('takes the newer of two, however they arrive', async () => {
      const client = fakeClient(someOrders(5));
      const page = await showGrid({ client });
      await until(() => page.rows.length === 5, 'rows');
      const order = (stage: 'packed' | 'picked') => anOrder({ id: '2', reference: 'SO-2', stage, createdAt: '2026-11-20T14:59:00Z' });
      client.emit({ type: 'order', order: order('packed'), revision: 8 });
      client.emit({ type: 'order', order: order('picked'), revision: 7 });
      await until(() => page.cell('SO-2', 'stage').textContent === 'Packed', 'the newer');
    });

    it('shows new orders at once at the top, when nobody is reading there', async () => {
      const client = fakeClient(someOrders(50));
      const page = await showGrid({ client });
      await until(() => page.rows.length > 5, 'rows');
      client.emit({ type: 'order', order: anOrder({ id: 'n', reference: 'NEW', createdAt: NOW }), revision: 1 });
      await until(() => page.column('reference')[0] === 'NEW', 'the new order');
      expect(page.root.querySelector('.pill')).to.equal(null);
    });

    it('gathers new orders behind a pill when somebody reads further down, and moves no row', async () => {
      const client = fakeClient(someOrders(500));
      const page = await showGrid({ client });
      await until(() => page.rows.length > 5, 'rows');
      await page.scrollTo(4000);
      const before = page.rows.map((row) => [row.textContent, Math.round(row.getBoundingClientRect().top)]);
      for (let n = 0; n < 12; n += 1)
        client.emit({ type: 'order', order: anOrder({ id: `n${n}`, reference: `NEW-${n}`, createdAt: NOW }), revision: n });
      await until(() => page.root.querySelector('.pill') !== null, 'the pill');
      expect(page.one('.pill').innerText.trim()).to.equal('12 new orders');
      expect(page.rows.map((row) => [row.textContent, Math.round(row.getBoundingClientRect().top)])).to.deep.equal(before);
      await page.click(page.one('.pill'));
      expect(page.column('reference')[0]).to.match(/^NEW-/);
      expect(page.root.querySelector('.pill')).to.equal(null);
    });

    it('moves no row under the pointer, also at the top', async () => {
      const client = fakeClient(someOrders(500));
      const page = await showGrid({ client });
      await until(() => page.rows.length > 5, 'rows');
      await page.hover(page.cell('SO-4'));
      await page.settled();
      const top = page.cell('SO-4').getBoundingClientRect().top;
      client.emit({ type: 'order', order: anOrder({ id: 'n', reference: 'NEW', createdAt: NOW }), revision: 1 });
      await until(() => page.root.querySelector('.pill') !== null, 'the pill');
      expect(page.cell('SO-4').getBoundingClientRect().top).to.equal(top);
    });

    it('takes removals, and a burst of a thousand changes in a frame', async () => {
      const client = fakeClient(someOrders(1000));
      const page = await showGrid({ client });
      await until(() => page.rows.length > 5, 'rows');
      client.emit({ type: 'orderRemoved', id: '1', revision: 1 });
      for (let n = 2; n <= 1000; n += 1) {
        client.emit({
          type: 'order',
          order: anOrder({ id: String(n), reference: `SO-${n}`, stage: 'packed', createdAt: '2026-11-20T10:00:00Z' }),
          revision: n,
        });
      }
      await until(() => page.status.startsWith('999 orders'), 'removal');
      expect(new Set(page.column('stage'))).to.deep.equal(new Set(['Packed']));
    });

    it('reads everything again after a gap, and keeps showing what it has meanwhile', async () => {
      const client = fakeClient((nth) => pagesOf(someOrders(nth === 1 ? 5 : 4, () => ({ stage: nth === 1 ? 'received' : 'picked' }))));
      const page = await showGrid({ client });
      await until(() => page.rows.length === 5, 'rows');
      client.emit({ type: 'reset' });
      await until(() => page.rows.length === 4, 'fewer');
      expect(client.asked).to.equal(2);
      expect(page.column('stage')[0]).to.equal('Picked');
    });

    it('stops listening when it leaves the page, and begins again when it comes back', async () => {
      const client = fakeClient(someOrders(5));
      const page = await showGrid({ client });
      await until(() => page.rows.length === 5, 'rows');
      const parent = page.grid.parentElement as HTMLElement;
      page.grid.remove();
      expect(client.listening).to.equal(false);
      parent.append(page.grid);
      await until(() => page.rows.length === 5, 'rows again');
      expect(client.listening).to.equal(true);
      expect(client.asked).to.equal(2);
    });
  });

  describe('tells its state', () => {
    it('while orders are loading', async () => {
      const page = await showGrid({
        client: fakeClient(() => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => undefined) }) })),
      });
      expect(page.scroller).to.have.attribute('aria-busy', 'true');
      expect(page.status).to.contain('Loading orders…');
      expect(page.root.querySelectorAll('.skeleton .row').length).to.be.above(5);
      await expect(page.grid).to.be.accessible();
    });

    it('when there are no orders', async () => {
      const page = await showGrid({ client: fakeClient([]) });
      await until(() => page.root.querySelector('[part="empty"]') !== null, 'the state');
      expect(page.one('[part="empty"]').innerText).to.contain('No orders yet');
      await expect(page.grid).to.be.accessible();
    });

    it('when they could not be loaded, with a way to try again', async () => {
      const client = fakeClient((nth) => {
        if (nth === 1) throw failure('offline');
        return pagesOf(someOrders(3));
      });
      const page = await showGrid({ client });
      await until(() => page.root.querySelector('[part="error"]') !== null, 'the state');
      expect(page.one('[part="error"]').innerText).to.contain('There is no connection to the server.');
      await expect(page.grid).to.be.accessible();
      await page.click(page.one('[part="error"] button'));
      await until(() => page.rows.length === 3, 'rows');
      expect(page.root.querySelector('[part="error"]')).to.equal(null);
    });

    it('as an event too, for the page', async () => {
      const error = failure('forbidden');
      const heard: unknown[] = [];
      const hear = (event: Event): void => void heard.push((event as HTMLElementEventMap['if-orders-error']).error);
      document.addEventListener('if-orders-error', hear);
      const page = await showGrid({
        client: fakeClient(() => {
          throw error;
        }),
      });
      await until(() => page.root.querySelector('[part="error"]') !== null, 'the state');
      document.removeEventListener('if-orders-error', hear);
      expect(heard).to.deep.equal([error]);
      expect(page.one('[part="error"]').innerText).to.contain('Your account may not see these orders.');
    });

    it('when only some could be loaded', async () => {
      const client = fakeClient(function* () {
        for (const part of pagesOf(someOrders(3000))) {
          if (part.offset > 0) throw failure('server');
          yield part;
        }
      });
      const page = await showGrid({ client });
      await until(() => page.root.querySelector('[part="notice"]') !== null, 'the notice');
      expect(page.one('[part="notice"]').innerText).to.contain('Showing 1,000 of 3,000 orders. The rest could not be loaded.');
      expect(page.column('reference')[0]).to.equal('SO-1');
      await expect(page.grid).to.be.accessible();
    });

    it('when the live connection is lost, with the age of what it shows', async () => {
      const client = fakeClient(someOrders(3));
      const page = await showGrid({ client });
      await until(() => page.rows.length === 3, 'rows');
      client.status('waiting');
      await page.settled();
      expect(page.status).to.contain('Offline · updated 1:05 PM');
    });
  });

  it('opens an order at a double click, and lets the page cancel', async () => {
    const page = await showGrid({ orders: someOrders(3) });
    const opened = heard(page.grid, 'if-order-open');
    page.cell('SO-2', 'stage').dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
    const event = await opened;
    expect(event.order.reference).to.equal('SO-2');
    expect(event.cancelable).to.equal(true);
  });

  it('speaks French in full, with its dates', async () => {
    const page = await showGrid({ orders: someOrders(1200, () => ({ stage: 'shipped', createdAt: NOW })), lang: 'fr-CA' });
    await until(() => page.rows.length > 3, 'rows');
    expect(page.headers.slice(0, 3)).to.deep.equal(['Numéro de référence', 'État', 'Nom du destinataire']);
    expect(page.column('stage')[0]).to.equal('Expédiée');
    expect(page.column('createdAt')[0]?.replaceAll('\u00a0', ' ')).to.equal('Aujourd’hui, 13 h 05');
    expect(page.status.replaceAll('\u00a0', ' ')).to.equal('1 200 commandes');
  });

  it('has no findings of axe with rows on the page, and none in dark', async () => {
    const page = await showGrid({
      orders: someOrders(200, (index) => ({ stage: index % 2 ? 'shipped' : 'awaiting_pickup', carrier: 'UPS' })),
    });
    await until(() => page.rows.length > 5, 'rows');
    await expect(page.grid).to.be.accessible();
  });

  it('takes what a framework unsets for the default, and a number for the search that it is', async () => {
    const page = await showGrid({ orders: someOrders(30), facet: 'open', sort: 'reference' });
    Object.assign(page.grid, { facet: undefined, sort: undefined, details: undefined, search: 12 });
    await page.settled();
    expect([page.grid.facet, page.grid.sort, page.grid.details, page.grid.search]).to.deep.equal(['all', '-createdAt', 'auto', '12']);
    expect(page.column('reference')).to.deep.equal(['SO-12']);
    page.grid.setAttribute('facet', 'open');
    page.grid.removeAttribute('facet');
    Object.assign(page.grid, { search: null, sort: 5 });
    await page.settled();
    expect(page.column('reference')[0]).to.equal('SO-1');
  });

  it('warns of nothing and throws nothing when given nonsense', async () => {
    const page = await showGrid();
    Object.assign(page.grid, { density: 'huge', sort: null, search: null });
    await page.settled();
    expect(page.root.textContent).to.contain('No orders yet');
  });
});
