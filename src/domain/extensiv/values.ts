import { hasInvisible, withoutControls, withoutInvisible } from './invisible.js';
import type { ProblemLog } from './problem.js';

/** The longest text that a cell keeps, in UTF-16 units. */
export const MAX_TEXT = 2_000;
/** The longest reference, id or other name that people type or compare. */
export const MAX_IDENTIFIER = 200;
const MAX_URL = 2_000;

const LONE_SURROGATE_AT_END = /[\ud800-\udbff]$/;

/** A value as it can be quoted in a message: short, on one line, without invisible characters. */
export function quote(value: unknown): string {
  const text =
    typeof value === 'string'
      ? value
      : typeof value === 'object' && value !== null
        ? Array.isArray(value)
          ? 'a list'
          : 'an object'
        : String(value);
  const short = withoutInvisible(text.slice(0, 41), ' ');
  return `"${short.length > 40 ? `${short.slice(0, 40)}…` : short}"`;
}

/** Text in a value that may be a number or a flag as well; undefined when there is none, null when it is something else. */
function asText(value: unknown): string | null | undefined {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  return typeof value === 'boolean' ? String(value) : null;
}

function cut(text: string, limit: number, path: string, log: ProblemLog): string {
  if (text.length <= limit) return text;
  log.field(path, 'too_long', `${path} has ${text.length} characters; ${limit} are kept.`);
  return text.slice(0, limit).replace(LONE_SURROGATE_AT_END, '');
}

/** Prose: at most 2,000 characters, without control characters. Undefined when there is nothing to read. */
export function readText(value: unknown, path: string, log: ProblemLog): string | undefined {
  const raw = asText(value);
  if (raw === undefined || raw === '') return undefined;
  if (raw === null) return wrongType(value, path, 'text', log);
  const text = cut(raw, MAX_TEXT, path, log);
  return withoutControls(text).trim() || undefined;
}

/** A name that is compared and copied: at most 200 characters, and none that cannot be seen. Integers beyond 2^53 have lost digits and are refused. */
export function readIdentifier(value: unknown, path: string, log: ProblemLog): string | undefined {
  const raw = asText(value);
  if (raw === undefined || raw === '') return undefined;
  if (raw === null) return wrongType(value, path, 'text', log);
  if (typeof value === 'number' && !isExact(value)) {
    log.field(path, 'digits_lost', `${path} came as the number ${raw}: its last digits are lost, so it is not used.`);
    return undefined;
  }
  const text = cut(raw, MAX_IDENTIFIER, path, log);
  if (!hasInvisible(text)) return text.trim() || undefined;
  log.field(path, 'control_characters', `${path} held characters that cannot be seen; they were taken out.`);
  return withoutInvisible(text).trim() || undefined;
}

const NUMERIC = /^[+-]?\d{1,15}(?:\.\d{0,10})?$/;

/** A finite number, or the text of one; thousands may be set off by commas. */
export function readNumber(value: unknown, path: string, log: ProblemLog): number | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string' && value.length <= 40) {
    const plain = value.trim().replace(/,(?=\d{3}(?!\d))/g, '');
    if (plain === '') return undefined;
    if (NUMERIC.test(plain)) return Number(plain);
  }
  return wrongType(value, path, 'a number', log);
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['y', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['n', false],
  ['0', false],
]);

/** A yes or no in one of its usual forms. */
export function readFlag(value: unknown, path: string, log: ProblemLog): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === undefined || value === null || value === '') return undefined;
  const flag =
    typeof value === 'number' || (typeof value === 'string' && value.length <= 10)
      ? FLAGS.get(String(value).trim().toLowerCase())
      : undefined;
  return flag ?? wrongType(value, path, 'a yes or no', log);
}

/** A link that a page may offer: an absolute `https:` address, without a user name in it. */
export function readLink(value: unknown, path: string, log: ProblemLog): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string' && value.length <= MAX_URL && !hasInvisible(value)) {
    const href = parseHttps(value.trim());
    if (href !== undefined) return href;
  }
  log.field(path, 'unsafe_link', `${path} is not an https address: ${quote(value)}.`);
  return undefined;
}

function parseHttps(text: string): string | undefined {
  try {
    const { href, protocol } = new URL(text);
    // A special URL's href always has a path, so the authority ends at the first slash after the scheme.
    const authority = href.slice('https://'.length, href.indexOf('/', 'https://'.length));
    return protocol === 'https:' && !authority.includes('@') ? href : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a number still is the integer that was written. */
export const isExact = (value: number): boolean => Number.isSafeInteger(value);

function wrongType(value: unknown, path: string, expected: string, log: ProblemLog): undefined {
  log.field(path, 'wrong_type', `${path} is not ${expected}: ${quote(value)}.`);
  return undefined;
}
