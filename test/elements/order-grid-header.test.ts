import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, sendTouch, setViewport, itWith } from '../support/browser.js';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import {
  centre,
  heard,
  memoryStorage,
  nextFrame,
  press,
  showGrid,
  someOrders,
  until,
  type GivenGrid,
  type GridPage,
} from '../support/grid.js';

const ORDERS = someOrders(300, (index) => ({
  shipTo: { name: `Chloé ${index}`, city: 'Montréal' },
  carrier: index % 3 === 0 ? 'UPS' : 'Canada Post',
  closedAt: '2026-11-20T18:00:00Z',
  totalQuantity: 4,
}));
const show = (given: GivenGrid = {}): Promise<GridPage> => showGrid({ orders: ORDERS, ...given });

/** What storage holds of columns that a person arranged. */
const arranged = (layout: object): GivenGrid => ({
  storage: memoryStorage({
    'if-order-grid:default:columns': JSON.stringify({
      version: 1,
      order: ['reference', 'stage', 'shipToName', 'shipToCity', 'carrier', 'createdAt', 'closedAt', 'totalQuantity'],
      hidden: [],
      widths: {},
      pinned: { reference: 'start' },
      ...layout,
    }),
  }),
});

const menu = (page: GridPage): HTMLElement => page.one('.head-menu');
const isOpen = (page: GridPage): boolean => menu(page).matches(':popover-open');
const itemNames = (page: GridPage): string[] =>
  [...menu(page).querySelectorAll('[role^="menuitem"]')].map((item) => item.textContent?.trim() ?? '');
const item = (page: GridPage, name: string): HTMLElement => {
  const found = [...menu(page).querySelectorAll<HTMLElement>('[role^="menuitem"]')].find(({ textContent }) => textContent?.trim() === name);
  if (!found) throw new Error(`The menu offers no "${name}" but ${itemNames(page).join(', ')}`);
  return found;
};
const sortButton = (page: GridPage, column: string): HTMLElement => page.one('.sort', page.header(column));

async function openMenu(page: GridPage, column: string): Promise<void> {
  sortButton(page, column).focus();
  await press(page, 'Alt+ArrowDown');
  await until(() => isOpen(page), 'the menu');
}

async function choose(page: GridPage, column: string, name: string): Promise<void> {
  await openMenu(page, column);
  item(page, name).focus();
  await press(page, 'Enter');
}

/** Drags with the mouse, by way of points. */
async function drag(page: GridPage, ...points: readonly [number, number][]): Promise<void> {
  const [from, ...others] = points;
  await sendMouse({ type: 'move', position: from as [number, number] });
  await sendMouse({ type: 'down' });
  for (const position of others) await sendMouse({ type: 'move', position });
  await page.settled();
}
const drop = async (page: GridPage): Promise<void> => {
  await sendMouse({ type: 'up' });
  await page.settled();
};

/** The part of a header that lies before its middle. */
function firstQuarter(page: GridPage, column: string): [number, number] {
  const { left, width, top, height } = page.header(column).getBoundingClientRect();
  return [Math.round(left + width / 4), Math.round(top + height / 2)];
}

describe('the header of <if-order-grid>', () => {
  before(() => setViewport({ width: 1200, height: 800 }));
  afterEach(() => resetMouse());

  describe('has a menu', () => {
    it('behind a button of its own, with the focus on the first item', async () => {
      const page = await show();
      await page.hover(page.header('carrier'));
      const button = page.one('.head-menu-button', page.header('carrier'));
      expect(getComputedStyle(button).opacity).to.equal('1');
      expect(button).to.have.attribute('aria-label', 'Carrier, column menu');
      await page.click(button);
      expect(isOpen(page)).to.equal(true);
      expect(button).to.have.attribute('aria-expanded', 'true');
      expect(menu(page)).to.have.attribute('aria-label', 'Carrier, column menu');
      expect(page.focused.textContent?.trim()).to.equal('A to Z');
      await page.click(button);
      await until(() => !isOpen(page), 'closing');
    });

    itWith('touch', 'that a second touch of its button closes', async () => {
      const page = await show();
      const button = page.one('.head-menu-button', page.header('carrier'));
      await sendTouch({ type: 'tap', position: centre(button) });
      await until(() => page.root.querySelector('.head-menu:popover-open') !== null, 'open');
      const closed = heard(menu(page), 'toggle');
      await sendTouch({ type: 'tap', position: centre(button) });
      await closed;
      await page.settled();
      expect(isOpen(page)).to.equal(false);
      expect(button).to.have.attribute('aria-expanded', 'false');
    });

    itWith('menuKey', 'by Alt with Down, by F2, by the key and the click for menus, without another Tab stop', async () => {
      const page = await show();
      for (const key of ['Alt+ArrowDown', 'F2', 'ContextMenu']) {
        sortButton(page, 'carrier').focus();
        await press(page, key);
        expect(isOpen(page), key).to.equal(true);
        await press(page, 'Escape');
        expect(isOpen(page), key).to.equal(false);
        expect(page.focused).to.equal(sortButton(page, 'carrier'));
      }
      await sendMouse({ type: 'click', position: centre(sortButton(page, 'stage')), button: 'right' });
      await page.settled();
      expect(menu(page)).to.have.attribute('aria-label', 'Status, column menu');
      await press(page, 'Escape');
      expect(page.root.querySelectorAll('[role="grid"] [tabindex="0"]').length).to.equal(1);
    });

    it('that closes at a click elsewhere, and at Tab, which goes on from the header', async () => {
      const page = await show();
      await openMenu(page, 'carrier');
      await sendMouse({ type: 'click', position: centre(page.one('.status')) });
      await until(() => !isOpen(page), 'closing');
      const after = document.createElement('button');
      page.grid.after(after);
      await openMenu(page, 'carrier');
      await press(page, 'Tab');
      expect(isOpen(page)).to.equal(false);
      expect(page.focused).to.equal(after);
    });

    it('that is a menu: arrows, Home, End, first letters', async () => {
      const page = await show();
      await openMenu(page, 'carrier');
      await press(page, 'End');
      expect(page.focused.textContent?.trim()).to.equal('Hide column');
      await press(page, 'ArrowDown', 'w');
      expect(page.focused.textContent?.trim()).to.equal('Wider');
      await press(page, 'Home', 'ArrowUp', 'ArrowUp');
      expect(page.focused.textContent?.trim()).to.equal('Fit to content');
    });

    it('that sorts in words for what the column holds', async () => {
      const page = await show({ sort: 'reference' });
      await choose(page, 'carrier', 'Z to A');
      expect(page.header('carrier')).to.have.attribute('aria-sort', 'descending');
      expect(page.focused).to.equal(sortButton(page, 'carrier'));
      await openMenu(page, 'carrier');
      expect(item(page, 'Z to A')).to.have.attribute('aria-checked', 'true');
      await press(page, 'Escape');
      await openMenu(page, 'createdAt');
      expect(itemNames(page).slice(0, 3)).to.deep.equal(['Oldest first', 'Newest first', 'Add to the sort']);
      await press(page, 'Escape');
      await openMenu(page, 'totalQuantity');
      expect(itemNames(page).slice(0, 2)).to.deep.equal(['Smallest first', 'Largest first']);
    });

    it('that adds a column to the sort, and takes it out again', async () => {
      const page = await show({ sort: 'carrier' });
      await choose(page, 'createdAt', 'Add to the sort');
      expect(page.grid.sort).to.equal('carrier,-createdAt');
      await choose(page, 'carrier', 'Z to A');
      expect(page.grid.sort).to.equal('-carrier,-createdAt');
      await choose(page, 'carrier', 'Remove from the sort');
      expect(page.grid.sort).to.equal('-createdAt');
    });

    it('that pins, lets go, and moves, with the focus on the column wherever it goes', async () => {
      const page = await show();
      await choose(page, 'carrier', 'Pin left');
      expect(page.headers.slice(0, 2)).to.deep.equal(['Reference number', 'Carrier']);
      expect(page.focused).to.equal(sortButton(page, 'carrier'));
      await until(() => page.one('.announcer').textContent?.includes('Carrier pinned, now 2 of 8') === true, 'words');
      await choose(page, 'carrier', 'Pin right');
      expect(page.headers.at(-1)).to.equal('Carrier');
      await choose(page, 'carrier', 'Unpin');
      expect(page.header('carrier').dataset['pin']).to.equal(undefined);
      await choose(page, 'stage', 'Move right');
      expect(page.headers.slice(0, 3)).to.deep.equal(['Reference number', 'Ship to name', 'Status']);
      await openMenu(page, 'shipToName');
      expect(item(page, 'Move left'), 'not past a pinned column').to.have.attribute('aria-disabled', 'true');
    });

    it('whose sides are as seen when read from right to left', async () => {
      const page = await show({ dir: 'rtl' });
      await choose(page, 'carrier', 'Pin left');
      expect(page.header('carrier').dataset['pin']).to.equal('end rim');
      await choose(page, 'stage', 'Move left');
      expect(page.headers.slice(0, 3)).to.deep.equal(['Reference number', 'Ship to name', 'Status']);
    });

    it('that sizes a column, and stays open for more of the same', async () => {
      const page = await show();
      const { width } = page.header('stage').getBoundingClientRect();
      await choose(page, 'stage', 'Wider');
      await press(page, 'Enter');
      expect(page.header('stage').getBoundingClientRect().width).to.be.closeTo(width + 32, 1);
      expect(isOpen(page)).to.equal(true);
      await press(page, 'ArrowUp', 'Space');
      expect(page.header('stage').getBoundingClientRect().width).to.be.closeTo(width + 16, 1);
      await until(() => page.one('.announcer').textContent?.includes('pixels wide') === true, 'words');
      item(page, 'Fit to content').focus();
      await press(page, 'Enter');
      expect(isOpen(page)).to.equal(false);
      expect(page.header('stage').getBoundingClientRect().width).to.be.below(width);
    });

    it('that hides a column, with the focus on its neighbour, but never the last one', async () => {
      const page = await show();
      await choose(page, 'carrier', 'Hide column');
      expect(page.headers).not.to.include('Carrier');
      expect(page.focused).to.equal(sortButton(page, 'createdAt'));
      const one = await show(
        arranged({ hidden: ['stage', 'shipToName', 'shipToCity', 'carrier', 'createdAt', 'closedAt', 'totalQuantity'] }),
      );
      await choose(one, 'reference', 'Hide column');
      expect(one.headers).to.deep.equal(['Reference number']);
      expect(isOpen(one)).to.equal(true);
    });

    it('that leads to the filter of the column, whose header says that it has one', async () => {
      const page = await show();
      page.grid.filters = [{ column: 'carrier', kind: 'text', contains: 'ups' }];
      await page.settled();
      expect(page.header('carrier')).to.have.attribute('aria-label', 'Carrier, filtered');
      expect(page.header('carrier').querySelector('.sort > .icon')).to.exist;
      await openMenu(page, 'stage');
      expect(item(page, 'Filter…')).to.have.attribute('aria-haspopup', 'dialog');
      await press(page, 'f', 'Enter');
      expect(isOpen(page)).to.equal(false);
      await until(() => page.root.querySelector('[role="dialog"]:popover-open') !== null, 'the filter');
    });

    it('in French', async () => {
      const page = await show({ lang: 'fr-CA' });
      await openMenu(page, 'createdAt');
      expect(itemNames(page).slice(0, 2)).to.deep.equal(['Anciennes d’abord', 'Récentes d’abord']);
      expect(itemNames(page)).to.include.members(['Figer à gauche', 'Déplacer à droite', 'Ajuster au contenu', 'Masquer la colonne']);
    });

    it('without findings of axe', async () => {
      const page = await show();
      // A menu that fades in is measured as faint, and WebKit does not tell of every animation.
      page.grid.style.setProperty('--_motion', '0ms');
      await openMenu(page, 'carrier');
      await expect(page.grid).to.be.accessible();
    });
  });

  describe('moves columns by dragging', () => {
    it('and shows where to, without sorting', async () => {
      const page = await show();
      await drag(page, centre(sortButton(page, 'createdAt')), firstQuarter(page, 'carrier'), firstQuarter(page, 'shipToName'));
      expect(page.header('shipToName').dataset['drop']).to.equal('before');
      await drop(page);
      expect(page.headers.slice(0, 4)).to.deep.equal(['Reference number', 'Status', 'Create date', 'Ship to name']);
      expect(page.header('createdAt')).to.have.attribute('aria-sort', 'descending');
      expect(page.root.querySelector('[data-drop]')).to.equal(null);
      await until(() => page.one('.announcer').textContent?.includes('Create date moved, now 3 of 8') === true, 'words');
      await page.click(sortButton(page, 'createdAt'));
      expect(page.header('createdAt'), 'the next click is one').to.have.attribute('aria-sort', 'ascending');
    });

    it('but sorts when the pointer hardly moved', async () => {
      const page = await show();
      const [x, y] = centre(sortButton(page, 'carrier'));
      await drag(page, [x, y], [x + 3, y + 1]);
      await drop(page);
      expect(page.header('carrier')).to.have.attribute('aria-sort', 'ascending');
    });

    it('unless Escape ends it', async () => {
      const page = await show();
      const before = page.headers;
      await drag(page, centre(sortButton(page, 'createdAt')), firstQuarter(page, 'carrier'), firstQuarter(page, 'stage'));
      await sendKeys({ press: 'Escape' });
      await page.settled();
      expect(page.root.querySelector('[data-drop]')).to.equal(null);
      await drop(page);
      expect(page.headers).to.deep.equal(before);
      expect(page.header('createdAt')).to.have.attribute('aria-sort', 'descending');
    });

    it('nor does it sort when it ends where it began', async () => {
      const page = await show();
      const from = centre(sortButton(page, 'createdAt'));
      await drag(page, from, firstQuarter(page, 'stage'), from);
      await drop(page);
      expect(page.header('createdAt')).to.have.attribute('aria-sort', 'descending');
    });

    it('to the pinned ones, which pins it, and back out', async () => {
      const page = await show();
      await drag(page, centre(sortButton(page, 'carrier')), firstQuarter(page, 'stage'), firstQuarter(page, 'reference'));
      await drop(page);
      expect(page.headers.slice(0, 2)).to.deep.equal(['Carrier', 'Reference number']);
      expect(page.header('carrier').dataset['pin']).to.equal('start');
      await drag(page, centre(sortButton(page, 'reference')), firstQuarter(page, 'stage'), firstQuarter(page, 'createdAt'));
      await drop(page);
      expect(page.header('reference').dataset['pin']).to.equal(undefined);
      expect(page.headers.indexOf('Reference number')).to.equal(page.headers.indexOf('Create date') - 1);
    });

    it('as seen, when read from right to left', async () => {
      const page = await show({ dir: 'rtl' });
      const { right, width, top } = page.header('stage').getBoundingClientRect();
      const before: [number, number] = [Math.round(right - width / 4), Math.round(top + 18)];
      await drag(page, centre(sortButton(page, 'carrier')), firstQuarter(page, 'shipToName'), before);
      await drop(page);
      expect(page.headers.slice(0, 3)).to.deep.equal(['Reference number', 'Carrier', 'Status']);
    });

    it('and scrolls at the edge, to reach a column that is out of view', async () => {
      const page = await show({ width: 620 });
      const { right, top } = page.scroller.getBoundingClientRect();
      const edge: [number, number] = [Math.round(right - 20), Math.round(top + 18)];
      const end = page.scroller.scrollWidth - page.scroller.clientWidth;
      await drag(page, centre(sortButton(page, 'stage')), [Math.round(right - 80), edge[1]], edge);
      await until(() => page.scroller.scrollLeft >= end - 1, 'the end');
      await drop(page);
      expect(page.headers.at(-1)).to.equal('Status');
    });

    it('with a finger that holds first; one that moves at once scrolls', async () => {
      const page = await show();
      const [x, y] = centre(sortButton(page, 'createdAt'));
      // Only a pointer that the browser knows can be captured; the mouse is number 0 in Firefox, 1 in the others.
      const moved = heard(page.grid, 'pointermove');
      await sendMouse({ type: 'move', position: [x, y] });
      const { pointerId } = await moved;
      const touch = (type: string, [clientX, clientY]: readonly [number, number]): void =>
        void sortButton(page, 'createdAt').dispatchEvent(
          new PointerEvent(type, { pointerType: 'touch', pointerId, isPrimary: true, bubbles: true, clientX, clientY }),
        );
      touch('pointerdown', [x, y]);
      touch('pointermove', [x - 30, y]);
      touch('pointermove', firstQuarter(page, 'stage'));
      await page.settled();
      expect(page.root.querySelector('[data-drop]')).to.equal(null);
      touch('pointerup', [x, y]);
      touch('pointerdown', [x, y]);
      await until(() => page.header('createdAt').hasAttribute('data-dragged'), 'the hold');
      touch('pointermove', firstQuarter(page, 'stage'));
      await page.settled();
      touch('pointerup', firstQuarter(page, 'stage'));
      await page.settled();
      expect(page.headers[1]).to.equal('Create date');
    });
  });

  describe('sizes columns', () => {
    it('by handles of 24 pixels that cover no button and no other handle, also at the end and between pinned columns', async () => {
      for (const pinned of [{ reference: 'start' }, { reference: 'start', totalQuantity: 'end', closedAt: 'end' }]) {
        const page = await show(arranged({ pinned }));
        page.scroller.scrollLeft = 10_000;
        await nextFrame();
        // What has scrolled under the frozen column and its handle is where it happens to be.
        const edge = page.header('reference').getBoundingClientRect().right + 11.5;
        const boxes = [...page.root.querySelectorAll('.head-cell .sort, .head-cell .resizer')]
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ element, box }) => box.left > edge || element.closest('[data-column="reference"]'));
        const handles = boxes.filter(({ element }) => element.matches('.resizer'));
        expect(handles.length).to.be.at.least(6);
        for (const handle of handles) {
          expect(handle.box.width).to.equal(24);
          const covered = boxes.filter(
            ({ element, box }) => element !== handle.element && box.left < handle.box.right - 0.5 && box.right > handle.box.left + 0.5,
          );
          expect(covered.map(({ element }) => element.outerHTML.slice(0, 60))).to.deep.equal([]);
        }
        const last = handles.at(-1)?.element as Element;
        // WebKit lays a scroll bar over the rest.
        const x = last.getBoundingClientRect().left + 1;
        expect(page.root.elementFromPoint(x, centre(last)[1]), 'in reach').to.equal(last);
      }
    });

    it('of which those at the end grow towards the start', async () => {
      const page = await show(arranged({ pinned: { closedAt: 'end' } }));
      const { width, right } = page.header('closedAt').getBoundingClientRect();
      const [x, y] = centre(page.one('.resizer', page.header('closedAt')));
      await drag(page, [x, y], [x - 30, y], [x - 50, y]);
      await drop(page);
      expect(page.header('closedAt').getBoundingClientRect().width).to.be.closeTo(width + 50, 2);
      expect(page.header('closedAt').getBoundingClientRect().right).to.be.closeTo(right, 1);
    });

    it('to their content with two clicks, and says so', async () => {
      const page = await show(arranged({ widths: { carrier: 300 } }));
      page.one('.resizer', page.header('carrier')).dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
      await page.settled();
      const { width } = page.header('carrier').getBoundingClientRect();
      expect(width).to.be.within(100, 180);
      await until(() => page.one('.announcer').textContent?.includes(`Carrier: ${Math.round(width)} pixels wide`) === true, 'words');
    });
  });

  describe('with frozen columns', () => {
    const pinned = { reference: 'start', totalQuantity: 'end' };

    for (const dir of ['ltr', 'rtl']) {
      it(`shows the whole of each cell that one comes to, ${dir}`, async () => {
        const page = await show({ ...arranged({ pinned }), dir, width: 640 });
        const covers = ['reference', 'totalQuantity'];
        page.cell('SO-1', 'stage').focus();
        const [forward, back] = dir === 'ltr' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
        for (const key of [...Array<string>(6).fill(forward as string), ...Array<string>(6).fill(back as string)]) {
          const box = page.focused.getBoundingClientRect();
          const [first, last] = covers.map((id) => page.cell('SO-1', id).getBoundingClientRect()) as [DOMRect, DOMRect];
          const [from, to] = dir === 'ltr' ? [first.right, last.left] : [last.right, first.left];
          if (!covers.includes(page.focused.dataset['column'] ?? '')) {
            expect(box.left, page.place).to.be.at.least(from - 1);
            expect(box.right, page.place).to.be.at.most(to + 1);
          }
          await press(page, key);
        }
        expect(page.place).to.equal('2:stage');
      });
    }

    it('stays where it is scrolled to while one moves down a frozen column', async () => {
      const page = await show({ ...arranged({ pinned }), width: 640 });
      page.scroller.scrollLeft = 120;
      await nextFrame();
      page.cell('SO-1', 'reference').focus({ preventScroll: true });
      await press(page, 'ArrowDown', 'ArrowDown', 'ArrowUp');
      expect(page.place).to.equal('3:reference');
      expect(page.scroller.scrollLeft).to.equal(120);
    });

    it('lets them scroll where they would take more than half of the room, and keeps the choice', async () => {
      const given = arranged({ pinned: { reference: 'start', stage: 'start', shipToName: 'start' } });
      const page = await show({ ...given, width: 600 });
      expect(page.root.querySelectorAll('.head-cell[data-id][data-pin]').length).to.equal(0);
      page.grid.style.width = '1200px';
      await until(() => page.root.querySelectorAll('.head-cell[data-id][data-pin]').length === 3, 'room');
    });
  });

  describe('over cards', () => {
    it('is a choice of the column and a button for the direction, before the cards', async () => {
      const page = await show({ width: 320 });
      const select = page.one('.card-sort select') as HTMLSelectElement;
      const button = (): HTMLElement => page.one('.card-sort button');
      expect(select.selectedOptions[0]?.textContent).to.equal('Create date');
      expect(button().textContent?.trim()).to.equal('Newest first');
      for (const control of [select, button()]) {
        const { left, right } = control.getBoundingClientRect();
        expect(left).to.be.at.least(page.grid.getBoundingClientRect().left);
        expect(right).to.be.at.most(page.grid.getBoundingClientRect().right);
      }
      page.one('.facet-select').focus();
      await press(page, 'Tab');
      expect(page.focused).to.equal(select);
      await press(page, 'Tab', 'Enter');
      expect(page.grid.sort).to.equal('createdAt');
      expect(button().textContent?.trim()).to.equal('Oldest first');
      select.value = 'carrier';
      select.dispatchEvent(new Event('change'));
      await page.settled();
      expect(page.grid.sort).to.equal('carrier');
      expect(button().textContent?.trim()).to.equal('A to Z');
    });

    it('leaves names to those who listen, and the focus to the cards', async () => {
      const page = await show({ width: 320 });
      page.one('.card-sort button').focus();
      await press(page, 'Tab');
      expect(page.place).to.match(/^2:/);
      await press(page, 'ArrowUp', 'Control+Home', 'ArrowUp');
      expect(page.place).to.match(/^2:/);
      expect([...page.root.querySelectorAll('[role="columnheader"]')].map((head) => head.getAttribute('aria-label'))).to.include('Carrier');
      await expect(page.grid).to.be.accessible();
    });
  });
});
