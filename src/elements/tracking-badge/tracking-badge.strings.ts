import type { Locale } from '../../domain/locale.js';

interface BadgeStrings {
  readonly overdue: string;
  readonly checkNumber: string;
  readonly noCarrier: string;
  readonly loading: string;
  readonly offline: string;
  /** Two names joined: `Purolator or FedEx`. */
  readonly or: string;
  readonly several: (count: number) => string;
  readonly number: string;
  readonly track: (carrier: string) => string;
  readonly trackPlain: string;
  readonly newTab: string;
  readonly copy: (number: string) => string;
  readonly copied: (number: string) => string;
  readonly selected: string;
  readonly choose: string;
  readonly chooseWhy: string;
  readonly nearMiss: (carrier: string) => string;
  readonly unreadable: string;
  readonly unknownWhy: string;
  readonly plain: (carrier: string) => string;
  readonly asking: string;
  readonly failed: string;
  readonly says: (carrier: string) => string;
  readonly quote: (words: string) => string;
  readonly events: string;
  readonly asOf: (when: string) => string;
  readonly stale: (when: string) => string;
}

const NBSP = '\u00a0';

export const strings = {
  en: {
    overdue: 'No scan yet',
    checkNumber: 'Check this number',
    noCarrier: 'Carrier unknown',
    loading: 'Checking…',
    offline: 'Status unavailable',
    or: ' or ',
    several: (count) => `${count} possible carriers`,
    number: 'Tracking number',
    track: (carrier) => `Track at ${carrier}`,
    trackPlain: 'Track this parcel',
    newTab: 'opens in a new tab',
    copy: (number) => `Copy ${number}`,
    copied: (number) => `Copied ${number}`,
    selected: 'The number is selected: copy it with your keyboard or menu.',
    choose: 'Which carrier has it?',
    chooseWhy: 'The number fits more than one carrier. The sender’s message says which.',
    nearMiss: (carrier) =>
      `It looks like a number of ${carrier}, but one character does not fit. Compare it with the label or the message.`,
    unreadable: 'A tracking number has only letters and digits. Compare it with the label or the message.',
    unknownWhy: 'No carrier known here uses numbers of this form. The sender’s message says which carrier has it.',
    plain: (carrier) => `No status is given on this page. ${carrier} shows where the parcel is.`,
    asking: 'Checking for the latest status.',
    failed: 'The latest status could not be read. It is asked for again when the connection is back.',
    says: (carrier) => `${carrier} shows now`,
    quote: (words) => `“${words}”`,
    events: 'Last scans',
    asOf: (when) => `As of ${when}`,
    stale: (when) => `Last known ${when}. It may have changed since.`,
  },
  'fr-CA': {
    overdue: 'Aucun balayage',
    checkNumber: 'Vérifiez ce numéro',
    noCarrier: 'Transporteur inconnu',
    loading: 'Vérification…',
    offline: 'État non disponible',
    or: ' ou ',
    several: (count) => `${count} transporteurs possibles`,
    number: 'Numéro de suivi',
    // Canada Post and Purolator say *repérage*, the others *suivi*.
    track: (carrier) => `${/^P(ostes C|uro)/.test(carrier) ? 'Repérer' : 'Suivre'} chez ${carrier}`,
    trackPlain: 'Suivre ce colis',
    newTab: 's’ouvre dans un nouvel onglet',
    copy: (number) => `Copier ${number}`,
    copied: (number) => `${number} copié`,
    selected: `Le numéro est sélectionné${NBSP}: copiez-le avec le clavier ou le menu.`,
    choose: `Quel transporteur${NBSP}?`,
    chooseWhy: 'Le numéro convient à plus d’un transporteur. Le message de l’expéditeur dit lequel.',
    nearMiss: (carrier) =>
      `Il ressemble à un numéro ${carrier}, mais un caractère ne convient pas. Comparez-le à l’étiquette ou au message.`,
    unreadable: 'Un numéro de suivi ne contient que des lettres et des chiffres. Comparez-le à l’étiquette ou au message.',
    unknownWhy: 'Aucun transporteur connu ici n’utilise cette forme de numéro. Le message de l’expéditeur dit qui a le colis.',
    plain: (carrier) => `Cette page ne donne pas d’état. ${carrier} indique où se trouve le colis.`,
    asking: 'Vérification du dernier état.',
    failed: 'Le dernier état n’a pas pu être lu. Il sera redemandé au retour de la connexion.',
    says: (carrier) => `${carrier} affiche`,
    quote: (words) => `«${NBSP}${words}${NBSP}»`,
    events: 'Derniers balayages',
    asOf: (when) => `État au ${when}`,
    stale: (when) => `Dernier état connu${NBSP}: ${when}. Il a pu changer depuis.`,
  },
} satisfies Record<Locale, BadgeStrings>;
