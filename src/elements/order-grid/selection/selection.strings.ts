import { formatNumber } from '../../../domain/format/index.js';
import type { Locale } from '../../../domain/locale.js';

/** What selecting says from the first. */
export interface SelectionStrings {
  /** The name of the column of check boxes. */
  readonly column: string;
  readonly select: (reference: string) => string;
  readonly selectAll: string;
  readonly announced: (count: number) => string;
  readonly allAnnounced: (count: number) => string;
  readonly cleared: string;
  readonly clearedByView: string;
}

const en = (value: number): string => formatNumber(value, 'en');
const fr = (value: number): string => formatNumber(value, 'fr-CA');
/** The word for a count in English. */
export const one = (count: number, single: string, many: string): string => (count === 1 ? single : many);
/** The word for a count in French. */
export const un = (count: number, single: string, many: string): string => (count < 2 ? single : many);

export const strings = {
  en: {
    column: 'Selection',
    select: (reference) => `Select ${reference}`,
    selectAll: 'Select all orders that match',
    announced: (count) => `${en(count)} ${one(count, 'order', 'orders')} selected`,
    allAnnounced: (count) => `All ${en(count)} ${one(count, 'order', 'orders')} selected`,
    cleared: 'Selection cleared',
    clearedByView: 'Selection cleared, because other orders are shown',
  },
  'fr-CA': {
    column: 'Sélection',
    select: (reference) => `Sélectionner ${reference}`,
    selectAll: 'Sélectionner toutes les commandes qui correspondent',
    announced: (count) => `${fr(count)} ${un(count, 'commande sélectionnée', 'commandes sélectionnées')}`,
    allAnnounced: (count) => `${un(count, 'La seule commande est sélectionnée', `Les ${fr(count)} commandes sont sélectionnées`)}`,
    cleared: 'Sélection effacée',
    clearedByView: 'Sélection effacée, car d’autres commandes sont affichées',
  },
} satisfies Record<Locale, SelectionStrings>;
