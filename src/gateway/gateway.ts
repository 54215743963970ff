import { systemClock, type Clock } from '../domain/clock.js';
import { EventHub } from './events.js';
import { applyCors, applyPreflight, checkCors, type CorsOptions } from './http/cors.js';
import { IdempotentActions } from './http/idempotency.js';
import { HttpProblem } from './http/problem.js';
import { json } from './http/response.js';
import { allowed, matchRoute, type Route, type RouteContext } from './http/router.js';
import { platformInterval, type Interval } from './interval.js';
import { eventRoutes } from './routes/events.js';
import { importRoutes } from './routes/imports.js';
import { orderRoutes } from './routes/orders.js';
import { settingsRoutes } from './routes/settings.js';
import { simulationRoutes } from './routes/simulation.js';
import { trackingRoutes } from './routes/tracking.js';
import type { Simulation } from './simulation/simulation.js';
import type { Upstream } from './upstream.js';

/**
 * `true` lets a request through, `false` is a 401, `'forbidden'` a 403. An identity lets it through and tells the upstream whose request it is: plain data that is the
 * same each time, such as a merchant's id. With `parcels`, a list of tracking numbers, a request may ask `/tracking` for these and for nothing else: any other number is
 * answered as one that nobody has. Anything else refuses.
 */
export type Verdict<Identity = unknown> =
  | boolean
  | 'forbidden'
  | { readonly identity: Identity; readonly parcels?: readonly string[] | undefined }
  | { readonly parcels: readonly string[] };

/** Who may do what. */
export type Authorize<Identity = unknown> = (request: Request) => Verdict<Identity> | Promise<Verdict<Identity>>;

/** What a gateway serves, and how. */
export interface GatewayOptions<Identity = unknown> {
  readonly upstream: Upstream<Identity>;
  /** The simulation's clock when there is one, else the machine's. */
  readonly clock?: Clock | undefined;
  /** Where the contract is mounted; `/api` when absent. Other paths are a 404. */
  readonly basePath?: string | undefined;
  /** Asked before every request except preflights. Everybody is let through when absent. */
  readonly authorize?: Authorize<Identity> | undefined;
  readonly cors?: CorsOptions | undefined;
  /** Adds `/simulation` for demonstrations: its state, and control over its clock. */
  readonly simulation?: Simulation | undefined;
  /** Told about failures that are answered with a 500, which says nothing of them, and about those of an `Audience`. */
  readonly onError?: ((error: unknown, requestId: string) => void) | undefined;
  readonly interval?: Interval | undefined;
  readonly random?: (() => number) | undefined;
  /** Milliseconds between signs of life on a silent live connection, an event id and a comment; 15 seconds when absent. */
  readonly heartbeat?: number | undefined;
  /**
   * Milliseconds after which a live connection is ended, so that `authorize` is asked again: whoever signed out meanwhile hears no more. The client comes back by itself and
   * misses nothing. To the `heartbeat`; 15 minutes when absent, `Infinity` for never.
   */
  readonly streamLifetime?: number | undefined;
  /** How many events a live connection may miss and still resume; 2000 when absent. */
  readonly eventMemory?: number | undefined;
  /** How many live connections may be open at once; 1000 when absent. */
  readonly maxStreams?: number | undefined;
}

/** Serves the contract: a Web-standard handler for servers, service workers and tests. */
export interface Gateway {
  (request: Request): Promise<Response>;
  /** Ends every live connection, and stops listening to the upstream. */
  close(): void;
}

const MAX_URL = 16_384;
const REQUEST_ID = /^[\w.:-]{8,100}$/;
const SAFE_HEADERS = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };

const newId = (random: () => number): string => Array.from({ length: 2 }, () => Math.floor(random() * 2 ** 32).toString(36)).join('');

/**
 * Makes a gateway over an upstream. The same handler serves a dev server over HTTP, a story in its page, and a test.
 *
 * @throws {TypeError} without an upstream, or with origins that are no list
 */
export function createGateway<Identity = unknown>(options: GatewayOptions<Identity>): Gateway {
  if (typeof options?.upstream?.subscribe !== 'function')
    throw new TypeError('upstream must be an Upstream, such as createMemoryUpstream({ orders }).');
  checkCors(options.cors);
  const { simulation } = options;
  // An identity goes from `authorize` to the upstream; nothing between them looks at it.
  const upstream = options.upstream as Upstream;
  const clock = options.clock ?? simulation?.clock ?? systemClock;
  const random = options.random ?? Math.random;
  const run = newId(random);
  const hub = new EventHub({
    clock,
    run,
    interval: options.interval ?? platformInterval,
    memory: options.eventMemory ?? 2000,
    heartbeat: options.heartbeat ?? 15_000,
    lifetime: options.streamLifetime ?? 15 * 60_000,
  });
  const stops = [
    upstream.subscribe((change, audience) => hub.publish(change, audience)),
    simulation?.clock.subscribe(() => hub.publishClock()),
  ];
  const routes: readonly Route[] = [
    ...orderRoutes(upstream, new IdempotentActions()),
    ...trackingRoutes(upstream),
    ...settingsRoutes(upstream, run),
    ...eventRoutes(hub, { most: options.maxStreams ?? 1000, onError: options.onError }),
    ...importRoutes(upstream),
    ...(simulation ? simulationRoutes(simulation) : []),
  ];

  const handle = async (request: Request): Promise<Response> => {
    const given = request.headers.get('x-request-id') ?? '';
    const requestId = REQUEST_ID.test(given) ? given : newId(random);
    const now = clock.now();
    let response: Response;
    try {
      response = await answer(request, { routes, now, requestId, options });
    } catch (error) {
      if (!(error instanceof HttpProblem)) options.onError?.(error, requestId);
      response = problemResponse(error instanceof HttpProblem ? error : new HttpProblem(500, 'The server failed'), requestId);
    }
    return finish(response, request, { requestId, now, cors: options.cors });
  };
  return Object.assign(handle, {
    close() {
      for (const stop of stops) stop?.();
      hub.close();
    },
  });
}

function problemResponse(problem: HttpProblem, requestId: string): Response {
  const headers = { ...problem.details.headers, 'content-type': 'application/problem+json' };
  return json(problem.toDocument(requestId), { status: problem.status, headers });
}

interface Turn {
  readonly routes: readonly Route[];
  readonly now: number;
  readonly requestId: string;
  readonly options: Pick<GatewayOptions, 'basePath' | 'authorize'>;
}

async function answer(request: Request, { routes, now, requestId, options }: Turn): Promise<Response> {
  if (request.url.length > MAX_URL) throw new HttpProblem(414, 'The address is too long');
  const url = new URL(request.url);
  const base = (options.basePath ?? '/api').replace(/(?<!\/)\/+$/, '');
  const inside = url.pathname.startsWith(`${base}/`);
  const match = inside ? matchRoute(routes, url.pathname.slice(base.length)) : undefined;
  const { identity, parcels } = request.method === 'OPTIONS' ? {} : await identify(request, options.authorize);
  if (parcels && !match?.route.forParcels) throw unauthenticated();
  if (!match) throw new HttpProblem(404, 'No such resource', { kind: 'no-such-resource' });
  const allow = allowed(match.route);
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow } });
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const handler = Object.hasOwn(match.route.methods, method) ? match.route.methods[method] : undefined;
  if (!handler) throw new HttpProblem(405, 'The method is not allowed here', { kind: 'method-not-allowed', headers: { allow } });
  return handler({ request, requestId, url, parameters: match.parameters, now, signal: request.signal, identity, parcels });
}

type Access = Partial<Pick<RouteContext, 'identity' | 'parcels'>>;

/** Lets a request through or refuses it, and says whose it is and what it is for. An answer that is not of the kind refuses too: it may have been meant so. */
async function identify(request: Request, authorize: Authorize | undefined): Promise<Access> {
  const verdict = authorize ? await authorize(request) : true;
  if (verdict === true) return {};
  if (verdict === 'forbidden') throw new HttpProblem(403, 'Not allowed', { kind: 'forbidden' });
  const known = typeof verdict === 'object' && verdict !== null;
  if (verdict && !(known && ('identity' in verdict || 'parcels' in verdict)))
    throw new TypeError("authorize must answer true, false, 'forbidden', { identity } or { parcels }.");
  const { identity, parcels }: Access = known ? verdict : {};
  if (parcels !== undefined && !(Array.isArray(parcels) && parcels.every((number) => typeof number === 'string')))
    throw new TypeError('parcels must be a list of tracking numbers as text.');
  if ((identity ?? parcels ?? null) === null) throw unauthenticated();
  if ((identity ?? null) !== null && !tells(identity))
    throw new TypeError("identity must be plain data, such as a merchant's id: no promise, and nothing that JSON leaves out.");
  return { identity, parcels };
}

const unauthenticated = (): HttpProblem =>
  new HttpProblem(401, 'Sign in first', { kind: 'unauthenticated', headers: { 'www-authenticate': 'Bearer' } });

/** Whether JSON tells a value from others. All promises, maps and functions read alike in it: with those, one merchant's actions would be taken for another's. */
function tells(identity: unknown): boolean {
  const awaited = (_key: string, value: unknown): unknown => {
    if (value instanceof Promise) throw new TypeError('A promise says nothing yet.');
    return value;
  };
  try {
    return ![undefined, 'null', '{}', '[]'].includes(JSON.stringify(identity, awaited));
  } catch {
    return false;
  }
}

function finish(response: Response, request: Request, about: { requestId: string; now: number; cors: CorsOptions | undefined }): Response {
  const { headers } = response;
  for (const [name, value] of Object.entries(SAFE_HEADERS)) if (!headers.has(name)) headers.set(name, value);
  headers.set('x-request-id', about.requestId);
  headers.set('date', new Date(about.now).toUTCString());
  applyCors(headers, request, about.cors);
  if (request.method === 'OPTIONS') applyPreflight(headers, headers.get('allow') ?? '');
  return request.method === 'HEAD' && response.body ? new Response(null, response) : response;
}
