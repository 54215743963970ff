import { expect } from 'chai';
import type { CarrierCandidate } from '../../../src/domain/tracking/index.js';
import { canonicalNumber, detectCarrier, detectCarriers } from '../../../src/domain/tracking/index.js';
import { DIGITS, LETTERS_AND_DIGITS, SAMPLES, VALID, randomText, seeded } from './fixtures/samples.js';

const names = (candidate: CarrierCandidate | undefined, carrier: string): boolean =>
  candidate !== undefined &&
  candidate.checkDigit !== 'failed' &&
  (candidate.carrier === carrier || (carrier === 's10' && candidate.format === 's10'));

describe('the corpus of published tracking numbers', () => {
  for (const { carrier, format, valid } of SAMPLES)
    for (const number of valid)
      it(`${format}: ${number.trim()} is ${carrier} first`, () => {
        expect(names(detectCarrier(number), carrier)).to.equal(
          true,
          detectCarriers(number)
            .map((each) => `${each.carrier} ${each.evidence}`)
            .join(', '),
        );
      });

  it('finds the right carrier first for every real number', () => {
    expect(VALID.filter(([carrier, number]) => !names(detectCarrier(number), carrier))).to.deep.equal([]);
  });

  for (const { carrier, format, invalid } of SAMPLES)
    for (const number of invalid)
      it(`${format}: ${number} is not accepted as that format`, () => {
        const accepted = detectCarriers(number).filter((each) => each.checkDigit !== 'failed' && each.carrier === carrier);
        expect(accepted).to.deep.equal([]);
      });

  it('never accepts a number whose check digit was changed, for the same carrier', () => {
    const wrong: string[] = [];
    let mutants = 0;
    for (const [carrier, number] of VALID) {
      const best = detectCarriers(number).find((each) => names(each, carrier));
      if (best?.checkDigit !== 'passed') continue;
      const canonical = canonicalNumber(number);
      const place = carrier === 's10' || best.format === 's10' ? 10 : best.format === 'fedex_astra_32' ? 27 : canonical.length - 1;
      for (const digit of canonical[place]! > '9' ? LETTERS_AND_DIGITS : DIGITS) {
        if (digit === canonical[place]) continue;
        mutants++;
        const mutant = canonical.slice(0, place) + digit + canonical.slice(place + 1);
        for (const each of detectCarriers(mutant))
          if (each.carrier === best.carrier && each.checkDigit !== 'failed') wrong.push(`${mutant} ${each.format}`);
      }
    }
    expect(mutants).to.be.greaterThan(700);
    expect(wrong).to.deep.equal([]);
  });

  it('calls at most one random string of digits in a hundred likely, and none certain', () => {
    const random = seeded(1);
    let likely = 0;
    let certain = 0;
    const total = 54_000;
    for (let index = 0; index < total; index++) {
      const confidence = detectCarrier(randomText(random, DIGITS, 8 + (index % 27)))?.confidence;
      if (confidence === 'likely') likely++;
      if (confidence === 'certain') certain++;
    }
    expect(certain).to.equal(0);
    expect(likely / total).to.be.at.most(0.01);
  });

  it('calls hardly any random string of letters and digits likely', () => {
    const random = seeded(2);
    const total = 54_000;
    let likely = 0;
    for (let index = 0; index < total; index++) {
      const best = detectCarrier(randomText(random, LETTERS_AND_DIGITS, 8 + (index % 27)));
      if (best && best.checkDigit !== 'failed' && best.confidence !== 'possible') likely++;
    }
    expect(likely / total).to.be.at.most(0.0005);
  });
});
