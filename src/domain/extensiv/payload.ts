import { fieldReader, isRecord, keyTest, type Fields } from './fields.js';

/** The entries of a payload, in the order in which they came. */
export interface PayloadEntries {
  readonly entries: readonly unknown[];
  readonly total?: number;
}

type ContainerField = 'embedded' | 'list' | 'total';

const readContainer = fieldReader<ContainerField>({
  _embedded: 'embedded',
  resourcelist: 'list',
  item: 'list',
  items: 'list',
  orders: 'list',
  totalresults: 'total',
});

/** Whether an object is an order or a record about one, and no container of them. An order has `_embedded` too: its lines. */
const isEntry = keyTest(['ReadOnly', 'OrderId', 'ReferenceNum']);

/** Relations of entries in `_embedded`; the full form is `http://api.3plCentral.com/rels/orders/order`. */
const RELATION = /(?:^|\/)(?:order|orders|item|items|digest|digests|summary|summaries|trackpackageinfo|shipmentstrackinginfo)$/i;
const MAX_NESTING = 4;

/**
 * The entries of any container that Extensiv answers with: HAL's `_embedded`, `ResourceList`, `item`, a bare list, one order; or a list of such pages.
 *
 * @returns undefined when the payload is none of them
 */
export function entriesOf(payload: unknown, nesting = 0): PayloadEntries | undefined {
  if (Array.isArray(payload))
    return { entries: nesting < MAX_NESTING ? payload.flatMap((entry) => pageEntries(entry, nesting + 1) ?? [entry]) : payload };
  if (!isRecord(payload)) return undefined;
  if (isEntry(payload)) return { entries: [payload] };
  const fields: Fields<ContainerField> = {};
  readContainer(payload, fields);
  const entries = listIn(fields);
  const total = typeof fields.total === 'number' && Number.isSafeInteger(fields.total) && fields.total >= 0 ? { total: fields.total } : {};
  if (entries) return { entries, ...total };
  // A page beyond the last, or `pgnum=0`: a total and nothing else.
  return fields.total === undefined ? undefined : { entries: [], ...total };
}

function pageEntries(entry: unknown, nesting: number): readonly unknown[] | undefined {
  return isRecord(entry) && !isEntry(entry) ? entriesOf(entry, nesting)?.entries : undefined;
}

function listIn({ embedded, list }: Fields<ContainerField>): readonly unknown[] | undefined {
  if (Array.isArray(list)) return list;
  if (!isRecord(embedded)) return isRecord(list) ? [list] : undefined;
  const keys = Object.keys(embedded);
  const key = keys.find((name) => RELATION.test(name.slice(-60))) ?? keys.find((name) => Array.isArray(embedded[name]));
  const value = key === undefined ? undefined : embedded[key];
  // HAL writes a relation with one target as an object.
  return Array.isArray(value) ? value : isRecord(value) ? [value] : undefined;
}
