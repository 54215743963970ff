import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '../support/browser.js';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import { OnDemand } from '../../src/elements/shared/on-demand.js';
import { centre, nextFrame, press, showGrid, someOrders, until, type GridPage } from '../support/grid.js';

/** How parts come that are asked for from now on: when the test says so, or never. */

const { load } = OnDemand.prototype;
function hold(): () => void {
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  OnDemand.prototype.load = async function (...quiet) {
    await arrived;
    return load.apply(this, quiet);
  };
  return arrive;
}
const fail = (): void => void (OnDemand.prototype.load = () => nextFrame().then(() => undefined));
const succeed = (): void => void (OnDemand.prototype.load = load);

const show = (): Promise<GridPage> => showGrid({ orders: someOrders(50) });
const search = (page: GridPage): HTMLInputElement => page.one('input[type="search"]') as HTMLInputElement;

describe('what <if-order-grid> loads when it is asked for', () => {
  before(() => setViewport({ width: 1200, height: 800 }));
  afterEach(async () => {
    succeed();
    await resetMouse();
  });

  describe('is the menu of a column,', () => {
    const button = (page: GridPage): HTMLElement => page.one('.head-menu-button', page.header('carrier'));
    const menu = (page: GridPage): HTMLElement | null => page.root.querySelector('.head-menu');
    const isOpen = (page: GridPage): boolean => menu(page)?.matches(':popover-open') === true;
    const claims = (page: GridPage): string | null => button(page).getAttribute('aria-expanded');

    it('which opens when it is here', async () => {
      const page = await show();
      const arrive = hold();
      await page.click(button(page));
      expect([isOpen(page), claims(page)]).to.deep.equal([false, 'true']);
      arrive();
      await until(() => isOpen(page), 'the menu');
      expect(page.focused.textContent?.trim()).to.equal('A to Z');
    });

    it('which stays closed when somebody went on meanwhile', async () => {
      const page = await show();
      const arrive = hold();
      await page.click(button(page));
      await page.click(search(page));
      await sendKeys({ type: 'SO' });
      arrive();
      await until(() => menu(page) !== null && claims(page) === 'false', 'that it is here');
      await sendKeys({ type: '-7' });
      await page.settled();
      expect([isOpen(page), search(page).value, page.focused]).to.deep.equal([false, 'SO-7', search(page)]);
      await page.click(button(page));
      expect(isOpen(page)).to.equal(true);
    });

    it('which is not opened later by itself when it could not be loaded', async () => {
      const page = await show();
      fail();
      await page.click(button(page));
      await until(() => claims(page) === 'false', 'that it is told');
      succeed();
      page.grid.requestUpdate();
      await page.settled();
      expect([menu(page), page.focused]).to.deep.equal([null, button(page)]);
      await page.click(button(page));
      await until(() => isOpen(page), 'the menu');
    });
  });

  describe('is the Columns panel,', () => {
    const isOpen = (page: GridPage, id: string): boolean => page.inMenu(`#${id}`).matches(':popover-open');

    it('which opens when it is here, and not before', async () => {
      const page = await show();
      const arrive = hold();
      await page.click(page.inMenu('#options'));
      await page.click(page.inMenu('#columns-item'));
      expect(isOpen(page, 'panel')).to.equal(false);
      arrive();
      await until(() => isOpen(page, 'panel'), 'the panel');
      await until(() => page.focused.id === 'column-search', 'the focus in it');
    });

    it('of which the grid says that it could not be loaded, with the focus where it was', async () => {
      const page = await show();
      fail();
      page.inMenu('#options').focus();
      await press(page, 'Enter', 'Enter');
      await until(() => page.status.includes('This could not be loaded.'), 'the words');
      expect([isOpen(page, 'menu'), isOpen(page, 'panel'), page.focused.id]).to.deep.equal([true, false, 'columns-item']);
      expect(page.inMenu('#columns-item')).to.have.attribute('aria-expanded', 'false');
      succeed();
      await press(page, 'Enter');
      await until(() => page.focused.id === 'column-search', 'the panel');
    });

    it('of which it says so for a mouse that rests on it, and takes no focus when it comes later', async () => {
      const page = await show();
      search(page).focus();
      fail();
      await page.hover(page.inMenu('#options'));
      await until(() => isOpen(page, 'menu'), 'the menu');
      await page.hover(page.inMenu('#columns-item'));
      await until(() => page.status.includes('This could not be loaded.'), 'the words');
      expect([isOpen(page, 'panel'), page.focused]).to.deep.equal([false, search(page)]);
      succeed();
      await sendMouse({ type: 'move', position: centre(page.inMenu('[data-reset]')) });
      await page.hover(page.inMenu('#columns-item'));
      await until(() => isOpen(page, 'panel'), 'the panel');
      expect(page.focused).to.equal(search(page));
    });
  });
});
