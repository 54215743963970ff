import { readAttachment, readForm, readJson } from '../http/body.js';
import type { IdempotentActions } from '../http/idempotency.js';
import { HttpProblem, invalidRequest } from '../http/problem.js';
import { QueryReader, readOrderFilter, readOrderQuery } from '../http/query.js';
import { json } from '../http/response.js';
import type { Route, RouteContext } from '../http/router.js';
import type { Upstream } from '../upstream.js';

const MAX_BODY = 16_384;
const MAX_QUERY = 1_000_000;

/** Refuses every query parameter, for resources that have none. */
export function noParameters({ url }: RouteContext): void {
  new QueryReader(url.searchParams, []).finish();
}

/** A key counts for whoever sends it only: an identity, or what a request without one is authorized by. Tokens are refreshed between two attempts, identities stay. */
function idempotencyKey({ request, identity }: RouteContext): string | undefined {
  const key = request.headers.get('idempotency-key');
  if (key === null) return undefined;
  if (key === '' || key.length > 255) throw invalidRequest([{ header: 'Idempotency-Key', detail: 'Not 1 to 255 characters.' }]);
  return JSON.stringify([key, identity === undefined ? request.headers.get('authorization') : { identity }]);
}

/** The routes of orders. */
export function orderRoutes(upstream: Upstream, actions: IdempotentActions): readonly Route[] {
  const search = async (parameters: URLSearchParams, context: RouteContext): Promise<Response> => {
    const page = await upstream.searchOrders(readOrderQuery(parameters), context);
    return json({ ...page, asOf: new Date(context.now).toISOString() });
  };
  const count = async (parameters: URLSearchParams, context: RouteContext): Promise<Response> =>
    json(await upstream.countOrders(readOrderFilter(parameters), context));
  const ofBody = async (context: RouteContext): Promise<URLSearchParams> => {
    noParameters(context);
    return readForm(context.request, MAX_QUERY);
  };
  return [
    { path: '/orders', methods: { GET: (context) => search(context.url.searchParams, context) } },
    { path: '/orders/search', methods: { POST: async (context) => search(await ofBody(context), context) } },
    {
      path: '/orders/counts',
      methods: {
        GET: (context) => count(context.url.searchParams, context),
        POST: async (context) => count(await ofBody(context), context),
      },
    },
    {
      path: '/orders/{id}',
      methods: {
        async GET(context) {
          noParameters(context);
          const order = await upstream.getOrder(context.parameters['id'] ?? '', context);
          if (!order) throw new HttpProblem(404, 'No such order', { kind: 'no-such-order' });
          return json(order);
        },
      },
    },
    {
      path: '/orders/{id}/tracking',
      methods: {
        async POST(context) {
          noParameters(context);
          const id = context.parameters['id'] ?? '';
          const key = idempotencyKey(context);
          const attachment = readAttachment(await readJson(context.request, MAX_BODY));
          const fingerprint = JSON.stringify([id, attachment]);
          return json(await actions.run(key, fingerprint, () => upstream.attachTracking(id, attachment, context)));
        },
      },
    },
  ];
}
