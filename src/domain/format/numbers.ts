import { INTL_TAGS, type Locale } from '../locale.js';
import { evenSpaces, keptFormatter } from './formatters.js';

/** What needs no `Intl`, whose first formatter takes milliseconds: numbers without groups of digits and with no more decimals than are shown. */
const SIMPLE = /^\d{1,3}(?:\.\d{1,3})?$/;

/** A number as people write it: `1,234.5`, `1 234,5`. Spaces are U+00A0 in every engine. */
export function formatNumber(value: number, locale: Locale): string {
  const written = String(value);
  if (SIMPLE.test(written) && !Object.is(value, -0)) return locale === 'en' ? written : written.replace('.', ',');
  return evenSpaces(keptFormatter(`number ${locale}`, () => new Intl.NumberFormat(INTL_TAGS[locale])).format(value));
}
