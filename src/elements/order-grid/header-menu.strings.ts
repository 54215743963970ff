import type { Locale } from '../../domain/locale.js';
import type { Side } from '../shared/side.js';

/** What only the menu of a header says. */
export interface HeaderMenuStrings {
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
}

export const strings = {
  en: {
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
  },
  'fr-CA': {
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
  },
} satisfies Record<Locale, HeaderMenuStrings>;
