import { fieldReader, isRecord, type Fields } from './fields.js';

/**
 * Where the API keeps each field of an order, in the spelling of its own documentation (PascalCase), by our name for it.
 *
 * The path is what a problem report shows; its last part is the key. Fields of the order and of its `ReadOnly` part are looked for in both, since digests
 * and summaries have them flat.
 */
export const DRAFT_PATHS = {
  id: 'ReadOnly.OrderId',
  reference: 'ReferenceNum',
  purchaseOrder: 'PoNum',
  externalId: 'ExternalId',
  orderType: 'OrderType',
  status: 'ReadOnly.Status',
  isClosed: 'ReadOnly.IsClosed',
  fullyAllocated: 'ReadOnly.FullyAllocated',
  onHoldDate: 'ReadOnly.OnHoldDate',
  onHoldReason: 'ReadOnly.OnHoldReason',
  createdAt: 'ReadOnly.CreationDate',
  updatedAt: 'ReadOnly.LastModifiedDate',
  pickTicketPrintedAt: 'ReadOnly.PickTicketPrintDate',
  pickedAt: 'ReadOnly.PickDoneDate',
  packedAt: 'ReadOnly.PackDoneDate',
  closedAt: 'ReadOnly.ProcessDate',
  smallParcelShippedAt: 'ReadOnly.SmallParcelShipDate',
  loadedOutAt: 'ReadOnly.LoadOutDoneDate',
  endOfDayRequestedAt: 'ReadOnly.EndOfDayRequestDate',
  asnSentAt: 'ReadOnly.AsnSentDate',
  asnConfirmedAt: 'ReadOnly.ConfirmAsnSentDate',
  earliestShipAt: 'EarliestShipDate',
  cancelAfter: 'ShipCancelDate',
  routePickupAt: 'RoutePickupDate',
  createSource: 'ReadOnly.WarehouseTransactionSourceType',
  parcelLabelType: 'ReadOnly.ParcelLabelType',
  pickJobId: 'ReadOnly.PickJobId',
  pickJobAssignee: 'ReadOnly.PickJobAssignee',
  timeZone: 'FacilityTimeZoneName',
  billingType: 'BillingCode',
  masterBillOfLading: 'MasterBillOfLadingId',
  totalQuantity: 'NumUnits1',
  totalWeightLb: 'TotalWeight',
  totalVolumeCuFt: 'TotalVolume',
  warehouseInstructions: 'Notes',
  carrier: 'RoutingInfo.Carrier',
  shipService: 'RoutingInfo.Mode',
  scac: 'RoutingInfo.ScacCode',
  trackingNumber: 'RoutingInfo.TrackingNumber',
  loadNumber: 'RoutingInfo.LoadNumber',
  billOfLading: 'RoutingInfo.BillOfLading',
  pickupAt: 'RoutingInfo.PickupDate',
  customerId: 'ReadOnly.CustomerIdentifier.Id',
  customerName: 'ReadOnly.CustomerIdentifier.Name',
  facilityId: 'ReadOnly.FacilityIdentifier.Id',
  facilityName: 'ReadOnly.FacilityIdentifier.Name',
  createdBy: 'ReadOnly.CreatedByIdentifier.Name',
  updatedBy: 'ReadOnly.LastModifiedByIdentifier.Name',
  batchId: 'ReadOnly.BatchIdentifier.Id',
  batchName: 'ReadOnly.BatchIdentifier.NameKey.Name',
  retailerId: 'ShipTo.RetailerId',
  shipToName: 'ShipTo.Name',
  shipToCompany: 'ShipTo.CompanyName',
  shipToAddress1: 'ShipTo.Address1',
  shipToAddress2: 'ShipTo.Address2',
  shipToCity: 'ShipTo.City',
  shipToRegion: 'ShipTo.State',
  shipToPostalCode: 'ShipTo.Zip',
  shipToCountry: 'ShipTo.Country',
  shipToEmail: 'ShipTo.EmailAddress',
  shipToPhone: 'ShipTo.PhoneNumber',
  packages: 'ReadOnly.Packages',
  parcelTrackingNumbers: 'ParcelResponse.TrackingNumbers',
  lines: 'OrderItems',
  // Columns of the Find Orders export that the API does not have.
  allocation: 'Allocation Status',
  markForNameId: 'Mark For Name ID',
  markForLists: 'Mark For Lists',
  loadOutPercent: 'Load Out Percent',
  lineCount: 'Line Items',
  skuQuantity: 'SKU Quantity',
  packageCount: 'Packages',
  totalWeightKg: 'Total Weight (kg)',
  totalVolumeM3: 'Volume (m3)',
} as const;

/** A field of an order before anything is known about its value. */
export type DraftField = keyof typeof DRAFT_PATHS;

/** Parts of an order that are read further. */
const PARTS = {
  readonly: 'readOnlyPart',
  routinginfo: 'routingPart',
  shipto: 'shipToPart',
  customeridentifier: 'customerPart',
  facilityidentifier: 'facilityPart',
  createdbyidentifier: 'creatorPart',
  lastmodifiedbyidentifier: 'editorPart',
  batchidentifier: 'batchPart',
  parcelresponse: 'parcelResponsePart',
  _embedded: 'embeddedPart',
} as const;

/** Keys that a `TrackPackageInfo` has and an order has not. */
const TRACK_MARKS = {
  packageuri: 'trackMark',
  deliverystatus: 'trackMark',
  trackingurl: 'trackMark',
  carriercode: 'trackMark',
  trackingcarrierstatuscode: 'trackMark',
} as const;

type PartField = (typeof PARTS)[keyof typeof PARTS] | 'trackMark';

/** An order as its source wrote it: our names, their values. `trackMark` has a value when the source is a `TrackPackageInfo`. */
export type OrderDraft = Fields<DraftField | PartField>;

const NAMES = [...Object.keys(DRAFT_PATHS), ...Object.values(PARTS), 'trackMark'];
// Spread once more, since what `fromEntries` returns is a dictionary, and so are copies of it.
const EMPTY: OrderDraft = { ...(Object.fromEntries(NAMES.map((field) => [field, undefined])) as OrderDraft) };

/** An order about which nothing is known. A copy of one object, so that all drafts share one shape and stay fast. */
export const emptyDraft = (): OrderDraft => ({ ...EMPTY });

/** Keys of the fields whose path starts with `prefix` and has one more part, in lower case. */
function keysUnder(prefix: string): Record<string, DraftField> {
  const fields = Object.entries(DRAFT_PATHS) as [DraftField, string][];
  const under = fields.filter(([, path]) => path.startsWith(prefix) && !path.slice(prefix.length).includes('.') && !path.includes(' '));
  return Object.fromEntries(under.map(([field, path]) => [path.slice(prefix.length).toLowerCase(), field]));
}

// Carrier and tracking number are read from the order too, where a digest may have them flat.
const readOrder = fieldReader<DraftField | PartField>({
  ...PARTS,
  ...TRACK_MARKS,
  ...keysUnder(''),
  ...keysUnder('ReadOnly.'),
  carrier: 'carrier',
  trackingnumber: 'trackingNumber',
  items: 'lines',
});
const readRouting = fieldReader<DraftField>({ ...keysUnder('RoutingInfo.'), scac: 'scac' });
const readShipTo = fieldReader<DraftField>(keysUnder('ShipTo.'));
const readCustomer = fieldReader<DraftField>(keysUnder('ReadOnly.CustomerIdentifier.'));
const readFacility = fieldReader<DraftField>({
  ...keysUnder('ReadOnly.FacilityIdentifier.'),
  timezonename: 'timeZone',
  facilitytimezonename: 'timeZone',
});
const readCreator = fieldReader<DraftField>(keysUnder('ReadOnly.CreatedByIdentifier.'));
const readEditor = fieldReader<DraftField>(keysUnder('ReadOnly.LastModifiedByIdentifier.'));
const readBatch = fieldReader<DraftField>({ id: 'batchId', name: 'batchName' });
const readBatchKey = fieldReader({ namekey: 'key' });
const readParcelResponse = fieldReader<DraftField>({ trackingnumbers: 'parcelTrackingNumbers' });

/** Flattens one order of the API, in either dialect: full order, digest or summary. */
export function draftOf(order: Record<string, unknown>): OrderDraft {
  const draft = emptyDraft();
  readOrder(order, draft);
  readOrder(draft.readOnlyPart, draft);
  readRouting(draft.routingPart, draft);
  readShipTo(draft.shipToPart, draft);
  readCustomer(draft.customerPart, draft);
  readFacility(draft.facilityPart, draft);
  readCreator(draft.creatorPart, draft);
  readEditor(draft.editorPart, draft);
  readParcelResponse(draft.parcelResponsePart, draft);
  if (draft.batchPart) readBatchIdentifier(draft.batchPart, draft);
  if (isRecord(draft.embeddedPart)) readEmbedded(draft.embeddedPart, draft);
  return draft;
}

function readBatchIdentifier(batch: unknown, draft: OrderDraft): void {
  const fields: Fields<'key'> = {};
  readBatch(batch, draft);
  readBatchKey(batch, fields);
  readBatch(fields.key, draft);
}

/** HAL embeds lines and packages under their relation: `http://api.3plCentral.com/rels/orders/item`. */
function readEmbedded(embedded: Record<string, unknown>, draft: OrderDraft): void {
  for (const key of Object.keys(embedded)) {
    const relation = key.slice(key.lastIndexOf('/') + 1).toLowerCase();
    if (relation === 'item' || relation === 'items') draft.lines ??= embedded[key];
    if (relation === 'package' || relation === 'packages') draft.packages ??= embedded[key];
  }
}
