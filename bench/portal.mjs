/** What a visitor of the demo's portal page waits for, over 50,000 live orders: `node bench/portal.mjs [count]`. Not a test: figures of one run on one machine. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { BROWSER_ARGS, chromium } from '../.config/browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const count = process.argv[2] ?? '50000';
const JUMPS = 200;

function startDemo() {
  const begin = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts', '--port', '0', '--still', '--count', count], { cwd: root });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const url = /Portal page: (\S+)/.exec(output)?.[1];
      if (url) resolve({ child, url, took: performance.now() - begin });
    });
    child.once('exit', (code) => reject(new Error(`The demo ended with ${code}: ${output}`)));
  });
}

/** In the page, before its own scripts: when the first orders arrived. */
function watchFetch() {
  const original = window.fetch;
  window.fetch = async (...args) => {
    const response = await original(...args);
    if (String(args[0]).includes('/orders?')) window.firstData ??= performance.now();
    return response;
  };
}

const firstRows = () =>
  new Promise((resolve) => {
    const look = () => {
      const row = document.querySelector('if-order-grid')?.shadowRoot?.querySelector('.body [role=rowheader]');
      if (window.firstData && row?.textContent.trim()) resolve(performance.now() - window.firstData);
      else requestAnimationFrame(look);
    };
    look();
  });

/** Jumps all over the height, and looks behind each painting whether a place shows no row. */
async function scroll(jumps) {
  const { shadowRoot } = document.querySelector('if-order-grid');
  const scroller = shadowRoot.querySelector('.scroller');
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const times = [];
  let blank = 0;
  let probes = 0;
  for (let jump = 0; jump < jumps; jump += 1) {
    const begin = performance.now();
    scroller.scrollTop = ((jump * 7919) % 1000) * ((scroller.scrollHeight - scroller.clientHeight) / 1000);
    await frame();
    times.push(performance.now() - begin);
    const { left, top, height } = scroller.getBoundingClientRect();
    for (const y of [60, 200, 400, height - 20]) {
      probes += 1;
      if (
        !shadowRoot
          .elementFromPoint(left + 60, top + y)
          ?.closest('[role=row]')
          ?.textContent.trim()
      )
        blank += 1;
    }
  }
  times.sort((a, b) => a - b);
  return { blank, probes, median: times[times.length >> 1], p95: times[Math.floor(times.length * 0.95)] };
}

async function search() {
  const grid = document.querySelector('if-order-grid');
  const rows = () => Number(grid.shadowRoot.querySelector('[role=grid]').getAttribute('aria-rowcount'));
  const before = rows();
  const begin = performance.now();
  grid.search = 'tremblay';
  while (rows() === before) await new Promise(requestAnimationFrame);
  return performance.now() - begin;
}

const demo = await startDemo();
const browser = await puppeteer.launch({ executablePath: chromium(), args: BROWSER_ARGS });
const page = await browser.newPage();
await page.setViewport({ width: 1440, height: 900 });
await page.evaluateOnNewDocument(watchFetch);
await page.goto(demo.url);
const rows = await page.evaluate(firstRows);
const begin = performance.now();
await page.waitForFunction(() => document.querySelector('if-order-grid').shadowRoot.querySelector('[role=grid]').ariaBusy === 'false');
const loaded = performance.now() - begin;
await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 4000)));
const scrolled = await page.evaluate(scroll, JUMPS);
const searched = await page.evaluate(search);
await browser.close();
demo.child.removeAllListeners('exit');
demo.child.kill();

const ms = (value) => `${Math.round(value)} ms`;
console.log(`${count} orders
npm start until it says where it is   ${ms(demo.took)}
first data → first rows               ${ms(rows)}
all orders here                       ${ms(loaded)} later
${JUMPS} jumps, two frames each           median ${ms(scrolled.median)}, p95 ${ms(scrolled.p95)}; ${scrolled.blank} blank of ${scrolled.probes} places
first search                          ${ms(searched)}`);
