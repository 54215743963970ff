import { expect } from 'chai';
import { seededRandom } from '../../demo/seed/index.js';
import { passesCheck } from '../../src/domain/tracking/check-digits.js';
import { LABEL_CARRIERS, makeTrackingNumber } from '../../src/gateway/simulation/label-numbers.js';

describe('invented tracking numbers', () => {
  const table: [carrier: string, form: RegExp, sound: (number: string) => boolean][] = [
    ['ups', /^1Z[0-9A-Z]{6}\d{10}$/, (number) => passesCheck('ups', number.slice(2))],
    ['canada_post', /^\d{16}$/, (number) => passesCheck('gs1', number)],
    ['canada_post_international', /^LM\d{9}CA$/, (number) => passesCheck('s10', number.slice(2, 11))],
    ['s10', /^RN\d{9}CA$/, (number) => passesCheck('s10', number.slice(2, 11))],
    ['purolator', /^[0-5]\d{11}$/, (number) => passesCheck('luhn', number)],
    ['fedex', /^\d{12}$/, (number) => passesCheck('fedex', number)],
    ['fedex_ground', /^\d{15}$/, (number) => passesCheck('gs1', number)],
    ['usps', /^9[2-5]\d{20}$/, (number) => passesCheck('gs1', number)],
    ['usps_international', /^LZ\d{9}US$/, (number) => passesCheck('s10', number.slice(2, 11))],
    ['dhl', /^\d{10}$/, (number) => passesCheck('mod7', number)],
    ['canpar', /^[CDKLSUXZ]\d{21}$/, () => true],
    ['intelcom', /^INTLCM[A-Z]?\d{8,20}$/, () => true],
    ['nationex', /^\d{9}$/, () => true],
    ['gls_canada', /^[A-Z]\d{7}$/, () => true],
    ['uniuni', /^UUSC\d{12}$/, () => true],
  ];

  it('exist for each carrier that is named', () => expect(table.map(([carrier]) => carrier)).to.have.members([...LABEL_CARRIERS]));

  for (const [carrier, form, sound] of table) {
    it(`of ${carrier} have its form and a check digit that passes`, () => {
      const random = seededRandom(3);
      for (let round = 0; round < 500; round += 1) {
        const number = makeTrackingNumber(carrier, random.next);
        expect(number).to.match(form);
        expect(sound(number), number).to.equal(true);
      }
    });
  }

  it('of carriers that nobody knows are Canadian S10 numbers', () => {
    for (const carrier of ['pigeon', '', '__proto__', 'constructor'])
      expect(makeTrackingNumber(carrier, seededRandom(1).next)).to.match(/^RN\d{9}CA$/);
  });

  it('are the same for the same chance', () => {
    expect(makeTrackingNumber('ups', seededRandom(5).next)).to.equal(makeTrackingNumber('ups', seededRandom(5).next));
  });
});
