import type { Locale } from '../../domain/locale.js';

/** What the badge itself says; `{}` is filled. Text and not functions, and short, because every page with a badge downloads it; more is in the explanations. */
interface BadgeStrings {
  /** What stands for a carrier that is unknown, at the start of a sentence. */
  readonly carrier: string;
  readonly checkNumber: string;
  readonly nearMiss: string;
  readonly noCarrier: string;
  readonly loading: string;
  readonly offline: string;
  /** Two names joined: `Purolator or FedEx`. */
  readonly or: string;
  readonly choose: string;
  readonly track: string;
  readonly newTab: string;
  readonly copy: string;
  readonly copied: string;
  readonly selected: string;
  readonly stale: string;
  /** What Canada Post's site says before the first scan (InterFulfillment, "Tracking Numbers Overview"). In French the wording is ours, and so not in quotation marks. */
  readonly 'Canada Post': string;
  /** What UPS's site says before the first scan. */
  readonly UPS: string;
}

export const strings = {
  en: {
    carrier: 'The carrier',
    checkNumber: 'Check this number',
    nearMiss: 'One character is wrong for {}.',
    noCarrier: 'Carrier unknown',
    loading: 'Checking…',
    offline: 'Status unavailable',
    or: ' or ',
    choose: 'Which carrier has it?',
    track: 'Track at {}',
    newTab: 'opens in a new tab',
    copy: 'Copy {}',
    copied: 'Copied {}',
    selected: 'The number is selected.',
    stale: 'More than a day old.',
    'Canada Post': 'Until the first scan its site says “We didn’t find an item associated with this number.” That is normal.',
    UPS: 'Until the first scan its site says “Label Created”.',
  },
  'fr-CA': {
    carrier: 'Le transporteur',
    checkNumber: 'Vérifiez ce numéro',
    nearMiss: 'Un caractère ne va pas pour {}.',
    noCarrier: 'Transporteur inconnu',
    loading: 'Vérification…',
    offline: 'État non disponible',
    or: ' ou ',
    choose: 'Quel transporteur?',
    track: 'Suivre chez {}',
    newTab: 's’ouvre dans un nouvel onglet',
    copy: 'Copier {}',
    copied: '{} copié',
    selected: 'Le numéro est sélectionné.',
    stale: 'Vieux de plus d’un jour.',
    'Canada Post': 'Jusqu’au premier balayage, son site indique que l’article est introuvable. C’est normal.',
    UPS: 'Jusqu’au premier balayage, son site indique que l’étiquette est créée.',
  },
} satisfies Record<Locale, BadgeStrings>;

/** A sentence with its place filled. */
export const say = (sentence: string, value: string): string => sentence.replace('{}', () => value);
