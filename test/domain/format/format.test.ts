import { expect } from 'chai';
import fc from 'fast-check';
import {
  asSentence,
  evenSpaces,
  formatDate,
  formatDay,
  formatDuration,
  formatNearDay,
  formatNumber,
  formatRelative,
  formattersAlive,
  formatTime,
  formatTimeRange,
  machineZone,
  sameWallClock,
  wallClock,
  zoneLongName,
  zoneName,
  type DateStyle,
} from '../../../src/domain/format/index.js';

const TORONTO = 'America/Toronto';
/** 14:30 in Toronto. */
const NOW = Date.UTC(2026, 10, 23, 19, 30);
const HOUR = 3_600_000;
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('times of day', () => {
  const times: [hours: number, en: string, fr: string][] = [
    [0, '2:30 PM', '14 h 30'],
    [2.5, '5:00 PM', '17 h'],
    [-2.5, '12:00 PM', '12 h'],
    [-14.5, '12:00 AM', '0 h'],
    [-14.45, '12:03 AM', '0 h 03'],
    [-5, '9:30 AM', '9 h 30'],
  ];
  for (const [hours, en, fr] of times) {
    it(`writes ${en} as ${fr} in French`, () => {
      expect(plain(formatTime(NOW + hours * HOUR, TORONTO, 'en'))).to.equal(en);
      expect(plain(formatTime(NOW + hours * HOUR, TORONTO, 'fr-CA'))).to.equal(fr);
    });
  }

  it('writes ranges with the half of the day once where it is the same', () => {
    const range = (from: number, to: number, locale: 'en' | 'fr-CA') =>
      plain(formatTimeRange([NOW + from * HOUR, NOW + to * HOUR], TORONTO, locale, { zoneName: true }));
    expect(range(0, 2.5, 'en')).to.equal('2:30–5:00 PM ET');
    expect(range(-3, 0, 'en')).to.equal('11:30 AM–2:30 PM ET');
    expect(range(-14.5, 9.5, 'en')).to.equal('12:00 AM–12:00 AM ET');
    expect(range(-5.5, 9.5, 'en')).to.equal('9:00 AM–12:00 AM ET');
    expect(range(0, 2.5, 'fr-CA')).to.equal('de 14 h 30 à 17 h HE');
  });

  it('breaks no line inside a time and uses one kind of no-break space', () => {
    expect(formatTime(NOW, TORONTO, 'fr-CA', { zoneName: true })).to.equal('14\u00a0h\u00a030\u00a0HE');
    expect(formatTime(NOW, TORONTO, 'en', { zoneName: true })).to.equal('2:30\u00a0PM\u00a0ET');
    expect(evenSpaces('1\u202f234\u20095')).to.equal('1\u00a0234\u00a05');
  });

  it('is empty for what is no time', () => {
    for (const instant of [NaN, Infinity, 9e15]) {
      expect(formatTime(instant, TORONTO, 'en')).to.equal('');
      expect(formatTimeRange([instant, NOW], TORONTO, 'en')).to.equal('');
      expect(formatDate(instant, TORONTO, 'en')).to.equal('');
    }
    expect(formatTime(NOW, 'Nowhere', 'en')).to.equal('');
  });

  it('knows when two zones show the same', () => {
    expect(sameWallClock(NOW, TORONTO, 'America/New_York')).to.equal(true);
    expect(sameWallClock(NOW, TORONTO, 'America/Vancouver')).to.equal(false);
    expect(sameWallClock(NOW, TORONTO, 'Nowhere')).to.equal(false);
  });
});

describe('the zone of the machine', () => {
  const { resolvedOptions } = Intl.DateTimeFormat.prototype;
  afterEach(() => (Intl.DateTimeFormat.prototype.resolvedOptions = resolvedOptions));

  for (const [named, zone] of [
    [TORONTO, TORONTO],
    ['Etc/Unknown', 'UTC'],
  ] as const) {
    it(`is ${zone} where it is called ${named}`, () => {
      Intl.DateTimeFormat.prototype.resolvedOptions = () => ({ ...resolvedOptions.call(new Intl.DateTimeFormat()), timeZone: named });
      expect(machineZone()).to.equal(zone);
    });
  }
});

describe('names of zones', () => {
  it('are short without summer or winter', () => {
    for (const instant of [NOW, Date.UTC(2026, 6, 1)]) {
      expect(zoneName(instant, TORONTO, 'en')).to.equal('ET');
      expect(zoneName(instant, TORONTO, 'fr-CA')).to.equal('HE');
    }
    expect(zoneName(NOW, 'America/Vancouver', 'en')).to.equal('PT');
  });

  it('are an offset where people use no abbreviation, and the id where nothing is known', () => {
    expect(zoneName(NOW, 'Etc/GMT+4', 'en')).to.equal('GMT-4');
    expect(zoneName(NOW, 'UTC', 'en')).to.equal('UTC');
    expect(zoneName(NOW, 'Mars/Olympus', 'en')).to.equal('Mars/Olympus');
  });

  it('are words for ears', () => {
    expect(zoneLongName(NOW, TORONTO, 'en')).to.equal('Eastern Time');
    expect(zoneLongName(NOW, TORONTO, 'fr-CA')).to.equal('heure de l’Est');
    expect(zoneLongName(NOW, 'UTC', 'en')).to.equal('Coordinated Universal Time');
    expect(zoneLongName(NOW, 'UTC', 'fr-CA')).to.match(/universel/);
  });

  it('lose their season by hand in engines without generic names', () => {
    const Real = Intl.DateTimeFormat;
    const old = function (locale?: string, options?: Intl.DateTimeFormatOptions) {
      if (options?.timeZoneName?.endsWith('Generic')) throw new RangeError('Invalid value');
      return new Real(locale, options);
    };
    try {
      Intl.DateTimeFormat = old as unknown as typeof Intl.DateTimeFormat;
      expect(zoneName(NOW, 'America/Halifax', 'en')).to.equal('AT');
      expect(zoneName(NOW, 'America/Halifax', 'fr-CA')).to.equal('HA');
    } finally {
      Intl.DateTimeFormat = Real;
    }
  });
});

describe('dates', () => {
  const written: [style: DateStyle, en: string, fr: string][] = [
    ['long', 'Monday, November 23, 2026', 'lundi 23 novembre 2026'],
    ['full', 'Monday, November 23', 'lundi 23 novembre'],
    ['medium', 'Nov 23, 2026', '23 nov. 2026'],
    ['short', 'Mon, Nov 23', 'lun. 23 nov.'],
    ['weekday', 'Monday', 'lundi'],
    ['narrow', 'Mon', 'lun.'],
    ['month', 'November 2026', 'novembre 2026'],
  ];
  for (const [style, en, fr] of written) {
    it(`in style ${style}: ${en}, ${fr}`, () => {
      expect(plain(formatDay('2026-11-23', 'en', style))).to.equal(en);
      expect(plain(formatDate(NOW, TORONTO, 'fr-CA', style))).to.equal(fr);
    });
  }

  it('make the first of a month an ordinal in French only', () => {
    expect(plain(formatDay('2026-07-01', 'fr-CA', 'full'))).to.equal('mercredi 1er juillet');
    expect(plain(formatDay('2026-07-01', 'en', 'full'))).to.equal('Wednesday, July 1');
  });

  it('without a time belong to no zone', () => {
    expect(formatDay('2026-01-01', 'en')).to.equal('Jan\u00a01, 2026');
  });

  it('that are none stay as they came', () => {
    for (const text of ['', '2026-02-30', '2026-11-23T14:30', 'soon']) expect(formatDay(text, 'en')).to.equal(text);
  });

  const near: [day: string, en: string, fr: string][] = [
    ['2026-11-23', 'today', 'aujourd’hui'],
    ['2026-11-24', 'tomorrow', 'demain'],
    ['2026-11-22', 'yesterday', 'hier'],
    ['2026-11-29', 'Sunday', 'dimanche'],
    ['2026-11-30', 'Monday, November 30', 'lundi 30 novembre'],
    ['2026-11-21', 'Saturday, November 21', 'samedi 21 novembre'],
    ['2027-01-04', 'Monday, January 4, 2027', 'lundi 4 janvier 2027'],
  ];
  for (const [day, en, fr] of near) {
    it(`seen from 23 November, ${day} is ${en}`, () => {
      expect(plain(formatNearDay(day, '2026-11-23', 'en'))).to.equal(en);
      expect(plain(formatNearDay(day, '2026-11-23', 'fr-CA'))).to.equal(fr);
    });
  }

  it('begin a sentence in upper case', () => {
    expect(asSentence('demain')).to.equal('Demain');
    expect(asSentence('')).to.equal('');
  });
});

describe('lengths of time', () => {
  const lengths: [ms: number, short: string, long: string, french: string][] = [
    [0, '0 min', '0 minutes', '0 minute'],
    [1, '1 min', '1 minute', '1 minute'],
    [72 * 60_000, '1 h 12 min', '1 hour 12 minutes', '1 heure 12 minutes'],
    [72 * 60_000 + 1, '1 h 13 min', '1 hour 13 minutes', '1 heure 13 minutes'],
    [2 * HOUR, '2 h', '2 hours', '2 heures'],
    [26.5 * HOUR, '1 d 2 h', '1 day 2 hours', '1 jour 2 heures'],
    [-5, '0 min', '0 minutes', '0 minute'],
    [NaN, '0 min', '0 minutes', '0 minute'],
  ];
  for (const [ms, short, long, french] of lengths) {
    it(`${ms} ms is ${short}`, () => {
      expect(plain(formatDuration(ms, 'en'))).to.equal(short);
      expect(plain(formatDuration(ms, 'en', 'long'))).to.equal(long);
      expect(plain(formatDuration(ms, 'fr-CA', 'long'))).to.equal(french);
    });
  }

  it('are told from now, in whole units towards now', () => {
    const relative = (ms: number, locale: 'en' | 'fr-CA' = 'en') => plain(formatRelative(NOW + ms, NOW, locale));
    expect(relative(3.9 * 60_000)).to.equal('in 3 minutes');
    expect(relative(-4000)).to.equal('4 seconds ago');
    expect(relative(-400)).to.equal('now');
    expect(relative(26 * HOUR)).to.equal('in 1 day');
    expect(relative(2 * HOUR, 'fr-CA')).to.equal('dans 2 heures');
    expect(relative(-4000, 'fr-CA')).to.equal('il y a 4 secondes');
    expect(relative(NaN)).to.equal('');
  });

  it('and numbers group as each language does', () => {
    expect(formatNumber(1234567.5, 'en')).to.equal('1,234,567.5');
    expect(formatNumber(1234567.5, 'fr-CA')).to.equal('1\u00a0234\u00a0567,5');
  });

  it('writes small numbers as Intl does', () => {
    const tags = { en: 'en-CA', 'fr-CA': 'fr-CA' } as const;
    const numbers = fc.oneof(
      fc.nat({ max: 2_000_000 }),
      fc.nat({ max: 2_000_000 }).map((value) => value / 1000),
      fc.double(),
      fc.constant(-0),
    );
    fc.assert(
      fc.property(numbers, fc.constantFrom('en' as const, 'fr-CA' as const), (value, locale) => {
        const expected = new Intl.NumberFormat(tags[locale]).format(value).replace(/[\u202f\u2009 ]/g, '\u00a0');
        expect(formatNumber(value, locale)).to.equal(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('formatters', () => {
  function countingBuilds(work: () => void): number {
    const Real = Intl.DateTimeFormat;
    let built = 0;
    try {
      Intl.DateTimeFormat = new Proxy(Real, {
        construct: (target, args) => {
          built += 1;
          return Reflect.construct(target, args) as Intl.DateTimeFormat;
        },
      });
      work();
    } finally {
      Intl.DateTimeFormat = Real;
    }
    return built;
  }

  const cell = (instant: number, locale: 'en' | 'fr-CA'): string =>
    [
      formatTime(instant, TORONTO, locale, { zoneName: true }),
      formatTimeRange([instant, instant + HOUR], TORONTO, locale),
      formatDate(instant, TORONTO, locale, 'short'),
      formatRelative(instant, NOW, locale),
      formatNumber(instant, locale),
    ].join();

  it('are not built anew for 1,000 times', () => {
    cell(NOW, 'en');
    cell(NOW, 'fr-CA');
    const built = countingBuilds(() => {
      for (let index = 0; index < 1000; index += 1) cell(NOW + index * 7_654_321, index % 2 ? 'en' : 'fr-CA');
    });
    expect(built).to.equal(0);
  });

  it('are at most twelve at a time, however many zones a page shows', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      formatTime(NOW, zone, 'en', { zoneName: true });
      expect(formattersAlive()).to.be.at.most(12);
    }
    expect(plain(formatTime(NOW, TORONTO, 'en'))).to.equal('2:30 PM');
  });

  it('keep those that are in use', () => {
    const zones = Intl.supportedValuesOf('timeZone').slice(0, 40);
    formatTime(NOW, TORONTO, 'en');
    const built = countingBuilds(() => {
      for (const zone of zones) {
        formatTime(NOW, zone, 'en');
        formatTime(NOW, TORONTO, 'en');
      }
    });
    expect(built).to.be.at.most(zones.length);
  });

  it('agree with the parts of Intl for any instant', () => {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: TORONTO, hour: 'numeric', minute: 'numeric', hourCycle: 'h23' });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) }), (instant) => {
        const found = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
        expect(wallClock(instant, TORONTO)).to.include({ hour: found['hour'], minute: found['minute'] });
      }),
    );
  });
});
