import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '../support/browser.js';
import { IfOrderGrid } from '../../src/elements/order-grid/order-grid.js';

/** As `define/if-order-grid` does, with a hand on when the menu comes. */
let arrive: () => void = () => undefined;
let asked = 0;
const defineMenu = (): Promise<object> => import('../../src/define/if-column-menu.js');

class HeldGrid extends IfOrderGrid {}
customElements.define('held-grid', HeldGrid);

const optionsOf = (grid: IfOrderGrid): HTMLElement => {
  const root = grid.renderRoot as ShadowRoot;
  return (root.querySelector('if-column-menu')?.shadowRoot ?? root).querySelector<HTMLElement>('[part~="options"], [part~="button"]')!;
};
const until = async (holds: () => boolean, what: string): Promise<void> => {
  const end = performance.now() + 4000;
  while (!holds() && performance.now() < end) await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(holds(), what).to.equal(true);
};

// One page loads the menu once: what comes before that is told in the order in which a person meets it.
describe('the Options button of <if-order-grid>, before its menu is here', () => {
  let grid: IfOrderGrid;
  before(async () => {
    await setViewport({ width: 1200, height: 800 });
    IfOrderGrid.loadOptions = () =>
      new Promise((resolve) => {
        asked += 1;
        arrive = () => resolve(defineMenu());
      });
  });
  beforeEach(async () => {
    grid = await fixture<IfOrderGrid>(html`<held-grid .orders=${[]}></held-grid>`);
    await grid.updateComplete;
  });
  after(() => resetMouse());

  it('stands there, and loads nothing', async () => {
    expect(optionsOf(grid).innerText.trim()).to.equal('Options');
    expect(optionsOf(grid).getAttribute('aria-haspopup')).to.equal('menu');
    expect(asked).to.equal(0);
    await expect(grid).to.be.accessible();
  });

  it('loads the menu once when it gets the focus, and does with it what was typed meanwhile', async () => {
    optionsOf(grid).focus();
    await until(() => asked === 1, 'asked for');
    for (const press of ['Enter', 'ArrowDown', 'ArrowUp', 'Enter']) await sendKeys({ press });
    expect(asked).to.equal(1);
    expect(grid.renderRoot.querySelector('if-column-menu')).to.equal(null);
    const { width, height } = optionsOf(grid).getBoundingClientRect();
    arrive();
    const inMenu = (): ShadowRoot | null | undefined => grid.renderRoot.querySelector('if-column-menu')?.shadowRoot;
    await until(() => inMenu()?.activeElement?.id === 'column-search', 'the Columns panel');
    expect(optionsOf(grid).getAttribute('aria-expanded')).to.equal('true');
    const after = optionsOf(grid).getBoundingClientRect();
    expect([Math.round(after.width), Math.round(after.height)]).to.deep.equal([Math.round(width), Math.round(height)]);
  });

  it('is the element of the menu itself from then on', async () => {
    expect(grid.renderRoot.querySelector('if-column-menu')).not.to.equal(null);
    const { left, top, width, height } = optionsOf(grid).getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
    await until(() => optionsOf(grid).getAttribute('aria-expanded') === 'true', 'open by hover');
    expect(asked).to.equal(1);
  });
});
