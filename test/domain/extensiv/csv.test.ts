import { expect } from 'chai';
import fc from 'fast-check';
import { readCsv, separatorOf } from '../../../src/domain/extensiv/csv.js';
import { mapFindOrdersCsv, readOrders } from '../../../src/domain/extensiv/index.js';

const cells = (text: string): string[][] => [...readCsv(text)].map((row) => [...row.cells]);

describe('CSV', () => {
  const table: [string, string, string[][]][] = [
    [
      'plain rows',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a last row without a line end',
      'a,b\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'old Macintosh line ends',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a byte order mark', '\ufeffa,b\n', [['a', 'b']]],
    [
      'semicolons',
      'a;b\n1,5;2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quoted separators and line ends',
      'a,b\n"1,\r\n2","3 ""x"""\n',
      [
        ['a', 'b'],
        ['1,\r\n2', '3 "x"'],
      ],
    ],
    [
      'text behind a closing quotation mark',
      'a,b\n"1"x,2\n',
      [
        ['a', 'b'],
        ['1x', '2'],
      ],
    ],
    [
      'a quotation mark within a cell',
      'a,b\n12" pan,2\n',
      [
        ['a', 'b'],
        ['12" pan', '2'],
      ],
    ],
    [
      'blank lines',
      '\n\na,b\n\n1,2\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['nothing', '', []],
  ];
  for (const [name, text, rows] of table) it(`reads ${name}`, () => expect(cells(text)).to.deep.equal(rows));

  it('reads on behind a quotation mark that is never closed', () => {
    const rows = [...readCsv('a,b\n3,"4 ""x"""\n"1,2\n5,6\n')];
    expect(rows.map((row) => [...row.cells])).to.deep.equal([
      ['a', 'b'],
      ['3', '4 "x"'],
      ['"1', '2'],
      ['5', '6'],
    ]);
    expect(rows.map((row) => row.unclosed)).to.deep.equal([false, false, true, false]);
  });

  it('gives back what was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r', ' ', '0') });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, separator) => {
          const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator)).join('\r\n');
          expect([...readCsv(text, separator as ',')].map((row) => [...row.cells])).to.deep.equal(rows);
        },
      ),
    );
  });

  it('never throws and never hangs, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a'), maxLength: 300 }), (text) => void [...readCsv(text)]),
    );
    expect([...readCsv('"a,\n'.repeat(100_001), ',')].length).to.be.greaterThan(10);
  });

  it('is separated by what its first line has most of', () => {
    expect(separatorOf('a;b;c,d\n1,2,3,4')).to.equal(';');
    expect(separatorOf('"a;b;c",d')).to.equal(',');
    expect(separatorOf('')).to.equal(',');
  });
});

describe('the Find Orders export', () => {
  it('is read with any columns in any order, known or not', () => {
    const { orders, problems } = mapFindOrdersCsv('Colour,Tracking Number,Reference Number,TRANSACTION  id\nred,1Z5R89390357567127,R,7\n');
    expect(problems).to.deep.equal([]);
    expect(orders[0]).to.include({ id: '7', reference: 'R', stage: 'awaiting_pickup' });
  });

  it('knows orders by their reference where it has no ids', () => {
    const { orders, problems } = mapFindOrdersCsv('Reference Number,Status\nR-1,Open\nR-1,Open\nR-2,Closed\n');
    expect(orders.map(({ id }) => id)).to.deep.equal(['ref:R-1', 'ref:R-2']);
    expect(problems.map(({ code }) => code)).to.deep.equal(['duplicate_id']);
  });

  it('turns metric columns into pounds and cubic feet when the others are hidden', () => {
    const { orders } = mapFindOrdersCsv('Order Id,Total Weight (kg),Volume (m3)\n1,10,1\n');
    expect(orders[0]).to.include({ totalWeightLb: 22.0462, totalVolumeCuFt: 35.3147 });
  });

  it('reads words of allocation', () => {
    const words = ['Fully Allocated', 'Not Allocated', 'Partially Allocated', 'Over Allocated', 'Over-allocated', 'Éparpillé', ''];
    const { orders } = mapFindOrdersCsv(`Order Id,Allocation Status\n${words.map((word, index) => `${index + 1},${word}`).join('\n')}`);
    expect(orders.map(({ flags }) => flags.backordered)).to.deep.equal([false, true, true, true, true, false, false]);
  });

  it('takes off what spreadsheets put around text', () => {
    const { orders } = mapFindOrdersCsv('Order Id,Reference Number,Purchase Order\n="12","=""00042""",\'007\n');
    expect(orders[0]).to.include({ id: '12', reference: '00042', purchaseOrder: '007' });
  });

  it('may begin with Excel’s own line about the separator', () => {
    expect(readOrders('sep=;\r\nOrder Id;Status\r\n7;Closed\r\n').orders[0]).to.include({ id: '7', stage: 'awaiting_pickup' });
  });

  it('names the column in what it reports', () => {
    const { problems } = mapFindOrdersCsv('Order Id,Close Date\n7,soon\n');
    expect(problems[0]).to.include({ index: 0, orderId: '7', path: 'Close Date', code: 'bad_date' });
  });
});
