import type { LiveEvent, LiveStatus, OrderPage, OrderQuery, OrdersClient } from '../../src/client/index.js';
import { emptyCounts, type Order } from '../../src/domain/order/index.js';
import { anOrder, failure, NOW, showGrid, until, type GivenGrid, type GridPage } from './grid.js';

/** A question that a server got. */
export interface Asked {
  readonly query: OrderQuery;
  readonly signal: AbortSignal | undefined;
  /** Answers it, with what the server holds now. */
  readonly answer: () => void;
  readonly refuse: (kind?: string) => void;
}

/** A client of a server that holds any number of orders, and answers when a test lets it. */
export interface OrdersServer extends Pick<OrdersClient, 'searchOrders' | 'countOrders' | 'orderPages' | 'subscribe'> {
  /** The windows that were asked for. */
  readonly searches: readonly Asked[];
  /** The filters of the counts that were asked for. */
  readonly counts: readonly OrderQuery[];
  /** While set, windows are answered by the test, through `searches`. */
  held: boolean;
  emit(event: LiveEvent): void;
  status(status: LiveStatus): void;
}

/** How many orders match a query, and which one is at an index. */
export interface Shelf {
  readonly size: (query: OrderQuery) => number;
  readonly at: (index: number, query: OrderQuery) => Order;
}

/** A server over what a test has on its shelf. */
export function ordersServer(shelf: Shelf): OrdersServer {
  const searches: Asked[] = [];
  const counts: OrderQuery[] = [];
  let listener: ((event: LiveEvent) => void) | undefined;
  let onStatus: ((status: LiveStatus) => void) | undefined;

  function page(query: OrderQuery, offset: number): OrderPage {
    const total = shelf.size(query);
    const length = Math.max(0, Math.min(query.limit ?? 100, total - offset));
    const orders = Array.from({ length }, (_, index) => shelf.at(offset + index, query));
    const end = offset + length;
    return { orders, total, offset, asOf: NOW, ...(end < total ? { nextCursor: String(end) } : {}) };
  }

  const server: OrdersServer = {
    searches,
    counts,
    held: false,
    emit: (event) => listener?.(event),
    status: (status) => onStatus?.(status),
    searchOrders(query = {}, { signal } = {}) {
      return new Promise((resolve, reject) => {
        const answer = (): void => resolve(page(query, Number(query.cursor ?? query.offset ?? 0)));
        const refuse = (kind = 'server'): void => reject(failure(kind));
        signal?.addEventListener('abort', () => refuse('aborted'));
        searches.push({ query, signal, answer, refuse });
        if (!server.held) queueMicrotask(answer);
      });
    },
    countOrders(query = {}) {
      counts.push(query);
      return Promise.resolve({ ...emptyCounts(), all: shelf.size(query), shipped: Math.floor(shelf.size(query) / 2) });
    },
    async *orderPages(query = {}, { signal, firstLimit } = {}) {
      let limit = firstLimit ?? query.limit;
      for (let offset: number | undefined = 0; offset !== undefined;) {
        await Promise.resolve();
        if (signal?.aborted) throw failure('aborted');
        const answer = page({ ...query, limit }, offset);
        yield answer;
        offset = answer.nextCursor === undefined ? undefined : Number(answer.nextCursor);
        limit = query.limit;
      }
    },
    subscribe(hear, options) {
      listener = hear;
      onStatus = options?.onStatus;
      onStatus?.('live');
      const stop = (): void => {
        if (listener === hear) listener = onStatus = undefined;
      };
      options?.signal?.addEventListener('abort', stop);
      return stop;
    },
  };
  return server;
}

/** A grid of what its server holds, as soon as rows are seen: as many orders as a test says, `o0` or `SO-0`, `o1` or `SO-1`… */
export async function showGridAtServer(
  size: number | Shelf['size'],
  given: GivenGrid = {},
): Promise<GridPage & { readonly server: OrdersServer }> {
  const server = ordersServer({
    size: typeof size === 'number' ? () => size : size,
    at: (index) => anOrder({ id: `o${index}`, reference: `SO-${index}` }),
  });
  const page = await showGrid({ client: server, mode: 'server', ...given });
  await until(() => page.column('reference').includes('SO-3'), 'the first rows');
  return Object.assign(page, { server });
}
