import { expect } from 'chai';
import fc from 'fast-check';
import type { CheckName } from '../../../src/domain/tracking/index.js';
import { passesCheck, withCheckDigit } from '../../../src/domain/tracking/index.js';
import { CHECKS } from '../../../src/domain/tracking/check-digits.js';

const PASSING: readonly (readonly [CheckName, string])[] = [
  ['gs1', '7023210039414604'],
  ['gs1', '0073938000549297'],
  ['gs1', '9400111206206406260787'],
  ['gs1_91', '71969010756003077385'],
  ['luhn', '320595463938'],
  ['luhn', '07209562763'],
  ['ups', '5R89390357567127'],
  ['ups', '879E930346834440'],
  ['ups', '1506235620'],
  ['ups', 'C11031500001879'],
  ['fedex', '986578788855'],
  ['fedex', '974367662710'],
  ['mod7', '3318810025'],
  ['mod7', '73891051146'],
  ['s10', '123456785'],
  ['s10', '473124829'],
  ['mod37', '09980000020033F'],
  ['mod37', '008182709980000020033350276C'],
];

describe('check digits', () => {
  for (const [name, number] of PASSING)
    it(`${name} accepts ${number} and no other last character`, () => {
      expect(passesCheck(name, number)).to.equal(true);
      const body = number.slice(0, -1);
      expect(withCheckDigit(name, body)).to.equal(number);
      const accepted = [...'0123456789'].filter((digit) => passesCheck(name, body + digit));
      expect(accepted.length).to.be.at.most(1);
    });

  it('turn a S10 remainder of 10 into 0 and of 11 into 5', () => {
    expect(withCheckDigit('s10', '00060000')).to.equal('000600000');
    expect(withCheckDigit('s10', '00000000')).to.equal('000000005');
  });

  it('catch every single wrong digit, for the rules that promise it', () => {
    const promising = ['gs1', 'luhn', 'mod37'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...promising),
        fc.stringMatching(/^\d{8,24}$/),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (name, body, at, shift) => {
          const number = withCheckDigit(name, body)!;
          const place = at % body.length;
          const wrong = number.slice(0, place) + ((Number(number[place]) + shift) % 10) + number.slice(place + 1);
          expect(passesCheck(name, wrong)).to.equal(false);
        },
      ),
    );
  });

  it('exist for every body of digits, and are found again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(CHECKS) as CheckName[])), fc.stringMatching(/^\d{8}$/), (name, body) => {
        const number = withCheckDigit(name, body);
        expect(number).to.not.equal(undefined);
        expect(passesCheck(name, number!)).to.equal(true);
      }),
    );
  });

  it('need at least a digit and its check', () => {
    expect(passesCheck('luhn', '0')).to.equal(false);
    expect(passesCheck('luhn', '')).to.equal(false);
  });
});
