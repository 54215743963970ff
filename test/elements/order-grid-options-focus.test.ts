import { expect, fixture, html } from '@open-wc/testing';
import { IfOrderGrid } from '../../src/elements/order-grid/order-grid.js';

// A page loads the menu once, so what happens when nobody has asked for it yet needs a page of its own.
describe('the Options button of <if-order-grid>', () => {
  it('keeps the focus when the menu comes while the page rests, and opens nothing', async () => {
    let arrive: () => void = () => undefined;
    IfOrderGrid.loadOptions = () => new Promise((resolve) => (arrive = () => resolve(import('../../src/define/if-column-menu.js'))));
    class FocusedGrid extends IfOrderGrid {}
    customElements.define('focused-grid', FocusedGrid);
    const grid = await fixture<FocusedGrid>(html`<focused-grid .orders=${[]}></focused-grid>`);
    const root = grid.renderRoot as ShadowRoot;
    root.querySelector<HTMLElement>('.options')?.focus();
    arrive();
    while (!root.querySelector('if-column-menu')?.shadowRoot?.activeElement) await new Promise(requestAnimationFrame);
    const menu = root.querySelector('if-column-menu')!;
    expect(menu.shadowRoot?.activeElement?.id).to.equal('options');
    expect(menu.shadowRoot?.activeElement?.getAttribute('aria-expanded')).to.equal('false');
  });
});
