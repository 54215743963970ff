import { carrierFromText, carrierName } from './carriers.js';
import { explainOf, type StatusExplanation, type StatusQuestion as Question } from './explain-of.js';

export type { PickupFacts, StatusExplanation } from './explain-of.js';

/** What is asked of `explainStatus`. */
export interface StatusQuestion extends Question {
  /** A carrier code, or free text as the warehouse writes it. */
  readonly carrier?: string | undefined;
}

/**
 * What a status means to the person who waits: the carrier's words now, their meaning, what comes next and by when.
 *
 * Between label and first scan it follows the pickup window (InterFulfillment: carriers collect on business days, 2:30 to 5:00 PM Eastern Time): before, during and after it,
 * and overdue, when a business day has passed without a scan. Never throws; a status that nobody knows is `unknown`.
 */
export function explainStatus({ carrier, ...question }: StatusQuestion): StatusExplanation {
  const code = carrier ? carrierFromText(carrier) : undefined;
  return explainOf(code ? { code, name: carrierName(code, question.locale) } : undefined, question);
}
