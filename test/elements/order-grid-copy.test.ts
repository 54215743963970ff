import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import { expect } from '@open-wc/testing';
import { OnDemand } from '../../src/elements/shared/on-demand.js';
import { resetMouse, setViewport } from '../support/browser.js';
import { failure, nextFrame, press, showGrid, someOrders, until, type GivenGrid, type GridPage } from '../support/grid.js';
import { showGridAtServer } from '../support/orders-server.js';

const ORDERS = someOrders(60, (index) => ({
  shipTo: { name: `Person ${index + 1}`, city: 'Québec' },
  parcels: index % 2 ? [] : [{ trackingNumber: `70232100394146${10 + index}`, status: 'none' as const }],
}));

const bulk = (page: GridPage, name: string): HTMLElement => page.one(`.bulk [title="${name}"]`);
const copyButton = (page: GridPage): HTMLElement => bulk(page, 'Copy tracking numbers');
const said = (page: GridPage, words: string): Promise<void> =>
  until(() => page.one('.announcer').textContent?.includes(words) === true, `"${words}", and not "${page.one('.announcer').textContent}"`);

/** The clipboard of a test page is not ours to read: a stand-in takes what is written, until the test is over. */
let restore = (): void => {};
function clipboard(given: object): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: given });
  restore = () => delete (navigator as { clipboard?: unknown }).clipboard;
}

/** 3,000 orders of a server, all of them selected. */
async function selectedAtServer(): ReturnType<typeof showGridAtServer> {
  const page = await showGridAtServer(3000, { selection: 'all' });
  await until(() => page.root.querySelector('.bulk') !== null, 'the selection');
  return page;
}

describe('copying from <if-order-grid>', () => {
  before(() => setViewport({ width: 1200, height: 800 }));
  afterEach(async () => {
    restore();
    restore = () => {};
    await resetMouse();
  });

  describe('tracking numbers', () => {
    it('says that the orders could not be fetched, not that they have no numbers', async () => {
      clipboard({ writeText: () => Promise.resolve() });
      const page = await selectedAtServer();
      page.server.orderPages = async function* () {
        yield* [];
        throw failure('offline');
      };
      await page.click(copyButton(page));
      await said(page, 'The selected orders could not be fetched. Nothing was copied.');
      expect(page.one('.announcer').textContent).not.to.contain('tracking number');
    });

    it('leaves no error behind when there are none and the browser refuses', async () => {
      const errors: unknown[] = [];
      const listen = (event: PromiseRejectionEvent): void => void errors.push(event.reason);
      addEventListener('unhandledrejection', listen);
      clipboard({ write: () => Promise.reject(new Error('forbidden')) });
      const page = await showGrid({ orders: ORDERS, selection: ['2'] });
      await until(() => page.root.querySelector('.bulk') !== null, 'the bar');
      await page.click(copyButton(page));
      await said(page, 'None of the selected orders has a tracking number');
      await nextFrame();
      removeEventListener('unhandledrejection', listen);
      expect(errors).to.deep.equal([]);
    });
  });

  describe('shows what came of it in the line under the rows', () => {
    const notice = (page: GridPage): string => page.root.querySelector<HTMLElement>('.told')?.innerText.trim() ?? '';
    const isProblem = (page: GridPage): boolean => page.one('.told').hasAttribute('data-problem');
    const drawing = (button: HTMLElement): string | null => button.querySelector('path')?.getAttribute('d') ?? null;

    it('that tracking numbers were copied, with a tick on the button, and no row moves', async () => {
      clipboard({ writeText: () => Promise.resolve() });
      const page = await showGrid({ orders: ORDERS, selection: ['1', '3', '4'] });
      await until(() => page.root.querySelector('.bulk') !== null, 'the bar');
      const before = [drawing(copyButton(page)), page.scroller.clientHeight];
      await page.click(copyButton(page));
      await until(() => notice(page) !== '', 'the notice');
      expect([notice(page), isProblem(page)]).to.deep.equal(['2 tracking numbers copied', false]);
      expect(drawing(copyButton(page))).not.to.equal(before[0]);
      expect(page.scroller.clientHeight).to.equal(before[1]);
      await press(page, 'Tab');
      expect([notice(page), page.status.includes('60 orders')], 'the next thing that the person does').to.deep.equal(['', true]);
      await until(() => drawing(copyButton(page)) === before[0], 'the tick goes by itself');
    });

    it('that the number of a cell was copied, with a tick on its button until its row shows another order', async () => {
      clipboard({ writeText: () => Promise.resolve() });
      const page = await showGrid({ orders: ORDERS, columns: [{ id: 'trackingNumber', hidden: false }] });
      await until(() => page.root.querySelector('.copy') !== null, 'numbers');
      const button = page.one('.copy', page.cell('SO-1', 'trackingNumber'));
      const before = drawing(button);
      await page.click(button);
      await until(() => drawing(button) !== before, 'the tick');
      expect(notice(page)).to.equal('Copied 7023210039414610');
      button.dataset['copy'] = 'another';
      await until(() => drawing(button) === before, 'the old drawing');
    });

    it('what went wrong, until the person does something else', async () => {
      clipboard({ writeText: () => Promise.reject(new Error('forbidden')) });
      const page = await showGrid({ orders: ORDERS, selection: ['1'], lang: 'fr-CA', width: 360 });
      await until(() => page.root.querySelector('.bulk') !== null, 'the bar');
      await page.click(bulk(page, 'Copier les numéros de suivi'));
      await until(() => notice(page) !== '', 'the notice');
      expect([notice(page), isProblem(page)]).to.deep.equal(['Le navigateur n’a pas permis la copie. Exportez plutôt la sélection.', true]);
      const [inner, outer] = [page.one('.told').getBoundingClientRect(), page.grid.getBoundingClientRect()];
      expect([inner.left >= outer.left, inner.right <= outer.right, inner.bottom <= outer.bottom]).to.deep.equal([true, true, true]);
      await expect(page.grid).to.be.accessible();
      await press(page, 'Tab');
      expect(notice(page)).to.equal('');
    });

    it('that a selection was let go with the list', async () => {
      const page = await showGrid({ orders: someOrders(10_001), selection: 'all' });
      await until(() => page.root.querySelector('.bulk') !== null, 'the selection');
      page.grid.search = 'SO-1';
      await until(() => notice(page) === 'Selection cleared, because other orders are shown', 'the notice');
    });

    it('that what somebody opens could not be loaded, once', async () => {
      const page = await showGrid({ orders: ORDERS });
      const { warn } = console;
      console.warn = () => undefined;
      const part = new OnDemand(page.grid, () => Promise.reject(new TypeError('Failed to fetch')));
      await part.load(true);
      await page.settled();
      expect(notice(page), 'ahead of anybody asking').to.equal('');
      await part.load();
      console.warn = warn;
      await until(() => notice(page) !== '', 'the notice');
      expect(notice(page)).to.equal('This could not be loaded. Check your network, then try again.');
      await said(page, 'This could not be loaded.');
    });
  });

  describe('with Control+C', () => {
    /** What the grid answers to the next copy of the page; `prevented` is false where it leaves it to the browser. */
    async function copied(page: GridPage): Promise<{ prevented: boolean; text: string; html: string }> {
      const answer = new Promise<{ prevented: boolean; text: string; html: string }>((resolve) => {
        const listen = ({ defaultPrevented: prevented, clipboardData: data }: ClipboardEvent): void =>
          resolve({ prevented, text: data?.getData('text/plain') ?? '', html: data?.getData('text/html') ?? '' });
        addEventListener('copy', listen, { once: true });
      });
      await press(page, 'Control+c');
      return answer;
    }

    const columns = [
      ...['stage', 'shipToName', 'shipToCity', 'createdAt', 'carrier', 'trackingNumber'].map((id) => ({
        id,
        hidden: id !== 'trackingNumber',
      })),
      { id: 'note', label: 'Note', value: ({ id }: { id: string }) => ({ '1': '=cmd|calc', '2': 'two\nlines\t<b>' })[id] ?? '' },
      { id: 'margin', label: 'Margin', type: 'number' as const, value: ({ id }: { id: string }) => 1.5 - Number(id) },
    ];
    const shown = (given: GivenGrid = {}): Promise<GridPage> => showGrid({ orders: ORDERS, columns, ...given });
    const ids = (page: GridPage): string[] =>
      [...page.root.querySelectorAll<HTMLElement>('.head [data-column]')].flatMap(({ dataset }) =>
        dataset['column']?.startsWith('row-') ? [] : (dataset['column'] ?? []),
      );

    it('copies the selected orders as a table with a heading, which a spreadsheet neither runs nor rounds', async () => {
      const page = await shown();
      page.grid.selection = ['3', '1', '2'];
      await page.settled();
      page.cell('SO-9', 'note').focus();
      const { text, html } = await copied(page);
      const [heading, ...rows] = text.split('\n').map((row) => row.split('\t'));
      const at = (id: string): number => ids(page).indexOf(id);
      expect(heading).to.deep.equal(page.headers);
      expect(rows.map((row) => row[at('reference')])).to.deep.equal(['SO-1', 'SO-2', 'SO-3']);
      expect(rows.map((row) => row[at('trackingNumber')])).to.deep.equal(['7023210039414610', '', '7023210039414612']);
      expect(rows.map((row) => row[at('note')])).to.deep.equal(["'=cmd|calc", 'two lines <b>', '']);
      expect(rows.map((row) => row[at('margin')])).to.deep.equal(['0.5', '-0.5', '-1.5']);
      const table = new DOMParser().parseFromString(html, 'text/html');
      expect([...table.querySelectorAll('th')].map(({ textContent }) => textContent)).to.deep.equal(heading);
      expect(table.querySelectorAll('tr').length).to.equal(4);
      expect(table.querySelectorAll('b').length).to.equal(0);
      const isText = (id: string): boolean | undefined =>
        [...table.querySelectorAll('tr:last-child td')][at(id)]?.getAttribute('style')?.includes("mso-number-format:'\\@'");
      expect([isText('trackingNumber'), isText('margin')], 'numbers alone are to be added up').to.deep.equal([true, undefined]);
      await said(page, '3 orders copied');
      expect(page.one('.told').innerText.trim()).to.equal('3 orders copied');
    });

    it('says that it copied what is here of the orders of a server, and how to have them all', async () => {
      const page = await selectedAtServer();
      page.cell('SO-3').focus();
      const { text } = await copied(page);
      const { length } = text.split('\n');
      expect(length).to.be.within(20, 2999);
      await said(page, `${length - 1} of 3,000 orders copied. Export the selection to have all of them.`);
    });

    it('has a limit, which it says', async () => {
      const page = await showGrid({ orders: someOrders(5001), selection: 'all' });
      await until(() => page.rows.length > 0, 'rows');
      page.cell('SO-3').focus();
      expect((await copied(page)).text.split('\n').length).to.equal(5001);
      await said(page, '5,000 of 5,001 orders copied.');
    });

    it('copies what the cell with the focus says: numbers without spaces, dates as files have them', async () => {
      const page = await showGrid({
        orders: ORDERS,
        columns: [
          { id: 'trackingNumber', hidden: false },
          { id: 'createdAt', hidden: false },
        ],
      });
      await until(() => page.root.querySelector('.copy') !== null, 'numbers');
      page.cell('SO-1', 'shipToName').focus();
      // What answers is loaded with the first focus.
      await page.settled();
      expect((await copied(page)).text).to.equal('Person 1');
      page.cell('SO-1', 'trackingNumber').focus();
      expect((await copied(page)).text).to.equal('7023210039414610');
      page.cell('SO-1', 'createdAt').focus();
      expect((await copied(page)).text).to.equal('2026-11-20 10:00');
      await said(page, 'Copied 2026-11-20 10:00');
      page.cell('SO-2', 'trackingNumber').focus();
      expect((await copied(page)).prevented, 'an empty cell').to.equal(false);
    });

    it('copies text that is selected over several cells with tabs between them, and leaves that of one cell to the browser', async () => {
      const page = await showGrid({ orders: ORDERS });
      const select = (from: HTMLElement, to: HTMLElement, length: number): void => {
        from.focus();
        getSelection()?.setBaseAndExtent(from.firstChild as Node, 0, to.firstChild as Node, length);
      };
      select(page.cell('SO-3', 'shipToName'), page.cell('SO-5', 'shipToName'), 3);
      await page.settled();
      const rows = (await copied(page)).text.split('\n').map((row) => row.split('\t'));
      const at = ids(page).indexOf('shipToName');
      expect(rows.map((row) => row.includes('Person 4'))).to.deep.equal([false, true, false]);
      expect(new Set(rows.map(({ length }) => length)).size, 'as many cells in each row').to.equal(1);
      expect(rows.map((row) => row[at])).to.deep.equal(['Person 3', 'Person 4', 'Person 5']);
      expect([rows[0]?.[0], rows[1]?.[0], rows[2]?.[0]]).to.deep.equal(['', 'SO-4', 'SO-5']);
      select(page.cell('SO-3', 'shipToName'), page.cell('SO-3', 'shipToName'), 6);
      expect((await copied(page)).prevented).to.equal(false);
      getSelection()?.removeAllRanges();
    });

    describe('in browsers that tell otherwise what is selected, or do not', () => {
      const { prototype } = Selection;
      const told = Object.getOwnPropertyDescriptor(prototype, 'getComposedRanges');
      const tell = (ranges: unknown): void => {
        Object.defineProperty(prototype, 'getComposedRanges', { configurable: true, value: ranges });
        restore = () => {
          getSelection()?.removeAllRanges();
          if (told) Object.defineProperty(prototype, 'getComposedRanges', told);
          else Reflect.deleteProperty(prototype, 'getComposedRanges');
        };
      };
      const name = (page: GridPage, reference: string): Node => page.cell(reference, 'shipToName').firstChild as Node;

      it('copies several cells in Safari before 26, which takes no dictionary', async () => {
        const page = await showGrid({ orders: ORDERS });
        page.cell('SO-3', 'shipToName').focus();
        await page.settled();
        tell((root: unknown) => {
          if (!(root instanceof ShadowRoot)) throw new TypeError('Argument 1 is no ShadowRoot');
          const [startContainer, endContainer] = [name(page, 'SO-3'), name(page, 'SO-4')];
          return [new StaticRange({ startContainer, startOffset: 0, endContainer, endOffset: 3 })];
        });
        const { prevented, text } = await copied(page);
        expect([prevented, text.split('\n').length]).to.deep.equal([true, 2]);
      });

      it('leaves selected text to a browser that does not tell where it is, and copies the orders without any', async () => {
        const page = await showGrid({ orders: ORDERS, selection: ['1', '2'] });
        await until(() => page.root.querySelector('.bulk') !== null, 'the bar');
        page.cell('SO-3', 'shipToName').focus();
        await page.settled();
        tell(undefined);
        expect((await copied(page)).text.split('\n').length, 'a heading and two orders').to.equal(3);
        getSelection()?.setBaseAndExtent(name(page, 'SO-3'), 0, name(page, 'SO-3'), 6);
        expect((await copied(page)).prevented).to.equal(false);
      });
    });

    it('leaves what is copied elsewhere alone', async () => {
      const page = await showGrid({ orders: ORDERS, selection: ['1'] });
      const search = page.one('input[type="search"]') as HTMLInputElement;
      search.value = 'SO-7';
      search.select();
      search.focus();
      expect((await copied(page)).prevented).to.equal(false);
    });
  });

  it('does not say that no order matches when the server could not be asked', async () => {
    const page = await showGridAtServer(3000);
    page.server.held = true;
    await page.click(page.chip('shipped'));
    page.server.searches.at(-1)?.refuse('offline');
    await until(() => page.root.querySelector('[part="error"]') !== null, 'the error');
    await said(page, 'Orders could not be loaded');
    expect(page.one('.announcer').textContent).not.to.contain('No order matches');
  });
});
