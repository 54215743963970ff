import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define/if-provider.js';
import type { OrdersClient } from '../../src/client/index.js';
import type { Clock } from '../../src/domain/clock.js';
import { zoneName } from '../../src/domain/format/index.js';
import { createSchedule, DEFAULT_SCHEDULE } from '../../src/domain/pickup/index.js';
import type { IfPickupChangeEvent } from '../../src/elements/pickup-window/pickup-window.events.js';
import type { IfPickupWindow } from '../../src/elements/pickup-window/pickup-window.js';
import { pageTimer } from '../../src/state/clock-controller.js';
import { at, button, clockAt, comeBack, details, isOpen, line, show, status, type Given } from './pickup-window-support.js';

describe('<if-pickup-window>', () => {
  const states: [name: string, given: Given, line: string, details: string[], state: string][] = [
    ['before the pickup', {}, 'Pickup today 2:30–5:00 PM ET in 1 h 12 min', [], 'before'],
    ['while carriers collect', { wall: '2026-11-23T15:40' }, 'Carriers are collecting until 5:00 PM ET 1 h 20 min left', [], 'collecting'],
    ['after the pickup', { wall: '2026-11-20T18:00' }, 'Next pickup Monday 2:30 PM ET', ['Today’s pickup is over'], 'after'],
    ['on a holiday', { wall: '2026-10-12T11:00' }, 'No pickup today: Thanksgiving', ['Next pickup tomorrow 2:30 PM ET'], 'closed'],
    ['on a Sunday', { wall: '2026-11-22T11:00' }, 'No pickup today', ['Next pickup tomorrow 2:30 PM ET'], 'closed'],
    ['before a long pause', { wall: '2026-12-24T18:00' }, 'Next pickup Tuesday 2:30 PM ET', ['Today’s pickup is over'], 'after'],
    [
      'for one carrier',
      { carrier: 'canada_post', wall: '2026-11-23T15:40' },
      'Canada Post is collecting until 5:00 PM ET 1 h 20 min left',
      [],
      'collecting',
    ],
    [
      'for a carrier that stays away',
      { carrier: 'canada_post', wall: '2026-11-11T11:00' },
      'No Canada Post pickup today: Remembrance Day',
      ['Next pickup tomorrow 2:30 PM ET'],
      'closed',
    ],
    [
      'for a carrier nobody vouches for',
      { carrier: 'ups', wall: '2026-11-20T18:00' },
      'Next UPS pickup Monday 2:30 PM ET',
      ['Today’s pickup is over', 'Not confirmed: the pickup days of UPS'],
      'after',
    ],
    [
      'for a year that was not published',
      { carrier: 'canada_post', wall: '2026-12-31T18:00' },
      'Next Canada Post pickup Monday 2:30 PM ET',
      ['Today’s pickup is over', 'Not confirmed: pickup days for these dates'],
      'after',
    ],
    [
      'with a cut-off to come',
      { cutOff: '12:00', wall: '2026-11-23T11:00' },
      'Pickup today 2:30–5:00 PM ET in 3 h 30 min',
      ['Orders received by 12:00 PM ET leave today'],
      'before',
    ],
    ['where nobody ever comes', { schedule: createSchedule({ days: [] }) }, 'No pickups are scheduled', [], 'closed'],
    [
      'for a reader in Tokyo',
      { timeZone: 'Asia/Tokyo', wall: '2026-11-20T18:00' },
      'Next pickup Monday 2:30 PM ET',
      ['Today’s pickup is over', 'Tuesday, 4:30 AM GMT+9, your time'],
      'after',
    ],
    [
      'in French',
      { locale: 'fr-CA', wall: '2026-10-12T11:00' },
      'Pas de ramassage aujourd’hui : Action de grâce',
      ['Prochain ramassage demain à 14 h 30 HE'],
      'closed',
    ],
    [
      'in French of a carrier whose name begins with a vowel, on a day without pickup',
      { locale: 'fr', carrier: 'ups', wall: '2026-11-22T11:00' },
      'Pas de ramassage d’UPS aujourd’hui',
      ['Prochain ramassage demain à 14 h 30 HE', 'À confirmer : les jours de ramassage d’UPS'],
      'closed',
    ],
    [
      'in French of such a carrier that has been there',
      { locale: 'fr', carrier: 'ups', wall: '2026-11-20T18:00' },
      'Prochain ramassage d’UPS lundi à 14 h 30 HE',
      ['Le ramassage d’aujourd’hui est terminé', 'À confirmer : les jours de ramassage d’UPS'],
      'after',
    ],
    [
      'in French for a reader in Tokyo',
      { locale: 'fr', timeZone: 'Asia/Tokyo' },
      'Ramassage aujourd’hui de 14 h 30 à 17 h HE dans 1 h 12 min',
      ['Mardi, de 4 h 30 à 7 h UTC+9, à votre heure'],
      'before',
    ],
  ];
  for (const [name, given, headline, notes, state] of states) {
    it(`says ${name}: ${headline.slice(0, 48)}`, async () => {
      const element = await show(given);
      expect(line(element)).to.equal(headline);
      expect(details(element)).to.deep.equal(notes);
      expect(element.matches(`:state(${state})`)).to.equal(true);
      expect(element.matches(':state(unconfirmed)')).to.equal(notes.some((note) => /^(?:Not confirmed|À confirmer)/.test(note)));
      expect(element.pickup.state).to.equal(state);
      await expect(element).to.be.accessible();
    });
  }

  it('works with no attribute, no client and no provider', async () => {
    const element = await fixture<IfPickupWindow>(html`<if-pickup-window lang="en"></if-pickup-window>`);
    expect(line(element)).to.match(/ET|No pickup today/);
  });

  it('gives machines the instant behind each time', async () => {
    const times = [...((await show()).shadowRoot?.querySelectorAll('[part=line] time') ?? [])];
    expect(times.map((time) => time.getAttribute('datetime'))).to.deep.equal(['2026-11-23T19:30:00.000Z']);
  });

  it('says lengths of time in words to ears, because "1 h" may be read as a letter', async () => {
    const heard = async (given: Given) =>
      (await show(given)).shadowRoot?.querySelector('.countdown .visually-hidden')?.textContent?.replaceAll('\u00a0', ' ');
    expect(await heard({})).to.equal('in 1 hour 12 minutes');
    expect(await heard({ wall: '2026-11-23T16:59', locale: 'fr-CA' })).to.equal('encore 1 minute');
  });

  it('announces its language', async () => {
    const element = await show({ locale: 'fr-CA' });
    expect(element.shadowRoot?.querySelector('[role=group]')?.getAttribute('lang')).to.equal('fr-CA');
  });

  it('takes schedule, clock, language and the reader’s zone from a provider, and follows its changes', async () => {
    const provider = await fixture<HTMLElementTagNameMap['if-provider']>(html`
      <if-provider
        locale="fr-CA"
        time-zone="America/Halifax"
        .clock=${clockAt('2026-11-23T09:00')}
        .schedule=${createSchedule({ windows: '10:00-11:00' })}
      >
        <if-pickup-window></if-pickup-window>
      </if-provider>
    `);
    const element = provider.querySelector('if-pickup-window')!;
    await element.updateComplete;
    expect(line(element)).to.contain('Ramassage aujourd’hui de 10 h à 11 h HE');
    expect(details(element)).to.deep.equal([
      `De 11 h à 12 h ${zoneName(at('2026-11-23T10:00'), 'America/Halifax', 'fr-CA')}, à votre heure`,
    ]);
    provider.schedule = DEFAULT_SCHEDULE;
    await provider.updateComplete;
    await element.updateComplete;
    expect(line(element)).to.contain('de 14 h 30 à 17 h HE');
  });

  it('goes by the provider’s zone where its own is no IANA zone', async () => {
    const provider = await fixture(html`<if-provider time-zone="Asia/Tokyo"><if-pickup-window lang="en"></if-pickup-window></if-provider>`);
    const element = provider.querySelector('if-pickup-window')!;
    element.clock = clockAt('2026-11-20T18:00');
    for (const zone of ['', 'Eastern Standard Time']) {
      element.timeZone = zone;
      await element.updateComplete;
      expect(details(element), zone).to.contain('Tuesday, 4:30 AM GMT+9, your time');
    }
  });

  it('goes by the server’s clock when a client is there', async () => {
    const client = { serverTime: () => at('2026-11-23T16:00') } as Partial<OrdersClient> as OrdersClient;
    const provider = await fixture(html`<if-provider .client=${client}><if-pickup-window lang="en"></if-pickup-window></if-provider>`);
    const element = provider.querySelector('if-pickup-window')!;
    await element.updateComplete;
    expect(line(element)).to.contain('Carriers are collecting');
  });

  it('lets attributes change parts of the schedule', async () => {
    const element = await fixture<IfPickupWindow>(html`
      <if-pickup-window
        lang="en"
        .clock=${clockAt('2026-11-22T12:00')}
        zone="America/Halifax"
        time-zone="America/Halifax"
        windows="09:00-10:00 15:00-16:30"
        days="0-6"
        closed-on="2026-11-23"
      ></if-pickup-window>
    `);
    expect(line(element)).to.contain('Pickup today 3:00–4:30 PM AT');
    element.setAttribute('open-on', '');
    element.setAttribute('closed-on', '2026-11-22');
    await element.updateComplete;
    expect(line(element)).to.contain('No pickup today');
  });

  it('warns once about what it cannot read, and keeps the default', async () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (...args: unknown[]) => warnings.push(args[0]);
    try {
      const first = await show({ windows: '17:00-16:00', closures: '0101 oops' });
      const second = await show({ windows: '17:00-16:00', closures: '0101 oops' });
      expect(line(first)).to.contain('Pickup today 2:30–5:00 PM ET');
      expect(line(second)).to.contain('Pickup today 2:30–5:00 PM ET');
    } finally {
      console.warn = warn;
    }
    expect(warnings).to.have.length(2);
    expect(warnings.join()).to.contain('17:00-16:00').and.contain('"oops"');
  });

  it('stays calm when its clock is broken', async () => {
    const element = await show({ clock: { now: () => NaN } });
    expect(line(element)).to.equal('No pickups are scheduled');
    button(element).click();
    await element.updateComplete;
    expect(isOpen(element)).to.equal(true);
  });
});

describe('<if-pickup-window> on one line', () => {
  afterEach(() => document.documentElement.style.removeProperty('font-size'));

  for (const size of ['16px', '24px'])
    it(`has its icons at the height of its words, in type of ${size}`, async () => {
      document.documentElement.style.fontSize = size;
      const element = await show({ compact: true });
      const middles = ['.seal svg', '.headline bdi', '.open svg'].map((selector) => {
        const { top, bottom } = element.shadowRoot!.querySelector(selector)!.getBoundingClientRect();
        return (top + bottom) / 2;
      });
      expect(Math.max(...middles) - Math.min(...middles)).to.be.at.most(2);
    });
});

describe('<if-pickup-window> as time passes', () => {
  it('counts down, without a word to screen readers', async () => {
    const clock = clockAt('2026-11-23T13:18');
    const element = await show({ clock });
    clock.time += 3 * 60_000;
    await comeBack(element);
    expect(line(element)).to.contain('in 1 h 9 min');
    expect(status(element)).to.equal('');
  });

  it('fires one event and speaks once when carriers come', async () => {
    const clock = clockAt('2026-11-23T14:29');
    const element = await show({ clock });
    const heard: IfPickupChangeEvent[] = [];
    element.addEventListener('if-pickup-change', (event) => heard.push(event));
    clock.time = at('2026-11-23T14:30');
    await comeBack(element);
    clock.time = at('2026-11-23T14:31');
    await comeBack(element);
    expect(heard.map(({ state }) => state.state)).to.deep.equal(['collecting']);
    expect(heard[0]?.bubbles && heard[0].composed).to.equal(true);
    expect(status(element).replaceAll('\u00a0', ' ')).to.equal('Carriers are collecting until 5:00 PM ET');
  });

  it('is right after a laptop slept over the weekend', async () => {
    const clock = clockAt('2026-11-20T16:00');
    const element = await show({ clock });
    clock.time = at('2026-11-23T09:00');
    await comeBack(element);
    expect(line(element)).to.contain('Pickup today 2:30–5:00 PM ET in 5 h 30 min');
  });

  it('wakes by itself at the next change', async () => {
    const began = performance.now();
    const clock: Clock = { now: () => at('2026-11-23T14:30') - 60 + (performance.now() - began) };
    const element = await show({ clock });
    const { state } = (await oneEvent(element, 'if-pickup-change')) as IfPickupChangeEvent;
    expect(state.state).to.equal('collecting');
  });

  it('fires nothing when the page asks something else', async () => {
    const element = await show({ wall: '2026-11-11T12:00' });
    let events = 0;
    element.addEventListener('if-pickup-change', () => (events += 1));
    element.carrier = 'canada_post';
    await element.updateComplete;
    element.schedule = createSchedule({ days: [] });
    await element.updateComplete;
    element.clock = clockAt('2026-11-23T15:00');
    await element.updateComplete;
    expect(events).to.equal(0);
    expect(status(element)).to.equal('');
  });

  it('changes no text node while the minute lasts', async () => {
    const clock = clockAt('2026-11-23T13:18');
    const element = await show({ clock });
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true });
    clock.time += 1;
    element.requestUpdate();
    await element.updateComplete;
    records.push(...observer.takeRecords());
    observer.disconnect();
    expect(records).to.have.length(0);
  });

  it('leaves no timer behind, and goes on after it was moved', async () => {
    const before = pageTimer.size;
    const clock = clockAt('2026-11-23T14:29');
    const element = await show({ clock });
    expect(pageTimer.size).to.equal(before + 1);
    element.remove();
    await aTimeout(0);
    expect(pageTimer.size).to.equal(before);
    clock.time = at('2026-11-23T15:00');
    document.body.append(element);
    await element.updateComplete;
    expect(line(element)).to.contain('Carriers are collecting');
    element.remove();
    expect(pageTimer.size).to.equal(before);
  });
});
