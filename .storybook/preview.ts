import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json' with { type: 'json' };
import './preview.css';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: { storySort: { order: ['Welcome', 'Foundations', 'Elements'] } },
  },
  globalTypes: {
    scheme: {
      description: 'Colour scheme',
      toolbar: { icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: { description: 'Text direction', toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true } },
    language: { description: 'Language', toolbar: { icon: 'globe', items: ['en', 'fr-CA'], dynamicTitle: true } },
    theme: { description: 'Theme', toolbar: { icon: 'paintbrush', items: ['none', 'high-contrast', 'partner'], dynamicTitle: true } },
  },
  initialGlobals: { scheme: 'light', direction: 'ltr', language: 'en', theme: 'none' },
  decorators: [
    (story, { globals }) => {
      const { scheme, direction, language, theme } = globals as Record<string, string>;
      document.documentElement.style.colorScheme = scheme ?? 'light';
      document.documentElement.lang = language ?? 'en';
      document.documentElement.dir = direction ?? 'ltr';
      document.documentElement.dataset.ifTheme = theme ?? 'none';
      return html`${story()}`;
    },
  ],
};

export default preview;
