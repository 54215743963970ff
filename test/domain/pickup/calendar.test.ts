import { expect } from 'chai';
import fc from 'fast-check';
import { CANADA_POST, ONTARIO, closuresIn, formatIso, holidayName, parseCalendar, parseDay } from '../../../src/domain/pickup/index.js';

function closures(rule: string, year: number): Record<string, string> {
  const parsed = parseCalendar(rule);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const entries = [...closuresIn(parsed.calendar, year)].map(([day, id]) => [formatIso(day), id] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const days = (rule: string, year: number): string[] => Object.keys(closures(rule, year)).map((day) => day.slice(5));

/** Canada Post, "Find out operating hours on holidays", for an Ontario origin; the lists of 2017 and 2018 from older copies of the page. */
const PUBLISHED: Record<number, string> = {
  2017: '01-02 04-14 04-17 05-22 07-03 08-07 09-04 10-09 11-13 12-25 12-26',
  2018: '01-01 03-30 04-02 05-21 07-02 08-06 09-03 10-08 11-12 12-25 12-26',
  2023: '01-02 04-07 04-10 05-22 07-03 08-07 09-04 10-02 10-09 11-13 12-25 12-26',
  2024: '01-01 03-29 04-01 05-20 07-01 08-05 09-02 09-30 10-14 11-11 12-25 12-26',
  2025: '01-01 04-18 04-21 05-19 07-01 08-04 09-01 09-30 10-13 11-11 12-25 12-26',
  2026: '01-01 04-03 04-06 05-18 07-01 08-03 09-07 09-30 10-12 11-11 12-25 12-28',
};

/** Ontario's nine public holidays, computed by hand; a holiday on a weekend is taken on the next free weekday. */
const ONTARIO_DAYS: Record<number, string> = {
  2026: '01-01 02-16 04-03 05-18 07-01 09-07 10-12 12-25 12-28',
  2027: '01-01 02-15 03-26 05-24 07-01 09-06 10-11 12-27 12-28',
  2028: '01-03 02-21 04-14 05-22 07-03 09-04 10-09 12-25 12-26',
};

describe('business calendar', () => {
  for (const [year, table] of Object.entries(PUBLISHED)) {
    it(`closes Canada Post in ${year} on the published days`, () => {
      expect(days(CANADA_POST.rule, Number(year)).join(' ')).to.equal(table);
    });
  }

  for (const [year, table] of Object.entries(ONTARIO_DAYS)) {
    it(`closes Ontario in ${year} on its nine public holidays`, () => {
      expect(days(ONTARIO.rule, Number(year)).join(' ')).to.equal(table);
    });
  }

  it('knows days that were closed once', () => {
    expect(closures(CANADA_POST.rule, 2022)).to.have.property('2022-09-19', '+2022-09-19');
    expect(closures(CANADA_POST.rule, 2023)).to.not.have.property('2023-09-19');
  });

  it('begins a holiday in the year that a rule says', () => {
    expect(days('0930>@2021', 2020)).to.deep.equal([]);
    expect(days('0930>@2021', 2021)).to.deep.equal(['09-30']);
    expect(closures(ONTARIO.rule, 2007)).to.not.have.property('2007-02-19');
    expect(closures(ONTARIO.rule, 2008)).to.have.property('2008-02-18', '02.1.3');
  });

  it('finds Easter in every year that has a published date at its edges', () => {
    const easter = [1961, 1981, 2000, 2008, 2011, 2038, 2049, 2076, 2100].map((year) => Object.keys(closures('E+0', year))[0]);
    expect(easter.join(' ')).to.equal('1961-04-02 1981-04-19 2000-04-23 2008-03-23 2011-04-24 2038-04-25 2049-04-18 2076-04-19 2100-03-28');
  });

  it('moves Christmas on a Saturday and Boxing Day on a Sunday to Monday and Tuesday, in the order of their dates', () => {
    expect(closures('1226> 1225>', 2027)).to.deep.equal({ '2027-12-27': '1225', '2027-12-28': '1226' });
    expect(closures('1225> 1226>', 2022)).to.deep.equal({ '2022-12-26': '1226', '2022-12-27': '1225' });
  });

  it('moves the last day of a year into the next', () => {
    expect(days('1231>', 2022)).to.deep.equal([]);
    expect(closures('1231>', 2023)).to.deep.equal({ '2023-01-02': '1231' });
    expect(closures('1231> 0101>', 2023)).to.deep.equal({ '2023-01-02': '1231', '2023-01-03': '0101' });
  });

  it('cancels a closure for one day, before or after it moved', () => {
    expect(days('1225> 1226> -2026-12-26', 2026)).to.deep.equal(['12-25']);
    expect(days('1225> 1226> -2026-12-28', 2026)).to.deep.equal(['12-25']);
    expect(days('0701> -2026-07-01', 2027)).to.deep.equal(['07-01']);
  });

  it('has no holiday in a year that lacks its date', () => {
    expect(days('0229', 2027)).to.deep.equal([]);
    expect(days('0229', 2028)).to.deep.equal(['02-29']);
    expect(days('02.1.5', 2027)).to.deep.equal([]);
    expect(days('03.1.5', 2027)).to.deep.equal(['03-29']);
  });

  it('reaches into the month before for a weekday before its first days', () => {
    expect(days('05<1.02', 2026)).to.deep.equal(['04-27']);
  });

  const malformed =
    '1301 0001 0100 0132 0230 0431 02.7.1 02.1.0 02.1.6 13.1.1 00.1.1 E E+ E2 E+100 13<1.25 05<7.25 05<1.32 05<1.00 @2021 0101@20 0101>> >0101 ' +
    '+2026-02-30 +2026-13-01 -2026-1-1 +20260101 2026-01-01 x 0101,0102 constructor';
  for (const token of malformed.split(' ')) {
    it(`names the malformed token ${token}`, () => {
      const parsed = parseCalendar(`0101> ${token} 1225>`);
      expect(parsed.ok).to.equal(false);
      if (!parsed.ok) {
        expect(parsed.error.token).to.equal(token);
        expect(parsed.error.message).to.contain(token);
      }
    });
  }

  it('names every holiday that it ships, in both languages', () => {
    for (const { rule } of [ONTARIO, CANADA_POST]) {
      for (const id of Object.values({ ...closures(rule, 2022), ...closures(rule, 2026) })) {
        expect(holidayName(id, 'en'), id).to.be.a('string').and.not.empty;
        expect(holidayName(id, 'fr-CA'), id).to.be.a('string').and.not.empty;
      }
    }
    expect(holidayName('10.1.2', 'en')).to.equal('Thanksgiving');
    expect(holidayName('10.1.2', 'fr-CA')).to.equal('Action de grâce');
    expect(holidayName('constructor', 'en')).to.equal(undefined);
  });

  it('never throws, whatever the rule', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 1900, max: 2200 }), (rule, year) => {
        const parsed = parseCalendar(rule);
        if (parsed.ok) closuresIn(parsed.calendar, year);
        else expect(rule).to.contain(parsed.error.token);
      }),
    );
  });

  it('moves holidays to weekdays only, never two to one day, and keeps their number', () => {
    const dates = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })), {
      maxLength: 12,
      selector: ([month, date]) => month * 100 + date,
    });
    fc.assert(
      fc.property(dates, fc.integer({ min: 1970, max: 2100 }), (list, year) => {
        const rule = list.map(([month, date]) => `${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}>`).join(' ');
        const closed = Object.keys(closures(rule, year));
        for (const day of closed) expect(new Date(`${day}T00:00Z`).getUTCDay() % 6).to.not.equal(0);
        expect(closed.length).to.be.at.most(list.length);
        const inDecember = list.some(([month, date]) => month === 12 && date > 17);
        if (!inDecember) expect(closed).to.have.length(list.length);
      }),
    );
  });
});

describe('days', () => {
  it('reads and writes dates, and nothing else', () => {
    expect(formatIso(parseDay('2026-11-23') ?? NaN)).to.equal('2026-11-23');
    for (const text of ['', '2026-02-29', '2026-2-1', '2026-11-23T00', 'yesterday', '0000-00-00', '2026-11-2x']) {
      expect(parseDay(text), text).to.equal(undefined);
    }
    expect(formatIso(NaN)).to.equal('');
    expect(formatIso(1e12)).to.equal('');
  });
});
