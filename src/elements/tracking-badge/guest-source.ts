import type { TrackingSource } from '../../state/tracking-hub.js';
import { secureUrl } from './badge-view.js';

const sources = new Map<string, TrackingSource>();

/**
 * Asks the contract's `POST /tracking` with a token, for pages without the library's client. No cookies, no storage, and no referrer beyond the origin: a token in
 * the page's own address does not travel.
 *
 * @param api where the contract is served; `https:`, or a path of the page's own origin
 * @param token short-lived, for reading tracking only
 * @returns one source for each pair, so that all badges of a page ask together; nothing for an address that is not to be trusted
 */
export function guestSource(api: string, token: string): TrackingSource | undefined {
  const key = `${api} ${token}`;
  const known = sources.get(key);
  const base = secureUrl(api) ?? (api.startsWith('/') && !api.startsWith('//') ? api : undefined);
  if (known || !base) return known;
  const source: TrackingSource = {
    async getTrackings(items, { signal } = {}) {
      const response = await fetch(`${base.replace(/\/$/, '')}/tracking`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ items }),
        credentials: 'omit',
        referrerPolicy: 'strict-origin',
        ...(signal ? { signal } : {}),
      });
      if (!response.ok) throw new Error(`The tracking service answered ${response.status}.`);
      const { results } = (await response.json()) as { results: Awaited<ReturnType<TrackingSource['getTrackings']>> };
      return results;
    },
  };
  sources.set(key, source);
  return source;
}
