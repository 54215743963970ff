/** Writes custom-elements.json. `npm run manifest` */
import { bin, node } from './run.mjs';

const { code, output } = await node(bin('@custom-elements-manifest/analyzer', 'cem'), ['analyze', '--config', '.config/manifest.mjs'], {
  quiet: true,
});
if (code !== 0 || !/Created new manifest/.test(output)) {
  console.error(
    output
      .split('\n')
      .filter((line) => !line.includes('[type-parser]'))
      .join('\n'),
  );
  process.exit(code || 1);
}
