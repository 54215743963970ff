import { expect } from '@open-wc/testing';
import { setViewport } from '../support/browser.js';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import type { IfOrderGrid } from '../../src/elements/order-grid/order-grid.js';
import { fakeClient, nextFrame, showGrid, someOrders, until, type GridPage } from '../support/grid.js';

/** Listeners on a target that were added and not removed, while `run` runs. */
async function listenersLeft(target: EventTarget, run: () => Promise<void>): Promise<string[]> {
  const left = new Map<unknown, string>();
  const { addEventListener, removeEventListener } = target;
  target.addEventListener = (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
    if (!options?.once && !options?.signal) left.set(listener, type);
    addEventListener.call(target, type, listener, options);
  };
  target.removeEventListener = (type: string, listener: EventListener, options?: EventListenerOptions) => {
    left.delete(listener);
    removeEventListener.call(target, type, listener, options);
  };
  try {
    await run();
  } finally {
    Object.assign(target, { addEventListener, removeEventListener });
  }
  return [...left.values()];
}

const rowsInDocument = (page: GridPage): number => page.root.querySelectorAll('.body .row').length;

/** Where the cells of a column stand, header first, in pixels from the left. */
const edges = (page: GridPage, column: string): number[] =>
  [page.header(column), ...page.rows.map((row) => page.one(`[data-column="${column}"]`, row))].map((cell) =>
    Math.round(cell.getBoundingClientRect().left),
  );

describe('<if-order-grid> that has to be quick', () => {
  before(() => setViewport({ width: 1300, height: 800 }));

  it('leaves nothing behind on the page when it goes, also with an update on its way', async () => {
    const mountAndUnmount = async (): Promise<void> => {
      for (let time = 0; time < 3; time += 1) {
        const page = await showGrid({ client: fakeClient(someOrders(40)) });
        page.scroller.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        page.grid.requestUpdate();
        page.grid.closest('if-provider')?.remove();
        await page.settled();
        expect(rowsInDocument(page), 'rows').to.equal(0);
      }
    };
    // What a page keeps once, it keeps once.
    await mountAndUnmount();
    for (const target of [window, document, document.documentElement, document.body])
      expect(await listenersLeft(target, mountAndUnmount), String(target)).to.deep.equal([]);
  });

  it('is drawn no oftener at any width than at another: its own border makes no difference to what fits', async () => {
    const { prototype } = customElements.get('if-order-grid') as typeof IfOrderGrid;
    const { render } = prototype;
    const { requestIdleCallback } = globalThis;
    const drawn: number[] = [];
    // What comes while the page rests draws the grid again.
    Object.assign(globalThis, { requestIdleCallback: () => 0 });
    prototype.render = function (this: IfOrderGrid) {
      drawn.push(drawn.pop()! + 1);
      return render.call(this);
    };
    try {
      for (const width of [478, 480, 482, 1086, 1088, 1090, 1100]) {
        drawn.push(0);
        const page = await showGrid({ orders: someOrders(50), width });
        await until(() => page.rows.length > 0, 'rows');
        await page.settled();
      }
    } finally {
      prototype.render = render;
      Object.assign(globalThis, { requestIdleCallback });
    }
    expect(drawn).to.deep.equal(drawn.map(() => drawn.at(-1)));
  });

  it('shows its rows again after it was moved on the page', async () => {
    const page = await showGrid({ orders: someOrders(40) });
    const { parentElement } = page.grid;
    page.grid.remove();
    await page.settled();
    parentElement?.append(page.grid);
    await page.settled();
    expect(page.column('reference').slice(0, 2)).to.deep.equal(['SO-1', 'SO-2']);
  });

  it('shows the right rows at once wherever it is scrolled to, and nothing twice', async () => {
    const page = await showGrid({ orders: someOrders(5000), sort: 'reference' });
    const { scroller } = page;
    await until(() => page.column('reference')[1] === 'SO-2', 'the rows in order');
    for (const share of [0.5, 0.25, 0.9, 0.9003, 1, 0]) {
      scroller.scrollTop = share * (scroller.scrollHeight - scroller.clientHeight);
      await nextFrame();
      const first = Number(page.column('reference')[0]?.slice(3));
      const shown = page.rows.map((row) => Number(row.getAttribute('aria-rowindex')) - 1);
      expect(shown, `at ${share}`).to.deep.equal(shown.map((_, at) => first + at));
      const edge = scroller.getBoundingClientRect().top + scroller.clientHeight;
      expect(page.rows.at(-1)?.getBoundingClientRect().bottom).to.be.at.least(edge - 1);
    }
  });

  it('calls nobody back who is scrolling while orders change', async () => {
    const orders = someOrders(900);
    const page = await showGrid({ orders });
    await page.scrollTo(4000);
    page.scroller.scrollTop = 20_000;
    page.grid.orders = [...orders, ...someOrders(1, () => ({ id: 'more', reference: 'SO-0' }))];
    await until(() => page.status === '901 orders', 'the new order');
    // It stands above, and moves nothing.
    expect(page.scroller.scrollTop).to.equal(20_040);
    expect(page.rows[0]?.getAttribute('aria-rowindex')).to.equal('503');
  });

  it('goes up with the end of the list when that goes up', async () => {
    const orders = someOrders(3000);
    const page = await showGrid({ orders });
    await until(() => page.rows.length > 8, 'rows');
    await page.scrollTo(page.scroller.scrollHeight);
    page.grid.orders = orders.slice(0, 1000);
    await until(() => page.rows.at(-1)?.getAttribute('aria-rowindex') === '1001', 'the last row');
  });

  it('keeps rows above and below the window while it is scrolled row by row, and has no more than it needs when it jumps', async () => {
    const page = await showGrid({ orders: someOrders(5000) });
    const { scroller } = page;
    await until(() => page.rows.length > 8, 'rows');
    scroller.scrollTop = 40_000;
    await nextFrame();
    const least = rowsInDocument(page);
    expect(least).to.be.at.most(page.rows.length + 2);
    scroller.scrollTop = 40_050;
    await nextFrame();
    expect(rowsInDocument(page)).to.equal(least + 8);
    const { top } = scroller.getBoundingClientRect();
    const above = [...page.root.querySelectorAll('.body .row')].filter((row) => row.getBoundingClientRect().bottom < top + 36);
    expect(above.length).to.be.at.least(3);
  });

  it('has its rows in reading order once it stands still, and moves no more of them than it must', async () => {
    const page = await showGrid({ orders: someOrders(500) });
    const indices = (): number[] => [...page.root.querySelectorAll('.body .row')].map((row) => Number(row.getAttribute('aria-rowindex')));
    const inOrder = (): boolean => indices().every((index, at, all) => at === 0 || index > (all[at - 1] ?? 0));
    await until(() => rowsInDocument(page) > page.rows.length + 7, 'the rows around the window');
    for (const [top, moved] of [
      [400, 10],
      [520, 4],
      [400, 4],
      [9000, 8],
    ] as const) {
      page.scroller.scrollTop = top;
      await nextFrame();
      const changes = new MutationObserver(() => undefined);
      changes.observe(page.one('.body'), { childList: true });
      await until(() => inOrder() && rowsInDocument(page) > page.rows.length + 7, 'reading order');
      const rows = new Set(changes.takeRecords().flatMap(({ removedNodes }) => [...removedNodes]));
      expect(rows.size, `rows moved at ${top}`).to.be.at.most(moved);
    }
    await page.click(page.cell('SO-230', 'createdAt'));
    const focused = page.focused;
    page.scroller.scrollTop = 8700;
    await until(inOrder, 'reading order around the focus');
    expect(page.focused).to.equal(focused);
  });

  it('keeps cells under their headers while columns are resized, and in cards', async () => {
    const page = await showGrid({ orders: someOrders(20), width: 1300 });
    const columns = ['reference', 'shipToName', 'createdAt', 'totalQuantity'];
    const aligned = (): boolean => columns.every((column) => new Set(edges(page, column)).size === 1);
    expect(aligned()).to.equal(true);
    page.grid.style.width = '1050px';
    await until(aligned, 'cells under their headers');
    expect(page.header('createdAt').getBoundingClientRect().width).to.equal(page.cell('SO-1', 'createdAt').getBoundingClientRect().width);
    page.grid.style.width = '420px';
    await until(() => page.cell('SO-1', 'createdAt').getBoundingClientRect().width > 150, 'cards');
    page.grid.style.width = '1300px';
    await until(aligned, 'cells under their headers again');
  });

  it('keeps pinned columns in sight where there are more than fit', async () => {
    const page = await showGrid({ orders: someOrders(20), width: 1300 });
    const position = (): string => getComputedStyle(page.cell('SO-1')).position;
    expect(position()).to.equal('static');
    page.grid.style.width = '600px';
    await until(() => position() === 'sticky', 'sticky cells');
    page.scroller.scrollLeft = 200;
    await nextFrame();
    expect(Math.round(page.cell('SO-1').getBoundingClientRect().left)).to.equal(
      Math.round(page.header('reference').getBoundingClientRect().left),
    );
  });

  it('writes texts from right to left in their own direction', async () => {
    const page = await showGrid({
      orders: someOrders(3, (index) => ({ shipTo: { name: ['Anne Roy', 'دينا، 12', 'Zoé'][index] ?? '' } })),
    });
    const own = (row: number): boolean =>
      getComputedStyle(page.one('[data-column="shipToName"]', page.rows[row])).unicodeBidi === 'plaintext';
    expect([own(0), own(1), own(2)]).to.deep.equal([false, true, false]);
    page.grid.dir = 'rtl';
    await page.settled();
    expect([own(0), own(1)]).to.deep.equal([true, true]);
  });

  it('shows the first of very many orders before they are all in order, and stays where it is then', async () => {
    const count = 60_000;
    const page = await showGrid({ orders: [], sort: '-createdAt' });
    page.grid.orders = someOrders(count, (index) => ({
      createdAt: new Date(Date.UTC(2026, 0, 1) + ((index * 7919) % count) * 60_000).toISOString(),
      reference: `SO-${(index * 7919) % count}`,
    }));
    await until(() => page.column('reference')[0] === `SO-${count - 1}`, 'the newest order');
    page.scroller.scrollTop = 300;
    await until(() => page.grid.shadowRoot?.querySelector('.pending') === null && page.status === '60,000 orders', 'all orders');
    await page.settled();
    expect(page.scroller.scrollTop).to.equal(300);
    page.scroller.scrollTop = page.scroller.scrollHeight;
    await until(() => page.column('reference').at(-1) === 'SO-0', 'the oldest order');
  });
});
