import { expect } from 'chai';
import fc from 'fast-check';
import { orderInstant } from '../../src/elements/order-grid/cell-dates.js';
import { readUtc } from '../../src/elements/order-grid/utc-text.js';

const FULL_DATE = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** What an order's date means, by `Date.parse` alone. */
function reference(text: string): number | undefined {
  const isDay = FULL_DATE.test(text);
  if (text.length > 40 || !(isDay || INSTANT.test(text) || (text.length === 20 && text.endsWith('Z')))) return undefined;
  const instant = isDay ? Date.parse(`${text}T12:00:00Z`) + 0.5 : Date.parse(text);
  return Number.isNaN(instant) ? undefined : instant;
}

const number = (digits: number, max = 10 ** digits - 1): fc.Arbitrary<string> =>
  fc.nat({ max }).map((value) => String(value).padStart(digits, '0'));

/** Dates and times, some of which there are not. */
const anyInstant = fc
  .tuple(
    fc.oneof(number(4), fc.constantFrom('1900', '2000', '2023', '2024', '2100', '0000', '0099')),
    number(2, 13),
    number(2, 32),
    number(2, 25),
    number(2, 61),
    number(2, 61),
    fc.oneof(fc.constant(''), number(3), number(1), number(9)),
    fc.constantFrom('Z', 'Z', 'Z', '+05:30', '-04:00', 'z', ''),
  )
  .map(([year, month, day, hour, minute, second, fraction, zone]) => {
    const dot = fraction === '' ? '' : '.';
    return `${year}-${month}-${day}T${hour}:${minute}:${second}${dot}${fraction}${zone}`;
  });

const damaged = fc
  .tuple(anyInstant, fc.nat({ max: 24 }), fc.constantFrom('', ' ', '0', 'x', '-', ':', 'T', '.', '\u0660', '\uff11', '/', 'Z'))
  .map(([text, at, character]) => text.slice(0, at) + character + text.slice(at + 1));

describe('the instant of a text', () => {
  it('is what Date.parse says, for every text', () => {
    fc.assert(
      fc.property(fc.oneof(anyInstant, damaged, fc.string({ maxLength: 26 })), (text) => {
        expect(orderInstant(text)).to.equal(reference(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it('is read without Date.parse for every day of four centuries', () => {
    for (let day = Date.UTC(1899, 11, 31); day < Date.UTC(2301, 0, 2); day += 86_400_000) {
      const text = new Date(day + 45_296_789).toISOString();
      if (readUtc(text) !== day + 45_296_789) expect.fail(text);
      if (readUtc(`${text.slice(0, 19)}Z`) !== day + 45_296_000) expect.fail(text);
    }
  });

  it('is nothing for a day or time that there is not', () => {
    for (const text of [
      '2026-02-29T00:00:00Z',
      '1900-02-29T00:00:00Z',
      '2026-04-31T00:00:00Z',
      '2026-01-01T24:00:00Z',
      '2026-01-01T00:60:00Z',
    ])
      expect(readUtc(text), text).to.be.NaN;
  });
});
