import type { Locale } from '../../domain/locale.js';

interface LookupStrings {
  readonly label: string;
  readonly hint: string;
  readonly clear: string;
  readonly found: (count: number) => string;
  readonly none: string;
  readonly results: string;
}

const NBSP = '\u00a0';

export const strings = {
  en: {
    label: 'Tracking number, or a message that holds one',
    hint: 'Paste a number, an e-mail or a link. It is read on this page and goes nowhere.',
    clear: 'Clear',
    found: (count) => (count === 1 ? '1 number found' : `${count} numbers found`),
    none: 'No tracking number in this text. Look for the words “tracking number” in the message, or ask the sender.',
    results: 'Numbers found',
  },
  'fr-CA': {
    label: 'Numéro de suivi, ou message qui en contient un',
    hint: 'Collez un numéro, un courriel ou un lien. Il est lu sur cette page et n’en sort pas.',
    clear: 'Effacer',
    found: (count) => (count < 2 ? `${count}${NBSP}numéro trouvé` : `${count}${NBSP}numéros trouvés`),
    none: `Aucun numéro de suivi dans ce texte. Cherchez «${NBSP}numéro de suivi${NBSP}» ou «${NBSP}repérage${NBSP}» dans le message, ou demandez à l’expéditeur.`,
    results: 'Numéros trouvés',
  },
} satisfies Record<Locale, LookupStrings>;
