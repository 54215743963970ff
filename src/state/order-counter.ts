import type { OrderFilter, OrdersClient } from '../client/index.js';
import type { OrderCounts } from '../domain/order/index.js';

/** How many orders each facet holds, and how many there are in all, as a server counts them. A count that fails leaves what is known; it is asked for again with the next. */
export class OrderCounter {
  readonly #client: OrdersClient;
  readonly #onCount: () => void;
  #asked: string | undefined;
  #counts: OrderCounts | undefined;
  #all: number | undefined;
  #run: AbortController | undefined;

  /** @param onCount told when something was counted */
  constructor(client: OrdersClient, onCount: () => void) {
    this.#client = client;
    this.#onCount = onCount;
  }

  /** Orders per facet, of those that match the filter; `undefined` while they are counted for the first time. */
  get counts(): OrderCounts | undefined {
    return this.#counts;
  }

  /** How many orders there are, whatever the filter; `undefined` when unknown. */
  get all(): number | undefined {
    return this.#all;
  }

  /** Counts anew. @param all whether all orders are counted, too, when the filter leaves some out */
  async count({ q, where }: OrderFilter, all: boolean): Promise<void> {
    const asked = JSON.stringify([q, where]);
    if (asked !== this.#asked) this.#counts = undefined;
    this.#asked = asked;
    this.#run?.abort();
    const { signal } = (this.#run = new AbortController());
    const isNarrow = q !== undefined || where !== undefined;
    try {
      const [counts, total] = await Promise.all([
        this.#client.countOrders({ q, where }, { signal }),
        isNarrow && (all || this.#all === undefined) ? this.#client.countOrders({}, { signal }) : undefined,
      ]);
      if (signal.aborted) return;
      this.#counts = counts;
      this.#all = isNarrow ? (total?.all ?? this.#all) : counts.all;
      this.#onCount();
    } catch {
      // The rows tell of a server that does not answer.
    }
  }

  /** So many orders are gone. */
  subtract(count: number): void {
    if (this.#all !== undefined) this.#all -= count;
  }

  stop(): void {
    this.#run?.abort();
  }
}
