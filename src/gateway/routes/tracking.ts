import type { Tracking, TrackingRequest } from '../../client/contract/types.js';
import { canonicalNumber } from '../../domain/tracking/index.js';
import { readJson, readTrackingBatchRequest } from '../http/body.js';
import { HttpProblem } from '../http/problem.js';
import { QueryReader } from '../http/query.js';
import { json } from '../http/response.js';
import type { Route, RouteContext } from '../http/router.js';
import type { Upstream } from '../upstream.js';
import { noParameters } from './orders.js';

const MAX_BODY = 131_072;
const MAX_NUMBER = 64;

/** A number in canonical form; as it is written where it has none, such as a reference with a slash. */
const identify = (number: string): string => canonicalNumber(number) || number;

/** What the upstream knows of the parcels that may be told of. It is asked for all of them, so that time tells nothing of the others either. */
async function look(upstream: Upstream, requests: readonly TrackingRequest[], context: RouteContext): Promise<readonly Tracking[]> {
  const allowed = context.parcels?.map(identify);
  const found = await upstream.findParcels(requests, context);
  const asOf = new Date(context.now).toISOString();
  return requests.map(({ trackingNumber, carrier }, index) => {
    const hit = !allowed || allowed.includes(identify(trackingNumber)) ? found[index] : undefined;
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

/** The routes of parcels by number. */
export function trackingRoutes(upstream: Upstream): readonly Route[] {
  return [
    {
      path: '/tracking',
      forParcels: true,
      methods: {
        async POST(context) {
          noParameters(context);
          const requests = readTrackingBatchRequest(await readJson(context.request, MAX_BODY));
          return json({ results: await look(upstream, requests, context) });
        },
      },
    },
    {
      path: '/tracking/{number}',
      forParcels: true,
      methods: {
        async GET(context) {
          const query = new QueryReader(context.url.searchParams, ['carrier']);
          const carrier = query.word('carrier', 100);
          query.finish();
          const trackingNumber = context.parameters['number'] ?? '';
          if (trackingNumber.length > MAX_NUMBER) throw new HttpProblem(400, 'The number is too long', { kind: 'invalid-request' });
          const [tracking] = await look(upstream, [carrier === undefined ? { trackingNumber } : { trackingNumber, carrier }], context);
          return json(tracking);
        },
      },
    },
  ];
}
