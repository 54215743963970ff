import { formatNumber } from '../../../domain/format/index.js';
import type { Locale } from '../../../domain/locale.js';
import { one, un } from './selection.strings.js';

/** What the bar of the selected orders says. */
export interface SelectionBarStrings {
  readonly selected: (count: number) => string;
  readonly hidden: (count: number) => string;
  readonly bar: string;
  readonly selectAllOf: (count: number) => string;
  readonly copyNumbers: string;
  readonly copied: (count: number) => string;
  readonly noNumbers: string;
  readonly notCopied: string;
  readonly notFetched: string;
  readonly exportSelection: string;
  readonly clear: string;
}

const en = (value: number): string => formatNumber(value, 'en');
const fr = (value: number): string => formatNumber(value, 'fr-CA');

export const strings = {
  en: {
    selected: (count) => `${en(count)} selected`,
    hidden: (count) => `${en(count)} not in this list`,
    bar: 'Selected orders',
    selectAllOf: (count) => `Select all ${en(count)}`,
    copyNumbers: 'Copy tracking numbers',
    copied: (count) => `${en(count)} tracking ${one(count, 'number', 'numbers')} copied`,
    noNumbers: 'None of the selected orders has a tracking number',
    notCopied: 'The browser did not allow copying. Export the selection instead.',
    notFetched: 'The selected orders could not be fetched. Nothing was copied.',
    exportSelection: 'Export selection…',
    clear: 'Clear selection',
  },
  'fr-CA': {
    selected: (count) => `${fr(count)} ${un(count, 'sélectionnée', 'sélectionnées')}`,
    hidden: (count) => `${fr(count)} hors de cette liste`,
    bar: 'Commandes sélectionnées',
    selectAllOf: (count) => `Sélectionner les ${fr(count)}`,
    copyNumbers: 'Copier les numéros de suivi',
    copied: (count) => `${fr(count)} ${un(count, 'numéro de suivi copié', 'numéros de suivi copiés')}`,
    noNumbers: 'Aucune des commandes sélectionnées n’a de numéro de suivi',
    notCopied: 'Le navigateur n’a pas permis la copie. Exportez plutôt la sélection.',
    notFetched: 'Les commandes sélectionnées n’ont pas pu être chargées. Rien n’a été copié.',
    exportSelection: 'Exporter la sélection…',
    clear: 'Effacer la sélection',
  },
} satisfies Record<Locale, SelectionBarStrings>;
