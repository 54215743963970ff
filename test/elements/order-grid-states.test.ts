import { expect } from '@open-wc/testing';
import { nothing, render } from 'lit';
import { strings } from '../../src/elements/order-grid/order-grid.strings.js';
import { states, type StatesView } from '../../src/elements/order-grid/states.js';

const ready = { phase: 'ready', source: { size: 0, total: 3 }, busy: false, mode: 'local', knowsOverdue: true };

/** What stands in the place of the rows of a grid that shows none of its orders. */
function shown(orders: Partial<typeof ready>, facet: StatesView['facet'] = 'no_scan_yet'): HTMLElement {
  const place = document.createElement('div');
  const view = { locale: 'en', strings: strings.en, search: '', facet, columns: [], filters: { noMatch: () => undefined }, bulk: nothing };
  render(states({ ...view, orders: { ...ready, ...orders } } as unknown as StatesView), place);
  return place;
}

describe('in the place of the rows', () => {
  it('nobody says that every parcel is scanned before that is known', () => {
    const waiting = shown({ knowsOverdue: false });
    expect([waiting.textContent.trim(), waiting.querySelector('.skeleton') !== null]).to.deep.equal(['', true]);
    expect(shown({}).textContent).to.contain('No order matches').and.to.contain('There are no orders in “No scan yet” now.');
  });

  it('other facets, and a server that knows, wait for nothing', () => {
    expect(shown({ knowsOverdue: false }, 'shipped').textContent).to.contain('There are no orders in “Shipped” now.');
    expect(shown({ knowsOverdue: false, mode: 'server' }).textContent).to.contain('No order matches');
  });
});
