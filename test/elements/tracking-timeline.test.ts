import { expect, fixture, html } from '@open-wc/testing';
import { emulateFeatures, itWith, sendKeys } from '../support/browser.js';
import type { Tracking } from '../../src/client/index.js';
import type { Parcel } from '../../src/domain/order/index.js';
import '../../src/define/if-provider.js';
import '../../src/define/if-tracking-timeline.js';
import type { IfTrackingTimeline } from '../../src/elements/tracking-timeline/tracking-timeline.js';

const clock = { now: () => Date.parse('2026-11-20T18:05:00Z') };

const moving: Parcel = {
  trackingNumber: '1Z5R89390357567127',
  carrier: 'UPS',
  status: 'in_transit',
  estimatedDeliveryAt: '2026-11-23',
  events: [
    { at: '2026-11-18', status: 'label_created', description: 'Label created' },
    { at: '2026-11-18T22:04:00Z', status: 'accepted', description: 'Origin scan', location: 'Mississauga, ON' },
    { at: '2026-11-20T10:40:00Z', status: 'in_transit', description: 'Arrived at facility', location: 'Winnipeg, MB' },
  ],
};
const problem: Parcel = { trackingNumber: '320595463938', carrier: 'Purolator', status: 'exception' };
const delivered: Parcel = {
  trackingNumber: '4002847016405018',
  carrier: 'Canada Post',
  status: 'delivered',
  deliveredAt: '2026-11-19T18:20:00Z',
};

async function mount(parcels: readonly Parcel[] | undefined, attributes: Record<string, string> = {}): Promise<IfTrackingTimeline> {
  const timeline = await fixture<IfTrackingTimeline>(
    html`<if-tracking-timeline time-zone="America/Toronto" .parcels=${parcels} .clock=${clock}></if-tracking-timeline>`,
  );
  for (const [name, value] of Object.entries(attributes)) timeline.setAttribute(name, value);
  await timeline.updateComplete;
  await frame();
  return timeline;
}

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
const all = (timeline: IfTrackingTimeline, selector: string) => [...timeline.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const text = (element: HTMLElement) =>
  element.innerText
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s*\n\s*/g, ' | ')
    .trim();

describe('<if-tracking-timeline>', () => {
  it('lists scans by day, newest first, with place, time in the reader’s zone, and the carrier’s words beside ours', async () => {
    const timeline = await mount([moving]);
    expect(all(timeline, 'h3').map(text)).to.deep.equal(['Today', 'Wednesday, November 18']);
    expect(all(timeline, 'li').map(text)).to.deep.equal([
      'In transit | Arrived at facility | Winnipeg, MB | 5:40 AM',
      'Accepted | Origin scan | Mississauga, ON | 5:04 PM',
      'Label created',
    ]);
    await expect(timeline).to.be.accessible();
  });

  for (const zone of ['', 'Eastern Standard Time']) {
    it(`goes by the provider’s zone where its own is "${zone}"`, async () => {
      const { warn } = console;
      const warned: unknown[] = [];
      console.warn = (text) => void warned.push(text);
      const provider = await fixture(html`<if-provider time-zone="America/Toronto"></if-provider>`);
      const timeline = await mount([moving], { 'time-zone': zone });
      provider.append(timeline);
      await timeline.updateComplete;
      await frame();
      console.warn = warn;
      expect(all(timeline, 'h3').map(text)).to.deep.equal(['Today', 'Wednesday, November 18']);
      expect(text(all(timeline, 'li')[0]!)).to.include('5:40 AM');
      const left = '<if-tracking-timeline>: "Eastern Standard Time" is not an IANA time zone and is left out.';
      expect(warned.filter((each) => String(each).startsWith('<if-tracking-timeline>'))).to.deep.equal(zone ? [left] : []);
    });
  }

  it('says when the parcel is expected', async () => {
    expect(text(all(await mount([moving]), '.head')[0]!)).to.include('Expected Mon, Nov 23');
  });

  it('puts the parcel that needs somebody first and folds the delivered ones', async () => {
    const timeline = await mount([delivered, moving, problem]);
    const order = all(timeline, '.parcel, .folded').map((each) => each.className);
    expect(order).to.deep.equal(['parcel', 'parcel', 'folded']);
    expect(
      all(timeline, 'if-tracking-badge').map((badge) => badge.shadowRoot!.querySelector<HTMLElement>('.number')!.textContent),
    ).to.deep.equal(['320595463938', '1Z5R89390357567127', '4002847016405018']);
    const summary = all(timeline, 'summary')[0]!;
    expect(text(summary)).to.include('Delivered Thu, Nov 19');
    expect(text(summary)).to.include('4002 8470 1640 5018');
    summary.focus();
    await sendKeys({ press: 'Enter' });
    expect(timeline.shadowRoot!.querySelector('details')!.open).to.equal(true);
    await expect(timeline).to.be.accessible();
  });

  it('shows one delivered parcel unfolded when it is all there is', async () => {
    expect(all(await mount([delivered]), 'details')).to.have.length(0);
  });

  it('shows a number that stands twice once', async () => {
    expect(all(await mount([moving, { ...moving }]), '.parcel')).to.have.length(1);
  });

  it('keeps earlier scans behind a button', async () => {
    const events = Array.from({ length: 9 }, (_, index) => ({ at: `2026-11-${10 + index}T12:00:00Z`, status: 'in_transit' as const }));
    const timeline = await mount([{ ...moving, events }]);
    expect(all(timeline, 'li')).to.have.length(6);
    const more = all(timeline, 'button.more')[0]!;
    expect(text(more)).to.equal('Show 3 earlier scans');
    more.focus();
    await sendKeys({ press: 'Enter' });
    await timeline.updateComplete;
    expect(all(timeline, 'li')).to.have.length(9);
    expect(all(timeline, 'button.more')).to.have.length(0);
    await frame();
    expect(timeline.shadowRoot!.activeElement, 'the first of the earlier ones').to.equal(all(timeline, 'li')[6]);
  });

  it('leaves the focus on the button while it reveals more parcels, then gives it to the first of the last ones', async () => {
    const parcels = Array.from({ length: 130 }, (_, index) => ({
      ...(index < 125 ? problem : delivered),
      trackingNumber: String(320_595_463_938 + index),
    }));
    const timeline = await mount(parcels);
    const more = all(timeline, 'button.more-parcels')[0]!;
    more.focus();
    await sendKeys({ press: 'Enter' });
    await timeline.updateComplete;
    await frame();
    expect([text(more), timeline.shadowRoot!.activeElement]).to.deep.equal(['Show 10 more', more]);
    await sendKeys({ press: 'Enter' });
    await timeline.updateComplete;
    await frame();
    expect(all(timeline, '.parcel, summary').indexOf(timeline.shadowRoot!.activeElement as HTMLElement)).to.equal(120);
  });

  it('speaks French, with French hours', async () => {
    const timeline = await mount([moving], { lang: 'fr-CA' });
    expect(all(timeline, 'h3').map(text)).to.deep.equal(['Aujourd’hui', 'Mercredi 18 novembre']);
    expect(text(all(timeline, 'li')[0]!)).to.include('5 h 40');
    expect(text(all(timeline, '.head')[0]!)).to.include('Prévu le lun. 23 nov.');
    const done = await mount([moving, delivered], { lang: 'fr-CA' });
    expect(text(all(done, 'summary')[0]!)).to.include('Livré le jeu. 19 nov.');
  });

  it('reads times and sentences from left to right in a page from right to left, where the page begins', async () => {
    const page = await fixture<HTMLElement>(html`<div dir="rtl"></div>`);
    const timeline = await mount([moving]);
    page.append(timeline);
    await frame();
    /** Where characters of a text stand, from left to right. */
    const left = (element: HTMLElement, at: number): number => {
      const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect().left;
    };
    const time = all(timeline, 'time')[0]!;
    expect(left(time, 0), 'hour before AM').to.be.below(left(time, time.textContent!.indexOf('A')));
    const { right } = all(timeline, '.where')[0]!.getBoundingClientRect();
    expect(right).to.be.closeTo(all(timeline, '.what')[0]!.parentElement!.getBoundingClientRect().right, 1);
  });

  itWith('forcedColours', 'draws its glyphs in the colour of text where the person chose the colours', async () => {
    await emulateFeatures({ 'forced-colors': 'active' });
    const timeline = await mount([problem, delivered, moving]);
    const text = getComputedStyle(all(timeline, '.what')[0]!).color;
    const icons = all(timeline, 'li > .icon, summary > .icon');
    expect(icons.length).to.be.at.least(4);
    expect(new Set(icons.map((icon) => getComputedStyle(icon).color))).to.deep.equal(new Set([text]));
    await emulateFeatures();
  });

  it('says that there is no parcel yet, and no scan yet', async () => {
    expect(text(all(await mount([]), '.quiet')[0]!)).to.equal('No parcel yet. A tracking number appears as soon as the label is made.');
    expect(text(all(await mount([problem]), '.quiet')[0]!)).to.equal('No scan yet.');
  });

  it('keeps the carrier’s words where ours are unknown', async () => {
    const timeline = await mount([{ ...problem, events: [{ at: '2026-11-20', status: 'unknown', description: 'Held by fairies' }] }]);
    expect(text(all(timeline, 'li')[0]!)).to.equal('Held by fairies');
  });

  it('shows parcels as the interface of a page gives them: absent as null, times as numbers, words of its own', async () => {
    const given = [
      {
        ...moving,
        events: [
          { at: Date.parse('2026-11-20T10:40:00Z'), status: 'sorted', description: 'Sorted', location: null },
          { at: '2026-11-18T22:04:00Z', status: 'accepted', description: null },
          { at: null, status: 'label_created' },
        ],
      },
      { ...problem, trackingNumber: 320595463938, status: 'lost', events: null },
      null,
    ];
    const timeline = await mount(given as unknown as Parcel[]);
    expect(all(timeline, 'li').map(text)).to.deep.equal(['Sorted | 5:40 AM', 'Accepted | 5:04 PM', 'Label created']);
    expect(all(timeline, '.parcel')).to.have.length(2);
  });

  it('asks a client for numbers once, together with its badges', async () => {
    const calls: string[][] = [];
    const client = {
      getTrackings: (items: readonly { trackingNumber: string }[]) => {
        calls.push(items.map(({ trackingNumber }) => trackingNumber));
        return Promise.resolve(
          items.map(({ trackingNumber }): Tracking => ({
            trackingNumber,
            found: true,
            parcel: { ...moving, trackingNumber },
            asOf: '2026-11-20T18:00:00Z',
          })),
        );
      },
    };
    const timeline = await mount(undefined);
    timeline.client = client;
    timeline.numbers = '1Z5R89390357567127, 4002847016405018';
    for (let wait = 0; wait < 6; wait++) await frame();
    expect(calls).to.deep.equal([['1Z5R89390357567127', '4002847016405018']]);
    expect(all(timeline, 'li')).to.have.length(6);
    const words = all(timeline, 'if-tracking-badge').map((badge) => badge.shadowRoot!.querySelector('.word')!.textContent);
    expect(words).to.deep.equal(['In transit', 'In transit']);
  });
});
