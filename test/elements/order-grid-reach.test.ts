import { expect } from '@open-wc/testing';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import type { Order } from '../../src/domain/order/index.js';
import { resetMouse, sendWheel, setViewport } from '../support/browser.js';
import { anOrder, centre, nextFrame, press, showGrid, until, type GridPage } from '../support/grid.js';

const COUNT = 1_000_000;
const ROW = 40;
const WHEEL = 120;

let orders: Order[] = [];

const showMillion = async (): Promise<GridPage> => {
  const page = await showGrid({ orders, sort: 'closedAt' });
  while (page.rows.length < 9) await nextFrame();
  return page;
};

/** Which pixel of all rows stands at the upper edge of the window. */
function pixelAtTop(page: GridPage): number {
  const [row] = page.rows as [HTMLElement];
  const below = row.getBoundingClientRect().top - page.one('.head').getBoundingClientRect().bottom;
  return (Number(row.getAttribute('aria-rowindex')) - 2) * ROW - below;
}

/** Waits until something has not moved for ten frames, and says how far it is. */
async function rest(measure: () => number): Promise<number> {
  let last = measure();
  for (let still = 0; still < 10;) {
    await nextFrame();
    const now = measure();
    still = now === last ? still + 1 : 0;
    last = now;
  }
  return last;
}

/** How far something moves when the wheel is turned. */
async function turned(target: Element, measure: () => number, { times = 5, by = WHEEL } = {}): Promise<number> {
  const before = await rest(measure);
  for (let nth = 0; nth < times; nth += 1) await sendWheel(centre(target), by);
  return (await rest(measure)) - before;
}

/** What the wheel does to an ordinary scrolled element of this browser. */
async function ordinarily(): Promise<number> {
  const scroller = document.createElement('div');
  const content = document.createElement('div');
  scroller.style.cssText =
    'position: fixed; inset: 100px auto auto 100px; inline-size: 300px; block-size: 300px; overflow: auto; z-index: 9';
  content.style.blockSize = '20000px';
  scroller.append(content);
  document.body.append(scroller);
  const moved = await turned(scroller, () => scroller.scrollTop);
  scroller.remove();
  return moved;
}

describe('<if-order-grid> with a million orders', function () {
  this.timeout(60_000);

  before(async () => {
    await setViewport({ width: 1200, height: 800 });
    const order = anOrder();
    orders = Array.from({ length: COUNT }, (_, index) => ({ ...order, id: String(index + 1), reference: `SO-${index + 1}` }));
  });
  after(() => {
    orders = [];
  });
  afterEach(() => resetMouse());

  it('shows the first and the last, each in full, by the scroll bar', async () => {
    const page = await showMillion();
    expect(page.column('reference')[0]).to.equal('SO-1');
    expect(page.one('.body').offsetHeight).to.be.at.most(8_000_000);
    await page.scrollTo(page.scroller.scrollHeight);
    // Of so many orders the last may still be on its way into its place.
    await until(() => page.column('reference').at(-1) === `SO-${COUNT}`, 'the last order');
    const lower = page.scroller.getBoundingClientRect().top + page.scroller.clientHeight;
    expect(page.rows.at(-1)?.getBoundingClientRect().bottom).to.be.closeTo(lower, 1);
    await page.scrollTo(0);
    expect(page.column('reference')[0]).to.equal('SO-1');
    expect(pixelAtTop(page)).to.be.closeTo(0, 1);
  });

  it('shows them by keyboard', async () => {
    const page = await showMillion();
    page.header('reference').querySelector('button')?.focus();
    await press(page, 'ArrowDown', 'Control+End');
    await until(() => page.place === `${COUNT + 1}:totalQuantity`, 'the last cell');
    await press(page, 'Control+Home');
    expect(page.place).to.equal('2:row-select');
    expect(page.column('reference')[0]).to.equal('SO-1');
  });

  it('moves its rows by as much as the wheel moves anything else, at both ends and in between', async () => {
    const page = await showMillion();
    const ordinary = await ordinarily();
    expect(ordinary).to.be.above(0);
    for (const share of [0, 0.3, 0.5, 0.9]) {
      await page.scrollTo(share * page.scroller.scrollHeight);
      const moved = await turned(page.scroller, () => pixelAtTop(page));
      expect(moved / ordinary, `down at ${share}`).to.be.closeTo(1, 0.03);
      const back = await turned(page.scroller, () => pixelAtTop(page), { by: -WHEEL });
      expect(back / ordinary, `up at ${share}`).to.be.closeTo(-1, 0.03);
    }
  });
});
