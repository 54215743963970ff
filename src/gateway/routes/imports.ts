import { json } from '../http/response.js';
import type { Route } from '../http/router.js';
import type { Upstream } from '../upstream.js';
import { noParameters } from './orders.js';

/** The route of the import report. */
export function importRoutes(upstream: Upstream): readonly Route[] {
  return [
    {
      path: '/imports/latest',
      methods: {
        async GET(context) {
          noParameters(context);
          return json(await upstream.getLatestImport(context));
        },
      },
    },
  ];
}
