/**
 * Tests that need a page, in a real browser. `[ENGINE=firefox|webkit] [WTR_FILES='test/elements/x.test.ts'] npx wtr --config .config/web-test-runner.mjs`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import * as puppeteer from 'puppeteer-core';
import { browserCommands } from './browser-commands.mjs';
import { BROWSER_ARGS, chromium, ENGINES, missing } from './browser.mjs';
import { webkitLauncher } from './webkit.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const engine = process.env.ENGINE ?? 'chromium';

const NOT_RUN = /\[not run in \w+: (.+)\]$/;

function count(suite, totals) {
  for (const { name, passed, skipped } of suite.tests ?? []) {
    totals[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
    const reason = skipped && (NOT_RUN.exec(name)?.[1] ?? 'skipped without a reason');
    if (reason) totals.notRun[reason] = (totals.notRun[reason] ?? 0) + 1;
  }
  for (const child of suite.suites ?? []) count(child, totals);
}

/** Leaves the counts for `npm test`, which adds up all suites: tests by outcome, those not run by reason, and how many are of elements. */
const countingReporter = {
  onTestRunFinished({ sessions }) {
    const totals = { passed: 0, failed: 0, skipped: 0, elements: 0, notRun: {} };
    for (const { testFile, testResults, errors } of sessions) {
      const before = totals.passed;
      if (testResults) count(testResults, totals);
      if (testFile.includes('/elements/')) totals.elements += totals.passed - before;
      totals.failed += errors.length;
    }
    mkdirSync(`${root}.cache`, { recursive: true });
    writeFileSync(`${root}.cache/browser-results.json`, JSON.stringify(totals));
  },
};

const PAGE = (testFramework) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tests</title><script>
  // An element in an assertion that fails would take the runner minutes to write down.
  Node.prototype.toJSON = function () { return (this.outerHTML ?? this.nodeName).slice(0, 200); };
  window.process = { env: { NODE_ENV: 'production' } };
  addEventListener('error', (e) => { if (/ResizeObserver loop/.test(e.message)) e.stopImmediatePropagation(); }, true);
</script><script type="module" src="/test/support/inner-text.ts"></script></head><body><script type="module" src="${testFramework}"></script></body></html>`;

/** The browser that `ENGINE` names; ends the process with one sentence when it is not there. */
async function launcher() {
  if (engine === 'chromium') {
    return chromeLauncher({
      createPage: ({ context }) => context.newPage({ type: 'window' }),
      launchOptions: { executablePath: chromium(), args: BROWSER_ARGS },
    });
  }
  const path = ENGINES[engine]?.find();
  if (!path) {
    console.error(ENGINES[engine] ? missing(engine) : `ENGINE is ${engine}; it can be chromium, firefox or webkit.`);
    process.exit(1);
  }
  if (engine === 'webkit') return webkitLauncher(path);
  const launchOptions = { browser: 'firefox', executablePath: path, args: ['--remote-allow-system-access'] };
  return chromeLauncher({ puppeteer, launchOptions, concurrency: 1 });
}

export default {
  rootDir: root,
  files: process.env.WTR_FILES?.split(' ') ?? ['test/{state,elements}/**/*.test.ts', 'test/domain/pickup/*.test.ts'],
  concurrency: engine === 'chromium' ? 2 : 1,
  browsers: [await launcher()],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [a11ySnapshotPlugin(), browserCommands(engine), esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` })],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countingReporter],
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: engine === 'chromium' ? '10000' : '30000' } },
  testRunnerHtml: PAGE,
  filterBrowserLogs: ({ args }) => !/Lit is in dev mode|Multiple versions of Lit/.test(String(args[0])),
};
