import type { Locale } from '../../domain/locale.js';
import { trackingUrl } from '../../domain/tracking/index.js';

/** Parameters that choose a language rather than a parcel. */
const LANGUAGE = new Set(['loc', 'locale', 'lang']);
const NUMBER = '0';
/** Where a carrier asks for a number elsewhere than its links lead: Evri's hold it in the middle. */
const ELSEWHERE: Readonly<Record<string, string>> = { evri: 'https://www.evri.com/track-a-parcel' };

/**
 * The page on which a carrier asks for a number: that of its links, without the number. Derived, so that a carrier's address stands in one place.
 *
 * @param carrier a carrier code such as `canada_post`
 * @returns nothing for a carrier without a public page
 */
export function trackingPage(carrier: string, locale: Locale): string | undefined {
  const link = ELSEWHERE[carrier] ?? trackingUrl(carrier, NUMBER, locale);
  if (!link) return undefined;
  const url = new URL(link);
  for (const name of [...url.searchParams.keys()]) if (!LANGUAGE.has(name)) url.searchParams.delete(name);
  url.hash = '';
  if (url.pathname.endsWith(`/${NUMBER}`)) url.pathname = url.pathname.slice(0, -NUMBER.length - 1).replace(/\/details$/, '');
  return url.href;
}
