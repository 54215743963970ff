import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { openBrowser, openPage, startDemo, type Demo } from './demo-server.js';

const fixtures = fileURLToPath(new URL('../fixtures/extensiv/', import.meta.url));
const NOW = '2026-11-20T18:05:00Z';
/** Wednesday, 2:30 PM in Toronto: a label made from here on may have missed that day's carrier. */
const THURSDAYS_PICKUP_AT_THE_EARLIEST = '2026-11-18T19:30:00Z';

interface FoundOrder {
  readonly id: string;
  readonly reference: string;
}

/** Names of the column headers that the grid shows. */
const headers = (page: Page): Promise<string[]> =>
  page.$eval('if-order-grid', (grid) =>
    [...grid.shadowRoot!.querySelectorAll('[role=columnheader]')].map((cell) => cell.textContent.trim()),
  );

/** The text of the row of an order, when it is drawn. */
const rowText = (page: Page, reference: string): Promise<string | undefined> =>
  page.$eval(
    'if-order-grid',
    (grid, wanted) =>
      [...grid.shadowRoot!.querySelectorAll('.body [role=row]')].map((row) => row.textContent).find((text) => text.includes(wanted)),
    reference,
  );

const untilRows = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => Number(document.querySelector('if-order-grid')?.shadowRoot?.querySelector('[role=grid]')?.getAttribute('aria-rowcount') ?? 0) > 1,
  );

const untilHeader = (page: Page, name: string, there = true): Promise<unknown> =>
  page.waitForFunction(
    (wanted, expected) =>
      [...(document.querySelector('if-order-grid')?.shadowRoot?.querySelectorAll('[role=columnheader]') ?? [])].some((cell) =>
        cell.textContent.includes(wanted),
      ) === expected,
    {},
    name,
    there,
  );

describe('the portal page', function () {
  this.timeout(120_000);
  let demo: Demo;
  let browser: Browser;

  before(async () => {
    [demo, browser] = await Promise.all([startDemo(['--count', '3000', '--now', NOW, '--rate', '1']), openBrowser()]);
  });

  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it('shows the tracking numbers after hovering Options, choosing Columns and ticking Tracking Number, and remembers it', async () => {
    const { page, faults } = await openPage(browser, demo.url);
    await untilRows(page);
    expect(await headers(page)).not.to.include('Tracking number');
    await page.locator('::-p-aria([name="Options"][role="button"])').hover();
    await page.locator('::-p-aria([name="Columns…"])').click();
    await page.locator('::-p-aria([name="Tracking number"][role="checkbox"])').click();
    await untilHeader(page, 'Tracking number');
    await page.reload();
    await untilRows(page);
    await untilHeader(page, 'Tracking number');
    expect(faults).to.deep.equal([]);
  });

  it('does the same by keyboard alone', async () => {
    const { page, faults } = await openPage(browser, demo.url);
    await untilRows(page);
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        let active: Element | null = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active?.getAttribute('aria-label') ?? active?.textContent.trim() ?? '';
      });
    for (let stops = 0; !(await focused()).startsWith('Options'); stops += 1) {
      if (stops > 40) throw new Error('Options was not reached with Tab');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.locator('::-p-aria([role="dialog"])').wait();
    await page.keyboard.type('tracking n');
    for (
      let stops = 0;
      !(await page.evaluate(() => {
        let active: Element | null = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active instanceof HTMLInputElement && active.type === 'checkbox';
      }));
      stops += 1
    ) {
      if (stops > 10) throw new Error('The check box was not reached with Tab');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    await untilHeader(page, 'Tracking number');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await focused()).to.match(/^Options/);
    await page.reload();
    await untilRows(page);
    await untilHeader(page, 'Tracking number');
    expect(faults).to.deep.equal([]);
  });

  it('paints a new tracking number in its row, and the order reads as awaiting pickup, without a reload', async () => {
    const { page, faults } = await openPage(browser, demo.url);
    await untilRows(page);
    await page.locator('::-p-aria([name="Options"][role="button"])').click();
    await page.locator('::-p-aria([name="Columns…"])').click();
    await page.locator('::-p-aria([name="Tracking number"][role="checkbox"])').click();
    const { orders } = (await (await fetch(`${demo.url}api/orders?stage=received&sort=-createdAt&limit=1`)).json()) as {
      orders: FoundOrder[];
    };
    const order = orders[0]!;
    await page.waitForFunction(
      (wanted) => document.querySelector('if-order-grid')?.shadowRoot?.textContent.includes(wanted),
      {},
      order.reference,
    );
    expect(await rowText(page, order.reference)).to.include('Received');
    const answer = await fetch(`${demo.url}api/orders/${order.id}/tracking`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'label-1' },
      body: JSON.stringify({ trackingNumber: '7023210039414604', carrier: 'Canada Post' }),
    });
    expect(answer.status).to.be.oneOf([200, 201]);
    await page.waitForFunction(
      (wanted) =>
        [...document.querySelector('if-order-grid')!.shadowRoot!.querySelectorAll('.body [role=row]')].some(
          (row) =>
            row.textContent.includes(wanted) &&
            /7023\s?2100\s?3941\s?4604/.test(row.textContent) &&
            row.textContent.includes('Awaiting pickup'),
        ),
      {},
      order.reference,
    );
    expect(faults).to.deep.equal([]);
  });

  it('finds under "No scan yet" exactly the orders that the simulation lost', async () => {
    const { page, faults } = await openPage(browser, demo.url);
    await untilRows(page);
    const { lostOrders } = (await (await fetch(`${demo.url}api/simulation`)).json()) as { lostOrders: string[] };
    const listed = (await (await fetch(`${demo.url}api/orders?facet=no_scan_yet&limit=1000`)).json()) as { orders: FoundOrder[] };
    expect(listed.orders.map(({ id }) => id).filter((id) => !lostOrders.includes(id))).to.deep.equal([]);
    expect(listed.orders.length).to.be.greaterThan(0);
    for (const id of lostOrders.filter((lost) => !listed.orders.some((order) => order.id === lost))) {
      const { closedAt } = (await (await fetch(`${demo.url}api/orders/${id}`)).json()) as { closedAt: string };
      // Collected on Thursday at the earliest, so not due before Friday at 5:00 PM: lost, and nobody can know it yet.
      expect(Date.parse(closedAt), id).to.be.at.least(Date.parse(THURSDAYS_PICKUP_AT_THE_EARLIEST));
    }
    const facet = await page.evaluateHandle(() =>
      [...document.querySelector('if-order-grid')!.shadowRoot!.querySelectorAll('fieldset label')].find((label) =>
        label.textContent.includes('No scan yet'),
      ),
    );
    await (facet as ElementHandle<HTMLElement>).click();
    await page.waitForFunction(
      (rows) =>
        Number(document.querySelector('if-order-grid')!.shadowRoot!.querySelector('[role=grid]')!.getAttribute('aria-rowcount')) === rows,
      {},
      listed.orders.length + 1,
    );
    for (const { reference } of listed.orders) expect(await rowText(page, reference), reference).to.include('No scan yet');
    expect(faults).to.deep.equal([]);
  });

  it('says in its header when carriers come next', async () => {
    const { page } = await openPage(browser, demo.url);
    await page.waitForFunction(() => /2:30/.test(document.querySelector('if-pickup-window')?.shadowRoot?.textContent ?? ''));
  });

  for (const [file, orders] of [
    ['orders-hal.json', /\d/],
    ['find-orders-display.csv', /\d/],
  ] as const) {
    it(`shows the orders of a chosen file and asks nobody for it: ${file}`, async () => {
      const { page, faults } = await openPage(browser, demo.url);
      await untilRows(page);
      const sent: string[] = [];
      page.on('request', (request) => request.method() !== 'GET' && sent.push(`${request.method()} ${request.url()}`));
      const input = await page.$('#file');
      await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(`${fixtures}${file}`);
      await page.waitForFunction((name) => document.querySelector('#notice')?.textContent.includes(`orders from ${name}`), {}, file);
      expect(await page.$eval('#notice', (notice) => notice.textContent)).to.match(orders);
      expect(sent).to.deep.equal([]);
      expect(faults).to.deep.equal([]);
    });
  }

  it('speaks French when it is asked to', async () => {
    const { page, faults } = await openPage(browser, `${demo.url}?lang=fr`);
    await untilRows(page);
    await page.waitForFunction(() => document.querySelector('if-order-grid')?.shadowRoot?.textContent.includes('En attente de ramassage'));
    await page.waitForFunction(() =>
      /14\u00a0h\u00a030|ramassage/i.test(document.querySelector('if-pickup-window')?.shadowRoot?.textContent ?? ''),
    );
    expect(faults).to.deep.equal([]);
  });
});

describe('npm start -- --orders FILE', function () {
  this.timeout(120_000);

  it('serves the orders of the file, and reports what it could not read', async () => {
    const demo = await startDemo(['--orders', `${fixtures}orders-hal.json`]);
    try {
      const page = (await (await fetch(`${demo.url}api/orders`)).json()) as { total: number };
      const report = (await (await fetch(`${demo.url}api/imports/latest`)).json()) as { orders: number; source: string };
      expect(page.total).to.be.greaterThan(0);
      expect(report).to.deep.include({ orders: page.total, source: 'orders-hal.json' });
      const browser = await openBrowser();
      const { page: shown, faults } = await openPage(browser, demo.url);
      await untilRows(shown);
      expect(await shown.$eval('#simulation', (panel) => panel.hasAttribute('hidden'))).to.equal(true);
      await browser.close();
      expect(faults).to.deep.equal([]);
    } finally {
      await demo.stop();
    }
  });
});
