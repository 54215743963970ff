import type { LiveEvent, LiveStatus, OrdersClient } from '../client/index.js';

/** What the connection tells. */
export interface OrdersConnectionOptions {
  /** An order changed or went. */
  readonly onEvent: (event: LiveEvent) => void;
  readonly onStatus: (status: LiveStatus) => void;
  /** Something was missed: the orders have to be read again. */
  readonly onGap: () => void;
}

/** The least time between two readings for a gap; milliseconds. It doubles with each, since a server may tell of one with every answer. */
const PAUSE = 2000;
const LONGEST_PAUSE = 60_000;

/** The live events of one client. Gaps are gathered: however many a server tells of, few are asked about. */
export class OrdersConnection {
  readonly #options: OrdersConnectionOptions;
  #client: OrdersClient | undefined;
  #end: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = PAUSE;
  #told = -Infinity;

  constructor(options: OrdersConnectionOptions) {
    this.#options = options;
  }

  /** Listens to a client; goes on listening where it does so already. */
  open(client: OrdersClient): void {
    if (client === this.#client) return;
    this.close();
    const end = new AbortController();
    this.#client = client;
    this.#end = end;
    client.subscribe(
      (event) => {
        if (end.signal.aborted) return;
        if (event.type === 'reset') this.gap();
        else this.#options.onEvent(event);
      },
      {
        signal: end.signal,
        onStatus: (status) => {
          if (end.signal.aborted) return;
          // The server ended it: asking for everything anew asks for this anew, too.
          if (status === 'stopped') this.#client = undefined;
          this.#options.onStatus(status);
        },
      },
    );
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pause = PAUSE;
    this.#told = -Infinity;
    this.#client = undefined;
    this.#end?.abort();
  }

  /** Has the orders read again: now, or some time after the last. */
  gap(): void {
    if (this.#timer !== undefined) return;
    const since = performance.now() - this.#told;
    this.#pause = since > LONGEST_PAUSE ? PAUSE : this.#pause;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#told = performance.now();
        this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
        this.#options.onGap();
      },
      Math.max(0, this.#pause - since),
    );
  }
}
