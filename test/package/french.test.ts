import { readdirSync } from 'node:fs';
import { expect } from 'chai';

const SRC = new URL('../../src/', import.meta.url);
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.strings.ts'));

/** Every text of a table of words; what is filled in is the number 1, then 2. */
function* textsOf(words: unknown): Generator<string> {
  if (typeof words === 'string') yield words;
  else if (typeof words === 'function')
    for (const value of [1, 2]) yield* textsOf((words as (...values: number[]) => unknown)(value, value, value));
  else if (words && typeof words === 'object') for (const each of Object.values(words)) yield* textsOf(each);
}

/** Canadian French, as the Office québécois de la langue française has it. */
const RULES: readonly (readonly [rule: string, broken: RegExp])[] = [
  ['a no-break space before a colon', /(?<!\u00a0):(?=\s|$)/],
  ['no-break spaces inside quotation marks', /«(?!\u00a0)|(?<!\u00a0)»/],
  ['no space before a semicolon, a question mark or an exclamation mark', /\s[;?!]/],
  ['a bent apostrophe', /'/],
];

describe('French words', () => {
  const french = new Map<string, string[]>();

  before(async () => {
    for (const file of files) {
      const tables = Object.values((await import(new URL(file, SRC).href)) as Record<string, unknown>);
      french.set(
        file,
        tables.flatMap((table) => [...textsOf((table as Record<string, unknown> | undefined)?.['fr-CA'])]),
      );
    }
  });

  it('are found in every file of words', () => {
    expect([...french].filter(([, texts]) => texts.length === 0)).to.deep.equal([]);
    expect(files.length).to.be.greaterThan(20);
  });

  for (const [rule, broken] of RULES) {
    it(`have ${rule}`, () => {
      expect(
        [...french].flatMap(([file, texts]) => texts.filter((text) => broken.test(text)).map((text) => `${file}: ${text}`)),
      ).to.deep.equal([]);
    });
  }
});
