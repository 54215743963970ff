/** Which pages of other origins may call the gateway. Off when absent. */
export interface CorsOptions {
  /** Exact origins such as `https://shop.example`, or `*` for any, which then never gets cookies. */
  readonly origins: readonly string[] | '*';
  /** Whether pages may send cookies. Not with `*`. */
  readonly credentials?: boolean;
}

/** What a client of another origin could otherwise not read. */
const EXPOSED = 'Date, Deprecation, ETag, Link, RateLimit, RateLimit-Policy, Retry-After, Sunset, X-Request-Id';
const REQUEST_HEADERS = 'Accept, Authorization, Content-Type, Idempotency-Key, If-Match, Last-Event-ID';
const PREFLIGHT_SECONDS = '600';

/**
 * Refuses origins that are no list: in a text, every text that is part of it would count as listed.
 *
 * @throws {TypeError}
 */
export function checkCors(cors: CorsOptions | undefined): void {
  if (cors && cors.origins !== '*' && !Array.isArray(cors.origins))
    throw new TypeError("cors.origins must be a list of origins such as ['https://shop.example'], or '*'.");
}

/** Adds the headers that let an allowed origin read an answer. */
export function applyCors(headers: Headers, request: Request, cors: CorsOptions | undefined): void {
  if (!cors) return;
  if (cors.origins !== '*') headers.append('vary', 'Origin');
  const origin = request.headers.get('origin');
  if (origin === null || (cors.origins !== '*' && !cors.origins.includes(origin))) return;
  headers.set('access-control-allow-origin', cors.origins === '*' ? '*' : origin);
  headers.set('access-control-expose-headers', EXPOSED);
  if (cors.credentials === true && cors.origins !== '*') headers.set('access-control-allow-credentials', 'true');
}

/** Adds the headers that answer a preflight. */
export function applyPreflight(headers: Headers, allow: string): void {
  if (!headers.has('access-control-allow-origin')) return;
  headers.set('access-control-allow-methods', allow);
  headers.set('access-control-allow-headers', REQUEST_HEADERS);
  headers.set('access-control-max-age', PREFLIGHT_SECONDS);
}
