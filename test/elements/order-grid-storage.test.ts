import { expect } from '@open-wc/testing';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import { setViewport } from '../support/browser.js';
import { memoryStorage, showGrid, someOrders, type GridPage } from '../support/grid.js';

const DENSITY = 'if-order-grid:default:density';

const rowHeight = (page: GridPage): number | undefined => page.rows[0]?.offsetHeight;

describe('<if-order-grid> and where choices are kept', () => {
  before(() => setViewport({ width: 1300, height: 900 }));

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
