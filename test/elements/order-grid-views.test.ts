import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, setViewport } from '../support/browser.js';
import fc from 'fast-check';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import { DATE_RANGES, ORDER_FACETS, type OrderCondition } from '../../src/domain/order/index.js';
import { IfFiltersChangeEvent } from '../../src/elements/order-grid/filters/filters.events.js';
import { readViews, type OrderView } from '../../src/elements/order-grid/views/order-view.js';
import { readLink, writeLink, type LinkedState } from '../../src/elements/order-grid/views/view-link.js';
import { heard, memoryStorage, press, showGrid, someOrders, until, type GridPage } from '../support/grid.js';

const KEY = 'if-order-grid:default:views';
const LATE: OrderView = { id: 'late', name: 'Late', facet: 'no_scan_yet', sort: 'closedAt' };

const select = (page: GridPage): HTMLSelectElement => page.one('[part="view"]') as HTMLSelectElement;
const dialog = (page: GridPage): HTMLDialogElement => page.one('dialog.views') as HTMLDialogElement;
const shownView = (page: GridPage): string => select(page).selectedOptions[0]?.textContent?.trim() ?? '';

const message = (page: GridPage): string => page.one('dialog.views [role="status"]').innerText;
const names = (page: GridPage): string[] => [...dialog(page).querySelectorAll<HTMLInputElement>('li input')].map(({ value }) => value);
const stored = (storage: ReturnType<typeof memoryStorage>): readonly OrderView[] => readViews(JSON.parse(storage.entries.get(KEY) ?? '[]'));

/** Saves what is shown under a name. */
async function saveAs(page: GridPage, name: string): Promise<void> {
  await openDialog(page);
  const field = dialog(page).querySelector('input') as HTMLInputElement;
  field.value = name;
  field.form?.requestSubmit();
  await until(() => page.root.querySelector('dialog.views') === null, 'the dialog to close');
}

/** A place for views that answers when a test lets it. */
function slowStore(given: readonly OrderView[]) {
  const waiting: (() => void)[] = [];
  const later = <T>(answer: () => T): Promise<T> => new Promise((resolve) => waiting.push(() => resolve(answer())));
  const store = {
    kept: given,
    asked: [] as string[],
    load: () => (store.asked.push('load'), later(() => store.kept)),
    save: (views: readonly OrderView[]) => (store.asked.push('save'), later(() => void (store.kept = views))),
    /** Answers the oldest question, if there is one. */
    answer: (): void => waiting.shift()?.(),
  };
  return store;
}

/** Shows a grid with the views of a slow store. */
async function showSlow(viewStore: ReturnType<typeof slowStore>): Promise<GridPage> {
  const page = await showGrid({ orders: someOrders(3), viewStore });
  viewStore.answer();
  await until(() => page.root.querySelector('[part="view"]') !== null, 'the views');
  return page;
}

async function closeDialog(page: GridPage): Promise<void> {
  dialog(page).close();
  await until(() => page.root.querySelector('dialog.views') === null, 'the dialog to close');
}

/** A button of a view in the dialog. */
const button = (page: GridPage, label: string): HTMLElement => page.one(`dialog.views [aria-label^="${label}"]`);

async function openDialog(page: GridPage): Promise<void> {
  page.inMenu('#options').focus();
  await press(page, 'ArrowDown');
  page.inMenu('[data-action="save-view"]').focus();
  await press(page, 'Enter');
  await until(() => page.root.querySelector('dialog[open]') !== null, 'the dialog');
}

describe('<if-order-grid>, views', () => {
  before(() => setViewport({ width: 1200, height: 800 }));
  afterEach(async () => {
    history.replaceState(null, '', location.pathname);
    await resetMouse();
  });

  it('offers no choice as long as there is none', async () => {
    const page = await showGrid({ orders: someOrders(2) });
    expect(page.root.querySelector('[part="view"]')).to.equal(null);
  });

  it('saves what is shown under a name, by keyboard, and keeps it', async () => {
    const storage = memoryStorage();
    const page = await showGrid({ orders: someOrders(20), storage, search: 'SO-1', sort: 'reference' });
    await openDialog(page);
    expect(page.focused.getAttribute('name')).to.equal('name');
    const saved = heard(page.grid, 'if-views-save');
    await sendKeys({ type: 'My tens' });
    await press(page, 'Enter');
    expect((await saved).views.map(({ name, search, sort }) => ({ name, search, sort }))).to.deep.equal([
      { name: 'My tens', search: 'SO-1', sort: 'reference' },
    ]);
    await until(() => page.root.querySelector('dialog') === null, 'the dialog to close');
    expect(shownView(page)).to.equal('My tens');

    const again = await showGrid({ orders: someOrders(20), storage });
    expect(shownView(again)).to.equal('All orders');
    select(again).value = 'My tens';
    select(again).dispatchEvent(new Event('change'));
    await again.settled();
    expect(again.grid.search).to.equal('SO-1');
    expect(again.column('reference').slice(0, 3)).to.deep.equal(['SO-1', 'SO-10', 'SO-11']);
    expect(again.status).to.contain('11 of 20');
  });

  it('restores columns and density with a view', async () => {
    const storage = memoryStorage();
    const page = await showGrid({ orders: someOrders(2), storage });
    await page.click(page.inMenu('#options'));
    page.inMenu('[data-density="compact"]').click();
    await page.click(page.inMenu('#columns-item'));
    page.box('trackingNumber').click();
    await page.settled();
    await press(page, 'Escape', 'Escape');
    await openDialog(page);
    await sendKeys({ type: 'Tracking' });
    await press(page, 'Enter');

    const other = await showGrid({ orders: someOrders(2), storage: memoryStorage({ [KEY]: storage.entries.get(KEY) as string }) });
    expect(other.headers).not.to.include('Tracking number');
    select(other).value = 'Tracking';
    select(other).dispatchEvent(new Event('change'));
    await other.settled();
    expect(other.headers).to.include('Tracking number');
    expect(other.rows[0]?.offsetHeight).to.equal(32);
  });

  it('says when a chosen view was edited since, and goes back to it', async () => {
    const page = await showGrid({ orders: someOrders(3), views: [LATE] });
    const chosen = heard(page.grid, 'if-view-change');
    select(page).value = 'late';
    select(page).dispatchEvent(new Event('change'));
    expect((await chosen).view?.name).to.equal('Late');
    await page.settled();
    expect([page.grid.facet, page.grid.sort, shownView(page)]).to.deep.equal(['no_scan_yet', 'closedAt', 'Late']);
    page.grid.facet = 'open';
    await page.settled();
    expect(shownView(page)).to.equal('Late (edited)');
    page.grid.facet = 'no_scan_yet';
    await page.settled();
    expect(shownView(page)).to.equal('Late');
  });

  it('renames, replaces and deletes saved views', async () => {
    const storage = memoryStorage({
      [KEY]: JSON.stringify([
        { id: 'a', name: 'First', facet: 'open' },
        { id: 'b', name: 'Second' },
      ]),
    });
    const page = await showGrid({ orders: someOrders(3), storage, facet: 'cancelled' });
    await openDialog(page);
    const first = dialog(page).querySelector<HTMLInputElement>('li input');
    first?.focus();
    first?.select();
    await sendKeys({ type: 'Frozen' });
    await press(page, 'Tab');
    await press(page, 'Enter');
    expect(readViews(JSON.parse(storage.entries.get(KEY) as string))[0]).to.include({ id: 'a', name: 'Frozen', facet: 'cancelled' });
    await page.click(dialog(page).querySelectorAll('li button')[3] as Element);
    expect(readViews(JSON.parse(storage.entries.get(KEY) as string)).map(({ name }) => name)).to.deep.equal(['Frozen']);
    expect(dialog(page).contains(page.focused), 'the focus stays in the dialog').to.equal(true);
    await press(page, 'Escape');
    await until(() => page.root.querySelector('dialog') === null, 'the dialog to close');
  });

  it('keeps views where the host says, and says when that failed', async () => {
    const kept: unknown[] = [];
    let works = true;
    const viewStore = {
      load: () => Promise.resolve([LATE, { id: 'broken' }, 7]),
      save: (views: readonly OrderView[]) => (works ? Promise.resolve(void kept.push(views)) : Promise.reject(new Error('down'))),
    };
    const page = await showGrid({ orders: someOrders(3), viewStore });
    await until(() => page.root.querySelector('[part="view"]') !== null, 'the loaded views');
    expect([...select(page).options].map(({ text }) => text.trim())).to.deep.equal(['All orders', 'Late']);
    await openDialog(page);
    await sendKeys({ type: 'Mine' });
    await press(page, 'Enter');
    await until(() => kept.length === 1, 'the host to be asked');
    works = false;
    await openDialog(page);
    const failed = heard(page.grid, 'if-views-save');
    await sendKeys({ type: 'Lost' });
    await press(page, 'Enter');
    expect((await failed).kept).to.equal(false);
    await until(() => message(page).includes('could not be kept'), 'the message');
    expect(dialog(page).open, 'the dialog stays').to.equal(true);
  });

  it('keeps fifty ordinary views, and views that hold long lists', async () => {
    const storage = memoryStorage();
    const list = Array.from({ length: 5000 }, (_, index) => `SO-${index + 100_000}`).join(', ');
    const page = await showGrid({ orders: someOrders(3), storage });
    for (let nth = 1; nth <= 18; nth += 1) {
      page.grid.facet = ORDER_FACETS[nth % ORDER_FACETS.length] as (typeof ORDER_FACETS)[number];
      page.grid.search = nth > 14 ? `${list}, SO-${nth}` : '';
      await page.settled();
      await saveAs(page, `View ${nth}`);
    }
    const again = await showGrid({ orders: someOrders(3), storage });
    expect([...select(again).options]).to.have.length(19);
    select(again).value = 'View 15';
    select(again).dispatchEvent(new Event('change'));
    await again.settled();
    expect(again.grid.search).to.equal(`${list}, SO-15`);
    expect(again.column('reference')).to.deep.equal([]);
    expect(shownView(again)).to.equal('View 15');
  }).timeout(20_000);

  it('stores of usual columns their widths alone, and reads what was stored whole', async () => {
    const storage = memoryStorage();
    const page = await showGrid({ orders: someOrders(3), storage, facet: 'open' });
    const columns = page.headers;
    await saveAs(page, 'Open');
    expect(storage.entries.get(KEY)?.length).to.be.lessThan(250);
    const layout = { version: 1, order: ['stage', 'reference'], hidden: [], widths: { stage: 200 }, pinned: {} };
    const [open] = JSON.parse(storage.entries.get(KEY) as string) as unknown[];
    storage.setItem(KEY, JSON.stringify([open, { id: 'two', name: 'Two', columns: layout }]));
    const again = await showGrid({ orders: someOrders(3), storage });
    again.grid.showView('two');
    await again.settled();
    expect(again.headers).not.to.deep.equal(columns);
    expect(again.headers).to.include('Reference number');
    again.grid.showView('Open');
    await again.settled();
    expect(again.headers).to.deep.equal(columns);
    expect(shownView(again)).to.equal('Open');
  });

  it('says that a view is not kept where the storage takes no more', async () => {
    const storage = memoryStorage();
    storage.setItem = (key) => {
      throw new DOMException(key, 'QuotaExceededError');
    };
    const page = await showGrid({ orders: someOrders(3), storage });
    await openDialog(page);
    await sendKeys({ type: 'Lost' });
    await press(page, 'Enter');
    await until(() => message(page) === 'The change could not be kept. It stays until you leave this page.', 'the message');
    expect(shownView(page)).to.equal('Lost');
  });

  it('puts aside what it cannot read before it saves', async () => {
    const later = JSON.stringify({ version: 7, views: ['of a later version'] });
    const storage = memoryStorage({ [KEY]: later, [`${KEY}:unreadable`]: 'older' });
    const page = await showGrid({ orders: someOrders(3), storage, facet: 'open' });
    await openDialog(page);
    expect(message(page)).to.contain('could not be read');
    await press(page, 'Escape');
    await until(() => page.root.querySelector('dialog') === null, 'the dialog to close');
    await saveAs(page, 'Mine');
    expect(stored(storage).map(({ name }) => name)).to.deep.equal(['Mine']);
    expect([storage.entries.get(`${KEY}:unreadable`), storage.entries.get(`${KEY}:unreadable:2`)]).to.deep.equal(['older', later]);
  });

  it('refuses a search that is longer than a view can hold, and offers none of which it cannot read what narrows', async () => {
    const storage = memoryStorage();
    const page = await showGrid({ orders: someOrders(3), storage, search: 'SO-1, '.repeat(20_000) });
    await openDialog(page);
    await sendKeys({ type: 'Too long' });
    await press(page, 'Enter');
    await until(() => message(page).includes('cannot hold so long a search'), 'the message');
    expect(storage.entries.size).to.equal(0);
    const bad = [{ search: 'x'.repeat(100_001) }, { search: 7 }, { facet: 'later' }, { filters: [{ column: 'carrier', kind: 'later' }] }];
    expect(readViews(bad.map((view, at) => ({ id: `${at}`, name: `${at}`, ...view })))).to.deep.equal([]);
  });

  describe('in two pages at once', () => {
    it('keeps the views of both, and what one deleted stays deleted', async () => {
      const storage = memoryStorage();
      const [one, two] = [await showGrid({ orders: someOrders(3), storage }), await showGrid({ orders: someOrders(3), storage })];
      await saveAs(one, 'Of one');
      await saveAs(two, 'Of two');
      expect(stored(storage).map(({ name }) => name)).to.deep.equal(['Of one', 'Of two']);
      await openDialog(two);
      button(two, 'Delete Of one').click();
      await until(() => stored(storage).length === 1, 'the deletion');
      dialog(two).close();
      await saveAs(one, 'Of one, too');
      expect(stored(storage).map(({ name }) => name)).to.deep.equal(['Of two', 'Of one, too']);
    });

    it('follows the other', async () => {
      const storage = memoryStorage();
      const [one, two] = [await showGrid({ orders: someOrders(3), storage }), await showGrid({ orders: someOrders(3), storage })];
      await saveAs(one, 'Of one');
      expect(two.root.querySelector('[part="view"]')).to.equal(null);
      dispatchEvent(new StorageEvent('storage', { key: KEY }));
      await two.settled();
      expect([...select(two).options].map(({ text }) => text.trim())).to.deep.equal(['All orders', 'Of one']);
    });

    it('asks the host what it keeps by then', async () => {
      let kept: readonly OrderView[] = [];
      const viewStore = { load: () => Promise.resolve(kept), save: (views: readonly OrderView[]) => Promise.resolve(void (kept = views)) };
      const [one, two] = [await showGrid({ orders: someOrders(3), viewStore }), await showGrid({ orders: someOrders(3), viewStore })];
      await saveAs(one, 'Of one');
      await saveAs(two, 'Of two');
      expect(kept.map(({ name }) => name)).to.deep.equal(['Of one', 'Of two']);
    });

    it('keeps with the next view what could not be kept', async () => {
      const storage = memoryStorage();
      const { setItem } = storage;
      const page = await showGrid({ orders: someOrders(3), storage });
      storage.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      await openDialog(page);
      await sendKeys({ type: 'First' });
      await press(page, 'Enter');
      await until(() => message(page) !== '', 'the message');
      storage.setItem = setItem;
      await sendKeys({ type: 'Second' });
      await press(page, 'Enter');
      await until(() => stored(storage).length === 2, 'both');
    });
  });

  describe('in their dialog', () => {
    const two = (): ReturnType<typeof memoryStorage> =>
      memoryStorage({
        [KEY]: JSON.stringify([
          { id: 'a', name: 'First', facet: 'open' },
          { id: 'b', name: 'Second', facet: 'shipped' },
        ]),
      });

    it('have names of their own: the same name offers to replace, or is refused', async () => {
      const storage = two();
      const page = await showGrid({ orders: someOrders(3), storage, facet: 'cancelled', views: [LATE] });
      await openDialog(page);
      await sendKeys({ type: ' second ' });
      await press(page, 'Enter');
      await until(() => message(page) === 'There is a view called Second already.', 'the message');
      expect(stored(storage)).to.have.length(2);
      const field = dialog(page).querySelectorAll<HTMLInputElement>('li input')[0] as HTMLInputElement;
      field.focus();
      field.select();
      await sendKeys({ type: 'LATE' });
      await press(page, 'Tab');
      expect([message(page), field.value]).to.deep.equal(['There is a view called Late already.', 'First']);
      expect(page.root.querySelector('.message button'), 'views of the page are not replaced').to.equal(null);
      (dialog(page).querySelector('input') as HTMLInputElement).focus();
      await press(page, 'Enter');
      await page.click(page.one('.message button'));
      await until(() => page.root.querySelector('dialog.views') === null, 'the dialog to close');
      expect(stored(storage).map(({ id, name, facet }) => [id, name, facet])).to.deep.equal([
        ['a', 'First', 'open'],
        ['b', 'Second', 'cancelled'],
      ]);
    });

    it('keep a name that Escape gives up changing', async () => {
      const storage = two();
      const page = await showGrid({ orders: someOrders(3), storage });
      await openDialog(page);
      const field = dialog(page).querySelector<HTMLInputElement>('li input') as HTMLInputElement;
      field.focus();
      field.select();
      await sendKeys({ type: 'Typo' });
      await press(page, 'Escape');
      expect([dialog(page).open, field.value]).to.deep.equal([true, 'First']);
      await press(page, 'Tab');
      expect(stored(storage)[0]?.name).to.equal('First');
      await press(page, 'Escape');
      await until(() => page.root.querySelector('dialog') === null, 'the dialog to close');
    });

    it('come back where they were after they were deleted, which is said in the dialog', async () => {
      const storage = two();
      const page = await showGrid({ orders: someOrders(3), storage });
      await openDialog(page);
      expect(button(page, 'Delete First').innerText).to.equal('Delete');
      await page.click(button(page, 'Delete First'));
      expect([message(page), names(page)]).to.deep.equal(['View First deleted', ['Second']]);
      expect(page.focused.innerText).to.equal('Undo');
      await expect(page.grid).to.be.accessible();
      await press(page, 'Enter');
      await until(() => message(page) === 'View First is back', 'the message');
      expect(names(page)).to.deep.equal(['First', 'Second']);
      expect(stored(storage).map(({ id }) => id)).to.deep.equal(['a', 'b']);
      expect(dialog(page).contains(page.focused)).to.equal(true);
    });

    it('are back, too, where another page brought them back first', async () => {
      const storage = two();
      const before = storage.entries.get(KEY) as string;
      const page = await showGrid({ orders: someOrders(3), storage });
      await openDialog(page);
      await page.click(button(page, 'Delete First'));
      storage.setItem(KEY, before);
      await page.click(page.one('.message button'));
      await until(() => message(page) !== 'View First deleted', 'the answer');
      expect([message(page), names(page)]).to.deep.equal(['View First is back', ['First', 'Second']]);
    });

    it('say the same words again so that they are spoken again', async () => {
      const page = await showGrid({ orders: someOrders(3), storage: two() });
      await openDialog(page);
      const said: (string | null)[] = [];
      for (const name of ['second', 'SECOND']) {
        (dialog(page).querySelector('input') as HTMLInputElement).value = name;
        dialog(page).querySelector('form')?.requestSubmit();
        await page.settled();
        said.push(page.one('dialog.views [role="status"]').textContent);
      }
      expect(said[1]?.trim()).to.equal('There is a view called Second already.');
      expect(said[1]).not.to.equal(said[0]);
    });
  });

  describe('where they are kept slowly', () => {
    const OLD: OrderView = { id: 'old', name: 'Old', facet: 'shipped' };

    it('are changed one after the other, though the dialog was closed between', async () => {
      const store = slowStore([LATE, OLD]);
      const page = await showSlow(store);
      await openDialog(page);
      const field = dialog(page).querySelector<HTMLInputElement>('li input') as HTMLInputElement;
      field.value = 'Later';
      field.dispatchEvent(new Event('change'));
      await closeDialog(page);
      await openDialog(page);
      button(page, 'Delete Old').click();
      await until(() => (store.answer(), store.kept.length === 1), 'the deletion');
      expect(store.kept.map(({ name }) => name)).to.deep.equal(['Later']);
    });

    it('close the dialog that saved them, not one that was opened since', async () => {
      const store = slowStore([LATE]);
      const page = await showSlow(store);
      await openDialog(page);
      await sendKeys({ type: 'First' });
      await press(page, 'Enter');
      await closeDialog(page);
      await openDialog(page);
      await sendKeys({ type: 'Second' });
      await until(() => (store.answer(), store.kept.length === 2), 'the first');
      await until(() => names(page).includes('First'), 'the list');
      await page.settled();
      expect([dialog(page).open, dialog(page).querySelector('input')?.value]).to.deep.equal([true, 'Second']);
    });

    it('come back once, however often that is asked for', async () => {
      const store = slowStore([LATE, OLD]);
      const page = await showSlow(store);
      await openDialog(page);
      button(page, 'Delete Late').click();
      await until(() => (store.answer(), message(page) === 'View Late deleted'), 'the deletion');
      for (const nth of [1, 2]) page.one('.message button').dispatchEvent(new MouseEvent('click', { detail: nth }));
      await until(() => (store.answer(), message(page) === 'View Late is back'), 'the view');
      for (const nth of [1, 2, 3]) {
        store.answer();
        await page.settled();
        expect(message(page), `${nth}`).to.equal('View Late is back');
      }
      expect(store.asked.join(' ')).to.equal('load load save load save');
    });

    it('show under the rows that they were not kept, where the dialog is closed by then', async () => {
      let fail: () => void = () => undefined;
      const save = (): Promise<void> => new Promise((_, reject) => (fail = () => reject(new Error('down'))));
      const page = await showGrid({ orders: someOrders(3), viewStore: { load: () => Promise.resolve([LATE]), save } });
      await until(() => page.root.querySelector('[part="view"]') !== null, 'the views');
      await openDialog(page);
      await sendKeys({ type: 'Lost' });
      await press(page, 'Enter');
      await closeDialog(page);
      fail();
      await until(() => page.status.includes('The change could not be kept.'), 'the notice');
    });
  });

  describe('in a grid that is taken out of the page', () => {
    const failures: unknown[] = [];
    const fail = (event: PromiseRejectionEvent): void => void failures.push(event.reason);
    before(() => addEventListener('unhandledrejection', fail));
    after(() => removeEventListener('unhandledrejection', fail));

    /** Takes the grid away, and puts it back where it was. */
    const putBack = async (page: GridPage, parent: ParentNode): Promise<void> => {
      parent.append(page.grid);
      await page.settled();
    };

    it('can be saved when it is back, though the dialog was on its way', async () => {
      const page = await showGrid({ orders: someOrders(3) });
      const parent = page.grid.parentElement as HTMLElement;
      await page.click(page.inMenu('#options'));
      page.inMenu('[data-action="save-view"]').click();
      page.grid.remove();
      await page.settled();
      await putBack(page, parent);
      expect(page.root.querySelector('dialog.views')).to.equal(null);
      await openDialog(page);
      expect(dialog(page).matches(':modal')).to.equal(true);
      expect(failures).to.deep.equal([]);
    });

    it('have no dialog any more that was open', async () => {
      const page = await showGrid({ orders: someOrders(3) });
      await openDialog(page);
      await putBack(page, page.grid.parentElement as HTMLElement);
      expect(page.root.querySelector('dialog.views')).to.equal(null);
      await openDialog(page);
      expect(dialog(page).matches(':modal')).to.equal(true);
    });
  });

  describe('shown by the page', () => {
    it('are not told to it as a choice of a person', async () => {
      const page = await showGrid({ orders: someOrders(3), views: [LATE, { id: 'open', name: 'Open', facet: 'open' }] });
      const told: (string | undefined)[] = [];
      page.grid.addEventListener('if-view-change', ({ view }) => {
        told.push(view?.id);
        if (told.length < 5) page.grid.showView('open');
      });
      select(page).value = 'late';
      select(page).dispatchEvent(new Event('change'));
      await page.settled();
      expect(told).to.deep.equal(['late']);
      expect([page.grid.facet, shownView(page)]).to.deep.equal(['open', 'Open']);
      select(page).value = '';
      select(page).dispatchEvent(new Event('change'));
      expect(told).to.deep.equal(['late', undefined]);
    });

    it('do not speak: only a person waits for the count', async () => {
      const page = await showGrid({ orders: someOrders(3), views: [LATE] });
      page.grid.showView('late');
      await page.settled();
      await page.click(page.one('[role="columnheader"][data-column="reference"] button'));
      await until(() => page.one('.announcer').textContent !== '', 'the sort');
      expect(page.one('.announcer').textContent).to.match(/^Sorted by/);
    });

    it('change nothing where there is none with that id', async () => {
      const filters: OrderCondition[] = [{ column: 'reference', kind: 'text', contains: 'SO' }];
      const page = await showGrid({ orders: someOrders(3), views: [LATE], search: '1', facet: 'open', sort: 'reference', filters });
      expect(page.grid.showView('gone')).to.equal(false);
      await page.settled();
      const { search, facet, sort } = page.grid;
      expect({ search, facet, sort, filters: page.grid.filters }).to.deep.equal({ search: '1', facet: 'open', sort: 'reference', filters });
      expect(page.grid.showView('late')).to.equal(true);
    });
  });

  it('survives stored views that make no sense', async () => {
    for (const stored of ['{', '7', '[null,{"id":"__proto__"},{"id":"x","name":"x","columns":{"version":9},"filters":"all"}]']) {
      const page = await showGrid({ orders: someOrders(1), storage: memoryStorage({ [KEY]: stored }) });
      expect(page.column('reference')).to.deep.equal(['SO-1']);
    }
  });

  describe('in the address of the page', () => {
    it('follows what a person does, and is followed', async () => {
      const page = await showGrid({ orders: someOrders(20), urlState: 'orders' });
      page.grid.search = 'SO-2';
      page.grid.facet = 'open';
      await until(() => location.search !== '', 'the address');
      expect(new URLSearchParams(location.search).get('orders.q')).to.equal('SO-2');
      expect(new URLSearchParams(location.search).get('orders.facet')).to.equal('open');
      const again = await showGrid({ orders: someOrders(20), urlState: 'orders' });
      expect([again.grid.search, again.grid.facet]).to.deep.equal(['SO-2', 'open']);
      expect(again.column('reference')).to.deep.equal(['SO-2', 'SO-20']);
    });

    it('goes back with the browser, and leaves the parameters of others alone', async () => {
      history.replaceState(null, '', '?tab=2&orders.q=SO-3');
      const page = await showGrid({ orders: someOrders(20), urlState: 'orders' });
      expect(page.grid.search).to.equal('SO-3');
      page.grid.search = 'SO-5';
      await until(() => location.search.includes('SO-5'), 'the address');
      history.pushState(null, '', '?tab=2&orders.q=SO-4');
      const back = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
      history.back();
      await back;
      history.forward();
      await until(() => page.grid.search === 'SO-4', 'the search');
      page.grid.search = '';
      await until(() => location.search === '?tab=2', 'the address');
    });

    it('leaves the parameters of others as they are written', async () => {
      const others = '?a=b%20c&flag&&r=a/b:c&%E0%A4&=%ff';
      history.replaceState(null, '', others);
      const page = await showGrid({ orders: someOrders(20), urlState: 'orders' });
      page.grid.search = 'SO-2';
      await until(() => location.search.includes('SO-2'), 'the address');
      expect(location.search).to.equal(`${others}&orders.q=SO-2`);
      page.grid.search = '';
      await until(() => !location.search.includes('SO-2'), 'the address without it');
      expect(location.search).to.equal(others);
    });

    it('follows though a framework unsets the filters', async () => {
      const page = await showGrid({ orders: someOrders(20), urlState: 'orders' });
      page.grid.filters = undefined as unknown as [];
      page.grid.search = 'SO-2';
      // Live orders draw a grid many times a second.
      await until(() => (page.grid.requestUpdate(), location.search.includes('SO-2')), 'the address');
      expect(page.grid.filters).to.deep.equal([]);
    });

    it('is neither read nor written by a grid that is taken out of the page', async () => {
      const page = await showGrid({ orders: someOrders(20), urlState: 'orders' });
      const parent = page.grid.parentElement as HTMLElement;
      page.grid.remove();
      history.replaceState(null, '', '?orders.q=SO-3');
      page.grid.requestUpdate();
      await page.settled();
      expect(page.grid.search).to.equal('');
      parent.append(page.grid);
      await page.settled();
      expect(page.grid.search).to.equal('SO-3');
      // What it would write soon is not for the next test to find.
      page.grid.remove();
    });

    it('is left alone unless the page wants it', async () => {
      const page = await showGrid({ orders: someOrders(20) });
      page.grid.search = 'SO-2';
      await page.settled();
      expect(location.search).to.equal('');
    });

    it('stands for a list that is too long for it, while the tab is open; elsewhere it says so, and shows nothing', async () => {
      const list = Array.from({ length: 900 }, (_, index) => `SO-${index + 19}`).join(', ');
      const page = await showGrid({ orders: someOrders(20), urlState: 'orders' });
      page.grid.facet = 'open';
      page.grid.search = list;
      await until(() => location.search !== '', 'the address');
      expect(location.search.length).to.be.lessThan(100);
      const again = await showGrid({ orders: someOrders(20), urlState: 'orders' });
      expect([again.grid.search, again.grid.facet]).to.deep.equal([list, 'open']);
      expect(again.column('reference')).to.deep.equal(['SO-19', 'SO-20']);
      sessionStorage.clear();
      const elsewhere = await showGrid({ orders: someOrders(20), urlState: 'orders' });
      expect(elsewhere.rows).to.deep.equal([]);
      await until(() => elsewhere.root.querySelector('[part="no-match"]')?.textContent?.includes('Paste the list again') === true, 'why');
      await expect(elsewhere.grid).to.be.accessible();
    });

    it('keeps long filters in the tab as well, and shows nothing without them', () => {
      const values = Array.from({ length: 200 }, (_, index) => `“${'é'.repeat(60)} ${index}”`);
      const state: LinkedState = {
        search: '',
        facet: 'all',
        sort: '-createdAt',
        filters: [{ column: 'carrier', kind: 'set', values }],
        columns: undefined,
      };
      const query = new URLSearchParams(writeLink('', 'o', state));
      expect(String(query).length).to.be.lessThan(100);
      expect(readLink(query, 'o')).to.deep.equal(state);
      sessionStorage.clear();
      expect(readLink(query, 'o')?.search).to.match(/^list:/);
    });

    it('keeps lists in a tab that is full, instead of those of earlier searches', () => {
      const write = (search: string): URLSearchParams =>
        new URLSearchParams(writeLink('', 'o', { search, facet: 'all', sort: '-createdAt', filters: [], columns: undefined }));
      const list = (nth: number): string => `${nth} `.repeat(99_000).slice(0, 99_000).trim();
      const all = Array.from({ length: 60 }, (_, nth) => ({ nth, query: write(list(nth + 10)) }));
      const last = all.at(-1) as (typeof all)[number];
      expect(readLink(last.query, 'o')?.search).to.equal(list(last.nth + 10));
      sessionStorage.clear();
    });

    afterEach(() => delete (history as { pushState?: unknown }).pushState);

    /** @returns how many entries were added since. The length of the history does not say it: a tab keeps 50, and drops the oldest. */
    const countEntries = (): (() => number) => {
      let added = 0;
      history.pushState = (...entry) => {
        added += 1;
        History.prototype.pushState.apply(history, entry);
      };
      return () => added;
    };

    it('has an entry in the history for what a person chooses, not for typing nor for what the page sets', async () => {
      const page = await showGrid({ orders: someOrders(20), urlState: 'orders', views: [LATE], facet: 'shipped' });
      await until(() => location.search === '?orders.facet=shipped', 'the address');
      const added = countEntries();
      await page.click(page.chip('open'));
      expect(location.search).to.equal('?orders.facet=open');
      page.one('input[part="search"]').focus();
      await sendKeys({ type: 'SO-1' });
      // Sooner than what is typed is written: the entry that is left says it all the same.
      await page.click(page.chip('all'));
      await page.click(page.one('[data-column="reference"] .sort, [role="columnheader"][data-column="reference"] button'));
      expect(new URLSearchParams(location.search).get('orders.sort')).to.equal('reference');
      page.grid.filters = [{ column: 'reference', kind: 'text', contains: 'SO' }];
      page.grid.showView('late');
      await until(() => location.search.includes('no_scan_yet'), 'the address');
      expect(added()).to.equal(3);
      history.back();
      await until(() => page.grid.facet === 'all' && page.grid.sort === '-createdAt', 'before the sort');
      expect(page.grid.search).to.equal('SO-1');
      history.back();
      await until(() => page.grid.facet === 'open', 'before the facet');
      expect(page.grid.search).to.equal('SO-1');
      history.back();
      await until(() => page.grid.facet === 'shipped', 'the first facet');
      expect(page.grid.search).to.equal('');
    });

    it('has one entry for a filter that is edited on, and one for a view', async () => {
      const page = await showGrid({ orders: someOrders(20), urlState: 'orders', views: [LATE] });
      await until(() => page.root.querySelector('[part="view"]') !== null, 'the views');
      const added = countEntries();
      for (const contains of ['S', 'SO', 'SO-1']) {
        page.grid.filters = [{ column: 'reference', kind: 'text', contains }];
        page.grid.dispatchEvent(new IfFiltersChangeEvent(page.grid.filters));
        await page.settled();
      }
      expect(added()).to.equal(1);
      select(page).value = 'late';
      select(page).dispatchEvent(new Event('change'));
      await page.settled();
      expect(added()).to.equal(2);
      history.back();
      await until(() => page.grid.filters.length === 1 && page.grid.facet === 'all', 'the filter');
      expect(page.grid.filters).to.deep.equal([{ column: 'reference', kind: 'text', contains: 'SO-1' }]);
    });

    const text = fc.string({ maxLength: 30, unit: 'grapheme' });
    const named = text.filter((value) => value !== '');
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
    const condition: fc.Arbitrary<OrderCondition> = fc.oneof(
      fc.record({ column: named, kind: fc.constant('text' as const), contains: named }),
      fc.record({ column: named, kind: fc.constant('set' as const), values: fc.array(named, { minLength: 1, maxLength: 4 }) }),
      fc.record({ column: named, kind: fc.constant('number' as const), min: fc.integer(), max: fc.integer() }),
      fc.record({ column: named, kind: fc.constant('date' as const), range: fc.constantFrom(...DATE_RANGES) }),
      fc.record({ column: named, kind: fc.constant('days' as const), from: day, to: day }),
      fc.record({ column: named, kind: fc.constant('empty' as const), empty: fc.boolean() }),
    );

    it('says the same when it is read as when it was written', () => {
      const state: fc.Arbitrary<LinkedState> = fc.record({
        search: text.map((value) => value.trim()),
        facet: fc.constantFrom(...ORDER_FACETS),
        sort: fc.constantFrom('-createdAt', 'reference,-closedAt'),
        filters: fc.uniqueArray(condition, { maxLength: 4, selector: ({ column }) => column }),
        columns: fc.constantFrom(undefined, ['reference', 'stage']),
      });
      fc.assert(
        fc.property(state, (given) => {
          const query = writeLink('?other=1', 'o', given);
          const read = readLink(new URLSearchParams(query), 'o');
          expect(read ?? { search: '', facet: 'all', sort: '-createdAt', filters: [], columns: undefined }).to.deep.equal(given);
          expect(query).to.match(/^\?other=1(&o\.|$)/);
        }),
      );
    });

    it('is written in the place of what was said of the grid, and not at all where that says the same', () => {
      const state: LinkedState = { search: 'a b', facet: 'all', sort: '-createdAt', filters: [], columns: undefined };
      const plain: LinkedState = { ...state, search: '' };
      for (const [before, with_, without] of [
        ['', '?o.q=a+b', ''],
        ['?x', '?x&o.q=a+b', '?x'],
        ['?o.q=7', '?o.q=a+b', ''],
        ['?o%2Eq=7&x=%zz&o.facet=open&&?o.q=1', '?x=%zz&&?o.q=1&o.q=a+b', '?x=%zz&&?o.q=1'],
        ['?o.q=a%20b&x', '?o.q=a%20b&x', '?x'],
        ['?o.quality=1&ho.q=2&O.q=3', '?o.quality=1&ho.q=2&O.q=3&o.q=a+b', '?o.quality=1&ho.q=2&O.q=3'],
      ] as const) {
        expect([writeLink(before, 'o', state), writeLink(before, 'o', plain)], before).to.deep.equal([with_, without]);
      }
      fc.assert(
        fc.property(fc.string(), fc.string(), (query, prefix) => {
          const once = writeLink(new URL(`?${query}`, location.href).search, prefix, state);
          expect(writeLink(once, prefix, state)).to.equal(once);
          expect(readLink(new URLSearchParams(once), prefix)?.search).to.equal('a b');
        }),
      );
    });

    it('is never believed: any address gives a state or nothing', () => {
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.constantFrom('q', 'facet', 'sort', 'filter', 'columns'), fc.string())), (pairs) => {
          const query = new URLSearchParams(pairs.map(([name, value]) => [`o.${name}`, value]));
          const read = readLink(query, 'o');
          expect(read === undefined || ORDER_FACETS.includes(read.facet)).to.equal(true);
        }),
      );
    });
  });
});
