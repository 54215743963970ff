import { expect } from 'chai';
import fc from 'fast-check';
import { defuseText, readCsv, restoreText, writeCsv, type CsvOptions, type ExportColumn } from '../../src/grid/index.js';

const COLUMNS: readonly ExportColumn<readonly string[]>[] = [
  { label: 'Reference', value: (row) => row[0] },
  { label: '=Note', value: (row) => row[1] },
];
const csv = (rows: readonly (readonly string[])[], options: CsvOptions = {}): string =>
  [...writeCsv({ length: rows.length, at: (index) => rows[index] }, COLUMNS, { byteOrderMark: false, ...options })]
    .map((chunk) => chunk.text)
    .join('');

const TRIGGERS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
const part = fc.constantFrom(...TRIGGERS, "'", '"', ',', ';', '|', 'a', '0', '12', 'é', ' ', '123456789012', 'cmd|calc');
const anyCell = fc.oneof(
  fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string(),
  fc.constantFrom('__proto__', '1e5', '007'),
);
const anyOptions: fc.Arbitrary<Required<Pick<CsvOptions, 'separator' | 'digitsAsText'>>> = fc.record({
  separator: fc.constantFrom(',' as const, ';' as const, '\t' as const),
  digitsAsText: fc.boolean(),
});

describe('a CSV export', () => {
  it('is read back exactly', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyCell, anyCell), { maxLength: 6 }),
        anyOptions,
        fc.integer({ min: 1, max: 3 }),
        (rows, options, chunkRows) => {
          expect(readCsv(csv(rows, { ...options, chunkRows, byteOrderMark: chunkRows === 1 }), options)).to.deep.equal([
            ['Reference', '=Note'],
            ...rows,
          ]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('can be written in parts: the heading first, then rows without one', () => {
    const [head, ...rest] = [[], [['a', 'b']], [['c', 'd']]].map((rows, index) => csv(rows, { heading: index === 0, byteOrderMark: true }));
    expect(head + rest.join('')).to.equal(
      csv(
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        { byteOrderMark: true },
      ),
    );
  });

  it('has no cell that starts with a formula trigger, whichever separator the reader splits at', () => {
    fc.assert(
      fc.property(fc.tuple(anyCell, anyCell), anyOptions, (row, options) => {
        for (const cell of row) {
          for (const start of defuseText(cell, options.digitsAsText).split(/[,;|"\t\r\n]/)) {
            expect(
              ['=', '+', '-', '@', '＝', '＋', '－', '＠'].some((trigger) => start.startsWith(trigger)),
              JSON.stringify(cell),
            ).to.equal(false);
          }
          expect(TRIGGERS.some((trigger) => defuseText(cell).startsWith(trigger))).to.equal(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('defuses exactly what it restores', () => {
    fc.assert(fc.property(anyCell, fc.boolean(), (cell, digits) => restoreText(defuseText(cell, digits), digits) === cell));
  });

  it('quotes text, doubles quotes, ends lines in CR LF and starts with a byte order mark', () => {
    expect(csv([['SO-1', 'He said "hi",\nthen left']])).to.equal('"Reference","\'=Note"\r\n"SO-1","He said ""hi"",\nthen left"\r\n');
    expect(csv([], { byteOrderMark: true }).startsWith('\ufeff"Reference"')).to.equal(true);
  });

  it('marks tracking numbers as text and leaves numbers bare', () => {
    expect(csv([['7023210012345678', '0071']]).split('\r\n')[1]).to.equal('"\'7023210012345678","\'0071"');
    expect(csv([['7023210012345678', '0071']], { digitsAsText: false }).split('\r\n')[1]).to.equal('"7023210012345678","0071"');
    const numbers = [
      ...writeCsv({ length: 1, at: () => -2.5 }, [
        { label: 'n', value: (row: number) => row },
        { label: 'x', value: () => NaN },
      ]),
    ];
    expect(numbers[0]?.text).to.equal('\ufeff"n","x"\r\n-2.5,\r\n');
  });

  it('writes decimals with a comma where that is asked for, bare where a comma separates nothing', () => {
    const numbers = [-1.5, 2, 1234567.25, -1.5e-7];
    const columns = numbers.map((value) => ({ label: 'n', value: () => value }));
    const row = (separator: ',' | ';' | '\t'): string =>
      [...writeCsv({ length: 1, at: () => 'row' }, columns, { byteOrderMark: false, heading: false, decimalComma: true, separator })][0]!
        .text;
    expect(row(';')).to.equal('-1,5;2;1234567,25;-1,5e-7\r\n');
    expect(row(',')).to.equal('"-1,5",2,"1234567,25","-1,5e-7"\r\n');
    for (const separator of [',', ';', '\t'] as const)
      expect(readCsv(row(separator), { separator })).to.deep.equal([['-1,5', '2', '1234567,25', '-1,5e-7']]);
  });

  it('comes in chunks that tell how far it is, and stops when no more are asked for', () => {
    let read = 0;
    const source = { length: 10_000, at: (index: number) => (read++, [String(index), '']) };
    const chunks = writeCsv(source, COLUMNS, { chunkRows: 1000 });
    expect(chunks.next().value).to.include({ rows: 1000, total: 10_000 });
    expect(chunks.next().value).to.include({ rows: 2000, total: 10_000 });
    chunks.return();
    expect(read).to.equal(2000);
    expect([...writeCsv(source, COLUMNS, { chunkRows: 3000 })].map((chunk) => chunk.rows)).to.deep.equal([3000, 6000, 9000, 10_000]);
  });

  it('writes an empty cell where a column throws', () => {
    const broken: ExportColumn<string> = {
      label: 'x',
      value: () => {
        throw new Error('no');
      },
    };
    expect([...writeCsv({ length: 1, at: () => 'row' }, [broken, { label: 'y', value: (row) => row }])][0]?.text).to.contain(
      '\r\n,"row"\r\n',
    );
  });
});
