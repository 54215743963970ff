import { expect, fixture, html } from '@open-wc/testing';
import { placePopover } from '../../src/elements/shared/place-popover.js';
import { setViewport } from '../support/browser.js';

/** A button of 100 by 20 pixels, and where its open popover stands. */
async function placed(at: string, popover: string, align: 'start' | 'end', dir = 'ltr'): Promise<DOMRect> {
  const holder = await fixture(
    html`<div dir=${dir}>
      <button style="position: fixed; inline-size: 100px; block-size: 20px; ${at}"></button>
      <div popover style="margin: 0; padding: 0; border: 0; max-inline-size: none; ${popover}"></div>
    </div>`,
  );
  const panel = holder.querySelector<HTMLElement>('[popover]')!;
  panel.showPopover();
  placePopover(panel, holder.querySelector('button')!, align);
  return panel.getBoundingClientRect();
}

describe('a popover that is put beside its button', () => {
  before(() => setViewport({ width: 1000, height: 600 }));
  const size = 'width: 300px; height: 200px';

  it('stands below it in line with its start or its end, as the writing goes', async () => {
    const at = 'left: 400px; top: 100px';
    for (const [align, dir, left] of [
      ['start', 'ltr', 400],
      ['end', 'ltr', 200],
      ['start', 'rtl', 200],
      ['end', 'rtl', 400],
    ] as const) {
      const { x, y } = await placed(at, size, align, dir);
      expect([x, y], `${align}, ${dir}`).to.deep.equal([left, 126]);
    }
  });

  it('stands above it where there is no room below, and stays in the window', async () => {
    const { bottom, right } = await placed(`left: ${innerWidth - 110}px; top: ${innerHeight - 50}px`, size, 'start');
    expect([bottom, right]).to.deep.equal([innerHeight - 56, innerWidth - 6]);
    expect((await placed('left: 400px; top: 100px', 'width: 300px; height: 5000px', 'end')).top).to.equal(6);
  });

  it('begins at the edge of the window where it is wider than that', async () => {
    for (const align of ['start', 'end'] as const)
      expect((await placed('left: 400px; top: 100px', 'width: 5000px', align)).left).to.equal(6);
  });
});
