import { expect } from 'chai';
import fc from 'fast-check';
import { createCondition } from '../../src/grid/filter.js';
import { RowModel, type ColumnFilter } from '../../src/grid/index.js';
import { countMatches, pickSlots } from '../../src/grid/row-model-match.js';
import { RowStore } from '../../src/grid/row-model-store.js';
import { finish } from '../../src/grid/scheduler.js';
import { parseQuery } from '../../src/grid/text-query.js';
import { createSearch } from '../../src/grid/text-search.js';
import { referenceFilter } from './reference.js';
import { anyFilter, anyRows, anySearch, COLUMNS, type TestRow } from './rows.js';

const ROWS: readonly TestRow[] = [
  { id: '1', name: 'Léa Côté', code: '7023-2100', amount: 5, at: 1_763_000_000_000, city: 'Laval' },
  { id: '2', name: 'LEA ROY', code: '70232100', amount: 12.5, at: null, city: '' },
  { id: '3', name: null, amount: NaN },
  { id: '4', name: 'Bob', code: '1Z 99', amount: 0, at: 1_763_003_600_000, city: 'Québec' },
];

function idsWith(...filters: ColumnFilter[]): (string | undefined)[] {
  const model = new RowModel<TestRow>({ id: (row) => row.id, columns: COLUMNS });
  model.setRows(ROWS);
  void model.setFilters(filters);
  return Array.from({ length: model.size }, (_, index) => model.rowAt(index)?.id);
}

describe('column filters', () => {
  it('equal a row-by-row test, for any rows and filters', () => {
    fc.assert(
      fc.property(anyRows(25), fc.array(anyFilter, { maxLength: 3 }), (rows, filters) => {
        const model = new RowModel<TestRow>({ id: (row) => row.id, columns: COLUMNS });
        model.setRows(rows);
        void model.setFilters(filters);
        const expected = rows.filter((row) => filters.every((filter) => referenceFilter(COLUMNS, filter, row)));
        expect(Array.from({ length: model.size }, (_, index) => model.rowAt(index))).to.deep.equal(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('find text whatever its case and accents', () => {
    expect(idsWith({ column: 'name', kind: 'text', contains: 'lea' })).to.deep.equal(['1', '2']);
    expect(idsWith({ column: 'name', kind: 'text', contains: ' CÔTÉ ' })).to.deep.equal(['1']);
  });

  it('find codes whatever their separators', () => {
    expect(idsWith({ column: 'code', kind: 'text', contains: '7023 21' })).to.deep.equal(['1', '2']);
  });

  it('find exact values, and empty cells by null', () => {
    expect(idsWith({ column: '__proto__', kind: 'set', values: ['Laval', null] })).to.deep.equal(['1', '2', '3']);
    expect(idsWith({ column: 'amount', kind: 'set', values: ['12.5', '0'] })).to.deep.equal(['2', '4']);
    expect(idsWith({ column: 'amount', kind: 'set', values: [] })).to.deep.equal([]);
  });

  it('include the lower bound of a range and exclude the upper, without empty cells', () => {
    expect(idsWith({ column: 'amount', kind: 'range', min: 0, max: 12.5 })).to.deep.equal(['1', '4']);
    expect(idsWith({ column: 'at', kind: 'range', max: 1_763_003_600_000 })).to.deep.equal(['1']);
  });

  it('compare a day without a time with days, and instants with instants', () => {
    const model = new RowModel<TestRow>({ id: (row) => row.id, columns: COLUMNS });
    const noon = Date.UTC(2026, 10, 20, 12);
    model.setRows([
      { id: 'instant', at: noon },
      { id: 'day', at: noon + 0.5 },
    ]);
    const found = (min: number, days: { min?: number; max?: number }): (string | undefined)[] => {
      void model.setFilters([{ column: 'at', kind: 'range', min, days }]);
      return Array.from({ length: model.size }, (_, index) => model.rowAt(index)?.id);
    };
    expect(found(noon, { min: noon + 1 })).to.deep.equal(['instant']);
    expect(found(noon + 1, { max: noon + 1 })).to.deep.equal(['day']);
  });

  it('tell empty cells from others', () => {
    expect(idsWith({ column: 'amount', kind: 'empty', empty: true })).to.deep.equal(['3']);
    expect(idsWith({ column: 'name', kind: 'empty', empty: false })).to.deep.equal(['1', '2', '4']);
  });

  it('are AND-ed', () => {
    expect(idsWith({ column: 'name', kind: 'text', contains: 'lea' }, { column: 'amount', kind: 'range', min: 6 })).to.deep.equal(['2']);
  });

  it('do not constrain when they say nothing or cannot apply', () => {
    const nothing: ColumnFilter[] = [
      { column: 'no such column', kind: 'text', contains: 'x' },
      { column: 'name', kind: 'text', contains: '  ' },
      { column: 'name', kind: 'range', min: 3 },
      { column: 'at', kind: 'text', contains: '17' },
      { column: 'amount', kind: 'range', min: NaN },
      { column: 'name', kind: 'unheard of' } as unknown as ColumnFilter,
    ];
    for (const filter of nothing) expect(idsWith(filter), JSON.stringify(filter)).to.have.length(4);
  });

  it('follow rows that start and cease to match', () => {
    const model = new RowModel<TestRow>({ id: (row) => row.id, columns: COLUMNS });
    model.setRows(ROWS);
    void model.setFilters([{ column: 'name', kind: 'text', contains: 'lea' }]);
    expect(model.upsert([{ id: '4', name: 'Léandre' }]).viewChanged).to.equal(true);
    expect(model.upsert([{ id: '1', name: 'Zoé' }]).viewChanged).to.equal(true);
    expect(model.upsert([{ id: '3', name: 'Zed' }]).viewChanged).to.equal(false);
    expect([model.rowAt(0)?.id, model.rowAt(1)?.id, model.size]).to.deep.equal(['2', '4', 2]);
  });
});

describe('a condition', () => {
  const query = anySearch.map(parseQuery);
  const condition = fc.oneof(anyFilter, query);

  it('says the same of one row, of some and of all at once, whether their cells are read and searched or not', () => {
    fc.assert(
      fc.property(anyRows(25), condition, (rows, wanted) => {
        const store = new RowStore<TestRow>(rows, { id: (row) => row.id, columns: COLUMNS });
        const searched = ['name', 'code', 'amount'].flatMap((id) => store.searched(id) ?? []);
        if (wanted === undefined) return;
        const tested = 'column' in wanted ? createCondition(wanted, store) : createSearch(wanted, searched, store);
        if (!tested) return;
        const slots = rows.map((_, slot) => slot);
        const told = (): number[][] => [slots.filter((slot) => tested.test(slot)), [...pickSlots(slots, tested)]];
        const before = [told()];
        finish(tested.prepare());
        before.push(told());
        const match = new Uint8Array(rows.length).fill(1);
        finish(tested.clear(match, rows.length));
        const found = slots.filter((slot) => match[slot] === 1);
        expect([...before, told()].flat()).to.deep.equal(Array.from({ length: 6 }, () => found));
      }),
      { numRuns: 3000 },
    );
  });

  it('is counted right, whatever the length', () => {
    for (const length of [0, 1, 3, 4, 5, 1000, 70_000, 300_001]) {
      const match = Uint8Array.from({ length: length + 8 }, (_, slot) => (slot < length && slot % 3 !== 1 ? 1 : 0));
      expect(countMatches(match, length)).to.equal(match.reduce((sum, one) => sum + one, 0));
      expect(countMatches(new Uint8Array(length).fill(1), length)).to.equal(length);
    }
  });
});
