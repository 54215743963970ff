import type { OrderLine } from '../order/index.js';
import { fieldReader, type Fields } from './fields.js';
import { listOf } from './parcels.js';
import type { ProblemLog } from './problem.js';
import type { MutableOrder } from './shared-fields.js';
import { readFlag, readIdentifier, readNumber, readText } from './values.js';

type LineField = 'item' | 'sku' | 'quantity' | 'description' | 'lotNumber' | 'serialNumber' | 'readOnly' | 'allocated';

const readFields = fieldReader<LineField>({
  itemidentifier: 'item',
  readonly: 'readOnly',
  sku: 'sku',
  qty: 'quantity',
  description: 'description',
  lotnumber: 'lotNumber',
  serialnumber: 'serialNumber',
  fullyallocated: 'allocated',
});

/** So many SKUs fit a cell; thousands of lines would make one of megabytes. */
const MAX_LISTED = 40;

/** Reads the lines of an order, and the counts that follow from them where the source gives none. */
export function readLines(source: unknown, order: MutableOrder, path: string, log: ProblemLog): void {
  if (source === undefined || source === null) return;
  const lines = listOf(source, path, log).flatMap((line, index) => readLine(line, `${path}[${index}]`, log) ?? []);
  if (lines.length === 0) return;
  order.lines = lines;
  order.lineCount ??= lines.length;
  order.totalQuantity ??= lines.reduce((sum, line) => sum + line.quantity, 0);
  order.skuQuantity ??= lines
    .slice(0, MAX_LISTED)
    .map(({ sku, quantity }) => `${sku}(${quantity})`)
    .join(', ');
}

function readLine(source: unknown, path: string, log: ProblemLog): OrderLine | undefined {
  const fields: Fields<LineField> = {};
  readFields(source, fields);
  readFields(fields.item, fields);
  readFields(fields.readOnly, fields);
  const sku = readIdentifier(fields.sku, `${path}.ItemIdentifier.Sku`, log);
  if (sku === undefined) {
    log.field(path, 'wrong_type', `${path} has no SKU; the line is left out.`);
    return undefined;
  }
  const description = readText(fields.description, `${path}.Description`, log);
  const lotNumber = readIdentifier(fields.lotNumber, `${path}.LotNumber`, log);
  const serialNumber = readIdentifier(fields.serialNumber, `${path}.SerialNumber`, log);
  const allocated = readFlag(fields.allocated, `${path}.ReadOnly.FullyAllocated`, log);
  return {
    sku,
    quantity: readNumber(fields.quantity, `${path}.Qty`, log) ?? 0,
    ...(description && { description }),
    ...(lotNumber && { lotNumber }),
    ...(serialNumber && { serialNumber }),
    ...(allocated !== undefined && { allocated }),
  };
}
