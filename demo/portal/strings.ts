import type { Locale } from '../../src/domain/locale.js';

/** What the portal page itself says; the elements bring their own words. */
export interface PortalStrings {
  readonly title: string;
  readonly pages: string;
  readonly findOrders: string;
  readonly partner: string;
  readonly scheme: string;
  readonly demonstration: string;
  readonly demo: string;
  readonly speed: string;
  readonly pause: string;
  readonly jump: string;
  readonly hint: string;
  readonly choose: string;
  readonly otherLanguage: string;
  readonly reading: (file: string) => string;
  readonly showing: (count: string, file: string) => string;
  readonly problems: (count: number) => string;
  readonly noOrders: (file: string) => string;
  readonly back: string;
  readonly lateView: string;
  readonly weekView: string;
}

const en: PortalStrings = {
  title: 'Find Orders · InterFulfillment portal',
  pages: 'Pages',
  findOrders: 'Find Orders',
  partner: 'Partner page',
  scheme: 'Switch between light and dark',
  demonstration: 'Demonstration',
  demo: 'Demo',
  speed: 'Speed of the simulation',
  pause: 'Pause',
  jump: 'Jump to the next pickup',
  hint: 'Drop an Extensiv JSON or Find Orders CSV file anywhere: it is read on this page and goes nowhere.',
  choose: 'Choose a file',
  otherLanguage: 'Passer au français',
  reading: (file) => `Reading ${file}…`,
  showing: (count, file) => `Showing ${count} orders from ${file}.`,
  problems: (count) => (count === 1 ? '1 thing could not be read' : `${count} things could not be read`),
  noOrders: (file) => `No order was found in ${file}.`,
  back: 'Back to the live orders',
  lateView: 'Closed, not scanned',
  weekView: 'Shipped in the last 7 days',
};

const frCA: PortalStrings = {
  title: 'Trouver des commandes · portail InterFulfillment',
  pages: 'Pages',
  findOrders: 'Trouver des commandes',
  partner: 'Page d’un partenaire',
  scheme: 'Passer du clair au foncé',
  demonstration: 'Démonstration',
  demo: 'Démo',
  speed: 'Vitesse de la simulation',
  pause: 'Pause',
  jump: 'Aller au prochain ramassage',
  hint: 'Déposez n’importe où un fichier JSON d’Extensiv ou CSV de Find Orders\u00a0: il est lu sur cette page et ne va nulle part.',
  choose: 'Choisir un fichier',
  otherLanguage: 'Switch to English',
  reading: (file) => `Lecture de ${file}…`,
  showing: (count, file) => `${count} commandes de ${file}.`,
  problems: (count) => (count < 2 ? `${count} élément n’a pas pu être lu` : `${count} éléments n’ont pas pu être lus`),
  noOrders: (file) => `Aucune commande n’a été trouvée dans ${file}.`,
  back: 'Revenir aux commandes en direct',
  lateView: 'Fermées, aucun balayage',
  weekView: 'Expédiées ces 7 derniers jours',
};

export const STRINGS: Readonly<Record<Locale, PortalStrings>> = { en, 'fr-CA': frCA };
