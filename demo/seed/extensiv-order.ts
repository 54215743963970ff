import type { SeedOrder } from './warehouse.js';
import { DAY, HOUR, MINUTE, wallText } from './workdays.js';

const FACILITY = { Name: 'InterFulfillment Ontario', Id: 3 } as const;
const STAFF = ['mgagnon', 'dchen', 'spatel', 'jroy'] as const;
const HOLD_REASONS = [
  'Address needs confirmation',
  'Adresse à confirmer avec le client',
  'Payment review',
  'Waiting for customs invoice',
] as const;

type Json = Record<string, unknown>;

/** The record that Extensiv's `GET /orders?detail=OrderItems,Packages` would have of an invented order, in PascalCase. Dates are zoneless wall time. */
export function orderRecord(order: SeedOrder, now: number): Json {
  const { merchant, shipTo, lines, oddity } = order;
  const quantity = lines.reduce((sum, line) => sum + line.quantity, 0);
  const weight = lines.reduce((sum, line) => sum + line.quantity * line.weightLb, 0);
  const record: Json = {
    ReadOnly: readOnlyRecord(order, now),
    ReferenceNum: order.fate === 'cancelled' ? `${order.reference}-CANCELED-` : order.reference,
    PoNum: order.purchaseOrder,
    ExternalId: String(5_400_000_000 + order.id * 37),
    EarliestShipDate: null,
    ShipCancelDate: oddity > 0.97 ? wallText(startOfDay(order.course.createdAt) + 10 * DAY) : null,
    Notes: noteOf(oddity),
    NumUnits1: quantity,
    TotalWeight: Math.round(weight * 100) / 100,
    TotalVolume: Math.round(weight * 4.1) / 100,
    BillingCode: 'Prepaid',
    OrderType: merchant.id === 44 ? 'AmazonFBA' : oddity > 0.95 ? 'B2B' : 'D2C',
    RoutingInfo: routingRecord(order),
    ShipTo: shipTo,
    OrderItems: lines.map((line, index) => ({
      ReadOnly: { OrderItemId: order.id * 10 + index, FullyAllocated: order.fate !== 'backordered' || index > 0 },
      ItemIdentifier: { Sku: line.sku, Id: 70_000 + index },
      Qty: line.quantity,
    })),
  };
  return withOddities(record, oddity, order);
}

function readOnlyRecord(order: SeedOrder, now: number): Json {
  const { course, fate, closed, oddity } = order;
  const done = (time: number): string | null => (time <= now && fate === 'ordinary' ? wallText(time) : null);
  // A direct label packs an order that was never picked on the scanner.
  const direct = oddity < 0.03 && course.packedAt <= now;
  const cancelledAt = Math.min(course.createdAt + 2 * HOUR, now);
  const latest =
    fate === 'cancelled'
      ? cancelledAt
      : [course.closedAt, course.packedAt, course.pickedAt, course.printedAt].find((time) => time <= now && fate === 'ordinary');
  const cancelledAndClosed = fate === 'cancelled' && oddity < 0.7;
  const dateOnly = closed && oddity > 0.49 && oddity < 0.5;
  return {
    OrderId: order.id,
    Status: fate === 'cancelled' ? 2 : closed ? 1 : 0,
    IsClosed: closed || cancelledAndClosed,
    FullyAllocated: fate !== 'backordered',
    CreationDate: wallText(course.createdAt),
    CreatedByIdentifier: { Name: 'API Integration', Id: 91 },
    LastModifiedDate: wallText(latest ?? course.createdAt),
    LastModifiedByIdentifier: { Name: STAFF[order.id % STAFF.length], Id: 100 + (order.id % STAFF.length) },
    ProcessDate: cancelledAndClosed
      ? wallText(cancelledAt)
      : dateOnly
        ? wallText(course.closedAt).slice(0, 10)
        : closed
          ? wallText(course.closedAt)
          : null,
    PickTicketPrintDate: direct ? null : done(course.printedAt),
    PickDoneDate: direct ? null : done(course.pickedAt),
    PackDoneDate: done(course.packedAt),
    SmallParcelShipDate: closed ? wallText(course.closedAt) : null,
    OnHoldDate: fate === 'held' ? wallText(Math.min(course.createdAt + 7 * MINUTE, now)) : null,
    OnHoldReason: fate === 'held' ? HOLD_REASONS[order.id % HOLD_REASONS.length] : null,
    CustomerIdentifier: { ExternalId: '', Name: order.merchant.name, Id: order.merchant.id },
    FacilityIdentifier: FACILITY,
    BatchIdentifier:
      oddity < 0.3
        ? {
            NameKey: { Name: `Wave ${wallText(course.printedAt).slice(5, 13)}`, CustomerIdentifier: null },
            Id: Math.floor(course.printedAt / HOUR),
          }
        : null,
    WarehouseTransactionSourceType: 7,
    ParcelLabelType: order.parcels.length > 0 ? 1 : 0,
    Packages: order.parcels.map(({ packageId, number }, index) => ({
      PackageId: packageId,
      TrackingNumber: number ?? null,
      // One in five orders holds its number in RoutingInfo only.
      ...(oddity > 0.8 && order.parcels.length === 1 && { TrackingNumber: null }),
      Weight: 1.5,
      Length: 12,
      Width: 9,
      Height: 4,
      CreateDate: wallText(course.packedAt - index * 10_000),
      CartonId: '',
    })),
  };
}

function routingRecord({ carrier, parcels, oddity }: SeedOrder): Json {
  const numbers = parcels.flatMap(({ number }) => number ?? []);
  return {
    Carrier: carrier.carrier,
    Mode: carrier.service,
    ScacCode: carrier.scac,
    Account: '',
    LoadNumber: '',
    BillOfLading: '',
    // The first number; now and then all of them, joined.
    TrackingNumber: oddity > 0.6 && oddity < 0.62 ? numbers.join(', ') : (numbers[0] ?? ''),
    PickupDate: null,
  };
}

function noteOf(oddity: number): string {
  if (oddity > 0.995) return 'Gift: please remove the invoice, "fragile" stickers on both sides.\nLaisser à la réception, svp.';
  return oddity > 0.93 ? 'Leave at the door' : '';
}

/** Records as the wild has them: keys that are not there, numbers in a third place. */
function withOddities(record: Json, oddity: number, { parcels }: SeedOrder): Json {
  if (oddity > 0.3 && oddity < 0.32) {
    delete record['PoNum'];
    delete record['TotalVolume'];
    delete record['OrderItems'];
  }
  const numbers = parcels.flatMap(({ number }) => number ?? []);
  if (oddity > 0.7 && oddity < 0.75 && numbers.length > 0)
    record['ParcelResponse'] = { OrderId: 0, TrackingNumbers: numbers, ReturnTrackingNumbers: [] };
  return record;
}

const startOfDay = (time: number): number => Math.floor(time / DAY) * DAY;
