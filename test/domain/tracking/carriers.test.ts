import { expect } from 'chai';
import fc from 'fast-check';
import {
  CARRIERS,
  canonicalNumber,
  carrierFromText,
  carrierName,
  detectCarriers,
  findCarrier,
  groupNumber,
  serviceName,
  trackingUrl,
} from '../../../src/domain/tracking/index.js';
import { CHECKS } from '../../../src/domain/tracking/check-digits.js';
import { compileMask, expandMask } from '../../../src/domain/tracking/masks.js';
import { AMBIGUITY } from '../../../src/domain/tracking/ranking.js';
import { seeded } from './fixtures/samples.js';

const randomMember = (set: Uint8Array, random: () => number): string => {
  const members = [...set.keys()].filter((code) => set[code]);
  return String.fromCharCode(members[Math.floor(random() * members.length)]!);
};

describe('the carriers', () => {
  it('are at least sixty, each with a code of its own', () => {
    expect(CARRIERS.length).to.be.at.least(60);
    expect(new Set(CARRIERS.map(({ code }) => code)).size).to.equal(CARRIERS.length);
  });

  it('start with Canada Post', () => {
    expect(CARRIERS[0]).to.include({ code: 'canada_post' });
  });

  for (const carrier of CARRIERS)
    it(`${carrier.code} is a row that says what it should`, () => {
      expect(carrier.code).to.match(/^[a-z0-9]+(_[a-z0-9]+)*$/);
      expect(carrier.names.every(Boolean)).to.equal(true);
      expect(carrier.countries).to.not.be.empty;
      for (const country of [...carrier.countries, ...carrier.post]) expect(country).to.match(/^(\*|[A-Z]{2})$/);
      for (const locale of ['en', 'fr-CA'] as const) {
        expect(carrierName(carrier.code, locale)).to.not.be.empty;
        expect(carrierFromText(carrierName(carrier.code, locale))).to.equal(carrier.code);
        const url = trackingUrl(carrier.code, 'A 1/?&#', locale);
        if (url) {
          expect(new URL(url).protocol).to.equal('https:');
          expect(url).to.include('A%201%2F%3F%26%23');
          expect(url).to.not.match(/[{}|]/);
        }
      }
      expect(carrierFromText(carrier.code)).to.equal(carrier.code);
      for (const word of carrier.words) expect(carrierFromText(word)).to.equal(carrier.code);
      for (const format of carrier.formats) {
        expect(format.masks).to.not.be.empty;
        expect(format.prior).to.be.a('number').and.not.NaN;
        expect(format.groups.every((size) => size > 0)).to.equal(true);
        expect(format.parts.length % 3).to.equal(0);
        if (format.check) expect(Object.keys(CHECKS)).to.include(format.check);
        for (const mask of format.masks.flatMap(expandMask).map(compileMask)) {
          expect(mask.sets.length).to.be.within(8, 64);
          expect(mask.from).to.be.lessThan(mask.to);
          expect(mask.bits).to.be.at.least(0);
        }
      }
    });

  it('are each found by a number made from each of their masks, when the host names them', () => {
    for (const carrier of CARRIERS)
      for (const format of carrier.formats)
        for (const mask of format.masks.flatMap(expandMask).map(compileMask)) {
          const number = String.fromCharCode(...mask.sets.map((set) => set.lastIndexOf(1)));
          if (carrier.code === 's10') continue;
          expect(detectCarriers(number, { carrier: carrier.code })[0], number).to.include({ carrier: carrier.code });
        }
  });

  it('are never two that are likely for one number and too close to call, unless the host says something', () => {
    const random = seeded(3);
    const clashes: string[] = [];
    for (const mask of CARRIERS.flatMap(({ formats }) => formats.flatMap(({ masks }) => masks.flatMap(expandMask).map(compileMask))))
      for (let round = 0; round < 60; round++) {
        const number = mask.sets.map((set) => randomMember(set, random)).join('');
        const [first, second] = detectCarriers(number);
        if (!second || second.checkDigit === 'failed' || first!.evidence - second.evidence >= AMBIGUITY) continue;
        if (first!.confidence !== 'possible' || second.confidence !== 'possible')
          clashes.push(`${number} ${first!.format} ${second.format}`);
      }
    expect(clashes).to.deep.equal([]);
  });

  it('are unknown for any other code', () => {
    expect(findCarrier('nobody')).to.equal(undefined);
    expect(carrierName('nobody', 'fr-CA')).to.equal('nobody');
    expect(trackingUrl('nobody', '1', 'en')).to.equal(undefined);
    expect(trackingUrl('ups', '', 'en')).to.equal(undefined);
    expect(findCarrier('__proto__')).to.equal(undefined);
  });

  it('have French names and pages where they exist', () => {
    expect(carrierName('canada_post', 'fr-CA')).to.equal('Postes Canada');
    expect(carrierName('purolator', 'fr-CA')).to.equal('Purolator');
    expect(trackingUrl('ups', '1Z', 'fr-CA')).to.equal('https://www.ups.com/track?loc=fr_CA&tracknum=1Z');
    expect(trackingUrl('canpar', 'D5', 'fr-CA')).to.equal('https://www.canpar.com/fr/tracking/track.htm?barcode=D5');
    expect(trackingUrl('evri', 'H1', 'en')).to.equal('https://www.evri.com/track/parcel/H1/details');
  });

  it('send posts without a page of their own to a page that asks all posts', () => {
    expect(trackingUrl('korea_post', 'RB123456785KR', 'en')).to.equal('https://t.17track.net/en#nums=RB123456785KR');
  });
});

describe('carrierFromText', () => {
  const CASES: readonly (readonly [text: string, carrier: string | undefined])[] = [
    ['UPS: Standard', 'ups'],
    ['UPSN', 'ups'],
    ['ups_ground', 'ups'],
    ['United Parcel Service', 'ups'],
    ['UPS Mail Innovations', 'ups'],
    ['Canada Post', 'canada_post'],
    ['canada_post', 'canada_post'],
    ['CANADAPOST', 'canada_post'],
    ['Canada Post: Expedited Parcel', 'canada_post'],
    ['Expedited Parcel', 'canada_post'],
    ['Xpresspost', 'canada_post'],
    ['CPCQ', 'canada_post'],
    ['Postes Canada', 'canada_post'],
    ['postes canada - Colis accélérés', 'canada_post'],
    ['COLIS ACCÉLÉRÉS', 'canada_post'],
    ['Colis accélérés', 'canada_post'],
    ['Purolator Express®', 'purolator'],
    ['Canpar Express', 'canpar'],
    ['FedEx Ground', 'fedex'],
    ['FDEG', 'fedex'],
    ['Federal Express', 'fedex'],
    ['Fédex', 'fedex'],
    ['DHL eCommerce', 'dhl'],
    ['USPS Priority Mail', 'usps'],
    ['Uni Uni', 'uniuni'],
    ['ChitChats', 'chit_chats'],
    ['Chit-Chats Canada', 'chit_chats'],
    ['Day & Ross', 'day_ross'],
    ['DAYR', 'day_ross'],
    ['J&T Express', 'jt_express'],
    ['La Poste', 'la_poste'],
    ['Swiss Post', 'swiss_post'],
    ['La Poste Suisse', 'swiss_post'],
    ['Intelcom Express', 'intelcom'],
    ['Dragonfly', 'intelcom'],
    ['Amazon Logistics', 'amazon'],
    ['GLS', 'gls'],
    ['GLS Canada', 'gls_canada'],
    ['Free Shipping', undefined],
    ['Livraison gratuite', undefined],
    ['Standard', undefined],
    ['Groups', undefined],
    ['Fast Overnight Shipping', undefined],
    ['Pickup in store', undefined],
    ['', undefined],
    ['   ', undefined],
    ['__proto__', undefined],
  ];

  for (const [text, carrier] of CASES)
    it(`reads “${text}” as ${carrier ?? 'no carrier'}`, () => {
      expect(carrierFromText(text)).to.equal(carrier);
    });

  it('takes the first carrier that is named', () => {
    expect(carrierFromText('Canada Post via Chit Chats')).to.equal('canada_post');
  });

  it('is total, and reads long texts only in part', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const code = carrierFromText(text);
        if (code !== undefined) expect(findCarrier(code)).to.not.equal(undefined);
      }),
    );
    expect(carrierFromText(`${' '.repeat(200)}UPS`)).to.equal(undefined);
    for (const value of [undefined, null, 42, {}]) expect(carrierFromText(value as unknown as string)).to.equal(undefined);
  });

  it('remembers a bounded number of texts and still answers right', () => {
    for (let index = 0; index < 2000; index++) expect(carrierFromText(`UPS ${index}`)).to.equal('ups');
  });
});

describe('groupNumber', () => {
  it('loses nothing, whatever the number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,40}$/), fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 6 }), (number, sizes) => {
        expect(groupNumber(number).replaceAll(' ', '')).to.equal(number);
        expect(groupNumber(number, sizes).replaceAll(' ', '')).to.equal(number);
        expect(canonicalNumber(groupNumber(number))).to.equal(number);
      }),
    );
  });

  it('leaves no single character alone at the end', () => {
    expect(groupNumber('1234567890123')).to.equal('1234 5678 90123');
    expect(groupNumber('12345')).to.equal('12345');
    expect(groupNumber('')).to.equal('');
  });
});

describe('serviceName', () => {
  it('reads UPS services and postal service letters, in both languages', () => {
    expect(serviceName('ups', '03', 'en')).to.equal('Ground');
    expect(serviceName('canada_post', 'RB', 'en')).to.equal('Registered');
    expect(serviceName('canada_post', 'RB', 'fr-CA')).to.equal('Recommandé');
    expect(serviceName('s10', 'EE', 'fr-CA')).to.equal('EMS');
  });

  it('says nothing for what is not public', () => {
    expect(serviceName('ups', 'ZZ', 'en')).to.equal(undefined);
    expect(serviceName('usps', '001', 'en')).to.equal(undefined);
    expect(serviceName('s10', 'QZ', 'en')).to.equal(undefined);
    expect(serviceName('ups', '__proto__', 'en')).to.equal(undefined);
  });
});
