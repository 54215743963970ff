import type { Order } from '../domain/order/index.js';
import type * as Scans from '../domain/order/overdue-scan.js';
import type { OrdersOptions } from './order-source.js';

const MINUTE = 60_000;
const MIN_TICK = 1000;

/** What the watch takes from its controller. */
export type OverdueWatchOptions = Pick<OrdersOptions, 'clock' | 'schedule' | 'loadScans' | 'onWarning'> & {
  /** Called when the present has moved, or when it has become known what is overdue. */
  readonly onTick: () => void;
};

/** Which orders nobody scanned in time. A scan becomes overdue by the clock alone, so orders are judged anew each minute of the host's clock. */
export class OverdueWatch {
  readonly #options: OverdueWatchOptions;
  /** The calendars of carriers: rows need not wait for them. */
  #scans: typeof Scans | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #now = 0;

  constructor(options: OverdueWatchOptions) {
    this.#options = options;
  }

  /** The present by which orders are judged; milliseconds since the epoch. */
  get now(): number {
    return this.#now;
  }

  /** Whether it is known when scans are overdue: not yet in the first moments of a page. */
  get knows(): boolean {
    return this.#scans !== undefined;
  }

  isOverdue(order: Order): boolean {
    return this.#scans?.isScanOverdue(order, this.#now, this.#options.schedule()) ?? false;
  }

  start(): void {
    void this.#load();
    this.look();
    this.#tick();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Takes the present from the clock. */
  look(): void {
    try {
      this.#now = this.#options.clock().now();
    } catch (error) {
      this.#options.onWarning?.('its clock could not be read.', error);
    }
  }

  /** Loads what knows when carriers collect, on its way while the orders are. */
  async #load(): Promise<void> {
    if (this.#scans) return;
    try {
      this.#scans = await (this.#options.loadScans?.() ?? import('../domain/order/overdue-scan.js'));
    } catch (error) {
      // The next minute tries again; the orders themselves are here.
      this.#options.onWarning?.('it is not known yet which orders nobody scanned.', error);
      return;
    }
    if (this.#timer !== undefined) this.#lookAgain();
  }

  #lookAgain(): void {
    this.look();
    this.#options.onTick();
  }

  #tick(): void {
    const { rate = 1 } = this.#options.clock();
    this.#timer = setTimeout(
      () => {
        this.#lookAgain();
        void this.#load();
        this.#tick();
      },
      rate > 0 ? Math.max(MINUTE / rate, MIN_TICK) : MINUTE,
    );
  }
}
