import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '../support/browser.js';
import { until } from '../support/grid.js';
import '../../src/define/if-carrier-links.js';
import '../../src/define/if-provider.js';
import '../../src/define/if-tracking-lookup.js';
import { CARRIERS } from '../../src/domain/tracking/index.js';
import type { IfCarrierLinks } from '../../src/elements/carrier-links/carrier-links.js';
import { trackingPage } from '../../src/elements/carrier-links/tracking-page.js';
import type { NumbersFindEvent } from '../../src/elements/tracking-lookup/tracking-lookup.events.js';
import type { IfTrackingLookup } from '../../src/elements/tracking-lookup/tracking-lookup.js';

const MAIL = `Hi Maude, your order BK-20418 left. Tracking number: 7023 2100 3941 4604 (Canada Post).
The teapot: https://www.ups.com/track?loc=en_CA&tracknum=1Z5R89390357567127 or call +1 416 555 0148.`;

const UPS = '1Z5R89390357567127';

const mount = (attributes: { lang?: string } = {}) =>
  fixture<IfTrackingLookup>(html`<if-tracking-lookup lang=${attributes.lang ?? 'en'}></if-tracking-lookup>`);
const field = (lookup: IfTrackingLookup) => lookup.shadowRoot!.querySelector('textarea')!;
const numbers = (lookup: IfTrackingLookup) => [...lookup.shadowRoot!.querySelectorAll('if-tracking-badge')].map((badge) => badge.number);
const words = (lookup: IfTrackingLookup) =>
  [...lookup.shadowRoot!.querySelectorAll('if-tracking-badge')].map(
    (badge) => badge.shadowRoot!.querySelector<HTMLElement>('.word')!.innerText,
  );

async function write(lookup: IfTrackingLookup, text: string): Promise<void> {
  lookup.focus();
  await sendKeys({ type: text });
  await lookup.updateComplete;
}

describe('<if-tracking-lookup>', () => {
  it('finds a number while it is typed, and says which carrier has it', async () => {
    const lookup = await mount();
    await write(lookup, '1z5r8939 0357567127');
    expect(numbers(lookup)).to.deep.equal(['1Z5R89390357567127']);
    expect(words(lookup)).to.deep.equal(['UPS']);
    await expect(lookup).to.be.accessible();
  });

  it('finds the numbers of an e-mail, by label and by link, and leaves order and telephone alone', async () => {
    const lookup = await mount();
    lookup.value = MAIL;
    await lookup.updateComplete;
    expect(numbers(lookup)).to.deep.equal(['7023210039414604', '1Z5R89390357567127']);
    expect(words(lookup)).to.deep.equal(['Canada Post', 'UPS']);
  });

  it('offers both carriers for a number that fits two, and asks to check a wrong one', async () => {
    const lookup = await mount();
    lookup.value = '287809468872';
    await lookup.updateComplete;
    expect(words(lookup)).to.deep.equal(['Purolator or FedEx']);
    lookup.value = '1Z5R89390357567128';
    await lookup.updateComplete;
    expect(words(lookup)).to.deep.equal(['Check this number']);
  });

  it('says what to do when nothing is found, aloud too, once the typing rests', async () => {
    const lookup = await mount();
    await write(lookup, 'Where is my teapot?');
    expect(lookup.shadowRoot!.querySelector<HTMLElement>('#hint')!.innerText).to.include('No tracking number in this text.');
    const live = lookup.shadowRoot!.querySelector('[role=status]')!;
    expect(live.textContent).to.equal('');
    for (const end = performance.now() + 3000; performance.now() < end && !live.textContent;)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(live.textContent).to.include('No tracking number in this text.');
  });

  it('asks a client for numbers, and never for the words of a sentence', async () => {
    const asked: string[] = [];
    const client = {
      getTrackings: (items: readonly { trackingNumber: string }[]) => {
        asked.push(...items.map(({ trackingNumber }) => trackingNumber));
        return Promise.resolve([]);
      },
    };
    const provider = await fixture(html`<if-provider .client=${client}><if-tracking-lookup lang="en"></if-tracking-lookup></if-provider>`);
    const lookup = provider.querySelector('if-tracking-lookup')!;
    await write(lookup, 'SKU 123456789 has not arrived yet');
    expect(numbers(lookup)).to.deep.equal([]);
    expect(lookup.shadowRoot!.querySelector<HTMLElement>('#hint')!.innerText).to.include('No tracking number in this text.');
    lookup.value = 'UPS tracking number 1Z5R89390357567128';
    await lookup.updateComplete;
    expect(words(lookup)).to.deep.equal(['Check this number']);
    lookup.value = UPS;
    await until(() => asked.includes(UPS));
    expect(asked.filter((number) => !number.startsWith('1Z5R'))).to.deep.equal([]);
  });

  it('tells the page what somebody found, and not what the page set itself', async () => {
    const lookup = await mount();
    const heard: NumbersFindEvent[] = [];
    lookup.addEventListener('if-numbers-find', (event) => heard.push(event));
    lookup.value = MAIL;
    await lookup.updateComplete;
    expect(heard).to.have.length(0);
    lookup.value = '';
    await lookup.updateComplete;
    await write(lookup, 'RB123456785GB');
    expect(heard.at(-1)!.numbers.map(({ number }) => number)).to.deep.equal(['RB123456785GB']);
  });

  it('is emptied by its button, and keeps the focus', async () => {
    const lookup = await mount();
    await write(lookup, 'RB123456785GB');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await lookup.updateComplete;
    expect(field(lookup).value).to.equal('');
    expect(numbers(lookup)).to.deep.equal([]);
    expect(lookup.shadowRoot!.activeElement).to.equal(field(lookup));
  });

  it('is emptied by a value that is taken away', async () => {
    for (const empty of [
      (lookup: IfTrackingLookup) => lookup.removeAttribute('value'),
      (lookup: IfTrackingLookup) => Object.assign(lookup, { value: null }),
    ]) {
      const lookup = await fixture<IfTrackingLookup>(html`<if-tracking-lookup lang="en" value=${UPS}></if-tracking-lookup>`);
      expect(numbers(lookup)).to.deep.equal([UPS]);
      empty(lookup);
      await lookup.updateComplete;
      expect([lookup.value, field(lookup).value, numbers(lookup)]).to.deep.equal(['', '', []]);
    }
  });

  it('takes the focus in the moment in which it comes into a page', async () => {
    const page = await fixture(html`<div></div>`);
    const lookup = document.createElement('if-tracking-lookup');
    lookup.focus();
    page.append(lookup);
    lookup.focus();
    expect(lookup.shadowRoot!.activeElement).to.equal(field(lookup));
  });

  it('makes no request', async () => {
    const { fetch } = window;
    let asked = 0;
    window.fetch = (...args) => (asked++, fetch(...args));
    const lookup = await mount();
    lookup.value = MAIL;
    await lookup.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    window.fetch = fetch;
    expect(asked).to.equal(0);
  });

  it('speaks French', async () => {
    const lookup = await mount({ lang: 'fr-CA' });
    expect(lookup.shadowRoot!.querySelector('label')!.textContent).to.include('Numéro de suivi');
    lookup.value = 'Numéro de repérage : 7023 2100 3941 4604';
    await lookup.updateComplete;
    expect(words(lookup)).to.deep.equal(['Postes Canada']);
    await expect(lookup).to.be.accessible();
  });

  it('stays quick and whole with a huge paste', async () => {
    const lookup = await mount();
    const started = performance.now();
    lookup.value = 'x1 '.repeat(400_000);
    await lookup.updateComplete;
    expect(performance.now() - started).to.be.below(2000);
    expect(numbers(lookup)).to.deep.equal([]);
  });
});

describe('<if-carrier-links>', () => {
  const links = (element: IfCarrierLinks) => [...element.shadowRoot!.querySelectorAll('a')];

  it('links to the carriers’ own pages, in a tab of their own, without a number', async () => {
    const element = await fixture<IfCarrierLinks>(html`<if-carrier-links lang="en"></if-carrier-links>`);
    expect(links(element).map((link) => link.firstChild!.nextSibling?.textContent ?? '').length).to.be.greaterThan(4);
    for (const link of links(element)) {
      expect(link.protocol).to.equal('https:');
      expect(link.rel).to.equal('noopener noreferrer');
      expect(link.referrerPolicy).to.equal('no-referrer');
    }
    await expect(element).to.be.accessible();
  });

  it('leads to the French pages where there are French pages', async () => {
    expect(trackingPage('canada_post', 'en')).to.equal('https://www.canadapost-postescanada.ca/track-reperage/en');
    expect(trackingPage('canada_post', 'fr-CA')).to.equal('https://www.canadapost-postescanada.ca/track-reperage/fr');
    expect(trackingPage('canpar', 'fr-CA')).to.equal('https://www.canpar.com/fr/tracking/track.htm');
    expect(trackingPage('purolator', 'en')).to.equal('https://www.purolator.com/en/shipping/tracker');
    expect(trackingPage('amazon', 'en')).to.equal(undefined);
  });

  it('leads to no carrier’s page of a parcel', () => {
    expect(trackingPage('evri', 'en')).to.equal('https://www.evri.com/track-a-parcel');
    const pages = CARRIERS.map(({ code }) => trackingPage(code, 'en') ?? '');
    expect(pages.filter((page) => /\b0\b/.test(page))).to.deep.equal([]);
  });

  it('takes one carrier’s name of several words', async () => {
    const element = await fixture<IfCarrierLinks>(html`<if-carrier-links lang="en" carriers="Canada Post"></if-carrier-links>`);
    expect(links(element).map((link) => link.innerText.split('\n')[0]!.trim())).to.deep.equal(['Canada Post']);
  });

  it('takes carriers as the warehouse writes them, each once, and warns of one that nobody knows', async () => {
    const { warn } = console;
    const heard: string[] = [];
    console.warn = (text: string) => heard.push(text);
    const element = await fixture<IfCarrierLinks>(
      html`<if-carrier-links lang="fr" carriers="Canada Post, UPS: Standard, ups, Pigeon"></if-carrier-links>`,
    );
    console.warn = warn;
    expect(links(element).map((link) => link.innerText.split('\n')[0]!.trim())).to.deep.equal(['Postes Canada', 'UPS']);
    expect(heard).to.have.length(1);
  });
});
