import { expect } from 'chai';
import fc from 'fast-check';
import type { ParcelStatus } from '../../../src/domain/order/parcel.js';
import { PARCEL_STATUSES } from '../../../src/domain/order/parcel.js';
import { LOCALES } from '../../../src/domain/locale.js';
import type { PickupFacts, StatusQuestion } from '../../../src/domain/tracking/index.js';
import { STATUS_TONES, TONES, carrierWords, explainStatus, statusWord } from '../../../src/domain/tracking/index.js';

const NOW = Date.parse('2026-11-23T18:00:00Z');
const FACTS_EN: PickupFacts = { phase: 'awaiting_collection', windowText: '2:30–5:00 PM ET', dayText: 'today' };
const FACTS_FR: PickupFacts = { phase: 'awaiting_collection', windowText: 'de 14\u00a0h\u00a030 à 17\u00a0h HE', dayText: 'aujourd’hui' };

const ask = (question: Partial<StatusQuestion>) => explainStatus({ status: 'label_created', now: NOW, locale: 'en', ...question });

describe('explainStatus between label and first scan', () => {
  it('says of UPS that the label shows at once', () => {
    expect(ask({ carrier: 'ups', expectation: FACTS_EN })).to.deep.equal({
      headline: 'Label created. UPS collects today, 2:30–5:00 PM ET.',
      carrierSays: { text: 'Label Created', lang: 'en', quoted: true },
      meaning: 'UPS has been told about the parcel, and has not received it yet.',
      next: 'The first scan follows the pickup (today, 2:30–5:00 PM ET).',
      tone: 'info',
    });
  });

  it('says of Canada Post that its site finds nothing until the first scan, and that this is normal', () => {
    const said = ask({ carrier: 'Canada Post: Xpresspost', expectation: FACTS_EN });
    expect(said.carrierSays).to.deep.equal({ text: 'We didn’t find an item associated with this number.', lang: 'en', quoted: true });
    expect(said.meaning).to.equal('Until the first scan, Canada Post’s site may say that it didn’t find the item. That is normal.');
    expect(said.tone).to.equal('info');
  });

  it('says the same in Canadian French, and does not quote what no source confirms', () => {
    const said = ask({ carrier: 'canada_post', locale: 'fr-CA', expectation: FACTS_FR });
    expect(said.headline).to.equal('Étiquette créée. Ramassage de Postes Canada aujourd’hui de 14\u00a0h\u00a030 à 17\u00a0h HE.');
    expect(said.carrierSays).to.include({ lang: 'fr-CA', quoted: false });
    expect(said.meaning).to.include('C’est normal.');
    expect(ask({ carrier: 'ups', locale: 'fr-CA', expectation: FACTS_FR }).headline).to.include('Ramassage d’UPS aujourd’hui');
  });

  it('adds an apostrophe alone to a name that ends in s', () => {
    expect(ask({ carrier: 'amazon', expectation: { phase: 'awaiting_scan' } }).headline).to.equal(
      'Label created. Waiting for Amazon Logistics’ first scan.',
    );
    expect(ask({ carrier: 'ups', expectation: { phase: 'awaiting_scan' } }).headline).to.equal(
      'Label created. Waiting for UPS’s first scan.',
    );
  });

  it('fills nothing into what it was given', () => {
    expect(ask({ carrier: 'ups', expectation: { phase: 'awaiting_collection', dayText: '{n} $&' } }).headline).to.equal(
      'Label created. UPS collects {n} $&.',
    );
  });

  it('follows the pickup: collecting, then waiting for the scan', () => {
    expect(ask({ carrier: 'purolator', expectation: { ...FACTS_EN, phase: 'collecting' } }).headline).to.equal(
      'Label created. Purolator is collecting now, 2:30–5:00 PM ET.',
    );
    const waiting = ask({ carrier: 'purolator', expectation: { ...FACTS_EN, phase: 'awaiting_scan' } });
    expect(waiting.headline).to.equal('Label created. Waiting for Purolator’s first scan.');
    expect(waiting).to.include({ tone: 'info' });
  });

  it('asks for attention once a scan is overdue, and says what to do', () => {
    for (const status of ['label_created', 'not_found'] as const) {
      const said = ask({ carrier: 'canada_post', status, expectation: { ...FACTS_EN, phase: 'overdue' } });
      expect(said).to.include({ headline: 'No scan by Canada Post yet.', tone: 'attention', next: 'Ask support to look for the parcel.' });
    }
    expect(ask({ locale: 'fr-CA', expectation: { ...FACTS_FR, phase: 'overdue' } })).to.include({
      headline: 'Toujours aucun balayage du transporteur.',
      next: 'Demandez au soutien de chercher le colis.',
    });
  });

  it('goes by the age of the label when nothing is known of the pickup', () => {
    const at = (days: number) => NOW - days * 86_400_000;
    expect(ask({ labelledAt: at(4) }).tone).to.equal('info');
    expect(ask({ labelledAt: at(6) }).tone).to.equal('attention');
    expect(ask({ labelledAt: new Date(at(6)).toISOString(), expectation: { phase: 'unknown' } }).tone).to.equal('attention');
    expect(ask({ labelledAt: 'yesterday' }).tone).to.equal('info');
    expect(ask({ labelledAt: at(6), expectation: FACTS_EN }).tone).to.equal('info');
  });

  it('is accepted once it was scanned, whatever the portal still says', () => {
    expect(ask({ carrier: 'ups', expectation: { phase: 'scanned' } })).to.include({ headline: 'Accepted', tone: 'info' });
  });

  it('calls a number that is not found yet normal, and says when to check it', () => {
    const said = ask({ status: 'not_found', carrier: 'fedex' });
    expect(said).to.include({ headline: 'Not found yet', tone: 'neutral' });
    expect(said.meaning).to.include('That is normal.');
    expect(said.next).to.include('check the number');
  });

  it('speaks of “the carrier” when it is unknown', () => {
    const said = ask({ carrier: 'Free Shipping', expectation: FACTS_EN });
    expect(said.headline).to.equal('Label created. The carrier collects today, 2:30–5:00 PM ET.');
    expect(said).to.not.have.property('carrierSays');
  });

  it('makes full sentences without a window or a day', () => {
    expect(ask({ carrier: 'ups', expectation: { phase: 'awaiting_collection' } }).headline).to.equal(
      'Label created. Waiting for UPS to collect it.',
    );
    expect(ask({ carrier: 'ups', expectation: { phase: 'collecting' } }).headline).to.equal('Label created. UPS is collecting now.');
    expect(ask({ locale: 'fr-CA', carrier: 'ups', expectation: { phase: 'awaiting_collection' } }).headline).to.equal(
      'Étiquette créée. UPS n’a pas encore ramassé le colis.',
    );
  });
});

describe('explainStatus for every status', () => {
  for (const status of PARCEL_STATUSES)
    for (const locale of LOCALES)
      it(`${status} in ${locale} has a headline, a meaning and a tone`, () => {
        const said = explainStatus({ status, carrier: 'ups', now: NOW, locale });
        expect(said.headline).to.equal(statusWord(status, locale));
        expect(said.meaning).to.match(/^\p{Lu}.*\.$/u);
        expect(said.tone).to.equal(STATUS_TONES[status]);
        expect(TONES).to.include(said.tone);
        for (const text of [said.headline, said.meaning, said.next ?? '']) expect(text).to.not.match(/!|undefined|\s{2}|'/);
      });

  it('uses the tones of the library', () => {
    expect(explainStatus({ status: 'delivered', now: NOW, locale: 'en' }).tone).to.equal('success');
    expect(explainStatus({ status: 'ready_for_collection', now: NOW, locale: 'en' }).tone).to.equal('attention');
    expect(explainStatus({ status: 'returning', now: NOW, locale: 'en' }).tone).to.equal('problem');
    expect(explainStatus({ status: 'out_for_delivery', now: NOW, locale: 'en' }).tone).to.equal('progress');
  });

  it('treats a status that nobody knows as unknown', () => {
    for (const status of ['teleported', '__proto__', 'constructor', '']) {
      expect(explainStatus({ status: status as ParcelStatus, now: NOW, locale: 'en' })).to.include({
        headline: 'Unknown',
        tone: 'neutral',
      });
      expect(statusWord(status as ParcelStatus, 'fr-CA')).to.equal('Inconnu');
    }
  });

  it('never throws, whatever the host passes', () => {
    fc.assert(
      fc.property(
        fc.record({
          carrier: fc.option(fc.string(), { nil: undefined }),
          status: fc.constantFrom(...PARCEL_STATUSES),
          labelledAt: fc.option(fc.oneof(fc.string(), fc.double()), { nil: undefined }),
          now: fc.oneof(fc.integer(), fc.constant(Number.NaN)),
          locale: fc.constantFrom(...LOCALES),
          expectation: fc.option(
            fc.record({
              phase: fc.constantFrom(
                'awaiting_collection' as const,
                'collecting' as const,
                'awaiting_scan' as const,
                'overdue' as const,
                'unknown' as const,
              ),
              windowText: fc.option(fc.string(), { nil: undefined }),
              dayText: fc.option(fc.string(), { nil: undefined }),
            }),
            { nil: undefined },
          ),
        }),
        (question) => {
          const said = explainStatus(question);
          expect(said.headline).to.not.be.empty;
          expect(said.meaning).to.not.be.empty;
        },
      ),
    );
  });
});

describe('the carriers’ own words', () => {
  it('are quoted only where a source confirms them', () => {
    expect(carrierWords('ups', 'label_created', 'en')).to.deep.equal({ text: 'Label Created', lang: 'en', quoted: true });
    expect(carrierWords('ups', 'label_created', 'fr-CA')!.quoted).to.equal(false);
    expect(carrierWords('canada_post', 'not_found', 'fr-CA')!.quoted).to.equal(false);
  });

  it('stay in the language of the site when it has no other', () => {
    expect(carrierWords('usps', 'label_created', 'fr-CA')).to.deep.equal({
      text: 'Shipping Label Created, USPS Awaiting Item',
      lang: 'en',
      quoted: true,
    });
    expect(carrierWords('la_poste', 'label_created', 'en')!.lang).to.equal('fr');
  });

  it('are absent for other carriers and moments', () => {
    expect(carrierWords('ups', 'delivered', 'en')).to.equal(undefined);
    expect(carrierWords('nobody', 'label_created', 'en')).to.equal(undefined);
  });
});
