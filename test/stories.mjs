/**
 * Plays every story of the built Storybook in a real browser: it must render, its `play` must pass, axe must find nothing, the console must stay silent and
 * nothing outside the built pages may be asked for. `node test/stories.mjs [text that story ids contain]`
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { BROWSER_ARGS, chromium } from '../.config/browser.mjs';

const folder = fileURLToPath(new URL('../.cache/storybook', import.meta.url));
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

function serve() {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    readFile(join(folder, path === '/' ? 'index.html' : path)).then(
      (body) => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body),
      // Browsers ask for an icon by themselves.
      () => response.writeHead(path === '/favicon.ico' ? 204 : 404).end(),
    );
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Runs in the page: waits until the story has been rendered, played and checked. */
function outcome() {
  return new Promise((resolve) => {
    const finish = (channel, [event]) => {
      const thrown =
        channel.last('playFunctionThrewException')?.[0] ??
        channel.last('unhandledErrorsWhilePlaying')?.[0]?.[0] ??
        channel.last('storyThrewException')?.[0];
      const a11y = (event?.reporters ?? []).find((reporter) => reporter.type === 'a11y');
      const violations = (a11y?.result?.violations ?? []).map(
        ({ id, help, nodes }) =>
          `${id}: ${help} — ${nodes
            .slice(0, 3)
            .map((node) => node.html.slice(0, 120))
            .join(' | ')}`,
      );
      resolve({ status: event?.status, thrown: thrown && `${thrown.name}: ${thrown.message}`, violations, checked: Boolean(a11y) });
    };
    const poll = setInterval(() => {
      const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel) return;
      clearInterval(poll);
      const done = channel.last('storyFinished');
      if (done) finish(channel, done);
      else channel.once('storyFinished', (event) => finish(channel, [event]));
      channel.once('storyMissing', () => finish(channel, [{ status: 'missing' }]));
    }, 20);
  });
}

async function play(browser, origin, { id }) {
  const page = await browser.newPage();
  const faults = [];
  page.on(
    'console',
    (message) =>
      ['error', 'warn'].includes(message.type()) &&
      !/Lit is in dev mode/.test(message.text()) &&
      faults.push(`console ${message.type()}: ${message.text()}`),
  );
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on(
    'request',
    (request) => /^https?:/.test(request.url()) && !request.url().startsWith(origin) && faults.push(`request to ${request.url()}`),
  );
  try {
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story`, { waitUntil: 'domcontentloaded' });
    const result = await Promise.race([
      page.evaluate(outcome),
      new Promise((resolve) => setTimeout(() => resolve({ status: 'timed out after 30 s', violations: [], checked: true }), 30_000)),
    ]);
    if (result.status !== 'success') faults.push(`status: ${result.status}`);
    if (result.thrown) faults.push(result.thrown);
    if (!result.checked) faults.push('axe did not run');
    faults.push(...result.violations);
  } catch (error) {
    faults.push(String(error));
  }
  await page.close();
  return faults;
}

const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
const wanted = process.argv[2] ?? '';
const stories = Object.values(index.entries).filter((entry) => entry.type === 'story' && entry.id.includes(wanted));
const server = await serve();
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await puppeteer.launch({ executablePath: chromium(), args: BROWSER_ARGS });
let failed = 0;
const queue = [...stories];
// Each story in a window of its own: background tabs do not paint, and axe waits for paint.
await Promise.all(
  Array.from({ length: 2 }, async () => {
    for (let story = queue.shift(); story; story = queue.shift()) {
      const faults = await play({ newPage: () => browser.newPage({ type: 'window' }) }, origin, story);
      if (faults.length > 0) {
        failed += 1;
        console.log(`✗ ${story.id}\n    ${faults.join('\n    ')}`);
      }
    }
  }),
);
await browser.close();
server.close();
console.log(`stories: ${stories.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 && stories.length > 0 ? 0 : 1;
