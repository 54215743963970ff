import { isPartial, splitOf, type Hold, type OrderFlags, type Parcel, type RawOrderStatus } from '../order/index.js';
import type { OrderDraft } from './order-draft.js';
import type { FieldContext } from './shared-fields.js';
import { readFlag, readIdentifier, readText } from './values.js';

const CANCELLED_SUFFIX = /-cancell?ed-/i;
const CANCELLED = /^(?:2|cancell?ed)$/i;
const CLOSED = /^(?:1|closed)$/i;
const OPEN = /^(?:0|open|complete)$/i;
const HELD = /^(?:on )?hold$/i;
const ALLOCATED = /^(?:true|yes|1|(?:fully )?allocated)$/i;
const NOT_ALLOCATED = /^(?:false|no|0|(?:not|un|partially|partly|over|back)[ -]?(?:allocated|ordered)?)$/i;

/** What an order's status fields say together. */
export interface StatusReading {
  readonly raw: RawOrderStatus;
  readonly cancelled: boolean;
  readonly closed: boolean;
  readonly hold?: Hold;
  readonly onHold: boolean;
  readonly backordered: boolean;
}

/**
 * Reads status, hold and allocation.
 *
 * Cancelled comes before closed: a cancelled order may have `IsClosed` as well, and its reference ends in `-CANCELED-…`. `IsClosed` comes before a `Status`
 * of open or closed, which Extensiv calls reliable for "Canceled" only (`WarehouseTransactionApiStatus`). Without both, a close date means closed.
 */
export function readStatus(draft: OrderDraft, closedAt: string | undefined, context: FieldContext): StatusReading {
  const { log, pathOf } = context;
  const status = readIdentifier(draft.status, pathOf('status'), log);
  const isClosed = readFlag(draft.isClosed, pathOf('isClosed'), log);
  const renamed = CANCELLED_SUFFIX.test(typeof draft.reference === 'string' ? draft.reference.slice(0, 400) : '');
  const plainlyOpen = isClosed !== true && status !== undefined && OPEN.test(status);
  const hold = readHold(draft, context);
  return {
    raw: { ...(status !== undefined && { status }), ...(isClosed !== undefined && { isClosed }) },
    cancelled: (status !== undefined && CANCELLED.test(status)) || (renamed && !plainlyOpen),
    closed: isClosed ?? (status === undefined ? closedAt !== undefined : CLOSED.test(status)),
    ...(hold && { hold }),
    onHold: hold !== undefined || (status !== undefined && HELD.test(status)),
    backordered: readAllocation(draft, context) === false,
  };
}

function readHold(draft: OrderDraft, { dates, log, pathOf }: FieldContext): Hold | undefined {
  const at = dates.read(draft.onHoldDate, pathOf('onHoldDate'), true);
  const reason = readText(draft.onHoldReason, pathOf('onHoldReason'), log);
  return at || reason ? { ...(at && { at }), ...(reason && { reason }) } : undefined;
}

/** Whether every line is allocated, from the flag of the API or the words of the export; undefined for other words. */
function readAllocation(draft: OrderDraft, { log, pathOf }: FieldContext): boolean | undefined {
  const flag = readFlag(draft.fullyAllocated, pathOf('fullyAllocated'), log);
  if (flag !== undefined || typeof draft.allocation !== 'string') return flag;
  const words = draft.allocation.slice(0, 40).trim();
  return NOT_ALLOCATED.test(words) ? false : ALLOCATED.test(words) ? true : undefined;
}

/** The flags of an order. The suffix of a cancellation is not part of a split's. */
export function readFlags(reading: StatusReading, reference: string, parcels: readonly Parcel[]): OrderFlags {
  const suffix = reference.search(CANCELLED_SUFFIX);
  return {
    onHold: reading.onHold,
    backordered: reading.backordered,
    partial: isPartial(parcels),
    split: splitOf((suffix > 0 ? reference.slice(0, suffix) : reference).trim()) !== undefined,
  };
}
