import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define/if-order-details.js';
import '../src/define/if-order-grid.js';
import '../src/define/if-provider.js';
import type { OrdersClient } from '../src/client/index.js';
import type { Locale } from '../src/domain/locale.js';
import type { Order } from '../src/domain/order/index.js';
import type { IfOrderDetails } from '../src/elements/order-details/order-details.js';
import { styleProps } from '../src/elements/shared/style-props.js';
import { fixedClock } from './support/clock.js';
import {
  awaitingPickup,
  backordered,
  cancelled,
  delivered,
  detailsClient,
  noScanYet,
  onHold,
  packed,
  picked,
  picking,
  received,
  severalPackages,
  shipped,
} from './support/order-states.js';
import { STORY_NOW, storyOrders } from './support/orders.js';

interface Args {
  order?: Order;
  orderId?: string;
  client?: OrdersClient;
  locale?: Locale;
  fees?: IfOrderDetails['fees'];
  zone?: string;
  dir?: string;
  width?: string;
}

const show = ({ order, orderId, client, locale, fees, zone = 'America/Toronto', dir, width = '26rem' }: Args): TemplateResult => html`
  <if-provider
    locale=${locale ?? document.documentElement.lang}
    time-zone=${zone}
    .clock=${fixedClock(STORY_NOW)}
    .client=${client ?? (order ? detailsClient({ order }) : undefined)}
  >
    <div dir=${dir ?? document.documentElement.dir} ${styleProps({ 'max-inline-size': width })}>
      <if-order-details .order=${order} .orderId=${orderId} .fees=${fees}></if-order-details>
    </div>
  </if-provider>
`;

const meta: Meta<Args> = {
  title: 'Elements/Order details',
  component: 'if-order-details',
  render: show,
  parameters: {
    docs: {
      story: { inline: true },
      description: {
        component:
          'One order in full. The grid opens it beside its rows; a page can use it alone, with `order`, or with `order-id` inside a provider with a client: it then follows the order live.',
      },
    },
  },
  argTypes: { order: { control: 'object' }, client: { table: { disable: true } } },
};
export default meta;

type Story = StoryObj<Args>;

/** A label is made and the carrier has not come: the hours that this library is about. */
export const Playground: Story = { args: { order: awaitingPickup } };

/** Just received: no fee is named yet, and each step ahead says what a change costs from there. */
export const Received: Story = { args: { order: received } };

/** The pick ticket is printed: fees begin. */
export const Picking: Story = { args: { order: picking } };

/** Picked, not packed. */
export const Picked: Story = { args: { order: picked } };

/** Packed: a cancellation fee as well. */
export const Packed: Story = { args: { order: packed } };

/** The host knows the amounts of its contract. */
export const KnownFees: Story = { args: { order: packed, fees: { restocking: '$2.50', cancellation: '$5.00' } } };

/** Closed on Monday, and on Friday still without a scan: what happened, and whom to ask. */
export const NoScanYet: Story = { args: { order: noScanYet } };

/** On its way. */
export const Shipped: Story = { args: { order: shipped } };

/** Delivered. */
export const Delivered: Story = { args: { order: delivered } };

/** Four packages at four places: the one that needs somebody is open, the others are folded. */
export const SeveralPackages: Story = { args: { order: severalPackages } };

/** A wholesale order of thousands of packages: the one that needs somebody, then the others in steps. */
export const ThousandsOfPackages: Story = {
  args: {
    order: {
      ...severalPackages,
      parcels: Array.from({ length: 5000 }, (_, index) => ({
        trackingNumber: `1Z8V92A703${String(index).padStart(8, '0')}`,
        carrier: 'UPS',
        status: index === 4321 ? 'exception' : 'in_transit',
      })),
      lines: Array.from({ length: 5000 }, (_, index) => ({ sku: `WIDGET-${index + 1}`, quantity: 12 })),
    },
  },
};

/** Somebody put the order on hold: since when, why, and what ends it. */
export const OnHold: Story = { args: { order: onHold } };

/** Not in stock, and by its reference the rest of a split order. Changes are free. */
export const Backordered: Story = { args: { order: backordered } };

/** Cancelled: it goes as far as it came. */
export const Cancelled: Story = { args: { order: cancelled } };

/** The answer is on its way. */
export const Loading: Story = { args: { orderId: '4100431', client: detailsClient({ answer: 'never' }) } };

/** No such order. */
export const NotFound: Story = { args: { orderId: '1', client: detailsClient({ answer: 'missing' }) } };

/** It could not be loaded. */
export const Failed: Story = { name: 'Error', args: { orderId: '4100431', client: detailsClient({ answer: 'fails' }) } };

/** The live connection is lost: what is shown stays, with its age. */
export const Offline: Story = { args: { orderId: '4100431', client: detailsClient({ order: awaitingPickup, status: 'waiting' }) } };

/** Little is known: what nobody said is left out. */
export const FewFacts: Story = {
  args: {
    order: { id: '9', reference: '1009', stage: 'picked', flags: received.flags, raw: {}, parcels: [] },
    client: detailsClient({ answer: 'never' }),
  },
};

/** Nothing is chosen. */
export const Nothing: Story = { args: {} };

/** En français. */
export const French: Story = { args: { order: awaitingPickup, locale: 'fr-CA' } };

/** Read from right to left. */
export const RightToLeft: Story = { args: { order: shipped, dir: 'rtl' } };

/** The viewer is in Denver: times are the viewer’s, pickups the warehouse’s. */
export const ElsewhereInTime: Story = { args: { order: awaitingPickup, zone: 'America/Denver' } };

/** On a page of its own: two columns. */
export const Wide: Story = { args: { order: severalPackages, width: '64rem' } };

/** At 320 pixels. */
export const Narrow: Story = { args: { order: severalPackages, width: '18rem' } };

/** In the grid, beside the rows: the arrow keys go on to the next order, Escape closes. In a narrow grid it stands below the rows, or over them. */
export const InTheGrid: Story = {
  render: () => html`
    <if-provider time-zone="America/Toronto" .clock=${fixedClock(STORY_NOW)} .storage=${null}>
      <if-order-grid .orders=${storyOrders(200)} facet="awaiting_pickup"></if-order-grid>
    </if-provider>
  `,
  play: async ({ canvasElement }) => {
    const grid = canvasElement.querySelector('if-order-grid');
    await grid?.updateComplete;
    grid?.openOrder(storyOrders(200).find(({ stage }) => stage === 'awaiting_pickup')?.id ?? '');
    while (!grid?.shadowRoot?.querySelector('if-order-details')?.shadowRoot?.querySelector('h2')) await new Promise(requestAnimationFrame);
  },
};
