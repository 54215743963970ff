import type { EventHub } from '../events.js';
import { HttpProblem } from '../http/problem.js';
import { QueryReader } from '../http/query.js';
import type { Route } from '../http/router.js';

const MAX_ID = 200;
const HEADERS = { 'content-type': 'text/event-stream', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' };

/**
 * The route of the live events.
 *
 * @param most how many connections may be open at once
 */
export function eventRoutes(hub: EventHub, most: number): readonly Route[] {
  return [
    {
      path: '/events',
      methods: {
        GET({ request, url, signal }) {
          const query = new QueryReader(url.searchParams, ['lastEventId']);
          const asked = query.text('lastEventId', MAX_ID);
          query.finish();
          if (request.method === 'HEAD') return Promise.resolve(new Response(null, { headers: HEADERS }));
          if (hub.size >= most) throw new HttpProblem(503, 'Too many live connections', { kind: 'busy', headers: { 'retry-after': '30' } });
          const last = asked ?? request.headers.get('last-event-id')?.slice(0, MAX_ID);
          return Promise.resolve(new Response(hub.open(last || undefined, signal), { headers: HEADERS }));
        },
      },
    },
  ];
}
