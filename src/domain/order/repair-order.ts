import type { NamedId, Order, OrderFlags, OrderLine } from './order.js';
import { PARCEL_STATUSES, type Parcel, type ParcelEvent } from './parcel.js';
import { deriveStage, ORDER_STAGES } from './stage.js';

const NUMBERS: ReadonlySet<string> = new Set<keyof Order>([
  'loadOutPercent',
  'lineCount',
  'totalQuantity',
  'packageCount',
  'totalWeightLb',
  'totalVolumeCuFt',
]);
/** All of whose members are texts. */
const OBJECTS: ReadonlySet<string> = new Set<keyof Order>(['customer', 'facility', 'hold', 'batch', 'shipTo']);
const TEXTS: ReadonlySet<string> = new Set<keyof Order>([
  ...([
    'id',
    'reference',
    'purchaseOrder',
    'externalId',
    'timeZone',
    'orderType',
    'createdAt',
    'updatedAt',
    'pickTicketPrintedAt',
  ] as const),
  ...(['pickedAt', 'packedAt', 'closedAt', 'cancelledAt', 'earliestShipAt', 'cancelAfter', 'smallParcelShippedAt', 'pickupAt'] as const),
  ...([
    'loadedOutAt',
    'endOfDayRequestedAt',
    'asnSentAt',
    'asnConfirmedAt',
    'createdBy',
    'updatedBy',
    'createSource',
    'pickJobId',
  ] as const),
  ...(['pickJobAssignee', 'retailerId', 'markForNameId', 'markForLists', 'carrier', 'shipService', 'scac', 'billingType'] as const),
  ...(['parcelLabelType', 'loadNumber', 'billOfLading', 'masterBillOfLading', 'skuQuantity', 'warehouseInstructions'] as const),
]);
const STAGES: ReadonlySet<unknown> = new Set(ORDER_STAGES);
const STATUSES: ReadonlySet<unknown> = new Set(PARCEL_STATUSES);
const DATES = /^(?:[a-zA-Z]+At|cancelAfter)$/;
/** Milliseconds from the epoch that a date can hold. */
const MAX_INSTANT = 8.64e15;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string' || value === undefined;

/**
 * What is wrong with an order that a page holds itself: the path of a member that says nothing an order can say, such as `carrier` or `parcels.0.status`; an empty
 * one for what is no order at all, and `undefined` for a sound order.
 *
 * `null` is such a member, since what is not known is absent; so are numbers and dates in place of texts. Members that orders do not have are the page's own.
 */
export function flawOf(value: unknown): string | undefined {
  if (!isObject(value)) return '';
  if (typeof value['id'] !== 'string') return 'id';
  if (typeof value['reference'] !== 'string') return 'reference';
  if (!STAGES.has(value['stage'])) return 'stage';
  if (!isObject(value['flags'])) return 'flags';
  if (!isObject(value['raw'])) return 'raw';
  if (!Array.isArray(value['parcels'])) return 'parcels';
  for (const key in value) {
    const member = value[key];
    if (member !== undefined && !fits(key, member)) return key;
  }
  for (const [at, parcel] of value['parcels'].entries()) {
    const flaw = flawOfParcel(parcel);
    if (flaw !== undefined) return ['parcels', at, flaw].join('.').replace(/\.$/, '');
  }
  return undefined;
}

/** Whether a member is what it should be. */
function fits(key: string, member: unknown): boolean {
  if (TEXTS.has(key)) return typeof member === 'string';
  if (NUMBERS.has(key)) return typeof member === 'number';
  if (OBJECTS.has(key)) return isObject(member) && Object.values(member).every(isText);
  if (key === 'lines') return Array.isArray(member) && member.every(isLine);
  return true;
}

const isLine = (line: unknown): boolean => isObject(line) && typeof line['sku'] === 'string' && typeof line['quantity'] === 'number';

function flawOfParcel(value: unknown): string | undefined {
  if (!isObject(value)) return '';
  if (!STATUSES.has(value['status'])) return 'status';
  for (const key in value) if (!isText(value[key]) && !(key === 'events' && isEvents(value[key]))) return key;
  return undefined;
}

const isEvents = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (event) => isObject(event) && typeof event['at'] === 'string' && STATUSES.has(event['status']) && Object.values(event).every(isText),
  );

/**
 * An order out of what a page took for one, such as the answer of an interface of its own: `null` is absent, numbers and dates become texts where texts are meant, a
 * stage that is not known is derived from the facts, a parcel's status that is not known is `unknown`. Total: never throws.
 *
 * @returns `undefined` for what has no id, by which it could be told from others
 */
export function repairOrder(value: unknown): Order | undefined {
  if (!isObject(value)) return undefined;
  const id = asText(value['id']);
  if (!id) return undefined;
  const parcels = asList(value['parcels']).map(repairParcel);
  const raw = isObject(value['raw']) ? value['raw'] : {};
  const members = Object.entries(value).map(([key, member]) => [key, repairMember(key, member)] as const);
  const order = {
    ...(Object.fromEntries(members.filter(([, member]) => member !== undefined)) as Partial<Order>),
    id,
    reference: asText(value['reference']) ?? id,
    flags: repairFlags(value['flags']),
    parcels,
  };
  const closed = raw['isClosed'] === true || order.closedAt !== undefined;
  const cancelled = order.cancelledAt !== undefined || raw['status'] === '2';
  const stage = STAGES.has(order.stage) ? (order.stage as Order['stage']) : deriveStage({ ...order, closed, cancelled });
  const status = asText(raw['status']) ?? (stage === order.stage ? undefined : asText(value['stage']));
  return {
    ...order,
    stage,
    raw: { ...(status === undefined ? {} : { status }), ...(typeof raw['isClosed'] === 'boolean' ? { isClosed: raw['isClosed'] } : {}) },
  };
}

/** A member of an order, or nothing where it says nothing. The page's own stay as they are. */
function repairMember(key: string, value: unknown): unknown {
  if (typeof value === 'number' && TEXTS.has(key) && DATES.test(key)) return asText(new Date(value));
  if (TEXTS.has(key)) return asText(value);
  if (NUMBERS.has(key)) return asNumber(value);
  if (OBJECTS.has(key)) return isObject(value) ? (texts(value) satisfies NamedId) : undefined;
  if (key === 'lines') return Array.isArray(value) ? value.filter(isObject).map(repairLine) : undefined;
  return value ?? undefined;
}

function repairFlags(value: unknown): OrderFlags {
  const given = isObject(value) ? value : {};
  const [onHold, backordered, partial, split] = ['onHold', 'backordered', 'partial', 'split'].map((flag) => given[flag] === true);
  return { onHold: onHold === true, backordered: backordered === true, partial: partial === true, split: split === true };
}

function repairLine(line: Record<string, unknown>): OrderLine {
  const { allocated } = line;
  const { quantity: _, ...words } = line;
  return {
    ...texts(words),
    sku: asText(line['sku']) ?? '',
    quantity: asNumber(line['quantity']) ?? 0,
    ...(typeof allocated === 'boolean' ? { allocated } : {}),
  };
}

function repairParcel(value: unknown): Parcel {
  const { events, ...words }: Record<string, unknown> = isObject(value) ? value : {};
  const { status = '', ...said } = texts(words);
  const read = { ...said, ...repairStatus(status) };
  return Array.isArray(events) ? { ...read, events: events.filter(isObject).map(repairEvent) } : read;
}

function repairEvent(event: Record<string, unknown>): ParcelEvent {
  const { at = '', status = '', ...said } = texts(event);
  return { ...said, at, status: repairStatus(status).status };
}

/** A status, with the word that it stands for where that is not known. */
function repairStatus(status: string): Pick<Parcel, 'status' | 'rawStatus'> {
  if (STATUSES.has(status)) return { status: status as Parcel['status'] };
  return { status: 'unknown', ...(status ? { rawStatus: status } : {}) };
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** The members that can be texts, as texts. */
function texts(value: Record<string, unknown>): Record<string, string> {
  const read = Object.entries(value).map(([key, member]) => [key, asText(member)] as const);
  return Object.fromEntries(read.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value))) return String(value);
  return value instanceof Date && Math.abs(value.getTime()) <= MAX_INSTANT ? value.toISOString() : undefined;
}

function asNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
