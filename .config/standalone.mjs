/** How an element without Lit becomes one file with everything in it, for a script tag on a stranger's page. */
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Modules that weigh more than the badge needs, and what stands in for them; tests hold each stand-in to the same answers. */
const STAND_INS = [
  [/^date-fns-tz\/fromZonedTime$/, 'intl-zoned-time'],
  [/\/pickup\/(?:first-scan|schedule)\.js$/, 'first-scan-light'],
];

const light = {
  name: 'light',
  enforce: 'pre',
  resolveId(id) {
    const standIn = STAND_INS.find(([module]) => module.test(id))?.[1];
    return standIn && `${root}src/domain/pickup/${standIn}.ts`;
  },
};

/** Vite options for a standalone file. */
export const standalone = (name, build = {}) => ({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [light],
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
