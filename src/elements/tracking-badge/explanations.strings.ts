import type { Locale } from '../../domain/locale.js';

/** What a badge says when it is given its explanations; a function's argument is the carrier, or a time in words. */
interface ExplanationStrings {
  readonly overdue: string;
  readonly chooseWhy: string;
  readonly nearMiss: (carrier: string) => string;
  readonly unreadable: string;
  readonly unknownWhy: string;
  readonly plain: (carrier: string) => string;
  readonly asking: string;
  readonly failed: string;
  readonly says: (carrier: string) => string;
  readonly quote: (words: string) => string;
  readonly asOf: (when: string) => string;
  readonly stale: (when: string) => string;
}

const NBSP = '\u00a0';

export const strings = {
  en: {
    overdue: 'No scan yet',
    chooseWhy: 'The number fits more than one carrier. The sender’s message says which.',
    nearMiss: (carrier) =>
      `It looks like a number of ${carrier}, but one character does not fit. Compare it with the label or the message.`,
    unreadable: 'A tracking number has only letters and digits. Compare it with the label or the message.',
    unknownWhy: 'No carrier known here uses numbers of this form. The sender’s message says which carrier has it.',
    plain: (carrier) => `No status is given on this page. ${carrier} shows where the parcel is.`,
    asking: 'Checking for the latest status.',
    failed: 'The latest status could not be read. It is asked for again where that can help.',
    says: (carrier) => `${carrier} shows now`,
    quote: (words) => `“${words}”`,
    asOf: (when) => `As of ${when}`,
    stale: (when) => `Last known ${when}. It may have changed since.`,
  },
  'fr-CA': {
    overdue: 'Aucun balayage',
    chooseWhy: 'Le numéro convient à plus d’un transporteur. Le message de l’expéditeur dit lequel.',
    nearMiss: (carrier) =>
      `Il ressemble à un numéro ${carrier}, mais un caractère ne convient pas. Comparez-le à l’étiquette ou au message.`,
    unreadable: 'Un numéro de suivi ne contient que des lettres et des chiffres. Comparez-le à l’étiquette ou au message.',
    unknownWhy: 'Aucun transporteur connu ici n’utilise cette forme de numéro. Le message de l’expéditeur dit qui a le colis.',
    plain: (carrier) => `Cette page ne donne pas d’état. ${carrier} indique où se trouve le colis.`,
    asking: 'Vérification du dernier état.',
    failed: 'Le dernier état n’a pas pu être lu. Il est redemandé quand cela peut aider.',
    says: (carrier) => `${carrier} affiche`,
    quote: (words) => `«${NBSP}${words}${NBSP}»`,
    asOf: (when) => `État au ${when}`,
    stale: (when) => `Dernier état connu${NBSP}: ${when}. Il a pu changer depuis.`,
  },
} satisfies Record<Locale, ExplanationStrings>;
