import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '../support/browser.js';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import { isHeadingFor } from '../../src/elements/column-menu/hover-intent.js';
import type { IfColumnsChangeEvent } from '../../src/elements/order-grid/order-grid.events.js';
import { centre, memoryStorage, press, showGrid, someOrders, until, type GivenGrid, type GridPage } from '../support/grid.js';

const TRACKING = 'Tracking number';
const KEY = 'if-order-grid:default:columns';

const show = (given: GivenGrid = {}): Promise<GridPage> => showGrid({ orders: someOrders(20), ...given });
const isOpen = (page: GridPage, id: 'menu' | 'panel'): boolean => page.inMenu(`#${id}`).matches(':popover-open');
const shownOrder = (page: GridPage): string[] =>
  [...page.inMenu('.arrange').querySelectorAll('.name')].map((name) => name.textContent ?? '');

async function openPanel(given: GivenGrid = {}): Promise<GridPage> {
  const page = await show(given);
  await page.click(page.inMenu('#options'));
  await page.click(page.inMenu('#columns-item'));
  return page;
}

describe('<if-column-menu> in a grid', () => {
  before(() => setViewport({ width: 1200, height: 800 }));
  afterEach(async () => {
    await resetMouse();
    await setViewport({ width: 1200, height: 800 });
  });

  describe('opens', () => {
    it('on hover, after a moment, and takes no focus', async () => {
      const page = await show();
      await page.hover(page.inMenu('#options'));
      await until(() => isOpen(page, 'menu'), 'menu');
      expect(page.inMenu('#options')).to.have.attribute('aria-expanded', 'true');
      expect(document.activeElement).to.equal(document.body);
      await page.hover(page.inMenu('#columns-item'));
      await until(() => isOpen(page, 'panel'), 'panel');
      expect(document.activeElement).to.equal(document.body);
    });

    it('and ticking Tracking Number there shows the column, the pointer never having clicked before', async () => {
      const page = await show();
      expect(page.headers).not.to.include(TRACKING);
      await page.hover(page.inMenu('#options'));
      await until(() => isOpen(page, 'menu'), 'menu');
      await page.hover(page.inMenu('#columns-item'));
      await until(() => isOpen(page, 'panel'), 'panel');
      page.box('trackingNumber').scrollIntoView({ block: 'center' });
      await page.click(page.box('trackingNumber'));
      expect(page.headers).to.include(TRACKING);
      expect(isOpen(page, 'panel')).to.equal(true);
    });

    it('and stays while the pointer is on it, on its way to the panel, and over the gap', async () => {
      const page = await show();
      await page.hover(page.inMenu('#options'));
      await until(() => isOpen(page, 'menu'), 'menu');
      await page.hover(page.inMenu('#columns-item'));
      await until(() => isOpen(page, 'panel'), 'panel');
      const [x, y] = centre(page.inMenu('#columns-item'));
      const [toX, toY] = centre(page.inMenu('#panel'));
      for (let step = 1; step <= 10; step += 1) {
        await sendMouse({ type: 'move', position: [Math.round(x + ((toX - x) * step) / 10), Math.round(y + ((toY - y) * step) / 10)] });
      }
      await page.settled();
      expect(isOpen(page, 'panel')).to.equal(true);
    });

    it('and closes a moment after the pointer has left', async () => {
      const page = await show();
      await page.hover(page.inMenu('#options'));
      await until(() => isOpen(page, 'menu'), 'menu');
      await sendMouse({ type: 'move', position: [200, 500] });
      expect(isOpen(page, 'menu')).to.equal(true);
      await until(() => !isOpen(page, 'menu'), 'closing');
    });

    it('for good at a click, until clicked again', async () => {
      const page = await show();
      await page.click(page.inMenu('#options'));
      expect(isOpen(page, 'menu')).to.equal(true);
      await page.click(page.inMenu('#options'));
      expect(isOpen(page, 'menu')).to.equal(false);
    });

    it('and closes at a click elsewhere', async () => {
      const page = await openPanel();
      await page.click(page.cell('SO-9', 'reference'));
      expect(isOpen(page, 'menu') || isOpen(page, 'panel')).to.equal(false);
    });
  });

  describe('by keyboard', () => {
    it('shows Tracking Number without a mouse', async () => {
      const page = await show();
      page.one('input[type="search"]').focus();
      await press(page, 'Tab', 'Tab', 'Enter', 'Enter');
      expect(page.focused.getAttribute('type')).to.equal('search');
      await sendKeys({ type: 'trackin' });
      await press(page, 'ArrowDown', 'Space');
      expect(page.headers).to.include(TRACKING);
      await until(() => page.one('[role="status"]').textContent === 'Tracking number shown', 'words');
    });

    it('is a menu button: arrows, Home, End, first letters', async () => {
      const page = await show();
      page.inMenu('#options').focus();
      await press(page, 'ArrowDown');
      expect(page.focused.id).to.equal('columns-item');
      await press(page, 'ArrowDown');
      expect(page.focused.textContent?.trim()).to.equal('Compact');
      await press(page, 'End');
      expect(page.focused.textContent?.trim()).to.equal('Reset columns and density');
      await press(page, 'ArrowDown');
      expect(page.focused.id).to.equal('columns-item');
      await press(page, 's');
      expect(page.focused.textContent?.trim()).to.equal('Standard');
      await press(page, 'Escape');
      expect(page.focused.id).to.equal('options');
      await press(page, 'ArrowUp');
      expect(page.focused.textContent?.trim()).to.equal('Reset columns and density');
      await press(page, 'Tab');
      expect(isOpen(page, 'menu')).to.equal(false);
    });

    it('closes one level with Escape, each time with the focus on what opened it', async () => {
      const page = await openPanel();
      expect(page.focused.id).to.equal('column-search');
      await press(page, 'Escape');
      expect(isOpen(page, 'panel')).to.equal(false);
      expect(page.focused.id).to.equal('columns-item');
      await press(page, 'Escape');
      expect(isOpen(page, 'menu')).to.equal(false);
      expect(page.focused.id).to.equal('options');
    });

    it('lets Escape dismiss what hover opened, without moving the focus (WCAG 1.4.13)', async () => {
      const page = await show();
      page.one('input[type="search"]').focus();
      await page.hover(page.inMenu('#options'));
      await until(() => isOpen(page, 'menu'), 'menu');
      await press(page, 'Escape');
      expect(isOpen(page, 'menu')).to.equal(false);
      expect(page.focused).to.equal(page.one('input[type="search"]'));
    });

    it('closes when Tab goes on in the grid, from the button and from the end of the panel', async () => {
      const page = await show();
      page.inMenu('#options').focus();
      await page.hover(page.inMenu('#options'));
      await until(() => isOpen(page, 'menu'), 'the menu');
      await press(page, 'Tab');
      expect(page.root.activeElement?.localName).not.to.equal('if-column-menu');
      await until(() => !isOpen(page, 'menu'), 'closed from the button');
      await page.click(page.inMenu('#options'));
      await page.click(page.inMenu('#columns-item'));
      const last = [...page.inMenu('#panel').querySelectorAll<HTMLElement>('button')].at(-1);
      last?.focus();
      await press(page, 'Tab');
      expect(page.root.activeElement?.matches('if-column-menu'), 'still there').to.equal(false);
      expect(page.grid.matches(':focus-within')).to.equal(true);
      await until(() => !isOpen(page, 'menu') && !isOpen(page, 'panel'), 'closed from the panel');
    });

    it('stays open while the focus moves within it, and when it goes nowhere', async () => {
      const page = await openPanel();
      await press(page, 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab');
      expect(isOpen(page, 'panel')).to.equal(true);
      page.focused.blur();
      await page.settled();
      expect(isOpen(page, 'panel')).to.equal(true);
    });

    it('moves a column with Alt and an arrow, from its check box or its place in the order', async () => {
      const page = await openPanel();
      page.box('carrier').focus();
      await press(page, 'Alt+ArrowUp');
      expect(page.headers.slice(0, 5)).to.deep.equal(['Reference number', 'Status', 'Ship to name', 'Carrier', 'Ship to city']);
      expect(page.focused).to.equal(page.box('carrier'));
      page.inMenu('.nudge[data-id="carrier"][data-by="-1"]').focus();
      await press(page, 'Enter');
      expect(page.headers.slice(0, 4)).to.deep.equal(['Reference number', 'Status', 'Carrier', 'Ship to name']);
      expect(page.focused).to.equal(page.inMenu('.nudge[data-id="carrier"][data-by="-1"]'));
      await until(() => page.one('[role="status"]').textContent?.includes('Carrier moved, now 3 of 8') === true, 'words');
    });
  });

  describe('holds the columns', () => {
    it('remembered: a reload keeps them', async () => {
      const storage = memoryStorage();
      const page = await openPanel({ storage });
      page.box('trackingNumber').click();
      await page.settled();
      const again = await show({ storage });
      expect(again.headers).to.include(TRACKING);
      const other = await show({ storage, name: 'second' });
      expect(other.headers).not.to.include(TRACKING);
    });

    it('as they were by default when what is stored was tampered with, and says so once', async () => {
      for (const stored of ['{"version":1,"order":"x"}', 'not json', '[]', '{"version":9}']) {
        const storage = memoryStorage({ [KEY]: stored });
        const events: IfColumnsChangeEvent[] = [];
        const hear = (event: IfColumnsChangeEvent): void => void events.push(event);
        document.addEventListener('if-columns-change', hear as EventListener);
        const page = await show({ storage });
        document.removeEventListener('if-columns-change', hear as EventListener);
        expect(page.headers.length).to.equal(8);
        expect(events.map(({ reason }) => reason)).to.deep.equal(['unreadable']);
      }
    });

    it('in groups, found by their names without accents', async () => {
      const page = await openPanel({ lang: 'fr-CA' });
      const groups = [...page.inMenu('.choose').querySelectorAll('legend')].map((legend) => legend.textContent);
      expect(groups).to.deep.equal([
        'Commande',
        'État et dates',
        'Destinataire',
        'Transporteur et suivi',
        'Travail en entrepôt',
        'Contenu',
        'Fret',
      ]);
      await sendKeys({ type: 'numero suivi' });
      await page.settled();
      expect([...page.inMenu('.choose').querySelectorAll('label')].map((label) => label.textContent?.trim())).to.deep.equal([
        'Numéro de suivi',
      ]);
      await sendKeys({ type: 'zzz' });
      await page.settled();
      expect(page.inMenu('.none').textContent).to.contain('Aucune colonne ne s’appelle');
    });

    it('all, none but one, and back', async () => {
      const page = await openPanel();
      const tools = [...page.inMenu('.tools').querySelectorAll('button')];
      tools[0]?.click();
      await page.settled();
      expect(page.headers.length).to.equal(62);
      tools[1]?.click();
      await page.settled();
      expect(page.headers).to.deep.equal(['Reference number']);
      await page.click(page.box('reference'));
      expect(page.headers).to.deep.equal(['Reference number']);
      expect(page.box('reference').checked).to.equal(true);
      expect(page.box('reference')).to.have.attribute('aria-disabled', 'true');
      tools[2]?.click();
      await page.settled();
      expect(page.headers.length).to.equal(8);
    });

    it('in an order that dragging changes', async () => {
      const page = await openPanel();
      const item = (id: string): HTMLElement => page.inMenu(`.arrange li[data-id="${id}"]`);
      await sendMouse({ type: 'move', position: centre(item('createdAt').querySelector('.grip') as Element) });
      await sendMouse({ type: 'down' });
      const [x] = centre(item('createdAt').querySelector('.grip') as Element);
      const { top } = item('stage').getBoundingClientRect();
      await sendMouse({ type: 'move', position: [x, Math.round(top + 12)] });
      await sendMouse({ type: 'move', position: [x, Math.round(top + 6)] });
      await sendMouse({ type: 'up' });
      await page.settled();
      expect(shownOrder(page).slice(0, 3)).to.deep.equal(['Reference number', 'Create date', 'Status']);
      expect(page.headers.slice(0, 3)).to.deep.equal(shownOrder(page).slice(0, 3));
    });

    it('pinned left, right or not at all, in lists by where they stand', async () => {
      const page = await openPanel();
      const zones = (): string[] =>
        [...page.inMenu('.arrange').querySelectorAll('h4')].map((title) => {
          const names = [...(title.nextElementSibling?.querySelectorAll('.name') ?? [])].map((name) => name.textContent);
          return `${title.textContent}: ${names.join(', ')}`;
        });
      const pin = (side: string, id = 'carrier'): HTMLElement => page.inMenu(`.nudge[data-id="${id}"][data-by="${side}"]`);
      expect(zones()[0]).to.equal('Pinned left: Reference number');
      expect(pin('start')).to.have.attribute('aria-label', 'Pin Carrier left');
      expect(pin('start')).to.have.attribute('aria-pressed', 'false');
      pin('start').focus();
      await press(page, 'Space');
      expect(zones()[0]).to.equal('Pinned left: Reference number, Carrier');
      expect(page.headers.slice(0, 2)).to.deep.equal(['Reference number', 'Carrier']);
      expect(pin('start')).to.have.attribute('aria-pressed', 'true');
      expect(page.focused).to.equal(pin('start'));
      await until(() => page.one('.announcer').textContent?.includes('Carrier pinned, now 2 of 8') === true, 'words');
      await press(page, 'Tab', 'Enter');
      expect(zones().at(-1)).to.equal('Pinned right: Carrier');
      expect(page.headers.at(-1)).to.equal('Carrier');
      await press(page, 'Enter');
      expect(zones().length).to.equal(2);
      expect(pin('end')).to.have.attribute('aria-pressed', 'false');
      await press(page, 'Alt+ArrowUp');
      expect(page.focused).to.equal(pin('end'));
    });

    it('in another list, by dragging it there', async () => {
      const page = await openPanel();
      const grip = (id: string): [number, number] => centre(page.inMenu(`.arrange li[data-id="${id}"] .grip`));
      const [x, y] = grip('reference');
      await sendMouse({ type: 'move', position: grip('carrier') });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [x, y + 20] });
      await sendMouse({ type: 'move', position: [x, y + 6] });
      await sendMouse({ type: 'up' });
      await page.settled();
      expect(page.headers.slice(0, 2)).to.deep.equal(['Reference number', 'Carrier']);
      expect(page.header('carrier').dataset['pin']).to.equal('start rim');
    });

    it('with rows as close as a person likes, remembered', async () => {
      const storage = memoryStorage();
      const page = await show({ storage });
      await page.click(page.inMenu('#options'));
      await page.click(page.inMenu('[data-density="compact"]'));
      expect(page.rows[0]?.getBoundingClientRect().height).to.equal(32);
      expect(page.inMenu('[data-density="compact"]')).to.have.attribute('aria-checked', 'true');
      expect((await show({ storage })).rows[0]?.getBoundingClientRect().height).to.equal(32);
      await page.click(page.inMenu('[data-reset]'));
      expect(page.rows[0]?.getBoundingClientRect().height).to.equal(40);
    });
  });

  it('has no findings of axe when open', async () => {
    const page = await openPanel();
    await expect(page.grid).to.be.accessible();
  });

  it('is a sheet within a narrow page, without findings of axe', async () => {
    await setViewport({ width: 320, height: 640 });
    const page = await openPanel({ width: 304 });
    const { left, right, bottom } = page.inMenu('#panel').getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(bottom).to.be.at.most(innerHeight);
    for (const pane of ['.panes', '.choose', '.arrange']) {
      expect(page.inMenu(pane).scrollWidth, pane).to.be.at.most(page.inMenu(pane).clientWidth);
    }
    for (const button of page.inMenu('.arrange').querySelectorAll('button')) expect(button.clientWidth).to.be.at.least(24);
    await expect(page.grid).to.be.accessible();
  });

  it('knows a pointer that heads for the panel from one that goes elsewhere', () => {
    const panel = { left: 0, right: 100, top: 0, bottom: 400 };
    const from = { x: 200, y: 20 };
    expect(isHeadingFor(panel, from, { x: 150, y: 60 })).to.equal(true);
    expect(isHeadingFor(panel, from, { x: 205, y: 90 })).to.equal(false);
    expect(isHeadingFor({ ...panel, left: 300, right: 500 }, from, { x: 250, y: 60 })).to.equal(true);
  });
});
