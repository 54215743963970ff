import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/if-carrier-links.js';

const meta: Meta = { title: 'Elements/Carrier links', component: 'if-carrier-links' };
export default meta;

type Story = StoryObj;

/** The pages on which carriers ask for a number, to bookmark. */
export const Playground: Story = {
  args: { carriers: '', lang: 'en' },
  argTypes: { lang: { control: 'inline-radio', options: ['en', 'fr-CA'] } },
  render: (args) => html`<if-carrier-links lang=${args['lang']} carriers=${args['carriers'] || nothing}></if-carrier-links>`,
};

/** En français, et vers les pages françaises des transporteurs qui en ont. */
export const French: Story = { render: () => html`<if-carrier-links lang="fr-CA"></if-carrier-links>` };

/** Only the carriers that a shop uses, named as the warehouse writes them. */
export const ChosenCarriers: Story = {
  render: () => html`<if-carrier-links carriers="Canada Post, UPS: Standard, Nationex"></if-carrier-links>`,
};
