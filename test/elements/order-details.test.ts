import { expect, fixture, html } from '@open-wc/testing';
import { a11ySnapshot, findAccessibilityNode, sendKeys, setViewport, itWith } from '../support/browser.js';
import '../../src/define/if-order-details.js';
import '../../src/define/if-provider.js';
import type { LiveEvent, LiveStatus, OrdersClient } from '../../src/client/index.js';
import type { Order } from '../../src/domain/order/index.js';
import type { IfOrderDetails } from '../../src/elements/order-details/order-details.js';
import * as states from '../../stories/support/order-states.js';
import { emulateFeatures } from '../support/browser.js';
import { failure, heard, nextFrame, until } from '../support/grid.js';

/** Friday, 20 November 2026, 1:05 PM in Toronto. */
const clock = { now: () => Date.parse('2026-11-20T18:05:00Z') };

/** A client that knows orders, and whose live events a test sends. */
interface OrderClient extends Pick<OrdersClient, 'getOrder' | 'getNotificationSettings' | 'subscribe'> {
  asked: string[];
  emit(event: LiveEvent): void;
  status(status: LiveStatus): void;
}

function clientOf(
  answer: (id: string, nth: number) => Promise<Order> | Order,
  settings = () => Promise.resolve(states.notices),
): OrderClient {
  let listener: ((event: LiveEvent) => void) | undefined;
  let onStatus: ((status: LiveStatus) => void) | undefined;
  const asked: string[] = [];
  return {
    asked,
    emit: (event) => listener?.(event),
    status: (status) => onStatus?.(status),
    async getOrder(id) {
      asked.push(id);
      return answer(id, asked.length);
    },
    getNotificationSettings: async () => ({ settings: await settings(), etag: '"1"' }),
    subscribe(hear, options) {
      listener = hear;
      onStatus = options?.onStatus;
      onStatus?.('live');
      return () => (listener = undefined);
    },
  };
}

type Given = Partial<Pick<IfOrderDetails, 'order' | 'orderId' | 'fees' | 'support' | 'removed' | 'lang' | 'dir'>> & {
  client?: OrderClient;
  width?: number;
  zone?: string;
};

async function show({ client, width = 420, zone = 'America/Toronto', ...given }: Given): Promise<IfOrderDetails> {
  const provider = await fixture(
    html`<if-provider time-zone=${zone} locale=${given.lang ?? 'en'} .clock=${clock} .client=${client}></if-provider>`,
  );
  const details = document.createElement('if-order-details');
  Object.assign(details, given);
  details.style.width = `${width}px`;
  provider.append(details);
  await settled(details);
  return details;
}

async function settled(details: IfOrderDetails): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) {
    await details.updateComplete;
    await nextFrame();
  }
}

const part = (details: IfOrderDetails, name: string): HTMLElement | null =>
  details.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`);
const said = (details: IfOrderDetails, name: string): string =>
  (part(details, name)?.innerText ?? '')
    .replace(/\u2060/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const steps = (details: IfOrderDetails): string[] =>
  [...details.shadowRoot!.querySelectorAll('[part~="progress"] li')].map((step) => (step.textContent ?? '').replace(/\s+/g, ' ').trim());
const withoutLines = ({ lines: _, ...order }: Order): Order => order;

describe('<if-order-details>', () => {
  before(() => setViewport({ width: 1200, height: 900 }));

  describe('tells where an order is', () => {
    it('shows none where there is none, and does not call that odd', async () => {
      const { warn } = console;
      const warned: unknown[] = [];
      const details = await show({ order: states.received });
      console.warn = (...words) => void warned.push(...words);
      details.order = null as unknown as undefined;
      await details.updateComplete;
      console.warn = warn;
      expect(said(details, 'state')).to.equal('No order is chosen.');
      expect(warned).to.deep.equal([]);
    });

    it('shows what can be read of an order that is not as orders are', async () => {
      const order = {
        id: 7,
        reference: 10482,
        stage: 'on_truck',
        carrier: null,
        shipTo: null,
        parcels: [{ trackingNumber: 7023210039414604, status: 'gone', events: null }],
      };
      const details = await show({ order: order as unknown as Order });
      const text = (details.shadowRoot as ShadowRoot).textContent.replace(/\s+/g, ' ');
      expect(text).to.contain('10482');
      const [timeline] = details.shadowRoot!.querySelectorAll('if-tracking-timeline');
      expect(timeline?.parcels?.[0]).to.deep.include({ trackingNumber: '7023210039414604', status: 'unknown', rawStatus: 'gone' });
      expect(text).not.to.contain('null');
      details.order = 'SO-1' as unknown as Order;
      await details.updateComplete;
      expect((details.shadowRoot as ShadowRoot).textContent).not.to.contain('10482');
    });

    it('by its reference, its stage, and its steps with their times', async () => {
      const details = await show({ order: states.awaitingPickup });
      expect(said(details, 'header')).to.equal('SO-10482 Awaiting pickup Canada Post · Expedited Parcel');
      expect(steps(details).slice(0, 3)).to.deep.equal([
        'Received, done Fri, Nov 20, 9:02 AM InterFulfillment Ontario',
        'Picking, done 10:20 AM Pick ticket printed · J. Singh',
        'Picked, done 10:58 AM',
      ]);
      expect(steps(details).at(-1)).to.equal('Delivered, not yet');
      const current = details.shadowRoot!.querySelectorAll('[aria-current="step"]');
      expect([...current].map((step) => step.querySelector('.what')?.textContent)).to.deep.equal(['Awaiting pickup']);
    });

    it('with what comes next and by when', async () => {
      expect(said(await show({ order: states.awaitingPickup }), 'next')).to.equal(
        'Next Canada Post collects today, 2:30–5:00 PM ET. The first scan should follow.',
      );
      expect(said(await show({ order: states.received }), 'next')).to.equal(
        'Next The warehouse prints the pick ticket. Carriers come next today, 2:30–5:00 PM ET.',
      );
      expect(said(await show({ order: states.noScanYet }), 'next')).to.contain(
        'What to do No scan since the pickup of Monday, November 16',
      );
      expect(said(await show({ order: states.shipped }), 'next')).to.equal('Next Delivery is expected Monday.');
      const later = { ...states.received, earliestShipAt: '2026-11-30T14:00:00Z' };
      expect(said(await show({ order: later }), 'next')).to.equal('Next It does not ship before Monday, November 30.');
      expect(said(await show({ order: later, lang: 'fr' }), 'next')).to.equal('Ensuite Elle ne part pas avant le lundi 30 novembre.');
      const problem = await show({ order: states.severalPackages });
      expect(said(problem, 'next')).to.match(/^What to do UPS reports a problem/);
      expect(part(problem, 'next')!.dataset['tone']).to.equal('problem');
      const colour = (details: IfOrderDetails): string => getComputedStyle(part(details, 'next')!).backgroundColor;
      expect(colour(problem)).not.to.equal(colour(await show({ order: states.shipped })));
      expect(part(await show({ order: states.delivered }), 'next')).to.equal(null);
    });

    it('in the viewer’s zone, and says which that is where it is not the warehouse’s', async () => {
      const details = await show({ order: states.awaitingPickup, zone: 'America/Denver' });
      expect(steps(details)[0]).to.contain('7:02 AM');
      expect(said(details, 'progress')).to.contain('Times are in Mountain Time');
      expect(said(details, 'next')).to.contain('2:30–5:00 PM ET');
    });

    it('in the provider’s zone where its own is no IANA zone', async () => {
      const details = await show({ order: states.awaitingPickup });
      for (const zone of ['', 'Eastern Standard Time']) {
        details.timeZone = zone;
        await settled(details);
        expect(steps(details)[1], zone).to.contain('10:20 AM');
      }
    });

    it('with what holds it up', async () => {
      expect(said(await show({ order: states.onHold }), 'header')).to.contain('On hold');
      expect(said(await show({ order: states.onHold }), 'header')).to.contain(
        'since Fri, Nov 20, 10:40 AM · The shopper asked for another address',
      );
      expect(said(await show({ order: states.backordered }), 'header')).to.contain('Backordered');
      expect(said(await show({ order: states.backordered }), 'header')).to.contain('Looks like the rest of SO-10482');
      expect(said(await show({ order: states.noScanYet }), 'header')).to.contain('No scan yet');
    });
  });

  describe('tells what a change costs', () => {
    const terms: [string, Order, string][] = [
      ['nothing is named before picking', states.received, 'No fee is named before the pick ticket is printed.'],
      ['nothing for a backordered order', states.backordered, 'A backordered order is changed or cancelled without a fee.'],
      ['a fee from the pick ticket on', states.picking, 'a modification or restocking fee. The amounts are not published'],
      ['two from packing on', states.packed, 'a restocking fee and a cancellation fee. The amounts are not published'],
      ['no cancellation once closed', states.awaitingPickup, 'It can no longer be cancelled. A return label may be requested.'],
      ['nothing is left of a cancelled one', states.cancelled, 'It is cancelled.'],
    ];
    for (const [what, order, words] of terms) {
      it(what, async () => expect(said(await show({ order }), 'changes')).to.contain(words));
    }

    it('ahead of time, at the step from which on it does', async () => {
      const details = await show({ order: states.received });
      expect(steps(details)[1]).to.equal('Picking, not yet From here a change costs a fee');
      expect(steps(details)[4]).to.equal('Awaiting pickup, not yet From here it cannot be cancelled');
    });

    it('with the amounts that the host knows, and "ask" for those that it does not', async () => {
      const details = await show({ order: states.packed, fees: { restocking: '$2.50' } });
      expect(said(details, 'changes')).to.contain('Restocking $2.50');
      expect(said(details, 'changes')).to.contain('ask before you decide');
      details.fees = { restocking: '$2.50', cancellation: '$5.00' };
      await settled(details);
      expect(said(details, 'changes')).not.to.contain('ask before you decide');
    });

    it('with an address to write to, and the source of the terms', async () => {
      const details = await show({ order: { ...states.packed, reference: 'SO 1&x=\ud800' } });
      const [mail, source] = [...details.shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part~="changes"] a')];
      expect(mail?.href).to.equal('mailto:support@interfulfillment.com?subject=SO%201%26x%3D%3F');
      expect(source?.href).to.contain('Order-Modification-Cancellation');
      details.support = 'javascript:alert(1)';
      await settled(details);
      expect(details.shadowRoot!.querySelectorAll('[part~="changes"] a').length).to.equal(1);
    });
  });

  describe('shows packages', () => {
    it('with their scans: the one that needs somebody is open, the others are folded', async () => {
      const details = await show({ order: states.severalPackages });
      const [open, folded] = [...details.shadowRoot!.querySelectorAll('if-tracking-timeline')];
      expect(open?.parcels?.map(({ status }) => status)).to.deep.equal(['exception']);
      expect(folded?.parcels?.length).to.equal(3);
      const summary = details.shadowRoot!.querySelector('summary') as HTMLElement;
      expect(summary.innerText.trim()).to.equal('3 more packages');
      expect(folded?.checkVisibility()).to.equal(false);
      summary.focus();
      await sendKeys({ press: 'Enter' });
      expect(folded?.checkVisibility()).to.equal(true);
    });

    it('of which there are thousands: the one that needs somebody, a few of the others, and more when asked', async () => {
      const parcels = Array.from({ length: 5000 }, (_, index) => ({
        trackingNumber: `1Z${String(index).padStart(16, '0')}`,
        carrier: 'UPS',
        status: index === 4321 ? ('exception' as const) : ('in_transit' as const),
      }));
      const lines = parcels.map((_, index) => ({ sku: `SKU-${index}`, quantity: 1 }));
      const details = await show({ order: { ...states.shipped, parcels, lines } });
      const [open, folded] = [...details.shadowRoot!.querySelectorAll('if-tracking-timeline')];
      expect(open?.parcels).to.deep.equal([{ ...parcels[4321], ...open?.parcels?.[0] }]);
      expect((details.shadowRoot!.querySelector('summary') as HTMLElement).innerText.trim()).to.equal('4,999 more packages');
      const badges = (): number => folded!.shadowRoot!.querySelectorAll('if-tracking-badge').length;
      const more = (): HTMLElement | null => folded!.shadowRoot!.querySelector<HTMLElement>('.more-parcels');
      expect(badges()).to.equal(20);
      details.shadowRoot!.querySelector('details')!.open = true;
      expect(more()?.innerText.trim()).to.equal('Show 100 of 4,979 more packages');
      more()!.click();
      await until(() => badges() === 120, 'more packages');
      const rows = (): number => details.shadowRoot!.querySelectorAll('tbody tr').length;
      const button = (): HTMLElement => details.shadowRoot!.querySelector('table + button')!;
      expect([rows(), button().innerText.trim()]).to.deep.equal([20, 'Show 500 more']);
      button().click();
      await until(() => rows() === 520, 'more items');
      details.order = { ...details.order!, id: 'another' };
      await until(() => rows() === 20, 'another order');
      const again = details.shadowRoot!.querySelectorAll('if-tracking-timeline')[1];
      await until(() => again?.shadowRoot?.querySelectorAll('if-tracking-badge').length === 20, 'its own packages');
    });

    it('and puts the focus on the first item that the last button revealed', async () => {
      const lines = Array.from({ length: 30 }, (_, index) => ({ sku: `SKU-${index}`, quantity: 1 }));
      const details = await show({ order: { ...states.shipped, lines } });
      details.shadowRoot!.querySelector<HTMLElement>('table + button')!.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => details.shadowRoot!.querySelectorAll('tbody tr').length === 30, 'all items');
      await nextFrame();
      expect((details.shadowRoot!.activeElement as HTMLElement | null)?.innerText).to.contain('SKU-20');
    });

    it('two of them side by side', async () => {
      const order = { ...states.severalPackages, parcels: states.severalPackages.parcels.slice(0, 2) };
      expect((await show({ order })).shadowRoot!.querySelectorAll('if-tracking-timeline').length).to.equal(1);
    });

    it('or says that there is no label yet', async () => {
      expect(said(await show({ order: states.received }), 'packages')).to.contain('No package yet.');
    });
  });

  describe('tells who hears of it', () => {
    it('the account’s recipients, the shopper, and the cart', async () => {
      const details = await show({ order: states.awaitingPickup, client: clientOf(() => states.awaitingPickup) });
      await until(() => said(details, 'notified').includes('orders@mapleridge.example'), 'recipients');
      expect(said(details, 'notified')).to.contain('The carrier writes to the shopper at melanie.tremblay@example.com');
      expect(said(details, 'notified')).to.contain(
        'Shopify and Amazon should show it since 12:30 PM. The warehouse’s data does not say whether it arrived',
      );
    });

    it('and where nobody does', async () => {
      const settings = () => Promise.resolve({ orderShipped: { enabled: false, recipients: [] } });
      const { shipTo: _, ...order } = states.received;
      const details = await show({ order, client: clientOf(() => order, settings) });
      await until(() => said(details, 'notified').includes('switched off'), 'off');
      expect(said(details, 'notified')).to.contain('The order has no e-mail address');
    });

    it('and says when the recipients could not be read, but not to those who may not', async () => {
      const failing = await show({
        order: states.received,
        client: clientOf(
          () => states.received,
          () => Promise.reject(failure('network')),
        ),
      });
      await until(() => said(failing, 'notified').includes('could not be read'), 'words');
      const forbidden = await show({
        order: states.received,
        client: clientOf(
          () => states.received,
          () => Promise.reject(failure('forbidden')),
        ),
      });
      await until(() => !said(forbidden, 'notified').includes('Asking'), 'answer');
      expect(said(forbidden, 'notified')).not.to.contain('could not be read');
    });
  });

  describe('leaves out what nobody said', () => {
    it('without dashes, and without "undefined"', async () => {
      const bare: Order = { id: '9', reference: '1009', stage: 'picked', flags: states.received.flags, raw: {}, parcels: [] };
      const details = await show({ order: bare });
      const text = details.shadowRoot!.querySelector('article')!.innerText;
      expect(text).not.to.match(/undefined|null|NaN|Invalid|—/);
      expect(part(details, 'ship-to')).to.equal(null);
      expect(part(details, 'items')).to.equal(null);
      expect(said(details, 'references')).to.equal('References and dates Transaction ID 9');
    });
  });

  describe('asks the client', () => {
    it('for the items that a list leaves out', async () => {
      let answer = (): void => undefined;
      const client = clientOf(() => new Promise((resolve) => (answer = () => resolve(states.received))));
      const details = await show({ order: withoutLines(states.received), client });
      expect(said(details, 'items')).to.equal('Items 2 lines, 4 units Loading the items…');
      await until(() => client.asked.length > 0, 'the question');
      answer();
      await until(() => said(details, 'items').includes('MRO-TENT-2P'), 'items');
      expect(client.asked).to.deep.equal(['4100431']);
    });

    it('once for an order that stays the same, and not for those that are passed over', async () => {
      const client = clientOf((id) => ({ ...states.received, id }));
      const details = await show({ order: withoutLines({ ...states.received, id: '1' }), client });
      for (const id of ['2', '3', '4']) {
        details.order = withoutLines({ ...states.received, id });
        await details.updateComplete;
      }
      await until(() => said(details, 'items').includes('MRO-TENT-2P'), 'items');
      details.order = withoutLines({ ...states.picking, id: '4' });
      await settled(details);
      expect(said(details, 'items')).to.contain('MRO-TENT-2P');
      expect(said(details, 'header')).to.contain('Picking');
      expect(client.asked.at(-1)).to.equal('4');
      expect(client.asked).not.to.include('3');
    });

    it('and lets somebody try again when the items do not come', async () => {
      const client = clientOf((_, nth) => (nth === 1 ? Promise.reject(failure('network')) : states.received));
      const details = await show({ order: withoutLines(states.received), client });
      await until(() => said(details, 'items').includes('could not be loaded'), 'failure');
      details.shadowRoot!.querySelector<HTMLElement>('[part~="items"] button')!.click();
      await until(() => said(details, 'items').includes('MRO-TENT-2P'), 'items');
    });

    it('for the whole order by its id, and tells the page', async () => {
      const client = clientOf(async () => {
        await nextFrame();
        return states.shipped;
      });
      const details = await show({ orderId: '4100431', client });
      await until(() => said(details, 'header').includes('SO-10482'), 'order');
      details.orderId = '2';
      const loaded = await heard(details, 'if-order-load');
      expect(loaded.order.stage).to.equal('shipped');
      expect(client.asked).to.deep.equal(['4100431', '2']);
    });

    it('and follows the order live', async () => {
      const client = clientOf(() => states.awaitingPickup);
      const details = await show({ orderId: '4100431', client });
      await until(() => said(details, 'header').includes('Awaiting pickup'), 'order');
      client.emit({ type: 'order', order: withoutLines(states.shipped), revision: 2 });
      client.emit({ type: 'order', order: { ...states.received, id: 'another' }, revision: 3 });
      await settled(details);
      expect(said(details, 'header')).to.contain('Shipped');
      expect(said(details, 'items')).to.contain('MRO-TENT-2P');
      client.emit({ type: 'orderRemoved', id: '4100431', revision: 4 });
      await settled(details);
      expect(said(details, 'notice')).to.equal('The warehouse has removed this order. What was known last stays here.');
    });

    it('and keeps a change that came before the answer', async () => {
      let answer: (order: Order) => void = () => undefined;
      const client = clientOf(() => new Promise<Order>((resolve) => (answer = resolve)));
      const details = await show({ orderId: '4100431', client });
      client.emit({ type: 'order', order: withoutLines(states.shipped), revision: 2 });
      answer(states.awaitingPickup);
      await settled(details);
      expect(said(details, 'header')).to.contain('Shipped');
      expect(said(details, 'items')).to.contain('MRO-TENT-2P');
    });

    it('and says how old the order is when the connection is lost', async () => {
      const client = clientOf(() => states.awaitingPickup);
      const details = await show({ orderId: '4100431', client });
      await until(() => said(details, 'header') !== '', 'order');
      expect(part(details, 'notice')).to.equal(null);
      client.status('waiting');
      await settled(details);
      expect(said(details, 'notice')).to.equal('Offline. As of 1:05 PM.');
      expect(said(details, 'header')).to.contain('SO-10482');
    });

    it('and says what failed, and tries again', async () => {
      const client = clientOf((_, nth) => (nth === 1 ? Promise.reject(failure('network')) : states.received));
      const details = await show({ orderId: '4100431', client });
      await until(() => said(details, 'state').includes('could not be loaded'), 'failure');
      expect(said(details, 'state')).to.contain('There is no connection to the server.');
      details.shadowRoot!.querySelector<HTMLElement>('[part~="state"] button')!.click();
      await until(() => said(details, 'header').includes('SO-10482'), 'order');
    });

    it('and says when there is no such order', async () => {
      const details = await show({ orderId: '1', client: clientOf(() => Promise.reject(failure('notFound'))) });
      await until(() => said(details, 'state').includes('This order was not found'), 'words');
    });

    it('and is silent, with a place for the page’s own words, while nothing is chosen', async () => {
      const details = await show({});
      expect(said(details, 'state')).to.equal('No order is chosen.');
    });

    it('not at all after it was taken away', async () => {
      const client = clientOf(() => states.received);
      const details = await show({ order: withoutLines(states.received), client });
      details.remove();
      for (let frame = 0; frame < 20; frame += 1) await nextFrame();
      expect(client.asked).to.deep.equal([]);
    });
  });

  describe('copies the reference', () => {
    it('says so, and tells the page', async () => {
      const copied: string[] = [];
      const original = navigator.clipboard.writeText.bind(navigator.clipboard);
      navigator.clipboard.writeText = (text) => Promise.resolve(void copied.push(text));
      const details = await show({ order: states.received });
      const button = details.shadowRoot!.querySelector<HTMLElement>('.copy')!;
      expect(button.getAttribute('aria-label')).to.equal('Copy SO-10482');
      const event = heard(details, 'if-reference-copy');
      button.focus();
      await sendKeys({ press: 'Enter' });
      expect((await event).reference).to.equal('SO-10482');
      expect(copied).to.deep.equal(['SO-10482']);
      expect(details.shadowRoot!.querySelector('[role="status"]')!.textContent).to.equal('Copied SO-10482');
      navigator.clipboard.writeText = original;
    });
  });

  describe('shows hostile data as text', () => {
    const hostile = '<img src=x onerror="window.hacked=1">\u202e__proto__';
    const order: Order = {
      ...states.severalPackages,
      reference: hostile,
      carrier: hostile,
      shipTo: { name: hostile, address1: 'x'.repeat(1_000_000), email: hostile },
      hold: { reason: hostile },
      flags: { ...states.received.flags, onHold: true, split: true },
      warehouseInstructions: hostile.repeat(30_000),
      purchaseOrder: '__proto__',
      pickJobAssignee: hostile,
      createdAt: 'yesterday-ish',
      lines: [{ sku: '__proto__', description: hostile, quantity: Number.NaN }],
      parcels: [
        { trackingNumber: 'javascript:alert(1)', status: 'in_transit', url: 'javascript:alert(1)', carrier: hostile },
        {
          trackingNumber: '__proto__',
          status: 'unknown',
          url: 'data:text/html,x',
          events: [{ at: hostile, status: 'unknown', description: hostile }],
        },
      ],
    };

    it('in every section', async () => {
      const details = await show({ order, client: clientOf(() => order) });
      const roots: (ShadowRoot | Element)[] = [details.shadowRoot!];
      const links: HTMLAnchorElement[] = [];
      for (let root = roots.pop(); root; root = roots.pop()) {
        expect(root.querySelectorAll('img, script, iframe').length).to.equal(0);
        links.push(...root.querySelectorAll('a'));
        for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
      }
      expect(links.filter(({ protocol }) => !['https:', 'mailto:'].includes(protocol)).map(({ href }) => href)).to.deep.equal([]);
      expect('hacked' in window).to.equal(false);
      expect(said(details, 'reference')).to.equal(hostile);
      expect(details.shadowRoot!.querySelector('.sku')?.textContent).to.equal('__proto__');
      expect(details.shadowRoot!.querySelector('.copy')!.getAttribute('aria-label')).not.to.contain('\u202e');
      expect(details.shadowRoot!.querySelector('article')!.textContent!.length).to.be.below(30_000);
    });
  });

  describe('is for every person', () => {
    for (const [name, order] of Object.entries({ ...states, notices: undefined, detailsClient: undefined })) {
      if (!order) continue;
      it(`passes axe: ${name}`, async () => {
        const details = await show({ order: order as Order, client: clientOf(() => order as Order) });
        await settled(details);
        await expect(details).to.be.accessible();
      });
    }

    itWith('a11yTree', 'has headings, and one present step', async () => {
      await show({ order: states.awaitingPickup });
      const tree = await a11ySnapshot({});
      const names: string[] = [];
      findAccessibilityNode(tree as never, (node: { role: string; name: string; level?: number }) => {
        if (node.role === 'heading') names.push(`${node.level} ${node.name}`);
        return false;
      });
      expect(names).to.deep.equal([
        '2 SO-10482',
        '3 Progress',
        '3 Changes and cancellation',
        '3 Packages',
        '3 Ship to',
        '3 Items',
        '3 Who is told',
        '4 Tracking number in the cart',
        '3 References and dates',
      ]);
    });

    it('speaks French', async () => {
      const details = await show({ order: states.awaitingPickup, lang: 'fr-CA' });
      expect(said(details, 'next')).to.equal(
        'Ensuite Postes Canada passe aujourd’hui, de 14 h 30 à 17 h HE. Le premier balayage devrait suivre.',
      );
      expect(said(details, 'changes')).to.contain('Elle ne peut plus être annulée.');
    });

    it('writes the article before a French date, and not before a time alone', async () => {
      const notices = { asnSentAt: '2026-11-20T18:12:00Z', asnConfirmedAt: '2026-11-20T18:15:00Z' };
      const order = { ...states.awaitingPickup, ...notices, closedAt: '2026-11-20T18:00:00Z' };
      const french = async (given: Given): Promise<string> => said(await show({ lang: 'fr', ...given }), 'notified');
      expect(await french({ order })).to.contain(
        'Avis d’expédition (ASN) envoyé le ven. 20 nov., 13 h 12, confirmé le ven. 20 nov., 13 h 15',
      );
      expect(await french({ order })).to.contain('devraient l’afficher d’ici 14 h.');
      expect(await french({ order, zone: 'Asia/Tashkent' })).to.contain('devraient l’afficher d’ici le sam. 21 nov., 0 h.');
      expect(await french({ order: states.noScanYet })).to.contain('devraient l’afficher depuis le lun. 16 nov., 12 h 30.');
      expect(said(await show({ order }), 'notified')).to.contain(
        'Ship notice (ASN) sent Fri, Nov 20, 1:12 PM, confirmed Fri, Nov 20, 1:15 PM',
      );
    });

    for (const dir of ['ltr', 'rtl']) {
      it(`fits 320 pixels, ${dir}`, async () => {
        const details = await show({ order: states.severalPackages, width: 288, dir });
        expect(details.shadowRoot!.querySelector('article')!.scrollWidth).to.be.at.most(288);
      });
    }

    itWith('forcedColours', 'stays readable in forced colours', async () => {
      await emulateFeatures({ 'forced-colors': 'active' });
      const details = await show({ order: states.noScanYet });
      const chip = details.shadowRoot!.querySelector('.chip') as HTMLElement;
      expect(getComputedStyle(chip).outlineStyle).to.equal('solid');
      await emulateFeatures();
    });
  });
});
