import { expect } from 'chai';
import fc from 'fast-check';
import { canonicalNumber, findTrackingNumbers } from '../../../src/domain/tracking/index.js';

const found = (text: string): string[] => findTrackingNumbers(text).map(({ carrier, number, source }) => `${carrier} ${number} ${source}`);

/** Texts as people receive them, and the numbers in them. */
const TEXTS: readonly (readonly [title: string, text: string, numbers: readonly string[]])[] = [
  [
    'an English shipping e-mail',
    'Hi Ana,\nYour order #1002233445566 has shipped with Canada Post.\nTracking number: 7023 2100 3941 4604\nQuestions? Call 1-866-607-6301.',
    ['canada_post 7023210039414604 label'],
  ],
  [
    'a French shipping e-mail',
    'Bonjour,\nVotre commande 700123456789 est expédiée.\nNuméro de repérage\u00a0: 1681 3343 3293 6901\nMerci',
    ['canada_post 1681334332936901 label'],
  ],
  ['a French UPS note', 'Numéro de suivi UPS\u00a0: 1Z 5R8 939 03 5756 7127', ['ups 1Z5R89390357567127 label']],
  [
    'Purolator’s PIN, in both languages',
    'Purolator PIN: 329014521622, NIC 333343150996',
    ['purolator 329014521622 label', 'purolator 333343150996 label'],
  ],
  [
    'a French note with a number that has no check digit',
    'Votre colis Purolator KYV009956937 est en route',
    ['purolator KYV009956937 label'],
  ],
  [
    'an old Canada Post link with a hash',
    'Track: https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor=7035114477138472.',
    ['canada_post 7035114477138472 url'],
  ],
  ['a Purolator link', 'https://www.purolator.com/en/shipping/tracker?pin=329014521622&utm_source=mail', ['purolator 329014521622 url']],
  [
    'an UPS link with two numbers',
    '<a href="https://www.ups.com/track?tracknum=1Z5R89390357567127,1Z410E7W0392751591">',
    ['ups 1Z5R89390357567127 url', 'ups 1Z410E7W0392751591 url'],
  ],
  [
    'a wrapped link',
    'https://safelinks.example/?url=https%3A%2F%2Fwww.ups.com%2Ftrack%3Ftracknum%3D1Z5R89390357567127%26loc%3Den',
    ['ups 1Z5R89390357567127 url'],
  ],
  ['a FedEx mail with the number on its own line', 'FedEx Tracking Number\n986578788855\nDelivery Monday', ['fedex 986578788855 label']],
  ['a printed USPS number', 'USPS tracking 9400 1112 0108 0805 4830 16 today', ['usps 9400111201080805483016 label']],
  ['a postal item', 'Suivi : RB 123 456 785 GB', ['royal_mail RB123456785GB label']],
  ['a carrier named after the number', 'Your package LX17635036 delivered by LaserShip', ['lasership LX17635036 label']],
  ['a certain number behind the word order', 'Your UPS order 1Z5R89390357567127 has shipped', ['ups 1Z5R89390357567127 bare']],
  [
    'bare numbers that are certain',
    'Two: 1Z5R89390357567127, 1z410e7w0392751591.',
    ['ups 1Z5R89390357567127 bare', 'ups 1Z410E7W0392751591 bare'],
  ],
  ['a carrier’s name as the label', 'Postes Canada 0073938000549297', ['canada_post 0073938000549297 label']],
  [
    'two numbers side by side',
    'Tracking: 7023210039414604 1681334332936901',
    ['canada_post 7023210039414604 label', 'canada_post 1681334332936901 label'],
  ],
  ['a Canpar number in a sentence', 'Expédié par Canpar, D576002440000001718010, hier', ['canpar D576002440000001718010 label']],
];

/** Texts that hold no tracking number, however much they look like it. */
const DECOYS: readonly (readonly [title: string, text: string])[] = [
  ['a meeting id', 'Meeting ID: 812 3456 7890, passcode 123456'],
  ['UUIDs', 'request 6ecd8c99-4036-403d-bf84-cf8400f67836 and 550e8400-e29b-41d4-a716-986578788855'],
  ['a UUID in capitals', 'Tracking id: 550E8400-E29B-41D4-A716-986578788855'],
  ['a wrong number and something else beside it', 'DHL tracking 3318810026 1234'],
  ['a labelled UUID', 'Tracking id: 550e8400-e29b-41d4-a716-986578788855'],
  ['payment cards', 'Paid with card 4111 1111 1111 1111, then 4012888888881881 and 5555 5555 5555 4444'],
  ['a card that passes Canada Post’s check digit, beside a label', 'Your parcel was paid with Visa 4002847016405018'],
  ['phone numbers', 'Call +1 514 555 0199 about your parcel, or (416) 555-0123, or 1-866-607-6301'],
  ['a phone number right after a label word', 'Tracking questions? Call 18666076301'],
  ['order numbers', 'Order 320595463938, commande 287809468872, PO 986578788855'],
  ['a return and an invoice beside a carrier’s name', 'Purolator RMA 329014521622, INV 333343150996'],
  ['an IBAN', 'IBAN DE89 3704 0044 0532 0130 00 FR76 3000 6000 0112 3456 7890 189'],
  ['dates, times and amounts', '2026-11-23 14:30:00, $1,234,567,890.12, 20261123143000'],
  ['an e-mail id', 'Message-ID: <1Z5R89390357567127@mail.example>'],
  ['a UUID in a link', 'https://shop.example/orders/550e8400-e29b-41d4-a716-986578788855'],
  ['an order number in a shop’s link', 'https://shop.example/orders/320595463938?id=7023210039414604'],
  ['a tracking number with a wrong digit', 'Tracking number: 7023 2100 3941 4605'],
  ['words', 'Tracking: your parcel has left, ABCDEFGHIJKLM'],
];

describe('findTrackingNumbers', () => {
  for (const [title, text, numbers] of TEXTS)
    it(`finds what is in ${title}`, () => {
      expect(found(text)).to.deep.equal(numbers);
    });

  for (const [title, text] of DECOYS)
    it(`leaves ${title} alone`, () => {
      expect(found(text)).to.deep.equal([]);
    });

  it('says where each number stands', () => {
    const text = 'Suivi\u00a0: 7023 2100 3941 4604 et 1Z5R89390357567127';
    expect(findTrackingNumbers(text).map(({ start, end }) => text.slice(start, end))).to.deep.equal([
      '7023 2100 3941 4604',
      '1Z5R89390357567127',
    ]);
  });

  it('is as sure as link, label or number make it', () => {
    const confidence = (text: string) => findTrackingNumbers(text)[0]!.confidence;
    expect(confidence('https://www.canadapost-postescanada.ca/track-reperage/en/details/7023210039414604')).to.equal('certain');
    expect(confidence('Canada Post tracking number 7023210039414604')).to.equal('certain');
    expect(confidence('tracking number 7023210039414604')).to.equal('possible');
  });

  it('bridges neither lines nor different separators', () => {
    expect(found('Tracking: 7023 2100\n3941 4604')).to.deep.equal([]);
    expect(found('Tracking: 7023-2100 3941 4604')).to.deep.equal([]);
  });

  it('gives matches in order that do not overlap, inside the text, on any text', () => {
    const pieces = fc.constantFrom(
      ' ',
      '\n',
      '-',
      'Tracking: ',
      'https://www.ups.com/track?tracknum=',
      '1Z5R89390357567127',
      '7023210039414604',
      '1',
      '12',
      'é',
      '@',
      '%3D',
      'RB123456785GB',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
        ),
        (text) => {
          let last = 0;
          for (const { start, end, number } of findTrackingNumbers(text)) {
            expect(start).to.be.at.least(last);
            expect(end).to.be.within(start + 1, text.length);
            expect(canonicalNumber(number)).to.equal(number);
            last = end;
          }
        },
      ),
    );
  });

  it('reads the longest text in time, whatever is in it', () => {
    for (const text of ['1 ', '1Z ', '12 34 56 78 ', 'tracking 12345678 ', 'http://', 'http://a ', 'https://www.ups.com/?', 'a-', '1-']) {
      const started = process.cpuUsage();
      findTrackingNumbers(text.repeat(200_000));
      expect(process.cpuUsage(started).user / 1000, text).to.be.below(2000);
    }
  });

  it('looks at nothing but text', () => {
    for (const value of [undefined, null, 42, {}]) expect(findTrackingNumbers(value as unknown as string)).to.deep.equal([]);
    expect(findTrackingNumbers('')).to.deep.equal([]);
  });
});
