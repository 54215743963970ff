import { mapExtensivOrders } from '../../src/domain/extensiv/index.js';
import { trackingNumbers, type Order } from '../../src/domain/order/index.js';
import { wallClock } from '../../src/domain/format/wall-clock.js';

/** Which headings a file has: those of the Excel export, or the internal ones of the CSV export. */
export type CsvHeadings = 'display' | 'internal';

type Cell = (order: Order) => string | number | undefined;

const two = (value: number): string => String(value).padStart(2, '0');

/** A date as the portal prints it in America: `11/23/2026 2:30 PM`, at the facility. */
function american(at: string | undefined, zone = 'America/Toronto'): string {
  if (at === undefined) return '';
  if (at.length === 10) return `${at.slice(5, 7)}/${at.slice(8)}/${at.slice(0, 4)}`;
  const wall = wallClock(Date.parse(at), zone);
  if (!wall) return '';
  return `${wall.month}/${wall.day}/${wall.year} ${wall.hour % 12 || 12}:${two(wall.minute)} ${wall.hour < 12 ? 'AM' : 'PM'}`;
}

const STATUS_WORDS: Readonly<Record<string, string>> = { '0': 'Open', '1': 'Closed', '2': 'Canceled' };

/** The columns that the file has: heading of the display export, heading of the internal one, value. */
const COLUMNS: readonly (readonly [display: string, internal: string, cell: Cell])[] = [
  ['Transaction ID', 'OrderId', (order) => order.id],
  ['Customer', 'Customer', (order) => order.customer?.name],
  ['Reference Number', 'ReferenceNum', (order) => order.reference],
  ['Purchase Order', 'PONum', (order) => order.purchaseOrder],
  ['Status', 'Status', (order) => STATUS_WORDS[order.raw.status ?? ''] ?? order.raw.status],
  ['Allocation Status', 'FullyAllocated', (order) => (order.flags.backordered ? 'Not Allocated' : 'Fully Allocated')],
  ['Create Date', 'CreationDate', (order) => american(order.createdAt, order.timeZone)],
  ['Pick Ticket Print Date', 'PickTicketPrintDate', (order) => american(order.pickTicketPrintedAt, order.timeZone)],
  ['Pick Done Date', 'PickDoneDate', (order) => american(order.pickedAt, order.timeZone)],
  ['Pack Done Date', 'PackDoneDate', (order) => american(order.packedAt, order.timeZone)],
  ['Close Date', 'ProcessDate', (order) => american(order.closedAt, order.timeZone)],
  ['Ship To Name', 'ShipToName', (order) => order.shipTo?.name],
  ['Ship To City', 'ShipToCity', (order) => order.shipTo?.city],
  ['Ship To State', 'ShipToState', (order) => order.shipTo?.region],
  ['Ship To Zip', 'ShipToZip', (order) => order.shipTo?.postalCode],
  ['Carrier', 'Carrier', (order) => order.carrier],
  ['Ship Service', 'ShipService', (order) => order.shipService],
  ['Tracking Number', 'TrackingNumber', (order) => trackingNumbers(order).join(', ')],
  ['Packages', 'TotPackages', (order) => order.packageCount],
  ['SKU Quantity', 'SkuAndQty', (order) => order.skuQuantity],
  ['Total Item Quantity', 'TotalItemQty', (order) => order.totalQuantity],
  ['Total Weight (lb)', 'TotWeightImperial', (order) => order.totalWeightLb],
  ['Warehouse Instructions', 'Notes', (order) => order.warehouseInstructions],
];

const quote = (value: string | number | undefined): string => {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Orders of Extensiv's API as the file that Find Orders would export of them. Full allocation is a flag under the internal headings. */
export function findOrdersCsv(records: readonly object[], headings: CsvHeadings = 'display'): string {
  const { orders } = mapExtensivOrders(records);
  const internal = headings === 'internal';
  const columns = COLUMNS.map(([display, name, cell]) => ({
    heading: internal ? name : display,
    cell: internal && name === 'FullyAllocated' ? (order: Order) => String(!order.flags.backordered) : cell,
  }));
  const lines = orders.map((order) => columns.map(({ cell }) => quote(cell(order))).join(','));
  return `\ufeff${[columns.map(({ heading }) => heading).join(','), ...lines].join('\r\n')}\r\n`;
}
