import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } } },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (viteConfig) => ({
    ...viteConfig,
    // Without this, the dev server loads Lit twice and says so.
    optimizeDeps: {
      ...viteConfig.optimizeDeps,
      include: ['lit', 'lit/decorators.js', 'lit/directive.js', 'lit/static-html.js', '@lit/context'],
    },
  }),
};

export default config;
