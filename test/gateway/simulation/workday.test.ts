import { expect } from 'chai';
import fc from 'fast-check';
import { DEFAULT_SCHEDULE, windowsBetween } from '../../../src/domain/pickup/index.js';
import { Workdays } from '../../../src/gateway/simulation/workday.js';

const DAY = 86_400_000;
const days = new Workdays(DEFAULT_SCHEDULE, 1);
const moment = fc.integer({ min: Date.parse('2026-03-01T00:00:00Z'), max: Date.parse('2026-12-31T00:00:00Z') });
const at = (text: string) => Date.parse(text);

describe('the days of a simulated warehouse', () => {
  it('have a van that comes in a window, after the label and within a long weekend', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom('canada_post', 'ups', undefined), (labelled, carrier) => {
        const van = days.collection(labelled, carrier)!;
        expect(van - labelled).to.be.within(600_000, 6 * DAY);
        expect(windowsBetween(van, van + 1, DEFAULT_SCHEDULE, carrier)).to.have.length(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('have one van a day for a carrier: it takes all that was labelled before', () => {
    const morning = days.collection(at('2026-11-20T14:00:00Z'), 'ups')!;
    expect(days.collection(at('2026-11-20T18:59:00Z'), 'ups')).to.equal(morning);
    expect(days.dayOf(days.collection(morning, 'ups')!)).to.equal('2026-11-23');
  });

  it('work on what comes before noon the same day, and on the rest on the next day with a pickup', () => {
    expect(days.workdayOf(at('2026-11-20T16:59:00Z'))).to.equal('2026-11-20');
    expect(days.workdayOf(at('2026-11-20T17:00:00Z'))).to.equal('2026-11-23');
    expect(days.workdayOf(at('2026-12-24T20:00:00Z'))).to.equal('2026-12-29');
  });
});
