import { formatNumber } from '../../../domain/format/index.js';
import type { Locale } from '../../../domain/locale.js';

/** Everything that is said of a list that is looked for. */
export interface PastedListStrings {
  readonly leftOut: (count: number) => string;
  readonly foundOf: (found: number, count: number) => string;
  readonly missing: (items: string, more: number) => string;
  readonly copyMissing: string;
  readonly missingCopied: (count: number) => string;
  readonly notCopied: string;
  readonly narrowed: string;
  readonly searchAll: string;
}

const en = (value: number): string => formatNumber(value, 'en');
const fr = (value: number): string => formatNumber(value, 'fr-CA');

export const strings = {
  en: {
    leftOut: (count) => `${en(count)} more did not fit and ${count < 2 ? 'was' : 'were'} not looked for`,
    foundOf: (found, count) => `${en(found)} of ${en(count)} found`,
    missing: (items, more) => `Not found: ${items}${more > 0 ? ` and ${en(more)} more` : ''}`,
    copyMissing: 'Copy what is missing',
    missingCopied: (count) => `${en(count)} copied`,
    notCopied: 'The browser did not allow copying. Nothing was copied.',
    narrowed: 'with the status and filters chosen',
    searchAll: 'Search all orders',
  },
  'fr-CA': {
    leftOut: (count) =>
      `${fr(count)} de plus ${count < 2 ? 'n’a' : 'n’ont'} pas pu être pris et ${count < 2 ? 'n’a' : 'n’ont'} pas été ${count < 2 ? 'cherché' : 'cherchés'}`,
    foundOf: (found, count) => `${fr(found)} sur ${fr(count)} ${found < 2 ? 'trouvé' : 'trouvés'}`,
    missing: (items, more) => `Introuvables\u00a0: ${items}${more > 0 ? ` et ${fr(more)} de plus` : ''}`,
    copyMissing: 'Copier ce qui manque',
    missingCopied: (count) => `${fr(count)} ${count < 2 ? 'copié' : 'copiés'}`,
    notCopied: 'Le navigateur n’a pas permis la copie. Rien n’a été copié.',
    narrowed: 'avec l’état et les filtres choisis',
    searchAll: 'Rechercher dans toutes les commandes',
  },
} satisfies Record<Locale, PastedListStrings>;
