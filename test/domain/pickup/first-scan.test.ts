import { expect } from 'chai';
import fc from 'fast-check';
import {
  createSchedule,
  DEFAULT_SCHEDULE,
  expectFirstScan,
  explainFirstScan,
  toInstant,
  type FirstScan,
  type PickupSchedule,
} from '../../../src/domain/pickup/index.js';

const at = (wall: string): number => toInstant(wall, 'America/Toronto');

interface Case {
  labelled: string | number;
  now: string;
  carrier?: string;
  schedule?: PickupSchedule;
  scanned?: string;
}

const ask = ({ labelled, now, carrier = 'canada_post', schedule = DEFAULT_SCHEDULE, scanned }: Case): FirstScan =>
  expectFirstScan({ carrier, labelledAt: labelled, now: at(now), schedule, scannedAt: scanned && at(scanned) });

/** A Friday, 13:00: before the day's window. */
const FRIDAY = at('2026-11-20T13:00');

describe('first scan', () => {
  const course: [now: string, phase: string][] = [
    ['2026-11-20T13:00', 'awaiting_collection'],
    ['2026-11-20T14:29', 'awaiting_collection'],
    ['2026-11-20T14:30', 'collecting'],
    ['2026-11-20T16:59', 'collecting'],
    ['2026-11-20T17:00', 'awaiting_scan'],
    ['2026-11-23T16:59', 'awaiting_scan'],
    ['2026-11-23T17:00', 'overdue'],
    ['2026-12-23T17:00', 'overdue'],
  ];
  for (const [now, phase] of course) {
    it(`of a parcel labelled on Friday at 13:00 is "${phase}" on ${now}`, () => {
      expect(ask({ labelled: FRIDAY, now }).phase).to.equal(phase);
    });
  }

  it('is expected when the window ends, and deserves attention when the next business day’s window ends', () => {
    expect(ask({ labelled: FRIDAY, now: '2026-11-20T13:05' })).to.deep.include({
      expectedFrom: at('2026-11-20T17:00'),
      attentionFrom: at('2026-11-23T17:00'),
      mayHaveMissed: false,
      confirmed: true,
    });
  });

  it('of a label made while carriers collect counts from the next window', () => {
    const scan = ask({ labelled: at('2026-11-20T16:55'), now: '2026-11-20T16:56' });
    expect(scan).to.include({ phase: 'collecting', mayHaveMissed: true, attentionFrom: at('2026-11-24T17:00') });
    expect(scan.collectedIn?.day).to.equal('2026-11-20');
    expect(ask({ labelled: at('2026-11-20T14:30'), now: '2026-11-20T14:31' }).mayHaveMissed).to.equal(false);
  });

  it('of a label made after the window waits for the next business day', () => {
    const scan = ask({ labelled: at('2026-11-20T17:00'), now: '2026-11-21T10:00' });
    expect(scan.phase).to.equal('awaiting_collection');
    expect(scan.collectedIn?.day).to.equal('2026-11-23');
  });

  it('waits over Thanksgiving and, at Canada Post, over Remembrance Day', () => {
    expect(ask({ labelled: at('2026-10-09T18:00'), now: '2026-10-10T10:00' }).collectedIn?.day).to.equal('2026-10-13');
    expect(ask({ labelled: at('2026-11-10T18:00'), now: '2026-11-11T10:00' }).collectedIn?.day).to.equal('2026-11-12');
    expect(ask({ labelled: at('2026-11-10T18:00'), now: '2026-11-11T10:00', carrier: 'ups' }).collectedIn?.day).to.equal('2026-11-11');
  });

  it('is unsure where nobody vouches for the carrier', () => {
    expect(ask({ labelled: FRIDAY, now: '2026-11-20T13:05', carrier: 'ups' })).to.include({ confirmed: false, doubt: 'carrier' });
    expect(ask({ labelled: FRIDAY, now: '2026-11-20T13:05', carrier: 'Free Shipping' })).to.include({ confirmed: false, doubt: 'carrier' });
  });

  it('that has been made ends the matter', () => {
    expect(ask({ labelled: FRIDAY, now: '2026-12-20T13:05', scanned: '2026-11-20T19:12' }).phase).to.equal('scanned');
    expect(
      expectFirstScan({ labelledAt: undefined, scannedAt: '2026-11-20T19:12:00Z', now: 0, schedule: DEFAULT_SCHEDULE }).phase,
    ).to.equal('scanned');
  });

  it('takes RFC 3339 text and plain dates as well', () => {
    expect(ask({ labelled: '2026-11-20T18:00:00Z', now: '2026-11-20T14:00' })).to.equal(ask({ labelled: FRIDAY, now: '2026-11-20T14:00' }));
    expect(ask({ labelled: '2026-11-20', now: '2026-11-20T18:00' })).to.include({
      phase: 'awaiting_scan',
      mayHaveMissed: true,
      attentionFrom: at('2026-11-24T17:00'),
    });
  });

  for (const labelled of ['', 'yesterday', '2026-11-20T18:00:00', '2026-02-30', NaN, Infinity]) {
    it(`is unknown for a label of ${JSON.stringify(labelled)}`, () => {
      expect(ask({ labelled, now: '2026-11-20T14:00' }).phase).to.equal('unknown');
    });
  }

  it('is unknown where nobody ever collects', () => {
    expect(ask({ labelled: FRIDAY, now: '2026-11-20T14:00', schedule: createSchedule({ days: [] }) }).phase).to.equal('unknown');
  });

  it('leaves the patience to the schedule', () => {
    const attention = (scanGraceDays: number) =>
      ask({ labelled: FRIDAY, now: '2026-11-20T14:00', schedule: createSchedule({ scanGraceDays }) }).attentionFrom;
    expect(attention(0)).to.equal(at('2026-11-20T17:00'));
    expect(attention(2)).to.equal(at('2026-11-24T17:00'));
  });

  it('goes through its phases in order and never back', () => {
    const order = ['awaiting_collection', 'collecting', 'awaiting_scan', 'overdue'];
    const label = fc.integer({ min: at('2020-01-01T00:00'), max: at('2035-01-01T00:00') });
    const steps = fc.array(fc.integer({ min: 0, max: 4 * 86_400_000 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(label, steps, fc.constantFrom('canada_post', 'ups', undefined), (labelledAt, waits, carrier) => {
        let now = labelledAt;
        let reached = 0;
        for (const wait of waits) {
          now += wait;
          const scan = expectFirstScan({ labelledAt, now, schedule: DEFAULT_SCHEDULE, carrier });
          const phase = order.indexOf(scan.phase);
          expect(phase).to.be.at.least(reached);
          reached = phase;
          expect(scan.collectedIn?.closesAt).to.be.greaterThan(labelledAt);
          expect(scan.attentionFrom).to.be.greaterThan(scan.expectedFrom ?? Infinity);
        }
      }),
    );
  });

  // A limit in milliseconds would measure the machine: `bench/pickup.mjs` has the times.
  it('answers for 50,000 orders without asking a calendar or a zone again, and with one object for all that are alike', () => {
    const now = at('2026-11-23T15:00');
    const carriers = ['canada_post', 'ups', 'fedex', 'Free Shipping', undefined];
    const orders = Array.from({ length: 50_000 }, (_, index) => ({
      carrier: carriers[index % 5],
      labelledAt: now - ((index * 7919) % 50_000) * 500_000,
    }));
    const answers = () =>
      orders.map(({ carrier, labelledAt }) => expectFirstScan({ carrier, labelledAt, now, schedule: DEFAULT_SCHEDULE }));
    const first = answers();
    expect(new Set(first).size).to.be.lessThan(2000);
    const { resolvedOptions, formatToParts } = Intl.DateTimeFormat.prototype;
    const original = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format')!;
    const forbidden = (): never => {
      throw new Error('asked Intl again');
    };
    try {
      Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', { ...original, get: forbidden });
      Object.assign(Intl.DateTimeFormat.prototype, { formatToParts: forbidden, resolvedOptions: forbidden });
      const second = answers();
      expect(second.every((answer, index) => answer === first[index])).to.equal(true);
    } finally {
      Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', original);
      Object.assign(Intl.DateTimeFormat.prototype, { formatToParts, resolvedOptions });
    }
  });
});

describe('first scan in words', () => {
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
  const say = (
    labelled: string,
    now: string,
    { locale = 'en', carrier = 'canada_post' }: { locale?: 'en' | 'fr-CA'; carrier?: string } = {},
  ): string =>
    plain(explainFirstScan(ask({ labelled: at(labelled), now, carrier }), { locale, now: at(now), schedule: DEFAULT_SCHEDULE, carrier }));

  const sentences: [labelled: string, now: string, en: string, fr: string][] = [
    [
      '2026-11-20T13:00',
      '2026-11-20T13:10',
      'Canada Post collects today, 2:30–5:00 PM ET. The first scan should follow.',
      'Postes Canada passe aujourd’hui, de 14 h 30 à 17 h HE. Le premier balayage devrait suivre.',
    ],
    [
      '2026-11-20T14:45',
      '2026-11-20T14:46',
      'Canada Post is collecting until 5:00 PM ET. The first scan should follow. A label made while carriers are collecting can miss the van and leave with the next pickup.',
      'Postes Canada ramasse les colis jusqu’à 17 h HE. Le premier balayage devrait suivre. Un colis étiqueté pendant le ramassage peut manquer le camion et partir au ramassage suivant.',
    ],
    [
      '2026-11-20T13:00',
      '2026-11-20T18:10',
      'Today’s pickup is over and the first scan is on its way. If there is none by Monday at 5:00 PM ET, ask the warehouse.',
      'Le ramassage d’aujourd’hui est terminé et le premier balayage est attendu. S’il n’y en a pas d’ici lundi à 17 h HE, demandez à l’entrepôt.',
    ],
    [
      '2026-11-20T13:00',
      '2026-11-23T18:10',
      'No scan since the pickup of Friday, November 20; it was due by 5:00 PM ET today. Ask the warehouse whether the parcel left.',
      'Aucun balayage depuis le ramassage du vendredi 20 novembre; il était attendu au plus tard aujourd’hui à 17 h HE. Demandez à l’entrepôt si le colis est parti.',
    ],
    [
      '2026-10-09T18:00',
      '2026-10-09T18:10',
      'Canada Post collects Tuesday, 2:30–5:00 PM ET. The first scan should follow. No pickup on Monday, October 12: Thanksgiving.',
      'Postes Canada passe mardi, de 14 h 30 à 17 h HE. Le premier balayage devrait suivre. Pas de ramassage le lundi 12 octobre : Action de grâce.',
    ],
  ];
  for (const [labelled, now, en, fr] of sentences) {
    it(`tells what happens and what to do: ${en.slice(0, 60)}…`, () => {
      expect(say(labelled, now)).to.equal(en);
      expect(say(labelled, now, { locale: 'fr-CA' })).to.equal(fr);
    });
  }

  it('says that a carrier’s days are not confirmed', () => {
    expect(say('2026-11-20T13:00', '2026-11-20T13:10', { carrier: 'ups' })).to.contain('The pickup days of UPS are not confirmed.');
    expect(say('2026-11-20T13:00', '2026-11-20T13:10', { carrier: 'x', locale: 'fr-CA' })).to.contain(
      'de ce transporteur ne sont pas confirmés',
    );
    expect(say('2026-11-20T13:00', '2026-11-20T13:10', { carrier: 'ups', locale: 'fr-CA' })).to.contain(
      'Les jours de ramassage d’UPS ne sont pas confirmés.',
    );
  });

  it('has words for every answer in both languages, without a gap or an undefined', () => {
    const label = fc.integer({ min: at('2026-01-01T00:00'), max: at('2028-12-01T00:00') });
    const wait = fc.integer({ min: 0, max: 6 * 86_400_000 });
    fc.assert(
      fc.property(
        label,
        wait,
        fc.constantFrom('en' as const, 'fr-CA' as const),
        fc.constantFrom('canada_post', 'ups', 'dhl', undefined),
        (labelledAt, ms, locale, carrier) => {
          const now = labelledAt + ms;
          const text = explainFirstScan(expectFirstScan({ labelledAt, now, schedule: DEFAULT_SCHEDULE, carrier }), {
            locale,
            now,
            schedule: DEFAULT_SCHEDULE,
            carrier,
          });
          expect(text)
            .to.match(/^\p{Lu}.*\.$/u)
            .and.not.match(/undefined|NaN| {2}|\s[.,]/);
        },
      ),
    );
  });
});
