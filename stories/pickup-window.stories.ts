import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define/if-pickup-window.js';
import type { Clock } from '../src/domain/clock.js';
import { createSchedule } from '../src/domain/pickup/index.js';
import type { IfPickupWindow } from '../src/elements/pickup-window/pickup-window.js';
import { fixedClock } from './support/clock.js';

type Args = Partial<
  Pick<
    IfPickupWindow,
    'carrier' | 'compact' | 'locale' | 'timeZone' | 'zone' | 'windows' | 'days' | 'cutOff' | 'closures' | 'closedOn' | 'openOn' | 'schedule'
  >
> & {
  /** The instant at which the clock of the story stands. */
  now?: string;
  clock?: Clock;
};

/** Every story shows Toronto's clock to somebody in Toronto, unless it is about something else. */
const show = ({
  now = '2026-11-23T18:18:00Z',
  clock = fixedClock(now),
  timeZone = 'America/Toronto',
  ...args
}: Args): TemplateResult => html`
  <if-pickup-window
    .clock=${clock}
    .timeZone=${timeZone}
    .carrier=${args.carrier}
    ?compact=${args.compact ?? false}
    .locale=${args.locale}
    .zone=${args.zone}
    .windows=${args.windows}
    .days=${args.days}
    .cutOff=${args.cutOff}
    .closures=${args.closures}
    .closedOn=${args.closedOn}
    .openOn=${args.openOn}
    .schedule=${args.schedule}
  ></if-pickup-window>
`;

const meta: Meta<Args> = {
  title: 'Elements/Pickup window',
  component: 'if-pickup-window',
  render: show,
  parameters: {
    docs: {
      description: {
        component:
          '“Carriers collect parcels every business day between 2:30 PM and 5:00 PM (Eastern Time)”: until then a closed order has no scan. Put this line where people wonder whether their parcels still leave today. The calendar button shows the coming two weeks.',
      },
    },
  },
};
export default meta;

type Story = StoryObj<Args>;

/** Needs nothing: InterFulfillment’s published window, Ontario’s public holidays, the language of the page. */
export const Playground: Story = { args: { compact: false } };

/** The pickup is to come: when, and in how long. The last third of the track is the window itself. */
export const BeforePickup: Story = { args: { now: '2026-11-23T18:18:00Z' } };

/** Carriers are there. The track crosses the window. */
export const Collecting: Story = { args: { now: '2026-11-23T20:40:00Z' } };

/** Today’s pickup is over: the next one takes the line. */
export const AfterPickup: Story = { args: { now: '2026-11-23T23:00:00Z' } };

/** On Friday evening the next pickup is on Monday. */
export const BeforeTheWeekend: Story = { args: { now: '2026-11-20T23:00:00Z' } };

/** A public holiday is named. */
export const Holiday: Story = { args: { now: '2026-10-12T15:00:00Z' } };

/** Nobody comes on a Sunday. */
export const Weekend: Story = { args: { now: '2026-11-22T15:00:00Z' } };

/** One carrier, by its code. */
export const OneCarrier: Story = { args: { carrier: 'canada_post' } };

/** Canada Post stays away on Remembrance Day, although Ontario works and the other carriers come. */
export const OneCarrierClosed: Story = { args: { carrier: 'canada_post', now: '2026-11-11T16:00:00Z' } };

/** UPS has published no calendar that could be read: Ontario’s holidays stand in, and the element says so. */
export const NotConfirmed: Story = { args: { carrier: 'ups' } };

/** Canada Post’s table for the new year was not published when this was checked. */
export const NotYetPublished: Story = { args: { carrier: 'canada_post', now: '2026-12-31T23:30:00Z' } };

/** A promise of the host: orders received by noon leave the same day. */
export const CutOff: Story = { args: { cutOff: '12:00', now: '2026-11-23T14:10:00Z' } };

/** The reader’s own time comes second when it differs; on another day there, with its weekday. */
export const ReaderElsewhere: Story = {
  render: (args) =>
    html`${show({ ...args, timeZone: 'Europe/London' })}<br />${show({ ...args, timeZone: 'Pacific/Auckland', now: '2026-11-20T23:00:00Z' })}`,
};

/** Windows, weekdays, closures and zone are settings: two collections a day in Vancouver, Saturdays in December. */
export const OwnSchedule: Story = {
  args: {
    zone: 'America/Vancouver',
    windows: '09:00-10:00 15:00-16:30',
    openOn: '2026-12-05 2026-12-12',
    closedOn: '2026-12-24',
    now: '2026-12-02T19:00:00Z',
  },
};

/** A schedule without a pickup. */
export const NoPickups: Story = { args: { schedule: createSchedule({ days: [] }) } };

/** One line, for headers and footers. What does not fit is in the calendar. */
export const Compact: Story = {
  args: { compact: true },
  render: (args) => html`
    <p>${show(args)}</p>
    <p>${show({ ...args, now: '2026-11-23T20:40:00Z' })}</p>
    <p>${show({ ...args, now: '2026-11-23T23:00:00Z' })}</p>
    <p>${show({ ...args, now: '2026-10-12T15:00:00Z' })}</p>
    <p>${show({ ...args, carrier: 'ups' })}</p>
  `,
};

/** Canadian French, complete, with its own typography: “14 h 30”, “17 h”. */
export const French: Story = {
  args: { locale: 'fr-CA' },
  render: (args) => html`
    ${show(args)}<br />
    ${show({ ...args, now: '2026-11-23T20:40:00Z' })}<br />
    ${show({ ...args, now: '2026-10-12T15:00:00Z' })}<br />
    ${show({ ...args, carrier: 'ups', timeZone: 'America/Vancouver' })}
  `,
};

/** On a page from right to left the layout turns and the text keeps its own direction. */
export const RightToLeft: Story = {
  render: (args) => html`<div dir="rtl">${show(args)}<br />${show({ ...args, now: '2026-11-23T20:40:00Z', carrier: 'canada_post' })}</div>`,
};

/** In 240 px the line breaks between words and never inside a time. */
export const Narrow: Story = {
  render: (args) =>
    html`<div class="narrow-240">${show(args)}<br />${show({ ...args, now: '2026-11-23T20:40:00Z', carrier: 'canada_post' })}</div>
      <style>
        .narrow-240 {
          inline-size: 240px;
        }
      </style>`,
};

/** The days around Christmas: open the calendar to see every closure named. */
export const ChristmasCalendar: Story = {
  args: { carrier: 'canada_post', now: '2026-12-21T16:00:00Z' },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('if-pickup-window')!;
    await element.updateComplete;
    element.shadowRoot?.querySelector<HTMLButtonElement>('[part=button]')?.click();
  },
};

/** A clock that runs 600 times as fast: a day passes in two and a half minutes. */
export const FastTime: Story = {
  render: (args) => {
    const began = performance.now();
    const clock: Clock = { now: () => Date.UTC(2026, 10, 20, 18, 50) + (performance.now() - began) * 600, rate: 600 };
    return html`${show({ ...args, clock })}<br />${show({ ...args, clock, compact: true })}`;
  },
};
