import type { Locale } from '../../../domain/locale.js';

/** What the dialog that saves views says. */
export interface ViewsDialogStrings {
  readonly title: string;
  readonly hint: string;
  readonly name: string;
  readonly save: string;
  readonly saved: (name: string) => string;
  readonly full: string;
  readonly yours: string;
  readonly none: string;
  readonly replace: string;
  readonly replaceNamed: (name: string) => string;
  readonly rename: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly close: string;
}

export const strings = {
  en: {
    title: 'Save view',
    hint: 'Keeps the search, filters, sort, columns and density as they are now.',
    name: 'Name',
    save: 'Save',
    saved: (name) => `View ${name} saved`,
    full: 'There are as many views as can be kept. Delete one first.',
    yours: 'Saved views',
    none: 'No saved views yet.',
    replace: 'Replace',
    replaceNamed: (name) => `Replace ${name} by what is shown now`,
    rename: (name) => `Name of ${name}`,
    remove: (name) => `Delete ${name}`,
    removed: (name) => `View ${name} deleted`,
    close: 'Close',
  },
  'fr-CA': {
    title: 'Enregistrer la vue',
    hint: 'Garde la recherche, les filtres, le tri, les colonnes et la densité tels qu’ils sont.',
    name: 'Nom',
    save: 'Enregistrer',
    saved: (name) => `Vue ${name} enregistrée`,
    full: 'Le nombre maximal de vues est atteint. Supprimez-en une d’abord.',
    yours: 'Vues enregistrées',
    none: 'Aucune vue enregistrée pour l’instant.',
    replace: 'Remplacer',
    replaceNamed: (name) => `Remplacer ${name} par ce qui est affiché`,
    rename: (name) => `Nom de ${name}`,
    remove: (name) => `Supprimer ${name}`,
    removed: (name) => `Vue ${name} supprimée`,
    close: 'Fermer',
  },
} satisfies Record<Locale, ViewsDialogStrings>;
