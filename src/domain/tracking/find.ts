import type { CarrierCandidate } from './candidate.js';
import { carrierFromText } from './carriers.js';
import { detectCarriers } from './detect.js';
import type { Context } from './find-context.js';
import { contextBefore } from './find-context.js';
import { numbersInLink } from './links.js';
import type { Confidence } from './ranking.js';
import { CONFIDENCES } from './ranking.js';
import type { Group } from './text-groups.js';
import { groupsIn, separatorBetween } from './text-groups.js';

/** A tracking number found in a text. */
export interface FoundNumber {
  /** Canonical: capital letters and digits. */
  readonly number: string;
  readonly carrier: string;
  readonly confidence: Confidence;
  /** Where it stands in the text: from the first character to the one after the last, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** `url`: inside a link; `label`: after words such as "tracking number" or a carrier's name; `bare`: by itself. */
  readonly source: 'url' | 'label' | 'bare';
}

/** The longest text that is read, in UTF-16 units: an e-mail, not a mailbox. */
const MAX_TEXT = 100_000;
const MAX_GROUPS = 18;
const MAX_LENGTH = 40;
const LEAST_LENGTH = 8;
const LEAST_DIGITS = 5;
/** A group longer than this is not how carriers print a number in groups: joining it with others takes certainty. */
const MAX_PRINTED_GROUP = 8;
const NEARBY = 40;

const foundAt = (candidate: CarrierCandidate, start: number, end: number, source: FoundNumber['source']): FoundNumber => {
  const { number, carrier, confidence } = candidate;
  return { number, carrier, confidence, start, end, source };
};

const endsLink = (character: string): boolean => character <= ' ' || '<>"\'`\u00a0»)]}'.includes(character);

/** Links and the stretches of text that they cover, so that their parts are not read again. */
const readLinks = (text: string): { found: FoundNumber[]; covered: (readonly [number, number])[] } => {
  const found: FoundNumber[] = [];
  const covered: (readonly [number, number])[] = [];
  for (let start = text.indexOf('http'); start >= 0; start = text.indexOf('http', start + 1)) {
    if (!text.startsWith('://', start + 4) && !text.startsWith('s://', start + 4)) continue;
    let end = start;
    while (end < text.length && !endsLink(text[end]!)) end++;
    for (const { candidate, start: from, end: to } of numbersInLink(text.slice(start, end)))
      found.push(foundAt(candidate, start + from, start + to, 'url'));
    covered.push([start, end]);
    start = end;
  }
  return { found, covered };
};

interface Reading {
  readonly candidate: CarrierCandidate;
  readonly count: number;
  readonly end: number;
  readonly source: 'label' | 'bare';
}

const rankOf = ({ candidate, source }: Omit<Reading, 'count'>): number =>
  (source === 'label' ? 4 : 0) - CONFIDENCES.indexOf(candidate.confidence) + (candidate.checkDigit === 'passed' ? 1 : 0);

/** Whether a candidate that is not certain by itself may be taken, given what stands before it and which carrier is named beside it. */
const isAnnounced = (candidate: CarrierCandidate, context: Context, named: string | undefined): boolean => {
  if (context === 'refused' || candidate.checkDigit === 'failed' || candidate.format === 'stated') return false;
  const isNamed = candidate.carrier === named;
  if (candidate.checkDigit === 'passed') return context !== undefined || isNamed;
  const lettered = candidate.number > ':';
  return context === 'label' ? candidate.confidence !== 'possible' || lettered || isNamed : isNamed && lettered;
};

const stuck = (text: string, start: number, end: number): boolean =>
  '@+_'.includes(text[start - 1] ?? ' ') || '@_'.includes(text[end] ?? ' ');

/** What stands before a number, read once for all the spans that start with the same group, and only when something fits. */
interface Before {
  readonly context: () => Context;
  readonly named: () => string | undefined;
}

const once = <T>(compute: () => T): (() => T) => {
  let held: { value: T } | undefined;
  return () => (held ??= { value: compute() }).value;
};

const beforeOf = (text: string, start: number): Before => {
  const words = text.slice(Math.max(0, start - NEARBY), start);
  return { context: once(() => contextBefore(words)), named: once(() => carrierFromText(words)) };
};

/** Reads one number that spans the text of some groups. */
const readSpan = (text: string, [start, end]: readonly [number, number], before: Before): Omit<Reading, 'count'> | undefined => {
  const number = text.slice(start, end);
  const plain = detectCarriers(number)[0];
  if (!plain || stuck(text, start, end)) return undefined;
  const named = before.named() ?? carrierFromText(text.slice(end, end + NEARBY));
  const told = named && detectCarriers(number, { carrier: named })[0];
  const candidate = told && told.format !== 'stated' && told.checkDigit !== 'failed' ? told : plain;
  const context = before.context();
  if (isAnnounced(candidate, context, named)) return { candidate, end, source: 'label' };
  return plain.confidence === 'certain' ? { candidate: plain, end, source: 'bare' } : undefined;
};

/** The groups that can make up one number with the first: one kind of separator between them, no small letters, at most two single characters. */
const runFrom = (text: string, groups: readonly Group[], index: number): Group[] => {
  const run = [groups[index]!];
  let singles = 0;
  let separator: string | undefined;
  for (let next = groups[index + 1]; next && run.length < MAX_GROUPS; next = groups[index + run.length]) {
    const last = run.at(-1)!;
    const between = separatorBetween(text, last, next);
    if (last.end - last.start === 1) singles++;
    if (!between || (separator && between !== separator) || !next.capital || !last.capital || singles > 2) break;
    separator = between;
    run.push(next);
  }
  return run;
};

/** The best reading that starts with a group: the surest, then the longest. */
const readFrom = (text: string, groups: readonly Group[], index: number): Reading | undefined => {
  const run = runFrom(text, groups, index);
  const { start } = run[0]!;
  const before = beforeOf(text, start);
  // A part of a longer chain (a UUID, a date, an order number) is only taken when it is certain by itself.
  const chained = index > 0 && separatorBetween(text, groups[index - 1]!, run[0]!) === '-';
  let best: Reading | undefined;
  let digits = 0;
  let longest = 0;
  for (const [place, { start: from, end, digits: more }] of run.entries()) {
    digits += more;
    longest = Math.max(longest, end - from);
    const length = end - start - place;
    if (length < LEAST_LENGTH || length > MAX_LENGTH || digits < LEAST_DIGITS) continue;
    const after = groups[index + place + 1];
    const unusual = chained || text[end] === '-' ? after !== undefined || chained : place > 0 && longest > MAX_PRINTED_GROUP;
    const reading = readSpan(text, [start, end], before);
    if (!reading || (unusual && reading.candidate.confidence !== 'certain')) continue;
    if (!best || rankOf(reading) >= rankOf(best)) best = { ...reading, count: place + 1 };
  }
  return best;
};

/**
 * The tracking numbers in an e-mail, a note or anything that was pasted, in the order in which they stand; English and French labels are known.
 *
 * Links first: host and format decide. Then numbers after a label (tracking, suivi, repérage, waybill, PIN, colis…) or beside a carrier's name. By itself a number must be
 * certain. UUIDs, phone numbers, payment cards, order numbers, e-mail ids and dates are left alone. The first 100,000 characters are read; never throws.
 */
export function findTrackingNumbers(text: string): FoundNumber[] {
  if (typeof text !== 'string') return [];
  const read = text.slice(0, MAX_TEXT);
  const { found, covered } = readLinks(read);
  let link = 0;
  const groups = groupsIn(read).filter(({ start }) => {
    while (link < covered.length && covered[link]![1] <= start) link++;
    return link === covered.length || start < covered[link]![0];
  });
  for (let index = 0; index < groups.length;) {
    const reading = readFrom(read, groups, index);
    if (reading) found.push(foundAt(reading.candidate, groups[index]!.start, reading.end, reading.source));
    index += reading?.count ?? 1;
  }
  return found.sort((left, right) => left.start - right.start);
}
