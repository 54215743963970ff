import { expect } from 'chai';
import fc from 'fast-check';
import { readInstant, toInstant, wallDate } from '../../../src/domain/pickup/index.js';

const TORONTO = 'America/Toronto';
const iso = (instant: number): string => new Date(instant).toISOString();

describe('wall times and instants', () => {
  it('reads the clock on the wall, in summer and in winter', () => {
    expect(iso(toInstant('2026-07-02T14:30', TORONTO))).to.equal('2026-07-02T18:30:00.000Z');
    expect(iso(toInstant('2026-11-23T14:30', TORONTO))).to.equal('2026-11-23T19:30:00.000Z');
    expect(iso(toInstant('2026-11-23T14:30:15', TORONTO))).to.equal('2026-11-23T19:30:15.000Z');
  });

  it('takes the hour before for a time that clocks skip', () => {
    expect(iso(toInstant('2026-03-08T02:30', TORONTO))).to.equal('2026-03-08T06:30:00.000Z');
  });

  for (const wall of [
    '',
    '2026-02-30T14:30',
    '2026-11-23',
    '2026-11-23T24:00',
    '2026-11-23T14:60',
    '2026-11-23T14:30Z',
    ' 2026-11-23T14:30',
    'now',
  ]) {
    it(`answers NaN for the wall time "${wall}"`, () => {
      expect(toInstant(wall, TORONTO)).to.be.NaN;
    });
  }

  for (const zone of ['', 'Nowhere/City', 'constructor', '__proto__', 'a'.repeat(10_000)]) {
    it(`answers NaN for the zone "${zone.slice(0, 20)}"`, () => {
      expect(toInstant('2026-11-23T14:30', zone)).to.be.NaN;
      expect(wallDate(0, zone)).to.equal('');
    });
  }

  it('knows the date at the warehouse, not at the viewer', () => {
    const lateEvening = Date.UTC(2026, 10, 24, 4, 59);
    expect(wallDate(lateEvening, TORONTO)).to.equal('2026-11-23');
    expect(wallDate(lateEvening + 60_000, TORONTO)).to.equal('2026-11-24');
    expect(wallDate(lateEvening, 'Pacific/Apia')).to.equal('2026-11-24');
  });

  it('has no date for instants that are no business', () => {
    for (const instant of [NaN, Infinity, -Infinity, 8.64e15, -8.64e15]) expect(wallDate(instant, TORONTO)).to.equal('');
  });

  it('comes back to the same wall date from any instant between 1970 and 2100', () => {
    const instants = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(wallDate(toInstant(`${wallDate(instant, TORONTO)}T12:00`, TORONTO), TORONTO)).to.equal(wallDate(instant, TORONTO));
      }),
    );
  });

  it('reads instants from data only when they carry an offset', () => {
    expect(readInstant('2026-11-23T19:30:00Z')).to.equal(Date.UTC(2026, 10, 23, 19, 30));
    expect(readInstant('2026-11-23T14:30:00.250-05:00')).to.equal(Date.UTC(2026, 10, 23, 19, 30, 0, 250));
    expect(readInstant(Date.UTC(2026, 10, 23))).to.equal(Date.UTC(2026, 10, 23));
    for (const value of ['2026-11-23', '2026-11-23T14:30:00', 'Nov 23 2026', '', 'x'.repeat(100_000), undefined, NaN, 1e17]) {
      expect(readInstant(value)).to.be.NaN;
    }
  });
});
