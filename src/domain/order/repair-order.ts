import {
  EVENT_MEMBERS,
  HOLD_MEMBERS,
  LINE_MEMBERS,
  NAMED_MEMBERS,
  ORDER_MEMBERS,
  PARCEL_MEMBERS,
  RAW_MEMBERS,
  SHIP_TO_MEMBERS,
} from './order-members.js';
import type { Hold, NamedId, Order, OrderFlags, OrderLine, RawOrderStatus, ShipTo } from './order.js';
import { knownStatus, withKnownStatus, type Parcel, type ParcelEvent } from './parcel.js';
import { withKnownStage } from './stage.js';

type Members = Readonly<Record<string, unknown>>;
/** Makes the best of a value: the value itself where it is as it should be, `undefined` where nothing can be made of it. */
type Read<T> = (value: unknown) => T;
type Reads<T> = { readonly [Key in keyof T]-?: Read<object extends Pick<T, Key> ? T[Key] | undefined : T[Key]> };
/** A `T` in which some members can be any text, or absent. */
type Said<T, Key extends keyof T> = Omit<T, Key> & { readonly [Some in Key]?: string };

/** Milliseconds from the epoch that a date can hold. */
const MAX_INSTANT = 8.64e15;

const isNested = (value: unknown): value is Members => typeof value === 'object' && value !== null;
const isObject = (value: unknown): value is Members => isNested(value) && !Array.isArray(value);

const asText: Read<string | undefined> = (value) => {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value))) return String(value);
  return value instanceof Date && Math.abs(value.getTime()) <= MAX_INSTANT ? value.toISOString() : undefined;
};

/** A number is milliseconds from the epoch. */
const asMoment: Read<string | undefined> = (value) =>
  asText(typeof value === 'number' || typeof value === 'bigint' ? new Date(Number(value)) : value);

const asNumber: Read<number | undefined> = (value) => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

const asBoolean: Read<boolean | undefined> = (value) => (typeof value === 'boolean' ? value : undefined);

const isTrue: Read<boolean> = (value) => value === true;

/** An object, member by member. Those that are not named are the page's own, and stay as they are. */
const object = <T extends object>(reads: Reads<T>): ((value: Members) => T) => {
  const readers = Object.entries<Read<unknown>>(reads);
  return (value) => {
    const changes = new Map<string, unknown>();
    for (const [name, read] of readers) {
      const given = value[name];
      const known = read(given);
      if (known !== given) changes.set(name, known);
    }
    if (changes.size === 0) return value as T;
    const own = Object.entries(value).filter(([name]) => !Object.hasOwn(reads, name));
    const named = readers.map(([name]) => [name, changes.has(name) ? changes.get(name) : value[name]] as const);
    return Object.fromEntries([...own, ...named.filter(([, member]) => member !== undefined)]) as T;
  };
};

const optional =
  <T>(read: (value: Members) => T): Read<T | undefined> =>
  (value) =>
    isObject(value) ? read(value) : undefined;

const required =
  <T>(read: (value: Members) => T): Read<T> =>
  (value) =>
    read(isObject(value) ? value : {});

const list =
  <T>(read: (value: Members) => T): Read<readonly T[] | undefined> =>
  (value) => {
    if (!Array.isArray(value)) return undefined;
    const items = value.filter(isObject).map(read);
    return items.length === value.length && items.every((item, at) => item === value[at]) ? (value as T[]) : items;
  };

/** The members of a table, each with what reads its kind. */
const byKind = <Table extends Readonly<Record<string, string>>, Kinds extends Readonly<Record<Table[keyof Table], unknown>>>(
  table: Table,
  kinds: Kinds,
) =>
  Object.fromEntries(Object.entries(table).map(([name, kind]) => [name, kinds[kind as Table[keyof Table]]])) as {
    readonly [Name in keyof Table]: Kinds[Table[Name]];
  };

const SCALARS = { text: asText, moment: asMoment, number: asNumber, boolean: asBoolean };

const event = object<ParcelEvent>({
  ...byKind(EVENT_MEMBERS, SCALARS),
  at: (value) => asMoment(value) ?? '',
  status: (value) => knownStatus(asText(value) ?? ''),
});

const parcel = object<Omit<Parcel, 'status'> & { readonly status: string }>({
  ...byKind(PARCEL_MEMBERS, { ...SCALARS, events: list(event) }),
  status: (value) => asText(value) || 'unknown',
});

/** Parcels out of what a page took for them, as `repairOrder` reads those of an order; none where there is no list. */
export const repairParcels = (value: unknown): readonly Parcel[] => list((one) => withKnownStatus(parcel(one)))(value) ?? [];

const line = object<OrderLine>({
  ...byKind(LINE_MEMBERS, SCALARS),
  sku: (value) => asText(value) ?? '',
  quantity: (value) => asNumber(value) ?? 0,
});

const order = object<Said<Order, 'id' | 'reference' | 'stage'>>({
  ...byKind(ORDER_MEMBERS, {
    ...SCALARS,
    named: optional(object<NamedId>(byKind(NAMED_MEMBERS, SCALARS))),
    hold: optional(object<Hold>(byKind(HOLD_MEMBERS, SCALARS))),
    shipTo: optional(object<ShipTo>(byKind(SHIP_TO_MEMBERS, SCALARS))),
    lines: list(line),
  }),
  id: asText,
  reference: asText,
  stage: asText,
  flags: required(object<OrderFlags>({ onHold: isTrue, backordered: isTrue, partial: isTrue, split: isTrue })),
  raw: required(object<RawOrderStatus>(byKind(RAW_MEMBERS, SCALARS))),
  parcels: repairParcels,
});

/**
 * An order out of what a page took for one, such as the answer of an interface of its own: `null` is absent, numbers and dates become texts where texts are meant, a
 * stage that is not known is derived from the facts, a parcel's status that is not known is `unknown`. Members that orders do not have are the page's own, and stay as
 * they are. Total: never throws.
 *
 * @returns the value itself where it is sound; `undefined` for what has no id, by which it could be told from others, and for what cannot be read
 */
export function repairOrder(value: unknown): Order | undefined {
  try {
    if (!isObject(value)) return undefined;
    const read = order(value);
    const { id, reference = id } = read;
    if (!id || reference === undefined) return undefined;
    return withKnownStage(reference === read.reference ? (read as Order) : { ...read, id, reference });
  } catch {
    return undefined;
  }
}

/**
 * What is wrong with an order that a page holds itself: the path of the first member that `repairOrder` reads as something else, such as `carrier` or
 * `parcels.0.status`; an empty one for what cannot be read as an order at all, and `undefined` for a sound order. Total: never throws.
 *
 * `null` is such a member, since what is not known is absent; so are numbers and dates in place of texts.
 */
export function flawOf(value: unknown): string | undefined {
  try {
    if (!isObject(value)) return '';
    const read = repairOrder(value);
    if (!read) return asText(value['id']) ? '' : 'id';
    // First, since the word for a stage that is not known goes to `raw`.
    return value['stage'] === read.stage ? differenceOf(value, read) : 'stage';
  } catch {
    return '';
  }
}

/** The path to where a value was read as another; an empty one for the value as a whole. */
function differenceOf(given: unknown, read: unknown): string | undefined {
  if (Object.is(given, read)) return undefined;
  if (!isNested(given) || !isNested(read) || Array.isArray(given) !== Array.isArray(read)) return '';
  const said = Object.keys(given).filter((name) => given[name] !== undefined);
  for (const name of [...said, ...Object.keys(read)]) {
    const path = differenceOf(given[name], read[name]);
    if (path !== undefined) return path ? `${name}.${path}` : name;
  }
  return '';
}
