import { expect } from 'chai';
import fc from 'fast-check';
import { wallDate } from '../../../src/domain/pickup/zone.js';
import {
  boundsOfDays,
  DATE_RANGES,
  daysOfRange,
  isOrderConditions,
  removeCondition,
  setCondition,
  type OrderCondition,
} from '../../../src/domain/order/index.js';
import { RowModel, type ColumnFilter } from '../../../src/grid/index.js';
import { orderInstant } from '../../../src/elements/order-grid/cell-dates.js';

const ZONES = [
  'UTC',
  'America/Toronto',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Etc/GMT+12',
  'Africa/Cairo',
  'America/Havana',
  'Asia/Beirut',
  'Australia/Lord_Howe',
];

const anyZone = fc.constantFrom(...ZONES);
const anyDay = fc
  .integer({ min: Date.UTC(2009, 0, 1) / 86_400_000, max: Date.UTC(2035, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

const anyText = fc.string({ minLength: 1, maxLength: 20 });
const anyColumn = fc.constantFrom('carrier', 'closedAt', 'totalQuantity', '__proto__', 'constructor');
const anyCondition: fc.Arbitrary<OrderCondition> = fc.oneof(
  fc.record({ column: anyColumn, kind: fc.constant('text' as const), contains: anyText }),
  fc.record({
    column: anyColumn,
    kind: fc.constant('set' as const),
    values: fc.uniqueArray(fc.oneof(anyText, fc.constant(null)), { minLength: 1, maxLength: 5 }),
  }),
  fc.record({ column: anyColumn, kind: fc.constant('number' as const), min: fc.integer(), max: fc.integer() }),
  fc.record({ column: anyColumn, kind: fc.constant('number' as const), max: fc.integer() }),
  fc.record({ column: anyColumn, kind: fc.constant('date' as const), range: fc.constantFrom(...DATE_RANGES) }),
  fc.record({ column: anyColumn, kind: fc.constant('days' as const), from: anyDay }),
  fc.record({ column: anyColumn, kind: fc.constant('empty' as const), empty: fc.boolean() }),
);
const anyConditions = fc.uniqueArray(anyCondition, { selector: ({ column }) => column, maxLength: 5 });

describe('conditions of unknown origin', () => {
  it('are recognised, also after a trip through storage', () => {
    fc.assert(
      fc.property(anyConditions, (conditions) => {
        expect(isOrderConditions(conditions)).to.equal(true);
        expect(isOrderConditions(JSON.parse(JSON.stringify(conditions)))).to.equal(true);
      }),
    );
  });

  it('are refused, never thrown at, whatever they are', () => {
    fc.assert(
      fc.property(fc.anything({ withProxy: true, withSparseArray: true, withNullPrototype: true } as object), (value) => {
        const verdict = isOrderConditions(value);
        if (verdict) expect(value).to.deep.equal([]);
      }),
      { numRuns: 500 },
    );
    expect(
      isOrderConditions(
        new Proxy([], {
          get: () => {
            throw new Error('hostile');
          },
        }),
      ),
    ).to.equal(false);
  });

  it('are refused when anything about them is wrong', () => {
    const refused: unknown[] = [
      [{ column: 'carrier', kind: 'text', contains: '' }],
      [{ column: 'carrier', kind: 'text', contains: 'x'.repeat(201) }],
      [{ column: 'x'.repeat(201), kind: 'empty', empty: true }],
      [{ column: 'carrier', kind: 'text', contains: 'UPS', more: 1 }],
      [JSON.parse('{"column":"carrier","kind":"text","contains":"UPS","__proto__":{}}')],
      [{ column: 'carrier', kind: '__proto__' }],
      [{ column: 'carrier', kind: 'constructor', constructor: 1 }],
      [{ column: 'carrier', kind: 'set', values: [] }],
      [{ column: 'carrier', kind: 'set', values: ['UPS', 'UPS'] }],
      [{ column: 'carrier', kind: 'set', values: new Array(1) }],
      [{ column: 'carrier', kind: 'set', values: Array.from({ length: 201 }, (_, index) => `${index}`) }],
      [{ column: 'totalQuantity', kind: 'number' }],
      [{ column: 'totalQuantity', kind: 'number', min: NaN }],
      [{ column: 'totalQuantity', kind: 'number', min: undefined }],
      [{ column: 'closedAt', kind: 'date', range: 'tomorrow' }],
      [{ column: 'closedAt', kind: 'days', from: '2026-02-30' }],
      [{ column: 'closedAt', kind: 'days', from: '0002-01-01' }],
      [{ column: 'closedAt', kind: 'days', to: '9999-12-31' }],
      [{ column: 'carrier', kind: 'empty', empty: 'yes' }],
      [
        { column: 'carrier', kind: 'empty', empty: true },
        { column: 'carrier', kind: 'empty', empty: false },
      ],
      new Array(1),
      Array.from({ length: 101 }, (_, index) => ({ column: `c${index}`, kind: 'empty', empty: true })),
      { length: 0 },
      null,
      'carrier',
    ];
    expect(refused.filter(isOrderConditions)).to.deep.equal([]);
  });
});

describe('a list of conditions', () => {
  it('has at most one for a column, in its place, and none once it is removed', () => {
    fc.assert(
      fc.property(anyConditions, anyCondition, (conditions, condition) => {
        const next = setCondition(conditions, condition);
        expect(isOrderConditions(next)).to.equal(true);
        expect(next.find(({ column }) => column === condition.column)).to.equal(condition);
        expect(next.length - conditions.length).to.equal(conditions.some(({ column }) => column === condition.column) ? 0 : 1);
        expect(removeCondition(next, condition.column)).to.deep.equal(removeCondition(conditions, condition.column));
      }),
    );
  });
});

describe('a range in words', () => {
  it('stands for days from the viewer’s own', () => {
    const table = Object.fromEntries(DATE_RANGES.map((range) => [range, Object.values(daysOfRange(range, '2028-03-01')).join(' ')]));
    expect(table).to.deep.equal({
      today: '2028-03-01 2028-03-01',
      yesterday: '2028-02-29 2028-02-29',
      last_7_days: '2028-02-24 2028-03-01',
      last_30_days: '2028-02-01 2028-03-01',
      this_month: '2028-03-01 2028-03-31',
      last_month: '2028-02-01 2028-02-29',
    });
    expect(daysOfRange('last_month', '2026-01-15')).to.deep.equal({ from: '2025-12-01', to: '2025-12-31' });
  });
});

/** The dates that pass a filter of the grid's engine. */
function passing(dates: readonly string[], filter: ColumnFilter): string[] {
  const model = new RowModel<string>({ id: (date) => date, columns: [{ id: 'at', type: 'date', value: orderInstant }] });
  model.setRows(dates);
  void model.setFilters([filter]);
  return Array.from({ length: model.size }, (_, index) => model.rowAt(index) ?? '');
}

describe('days on the wall of a zone', () => {
  it('hold exactly the instants whose date there is one of them, and the same days without a time', () => {
    fc.assert(
      fc.property(
        anyZone,
        anyDay,
        fc.integer({ min: 0, max: 40 }),
        fc.array(fc.integer({ min: -3 * 1440, max: 44 * 1440 }), { maxLength: 8 }),
        (zone, from, length, minutes) => {
          const at = (day: number): string => new Date(Date.parse(`${from}T00:00Z`) + day * 86_400_000).toISOString().slice(0, 10);
          const to = at(length);
          const instants = minutes.map(
            (minute) => `${new Date(Date.parse(`${from}T00:00Z`) + minute * 60_000).toISOString().slice(0, 19)}Z`,
          );
          const dates = [...new Set([...instants, from, to, at(-1), at(length + 1)])];
          const expected = dates.filter((date) => {
            const day = date.length === 10 ? date : wallDate(Date.parse(date), zone);
            return day >= from && day <= to;
          });
          expect(passing(dates, { column: 'at', kind: 'range', ...boundsOfDays({ from, to }, zone) })).to.deep.equal(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('begin at midnight, or where clocks go on when they skip it', () => {
    const start = (day: string, zone: string): string => new Date(boundsOfDays({ from: day }, zone).min ?? 0).toISOString();
    expect(start('2026-11-20', 'America/Toronto')).to.equal('2026-11-20T05:00:00.000Z');
    // Cairo goes from midnight to 1 a.m. on 24 April 2026.
    expect(start('2026-04-24', 'Africa/Cairo')).to.equal('2026-04-23T22:00:00.000Z');
    // Havana sees midnight twice on 1 November 2026; the day begins with the first.
    expect(start('2026-11-01', 'America/Havana')).to.equal('2026-11-01T04:00:00.000Z');
    // Apia had no 30 December 2011.
    const { min, max } = boundsOfDays({ from: '2011-12-30', to: '2011-12-30' }, 'Pacific/Apia');
    expect(min).to.equal(max);
  });

  it('keep a day without a time on its own day in every zone', () => {
    for (const zone of ZONES) {
      for (const [from, found] of [
        ['2026-11-20', ['2026-11-20']],
        ['2026-11-21', []],
        ['2026-11-19', []],
      ] as const) {
        expect(passing(['2026-11-20'], { column: 'at', kind: 'range', ...boundsOfDays({ from, to: from }, zone) }), zone).to.deep.equal(
          found,
        );
      }
    }
  });

  it('are open at an end that is not given, and UTC’s in a zone that nobody knows', () => {
    expect(boundsOfDays({ to: '2026-11-20' }, 'UTC')).to.deep.equal({ max: Date.UTC(2026, 10, 21), days: { max: Date.UTC(2026, 10, 21) } });
    expect(boundsOfDays({ from: '2026-11-20' }, 'Nowhere/Land').min).to.equal(Date.UTC(2026, 10, 20));
  });
});
