import type { TrackingSource } from '../../state/tracking-hub.js';

const sources = /* @__PURE__ */ new Map<string, TrackingSource>();

/** `https:`, a path of the page's own origin, or this machine for development. `//host`, `/\\host` and what else leads elsewhere does not pass. */
const TRUSTED = /^(https:|\/(\w|$)|http:\/\/(localhost|127\.0\.0\.1|\[::1])(:\d+)?([/?#]|$))/i;

/** The answer is shown within this time, or that there is none. */
const PATIENCE = 10_000;

const sourceOf = (api: string, token: string): TrackingSource => ({
  async getTrackings(items) {
    // Not the page's origin, which a sandboxed frame has none of, nor its base, which may lead a path elsewhere.
    const response = await fetch(new URL(api.replace(/\/?([?#].*)?$/, '/tracking$1'), location.href), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ items }),
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { ok, status } = response;
    if (!ok) throw Object.assign(new Error(`${status}`), { status, retryAfter: Number(response.headers.get('retry-after')) * 1000 });
    return ((await response.json()) as { results: Awaited<ReturnType<TrackingSource['getTrackings']>> }).results;
  },
});

/**
 * Asks the contract's `POST /tracking` with a token, for pages without the library's client. No cookies and no storage. The token goes to that one address and, should it redirect, nowhere else.
 *
 * @param api where the contract is served
 * @param token what the page's server was given for these parcels; see `trackingToken` in the contract
 * @returns one source for each pair, so that all badges of a page ask together; nothing for an address that is not to be trusted
 */
export function guestSource(api: string, token: string): TrackingSource | undefined {
  const key = `${api} ${token}`;
  if (!sources.has(key) && TRUSTED.test(api)) sources.set(key, sourceOf(api, token));
  return sources.get(key);
}
