import { expect } from '@open-wc/testing';
import { emulateFeatures, itWith, resetMouse, sendKeys, sendMouse, sendTouch, setViewport } from '../support/browser.js';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import { centre, memoryStorage, nextFrame, press, showGrid, someOrders, until, type GivenGrid, type GridPage } from '../support/grid.js';

const KEY = 'if-order-grid:default:details';
/** What 18 rem for the details and 16 rem for the rows leave of a grid that is 1,100 pixels wide with its border. */
const [LEAST, MOST, INSIDE] = [288, 842, 1098];

const details = (page: GridPage): HTMLElement => page.one('.details');
const divider = (page: GridPage): HTMLElement => page.one('[role="separator"]');
const width = (page: GridPage): number => Math.round(details(page).getBoundingClientRect().width);
const value = (page: GridPage, name: string): number => Number(divider(page).getAttribute(`aria-value${name}`));

/** A grid with the details of its second order beside the rows. */
async function open(given: GivenGrid = {}): Promise<GridPage> {
  const page = await showGrid({ orders: someOrders(50), ...given });
  await until(() => page.rows.length > 0, 'rows');
  await page.click(page.one('.open', page.cell('SO-2')));
  await until(() => page.root.querySelector('[role="separator"]')?.hasAttribute('aria-valuenow') === true, 'the divider');
  return page;
}

async function drag(page: GridPage, by: number): Promise<void> {
  const [x, y] = centre(divider(page));
  await sendMouse({ type: 'move', position: [x, y] });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [x + by / 2, y] });
  await sendMouse({ type: 'move', position: [x + by, y] });
  await page.settled();
}

describe('<if-order-grid> makes the details beside its rows wider and narrower', () => {
  before(() => setViewport({ width: 1300, height: 900 }));
  afterEach(async () => {
    await resetMouse();
    await emulateFeatures();
  });

  it('by dragging their edge, and remembers it; the focus stays in the rows', async () => {
    const storage = memoryStorage();
    const page = await open({ storage });
    const [before, focused] = [width(page), page.focused];
    await drag(page, -100);
    expect(width(page)).to.equal(before + 100);
    expect(Math.abs(page.scroller.getBoundingClientRect().right - details(page).getBoundingClientRect().left)).to.be.at.most(1);
    expect(storage.entries.has(KEY), 'kept before it is dropped').to.equal(false);
    await sendMouse({ type: 'up' });
    expect(storage.entries.get(KEY)).to.equal(String(before + 100));
    expect(page.focused).to.equal(focused);
    await press(page, 'ArrowDown');
    expect(page.place).to.equal('4:reference');
    const again = await open({ storage });
    expect(width(again)).to.equal(before + 100);
  });

  itWith('touch', 'with a finger', async () => {
    const page = await open();
    const before = width(page);
    const [x, y] = centre(divider(page));
    await sendTouch({ type: 'start', position: [x, y] });
    await sendTouch({ type: 'move', position: [x - 30, y] });
    await sendTouch({ type: 'move', position: [x - 60, y] });
    await sendTouch({ type: 'end' });
    await until(() => width(page) === before + 60, 'wider');
  });

  it('within what the grid has room for', async () => {
    const storage = memoryStorage();
    const page = await open({ storage });
    await drag(page, -700);
    expect(width(page)).to.equal(MOST);
    await sendMouse({ type: 'up' });
    await drag(page, 800);
    expect(width(page)).to.equal(LEAST);
    await sendMouse({ type: 'up' });
    expect(storage.entries.get(KEY)).to.equal(String(LEAST));
  });

  it('and forgets a drag that Escape ends', async () => {
    const storage = memoryStorage();
    const page = await open({ storage });
    const before = width(page);
    await drag(page, -100);
    await sendKeys({ press: 'Escape' });
    expect(width(page)).to.equal(before);
    await sendMouse({ type: 'move', position: [300, 300] });
    await sendMouse({ type: 'up' });
    await page.settled();
    expect([width(page), storage.entries.has(KEY)]).to.deep.equal([before, false]);
    expect(page.root.querySelector('.details'), 'closed').not.to.equal(null);
  });

  it('by the arrow keys, Home and End; Enter gives it its own width again', async () => {
    const storage = memoryStorage();
    const page = await open({ storage });
    const own = width(page);
    divider(page).focus();
    await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowRight');
    expect(width(page)).to.equal(own + 16);
    expect(storage.entries.get(KEY)).to.equal(String(own + 16));
    await until(() => value(page, 'now') === Math.round(((own + 16) / INSIDE) * 100), 'told');
    await press(page, 'Home');
    expect(width(page)).to.equal(LEAST);
    await until(() => value(page, 'now') === value(page, 'min'), 'the least told');
    await press(page, 'End');
    expect(width(page)).to.equal(MOST);
    await until(() => value(page, 'now') === value(page, 'max'), 'the most told');
    await press(page, 'Enter');
    expect(width(page)).to.equal(own);
    expect(storage.entries.has(KEY)).to.equal(false);
  });

  it('the other way round where reading is', async () => {
    const page = await open({ dir: 'rtl' });
    const own = width(page);
    divider(page).focus();
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowLeft');
    expect(width(page)).to.equal(own + 16);
    await drag(page, 60);
    expect(width(page)).to.equal(own + 76);
  });

  it('and back by a double click', async () => {
    const storage = memoryStorage({ [KEY]: '500' });
    const page = await open({ storage });
    expect(width(page)).to.equal(500);
    await sendMouse({ type: 'click', position: centre(divider(page)), count: 2 });
    await until(() => width(page) === 395, 'its own width');
    expect(storage.entries.has(KEY)).to.equal(false);
  });

  it('from a stored width, and from none that makes no sense', async () => {
    for (const [stored, expected] of [
      ['5000', MOST],
      ['1', LEAST],
      ['"wide"', 395],
      ['-500', 395],
      ['1e999', 395],
      ['null', 395],
      ['[500]', 395],
      ['{"width"', 395],
    ] as const) {
      const page = await open({ storage: memoryStorage({ [KEY]: stored }) });
      expect(width(page), stored).to.equal(expected);
      page.grid.remove();
    }
  });

  it('less where the grid becomes narrower, not at all where the details are elsewhere; the focus goes to them then', async () => {
    const page = await open({ storage: memoryStorage({ [KEY]: '800' }) });
    page.grid.style.width = '920px';
    await until(() => width(page) === 918 - 256, 'narrower');
    await until(() => value(page, 'now') === value(page, 'max'), 'told');
    divider(page).focus();
    page.grid.style.width = '700px';
    await until(() => page.root.querySelector('[role="separator"]') === null, 'below or over');
    expect(page.focused).to.equal(details(page));
  });

  it('by what assistive technology knows as a splitter, with room for a finger', async () => {
    const page = await open();
    const handle = divider(page);
    expect(handle.getAttribute('aria-controls')).to.equal(details(page).id);
    expect([handle.getAttribute('aria-orientation'), handle.ariaLabel, handle.tabIndex]).to.deep.equal([
      'vertical',
      'Width of the details',
      0,
    ]);
    expect([value(page, 'min'), value(page, 'now'), value(page, 'max')]).to.deep.equal([26, 36, 77]);
    const { width: across, height } = handle.getBoundingClientRect();
    expect([across, height]).to.deep.equal([24, details(page).getBoundingClientRect().height]);
    const { scrollWidth, clientWidth } = page.scroller;
    expect(scrollWidth).to.be.at.least(clientWidth);
    expect(handle.getBoundingClientRect().left, 'clear of the scrollbar of the rows').to.be.at.least(
      page.scroller.getBoundingClientRect().right,
    );
    await expect(page.grid).to.be.accessible();
    const french = await open({ lang: 'fr-CA' });
    expect(divider(french).ariaLabel).to.equal('Largeur des détails');
  });

  it('with the focus to be seen, and Escape closing the details as elsewhere', async () => {
    const page = await open();
    page.scroller.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    await press(page, 'Tab');
    expect(page.focused).to.equal(divider(page));
    expect(getComputedStyle(divider(page), '::after').outlineStyle).to.equal('solid');
    await press(page, 'Escape');
    await nextFrame();
    expect(page.root.querySelector('.details')).to.equal(null);
    expect(page.place).to.equal('3:reference');
  });

  itWith('forcedColours', 'and is seen in forced colours', async () => {
    await emulateFeatures({ 'forced-colors': 'active' });
    const page = await open();
    const grip = getComputedStyle(divider(page), '::after').backgroundColor;
    expect(grip).to.equal(getComputedStyle(page.one('.details')).color);
    expect(getComputedStyle(divider(page)).backgroundColor).to.match(/transparent|, 0\)/);
  });
});
