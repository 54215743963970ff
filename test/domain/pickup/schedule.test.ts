import { expect } from 'chai';
import fc from 'fast-check';
import { createSchedule, DEFAULT_SCHEDULE, pickupState, type ScheduleOptions } from '../../../src/domain/pickup/index.js';

const options = (value: unknown): ScheduleOptions => value as ScheduleOptions;

describe('pickup schedule', () => {
  it('is InterFulfillment’s published window when a host says nothing', () => {
    const schedule = createSchedule();
    expect(schedule).to.deep.equal({ ...DEFAULT_SCHEDULE, problems: [] });
    expect(schedule.zone).to.equal('America/Toronto');
    expect(schedule.windows).to.deep.equal([{ opens: '14:30', closes: '17:00' }]);
    expect(schedule.days).to.deep.equal([1, 2, 3, 4, 5]);
  });

  it('says of each calendar where it was read, when, and how long it holds', () => {
    for (const calendar of [DEFAULT_SCHEDULE.calendar, DEFAULT_SCHEDULE.carriers['canada_post']?.calendar]) {
      expect(calendar).to.include.keys('source', 'checkedOn', 'validFrom', 'validTo');
    }
  });

  it('confirms nothing of UPS, FedEx and Purolator', () => {
    for (const code of ['ups', 'fedex', 'purolator']) expect(DEFAULT_SCHEDULE.carriers[code]).to.include({ confirmed: false });
  });

  it('reads windows, days and dates from the text of attributes', () => {
    const schedule = createSchedule({
      windows: '15:00-16:30 09:00–10:00',
      days: '1-3 6',
      extraClosed: '2026-12-24, 2026-12-31',
      cutOff: '12:00',
    });
    expect(schedule.problems).to.deep.equal([]);
    expect(schedule.windows).to.deep.equal([
      { opens: '09:00', closes: '10:00' },
      { opens: '15:00', closes: '16:30' },
    ]);
    expect(schedule.days).to.deep.equal([1, 2, 3, 6]);
    expect(schedule.extraClosed).to.deep.equal([{ day: '2026-12-24' }, { day: '2026-12-31' }]);
    expect(schedule.cutOff).to.equal('12:00');
  });

  it('keeps a carrier’s other settings when a host changes one, and vouches for a calendar that the host hands over', () => {
    const schedule = createSchedule({ carriers: { ups: { calendar: '1225' }, canada_post: { windows: '15:00-17:00' } } });
    expect(schedule.carriers['ups']).to.deep.include({ confirmed: true, name: { en: 'UPS', 'fr-CA': 'UPS' } });
    expect(schedule.carriers['canada_post']?.calendar).to.equal(DEFAULT_SCHEDULE.carriers['canada_post']?.calendar);
    expect(schedule.carriers['canada_post']?.windows).to.deep.equal([{ opens: '15:00', closes: '17:00' }]);
  });

  const bad: [part: string, value: unknown, word: string][] = [
    ['zone', 'Mars/Olympus', 'time zone'],
    ['windows', '14:30', '14:30'],
    ['windows', '17:00-14:30', '17:00-14:30'],
    ['windows', '25:00-26:00', '25:00-26:00'],
    ['windows', '14:30-17:00 16:00-18:00', 'overlap'],
    ['windows', '', 'no window'],
    ['windows', 7, 'neither'],
    ['days', '1 8', '8'],
    ['days', [1.5], '1.5'],
    ['cutOff', 'noon', '14:30'],
    ['calendar', '0101> 1399', '1399'],
    ['calendar', { rule: '0101', validTo: '2026' }, 'validTo'],
    ['extraClosed', '2026-02-30', '2026-02-30'],
    ['extraOpen', [{ day: '2026-12-24', name: 5 }], 'name'],
    ['scanGraceDays', -1, 'days'],
  ];
  for (const [part, value, word] of bad) {
    it(`reports ${part} = ${JSON.stringify(value)} and keeps the default`, () => {
      const schedule = createSchedule(options({ [part]: value }));
      expect(schedule.problems).to.have.length(1);
      expect(schedule.problems[0]?.part).to.equal(part);
      expect(schedule.problems[0]?.message).to.contain(word);
      expect({ ...schedule, problems: [] }).to.deep.equal({ ...DEFAULT_SCHEDULE, problems: [] });
    });
  }

  it('reports a bad carrier by its code and keeps the good ones', () => {
    const schedule = createSchedule(options({ carriers: { ups: { calendar: 'x' }, dhl: 4, canpar: { days: '2' } } }));
    expect(schedule.problems.map(({ part }) => part)).to.deep.equal(['carriers.ups.calendar', 'carriers.dhl']);
    expect(schedule.carriers['canpar']).to.deep.equal({ days: [2] });
  });

  it('is not polluted by hostile keys', () => {
    const schedule = createSchedule(
      options(JSON.parse('{"__proto__": {"zone": "UTC"}, "carriers": {"__proto__": {"confirmed": true}, "constructor": {"days": "1"}}}')),
    );
    expect(schedule.zone).to.equal('America/Toronto');
    expect(({} as Record<string, unknown>)['confirmed']).to.equal(undefined);
    expect(pickupState(Date.UTC(2026, 10, 23, 15), schedule, 'toString').confirmed).to.equal(false);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.record({
          zone: fc.anything(),
          windows: fc.anything(),
          days: fc.anything(),
          calendar: fc.anything(),
          carriers: fc.anything(),
          extraClosed: fc.anything(),
          scanGraceDays: fc.anything(),
        }),
        (whole, parts) => {
          expect(pickupState(Date.UTC(2026, 10, 23), createSchedule(options(whole))).state).to.be.a('string');
          expect(pickupState(Date.UTC(2026, 10, 23), createSchedule(options(parts)), 'ups').state).to.be.a('string');
        },
      ),
    );
  });
});
