import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Parcel } from '../src/domain/order/index.js';
import { PARCEL_STATUSES } from '../src/domain/order/index.js';
import '../src/define/if-provider.js';
import '../src/define/if-tracking-badge.js';
import { fixedClock } from './support/clock.js';

const CANADA_POST = '7023210039414604';
const UPS = '1Z5R89390357567127';
const TWO_CARRIERS = '287809468872';
const LABELLED = '2026-11-20T15:05:00Z';

const meta: Meta = {
  title: 'Elements/Tracking badge',
  component: 'if-tracking-badge',
  args: { number: CANADA_POST, carrier: 'Canada Post', status: 'label_created', 'labelled-at': LABELLED, size: 'inline', lang: 'en' },
  argTypes: {
    status: { control: 'select', options: ['', ...PARCEL_STATUSES] },
    size: { control: 'inline-radio', options: ['inline', 'compact', 'card'] },
    lang: { control: 'inline-radio', options: ['en', 'fr-CA'] },
  },
  decorators: [(story) => html`<if-provider time-zone="America/Toronto" .clock=${fixedClock()}>${story()}</if-provider>`],
};
export default meta;

type Story = StoryObj;

/** A client that answers what the story needs, without a network. */
const client = (answer: () => Promise<never[]>) => ({ getTrackings: answer });

const never = client(() => new Promise(() => undefined));
const failing = client(() => Promise.reject(new Error('offline')));

const open = async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
  await customElements.whenDefined('if-tracking-badge');
  canvasElement.querySelector('if-tracking-badge')?.open();
};

/** Everything from attributes: the number alone is enough; each further attribute makes the answer better. */
export const Playground: Story = {
  render: (args) => html`
    <p>
      Your parcel left this morning:
      <if-tracking-badge
        number=${args['number']}
        carrier=${args['carrier']}
        status=${args['status']}
        labelled-at=${args['labelled-at']}
        size=${args['size']}
        lang=${args['lang']}
      ></if-tracking-badge>
    </p>
  `,
};

/** Without a status the badge says which carrier a number belongs to, and where to look. No request is made. */
export const NumberAlone: Story = {
  render: () => html`
    <p><if-tracking-badge number=${UPS}></if-tracking-badge></p>
    <p><if-tracking-badge number=${CANADA_POST} carrier="Canada Post"></if-tracking-badge></p>
    <p><if-tracking-badge number="9400111206206407628746"></if-tracking-badge></p>
    <p><if-tracking-badge number="RB123456785GB"></if-tracking-badge></p>
  `,
};

const everyStatus = (lang: string): TemplateResult => html`
  <div lang=${lang}>
    ${PARCEL_STATUSES.map((status) => html`<p><if-tracking-badge lang=${lang} number=${CANADA_POST} carrier="Canada Post" status=${status}></if-tracking-badge></p>`)}
  </div>
`;

/** Every status that a parcel can have: shape, word and tone say the same. */
export const EveryStatus: Story = { render: () => everyStatus('en') };

/** The same in Canadian French. Canada Post and Purolator say *repérage*, the others *suivi*. */
export const EveryStatusInFrench: Story = { render: () => everyStatus('fr-CA') };

/** What it means, when the first scan is expected, what the carrier's own site shows now, and where to look. */
export const LabelCreated: Story = {
  render: () =>
    html`<p>
      <if-tracking-badge number=${CANADA_POST} carrier="Canada Post" status="label_created" labelled-at=${LABELLED}></if-tracking-badge>
    </p>`,
  play: open,
};

/** En français : les heures, les espaces et les mots d’ici. */
export const LabelCreatedInFrench: Story = {
  render: () =>
    html`<p lang="fr-CA">
      <if-tracking-badge
        lang="fr-CA"
        number=${CANADA_POST}
        carrier="Canada Post"
        status="label_created"
        labelled-at=${LABELLED}
      ></if-tracking-badge>
    </p>`,
  play: open,
};

/** A business day after the pickup there is still no scan: attention, and what to do. */
export const NoScanYet: Story = {
  render: () =>
    html`<p>
      <if-tracking-badge
        number=${CANADA_POST}
        carrier="Canada Post"
        status="label_created"
        labelled-at="2026-11-17T15:05:00Z"
      ></if-tracking-badge>
    </p>`,
  play: open,
};

const moving: Parcel = {
  trackingNumber: UPS,
  carrier: 'UPS',
  status: 'in_transit',
  events: [
    { at: '2026-11-18T22:00:00Z', status: 'accepted', description: 'Origin scan', location: 'Mississauga, ON' },
    { at: '2026-11-19T08:12:00Z', status: 'in_transit', description: 'Departed from facility', location: 'Mississauga, ON' },
    { at: '2026-11-20T10:40:00Z', status: 'in_transit', description: 'Arrived at facility', location: 'Winnipeg, MB' },
  ],
};

/** The last three scans, in the carrier's words and the viewer's time zone. The parcel is set as data. */
export const LastScans: Story = {
  render: () => html`<p><if-tracking-badge as-of="2026-11-20T17:50:00Z" .parcel=${moving}></if-tracking-badge></p>`,
  play: open,
};

/** Older than a day, and not the last word: the badge says so. */
export const OutOfDate: Story = {
  render: () => html`<p><if-tracking-badge number=${UPS} status="in_transit" as-of="2026-11-17T15:05:00Z"></if-tracking-badge></p>`,
  play: open,
};

/** The number fits two carriers and nobody said which: both are offered, and neither is asked. */
export const TwoCarriers: Story = {
  render: () => html`<p><if-tracking-badge number=${TWO_CARRIERS}></if-tracking-badge></p>`,
  play: open,
};

/** Shape and prefix are a carrier's, the check digit is not: a typing mistake, most likely. */
export const CheckThisNumber: Story = {
  render: () => html`
    <p><if-tracking-badge number="1Z5R89390357567128"></if-tracking-badge></p>
    <p lang="fr-CA"><if-tracking-badge lang="fr-CA" number="1Z5R89390357567128"></if-tracking-badge></p>
  `,
  play: open,
};

/** No carrier is known for the number, or it is no number at all. */
export const Unknown: Story = {
  render: () => html`
    <p><if-tracking-badge number="AB1"></if-tracking-badge></p>
    <p><if-tracking-badge number="7023 2100 3941 46О4"></if-tracking-badge></p>
    <p><if-tracking-badge>Tracking follows</if-tracking-badge></p>
  `,
};

/** The page gave a client, and the answer is on its way. The box keeps its size. */
export const Loading: Story = {
  render: () => html`<p><if-tracking-badge number=${UPS} .client=${never}></if-tracking-badge> and the text after it.</p>`,
};

/** No answer came: number, carrier and link are still right. */
export const Offline: Story = {
  render: () => html`<p><if-tracking-badge number=${UPS} .client=${failing}></if-tracking-badge> and the text after it.</p>`,
  play: open,
};

/** In a table cell: glyph and word; the number is in the popover. */
export const Compact: Story = {
  render: () => html`
    <table>
      <thead>
        <tr>
          <th scope="col">Order</th>
          <th scope="col">Parcel</th>
        </tr>
      </thead>
      <tbody>
        ${PARCEL_STATUSES.slice(2, 13).map(
          (status, index) =>
            html`<tr>
              <td>SO-${10480 + index}</td>
              <td><if-tracking-badge size="compact" number=${CANADA_POST} carrier="Canada Post" status=${status}></if-tracking-badge></td>
            </tr>`,
        )}
      </tbody>
    </table>
  `,
};

/** As a card, for a page of its own: what comes next can be read without opening anything. */
export const Card: Story = {
  render: () => html`
    <if-tracking-badge
      size="card"
      number=${CANADA_POST}
      carrier="Canada Post"
      status="label_created"
      labelled-at=${LABELLED}
    ></if-tracking-badge
    ><br />
    <if-tracking-badge size="card" number=${UPS} status="out_for_delivery"></if-tracking-badge><br />
    <if-tracking-badge size="card" number=${TWO_CARRIERS}></if-tracking-badge><br />
    <if-tracking-badge size="card" number="1Z5R89390357567128"></if-tracking-badge><br />
    <div lang="fr-CA">
      <if-tracking-badge
        size="card"
        lang="fr-CA"
        number=${CANADA_POST}
        carrier="Canada Post"
        status="label_created"
        labelled-at=${LABELLED}
      ></if-tracking-badge>
    </div>
  `,
};

/** A partner's colours and corners: a handful of custom properties at any ancestor. */
export const PartnerTheme: Story = {
  render: () =>
    html`<div data-if-theme="partner"><if-tracking-badge size="card" number=${UPS} status="delivered"></if-tracking-badge></div>`,
};

/** In right-to-left text the number keeps its direction. */
export const RightToLeft: Story = {
  render: () =>
    html`<p dir="rtl" lang="he">החבילה שלך: <if-tracking-badge lang="en" number=${UPS} status="in_transit"></if-tracking-badge>, בדרך.</p>`,
};
