import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { BROWSER_ARGS, chromium } from '../../.config/browser.mjs';
import { standalone } from '../../.config/standalone.mjs';

const POLICY = (origin: string): string =>
  `default-src 'none'; script-src ${origin}; require-trusted-types-for 'script'; trusted-types 'none'`;

const NUMBERS = [
  '7023210039414604',
  '1Z5R89390357567127',
  '287809468872',
  '986578788855',
  '9400111206206407628746',
  '1Z5R89390357567128',
  'AB1',
];
const STATUSES = ['', 'label_created', 'in_transit', 'delivered', 'exception'];

/** A badge as a shop's server writes it, with the link for when no script comes. */
const badge = (index: number): string => {
  const number = NUMBERS[index % NUMBERS.length]!;
  const status = STATUSES[index % STATUSES.length]!;
  const extra = status === 'label_created' ? ' labelled-at="2026-11-20T15:05:00Z"' : '';
  return `<li>Parcel ${index}: <if-tracking-badge number="${number}"${status && ` status="${status}"`}${extra}><a href="https://shop.example/${index}">${number}</a></if-tracking-badge></li>`;
};

/** Hears what goes wrong and what moves, from the first moment of the page. */
const WATCH = `
  window.heard = { violations: [], errors: [], shift: 0, shifts: 0 };
  addEventListener('securitypolicyviolation', (e) => heard.violations.push(e.violatedDirective + ' ' + e.blockedURI));
  addEventListener('error', (e) => e.target === window && heard.errors.push(String(e.message)), true);
  addEventListener('unhandledrejection', (e) => heard.errors.push(String(e.reason)));
  new PerformanceObserver((list) => { for (const each of list.getEntries()) { heard.shift += each.value; heard.shifts += 1; } }).observe({ type: 'layout-shift', buffered: true });
`;

const page = (body: string, scripts: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><script src="/watch.js"></script>${scripts}</head><body>${body}</body></html>`;

const tag = (src: string): string => `<script type="module" async src="${src}"></script>`;
const list = (count: number): string =>
  `<ul>${Array.from({ length: count }, (_, index) => badge(index)).join('')}</ul><p id="end">The end</p>`;

const PAGES: Readonly<Record<string, string>> = {
  '/thousand': page(list(1000), tag('/late/badge.js')),
  '/missing': page(list(3), tag('/missing.js')),
  '/broken': page(list(3), tag('/broken.js')),
  '/twice': page(list(7), tag('/badge.js?copy=1') + tag('/badge.js?copy=2')),
};

interface Heard {
  readonly violations: string[];
  readonly errors: string[];
  readonly shift: number;
  readonly shifts: number;
}

describe('the badge on a stranger’s page', function () {
  this.timeout(60_000);
  let server: Server;
  let browser: Browser;
  let origin: string;
  let code: string;

  before(async () => {
    const output = (await build(standalone('if-tracking-badge', { write: false }))) as Rolldown.RolldownOutput;
    expect(output.output).to.have.length(1);
    code = output.output[0].code;
    server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const send = (type: string, body: string, status = 200): void => {
        response.writeHead(status, { 'content-type': type, 'content-security-policy': POLICY(origin) }).end(body);
      };
      if (path === '/watch.js') send('text/javascript', WATCH);
      else if (path === '/badge.js') send('text/javascript', code);
      // Late enough that the page has been painted with its links.
      else if (path === '/late/badge.js') setTimeout(() => send('text/javascript', code), 400);
      else if (path === '/broken.js') send('text/javascript', 'this is not a script');
      else if (PAGES[path]) send('text/html', PAGES[path]);
      else send('text/plain', 'Not found', 404);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await puppeteer.launch({ executablePath: chromium(), args: BROWSER_ARGS });
  });

  after(async () => {
    await browser?.close();
    server?.close();
  });

  async function visit(path: string): Promise<{ page: Page; requests: string[] }> {
    const opened = await browser.newPage();
    const requests: string[] = [];
    opened.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await opened.setViewport({ width: 1280, height: 900 });
    await opened.goto(`${origin}${path}`, { waitUntil: 'load' });
    return { page: opened, requests };
  }

  const heard = (opened: Page): Promise<Heard> => opened.evaluate(() => (window as unknown as { heard: Heard }).heard);

  it('shows 1,000 badges under the strictest policy: no violation, no request, no shift, no error, nothing stored', async () => {
    const { page: opened, requests } = await visit('/thousand');
    await opened.waitForFunction(() => document.querySelectorAll('if-tracking-badge:defined').length === 1000);
    await opened.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 300))));
    const drawn = await opened.evaluate(
      () =>
        [...document.querySelectorAll('if-tracking-badge')].filter((each) => each.shadowRoot!.querySelector('.word')!.textContent).length,
    );
    expect(drawn).to.equal(1000);
    expect(await heard(opened)).to.deep.equal({ violations: [], errors: [], shift: 0, shifts: 0 });
    expect(requests.filter((path) => !['/thousand', '/watch.js', '/late/badge.js', '/favicon.ico'].includes(path))).to.deep.equal([]);
    const stored = await opened.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    expect(stored).to.deep.equal([0, 0, '']);
    await opened.close();
  });

  it('opens its popover under that policy, with its own looks', async () => {
    const { page: opened } = await visit('/thousand');
    await opened.waitForFunction(() => document.querySelector('if-tracking-badge:defined')?.shadowRoot?.querySelector('.word'));
    const looks = await opened.evaluate(() => {
      const each = document.querySelector('if-tracking-badge[status=in_transit]') as HTMLElement & { open(): void };
      each.open();
      const panel = each.shadowRoot!.querySelector('.panel')!;
      const { borderRadius, color, backgroundColor } = getComputedStyle(panel);
      const tone = getComputedStyle(each.shadowRoot!.querySelector('.status')!).color;
      return [panel.matches(':popover-open'), borderRadius, color, backgroundColor, tone, panel.querySelectorAll('a').length];
    });
    // The build renames properties: a colour or a glyph that it renamed by mistake would be missing here.
    expect(looks).to.deep.equal([true, '8px', 'rgb(26, 30, 36)', 'rgb(255, 255, 255)', 'rgb(91, 61, 168)', 1]);
    expect((await heard(opened)).violations).to.deep.equal([]);
    await opened.close();
  });

  for (const path of ['/missing', '/broken']) {
    it(`leaves the links inside the tags when the script is ${path.slice(1)}`, async () => {
      const { page: opened } = await visit(path);
      const links = await opened.evaluate(
        () => [...document.querySelectorAll('if-tracking-badge a')].filter((link) => link.checkVisibility()).length,
      );
      expect(links).to.equal(3);
      expect(await opened.evaluate(() => document.readyState)).to.equal('complete');
      await opened.close();
    });
  }

  it('gets along with a second copy of itself', async () => {
    const { page: opened } = await visit('/twice');
    await opened.waitForFunction(() => document.querySelectorAll('if-tracking-badge:defined').length === 7);
    expect((await heard(opened)).errors).to.deep.equal([]);
    await opened.close();
  });

  it('is one file without Lit, without another package, and of a known weight', () => {
    expect(code).not.to.match(/litElementVersions|reactiveElementVersions|createPolicy|innerHTML/);
    expect(code).not.to.match(/^import|\bimport\(/m);
    const size = gzipSync(code, { level: 9 }).length;
    console.info(`      ${size} bytes gzip: if-tracking-badge.js`);
  });
});
