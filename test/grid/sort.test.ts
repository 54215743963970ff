import { expect } from 'chai';
import fc from 'fast-check';
import { RowModel, type ColumnSpec, type SortKey } from '../../src/grid/index.js';
import { finish } from '../../src/grid/scheduler.js';
import { collationFor } from '../../src/grid/text-collation.js';
import { orderTexts } from '../../src/grid/text-order.js';
import { SlotList } from '../../src/grid/sort-list.js';
import { sortNumbers } from '../../src/grid/sort-numbers.js';
import { referenceSort } from './reference.js';
import { anyRows, anySort, anyText, COLUMNS, type TestRow } from './rows.js';

const textsOf = (texts: readonly string[], locale: string, direction: SortKey['direction'] = 'ascending'): (string | undefined)[] => {
  const column: ColumnSpec<{ id: string; text?: string }> = { id: 'text', type: 'text', value: (row) => row.text };
  const model = new RowModel({ id: (row: { id: string; text?: string }) => row.id, columns: [column], locale });
  model.setRows(texts.map((text, index) => ({ id: String(index), text })));
  void model.setSort([{ column: 'text', direction }]);
  return texts.map((_, index) => model.rowAt(index)?.text);
};

describe('sorting', () => {
  it('equals a stable sort with the collator of the locale, for any rows and keys', () => {
    fc.assert(
      fc.property(anyRows(30), anySort, fc.constantFrom('en', 'fr-CA', 'cs', 'sv', 'not a locale'), (rows, sort, locale) => {
        const model = new RowModel<TestRow>({ id: (row) => row.id, columns: COLUMNS, locale });
        model.setRows(rows);
        void model.setSort(sort);
        const known = locale === 'not a locale' ? 'en' : locale;
        const expected = referenceSort({
          rows,
          columns: COLUMNS,
          facets: [],
          locale: known,
          sort,
          filters: [],
          search: '',
          facet: undefined,
        });
        expect(rows.map((_, index) => model.rowAt(index))).to.deep.equal(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('orders numbers inside text by value, accents and case beside their letters', () => {
    expect(textsOf(['SO-10', 'SO-9', 'so-9', 'SO-010'], 'en')).to.deep.equal(['so-9', 'SO-9', 'SO-10', 'SO-010']);
    expect(textsOf(['Zoé', 'Émile', 'zoe', 'Eric', 'eta'], 'en')).to.deep.equal(['Émile', 'Eric', 'eta', 'zoe', 'Zoé']);
  });

  it('orders French accents from the end of the word in Canadian French', () => {
    expect(textsOf(['coté', 'côte', 'cote', 'côté'], 'fr-CA')).to.deep.equal(['cote', 'côte', 'coté', 'côté']);
    expect(textsOf(['coté', 'côte', 'cote', 'côté'], 'en')).to.deep.equal(['cote', 'coté', 'côte', 'côté']);
  });

  it('puts empty cells last in both directions', () => {
    expect(textsOf(['', 'b', '', 'a'], 'en')).to.deep.equal(['a', 'b', '', '']);
    expect(textsOf(['', 'b', '', 'a'], 'en', 'descending')).to.deep.equal(['b', 'a', '', '']);
  });
});

describe('sorting what comes in order', () => {
  it('keeps equal rows as they came, in both directions, with empty cells in between', () => {
    const numbers = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(NaN)), { maxLength: 30 });
    fc.assert(
      fc.property(numbers, fc.boolean(), fc.boolean(), (values, falling, descending) => {
        const ordered = values.toSorted((a, b) => (falling ? b - a : a - b));
        const slots = Int32Array.from(ordered, (_, slot) => slot);
        const expected = [...slots].sort((a, b) => {
          const [left, right] = [ordered[a] as number, ordered[b] as number];
          if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
          return descending ? right - left : left - right;
        });
        expect([...finish(sortNumbers(Float64Array.from(ordered), slots, descending))]).to.deep.equal(expected);
      }),
    );
  });
});

describe('the order of a dictionary', () => {
  const longText = fc.oneof(
    anyText,
    fc.stringMatching(/^SO-100[0-9]{1,9}a?$/),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.stringMatching(/^[0-9]{38,44}$/),
  );

  it('is that of the collator, and equals share a rank', () => {
    fc.assert(
      fc.property(
        fc.array(longText, { maxLength: 60 }),
        fc.constantFrom('', 'PREFIX-12-0', '7'),
        fc.constantFrom('en', 'fr-CA', 'da'),
        (texts, prefix, locale) => {
          const collation = collationFor(locale);
          const strings = ['', ...texts.filter((text) => text !== '').map((text) => prefix + text)];
          const { order, rank } = finish(orderTexts(strings, collation));
          expect([...order].sort((a, b) => a - b)).to.deep.equal(strings.slice(1).map((_, index) => index + 1));
          for (let index = 1; index < order.length; index++) {
            const a = order[index - 1] as number;
            const b = order[index] as number;
            const difference = collation.compare(strings[a] as string, strings[b] as string);
            expect(Math.sign(difference)).to.equal(Math.sign((rank[a] as number) - (rank[b] as number)));
            expect(difference).to.be.at.most(0);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is found by quick comparison just as by the collator', () => {
    fc.assert(
      fc.property(longText, longText, fc.constantFrom('en', 'fr-CA', 'cs', 'es'), (a, b, locale) => {
        const { compare, compareFast } = collationFor(locale);
        expect(Math.sign(compareFast(a, b))).to.equal(Math.sign(compare(a, b)));
      }),
      { numRuns: 2000 },
    );
  });

  it('stays right when texts come one batch after the other, even always into the same gap', () => {
    const model = new RowModel({ id: (row: { id: string }) => row.id, columns: [{ id: 'id', type: 'text', value: (row) => row.id }] });
    model.setRows([{ id: 'a' }, { id: 'z' }]);
    void model.setSort([{ column: 'id', direction: 'ascending' }]);
    const names = Array.from({ length: 120 }, (_, index) => `m${'y'.repeat(index)}`);
    for (const name of names) model.upsert([{ id: name }]);
    expect(Array.from({ length: model.size }, (_, index) => model.rowAt(index)?.id)).to.deep.equal(['a', ...names, 'z']);
  });
});

describe('sorting numbers', () => {
  const numbers = fc.oneof(
    fc.array(fc.double(), { maxLength: 40 }),
    fc.array(
      fc.integer({ min: -5, max: 5 }).map((value) => value / 100),
      { maxLength: 40 },
    ),
    fc.array(
      fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((value) => value * 1000),
      { maxLength: 40 },
    ),
    fc.array(fc.integer({ min: -(2 ** 50), max: 2 ** 50 }), { maxLength: 40 }),
    fc.array(fc.constantFrom(0, 1e300, -1e300, Infinity, -Infinity, NaN, 5e-324, 0.1, 2 ** 53), { maxLength: 40 }),
  );

  it('orders the rows whose cells were read, also where others came since', () => {
    const values = Float64Array.from([0, 12, 1]);
    for (const descending of [false, true]) {
      const read = [...finish(sortNumbers(values, Int32Array.from([2, 3, 4, 5, 0, 1]), descending))].filter((slot) => slot < values.length);
      expect(read).to.deep.equal(descending ? [1, 2, 0] : [0, 2, 1]);
    }
  });

  it('is stable, exact and keeps NaN last for any numbers', () => {
    fc.assert(
      fc.property(numbers, fc.boolean(), (list, descending) => {
        const values = Float64Array.from(list, (value) => value + 0);
        const slots = Int32Array.from(list, (_, index) => index);
        const expected = [...slots].sort((a, b) => {
          const [left, right] = [values[a] as number, values[b] as number];
          if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
          return left === right ? 0 : left < right === descending ? 1 : -1;
        });
        expect([...finish(sortNumbers(values, slots, descending))]).to.deep.equal(expected);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a list of slots', () => {
  it('takes out and puts in many at once as one by one', () => {
    const slots = fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 40 });
    fc.assert(
      fc.property(slots, slots, (present, other) => {
        const compare = (a: number, b: number): number => a - b;
        const list = new SlotList(Int32Array.from(present.toSorted(compare)));
        const leaving = other.filter((slot) => present.includes(slot));
        list.removeAt(leaving.map((slot) => list.find(slot, compare)).sort(compare));
        list.insert(
          other.filter((slot) => !present.includes(slot)),
          compare,
        );
        const expected = [...present.filter((slot) => !leaving.includes(slot)), ...other.filter((slot) => !present.includes(slot))].sort(
          compare,
        );
        expect(Array.from({ length: list.size }, (_, index) => list.at(index))).to.deep.equal(expected);
      }),
    );
  });
});
