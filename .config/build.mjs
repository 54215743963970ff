/** Builds the package: modules and types into `dist`, files for script tags into `cdn`, JSX types and themes. `npm run build` */
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'vite';
import { chunkGroups } from './chunks.mjs';
import { intlZones } from './intl-zones.mjs';
import { minifyCss } from './minify-css.mjs';
import { bin, node, root } from './run.mjs';
import { STANDALONE, standalone } from './standalone.mjs';

const elements = readdirSync(`${root}src/define`)
  .map((file) => basename(file, '.ts'))
  .filter((name) => name !== 'all');

const cdn = (input, output) =>
  build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [intlZones, minifyCss],
    build: {
      target: 'es2022',
      outDir: 'cdn',
      emptyOutDir: false,
      sourcemap: true,
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input,
        output: {
          format: 'es',
          minify: true,
          entryFileNames: '[name].js',
          comments: { legal: true, annotation: false, jsdoc: false },
          ...output,
        },
        preserveEntrySignatures: 'strict',
      },
    },
  });

for (const folder of ['dist', 'cdn']) rmSync(`${root}${folder}`, { recursive: true, force: true });
await build({ root, logLevel: 'warn' });
const types = await node(bin('typescript', 'tsc'), ['-p', '.config/tsconfig.build.json']);
if (types.code !== 0) process.exit(types.code);
cpSync(`${root}src/themes`, `${root}dist/themes`, { recursive: true });

const entry = (name) => [name, `${root}src/define/${name}.ts`];
await cdn(Object.fromEntries(['all', ...elements.filter((name) => !STANDALONE.includes(name))].map(entry)), {
  chunkFileNames: 'chunks/[name]-[hash].js',
  codeSplitting: { groups: chunkGroups(elements.map((name) => entry(name)[1])) },
});
for (const name of STANDALONE) await build(standalone(name, { outDir: 'cdn' }));

const jsx = await node(`${root}.config/jsx-types.mjs`);
process.exit(jsx.code);
