import type { Locale } from '../locale.js';
import { ASIA_PACIFIC } from './carriers/asia-pacific.js';
import { CANADA } from './carriers/canada.js';
import { EUROPE } from './carriers/europe.js';
import type { CarrierRow } from './carriers/row.js';
import { parseCarriers } from './carriers/row.js';
import { UNITED_STATES } from './carriers/united-states.js';
import { WORLD_POST } from './carriers/world-post.js';

/** Every carrier that this library knows, Canada first. Adding one is adding a line to a file of `carriers/`. */
export const CARRIERS: readonly CarrierRow[] = /* @__PURE__ */ parseCarriers(CANADA + UNITED_STATES + EUROPE + ASIA_PACIFIC + WORLD_POST);

/** The row of a carrier code such as `canada_post`. */
export function findCarrier(code: string): CarrierRow | undefined {
  return CARRIERS.find((row) => row.code === code);
}

/** What people call a carrier: `Canada Post`, or `Postes Canada` in French. A code that nobody here knows is given back as it came. */
export function carrierName(code: string, locale: Locale): string {
  return findCarrier(code)?.names.at(locale === 'en' ? 0 : -1) ?? code;
}

/**
 * The carrier's public page for a number, in the page's language where the carrier has one.
 *
 * @param number canonical: capital letters and digits, see `canonicalNumber`
 * @returns an `https:` address; undefined for a carrier without a public page (Amazon Logistics, for instance)
 */
export function trackingUrl(code: string, number: string, locale: Locale): string | undefined {
  const row = findCarrier(code);
  const template = row?.url || (row?.post.length && findCarrier('s10')?.url);
  if (!template || !number) return undefined;
  const [before, after = ''] = `https://${template}`.replace('{l}', locale.slice(0, 2)).split('{n}');
  return before + encodeURIComponent(number) + after;
}

/** The longest free text that is searched for a carrier, in UTF-16 units. */
const MAX_TEXT = 120;
const MAX_WORDS = 7;
const MAX_REMEMBERED = 500;

/**
 * Words in lower case. An accent parts its word (*accélérés*: acce, le, re, s), which does no harm: words are compared joined, so that `uni uni`, `UniUni` and `chit-chats` match too.
 */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .toLowerCase()
    .split(/[^a-z0-9]+/);

const aliases = /* @__PURE__ */ new Map<string, string>();
const remembered = /* @__PURE__ */ new Map<string, string | undefined>();

const search = (text: string): string | undefined => {
  if (!aliases.size)
    for (const { code, names, words } of CARRIERS.toReversed())
      for (const alias of [...words, ...names, code]) aliases.set(wordsOf(alias).join(''), code);
  const words = wordsOf(text);
  for (let start = 0; start < words.length; start++)
    for (let end = start + MAX_WORDS; end > start; end--) {
      const code = aliases.get(words.slice(start, end).join(''));
      if (code) return code;
    }
  return undefined;
};

/**
 * The carrier that a warehouse or a cart means: a code (`canada_post`), a SCAC (`UPSN`, `CPCQ`) or free text (`UPS: Standard`, `Postes Canada – Xpresspost`).
 * Case, accents and spaces do not matter; the first carrier named wins. Only the first 120 characters are read.
 *
 * @returns a carrier code; undefined for text that names none, such as `Free Shipping`
 */
export function carrierFromText(text: string): string | undefined {
  if (typeof text !== 'string' || !text) return undefined;
  const key = text.slice(0, MAX_TEXT);
  if (!remembered.has(key)) {
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(key, search(key));
  }
  return remembered.get(key);
}
