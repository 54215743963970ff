import { expect } from 'chai';
import fc from 'fast-check';
import { FacilityDates, formatInstant } from '../../../src/domain/extensiv/dates.js';
import { toIanaZone } from '../../../src/domain/extensiv/index.js';
import { toInstant } from '../../../src/domain/pickup/zone.js';

describe('dates of a facility in Toronto', () => {
  const dates = new FacilityDates('America/Toronto');
  const table: [string, string | null | undefined][] = [
    ['2016-12-25T23:00:00', '2016-12-26T04:00:00Z'],
    ['2026-07-01T12:00:00', '2026-07-01T16:00:00Z'],
    ['2026-07-01T12:00', '2026-07-01T16:00:00Z'],
    ['2026-07-01 12:00:00', '2026-07-01T16:00:00Z'],
    ['2026-07-01T12:00:00.1234567', '2026-07-01T16:00:00.123Z'],
    ['2026-07-01T12:00:00.000', '2026-07-01T16:00:00Z'],
    ['2026-07-01T12:00:00Z', '2026-07-01T12:00:00Z'],
    ['2026-07-01T12:00:00z', '2026-07-01T12:00:00Z'],
    ['2026-07-01T12:00:00+02:00', '2026-07-01T10:00:00Z'],
    ['2026-07-01T12:00:00-0330', '2026-07-01T15:30:00Z'],
    ['2026-07-01T12:00:00-05', '2026-07-01T17:00:00Z'],
    ['2016-01-19', '2016-01-19'],
    ['1/9/2026', '2026-01-09'],
    ['11/20/2026 1:12 PM', '2026-11-20T18:12:00Z'],
    ['11/20/2026 12:05:09 AM', '2026-11-20T05:05:09Z'],
    ['11/20/2026, 13:12', '2026-11-20T18:12:00Z'],
    ['/Date(1469138400000)/', '2016-07-21T22:00:00Z'],
    ['/Date(1469138400000-0500)/', '2016-07-21T22:00:00Z'],
    ['/Date(-62135596800000)/', undefined],
    ['0001-01-01T00:00:00', undefined],
    ['1900-01-01T00:00:00', undefined],
    ['', undefined],
    ['  ', undefined],
    ['soon', null],
    ['2026-02-30', null],
    ['2026-02-29T10:00:00', null],
    ['2028-02-29', '2028-02-29'],
    ['2026-13-01', null],
    ['2026-11-20T24:00:00', null],
    ['2026-11-20T10:60:00', null],
    ['2026-11-20T1x:00:00', null],
    ['20/11/2026', null],
    ['11/20/2026 13:12 PM', null],
    ['1850-01-01', null],
    ['9999-12-31T23:59:59', null],
    ['20261120', null],
    ['45981.55', null],
  ];
  for (const [text, expected] of table)
    it(`read "${text}" as ${expected ?? (expected === null ? 'no date at all' : 'nothing')}`, () =>
      expect(dates.read(text)).to.equal(expected));

  for (const value of [5, true, {}, [], Number.NaN])
    it(`do not read ${JSON.stringify(value)}`, () => expect(dates.read(value)).to.equal(null));

  it('keep the order of times on the days when clocks change', () => {
    // 14 March 2027, 2:00 → 3:00; 7 November 2027, 2:00 → 1:00.
    expect(dates.read('2027-03-14T01:59:59')).to.equal('2027-03-14T06:59:59Z');
    expect(dates.read('2027-03-14T03:00:00')).to.equal('2027-03-14T07:00:00Z');
    expect(dates.read('2027-11-07T00:59:59')).to.equal('2027-11-07T04:59:59Z');
    expect(dates.read('2027-11-07T02:00:00')).to.equal('2027-11-07T07:00:00Z');
  });
});

describe('the offset that is kept for a day', () => {
  const zones = [
    'America/Toronto',
    'America/St_Johns',
    'America/Havana',
    'America/Santiago',
    'Asia/Beirut',
    'Africa/Cairo',
    'Africa/Casablanca',
    'Pacific/Apia',
    'Australia/Lord_Howe',
    'Asia/Tehran',
    'Europe/London',
  ];
  const wall = fc
    .date({ min: new Date(Date.UTC(1999, 0)), max: new Date(Date.UTC(2037, 0)), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 19));

  it('gives what reckoning each time alone gives', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.array(wall, { minLength: 1, maxLength: 8 }), (zone, walls) => {
        const dates = new FacilityDates(zone);
        // Neighbours on the same day meet the kept offset.
        for (const text of walls.flatMap((one) => [one, `${one.slice(0, 11)}00:30:00`, `${one.slice(0, 11)}23:30:00`])) {
          expect(dates.read(text), `${text} in ${zone}`).to.equal(formatInstant(toInstant(text, zone)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is not kept on the days of a change', () => {
    for (const zone of zones) {
      const dates = new FacilityDates(zone);
      for (let day = Date.UTC(2010, 0); day < Date.UTC(2013, 0); day += 86_400_000) {
        for (const hour of ['00:00:00', '00:30:00', '02:30:00', '12:00:00', '23:59:59']) {
          const text = `${new Date(day).toISOString().slice(0, 11)}${hour}`;
          if (dates.read(text) !== formatInstant(toInstant(text, zone))) expect.fail(`${text} in ${zone}`);
        }
      }
    }
  }).timeout(20_000);
});

describe('an instant', () => {
  it('is written as toISOString does, without a fraction of zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2199, 11) }), (instant) => {
        expect(formatInstant(instant)).to.equal(new Date(instant).toISOString().replace('.000Z', 'Z'));
      }),
    );
  });

  it('outside four digits of year is none', () => {
    for (const value of [Number.NaN, Infinity, -1e15, 1e15]) expect(formatInstant(value)).to.equal(null);
  });
});

describe('zones of warehouses', () => {
  const table: [string, string | undefined][] = [
    ['Eastern Standard Time', 'America/Toronto'],
    ['eastern daylight time', 'America/Toronto'],
    ['US Eastern Standard Time', 'America/Indiana/Indianapolis'],
    ['Canada Central Standard Time', 'America/Regina'],
    ['Central Standard Time (Mexico)', 'America/Mexico_City'],
    [' Newfoundland Standard Time ', 'America/St_Johns'],
    ['America/Halifax', 'America/Halifax'],
    ['UTC', 'UTC'],
    ['EST', undefined],
    ['Nowhere/Land', undefined],
    ['', undefined],
    ['x'.repeat(1_000_000), undefined],
  ];
  for (const [name, zone] of table) it(`know "${name.slice(0, 40)}" as ${zone}`, () => expect(toIanaZone(name)).to.equal(zone));

  it('name only zones that this machine knows', async () => {
    const source = await import('node:fs').then(({ readFileSync }) =>
      readFileSync(new URL('../../../src/domain/extensiv/windows-zones.ts', import.meta.url), 'utf8'),
    );
    const names = [...source.matchAll(/^ {2}'?([^':]+)'?: '[^']+',$/gm)].map(([, name]) => name!);
    expect(names.length).to.be.greaterThan(60);
    for (const name of names) expect(() => new Intl.DateTimeFormat('en', { timeZone: toIanaZone(name)! }), name).not.to.throw();
  });
});
