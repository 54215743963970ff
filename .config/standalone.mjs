/** How an element without Lit becomes one file with everything in it, for a script tag on a stranger's page. */
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** date-fns-tz (2 kB gzip) converts the wall times of pickups; here a few lines over `Intl` do, which a test holds to the same answers. */
const lightZones = {
  name: 'light-zones',
  enforce: 'pre',
  resolveId: (id) => (id === 'date-fns-tz/fromZonedTime' ? `${root}src/domain/pickup/intl-zoned-time.ts` : undefined),
};

/** Vite options for a standalone file. */
export const standalone = (name, build = {}) => ({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [lightZones],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    minify: true,
    modulePreload: false,
    ...build,
    rolldownOptions: {
      input: { [name]: `${root}src/define/${name}.ts` },
      output: {
        format: 'es',
        minify: true,
        codeSplitting: false,
        entryFileNames: '[name].js',
        comments: { legal: true, annotation: false, jsdoc: false },
      },
      preserveEntrySignatures: 'strict',
    },
  },
});
