import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/if-order-details.js';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-pickup-window.js';
import '../../src/define/if-provider.js';
import '../../src/define/if-tracking-lookup.js';
import '../../src/define/if-tracking-timeline.js';
import { setViewport } from '../support/browser.js';
import { anOrder, showGrid, someOrders } from '../support/grid.js';

const { style } = document.documentElement;

const sizeOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);

describe('elements on the pages of others', () => {
  before(() => setViewport({ width: 1200, height: 800 }));
  afterEach(() => style.removeProperty('font-size'));

  for (const size of ['62.5%', '14px', '16px'])
    it(`keep their type at its size where the page’s root has ${size}`, async () => {
      style.fontSize = size;
      const page = await showGrid({ orders: someOrders(3) });
      expect(sizeOf(page.cell('SO-1'))).to.equal(13);
      expect(sizeOf(page.one('.status'))).to.equal(12);
      const details = await fixture(html`<if-order-details .order=${anOrder()}></if-order-details>`);
      expect(sizeOf(details)).to.equal(13);
      expect(sizeOf(await fixture(html`<if-pickup-window></if-pickup-window>`))).to.equal(14);
    });

  it('grow with the type of their reader, columns too', async () => {
    const orders = someOrders(3, () => ({ createdAt: '2026-10-20T15:00:00Z' }));
    const usual = await showGrid({ orders });
    const { width } = usual.header('createdAt').getBoundingClientRect();
    style.fontSize = '24px';
    const page = await showGrid({ orders });
    expect(sizeOf(page.cell('SO-1'))).to.equal(19.5);
    expect(page.header('createdAt').getBoundingClientRect().width).to.equal(width * 1.5);
    const date = page.cell('SO-1', 'createdAt');
    expect(date.scrollWidth).to.equal(date.clientWidth);
  });

  for (const width of [300, 640])
    it(`make cards ${width} px wide as high as their lines in large type`, async () => {
      style.fontSize = '24px';
      const page = await showGrid({ orders: someOrders(9, () => ({ shipTo: { name: 'Gigi', city: 'Québec' } })), width });
      expect(page.root.querySelector('.cards')).not.to.equal(null);
      const [row] = page.rows;
      const cells = [...(row?.children ?? [])];
      const cut = cells.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight);
      expect(cut.map((cell) => (cell as HTMLElement).dataset['column'])).to.deep.equal([]);
      const last = Math.max(...cells.map((cell) => cell.getBoundingClientRect().bottom));
      expect(row!.getBoundingClientRect().bottom - last).to.be.closeTo(12, 1);
    });
});
