import { CHECKS } from '../check-digits.js';
import { ASIA_PACIFIC } from './asia-pacific.js';
import { CANADA } from './canada.js';
import { EUROPE } from './europe.js';
import { UNITED_STATES } from './united-states.js';
import { WORLD_POST } from './world-post.js';

/**
 * The carriers as the badge's files hold them: `names=other spellings ; post ; url ; format ; format …`, fields as in `row.ts`, but
 * formats without ids and parts, and with the place of their rule among `CHECKS` instead of its name. The posts
 * of the world together come first, and of two names that a text could mean the longer comes later. The build evaluates this module and keeps its texts.
 */
const rows = (WORLD_POST + UNITED_STATES + EUROPE + ASIA_PACIFIC + CANADA)
  .trim()
  .split(/\n+/)
  .map((line) => line.split(';'));

const worldPage = rows[0]![3];

/** Formats with this prior or less are only considered when the page names a country: lengths that a dozen carriers of the world share. */
const RARE = -7;

const isRare = (format: string): boolean => +(format.split('/')[2] || 0) <= RARE;

/** Freight, and carriers that a Canadian shop hardly meets; postal items of these posts are international post. */
const MINOR = /^(?:Old Dominion|Spee-Dee|Asendia|Chronopost|Evri|Yodel|bpost|PostNord|Japan Post)/;

/** Fields in one text, without the empty ones at its end. */
const joined = (fields: readonly (string | number | undefined)[], separator: string): string =>
  fields.slice(0, fields.findLastIndex((field) => field !== undefined && field !== '') + 1).join(separator);

const leanFormat = (format: string): string => {
  const [masks, rule, prior, groups] = format.split('/');
  return joined([masks, rule && Object.keys(CHECKS).indexOf(rule), prior, groups], '/');
};

const written = (title: string, post: string, url: string, formats: readonly string[]): string =>
  joined([title, post, url, ...formats.map(leanFormat)], ';');

/** All of them. A post without a page of its own has the page that asks them all. */
export const WHOLE = rows
  .map(([title = '', post = '', , url, words, ...formats]) => {
    const spellings = [title.split('=')[1], words].filter(Boolean).join('|');
    return written([title.split('=')[0], spellings].filter(Boolean).join('='), post, url || (post && worldPage!), formats);
  })
  .join('\n');

/**
 * Those that a number alone can name and that have a page to show it, without other spellings; Amazon, whose numbers many know, without a page.
 * The others come with the second file.
 */
export const LEAN = rows
  .filter(([title = '', , , url]) => (url || title.startsWith('Amazon')) && !MINOR.test(title))
  .map(([title = '', post = '', , url = '', , ...formats]) =>
    written(
      title,
      post,
      url,
      formats.filter((format) => !isRare(format)),
    ),
  )
  .join('\n');

/** Where each is at home, by its English name: codes of ISO 3166, or `*`. */
export const HOMES: Readonly<Record<string, string>> = Object.fromEntries(
  rows.map(([title = '', post, countries]) => [title.split(/[|=]/)[0]!, countries || post!]),
);
