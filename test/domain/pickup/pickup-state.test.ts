import { expect } from 'chai';
import fc from 'fast-check';
import {
  closureName,
  createSchedule,
  DEFAULT_SCHEDULE,
  nextWindow,
  pickupState,
  planDays,
  toInstant,
  windowForOrder,
  windowsBetween,
  type PickupSchedule,
} from '../../../src/domain/pickup/index.js';

const at = (wall: string, zone = 'America/Toronto'): number => toInstant(wall, zone);
const stateAt = (wall: string, carrier?: string, schedule = DEFAULT_SCHEDULE) => pickupState(at(wall, schedule.zone), schedule, carrier);

/** Monday 23 November 2026 is an ordinary day. */
const MONDAY = '2026-11-23';

describe('pickup state', () => {
  it('is "before" from midnight to the millisecond before the window', () => {
    for (const now of [at(`${MONDAY}T00:00`), at(`${MONDAY}T14:30`) - 1]) {
      const state = pickupState(now, DEFAULT_SCHEDULE);
      expect(state).to.include({ state: 'before', day: MONDAY, nextChangeAt: at(`${MONDAY}T14:30`), confirmed: true });
      expect(state.next).to.deep.include({ opensAt: at(`${MONDAY}T14:30`), closesAt: at(`${MONDAY}T17:00`), day: MONDAY });
    }
  });

  it('is "collecting" from 14:30:00.000 to 16:59:59.999, and knows the next window', () => {
    for (const now of [at(`${MONDAY}T14:30`), at(`${MONDAY}T17:00`) - 1]) {
      const state = pickupState(now, DEFAULT_SCHEDULE);
      expect(state).to.include({ state: 'collecting', nextChangeAt: at(`${MONDAY}T17:00`) });
      expect(state.next?.day).to.equal('2026-11-24');
    }
  });

  it('is "after" from 17:00:00.000 to midnight', () => {
    for (const now of [at(`${MONDAY}T17:00`), at('2026-11-24T00:00') - 1]) {
      expect(pickupState(now, DEFAULT_SCHEDULE)).to.include({ state: 'after', nextChangeAt: at('2026-11-24T00:00') });
    }
  });

  it('is "closed" on a weekend, and looks to Monday', () => {
    const state = stateAt('2026-11-22T12:00');
    expect(state.state === 'closed' && state.closure?.kind).to.equal('weekday');
    expect(state.next?.day).to.equal(MONDAY);
  });

  it('names the holiday', () => {
    const state = stateAt('2026-10-12T12:00');
    expect(state.state).to.equal('closed');
    if (state.state === 'closed') {
      expect(state.closure).to.deep.equal({ kind: 'holiday', holiday: '10.1.2', by: 'warehouse' });
      expect(state.closure && closureName(state.closure, 'fr-CA')).to.equal('Action de grâce');
    }
  });

  it('closes for one carrier and not for another on Remembrance Day', () => {
    expect(stateAt('2026-11-11T12:00', 'ups').state).to.equal('before');
    const post = stateAt('2026-11-11T12:00', 'canada_post');
    expect(post.state === 'closed' && post.closure?.by).to.equal('carrier');
  });

  it('keeps the warehouse closed on Family Day, although Canada Post works', () => {
    const state = stateAt('2026-02-16T12:00', 'canada_post');
    expect(state.state === 'closed' && state.closure).to.deep.equal({ kind: 'holiday', holiday: '02.1.3', by: 'warehouse' });
  });

  it('does not vouch for carriers without a calendar, nor for years that were not published', () => {
    expect(stateAt(`${MONDAY}T12:00`, 'canada_post')).to.include({ confirmed: true });
    for (const carrier of ['ups', 'fedex', 'purolator', 'dhl', 'Free Shipping']) {
      expect(stateAt(`${MONDAY}T12:00`, carrier)).to.include({ confirmed: false, doubt: 'carrier' });
    }
    expect(stateAt('2027-02-03T12:00', 'canada_post')).to.include({ confirmed: false, doubt: 'period' });
    expect(stateAt('2029-02-05T12:00')).to.include({ confirmed: false, doubt: 'period' });
  });

  it('is unsure already when only the next window lies beyond what was published', () => {
    expect(stateAt('2026-12-31T18:00', 'canada_post')).to.include({ state: 'after', confirmed: false, doubt: 'period' });
  });

  it('follows the host’s own days before any calendar', () => {
    const schedule = createSchedule({ extraOpen: ['2026-12-25', '2026-11-28'], extraClosed: [{ day: MONDAY, name: 'Stocktaking' }] });
    expect(stateAt('2026-12-25T15:00', 'ups', schedule)).to.include({ state: 'collecting' });
    expect(stateAt('2026-11-28T15:00', undefined, schedule).state).to.equal('collecting');
    const closed = stateAt(`${MONDAY}T15:00`, undefined, schedule);
    expect(closed.state === 'closed' && closed.closure && closureName(closed.closure, 'en')).to.equal('Stocktaking');
  });

  it('waits between two windows of one day', () => {
    const schedule = createSchedule({ windows: '09:00-10:00 14:30-17:00' });
    expect(stateAt(`${MONDAY}T10:00`, undefined, schedule)).to.include({ state: 'before', nextChangeAt: at(`${MONDAY}T14:30`) });
    expect(stateAt(`${MONDAY}T09:59`, undefined, schedule)).to.include({ state: 'collecting', nextChangeAt: at(`${MONDAY}T10:00`) });
  });

  it('gives a carrier its own windows and weekdays', () => {
    const schedule = createSchedule({ carriers: { ups: { windows: '16:00-24:00', days: '2' } } });
    expect(stateAt(`${MONDAY}T17:00`, 'ups', schedule).state).to.equal('closed');
    expect(stateAt('2026-11-24T23:59', 'ups', schedule)).to.include({ state: 'collecting', nextChangeAt: at('2026-11-25T00:00') });
  });

  it('says that nobody ever comes rather than fail', () => {
    const never = pickupState(at(`${MONDAY}T12:00`), createSchedule({ days: [] }));
    expect(never.state).to.equal('closed');
    expect(never.next).to.equal(undefined);
    expect(never.nextChangeAt).to.equal(at('2026-11-24T00:00'));
  });

  it('answers instants that nobody means with "closed" and nothing else', () => {
    for (const now of [NaN, Infinity, -1e18]) {
      expect(pickupState(now, DEFAULT_SCHEDULE)).to.include({
        state: 'closed',
        nextChangeAt: undefined,
        next: undefined,
        confirmed: false,
      });
    }
    expect(pickupState(0, { ...DEFAULT_SCHEDULE, zone: 'Nowhere' }).state).to.equal('closed');
  });

  it('crosses both changes of clocks from Friday to Monday', () => {
    for (const [friday, monday, hours] of [
      ['2026-03-06', '2026-03-09', 71],
      ['2026-10-30', '2026-11-02', 73],
    ] as const) {
      const next = nextWindow(at(`${friday}T17:00`), DEFAULT_SCHEDULE);
      expect(next?.opensAt).to.equal(at(`${monday}T14:30`));
      expect(((next?.opensAt ?? 0) - at(`${friday}T14:30`)) / 3_600_000).to.equal(hours);
    }
  });

  it('has no window on the day that Samoa skipped, and a day that follows it', () => {
    const schedule = createSchedule({ zone: 'Pacific/Apia', days: '0-6', calendar: '' });
    const days = planDays('2011-12-29', 3, schedule).map(({ windows }) => windows.length);
    expect(days).to.deep.equal([1, 0, 1]);
    expect(pickupState(at('2011-12-29T18:00', 'Pacific/Apia'), schedule).nextChangeAt).to.equal(at('2011-12-31T00:00', 'Pacific/Apia'));
  });

  it('begins a day where clocks skip midnight', () => {
    const schedule = createSchedule({ zone: 'America/Sao_Paulo', days: '0-6', calendar: '', windows: '00:00-24:00' });
    const [plan] = planDays('2018-11-04', 1, schedule);
    expect(new Date(plan?.windows[0]?.opensAt ?? 0).toISOString()).to.equal('2018-11-04T03:00:00.000Z');
  });
});

describe('windows between two instants', () => {
  it('lists those that overlap, in order', () => {
    const days = windowsBetween(at('2026-12-23T16:00'), at('2026-12-30T14:30'), DEFAULT_SCHEDULE).map(({ day }) => day);
    expect(days).to.deep.equal(['2026-12-23', '2026-12-24', '2026-12-29']);
  });

  it('is empty for spans that are none', () => {
    expect(windowsBetween(NaN, 0, DEFAULT_SCHEDULE)).to.deep.equal([]);
    expect(windowsBetween(at(`${MONDAY}T12:00`), at(`${MONDAY}T11:00`), DEFAULT_SCHEDULE)).to.deep.equal([]);
  });
});

describe('cut-off', () => {
  const noon = createSchedule({ cutOff: '12:00' });

  it('sends orders received before it with today’s pickup and later ones with the next', () => {
    expect(windowForOrder(at(`${MONDAY}T12:00`) - 1, noon)?.day).to.equal(MONDAY);
    expect(windowForOrder(at(`${MONDAY}T12:00`), noon)?.day).to.equal('2026-11-24');
    expect(windowForOrder(at('2026-11-21T09:00'), noon)?.day).to.equal(MONDAY);
  });

  it('promises the first window that is not over where there is none', () => {
    expect(windowForOrder(at(`${MONDAY}T16:59`), DEFAULT_SCHEDULE)?.day).to.equal(MONDAY);
    expect(windowForOrder(NaN, noon)).to.equal(undefined);
  });
});

describe('pickup properties', () => {
  const zones = [
    'America/Toronto',
    'America/St_Johns',
    'America/Sao_Paulo',
    'Pacific/Apia',
    'Australia/Lord_Howe',
    'Etc/GMT+4',
    'America/Havana',
  ];
  const time = fc
    .integer({ min: 0, max: 95 })
    .map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`);
  const windows = fc.uniqueArray(time, { minLength: 2, maxLength: 6 }).map((times) => {
    const sorted = times.sort();
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, index) => ({
      opens: sorted[index * 2] ?? '',
      closes: sorted[index * 2 + 1] ?? '',
    }));
  });
  const schedules = fc
    .record({
      zone: fc.constantFrom(...zones),
      windows,
      days: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
      calendar: fc.constantFrom('', '0101> 1225> 1226>'),
    })
    .map((options) => createSchedule(options));
  const instants = fc.integer({ min: 0, max: Date.UTC(2100, 11, 31) });
  const carriers = fc.constantFrom(undefined, 'canada_post', 'ups', 'nobody');
  const signature = (now: number, schedule: PickupSchedule, carrier?: string): string => {
    return JSON.stringify({ ...pickupState(now, schedule, carrier), nextChangeAt: undefined });
  };

  it('windows never overlap and always have an end after their beginning', () => {
    fc.assert(
      fc.property(schedules, instants, carriers, (schedule, from, carrier) => {
        let end = -Infinity;
        for (const window of windowsBetween(from, from + 40 * 86_400_000, schedule, carrier)) {
          expect(window.opensAt).to.be.at.least(end);
          expect(window.closesAt).to.be.greaterThan(window.opensAt);
          end = window.closesAt;
        }
      }),
    );
  });

  it('the next window and the next change are always in the future', () => {
    fc.assert(
      fc.property(schedules, instants, carriers, (schedule, now, carrier) => {
        const state = pickupState(now, schedule, carrier);
        if (state.next) expect(state.next.opensAt).to.be.greaterThan(now);
        expect(state.nextChangeAt).to.be.greaterThan(now);
      }),
    );
  });

  it('the answer changes exactly at the boundary and not a millisecond before', () => {
    fc.assert(
      fc.property(schedules, instants, carriers, (schedule, now, carrier) => {
        const edge = pickupState(now, schedule, carrier).nextChangeAt ?? NaN;
        expect(signature(edge - 1, schedule, carrier)).to.equal(signature(now, schedule, carrier));
        expect(signature(edge, schedule, carrier)).to.not.equal(signature(now, schedule, carrier));
      }),
    );
  });

  it('the state agrees with the list of windows', () => {
    fc.assert(
      fc.property(schedules, instants, (schedule, now) => {
        const collecting = windowsBetween(now, now + 1, schedule).length > 0;
        expect(pickupState(now, schedule).state === 'collecting').to.equal(collecting);
      }),
    );
  });

  it('nothing throws for any instant from 1970 to 2100 in any carrier’s name', () => {
    fc.assert(
      fc.property(instants, fc.string(), (now, carrier) => {
        expect(pickupState(now, DEFAULT_SCHEDULE, carrier).day).to.match(/^\d{4}-\d\d-\d\d$/);
      }),
    );
  });
});
