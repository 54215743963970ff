import { isScanned, type NamedId, type Parcel, type ParcelEvent } from '../order/index.js';
import { fromExtensiv } from '../tracking/statuses/extensiv.js';
import { fieldReader, isRecord, type Fields } from './fields.js';
import { ImportZones, type ImportedDates } from './imported-dates.js';
import { entriesOf } from './payload.js';
import { ProblemLog, type ImportOptions, type ImportProblem } from './problem.js';
import { readTrackingNumbers } from './tracking-numbers.js';
import { quote, readIdentifier, readLink, readText } from './values.js';

/** What `shipmentstrackinginfo` says about one package. */
export interface TrackingRecord {
  readonly orderId: string;
  readonly reference?: string;
  readonly purchaseOrder?: string;
  readonly customer?: NamedId;
  readonly facility?: NamedId;
  /** When the carrier last said something: an instant or a full-date. */
  readonly updatedAt?: string;
  /** Always with a tracking number. */
  readonly parcel: Parcel;
}

/** Everything that could be read of a tracking payload, and everything that could not. */
export interface TrackingImport {
  readonly byOrder: ReadonlyMap<string, readonly TrackingRecord[]>;
  readonly problems: ImportProblem[];
  readonly total?: number;
}

const KEYS = {
  orderid: 'orderId',
  referencenum: 'reference',
  ponum: 'purchaseOrder',
  customeridentifier: 'customer',
  facilityidentifier: 'facility',
  facilitytimezonename: 'timeZone',
  packageid: 'packageId',
  carrier: 'carrier',
  carrierservice: 'service',
  carriercode: 'carrierCode',
  trackingnumber: 'trackingNumber',
  trackingurl: 'url',
  deliverystatus: 'status',
  creationdate: 'createdAt',
  deliverydate: 'deliveredAt',
  deliverydateestimated: 'estimatedAt',
  trackingupdatedate: 'updatedAt',
  trackingcarrierstatusdescription: 'description',
  trackingcarrierstatuscode: 'code',
  error: 'error',
} as const;

type TrackField = (typeof KEYS)[keyof typeof KEYS];
const readFields = fieldReader<TrackField>(KEYS);
const readNamed = fieldReader({ id: 'id', name: 'name' });

/**
 * Reads `shipmentstrackinginfo` in either dialect. Total: a record that cannot be read is reported, and the others load.
 *
 * Several records of one number are its history: they are kept in the order in which they came.
 */
export function mapTrackPackages(payload: unknown, options: ImportOptions = {}): TrackingImport {
  const log = new ProblemLog();
  const zones = new ImportZones(options, log);
  const page = entriesOf(payload);
  if (!page) {
    log.order('unreadable_payload', `This is no list of packages that Extensiv answers with: ${quote(payload)}.`);
    return { byOrder: new Map(), problems: log.finish() };
  }
  const byOrder = new Map<string, TrackingRecord[]>();
  for (const [index, entry] of page.entries.entries()) {
    log.begin(index);
    const record = readTrackPackage(entry, zones, log);
    if (!record) continue;
    const records = byOrder.get(record.orderId);
    if (records) records.push(record);
    else byOrder.set(record.orderId, [record]);
  }
  return { byOrder, problems: log.finish(), ...(page.total !== undefined && { total: page.total }) };
}

/** Reads one `TrackPackageInfo`; reports and returns undefined when it names no order or no number. */
export function readTrackPackage(entry: unknown, zones: ImportZones, log: ProblemLog): TrackingRecord | undefined {
  if (!isRecord(entry)) {
    log.order('not_an_order', `This is no package: ${quote(entry)}.`);
    return undefined;
  }
  const fields: Fields<TrackField> = {};
  readFields(entry, fields);
  const orderId = readIdentifier(fields.orderId, 'OrderId', log);
  const reference = readIdentifier(fields.reference, 'ReferenceNum', log);
  log.name(orderId, reference);
  if (orderId === undefined) {
    log.order('missing_id', 'The package names no order.', 'OrderId');
    return undefined;
  }
  const dates = zones.of(fields.timeZone, 'FacilityTimeZoneName');
  const carrier = readText(fields.carrier, 'Carrier', log) ?? readText(fields.carrierCode, 'CarrierCode', log);
  const [trackingNumber] = readTrackingNumbers(fields.trackingNumber, { path: 'TrackingNumber', carrier, log });
  if (trackingNumber === undefined) {
    log.order('not_a_tracking_number', 'The package has no tracking number that can be read.', 'TrackingNumber');
    return undefined;
  }
  const updatedAt = dates.read(fields.updatedAt, 'TrackingUpdateDate', true);
  const purchaseOrder = readIdentifier(fields.purchaseOrder, 'PoNum', log);
  const customer = readIdentity(fields.customer, 'CustomerIdentifier', log);
  const facility = readIdentity(fields.facility, 'FacilityIdentifier', log);
  return {
    orderId,
    ...(reference && { reference }),
    ...(purchaseOrder && { purchaseOrder }),
    ...(customer && { customer }),
    ...(facility && { facility }),
    ...(updatedAt && { updatedAt }),
    parcel: readParcel(fields, { trackingNumber, carrier, updatedAt, dates, log }),
  };
}

interface ParcelParts {
  readonly trackingNumber: string;
  readonly carrier: string | undefined;
  readonly updatedAt: string | undefined;
  readonly dates: ImportedDates;
  readonly log: ProblemLog;
}

function readParcel(fields: Fields<TrackField>, { trackingNumber, carrier, updatedAt, dates, log }: ParcelParts): Parcel {
  const service = readText(fields.service, 'CarrierService', log);
  const packageId = readIdentifier(fields.packageId, 'PackageId', log);
  const description = readText(fields.description, 'TrackingCarrierStatusDescription', log);
  const error = readText(fields.error, 'Error', log);
  const word = readText(fields.status, 'DeliveryStatus', log);
  const deliveredAt = dates.read(fields.deliveredAt, 'DeliveryDate', true);
  const labelledAt = dates.read(fields.createdAt, 'CreationDate', true);
  const estimatedDeliveryAt = dates.read(fields.estimatedAt, 'DeliveryDateEstimated', false);
  const url = readLink(fields.url, 'TrackingUrl', log);
  const code = readIdentifier(fields.code, 'TrackingCarrierStatusCode', log);
  const rawStatus = word ?? description ?? error ?? code;
  const status = statusOf({ word, code, description: description ?? error, carrier, deliveredAt });
  const event: ParcelEvent | undefined = updatedAt ? { at: updatedAt, status, ...(description && { description }) } : undefined;
  return {
    trackingNumber,
    ...(packageId && { packageId }),
    ...(carrier && { carrier }),
    ...(service && { service }),
    status,
    ...(rawStatus && { rawStatus }),
    ...(labelledAt && { labelledAt }),
    ...(status === 'accepted' && updatedAt && { firstScanAt: updatedAt }),
    ...(deliveredAt && status === 'delivered' && { deliveredAt }),
    ...(estimatedDeliveryAt && { estimatedDeliveryAt }),
    ...(url && { url }),
    ...(event && { events: [event] }),
  };
}

interface StatusFields {
  readonly word: string | undefined;
  readonly code: string | undefined;
  readonly description: string | undefined;
  readonly carrier: string | undefined;
  readonly deliveredAt: string | undefined;
}

/** What the fields say together; a package that nothing is said about has a label and no more, and a delivery date alone means delivered. */
function statusOf({ word, code, description, carrier, deliveredAt }: StatusFields): Parcel['status'] {
  const { status } = fromExtensiv({ deliveryStatus: word, carrierStatusCode: code, carrierStatusDescription: description, carrier });
  if (status !== 'unknown' || word !== undefined) return status;
  if (deliveredAt !== undefined) return 'delivered';
  return description === undefined ? 'label_created' : 'unknown';
}

function readIdentity(value: unknown, path: string, log: ProblemLog): NamedId | undefined {
  const fields: Fields<'id' | 'name'> = {};
  readNamed(value, fields);
  const id = readIdentifier(fields.id, `${path}.Id`, log);
  const name = readText(fields.name, `${path}.Name`, log);
  return id || name ? { ...(id && { id }), ...(name && { name }) } : undefined;
}

const MAX_EVENTS = 200;

const nameOf = ({ at, status, description, location }: ParcelEvent): string => JSON.stringify([at, status, description, location]);

/** Joins what two records say of one number: events in the order of time, each once, the status of the latest, the earliest scan. At most 200 events are kept. */
export function joinParcels(earlier: Parcel, later: Parcel): Parcel {
  const said = [...(earlier.events ?? []), ...(later.events ?? [])];
  const events = [...new Map(said.map((event) => [nameOf(event), event])).values()]
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .slice(-MAX_EVENTS);
  const [newer, older] = latestOf(later) >= latestOf(earlier) ? [later, earlier] : [earlier, later];
  // With more than one event there is a history, whose first physical scan is the end of the gap.
  const seen = events.length > 1 ? events.find((event) => isScanned({ status: event.status }))?.at : undefined;
  const scan = [older.firstScanAt, newer.firstScanAt, seen].reduce(
    (first, at) => (first === undefined || (at !== undefined && at < first) ? at : first),
    undefined,
  );
  return { ...older, ...newer, ...(scan && { firstScanAt: scan }), ...(events.length > 0 && { events }) };
}

const latestOf = (parcel: Parcel): string => parcel.events?.at(-1)?.at ?? '';
