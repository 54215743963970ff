import type { Locale } from '../../../domain/locale.js';

/** What the grid says of views. */
export interface ViewsStrings {
  readonly view: string;
  readonly allOrders: string;
  readonly custom: string;
  readonly edited: (name: string) => string;
  readonly savedGroup: string;
  readonly saveView: string;
  readonly title: string;
  readonly hint: string;
  readonly name: string;
  readonly save: string;
  readonly saved: (name: string) => string;
  readonly notSaved: string;
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
    view: 'View',
    allOrders: 'All orders',
    custom: 'Custom',
    edited: (name) => `${name} (edited)`,
    savedGroup: 'Saved',
    saveView: 'Save view…',
    title: 'Save view',
    hint: 'Keeps the search, filters, sort, columns and density as they are now.',
    name: 'Name',
    save: 'Save',
    saved: (name) => `View ${name} saved`,
    notSaved: 'The view could not be kept. It stays until you leave this page.',
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
    view: 'Vue',
    allOrders: 'Toutes les commandes',
    custom: 'Personnalisée',
    edited: (name) => `${name} (modifiée)`,
    savedGroup: 'Enregistrées',
    saveView: 'Enregistrer la vue…',
    title: 'Enregistrer la vue',
    hint: 'Garde la recherche, les filtres, le tri, les colonnes et la densité tels qu’ils sont.',
    name: 'Nom',
    save: 'Enregistrer',
    saved: (name) => `Vue ${name} enregistrée`,
    notSaved: 'La vue n’a pas pu être gardée. Elle reste jusqu’à ce que vous quittiez cette page.',
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
} satisfies Record<Locale, ViewsStrings>;
