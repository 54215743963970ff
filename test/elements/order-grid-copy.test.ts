import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import { expect } from '@open-wc/testing';
import { resetMouse, setViewport } from '../support/browser.js';
import {
  anOrder,
  failure,
  nextFrame,
  showGrid,
  someOrders,
  until,
  type FakeClient,
  type GivenGrid,
  type GridPage,
} from '../support/grid.js';
import { ordersServer, type OrdersServer } from '../support/orders-server.js';

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
async function selectedAtServer(given: GivenGrid = {}): Promise<GridPage & { readonly server: OrdersServer }> {
  const server = ordersServer({ size: () => 3000, at: (index) => anOrder({ id: `o${index}`, reference: `SO-${index}` }) });
  const page = await showGrid({ client: server as unknown as FakeClient, mode: 'server', selection: 'all', ...given });
  await until(() => page.root.querySelector('.bulk') !== null && page.column('reference').includes('SO-3'), 'the selected rows');
  return Object.assign(page, { server });
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

  it('does not say that no order matches when the server could not be asked', async () => {
    const server = ordersServer({ size: () => 3000, at: (index) => anOrder({ id: `o${index}`, reference: `SO-${index}` }) });
    const page = await showGrid({ client: server as unknown as FakeClient, mode: 'server' });
    await until(() => page.column('reference').includes('SO-3'), 'the first rows');
    server.held = true;
    await page.click(page.chip('shipped'));
    server.searches.at(-1)?.refuse('offline');
    await until(() => page.root.querySelector('[part="error"]') !== null, 'the error');
    await said(page, 'Orders could not be loaded');
    expect(page.one('.announcer').textContent).not.to.contain('No order matches');
  });
});
