import type { Tracking, TrackingRequest } from '../../client/contract/types.js';
import { readJson, readTrackingBatchRequest } from '../http/body.js';
import { HttpProblem } from '../http/problem.js';
import { QueryReader } from '../http/query.js';
import { json } from '../http/response.js';
import type { Route, RouteContext } from '../http/router.js';
import type { Upstream } from '../upstream.js';
import { noParameters } from './orders.js';

const MAX_BODY = 131_072;
const MAX_NUMBER = 64;

/** Whether whoever sends a request may be told of one parcel. Anything but `true` is no. */
export type AuthorizeTracking = (parcel: TrackingRequest, request: Request) => boolean | Promise<boolean>;

interface Lookup {
  readonly upstream: Upstream;
  readonly authorize: AuthorizeTracking | undefined;
}

/** What the upstream knows of the parcels that may be told of. It is asked for all of them, so that time tells nothing of the others either. */
async function look(
  { upstream, authorize }: Lookup,
  requests: readonly TrackingRequest[],
  context: RouteContext,
): Promise<readonly Tracking[]> {
  const allowed = await Promise.all(requests.map((request) => (authorize ? authorize(request, context.request) : true)));
  const all = await upstream.findParcels(requests, context);
  const found = all.map((parcel, index) => (allowed[index] === true ? parcel : undefined));
  const asOf = new Date(context.now).toISOString();
  return requests.map(({ trackingNumber, carrier }, index) => {
    const hit = found[index];
    const unknown = { trackingNumber, ...(carrier === undefined ? {} : { carrier }), status: 'unknown' as const };
    return {
      trackingNumber,
      found: hit !== undefined,
      parcel: hit?.parcel ?? unknown,
      ...(hit?.closedAt === undefined ? {} : { closedAt: hit.closedAt }),
      asOf,
    };
  });
}

/** The routes of parcels by number. @param authorize asked for each parcel; everybody is told of every parcel when absent */
export function trackingRoutes(upstream: Upstream, authorize?: AuthorizeTracking): readonly Route[] {
  const lookup = { upstream, authorize };
  return [
    {
      path: '/tracking',
      methods: {
        async POST(context) {
          noParameters(context);
          const requests = readTrackingBatchRequest(await readJson(context.request, MAX_BODY));
          return json({ results: await look(lookup, requests, context) });
        },
      },
    },
    {
      path: '/tracking/{number}',
      methods: {
        async GET(context) {
          const query = new QueryReader(context.url.searchParams, ['carrier']);
          const carrier = query.word('carrier', 100);
          query.finish();
          const trackingNumber = context.parameters['number'] ?? '';
          if (trackingNumber.length > MAX_NUMBER) throw new HttpProblem(400, 'The number is too long', { kind: 'invalid-request' });
          const [tracking] = await look(lookup, [carrier === undefined ? { trackingNumber } : { trackingNumber, carrier }], context);
          return json(tracking);
        },
      },
    },
  ];
}
