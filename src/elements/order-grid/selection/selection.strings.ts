import { formatNumber } from '../../../domain/format/index.js';
import type { Locale } from '../../../domain/locale.js';

/** Everything that selecting says. */
export interface SelectionStrings {
  /** The name of the column of check boxes. */
  readonly column: string;
  readonly select: (reference: string) => string;
  readonly selectAll: string;
  readonly selected: (count: number) => string;
  readonly hidden: (count: number) => string;
  readonly announced: (count: number) => string;
  readonly allAnnounced: (count: number) => string;
  readonly cleared: string;
  readonly clearedByView: string;
  /** Of a range, orders were left out that are not here yet. */
  readonly notLoaded: string;
  readonly bar: string;
  readonly selectAllOf: (count: number) => string;
  readonly copyNumbers: string;
  readonly copied: (count: number) => string;
  readonly noNumbers: string;
  readonly notCopied: string;
  readonly exportSelection: string;
  readonly clear: string;
}

const en = (value: number): string => formatNumber(value, 'en');
const fr = (value: number): string => formatNumber(value, 'fr-CA');
const one = (count: number, single: string, many: string): string => (count === 1 ? single : many);
const un = (count: number, single: string, many: string): string => (count < 2 ? single : many);

export const strings = {
  en: {
    column: 'Selection',
    select: (reference) => `Select ${reference}`,
    selectAll: 'Select all orders that match',
    selected: (count) => `${en(count)} selected`,
    hidden: (count) => `${en(count)} not in this list`,
    announced: (count) => `${en(count)} ${one(count, 'order', 'orders')} selected`,
    allAnnounced: (count) => `All ${en(count)} ${one(count, 'order', 'orders')} selected`,
    cleared: 'Selection cleared',
    clearedByView: 'Selection cleared, because other orders are shown',
    notLoaded: 'Orders between that are not loaded yet were left out',
    bar: 'Selected orders',
    selectAllOf: (count) => `Select all ${en(count)}`,
    copyNumbers: 'Copy tracking numbers',
    copied: (count) => `${en(count)} tracking ${one(count, 'number', 'numbers')} copied`,
    noNumbers: 'None of the selected orders has a tracking number',
    notCopied: 'The browser did not allow copying. Export the selection instead.',
    exportSelection: 'Export selection…',
    clear: 'Clear selection',
  },
  'fr-CA': {
    column: 'Sélection',
    select: (reference) => `Sélectionner ${reference}`,
    selectAll: 'Sélectionner toutes les commandes qui correspondent',
    selected: (count) => `${fr(count)} ${un(count, 'sélectionnée', 'sélectionnées')}`,
    hidden: (count) => `${fr(count)} hors de cette liste`,
    announced: (count) => `${fr(count)} ${un(count, 'commande sélectionnée', 'commandes sélectionnées')}`,
    allAnnounced: (count) => `${un(count, 'La seule commande est sélectionnée', `Les ${fr(count)} commandes sont sélectionnées`)}`,
    cleared: 'Sélection effacée',
    clearedByView: 'Sélection effacée, car d’autres commandes sont affichées',
    notLoaded: 'Les commandes intermédiaires pas encore chargées ont été laissées de côté',
    bar: 'Commandes sélectionnées',
    selectAllOf: (count) => `Sélectionner les ${fr(count)}`,
    copyNumbers: 'Copier les numéros de suivi',
    copied: (count) => `${fr(count)} ${un(count, 'numéro de suivi copié', 'numéros de suivi copiés')}`,
    noNumbers: 'Aucune des commandes sélectionnées n’a de numéro de suivi',
    notCopied: 'Le navigateur n’a pas permis la copie. Exportez plutôt la sélection.',
    exportSelection: 'Exporter la sélection…',
    clear: 'Effacer la sélection',
  },
} satisfies Record<Locale, SelectionStrings>;
