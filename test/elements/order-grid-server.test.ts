import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import { expect } from '@open-wc/testing';
import type { Order } from '../../src/domain/order/index.js';
import { scrollFor } from '../../src/grid/index.js';
import { anOrder, press, showGrid, until, type FakeClient, type GridPage } from '../support/grid.js';
import { ordersServer, type OrdersServer, type Shelf } from '../support/orders-server.js';

const MILLION = 1_000_000;

/** Any number of invented orders, the newest first: `SO-1`, `SO-2`… */
const invented: Shelf = {
  size: ({ q }) => (q ? 250 : MILLION),
  at: (index, { sort: [first] = [] }) => {
    const nth = first === 'reference' ? MILLION - index : index + 1;
    return anOrder({ id: `o${nth}`, reference: `SO-${nth}`, shipTo: { name: `Person ${nth}`, city: 'Montréal' }, carrier: 'UPS' });
  },
};

async function show(server: OrdersServer): Promise<GridPage> {
  const page = await showGrid({ client: server as unknown as FakeClient, ...({ mode: 'server' } as object) });
  await until(() => page.column('reference')[0] !== undefined && page.one('[role="grid"]').ariaBusy === 'false', 'the first rows');
  return page;
}

const rowCount = (page: GridPage): string | null => page.scroller.getAttribute('aria-rowcount');
const isPending = (page: GridPage): boolean =>
  page.rows.every((row) => getComputedStyle(row.querySelector('.cell') as Element).visibility === 'hidden');
const filled = (page: GridPage, reference: string): Promise<void> => until(() => page.column('reference').includes(reference), reference);

/** Drags the thumb of the scroll bar to where a row begins. */
async function dragTo({ scroller, root }: GridPage, index: number): Promise<void> {
  const rowHeight = root.querySelector<HTMLElement>('.body .row')?.offsetHeight ?? 40;
  const height = scroller.clientHeight - (root.querySelector<HTMLElement>('.head')?.offsetHeight ?? 0);
  scroller.scrollTop = scrollFor({ rowCount: MILLION, rowHeight, height }, index * rowHeight);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

describe('the order grid over a million orders of a server', () => {
  it('says how many there are, and shows the first', async () => {
    const page = await show(ordersServer(invented));
    expect(rowCount(page)).to.equal(String(MILLION + 1));
    expect(page.column('reference').slice(0, 3)).to.deep.equal(['SO-1', 'SO-2', 'SO-3']);
    expect(page.status).to.contain('1,000,000 orders');
  });

  it('shows places for the rows around 900,000, then the rows', async () => {
    const server = ordersServer(invented);
    const page = await show(server);
    server.held = true;
    await dragTo(page, 900_000);
    expect(isPending(page)).to.equal(true);
    expect(page.rows.map((row) => row.innerText.trim()).join('')).to.equal('');
    const top = Number(page.rows[0]?.getAttribute('aria-rowindex')) - 2;
    expect(top).to.be.within(899_990, 900_010);
    server.held = false;
    for (const { answer } of server.searches) answer();
    await filled(page, `SO-${top + 3}`);
    const shown = page.rows.map((row) => [row.getAttribute('aria-rowindex'), row.querySelector('[data-column="reference"]')?.textContent]);
    for (const [index, reference] of shown) expect(reference).to.equal(`SO-${Number(index) - 1}`);
    expect(isPending(page)).to.equal(false);
  });

  it('reaches the very last row by the scroll bar', async () => {
    const page = await show(ordersServer(invented));
    page.scroller.scrollTop = page.scroller.scrollHeight;
    await filled(page, `SO-${MILLION}`);
    const last = page.rows.at(-1);
    expect([last?.getAttribute('aria-rowindex'), last?.querySelector('[data-column="reference"]')?.textContent]).to.deep.equal([
      String(MILLION + 1),
      `SO-${MILLION}`,
    ]);
    expect(last?.getBoundingClientRect().bottom).to.be.at.most(page.scroller.getBoundingClientRect().bottom + 1);
  });

  it('goes to the last order and back with Control+End and Control+Home, once it is here', async () => {
    const server = ordersServer(invented);
    const page = await show(server);
    await page.click(page.cell('SO-2', 'shipToName'));
    server.held = true;
    await press(page, 'Control+End');
    expect(page.focused.closest('[role="row"]')?.getAttribute('aria-rowindex')).to.equal('3');
    server.held = false;
    for (const { answer } of server.searches) answer();
    await until(() => page.place.startsWith(`${MILLION + 1}:`), 'the focus on the last order');
    expect(page.focused.closest('[role="row"]')?.querySelector('[data-column="reference"]')?.textContent).to.equal(`SO-${MILLION}`);
    await press(page, 'ArrowUp');
    await until(() => page.place.startsWith(`${MILLION}:`), 'the one before');
    await press(page, 'Control+Home');
    await until(() => page.place.startsWith('2:'), 'the first order');
  });

  it('keeps the focus on its order, however far somebody scrolls away', async () => {
    const page = await show(ordersServer(invented));
    await page.click(page.cell('SO-2', 'shipToName'));
    for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
      page.scroller.scrollTop = page.scroller.scrollHeight * share;
      await until(() => !isPending(page), 'the rows');
    }
    expect(page.place).to.equal('3:shipToName');
    await press(page, 'ArrowDown');
    expect(page.place).to.equal('4:shipToName');
    expect(page.column('reference')).to.include('SO-3');
  });

  it('sorts and searches at the server, and goes to the top', async () => {
    const server = ordersServer(invented);
    const page = await show(server);
    page.scroller.scrollTop = 50_000;
    await until(() => !isPending(page), 'the rows');
    page.grid.sort = 'reference';
    await filled(page, `SO-${MILLION}`);
    expect(page.column('reference')[0]).to.equal(`SO-${MILLION}`);
    page.grid.search = 'tremblay';
    await until(() => rowCount(page) === '251', 'what was found');
    expect(page.status).to.contain('250 of 1,000,000 orders');
    expect(server.searches.at(-1)?.query).to.deep.include({ q: 'tremblay', sort: ['reference', '-createdAt'] });
  });

  it('says that some could not be loaded, and loads them when asked to', async () => {
    const server = ordersServer(invented);
    const page = await show(server);
    server.held = true;
    page.scroller.scrollTop = 400_000;
    await until(() => server.searches.length > 1, 'the question');
    for (const { refuse } of server.searches) refuse();
    await until(() => page.root.querySelector('[part="notice"]') !== null, 'the notice');
    expect(page.one('[part="notice"]').innerText).to.contain('Some orders could not be loaded');
    server.held = false;
    page.one('[part="notice"] button').focus();
    await press(page, 'Enter');
    await until(() => !isPending(page) && page.root.querySelector('[part="notice"]') === null, 'the rows');
  });

  it('gathers new orders behind the pill, and what somebody reads stays where it is', async () => {
    const list: Order[] = Array.from({ length: 3000 }, (_, index) => anOrder({ id: `o${index}`, reference: `SO-${index}` }));
    const server = ordersServer({ size: () => list.length, at: (index) => list[index] as Order });
    const page = await show(server);
    page.scroller.scrollTop = 20_000;
    await until(() => !isPending(page), 'the rows');
    await page.settled();
    const before = page.rows.map((row) => [
      row.querySelector('[data-column="reference"]')?.textContent,
      Math.round(row.getBoundingClientRect().top),
    ]);
    for (let nth = 1; nth <= 5; nth += 1) {
      const order = anOrder({ id: `n${nth}`, reference: `N-${nth}` });
      list.unshift(order);
      server.emit({ type: 'order', order, revision: nth });
    }
    await until(() => page.root.querySelector('.pill') !== null, 'the pill');
    expect(page.one('.pill').innerText.trim()).to.equal('5 new orders');
    const after = page.rows.map((row) => [
      row.querySelector('[data-column="reference"]')?.textContent,
      Math.round(row.getBoundingClientRect().top),
    ]);
    expect(after).to.deep.equal(before);
    await page.click(page.one('.pill'));
    expect(page.column('reference').slice(0, 6)).to.deep.equal(['N-5', 'N-4', 'N-3', 'N-2', 'N-1', 'SO-0']);
  });
});
