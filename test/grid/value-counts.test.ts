import { expect } from 'chai';
import fc from 'fast-check';
import { createScheduler, RowModel } from '../../src/grid/index.js';
import { readList } from '../../src/grid/text-query.js';
import { referenceFilter, referenceSearch } from './reference.js';
import { anyFacet, anyFilter, anyRow, anyRows, anySearch, COLUMNS, FACETS, type TestRow } from './rows.js';

const options = { id: (row: TestRow) => row.id, columns: COLUMNS, facets: FACETS };

/** The same, row by row. */
function counted(rows: readonly TestRow[], id: string): Map<string, number> {
  const column = COLUMNS.find((candidate) => candidate.id === id);
  const counts = new Map<string, number>();
  for (const row of column ? rows : []) {
    const value = column?.value(row);
    const isText = column?.type === 'text' ? typeof value === 'string' || typeof value === 'number' : typeof value === 'number';
    const text = isText && !Number.isNaN(value) ? String(typeof value === 'number' ? value + 0 : value) : '';
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

const sorted = (counts: ReadonlyMap<string, number>): [string, number][] => [...counts].sort(([a], [b]) => (a < b ? -1 : 1));

describe('the values of a column', () => {
  it('are counted among the rows that meet everything but the filters on it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ rows: anyRows(25), later: fc.array(anyRow, { maxLength: 3 }) }),
        fc.record({ filters: fc.array(anyFilter, { maxLength: 3 }), search: anySearch, facet: anyFacet }),
        fc.constantFrom('name', 'code', 'amount', 'at', '__proto__', 'no such column'),
        async ({ rows, later }, { filters, search, facet }, column) => {
          const model = new RowModel<TestRow>(options);
          model.setRows(rows);
          void model.setFilters(filters);
          void model.setSearch(search);
          void model.setFacet(facet);
          model.upsert(later);
          const now = [...new Map([...rows, ...later].map((row) => [row.id, row])).values()];
          const facetTest = FACETS.find(({ id }) => id === facet);
          const left = now.filter(
            (row) =>
              filters.every((filter) => filter.column === column || referenceFilter(COLUMNS, filter, row)) &&
              referenceSearch(COLUMNS, search, row) &&
              (!facetTest || facetTest.test(row)),
          );
          expect(sorted(await model.valueCounts(column))).to.deep.equal(sorted(counted(left, column)));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('are counted in slices that leave the page its turns', async () => {
    let time = 0;
    let turns = 0;
    const scheduler = createScheduler({
      now: () => (time += 1),
      yieldTask: async () => {
        turns += 1;
      },
    });
    const model = new RowModel<TestRow>({ ...options, scheduler });
    model.setRows(Array.from({ length: 100_000 }, (_, index) => ({ id: String(index), city: index % 3 === 0 ? 'Laval' : 'Québec' })));
    expect(sorted(await model.valueCounts('__proto__'))).to.deep.equal([
      ['Laval', 33_334],
      ['Québec', 66_666],
    ]);
    expect(turns).to.be.above(3);
  });
});

describe('a pasted list', () => {
  it('keeps each item as it was first written, by the form in which it is looked for', () => {
    expect([...(readList(' SO-1001\r\n7023 2100 3941\tso 1001\n\n1Z9, 1Z8 ') ?? [])]).to.deep.equal([
      ['so1001', 'SO-1001'],
      ['702321003941', '7023 2100 3941'],
      ['1z9', '1Z9'],
      ['1z8', '1Z8'],
    ]);
    expect(readList('SO-1, SO-2')?.size).to.equal(2);
    expect(readList('Smith, John')).to.equal(undefined);
    expect(readList('SO-1')).to.equal(undefined);
  });
});
