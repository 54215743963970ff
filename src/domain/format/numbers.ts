import { INTL_TAGS, type Locale } from '../locale.js';
import { evenSpaces, keptFormatter } from './formatters.js';

/** A number as people write it: `1,234.5`, `1 234,5`. Spaces are U+00A0 in every engine. */
export function formatNumber(value: number, locale: Locale): string {
  return evenSpaces(keptFormatter(`number ${locale}`, () => new Intl.NumberFormat(INTL_TAGS[locale])).format(value));
}
