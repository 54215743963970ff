/**
 * What a carrier can say of a parcel, in the order in which a parcel usually meets it.
 *
 * The set is the union of what AfterShip, EasyPost, Karrio, ShipEngine, Shippo, Shopify and ShipBob publish, reduced to what a reader can act on.
 */
export const PARCEL_STATUSES = [
  'none',
  'not_found',
  'label_created',
  'accepted',
  'in_transit',
  'out_for_delivery',
  'ready_for_collection',
  'attempt_failed',
  'delayed',
  'exception',
  'on_hold',
  'returning',
  'delivered',
  'cancelled',
  'expired',
  'unknown',
] as const;

/** Where a parcel is, as its carrier last said. `none`: no number yet; `unknown`: words that nobody here knows. */
export type ParcelStatus = (typeof PARCEL_STATUSES)[number];

/** Something that a carrier recorded. */
export interface ParcelEvent {
  /** When it happened: an RFC 3339 instant in UTC, or a full-date where the carrier gave no time. */
  readonly at: string;
  readonly status: ParcelStatus;
  /** The carrier's own words. */
  readonly description?: string;
  /** The place, as the carrier writes it. */
  readonly location?: string;
}

/** One package of an order, with or without a label. */
export interface Parcel {
  /** The tracking number as the warehouse holds it: always text, so that leading zeros survive. Absent until a label exists. */
  readonly trackingNumber?: string;
  /** The warehouse's own id of the package. */
  readonly packageId?: string;
  /** The carrier as the warehouse writes it: free text. */
  readonly carrier?: string;
  readonly service?: string;
  readonly status: ParcelStatus;
  /** The source's own word for the status, kept whatever `status` became. */
  readonly rawStatus?: string;
  readonly labelledAt?: string;
  /** The first physical scan by the carrier: the end of the gap. */
  readonly firstScanAt?: string;
  readonly deliveredAt?: string;
  readonly estimatedDeliveryAt?: string;
  /** A tracking page that the source itself gave; `https:` only. */
  readonly url?: string;
  readonly events?: readonly ParcelEvent[];
}

/** A parcel's status, or `unknown` for a word that nobody here knows. */
export const knownStatus = (said: string): ParcelStatus =>
  PARCEL_STATUSES.includes(said as ParcelStatus) ? (said as ParcelStatus) : 'unknown';

/** A parcel with a status that is known; a word that is not is kept in `rawStatus` unless the source said something itself. */
export function withKnownStatus(parcel: Omit<Parcel, 'status'> & { readonly status: string }): Parcel {
  const status = knownStatus(parcel.status);
  return status === parcel.status ? (parcel as Parcel) : { rawStatus: parcel.status, ...parcel, status };
}

const BEFORE_SCAN: ReadonlySet<ParcelStatus> = new Set(['none', 'not_found', 'label_created', 'cancelled', 'expired', 'unknown']);

/** Whether a carrier has physically had the parcel: a recorded first scan, or a status that implies one. */
export function isScanned(parcel: Parcel): boolean {
  return parcel.firstScanAt !== undefined || !BEFORE_SCAN.has(parcel.status);
}

const LEAD_RANK: readonly ParcelStatus[] = [
  'exception',
  'returning',
  'on_hold',
  'attempt_failed',
  'delayed',
  'ready_for_collection',
  'none',
  'not_found',
  'unknown',
  'label_created',
  'accepted',
  'in_transit',
  'out_for_delivery',
  'expired',
  'delivered',
  'cancelled',
];

const leadRank = ({ status }: Parcel): number => LEAD_RANK.indexOf(status);

/** Parcels in the order in which they lead: those that need attention most, then the least advanced; else as they came. */
export const inLeadOrder = (parcels: readonly Parcel[]): Parcel[] => [...parcels].sort((a, b) => leadRank(a) - leadRank(b));

/** The parcel that a summary shows: the one that needs attention most, then the least advanced. */
export function leadParcel(parcels: readonly Parcel[]): Parcel | undefined {
  return parcels.reduce<Parcel | undefined>((lead, parcel) => (lead && leadRank(lead) <= leadRank(parcel) ? lead : parcel), undefined);
}
