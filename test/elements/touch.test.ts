import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/if-order-grid.js';
import '../../src/define/if-pickup-window.js';
import '../../src/define/if-provider.js';
import '../../src/define/if-tracking-badge.js';
import { itWith, sendTouch, setViewport } from '../support/browser.js';
import { centre, nextFrame, showGrid, someOrders, until } from '../support/grid.js';

const tap = async (element: Element): Promise<void> => {
  await sendTouch({ type: 'tap', position: centre(element) });
  await nextFrame();
};

describe('with a finger', () => {
  before(() => setViewport({ width: 1200, height: 800 }));

  itWith('touch', 'a person turns Tracking Number on: Options, Columns, the check box', async () => {
    const page = await showGrid({ orders: someOrders(20) });
    await tap(page.inMenu('#options'));
    await until(() => page.inMenu('#menu').matches(':popover-open'), 'menu');
    await tap(page.inMenu('#columns-item'));
    await until(() => page.inMenu('#panel').matches(':popover-open'), 'panel');
    page.box('trackingNumber').scrollIntoView({ block: 'center' });
    await nextFrame();
    await tap(page.box('trackingNumber'));
    await until(() => page.headers.includes('Tracking number'), 'column');
    await tap(page.cell('SO-9', 'reference'));
    await until(() => !page.inMenu('#panel').matches(':popover-open'), 'closed by a tap elsewhere');
  });

  itWith('touch', 'a person opens an order wherever its card is touched, but not with its box', async () => {
    const page = await showGrid({ orders: someOrders(20), width: 360 });
    await until(() => page.rows.length > 0, 'cards');
    const opened: string[] = [];
    page.grid.addEventListener('if-order-open', ({ order }) => opened.push(order.reference));
    await tap(page.one('input', page.cell('SO-1', 'row-select')));
    await until(() => (page.grid.selection as string[]).length === 1, 'selected');
    expect(opened).to.deep.equal([]);
    await tap(page.cell('SO-2', 'shipToName'));
    await until(() => opened.length > 0, 'opened');
    expect(opened).to.deep.equal(['SO-2']);
  });

  itWith('touch', 'a person narrows to a stage, and sorts', async () => {
    const stages = ['received', 'shipped'] as const;
    const page = await showGrid({ orders: someOrders(40, (index) => ({ stage: stages[index % 2] as 'received' })) });
    await tap(page.chip('shipped'));
    await until(() => page.grid.facet === 'shipped', 'facet');
    await tap(page.one('[data-head="reference"]'));
    await until(() => page.header('reference').getAttribute('aria-sort') === 'ascending', 'sorted');
    expect(page.column('reference')[0]).to.equal('SO-2');
  });

  itWith('touch', 'a person opens and closes what a badge knows', async () => {
    const holder = await fixture(html`
      <p style="padding: 40px"><if-tracking-badge number="1Z5R89390357567127" status="in_transit"></if-tracking-badge></p>
    `);
    await nextFrame();
    const root = holder.querySelector('if-tracking-badge')?.shadowRoot as ShadowRoot;
    const isOpen = (): boolean => root.querySelector('.panel')?.matches(':popover-open') ?? false;
    await tap(root.querySelector('.status') as Element);
    await until(isOpen, 'open');
    await tap(root.querySelector('.status') as Element);
    await until(() => !isOpen(), 'closed');
  });

  itWith('touch', 'a person opens and closes the calendar of the pickups', async () => {
    const element = await fixture<HTMLElementTagNameMap['if-pickup-window']>(html`<if-pickup-window lang="en"></if-pickup-window>`);
    const root = element.shadowRoot as ShadowRoot;
    const isOpen = (): boolean => root.querySelector('[part~=calendar]')?.matches(':popover-open') ?? false;
    await tap(root.querySelector('[part~=button]') as Element);
    await until(isOpen, 'open');
    await sendTouch({ type: 'tap', position: [700, 580] });
    await until(() => !isOpen(), 'closed by a tap elsewhere');
  });
});
