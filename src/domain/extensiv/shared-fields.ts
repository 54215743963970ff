import type { Order } from '../order/index.js';
import type { ImportedDates } from './imported-dates.js';
import type { DraftField, OrderDraft } from './order-draft.js';
import type { ProblemLog } from './problem.js';
import { readIdentifier, readNumber, readText } from './values.js';

/** An order while it is being read. */
export type MutableOrder = { -readonly [K in keyof Order]: Order[K] };

/** What reading fields needs besides their values. */
export interface FieldContext {
  readonly dates: ImportedDates;
  readonly log: ProblemLog;
  /** How the source names a field, for the report. */
  readonly pathOf: (field: DraftField) => string;
}

type Read<T> = (value: unknown, path: string, log: ProblemLog, dates: ImportedDates) => T | undefined;
type Rule = readonly [field: DraftField, apply: (order: MutableOrder, value: unknown, path: string, context: FieldContext) => void];

/**
 * A field that is read in one way and has one name. The assignment is spelled out for each: named stores keep 50,000 orders in a few fast shapes,
 * where stores by a computed name make every order a dictionary of four times the size.
 */
function rule<T>(field: DraftField, read: Read<T>, set: (order: MutableOrder, value: T) => void): Rule {
  const apply: Rule[1] = (order, source, path, { log, dates }) => {
    const value = read(source, path, log, dates);
    if (value !== undefined) set(order, value);
  };
  return [field, apply];
}

const readPast: Read<string> = (value, path, _log, dates) => dates.read(value, path, true);
const readPlanned: Read<string> = (value, path, _log, dates) => dates.read(value, path, false);

/** `WarehouseTransactionSourceType` is a number, of which only 7 is documented (`RestApi`); others are kept as they come. */
const readSource: Read<string> = (value, path, log) => (value === 7 ? 'RestApi' : readText(value, path, log));

const RULES: readonly Rule[] = [
  rule('purchaseOrder', readIdentifier, (order, value) => (order.purchaseOrder = value)),
  rule('externalId', readIdentifier, (order, value) => (order.externalId = value)),
  rule('orderType', readIdentifier, (order, value) => (order.orderType = value)),
  rule('createdAt', readPast, (order, value) => (order.createdAt = value)),
  rule('updatedAt', readPast, (order, value) => (order.updatedAt = value)),
  rule('pickTicketPrintedAt', readPast, (order, value) => (order.pickTicketPrintedAt = value)),
  rule('pickedAt', readPast, (order, value) => (order.pickedAt = value)),
  rule('packedAt', readPast, (order, value) => (order.packedAt = value)),
  rule('closedAt', readPast, (order, value) => (order.closedAt = value)),
  rule('earliestShipAt', readPlanned, (order, value) => (order.earliestShipAt = value)),
  rule('cancelAfter', readPlanned, (order, value) => (order.cancelAfter = value)),
  rule('smallParcelShippedAt', readPast, (order, value) => (order.smallParcelShippedAt = value)),
  rule('routePickupAt', readPlanned, (order, value) => (order.pickupAt = value)),
  rule('pickupAt', readPlanned, (order, value) => (order.pickupAt = value)),
  rule('loadedOutAt', readPast, (order, value) => (order.loadedOutAt = value)),
  rule('endOfDayRequestedAt', readPast, (order, value) => (order.endOfDayRequestedAt = value)),
  rule('asnSentAt', readPast, (order, value) => (order.asnSentAt = value)),
  rule('asnConfirmedAt', readPast, (order, value) => (order.asnConfirmedAt = value)),
  rule('createdBy', readText, (order, value) => (order.createdBy = value)),
  rule('updatedBy', readText, (order, value) => (order.updatedBy = value)),
  rule('createSource', readSource, (order, value) => (order.createSource = value)),
  rule('pickJobId', readIdentifier, (order, value) => (order.pickJobId = value)),
  rule('pickJobAssignee', readText, (order, value) => (order.pickJobAssignee = value)),
  rule('retailerId', readIdentifier, (order, value) => (order.retailerId = value)),
  rule('markForNameId', readIdentifier, (order, value) => (order.markForNameId = value)),
  rule('markForLists', readText, (order, value) => (order.markForLists = value)),
  rule('carrier', readText, (order, value) => (order.carrier = value)),
  rule('shipService', readText, (order, value) => (order.shipService = value)),
  rule('scac', readIdentifier, (order, value) => (order.scac = value)),
  rule('billingType', readIdentifier, (order, value) => (order.billingType = value)),
  rule('parcelLabelType', readIdentifier, (order, value) => (order.parcelLabelType = value)),
  rule('loadNumber', readIdentifier, (order, value) => (order.loadNumber = value)),
  rule('loadOutPercent', readNumber, (order, value) => (order.loadOutPercent = value)),
  rule('billOfLading', readIdentifier, (order, value) => (order.billOfLading = value)),
  rule('masterBillOfLading', readIdentifier, (order, value) => (order.masterBillOfLading = value)),
  rule('lineCount', readNumber, (order, value) => (order.lineCount = value)),
  rule('skuQuantity', readText, (order, value) => (order.skuQuantity = value)),
  rule('totalQuantity', readNumber, (order, value) => (order.totalQuantity = value)),
  rule('packageCount', readNumber, (order, value) => (order.packageCount = value)),
  rule('totalWeightLb', readNumber, (order, value) => (order.totalWeightLb = value)),
  rule('totalVolumeCuFt', readNumber, (order, value) => (order.totalVolumeCuFt = value)),
  rule('warehouseInstructions', readText, (order, value) => (order.warehouseInstructions = value)),
];

/** Reads every field that stands for itself into the order. */
export function readSharedFields(draft: OrderDraft, order: MutableOrder, context: FieldContext): void {
  for (const [field, apply] of RULES) {
    const value = draft[field];
    if (value !== undefined && value !== null && value !== '') apply(order, value, context.pathOf(field), context);
  }
  readMetric(draft, order, context);
}

const LB_PER_KG = 2.20462262185;
const CUBIC_FEET_PER_M3 = 35.3146667215;
const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** The export has metric columns beside the imperial ones; either may be hidden. */
function readMetric(draft: OrderDraft, order: MutableOrder, { log, pathOf }: FieldContext): void {
  if (order.totalWeightLb === undefined && draft.totalWeightKg) {
    const kg = readNumber(draft.totalWeightKg, pathOf('totalWeightKg'), log);
    if (kg !== undefined) order.totalWeightLb = round(kg * LB_PER_KG);
  }
  if (order.totalVolumeCuFt === undefined && draft.totalVolumeM3) {
    const m3 = readNumber(draft.totalVolumeM3, pathOf('totalVolumeM3'), log);
    if (m3 !== undefined) order.totalVolumeCuFt = round(m3 * CUBIC_FEET_PER_M3);
  }
}
