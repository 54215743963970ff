import { expect } from '@open-wc/testing';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import type { SettingsStorage } from '../../src/state/contexts.js';
import { setViewport } from '../support/browser.js';
import { memoryStorage, showGrid, someOrders, until, type GridPage } from '../support/grid.js';

const [VIEWS, DENSITY, DETAILS] = ['views', 'density', 'details'].map((of) => `if-order-grid:default:${of}`) as [string, string, string];

const views = (page: GridPage): string[] =>
  [...page.root.querySelectorAll('[part="view"] optgroup option')].map((option) => option.textContent!);
const rowHeight = (page: GridPage): number | undefined => page.rows[0]?.offsetHeight;
const detailsWidth = (page: GridPage): number => Math.round(page.one('.details').getBoundingClientRect().width);
const storeIn = async (page: GridPage, storage: SettingsStorage): Promise<void> => {
  page.grid.closest('if-provider')!.storage = storage;
  await page.settled();
};

describe('<if-order-grid> and where choices are kept', () => {
  before(() => setViewport({ width: 1300, height: 900 }));

  it('follows the page to another storage, as after a person signs in', async () => {
    const mine = memoryStorage({ [VIEWS]: '[{"id":"a","name":"Mine"}]', [DENSITY]: '"compact"', [DETAILS]: '400' });
    const theirs = memoryStorage({ [VIEWS]: '[{"id":"b","name":"Theirs"}]', [DENSITY]: '"comfortable"', [DETAILS]: '500' });
    const page = await showGrid({ orders: someOrders(20), storage: mine });
    page.grid.openOrder('2');
    await until(() => page.root.querySelector('[role="separator"]')?.hasAttribute('aria-valuenow') === true, 'the divider');
    expect([views(page), rowHeight(page), detailsWidth(page)]).to.deep.equal([['Mine'], 32, 400]);
    await storeIn(page, theirs);
    expect([views(page), rowHeight(page), detailsWidth(page)]).to.deep.equal([['Theirs'], 52, 500]);
    await storeIn(page, memoryStorage());
    expect([views(page), rowHeight(page)]).to.deep.equal([[], 40]);
    await storeIn(page, mine);
    expect([views(page), rowHeight(page), detailsWidth(page)]).to.deep.equal([['Mine'], 32, 400]);
  });

  it('takes what a framework unsets for the default', async () => {
    const storage = memoryStorage({ [DENSITY]: '"compact"' });
    const page = await showGrid({ orders: someOrders(20), storage, name: 'other' });
    expect(rowHeight(page)).to.equal(40);
    const unset = [
      'name',
      'density',
      'search',
      'facet',
      'sort',
      'filters',
      'views',
      'urlState',
      'columns',
      'details',
      'mode',
      'selectionMode',
      'rowActions',
    ] as const;
    for (const empty of [undefined, null]) {
      Object.assign(page.grid, Object.fromEntries(unset.map((property) => [property, empty])));
      await page.settled();
      const fresh = document.createElement('if-order-grid');
      for (const property of unset) expect(page.grid[property], `${property}, ${empty}`).to.deep.equal(fresh[property]);
      expect(rowHeight(page)).to.equal(32);
    }
    page.grid.setAttribute('name', 'other');
    page.grid.removeAttribute('name');
    await page.settled();
    expect(page.grid.name).to.equal('default');
  });
});
