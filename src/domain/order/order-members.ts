import type { Hold, NamedId, Order, OrderLine, RawOrderStatus, ShipTo } from './order.js';
import type { Parcel, ParcelEvent } from './parcel.js';

/** What a member of an order holds. `moment`: an instant or a full-date, as text. */
type MemberKind = 'text' | 'moment' | 'number' | 'boolean' | 'named' | 'hold' | 'shipTo' | 'lines' | 'events';

/** The members of a `T` that may be absent, all of them. Those that every `T` has are read each in a way of its own. */
type Members<T> = { readonly [Key in keyof T as object extends Pick<T, Key> ? Key : never]-?: MemberKind };

/** In the order in which the contract names them as fields. */
export const ORDER_MEMBERS = {
  purchaseOrder: 'text',
  externalId: 'text',
  customer: 'named',
  facility: 'named',
  timeZone: 'text',
  orderType: 'text',
  hold: 'hold',
  createdAt: 'moment',
  updatedAt: 'moment',
  pickTicketPrintedAt: 'moment',
  pickedAt: 'moment',
  packedAt: 'moment',
  closedAt: 'moment',
  cancelledAt: 'moment',
  earliestShipAt: 'moment',
  cancelAfter: 'moment',
  smallParcelShippedAt: 'moment',
  pickupAt: 'moment',
  loadedOutAt: 'moment',
  endOfDayRequestedAt: 'moment',
  asnSentAt: 'moment',
  asnConfirmedAt: 'moment',
  createdBy: 'text',
  updatedBy: 'text',
  createSource: 'text',
  pickJobId: 'text',
  pickJobAssignee: 'text',
  batch: 'named',
  shipTo: 'shipTo',
  retailerId: 'text',
  markForNameId: 'text',
  markForLists: 'text',
  carrier: 'text',
  shipService: 'text',
  scac: 'text',
  billingType: 'text',
  parcelLabelType: 'text',
  loadNumber: 'text',
  loadOutPercent: 'number',
  billOfLading: 'text',
  masterBillOfLading: 'text',
  lines: 'lines',
  lineCount: 'number',
  skuQuantity: 'text',
  totalQuantity: 'number',
  packageCount: 'number',
  totalWeightLb: 'number',
  totalVolumeCuFt: 'number',
  warehouseInstructions: 'text',
} as const satisfies Members<Order>;

export const RAW_MEMBERS = { status: 'text', isClosed: 'boolean' } as const satisfies Members<RawOrderStatus>;

export const NAMED_MEMBERS = { id: 'text', name: 'text' } as const satisfies Members<NamedId>;

export const HOLD_MEMBERS = { at: 'moment', reason: 'text' } as const satisfies Members<Hold>;

export const SHIP_TO_MEMBERS = {
  name: 'text',
  company: 'text',
  address1: 'text',
  address2: 'text',
  city: 'text',
  region: 'text',
  postalCode: 'text',
  country: 'text',
  email: 'text',
  phone: 'text',
} as const satisfies Members<ShipTo>;

export const LINE_MEMBERS = {
  description: 'text',
  lotNumber: 'text',
  serialNumber: 'text',
  allocated: 'boolean',
} as const satisfies Members<OrderLine>;

export const PARCEL_MEMBERS = {
  trackingNumber: 'text',
  packageId: 'text',
  carrier: 'text',
  service: 'text',
  rawStatus: 'text',
  labelledAt: 'moment',
  firstScanAt: 'moment',
  deliveredAt: 'moment',
  estimatedDeliveryAt: 'moment',
  url: 'text',
  events: 'events',
} as const satisfies Members<Parcel>;

export const EVENT_MEMBERS = { description: 'text', location: 'text' } as const satisfies Members<ParcelEvent>;
