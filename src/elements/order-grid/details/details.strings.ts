import { formatNumber } from '../../../domain/format/index.js';
import type { Locale } from '../../../domain/locale.js';

/** What the grid says around the details of an order and the packages of a cell. */
export interface GridDetailsStrings {
  readonly details: (reference: string) => string;
  readonly close: string;
  readonly failed: string;
  readonly packages: (reference: string) => string;
  readonly allPackages: (count: number) => string;
}

export const strings = {
  en: {
    details: (reference) => `Details of ${reference}`,
    close: 'Close',
    failed: 'The details could not be loaded. Close them and try again.',
    packages: (reference) => `Packages of ${reference}`,
    allPackages: (count) => `All ${formatNumber(count, 'en')} packages`,
  },
  'fr-CA': {
    details: (reference) => `Détails de ${reference}`,
    close: 'Fermer',
    failed: 'Les détails n’ont pas pu être chargés. Fermez-les et réessayez.',
    packages: (reference) => `Colis de ${reference}`,
    allPackages: (count) => `Les ${formatNumber(count, 'fr-CA')} colis`,
  },
} satisfies Record<Locale, GridDetailsStrings>;
