import { statusWords } from '../domain/tracking/status-text.js';
import type { Words } from './words.js';

export const frCA: Words = {
  stages: {
    received: 'Reçue',
    picking: 'Prélèvement en cours',
    picked: 'Prélevée',
    packed: 'Emballée',
    awaiting_pickup: 'En attente de ramassage',
    shipped: 'Expédiée',
    delivered: 'Livrée',
    cancelled: 'Annulée',
  },
  facets: {
    all: 'Toutes',
    open: 'Ouvertes',
    awaiting_pickup: 'En attente de ramassage',
    no_scan_yet: 'Aucun balayage',
    shipped: 'Expédiées',
    delivered: 'Livrées',
    cancelled: 'Annulées',
    on_hold: 'Suspendues',
    backordered: 'En rupture de stock',
  },
  parcels: statusWords('fr-CA'),
};
