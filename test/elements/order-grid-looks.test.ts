import { expect } from '@open-wc/testing';
import { emulateFeatures, itWith, resetMouse, sendKeys, sendMouse, setViewport } from '../support/browser.js';
import type { OrderPage } from '../../src/client/index.js';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import { centre, fakeClient, memoryStorage, press, showGrid, someOrders, until } from '../support/grid.js';

const ORDERS = someOrders(300, () => ({ shipTo: { name: 'Chloé Côté', city: 'Montréal' }, carrier: 'UPS', totalQuantity: 4 }));

/** How wide the label in front of a cell's value is, in pixels, and how wide its words are. */
function labelRoom(cell: HTMLElement): number {
  const { inlineSize, paddingInlineEnd, boxSizing } = getComputedStyle(cell, '::before');
  return parseFloat(inlineSize) - (boxSizing === 'border-box' ? parseFloat(paddingInlineEnd) : 0);
}
function labelWidth(cell: HTMLElement): number {
  const { fontSize, fontFamily, fontWeight } = getComputedStyle(cell, '::before');
  const words = document.createElement('span');
  words.style.cssText = `position: absolute; white-space: nowrap; font-size: ${fontSize}; font-family: ${fontFamily}; font-weight: ${fontWeight}`;
  words.textContent = cell.dataset['label'] ?? '';
  document.body.append(words);
  const { width } = words.getBoundingClientRect();
  words.remove();
  return width;
}

/** Pages of orders that never come. */
async function* neverPages(): AsyncGenerator<OrderPage> {
  await new Promise(() => undefined);
  yield* [];
}

describe('<if-order-grid> in its place', () => {
  before(() => setViewport({ width: 1200, height: 800 }));
  afterEach(async () => {
    await resetMouse();
    await emulateFeatures();
  });

  it('shows orders as cards where it is narrow, with the same cells in the same order, within its width', async () => {
    const page = await showGrid({ orders: ORDERS, width: 320 });
    const [row] = page.rows;
    expect(row?.getBoundingClientRect().height).to.be.above(100);
    expect([...(row?.children ?? [])].map((cell) => (cell as HTMLElement).dataset['column'])).to.deep.equal(
      [...page.root.querySelectorAll<HTMLElement>('[role="columnheader"]')].map((head) => head.dataset['column']),
    );
    expect(page.cell('SO-1', 'shipToCity').dataset['label']).to.equal('Ship to city');
    expect(page.one('.body').scrollWidth).to.be.at.most(page.scroller.clientWidth);
    const facets = page.one('.facet-select') as HTMLSelectElement;
    expect(facets.selectedOptions[0]?.textContent).to.equal('All (300)');
    await expect(page.grid).to.be.accessible();
    page.grid.style.width = '900px';
    await until(() => page.rows[0]?.getBoundingClientRect().height === 40, 'rows again');
  });

  it('shows what holds an order up whole, after its status, on a card', async () => {
    const flags = { onHold: false, backordered: true, partial: false, split: false };
    const page = await showGrid({ orders: someOrders(9, () => ({ reference: 'MRO-2026-000080', flags })), width: 320 });
    const stage = page.one('[data-column="stage"]', page.rows[0]);
    const flag = page.one('.flag', stage);
    expect(stage.innerText.replace(/\s+/g, ' ')).to.match(/^Received ?Backordered$/);
    expect(flag.scrollWidth).to.equal(flag.clientWidth);
    expect(flag.getBoundingClientRect().right).to.be.at.most(stage.getBoundingClientRect().right);
    const name = page.one('.open', page.rows[0]);
    expect(name.scrollWidth).to.be.at.most(name.clientWidth);
  });

  it('begins a status that is too long for its cell with its first letters, from right to left too, its shape before it', async () => {
    const flags = { onHold: false, backordered: true, partial: false, split: false };
    const orders = someOrders(9, () => ({ stage: 'picking', flags }));
    const page = await showGrid({ orders, dir: 'rtl', lang: 'fr-CA', columns: [{ id: 'stage', width: 140 }] });
    const cell = page.cell('SO-1', 'stage');
    const range = document.createRange();
    const text = [...cell.childNodes].find((node) => node instanceof Text) as Text;
    range.setStart(text, 0);
    range.setEnd(text, 1);
    const [first, shape, box] = [range, page.one('svg', cell), cell].map((part) => part.getBoundingClientRect());
    expect(text.data).to.equal('Prélèvement en cours');
    expect(first!.left).to.be.at.least(box!.left);
    expect(shape!.right).to.be.closeTo(box!.right, 1);
    expect(shape!.left).to.be.above(first!.right);
  });

  for (const width of [300, 400])
    it(`makes cards ${width} px wide as high as their lines, in any order of the columns`, async () => {
      const [order, hidden] = [
        ['carrier', 'reference', 'createdAt', 'trackingNumber', 'shipToCity', 'stage', 'closedAt'],
        ['shipToName', 'totalQuantity'],
      ];
      const layout = { version: 1, order: [...order, ...hidden], hidden, widths: {}, pinned: {} };
      const storage = memoryStorage({ 'if-order-grid:default:columns': JSON.stringify(layout) });
      const page = await showGrid({ orders: ORDERS, width, storage });
      const [row] = page.rows;
      const cells = [...(row?.children ?? [])];
      const cut = cells.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight);
      expect(cut.map((cell) => (cell as HTMLElement).dataset['column'])).to.deep.equal([]);
      const last = Math.max(...cells.map((cell) => cell.getBoundingClientRect().bottom));
      expect(row!.getBoundingClientRect().bottom - last).to.equal(12);
    });

  it('shows a tracking number whole on a card, and dates and names where two values do not fit beside each other', async () => {
    const parcel = { trackingNumber: '7023210039414604', status: 'label_created' } as const;
    const today = { createdAt: '2026-11-23T15:28:00Z', closedAt: '2026-11-23T17:38:00Z' };
    const orders = someOrders(9, () => ({
      ...today,
      stage: 'shipped',
      shipTo: { name: 'Catherine Bolduc', city: 'Salaberry' },
      parcels: [parcel],
    }));
    const page = await showGrid({ orders, width: 286, lang: 'fr-CA', columns: [{ id: 'trackingNumber', hidden: false }] });
    await until(() => page.root.querySelector('.body [data-column="trackingNumber"] a') !== null, 'a number');
    const [row] = page.rows;
    const number = page.one('[data-column="trackingNumber"] a', row);
    expect(number.innerText).to.equal('7023 2100 3941 4604');
    expect(page.one('[data-column="createdAt"]', row).innerText.replaceAll(/\s/g, ' ')).to.equal('Aujourd’hui, 10 h 28');
    for (const cell of [number, ...row!.querySelectorAll<HTMLElement>('[data-label]')])
      expect(cell.scrollWidth, cell.innerText).to.equal(cell.clientWidth || cell.scrollWidth);
    for (const cell of row!.querySelectorAll<HTMLElement>('[data-label]'))
      expect(labelRoom(cell), cell.dataset['label']).to.be.at.least(labelWidth(cell) - 0.5);
    const [name, city] = ['shipToName', 'shipToCity'].map((id) => page.one(`[data-column="${id}"]`, row).getBoundingClientRect());
    expect(city!.left).to.equal(name!.left);
    expect(city!.top).to.equal(name!.bottom);
    await expect(page.grid).to.be.accessible();
  });

  for (const [width, height] of [
    [340, 160],
    [320, 256],
    [900, 120],
  ] as const)
    it(`shows an order where it is ${width} × ${height} px large, and scrolls to the rest`, async () => {
      const page = await showGrid({ orders: ORDERS, width, height, lang: 'fr-CA' });
      page.grid.style.minHeight = '0';
      await page.settled();
      expect(page.scroller.clientHeight).to.be.at.least(100);
      expect(page.rows.length).to.be.at.least(1);
      const all = page.one('.all');
      all.scrollTop = all.scrollHeight;
      const [status, grid] = [page.one('.status'), page.grid].map((element) => element.getBoundingClientRect());
      expect(status!.bottom).to.be.at.most(grid!.bottom);
      expect(all.scrollWidth).to.equal(all.clientWidth);
    });

  it('does not scroll as a whole where there is room', async () => {
    for (const [width, height] of [
      [320, 560],
      [1100, 300],
    ] as const) {
      const page = await showGrid({ orders: ORDERS, width, height });
      expect(page.one('.all').scrollHeight).to.equal(page.one('.all').clientHeight);
    }
  });

  it('reaches every card by keyboard', async () => {
    const page = await showGrid({ orders: ORDERS, width: 320 });
    page.one('.card-sort button').focus();
    await press(page, 'Tab', 'ArrowDown', 'Control+End');
    expect(page.place).to.equal('301:totalQuantity');
    const [cell, frame] = [page.focused.getBoundingClientRect(), page.scroller.getBoundingClientRect()];
    expect(cell.bottom).to.be.at.most(frame.bottom + 1);
    expect(cell.right).to.be.at.most(frame.right + 1);
  });

  it('lets a person drag a column wider, and fit it with a double click', async () => {
    const page = await showGrid({ orders: ORDERS });
    const head = page.header('carrier');
    const { width } = head.getBoundingClientRect();
    const [x, y] = centre(page.one('.resizer', head));
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 60, y] });
    await page.settled();
    expect(page.cell('SO-1', 'carrier').getBoundingClientRect().width).to.be.closeTo(width + 60, 2);
    await sendMouse({ type: 'up' });
    await page.settled();
    expect(head.getBoundingClientRect().width).to.be.closeTo(width + 60, 2);
    page.one('.resizer', head).dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    await page.settled();
    expect(head.getBoundingClientRect().width).to.be.below(width);
  });

  it('forgets a drag that Escape ends', async () => {
    const page = await showGrid({ orders: ORDERS });
    const head = page.header('carrier');
    const { width } = head.getBoundingClientRect();
    const [x, y] = centre(page.one('.resizer', head));
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 60, y] });
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'up' });
    await page.settled();
    expect(head.getBoundingClientRect().width).to.be.closeTo(width, 1);
  });

  itWith('forcedColours', 'shows the focus and the chosen facet in forced colours', async () => {
    await emulateFeatures({ 'forced-colors': 'active' });
    const page = await showGrid({ orders: ORDERS });
    page.one('.facets input:checked').focus();
    await press(page, 'Tab', 'ArrowDown');
    expect(getComputedStyle(page.focused).outlineStyle).to.equal('solid');
    expect(getComputedStyle(page.chip('all')).backgroundColor).not.to.equal(getComputedStyle(page.chip('open')).backgroundColor);
  });

  itWith('forcedColours', 'shows the chosen facet in forced colours also where it asks for attention', async () => {
    await emulateFeatures({ 'forced-colors': 'active' });
    const late = { stage: 'awaiting_pickup', closedAt: '2026-11-16T15:00:00Z', carrier: 'UPS' } as const;
    const page = await showGrid({ orders: someOrders(3, () => late) });
    const chosen = getComputedStyle(page.chip('all')).backgroundColor;
    await until(() => page.chip('no_scan_yet').dataset['tone'] === 'attention', 'a count');
    await page.click(page.chip('no_scan_yet'));
    await until(() => getComputedStyle(page.chip('no_scan_yet')).backgroundColor === chosen, 'the colour of what is chosen');
  });

  it('has what an order is held up by after its status, from right to left too', async () => {
    const flags = { onHold: true, backordered: false, partial: false, split: false };
    const page = await showGrid({ orders: someOrders(3, () => ({ stage: 'picking', flags })), dir: 'rtl' });
    const cell = page.cell('SO-1', 'stage');
    const range = document.createRange();
    range.selectNode([...cell.childNodes].find((node) => node instanceof Text) as Text);
    const [shape, word, flag] = [page.one('svg', cell), range, page.one('.flag', cell)].map((part) => part.getBoundingClientRect());
    // By widths: WebKit tells a wrong place for words that have their own direction.
    expect(flag!.right).to.be.at.most(shape!.left - word!.width);
    expect((flag!.top + flag!.bottom) / 2).to.be.closeTo((word!.top + word!.bottom) / 2, 2);
    expect(flag!.left).to.be.at.least(cell.getBoundingClientRect().left);
  });

  it('keeps words in the middle of their rows where a reader sets lines', async () => {
    const page = await showGrid({ orders: ORDERS, density: 'comfortable' });
    const cell = page.cell('SO-1', 'carrier');
    const middle = (node: Element | Range): number => (node.getBoundingClientRect().top + node.getBoundingClientRect().bottom) / 2;
    const words = document.createRange();
    words.selectNodeContents(cell);
    expect(middle(words)).to.be.closeTo(middle(cell), 1);
    const reader = new CSSStyleSheet();
    reader.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
    page.root.adoptedStyleSheets = [...page.root.adoptedStyleSheets, reader];
    expect(words.getBoundingClientRect().height).to.be.below(30);
    expect(middle(words)).to.be.closeTo(middle(cell), 1);
  });

  it('keeps the ring around the status of a card off what stands below', async () => {
    const page = await showGrid({ orders: ORDERS, width: 400 });
    page.one('.card-sort button').focus();
    await press(page, 'Tab', 'ArrowDown');
    const at = page.rows[0]!;
    const cells = [...at.querySelectorAll<HTMLElement>('.cell:not([data-column="row-select"])')];
    const status = cells.findIndex(({ dataset }) => dataset['column'] === 'stage');
    const { bottom } = cells[status]!.getBoundingClientRect();
    expect(bottom + 2).to.be.at.most(cells[status + 1]!.getBoundingClientRect().top);
  });

  it('shows bars for words to come, and none where there will be a box', async () => {
    const page = await showGrid({ client: fakeClient(() => neverPages()) });
    await until(() => page.root.querySelector('.skeleton .row') !== null, 'bars');
    const [box, ...others] = page.one('.skeleton .row').children;
    expect(box?.childElementCount).to.equal(0);
    expect(others.every((cell) => cell.childElementCount === 1)).to.equal(true);
  });

  it('makes rows as high as a finger needs, unless somebody wants them close', async () => {
    const { matchMedia } = window;
    window.matchMedia = () => matchMedia.call(window, 'all');
    const heights: number[] = [];
    for (const density of ['compact', 'standard', 'comfortable'] as const)
      heights.push((await showGrid({ orders: ORDERS, density })).rows[0]!.getBoundingClientRect().height);
    window.matchMedia = matchMedia;
    expect(heights).to.deep.equal([32, 44, 52]);
  });

  it('keeps the panel of the filters in the window, enlarged too', async () => {
    await setViewport({ width: 1200, height: 700 });
    const page = await showGrid({ orders: ORDERS, width: 760, height: 420 });
    page.grid.style.zoom = '1.5';
    await page.settled();
    page.one('.filters-button').click();
    await until(() => page.one('#filters').getBoundingClientRect().height > 100, 'the panel');
    await page.settled();
    const { top, bottom } = page.one('#filters').getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
    await setViewport({ width: 1200, height: 800 });
  });

  it('gives every control at least 24 pixels', async () => {
    const page = await showGrid({ orders: ORDERS, density: 'compact' });
    const controls = [...page.root.querySelectorAll('button, .chip, .field, .resizer')].filter(
      (control) => control.getClientRects().length > 0,
    );
    for (const control of controls) {
      const { width, height } = control.getBoundingClientRect();
      expect(Math.min(width, height), control.outerHTML.slice(0, 80)).to.be.at.least(24);
    }
  });
});
