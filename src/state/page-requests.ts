import { isApiError, type OrderPage, type OrderQuery, type OrdersClient } from '../client/index.js';
import type { Order } from '../domain/order/index.js';
import type { PageRequest } from '../grid/index.js';
import type { LiveBatch } from './live-batch.js';

/** What the requests need. */
export interface PageRequestsOptions {
  readonly client: OrdersClient;
  readonly onAnswer: (request: PageRequest, page: OrderPage) => void;
  readonly onFailure: (request: PageRequest, error: unknown) => void;
}

interface Flight {
  readonly abort: AbortController;
  /** How many live changes had been heard when the request went out. */
  readonly since: number;
}

/** Requests for pages of orders that are on their way. An answer tells what was; what was heard live since it was asked for is newer and wins. */
export class PageRequests {
  readonly #options: PageRequestsOptions;
  readonly #flights = new Map<PageRequest, Flight>();
  /** Changes heard while requests were on their way; no order: it was removed. */
  readonly #heard = new Map<string, { readonly order: Order | undefined; readonly nth: number }>();
  #count = 0;

  constructor(options: PageRequestsOptions) {
    this.#options = options;
  }

  /** Asks for the pages of a query. */
  send(requests: readonly PageRequest[], query: OrderQuery): void {
    for (const request of requests) {
      const flight: Flight = { abort: new AbortController(), since: this.#count };
      this.#flights.set(request, flight);
      void this.#fly(request, query, flight);
    }
  }

  /** Aborts the requests that nobody waits for. */
  prune(isAwaited: (request: PageRequest) => boolean): void {
    for (const [request, { abort }] of this.#flights) {
      if (isAwaited(request)) continue;
      this.#flights.delete(request);
      abort.abort();
    }
  }

  /** Takes in what was heard live. */
  hear({ orders, removed }: LiveBatch): void {
    if (this.#flights.size === 0) return;
    this.#count += 1;
    for (const order of orders) this.#heard.set(order.id, { order, nth: this.#count });
    for (const id of removed) this.#heard.set(id, { order: undefined, nth: this.#count });
  }

  async #fly(request: PageRequest, query: OrderQuery, { abort: { signal }, since }: Flight): Promise<void> {
    const { client, onAnswer, onFailure } = this.#options;
    const { offset, limit } = request;
    try {
      const page = await client.searchOrders({ ...query, offset, limit }, { signal });
      if (this.#land(request)) onAnswer(request, this.#corrected(page, since));
    } catch (error) {
      if (this.#land(request) && !isApiError(error, 'aborted')) onFailure(request, error);
    }
    if (this.#flights.size === 0) this.#heard.clear();
  }

  #land(request: PageRequest): boolean {
    return this.#flights.delete(request);
  }

  #corrected(page: OrderPage, since: number): OrderPage {
    if (this.#heard.size === 0) return page;
    const orders = page.orders.flatMap((order) => {
      const heard = this.#heard.get(order.id);
      return heard === undefined || heard.nth <= since ? order : (heard.order ?? []);
    });
    return { ...page, orders, total: page.total - (page.orders.length - orders.length) };
  }
}
