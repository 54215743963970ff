/** Languages that every string of this library exists in. */
export const LOCALES = ['en', 'fr-CA'] as const;

/** A language of the library: English, or Canadian French. */
export type Locale = (typeof LOCALES)[number];

/**
 * The library's language for a BCP 47 tag: any French becomes Canadian French, everything else English.
 *
 * @param tag such as `fr`, `fr-CA`, `en-GB`; case does not matter
 */
export function resolveLocale(tag: string | null | undefined): Locale {
  return /^\s*fr(?![a-z])/i.test(tag ?? '') ? 'fr-CA' : 'en';
}

/** The tag that `Intl` is given for a language: Canadian habits for dates and numbers in both. */
export const INTL_TAGS: Readonly<Record<Locale, string>> = { en: 'en-CA', 'fr-CA': 'fr-CA' };
