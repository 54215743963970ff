import type { Locale } from '../../../domain/locale.js';

/** What the column of actions says. */
export interface RowActionStrings {
  readonly column: string;
  readonly actionsFor: (reference: string) => string;
}

export const strings = {
  en: { column: 'Actions', actionsFor: (reference) => `Actions for ${reference}` },
  'fr-CA': { column: 'Actions', actionsFor: (reference) => `Actions pour ${reference}` },
} satisfies Record<Locale, RowActionStrings>;
