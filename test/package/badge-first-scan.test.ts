import { expect } from 'chai';
import fc from 'fast-check';
import { createSchedule, DEFAULT_SCHEDULE, expectFirstScan, type PickupSchedule } from '../../src/domain/pickup/index.js';
import * as light from '../../src/domain/pickup/first-scan-light.js';

/** Schedules by the one of the library and the one of the badge's file. */
const SCHEDULES: readonly (readonly [string, PickupSchedule, PickupSchedule])[] = [
  ['the default', DEFAULT_SCHEDULE, light.DEFAULT_SCHEDULE],
  ...Object.entries({
    'two windows, Saturdays and a longer grace': { windows: '09:00-11:00 14:30-17:00', days: '1-6', scanGraceDays: 2 },
    'single days': {
      extraClosed: '2026-11-20 2026-11-23',
      extraOpen: '2026-11-22 2026-12-25',
      carriers: { ups: { extraClosed: '2026-11-24' } },
    },
    'days and hours of a carrier': {
      carriers: { ups: { days: '1-3', windows: '10:00-12:00', calendar: '1127' }, canada_post: { extraOpen: '2026-12-25' } },
    },
    'the end of the day in Newfoundland': { zone: 'America/St_Johns', windows: '22:00-24:00' },
    'midnights that clocks skip': { zone: 'America/Santiago', windows: '00:00-04:00', days: '0-6' },
    'the day that Samoa left out': { zone: 'Pacific/Apia', windows: '00:00-24:00', days: '0-6' },
    'no day at all': { days: '' },
  }).map(([name, options]) => {
    const schedule = createSchedule(options);
    return [name, schedule, schedule] as const;
  }),
];

const FROM = Date.UTC(2026, 7, 1);
const TO = Date.UTC(2027, 5, 1);
const samoa = Date.UTC(2011, 11, 27);
const instant = fc.oneof(fc.integer({ min: FROM, max: TO }), fc.integer({ min: samoa, max: samoa + 6 * 86_400_000 }));
const label = fc.oneof(
  instant.map((at) => new Date(at).toISOString()),
  instant.map((at) => new Date(at).toISOString().slice(0, 10)),
  fc.constantFrom('', 'nonsense', '2026-02-30'),
);

describe('the first scan of the badge’s single file', () => {
  for (const [name, schedule, own] of SCHEDULES) {
    it(`has the phases and windows of the library: ${name}`, () => {
      const question = fc.record({
        carrier: fc.constantFrom(undefined, 'canada_post', 'ups', 'fedex', 'stranger', '__proto__'),
        labelledAt: label,
        scannedAt: fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, label),
        ahead: fc.integer({ min: -10 * 86_400_000, max: 20 * 86_400_000 }),
        now: fc.constantFrom(0, NaN),
      });
      fc.assert(
        fc.property(question, ({ ahead, now, ...asked }) => {
          const at = now + (Date.parse(asked.labelledAt) || FROM) + ahead;
          const full = expectFirstScan({ ...asked, now: at, schedule });
          const short = light.expectFirstScan({ ...asked, now: at, schedule: own });
          expect(short.phase).to.equal(full.phase);
          const { day, opensAt, closesAt } = full.collectedIn ?? {};
          expect({ ...short.collectedIn }).to.deep.equal(full.collectedIn ? { day, opensAt, closesAt } : {});
        }),
        { numRuns: 400 },
      );
    });
  }
});
