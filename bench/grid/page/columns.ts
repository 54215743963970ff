import type { OrderStage } from '../../../src/domain/order/index.js';

/** An order as the peers get it: one value a column. Instants are RFC 3339 text, as an API sends them. */
export interface FlatRow {
  id: string;
  reference: string;
  customer: string;
  name: string;
  city: string;
  region: string;
  postalCode: string;
  carrier: string;
  stage: OrderStage;
  createdAt: string;
  quantity: number;
  weight: number;
  purchaseOrder: string;
}

export type ColumnId = Exclude<keyof FlatRow, 'id'>;

/** The twelve columns, in the order in which every contestant shows them. */
export const COLUMNS: readonly { readonly id: ColumnId; readonly label: string }[] = [
  { id: 'reference', label: 'Reference' },
  { id: 'customer', label: 'Customer' },
  { id: 'name', label: 'Ship to' },
  { id: 'city', label: 'City' },
  { id: 'region', label: 'Province' },
  { id: 'postalCode', label: 'Postal code' },
  { id: 'carrier', label: 'Carrier' },
  { id: 'stage', label: 'Stage' },
  { id: 'createdAt', label: 'Created' },
  { id: 'quantity', label: 'Quantity' },
  { id: 'weight', label: 'Weight' },
  { id: 'purchaseOrder', label: 'Purchase order' },
];

export const COLUMN_WIDTH = 130;
export const ROW_HEIGHT = 36;
export const GRID_WIDTH = COLUMNS.length * COLUMN_WIDTH;
export const GRID_HEIGHT = 684;

/** What a cell of the peers says: `2026-08-24 09:30` for an instant, the value itself for the rest. */
export const instantText = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 16)}`;
