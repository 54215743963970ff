import type { Locale } from '../../domain/locale.js';

/** In which words a column is sorted. */
export type SortKind = 'text' | 'number' | 'date' | 'stage';

/** Everything that headers and their menus say. */
export interface HeaderStrings {
  readonly menu: (column: string) => string;
  readonly filtered: (column: string) => string;
  readonly sort: string;
  readonly sortBy: string;
  /** Ascending, then descending. */
  readonly directions: Readonly<Record<SortKind, readonly [string, string]>>;
}

export const strings = {
  en: {
    menu: (column) => `${column}, column menu`,
    filtered: (column) => `${column}, filtered`,
    sort: 'Sort',
    sortBy: 'Sort by',
    directions: {
      text: ['A to Z', 'Z to A'],
      number: ['Smallest first', 'Largest first'],
      date: ['Oldest first', 'Newest first'],
      stage: ['First stages first', 'Last stages first'],
    },
  },
  'fr-CA': {
    menu: (column) => `${column}, menu de la colonne`,
    filtered: (column) => `${column}, colonne filtrée`,
    sort: 'Tri',
    sortBy: 'Trier par',
    directions: {
      text: ['De A à Z', 'De Z à A'],
      number: ['Ordre croissant', 'Ordre décroissant'],
      date: ['Anciennes d’abord', 'Récentes d’abord'],
      stage: ['Premières d’abord', 'Dernières d’abord'],
    },
  },
} satisfies Record<Locale, HeaderStrings>;
