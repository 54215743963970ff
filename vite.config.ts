import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig } from 'vite';
import { minifyCss } from './.config/minify-css.mjs';

const defines = readdirSync(new URL('src/define/', import.meta.url)).map((file) => basename(file, '.ts'));

/**
 * The package as ES modules, one file for each source module, dependencies left to the application's bundler. `npm run build` adds the types, the files for
 * script tags (`.config/build.mjs`) and the themes.
 */
export default defineConfig({
  publicDir: false,
  // No bundler takes white space and comments out of templates.
  plugins: [minifyCss],
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    lib: {
      formats: ['es'],
      entry: {
        index: 'src/index.ts',
        'client/index': 'src/client/index.ts',
        'gateway/index': 'src/gateway/index.ts',
        'grid/index': 'src/grid/index.ts',
        'domain/extensiv/index': 'src/domain/extensiv/index.ts',
        'domain/pickup/index': 'src/domain/pickup/index.ts',
        'domain/tracking/index': 'src/domain/tracking/index.ts',
        ...Object.fromEntries(defines.map((name) => [`define/${name}`, `src/define/${name}.ts`])),
      },
    },
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit\//, /^date-fns/, /^fflate$/, /^write-excel-file\//],
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});
