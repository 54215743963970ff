import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/if-carrier-links.js';
import '../../src/define/if-order-details.js';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-pickup-window.js';
import '../../src/define/if-provider.js';
import '../../src/define/if-tracking-lookup.js';
import '../../src/define/if-tracking-timeline.js';
import { setViewport } from '../support/browser.js';
import { anOrder, nextFrame, showGrid, someOrders, stillClock, until } from '../support/grid.js';

const { style } = document.documentElement;

const sizeOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);

describe('elements on the pages of others', () => {
  before(() => setViewport({ width: 1200, height: 800 }));
  afterEach(() => style.removeProperty('font-size'));

  for (const size of ['62.5%', '14px', '16px'])
    it(`keep their type at its size where the page’s root has ${size}`, async () => {
      style.fontSize = size;
      const page = await showGrid({ orders: someOrders(3) });
      expect(sizeOf(page.cell('SO-1'))).to.equal(13);
      expect(sizeOf(page.one('.status'))).to.equal(12);
      const details = await fixture(html`<if-order-details .order=${anOrder()}></if-order-details>`);
      expect(sizeOf(details)).to.equal(13);
      expect(sizeOf(await fixture(html`<if-pickup-window></if-pickup-window>`))).to.equal(14);
    });

  it('grow with the type of their reader, columns too', async () => {
    const orders = someOrders(3, () => ({ createdAt: '2026-10-20T15:00:00Z' }));
    const usual = await showGrid({ orders });
    const { width } = usual.header('createdAt').getBoundingClientRect();
    style.fontSize = '24px';
    const page = await showGrid({ orders });
    expect(sizeOf(page.cell('SO-1'))).to.equal(19.5);
    expect(page.header('createdAt').getBoundingClientRect().width).to.equal(width * 1.5);
    const date = page.cell('SO-1', 'createdAt');
    expect(date.scrollWidth).to.equal(date.clientWidth);
  });

  for (const width of [300, 640])
    it(`make cards ${width} px wide as high as their lines in large type`, async () => {
      style.fontSize = '24px';
      const page = await showGrid({ orders: someOrders(9, () => ({ shipTo: { name: 'Gigi', city: 'Québec' } })), width });
      expect(page.root.querySelector('.cards')).not.to.equal(null);
      const [row] = page.rows;
      const cells = [...(row?.children ?? [])];
      const cut = cells.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight);
      expect(cut.map((cell) => (cell as HTMLElement).dataset['column'])).to.deep.equal([]);
      const last = Math.max(...cells.map((cell) => cell.getBoundingClientRect().bottom));
      expect(row!.getBoundingClientRect().bottom - last).to.be.closeTo(12, 1);
    });
});

describe('words of elements', () => {
  const SET =
    'text-align: center; text-transform: uppercase; text-indent: 2em; letter-spacing: 0.3em; word-spacing: 1em; white-space: nowrap';
  const names = ['if-order-grid', 'if-order-details', 'if-tracking-timeline', 'if-tracking-lookup', 'if-carrier-links', 'if-pickup-window'];
  const NAMES = ['textAlign', 'textTransform', 'textIndent', 'letterSpacing', 'wordSpacing', 'whiteSpace'] as const;

  for (const name of names)
    it(`are set by ${name}, not by the page around it, and as a reader asks`, async () => {
      const holder = await fixture<HTMLElement>(html`<div style=${SET}></div>`);
      const element = MADE[name]?.() ?? document.createElement(name);
      holder.append(element);
      await until(() => (element.shadowRoot?.childElementCount ?? 0) > 0, 'content');
      const inside = element.shadowRoot!.firstElementChild!;
      const { letterSpacing, wordSpacing, ...set } = Object.fromEntries(
        NAMES.map((property) => [property, getComputedStyle(inside)[property]]),
      );
      expect(set['textTransform']).to.equal('none');
      expect(set['textIndent']).to.equal('0px');
      expect(set['textAlign']).to.be.oneOf(['start', 'left']);
      expect(set['whiteSpace']).to.equal('normal');
      expect([letterSpacing, wordSpacing]).to.satisfy(
        ([letters, words]: string[]) => letters === 'normal' && /^(?:normal|0px)$/.test(words!),
      );
      const reader = document.createElement('style');
      reader.textContent = '* { letter-spacing: 2px !important; word-spacing: 3px !important }';
      document.head.append(reader);
      expect([getComputedStyle(inside).letterSpacing, getComputedStyle(inside).wordSpacing]).to.deep.equal(['2px', '3px']);
      reader.remove();
    });
});

/** Parents that ask their children how wide they want to be. */
const PLACES: Readonly<Record<string, string>> = {
  'a row of a flex box': 'display: flex',
  'a column of a flex box that does not stretch': 'display: flex; flex-direction: column; align-items: start',
  'an inline block': 'display: inline-block',
  'a float': 'float: left',
  'a place of its own': 'position: absolute',
  'a grid that does not stretch': 'display: grid; justify-items: start',
  'a cell of a table': 'display: table-cell',
};

const MADE: Readonly<Record<string, () => HTMLElement>> = {
  'if-order-grid': () => Object.assign(document.createElement('if-order-grid'), { orders: someOrders(3) }),
  'if-order-details': () => Object.assign(document.createElement('if-order-details'), { order: anOrder() }),
  'if-tracking-timeline': () =>
    Object.assign(document.createElement('if-tracking-timeline'), {
      parcels: [
        {
          trackingNumber: '7023210039414604',
          status: 'in_transit',
          events: [{ at: '2026-11-20T15:00:00Z', status: 'in_transit', description: 'Processed at the sorting centre' }],
        },
      ],
    }),
};

describe('the width of elements', () => {
  before(() => setViewport({ width: 1200, height: 800 }));

  for (const [name, make] of Object.entries(MADE)) {
    for (const [place, css] of Object.entries(PLACES))
      it(`${name}: is of use in ${place}, and fits where that is narrow`, async () => {
        const page = await fixture<HTMLElement>(html`<div style="inline-size: 1000px; block-size: 500px; position: relative"></div>`);
        const parent = document.createElement('div');
        parent.style.cssText = css;
        const element = make();
        parent.append(element);
        page.append(parent);
        await until(() => (element.shadowRoot?.childElementCount ?? 0) > 0, 'content');
        const least = name === 'if-order-grid' ? 900 : 300;
        expect(element.getBoundingClientRect().width).to.be.within(least, 1000);
        page.style.inlineSize = '340px';
        await nextFrame();
        expect(element.getBoundingClientRect().width).to.be.within(280, 340);
      });

    it(`${name}: is of use in a dialog`, async () => {
      const dialog = document.createElement('dialog');
      const element = make();
      dialog.append(element);
      (await fixture(html`<div></div>`)).append(dialog);
      dialog.showModal();
      await until(() => (element.shadowRoot?.childElementCount ?? 0) > 0, 'content');
      expect(element.getBoundingClientRect().width).to.be.within(300, 1200);
      expect(dialog.scrollWidth).to.equal(dialog.clientWidth);
    });
  }

  it('leaves room to what stands beside it in a row', async () => {
    const row = await fixture(
      html`<div style="display: flex; inline-size: 700px"><nav style="inline-size: 200px; flex: none"></nav></div>`,
    );
    const grid = MADE['if-order-grid']!();
    row.append(grid);
    await until(() => grid.shadowRoot!.childElementCount > 0);
    expect(grid.getBoundingClientRect().width).to.equal(500);
  });
});

/** The contrast of a colour, which may let the page show through, with the page's; 1 to 21. */
function contrast(colour: string, page: string): number {
  const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
  const light = (...fills: string[]): number => {
    for (const fill of fills) {
      pen.fillStyle = fill;
      pen.fillRect(0, 0, 1, 1);
    }
    const [r = 0, g = 0, b = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [one, other] = [light(page, colour), light(page)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

describe('elements without a surface of their own', () => {
  const DARK = '#101418';
  const texts: Readonly<Record<string, readonly string[]>> = {
    'if-pickup-window': ['.headline', '.countdown', '.open'],
    'if-tracking-lookup': ['label', '.hint'],
    'if-tracking-timeline': ['.what', '.words', 'h3', 'time'],
    'if-carrier-links': ['a'],
  };

  for (const [name, selectors] of Object.entries(texts))
    for (const [page, ink] of [
      [DARK, '#eee'],
      ['#fff', '#1a1e24'],
    ] as const)
      it(`${name}: is read on a page of ${page} that names no colour scheme`, async () => {
        const holder = await fixture<HTMLElement>(html`<div style="background: ${page}; color: ${ink}"></div>`);
        const element = MADE[name]?.() ?? document.createElement(name);
        if (name === 'if-pickup-window')
          Object.assign(element, { clock: stillClock, compact: true, locale: 'en', timeZone: 'Europe/Paris' });
        holder.append(element);
        await until(() => selectors.every((selector) => element.shadowRoot?.querySelector(selector)), 'text');
        for (const selector of selectors) {
          const { color } = getComputedStyle(element.shadowRoot!.querySelector(selector)!);
          expect(contrast(color, page), `${selector} ${color}`).to.be.at.least(4.5);
        }
      });
});
