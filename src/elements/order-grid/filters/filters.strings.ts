import { formatNumber } from '../../../domain/format/index.js';
import type { Locale } from '../../../domain/locale.js';
import type { DateRange } from '../../../domain/order/index.js';

/** Everything that filters say, and a search that finds nothing. */
export interface FiltersStrings {
  readonly filters: string;
  readonly activeLabel: string;
  readonly findColumn: string;
  readonly shownColumns: string;
  readonly otherColumns: string;
  readonly noColumn: (text: string) => string;
  readonly back: string;
  readonly close: string;
  readonly clear: string;
  readonly clearAll: string;
  readonly clearFilters: string;
  readonly contains: string;
  readonly from: string;
  readonly to: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly findValue: string;
  readonly noValue: (text: string) => string;
  readonly noValues: string;
  readonly moreValues: (count: number) => string;
  readonly counting: string;
  readonly empty: string;
  readonly filled: string;
  readonly ranges: Readonly<Record<DateRange, string>>;
  readonly labelled: (column: string, text: string) => string;
  readonly quoted: (text: string) => string;
  readonly since: (day: string) => string;
  readonly until: (day: string) => string;
  readonly atLeast: (amount: string) => string;
  readonly atMost: (amount: string) => string;
  readonly change: (filter: string) => string;
  readonly remove: (filter: string) => string;
  readonly noMatch: (filters: string, facet?: string) => string;
  readonly inForce: (filters: string) => string;
  readonly noMatchList: (count: number) => string;
  readonly listElsewhere: string;
  readonly commasHint: string;
}

const en = (value: number): string => formatNumber(value, 'en');
const fr = (value: number): string => formatNumber(value, 'fr-CA');

export const strings = {
  en: {
    filters: 'Filters',
    activeLabel: 'Active filters',
    findColumn: 'Find a column',
    shownColumns: 'Shown columns',
    otherColumns: 'Other columns',
    noColumn: (text) => `No column is called “${text}”.`,
    back: 'All filters',
    close: 'Close',
    clear: 'Clear',
    clearAll: 'Clear all',
    clearFilters: 'Clear filters',
    contains: 'Contains',
    from: 'From',
    to: 'To',
    fromDay: 'From',
    toDay: 'To',
    findValue: 'Find a value',
    noValue: (text) => `No value contains “${text}”.`,
    noValues: 'No order says anything here.',
    moreValues: (count) => `${en(count)} more. Type to find them.`,
    counting: 'Counting…',
    empty: 'Empty',
    filled: 'Not empty',
    ranges: {
      today: 'Today',
      yesterday: 'Yesterday',
      last_7_days: 'Last 7 days',
      last_30_days: 'Last 30 days',
      this_month: 'This month',
      last_month: 'Last month',
    },
    labelled: (column, text) => `${column}: ${text}`,
    quoted: (text) => `“${text}”`,
    since: (day) => `from ${day}`,
    until: (day) => `until ${day}`,
    atLeast: (amount) => `${amount} or more`,
    atMost: (amount) => `${amount} or less`,
    change: (filter) => `Change the filter ${filter}`,
    remove: (filter) => `Remove the filter ${filter}`,
    noMatch: (filters, facet) => `No order${facet ? ` in “${facet}”` : ''} meets the filters: ${filters}.`,
    inForce: (filters) => `Filters in force: ${filters}.`,
    noMatchList: (count) => `None of the ${en(count)} items on your list was found.`,
    commasHint: 'To look for several numbers, put commas between them.',
    listElsewhere: 'This link stands for a long list that is kept in the tab where it was pasted, and is not here. Paste the list again.',
  },
  'fr-CA': {
    filters: 'Filtres',
    activeLabel: 'Filtres actifs',
    findColumn: 'Trouver une colonne',
    shownColumns: 'Colonnes affichées',
    otherColumns: 'Autres colonnes',
    noColumn: (text) => `Aucune colonne ne s’appelle «\u00a0${text}\u00a0».`,
    back: 'Tous les filtres',
    close: 'Fermer',
    clear: 'Effacer',
    clearAll: 'Tout effacer',
    clearFilters: 'Effacer les filtres',
    contains: 'Contient',
    from: 'De',
    to: 'À',
    fromDay: 'Du',
    toDay: 'Au',
    findValue: 'Trouver une valeur',
    noValue: (text) => `Aucune valeur ne contient «\u00a0${text}\u00a0».`,
    noValues: 'Aucune commande n’indique rien ici.',
    moreValues: (count) => `${fr(count)} de plus. Tapez pour les trouver.`,
    counting: 'Décompte…',
    empty: 'Vide',
    filled: 'Non vide',
    ranges: {
      today: 'Aujourd’hui',
      yesterday: 'Hier',
      last_7_days: '7 derniers jours',
      last_30_days: '30 derniers jours',
      this_month: 'Ce mois-ci',
      last_month: 'Le mois dernier',
    },
    labelled: (column, text) => `${column}\u00a0: ${text}`,
    quoted: (text) => `«\u00a0${text}\u00a0»`,
    since: (day) => `à partir du ${day}`,
    until: (day) => `jusqu’au ${day}`,
    atLeast: (amount) => `${amount} ou plus`,
    atMost: (amount) => `${amount} ou moins`,
    change: (filter) => `Modifier le filtre ${filter}`,
    remove: (filter) => `Retirer le filtre ${filter}`,
    noMatch: (filters, facet) => `Aucune commande${facet ? ` dans «\u00a0${facet}\u00a0»` : ''} ne répond aux filtres\u00a0: ${filters}.`,
    inForce: (filters) => `Filtres en vigueur\u00a0: ${filters}.`,
    noMatchList: (count) => `Aucun des ${fr(count)} éléments de votre liste n’a été trouvé.`,
    commasHint: 'Pour chercher plusieurs numéros, séparez-les par des virgules.',
    listElsewhere:
      'Ce lien désigne une longue liste, gardée dans l’onglet où elle a été collée, et qui n’est pas ici. Collez la liste de nouveau.',
  },
} satisfies Record<Locale, FiltersStrings>;
