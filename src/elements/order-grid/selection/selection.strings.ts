import type { Locale } from '../../../domain/locale.js';

/** What selecting says from the first. */
export interface SelectionStrings {
  /** The name of the column of check boxes. */
  readonly column: string;
  readonly select: (reference: string) => string;
  readonly selectAll: string;
}

export const strings = {
  en: {
    column: 'Selection',
    select: (reference) => `Select ${reference}`,
    selectAll: 'Select all orders that match',
  },
  'fr-CA': {
    column: 'Sélection',
    select: (reference) => `Sélectionner ${reference}`,
    selectAll: 'Sélectionner toutes les commandes qui correspondent',
  },
} satisfies Record<Locale, SelectionStrings>;
