import { formatNumber } from '../../../domain/format/index.js';
import type { Locale } from '../../../domain/locale.js';
import { one, un } from './selection-bar.strings.js';

/** Everything that is said of a range of which a server has not sent every row. */
export interface FarRangeStrings {
  readonly selecting: (count: number) => string;
  readonly failed: (loaded: number, count: number) => string;
  readonly tooMany: (count: number, most: number) => string;
  /** Other orders are shown before all of the range was known. */
  readonly replaced: string;
  readonly stopped: string;
  /** All that match were selected, and others match now. */
  readonly lost: string;
  /** It is not known where the range began. */
  readonly noStart: string;
}

const en = (value: number): string => formatNumber(value, 'en');
const fr = (value: number): string => formatNumber(value, 'fr-CA');

export const strings = {
  en: {
    selecting: (count) => `Selecting ${en(count)} ${one(count, 'order', 'orders')}…`,
    failed: (loaded, count) =>
      `Only ${en(loaded)} of ${en(count)} ${one(count, 'order', 'orders')} could be loaded. The others were left as they were.`,
    tooMany: (count, most) => `These are ${en(count)} orders. A range can have up to ${en(most)}.`,
    replaced: 'The range was not selected, because other orders are shown.',
    stopped: 'The range was not selected.',
    lost: 'Selection cleared, because other orders are shown',
    noStart: 'Only this order was chosen: where the range began is no longer known.',
  },
  'fr-CA': {
    selecting: (count) => `Sélection de ${fr(count)} ${un(count, 'commande', 'commandes')}…`,
    failed: (loaded, count) =>
      `${un(loaded, 'Seule', 'Seules')} ${fr(loaded)} ${un(loaded, 'commande', 'commandes')} sur ${fr(count)} ${un(loaded, 'a pu être chargée', 'ont pu être chargées')}. Les autres restent comme elles étaient.`,
    tooMany: (count, most) => `Cela fait ${fr(count)} commandes. Une plage peut en compter ${fr(most)} au plus.`,
    replaced: 'La plage n’a pas été sélectionnée, car d’autres commandes sont affichées.',
    stopped: 'La plage n’a pas été sélectionnée.',
    lost: 'Sélection effacée, car d’autres commandes sont affichées',
    noStart: 'Seule cette commande a été choisie\u00a0: on ne sait plus où la plage commençait.',
  },
} satisfies Record<Locale, FarRangeStrings>;
