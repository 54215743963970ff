import { ONTARIO, CANADA_POST, type CalendarSource } from './calendars.js';
import { DEFAULT_ZONE } from './default-zone.js';
import type { LocalizedText } from './holidays.js';

/** A span of the day in which carriers collect, as wall times `HH:MM`; `24:00` is the end of the day. */
export interface PickupHours {
  readonly opens: string;
  readonly closes: string;
}

/** A single day, and what to call it. */
export interface NamedDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Shown where a holiday's name would be; one text for both languages, or one each. */
  readonly name?: string | LocalizedText;
}

/** What differs at one carrier. What is absent is as in the schedule. */
export interface CarrierSchedule {
  readonly name?: LocalizedText;
  /** Days on which this carrier does not collect, besides those on which the warehouse is closed. */
  readonly calendar?: CalendarSource;
  /**
   * Whether somebody vouches for this carrier's days. Default: true when it has a calendar of its own, false otherwise.
   */
  readonly confirmed?: boolean;
  readonly windows?: readonly PickupHours[];
  readonly days?: readonly number[];
  readonly extraClosed?: readonly NamedDay[];
  readonly extraOpen?: readonly NamedDay[];
}

/** A part of the options that could not be used. */
export interface ScheduleProblem {
  /** Such as `windows` or `carriers.ups.calendar`. */
  readonly part: string;
  /** What was given, as text of at most 80 characters. */
  readonly value: string;
  readonly message: string;
}

/**
 * When carriers collect at one warehouse. Immutable: engines keep what they computed by the identity of this object, so make one and share it.
 *
 * A day is closed when `extraClosed` (here or at the carrier) names it; else open when `extraOpen` does; else closed on weekdays that `days` leaves out and on the
 * holidays of the warehouse or of the carrier.
 */
export interface PickupSchedule {
  /** IANA zone of every wall time and date below. */
  readonly zone: string;
  /** In order, without overlap. */
  readonly windows: readonly PickupHours[];
  /** Weekdays on which carriers collect, 0 is Sunday. */
  readonly days: readonly number[];
  /** Orders received by this wall time leave the same day; absent: no promise. InterFulfillment's "noon" is unconfirmed, so the default has none. */
  readonly cutOff?: string;
  /** Days on which the warehouse is closed. */
  readonly calendar: CalendarSource;
  readonly extraClosed: readonly NamedDay[];
  readonly extraOpen: readonly NamedDay[];
  /** By the carrier's code: `canada_post`, `ups`, `fedex`, `purolator`… A code that is not here is collected with the others, unconfirmed. */
  readonly carriers: Readonly<Record<string, CarrierSchedule>>;
  /** How many business days a parcel may stay without a first scan after the window that should have collected it; then its absence deserves attention. */
  readonly scanGraceDays: number;
  /** What `createSchedule` could not use. */
  readonly problems: readonly ScheduleProblem[];
}

const name = (en: string, fr: string = en): LocalizedText => ({ en, 'fr-CA': fr });

/**
 * InterFulfillment's pickups: "Carriers collect parcels every business day between 2:30 PM and 5:00 PM (Eastern Time)" (Tracking Numbers Overview).
 *
 * The article says neither what a business day is nor where the clock hangs: Monday to Friday without Ontario's public holidays and America/Toronto are this
 * library's reading. The holidays of UPS, FedEx and Purolator are unconfirmed.
 */
export const DEFAULT_SCHEDULE: PickupSchedule = {
  zone: DEFAULT_ZONE,
  windows: [{ opens: '14:30', closes: '17:00' }],
  days: [1, 2, 3, 4, 5],
  calendar: ONTARIO,
  extraClosed: [],
  extraOpen: [],
  carriers: {
    canada_post: { name: name('Canada Post', 'Postes Canada'), calendar: CANADA_POST },
    ups: { name: name('UPS'), confirmed: false },
    fedex: { name: name('FedEx'), confirmed: false },
    purolator: { name: name('Purolator'), confirmed: false },
  },
  scanGraceDays: 1,
  problems: [],
};

/** What a carrier is called, where the schedule names it. */
export function carrierName(schedule: PickupSchedule, carrier: string | undefined): LocalizedText | undefined {
  return carrierSchedule(schedule, carrier)?.name;
}

/** What differs at a carrier, if the schedule knows it. */
export function carrierSchedule(schedule: PickupSchedule, carrier: string | undefined): CarrierSchedule | undefined {
  return carrier !== undefined && Object.hasOwn(schedule.carriers, carrier) ? schedule.carriers[carrier] : undefined;
}
