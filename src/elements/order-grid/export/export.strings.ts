import { formatNumber } from '../../../domain/format/index.js';
import type { Locale } from '../../../domain/locale.js';

/** Everything that the export dialog and the print view say. */
export interface ExportStrings {
  readonly title: string;
  readonly format: string;
  readonly csv: string;
  readonly csvHint: string;
  readonly xlsx: string;
  readonly columns: string;
  readonly visible: (count: number) => string;
  readonly all: (count: number) => string;
  readonly orders: string;
  readonly selection: (count: number) => string;
  readonly matching: (count: number) => string;
  /** The first part of file names. */
  readonly fileOf: string;
  readonly file: (name: string) => string;
  readonly tooMany: (most: number) => string;
  readonly progress: (rows: number, total: number) => string;
  readonly progressLabel: string;
  readonly failed: string;
  readonly done: (count: number, name: string) => string;
  readonly stopped: string;
  readonly cancel: string;
  readonly retry: string;
  readonly run: string;
  readonly printed: (count: number, on: string) => string;
  readonly printedOf: (count: number, total: number, on: string) => string;
  readonly printing: (count: number) => string;
  readonly printingOf: (count: number, total: number) => string;
  readonly heading: (grid: string, list: string) => string;
  readonly selected: string;
  readonly searched: (text: string) => string;
}

const en = (value: number): string => formatNumber(value, 'en');
const fr = (value: number): string => formatNumber(value, 'fr-CA');
const orders = (count: number): string => `${en(count)} ${count === 1 ? 'order' : 'orders'}`;
const commandes = (count: number): string =>
  `${fr(count)} ${count > 0 && count % 1_000_000 === 0 ? 'de ' : ''}${count < 2 ? 'commande' : 'commandes'}`;

export const strings = {
  en: {
    title: 'Export orders',
    format: 'Format',
    csv: 'CSV',
    csvHint: 'Separated by commas, for any program',
    xlsx: 'Excel (XLSX)',
    columns: 'Columns',
    visible: (count) => `Shown (${en(count)})`,
    all: (count) => `All (${en(count)})`,
    orders: 'Orders',
    selection: (count) => `Selected (${en(count)})`,
    matching: (count) => `All that match (${en(count)})`,
    fileOf: 'orders',
    file: (name) => `File name: ${name}`,
    tooMany: (most) => `An Excel sheet holds ${orders(most)} at most. Choose CSV, or narrow the list.`,
    progress: (rows, total) => `${en(rows)} of ${orders(total)}`,
    progressLabel: 'Progress of the export',
    failed: 'The export could not be finished. Nothing was saved. Try again in a moment.',
    done: (count, name) => `${orders(count)} exported to ${name}`,
    stopped: 'Export cancelled',
    cancel: 'Cancel',
    retry: 'Try again',
    run: 'Export',
    printed: (count, on) => `${orders(count)}, ${on}`,
    printedOf: (count, total, on) => `The first ${en(count)} of ${orders(total)}, ${on}`,
    printing: (count) => `Printing ${orders(count)}`,
    printingOf: (count, total) => `Printing the first ${en(count)} of ${orders(total)}`,
    heading: (grid, list) => `${grid}: ${list}`,
    selected: 'Selected orders',
    searched: (text) => `“${text}”`,
  },
  'fr-CA': {
    title: 'Exporter les commandes',
    format: 'Format',
    csv: 'CSV',
    csvHint: 'Séparé par des points-virgules, pour tout logiciel',
    xlsx: 'Excel (XLSX)',
    columns: 'Colonnes',
    visible: (count) => `Affichées (${fr(count)})`,
    all: (count) => `Toutes (${fr(count)})`,
    orders: 'Commandes',
    selection: (count) => `Sélectionnées (${fr(count)})`,
    matching: (count) => `Toutes celles qui correspondent (${fr(count)})`,
    fileOf: 'commandes',
    file: (name) => `Nom du fichier\u00a0: ${name}`,
    tooMany: (most) => `Une feuille Excel contient au plus ${commandes(most)}. Choisissez CSV ou réduisez la liste.`,
    progress: (rows, total) => `${fr(rows)} sur ${commandes(total)}`,
    progressLabel: 'Progression de l’exportation',
    failed: 'L’exportation n’a pas pu être terminée. Rien n’a été enregistré. Réessayez dans un moment.',
    done: (count, name) => `${commandes(count)} ${count < 2 ? 'exportée' : 'exportées'} dans ${name}`,
    stopped: 'Exportation annulée',
    cancel: 'Annuler',
    retry: 'Réessayer',
    run: 'Exporter',
    printed: (count, on) => `${commandes(count)}, ${on}`,
    printedOf: (count, total, on) => `Les ${fr(count)} premières de ${commandes(total)}, ${on}`,
    printing: (count) => `Impression de ${commandes(count)}`,
    printingOf: (count, total) => `Impression des ${fr(count)} premières de ${commandes(total)}`,
    heading: (grid, list) => `${grid}\u00a0: ${list}`,
    selected: 'Commandes sélectionnées',
    searched: (text) => `«\u00a0${text}\u00a0»`,
  },
} satisfies Record<Locale, ExportStrings>;
