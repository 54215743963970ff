import { formatNumber } from '../../../domain/format/index.js';
import type { Locale } from '../../../domain/locale.js';

/** What the bar of the selected orders says, and what is said of selecting. */
export interface SelectionBarStrings {
  readonly announced: (count: number) => string;
  readonly allAnnounced: (count: number) => string;
  readonly cleared: string;
  readonly selected: (count: number) => string;
  readonly hidden: (count: number) => string;
  readonly bar: string;
  readonly selectAllOf: (count: number) => string;
  readonly copyNumbers: string;
  readonly copied: (count: number) => string;
  readonly noNumbers: string;
  readonly notCopied: string;
  readonly notFetched: string;
  readonly ordersCopied: (count: number) => string;
  /** The others are not here, or too many. */
  readonly partCopied: (count: number, of: number) => string;
  readonly cellsCopied: (count: number) => string;
  readonly exportSelection: string;
  readonly clear: string;
}

const en = (value: number): string => formatNumber(value, 'en');
const fr = (value: number): string => formatNumber(value, 'fr-CA');
/** The word for a count in English. */
export const one = (count: number, single: string, many: string): string => (count === 1 ? single : many);
/** The word for a count in French. */
export const un = (count: number, single: string, many: string): string => (count < 2 ? single : many);

export const strings = {
  en: {
    announced: (count) => `${en(count)} ${one(count, 'order', 'orders')} selected`,
    allAnnounced: (count) => `All ${en(count)} ${one(count, 'order', 'orders')} selected`,
    cleared: 'Selection cleared',
    selected: (count) => `${en(count)} selected`,
    hidden: (count) => `${en(count)} not in this list`,
    bar: 'Selected orders',
    selectAllOf: (count) => `Select all ${en(count)}`,
    copyNumbers: 'Copy tracking numbers',
    copied: (count) => `${en(count)} tracking ${one(count, 'number', 'numbers')} copied`,
    noNumbers: 'None of the selected orders has a tracking number',
    notCopied: 'The browser did not allow copying. Export the selection instead.',
    notFetched: 'The selected orders could not be fetched. Nothing was copied.',
    ordersCopied: (count) => `${en(count)} ${one(count, 'order', 'orders')} copied`,
    partCopied: (count, of) => `${en(count)} of ${en(of)} ${one(of, 'order', 'orders')} copied. Export the selection to have all of them.`,
    cellsCopied: (count) => `${en(count)} cells copied`,
    exportSelection: 'Export selection…',
    clear: 'Clear selection',
  },
  'fr-CA': {
    announced: (count) => `${fr(count)} ${un(count, 'commande sélectionnée', 'commandes sélectionnées')}`,
    allAnnounced: (count) => `${un(count, 'La seule commande est sélectionnée', `Les ${fr(count)} commandes sont sélectionnées`)}`,
    cleared: 'Sélection effacée',
    selected: (count) => `${fr(count)} ${un(count, 'sélectionnée', 'sélectionnées')}`,
    hidden: (count) => `${fr(count)} hors de cette liste`,
    bar: 'Commandes sélectionnées',
    selectAllOf: (count) => `Sélectionner les ${fr(count)}`,
    copyNumbers: 'Copier les numéros de suivi',
    copied: (count) => `${fr(count)} ${un(count, 'numéro de suivi copié', 'numéros de suivi copiés')}`,
    noNumbers: 'Aucune des commandes sélectionnées n’a de numéro de suivi',
    notCopied: 'Le navigateur n’a pas permis la copie. Exportez plutôt la sélection.',
    notFetched: 'Les commandes sélectionnées n’ont pas pu être chargées. Rien n’a été copié.',
    ordersCopied: (count) => `${fr(count)} ${un(count, 'commande copiée', 'commandes copiées')}`,
    partCopied: (count, of) =>
      `${fr(count)} ${un(count, 'commande', 'commandes')} sur ${fr(of)} ${un(count, 'copiée', 'copiées')}. Exportez la sélection pour les avoir toutes.`,
    cellsCopied: (count) => `${fr(count)} cellules copiées`,
    exportSelection: 'Exporter la sélection…',
    clear: 'Effacer la sélection',
  },
} satisfies Record<Locale, SelectionBarStrings>;
