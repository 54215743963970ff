import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, setViewport } from '../support/browser.js';
import { IfOrderGrid } from '../../src/elements/order-grid/order-grid.js';

class OfflineGrid extends IfOrderGrid {}
customElements.define('offline-grid', OfflineGrid);

const until = async (holds: () => boolean, what: string): Promise<void> => {
  const end = performance.now() + 4000;
  while (!holds() && performance.now() < end) await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(holds(), what).to.equal(true);
};

// One page loads the menu once: this has one of its own.
describe('the Options button of <if-order-grid>, whose menu could not be loaded', () => {
  // A mouse that rests on the button opens the menu by itself.
  before(async () => {
    await setViewport({ width: 1200, height: 800 });
    await resetMouse();
  });

  it('opens it when it is here and pressed again, once for once', async () => {
    let arrive: (() => void) | undefined;
    IfOrderGrid.loadOptions = () => Promise.reject(new Error('offline'));
    const grid = await fixture<IfOrderGrid>(html`<offline-grid .orders=${[]}></offline-grid>`);
    await grid.updateComplete;
    const root = grid.renderRoot as ShadowRoot;
    const button = (): HTMLElement =>
      (root.querySelector('if-column-menu')?.shadowRoot ?? root).querySelector('[part~="options"], #options')!;
    button().click();
    await until(() => root.querySelector('[part~="status"]')?.textContent?.includes('could not be loaded') === true, 'that it failed');

    IfOrderGrid.loadOptions = () => new Promise((resolve) => (arrive = () => resolve(import('../../src/define/if-column-menu.js'))));
    button().click();
    arrive?.();
    await until(() => root.querySelector('if-column-menu') !== null, 'the menu');
    await until(() => button().getAttribute('aria-expanded') === 'true', 'open');
  });
});
