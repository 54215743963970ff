/**
 * Tests that need a page, in a real browser. `[ENGINE=firefox|webkit] [WTR_FILES='test/elements/x.test.ts'] npx wtr --config .config/web-test-runner.mjs`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import * as puppeteer from 'puppeteer-core';
import { browserCommands } from './browser-commands.mjs';
import { BrowserPool } from './browser-pool.mjs';
import { BROWSER_ARGS, chromium, ENGINES, missing } from './browser.mjs';
import { webkitLauncher } from './webkit.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const engine = process.env.ENGINE ?? 'chromium';
const files = process.env.WTR_FILES?.split(' ') ?? ['test/{state,elements}/**/*.test.ts', 'test/domain/pickup/*.test.ts'];
/** How many browsers run side by side. */
const BROWSERS = 2;

const NOT_RUN = /\[not run in \w+: (.+)\]$/;

function count(suite, totals, where) {
  for (const { name, passed, skipped, error } of suite.tests ?? []) {
    totals[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
    if (!skipped && !passed) totals.failures.push(`${where} › ${name}: ${error?.message ?? 'no reason given'}`);
    const reason = skipped && (NOT_RUN.exec(name)?.[1] ?? 'skipped without a reason');
    if (reason) totals.notRun[reason] = (totals.notRun[reason] ?? 0) + 1;
  }
  for (const child of suite.suites ?? []) count(child, totals, `${where} › ${child.name}`);
}

/** Leaves the counts for `npm test`, which adds up all suites: tests by outcome, what failed, those not run by reason, and how many are of elements. */
const countingReporter = {
  onTestRunFinished({ sessions }) {
    const totals = { passed: 0, failed: 0, skipped: 0, elements: 0, notRun: {}, failures: [] };
    for (const { testFile, testResults, errors } of sessions) {
      const before = totals.passed;
      const where = relative(root, testFile);
      if (testResults) count(testResults, totals, where);
      for (const { message } of errors) totals.failures.push(`${where}: ${message}`);
      if (testFile.includes('/elements/')) totals.elements += totals.passed - before;
      totals.failed += errors.length;
    }
    mkdirSync(`${root}.cache`, { recursive: true });
    writeFileSync(`${root}.cache/browser-results.json`, JSON.stringify(totals));
  },
};

const PAGE = (testFramework) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tests</title><script>
  // What an assertion compared may be an element, which cannot be sent: the runner would wait for the whole file's results for ever.
  let runner;
  const sendable = (value) => (typeof value === 'object' && value !== null ? String(value.outerHTML ?? value).slice(0, 200) : value);
  Object.defineProperty(window, '__WTR_MOCHA_RUNNER__', {
    get: () => runner,
    set(value) {
      runner = value;
      runner.on('fail', (test, error) => Object.assign(error, { actual: sendable(error.actual), expected: sendable(error.expected) }));
    },
  });
  window.process = { env: { NODE_ENV: 'production' } };
  addEventListener('error', (e) => { if (/ResizeObserver loop/.test(e.message)) e.stopImmediatePropagation(); }, true);
</script><script type="module" src="/test/support/inner-text.ts"></script></head><body><script type="module" src="${testFramework}"></script></body></html>`;

function puppeteerLauncher(launchOptions) {
  const launcher = chromeLauncher({ puppeteer, launchOptions });
  return Object.assign(launcher, {
    evaluate: (id, expression) => launcher.getPage(id).evaluate(expression),
    kill: () => launcher.browser?.process()?.kill('SIGKILL'),
  });
}

/** Starts browsers of the engine that `ENGINE` names; ends the process with one sentence when it is not there. @returns {() => object} a launcher */
function launchers() {
  if (engine === 'chromium') return () => puppeteerLauncher({ executablePath: chromium(), args: BROWSER_ARGS });
  const path = ENGINES[engine]?.find();
  if (!path) {
    console.error(ENGINES[engine] ? missing(engine) : `ENGINE is ${engine}; it can be chromium, firefox or webkit.`);
    process.exit(1);
  }
  if (engine === 'webkit') return () => webkitLauncher(path);
  return () => puppeteerLauncher({ browser: 'firefox', executablePath: path, args: ['--remote-allow-system-access'] });
}

export default {
  rootDir: root,
  files,
  browsers: [new BrowserPool(BROWSERS, launchers(), { fresh: engine === 'firefox' })],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [a11ySnapshotPlugin(), browserCommands(engine), esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` })],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countingReporter],
  testsFinishTimeout: 150_000,
  testFramework: { config: { timeout: engine === 'chromium' ? '10000' : '30000' } },
  testRunnerHtml: PAGE,
  filterBrowserLogs: ({ args }) => !/Lit is in dev mode|Multiple versions of Lit/.test(String(args[0])),
};
