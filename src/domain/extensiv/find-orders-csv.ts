import { readCsv, separatorOf, type CsvRow } from './csv.js';
import { ImportZones } from './imported-dates.js';
import { DRAFT_PATHS, emptyDraft, type DraftField } from './order-draft.js';
import { orderOfDraft } from './order-of-draft.js';
import { OrderSet } from './orders.js';
import { ProblemLog, type ImportOptions, type OrderImport } from './problem.js';
import { quote } from './values.js';

/**
 * Columns of the Find Orders export by field, as the Excel export, the CSV export and the older `FindOrders` interface head them. The first heading of a
 * field is the one of the Excel export. Headings count without regard to case, spaces and punctuation.
 */
export const FIND_ORDERS_COLUMNS: Readonly<Partial<Record<DraftField, readonly string[]>>> = {
  id: ['Transaction ID', 'Order Id', 'WarehouseTransactionID'],
  reference: ['Reference Number', 'ReferenceNum', 'Reference'],
  purchaseOrder: ['Purchase Order', 'PoNum', 'PO Number'],
  status: ['Status'],
  isClosed: ['IsClosed'],
  allocation: ['Allocation Status'],
  fullyAllocated: ['FullyAllocated'],
  customerName: ['Customer', 'CustomerName'],
  customerId: ['Customer ID'],
  facilityName: ['Warehouse', 'Facility'],
  facilityId: ['Warehouse ID', 'FacilityID'],
  timeZone: ['Time Zone', 'FacilityTimeZoneName'],
  createdAt: ['Create Date', 'CreationDate', 'Created'],
  closedAt: ['Close Date', 'ProcessDate'],
  updatedAt: ['Last Modified Date', 'LastModifiedDate'],
  createdBy: ['Created By'],
  updatedBy: ['Updated By'],
  createSource: ['Create Source'],
  shipToName: ['Ship To Name'],
  shipToCompany: ['Ship To Company', 'ShipToCompanyName'],
  shipToAddress1: ['Ship To Address', 'ShipToAddress1'],
  shipToAddress2: ['Ship To Address2'],
  shipToCity: ['Ship To City'],
  shipToRegion: ['Ship To State'],
  shipToPostalCode: ['Ship To Zip'],
  shipToCountry: ['Ship To Country'],
  shipToEmail: ['Ship To Email'],
  shipToPhone: ['Ship To Phone'],
  retailerId: ['Retailer ID', 'Retailer'],
  markForNameId: ['Mark For Name ID', 'MarkForName'],
  markForLists: ['Mark For Lists'],
  carrier: ['Carrier'],
  shipService: ['Ship Service', 'ShipMethod'],
  billingType: ['Billing Type', 'BillingCode'],
  trackingNumber: ['Tracking Number', 'TrackingNumbers'],
  packageCount: ['Packages', 'TotPackages'],
  parcelLabelType: ['Parcel Label Type'],
  smallParcelShippedAt: ['Small Parcel Ship Date'],
  endOfDayRequestedAt: ['End of Day Request Date'],
  pickupAt: ['Pickup Date'],
  loadNumber: ['Load Number'],
  loadOutPercent: ['Load Out Percent'],
  loadedOutAt: ['Load Out Date', 'LoadOutDoneDate'],
  billOfLading: ['Bill of Lading'],
  masterBillOfLading: ['Master Bill of Lading'],
  earliestShipAt: ['Earliest Ship Date'],
  cancelAfter: ['Cancel Date', 'ShipCancelDate'],
  pickTicketPrintedAt: ['Pick Ticket Print Date'],
  pickJobId: ['Pick Job ID'],
  pickJobAssignee: ['Pick Job Assignee'],
  pickedAt: ['Pick Done Date'],
  packedAt: ['Pack Done Date'],
  asnSentAt: ['ASN Sent Date'],
  asnConfirmedAt: ['Confirm ASN Sent Date'],
  batchId: ['Batch ID', 'BatchOrderId'],
  batchName: ['Batch Name'],
  lineCount: ['Line Items', 'TotLines'],
  skuQuantity: ['SKU Quantity', 'Product Number/Quantity', 'SkuAndQty'],
  totalQuantity: ['Total Item Quantity', 'TotalItemQty', 'TotOrdQty'],
  totalWeightLb: ['Total Weight (lb)', 'TotWeightImperial', 'TotWeight'],
  totalWeightKg: ['Total Weight (kg)', 'TotWeightMetric'],
  totalVolumeCuFt: ['Volume (cuft)', 'TotVolumeImperial', 'TotCuFt'],
  totalVolumeM3: ['Volume (m3)', 'TotVolumeMetric'],
  warehouseInstructions: ['Warehouse Instructions', 'Notes'],
  onHoldDate: ['On Hold Date'],
  onHoldReason: ['On Hold Reason'],
};

const MAX_HEADING = 80;
const fold = (heading: string): string =>
  heading
    .slice(0, MAX_HEADING)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

const FIELD_OF: ReadonlyMap<string, DraftField> = new Map(
  (Object.entries(FIND_ORDERS_COLUMNS) as [DraftField, readonly string[]][]).flatMap(([field, names]) =>
    names.map((name) => [fold(name), field] as const),
  ),
);

interface Column {
  readonly field: DraftField;
  readonly place: number;
  readonly heading: string;
}

interface Table {
  readonly columns: readonly Column[];
  readonly width: number;
}

/** Whether a first line heads a Find Orders export: it has an order's id or reference among its headings. */
export function isFindOrdersCsv(text: string): boolean {
  const [first] = headingRows(text);
  return first !== undefined && columnsOf(first.cells).some(({ field }) => field === 'id' || field === 'reference');
}

/** The rows from the headings on; Excel's own first line `sep=;` is none. */
function* headingRows(text: string): Generator<CsvRow, void> {
  const hint = /^\ufeff?"?sep=([,;\t])"?[\r\n]+/.exec(text.slice(0, 20));
  const body = hint ? text.slice(hint[0].length) : text;
  yield* readCsv(body, separatorOf(body));
}

/**
 * Reads the file that Find Orders exports, with either kind of headings, any columns in any order.
 *
 * Dates are wall time at the facility, month first (`11/23/2026 2:30 PM`). Ids are the warehouse's transaction numbers; without that column an order is known
 * by its reference. Rows that are shorter or longer than the headings are read as far as they go, and reported. Total: it never throws.
 */
export function mapFindOrdersCsv(text: string, options: ImportOptions = {}): OrderImport {
  const log = new ProblemLog();
  const rows = headingRows(text);
  const head = rows.next();
  const columns = head.done ? [] : columnsOf(head.value.cells);
  if (head.done || !columns.some(({ field }) => field === 'id' || field === 'reference')) {
    log.order('unreadable_payload', 'The first line names neither "Transaction ID" nor "Reference Number": this is no Find Orders export.');
    return { orders: [], problems: log.finish() };
  }
  const table = { columns, width: head.value.cells.length };
  const zones = new ImportZones(options, log);
  const orders = new OrderSet(log);
  const headings = new Map(columns.map(({ field, heading }) => [field, heading]));
  const pathOf = (field: DraftField): string => headings.get(field) ?? DRAFT_PATHS[field];
  let index = 0;
  for (const row of rows) {
    log.begin(index);
    index += 1;
    const draft = draftOfRow(row, table, log);
    if (draft) orders.add(orderOfDraft(draft, { zones, log, pathOf }));
  }
  return { orders: orders.list, problems: log.finish(), total: index };
}

function columnsOf(cells: readonly string[]): Column[] {
  const seen = new Set<DraftField>();
  return cells.flatMap((cell, place) => {
    const field = FIELD_OF.get(fold(cell));
    if (field === undefined || seen.has(field)) return [];
    seen.add(field);
    return [{ field, place, heading: cell.trim().slice(0, MAX_HEADING) }];
  });
}

function draftOfRow({ cells, unclosed }: CsvRow, { columns, width }: Table, log: ProblemLog): ReturnType<typeof emptyDraft> | undefined {
  const draft = emptyDraft();
  for (const { field, place } of columns) {
    const cell = cells[place];
    if (cell !== undefined && cell !== '') draft[field] = field === 'trackingNumber' ? cell : plainCell(cell);
  }
  log.name(shortName(draft.id), shortName(draft.reference));
  const id = columns.find(({ field }) => field === 'id');
  // What stands in the id's column of a row that a line break in a note has torn off is not an id.
  if (id && !/^\d{1,15}$/.test(String(draft.id ?? ''))) {
    log.order(draft.id === undefined ? 'missing_id' : 'bad_id', `The row's id is not a number: ${quote(draft.id ?? '')}.`, id.heading);
    return undefined;
  }
  // Without a column of references the ids are the names of the orders, and nothing is missing.
  if (!columns.some(({ field }) => field === 'reference')) draft.reference = draft.id;
  const extra = cells.slice(width).some((cell) => cell.trim() !== '');
  if (extra || cells.length < width) {
    log.field(
      '',
      'ragged_row',
      `The row has ${cells.length} cells where the headings have ${width}: its values may be in the wrong columns.`,
    );
  }
  if (unclosed) log.field('', 'unclosed_quote', 'A quotation mark in the row is never closed; it is read as a character.');
  return draft;
}

const shortName = (value: unknown): string | undefined => (typeof value === 'string' ? value.slice(0, 200) : undefined);

const FORMULA = /^="([^"]{0,2000})"$/;

/** A cell without what spreadsheets put around text to keep it: `="0123"`, or an apostrophe before a digit or a sign. */
function plainCell(cell: string): string {
  const text = cell.trim();
  const inner = text.startsWith('="') ? (FORMULA.exec(text.slice(0, 2_010))?.[1] ?? text) : text;
  return /^'[\d=+@-]/.test(inner) ? inner.slice(1) : inner;
}
