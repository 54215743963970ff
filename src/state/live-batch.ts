import type { LiveEvent } from '../client/index.js';
import type { Order } from '../domain/order/index.js';

/** What became of orders since the last batch. */
export interface LiveBatch {
  readonly orders: readonly Order[];
  readonly removed: readonly string[];
}

type Pending = { readonly revision: number; readonly order: Order | undefined };

/**
 * Gathers live events into one batch per frame, so that a burst of a thousand a second costs as many updates as there are frames. Of several events for one
 * order the newest counts; what was gathered stays until it is taken, also in a hidden tab, where no frames come. What is too much for a frame is left to the next.
 */
export class LiveBuffer {
  readonly #deliver: (batch: LiveBatch) => Promise<void> | undefined;
  readonly #frame: (run: () => void) => void;
  readonly #most: () => number;
  readonly #pending = new Map<string, Pending>();
  /** The newest revision seen of each order, so that an answer or event that arrives late cannot win. */
  readonly #revisions = new Map<string, number>();
  #scheduled = false;

  /**
   * @param deliver takes a batch; what it answers is waited for before the next frame's
   * @param most how many changes a frame has time for; asked at each. All when absent
   */
  constructor(
    deliver: (batch: LiveBatch) => Promise<void> | undefined,
    frame: (run: () => void) => void,
    most: () => number = () => Infinity,
  ) {
    this.#deliver = deliver;
    this.#frame = frame;
    this.#most = most;
  }

  /** Takes an event in. Events that are no change to an order are ignored. */
  push(event: LiveEvent): void {
    if (event.type !== 'order' && event.type !== 'orderRemoved') return;
    const id = event.type === 'order' ? event.order.id : event.id;
    if ((this.#revisions.get(id) ?? -1) >= event.revision) return;
    this.#revisions.set(id, event.revision);
    this.#pending.set(id, { revision: event.revision, order: event.type === 'order' ? event.order : undefined });
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#frame(() => {
      let taken: Promise<void> | undefined;
      try {
        taken = this.#take(this.#most());
      } finally {
        // Whatever became of a batch, the next one is taken.
        if (taken) void taken.then(() => this.#goOn());
        else this.#goOn();
      }
    });
  }

  #goOn(): void {
    this.#scheduled = false;
    if (this.#pending.size > 0) this.#schedule();
  }

  /** Whether an event about the order has come since the buffer was cleared: it is newer than a page that was asked for before. */
  knows(id: string): boolean {
    return this.#revisions.has(id);
  }

  /** The orders that events have come about since the buffer was cleared. */
  get ids(): IterableIterator<string> {
    return this.#revisions.keys();
  }

  /** Delivers what has gathered, now. */
  flush(): void {
    void this.#take(Infinity);
  }

  #take(most: number): Promise<void> | undefined {
    const orders: Order[] = [];
    const removed: string[] = [];
    for (const [id, { order }] of this.#pending) {
      if (orders.length + removed.length >= most) break;
      this.#pending.delete(id);
      if (order) orders.push(order);
      else removed.push(id);
    }
    return orders.length + removed.length > 0 ? this.#deliver({ orders, removed }) : undefined;
  }

  /** Forgets everything, for a new source of orders. */
  clear(): void {
    this.#pending.clear();
    this.#revisions.clear();
  }
}
