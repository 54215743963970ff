import type { Locale } from '../locale.js';

/** A text in every language of the library. */
export type LocalizedText = Readonly<Record<Locale, string>>;

const text = (en: string, fr: string): LocalizedText => ({ en, 'fr-CA': fr });

/**
 * Names of holidays by the token of the rule that says when they are (without `>` and `@YYYY`).
 *
 * Names in English: Ontario's Employment Standards Act and Canada Post's holiday schedule; in French: the same documents' French versions.
 */
export const HOLIDAY_NAMES: Readonly<Record<string, LocalizedText>> = {
  '0101': text('New Year’s Day', 'jour de l’An'),
  '02.1.3': text('Family Day', 'jour de la Famille'),
  'E-2': text('Good Friday', 'Vendredi saint'),
  'E+0': text('Easter Sunday', 'Pâques'),
  'E+1': text('Easter Monday', 'lundi de Pâques'),
  '05<1.25': text('Victoria Day', 'fête de la Reine'),
  '0621': text('National Indigenous Peoples Day', 'Journée nationale des peuples autochtones'),
  '0624': text('Saint-Jean-Baptiste Day', 'fête nationale du Québec'),
  '0701': text('Canada Day', 'fête du Canada'),
  '08.1.1': text('Civic Holiday', 'congé civique'),
  '09.1.1': text('Labour Day', 'fête du Travail'),
  '0930': text('National Day for Truth and Reconciliation', 'Journée nationale de la vérité et de la réconciliation'),
  '10.1.2': text('Thanksgiving', 'Action de grâce'),
  '1111': text('Remembrance Day', 'jour du Souvenir'),
  '1225': text('Christmas Day', 'Noël'),
  '1226': text('Boxing Day', 'lendemain de Noël'),
  '+2022-09-19': text('National Day of Mourning', 'jour de deuil national'),
};

/**
 * What a holiday is called.
 *
 * @param id the token of its rule without `>` and `@YYYY`, as `closuresIn` gives it
 * @returns nothing for a rule that nobody named
 */
export function holidayName(id: string, locale: Locale): string | undefined {
  return Object.hasOwn(HOLIDAY_NAMES, id) ? HOLIDAY_NAMES[id]?.[locale] : undefined;
}
