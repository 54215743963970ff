import type { Locale } from '../../domain/locale.js';
import type { Density } from '../shared/density.js';
import type { Side } from '../shared/side.js';

/** Everything that the options menu and its columns panel say. */
export interface ColumnMenuStrings {
  readonly options: string;
  readonly columns: string;
  readonly columnsItem: string;
  readonly density: string;
  readonly densities: Readonly<Record<Density, string>>;
  readonly reset: string;
  readonly search: string;
  readonly shownCount: (shown: number, all: number) => string;
  readonly showAll: string;
  readonly hideAll: string;
  readonly resetShort: string;
  readonly close: string;
  readonly choose: string;
  readonly arrange: string;
  readonly arrangeHint: string;
  readonly moveUp: (column: string) => string;
  readonly moveDown: (column: string) => string;
  readonly pinned: Readonly<Record<Side, string>>;
  readonly loose: string;
  readonly pin: (column: string, side: Side) => string;
  readonly lastColumn: string;
  readonly noColumn: (text: string) => string;
}

export const strings = {
  en: {
    options: 'Options',
    columns: 'Columns',
    columnsItem: 'Columns…',
    density: 'Density',
    densities: { compact: 'Compact', standard: 'Standard', comfortable: 'Comfortable' },
    reset: 'Reset columns and density',
    search: 'Search columns',
    shownCount: (shown, all) => `${shown} of ${all} shown`,
    showAll: 'Show all',
    hideAll: 'Hide all',
    resetShort: 'Reset',
    close: 'Close',
    choose: 'Columns to show',
    arrange: 'Shown, in this order',
    arrangeHint: 'Drag, or press Alt with an arrow key.',
    moveUp: (column) => `Move ${column} up`,
    moveDown: (column) => `Move ${column} down`,
    pinned: { left: 'Pinned left', right: 'Pinned right' },
    loose: 'Not pinned',
    pin: (column, side) => `Pin ${column} ${side}`,
    lastColumn: 'One column has to stay.',
    noColumn: (text) => `No column is called “${text}”.`,
  },
  'fr-CA': {
    options: 'Options',
    columns: 'Colonnes',
    columnsItem: 'Colonnes…',
    density: 'Densité',
    densities: { compact: 'Compacte', standard: 'Standard', comfortable: 'Aérée' },
    reset: 'Rétablir les colonnes et la densité',
    search: 'Rechercher une colonne',
    shownCount: (shown, all) => `${shown} sur ${all} ${shown < 2 ? 'affichée' : 'affichées'}`,
    showAll: 'Tout afficher',
    hideAll: 'Tout masquer',
    resetShort: 'Rétablir',
    close: 'Fermer',
    choose: 'Colonnes à afficher',
    arrange: 'Affichées, dans cet ordre',
    arrangeHint: 'Faites glisser, ou appuyez sur Alt et une flèche.',
    moveUp: (column) => `Monter ${column}`,
    moveDown: (column) => `Descendre ${column}`,
    pinned: { left: 'Figées à gauche', right: 'Figées à droite' },
    loose: 'Non figées',
    pin: (column, side) => `Figer ${column} à ${side === 'left' ? 'gauche' : 'droite'}`,
    lastColumn: 'Une colonne doit rester.',
    noColumn: (text) => `Aucune colonne ne s’appelle «\u00a0${text}\u00a0».`,
  },
} satisfies Record<Locale, ColumnMenuStrings>;
