import { expect } from '@open-wc/testing';
import { emulateFeatures, itWith, resetMouse, sendKeys, sendMouse, setViewport } from '../support/browser.js';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import type { Order } from '../../src/domain/order/index.js';
import type { SettingsStorage } from '../../src/state/contexts.js';
import { ordersServer, type Shelf } from '../support/orders-server.js';
import {
  anOrder,
  centre,
  fakeClient,
  type FakeClient,
  memoryStorage,
  press,
  showGrid,
  someOrders,
  until,
  type GivenGrid,
  type GridPage,
} from '../support/grid.js';

const NUMBERS = ['7023210039414604', '7035114477138472', '4002847016405018'];
const withNumbers = (count: number) => (): Partial<Order> => ({
  carrier: 'Canada Post',
  stage: 'awaiting_pickup',
  closedAt: '2026-11-23T16:00:00Z',
  parcels: NUMBERS.slice(0, count).map((trackingNumber) => ({ trackingNumber, status: 'label_created' as const })),
});
const trackingOn = (): SettingsStorage => {
  const hidden = ['shipToName', 'shipToCity', 'carrier', 'closedAt', 'totalQuantity'];
  const layout = { version: 1, order: ['reference', 'stage', 'trackingNumber', ...hidden, 'createdAt'], hidden, widths: {}, pinned: {} };
  return memoryStorage({ 'if-order-grid:default:columns': JSON.stringify(layout) });
};

/** A grid with rows, and the details where they are open. */
async function open(given: GivenGrid = {}): Promise<GridPage> {
  const page = await showGrid({ orders: someOrders(200), ...given });
  await until(() => page.rows.length > 0, 'rows');
  return page;
}

const details = (page: GridPage): HTMLElement | null => page.root.querySelector<HTMLElement>('[part="details"]');
const opener = (page: GridPage, reference: string): HTMLElement => page.one('.open', page.cell(reference));
const shown = (page: GridPage): string | undefined => details(page)?.querySelector('if-order-details')?.order?.reference;
const popover = (page: GridPage): HTMLElement | null => page.root.querySelector<HTMLElement>('[part="parcels"]:popover-open');
const badges = (page: GridPage) => [...(popover(page)?.querySelectorAll('if-tracking-badge') ?? [])];
const told = (page: GridPage): string[] =>
  badges(page).map(({ parcel }) => `${parcel?.status} ${parcel?.trackingNumber} ${parcel?.carrier}`);

/** Puts the focus on the first cell of the rows. */
async function enter(page: GridPage, ...keys: string[]): Promise<void> {
  page.one('.sort').focus();
  await press(page, 'Home', 'ArrowDown', ...keys);
}

describe('<if-order-grid> opens an order', () => {
  before(() => setViewport({ width: 1300, height: 900 }));
  afterEach(async () => {
    await resetMouse();
    await emulateFeatures();
  });

  it('by a click on its reference, beside the rows, which stay usable', async () => {
    const page = await open();
    await page.click(opener(page, 'SO-2'));
    expect(shown(page)).to.equal('SO-2');
    expect(details(page)?.getAttribute('aria-label')).to.equal('Details of SO-2');
    expect(opener(page, 'SO-2').getAttribute('aria-expanded')).to.equal('true');
    expect(opener(page, 'SO-2').getAttribute('aria-controls')).to.equal(details(page)?.id);
    expect(opener(page, 'SO-1').getAttribute('aria-expanded')).to.equal('false');
    expect(page.scroller.getBoundingClientRect().right).to.be.at.most(details(page)!.getBoundingClientRect().left + 1);
    await until(() => details(page)!.querySelector('if-order-details')!.shadowRoot?.querySelector('h2')?.textContent === 'SO-2', 'details');
  });

  it('by Enter on its reference, with the focus left in the grid, and the arrow keys going on to the next order', async () => {
    const page = await open();
    await enter(page, 'ArrowRight');
    expect(page.focused).to.equal(opener(page, 'SO-1'));
    await press(page, 'Enter');
    expect(shown(page)).to.equal('SO-1');
    expect(page.place).to.equal('2:reference');
    await press(page, 'ArrowDown', 'ArrowDown');
    expect(shown(page)).to.equal('SO-3');
    expect(opener(page, 'SO-3').getAttribute('aria-expanded')).to.equal('true');
    expect(opener(page, 'SO-1').getAttribute('aria-expanded')).to.equal('false');
    await press(page, 'ArrowRight');
    expect(shown(page)).to.equal('SO-3');
  });

  it('and another one by keys that go to its row, not by others that do something there', async () => {
    const page = await open();
    const asked: string[] = [];
    page.grid.addEventListener('if-order-open', (event) => asked.push(event.order.reference));
    await page.click(opener(page, 'SO-2'));
    await sendKeys({ down: 'Control' });
    await page.click(page.cell('SO-4', 'stage'));
    await sendKeys({ up: 'Control' });
    expect(page.grid.selection).to.deep.equal(['4']);
    await press(page, 'Control+a', 'Shift+Space', 'ArrowRight');
    expect([...asked, shown(page)]).to.deep.equal(['SO-2', 'SO-2']);
    page.grid.addEventListener('if-order-open', (event) => event.preventDefault());
    await press(page, 'ArrowDown', 'ArrowRight', 'Control+a');
    expect([...asked, shown(page)]).to.deep.equal(['SO-2', 'SO-5', 'SO-2']);
  });

  it('by Enter on a cell of text, and by a double click on one', async () => {
    const page = await open();
    await enter(page, 'ArrowRight', 'ArrowRight', 'Enter');
    expect(shown(page)).to.equal('SO-1');
    page.grid.closeDetails();
    await page.settled();
    expect(details(page)).to.equal(null);
    const [x, y] = centre(page.cell('SO-4', 'stage'));
    await sendMouse({ type: 'move', position: [x, y] });
    page.cell('SO-4', 'stage').dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
    await page.settled();
    expect(shown(page)).to.equal('SO-4');
  });

  it('and shows another one by a click on its row, while details are open', async () => {
    const page = await open();
    await page.click(page.cell('SO-3', 'stage'));
    expect(details(page)).to.equal(null);
    await page.click(opener(page, 'SO-1'));
    await page.click(page.cell('SO-3', 'stage'));
    expect(shown(page)).to.equal('SO-3');
    await page.click(opener(page, 'SO-5'));
    expect(shown(page)).to.equal('SO-5');
  });

  describe('once for a double click, whatever its first click did:', () => {
    async function twice(page: GridPage, reference: string): Promise<void> {
      await sendMouse({ type: 'click', position: centre(page.cell(reference, 'stage')), count: 2 });
      await page.settled();
    }

    it('on a row, then on another while that is open', async () => {
      const page = await open();
      const asked: string[] = [];
      page.grid.addEventListener('if-order-open', (event) => asked.push(event.order.reference));
      await twice(page, 'SO-3');
      await twice(page, 'SO-5');
      await press(page, 'Enter');
      expect([...asked, shown(page)]).to.deep.equal(['SO-3', 'SO-5', 'SO-5']);
    });

    it('on a card', async () => {
      const page = await open({ width: 360 });
      page.grid.details = 'none';
      await page.settled();
      const asked: string[] = [];
      page.grid.addEventListener('if-order-open', (event) => asked.push(event.order.reference));
      await twice(page, 'SO-2');
      expect(page.cell('SO-2').closest('.cards')).not.to.equal(null);
      expect(asked).to.deep.equal(['SO-2']);
    });
  });

  it('unless the page wants something else', async () => {
    const page = await open();
    const asked: string[] = [];
    page.grid.addEventListener('if-order-open', (event) => {
      asked.push(event.order.reference);
      event.preventDefault();
    });
    await page.click(opener(page, 'SO-2'));
    await enter(page, 'ArrowRight', 'Enter');
    expect(asked).to.deep.equal(['SO-2', 'SO-1']);
    expect(details(page)).to.equal(null);
  });

  it('nowhere, where the page says so; it still hears of it', async () => {
    const page = await open();
    page.grid.details = 'none';
    await page.settled();
    const asked: string[] = [];
    page.grid.addEventListener('if-order-open', (event) => asked.push(event.order.reference));
    await page.click(opener(page, 'SO-2'));
    expect(asked).to.deep.equal(['SO-2']);
    expect(details(page)).to.equal(null);
    expect(page.grid.openOrder('1')).to.equal(false);
  });

  it('as there is room, where the page names a place that there is not', async () => {
    const page = await open();
    page.grid.setAttribute('details', 'behind');
    await page.settled();
    expect(page.grid.details).to.equal('auto');
    await page.click(opener(page, 'SO-2'));
    expect(shown(page)).to.equal('SO-2');
  });

  it('for the page, without an event', async () => {
    const page = await open();
    let heard = 0;
    page.grid.addEventListener('if-order-open', () => (heard += 1));
    page.grid.addEventListener('if-order-close', () => (heard += 1));
    expect(page.grid.openOrder('7')).to.equal(true);
    await page.settled();
    expect(shown(page)).to.equal('SO-7');
    expect(page.grid.openOrder('nobody')).to.equal(false);
    page.grid.closeDetails();
    await page.settled();
    expect(details(page)).to.equal(null);
    expect(heard).to.equal(0);
  });

  describe('and closes it', () => {
    it('with Escape in the grid, with the focus where it was', async () => {
      const page = await open();
      await enter(page, 'ArrowRight', 'Enter', 'ArrowDown', 'ArrowRight');
      const closed: string[] = [];
      page.grid.addEventListener('if-order-close', (event) => closed.push(event.order?.reference ?? ''));
      await press(page, 'Escape');
      expect(details(page)).to.equal(null);
      expect(page.place).to.equal('3:stage');
      expect(closed).to.deep.equal(['SO-2']);
      expect(opener(page, 'SO-2').getAttribute('aria-expanded')).to.equal('false');
    });

    it('with Escape or Close inside, with the focus back on its row', async () => {
      const page = await open();
      await enter(page, 'ArrowRight', 'Enter', 'ArrowDown', 'Tab', 'Tab');
      expect(details(page)!.matches(':focus-within')).to.equal(true);
      await press(page, 'Escape');
      expect(details(page)).to.equal(null);
      expect(page.focused).to.equal(opener(page, 'SO-2'));
      await press(page, 'Enter');
      await page.click(page.one('.close', details(page)!));
      expect(details(page)).to.equal(null);
      expect(page.focused).to.equal(opener(page, 'SO-2'));
    });

    it('with a second click on its reference, but not with a double click', async () => {
      const page = await open();
      await page.click(opener(page, 'SO-2'));
      await page.click(opener(page, 'SO-2'));
      expect(details(page)).to.equal(null);
    });

    it('on the row that the order stands in now', async () => {
      const page = await open();
      await enter(page, 'ArrowRight', 'ArrowDown', 'Enter', 'Tab');
      page.grid.sort = 'createdAt';
      await page.settled();
      await press(page, 'Escape');
      await page.settled();
      expect(page.focused.textContent).to.equal('SO-2');
      expect(page.place).to.equal('200:reference');
    });
  });

  it('traps nobody: Tab goes to the edge of the details, into them and out of the grid', async () => {
    const page = await open();
    const after = document.createElement('button');
    page.grid.after(after);
    await enter(page, 'ArrowRight', 'Enter');
    await until(() => page.root.querySelector('[role="separator"]') !== null, 'the edge');
    await press(page, 'Tab');
    expect(page.focused.role).to.equal('separator');
    await press(page, 'Tab');
    expect(details(page)!.matches(':focus-within')).to.equal(true);
    for (let key = 0; key < 20 && page.focused !== after; key += 1) await press(page, 'Tab');
    expect(page.focused).to.equal(after);
  });

  it('shows its live changes, and what was known of one that is removed', async () => {
    const client = fakeClient(someOrders(50));
    const page = await showGrid({ client });
    await until(() => page.rows.length > 5, 'rows');
    await page.click(opener(page, 'SO-2'));
    const [, order] = someOrders(50);
    client.emit({ type: 'order', order: { ...order!, stage: 'packed' }, revision: 1 });
    const text = (): string => details(page)!.querySelector('if-order-details')!.shadowRoot?.querySelector('article')?.innerText ?? '';
    await until(() => text().includes('a restocking fee and a cancellation fee'), 'packed');
    client.emit({ type: 'orderRemoved', id: '2', revision: 2 });
    await until(() => text().includes('has removed this order'), 'removed');
    expect(shown(page)).to.equal('SO-2');
  });

  it('of a server that holds most orders elsewhere: also when its row is scrolled away, and by its id', async () => {
    const order = (id: string): Order => anOrder({ id, reference: `SO-${id.slice(1)}`, skuQuantity: 'A(1)' });
    const shelf: Shelf = { size: () => 100_000, at: (index) => order(`o${index + 1}`) };
    const asked: string[] = [];
    const getOrder = (id: string): Promise<Order> => Promise.resolve(order(id)).finally(() => asked.push(id));
    const client = Object.assign(ordersServer(shelf), { getOrder, getNotificationSettings: () => Promise.reject(new Error('none')) });
    const page = await showGrid({ client: client as unknown as FakeClient, ...({ mode: 'server' } as object) });
    await until(() => page.column('reference')[0] === 'SO-1', 'rows');
    await page.click(opener(page, 'SO-2'));
    await page.scrollTo(2_000_000);
    await until(() => asked.includes('o2'), 'the order by itself');
    const text = (): string => details(page)!.querySelector('if-order-details')!.shadowRoot?.querySelector('article')?.innerText ?? '';
    await until(() => text().includes('SO-2'), 'still shown');
    expect(text()).not.to.contain('removed');
    expect(page.grid.openOrder('o777')).to.equal(true);
    await until(() => text().includes('SO-777'), 'by its id');
    await until(() => details(page)!.getAttribute('aria-label') === 'Details of SO-777', 'its name');
  });

  it('below the rows where there is no room beside them', async () => {
    const page = await open({ width: 740, height: 640 });
    await page.click(opener(page, 'SO-2'));
    expect(details(page)!.getBoundingClientRect().top).to.be.at.least(page.scroller.getBoundingClientRect().bottom - 1);
    expect(page.rows.length).to.be.above(2);
    await press(page, 'ArrowDown');
    expect(shown(page)).to.equal('SO-3');
  });

  it('over a narrow grid, with the focus in it, and what it covers out of reach', async () => {
    const page = await open({ width: 360, height: 560 });
    await page.click(opener(page, 'SO-2'));
    expect(page.focused).to.equal(details(page));
    const [over, grid] = [details(page)!.getBoundingClientRect(), page.grid.getBoundingClientRect()];
    expect([Math.round(over.width), Math.round(over.height)]).to.deep.equal([Math.round(grid.width) - 2, Math.round(grid.height) - 2]);
    expect(page.scroller.inert && page.one('.top').inert).to.equal(true);
    await press(page, 'Escape');
    expect(page.scroller.inert || page.one('.top').inert).to.equal(false);
    expect(page.focused).to.equal(opener(page, 'SO-2'));
  });

  for (const [what, facet] of [
    ['cards', 'all'],
    ['no cards', 'shipped'],
  ] as const)
    it(`over ${what}, of which Tab reaches nothing, either way`, async () => {
      const page = await open({ width: 360, height: 560 });
      const [before, after] = [document.createElement('button'), document.createElement('button')];
      page.grid.before(before);
      page.grid.after(after);
      await page.click(opener(page, 'SO-2'));
      page.grid.facet = facet;
      await until(() => (page.root.querySelector('.state') !== null) === (facet === 'shipped'), 'the state');
      await press(page, 'Shift+Tab');
      expect(page.focused).to.equal(before);
      for (let key = 0; key < 20 && page.focused !== after; key += 1) {
        await press(page, 'Tab');
        expect(page.focused === after || details(page)!.matches(':focus-within'), page.focused.outerHTML.slice(0, 80)).to.equal(true);
      }
      expect(page.focused).to.equal(after);
    });

  it('beside, below or over as the page’s width changes', async () => {
    const page = await open({ width: 1200, height: 640 });
    await page.click(opener(page, 'SO-2'));
    page.grid.style.width = '360px';
    await until(() => page.root.querySelector('.details-over') !== null, 'over');
    page.grid.style.width = '1200px';
    await until(() => page.root.querySelector('.details-beside') !== null, 'beside');
    expect(page.scroller.inert).to.equal(false);
    page.grid.details = 'below';
    await page.settled();
    await until(() => page.root.querySelector('.details-below') !== null, 'below');
  });

  itWith('forcedColours', 'with a frame around its row, over the pinned cells too', async () => {
    await emulateFeatures({ 'forced-colors': 'active' });
    const page = await open({ width: 1000, selectionMode: 'none' });
    await page.click(opener(page, 'SO-2'));
    const frame = (reference: string): CSSStyleDeclaration => getComputedStyle(page.cell(reference).parentElement!, '::after');
    expect([frame('SO-2').borderTopStyle, frame('SO-2').borderTopWidth, frame('SO-9').borderTopStyle]).to.deep.equal([
      'solid',
      '2px',
      'none',
    ]);
    const pinned = getComputedStyle(page.cell('SO-2'));
    expect(pinned.position).to.equal('sticky');
    expect(Number(frame('SO-2').zIndex)).to.be.above(Number(pinned.zIndex));
  });

  it('passes axe with details open', async () => {
    const page = await open();
    await page.click(opener(page, 'SO-2'));
    await page.settled();
    await expect(page.grid).to.be.accessible();
  });
});

describe('<if-order-grid> shows tracking numbers as badges do', () => {
  before(() => setViewport({ width: 1300, height: 900 }));
  afterEach(() => resetMouse());

  it('with the status as a shape that has a name, the carrier’s print, a link and a copy button', async () => {
    const page = await open({ storage: trackingOn(), orders: someOrders(20, withNumbers(1)) });
    const cell = page.cell('SO-1', 'trackingNumber');
    expect([...cell.querySelectorAll('a, button')].map((widget) => widget.getAttribute('aria-label'))).to.deep.equal([
      'Label created, 7023 2100 3941 4604',
      'Track 7023 2100 3941 4604 at Canada Post (opens in a new tab)',
      'Copy 7023 2100 3941 4604',
    ]);
    expect(cell.innerText.trim()).to.equal('7023 2100 3941 4604');
  });

  it('says when the first scan is overdue', async () => {
    const late = () => ({ ...withNumbers(1)(), closedAt: '2026-11-16T16:00:00Z' });
    const page = await open({ storage: trackingOn(), orders: someOrders(3, late) });
    expect(page.one('.scan', page.cell('SO-1', 'trackingNumber')).getAttribute('aria-label')).to.equal('No scan yet, 7023 2100 3941 4604');
  });

  it('opens a badge with what it means: on hover, and goes with the pointer', async () => {
    const page = await open({ storage: trackingOn(), orders: someOrders(20, withNumbers(1)) });
    await page.hover(page.one('.scan', page.cell('SO-2', 'trackingNumber')));
    await until(() => popover(page) !== null, 'popover');
    expect(told(page)).to.deep.equal(['label_created 7023210039414604 Canada Post']);
    expect(badges(page)[0]?.parcel?.labelledAt).to.equal('2026-11-23T16:00:00Z');
    await until(() => badges(page)[0]?.shadowRoot?.textContent?.includes('Label created') === true, 'badge');
    expect(page.grid.matches(':focus-within')).to.equal(false);
    await page.hover(popover(page)!);
    await page.settled();
    expect(popover(page)).not.to.equal(null);
    await sendMouse({ type: 'move', position: [5, 880] });
    await until(() => popover(page) === null, 'closed');
  });

  it('by keyboard: the focus goes in, Escape closes and brings it back', async () => {
    const page = await open({ storage: trackingOn(), orders: someOrders(20, withNumbers(1)) });
    await enter(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
    const scan = page.focused;
    expect(scan.className).to.equal('scan');
    await press(page, 'Enter');
    await until(() => popover(page)?.matches(':focus-within') === true, 'focus inside');
    expect(scan.getAttribute('aria-expanded')).to.equal('true');
    expect(popover(page)!.ariaLabel).to.equal('Packages of SO-1');
    await press(page, 'Escape');
    expect(popover(page)).to.equal(null);
    expect(page.focused).to.equal(scan);
    expect(scan.getAttribute('aria-expanded')).to.equal('false');
    await press(page, 'Escape');
    expect(page.place).to.equal('2:trackingNumber');
  });

  it('folds several packages behind a button that lists them all, the one that needs attention first', async () => {
    const given = (): Partial<Order> => {
      const [first, second, third] = withNumbers(3)().parcels!;
      return {
        ...withNumbers(3)(),
        stage: 'shipped',
        parcels: [{ ...first!, status: 'in_transit' }, { ...second!, status: 'exception' }, third!, third!],
      };
    };
    const page = await open({ storage: trackingOn(), orders: someOrders(20, given) });
    const cell = page.cell('SO-1', 'trackingNumber');
    expect(cell.innerText.replace(/\s+/g, ' ').trim()).to.equal('7035 1144 7713 8472 +2');
    const more = page.one('.more', cell);
    expect(more.getAttribute('aria-label')).to.equal('+2, All 3 packages');
    await page.click(more);
    await until(() => badges(page).length === 3, 'badges');
    expect(badges(page).map(({ parcel }) => parcel?.status)).to.deep.equal(['exception', 'in_transit', 'label_created']);
    await until(() => badges(page).every((badge) => Boolean(badge.shadowRoot?.querySelector('a[href^="https://"]'))), 'links');
    await page.click(page.one('.close', popover(page)!));
    expect(popover(page)).to.equal(null);
    expect(page.focused).to.equal(more);
  });

  it('closes the list on a click elsewhere, and on scrolling', async () => {
    const page = await open({ storage: trackingOn(), orders: someOrders(90, withNumbers(2)) });
    await page.click(page.one('.more', page.cell('SO-3', 'trackingNumber')));
    await until(() => popover(page) !== null, 'open');
    await page.click(page.cell('SO-9', 'stage'));
    expect(popover(page)).to.equal(null);
    await page.click(page.one('.more', page.cell('SO-3', 'trackingNumber')));
    await until(() => popover(page) !== null, 'open again');
    await page.scrollTo(900);
    expect(popover(page)).to.equal(null);
  });

  it('closes what hovering opened with Escape, and nothing behind it', async () => {
    const page = await open({ storage: trackingOn(), orders: someOrders(20, withNumbers(1)), selection: ['2'] });
    page.grid.openOrder('3');
    await enter(page);
    const { place } = page;
    await page.hover(page.one('.scan', page.cell('SO-2', 'trackingNumber')));
    await until(() => popover(page) !== null, 'popover');
    await press(page, 'Escape');
    expect(popover(page)).to.equal(null);
    expect(page.grid.selection).to.deep.equal(['2']);
    expect(details(page)).not.to.equal(null);
    expect(page.place).to.equal(place);
  });

  it('closes the list with a second click on its button, and when the page is scrolled', async () => {
    const page = await open({ storage: trackingOn(), orders: someOrders(20, withNumbers(2)) });
    const more = page.one('.more', page.cell('SO-3', 'trackingNumber'));
    await page.click(more);
    await until(() => popover(page) !== null, 'open');
    await page.click(more);
    expect(popover(page)).to.equal(null);
    await page.click(more);
    await until(() => popover(page) !== null, 'open again');
    page.grid.style.marginBottom = '2000px';
    window.scrollTo(0, 40);
    await until(() => popover(page) === null, 'closed');
    window.scrollTo(0, 0);
  });

  it('follows the order while it is open', async () => {
    const client = fakeClient(someOrders(20, withNumbers(1)));
    const page = await showGrid({ client, storage: trackingOn() });
    await until(() => page.rows.length > 5, 'rows');
    await page.click(page.one('.scan', page.cell('SO-1', 'trackingNumber')));
    await until(() => told(page)[0]?.startsWith('label_created') === true, 'label');
    const [order] = someOrders(1, withNumbers(1));
    client.emit({
      type: 'order',
      order: { ...order!, stage: 'shipped', parcels: [{ ...order!.parcels[0]!, status: 'in_transit' }] },
      revision: 1,
    });
    await until(() => told(page)[0]?.startsWith('in_transit') === true, 'moving');
  });

  it('passes axe with a list open', async () => {
    const page = await open({ storage: trackingOn(), orders: someOrders(20, withNumbers(3)) });
    await page.click(page.one('.more', page.cell('SO-1', 'trackingNumber')));
    await until(() => badges(page).length === 3, 'badges');
    await page.settled();
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    await expect(page.grid).to.be.accessible();
  });
});

describe('<if-order-grid> shows hostile orders as text', () => {
  const hostile = '<img src=x onerror="window.hacked=1">';
  const orders = someOrders(5, (index) => ({
    reference: ['__proto__', hostile, '\u202eSO-3\u2066', 'x'.repeat(1_000_000), 'constructor'][index]!,
    carrier: hostile,
    stage: 'shipped' as const,
    shipTo: { name: index === 3 ? 'y'.repeat(1_000_000) : hostile, city: '\u202egnitser' },
    lines: [{ sku: '__proto__', quantity: 1 }],
    parcels: [
      {
        trackingNumber: ['javascript:alert(1)', '__proto__', hostile, 'z'.repeat(1_000_000), '\u202e7023'][index]!,
        status: 'in_transit' as const,
        url: 'javascript:alert(1)',
      },
      { trackingNumber: 'data:text/html,<script>alert(1)</script>', status: 'unknown' as const },
    ],
  }));

  it('in its cells, in the details and in the list of packages', async () => {
    const page = await open({ orders, storage: trackingOn() });
    expect(page.column('reference').slice(0, 3)).to.deep.equal(['__proto__', hostile, '\u202eSO-3\u2066']);
    expect(page.column('reference')[3]?.length).to.be.at.most(2000);
    expect(page.one('.body').textContent!.length).to.be.below(20_000);
    for (const [at, { id }] of orders.entries()) {
      page.grid.openOrder(id);
      await page.settled();
      page.rows[at]!.querySelector<HTMLElement>('.more')!.click();
      await until(() => badges(page).length === 2, 'badges');
      const hrefs = [
        ...page.root.querySelectorAll('a'),
        ...badges(page).flatMap((badge) => [...(badge.shadowRoot?.querySelectorAll('a') ?? [])]),
      ].map(({ href }) => href);
      expect(hrefs.filter((href) => href !== '' && !href.startsWith('https://'))).to.deep.equal([]);
      expect(page.root.querySelectorAll('img, script').length).to.equal(0);
    }
    expect('hacked' in window).to.equal(false);
    expect(Object.keys({})).to.deep.equal([]);
    expect(({} as Record<string, unknown>)['hacked']).to.equal(undefined);
  });

  it('also when a stored layout names columns that no object should have', async () => {
    const layout = {
      version: 1,
      order: ['__proto__', 'constructor', 'reference', 'stage'],
      hidden: ['__proto__'],
      widths: { __proto__: 5 },
      pinned: {},
    };
    const page = await open({ orders, storage: memoryStorage({ 'if-order-grid:default:columns': JSON.stringify(layout) }) });
    expect(page.headers.slice(0, 3)).to.include('Reference number');
    expect(page.column('reference')[0]).to.equal('__proto__');
  });
});
