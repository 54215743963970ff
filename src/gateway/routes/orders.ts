import { readAttachment, readJson } from '../http/body.js';
import type { IdempotentActions } from '../http/idempotency.js';
import { HttpProblem, invalidRequest } from '../http/problem.js';
import { QueryReader, readOrderFilter, readOrderQuery } from '../http/query.js';
import { json } from '../http/response.js';
import type { Route, RouteContext } from '../http/router.js';
import type { Upstream } from '../upstream.js';

const MAX_BODY = 16_384;

/** Refuses every query parameter, for resources that have none. */
export function noParameters({ url }: RouteContext): void {
  new QueryReader(url.searchParams, []).finish();
}

function idempotencyKey({ request }: RouteContext): string | undefined {
  const key = request.headers.get('idempotency-key');
  if (key === null) return undefined;
  if (key === '' || key.length > 255) throw invalidRequest([{ header: 'Idempotency-Key', detail: 'Not 1 to 255 characters.' }]);
  return `${request.headers.get('authorization') ?? ''} ${key}`;
}

/** The routes of orders. */
export function orderRoutes(upstream: Upstream, actions: IdempotentActions): readonly Route[] {
  return [
    {
      path: '/orders',
      methods: {
        async GET(context) {
          const page = await upstream.searchOrders(readOrderQuery(context.url.searchParams), context);
          return json({ ...page, asOf: new Date(context.now).toISOString() });
        },
      },
    },
    {
      path: '/orders/counts',
      methods: { GET: async (context) => json(await upstream.countOrders(readOrderFilter(context.url.searchParams), context)) },
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
