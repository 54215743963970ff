import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readPaste } from '../../src/elements/order-grid/filters/read-paste.js';
import { defuseText, writeCsv } from '../../src/grid/index.js';
import { asItem, readList } from '../../src/grid/text-query.js';

const LABELS = new Set(['Reference number', 'Numéro de référence', 'Tracking number', 'Carrier', 'Total quantity'].map(asItem));
const items = (text: string): readonly string[] => readPaste(text, LABELS).items;
const UPS = '1Z999AA10123456784';
const POST = '7023210039414604';

describe('what is pasted into the search', () => {
  const cases: readonly (readonly [what: string, text: string, items: readonly string[]])[] = [
    ['a column', 'SO-1\r\nSO-2\r\n\r\nSO-1\n', ['SO-1', 'SO-2']],
    ['a column with its header', 'Reference number\nSO-1\nSO-2', ['SO-1', 'SO-2']],
    ['a column with its header in French', 'NUMÉRO DE RÉFÉRENCE\nSO-1\nSO-2', ['SO-1', 'SO-2']],
    ['a header alone', 'Reference number', ['Reference number']],
    ['digits that a spreadsheet keeps as text', `'${POST}\n'7035114402749384`, [POST, '7035114402749384']],
    ['one of them', `'${POST}`, [POST]],
    [
      'a cell of three parcels and a number',
      '"7035114402749384\n7035114402749391\n7035114402749407"\n7023210039414604',
      ['7035114402749384', '7035114402749391', '7035114402749407', POST],
    ],
    ['quoted lines', '"SO-1"\n"SO-2"\n"SO-3"', ['SO-1', 'SO-2', 'SO-3']],
    ['quoted items with commas', "'SO-1', 'SO-2'", ['SO-1', 'SO-2']],
    ['items in double quotes', '"SO-1","SO-2"', ['SO-1', 'SO-2']],
    ['items in double quotes, with spaces', '"SO-1", "SO-2"', ['SO-1', 'SO-2']],
    ['references between spaces', 'SO-1001 SO-1002  SO-1003', ['SO-1001', 'SO-1002', 'SO-1003']],
    ['numbers between spaces', `${POST} ${UPS}`, [POST, UPS]],
    ['lines of references between spaces', 'SO-1001 SO-1002\nSO-1003 SO-1004', ['SO-1001', 'SO-1002', 'SO-1003', 'SO-1004']],
    ['a number in groups', '7023 2100 3941 4604', ['7023 2100 3941 4604']],
    ['numbers in groups', '7023 2100 3941 4604\n1Z 999 AA1 01 2345 6784', ['7023 2100 3941 4604', '1Z 999 AA1 01 2345 6784']],
    ['names', 'Chloé Côté\nNobody', ['Chloé Côté', 'Nobody']],
    ['words', 'Smith, John 12', ['Smith, John 12']],
    ['rows of a sheet', 'SO-1001\tCanada Post\t3\nSO-1002\tCanada Post\t12', ['SO-1001', 'SO-1002']],
    ['rows with their header', 'Carrier\tReference number\tTotal quantity\nUPS\tSO-1\t100\nFedEx\tSO-2\t250', ['SO-1', 'SO-2']],
    [
      'rows with dates, amounts, postal codes and telephones',
      '2026-11-20\t514-555-0199\tH2X 1Y4\t1,204.50\tSO-1\n2026-11-21\t514-555-0198\tH2X 1Y5\t99.00\tSO-2',
      ['SO-1', 'SO-2'],
    ],
    ['one row', 'SO-1001\tCanada Post\t3', ['SO-1001']],
    ['a row of references', 'SO-3\tSO-4', ['SO-3', 'SO-4']],
    ['a block of references', 'SO-31\tSO-32\nSO-33\tSO-34', ['SO-31', 'SO-32', 'SO-33', 'SO-34']],
    ['a link', 'https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor=7023210039414604', [POST]],
    [
      'links',
      `https://www.ups.com/track?tracknum=${UPS}\nhttps://www.canadapost-postescanada.ca/track-reperage/en/search?searchFor=${POST}`,
      [UPS, POST],
    ],
    ['a number after words', `Tracking number: ${UPS}`, [UPS]],
    ['a mail', `Hello,\nyour parcel ${UPS} is on its way.\nThank you`, [UPS]],
    ['a reference and a link', `SO-1\nhttps://www.ups.com/track?tracknum=${UPS}`, ['SO-1', UPS]],
    ['nothing', ' \n ', ['']],
  ];
  for (const [what, text, expected] of cases) it(`can be ${what}`, () => expect(items(text)).to.deep.equal(expected));

  it('tells codes between spaces that may be one in groups', () => {
    expect(readPaste('7023 2100', LABELS)).to.deep.equal({ items: ['7023 2100'], spaced: ['7023', '2100'] });
    expect(readPaste('12 rue Rachel', LABELS).spaced).to.deep.equal([]);
  });

  const code = fc.oneof(
    fc.integer({ min: 100, max: 999_999 }).map((number) => `SO-${number}`),
    fc.integer({ min: 10 ** 14, max: 10 ** 15 }).map(String),
  );
  const codes = fc.uniqueArray(code, { minLength: 2, maxLength: 20 });

  it('is the codes themselves, in whichever of its ways a list is written', () => {
    const ways: readonly ((list: readonly string[]) => string)[] = [
      (list) => list.join('\n'),
      (list) => list.map((one) => `"${one}"`).join('\r\n'),
      (list) => list.map((one) => `'${one}'`).join(', '),
      (list) => list.map((one) => `"${one}"`).join(','),
      (list) => list.map((one) => defuseText(one)).join('\n'),
      (list) => list.join(' '),
      (list) => list.join('; '),
      (list) => `"${list.join('\n')}"`,
      (list) => ['Reference number', ...list].join('\n'),
      (list) => list.map((one, at) => `Canada Post\t${one}\t${at % 2}\tH2X 1Y4`).join('\n'),
      (list) =>
        [
          ...writeCsv(list, [
            { label: 'Reference number', value: (one) => one },
            { label: 'Carrier', value: () => 'UPS' },
          ]),
        ]
          .map(({ text }) => text)
          .join(''),
    ];
    fc.assert(
      fc.property(codes, fc.constantFrom(...ways), (list, way) => {
        expect(items(way(list))).to.deep.equal(list);
      }),
    );
  });

  it('is read as the same list from the field, and never throws', () => {
    fc.assert(
      fc.property(codes, (list) => {
        expect([...(readList(items(list.join('\n')).join(', ')) ?? new Map()).values()]).to.deep.equal(list);
      }),
    );
    const pieces = fc.constantFrom('"', "'", ',', ';', '\t', '\n', '\r\n', ' ', 'SO-1', '12', 'Léa', 'https://', ':', '=1', '\u2028', '');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const { items: read } = readPaste(text, LABELS);
          expect(read.length).to.be.greaterThan(0);
          expect(new Set(read.map(asItem)).size).to.equal(read.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});
