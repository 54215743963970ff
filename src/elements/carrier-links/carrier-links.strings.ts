import type { Locale } from '../../domain/locale.js';

interface CarrierLinksStrings {
  readonly label: string;
  readonly newTab: string;
}

export const strings = {
  en: { label: 'Carriers’ tracking pages', newTab: 'opens in a new tab' },
  'fr-CA': { label: 'Pages de suivi des transporteurs', newTab: 's’ouvre dans un nouvel onglet' },
} satisfies Record<Locale, CarrierLinksStrings>;
