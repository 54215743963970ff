import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/if-pickup-window.js';
import '../src/define/if-provider.js';
import { fixedClock } from './support/clock.js';

const meta: Meta = {
  title: 'Elements/Provider',
  component: 'if-provider',
  parameters: {
    docs: {
      description: {
        component:
          'Put `<if-provider>` around the part of a page that uses the library. It settles the client, the language, the viewer’s time zone, the clock, the pickup schedule and where choices are kept, for everything inside it.',
      },
    },
  },
};
export default meta;

type Story = StoryObj;

/** One provider for a page: the elements inside take their clock and language from it. */
export const Playground: Story = {
  render: () => html`
    <if-provider .clock=${fixedClock('2026-11-20T18:05:00Z')}>
      <if-pickup-window></if-pickup-window>
    </if-provider>
  `,
};

/** Two providers on one page, each with a language and a time zone of its own. */
export const TwoLanguages: Story = {
  render: () => html`
    <if-provider locale="en" time-zone="America/Vancouver" .clock=${fixedClock('2026-11-20T18:05:00Z')}>
      <if-pickup-window></if-pickup-window>
    </if-provider>
    <br />
    <if-provider locale="fr-CA" time-zone="America/Toronto" .clock=${fixedClock('2026-11-20T18:05:00Z')}>
      <if-pickup-window></if-pickup-window>
    </if-provider>
  `,
};
