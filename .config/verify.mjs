/** Format, lint, types (layer by layer), generated contract types and manifest up to date. `npm run verify` */
import { readFileSync } from 'node:fs';
import { bin, node, root } from './run.mjs';

const tsc = bin('typescript', 'tsc');

const manifest = () => readFileSync(`${root}custom-elements.json`, 'utf8');

async function manifestUpToDate() {
  const before = manifest();
  const result = await node(`${root}.config/manifest-write.mjs`, [], { quiet: true });
  if (result.code !== 0) return result;
  return before === manifest()
    ? result
    : { code: 1, output: 'custom-elements.json was out of date; it has been written anew. Look at the difference and commit it.' };
}

const checks = [
  [
    'format',
    () =>
      node(
        bin('prettier'),
        ['--config', '.config/prettier.json', '--ignore-path', '.config/prettierignore', '--check', '--log-level', 'warn', '.'],
        { quiet: true },
      ),
  ],
  ['lint', () => node(bin('eslint'), ['--config', '.config/eslint.js', '--max-warnings', '0', '.'], { quiet: true })],
  ...['.', 'src/domain', 'src/grid', 'src/client', 'src/gateway'].map((project) => [
    `types ${project}`,
    () => node(tsc, ['-p', project], { quiet: true }),
  ]),
  [
    'templates',
    () =>
      node(
        bin('lit-analyzer', 'lit-analyzer'),
        [
          'src/elements/**/*.ts',
          '--strict',
          '--quiet',
          '--rules.no-unknown-tag-name',
          'off',
          '--rules.no-missing-import',
          'off',
          '--rules.no-incompatible-property-type',
          'off',
          // It does not know `:popover-open`, nor styles that are put together.
          '--rules.no-invalid-css',
          'off',
        ],
        { quiet: true },
      ),
  ],
  ['contract', () => node(`${root}.config/contract.mjs`, ['--check'], { quiet: true })],
  ['manifest', manifestUpToDate],
];

const wanted = process.argv.slice(2);
let failed = 0;
for (const [name, check] of checks) {
  if (wanted.length > 0 && !wanted.some((word) => name.startsWith(word))) continue;
  const { code, output } = await check();
  console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
  if (code !== 0) {
    failed += 1;
    console.log(output.trim());
  }
}
process.exit(failed === 0 ? 0 : 1);
