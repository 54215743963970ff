import { expect } from 'chai';
import fc from 'fast-check';
import { canonicalNumber, detectCarrier, detectCarriers, isNearMiss } from '../../../src/domain/tracking/index.js';
import { VALID } from './fixtures/samples.js';

const carriers = (number: string, hints = {}): string[] => detectCarriers(number, hints).map(({ carrier }) => carrier);

describe('detectCarriers', () => {
  it('gives one candidate per carrier, the best evidence first', () => {
    const found = detectCarriers('287809468872');
    expect(found.map(({ carrier }) => carrier)).to.deep.equal(['purolator', 'fedex']);
    expect(found[0]!.evidence).to.be.greaterThan(found[1]!.evidence);
  });

  it('calls both possible when two carriers are too close to call and the host says nothing', () => {
    expect(detectCarriers('287809468872').map(({ confidence }) => confidence)).to.deep.equal(['possible', 'possible']);
    expect(detectCarriers('287809468872', {}).map(({ confidence }) => confidence)).to.deep.equal(['possible', 'possible']);
    expect(detectCarriers('287809468872', { carrier: 'Free Shipping', countries: [] })[0]!.confidence).to.equal('possible');
  });

  it('never calls 16 bare digits better than possible: payment cards have 16 digits too', () => {
    for (const [carrier, number] of VALID) if (carrier === 'canada_post') expect(detectCarrier(number)!.confidence).to.equal('possible');
    expect(detectCarrier('4012888888881881')?.confidence ?? 'possible').to.equal('possible');
  });

  it('is certain of a UPS number, a routed USPS barcode and a postal item', () => {
    for (const number of ['1Z5R89390357567127', '420787459400111206206406260787', 'RB123456785GB'])
      expect(detectCarrier(number)!.confidence).to.equal('certain');
  });

  it('is only as sure as it can be without a check digit', () => {
    expect(detectCarrier('KYV009956937')).to.include({ carrier: 'purolator', confidence: 'possible', checkDigit: 'none' });
    expect(detectCarrier('60120172242323')).to.include({ carrier: 'dhl', confidence: 'possible', checkDigit: 'none' });
  });

  it('knows which post an S10 item comes from, and leaves an unknown country alone', () => {
    expect(detectCarrier('RB123456785CA')!.carrier).to.equal('canada_post');
    expect(detectCarrier('RB123456785US')!.carrier).to.equal('usps');
    expect(detectCarrier('RB123456785CV')).to.include({ carrier: 's10', format: 's10' });
    expect(carriers('RB123456785QZ')).to.deep.equal([]);
    expect(detectCarrier('XY123456785FR')).to.include({ carrier: 'chronopost' });
  });

  it('decodes what the number tells', () => {
    expect(detectCarrier('RB123456785CA')!.parts).to.deep.equal({ service: 'RB', origin: 'CA' });
    expect(detectCarrier('1Z5R89390357567127')!.parts).to.deep.equal({ shipper: '5R8939', service: '03' });
    expect(detectCarrier('7023210039414604')!.parts).to.deep.equal({ customer: '7023210' });
    expect(detectCarrier('D576002440000001718010')!.parts).to.deep.equal({ piece: '010' });
    expect(detectCarrier('LTN74207623N1')!.parts).to.deep.equal({});
  });

  it('takes the number that the carrier wants out of a barcode', () => {
    expect(detectCarrier('420787459400111206206406260787')!.number).to.equal('9400111206206406260787');
    expect(detectCarrier('1001921334250001000300779017972697')!.number).to.equal('779017972697');
    expect(detectCarrier('9611020987654312345672')!.number).to.equal('987654312345672');
    expect(detectCarrier('32971514560102447849175802862014')!.number).to.equal('784917580286');
  });

  it('prints in the groups of the carrier', () => {
    const printed = (number: string): string => detectCarrier(number)!.printed;
    expect(printed('7023210039414604')).to.equal('7023 2100 3941 4604');
    expect(printed('1Z5R89390357567127')).to.equal('1Z 5R8 939 03 5756 7127');
    expect(printed('9400111206206406260787')).to.equal('9400 1112 0620 6406 2607 87');
    expect(printed('RB123456785GB')).to.equal('RB 123 456 785 GB');
    expect(printed('TBA000000000000')).to.equal('TBA 0000 0000 0000');
  });

  it('links to the carrier in the language of the page', () => {
    const candidate = detectCarrier('7023210039414604')!;
    expect(candidate.url('en')).to.equal('https://www.canadapost-postescanada.ca/track-reperage/en/details/7023210039414604');
    expect(candidate.url('fr-CA')).to.equal('https://www.canadapost-postescanada.ca/track-reperage/fr/details/7023210039414604');
    expect(detectCarrier('TBA000000000000')!.url('en')).to.equal(undefined);
  });
});

describe('a near miss', () => {
  it('is an answer of its own: shape and prefix right, check digit wrong', () => {
    const candidate = detectCarrier('1Z5R89390357567128')!;
    expect(candidate).to.include({ carrier: 'ups', checkDigit: 'failed', confidence: 'possible' });
    expect(isNearMiss(candidate)).to.equal(true);
    expect(candidate.url('en')).to.equal('https://www.ups.com/track?loc=en_CA&tracknum=1Z5R89390357567128');
  });

  it('is seen for postal items and USPS barcodes, and not for bare digits that anything could be', () => {
    expect(detectCarrier('RB123456786US')).to.include({ carrier: 'usps', checkDigit: 'failed' });
    expect(detectCarrier('9400111206206406260788')).to.include({ carrier: 'usps', checkDigit: 'failed' });
    expect(carriers('7023210039414605')).to.deep.equal([]);
    expect(carriers('K1506235622')).to.deep.equal([]);
  });

  it('is seen for bare digits when the host names the carrier', () => {
    expect(detectCarrier('7023210039414605', { carrier: 'Canada Post' })).to.include({
      carrier: 'canada_post',
      checkDigit: 'failed',
      confidence: 'possible',
    });
    expect(detectCarrier('320595463939', { carrier: 'Purolator' })).to.include({ carrier: 'purolator', checkDigit: 'failed' });
  });
});

describe('hints', () => {
  it('let the stated carrier win outright, in free text too', () => {
    expect(detectCarrier('287809468872', { carrier: 'FedEx: Ground' })).to.include({ carrier: 'fedex', confidence: 'certain' });
    expect(detectCarrier('7023210039414604', { carrier: 'Postes Canada' })).to.include({
      carrier: 'canada_post',
      confidence: 'certain',
      checkDigit: 'passed',
    });
  });

  it('are only likely when the stated carrier’s format has no check digit', () => {
    expect(detectCarrier('KYV009956937', { carrier: 'Purolator' })).to.include({
      carrier: 'purolator',
      confidence: 'likely',
      checkDigit: 'none',
    });
  });

  it('keep the other carriers in the list behind the stated one', () => {
    expect(carriers('287809468872', { carrier: 'fedex' })).to.deep.equal(['fedex', 'purolator']);
  });

  it('take the host’s word for a number whose format nobody publishes', () => {
    expect(detectCarrier('LX-99812', { carrier: 'Loomis' })).to.include({
      carrier: 'loomis',
      format: 'stated',
      confidence: 'possible',
      checkDigit: 'none',
      number: 'LX99812',
    });
    expect(detectCarrier('hello', { carrier: 'Loomis' })).to.equal(undefined);
    expect(detectCarrier('12345', { carrier: 'Loomis' })).to.equal(undefined);
  });

  it('make home carriers of the stated countries likelier', () => {
    expect(detectCarrier('287809468872', { countries: ['CA'] })).to.include({ carrier: 'purolator', confidence: 'likely' });
    expect(detectCarrier('287809468872', { countries: ['us'] })).to.include({ carrier: 'fedex', confidence: 'likely' });
    expect(detectCarrier('7023210039414604', { countries: ['CA'] })).to.include({ carrier: 'canada_post', confidence: 'likely' });
    expect(detectCarrier('3318810025', { countries: ['CA', 'DE'] })).to.include({ carrier: 'dhl', confidence: 'likely' });
  });

  it('consider crowded lengths only when the host names a country where they are used', () => {
    expect(carriers('12345678901234')).to.deep.equal(['dhl']);
    expect(carriers('12345678901234', { countries: ['ES'] })).to.include('seur');
  });

  it('limit the answer to the allowed carriers, as codes or as text', () => {
    expect(carriers('287809468872', { carriers: ['FedEx', 'UPS'] })).to.deep.equal(['fedex']);
    expect(carriers('287809468872', { carriers: ['canada_post'] })).to.deep.equal([]);
  });
});

describe('input', () => {
  it('accepts small letters, separators and the invisible characters of copied text', () => {
    for (const written of [
      '1z5r89390357567127',
      '1Z 5R8 939 03 5756 7127',
      '1Z-5R89390357567127',
      '\u202a1Z5R89390357567127\u202c',
      '\ufeff1Z5R8939\u00a00357567127\n',
    ])
      expect(detectCarrier(written)!.number).to.equal('1Z5R89390357567127');
  });

  it('answers nothing for characters outside ASCII, whatever they look like', () => {
    for (const written of [
      '１Ｚ5R89390357567127',
      '1Ζ5R89390357567127',
      '1Z5R89390357567127é',
      '٠٠٧٣٩٣٨٠٠٠٥٤٩٢٩٧',
      '1Z5R8939035756712\u{1d7d5}',
    ])
      expect(carriers(written)).to.deep.equal([]);
  });

  it('reads at most 64 characters of number', () => {
    expect(canonicalNumber('A1'.repeat(32))).to.have.length(64);
    expect(canonicalNumber('A1'.repeat(32) + '2')).to.equal('');
    expect(carriers('1'.repeat(1_000_000))).to.deep.equal([]);
    expect(carriers(' '.repeat(200) + '1Z5R89390357567127')).to.deep.equal([]);
  });

  it('is total: no text makes it throw, and nothing but text is looked at', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 60 })), (text) => {
        for (const candidate of detectCarriers(text, { carrier: text, countries: [text], carriers: [text] })) {
          candidate.url('en');
          void candidate.printed;
          void candidate.parts;
        }
        detectCarrier(text);
      }),
    );
    for (const value of [undefined, null, 42, {}, []]) expect(detectCarriers(value as unknown as string)).to.deep.equal([]);
  });

  it('gives a canonical form that stays as it is, and that copied groups lead back to', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VALID), ([, written]) => {
        const { number, printed } = detectCarrier(written)!;
        expect(canonicalNumber(number)).to.equal(number);
        expect(canonicalNumber(printed)).to.equal(number);
        expect(printed.replaceAll(' ', '')).to.equal(number);
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        expect(canonicalNumber(canonicalNumber(text))).to.equal(canonicalNumber(text));
      }),
    );
  });
});
