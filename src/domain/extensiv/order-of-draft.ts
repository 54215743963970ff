import { deriveStage, type NamedId, type Order, type ShipTo } from '../order/index.js';
import type { ImportZones } from './imported-dates.js';
import { readLines } from './lines.js';
import { DRAFT_PATHS, type DraftField, type OrderDraft } from './order-draft.js';
import { readParcels } from './parcels.js';
import type { ProblemLog } from './problem.js';
import { readSharedFields, type FieldContext, type MutableOrder } from './shared-fields.js';
import { readFlags, readStatus } from './status.js';
import { readIdentifier, readText } from './values.js';

/** What reading an order needs besides the order. */
export interface DraftContext {
  readonly zones: ImportZones;
  readonly log: ProblemLog;
  /** How the source names a field; the API's path when absent. */
  readonly pathOf?: FieldContext['pathOf'];
}

const NO_FLAGS: Order['flags'] = { onHold: false, backordered: false, partial: false, split: false };

/**
 * The order that a draft describes.
 *
 * @returns undefined, with a problem in the log, for an order without an id and without a reference
 */
export function orderOfDraft(draft: OrderDraft, { zones, log, pathOf = apiPath }: DraftContext): Order | undefined {
  const identity = readIdentity(draft, log, pathOf);
  if (!identity) return undefined;
  const { id, reference } = identity;
  const dates = zones.of(draft.timeZone, pathOf('timeZone'));
  const order: MutableOrder = { id, reference, stage: 'received', flags: NO_FLAGS, raw: {}, parcels: [], timeZone: dates.zone };
  const context = { dates, log, pathOf };
  readSharedFields(draft, order, context);
  const status = readStatus(draft, order.closedAt, context);
  order.raw = status.raw;
  if (status.hold) order.hold = status.hold;
  order.parcels = readParcels(draft, {
    carrier: order.carrier,
    service: order.shipService,
    // The order is closed when tracking is uploaded, right after the label (InterFulfillment, Tracking Numbers Overview); a cancelled one is not.
    labelledAt: (status.closed && !status.cancelled ? order.closedAt : undefined) ?? order.smallParcelShippedAt,
    dates,
    log,
    trackingPath: pathOf('trackingNumber'),
  });
  const { pickTicketPrintedAt, pickedAt, packedAt, parcels } = order;
  order.stage = deriveStage({ cancelled: status.cancelled, closed: status.closed, pickTicketPrintedAt, pickedAt, packedAt, parcels });
  order.flags = readFlags(status, reference, parcels);
  readParties(draft, order, context);
  if (order.packageCount === undefined && Array.isArray(draft.packages) && draft.packages.length > 0)
    order.packageCount = draft.packages.length;
  readLines(draft.lines, order, pathOf('lines'), log);
  return order;
}

const apiPath: FieldContext['pathOf'] = (field) => DRAFT_PATHS[field];

function readIdentity(draft: OrderDraft, log: ProblemLog, pathOf: FieldContext['pathOf']): Pick<Order, 'id' | 'reference'> | undefined {
  const id = readIdentifier(draft.id, pathOf('id'), log);
  const reference = readIdentifier(draft.reference, pathOf('reference'), log);
  log.name(id, reference);
  if (id === undefined && reference === undefined) {
    log.order('missing_id', 'The order has neither an id nor a reference number.', pathOf('id'));
    return undefined;
  }
  if (reference === undefined) log.field(pathOf('reference'), 'missing_reference', 'The order has no reference number; its id stands in.');
  return { id: id ?? `ref:${reference}`, reference: reference ?? `${id}` };
}

const SHIP_TO = {
  name: 'shipToName',
  company: 'shipToCompany',
  address1: 'shipToAddress1',
  address2: 'shipToAddress2',
  city: 'shipToCity',
  region: 'shipToRegion',
  postalCode: 'shipToPostalCode',
  country: 'shipToCountry',
  email: 'shipToEmail',
  phone: 'shipToPhone',
} as const satisfies Record<keyof ShipTo, DraftField>;
const SHIP_TO_ENTRIES = Object.entries(SHIP_TO) as [keyof ShipTo, DraftField][];

/** Reads who an order is from, where it is, what it is picked with, and where it goes. */
function readParties(draft: OrderDraft, order: MutableOrder, context: FieldContext): void {
  const { log, pathOf } = context;
  const named = (id: DraftField, name: DraftField): NamedId | undefined => {
    const idText = readIdentifier(draft[id], pathOf(id), log);
    const nameText = readText(draft[name], pathOf(name), log);
    return idText || nameText ? { ...(idText && { id: idText }), ...(nameText && { name: nameText }) } : undefined;
  };
  const customer = named('customerId', 'customerName');
  if (customer) order.customer = customer;
  const facility = named('facilityId', 'facilityName');
  if (facility) order.facility = facility;
  const batch = named('batchId', 'batchName');
  if (batch) order.batch = batch;
  const shipTo = readShipTo(draft, context);
  if (shipTo) order.shipTo = shipTo;
}

function readShipTo(draft: OrderDraft, { log, pathOf }: FieldContext): ShipTo | undefined {
  const shipTo: { -readonly [K in keyof ShipTo]: ShipTo[K] } = {};
  let known = false;
  for (const [part, field] of SHIP_TO_ENTRIES) {
    const text = readText(draft[field], pathOf(field), log);
    if (text === undefined) continue;
    shipTo[part] = text;
    known = true;
  }
  return known ? shipTo : undefined;
}
