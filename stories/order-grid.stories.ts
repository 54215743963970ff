import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/if-order-grid.js';
import '../src/define/if-provider.js';
import { ORDER_FACETS, type Order } from '../src/domain/order/index.js';
import { DENSITIES } from '../src/elements/shared/density.js';
import { fixedClock } from './support/clock.js';
import { remembering, showGrid, type GridArgs } from './support/grid.js';
import { STORY_NOW, storyClient, storyOrders } from './support/orders.js';
import { startWarehouse, type StoryWarehouse } from './support/warehouse.js';

const meta: Meta<GridArgs> = {
  title: 'Elements/Order grid',
  component: 'if-order-grid',
  render: showGrid,
  argTypes: {
    density: { control: 'inline-radio', options: DENSITIES },
    facet: { control: 'select', options: ORDER_FACETS },
    search: { control: 'text' },
    sort: { control: 'text' },
    orders: { table: { disable: true } },
    columns: { table: { disable: true } },
    client: { table: { disable: true } },
  },
  parameters: {
    docs: {
      story: { inline: true },
      description: {
        component:
          'The page where merchants live: every order, live. Inside `<if-provider>` it loads orders through the client and follows their changes; without one, set `orders`. *Options* opens on hover, click and by keyboard, and leads to *Columns*, where Tracking Number waits to be turned on. The whole grid is one Tab stop; arrow keys move between cells.',
      },
    },
  },
};
export default meta;

type Story = StoryObj<GridArgs>;

/** Two hundred orders in every stage. */
export const Playground: Story = { args: { orders: storyOrders(200), density: 'standard', search: '', facet: 'all', sort: '-createdAt' } };

/** Before the first page has come: rows in the widths of the columns, and nothing that jumps when it does. */
export const Loading: Story = { args: { client: storyClient({ orders: [], pages: 'never' }) } };

/** A new merchant: no orders yet. The `empty` slot lets the page say more. */
export const Empty: Story = { args: { client: storyClient({ orders: [] }) } };

/** Nothing matches: the reason, and the way out. */
export const NoMatch: Story = { args: { orders: storyOrders(200), search: 'SO-9999999', facet: 'open' } };

/** Filters on columns: what is active stands below the statuses, each with a way to change and to remove it; the columns are marked. */
export const Filtered: Story = {
  args: {
    orders: storyOrders(2000),
    filters: [
      { column: 'closedAt', kind: 'date', range: 'last_7_days' },
      { column: 'carrier', kind: 'set', values: ['UPS', 'FedEx', 'Purolator'] },
      { column: 'totalQuantity', kind: 'number', min: 2 },
    ],
  },
};

/** What the grid shows once it is there: some of it is loaded on demand. */
async function shown(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = canvas.querySelector('if-order-grid')?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

/** *Filters* lists the columns, those that are shown first; each has fields fit to what it holds. Counts are of what meets everything else. */
export const FilterValues: Story = {
  args: { ...Filtered.args },
  play: async ({ canvasElement }) => {
    (await shown(canvasElement, '.condition[data-column="carrier"] button')).click();
    await shown(canvasElement, '#filters .values input');
  },
};

/** Dates are asked for in words first, with the days that they stand for. */
export const FilterDates: Story = {
  args: { ...Filtered.args },
  play: async ({ canvasElement }) => {
    (await shown(canvasElement, '.condition[data-column="closedAt"] button')).click();
    await shown(canvasElement, '#filters [type="date"]');
  },
};

/** Nothing meets the filters: which ones, and the way out. */
export const NoMatchFiltered: Story = {
  args: { orders: storyOrders(200), facet: 'open', filters: [{ column: 'carrier', kind: 'set', values: ['DHL Express'] }] },
};

/** A column pasted from a spreadsheet, or a list with commas: each of its references and tracking numbers is found, and what is missing is named. */
export const PastedList: Story = {
  args: {
    orders: storyOrders(200),
    search: `${storyOrders(200)
      .slice(0, 12)
      .map(({ reference }) => reference)
      .join('\t')}\tSO-00000\tSO-99999`,
  },
};

/** Views of the page's own, before those that a person saves under *Options*. */
export const Views: Story = {
  args: {
    orders: storyOrders(2000),
    views: [
      { id: 'late', name: 'Closed, not scanned', facet: 'no_scan_yet', sort: 'closedAt' },
      { id: 'week', name: 'Shipped this week', facet: 'shipped', filters: [{ column: 'closedAt', kind: 'date', range: 'last_7_days' }] },
    ],
  },
};

/** Nothing could be loaded: what failed, what to do, and a button that tries again. */
export const Failed: Story = { name: 'Error', args: { client: storyClient({ orders: [], pages: 'fails' }) } };

/** The first page is here and the rest could not be loaded. */
export const PartlyLoaded: Story = { args: { client: storyClient({ orders: storyOrders(5000), pages: 'stops' }) } };

/** The live connection is lost: what is shown stays, with its age. */
export const Offline: Story = { args: { client: storyClient({ orders: storyOrders(200), status: 'waiting' }) } };

/** A scan is missing two business days after the pickup: the order says so, and why. */
export const NoScanYet: Story = { args: { orders: storyOrders(5000), facet: 'no_scan_yet' } };

/** Orders move through the warehouse while one watches. Changed cells are tinted for a second; new orders gather behind a pill once one has scrolled. */
export const LiveChanges: Story = {
  args: {
    client: storyClient({
      orders: storyOrders(2000),
      live: (emit) => {
        let revision = 0;
        const received = storyOrders(2000).find(({ stage }) => stage === 'received') as Order;
        const timer = setInterval(() => {
          revision += 1;
          const order = storyOrders(2000)[revision % 12];
          const stages = ['picking', 'picked', 'packed'] as const;
          if (revision % 4 === 0) {
            emit({
              type: 'order',
              revision,
              order: {
                ...received,
                id: `new-${revision}`,
                reference: `NEW-${revision}`,
                stage: 'received',
                parcels: [],
                createdAt: STORY_NOW,
              },
            });
          } else if (order) emit({ type: 'order', revision, order: { ...order, stage: stages[revision % 3] ?? 'picked' } });
        }, 900);
        return () => clearInterval(timer);
      },
    }),
  },
};

/** Names, references and notes as long as people make them: cut with an ellipsis, whole in the tooltip. */
export const LongNames: Story = {
  args: {
    orders: storyOrders(20).map((order) => ({
      ...order,
      reference: `${order.reference}-WHOLESALE-RESTOCK-NOVEMBER-2026`,
      shipTo: {
        ...order.shipTo,
        name: 'Marie-Claire-Geneviève Desrochers-Beaulieu de la Pointe-aux-Trembles',
        city: 'Saint-Louis-du-Ha! Ha!',
      },
    })),
  },
};

/** Tracking Number turned on, as a person left it: the number in its carrier's groups, a link to the carrier, a button that copies. */
export const TrackingOn: Story = {
  args: {
    orders: storyOrders(400),
    facet: 'awaiting_pickup',
    storage: remembering('reference', 'stage', 'trackingNumber', 'carrier', 'shipToName', 'shipToCity', 'createdAt', 'closedAt'),
  },
};

/** Rows close together. */
export const Compact: Story = { args: { orders: storyOrders(200), density: 'compact' } };

/** In Canadian French. */
export const French: Story = { args: { orders: storyOrders(200), locale: 'fr-CA' } };

/** Read from right to left. */
export const RightToLeft: Story = { args: { orders: storyOrders(200), dir: 'rtl' } };

/** In a narrow container each order is a card, with the same cells in the same order. */
export const Narrow: Story = { args: { orders: storyOrders(200), width: '22rem' } };

/** Fifty thousand orders scroll like fifty. */
export const FiftyThousand: Story = {
  name: '50,000 orders',
  args: { orders: [] },
  loaders: [() => ({ orders: storyOrders(50_000) })],
  render: (args, { loaded }) => showGrid({ ...args, orders: (loaded as { orders: readonly Order[] }).orders }),
};

/** Each header has a menu, on its button, with a right click, or with Alt and Down: sorting in the words of the column, filter, pin, place, width. */
export const HeaderMenu: Story = {
  args: { orders: storyOrders(200), sort: '-createdAt,reference' },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('if-order-grid')?.shadowRoot;
    while (!root?.querySelector('[data-column="carrier"] .head-menu-button')) await new Promise(requestAnimationFrame);
    root.querySelector<HTMLElement>('[data-column="carrier"] .head-menu-button')?.click();
    while (!root.querySelector('.head-menu:popover-open')) await new Promise(requestAnimationFrame);
  },
};

/** Columns of the page's own among the grid's, sorted, searched and filtered like those, and the page's words for the grid's columns. */
export const HostColumns: Story = {
  args: {
    orders: storyOrders(200),
    sort: '-margin',
    columns: [
      { id: 'reference', label: { en: 'Order no.', 'fr-CA': 'N° de commande' } },
      { id: 'shipToCity', hidden: true },
      { id: 'closedAt', hidden: true },
      {
        id: 'channel',
        label: { en: 'Sales channel', 'fr-CA': 'Canal de vente' },
        group: { en: 'Shop', 'fr-CA': 'Boutique' },
        value: ({ reference }) => (reference.startsWith('#') ? 'Shopify' : /^\d{3}-/.test(reference) ? 'Amazon' : 'Direct'),
        searchable: true,
        filter: 'set',
      },
      {
        id: 'margin',
        label: { en: 'Margin', 'fr-CA': 'Marge' },
        group: { en: 'Shop', 'fr-CA': 'Boutique' },
        type: 'number',
        value: ({ totalQuantity }) => (totalQuantity === undefined ? undefined : totalQuantity * 7.35),
        text: ({ totalQuantity = 0 }, locale) =>
          (totalQuantity * 7.35).toLocaleString(locale === 'en' ? 'en-CA' : locale, { style: 'currency', currency: 'CAD' }),
        width: 120,
      },
    ],
  },
};

/** An order opens beside the rows, which stay usable; the arrow keys go on to the next. Their edge is dragged, or moved by keys, and stays where it was put. */
export const DetailsBeside: Story = {
  args: { orders: storyOrders(200) },
  play: async ({ canvasElement }) => {
    const grid = canvasElement.querySelector('if-order-grid');
    while (!grid?.shadowRoot?.querySelector('.body .open')) await new Promise(requestAnimationFrame);
    grid.openOrder(storyOrders(200)[2]?.id ?? '');
    while (!grid.shadowRoot.querySelector('if-order-details')?.shadowRoot?.querySelector('h2')) await new Promise(requestAnimationFrame);
  },
};

/** Pinned columns stay while the others scroll, at both ends; the focus never comes to rest under them. Where they would take half of the room, all scroll. */
export const PinnedColumns: Story = {
  args: {
    orders: storyOrders(200),
    width: '50rem',
    columns: [
      { id: 'totalQuantity', pinned: 'end' },
      { id: 'trackingNumber', hidden: false },
      { id: 'purchaseOrder', hidden: false },
    ],
  },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('if-order-grid')?.shadowRoot;
    while (!root?.querySelector('.body .cell')) await new Promise(requestAnimationFrame);
    const scroller = root.querySelector('.scroller');
    if (scroller) scroller.scrollLeft = 160;
  },
};

/**
 * Boxes, Control and a click, Shift for a range, Shift with Space or the arrows, Control+A in the rows. The bar stands in the status line, so that no row moves;
 * the page has a place in it.
 */
export const Selection: Story = {
  args: { orders: storyOrders(200) },
  render: ({ orders = [] }) => html`
    <if-provider locale=${document.documentElement.lang} time-zone="America/Toronto" .clock=${fixedClock(STORY_NOW)} .storage=${null}>
      <if-order-grid .orders=${orders} .selection=${orders.slice(2, 5).map(({ id }) => id)}>
        <button slot="bulk-actions">${document.documentElement.lang.startsWith('fr') ? 'Suspendre' : 'Hold'}</button>
      </if-order-grid>
    </if-provider>
  `,
};

/** All that match are selected but for two: it costs nothing, however many there are, and orders that come later are among them. */
export const SelectionOfAll: Story = {
  args: { orders: storyOrders(5000) },
  render: ({ orders = [] }) => html`
    <if-provider locale=${document.documentElement.lang} time-zone="America/Toronto" .clock=${fixedClock(STORY_NOW)} .storage=${null}>
      <if-order-grid .orders=${orders} .selection=${{ allBut: orders.slice(1, 3).map(({ id }) => id) }}></if-order-grid>
    </if-provider>
  `,
};

/** *Options*, *Export…*: CSV as the spreadsheets of the language read it, or Excel, with text as text and dates as dates. */
export const Export: Story = {
  args: { orders: storyOrders(2000), facet: 'awaiting_pickup' },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('if-order-grid')?.shadowRoot;
    root?.querySelector<HTMLElement>('.options')?.click();
    const menu = () => root?.querySelector('if-column-menu')?.shadowRoot?.querySelector<HTMLElement>('[data-action="export"]');
    while (!menu()) await new Promise(requestAnimationFrame);
    menu()?.click();
    while (!root?.querySelector('dialog.export')) await new Promise(requestAnimationFrame);
  },
};

/** What the page offers to do with an order, in a menu at the end of its row: actions, links, and what cannot be undone. */
export const RowActions: Story = {
  args: { orders: storyOrders(200) },
  render: ({ orders }) => html`
    <if-provider locale=${document.documentElement.lang} time-zone="America/Toronto" .clock=${fixedClock(STORY_NOW)} .storage=${null}>
      <if-order-grid
        .orders=${orders}
        .rowActions=${[
          { id: 'edit', label: { en: 'Edit address', 'fr-CA': 'Modifier l’adresse' } },
          { id: 'invoice', label: { en: 'Invoice', 'fr-CA': 'Facture' }, href: ({ id }: Order) => `#invoice-${id}` },
          { id: 'cancel', label: { en: 'Cancel order', 'fr-CA': 'Annuler la commande' }, danger: true },
        ]}
      ></if-order-grid>
    </if-provider>
  `,
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('if-order-grid')?.shadowRoot;
    while (!root?.querySelector('.row-actions')) await new Promise(requestAnimationFrame);
    root.querySelectorAll<HTMLElement>('.row-actions')[1]?.click();
  },
};

let warehouse: StoryWarehouse | undefined;

/**
 * The real thing without a network: the gateway that the demo serves over HTTP is called in the page, over a warehouse whose minutes pass in a second. Orders arrive, are
 * picked and packed, get their labels, and are scanned after the pickup.
 */
export const WarehouseAtWork: Story = {
  beforeEach: () => {
    warehouse = startWarehouse({ count: 2000, rate: 60 });
    return () => warehouse?.stop();
  },
  render: () => html`
    <if-provider
      time-zone="America/Toronto"
      .clock=${warehouse?.clock}
      .client=${warehouse?.client}
      .storage=${remembering('reference', 'stage', 'shipToName', 'carrier', 'trackingNumber', 'createdAt', 'closedAt')}
    >
      <if-order-grid sort="-closedAt"></if-order-grid>
    </if-provider>
  `,
  play: async ({ canvasElement }) => {
    const rows = (): number =>
      Number(canvasElement.querySelector('if-order-grid')?.shadowRoot?.querySelector('[role=grid]')?.getAttribute('aria-rowcount'));
    while (!(rows() > 1000)) await new Promise(requestAnimationFrame);
  },
};

/**
 * More orders than a page should hold: the server keeps, sorts and searches them, and sends what is looked at. Drag the thumb of the scroll bar: rows stand as
 * placeholders until theirs are here.
 */
export const KeptByTheServer: Story = {
  ...WarehouseAtWork,
  render: () => html`
    <if-provider time-zone="America/Toronto" .clock=${warehouse?.clock} .client=${warehouse?.client} .storage=${null}>
      <if-order-grid mode="server"></if-order-grid>
    </if-provider>
  `,
};
