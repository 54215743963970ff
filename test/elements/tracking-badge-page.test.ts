import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '../support/browser.js';
import '../../src/define/if-tracking-badge.js';
import type { NumberCopyEvent } from '../../src/elements/tracking-badge/tracking-badge.events.js';
import type { IfTrackingBadge } from '../../src/elements/tracking-badge/tracking-badge.js';
import { IfProvider } from '../../src/elements/provider/provider.js';
import type { Parcel } from '../../src/domain/order/index.js';

/** Friday, 20 November 2026, 1:05 PM in Toronto. */
const NOW = Date.parse('2026-11-20T18:05:00Z');
const UPS = '1Z5R89390357567127';

async function until(test: () => unknown, what: string): Promise<void> {
  for (const end = performance.now() + 5000; performance.now() < end; await new Promise(requestAnimationFrame)) if (test()) return;
  throw new Error(`never: ${what}`);
}

const word = (badge: IfTrackingBadge): string | undefined => badge.shadowRoot?.querySelector<HTMLElement>('.word')?.innerText;
const panelText = (badge: IfTrackingBadge): string =>
  badge.shadowRoot!.querySelector<HTMLElement>('.panel')!.innerText.replaceAll('\u00a0', ' ');

async function mount(attributes: Record<string, string>, properties: Partial<IfTrackingBadge> = {}): Promise<IfTrackingBadge> {
  const badge = Object.assign(document.createElement('if-tracking-badge'), { clock: { now: () => NOW }, timeZone: 'America/Toronto' });
  for (const [name, value] of Object.entries(attributes)) badge.setAttribute(name, value);
  Object.assign(badge, properties);
  (await fixture(html`<p></p>`)).append(badge);
  await until(() => word(badge), 'drawn');
  return badge;
}

describe('<if-tracking-badge> on a page that is still coming', () => {
  for (const attributes of [`number="${UPS}"`, `number="${UPS}" status="delivered"`, '']) {
    it(`takes a link that is parsed after the script has run for its own: ${attributes || 'no attribute'}`, async () => {
      const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page that is still coming"></iframe>`);
      const page = frame.contentDocument!;
      const link = (): HTMLAnchorElement | null | undefined =>
        page.querySelector('if-tracking-badge')?.shadowRoot?.querySelector<HTMLAnchorElement>('.pair a');
      page.open();
      page.write('<!doctype html><script type="module" async src="/src/define/if-tracking-badge.ts"></script>');
      await until(() => frame.contentWindow!.customElements.get('if-tracking-badge'), 'the script');
      page.write(`<p><if-tracking-badge ${attributes}>`);
      await until(() => page.querySelector('if-tracking-badge')?.shadowRoot?.firstChild, 'drawn without the link');
      page.write(`<a href="https://shop.example/parcel">${UPS}</a></if-tracking-badge></p>`);
      page.close();
      await until(() => link()?.href === 'https://shop.example/parcel', 'the link');
      expect(link()!.textContent).to.contain('1Z5R8939');
    });
  }
});

describe('<if-tracking-badge> and what is around it', () => {
  it('hears a provider that is upgraded after it', async () => {
    const late = await fixture(
      html`<later-provider><if-tracking-badge number=${UPS} labelled-at="2026-11-18T15:05:00Z"></if-tracking-badge></later-provider>`,
    );
    const badge = late.querySelector('if-tracking-badge')!;
    await until(() => word(badge), 'drawn');
    class LaterProvider extends IfProvider {}
    customElements.define('later-provider', LaterProvider);
    const asked: string[] = [];
    Object.assign(late, {
      locale: 'fr',
      client: {
        getTrackings: (items: { trackingNumber: string }[]) => (asked.push(items[0]!.trackingNumber), new Promise(() => undefined)),
      },
    });
    await until(() => badge.shadowRoot!.textContent!.includes('Étiquette créée') || word(badge)?.startsWith('Aucun'), 'French');
    await until(() => asked.length === 1, 'asked');
    expect(asked).to.deep.equal([UPS]);
  });

  it('follows `<html lang>`, whatever its state', async () => {
    const delivered = await mount({ number: UPS, status: 'delivered' });
    const plain = await mount({ number: 'AB1' });
    const own = await mount({ number: UPS, status: 'delivered', lang: 'en' });
    try {
      document.documentElement.lang = 'fr';
      await until(() => word(delivered) === 'Livré' && word(plain) === 'Transporteur inconnu', 'French');
      expect(word(own)).to.equal('Delivered');
    } finally {
      document.documentElement.lang = 'en';
    }
    await until(() => word(delivered) === 'Delivered' && word(plain) === 'Carrier unknown', 'English');
  });

  it('keeps its peace in documents that have no window, and its look when it comes back', async () => {
    const badge = await mount({ number: UPS, status: 'in_transit' });
    const holder = badge.parentElement!;
    const wrong: string[] = [];
    const note = (event: ErrorEvent): unknown => wrong.push(event.message);
    const { warn } = console;
    console.warn = (...args: unknown[]) => wrong.push(args.join(' '));
    addEventListener('error', note);
    for (const place of [document.createElement('template').content, document.implementation.createHTMLDocument().body]) {
      place.append(badge);
      badge.setAttribute('status', 'delivered');
      await new Promise(requestAnimationFrame);
      holder.append(badge);
      await until(() => word(badge) === 'Delivered', 'drawn');
      expect(getComputedStyle(badge.shadowRoot!.querySelector('.status')!).display).to.equal('inline-flex');
      badge.setAttribute('status', 'in_transit');
    }
    removeEventListener('error', note);
    console.warn = warn;
    expect(wrong).to.deep.equal([]);
  });

  it('leaves neither timer nor listener for keys behind', async () => {
    const { setInterval, clearInterval, addEventListener, removeEventListener } = window;
    const running = new Set<unknown>();
    window.setInterval = ((...args: Parameters<typeof setInterval>) => {
      const id = setInterval(...args);
      running.add(id);
      return id;
    }) as typeof setInterval;
    window.clearInterval = (id) => (running.delete(id), clearInterval(id));
    const listeners = new Set<unknown>();
    window.addEventListener = ((...args: Parameters<typeof addEventListener>) => {
      if (args[0] === 'keydown') listeners.add(args[1]);
      addEventListener(...args);
    }) as typeof addEventListener;
    window.removeEventListener = ((...args: Parameters<typeof removeEventListener>) => {
      listeners.delete(args[1]);
      removeEventListener(...args);
    }) as typeof removeEventListener;
    try {
      const badges = [await mount({ number: UPS, status: 'in_transit' }), await mount({ number: UPS })];
      expect(running.size, 'one timer for all').to.equal(1);
      badges[0]!.open();
      expect(listeners.size).to.equal(1);
      await sendKeys({ press: 'Escape' });
      expect(listeners.size, 'after Escape').to.equal(0);
      badges[0]!.open();
      badges[1]!.open();
      expect(listeners.size, 'one is open').to.equal(1);
      for (const badge of badges) badge.remove();
      expect([listeners.size, running.size]).to.deep.equal([0, 0]);
      (await fixture(html`<p></p>`)).append(badges[0]!);
      expect(running.size, 'when one comes back').to.equal(1);
    } finally {
      Object.assign(window, { setInterval, clearInterval, addEventListener, removeEventListener });
    }
  });
});

describe('<if-tracking-badge> and what a page gives it', () => {
  it('says when the status was known, as soon as it is known later, while it is open', async () => {
    const badge = await mount({ number: UPS, status: 'in_transit', 'as-of': '2026-11-20T15:00:00Z' });
    badge.open();
    expect(panelText(badge)).to.contain('As of Fri, Nov 20, 10:00 AM');
    badge.setAttribute('as-of', '2026-11-20T16:00:00Z');
    await until(() => panelText(badge).includes('As of Fri, Nov 20, 11:00 AM'), 'the new time');
  });

  it('bears null where there is nothing, and a number that is a number', async () => {
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (...args: unknown[]) => warned.push(...args);
    const raw = { trackingNumber: 7023210039414604, carrier: null, status: 'in_transit', events: null, labelledAt: null, url: null };
    const badge = await mount({}, { parcel: raw as unknown as Parcel });
    const stranger = await mount({}, { parcel: { trackingNumber: 'AB1', carrier: null, status: null, events: null } as unknown as Parcel });
    console.warn = warn;
    expect([word(badge), word(stranger)]).to.deep.equal(['In transit', 'Carrier unknown']);
    expect(badge.shadowRoot!.querySelector('.number')!.textContent).to.equal('7023210039414604');
    expect(warned).to.deep.equal([]);
  });

  it('copies a number that no carrier has as it shows it: capital letters and digits', async () => {
    const badge = await mount({ number: 'qq 123 45-6a' });
    expect(word(badge)).to.equal('Carrier unknown');
    expect(badge.shadowRoot!.querySelector('.number')!.textContent).to.equal('QQ123456A');
    const { clipboard } = navigator;
    const written: string[] = [];
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => written.push(text) } });
    const heard: NumberCopyEvent[] = [];
    badge.addEventListener('if-number-copy', (event) => heard.push(event));
    await badge.copy();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    expect([...written, ...heard.map((event) => event.number)]).to.deep.equal(['QQ123456A', 'QQ123456A']);
  });
});

describe('<if-tracking-badge> and the styles of a page', () => {
  const partsOf = (badge: IfTrackingBadge): string[] => [
    ...new Set([...badge.shadowRoot!.querySelectorAll('[part]')].flatMap((each) => [...each.part])),
  ];

  it('has the parts that are documented, and no other', async () => {
    const attributes = { number: UPS, status: 'in_transit', 'as-of': '2026-11-18T15:00:00Z' };
    const parts = async (size: string): Promise<string[]> => {
      const badge = await mount({ ...attributes, size });
      badge.open();
      return partsOf(badge).sort();
    };
    expect(await parts('card')).to.deep.equal(['card', 'link', 'number', 'panel', 'status']);
    for (const size of ['', 'inline', 'compact']) expect(await parts(size), size).to.deep.equal(['link', 'number', 'panel', 'status']);
  });

  it('lets a page style the frame of a card', async () => {
    const badge = await mount({ number: UPS, size: 'card' });
    const style = document.createElement('style');
    style.textContent = 'if-tracking-badge::part(card) { border-top-width: 7px }';
    badge.before(style);
    expect(getComputedStyle(badge.shadowRoot!.querySelector('.card')!).borderTopWidth).to.equal('7px');
    badge.size = '';
    await until(() => !badge.shadowRoot!.querySelector('.card'), 'no card');
    expect(partsOf(badge)).not.to.include('card');
  });
});
