import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/if-tracking-badge.js';
import type { NumberCopyEvent } from '../../src/elements/tracking-badge/tracking-badge.events.js';
import type { IfTrackingBadge } from '../../src/elements/tracking-badge/tracking-badge.js';
import type { Parcel } from '../../src/domain/order/index.js';

/** Friday, 20 November 2026, 1:05 PM in Toronto. */
const NOW = Date.parse('2026-11-20T18:05:00Z');
const UPS = '1Z5R89390357567127';

async function until(test: () => unknown, what: string): Promise<void> {
  for (const end = performance.now() + 5000; performance.now() < end; await new Promise(requestAnimationFrame)) if (test()) return;
  throw new Error(`never: ${what}`);
}

const word = (badge: IfTrackingBadge): string | undefined => badge.shadowRoot?.querySelector<HTMLElement>('.word')?.innerText;

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

describe('<if-tracking-badge> and what a page gives it', () => {
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
