import type { Parcel } from '../order/index.js';
import type { OrderDraft } from './order-draft.js';
import type { ImportedDates } from './imported-dates.js';
import { fieldReader, isRecord, type Fields } from './fields.js';
import type { ProblemLog } from './problem.js';
import { readTrackingNumbers } from './tracking-numbers.js';
import { quote, readIdentifier } from './values.js';

const MAX_PACKAGES = 500;

const readPackage = fieldReader({ packageid: 'id', trackingnumber: 'trackingNumber', createdate: 'createdAt' });
type PackageField = 'id' | 'trackingNumber' | 'createdAt';

/** What the order as a whole says about its parcels. */
export interface ParcelFacts {
  readonly carrier?: string | undefined;
  readonly service?: string | undefined;
  /** When the labels were made, as far as the order knows. */
  readonly labelledAt?: string | undefined;
  readonly dates: ImportedDates;
  readonly log: ProblemLog;
  /** How the source names the field of the order's own tracking number. */
  readonly trackingPath: string;
}

type MutableParcel = { -readonly [K in keyof Parcel]: Parcel[K] };

/** A tracking number is the same in any case; the first spelling is kept. */
const keyOf = (number: string): string => number.toUpperCase();

/**
 * The parcels of an order: one per tracking number, in the order in which the numbers are met in `RoutingInfo`, the packages and the parcel response,
 * then one per package that no number is known for.
 */
export function readParcels(draft: OrderDraft, facts: ParcelFacts): Parcel[] {
  const byNumber = new Map<string, MutableParcel>();
  const add = (value: unknown, path: string): string[] => {
    const numbers = readTrackingNumbers(value, { path, carrier: facts.carrier, log: facts.log });
    for (const trackingNumber of numbers) {
      if (!byNumber.has(keyOf(trackingNumber)))
        byNumber.set(keyOf(trackingNumber), { trackingNumber, ...common(facts), status: 'label_created' });
    }
    return numbers;
  };

  add(draft.trackingNumber, facts.trackingPath);
  const unlabelled: Partial<MutableParcel>[] = [];
  const claimed = new Set<string>();
  for (const [index, source] of listOf(draft.packages, 'ReadOnly.Packages', facts.log).entries()) {
    const path = `ReadOnly.Packages[${index}]`;
    const fields: Fields<PackageField> = {};
    readPackage(source, fields);
    const own = packageFacts(fields, path, facts);
    const numbers = add(fields.trackingNumber, `${path}.TrackingNumber`);
    if (numbers.length === 0) unlabelled.push(own);
    for (const number of numbers) {
      const parcel = byNumber.get(keyOf(number));
      if (parcel && !claimed.has(keyOf(number))) Object.assign(parcel, own, facts.labelledAt ? { labelledAt: facts.labelledAt } : {});
      claimed.add(keyOf(number));
    }
  }
  readResponse(draft.parcelTrackingNumbers, add, facts.log);
  return [...byNumber.values(), ...placeUnlabelled(unlabelled, byNumber, claimed, facts)];
}

function readResponse(value: unknown, add: (value: unknown, path: string) => unknown, log: ProblemLog): void {
  const path = 'ParcelResponse.TrackingNumbers';
  if (typeof value === 'string' || typeof value === 'number') add(value, path);
  else for (const [index, number] of listOf(value, path, log).entries()) add(number, `${path}[${index}]`);
}

/**
 * Packages without a number of their own. A single one belongs to the single number that no package claims; several travel under the order's number as one
 * multi-piece shipment. Only when the order has no number to spare are they parcels that still wait for a label.
 */
function placeUnlabelled(
  unlabelled: readonly Partial<MutableParcel>[],
  byNumber: ReadonlyMap<string, MutableParcel>,
  claimed: ReadonlySet<string>,
  facts: ParcelFacts,
): Parcel[] {
  const free = [...byNumber].filter(([key]) => !claimed.has(key)).map(([, parcel]) => parcel);
  const [only] = unlabelled;
  const [parcel] = free;
  if (only && parcel) {
    if (unlabelled.length === 1 && free.length === 1) Object.assign(parcel, only, facts.labelledAt ? { labelledAt: facts.labelledAt } : {});
    return [];
  }
  return unlabelled.map(({ packageId }) => {
    const { carrier, service } = common(facts);
    return { ...(packageId && { packageId }), ...(carrier && { carrier }), ...(service && { service }), status: 'none' };
  });
}

function common({ carrier, service, labelledAt }: ParcelFacts): Partial<MutableParcel> {
  return { ...(carrier && { carrier }), ...(service && { service }), ...(labelledAt && { labelledAt }) };
}

/** A package is created when it is packed, at most minutes before its label: near enough when the order does not say more. */
function packageFacts(fields: Fields<PackageField>, path: string, { dates, log }: ParcelFacts): Partial<MutableParcel> {
  const packageId = readIdentifier(fields.id, `${path}.PackageId`, log);
  const labelledAt = dates.read(fields.createdAt, `${path}.CreateDate`, true);
  return { ...(packageId && { packageId }), ...(labelledAt && { labelledAt }) };
}

/** A list of at most 500 things, or nothing. */
export function listOf(value: unknown, path: string, log: ProblemLog): readonly unknown[] {
  if (value === undefined || value === null || value === '') return [];
  if (isRecord(value)) return [value];
  if (!Array.isArray(value)) {
    log.field(path, 'wrong_type', `${path} is not a list: ${quote(value)}.`);
    return [];
  }
  if (value.length <= MAX_PACKAGES) return value;
  log.field(path, 'too_many_items', `${path} has ${value.length} entries; ${MAX_PACKAGES} are read.`);
  return value.slice(0, MAX_PACKAGES);
}
