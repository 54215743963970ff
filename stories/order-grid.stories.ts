import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define/if-order-grid.js';
import '../src/define/if-provider.js';
import type { OrdersClient } from '../src/client/index.js';
import type { Locale } from '../src/domain/locale.js';
import { ORDER_FACETS, type Order, type OrderFacet } from '../src/domain/order/index.js';
import { DENSITIES, type Density } from '../src/elements/shared/density.js';
import { styleProps } from '../src/elements/shared/style-props.js';
import type { SettingsStorage } from '../src/state/contexts.js';
import { fixedClock } from './support/clock.js';
import { STORY_NOW, storyClient, storyOrders } from './support/orders.js';
import { startWarehouse, type StoryWarehouse } from './support/warehouse.js';

interface Args {
  orders?: readonly Order[];
  client?: OrdersClient;
  locale?: Locale;
  storage?: SettingsStorage;
  density?: Density;
  search?: string;
  facet?: OrderFacet;
  sort?: string;
  dir?: string;
  width?: string;
}

/** Every story has a still clock and a viewer in Toronto, and remembers nothing. */
const show = ({
  orders,
  client,
  locale,
  storage,
  density = 'standard',
  search = '',
  facet = 'all',
  sort = '-createdAt',
  dir,
  width,
}: Args): TemplateResult => html`
  <if-provider
    locale=${locale ?? document.documentElement.lang}
    time-zone="America/Toronto"
    .clock=${fixedClock(STORY_NOW)}
    .storage=${storage ?? null}
    .client=${client}
  >
    <div dir=${dir ?? document.documentElement.dir} ${styleProps({ 'max-inline-size': width })}>
      <if-order-grid .orders=${orders} .density=${density} .search=${search} .facet=${facet} .sort=${sort}></if-order-grid>
    </div>
  </if-provider>
`;

/** Storage that holds a choice of columns, as a person left it. */
function remembering(...shown: string[]): SettingsStorage {
  const layout = { version: 1, order: shown, hidden: [], widths: {}, pinned: { reference: 'start' } };
  const entries = new Map([['if-order-grid:default:columns', JSON.stringify(layout)]]);
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}

const meta: Meta<Args> = {
  title: 'Elements/Order grid',
  component: 'if-order-grid',
  render: show,
  argTypes: {
    density: { control: 'inline-radio', options: DENSITIES },
    facet: { control: 'select', options: ORDER_FACETS },
    search: { control: 'text' },
    sort: { control: 'text' },
    orders: { table: { disable: true } },
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

type Story = StoryObj<Args>;

/** Two hundred orders in every stage. */
export const Playground: Story = { args: { orders: storyOrders(200), density: 'standard', search: '', facet: 'all', sort: '-createdAt' } };

/** Before the first page has come: rows in the widths of the columns, and nothing that jumps when it does. */
export const Loading: Story = { args: { client: storyClient({ orders: [], pages: 'never' }) } };

/** A new merchant: no orders yet. The `empty` slot lets the page say more. */
export const Empty: Story = { args: { client: storyClient({ orders: [] }) } };

/** Nothing matches: the reason, and the way out. */
export const NoMatch: Story = { args: { orders: storyOrders(200), search: 'SO-9999999', facet: 'open' } };

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
  render: (args, { loaded }) => show({ ...args, orders: (loaded as { orders: readonly Order[] }).orders }),
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
