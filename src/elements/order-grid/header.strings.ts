import type { Locale } from '../../domain/locale.js';
import type { Side } from '../shared/side.js';

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
  readonly addToSort: string;
  readonly removeFromSort: string;
  readonly filter: string;
  readonly pin: Readonly<Record<Side, string>>;
  readonly unpin: string;
  readonly move: Readonly<Record<Side, string>>;
  readonly narrower: string;
  readonly wider: string;
  readonly fit: string;
  readonly hide: string;
  readonly columnPinned: (column: string, place: number, of: number) => string;
  readonly columnUnpinned: (column: string, place: number, of: number) => string;
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
    addToSort: 'Add to the sort',
    removeFromSort: 'Remove from the sort',
    filter: 'Filter…',
    pin: { left: 'Pin left', right: 'Pin right' },
    unpin: 'Unpin',
    move: { left: 'Move left', right: 'Move right' },
    narrower: 'Narrower',
    wider: 'Wider',
    fit: 'Fit to content',
    hide: 'Hide column',
    columnPinned: (column, place, of) => `${column} pinned, now ${place} of ${of}`,
    columnUnpinned: (column, place, of) => `${column} unpinned, now ${place} of ${of}`,
  },
  'fr-CA': {
    menu: (column) => `${column}, menu de la colonne`,
    filtered: (column) => `${column}, filtrée`,
    sort: 'Tri',
    sortBy: 'Trier par',
    directions: {
      text: ['De A à Z', 'De Z à A'],
      number: ['Ordre croissant', 'Ordre décroissant'],
      date: ['Anciennes d’abord', 'Récentes d’abord'],
      stage: ['Premières d’abord', 'Dernières d’abord'],
    },
    addToSort: 'Ajouter au tri',
    removeFromSort: 'Retirer du tri',
    filter: 'Filtrer…',
    pin: { left: 'Figer à gauche', right: 'Figer à droite' },
    unpin: 'Libérer',
    move: { left: 'Déplacer à gauche', right: 'Déplacer à droite' },
    narrower: 'Rétrécir',
    wider: 'Élargir',
    fit: 'Ajuster au contenu',
    hide: 'Masquer la colonne',
    columnPinned: (column, place, of) => `${column} figée, maintenant ${place} sur ${of}`,
    columnUnpinned: (column, place, of) => `${column} libérée, maintenant ${place} sur ${of}`,
  },
} satisfies Record<Locale, HeaderStrings>;
