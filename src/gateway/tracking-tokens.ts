import { systemClock, type Clock } from '../domain/clock.js';
import { canonicalNumber } from '../domain/tracking/index.js';

/** How tokens are made. */
export interface TrackingTokensOptions {
  /** Known to the servers that issue and check tokens, and to nobody else: 32 characters of randomness or more. */
  readonly secret: string;
  readonly clock?: Clock | undefined;
}

/** Tokens that open a few parcels, for pages of which everybody can read the source. */
export interface TrackingTokens {
  /**
   * A token for the parcels of one shipment or order, to be written into the page that shows them.
   *
   * @param numbers 1 to 50; what cannot be a tracking number opens nothing and is left out
   * @param expiresAt milliseconds since the epoch; such as 30 days after the delivery
   * @throws {TypeError} for numbers that are no list of texts, or an end that is no instant, or in seconds
   * @throws {RangeError} for more than 50 numbers, or none
   */
  issue(numbers: readonly string[], expiresAt: number): Promise<string>;
  /** The parcels that the token of a request opens, where it is genuine and still good: an answer for `authorize`. */
  opens(request: Request): Promise<false | { readonly parcels: readonly string[] }>;
}

interface Claims {
  /** Canonical numbers. */
  readonly n: readonly string[];
  /** Seconds since the epoch. */
  readonly e: number;
}

const MOST_NUMBERS = 50;
/** March 1973 in milliseconds, and the year 5138 in seconds: nobody means either. */
const LEAST_MILLISECONDS = 1e11;
const LEAST_SECRET = 32;
const MAX_TOKEN = 8192;
/** Schemes are written in any case (RFC 9110, 11.1). */
const BEARER = /^bearer +([\w-]+)\.([\w-]+)$/i;
const NEVER: Claims = { n: [], e: 0 };

const toText = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));

/** What a token says, or why there can be none: one that opens less than was asked for, or nothing, must not be issued without a word. */
function claimsOf(numbers: readonly string[], expiresAt: number): Claims {
  if (!Array.isArray(numbers) || numbers.some((number) => typeof number !== 'string'))
    throw new TypeError('numbers must be a list of tracking numbers as text.');
  if (!Number.isFinite(expiresAt)) throw new TypeError('expiresAt must be a number: milliseconds since the epoch.');
  if (expiresAt < LEAST_MILLISECONDS)
    throw new TypeError(`expiresAt must be milliseconds since the epoch, not ${expiresAt}: are those seconds?`);
  const n = [...new Set(numbers.map(canonicalNumber).filter(Boolean))];
  if (n.length === 0) throw new RangeError('A token opens one number at least: nothing here is a tracking number.');
  if (n.length > MOST_NUMBERS) throw new RangeError(`A token opens at most ${MOST_NUMBERS} numbers, not ${n.length}.`);
  return { n, e: Math.floor(expiresAt / 1000) };
}

function readClaims(text: string): Claims {
  const claims: unknown = JSON.parse(new TextDecoder().decode(toBytes(text)));
  if (typeof claims !== 'object' || claims === null || !('n' in claims) || !('e' in claims)) return NEVER;
  const { n, e } = claims;
  return Array.isArray(n) && typeof e === 'number' ? { n: n.map(String), e } : NEVER;
}

/**
 * Makes and checks tokens that need no database: the numbers and the end of their time, signed with HMAC-SHA-256. Who has one can ask for these parcels, and learns
 * what the contract's `Tracking` says of them: status, carrier, times and scans, nothing of the recipient. Tokens that are forged, changed or too old are all alike.
 *
 * ```js
 * const tokens = trackingTokens({ secret: process.env.TRACKING_SECRET ?? '' });
 * const gateway = createGateway({
 *   upstream,
 *   authorize: async (request) => isSignedIn(request) || tokens.opens(request),
 * });
 * ```
 *
 * @throws {TypeError} without a secret
 * @throws {RangeError} for a secret that could be guessed
 */
export function trackingTokens({ secret, clock = systemClock }: TrackingTokensOptions): TrackingTokens {
  if (typeof secret !== 'string') throw new TypeError('secret must be a string. Is the environment variable set that should hold it?');
  if (secret.length < LEAST_SECRET) throw new RangeError(`secret needs ${LEAST_SECRET} characters of randomness or more.`);
  const key = crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ]);

  return {
    async issue(numbers, expiresAt) {
      const text = toText(new TextEncoder().encode(JSON.stringify(claimsOf(numbers, expiresAt))));
      const signature = await crypto.subtle.sign('HMAC', await key, new TextEncoder().encode(text));
      return `${text}.${toText(new Uint8Array(signature))}`;
    },
    async opens({ headers }) {
      const header = headers.get('authorization') ?? '';
      const [, claims = '', signature = ''] = (header.length <= MAX_TOKEN && BEARER.exec(header)) || [];
      try {
        if (!(await crypto.subtle.verify('HMAC', await key, toBytes(signature), new TextEncoder().encode(claims)))) return false;
        const { n, e } = readClaims(claims);
        return n.length > 0 && clock.now() < e * 1000 && { parcels: n };
      } catch {
        return false;
      }
    },
  };
}
