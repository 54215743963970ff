import { SORT_FIELDS } from '../client/contract/fields.js';
import type { SortField } from '../client/contract/types.js';
import { KG_PER_LB, leadParcel, M3_PER_CU_FT, trackingNumbers, type Order } from '../domain/order/index.js';

/** What the values of a field are. `code`: text, in which separators are optional when it is searched. Dates are RFC 3339 instants, or days. */
export type FieldType = 'text' | 'code' | 'number' | 'date';

/** A field that orders are sorted by and conditions name. */
export interface OrderFieldReader {
  readonly type: FieldType;
  /** The value as the order has it; `undefined` where the order says nothing. */
  readonly read: (order: Order) => string | number | undefined;
}

const CODES: ReadonlySet<string> = new Set(['id', 'reference', 'purchaseOrder', 'trackingNumber']);
const NUMBERS: ReadonlySet<string> = new Set(['loadOutPercent', 'totalQuantity', 'totalWeightLb', 'totalVolumeCuFt']);

const times = (value: number | undefined, factor: number): number | undefined => (value === undefined ? undefined : value * factor);

const COMPUTED: Partial<Record<SortField, OrderFieldReader>> = {
  trackingNumber: { type: 'code', read: (order) => trackingNumbers(order).join(', ') || undefined },
  parcelStatus: { type: 'text', read: (order) => leadParcel(order.parcels)?.status },
  labelledAt: { type: 'date', read: (order) => leadParcel(order.parcels)?.labelledAt },
  firstScanAt: { type: 'date', read: (order) => leadParcel(order.parcels)?.firstScanAt },
  deliveredAt: { type: 'date', read: (order) => leadParcel(order.parcels)?.deliveredAt },
  allocation: { type: 'text', read: (order) => (order.flags.backordered ? 'backordered' : 'allocated') },
  packageCount: { type: 'number', read: (order) => order.packageCount ?? (order.parcels.length || undefined) },
  lineCount: { type: 'number', read: (order) => order.lineCount ?? order.lines?.length },
  totalWeightKg: { type: 'number', read: (order) => times(order.totalWeightLb, KG_PER_LB) },
  totalVolumeM3: { type: 'number', read: (order) => times(order.totalVolumeCuFt, M3_PER_CU_FT) },
};

function typeOf(field: SortField): FieldType {
  if (NUMBERS.has(field)) return 'number';
  if (CODES.has(field)) return 'code';
  return field === 'cancelAfter' || field.endsWith('At') || field.endsWith('.at') ? 'date' : 'text';
}

function readerOf(field: SortField): OrderFieldReader {
  const computed = COMPUTED[field];
  if (computed) return computed;
  const [member, inner] = field.split('.') as [keyof Order, string?];
  const read = (order: Order): string | number | undefined => {
    const value: unknown = order[member];
    return (inner === undefined ? value : (value as Readonly<Record<string, unknown>> | undefined)?.[inner]) as string | number | undefined;
  };
  return { type: typeOf(field), read };
}

/** Every field that orders are sorted by and conditions name. */
export const ORDER_FIELD_READERS: Readonly<Record<SortField, OrderFieldReader>> = Object.fromEntries(
  SORT_FIELDS.map((field) => [field, readerOf(field)]),
) as Record<SortField, OrderFieldReader>;
