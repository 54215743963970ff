import type { Locale } from '../../../domain/locale.js';

/** What the dialog that saves views says. */
export interface ViewsDialogStrings {
  readonly title: string;
  readonly hint: string;
  readonly name: string;
  readonly save: string;
  readonly saved: (name: string) => string;
  readonly yours: string;
  readonly none: string;
  readonly replace: string;
  readonly replaceNamed: (name: string) => string;
  readonly rename: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly delete: string;
  readonly undo: string;
  readonly restored: (name: string) => string;
  readonly renamed: (name: string) => string;
  readonly taken: (name: string) => string;
  /** What is said when a view was not kept. */
  readonly problems: Readonly<Record<'unkept' | 'unfit' | 'gone' | 'full', string>>;
  readonly unreadable: string;
  readonly close: string;
}

export const strings = {
  en: {
    title: 'Save view',
    hint: 'Keeps the search, filters, sort, columns and density as they are now.',
    name: 'Name',
    save: 'Save',
    saved: (name) => `View ${name} saved`,
    yours: 'Saved views',
    none: 'No saved views yet.',
    replace: 'Replace',
    replaceNamed: (name) => `Replace ${name} by what is shown now`,
    rename: (name) => `Name of ${name}`,
    remove: (name) => `Delete ${name}`,
    removed: (name) => `View ${name} deleted`,
    delete: 'Delete',
    undo: 'Undo',
    restored: (name) => `View ${name} is back`,
    renamed: (name) => `The view is now called ${name}`,
    taken: (name) => `There is a view called ${name} already.`,
    problems: {
      unkept: 'The change could not be kept. It stays until you leave this page.',
      unfit: 'A view cannot hold so long a search. Nothing was saved.',
      gone: 'This view was deleted elsewhere.',
      full: 'There are as many views as can be kept. Delete one first.',
    },
    unreadable: 'Some saved views could not be read. They stay in this browser’s storage, and are not overwritten.',
    close: 'Close',
  },
  'fr-CA': {
    title: 'Enregistrer la vue',
    hint: 'Garde la recherche, les filtres, le tri, les colonnes et la densité tels qu’ils sont.',
    name: 'Nom',
    save: 'Enregistrer',
    saved: (name) => `Vue ${name} enregistrée`,
    yours: 'Vues enregistrées',
    none: 'Aucune vue enregistrée pour l’instant.',
    replace: 'Remplacer',
    replaceNamed: (name) => `Remplacer ${name} par ce qui est affiché`,
    rename: (name) => `Nom de ${name}`,
    remove: (name) => `Supprimer ${name}`,
    removed: (name) => `Vue ${name} supprimée`,
    delete: 'Supprimer',
    undo: 'Annuler',
    restored: (name) => `Vue ${name} rétablie`,
    renamed: (name) => `La vue s’appelle maintenant ${name}`,
    taken: (name) => `Il existe déjà une vue nommée ${name}.`,
    problems: {
      unkept: 'La modification n’a pas pu être gardée. Elle reste jusqu’à ce que vous quittiez cette page.',
      unfit: 'Une vue ne peut pas contenir une recherche aussi longue. Rien n’a été enregistré.',
      gone: 'Cette vue a été supprimée ailleurs.',
      full: 'Le nombre maximal de vues est atteint. Supprimez-en une d’abord.',
    },
    unreadable: 'Certaines vues enregistrées n’ont pas pu être lues. Elles restent dans ce navigateur et ne sont pas écrasées.',
    close: 'Fermer',
  },
} satisfies Record<Locale, ViewsDialogStrings>;
