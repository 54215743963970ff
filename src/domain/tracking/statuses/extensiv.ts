import type { ParcelStatus } from '../../order/parcel.js';
import { carrierFromText } from '../carriers.js';
import { statusOfCarrierCode } from './carrier-codes.js';
import type { MappedStatus } from './status-table.js';
import { statusOfWords } from './status-words.js';

/** The status fields of Extensiv's `TrackPackageInfo`. */
export interface ExtensivStatus {
  /** Free words: Extensiv publishes no value set. */
  readonly deliveryStatus?: string | undefined;
  /** `TrackingCarrierStatusCode`: the carrier's own code. */
  readonly carrierStatusCode?: string | number | undefined;
  /** `TrackingCarrierStatusDescription`: the carrier's own words. */
  readonly carrierStatusDescription?: string | undefined;
  /** `CarrierCode` or `Carrier`: free text, as the warehouse writes it. */
  readonly carrier?: string | undefined;
}

/** What the carrier's words may correct: Canada Post sends a delivery event when a parcel is handed back to its sender. */
const NO_DELIVERY: ReadonlySet<ParcelStatus> = new Set(['returning', 'exception', 'attempt_failed']);

/**
 * The carrier's own code first, then Extensiv's `DeliveryStatus`, then the carrier's words; unknown words stay `unknown`.
 */
export function fromExtensiv({ deliveryStatus, carrierStatusCode, carrierStatusDescription, carrier }: ExtensivStatus): MappedStatus {
  const code = carrier ? carrierFromText(carrier) : undefined;
  const byCode = code && carrierStatusCode !== undefined ? statusOfCarrierCode(code, carrierStatusCode) : undefined;
  const byDescription = carrierStatusDescription ? statusOfWords(carrierStatusDescription) : undefined;
  const known = byCode ?? (deliveryStatus ? statusOfWords(deliveryStatus) : undefined) ?? byDescription;
  const corrected = known === 'delivered' && byDescription && NO_DELIVERY.has(byDescription) ? byDescription : known;
  const raw = [deliveryStatus, carrierStatusCode, carrierStatusDescription].filter((word) => word !== undefined && word !== '').join('/');
  return { status: corrected ?? 'unknown', raw };
}
