import { formatNumber } from '../../domain/format/index.js';
import type { Locale } from '../../domain/locale.js';

interface TimelineStrings {
  readonly scans: (number: string) => string;
  readonly noScans: string;
  readonly earlier: (count: number) => string;
  readonly moreParcels: (count: number, left: number) => string;
  readonly expected: (day: string) => string;
  readonly deliveredOn: (day: string) => string;
  readonly empty: string;
  readonly loading: string;
  readonly failed: string;
}

const NBSP = '\u00a0';

export const strings = {
  en: {
    scans: (number) => `Scans of ${number}`,
    noScans: 'No scan yet.',
    earlier: (count) => (count === 1 ? 'Show 1 earlier scan' : `Show ${formatNumber(count, 'en')} earlier scans`),
    moreParcels: (count, left) =>
      count < left
        ? `Show ${formatNumber(count, 'en')} of ${formatNumber(left, 'en')} more packages`
        : `Show ${formatNumber(left, 'en')} more`,
    expected: (day) => `Expected ${day}`,
    deliveredOn: (day) => `Delivered ${day}`,
    empty: 'No parcel yet. A tracking number appears as soon as the label is made.',
    loading: 'Checking for scans…',
    failed: 'The latest scans could not be read. They are asked for again where that can help.',
  },
  'fr-CA': {
    scans: (number) => `Balayages de ${number}`,
    noScans: 'Aucun balayage pour l’instant.',
    earlier: (count) =>
      count < 2 ? `Afficher ${count}${NBSP}balayage antérieur` : `Afficher ${formatNumber(count, 'fr-CA')}${NBSP}balayages antérieurs`,
    moreParcels: (count, left) =>
      count < left
        ? `Afficher ${formatNumber(count, 'fr-CA')} des ${formatNumber(left, 'fr-CA')} autres colis`
        : `En afficher ${formatNumber(left, 'fr-CA')} de plus`,
    expected: (day) => `Prévu le ${day}`,
    deliveredOn: (day) => `Livré le ${day}`,
    empty: 'Pas encore de colis. Un numéro apparaît dès que l’étiquette est créée.',
    loading: 'Recherche des balayages…',
    failed: 'Les derniers balayages n’ont pas pu être lus. Ils sont redemandés quand cela peut aider.',
  },
} satisfies Record<Locale, TimelineStrings>;
