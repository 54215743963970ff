import { withoutInvisible } from './invisible.js';
import type { ProblemLog } from './problem.js';
import { isExact, quote } from './values.js';

const MAX_FIELD = 4_000;
const MIN_NUMBER = 4;
const MAX_NUMBER = 64;
/** A group that can stand as a number of its own; shorter groups are one number, printed in groups. */
const MIN_LISTED = 8;
const MAX_LISTED = 200;

// Whole fields that a spreadsheet wrote: ="0073…" keeps zeros as a formula, a leading apostrophe as a text mark.
const FORMULA = /^="([^"]{0,200})"$/;
const SCIENTIFIC = /^\d(?:[.,]\d{1,20})?e\+?\d{1,3}$/i;
const NUMBER = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/;

/** Whole numbers of these carriers have this many digits; a shorter one lost the zeros in front. Sources: Canada Post PIN, Purolator PIN. */
const EXPECTED_DIGITS: readonly (readonly [carrier: RegExp, digits: number])[] = [
  [/canada ?post|postes ?canada/i, 16],
  [/purolator/i, 12],
];

/** Where a tracking number came from, and what is known of it. */
export interface TrackingField {
  readonly path: string;
  /** The carrier's name as written, to notice digits that are missing. */
  readonly carrier?: string | undefined;
  readonly log: ProblemLog;
}

/**
 * The tracking numbers in a field: none, one, or a list of them joined by commas, semicolons, bars, line ends or spaces.
 *
 * Always text, without spaces. Numbers that a spreadsheet or a JSON number type has mangled are reported, and not used when their digits are gone.
 */
export function readTrackingNumbers(value: unknown, field: TrackingField): string[] {
  if (value === undefined || value === null || value === '') return [];
  if (typeof value === 'number') return readJsonNumber(value, field);
  if (typeof value !== 'string') {
    field.log.field(field.path, 'wrong_type', `${field.path} is not text: ${quote(value)}.`);
    return [];
  }
  if (value.length > MAX_FIELD)
    field.log.field(field.path, 'too_long', `${field.path} has ${value.length} characters; ${MAX_FIELD} are read.`);
  const text = unwrap(value.slice(0, MAX_FIELD).trim());
  if (text === '') return [];
  // "1,23457E+15" would come apart at its decimal comma.
  if (SCIENTIFIC.test(text)) return lostDigits(text, field);
  return text.split(/[,;|\t\r\n]/, MAX_LISTED).flatMap((part) => splitAtSpaces(part.trim()).flatMap((token) => readToken(token, field)));
}

function unwrap(text: string): string {
  const inner = FORMULA.exec(text)?.[1] ?? text;
  return (inner.startsWith("'") ? inner.slice(1) : inner).trim();
}

function splitAtSpaces(part: string): string[] {
  if (part === '') return [];
  const groups = part.split(/\s/).filter((group) => group !== '');
  if (groups.length < 2) return groups;
  return groups.every((group) => group.length >= MIN_LISTED && /\d/.test(group)) ? groups : /\d/.test(part) ? [groups.join('')] : [part];
}

function readToken(raw: string, field: TrackingField): string[] {
  const token = unwrap(withoutInvisible(raw));
  if (token === '') return [];
  if (SCIENTIFIC.test(token)) return lostDigits(token, field);
  if (token.length < MIN_NUMBER || token.length > MAX_NUMBER || !NUMBER.test(token) || !/\d/.test(token)) {
    field.log.field(field.path, 'not_a_tracking_number', `${field.path} is not a tracking number: ${quote(token)}.`);
    return [];
  }
  noticeLostZeros(token, field, false);
  return [token];
}

function readJsonNumber(value: number, field: TrackingField): string[] {
  if (value === 0) return [];
  if (!isExact(value) || value < 0) return lostDigits(String(value), field);
  const digits = String(value);
  if (digits.length < MIN_NUMBER) {
    field.log.field(field.path, 'not_a_tracking_number', `${field.path} is not a tracking number: ${quote(digits)}.`);
    return [];
  }
  noticeLostZeros(digits, field, true);
  return [digits];
}

function lostDigits(text: string, { path, log }: TrackingField): [] {
  log.field(path, 'digits_lost', `${path} was turned into the number ${text.slice(0, 40)}: digits are lost, so it is not used.`);
  return [];
}

/** A spreadsheet drops a few zeros in front; a text that is shorter still is another kind of number. */
function noticeLostZeros(digits: string, { path, carrier, log }: TrackingField, wasNumber: boolean): void {
  if (carrier === undefined || !/^\d+$/.test(digits)) return;
  const expected = EXPECTED_DIGITS.find(([name]) => name.test(carrier.slice(0, 100)))?.[1];
  if (expected === undefined || digits.length >= expected || (!wasNumber && digits.length < expected - 3)) return;
  log.field(
    path,
    'leading_zeros_lost',
    `${path} has ${digits.length} digits where ${expected} are usual: zeros in front of ${digits} may be lost.`,
  );
}
