import { expect } from 'chai';
import fc from 'fast-check';
import { canonicalNumber } from '../../../src/domain/tracking/index.js';
import { readNumbers } from '../../../src/elements/tracking-lookup/read-numbers.js';
import { VALID } from './fixtures/samples.js';

const read = (text: string): string[] => readNumbers(text).map(({ number, carrier = '' }) => `${number} ${carrier}`.trim());

describe('what somebody writes into the lookup', () => {
  const SENTENCES: readonly string[] = [
    'my order 12345 has not arrived yet',
    'call me at 416 555 1234 please',
    'Thomas 416 555 1234',
    'Ship to 100 Main Street London Ontario N6A 1B2',
    '12 Elm St 90210 US',
    'he is at 12345678',
    'SKU 123456789',
    'sku: 123 456 789',
    'INV 123456789',
    'REF 123456789',
    'N° de commande 123456789',
    'order-12345678',
    '#1002233445566',
    'UPS order 12345678',
    'my ups store 416 555 1234',
    '(416) 555-0123',
    'Parcel +1 416 555 0123',
    '2026-11-23 14:30:00',
  ];
  for (const text of SENTENCES) it(`is no number in “${text}”`, () => expect(read(text)).to.deep.equal([]));

  const NUMBERS: readonly (readonly [text: string, number: string])[] = [
    ['1z 999 aa1 01 2345 6784', '1Z999AA10123456784'],
    ['tracking 1z 999 aa1 01 2345 6784', '1Z999AA10123456784'],
    ['UPS: 1z 999 aa1 01 2345 6784', '1Z999AA10123456784'],
    ['FedEx 1Z999AA10123456784', '1Z999AA10123456784'],
    ['RR 123 456 785 CA', 'RR123456785CA'],
    ['le 123 456 785 ca', 'LE123456785CA'],
    ['kyv 009 956 937', 'KYV009956937'],
    ['INTLCM 0800 1234', 'INTLCM08001234'],
    ['7023-2100-3941-4604', '7023210039414604'],
    ['AB 1234567 890 CD', 'AB1234567890CD'],
    ['Purolator 123 456 789', '123456789 purolator'],
    ['123 456 789 Purolator', '123456789 purolator'],
    ['Tracking number 7023210039414605', '7023210039414605'],
    ['Tracking number: #7023 2100 3941 4605', '7023210039414605'],
    ['Numéro de suivi\u00a0: 7023 2100 3941 4605', '7023210039414605'],
    ['Postes Canada 7023 2100 3941 4605', '7023210039414605 canada_post'],
    ['Your UPS tracking number is 1Z5R89390357567128', '1Z5R89390357567128 ups'],
    ['tracking RR 123 456 784 DE', 'RR123456784DE'],
  ];
  for (const [text, number] of NUMBERS) it(`is a number in “${text}”`, () => expect(read(text)).to.deep.equal([number]));

  it('is any published number, in whichever groups and letters it is typed', () => {
    const numbers = fc.constantFrom(...VALID.map(([, number]) => canonicalNumber(number)));
    const breaks = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(numbers, breaks, fc.boolean(), (number, gaps, small) => {
        const text = [...number].map((character, index) => (gaps[index] ? `${character} ` : character)).join('');
        expect(read(small ? text.toLowerCase() : text)).to.deep.equal([number]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is never more than it holds, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.lorem()), (text) => {
        for (const { number } of readNumbers(text)) expect(canonicalNumber(number)).to.equal(number);
      }),
    );
  });
});
