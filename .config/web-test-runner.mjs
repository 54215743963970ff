/** Tests that need a page, in a real browser. `npx wtr --config .config/web-test-runner.mjs [--files test/elements/x.test.ts]` */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { BROWSER_ARGS, chromium } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Own command `x-media`: forced colours, contrast and print, which the built-in `emulateMedia` ignores in Chromium. */
const mediaPlugin = {
  name: 'x-media',
  async executeCommand({ command, payload, session }) {
    if (command !== 'x-media') return undefined;
    const page = session.browser.getPage(session.id);
    page.__cdp ??= await page.createCDPSession();
    await page.__cdp.send('Emulation.setEmulatedMedia', {
      media: payload.media ?? '',
      features: Object.entries(payload.features ?? {}).map(([name, value]) => ({ name, value })),
    });
    return true;
  },
};

/** Own command `x-timezone`: the zone of the page's machine, until the next call; the empty string gives back its own. */
const timeZonePlugin = {
  name: 'x-timezone',
  async executeCommand({ command, payload, session }) {
    if (command !== 'x-timezone') return undefined;
    const page = session.browser.getPage(session.id);
    page.__cdp ??= await page.createCDPSession();
    await page.__cdp.send('Emulation.setTimezoneOverride', { timezoneId: payload.zone });
    return true;
  },
};

function count(suite, totals) {
  for (const test of suite.tests ?? []) totals[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const child of suite.suites ?? []) count(child, totals);
}

/** Leaves the counts for `npm test`, which adds up all suites. */
const countingReporter = {
  onTestRunFinished({ sessions }) {
    const totals = { passed: 0, failed: 0, skipped: 0 };
    for (const session of sessions) {
      if (session.testResults) count(session.testResults, totals);
      totals.failed += session.errors.length;
    }
    mkdirSync(`${root}.cache`, { recursive: true });
    writeFileSync(`${root}.cache/browser-results.json`, JSON.stringify(totals));
  },
};

const PAGE = (testFramework) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tests</title><script>
  window.process = { env: { NODE_ENV: 'production' } };
  addEventListener('error', (e) => { if (/ResizeObserver loop/.test(e.message)) e.stopImmediatePropagation(); }, true);
</script></head><body><script type="module" src="${testFramework}"></script></body></html>`;

export default {
  rootDir: root,
  files: process.env.WTR_FILES?.split(' ') ?? ['test/{state,elements}/**/*.test.ts', 'test/domain/pickup/*.test.ts'],
  concurrency: 2,
  browsers: [
    chromeLauncher({
      createPage: ({ context }) => context.newPage({ type: 'window' }),
      launchOptions: { executablePath: chromium(), args: BROWSER_ARGS },
    }),
  ],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [
    a11ySnapshotPlugin(),
    mediaPlugin,
    timeZonePlugin,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` }),
  ],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countingReporter],
  testFramework: { config: { timeout: '10000' } },
  testRunnerHtml: PAGE,
  filterBrowserLogs: ({ args }) => !/Lit is in dev mode|Multiple versions of Lit/.test(String(args[0])),
};
