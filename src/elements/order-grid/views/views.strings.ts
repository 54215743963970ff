import type { Locale } from '../../../domain/locale.js';

/** What the grid says of views. */
export interface ViewsStrings {
  readonly view: string;
  readonly allOrders: string;
  readonly custom: string;
  readonly edited: (name: string) => string;
  readonly savedGroup: string;
  readonly saveView: string;
  readonly notSaved: string;
}

export const strings = {
  en: {
    view: 'View',
    allOrders: 'All orders',
    custom: 'Custom',
    edited: (name) => `${name} (edited)`,
    savedGroup: 'Saved',
    saveView: 'Save view…',
    notSaved: 'The view could not be kept. It stays until you leave this page.',
  },
  'fr-CA': {
    view: 'Vue',
    allOrders: 'Toutes les commandes',
    custom: 'Personnalisée',
    edited: (name) => `${name} (modifiée)`,
    savedGroup: 'Enregistrées',
    saveView: 'Enregistrer la vue…',
    notSaved: 'La vue n’a pas pu être gardée. Elle reste jusqu’à ce que vous quittiez cette page.',
  },
} satisfies Record<Locale, ViewsStrings>;
