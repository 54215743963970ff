import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { BROWSER_ARGS, chromium } from '../../.config/browser.mjs';
import { standalone, STANDALONE } from '../../.config/standalone.mjs';
import { PARCEL_STATUSES } from '../../src/domain/order/parcel.js';
import { strings as statusStrings } from '../../src/domain/tracking/status-text.strings.js';

const POLICY = (origin: string): string =>
  `default-src 'none'; script-src ${origin}; require-trusted-types-for 'script'; trusted-types 'none'`;

const CANADA_POST = '7023210039414604';
const UPS = '1Z5R89390357567127';
const NUMBERS = [CANADA_POST, UPS, '287809468872', '986578788855', '9400111206206407628746', '1Z5R89390357567128', 'AB1'];
const STATUSES = ['', 'label_created', 'in_transit', 'delivered', 'exception'];

/** A badge as a shop's server writes it, with the link for when no script comes. */
const badge = (index: number): string => {
  const number = NUMBERS[index % NUMBERS.length]!;
  const status = STATUSES[index % STATUSES.length]!;
  const extra = status === 'label_created' ? ' labelled-at="2026-11-10T15:05:00Z"' : '';
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

/** What a page does that gives its badges clients, and a clock: Friday, 20 November 2026, 1:05 PM in Toronto. */
const CLIENTS = `
  const now = Date.parse('2026-11-20T18:05:00Z');
  window.asked = [];
  const answer = (number) => ({ trackingNumber: number, found: true, parcel: { trackingNumber: number, status: 'in_transit' }, asOf: '2026-11-20T18:00:00Z' });
  const ready = { getTrackings: async (items) => (asked.push(items.length), items.map((item) => answer(item.trackingNumber))) };
  const never = { getTrackings: () => new Promise(() => undefined) };
  const failing = { getTrackings: () => Promise.reject(new Error('offline')) };
  for (const each of document.querySelectorAll('if-tracking-badge')) {
    each.clock = { now: () => now };
    const client = { ready, never, failing }[each.dataset.client];
    if (client) each.client = client;
  }
`;

const page = (body: string, scripts: string, lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Shop</title><script src="/watch.js"></script>${scripts}</head><body>${body}</body></html>`;

const tag = (src: string): string => `<script type="module" async src="${src}"></script>`;
const list = (count: number): string =>
  `<ul>${Array.from({ length: count }, (_, index) => badge(index)).join('')}</ul><p id="end">The end</p>`;

const each = (attributes: string): string => `<p><if-tracking-badge ${attributes}></if-tracking-badge>, and more.</p>`;

/** Every state that a badge has. */
const STATES = [
  ...PARCEL_STATUSES.map((status) => each(`id="${status}" number="${CANADA_POST}" carrier="Canada Post" status="${status}"`)),
  each(`id="plain" number="${UPS}"`),
  each('id="ambiguous" number="287809468872"'),
  each('id="near_miss" number="1Z5R89390357567128"'),
  each('id="no_carrier" number="AB1"'),
  each(`id="stale" number="${UPS}" status="in_transit" as-of="2026-11-17T15:05:00Z"`),
  each(`id="loading" number="${UPS}" data-client="never"`),
  each(`id="offline" number="${UPS}" data-client="failing"`),
  each(`id="answered" number="${UPS}" data-client="ready"`),
  each(`id="again" number="${CANADA_POST}" data-client="ready"`),
  each(`id="compact" size="compact" number="${UPS}" status="delivered"`),
  each(`id="card" size="card" number="${CANADA_POST}" status="label_created" carrier="Canada Post" labelled-at="2026-11-20T15:05:00Z"`),
  each(`id="overdue" number="${CANADA_POST}" carrier="Canada Post" labelled-at="2026-11-17T15:05:00Z"`),
  each(`id="rare" number="07209562763"`),
].join('');

const BOTH = ['/if-tracking-badge.js', '/if-tracking-badge-explain.js'];
const states = (scripts: string[], lang?: string): string => page(STATES, [...scripts, '/clients.js'].map(tag).join(''), lang);

/** What the README tells hosts to write for a badge inside a sentence. */
const ROOM =
  'if-tracking-badge { display: inline-block; min-inline-size: min(34em, 100%); } if-tracking-badge:not(:defined) { white-space: nowrap; }';
const SENTENCE = `<p>Your teapot left first: <if-tracking-badge number="${UPS}" status="out_for_delivery"><a href="https://www.ups.com/track?tracknum=${UPS}">${UPS}</a></if-tracking-badge>. The cups follow as <if-tracking-badge number="${CANADA_POST}" carrier="Canada Post" labelled-at="2026-11-17T15:05:00Z"><a href="https://shop.example">${CANADA_POST}</a></if-tracking-badge>, and the autumn blend is with <if-tracking-badge number="287809468872" carrier="Purolator" status="delayed"></if-tracking-badge>, as ever.</p><p>The end</p>`;

const PAGES: Readonly<Record<string, string>> = {
  '/thousand': page(list(1000), tag('/late/if-tracking-badge.js')),
  '/thousand-explained': page(list(1000), tag('/if-tracking-badge.js') + tag('/late/if-tracking-badge-explain.js')),
  '/missing': page(list(3), tag('/missing.js')),
  '/broken': page(list(3), tag('/broken.js')),
  '/twice': page(list(7), tag('/if-tracking-badge.js?copy=1') + tag('/if-tracking-badge.js?copy=2')),
  '/alone/en': states(BOTH.slice(0, 1)),
  '/alone/fr': states(BOTH.slice(0, 1), 'fr-CA'),
  '/explained': states(BOTH),
  '/explained-first': states([BOTH[1]!, `/late${BOTH[0]!}`]),
  '/styled/sentence': page(SENTENCE, `<link rel="stylesheet" href="/room.css">${tag('/late/if-tracking-badge.js')}`),
};

interface Heard {
  readonly violations: string[];
  readonly errors: string[];
  readonly shift: number;
  readonly shifts: number;
}

/** What a person sees of a badge, by its id. */
interface Shown {
  readonly word: string;
  readonly drawn: boolean;
  readonly panel: string;
  readonly links: number;
}

describe('the badge on a stranger’s page', function () {
  this.timeout(60_000);
  let server: Server;
  let browser: Browser;
  let origin: string;
  const files = new Map<string, string>();

  before(async () => {
    for (const name of STANDALONE) {
      const { output } = (await build(standalone(name, { write: false }))) as Rolldown.RolldownOutput;
      expect(output).to.have.length(1);
      files.set(`/${name}.js`, output[0].code);
    }
    files.set('/watch.js', WATCH).set('/clients.js', CLIENTS).set('/broken.js', 'this is not a script');
    server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const send = (type: string, body: string, status = 200): void => {
        const policy = POLICY(origin) + (path.startsWith('/styled/') ? `; style-src ${origin}` : '');
        response.writeHead(status, { 'content-type': type, 'content-security-policy': policy }).end(body);
      };
      const script = files.get(path.replace('/late/', '/'));
      // Late enough that the page has been painted without it.
      if (script) setTimeout(() => send('text/javascript', script), path.startsWith('/late/') ? 400 : 0);
      else if (path === '/room.css') send('text/css', ROOM);
      else if (PAGES[path]) send('text/html', PAGES[path]);
      else send('text/plain', 'Not found', 404);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await puppeteer.launch({ executablePath: chromium(), args: BROWSER_ARGS });
    await browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write']);
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
  const QUIET: Heard = { violations: [], errors: [], shift: 0, shifts: 0 };

  const settled = (opened: Page): Promise<unknown> =>
    opened.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 300))));

  /** Opens each badge in turn, and reads what it shows. */
  const shown = (opened: Page): Promise<Record<string, Shown>> =>
    opened.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLElement & { open(): void; close(): void }>('if-tracking-badge[id]')].map((each) => {
          each.open();
          const root = each.shadowRoot!;
          const panel = root.querySelector<HTMLElement>('.panel')!;
          const state = {
            word: root.querySelector<HTMLElement>('.word')!.innerText,
            drawn: (root.querySelector('.status path')!.getAttribute('d') ?? '').startsWith('M'),
            panel: panel.innerText.replaceAll(/[\u00a0\u2060]/g, ' '),
            links: panel.querySelectorAll('a').length,
          };
          each.close();
          return [each.id, state];
        }),
      ),
    );

  it('shows 1,000 badges under the strictest policy: no violation, no request, no shift, no error, nothing stored', async () => {
    const { page: opened, requests } = await visit('/thousand');
    await opened.waitForFunction(() => document.querySelectorAll('if-tracking-badge:defined').length === 1000);
    await settled(opened);
    const drawn = await opened.evaluate(
      () =>
        [...document.querySelectorAll('if-tracking-badge')].filter((each) => each.shadowRoot!.querySelector('.word')!.textContent).length,
    );
    expect(drawn).to.equal(1000);
    expect(await heard(opened)).to.deep.equal(QUIET);
    expect(
      requests.filter((path) => !['/thousand', '/watch.js', '/late/if-tracking-badge.js', '/favicon.ico'].includes(path)),
    ).to.deep.equal([]);
    const stored = await opened.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    expect(stored).to.deep.equal([0, 0, '']);
    await opened.close();
  });

  it('moves nothing when 1,000 badges learn to say more, and asks nothing that the page did not write', async () => {
    const { page: opened, requests } = await visit('/thousand-explained');
    await opened.waitForFunction(
      () => document.querySelector('if-tracking-badge[labelled-at]')?.shadowRoot?.querySelector('.word')?.textContent === 'No scan yet',
    );
    await settled(opened);
    expect(await heard(opened)).to.deep.equal(QUIET);
    expect(requests.filter((path) => path !== '/favicon.ico')).to.have.length(4);
    await opened.close();
  });

  it('shows every state by itself, in English', async () => {
    const { page: opened, requests } = await visit('/alone/en');
    await opened.waitForFunction(() => document.querySelector('#again')?.shadowRoot?.querySelector('.word')?.textContent === 'In transit');
    const states = await shown(opened);
    PARCEL_STATUSES.forEach((status, index) => {
      const [word, meaning] = statusStrings.en[index]!.split('|');
      const { drawn, panel, links } = states[status]!;
      expect(states[status]!.word, status).to.equal(word);
      expect([drawn, links], status).to.deep.equal([true, 1]);
      expect(panel).to.include('Track at Canada Post');
      expect(panel, status).to.include(
        /^(label_created|not_found)$/.test(status)
          ? 'its site says “We didn’t find an item associated with this number.” That is normal.'
          : meaning!.replace('{}', 'Canada Post'),
      );
    });
    const words = Object.fromEntries(Object.entries(states).map(([id, { word }]) => [id, word]));
    expect(words).to.include({
      plain: 'UPS',
      ambiguous: 'Purolator or FedEx',
      near_miss: 'Check this number',
      no_carrier: 'Carrier unknown',
      stale: 'In transit',
      loading: 'Checking…',
      offline: 'Status unavailable',
      answered: 'In transit',
      compact: 'Delivered',
      card: 'Label created',
      overdue: 'Label created',
      rare: 'Carrier unknown',
    });
    expect(Object.entries(states).filter(([, { drawn }]) => !drawn)).to.deep.equal([]);
    expect(states['ambiguous']!.panel).to.match(/Which carrier has it\?[^]*Purolator[^]*FedEx/);
    expect(states['near_miss']!.panel).to.include('One character is wrong for UPS.');
    expect(states['stale']!.panel).to.include('More than a day old.');
    expect(await opened.evaluate(() => (window as unknown as { asked: number[] }).asked)).to.deep.equal([2]);
    expect(await heard(opened)).to.deep.include({ violations: [], errors: [] });
    expect(requests.filter((path) => !/^\/(alone\/en|watch\.js|clients\.js|if-tracking-badge\.js|favicon\.ico)$/.test(path))).to.deep.equal(
      [],
    );
    await opened.close();
  });

  it('shows every state by itself, in French', async () => {
    const { page: opened } = await visit('/alone/fr');
    await opened.waitForFunction(() => document.querySelector('#again')?.shadowRoot?.querySelector('.word')?.textContent === 'En transit');
    const states = await shown(opened);
    PARCEL_STATUSES.forEach((status, index) => expect(states[status]!.word, status).to.equal(statusStrings['fr-CA'][index]!.split('|')[0]));
    expect(states['label_created']!.panel).to.include('l’article est introuvable. C’est normal.').and.include('chez Postes Canada');
    expect(states['offline']!.word).to.equal('État non disponible');
    expect((await heard(opened)).violations).to.deep.equal([]);
    await opened.close();
  });

  for (const path of ['/explained', '/explained-first']) {
    it(`says when the pickup is and what is overdue, once the second file is there: ${path.slice(1)}`, async () => {
      const { page: opened } = await visit(path);
      await opened.waitForFunction(
        () => document.querySelector('#overdue')?.shadowRoot?.querySelector('.word')?.textContent === 'No scan yet',
      );
      await settled(opened);
      const states = await shown(opened);
      expect(states['card']!.panel).to.include('Canada Post collects today, 2:30– 5:00 PM ET.').and.include('That is normal.');
      expect(states['overdue']!.panel).to.include('Ask support to look for the parcel.');
      expect(states['near_miss']!.panel).to.include('It looks like a number of UPS');
      expect(states['stale']!.panel).to.match(/Last known \w+, Nov 17, .* It may have changed since\./);
      expect(states['rare']!.word).to.equal('Old Dominion');
      expect(states['in_transit']!.word).to.equal('In transit');
      expect(await heard(opened)).to.deep.include({ violations: [], errors: [] });
      await opened.close();
    });
  }

  it('opens with a pointer and with keys, closes with Escape, and copies the number, under that policy', async () => {
    const { page: opened } = await visit('/alone/en');
    await opened.waitForFunction(() => document.querySelector('#plain')?.shadowRoot?.querySelector('.word')?.textContent === 'UPS');
    const isOpen = (id: string): Promise<boolean> =>
      opened.evaluate((of) => document.getElementById(of)!.shadowRoot!.querySelector('.panel')!.matches(':popover-open'), id);
    await (await opened.$('#delivered >>> .status'))!.hover();
    await opened.waitForFunction(() => document.querySelector('#delivered')!.shadowRoot!.querySelector('.panel:popover-open'));
    await opened.keyboard.press('Escape');
    expect(await isOpen('delivered')).to.equal(false);
    await (await opened.$('#none >>> .copy'))!.focus();
    await opened.keyboard.press('Tab');
    expect(await isOpen('not_found')).to.equal(true);
    await opened.bringToFront();
    await (await opened.$('#plain >>> .copy'))!.click();
    await opened.waitForFunction(() => document.querySelector('#plain')!.shadowRoot!.querySelector('[role=status]')?.textContent);
    const said = await opened.evaluate(() => document.querySelector('#plain')!.shadowRoot!.querySelector('[role=status]')!.textContent);
    expect(said).to.equal('Copied 1Z 5R8 939 03 5756 7127');
    expect(await opened.evaluate(() => navigator.clipboard.readText())).to.equal(UPS);
    expect(await heard(opened)).to.deep.include({ violations: [], errors: [] });
    await opened.close();
  });

  it('has its own looks under that policy', async () => {
    const { page: opened } = await visit('/alone/en');
    await opened.waitForFunction(() => document.querySelector('#in_transit')?.shadowRoot?.querySelector('.word'));
    const looks = await opened.evaluate(() => {
      const each = document.querySelector('#in_transit') as HTMLElement & { open(): void };
      each.open();
      const panel = each.shadowRoot!.querySelector('.panel')!;
      const { borderRadius, color, backgroundColor } = getComputedStyle(panel);
      const tone = getComputedStyle(each.shadowRoot!.querySelector('.status')!).color;
      return [panel.matches(':popover-open'), borderRadius, color, backgroundColor, tone];
    });
    expect(looks).to.deep.equal([true, '8px', 'rgb(34, 34, 34)', 'rgb(255, 255, 255)', 'rgb(85, 68, 170)']);
    await opened.close();
  });

  it('moves no word of a sentence when the script is late and the page keeps room as the README says', async () => {
    const { page: opened } = await visit('/styled/sentence');
    await opened.waitForFunction(() => document.querySelectorAll('if-tracking-badge:defined').length === 3);
    await settled(opened);
    expect(await heard(opened)).to.deep.equal(QUIET);
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

  it('is two files without Lit, without another package and without a request of their own', () => {
    for (const name of STANDALONE) {
      const code = files.get(`/${name}.js`)!;
      expect(code, name).not.to.match(/litElementVersions|reactiveElementVersions|createPolicy|innerHTML|localStorage|cookie/);
      expect(code, name).not.to.match(/^import|\bimport\(|\beval\(|new Function/m);
    }
    expect(files.get('/if-tracking-badge-explain.js')).not.to.include('fetch(');
    // The first use of `Intl` on a page takes tens of milliseconds: the first file has none.
    expect(files.get('/if-tracking-badge.js')).not.to.include('Intl');
  });
});
