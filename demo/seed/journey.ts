import type { SeedCarrier } from './carriers.js';
import type { SeededRandom } from './random.js';
import { DAY, HOUR, type Workdays } from './workdays.js';

/** Something a carrier says of a parcel, in the words of `TrackPackageInfo`. */
export interface JourneyEvent {
  readonly at: number;
  /** `DeliveryStatus`; empty where the carrier knows nothing yet. */
  readonly status: string;
  readonly code: string;
  /** `TrackingCarrierStatusDescription`. */
  readonly description: string;
}

/** The words of a carrier for the steps of a parcel: code and description. */
interface Words {
  readonly label: readonly [code: string, description: string];
  readonly accepted: readonly [code: string, description: string];
  readonly moving: readonly [code: string, description: string];
  readonly vehicle: readonly [code: string, description: string];
  readonly delivered: readonly [code: string, description: string];
}

const WORDS: Readonly<Record<string, Words>> = {
  CANADAPOST: {
    label: ['3000', 'Electronic information submitted by shipper'],
    accepted: ['2300', 'Item picked up by Canada Post'],
    moving: ['0100', 'Item processed'],
    vehicle: ['0174', 'Item out for delivery'],
    delivered: ['1408', 'Delivered'],
  },
  PUROLATOR: {
    label: ['3000', 'Shipper created a label'],
    accepted: ['2380', 'Picked up by Purolator'],
    moving: ['0300', 'Arrived at sort facility'],
    vehicle: ['4200', 'On vehicle for delivery'],
    delivered: ['9000', 'Shipment delivered'],
  },
  UPS: {
    label: ['MP', 'Shipper created a label, UPS has not received the package yet.'],
    accepted: ['OR', 'Origin Scan'],
    moving: ['DP', 'Departed from Facility'],
    vehicle: ['OT', 'Out For Delivery'],
    delivered: ['D', 'Delivered'],
  },
};
const OTHER_WORDS: Words = {
  label: ['OC', 'Shipment information sent to carrier'],
  accepted: ['PU', 'Picked up'],
  moving: ['IT', 'In transit'],
  vehicle: ['OD', 'Out for delivery'],
  delivered: ['DL', 'Delivered'],
};

/** What a journey starts from. */
export interface Departure {
  readonly labelledAt: number;
  /** Never, for a parcel that gets lost between the dock and the truck. */
  readonly scannedAt: number | undefined;
  readonly carrier: SeedCarrier;
  /** Business days on the road. */
  readonly days: number;
}

/** What the carrier will have said of a parcel by and by, in order of time. Canada Post knows nothing of a parcel until its first scan. */
export function journeyOf({ labelledAt, scannedAt, carrier, days }: Departure, workdays: Workdays, random: SeededRandom): JourneyEvent[] {
  const words = WORDS[carrier.code] ?? OTHER_WORDS;
  const event = (at: number, status: string, [code, description]: readonly [string, string]): JourneyEvent => ({
    at,
    status,
    code,
    description,
  });
  const events = carrier.code === 'CANADAPOST' ? [] : [event(labelledAt + 60_000, 'Label Created', words.label)];
  if (scannedAt === undefined) return events;
  events.push(event(scannedAt, 'Picked Up', words.accepted));
  const evening = startOfDay(scannedAt) + 19 * HOUR + Math.floor(random.next() * 3 * HOUR);
  events.push(event(evening, 'In Transit', words.moving));
  let day = startOfDay(scannedAt);
  for (let passed = 0; passed < days; passed += 1) {
    day = workdays.next(day);
    if (passed < days - 1) events.push(event(day + Math.floor((2 + random.next() * 4) * HOUR), 'In Transit', words.moving));
  }
  const fate = random.next();
  if (fate < 0.015) events.push(event(day + 7 * HOUR, 'Delayed', ['DY', 'Delayed by weather']));
  if (fate < 0.01) day = workdays.next(day);
  events.push(event(day + Math.floor((7 + random.next() * 2) * HOUR), 'Out for Delivery', words.vehicle));
  const noon = day + Math.floor((10 + random.next() * 8) * HOUR);
  return [...events, ...arrive({ noon, day, fate, words }, workdays, random)];
}

interface Arrival {
  readonly noon: number;
  readonly day: number;
  readonly fate: number;
  readonly words: Words;
}

/** Nearly all parcels are handed over at the door; some wait at a counter, a few go back. */
function arrive({ noon, day, fate, words }: Arrival, workdays: Workdays, random: SeededRandom): JourneyEvent[] {
  const delivered = (at: number): JourneyEvent => ({ at, status: 'Delivered', code: words.delivered[0], description: words.delivered[1] });
  if (fate >= 0.965) {
    const attempt = { at: noon, status: 'Attempted Delivery', code: '1401', description: 'Delivery attempted; a notice card was left' };
    const counter = {
      at: workdays.next(day) + 10 * HOUR,
      status: 'Available for Pickup',
      code: '1407',
      description: 'Item available for pickup',
    };
    return random.chance(0.85) ? [attempt, counter, delivered(counter.at + random.int(1, 5) * DAY)] : [attempt, counter];
  }
  if (fate >= 0.961) return [{ at: noon, status: 'Return to Sender', code: '2600', description: 'Item being returned to sender' }];
  if (fate >= 0.958) return [{ at: noon, status: 'Exception', code: '1481', description: 'Address is incomplete' }];
  return [delivered(noon)];
}

const startOfDay = (time: number): number => Math.floor(time / DAY) * DAY;
