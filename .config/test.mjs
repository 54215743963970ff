/**
 * Runs every check of `npm test` and adds up what they count. `npm test -- node`, `-- browser`, `-- stories`, `-- package`, `-- demo` runs one.
 * The last line is `N passed, N failed`.
 */
import { readFileSync, rmSync } from 'node:fs';
import { ENGINES, missing } from './browser.mjs';
import { bin, node, root } from './run.mjs';

const ZONES = ['UTC', 'America/Toronto', 'Pacific/Apia'];
const PURE = ['test/{domain,grid,client,gateway,demo}/**/*.test.ts'];
const SIX_ZONES = 'test/domain/pickup/node/*.test.ts';
const mocha = bin('mocha', 'mocha');
const ELEMENTS = 'test/elements/**/*.test.ts';
const MAX_REASONS = 2_000;
const totals = { passed: 0, failed: 0, notRun: 0 };
/** What failed, said again at the end: logs are long, and are often seen from their end. */
const failures = [];

/** @param reasons what failed, a text each */
function add(name, passed, failed, reasons = []) {
  totals.passed += passed;
  totals.failed += failed;
  const line = `${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed`;
  console.log(line);
  if (failed > 0) failures.push(line, ...reasons.map((reason) => `    ${reason}`));
}

/** Says what was not run, and why. @param reasons how many tests, by reason */
function skip(name, reasons) {
  for (const [reason, count] of Object.entries(reasons)) {
    totals.notRun += count;
    console.log(`– ${name}: ${count} not run: ${reason}`);
  }
}

async function mochaSuite(name, files, env = {}) {
  const { code, output } = await node(mocha, ['--config', '.config/mocharc.json', '--reporter', 'dot', ...files], { env, quiet: true });
  const passed = Number(/(\d+) passing/.exec(output)?.[1] ?? 0);
  const failed = Number(/(\d+) failing/.exec(output)?.[1] ?? 0);
  if (code !== 0) console.log(output);
  add(name, passed, failed || (code === 0 && passed > 0 ? 0 : 1), [/\d+ failing\n([\s\S]*)/.exec(output)?.[1].slice(0, MAX_REASONS) ?? '']);
}

/** Runs the tests that need a page in one engine. @returns {Promise<{elements?: number}>} how many tests are of elements */
async function inEngine(engine, name, files) {
  rmSync(`${root}.cache/browser-results.json`, { force: true });
  const began = performance.now();
  const { code } = await node(bin('@web/test-runner', 'wtr'), ['--config', '.config/web-test-runner.mjs'], {
    env: { ENGINE: engine, TZ: 'Australia/Lord_Howe', ...(files ? { WTR_FILES: files } : {}) },
  });
  const results = read(`${root}.cache/browser-results.json`);
  const { passed = 0, failed = 1, notRun = {}, failures: reasons = [] } = results;
  add(`${name}, ${Math.round((performance.now() - began) / 1000)} s`, passed, failed || (code === 0 ? 0 : 1), reasons.slice(0, 20));
  skip(name, notRun);
  return results;
}

const suites = {
  async node() {
    for (const zone of ZONES) {
      await mochaSuite(`pure layers in Node, TZ=${zone}`, [...PURE, '--ignore', SIX_ZONES], { TZ: zone });
    }
    await mochaSuite('pickup windows in Node, six zones', [SIX_ZONES]);
  },
  async browser() {
    const { elements = 0 } = await inEngine('chromium', 'elements and state in Chromium, TZ=Australia/Lord_Howe');
    for (const [engine, { name, find }] of Object.entries(ENGINES)) {
      if (find()) await inEngine(engine, `elements in ${name}`, ELEMENTS);
      else if (process.env.REQUIRE_ENGINES === 'all') add(missing(engine), 0, 1);
      else skip(`elements in ${name}`, { [missing(engine)]: elements });
    }
  },
  async stories() {
    const built = await node(bin('storybook'), ['build', '--output-dir', '.cache/storybook', '--quiet', '--disable-telemetry'], {
      quiet: true,
    });
    if (built.code !== 0) {
      console.log(built.output);
      return add('stories', 0, 1);
    }
    const { output } = await node(`${root}test/stories.mjs`, [], { quiet: true });
    console.log(output.trim());
    const [, passed = 0, failed = 1] = /stories: (\d+) passed, (\d+) failed/.exec(output) ?? [];
    return add('stories: render, play, axe, console, network', Number(passed), Number(failed), [output.slice(-MAX_REASONS)]);
  },
  async package() {
    const built = await node(`${root}.config/build.mjs`, [], { quiet: true });
    if (built.code !== 0) console.log(built.output);
    await mochaSuite('package', ['test/package/**/*.test.ts']);
  },
  demo: () => mochaSuite('demo in the browser', ['test/e2e/**/*.test.ts']),
};

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}

const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(suites)) if (wanted.length === 0 || wanted.includes(name)) await run();
if (totals.notRun > 0) console.log(`${totals.notRun} not run, for the reasons above`);
if (failures.length > 0) console.log(`\nWhat failed:\n${failures.join('\n')}\n`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
