/**
 * Tracking numbers: which carrier, how sure, where to look, and what the carrier's words mean. No network, no DOM, no dependency.
 *
 * @packageDocumentation
 */
export type { CarrierCandidate, CheckResult } from './candidate.js';
export { groupNumber, isNearMiss } from './candidate.js';
export type { CarrierRow, FormatRow } from './carriers/row.js';
export { CARRIERS, carrierFromText, carrierName, findCarrier, trackingUrl } from './carriers.js';
export type { CheckName } from './check-digits.js';
export { passesCheck, withCheckDigit } from './check-digits.js';
export { detectCarrier, detectCarriers } from './detect.js';
export type { Confidence, DetectionHints } from './ranking.js';
export { CONFIDENCES } from './ranking.js';
export { canonicalNumber } from './scan.js';
export type { CarrierWords } from './carrier-words.js';
export { carrierWords } from './carrier-words.js';
export type { PickupFacts, StatusExplanation, StatusQuestion } from './explain.js';
export { explainStatus } from './explain.js';
export type { Tone } from './status-text.js';
export { STATUS_TONES, TONES, statusWord, statusWords } from './status-text.js';
export type { FoundNumber } from './find.js';
export { findTrackingNumbers } from './find.js';
export { serviceName } from './services.js';
export { fromAfterShip } from './statuses/aftership.js';
export { statusOfCarrierCode } from './statuses/carrier-codes.js';
export { fromEasyPost } from './statuses/easypost.js';
export type { ExtensivStatus } from './statuses/extensiv.js';
export { fromExtensiv } from './statuses/extensiv.js';
export { fromKarrio } from './statuses/karrio.js';
export { from17track } from './statuses/seventeen-track.js';
export { fromShipBob } from './statuses/shipbob.js';
export { fromShipEngine } from './statuses/shipengine.js';
export { fromShippo } from './statuses/shippo.js';
export { fromShopify } from './statuses/shopify.js';
export type { MappedStatus } from './statuses/status-table.js';
export { statusOfWords } from './statuses/status-words.js';
