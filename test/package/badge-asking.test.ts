import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { BROWSER_ARGS, chromium } from '../../.config/browser.mjs';
import { standalone, STANDALONE } from '../../.config/standalone.mjs';

const CANADA_POST = '7023210039414604';
const UPS = '1Z5R89390357567127';

/** What a server answers: a status, with a wait, or parcels; or what stands for an answer that never comes. */
interface Reply {
  readonly status?: number;
  readonly retryAfter?: string;
  readonly text?: string;
  /** The places of the questions whose answers are sent, in this order; `null` for none. */
  readonly places?: readonly (number | null)[];
  readonly silent?: boolean;
}

interface Told {
  /** Each question that reached the server, with the address. */
  readonly asked: { readonly url: string; readonly numbers: string[] }[];
  /** How long was waited, in milliseconds, where that was longer than a moment. */
  readonly waits: number[];
  /** The numbers of `if-tracking-fail`, one for each event. */
  readonly failed: string[];
  /** How many wait for the network to come back. */
  readonly listeners: number;
  /** What the badges show in the end. */
  readonly words: string[];
}

/** A page whose server gives these answers, the last one for ever, where long waits take no time. */
const SERVER = (replies: readonly Reply[]): string => `
  const replies = ${JSON.stringify(replies)};
  window.told = { asked: [], waits: [], failed: [], listeners: 0 };
  Math.random = () => 0.5;
  const { addEventListener: add, removeEventListener: remove } = window;
  window.addEventListener = function (type, listener, options) {
    if (type === 'online' && !options?.signal) told.listeners += 1;
    add.call(this, type, listener, options);
  };
  window.removeEventListener = function (type, listener, options) {
    if (type === 'online') told.listeners -= 1;
    remove.call(this, type, listener, options);
  };
  const later = setTimeout;
  window.setTimeout = (run, wait = 0, ...rest) => {
    if (wait > 500) told.waits.push(wait);
    return later(run, wait > 500 ? 0 : wait, ...rest);
  };
  AbortSignal.timeout = () => AbortSignal.abort(new DOMException('Too late', 'TimeoutError'));
  window.fetch = async (url, { body, signal }) => {
    const numbers = JSON.parse(body).items.map((item) => item.trackingNumber);
    const { status = 200, retryAfter, text, places, silent } = replies[Math.min(told.asked.push({ url: String(url), numbers }), replies.length) - 1];
    if (silent) await new Promise((_, reject) => signal?.aborted && reject(signal.reason));
    const of = (place) => place === null ? null : { trackingNumber: numbers[place], found: true, parcel: { trackingNumber: numbers[place], status: place ? 'delivered' : 'in_transit' }, asOf: '2026-11-20T18:00:00Z' };
    return new Response(text ?? JSON.stringify({ results: (places ?? numbers.map((_, place) => place)).map(of) }), { status, headers: retryAfter ? { 'retry-after': retryAfter } : {} });
  };
  addEventListener('if-tracking-fail', ({ number }) => told.failed.push(number));
`;

const BADGES = (api: string): string =>
  [CANADA_POST, UPS].map((number) => `<if-tracking-badge number="${number}" api="${api}"></if-tracking-badge>`).join('');

for (const names of [STANDALONE.slice(0, 1), STANDALONE]) {
  describe(`${names.map((name) => `${name}.js`).join(' and ')}: asking with a token`, function () {
    this.timeout(60_000);
    let server: Server;
    let browser: Browser;
    let origin: string;
    let script = '';

    before(async () => {
      for (const name of names) {
        const { output } = (await build(standalone(name, { write: false }))) as Rolldown.RolldownOutput;
        script += `<script type="module">${output[0].code}</script>`;
      }
      server = createServer((request, response) => {
        const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
        const replies = searchParams.get('replies') ?? '[]';
        if (searchParams.has('sandbox')) response.setHeader('content-security-policy', 'sandbox allow-scripts');
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(
          `<!doctype html><html lang="en"><script>${SERVER(JSON.parse(replies) as Reply[])}</script>${BADGES(searchParams.get('api') ?? '/api')}${script}</html>`,
        );
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      browser = await puppeteer.launch({ executablePath: chromium(), args: BROWSER_ARGS });
    });

    after(async () => {
      await browser?.close();
      server?.close();
    });

    /** What a page tells once its badges show these words. */
    async function visit(replies: readonly Reply[], words: readonly string[], how: Record<string, string> = {}): Promise<Told> {
      const page = await browser.newPage();
      await page.goto(`${origin}/?${String(new URLSearchParams({ ...how, replies: JSON.stringify(replies) }))}`);
      // With its explanations a badge says more of a number that it knows no status of.
      await page.waitForFunction(
        (explained) => {
          const badge = document.querySelector<HTMLElement & { open(): void; close(): void }>('if-tracking-badge:defined');
          badge?.open();
          const ready = Boolean(badge) && (!explained || badge!.shadowRoot!.textContent.includes('No status is given'));
          badge?.close();
          return ready;
        },
        {},
        names.length > 1,
      );
      const shown = () =>
        [...document.querySelectorAll('if-tracking-badge')].map((each) => each.shadowRoot?.querySelector('.word')?.textContent);
      await page.evaluate(() => document.querySelectorAll('if-tracking-badge').forEach((each) => each.setAttribute('token', 't')));
      await page
        .waitForFunction(
          (wanted, times) =>
            [...document.querySelectorAll('if-tracking-badge')]
              .map((each) => each.shadowRoot?.querySelector('.word')?.textContent)
              .join() === wanted && (window as unknown as { told: Told }).told.asked.length === times,
          { timeout: 5000 },
          words.join(),
          replies.length,
        )
        .catch(() => 'What is shown instead is told below.');
      const told = await page.evaluate(() => (window as unknown as { told: Told }).told);
      const result = { ...told, words: (await page.evaluate(shown)) as string[] };
      await page.close();
      expect(result.words).to.deep.equal(words);
      expect(result.asked).to.have.length(replies.length);
      return result;
    }

    const BOTH = ['In transit', 'Delivered'];
    const NEITHER = ['Status unavailable', 'Status unavailable'];

    it('asks once for all', async () => {
      const { asked, failed } = await visit([{}], BOTH);
      expect(asked).to.deep.equal([{ url: `${origin}/api/tracking`, numbers: [CANADA_POST, UPS] }]);
      expect(failed).to.deep.equal([]);
    });

    it('asks from a frame that is sandboxed, and has no origin', async () => {
      const { asked } = await visit([{}], BOTH, { sandbox: '', api: 'https://api.example/v1' });
      expect(asked[0]?.url).to.equal('https://api.example/v1/tracking');
    });

    for (const [what, reply] of Object.entries<Reply>({
      'no answers': { places: [] },
      'null for each': { places: [null, null] },
      'answers in another order': { places: [1, 0] },
      'one answer too few, so that the other stands in its place': { places: [1] },
      'no list': { text: '{}' },
      null: { text: 'null' },
      'a web page': { text: '<!doctype html><title>Sign in</title>' },
      'nothing, for ever': { silent: true },
    })) {
      it(`says that there is no status when the server sends ${what}, and asks again twice`, async () => {
        const { asked, failed } = await visit([reply, reply, reply], NEITHER);
        expect(asked.map(({ numbers }) => numbers)).to.deep.equal(asked.map(() => [CANADA_POST, UPS]));
        expect(failed).to.deep.equal(asked.flatMap(() => [CANADA_POST, UPS]));
      });
    }

    it('shows the answers that fit, and asks again for the others only', async () => {
      const { asked, failed } = await visit([{ places: [0] }, { places: [null] }, { places: [0] }], ['In transit', 'In transit']);
      expect(asked.map(({ numbers }) => numbers)).to.deep.equal([[CANADA_POST, UPS], [UPS], [UPS]]);
      expect(failed).to.deep.equal([UPS, UPS]);
    });

    it('comes back by itself after a short outage, later each time', async () => {
      const { waits, failed, listeners } = await visit([{ status: 503 }, { status: 500 }, {}], BOTH);
      expect(waits).to.deep.equal([15_000, 45_000]);
      expect(failed).to.have.length(4);
      expect(listeners, 'waits for the network, after its answer').to.equal(0);
    });

    it('waits as long as the server says, five minutes at most, and a while on top, which differs from page to page', async () => {
      const { waits } = await visit([{ status: 429, retryAfter: '7' }, { status: 503, retryAfter: '86400' }, {}], BOTH);
      expect(waits).to.deep.equal([22_000, 315_000]);
    });

    for (const status of [400, 401, 403, 404]) {
      it(`does not ask again after a ${status} before the connection is back`, async () => {
        const { waits } = await visit([{ status }], NEITHER);
        expect(waits).to.deep.equal([]);
      });
    }
  });
}
