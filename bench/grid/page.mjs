/** A fresh browser for every cell of the tables. */
import puppeteer from 'puppeteer-core';
import { BROWSER_ARGS, chromium, firefox, missing } from '../../.config/browser.mjs';

/** Frames follow each other as fast as they are made: what is counted is their cost, not the screen's clock. */
const UNCAPPED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

const TEN_MINUTES = 600_000;

/** Calls the page's bench: `bench.call('sortByText')`. */
class BenchPage {
  constructor(page, cdp, errors) {
    this.page = page;
    this.cdp = cdp;
    this.errors = errors;
  }

  async call(method, ...args) {
    try {
      return await this.page.evaluate((name, values) => window.bench[name](...values), method, args);
    } catch (error) {
      throw new Error(`${String(error.message).split('\n')[0]}${this.errors.length > 0 ? ` (${this.errors[0]})` : ''}`, { cause: error });
    }
  }

  async collectGarbage() {
    await this.cdp?.send('HeapProfiler.collectGarbage');
  }

  /** Bytes: JavaScript objects, and what typed arrays hold besides. */
  async heap() {
    await this.collectGarbage();
    await this.collectGarbage();
    const { usedSize, backingStorageSize = 0 } = await this.cdp.send('Runtime.getHeapUsage');
    return { objects: usedSize, buffers: backingStorageSize };
  }

  /** Bytes in the heaps of the page's workers. */
  async workerHeap() {
    const sizes = await Promise.all(
      this.page.workers().map(async (worker) => {
        await worker.client.send('HeapProfiler.collectGarbage');
        const { usedSize, backingStorageSize = 0 } = await worker.client.send('Runtime.getHeapUsage');
        return usedSize + backingStorageSize;
      }),
    );
    return sizes.reduce((total, size) => total + size, 0);
  }

  async counts() {
    const { metrics } = await this.cdp.send('Performance.getMetrics');
    const value = (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return { nodes: value('Nodes'), listeners: value('JSEventListeners') };
  }

  throttle(rate) {
    return this.cdp.send('Emulation.setCPUThrottlingRate', { rate });
  }
}

const ENGINES = {
  chromium: ({ ratio, width, height }) => ({
    executablePath: chromium(),
    args: [...BROWSER_ARGS, ...UNCAPPED, `--force-device-scale-factor=${ratio}`, `--window-size=${width},${height}`],
  }),
  firefox: ({ width, height }) => {
    const executablePath = firefox();
    if (!executablePath) throw new Error(missing('firefox'));
    return { browser: 'firefox', executablePath, args: [`--width=${width}`, `--height=${height}`] };
  },
};

/**
 * Opens the page in a browser of its own, hands it to `use` and closes it, whatever happens.
 *
 * The ratio of device pixels is set for the browser, not emulated for the page: emulation leaves layout, and with it the greatest height of an element, as it was.
 */
export async function withPage(origin, { strict = false, engine = 'chromium', ratio = 1, width = 1600, height = 1000 }, use) {
  const browser = await puppeteer.launch({
    ...ENGINES[engine]({ ratio, width, height }),
    headless: true,
    defaultViewport: null,
    protocolTimeout: TEN_MINUTES,
  });
  try {
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error.message ?? error)));
    await page.goto(`${origin}/${strict ? 'strict' : 'page'}.html`);
    await page.waitForFunction(() => window.bench !== undefined);
    const cdp = engine === 'chromium' ? await page.createCDPSession() : undefined;
    await cdp?.send('Performance.enable');
    return await use(new BenchPage(page, cdp, errors));
  } finally {
    await browser.close();
  }
}
