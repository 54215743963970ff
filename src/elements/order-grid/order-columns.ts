import { formatNumber } from '../../domain/format/index.js';
import { KG_PER_LB, M3_PER_CU_FT, ORDER_STAGES, trackingNumbers, type Order } from '../../domain/order/index.js';
import type { ColumnDefinition } from '../../grid/index.js';
import type { OrderColumnSpec } from '../../state/order-source.js';
import { dateText, orderInstant } from './cell-dates.js';
import type { CellContext } from './cell-context.js';
import type { ColumnFilterKind } from './columns/host-column.js';
import type { ColumnGroup, OrderColumnId } from './order-columns.strings.js';

/** How the cells of a column are drawn. */
export type CellKind = 'text' | 'stage' | 'tracking' | 'select' | 'actions';

/** A column of an order: how it is sorted and searched, how wide it starts, and what its cells say. */
export interface OrderColumn extends ColumnDefinition, OrderColumnSpec {
  /** The group that it is offered in. */
  readonly group: string;
  readonly cell: CellKind;
  /** Numbers stand at the end, where their digits line up. */
  readonly align: 'start' | 'end';
  /** Its share of the width that is left over; 0 keeps the width. */
  readonly grow: number;
  /** What the cell says; the empty string where the order says nothing. */
  readonly text: (order: Order, context: CellContext) => string;
  /** The date or instant behind a date column. */
  readonly date?: (order: Order) => string | undefined;
  /** What kind of filter is offered, where its type does not say it. */
  readonly filter?: ColumnFilterKind;
}

type Place = Pick<OrderColumn, 'width'> &
  Partial<Pick<OrderColumn, 'hidden' | 'grow' | 'pinned' | 'searchable' | 'collation' | 'cell'>> & {
    readonly id: OrderColumnId;
    readonly group: ColumnGroup;
  };

/** Longer texts are cut in a cell: a note of a megabyte must not cost a frame. */
const MAX_CELL_TEXT = 2000;

/** The text of a cell. */
export const cutText = (text: string | undefined): string =>
  text === undefined ? '' : text.length > MAX_CELL_TEXT ? text.slice(0, MAX_CELL_TEXT) : text;

function textColumn(place: Place, read: (order: Order) => string | undefined): OrderColumn {
  return {
    hidden: true,
    cell: 'text',
    align: 'start',
    grow: 0,
    ...place,
    type: 'text',
    value: read,
    text: (order) => cutText(read(order)),
  };
}

function dateColumn(place: Place, read: (order: Order) => string | undefined): OrderColumn {
  return {
    hidden: true,
    cell: 'text',
    align: 'start',
    grow: 0,
    ...place,
    type: 'date',
    value: (order) => orderInstant(read(order)),
    text: (order, context) => dateText(read(order), context),
    date: read,
  };
}

function numberColumn(place: Place & { readonly digits?: number }, read: (order: Order) => number | undefined): OrderColumn {
  const { digits = 0, ...rest } = place;
  const factor = 10 ** digits;
  return {
    hidden: true,
    cell: 'text',
    align: 'end',
    grow: 0,
    ...rest,
    type: 'number',
    value: read,
    text: (order, { locale }) => {
      const value = read(order);
      return value === undefined || !Number.isFinite(value) ? '' : formatNumber(Math.round(value * factor) / factor, locale);
    },
  };
}

const scaled = (value: number | undefined, factor: number): number | undefined => (value === undefined ? undefined : value * factor);

/**
 * The columns of an order, in the order in which a reset shows them. They are those of the portal's Find Orders; Tracking Number is off until somebody turns it
 * on, as in that portal (InterFulfillment, Tracking Numbers Overview).
 */
export const ORDER_COLUMNS: readonly OrderColumn[] = [
  textColumn(
    { id: 'reference', collation: 'code', group: 'order', width: 184, hidden: false, pinned: 'start', searchable: true },
    (o) => o.reference,
  ),
  {
    id: 'stage',
    group: 'status',
    width: 216,
    grow: 0,
    cell: 'stage',
    align: 'start',
    type: 'number',
    value: (order) => ORDER_STAGES.indexOf(order.stage),
    text: (order, context) => context.stageText(order),
  },
  textColumn({ id: 'shipToName', group: 'shipTo', width: 168, grow: 3, hidden: false, searchable: true }, (o) => o.shipTo?.name),
  textColumn({ id: 'shipToCity', group: 'shipTo', width: 128, grow: 2, hidden: false, searchable: true }, (o) => o.shipTo?.city),
  textColumn({ id: 'carrier', group: 'carrier', width: 128, grow: 1, hidden: false, searchable: true }, (o) => o.carrier),
  textColumn(
    { id: 'trackingNumber', collation: 'code', group: 'carrier', width: 288, cell: 'tracking', searchable: true },
    (o) => trackingNumbers(o).join(', ') || undefined,
  ),
  dateColumn({ id: 'createdAt', group: 'status', width: 164, hidden: false }, (o) => o.createdAt),
  dateColumn({ id: 'closedAt', group: 'status', width: 164, hidden: false }, (o) => o.closedAt),
  numberColumn({ id: 'totalQuantity', group: 'contents', width: 92, hidden: false }, (o) => o.totalQuantity),
  textColumn({ id: 'id', collation: 'code', group: 'order', width: 136, searchable: true }, (o) => o.id),
  textColumn({ id: 'purchaseOrder', collation: 'code', group: 'order', width: 140, searchable: true }, (o) => o.purchaseOrder),
  textColumn({ id: 'customer', group: 'order', width: 160, searchable: true }, (o) => o.customer?.name),
  textColumn({ id: 'customerId', group: 'order', width: 120 }, (o) => o.customer?.id),
  textColumn({ id: 'facility', group: 'order', width: 140 }, (o) => o.facility?.name),
  textColumn({ id: 'timeZone', group: 'order', width: 140 }, (o) => o.timeZone),
  textColumn({ id: 'createSource', group: 'order', width: 140 }, (o) => o.createSource),
  textColumn({ id: 'createdBy', group: 'order', width: 140 }, (o) => o.createdBy),
  textColumn({ id: 'updatedBy', group: 'order', width: 140 }, (o) => o.updatedBy),
  textColumn({ id: 'retailerId', group: 'order', width: 120 }, (o) => o.retailerId),
  textColumn({ id: 'markForNameId', group: 'order', width: 160 }, (o) => o.markForNameId),
  textColumn({ id: 'markForLists', group: 'order', width: 160 }, (o) => o.markForLists),
  textColumn({ id: 'allocation', group: 'status', width: 160 }, (o) => (o.flags.backordered ? 'backordered' : 'allocated')),
  dateColumn({ id: 'updatedAt', group: 'status', width: 160 }, (o) => o.updatedAt),
  dateColumn({ id: 'earliestShipAt', group: 'status', width: 160 }, (o) => o.earliestShipAt),
  dateColumn({ id: 'cancelAfter', group: 'status', width: 160 }, (o) => o.cancelAfter),
  dateColumn({ id: 'pickTicketPrintedAt', group: 'work', width: 176 }, (o) => o.pickTicketPrintedAt),
  dateColumn({ id: 'pickedAt', group: 'work', width: 160 }, (o) => o.pickedAt),
  dateColumn({ id: 'packedAt', group: 'work', width: 160 }, (o) => o.packedAt),
  dateColumn({ id: 'smallParcelShippedAt', group: 'status', width: 176 }, (o) => o.smallParcelShippedAt),
  dateColumn({ id: 'endOfDayRequestedAt', group: 'status', width: 184 }, (o) => o.endOfDayRequestedAt),
  dateColumn({ id: 'pickupAt', group: 'status', width: 160 }, (o) => o.pickupAt),
  dateColumn({ id: 'asnSentAt', group: 'status', width: 160 }, (o) => o.asnSentAt),
  dateColumn({ id: 'asnConfirmedAt', group: 'status', width: 176 }, (o) => o.asnConfirmedAt),
  textColumn({ id: 'shipToCompany', group: 'shipTo', width: 168, grow: 1, searchable: true }, (o) => o.shipTo?.company),
  textColumn({ id: 'shipToAddress1', group: 'shipTo', width: 184 }, (o) => o.shipTo?.address1),
  textColumn({ id: 'shipToAddress2', group: 'shipTo', width: 152 }, (o) => o.shipTo?.address2),
  textColumn({ id: 'shipToRegion', group: 'shipTo', width: 176 }, (o) => o.shipTo?.region),
  textColumn({ id: 'shipToPostalCode', group: 'shipTo', width: 148, searchable: true }, (o) => o.shipTo?.postalCode),
  textColumn({ id: 'shipToCountry', group: 'shipTo', width: 132 }, (o) => o.shipTo?.country),
  textColumn({ id: 'shipToEmail', group: 'shipTo', width: 200, searchable: true }, (o) => o.shipTo?.email),
  textColumn({ id: 'shipToPhone', group: 'shipTo', width: 140 }, (o) => o.shipTo?.phone),
  textColumn({ id: 'shipService', group: 'carrier', width: 152 }, (o) => o.shipService),
  textColumn({ id: 'billingType', group: 'carrier', width: 128 }, (o) => o.billingType),
  numberColumn({ id: 'packageCount', group: 'carrier', width: 104 }, (o) => o.packageCount ?? (o.parcels.length || undefined)),
  textColumn({ id: 'parcelLabelType', group: 'carrier', width: 152 }, (o) => o.parcelLabelType),
  textColumn({ id: 'pickJobId', group: 'work', width: 128 }, (o) => o.pickJobId),
  textColumn({ id: 'pickJobAssignee', group: 'work', width: 160 }, (o) => o.pickJobAssignee),
  textColumn({ id: 'batchId', group: 'work', width: 112 }, (o) => o.batch?.id),
  textColumn({ id: 'batchName', group: 'work', width: 152 }, (o) => o.batch?.name),
  textColumn({ id: 'warehouseInstructions', group: 'work', width: 240 }, (o) => o.warehouseInstructions),
  numberColumn({ id: 'lineCount', group: 'contents', width: 104 }, (o) => o.lineCount ?? o.lines?.length),
  textColumn({ id: 'skuQuantity', group: 'contents', width: 220, searchable: true }, (o) => o.skuQuantity),
  numberColumn({ id: 'totalWeightLb', group: 'contents', width: 144, digits: 2 }, (o) => o.totalWeightLb),
  numberColumn({ id: 'totalWeightKg', group: 'contents', width: 144, digits: 2 }, (o) => scaled(o.totalWeightLb, KG_PER_LB)),
  numberColumn({ id: 'totalVolumeCuFt', group: 'contents', width: 132, digits: 2 }, (o) => o.totalVolumeCuFt),
  numberColumn({ id: 'totalVolumeM3', group: 'contents', width: 120, digits: 3 }, (o) => scaled(o.totalVolumeCuFt, M3_PER_CU_FT)),
  textColumn({ id: 'scac', group: 'freight', width: 96 }, (o) => o.scac),
  textColumn({ id: 'loadNumber', group: 'freight', width: 136 }, (o) => o.loadNumber),
  numberColumn({ id: 'loadOutPercent', group: 'freight', width: 152 }, (o) => o.loadOutPercent),
  dateColumn({ id: 'loadedOutAt', group: 'freight', width: 160 }, (o) => o.loadedOutAt),
  textColumn({ id: 'billOfLading', group: 'freight', width: 152 }, (o) => o.billOfLading),
  textColumn({ id: 'masterBillOfLading', group: 'freight', width: 176 }, (o) => o.masterBillOfLading),
];
