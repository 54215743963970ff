import { statusWords } from '../domain/tracking/status-text.js';
import type { Words } from './words.js';

export const en: Words = {
  stages: {
    received: 'Received',
    picking: 'Picking',
    picked: 'Picked',
    packed: 'Packed',
    awaiting_pickup: 'Awaiting pickup',
    shipped: 'Shipped',
    delivered: 'Delivered',
    cancelled: 'Cancelled',
  },
  facets: {
    all: 'All',
    open: 'Open',
    awaiting_pickup: 'Awaiting pickup',
    no_scan_yet: 'No scan yet',
    shipped: 'Shipped',
    delivered: 'Delivered',
    cancelled: 'Cancelled',
    on_hold: 'On hold',
    backordered: 'Backordered',
  },
  parcels: statusWords('en'),
};
