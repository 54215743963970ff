import fc from 'fast-check';
import type { ColumnFilter, ColumnSpec, RowFacet, SortKey } from '../../src/grid/index.js';

/** A row that could be an order, a person or nothing in particular. */
export interface TestRow {
  readonly id: string;
  readonly name?: string | null;
  readonly code?: string;
  readonly amount?: number;
  readonly at?: number | null;
  readonly city?: string;
}

export const COLUMNS: readonly ColumnSpec<TestRow>[] = [
  { id: 'name', type: 'text', value: (row) => row.name, searchable: true },
  { id: 'code', type: 'text', value: (row) => row.code, searchable: true, collation: 'code' },
  { id: 'amount', type: 'number', value: (row) => row.amount, searchable: true },
  { id: 'at', type: 'date', value: (row) => row.at },
  { id: '__proto__', type: 'text', value: (row) => row.city },
];

export const FACETS: readonly RowFacet<TestRow>[] = [
  { id: 'paid', test: (row) => (row.amount ?? 0) > 2 },
  { id: 'coded', test: (row) => row.code !== undefined },
  { id: 'constructor', test: (row) => row.city === 'Laval' },
];

const piece = fc.constantFrom('a', 'A', 'é', 'E', 'œ', 'b', '1', '10', '9', '007', ' ', '-', ',', '\n', '京', 'ß', 'SO-', 'Côté', '\u200e');
export const anyText = fc.oneof(
  { weight: 6, arbitrary: fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', '<img src=x onerror=alert(1)>', '=1+1') },
);
const anyCode = fc.oneof(fc.stringMatching(/^[0-9]{2}[ -]?[0-9]{2}$/), fc.stringMatching(/^1Z[0-9]{2}, ?SO-[0-9]{2}$/), anyText);
const anyNumber = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: -50, max: 50 }).map((value) => value / 4) },
  { weight: 1, arbitrary: fc.double() },
);
const anyDate = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map((day) => 1_763_000_000_000 + day * 3_600_000),
  fc.constant(null),
  fc.constant(NaN),
);
export const anyId = fc.oneof(
  fc.integer({ min: 0, max: 25 }).map((id) => `row-${id}`),
  fc.constantFrom('__proto__', 'constructor', 'toString', '', 'hasOwnProperty'),
);

export const anyRow: fc.Arbitrary<TestRow> = fc.record(
  {
    id: anyId,
    name: fc.oneof({ weight: 6, arbitrary: anyText }, { weight: 1, arbitrary: fc.constant(null) }),
    code: anyCode,
    amount: anyNumber,
    at: anyDate,
    city: fc.constantFrom('Laval', 'Québec', 'Quebec', 'laval', ''),
  },
  { requiredKeys: ['id'] },
);

export const anyRows = (maxLength: number): fc.Arbitrary<TestRow[]> => fc.uniqueArray(anyRow, { selector: (row) => row.id, maxLength });

const anyColumn = fc.constantFrom('name', 'code', 'amount', 'at', '__proto__', 'no such column', 'toString');
export const anySort: fc.Arbitrary<SortKey[]> = fc.array(
  fc.record({ column: anyColumn, direction: fc.constantFrom('ascending' as const, 'descending' as const) }),
  { maxLength: 3 },
);

export const anyFilter: fc.Arbitrary<ColumnFilter> = fc.oneof(
  fc.record({ column: anyColumn, kind: fc.constant('text' as const), contains: fc.oneof(anyText, fc.constantFrom('a', 'co', '1', 'so')) }),
  fc.record({
    column: anyColumn,
    kind: fc.constant('set' as const),
    values: fc.array(fc.oneof(anyText, fc.constantFrom('Laval', '1', null)), { maxLength: 3 }),
  }),
  fc.record(
    {
      column: anyColumn,
      kind: fc.constant('range' as const),
      min: fc.integer({ min: -5, max: 12 }),
      max: fc.integer({ min: -5, max: 12 }),
    },
    { requiredKeys: ['column', 'kind'] },
  ),
  fc.record({ column: anyColumn, kind: fc.constant('empty' as const), empty: fc.boolean() }),
);

export const anySearch = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('', 'a', 'ab', 'cote', 'so 1', '10 0', '12 34', '-', 'a -') },
  { weight: 2, arbitrary: anyText },
  { weight: 1, arbitrary: fc.array(fc.oneof(fc.constant('"'), piece), { maxLength: 7 }).map((pieces) => pieces.join('')) },
  {
    weight: 2,
    arbitrary: fc
      .array(anyCode, { minLength: 1, maxLength: 3 })
      .chain((codes) =>
        fc.constantFrom(
          codes.join('\n'),
          codes.join(', '),
          codes.join('\t'),
          `"${codes.join('","')}"`,
          `'${codes.join("\n'")}`,
          `"${codes.join(' ')}`,
        ),
      ),
  },
);
export const anyFacet = fc.constantFrom(undefined, 'paid', 'coded', 'constructor', 'no such facet');
