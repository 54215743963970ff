import { expect, fixture, html } from '@open-wc/testing';
import { a11ySnapshot, emulateMedia, itWith, resetMouse, sendKeys, sendMouse } from '../support/browser.js';
import type { Tracking } from '../../src/client/index.js';
import { PARCEL_STATUSES, type Order, type ParcelStatus } from '../../src/domain/order/index.js';
import { explainStatus, statusWord } from '../../src/domain/tracking/index.js';
import { createGateway, createMemoryUpstream, trackingTokens } from '../../src/gateway/index.js';
import '../../src/define/if-provider.js';
import '../../src/define/if-tracking-badge.js';
import type { IfTrackingBadge } from '../../src/elements/tracking-badge/tracking-badge.js';
import type { TrackingSource } from '../../src/state/tracking-hub.js';

/** Friday, 20 November 2026, 1:05 PM in Toronto: an hour and a half before the carriers come. */
const NOW = '2026-11-20T18:05:00Z';
const CANADA_POST = '7023210039414604';
const UPS = '1Z5R89390357567127';
const clock = (now = NOW) => ({ now: () => Date.parse(now) });

interface Given {
  readonly [attribute: string]: string;
}

/** A badge as a page writes it: attributes, and a link inside for when the script does not come. */
async function mount(attributes: Given, options: { now?: string; inside?: string } = {}): Promise<IfTrackingBadge> {
  const badge = document.createElement('if-tracking-badge');
  badge.clock = clock(options.now);
  badge.timeZone = 'America/Toronto';
  for (const [name, value] of Object.entries(attributes)) badge.setAttribute(name, value);
  if (options.inside) {
    const link = document.createElement('a');
    link.href = options.inside;
    link.textContent = CANADA_POST;
    badge.append(link);
  }
  const holder = await fixture(html`<p></p>`);
  holder.append('Your parcel: ', badge, ', and more.');
  await drawn();
  return badge;
}

/** Badges draw changes in a microtask. */
const drawn = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
const root = (badge: IfTrackingBadge) => badge.shadowRoot!;
const find = <T extends HTMLElement = HTMLElement>(badge: IfTrackingBadge, selector: string) => root(badge).querySelector<T>(selector);
const status = (badge: IfTrackingBadge) => find<HTMLButtonElement>(badge, '.status')!;
const word = (badge: IfTrackingBadge) => find(badge, '.word')!.innerText;
const panel = (badge: IfTrackingBadge) => find(badge, '.panel');
const shown = (badge: IfTrackingBadge) => panel(badge)?.matches(':popover-open') ?? false;
const panelText = (badge: IfTrackingBadge) => panel(badge)!.innerText.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
/** What a person reads in the line. */
const line = (badge: IfTrackingBadge) =>
  [word(badge), find(badge, '.carrier')!.innerText, find(badge, '.number')!.innerText].filter(Boolean).join(' | ');

/** Whether assistive technology hears the only button with a popover as expanded. */
async function expanded(): Promise<boolean | undefined> {
  const tree = (await a11ySnapshot({})) as unknown as { children?: { expanded?: boolean }[] };
  return tree.children?.find((each) => each.expanded !== undefined)?.expanded;
}

async function until(test: () => boolean, what: string): Promise<void> {
  for (const end = performance.now() + 3000; performance.now() < end; await drawn()) if (test()) return;
  throw new Error(`never: ${what}`);
}

async function hover(element: Element): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

async function click(element: Element): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

/** What the page says on the console while something happens. */
async function warningsDuring(task: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const heard: string[] = [];
  console.warn = (...args: unknown[]) => heard.push(String(args[0]));
  await task();
  console.warn = warn;
  return heard;
}

describe('<if-tracking-badge>', () => {
  afterEach(async () => {
    await resetMouse();
  });

  describe('says what a number is', () => {
    it('shows carrier, groups and a link from the number alone', async () => {
      const badge = await mount({ number: CANADA_POST, carrier: 'Canada Post' });
      expect(line(badge)).to.equal(`Canada Post | ${CANADA_POST}`);
      const link = find<HTMLAnchorElement>(badge, '.pair a')!;
      expect(new URL(link.href).hostname).to.equal('www.canadapost-postescanada.ca');
      expect(link.href).to.include(CANADA_POST);
    });

    it('sets groups apart without putting spaces into the text, so that a selection copies the plain number', async () => {
      const badge = await mount({ number: '7023 2100-3941 4604', carrier: 'cpc' });
      const groups = [...root(badge).querySelectorAll('.number > span')];
      expect(groups.map((group) => group.textContent)).to.deep.equal(['7023', '2100', '3941', '4604']);
      expect(groups[1]!.getBoundingClientRect().left - groups[0]!.getBoundingClientRect().right).to.be.greaterThan(3);
      getSelection()!.selectAllChildren(find(badge, '.number')!);
      expect(String(getSelection())).to.equal(CANADA_POST);
    });

    it('keeps translators and right-to-left text away from the number', async () => {
      const badge = await mount({ number: UPS });
      const digits = find(badge, '.number')!;
      expect(digits.localName).to.equal('bdi');
      expect(digits.translate).to.equal(false);
      expect(getComputedStyle(digits.parentElement!.parentElement!).whiteSpace).to.equal('nowrap');
    });

    it('believes the carrier that the page names over the look of the number', async () => {
      const badge = await mount({ number: '287809468872', carrier: 'FedEx Ground' });
      expect(line(badge)).to.equal('FedEx | 287809468872');
    });

    it('prefers the page’s own link to both, and does not claim that it is the carrier’s', async () => {
      const badge = await mount({ number: CANADA_POST, carrier: 'Canada Post', href: 'https://shop.example/where/1' });
      const link = find<HTMLAnchorElement>(badge, '.pair a')!;
      expect(link.href).to.equal('https://shop.example/where/1');
      expect(link.textContent).to.match(/^Track at shop\.example: /);
    });

    it('takes the link inside the tag for the page’s own', async () => {
      const badge = await mount({ number: CANADA_POST }, { inside: 'https://shop.example/fallback' });
      expect(find<HTMLAnchorElement>(badge, '.pair a')!.href).to.equal('https://shop.example/fallback');
      expect(badge.querySelector('a')!.checkVisibility()).to.equal(false);
    });

    for (const href of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' java\tscript:alert(1)',
      'data:text/html,x',
      'http://shop.example/',
      '//shop.example',
      'not a link',
    ]) {
      it(`leaves out the link ${JSON.stringify(href)} and says so once`, async () => {
        let badge!: IfTrackingBadge;
        const warnings = await warningsDuring(async () => (badge = await mount({ number: CANADA_POST, carrier: 'Canada Post', href })));
        expect(new URL(find<HTMLAnchorElement>(badge, '.pair a')!.href).hostname).to.equal('www.canadapost-postescanada.ca');
        expect(warnings.filter((text) => text.includes('href'))).to.have.length(1);
      });
    }

    it('opens carriers’ pages in a tab of their own, without saying where from', async () => {
      const badge = await mount({ number: UPS });
      await click(status(badge));
      const links = [...root(badge).querySelectorAll('a')];
      expect(links).to.have.length(2);
      for (const link of links) {
        expect(link.protocol).to.equal('https:');
        expect(link.target).to.equal('_blank');
        expect(link.rel.split(' ')).to.include.members(['noopener', 'noreferrer']);
        expect(link.referrerPolicy).to.equal('no-referrer');
      }
    });

    it('shows the choice when a number fits two carriers, and links to neither before one is chosen', async () => {
      const badge = await mount({ number: '287809468872' });
      expect(word(badge)).to.equal('Purolator or FedEx');
      expect(find(badge, '.pair a')).to.equal(null);
      await click(status(badge));
      expect(panelText(badge)).to.include('Which carrier has it?');
      const links = [...panel(badge)!.querySelectorAll('a')];
      expect(links.map((link) => link.firstChild!.textContent)).to.deep.equal(['Purolator', 'FedEx']);
      expect(links.map((link) => new URL(link.href).hostname)).to.deep.equal(['www.purolator.com', 'www.fedex.com']);
    });

    it('asks to check a number whose check digit is wrong, and still offers the carrier', async () => {
      const badge = await mount({ number: '1Z5R89390357567128' });
      expect(line(badge)).to.equal('Check this number | UPS | 1Z5R89390357567128');
      await click(status(badge));
      expect(panelText(badge)).to.include('looks like a number of UPS');
      expect(panel(badge)!.querySelector('a')!.hostname).to.equal('www.ups.com');
    });

    it('asks to check letters that only look like digits, and links nowhere', async () => {
      const badge = await mount({ number: '70232100394146\u041e4' });
      expect(word(badge)).to.equal('Check this number');
      expect(root(badge).querySelector('a')).to.equal(null);
    });

    it('says that it knows no carrier for a number, and links nowhere', async () => {
      const badge = await mount({ number: 'AB1' });
      expect(word(badge)).to.equal('Carrier unknown');
      expect(root(badge).querySelector('a')).to.equal(null);
    });

    it('drops direction marks and control characters from what it shows', async () => {
      const badge = await mount({ number: `\u202e${UPS}\u202c`, carrier: 'UPS' });
      expect(find(badge, '.number')!.textContent).to.equal(UPS);
    });

    it('shows only the link inside it when it has no number at all', async () => {
      const badge = await mount({});
      expect(root(badge).querySelector('.anchor')).to.equal(null);
      badge.append('Tracking follows');
      expect(badge.innerText).to.equal('Tracking follows');
    });
  });

  describe('says what a status means', () => {
    for (const parcelStatus of PARCEL_STATUSES) {
      for (const [lang, locale] of [
        ['en', 'en'],
        ['fr', 'fr-CA'],
      ] as const) {
        it(`shows and explains ${parcelStatus} in ${locale}`, async () => {
          const badge = await mount({ number: CANADA_POST, carrier: 'Canada Post', status: parcelStatus, lang });
          expect(word(badge)).to.equal(statusWord(parcelStatus, locale));
          await click(status(badge));
          expect(panelText(badge)).to.include(statusWord(parcelStatus, locale).replaceAll('\u00a0', ' '));
          expect(panelText(badge)).to.include(lang === 'en' ? 'Track at Canada Post' : 'Repérer chez Postes Canada');
          const { meaning } = explainStatus({ carrier: 'Canada Post', status: parcelStatus, now: Date.parse(NOW), locale });
          expect(panelText(badge)).to.include(meaning.replaceAll('\u00a0', ' '));
          await expect(badge).to.be.accessible();
        });
      }
    }

    it('says before the pickup that "not found" at Canada Post is normal, and when the pickup is', async () => {
      const badge = await mount({
        number: CANADA_POST,
        carrier: 'Canada Post',
        status: 'label_created',
        'labelled-at': '2026-11-20T15:05:00Z',
      });
      await click(status(badge));
      expect(panelText(badge)).to.include('Canada Post collects today, 2:30–5:00 PM ET.');
      expect(panelText(badge)).to.include('That is normal.');
      // No line ends after the dash.
      expect(panel(badge)!.innerText).to.include('2:30–\u20605:00');
      expect(panelText(badge)).to.include('“We didn’t find an item associated with this number.”');
    });

    it('says it in French with French hours', async () => {
      const badge = await mount({ number: CANADA_POST, carrier: 'Canada Post', 'labelled-at': '2026-11-20T15:05:00Z', lang: 'fr-CA' });
      await click(status(badge));
      expect(panelText(badge)).to.include('aujourd’hui de 14 h 30 à 17 h HE');
      expect(panelText(badge)).to.include('C’est normal.');
    });

    it('asks for attention when no scan came a business day after the pickup', async () => {
      const badge = await mount({
        number: CANADA_POST,
        carrier: 'Canada Post',
        status: 'label_created',
        'labelled-at': '2026-11-17T15:05:00Z',
      });
      expect(word(badge)).to.equal('No scan yet');
      await click(status(badge));
      expect(panelText(badge)).to.include('Ask support');
    });

    it('does not miss a scan that the page knows of', async () => {
      const badge = await mount({
        number: CANADA_POST,
        status: 'label_created',
        'labelled-at': '2026-11-17T15:05:00Z',
        'scanned-at': '2026-11-17T23:00:00Z',
      });
      expect(word(badge)).to.equal('Accepted');
    });

    it('says that a status is a day old and may have changed', async () => {
      const badge = await mount({ number: UPS, status: 'in_transit', 'as-of': '2026-11-18T15:05:00Z' });
      await click(status(badge));
      expect(panelText(badge)).to.include('Last known Wed, Nov 18, 10:05 AM. It may have changed since.');
      expect(find(badge, '.anchor')!.classList.contains('stale')).to.equal(true);
    });

    it('goes by another zone where its own is no IANA zone', async () => {
      let badge!: IfTrackingBadge;
      const given = { number: UPS, status: 'in_transit', 'as-of': '2026-11-20T15:05:00Z', 'time-zone': 'Eastern Standard Time' };
      const warnings = await warningsDuring(async () => (badge = await mount(given)));
      await click(status(badge));
      expect(panelText(badge)).to.match(/As of \w{3}, Nov 2\d, \d+:05 [AP]M/);
      expect(warnings).to.deep.equal(['<if-tracking-badge>: "Eastern Standard Time" is not an IANA time zone and is left out.']);
    });

    it('does not call a delivery out of date', async () => {
      const badge = await mount({ number: UPS, status: 'delivered', 'as-of': '2026-10-18T15:05:00Z' });
      await click(status(badge));
      expect(panelText(badge)).to.include('As of Sun, Oct 18, 11:05 AM');
    });

    it('trusts a status that the carrier gave over a check digit', async () => {
      expect(word(await mount({ number: '1Z5R89390357567128', status: 'delivered' }))).to.equal('Delivered');
    });

    it('understands hyphens and capitals, and calls a status that nobody knows unknown', async () => {
      expect(word(await mount({ number: UPS, status: 'Out-For-Delivery' }))).to.equal('Out for delivery');
      expect(word(await mount({ number: UPS, status: 'teleported' }))).to.equal(statusWord('unknown', 'en'));
    });

    it('lists the last three scans, newest first, in the carrier’s words and the viewer’s zone', async () => {
      const badge = await mount({ number: UPS, status: 'in_transit', 'time-zone': 'Europe/London' });
      badge.events = [
        { at: '2026-11-18T22:00:00Z', status: 'accepted', description: 'Origin Scan', location: 'Mississauga, ON' },
        { at: '2026-11-20T04:30:00Z', status: 'in_transit', description: 'Departed from Facility', location: 'Winnipeg, MB' },
        { at: '2026-11-17', status: 'label_created' },
        { at: '2026-11-19T08:00:00Z', status: 'in_transit' },
      ];
      await drawn();
      await click(status(badge));
      const items = [...panel(badge)!.querySelectorAll<HTMLElement>('ul li')].map((item) =>
        item.innerText.replaceAll('\u00a0', ' ').split('\n'),
      );
      expect(items).to.deep.equal([
        ['Departed from Facility', 'Fri, Nov 20, 4:30 AM · Winnipeg, MB'],
        ['In transit', 'Thu, Nov 19, 8:00 AM'],
        ['Origin Scan', 'Wed, Nov 18, 10:00 PM · Mississauga, ON'],
      ]);
    });

    it('takes a parcel as data, under its attributes', async () => {
      const badge = await mount({});
      badge.parcel = { trackingNumber: UPS, carrier: 'UPS', status: 'in_transit' };
      await drawn();
      expect(line(badge)).to.equal(`In transit | UPS | ${UPS}`);
      badge.status = 'delivered';
      await drawn();
      expect(word(badge)).to.equal('Delivered');
    });
  });

  describe('opens and closes its popover', () => {
    it('opens when the pointer rests on it, stays while the pointer is on the popover, and closes after', async () => {
      const badge = await mount({ number: UPS, status: 'in_transit' });
      await hover(status(badge));
      await until(() => shown(badge), 'opened by hovering');
      await hover(panel(badge)!);
      await new Promise((resolve) => setTimeout(resolve, 90));
      expect(shown(badge)).to.equal(true);
      await sendMouse({ type: 'move', position: [700, 500] });
      await until(() => !shown(badge), 'closed by leaving');
    });

    it('opens with keyboard focus, closes with Escape, and keeps focus where it was', async () => {
      const badge = await mount({ number: UPS, status: 'in_transit' });
      await sendKeys({ press: 'Tab' });
      expect(root(badge).activeElement).to.equal(status(badge));
      expect(shown(badge)).to.equal(true);
      await sendKeys({ press: 'Escape' });
      expect(shown(badge)).to.equal(false);
      expect(root(badge).activeElement).to.equal(status(badge));
      await sendKeys({ press: 'Enter' });
      expect(shown(badge)).to.equal(true);
      await sendKeys({ press: 'Enter' });
      expect(shown(badge)).to.equal(false);
    });

    it('leads from the status to the link in the popover, then to number and copy, and closes behind', async () => {
      const badge = await mount({ number: UPS, status: 'in_transit' });
      const after = document.createElement('button');
      badge.after(after);
      const path: string[] = [];
      for (let step = 0; step < 4; step++) {
        await sendKeys({ press: 'Tab' });
        path.push(root(badge).activeElement?.className || root(badge).activeElement?.localName || '');
      }
      expect(path).to.deep.equal(['status', 'go', 'a', 'copy']);
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement).to.equal(after);
      await until(() => !shown(badge), 'closed by leaving');
    });

    it('gives focus back to the status when Escape closes it from inside', async () => {
      const badge = await mount({ number: UPS, status: 'in_transit' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Tab' });
      expect(root(badge).activeElement!.className).to.equal('go');
      await sendKeys({ press: 'Escape' });
      expect(shown(badge)).to.equal(false);
      expect(root(badge).activeElement).to.equal(status(badge));
    });

    it('stays closed after two quick clicks, however long the mouse rests on it then', async () => {
      const badge = await mount({ number: UPS, status: 'in_transit' });
      // In one task: the mouse comes, and clicks twice before it has rested.
      root(badge)
        .querySelector('.anchor')!
        .dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
      status(badge).click();
      status(badge).click();
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(shown(badge)).to.equal(false);
    });

    it('stays open after a click until it is clicked again or something else is', async () => {
      const badge = await mount({ number: UPS, status: 'in_transit' });
      await click(status(badge));
      await sendMouse({ type: 'move', position: [700, 500] });
      await new Promise((resolve) => setTimeout(resolve, 99));
      expect(shown(badge)).to.equal(true);
      await sendMouse({ type: 'click', position: [700, 500] });
      expect(shown(badge)).to.equal(false);
      await click(status(badge));
      expect(shown(badge)).to.equal(true);
      await click(status(badge));
      expect(shown(badge)).to.equal(false);
    });

    itWith('a11yTree', 'is heard as expanded while it is open', async () => {
      const badge = await mount({ number: UPS, status: 'in_transit' });
      await click(status(badge));
      expect(await expanded()).to.equal(true);
      await sendMouse({ type: 'click', position: [700, 500] });
      expect(await expanded()).not.to.equal(true);
    });

    it('is alone: opening one closes the other', async () => {
      const first = await mount({ number: UPS, status: 'in_transit' });
      const second = await mount({ number: CANADA_POST, status: 'delivered' });
      first.open();
      second.open();
      expect([shown(first), shown(second)]).to.deep.equal([false, true]);
    });

    it('does not close the host’s dialog with its Escape', async () => {
      const dialog = await fixture<HTMLDialogElement>(
        html`<dialog><if-tracking-badge number=${UPS} status="in_transit"></if-tracking-badge></dialog>`,
      );
      dialog.showModal();
      const badge = dialog.querySelector('if-tracking-badge')!;
      status(badge).focus();
      badge.open();
      await sendKeys({ press: 'Escape' });
      expect([shown(badge), dialog.open]).to.deep.equal([false, true]);
      await sendKeys({ press: 'Escape' });
      expect(dialog.open).to.equal(false);
    });

    it('stays inside the window at its edges', async () => {
      const badge = await mount({ number: UPS, status: 'in_transit' });
      badge.parentElement!.style.cssText = `position: fixed; inset: auto 4px 4px auto; margin: 0`;
      badge.open();
      const { left, right, top, bottom } = panel(badge)!.getBoundingClientRect();
      expect([left >= 0, right <= innerWidth, top >= 0, bottom <= innerHeight]).to.deep.equal([true, true, true, true]);
    });
  });

  describe('copies', () => {
    /** The clipboard of a test page is not ours to read: a stand-in tells what was written. */
    function clipboard(write: (text: string) => Promise<void>): () => void {
      const original = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')!;
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: write } });
      return () => {
        delete (navigator as { clipboard?: unknown }).clipboard;
        Object.defineProperty(Navigator.prototype, 'clipboard', original);
      };
    }

    it('copies the plain number, says so to everybody, and tells the page', async () => {
      const written: string[] = [];
      const restore = clipboard(async (text) => void written.push(text));
      const badge = await mount({ number: '7023 2100 3941 4604', carrier: 'Canada Post' });
      const events: string[] = [];
      document.addEventListener('if-number-copy', ({ number }) => events.push(number), { once: true });
      const button = find(badge, '.copy')!;
      expect(button.ariaLabel).to.equal('Copy 7023 2100 3941 4604');
      await click(button);
      await until(() => events.length === 1, 'told the page');
      restore();
      expect(written).to.deep.equal([CANADA_POST]);
      expect(events).to.deep.equal([CANADA_POST]);
      const live = root(badge).querySelector('[role=status]')!;
      expect(live.textContent).to.equal('Copied 7023 2100 3941 4604');
    });

    it('has its live region before there is something to say, and none before anybody comes near', async () => {
      const badge = await mount({ number: UPS });
      expect(root(badge).querySelector('[role=status]')).to.equal(null);
      await hover(status(badge));
      await until(() => root(badge).querySelector('[role=status]') !== null, 'live region');
      expect(root(badge).querySelector('[role=status]')!.textContent).to.equal('');
    });

    it('selects the number where nothing may be copied, and says what to do', async () => {
      const restore = clipboard(() => Promise.reject(new Error('forbidden')));
      const { execCommand } = document;
      document.execCommand = () => false;
      const badge = await mount({ number: UPS });
      await badge.copy();
      document.execCommand = execCommand;
      restore();
      expect(String(getSelection())).to.equal(UPS);
      expect(root(badge).querySelector('[role=status]')!.textContent).to.include('The number is selected');
    });
  });

  describe('asks a client', () => {
    const answer = (trackingNumber: string, parcelStatus: ParcelStatus): Tracking => ({
      trackingNumber,
      found: true,
      parcel: { trackingNumber, status: parcelStatus },
      asOf: NOW,
    });

    interface Fake extends TrackingSource {
      readonly calls: string[][];
      settle(): void;
      fail(): void;
    }

    function fakeClient(): Fake {
      const calls: string[][] = [];
      const open: { resolve: (value: Tracking[]) => void; reject: (error: Error) => void; numbers: string[] }[] = [];
      return {
        calls,
        getTrackings(items) {
          const numbers = items.map((item) => item.trackingNumber);
          calls.push(numbers);
          return new Promise((resolve, reject) => open.push({ resolve, reject, numbers }));
        },
        settle: () => open.splice(0).forEach(({ resolve, numbers }) => resolve(numbers.map((number) => answer(number, 'in_transit')))),
        fail: () => open.splice(0).forEach(({ reject }) => reject(new Error('no network'))),
      };
    }

    it('asks for nothing without a client or a token', async () => {
      const { fetch } = window;
      let asked = 0;
      window.fetch = (...args) => (asked++, fetch(...args));
      await mount({ number: UPS, status: 'in_transit' });
      await mount({ number: UPS, token: 'only-a-token' });
      await drawn();
      window.fetch = fetch;
      expect(asked).to.equal(0);
    });

    it('asks once for all badges of a frame, each number once, and shows each answer', async () => {
      const client = fakeClient();
      const holder = await fixture(html`<div></div>`);
      const badges = Array.from({ length: 300 }, (_, index) => {
        const badge = document.createElement('if-tracking-badge');
        badge.number = index % 2 ? UPS : CANADA_POST;
        badge.client = client;
        return badge;
      });
      holder.append(...badges);
      await drawn();
      await drawn();
      expect(client.calls).to.deep.equal([[CANADA_POST, UPS]]);
      expect(word(badges[0]!)).to.equal('Checking…');
      client.settle();
      await until(() => badges.every((badge) => word(badge) === 'In transit'), 'answered');
    });

    it('takes the client from a provider, and lets go of it when it leaves', async () => {
      const client = fakeClient();
      const provider = await fixture<HTMLElement & { client: unknown }>(
        html`<if-provider><if-tracking-badge number=${UPS}></if-tracking-badge></if-provider>`,
      );
      provider.client = client;
      await drawn();
      await drawn();
      await drawn();
      expect(client.calls).to.deep.equal([[UPS]]);
      const badge = provider.querySelector('if-tracking-badge')!;
      provider.after(badge);
      await drawn();
      expect(badge.client).to.equal(undefined);
      expect(word(badge)).to.equal('UPS');
      badge.remove();
    });

    it('says that no answer came, fires an event, and keeps number and link', async () => {
      const client = fakeClient();
      const badge = await mount({ number: UPS });
      const failures: unknown[] = [];
      badge.addEventListener('if-tracking-fail', ({ error }) => failures.push(error));
      badge.client = client;
      await drawn();
      await drawn();
      client.fail();
      await until(() => failures.length === 1, 'failed');
      await drawn();
      expect(word(badge)).to.equal('Status unavailable');
      expect(find<HTMLAnchorElement>(badge, '.pair a')!.hostname).to.equal('www.ups.com');
    });

    it('asks again when the connection is back', async () => {
      const client = fakeClient();
      const badge = await mount({ number: UPS });
      badge.client = client;
      await drawn();
      await drawn();
      client.fail();
      await until(() => word(badge) === 'Status unavailable', 'failed');
      dispatchEvent(new Event('online'));
      await drawn();
      await drawn();
      client.settle();
      await until(() => word(badge) === 'In transit', 'answered');
      expect(client.calls).to.have.length(2);
    });

    it('keeps what it knew, with its age, when asking again fails', async () => {
      let listen: ((event: { type: 'reset' }) => void) | undefined;
      const client = {
        ...fakeClient(),
        subscribe: (listener: (event: { type: 'reset' }) => void) => ((listen = listener), () => undefined),
      };
      const badge = await mount({ number: UPS });
      badge.client = client as TrackingSource;
      await drawn();
      await drawn();
      client.settle();
      await until(() => word(badge) === 'In transit', 'answered');
      listen!({ type: 'reset' });
      await drawn();
      await drawn();
      client.fail();
      await until(() => find(badge, '.stale') !== null, 'stale');
      expect(word(badge)).to.equal('In transit');
      badge.open();
      expect(panelText(badge)).to.include('Last known Fri, Nov 20, 1:05 PM.');
    });

    it('asks the contract with a token, without cookies, in one request', async () => {
      const { fetch } = window;
      const asked: [string, RequestInit][] = [];
      window.fetch = (async (url: string, init: RequestInit) => {
        asked.push([url, init]);
        const { items } = JSON.parse(init.body as string) as { items: { trackingNumber: string }[] };
        return new Response(JSON.stringify({ results: items.map(({ trackingNumber }) => answer(trackingNumber, 'delivered')) }));
      }) as typeof window.fetch;
      const badges = [
        await mount({ number: UPS, api: 'https://api.example/v1', token: 't0' }),
        await mount({ number: CANADA_POST, api: 'https://api.example/v1/', token: 't0' }),
      ];
      await until(() => badges.every((badge) => word(badge) === 'Delivered'), 'answered');
      window.fetch = fetch;
      for (const [url, init] of asked) {
        expect(String(url)).to.equal('https://api.example/v1/tracking');
        expect(init.credentials).to.equal('omit');
        expect((init.headers as Record<string, string>)['authorization']).to.equal('Bearer t0');
      }
    });

    /** Runs a task with a network of its own. */
    async function withFetch(answer: (url: string, init: RequestInit) => Promise<Response>, task: () => Promise<unknown>): Promise<void> {
      const { fetch } = window;
      window.fetch = answer as typeof window.fetch;
      try {
        await task();
      } finally {
        window.fetch = fetch;
      }
    }

    it('shows what a token opens, and nothing of a number that it does not', async () => {
      const tokens = trackingTokens({ secret: 'an example of 32 characters or so', clock: clock() });
      const parcels = [{ trackingNumber: CANADA_POST, carrier: 'Canada Post', status: 'delivered' as const }];
      const foreign = [{ trackingNumber: UPS, carrier: 'UPS', status: 'exception' as const }];
      const order = (id: string, list: typeof parcels | typeof foreign): Order => ({
        id,
        reference: id,
        stage: 'shipped',
        flags: { onHold: false, backordered: false, partial: false, split: false },
        raw: { status: '1', isClosed: true },
        createdAt: NOW,
        parcels: list,
      });
      const gateway = createGateway({
        upstream: createMemoryUpstream({ orders: [order('1', parcels), order('2', foreign)] }),
        clock: clock(),
        authorize: (request) => tokens.opens(request),
      });
      const token = await tokens.issue([CANADA_POST], Date.parse(NOW) + 3_600_000);
      const answers: string[] = [];
      await withFetch(
        async (url, init) => {
          const response = await gateway(new Request(url, { ...init, redirect: 'follow' }));
          answers.push(await response.clone().text());
          return response;
        },
        async () => {
          const own = await mount({ number: CANADA_POST, api: 'https://shop.example/api', token });
          const other = await mount({ number: UPS, api: 'https://shop.example/api', token });
          await until(() => word(own) === 'Delivered' && word(other) === 'UPS', 'answered');
        },
      );
      gateway.close();
      expect(answers.join()).to.include('delivered').and.not.include('exception');
    });

    for (const api of [
      'http://api.example',
      '//api.example',
      '/\\api.example',
      '/\t/api.example',
      'http://localhost.example',
      'http://localhost@api.example',
      'http://localhost:80@api.example',
      ' https://api.example',
      'http://127.0.0.1.example',
      'http://127.0.0.1@api.example',
      'http://[::2]',
      'javascript:alert(1)',
      'api',
      'api-ok',
      '../x',
    ]) {
      it(`sends no token to ${JSON.stringify(api)}, and says so once`, async () => {
        let asked = 0;
        const warnings = await warningsDuring(() =>
          withFetch(
            () => (asked++, Promise.reject(new Error('no'))),
            async () => {
              await mount({ number: UPS, api, token: 't' });
              await mount({ number: CANADA_POST, api, token: 'another' });
              await drawn();
            },
          ),
        );
        expect(asked).to.equal(0);
        expect(warnings.filter((text) => text.includes(`api "${api}"`))).to.have.length(1);
      });
    }

    for (const [api, address] of [
      ['https://api.example/v1', 'https://api.example/v1/tracking'],
      ['https://api.example/v1?shop=1', 'https://api.example/v1/tracking?shop=1'],
      ['https://api.example/v1/#x', 'https://api.example/v1/tracking#x'],
      ['/api', `${location.origin}/api/tracking`],
      ['/', `${location.origin}/tracking`],
      ['http://localhost:8080/api', 'http://localhost:8080/api/tracking'],
      ['HTTP://LOCALHOST', 'http://localhost/tracking'],
      ['http://127.0.0.1:8080/api/', 'http://127.0.0.1:8080/api/tracking'],
      ['http://[::1]:8080?x=1', 'http://[::1]:8080/tracking?x=1'],
    ] as const) {
      it(`sends a token to ${api}, and not where that may redirect to`, async () => {
        const asked: [string, RequestInit][] = [];
        await withFetch(
          (url, init) => (asked.push([url, init]), Promise.reject(new Error('no'))),
          async () => {
            const badge = await mount({ number: UPS, api, token: `for ${api}` });
            await until(() => word(badge) === 'Status unavailable', 'failed');
          },
        );
        expect(asked).to.have.length(1);
        expect(String(asked[0]![0])).to.equal(address);
        expect(asked[0]![1]).to.include({ credentials: 'omit', redirect: 'error' });
      });
    }
  });

  describe('keeps its box', () => {
    for (const size of ['inline', 'compact', 'card'] as const) {
      for (const lang of ['en', 'fr']) {
        it(`has one size from asking to any answer: ${size}, ${lang}`, async () => {
          const badge = await mount({ number: CANADA_POST, carrier: 'Canada Post', size, lang, 'labelled-at': '2026-11-20T15:05:00Z' });
          badge.parentElement!.style.inlineSize = '60rem';
          let settle: (tracking: Tracking[]) => void = () => undefined;
          let fail: (error: Error) => void = () => undefined;
          let listen: (event: { type: 'reset' }) => void = () => undefined;
          badge.client = {
            getTrackings: () => new Promise((resolve, reject) => ((settle = resolve), (fail = reject))),
            subscribe: (listener) => ((listen = listener as never), () => undefined),
          };
          await drawn();
          await drawn();
          const box = () => {
            const { width, height } = root(badge).querySelector('.anchor')!.getBoundingClientRect();
            return `${width.toFixed(2)} × ${height.toFixed(2)}`;
          };
          const boxes = new Map([[box(), ['loading']]]);
          const note = (state: string) => boxes.set(box(), [...(boxes.get(box()) ?? []), state]);
          for (const each of PARCEL_STATUSES) {
            settle([answer(CANADA_POST, each)]);
            await drawn();
            note(each);
            listen({ type: 'reset' });
            await drawn();
            await drawn();
          }
          fail(new Error('offline'));
          await drawn();
          note('offline');
          expect([...boxes.keys()], JSON.stringify([...boxes])).to.have.length(1);
        });
      }
    }

    const answer = (trackingNumber: string, parcelStatus: ParcelStatus): Tracking => ({
      trackingNumber,
      found: true,
      parcel: { trackingNumber, status: parcelStatus },
      asOf: NOW,
    });

    it('is no taller than the line that it stands in', async () => {
      const badge = await mount({ number: UPS, status: 'in_transit' });
      const paragraph = badge.parentElement!;
      const withBadge = paragraph.getBoundingClientRect().height;
      badge.remove();
      expect(paragraph.getBoundingClientRect().height).to.equal(withBadge);
    });
  });

  describe('is a good guest', () => {
    it('works when properties are set before the script comes', async () => {
      const holder = await fixture(html`<div></div>`);
      // The shape of an element that is upgraded late: an own property hides the accessor until it is taken over.
      const badge = document.createElement('if-tracking-badge');
      Object.defineProperty(badge, 'number', { value: UPS, configurable: true, writable: true, enumerable: true });
      holder.append(badge);
      await drawn();
      expect(badge.getAttribute('number')).to.equal(UPS);
      expect(find(badge, '.number')!.textContent).to.equal(UPS);
    });

    it('can be cloned, moved and put back', async () => {
      const badge = await mount({ number: UPS, status: 'in_transit' });
      const clone = badge.cloneNode(true) as IfTrackingBadge;
      badge.after(clone);
      await drawn();
      expect(line(clone)).to.equal(line(badge));
      badge.open();
      const elsewhere = await fixture(html`<div></div>`);
      elsewhere.append(badge);
      await drawn();
      expect(shown(badge)).to.equal(false);
      badge.open();
      expect(shown(badge)).to.equal(true);
      badge.remove();
      expect(badge.isConnected).to.equal(false);
    });

    it('keeps its look in another document', async () => {
      const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another document"></iframe>`);
      const badge = await mount({ number: UPS, status: 'in_transit' });
      frame.contentDocument!.body.append(badge);
      await drawn();
      expect(root(badge).adoptedStyleSheets).to.have.length(1);
      expect(frame.contentWindow!.getComputedStyle(find(badge, '.status')!).display).to.equal('inline-flex');
    });

    it('shows the link inside it when something breaks, and throws nothing at the page', async () => {
      const badge = await mount({ number: UPS }, { inside: 'https://shop.example/x' });
      const warnings = await warningsDuring(async () => {
        badge.clock = {
          now: () => {
            throw new Error('broken clock');
          },
        };
        await drawn();
      });
      expect(warnings).to.have.length(1);
      expect(badge.querySelector('a')!.checkVisibility()).to.equal(true);
      badge.clock = clock();
      await drawn();
      expect(word(badge)).to.equal('UPS');
    });

    it('changes nothing on the page when time passes and nothing is new', async () => {
      const badge = await mount({ number: CANADA_POST, status: 'label_created', 'labelled-at': '2026-11-20T15:05:00Z' });
      let changes = 0;
      new MutationObserver((list) => (changes += list.length)).observe(root(badge), {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      badge.clock = clock('2026-11-20T18:06:00Z');
      await drawn();
      expect(changes).to.equal(0);
    });

    it('follows the language around it and its own', async () => {
      const wrapper = await fixture(html`<div lang="fr"><if-tracking-badge number=${UPS} status="delivered"></if-tracking-badge></div>`);
      const badge = wrapper.querySelector('if-tracking-badge')!;
      expect(word(badge)).to.equal('Livré');
      badge.lang = 'en';
      await drawn();
      expect(word(badge)).to.equal('Delivered');
    });

    itWith('reducedMotion', 'does not move for those who asked for less motion', async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const badge = await mount({ number: UPS });
      badge.client = { getTrackings: () => new Promise(() => undefined) };
      await drawn();
      expect(getComputedStyle(find(badge, '.status > svg')!).animationName).to.equal('none');
      await emulateMedia({ reducedMotion: 'no-preference' });
    });

    itWith('a11yTree', 'is heard as a button with the whole story, a link and a copy button', async () => {
      await mount({ number: CANADA_POST, carrier: 'Canada Post', status: 'in_transit' });
      const tree = (await a11ySnapshot({})) as unknown as { children?: { role: string; name: string }[] };
      const heard = (tree.children ?? [])
        .filter(({ role }) => role === 'button' || role === 'link')
        .map(({ role, name }) => `${role}: ${name.replaceAll(/\s+/g, ' ')}`);
      expect(heard).to.deep.equal([
        'button: In transit, Canada Post 7023 2100 3941 4604',
        'link: Track at Canada Post: 7023 2100 3941 4604 (opens in a new tab)',
        'button: Copy 7023 2100 3941 4604',
      ]);
    });

    it('is tall enough to hit: 24 px for every control', async () => {
      const badge = await mount({ number: UPS, status: 'in_transit' });
      for (const control of [status(badge), find(badge, '.copy')!]) {
        const after = getComputedStyle(control, '::after');
        expect(parseFloat(after.blockSize)).to.be.at.least(24);
      }
    });
  });
});
