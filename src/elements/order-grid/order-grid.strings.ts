import { formatNumber } from '../../domain/format/index.js';
import type { Locale } from '../../domain/locale.js';

/** Everything that the grid says. Counts come as numbers and are written in the language's own way. */
export interface GridStrings {
  readonly grid: string;
  readonly options: string;
  readonly searchLabel: string;
  readonly searchPlaceholder: string;
  readonly clearSearch: string;
  readonly filters: string;
  /** Follows the number of filters. */
  readonly filtersActive: (count: number) => string;
  readonly facetsLabel: string;
  readonly facetOption: (facet: string, count: number) => string;
  readonly noScanYet: string;
  readonly noScanWhy: string;
  readonly onHold: string;
  readonly backordered: string;
  readonly allocated: string;
  readonly partial: string;
  readonly atWarehouse: (time: string) => string;
  readonly morePackages: (count: number) => string;
  readonly copyNumber: (number: string) => string;
  readonly track: (number: string, carrier: string) => string;
  readonly opensNewTab: string;
  readonly loading: string;
  readonly loadingProgress: (loaded: number, total: number) => string;
  readonly orders: (count: number) => string;
  readonly ordersOf: (count: number, total: number) => string;
  readonly live: string;
  readonly connecting: string;
  readonly offline: string;
  readonly asOf: (time: string) => string;
  readonly newOrders: (count: number) => string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly noMatchTitle: string;
  readonly noMatchSearch: (text: string) => string;
  readonly noMatchSearchIn: (text: string, facet: string) => string;
  readonly noMatchFacet: (facet: string) => string;
  readonly showAll: string;
  readonly errorTitle: string;
  readonly errorAuth: string;
  readonly errorForbidden: string;
  readonly errorOffline: string;
  readonly errorOther: string;
  readonly partialText: (shown: number, total: number) => string;
  readonly missingText: string;
  readonly retry: string;
}

const en = (value: number): string => formatNumber(value, 'en');
const fr = (value: number): string => formatNumber(value, 'fr-CA');
const orders = (count: number): string => `${en(count)} ${count === 1 ? 'order' : 'orders'}`;
/** French counts 0 and 1 as one; a round million takes "de". */
const commandes = (count: number): string =>
  `${fr(count)} ${count > 0 && count % 1_000_000 === 0 ? 'de ' : ''}${count < 2 ? 'commande' : 'commandes'}`;

export const strings = {
  en: {
    grid: 'Orders',
    options: 'Options',
    searchLabel: 'Search orders',
    searchPlaceholder: 'Search reference, name, tracking…',
    clearSearch: 'Clear the search',
    filters: 'Filters',
    filtersActive: () => 'active',
    facetsLabel: 'Status',
    facetOption: (facet, count) => `${facet} (${en(count)})`,
    noScanYet: 'No scan yet',
    noScanWhy: 'Closed, and its pickup is over, but the carrier has not scanned it.',
    onHold: 'On hold',
    backordered: 'Backordered',
    allocated: 'Allocated',
    partial: 'Partly shipped',
    atWarehouse: (time) => `At the warehouse: ${time}`,
    morePackages: (count) => `+${en(count)}`,
    copyNumber: (number) => `Copy ${number}`,
    track: (number, carrier) => `Track ${number} at ${carrier}`,
    opensNewTab: 'opens in a new tab',
    loading: 'Loading orders…',
    loadingProgress: (loaded, total) => `Loading ${en(loaded)} of ${en(total)}`,
    orders,
    ordersOf: (count, total) => `${en(count)} of ${orders(total)}`,
    live: 'Live',
    connecting: 'Connecting…',
    offline: 'Offline',
    asOf: (time) => `updated ${time}`,
    newOrders: (count) => `${en(count)} new ${count === 1 ? 'order' : 'orders'}`,
    emptyTitle: 'No orders yet',
    emptyText: 'Orders show here as soon as the warehouse receives them.',
    noMatchTitle: 'No order matches',
    noMatchSearch: (text) => `Nothing was found for “${text}”.`,
    noMatchSearchIn: (text, facet) => `Nothing was found for “${text}” in “${facet}”.`,
    noMatchFacet: (facet) => `There are no orders in “${facet}” now.`,
    showAll: 'Show all orders',
    errorTitle: 'Orders could not be loaded',
    errorAuth: 'Your session has ended. Sign in again, then try again.',
    errorForbidden: 'Your account may not see these orders. Ask your administrator for access.',
    errorOffline: 'There is no connection to the server. Check your network, then try again.',
    errorOther: 'The server did not answer as expected. Try again in a moment.',
    partialText: (shown, total) => `Showing ${en(shown)} of ${orders(total)}. The rest could not be loaded.`,
    missingText: 'Some orders could not be loaded, or not brought up to date.',
    retry: 'Try again',
  },
  'fr-CA': {
    grid: 'Commandes',
    options: 'Options',
    searchLabel: 'Rechercher des commandes',
    searchPlaceholder: 'Rechercher\u00a0: référence, nom, suivi…',
    clearSearch: 'Effacer la recherche',
    filters: 'Filtres',
    filtersActive: (count) => (count < 2 ? 'actif' : 'actifs'),
    facetsLabel: 'État',
    facetOption: (facet, count) => `${facet} (${fr(count)})`,
    noScanYet: 'Aucun balayage',
    noScanWhy: 'Fermée et son ramassage est passé, mais le transporteur ne l’a pas balayée.',
    onHold: 'Suspendue',
    backordered: 'En rupture',
    allocated: 'Affectée',
    partial: 'Expédiée en partie',
    atWarehouse: (time) => `À l’entrepôt\u00a0: ${time}`,
    morePackages: (count) => `+${fr(count)}`,
    copyNumber: (number) => `Copier ${number}`,
    track: (number, carrier) => `Suivre ${number} chez ${carrier}`,
    opensNewTab: 's’ouvre dans un nouvel onglet',
    loading: 'Chargement des commandes…',
    loadingProgress: (loaded, total) => `Chargement de ${fr(loaded)} sur ${fr(total)}`,
    orders: commandes,
    ordersOf: (count, total) => `${fr(count)} sur ${commandes(total)}`,
    live: 'En direct',
    connecting: 'Connexion…',
    offline: 'Hors ligne',
    asOf: (time) => `mis à jour à ${time}`,
    newOrders: (count) => `${fr(count)} ${count < 2 ? 'nouvelle commande' : 'nouvelles commandes'}`,
    emptyTitle: 'Pas encore de commandes',
    emptyText: 'Les commandes apparaissent ici dès que l’entrepôt les reçoit.',
    noMatchTitle: 'Aucune commande ne correspond',
    noMatchSearch: (text) => `Aucun résultat pour «\u00a0${text}\u00a0».`,
    noMatchSearchIn: (text, facet) => `Aucun résultat pour «\u00a0${text}\u00a0» dans «\u00a0${facet}\u00a0».`,
    noMatchFacet: (facet) => `Il n’y a pas de commandes dans «\u00a0${facet}\u00a0» en ce moment.`,
    showAll: 'Afficher toutes les commandes',
    errorTitle: 'Impossible de charger les commandes',
    errorAuth: 'Votre session est terminée. Connectez-vous, puis réessayez.',
    errorForbidden: 'Votre compte ne permet pas de voir ces commandes. Demandez l’accès à votre administrateur.',
    errorOffline: 'La connexion au serveur est interrompue. Vérifiez votre réseau, puis réessayez.',
    errorOther: 'Le serveur n’a pas répondu comme prévu. Réessayez dans un moment.',
    partialText: (shown, total) => `${fr(shown)} sur ${commandes(total)} affichées. Le reste n’a pas pu être chargé.`,
    missingText: 'Certaines commandes n’ont pas pu être chargées ou mises à jour.',
    retry: 'Réessayer',
  },
} satisfies Record<Locale, GridStrings>;
