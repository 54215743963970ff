import { expect } from 'chai';
import { HOMES, LEAN, WHOLE } from '../../src/domain/tracking/carriers/lean.js';
import { CARRIERS, detectCarrier } from '../../src/domain/tracking/index.js';
import { weigh } from '../../src/domain/tracking/read-number-hints.js';
import { learn, readNumber as light } from '../../src/domain/tracking/read-number-light.js';
import { readNumber, type NumberReading, type ReadingHints } from '../../src/domain/tracking/read-number.js';
import { canonicalNumber as lightCanonical } from '../../src/domain/tracking/scan-light.js';
import { canonicalNumber } from '../../src/domain/tracking/scan.js';
import { codeOf } from '../../src/elements/tracking-badge/explain-badge.js';
import { DIGITS, LETTERS_AND_DIGITS, randomText, SAMPLES, seeded, VALID } from '../domain/tracking/fixtures/samples.js';

const random = seeded(7);
const published = [...VALID.map(([, number]) => number), ...SAMPLES.flatMap(({ valid, invalid }) => [...valid, ...invalid])];
const mutants = VALID.flatMap(([, number]) =>
  Array.from({ length: 6 }, () => {
    const place = Math.floor(random() * number.length);
    return number.slice(0, place) + randomText(random, random() < 0.7 ? DIGITS : LETTERS_AND_DIGITS, 1) + number.slice(place + 1);
  }),
);
const strangers = Array.from({ length: 4000 }, (_, index) => randomText(random, index % 3 ? DIGITS : LETTERS_AND_DIGITS, 6 + (index % 33)));
const NUMBERS = [...published, ...mutants, ...strangers];

const HINTS: readonly ReadingHints[] = [
  {},
  { countries: 'CA' },
  { countries: 'us, DE' },
  { carrier: 'FedEx: Ground' },
  { carrier: 'postes canada' },
  { carrier: 'canada_post' },
  { carrier: 'GLS Canada' },
  { carrier: 'CPCQ' },
  { carriers: 'ups purolator seur' },
];

/** A postal item of a country that there is not: the files, which have no list of countries, take it for one. */
const isNoCountry = (number: string): boolean =>
  /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(canonicalNumber(number)) && detectCarrier(number) === undefined;

/** Routing in front of a USPS number, which the files read without counting it as evidence: it matters where the page says that the parcel travels elsewhere. */
const isRoutedElsewhere = (number: string, { countries }: ReadingHints): boolean => countries === 'CA' && number.startsWith('420');

const said = (readings: readonly NumberReading[]): string[] =>
  readings.map(({ carrier, name, number, printed, url, failed }) => [carrier, name, number, printed, url ?? '', failed].join(' '));

describe('the carriers of the badge’s files', () => {
  it('have the codes of the engine, by which a schedule knows them', () => {
    expect(CARRIERS.map(({ names }) => codeOf(names[0]!))).to.deep.equal(CARRIERS.map(({ code }) => code));
  });

  it('are in the first file those that a number alone can name, with the same answers', () => {
    const left = new Set(CARRIERS.map(({ names }) => names[0]).filter((name) => !new RegExp(`^${name}[|;=]`, 'm').test(LEAN)));
    const different = NUMBERS.filter((number) => {
      const best = readNumber(number, {}, 'en')[0];
      // The first file knows less, and then says nothing, or what comes next.
      return !isNoCountry(number) && !left.has(best?.carrier ?? '') && light(number, {}, 'en')[0]?.carrier !== best?.carrier;
    });
    const first = published.filter((number) => light(number, {}, 'en')[0]?.carrier === readNumber(number, {}, 'en')[0]?.carrier);
    expect(different.filter((number) => readNumber(number, {}, 'en')[0]?.url !== undefined)).to.deep.equal([]);
    expect(first.length / published.length).to.be.greaterThan(0.9);
  });

  it('write numbers in the same canonical form', () => {
    for (const number of [...NUMBERS, '1z 5r8 939-03', '\ufeff1Z5R8939\u00a0', 'a/b', '٠٠٧٣', 'ſ1', '', 'A1'.repeat(33)])
      expect(lightCanonical(number)).to.equal(canonicalNumber(number));
  });

  describe('with the second file', () => {
    before(() => learn(WHOLE, weigh));

    it('are all', () => {
      expect(WHOLE.split('\n')).to.have.length(CARRIERS.length);
      expect(Object.keys(HOMES)).to.have.members(CARRIERS.map(({ names }) => names[0]));
    });

    for (const hints of HINTS) {
      it(`give the answers of the engine: ${JSON.stringify(hints)}`, () => {
        const different = NUMBERS.filter(
          (number) =>
            !isNoCountry(number) &&
            !isRoutedElsewhere(number, hints) &&
            (['en', 'fr-CA'] as const).some(
              (locale) => said(light(number, hints, locale)).join() !== said(readNumber(number, hints, locale)).join(),
            ),
        );
        expect(different).to.deep.equal([]);
      });
    }
  });
});
