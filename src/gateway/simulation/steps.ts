import { deriveStage, type Order, type Parcel } from '../../domain/order/index.js';
import { carrierFromText } from '../../domain/tracking/index.js';
import { withParcels } from '../upstreams/attach.js';
import type { CarrierStep, WarehouseStep } from './journey.js';

const OPEN: readonly string[] = ['received', 'picking', 'picked', 'packed'];

/** What carriers show before the first scan (InterFulfillment, Tracking Numbers Overview): UPS the label, Canada Post nothing yet. */
export function beforeFirstScan(parcel: Parcel): Parcel {
  if (parcel.status !== 'label_created') return parcel;
  return carrierFromText(parcel.carrier ?? '') === 'canada_post'
    ? { ...parcel, status: 'not_found', rawStatus: 'We didn’t find an item associated with this number.' }
    : { ...parcel, rawStatus: 'Label Created' };
}

function change(order: Order, at: number, changes: Partial<Order>): Order {
  const changed = { ...order, ...changes, updatedAt: new Date(at).toISOString() };
  const stage = deriveStage({ ...changed, cancelled: changed.stage === 'cancelled', closed: changed.raw.isClosed === true });
  return { ...changed, stage };
}

/** An order after a step of the warehouse; `undefined` when it is not in a state for it any more. The label is made elsewhere. */
export function afterWarehouseStep(order: Order, { kind }: WarehouseStep, at: number): Order | undefined {
  if (!OPEN.includes(order.stage)) return undefined;
  const instant = new Date(at).toISOString();
  if (kind === 'release') {
    const { hold: _hold, ...released } = order;
    return change(released, at, { flags: { ...order.flags, onHold: false, backordered: false } });
  }
  if (order.flags.onHold) return undefined;
  // Extensiv marks a cancelled order as closed, too.
  if (kind === 'cancel') return change(order, at, { stage: 'cancelled', cancelledAt: instant, raw: { status: '2', isClosed: true } });
  if (kind === 'ticket') return change(order, at, { pickTicketPrintedAt: order.pickTicketPrintedAt ?? instant });
  return change(order, at, kind === 'picked' ? { pickedAt: instant } : { packedAt: instant });
}

/** An order after a step of its carrier; `undefined` when the parcel is gone or further already. */
export function afterCarrierStep(order: Order, step: CarrierStep, at: number): Order | undefined {
  const instant = new Date(at).toISOString();
  if (step.kind === 'collected') return order.stage === 'cancelled' ? undefined : change(order, at, { pickupAt: instant });
  const parcel = order.parcels[step.parcel];
  if (parcel?.trackingNumber === undefined || parcel.status === 'delivered' || order.stage === 'cancelled') return undefined;
  const { status, words, location } = step;
  const event = { at: instant, status, description: words, ...(location === undefined ? {} : { location }) };
  const scanned: Parcel = {
    ...parcel,
    status,
    rawStatus: words,
    firstScanAt: parcel.firstScanAt ?? instant,
    ...(status === 'delivered' ? { deliveredAt: instant } : {}),
    events: [...(parcel.events ?? []), event],
  };
  return withParcels(
    order,
    order.parcels.map((other, index) => (index === step.parcel ? scanned : other)),
    at,
  );
}
