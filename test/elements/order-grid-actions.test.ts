import { expect } from '@open-wc/testing';
import { itWith, resetMouse, sendMouse, sendTouch, setViewport } from '../support/browser.js';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import type { RowAction } from '../../src/elements/order-grid/actions/row-action.js';
import { centre, fakeClient, heard, press, showGrid, someOrders, until, type GivenGrid, type GridPage } from '../support/grid.js';

const ACTIONS: readonly RowAction[] = [
  { id: 'edit', label: 'Edit' },
  { id: 'invoice', label: { en: 'Invoice', 'fr-CA': 'Facture' }, href: ({ id }) => `#invoice-${id}` },
  { id: 'cancel', label: 'Cancel order', danger: true, applies: ({ stage }) => stage === 'received' },
];
const ORDERS = someOrders(60, (index) => (index === 1 ? { stage: 'shipped' } : {}));

const opener = (page: GridPage, reference: string): HTMLElement => page.one('button', page.cell(reference, 'row-actions'));
const menu = (page: GridPage): HTMLElement | null => page.root.querySelector('.row-menu:popover-open');
const items = (page: GridPage): HTMLElement[] => [...(menu(page)?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
const names = (page: GridPage): (string | null)[] => items(page).map(({ textContent }) => textContent);

async function show(given: GivenGrid = {}): Promise<GridPage> {
  const page = await showGrid({ orders: ORDERS, rowActions: ACTIONS, ...given });
  await until(() => page.rows.length > 0, 'rows');
  return page;
}

function chosen(page: GridPage): string[] {
  const told: string[] = [];
  page.grid.addEventListener('if-order-action', (event) => told.push(`${event.action} ${event.order.reference}`));
  return told;
}

describe('<if-order-grid> row actions', () => {
  before(() => setViewport({ width: 1200, height: 800 }));
  afterEach(async () => {
    await resetMouse();
    location.hash = '';
  });

  it('have no column when there are none', async () => {
    const page = await showGrid({ orders: ORDERS });
    expect(page.root.querySelector('[data-column="row-actions"]')).to.equal(null);
  });

  it('stand at the end of the row, also when the other columns do not fill it or are scrolled', async () => {
    const page = await show();
    const right = (): number => page.cell('SO-1', 'row-actions').getBoundingClientRect().right;
    const edge = (): number => page.scroller.getBoundingClientRect().left + page.scroller.clientWidth;
    expect(right()).to.be.closeTo(edge(), 1);
    page.grid.style.width = '700px';
    await page.settled();
    expect(right()).to.be.closeTo(edge(), 1);
    expect(opener(page, 'SO-1').getAttribute('aria-label')).to.equal('Actions for SO-1');
    expect(opener(page, 'SO-1').getAttribute('aria-haspopup')).to.equal('menu');
  });

  it('open with a click, and tell the page which was chosen for which order', async () => {
    const page = await show();
    const told = chosen(page);
    await page.click(opener(page, 'SO-3'));
    expect(names(page)).to.deep.equal(['Edit', 'Invoice', 'Cancel order']);
    expect(opener(page, 'SO-3').getAttribute('aria-expanded')).to.equal('true');
    expect(menu(page)?.getAttribute('role')).to.equal('menu');
    await expect(page.grid).to.be.accessible();
    await page.click(items(page)[2]!);
    expect(menu(page)).to.equal(null);
    expect(told).to.deep.equal(['cancel SO-3']);
    expect(opener(page, 'SO-3').getAttribute('aria-expanded')).to.equal('false');
    expect(page.place).to.equal('4:row-actions');
    expect(page.grid.selection).to.deep.equal([]);
  });

  it('are those that apply to the order', async () => {
    const page = await show({ rowActions: [ACTIONS[2]!] });
    expect(page.cell('SO-2', 'row-actions').querySelector('button')?.hidden).to.equal(true);
    expect(opener(page, 'SO-1').hidden).to.equal(false);
    page.grid.rowActions = ACTIONS;
    await page.settled();
    await page.click(opener(page, 'SO-2'));
    expect(names(page)).to.deep.equal(['Edit', 'Invoice']);
  });

  it('lead where their address says, unless the page cancels that', async () => {
    const page = await show();
    await page.click(opener(page, 'SO-3'));
    expect(items(page)[1]?.getAttribute('href')).to.match(/^https?:.*#invoice-3$/);
    await page.click(items(page)[1]!);
    expect(location.hash).to.equal('#invoice-3');
    page.grid.addEventListener('if-order-action', (event) => event.preventDefault(), { once: true });
    await page.click(opener(page, 'SO-4'));
    await page.click(items(page)[1]!);
    expect(location.hash).to.equal('#invoice-3');
  });

  it('never lead to a script, and stand up to functions of the page that fail', async () => {
    const page = await show({
      rowActions: [
        { id: 'a', label: 'Script', href: () => 'javascript:alert(1)' },
        {
          id: 'b',
          label: 'Throws',
          href: () => {
            throw new Error('no');
          },
        },
        {
          id: 'c',
          label: 'Hidden',
          applies: () => {
            throw new Error('no');
          },
        },
        { id: '<b>d</b>' } as RowAction,
      ],
    });
    await page.click(opener(page, 'SO-1'));
    expect(names(page)).to.deep.equal(['Script', 'Throws', '<b>d</b>']);
    expect(menu(page)?.querySelector('a, b')).to.equal(null);
    page.grid.rowActions = null as never;
    await page.settled();
    expect(page.root.querySelector('[data-column="row-actions"]')).to.equal(null);
  });

  it('are a menu by keyboard: in with Enter, through with arrows and letters, out with Escape', async () => {
    const page = await show();
    const told = chosen(page);
    page.grid.scrollToOrder('2');
    await press(page, 'End');
    expect(page.place).to.equal('3:row-actions');
    await press(page, 'Enter');
    expect(page.focused.textContent).to.equal('Edit');
    await press(page, 'ArrowUp');
    expect(page.focused.textContent).to.equal('Invoice');
    await press(page, 'e');
    expect(page.focused.textContent).to.equal('Edit');
    await press(page, 'Escape');
    expect(menu(page)).to.equal(null);
    expect(page.place).to.equal('3:row-actions');
    await press(page, 'Space', 'Enter');
    expect(told).to.deep.equal(['edit SO-2']);
    await press(page, 'ArrowDown', 'Enter', 'Tab');
    expect(menu(page)).to.equal(null);
    expect(page.place).to.contain('undefined');
  });

  it('close with a click elsewhere and with scrolling', async () => {
    const page = await show();
    await page.click(opener(page, 'SO-3'));
    await sendMouse({ type: 'click', position: [20, 700] });
    await page.settled();
    expect(menu(page)).to.equal(null);
    await page.click(opener(page, 'SO-3'));
    await page.scrollTo(100);
    expect(menu(page)).to.equal(null);
  });

  it('close with a click on the button that opened them, and with another button, whatever presses it', async () => {
    const page = await show();
    await page.click(opener(page, 'SO-3'));
    await page.click(opener(page, 'SO-3'));
    expect(menu(page)).to.equal(null);
    expect(page.focused).to.equal(opener(page, 'SO-3'));
    await page.click(opener(page, 'SO-3'));
    expect(names(page).length).to.equal(3);
    // As assistive technology presses buttons: without a pointer.
    opener(page, 'SO-2').click();
    await until(() => names(page).length === 2, 'the menu of the other order');
    const expanded = ['SO-3', 'SO-2'].map((reference) => opener(page, reference).getAttribute('aria-expanded'));
    expect(expanded).to.deep.equal(['false', 'true']);
    expect(page.focused).to.equal(items(page)[0]);
  });

  itWith('touch', 'close with a second touch of the button', async () => {
    const page = await show();
    await sendTouch({ type: 'tap', position: centre(opener(page, 'SO-3')) });
    await until(() => menu(page) !== null, 'open');
    const closed = heard(menu(page)!, 'toggle');
    await sendTouch({ type: 'tap', position: centre(opener(page, 'SO-3')) });
    await closed;
    await page.settled();
    expect(menu(page)).to.equal(null);
  });

  it('give the focus back to the rows where their order is gone', async () => {
    const client = fakeClient(ORDERS);
    const page = await showGrid({ client, rowActions: ACTIONS });
    await until(() => page.rows.length > 5, 'rows');
    page.grid.scrollToOrder('3');
    await press(page, 'End', 'Enter');
    client.emit({ type: 'orderRemoved', id: '3', revision: 1 });
    await until(() => !page.column('reference').includes('SO-3'), 'gone');
    await press(page, 'Escape');
    expect(menu(page)).to.equal(null);
    expect(page.place).to.equal('4:row-actions');
  });

  it('close when they would stay behind: the page is scrolled, or what the grid stands in, or the window gets another size', async () => {
    const page = await show();
    const box = document.createElement('div');
    box.attachShadow({ mode: 'open' }).innerHTML = '<div style="height: 500px; overflow: auto"><slot></slot></div>';
    const tall = document.createElement('div');
    tall.style.height = '3000px';
    const provider = page.grid.parentElement!;
    provider.after(box, tall);
    box.append(provider);
    const open = async (): Promise<void> => {
      await until(() => page.rows.length > 5, 'rows');
      await page.click(opener(page, 'SO-3'));
      expect(menu(page)).not.to.equal(null);
    };
    await open();
    window.scrollTo(0, 40);
    await until(() => menu(page) === null, 'closed with the page');
    await open();
    box.shadowRoot!.firstElementChild!.scrollTop = 30;
    await until(() => menu(page) === null, 'closed with the box');
    await open();
    await setViewport({ width: 1210, height: 790 });
    await until(() => menu(page) === null, 'closed with the window');
    await setViewport({ width: 1200, height: 800 });
    window.scrollTo(0, 0);
    tall.remove();
    box.remove();
  });

  it('stay within the window at its edges', async () => {
    const page = await show({ height: 700 });
    const last = page.rows.at(-2)?.querySelector('[data-column="reference"]')?.textContent ?? '';
    await page.click(opener(page, last));
    const { bottom, right, left } = menu(page)!.getBoundingClientRect();
    expect(bottom).to.be.at.most(innerHeight);
    expect(right).to.be.at.most(innerWidth);
    expect(left).to.be.at.least(0);
  });

  it('are for the order as it is now', async () => {
    const client = fakeClient(ORDERS);
    const page = await showGrid({ client, rowActions: ACTIONS });
    await until(() => page.rows.length > 5, 'rows');
    let stage = '';
    page.grid.addEventListener('if-order-action', ({ order }) => (stage = order.stage));
    await page.click(opener(page, 'SO-3'));
    client.emit({ type: 'order', order: { ...ORDERS[2]!, stage: 'packed' }, revision: 1 });
    await until(() => page.cell('SO-3', 'stage').textContent === 'Packed', 'the change');
    await page.click(items(page)[0]!);
    expect(stage).to.equal('packed');
  });

  it('speak the language of the grid, and stand in cards too', async () => {
    const page = await show({ lang: 'fr-CA', width: 340 });
    const { width, height } = opener(page, 'SO-1').getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
    expect(opener(page, 'SO-1').getAttribute('aria-label')).to.equal('Actions pour SO-1');
    await page.click(opener(page, 'SO-1'));
    expect(names(page)).to.deep.equal(['Edit', 'Facture', 'Cancel order']);
    await expect(page.grid).to.be.accessible();
  });
});
