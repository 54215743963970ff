import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/if-provider.js';
import '../src/define/if-tracking-lookup.js';
import { fixedClock } from './support/clock.js';

const meta: Meta = {
  title: 'Elements/Tracking lookup',
  component: 'if-tracking-lookup',
  decorators: [(story) => html`<if-provider time-zone="America/Toronto" .clock=${fixedClock()}>${story()}</if-provider>`],
};
export default meta;

type Story = StoryObj;

const MAIL = `Hi Maude,

your order BK-20418 left today. Tracking number: 7023 2100 3941 4604 (Canada Post).
The teapot follows with UPS, 1Z5R89390357567127:
https://www.ups.com/track?loc=en_CA&tracknum=1Z5R89390357567127

Questions? Call +1 416 555 0148.`;

const COURRIEL = `Bonjour Maude,
votre commande est partie. Numéro de repérage : 7023 2100 3941 4604 (Postes Canada)
et 329014521622 chez Purolator.`;

/** Type or paste anything; the numbers appear with their badges as you do. */
export const Playground: Story = {
  args: { value: '', countries: 'CA', lang: 'en' },
  argTypes: { lang: { control: 'inline-radio', options: ['en', 'fr-CA'] } },
  render: (args) =>
    html`<if-tracking-lookup lang=${args['lang']} countries=${args['countries']} .value=${args['value']}></if-tracking-lookup>`,
};

/** A whole e-mail: the numbers and links in it, each once; the order number and the telephone are left alone. */
export const AnEmail: Story = { render: () => html`<if-tracking-lookup .value=${MAIL}></if-tracking-lookup>` };

/** Un courriel en français. */
export const AnEmailInFrench: Story = { render: () => html`<if-tracking-lookup lang="fr-CA" .value=${COURRIEL}></if-tracking-lookup>` };

/** A carrier's own link. */
export const ALink: Story = {
  render: () => html`<if-tracking-lookup .value=${'https://www.purolator.com/en/shipping/tracker?pins=329014521622'}></if-tracking-lookup>`,
};

/** A number by itself that fits two carriers: the badge offers both. */
export const TwoCarriers: Story = { render: () => html`<if-tracking-lookup .value=${'287809468872'}></if-tracking-lookup>` };

/** A typing mistake. */
export const CheckThisNumber: Story = { render: () => html`<if-tracking-lookup .value=${'1Z5R89390357567128'}></if-tracking-lookup>` };

/** Nothing in it: what to look for, and whom to ask. */
export const NothingFound: Story = { render: () => html`<if-tracking-lookup .value=${'Where is my teapot?'}></if-tracking-lookup>` };
