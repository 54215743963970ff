import { expect } from 'chai';
import fc from 'fast-check';
import { RowModel } from '../../src/grid/index.js';
import { finish } from '../../src/grid/scheduler.js';
import { TextDictionary } from '../../src/grid/text-dictionary.js';
import { FoldedBlocks, foldCell, foldText } from '../../src/grid/text-fold.js';
import { narrows, parseQuery, readList } from '../../src/grid/text-query.js';
import { markContaining } from '../../src/grid/text-search.js';
import { referenceSearch } from './reference.js';
import { anyRows, anySearch, anyText, COLUMNS, type TestRow } from './rows.js';

const ROWS: readonly TestRow[] = [
  { id: '1', name: 'Léa Côté', code: '7023-2100-1234', amount: 5 },
  { id: '2', name: 'Hugo Lee', code: '1Z 999, 1Z 888', amount: 12 },
  { id: '3', name: 'Cœur d’Été', code: 'SO-1001' },
  { id: '4', name: 'Smith, John' },
];

const searchable = (): RowModel<TestRow> => {
  const model = new RowModel<TestRow>({ id: (row) => row.id, columns: COLUMNS });
  model.setRows(ROWS);
  return model;
};
const shown = (model: RowModel<TestRow>): (string | undefined)[] =>
  Array.from({ length: model.size }, (_, index) => model.rowAt(index)?.id);
function found(text: string): (string | undefined)[] {
  const model = searchable();
  void model.setSearch(text);
  return shown(model);
}

describe('quick search', () => {
  it('equals a row-by-row search, for any rows and texts', () => {
    fc.assert(
      fc.property(anyRows(25), anySearch, (rows, text) => {
        const model = new RowModel<TestRow>({ id: (row) => row.id, columns: COLUMNS });
        model.setRows(rows);
        void model.setSearch(text);
        expect(shown(model)).to.deep.equal(rows.filter((row) => referenceSearch(COLUMNS, text, row)).map((row) => row.id));
      }),
      { numRuns: 800 },
    );
  });

  it('finds the same whether typed letter by letter or at once', () => {
    fc.assert(
      fc.property(anyRows(25), anySearch, (rows, text) => {
        const typed = new RowModel<TestRow>({ id: (row) => row.id, columns: COLUMNS });
        typed.setRows(rows);
        for (let length = 1; length <= text.length; length++) void typed.setSearch(text.slice(0, length));
        expect(shown(typed)).to.deep.equal(rows.filter((row) => referenceSearch(COLUMNS, text, row)).map((row) => row.id));
      }),
      { numRuns: 300 },
    );
  });

  it('wants every word, in any column, whatever case and accents', () => {
    expect(found('cote LEA')).to.deep.equal(['1']);
    expect(found('lea hugo')).to.deep.equal([]);
    expect(found('hugo 12')).to.deep.equal(['2']);
  });

  it('reads ligatures and typographic apostrophes as they are typed', () => {
    expect(found("coeur d'ete")).to.deep.equal(['3']);
  });

  it('takes separators in codes as optional', () => {
    for (const text of ['7023 2100', '702321001234', '7023-2100', '3210']) expect(found(text), text).to.deep.equal(['1']);
    expect(found('so1001')).to.deep.equal(['3']);
  });

  it('takes pasted lines, tabs and commas as a list of exact codes', () => {
    for (const text of ['702321001234\nSO-1001', '7023 2100 1234\tso1001', 'SO-1001, 7023-2100-1234'])
      expect(found(text), text).to.deep.equal(['1', '3']);
    expect(found('7023\nSO-10')).to.deep.equal([]);
  });

  it('leaves out quotes around codes, and a spreadsheet’s apostrophe before them', () => {
    for (const text of [`'SO-1001', '1Z888'`, '"SO-1001","1Z888"', `'SO-1001\n'1Z888`, '“SO-1001”; “1Z888”', '"1Z888\nSO-1001"'])
      expect(found(text), text).to.deep.equal(['2', '3']);
    for (const text of [`'702321001234`, '"7023 2100 1234"', '7023 2100 1234"', '“7023 2100”', '« 7023 2100 »', '\u200e "7023 2100"'])
      expect(found(text), text).to.deep.equal(['1']);
    expect([...(readList(`'SO-1', "SO 2"`) ?? [])]).to.deep.equal([
      ['so1', 'SO-1'],
      ['so2', 'SO 2'],
    ]);
    for (const text of ['"SO 1001"', '"SO 1001', '"SO 1001",', 'SO 1001"']) expect(found(text), text).to.deep.equal(['3']);
    expect(found("D'Été")).to.deep.equal(['3']);
  });

  it('finds words in double quotes one after the other, and words beside them wherever they are', () => {
    const model = new RowModel<TestRow>({ id: (row) => row.id, columns: COLUMNS });
    model.setRows([
      { id: '1', name: 'Chez "Léa" & fils Roy' },
      { id: '2', name: 'Chez Léa' },
      { id: '3', name: '"Chez Léa" 12', code: 'SO-1001' },
    ]);
    for (const [text, ids] of [
      ['"lea"', ['1', '2', '3']],
      ['chez "lea', ['1', '2', '3']],
      ['"chez lea"', ['2', '3']],
      ['« Chez Léa »', ['2', '3']],
      ['"Chez Léa" 12', ['3']],
      ['12 “chez léa”', ['3']],
      ['lea "SO 1001"', ['3']],
      ['"lea chez"', []],
      ['12" lea', ['3']],
      ['"roy", "lea"', ['1']],
      ['"" \' «»', ['1', '2', '3']],
    ] as const) {
      void model.setSearch(text);
      expect(shown(model), text).to.deep.equal(ids);
    }
  });

  it('finds one of several codes in a cell', () => {
    expect(found('1Z888\n1Z777')).to.deep.equal(['2']);
  });

  it('takes a comma between words as punctuation', () => {
    expect(found('Smith, John')).to.deep.equal(['4']);
  });

  it('shows all rows for a text without words', () => {
    for (const text of ['', '  ', '-', '\n\n']) expect(found(text)).to.have.length(4);
  });

  it('leaves dates and columns that are not searchable alone', () => {
    const model = new RowModel<TestRow>({ id: (row) => row.id, columns: COLUMNS });
    model.setRows([{ id: '1', city: 'Laval', at: 17 }]);
    void model.setSearch('laval');
    expect(model.size).to.equal(0);
  });

  it('reads the first 2,000 characters of a cell of a megabyte, in no time', () => {
    const model = new RowModel<TestRow>({ id: (row) => row.id, columns: COLUMNS });
    model.setRows([{ id: '1', name: `start ${'x'.repeat(1_000_000)} end` }]);
    void model.setSearch('start');
    expect(model.size).to.equal(1);
    void model.setSearch('end');
    expect(model.size).to.equal(0);
  });
});

describe('a folded text', () => {
  it('is lower case, without accents, marks and invisible characters', () => {
    expect(foldText('ÉCOLE Ÿ ﬁn ＡＢ\u200e Œuvre Straße')).to.equal('ecole y fin ab oeuvre strasse');
  });

  it('is the same folded alone and in a block, and found there', () => {
    const texts = fc.array(
      fc.oneof(anyText, fc.string({ unit: 'binary' }), fc.constantFrom('\n', '\r\n', 'x'.repeat(3000), 'Σ', 'ΑΣ', '\u0301a', 'İ')),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('words' as const, 'code' as const), (list, form) => {
        const strings = ['', ...list];
        const blocks = new FoldedBlocks(form);
        while (blocks.cover(strings));
        const block = blocks.blockAt(0);
        const folded = strings.map((_, index) =>
          block?.text.slice(index === 0 ? 0 : (block.ends[index - 1] as number) + 1, block.ends[index]),
        );
        expect(folded).to.deep.equal(strings.map((text) => foldCell(text, form)));
      }),
      { numRuns: 400 },
    );
  });

  it('is found in any block of a large dictionary', () => {
    const column = { dictionary: { strings: ['', ...Array.from({ length: 20_000 }, (_, index) => `Text ${index}`)] } };
    const hits = new Uint16Array(20_001);
    finish(
      markContaining(
        { column, blocks: new FoldedBlocks('words') } as never,
        [
          { needle: '9999', bit: 1 },
          { needle: 'text', bit: 2 },
        ],
        hits,
      ),
    );
    expect(hits.reduce((count, bits) => count + (bits & 2) / 2, 0)).to.equal(20_000);
    expect([...hits.keys()].filter((code) => ((hits[code] ?? 0) & 1) === 1)).to.deep.equal([10_000, 20_000]);
  });
});

describe('a search text', () => {
  it('narrows what it extends', () => {
    expect(narrows(parseQuery('lea c'), parseQuery('lea cote'))).to.equal(true);
    expect(narrows(parseQuery('lea'), parseQuery('lea cote'))).to.equal(true);
    expect(narrows(undefined, parseQuery('lea'))).to.equal(true);
    expect(narrows(parseQuery('lea cote'), parseQuery('leo cote'))).to.equal(false);
    expect(narrows(parseQuery('1\n2'), parseQuery('1\n23'))).to.equal(false);
  });
});

describe('a dictionary', () => {
  const fill = (dictionary: TextDictionary, texts: readonly string[]): number[] =>
    texts.map((text, index) => {
      const code = dictionary.encode(text);
      if (index % 1000 === 999) dictionary.expect(index + 1, texts.length - index - 1);
      return code;
    });

  it('gives texts back, whether they repeat or not', () => {
    const columns = {
      distinct: Array.from({ length: 30_000 }, (_, index) => `SO-${index}`),
      few: Array.from({ length: 30_000 }, (_, index) => `City ${index % 7}`),
      half: Array.from({ length: 30_000 }, (_, index) => `Name ${(index * 7919) % 15_000}`),
      sparse: Array.from({ length: 30_000 }, (_, index) => (index % 10 === 0 ? `x${index}` : '')),
    };
    for (const [name, texts] of Object.entries(columns)) {
      const dictionary = new TextDictionary();
      const codes = fill(dictionary, texts);
      expect(
        codes.every((code, index) => dictionary.strings[code] === texts[index]),
        name,
      ).to.equal(true);
      expect(dictionary.codesOf(texts[70] as string), name).to.include(codes[70]);
      expect(dictionary.codesOf('absent'), name).to.deep.equal([]);
    }
  });

  it('numbers each text of a repeating column once', () => {
    const dictionary = new TextDictionary();
    fill(
      dictionary,
      Array.from({ length: 30_000 }, (_, index) => `Name ${(Math.imul(index, 2_654_435_761) >>> 9) % 15_000}`),
    );
    expect(new Set(dictionary.strings).size).to.equal(dictionary.size);
    expect(dictionary.size).to.be.lessThan(15_002);
  });
});
