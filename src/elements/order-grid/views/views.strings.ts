import type { Locale } from '../../../domain/locale.js';

/** What the grid says of views. */
export interface ViewsStrings {
  readonly view: string;
  readonly allOrders: string;
  readonly custom: string;
  readonly edited: (name: string) => string;
  readonly savedGroup: string;
  readonly saveView: string;
}

export const strings = {
  en: {
    view: 'View',
    allOrders: 'All orders',
    custom: 'Custom',
    edited: (name) => `${name} (edited)`,
    savedGroup: 'Saved',
    saveView: 'Save view…',
  },
  'fr-CA': {
    view: 'Vue',
    allOrders: 'Toutes les commandes',
    custom: 'Personnalisée',
    edited: (name) => `${name} (modifiée)`,
    savedGroup: 'Enregistrées',
    saveView: 'Enregistrer la vue…',
  },
} satisfies Record<Locale, ViewsStrings>;
