import { expect } from 'chai';
import { ProblemLog } from '../../../src/domain/extensiv/problem.js';
import { readTrackingNumbers } from '../../../src/domain/extensiv/tracking-numbers.js';

function read(value: unknown, carrier?: string): { numbers: string[]; codes: string[] } {
  const log = new ProblemLog();
  const numbers = readTrackingNumbers(value, { path: 'Tracking Number', carrier, log });
  return { numbers, codes: log.finish().map(({ code }) => code) };
}

describe('tracking numbers in a field', () => {
  const table: [string, unknown, string[], string[]][] = [
    ['one number', '1Z5R89390357567127', ['1Z5R89390357567127'], []],
    ['zeros in front', '0073938000549297', ['0073938000549297'], []],
    ['an integer', 320595463938, ['320595463938'], []],
    ['an integer beyond 2^53', 70351144771384720000, [], ['digits_lost']],
    ['a fraction', 3205954639.5, [], ['digits_lost']],
    ['zero, which stands for nothing', 0, [], []],
    ['nothing', null, [], []],
    ['a list with commas', '1Z5R89390357567127, 1Z879E930346834440', ['1Z5R89390357567127', '1Z879E930346834440'], []],
    [
      'a list with semicolons and line ends',
      '320595463938;\n287809468872\r\n331434972567',
      ['320595463938', '287809468872', '331434972567'],
      [],
    ],
    ['a list with spaces', '1Z5R89390357567127 1Z879E930346834440', ['1Z5R89390357567127', '1Z879E930346834440'], []],
    ['groups of one number', '0414 4176 0228 964', ['041441760228964'], []],
    ['groups of a UPS number', '1Z 5R8 939 03 5756 7127', ['1Z5R89390357567127'], []],
    ['groups of an S10 number', 'RB 123 456 785 CA', ['RB123456785CA'], []],
    ['a formula that keeps text', '="0073938000549297"', ['0073938000549297'], []],
    ['an apostrophe that keeps text', "'0073938000549297", ['0073938000549297'], []],
    ['characters that cannot be seen', '\u202a0073938000549297\u202c\u200b', ['0073938000549297'], []],
    ['scientific notation', '7.03511E+15', [], ['digits_lost']],
    ['scientific notation in French', '7,03511E+15', [], ['digits_lost']],
    ['words', 'Customer pickup', [], ['not_a_tracking_number']],
    ['markup', '<img src=x onerror=1>', [], ['not_a_tracking_number']],
    ['an object', { n: 1 }, [], ['wrong_type']],
    ['a megabyte', '9'.repeat(1_000_000), [], ['too_long', 'not_a_tracking_number']],
  ];
  for (const [name, value, numbers, codes] of table) it(`read ${name}`, () => expect(read(value)).to.deep.equal({ numbers, codes }));

  it('that lost their zeros in a number type are noticed by their carrier', () => {
    expect(read(73938000549297, 'Canada Post')).to.deep.equal({ numbers: ['73938000549297'], codes: ['leading_zeros_lost'] });
    expect(read('73938000549297', 'POSTES CANADA')).to.deep.equal({ numbers: ['73938000549297'], codes: ['leading_zeros_lost'] });
    expect(read('7035114477138472', 'Canada Post').codes).to.deep.equal([]);
    expect(read('RB123456785CA', 'Canada Post').codes).to.deep.equal([]);
    expect(read(73938000549297, 'UPS').codes).to.deep.equal([]);
  });
});
