import type { Locale } from '../locale.js';
import { groupNumber } from './candidate.js';
import { LEAN } from './carriers/lean.js';
import { CHECK_BITS, CHECKS, type Rule } from './check-digits.js';
import { LEAST_EVIDENCE, LIKELY, NEAR_MISS_EVIDENCE, STATED } from './ranking.js';
import type { NumberReading, ReadingHints } from './read-number.js';
import { canonicalNumber } from './scan.js';

/**
 * What stands for the signs of the little language of `masks.ts` in a regular expression over capital letters and digits. Its last group is what the check digit
 * covers; its first is the number, when a barcode holds more, and else empty.
 */
const SIGNS: Readonly<Record<string, string>> = {
  '#': '\\d',
  '@': '\\D',
  '*': '\\w',
  ',': '',
  '&': '(?:420\\d{5}(?:\\d{4})?)?',
  '<': '(',
  '^': '()(',
  '>': ')',
  $: ')',
};

/** Reads rows of carriers; see `carriers/lean.ts` and `masks.ts`. */
const parse = (text: string) =>
  text.match(/.+/g)!.map((line) => {
    const [title = '', post = '', page, ...formats] = line.split(';');
    const titles = title.split('=')[0]!.split('|');
    return {
      titles,
      /** Its names as words of their own, whatever stands between the parts of each. */
      named: RegExp(`(?<![^\\W_])(${title.replace('=', '|').replace(/[^\w|]+/g, '[\\W_]*')})(?![^\\W_])`, 'i'),
      post,
      page,
      formats: formats.flatMap((format) => {
        const [masks, rule, prior, sizes] = format.split('/');
        return masks!.split('|').map((mask) => {
          let bits = +(prior || 0);
          const pattern = mask.replace(/\[.+?\]|[#@*](\d\d~\d\d|[1-9]\d*)|./g, (token: string, count: string | undefined) => {
            const sign = SIGNS[token[0]!];
            if (sign !== undefined) return sign + (count ? `{${count.replace('~', ',')}}` : '');
            const members = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.match(RegExp(token, 'g'))!;
            bits += Math.log2((members[0]! > '9' ? 26 : 10) / members.length);
            return token;
          });
          return {
            pattern: RegExp(`^${pattern}$`),
            bits,
            rule: (Object.values(CHECKS) as Rule[])[rule as unknown as number],
            sizes: sizes?.split('.').map(Number),
          };
        });
      }),
    };
  });

let rows = parse(LEAN);

export type Row = (typeof rows)[number];

/** Bits that hints besides the carrier add to a carrier, NaN for one that they rule out; see `hintBits`. */
export type Weigh = (row: Row, hints: ReadingHints) => number;

let weigh: Weigh = () => 0;

/** Takes more carriers and formats instead of those that it knows, and hints besides the carrier. */
export function learn(carriers: string, hints: Weigh): void {
  rows = parse(carriers);
  weigh = hints;
}

/** The host's word for it, where no format of the carrier fits: always less than a format, and more than any other carrier's. */
const ANY = { pattern: /^(?=.*\d).{6}/, bits: -40 } as Row['formats'][number];

/**
 * Stands in for `read-number.ts` and the engine behind it where weight matters: in the badge's single file, by the alias of the build. Same answers, which a test holds
 * it to; slower, because it tries every format, where the engine serves grids of 100,000 rows.
 */
export function readNumber(number: string, hints: ReadingHints, locale: Locale): NumberReading[] {
  const text = canonicalNumber(number);
  // Of two that are named, the later row is the longer name: GLS Canada, not GLS.
  const stated = rows.findLast(({ named }) => named.test(hints.carrier ?? ''));
  return rows
    .flatMap((each) =>
      (each === stated ? [...each.formats, ANY] : each.formats).flatMap(({ pattern, bits, rule, sizes }): NumberReading | [] => {
        const match = pattern.exec(text);
        if (!match) return [];
        // A postal item is its country's.
        const row = (each === rows[0] && rows.find(({ post }) => post.includes(text.slice(-2)))) || each;
        const covered = [...(match.at(-1) ?? text)];
        const failed = Boolean(
          rule && covered.reduce((rest, each, left) => rule(rest, parseInt(each, 36), left, covered.length - left - 1), 0),
        );
        const evidence = bits + (row === stated ? STATED : weigh(row, hints)) + (rule && !failed ? CHECK_BITS : 0);
        const part = match[1] || text;
        const [before, after = ''] = row.page?.replace('{l}', locale.slice(0, 2)).split('{n}') ?? [];
        return evidence >= (failed ? NEAR_MISS_EVIDENCE : LEAST_EVIDENCE)
          ? {
              carrier: row.titles[0]!,
              name: row.titles.at(locale === 'en' ? 0 : -1)!,
              number: part,
              printed: groupNumber(part, sizes),
              url: before && `https://${before}${part}${after}`,
              failed,
              evidence,
              vague: failed || evidence < LIKELY,
            }
          : [];
      }),
    )
    .sort((left, right) => right.evidence - left.evidence)
    .filter(({ carrier }, index, all) => all.findIndex((each) => each.carrier === carrier) === index);
}
