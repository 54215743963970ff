import '../../src/define/if-order-grid.js';
import '../../src/define/if-provider.js';
import { expect } from '@open-wc/testing';
import { strings as words } from '../../src/elements/order-grid/selection/far-range.strings.js';
import { strings as bar } from '../../src/elements/order-grid/selection/selection-bar.strings.js';
import type { IfSelectionChangeEvent } from '../../src/elements/order-grid/selection/selection.events.js';
import { resetMouse, sendKeys, sendMouse, setViewport } from '../support/browser.js';
import { anOrder, centre, press, showGrid, until, type FakeClient, type GivenGrid, type GridPage } from '../support/grid.js';
import { ordersServer, type Asked, type OrdersServer } from '../support/orders-server.js';

interface RangePage extends GridPage {
  readonly server: OrdersServer;
  readonly events: IfSelectionChangeEvent[];
}

/** 50,000 orders `SO-0`, `SO-1`… that a server holds. */
async function show(given: GivenGrid = {}): Promise<RangePage> {
  const server = ordersServer({ size: () => 50_000, at: (index) => anOrder({ id: `o${index}`, reference: `SO-${index}` }) });
  const page = await showGrid({ client: server as unknown as FakeClient, mode: 'server', ...given });
  await until(() => page.column('reference').includes('SO-3'), 'the first rows');
  const events: IfSelectionChangeEvent[] = [];
  page.grid.addEventListener('if-selection-change', (event) => events.push(event));
  return Object.assign(page, { server, events });
}

const box = (page: GridPage, reference: string): HTMLElement =>
  page.cell(reference, 'row-select').querySelector('input') as HTMLInputElement;

/** Scrolls so that a row is there. */
async function goTo(page: GridPage, index: number): Promise<void> {
  const { offsetHeight = 40 } = page.root.querySelector<HTMLElement>('.body .row') ?? {};
  page.scroller.scrollTop = index * offsetHeight;
  await until(() => page.column('reference').includes(`SO-${index + 3}`), `row ${index}`);
  await page.settled();
}

async function shiftClick(page: GridPage, element: Element): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await sendMouse({ type: 'click', position: centre(element) });
  await sendKeys({ up: 'Shift' });
}

const numbered = (first: number, last: number): string[] => Array.from({ length: last - first + 1 }, (_, at) => `o${first + at}`);
const ranges = ({ server }: RangePage): Asked[] => server.searches.filter(({ query }) => query.fields?.length === 0);
const note = (page: GridPage): string => page.root.querySelector<HTMLElement>('.range-note')?.innerText ?? '';
const said = (page: GridPage, words: string): Promise<void> =>
  until(() => page.one('.announcer').textContent?.includes(words) === true, `"${words}", and not "${page.one('.announcer').textContent}"`);

/** Selects SO-2 and asks for the range to SO-3003 of a server that does not answer. */
async function begin(given: GivenGrid = {}): Promise<RangePage> {
  const page = await show(given);
  await page.click(box(page, 'SO-2'));
  await goTo(page, 3000);
  page.server.held = true;
  await shiftClick(page, box(page, 'SO-3003'));
  await until(() => ranges(page).length > 0, 'the question');
  return page;
}

/** The server answers again. */
function release({ server }: RangePage): void {
  server.held = false;
  for (const { answer } of server.searches) answer();
}

describe('a range over orders that a server has not sent to <if-order-grid>', () => {
  before(() => setViewport({ width: 1200, height: 800 }));
  afterEach(() => resetMouse());

  it('is selected whole by a click with Shift, at once, and counted', async () => {
    const page = await begin();
    await until(() => note(page) !== '', 'the note');
    expect(note(page)).to.equal('Selecting 3,002 orders…');
    expect(page.grid.selection, 'not before all is known').to.deep.equal(['o2']);
    await said(page, 'Selecting 3,002 orders…');
    release(page);
    await until(() => page.status.includes('3,002 selected'), 'the count');
    expect(note(page)).to.equal('');
    expect(page.grid.selection).to.deep.equal(numbered(2, 3003));
    expect(page.events.map(({ count }) => count)).to.deep.equal([1, 3002]);
    await said(page, '3,002 orders selected');
  });

  it('grows, shrinks and turns round', async () => {
    const page = await begin();
    release(page);
    await until(() => page.status.includes('3,002 selected'), 'the range');
    await shiftClick(page, box(page, 'SO-3001'));
    await until(() => page.status.includes('3,000 selected'), 'a shorter one');
    expect(page.grid.selection).to.deep.equal(numbered(2, 3001));
    await goTo(page, 0);
    await shiftClick(page, box(page, 'SO-0'));
    await until(() => page.status.includes('3 selected'), 'the other way');
    expect(page.grid.selection).to.have.members(['o0', 'o1', 'o2']);
  });

  it('goes on with the arrow keys, without asking again', async () => {
    const page = await begin();
    release(page);
    await until(() => page.status.includes('3,002 selected'), 'the range');
    const { length } = ranges(page);
    page.cell('SO-3003', 'row-select').querySelector('input')?.focus();
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown');
    await until(() => page.status.includes('3,004 selected'), 'two more');
    await press(page, 'Shift+ArrowUp');
    await until(() => page.status.includes('3,003 selected'), 'one less');
    expect(page.grid.selection).to.deep.equal(numbered(2, 3004));
    expect(ranges(page).length).to.equal(length);
  });

  it('is taken out again where it begins with a box being cleared', async () => {
    const page = await show({ selection: numbered(0, 3100) });
    await page.click(box(page, 'SO-2'));
    await goTo(page, 3000);
    await shiftClick(page, box(page, 'SO-3003'));
    await until(() => page.status.includes('99 selected'), 'what is left');
    expect(page.grid.selection).to.deep.equal([...numbered(0, 1), ...numbered(3004, 3100)]);
  });

  it('is selected with Shift and an arrow key once the row is here to which the key goes', async () => {
    const page = await show();
    page.server.held = true;
    page.cell('SO-0', 'row-select').querySelector('input')?.focus();
    await press(page, 'Space', ...Array<string>(98).fill('ArrowDown'));
    await until(() => page.place.startsWith('100:'), 'the last row that is here');
    await press(page, 'Shift+Space', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown');
    expect(page.grid.selection).to.deep.equal(['o0', 'o98', 'o99']);
    release(page);
    await until(() => page.place.startsWith('102:'), 'the focus on the row');
    expect(page.grid.selection).to.deep.equal(['o0', 'o98', 'o99', 'o100']);
  });

  it('is given up when somebody selects anew', async () => {
    const page = await begin();
    await page.click(box(page, 'SO-3005'));
    expect(ranges(page)[0]?.signal?.aborted).to.equal(true);
    release(page);
    await page.settled();
    expect([page.grid.selection, note(page)]).to.deep.equal([['o2', 'o3005'], '']);
    await said(page, '2 orders selected');
    expect(page.one('.announcer').textContent).not.to.contain('not selected');
  });

  it('is given up with Escape, which leaves what was selected', async () => {
    const page = await begin();
    await press(page, 'Escape');
    await until(() => note(page) === 'The range was not selected.', 'the note');
    expect(ranges(page)[0]?.signal?.aborted).to.equal(true);
    expect(page.grid.selection).to.deep.equal(['o2']);
    await press(page, 'Escape');
    expect([page.grid.selection, note(page)]).to.deep.equal([[], '']);
  });

  it('is given up when other orders are shown, which is said', async () => {
    const page = await begin();
    page.grid.sort = 'reference';
    await until(() => note(page) === 'The range was not selected, because other orders are shown.', 'the note');
    release(page);
    await said(page, 'because other orders are shown');
    expect(page.grid.selection).to.deep.equal(['o2']);
  });

  it('is what is here when the server fails, and says so where it is seen', async () => {
    const page = await begin();
    const errors: unknown[] = [];
    page.grid.addEventListener('if-orders-error', ({ error }) => errors.push(error));
    ranges(page)[0]?.answer();
    await until(() => ranges(page).length === 2, 'the second page');
    ranges(page)[1]?.refuse();
    await until(() => note(page).startsWith('Only '), 'the note');
    const { selection } = page.grid as { selection: readonly string[] };
    expect(selection).to.include.members(numbered(2, 999)).and.include.members(['o3000', 'o3003']);
    expect(note(page)).to.equal(
      `Only ${selection.length.toLocaleString('en')} of 3,002 orders could be loaded. The others were left as they were.`,
    );
    expect(errors.length).to.equal(1);
    await said(page, `${selection.length.toLocaleString('en')} orders selected. Only`);
    page.server.held = false;
    await shiftClick(page, box(page, 'SO-3003'));
    await until(() => page.status.includes('3,002 selected'), 'another try');
    expect(note(page)).to.equal('');
  });

  it('has a limit, which is said, and nothing is asked for', async () => {
    const page = await show();
    await page.click(box(page, 'SO-2'));
    await goTo(page, 20_000);
    await shiftClick(page, box(page, 'SO-20003'));
    await until(() => note(page) !== '', 'the note');
    expect(note(page)).to.equal('These are 20,002 orders. A range can have up to 10,000.');
    expect([page.grid.selection, ranges(page).length]).to.deep.equal([['o2'], 0]);
    await said(page, 'A range can have up to 10,000');
  });

  it('speaks French, and fits a narrow grid', async () => {
    const page = await begin({ lang: 'fr-CA', width: 600 });
    await until(() => note(page) !== '', 'the note');
    expect(note(page).replaceAll(/\s/g, ' ')).to.equal('Sélection de 3 002 commandes…');
    const [inner, outer] = [page.one('.range-note').getBoundingClientRect(), page.grid.getBoundingClientRect()];
    expect(inner.right).to.be.at.most(outer.right);
    await expect(page.grid).to.be.accessible();
  });

  it('speaks of one order as of one', () => {
    const plain = (text: string): string => text.replaceAll(/\s/g, ' ');
    expect(words.en.selecting(1)).to.equal('Selecting 1 order…');
    expect(words['fr-CA'].selecting(1)).to.equal('Sélection de 1 commande…');
    expect(plain(words['fr-CA'].failed(1, 5))).to.contain('Seule 1 commande sur 5 a pu être chargée.');
    expect(plain(words['fr-CA'].failed(2, 5))).to.contain('Seules 2 commandes sur 5 ont pu être chargées.');
    expect(plain(bar['fr-CA'].partCopied(1, 5))).to.contain('1 commande sur 5 copiée.');
    expect(plain(bar['fr-CA'].partCopied(2, 5))).to.contain('2 commandes sur 5 copiées.');
  });
});
