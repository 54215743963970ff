import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import type { Locale } from '../../src/domain/locale.js';
import { FACTS, strings as details } from '../../src/elements/order-details/order-details.strings.js';
import { strings as gridDetails } from '../../src/elements/order-grid/details/details.strings.js';
import { strings as header } from '../../src/elements/order-grid/header.strings.js';
import { columnWords } from '../../src/elements/order-grid/order-columns.strings.js';
import { strings as grid } from '../../src/elements/order-grid/order-grid.strings.js';
import { strings as spoken } from '../../src/elements/order-grid/spoken.strings.js';
import { strings as badge } from '../../src/elements/tracking-badge/explanations.strings.js';
import { strings as timeline } from '../../src/elements/tracking-timeline/tracking-timeline.strings.js';
import { WORDS } from '../../src/locales/index.js';

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

  it('call a fact of an order as its column is called, where English does', () => {
    const names = (locale: Locale): Record<string, string> => ({ ...columnWords[locale].columns });
    for (const fact of FACTS)
      if (details.en.facts[fact] === names('en')[fact]) expect(details['fr-CA'].facts[fact]).to.equal(names('fr-CA')[fact]);
  });

  it('say the same of an order and of a parcel without a scan', () => {
    const said = [details['fr-CA'].noScanYet, grid['fr-CA'].noScanYet, WORDS['fr-CA'].facets.no_scan_yet, badge['fr-CA'].overdue];
    expect(new Set(said)).to.deep.equal(new Set(['Aucun balayage']));
  });

  it('agree with "colonne", and not with the name of a column', () => {
    const { columnShown, columnHidden, columnMoved, columnPinned, columnUnpinned } = spoken['fr-CA'];
    for (const say of [columnShown, columnHidden, columnMoved, columnPinned, columnUnpinned])
      expect(say('Transporteur', 1, 2)).to.match(/^Colonne Transporteur /);
    expect(header['fr-CA'].filtered('Transporteur')).to.equal('Transporteur, colonne filtrée');
  });
});

describe('counts in words', () => {
  for (const [locale, count] of [
    ['en', '1,234'],
    ['fr-CA', '1\u00a0234'],
  ] as const) {
    it(`have groups of digits in ${locale}`, () => {
      const said = [details[locale].packagesOf(1234, 1234), gridDetails[locale].allPackages(1234), timeline[locale].earlier(1234)];
      for (const text of said) expect(text).to.contain(count).and.not.match(/\d{4}/);
    });
  }
});
