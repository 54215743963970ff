import type { EventHub } from '../events.js';
import { HttpProblem } from '../http/problem.js';
import { QueryReader } from '../http/query.js';
import type { Route } from '../http/router.js';
import type { Audience } from '../upstream.js';

const MAX_ID = 200;
const HEADERS = { 'content-type': 'text/event-stream', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' };

interface Limits {
  /** How many connections may be open at once. */
  readonly most: number;
  readonly onError: ((error: unknown, requestId: string) => void) | undefined;
}

/** The route of the live events. */
export function eventRoutes(hub: EventHub, { most, onError }: Limits): readonly Route[] {
  return [
    {
      path: '/events',
      methods: {
        GET({ request, requestId, url, signal, identity }) {
          const query = new QueryReader(url.searchParams, ['lastEventId']);
          const asked = query.text('lastEventId', MAX_ID);
          query.finish();
          if (request.method === 'HEAD') return Promise.resolve(new Response(null, { headers: HEADERS }));
          if (hub.size >= most) throw new HttpProblem(503, 'Too many live connections', { kind: 'busy', headers: { 'retry-after': '30' } });
          const last = asked ?? request.headers.get('last-event-id')?.slice(0, MAX_ID);
          const hears = (audience: Audience): boolean => {
            try {
              const heard: unknown = audience(identity);
              if (typeof heard === 'boolean') return heard;
              // Its failure is nobody's to catch any more: only that it came too late counts.
              Promise.resolve(heard).catch(() => undefined);
              throw new TypeError('An audience must answer true or false, and at once: a promise is no answer.');
            } catch (error) {
              onError?.(error, requestId);
              return false;
            }
          };
          return Promise.resolve(new Response(hub.open(last || undefined, signal, hears), { headers: HEADERS }));
        },
      },
    },
  ];
}
