import { formatNumber } from '../../domain/format/index.js';
import type { Locale } from '../../domain/locale.js';
import { strings as grid } from './order-grid.strings.js';

/** What is said after a person did something. */
export interface SpokenStrings {
  readonly copied: (number: string) => string;
  readonly notCopied: string;
  readonly sortedAscending: (column: string) => string;
  readonly sortedDescending: (column: string) => string;
  readonly columnWidth: (column: string, width: number) => string;
  readonly columnShown: (column: string) => string;
  readonly columnHidden: (column: string) => string;
  readonly columnsShown: (count: number) => string;
  readonly columnMoved: (column: string, place: number, of: number) => string;
  readonly columnsReset: string;
  readonly columnPinned: (column: string, place: number, of: number) => string;
  readonly columnUnpinned: (column: string, place: number, of: number) => string;
  readonly found: (count: number) => string;
  /** The server could not be asked how many there are. */
  readonly notFound: string;
}

const en = (value: number): string => formatNumber(value, 'en');
const fr = (value: number): string => formatNumber(value, 'fr-CA');

export const strings = {
  en: {
    copied: (number) => `Copied ${number}`,
    notCopied: 'The browser did not allow copying. Select the number and copy it.',
    sortedAscending: (column) => `Sorted by ${column}, ascending`,
    sortedDescending: (column) => `Sorted by ${column}, descending`,
    columnWidth: (column, width) => `${column}: ${en(width)} pixels wide`,
    columnShown: (column) => `${column} shown`,
    columnHidden: (column) => `${column} hidden`,
    columnsShown: (count) => `${en(count)} ${count === 1 ? 'column' : 'columns'} shown`,
    columnMoved: (column, place, of) => `${column} moved, now ${en(place)} of ${en(of)}`,
    columnsReset: 'Columns reset',
    columnPinned: (column, place, of) => `${column} pinned, now ${en(place)} of ${en(of)}`,
    columnUnpinned: (column, place, of) => `${column} unpinned, now ${en(place)} of ${en(of)}`,
    found: (count) => (count === 0 ? 'No order matches' : `${grid.en.orders(count)} found`),
    notFound: grid.en.errorTitle,
  },
  'fr-CA': {
    copied: (number) => `${number} copié`,
    notCopied: 'Le navigateur n’a pas permis la copie. Sélectionnez le numéro et copiez-le.',
    sortedAscending: (column) => `Tri par ${column}, croissant`,
    sortedDescending: (column) => `Tri par ${column}, décroissant`,
    columnWidth: (column, width) => `${column}\u00a0: ${fr(width)} pixels de largeur`,
    columnShown: (column) => `Colonne ${column} affichée`,
    columnHidden: (column) => `Colonne ${column} masquée`,
    columnsShown: (count) => `${fr(count)} ${count < 2 ? 'colonne affichée' : 'colonnes affichées'}`,
    columnMoved: (column, place, of) => `Colonne ${column} déplacée, maintenant ${fr(place)} sur ${fr(of)}`,
    columnsReset: 'Colonnes rétablies',
    columnPinned: (column, place, of) => `Colonne ${column} figée, maintenant ${fr(place)} sur ${fr(of)}`,
    columnUnpinned: (column, place, of) => `Colonne ${column} libérée, maintenant ${fr(place)} sur ${fr(of)}`,
    found: (count) =>
      count === 0 ? 'Aucune commande ne correspond' : `${grid['fr-CA'].orders(count)} ${count < 2 ? 'trouvée' : 'trouvées'}`,
    notFound: grid['fr-CA'].errorTitle,
  },
} satisfies Record<Locale, SpokenStrings>;
