import { expect } from '@open-wc/testing';
import { setViewport } from '../support/browser.js';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import { anOrder, fakeClient, NOW, press, showGrid, someOrders, until, type GridPage } from '../support/grid.js';

/** The first was closed long ago, and nobody has scanned it. */
const ORDERS = someOrders(300, (index) => ({
  stage: index === 0 ? 'awaiting_pickup' : 'received',
  ...(index === 0 ? { closedAt: '2026-11-16T15:00:00Z', carrier: 'UPS' } : {}),
}));

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

const shownChips = (page: GridPage): string[] =>
  [...page.root.querySelectorAll<HTMLElement>('.chip')].filter(isShown).map((chip) => chip.innerText.replace(/\s+/g, ' ').trim());

describe('the controls of a narrow <if-order-grid>', () => {
  before(() => setViewport({ width: 1200, height: 800 }));

  for (const width of [320, 390, 700])
    it(`show orders without a scan beside the choice of the others, ${width} px wide`, async () => {
      const page = await showGrid({ orders: ORDERS, width });
      await until(() => shownChips(page).length > 0, 'a count');
      expect(shownChips(page)).to.deep.equal(['No scan yet 1']);
      const select = page.one('.facet-select') as HTMLSelectElement;
      const [choice, chip] = [select, page.chip('no_scan_yet')].map((element) => element.getBoundingClientRect());
      expect(chip!.left).to.be.above(choice!.right);
      expect(chip!.top).to.be.closeTo(choice!.top, 4);
      await page.click(page.chip('no_scan_yet'));
      await until(() => page.column('reference').join() === 'SO-1', 'the order');
      expect([page.grid.facet, select.value]).to.deep.equal(['no_scan_yet', 'no_scan_yet']);
      await expect(page.grid).to.be.accessible();
      select.focus();
      select.value = 'all';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => page.rows.length > 1, 'all orders');
      expect(page.chip('no_scan_yet').querySelector('input')!.checked).to.equal(false);
    });

  it('leave out what would count to nothing', async () => {
    const page = await showGrid({ orders: someOrders(9), width: 400 });
    expect(shownChips(page)).to.deep.equal([]);
    const { left, right } = page.one('.facet-select').getBoundingClientRect();
    const bar = page.one('.bar').getBoundingClientRect();
    expect([left, right]).to.deep.equal([bar.left, bar.right]);
  });

  for (const lang of ['en', 'fr-CA'])
    it(`stand in two lines on a telephone, and keep their names (${lang})`, async () => {
      const page = await showGrid({ orders: ORDERS, width: 300, lang, views: [{ id: 'late', name: 'Late' }] });
      const controls = ['.filters-button', '.view-select', '.options, if-column-menu'].map((name) => page.one(`.bar ${name}`));
      const boxes = controls.map((control) => control.getBoundingClientRect());
      expect(new Set(boxes.map(({ top, bottom }) => Math.round((top + bottom) / 2))).size).to.equal(1);
      expect(controls[0]!.textContent?.trim()).to.equal(lang === 'en' ? 'Filters' : 'Filtres');
      await expect(page.grid).to.be.accessible();
    });

  for (const width of [320, 1100])
    it(`are not covered by the pill of new orders, ${width} px wide`, async () => {
      const client = fakeClient(someOrders(500));
      const page = await showGrid({ client, width });
      await until(() => page.rows.length > 1, 'rows');
      await page.scrollTo(4000);
      client.emit({ type: 'order', order: anOrder({ id: 'n', reference: 'NEW', createdAt: NOW }), revision: 1 });
      await until(() => page.root.querySelector('.pill') !== null, 'the pill');
      const above = page.one(width < 480 ? '.card-sort' : '.head').getBoundingClientRect();
      const pill = page.one('.pill').getBoundingClientRect();
      expect(pill.top - above.bottom).to.be.within(4, 20);
      const rows = page.scroller.getBoundingClientRect();
      expect(pill.left + pill.right).to.be.closeTo(rows.left + rows.right, 20);
      await press(page, 'Tab');
      await page.click(page.one('.pill'));
      expect(page.column('reference')[0]).to.equal('NEW');
    });
});
