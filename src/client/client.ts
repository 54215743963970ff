import type { Order, OrderCounts } from '../domain/order/index.js';
import {
  readImportReport,
  readNotificationSettings,
  readOrder,
  readOrderCounts,
  readOrderPage,
  readTracking,
  readTrackingBatch,
} from './contract/guards.js';
import type { Reader } from './contract/readers.js';
import {
  MAX_TRACKING_BATCH,
  type ImportReport,
  type NotificationSettings,
  type OrderFilter,
  type OrderPage,
  type OrderQuery,
  type Tracking,
  type TrackingAttachment,
  type TrackingRequest,
} from './contract/types.js';
import { ApiError } from './errors.js';
import { LiveConnection, type LiveListener, type SubscribeOptions } from './live.js';
import { orderFilterString, orderQueryString } from './query.js';
import { createServerClock } from './server-clock.js';
import { createTransport, type Call, type TransportOptions } from './transport.js';

/** What every call takes. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** What reading page after page takes besides. */
export interface PagesOptions extends CallOptions {
  /** The `limit` of the first page, so that something is here sooner; that of the query when absent. */
  readonly firstLimit?: number | undefined;
}

/** What an attachment takes besides. */
export interface AttachOptions extends CallOptions {
  /** One per action of a person; made when absent. Give the same one to repeat an action that may have happened. */
  readonly idempotencyKey?: string | undefined;
}

/** Settings with the version that an update has to name. */
export interface VersionedSettings {
  readonly settings: NotificationSettings;
  readonly etag: string;
}

/** A method per use case. Each rejects with an `ApiError` and with nothing else. */
export interface OrdersClient {
  /** A page of orders. */
  searchOrders(query?: OrderQuery, options?: CallOptions): Promise<OrderPage>;
  /** All pages from `query.cursor` or the start, one request at a time, as they are asked for. A cursor that repeats is an error. */
  orderPages(query?: Omit<OrderQuery, 'offset'>, options?: PagesOptions): AsyncIterableIterator<OrderPage>;
  /** How many orders each facet holds; everything of a query but its filters is left out. */
  countOrders(filter?: OrderFilter, options?: CallOptions): Promise<OrderCounts>;
  getOrder(id: string, options?: CallOptions): Promise<Order>;
  /** Attaches a number, which closes the order: it then awaits pickup. */
  attachTracking(id: string, attachment: TrackingAttachment, options?: AttachOptions): Promise<Order>;
  /** One parcel. A number that no order has is an answer too: `found` is false. */
  getTracking(number: string, options?: CallOptions & { readonly carrier?: string | undefined }): Promise<Tracking>;
  /** Many parcels, in the order of the questions, in as few requests as the contract allows. */
  getTrackings(items: readonly TrackingRequest[], options?: CallOptions): Promise<readonly Tracking[]>;
  getNotificationSettings(options?: CallOptions): Promise<VersionedSettings>;
  /** Replaces the settings. A `conflict` means that somebody changed them since `etag`. */
  updateNotificationSettings(settings: NotificationSettings, etag: string, options?: CallOptions): Promise<VersionedSettings>;
  getLatestImport(options?: CallOptions): Promise<ImportReport>;
  /**
   * Hears about changes until the signal aborts or the returned function is called. What changed before the connection is `live` is not told: read the state once it
   * is, and again on every `reset`.
   */
  subscribe(listener: LiveListener, options?: SubscribeOptions): () => void;
  /** The server's present in milliseconds since the epoch. For countdowns, not for decisions. */
  serverTime(): number;
}

/** Where the orders come from, and what the client takes from outside. All but `baseUrl` have sensible defaults. */
export interface ClientOptions {
  /** Where the contract is served, such as `/api` or `https://portal.example/api`. */
  readonly baseUrl: string;
  /** Asked for each request and never stored. */
  readonly getToken?: TransportOptions['getToken'];
  /** `fetch`'s own mode for cookies; the platform's default when absent. */
  readonly credentials?: RequestCredentials | undefined;
  readonly fetch?: TransportOptions['fetch'] | undefined;
  /** The present in milliseconds since the epoch; `Date.now` when absent. */
  readonly now?: TransportOptions['now'] | undefined;
  /** A number in [0, 1); `Math.random` when absent. */
  readonly random?: TransportOptions['random'] | undefined;
  /** Resolves after so many milliseconds, and at once when the signal aborts; of timers when absent. */
  readonly sleep?: TransportOptions['sleep'] | undefined;
  /**
   * Calls `wake`, until the signal aborts, when a lost live connection need not wait for its next try any longer. When absent, that is when a page is looked at again,
   * or its network is back while it is; nothing outside of pages. A server's `Retry-After` is waited for all the same.
   */
  readonly listenForWake?: ((wake: () => void, signal: AbortSignal) => void) | undefined;
  /** For one attempt; 8 seconds when absent. */
  readonly attemptTimeout?: number | undefined;
  /** For all attempts of a call; 30 seconds when absent. */
  readonly totalTimeout?: number | undefined;
  /** Silence after which a live connection counts as dead; 45 seconds when absent. */
  readonly watchdog?: number | undefined;
}

function sleepFor(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, Math.min(milliseconds, 2 ** 31 - 1));
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
}

/** A page wakes when somebody looks at it again, or when its network is back while somebody does. */
function listenForPage(wake: () => void, signal: AbortSignal): void {
  const { document } = globalThis as { readonly document?: EventTarget & { readonly hidden: boolean } };
  if (document) for (const type of ['visibilitychange', 'online']) addEventListener(type, () => document.hidden || wake(), { signal });
}

/** Servers and what stands before them refuse addresses of more than 8 kB. */
const MAX_ADDRESS = 6000;

/** 128 random bits as text. Not `crypto.randomUUID`, which pages without TLS do not have. */
const newKey = (random: () => number): string => Array.from({ length: 4 }, () => Math.floor(random() * 2 ** 32).toString(36)).join('-');

/**
 * A client of the contract in `contract/openapi.yaml`. It keeps no token, and no data beyond its live connection.
 *
 * @throws {TypeError} without a `baseUrl` that is a string
 */
export function createClient(options: ClientOptions): OrdersClient {
  if (typeof options?.baseUrl !== 'string') throw new TypeError('baseUrl must be a string.');
  const settled = {
    getToken: options.getToken,
    credentials: options.credentials,
    baseUrl: options.baseUrl.replace(/(?<!\/)\/+$/, ''),
    fetch: options.fetch ?? ((input: string, init: RequestInit) => fetch(input, init)),
    now: options.now ?? Date.now,
    random: options.random ?? Math.random,
    sleep: options.sleep ?? sleepFor,
    attemptTimeout: options.attemptTimeout ?? 8000,
    totalTimeout: options.totalTimeout ?? 30_000,
    watchdog: options.watchdog ?? 45_000,
    listenForWake: options.listenForWake ?? listenForPage,
  };
  const clock = createServerClock(settled.now);
  const send = createTransport(settled, clock);
  const live = new LiveConnection(settled, clock);

  const get = async <T>(path: string, read: Reader<T>, signal?: AbortSignal | undefined) =>
    (await send({ path, read, repeatable: true, signal })).value;

  /** A query goes into the address, or into a body where an address is too short for it. */
  const ask = async <T>(
    paths: { readonly get: string; readonly post: string },
    query: string,
    { read, signal }: Pick<Call<T>, 'read' | 'signal'>,
  ) =>
    query.length <= MAX_ADDRESS
      ? get(paths.get + query, read, signal)
      : (await send({ path: paths.post, method: 'POST', body: new URLSearchParams(query), read, repeatable: true, signal })).value;

  const searchOrders: OrdersClient['searchOrders'] = (query = {}, { signal } = {}) =>
    ask({ get: '/orders', post: '/orders/search' }, orderQueryString(query), { read: readOrderPage, signal });

  async function* orderPages(
    query: OrderQuery = {},
    { signal, firstLimit = query.limit }: PagesOptions = {},
  ): AsyncIterableIterator<OrderPage> {
    const seen = new Set<string>();
    for (let { cursor } = query, limit = firstLimit; ; limit = query.limit) {
      const page = await searchOrders({ ...query, cursor, limit, offset: undefined }, { signal });
      yield page;
      cursor = page.nextCursor;
      if (cursor === undefined) return;
      if (seen.has(cursor)) throw new ApiError('shape', 'The server gave the same cursor twice.');
      seen.add(cursor);
    }
  }

  async function getTrackings(items: readonly TrackingRequest[], { signal }: CallOptions = {}): Promise<readonly Tracking[]> {
    const results: Tracking[] = [];
    for (let start = 0; start < items.length; start += MAX_TRACKING_BATCH) {
      const body = { items: items.slice(start, start + MAX_TRACKING_BATCH) };
      const { value } = await send({ path: '/tracking', method: 'POST', body, read: readTrackingBatch, repeatable: true, signal });
      if (value.results.length !== body.items.length) throw new ApiError('shape', 'The server did not answer for each number.');
      results.push(...value.results);
    }
    return results;
  }

  async function settings(call: { method?: string; body?: unknown; headers?: Record<string, string> }, signal?: AbortSignal) {
    const { value, headers } = await send({
      ...call,
      path: '/notification-settings',
      read: readNotificationSettings,
      repeatable: !call.method,
      signal,
    });
    return { settings: value, etag: headers.get('etag') ?? '' };
  }

  return {
    searchOrders,
    orderPages,
    getTrackings,
    countOrders: (filter = {}, { signal } = {}) =>
      ask({ get: '/orders/counts', post: '/orders/counts' }, orderFilterString(filter), { read: readOrderCounts, signal }),
    getOrder: (id, { signal } = {}) => get(`/orders/${encodeURIComponent(id)}`, readOrder, signal),
    async attachTracking(id, body, { signal, idempotencyKey = newKey(settled.random) } = {}) {
      const path = `/orders/${encodeURIComponent(id)}/tracking`;
      const headers = { 'idempotency-key': idempotencyKey };
      return (await send({ path, method: 'POST', body, headers, read: readOrder, repeatable: true, signal })).value;
    },
    getTracking: (number, { signal, carrier } = {}) =>
      get(`/tracking/${encodeURIComponent(number)}${carrier ? `?carrier=${encodeURIComponent(carrier)}` : ''}`, readTracking, signal),
    getNotificationSettings: ({ signal } = {}) => settings({}, signal),
    updateNotificationSettings: (body, etag, { signal } = {}) => settings({ method: 'PUT', body, headers: { 'if-match': etag } }, signal),
    getLatestImport: ({ signal } = {}) => get('/imports/latest', readImportReport, signal),
    subscribe: (listener, subscribeOptions) => live.subscribe(listener, subscribeOptions),
    serverTime: clock.now,
  };
}
