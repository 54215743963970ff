import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Parcel } from '../src/domain/order/index.js';
import '../src/define/if-provider.js';
import '../src/define/if-tracking-timeline.js';
import { fixedClock } from './support/clock.js';

const meta: Meta = {
  title: 'Elements/Tracking timeline',
  component: 'if-tracking-timeline',
  decorators: [(story) => html`<if-provider time-zone="America/Toronto" .clock=${fixedClock()}>${story()}</if-provider>`],
};
export default meta;

type Story = StoryObj;

const moving: Parcel = {
  trackingNumber: '1Z5R89390357567127',
  carrier: 'UPS',
  status: 'in_transit',
  estimatedDeliveryAt: '2026-11-23',
  events: [
    { at: '2026-11-18', status: 'label_created', description: 'Shipper created a label, UPS has not received the package yet.' },
    { at: '2026-11-18T22:04:00Z', status: 'accepted', description: 'Origin scan', location: 'Mississauga, ON' },
    { at: '2026-11-19T04:12:00Z', status: 'in_transit', description: 'Departed from facility', location: 'Mississauga, ON' },
    {
      at: '2026-11-19T21:31:00Z',
      status: 'delayed',
      description: 'Severe weather conditions have delayed delivery.',
      location: 'Thunder Bay, ON',
    },
    { at: '2026-11-20T10:40:00Z', status: 'in_transit', description: 'Arrived at facility', location: 'Winnipeg, MB' },
  ],
};

const waiting: Parcel = {
  trackingNumber: '7023210039414604',
  carrier: 'Canada Post',
  status: 'label_created',
  labelledAt: '2026-11-20T15:05:00Z',
};

const problem: Parcel = {
  trackingNumber: '320595463938',
  carrier: 'Purolator',
  status: 'exception',
  events: [{ at: '2026-11-20T13:20:00Z', status: 'exception', description: 'Address incomplete', location: 'Laval, QC' }],
};

const delivered: Parcel = {
  trackingNumber: '4002847016405018',
  carrier: 'Canada Post',
  status: 'delivered',
  deliveredAt: '2026-11-19T18:20:00Z',
  events: [
    { at: '2026-11-19T18:20:00Z', status: 'delivered', description: 'Delivered', location: 'Guelph, ON' },
    { at: '2026-11-19T12:05:00Z', status: 'out_for_delivery', description: 'Item out for delivery', location: 'Guelph, ON' },
  ],
};

/** One parcel on its way: scans by day, newest first, in the reader's zone; the carrier's words under ours. */
export const Playground: Story = {
  args: { lang: 'en' },
  argTypes: { lang: { control: 'inline-radio', options: ['en', 'fr-CA'] } },
  render: (args) => html`<if-tracking-timeline lang=${args['lang']} .parcels=${[moving]}></if-tracking-timeline>`,
};

/** Several parcels: the one that needs somebody comes first, the delivered one is folded. */
export const SeveralParcels: Story = {
  render: () => html`<if-tracking-timeline .parcels=${[delivered, waiting, problem, moving]}></if-tracking-timeline>`,
};

/** Before the first scan there is nothing to list, and the badge says why that is normal. */
export const BeforeTheFirstScan: Story = { render: () => html`<if-tracking-timeline .parcels=${[waiting]}></if-tracking-timeline>` };

/** A long way: the latest scans, and the earlier ones on request. */
export const ManyScans: Story = {
  render: () =>
    html`<if-tracking-timeline
      .parcels=${[
        {
          ...moving,
          events: Array.from({ length: 14 }, (_, index) => ({
            at: new Date(Date.UTC(2026, 10, 20 - index, 9, 15)).toISOString(),
            status: 'in_transit' as const,
            description: 'Arrived at facility',
            location: ['Winnipeg, MB', 'Thunder Bay, ON', 'Mississauga, ON'][index % 3]!,
          })),
        },
      ]}
    ></if-tracking-timeline>`,
};

/** En français, avec les heures d’ici. */
export const French: Story = {
  render: () => html`<if-tracking-timeline lang="fr-CA" .parcels=${[moving, delivered]}></if-tracking-timeline>`,
};

/** Numbers instead of data: the provider's client is asked, in one request with everything else on the page. */
export const Loading: Story = {
  render: () =>
    html`<if-tracking-timeline
      numbers="1Z5R89390357567127"
      .client=${{ getTrackings: () => new Promise(() => undefined) }}
    ></if-tracking-timeline>`,
};

/** No answer: the number and its link stay. */
export const Offline: Story = {
  render: () =>
    html`<if-tracking-timeline
      numbers="1Z5R89390357567127"
      .client=${{ getTrackings: () => Promise.reject(new Error('offline')) }}
    ></if-tracking-timeline>`,
};

/** An order without a label. */
export const Empty: Story = { render: () => html`<if-tracking-timeline .parcels=${[]}></if-tracking-timeline>` };

/** In a narrow place the days stand above their scans. */
export const Narrow: Story = {
  render: () => html`<if-tracking-timeline lang="en" .parcels=${[moving]}></if-tracking-timeline>`,
  globals: { viewport: { value: 'mobile1' } },
};
