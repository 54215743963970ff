import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isApiError, type LiveEvent, type LiveStatus, type NotificationSettings, type OrdersClient } from '../client/index.js';
import type { Clock } from '../domain/clock.js';
import type { Order } from '../domain/order/index.js';
import type { OrdersProblem } from './order-source.js';

/** How far reading one order has come. `missing`: there is no such order. */
export type OrderPhase = 'idle' | 'loading' | 'ready' | 'missing' | 'error';

/** How far something that belongs to an order has been read; `absent` without a client. */
export type PartPhase = 'absent' | 'loading' | 'ready' | 'failed';

/** What the controller takes from its host. Functions are asked anew at each update. */
export interface OrderOptions {
  /** The order, where the host holds it and keeps it up to date; it wins over the id. */
  readonly order: () => Order | undefined;
  /** The id to ask the client for. */
  readonly id: () => string | undefined;
  readonly client: () => OrdersClient | undefined;
  readonly clock: () => Clock;
  readonly onLoad?: (order: Order) => void;
  readonly onError?: (error: unknown) => void;
}

/** Somebody who walks through a list with the arrow keys looks at most orders for a moment: their lines are not asked for. Milliseconds. */
const LINES_DELAY = 180;

/**
 * One order in full: given by the host or asked for by its id, with its lines, whatever the client says of notices, and live changes.
 *
 * A list leaves the lines of its orders out, so they are asked for when they are missing. Never throws; what cannot be read says so.
 */
export class OrderController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: OrderOptions;
  #given: { order: Order | undefined; id: string | undefined; client: OrdersClient | undefined } | undefined;
  #connected = false;
  #run = new AbortController();
  #order: Order | undefined;
  #phase: OrderPhase = 'idle';
  #lines: PartPhase = 'absent';
  #error: unknown;
  #status: LiveStatus | undefined;
  #asOf: number | undefined;
  #removed = false;
  #heard = false;
  #notices: NotificationSettings | undefined;
  #noticesPhase: PartPhase = 'absent';
  #noticesOf: OrdersClient | undefined;

  constructor(host: ReactiveControllerHost, options: OrderOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What is known of the order. */
  get order(): Order | undefined {
    return this.#order;
  }
  get phase(): OrderPhase {
    return this.#phase;
  }
  /** How far the lines are. */
  get lines(): PartPhase {
    return this.#lines;
  }
  /** Whom the warehouse tells, of the whole account. */
  get notices(): NotificationSettings | undefined {
    return this.#notices;
  }
  get noticesPhase(): PartPhase {
    return this.#noticesPhase;
  }
  /** What a person can do about the error; `undefined` without one. */
  get problem(): OrdersProblem | undefined {
    if (this.#error === undefined) return undefined;
    if (isApiError(this.#error, 'auth')) return 'auth';
    if (isApiError(this.#error, 'forbidden')) return 'forbidden';
    return isApiError(this.#error, 'offline', 'network', 'timeout') ? 'offline' : 'other';
  }
  /** The live connection, where the controller follows one. */
  get status(): LiveStatus | undefined {
    return this.#status;
  }
  /** When the order was last known to be right; milliseconds since the epoch, on the host's clock. */
  get asOf(): number | undefined {
    return this.#asOf;
  }
  /** Whether the warehouse has removed the order since it was read. */
  get removed(): boolean {
    return this.#removed;
  }

  hostConnected(): void {
    this.#connected = true;
    this.#given = undefined;
    globalThis.addEventListener?.('online', this.#retryOnline);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    globalThis.removeEventListener?.('online', this.#retryOnline);
    this.#run.abort();
  }

  hostUpdate(): void {
    if (!this.#connected) return;
    const order = this.#options.order();
    const given = { order, id: order?.id ?? this.#options.id(), client: this.#options.client() };
    const before = this.#given;
    this.#given = given;
    if (given.client !== this.#noticesOf) void this.#readNotices(given.client);
    if (!before || before.id !== given.id || before.client !== given.client || !before.order !== !order) this.#start();
    else if (order && order !== before.order) this.#replace(order);
  }

  /** Asks the client again; what is shown stays until the answer is here. */
  async refresh(): Promise<void> {
    const { client } = this.#given ?? {};
    await Promise.all([this.#readNotices(client), this.#read()]);
  }

  #start(): void {
    const { order, id, client } = this.#given ?? {};
    this.#run.abort();
    this.#run = new AbortController();
    // An element that was only moved goes on with what it knew.
    if (this.#order?.id !== id) this.#order = undefined;
    this.#error = this.#status = this.#asOf = undefined;
    this.#removed = this.#heard = false;
    this.#lines = 'absent';
    this.#phase = order || this.#order ? 'ready' : id && client ? 'loading' : 'idle';
    if (order) {
      this.#order = this.#withLines(order);
      this.#wantLines();
    } else if (id && client) {
      this.#listen(client, id);
      void this.#read();
    }
  }

  /** The host's own order has changed. */
  #replace(order: Order): void {
    const before = this.#order;
    this.#order = this.#withLines(order);
    if (before && contents(before) !== contents(order) && order.lines === undefined) this.#wantLines();
  }

  /** The lines that are known stay with an order that comes without. */
  #withLines(order: Order): Order {
    const lines = order.lines ?? this.#order?.lines;
    if (lines) this.#lines = 'ready';
    return lines && !order.lines ? { ...order, lines } : order;
  }

  #wantLines(): void {
    const { order, client } = this.#given ?? {};
    if (!client || order?.lines) return;
    if (!this.#order?.lines) this.#lines = 'loading';
    const { signal } = this.#run;
    setTimeout(() => signal.aborted || void this.#read(), LINES_DELAY);
  }

  async #read(): Promise<void> {
    const { id, client } = this.#given ?? {};
    if (!id || !client || !this.#connected) return;
    const { signal } = this.#run;
    this.#heard = false;
    this.#error = undefined;
    if (!this.#order) this.#phase = 'loading';
    this.#host.requestUpdate();
    try {
      const answer = await client.getOrder(id, { signal });
      if (!signal.aborted) this.#take(answer);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
    this.#host.requestUpdate();
  }

  /** What was heard, or given, meanwhile is newer than the answer: of that, only the lines are news. */
  #take(answer: Order): void {
    const newer = this.#given?.order ?? (this.#heard ? this.#order : undefined);
    this.#lines = answer.lines ? 'ready' : 'absent';
    this.#order = newer && answer.lines ? { ...newer, lines: newer.lines ?? answer.lines } : (newer ?? answer);
    this.#phase = 'ready';
    if (!this.#heard) this.#removed = false;
    this.#asOf = this.#options.clock().now();
    this.#options.onLoad?.(this.#order);
  }

  #fail(error: unknown): void {
    if (this.#lines === 'loading') this.#lines = 'failed';
    if (this.#given?.order) return;
    if (isApiError(error, 'notFound')) {
      if (this.#order) this.#removed = true;
      else this.#phase = 'missing';
      return;
    }
    this.#error = error;
    if (!this.#order) this.#phase = 'error';
    this.#options.onError?.(error);
  }

  #listen(client: OrdersClient, id: string): void {
    const { signal } = this.#run;
    const onStatus = (status: LiveStatus): void => {
      if (signal.aborted) return;
      this.#status = status;
      this.#host.requestUpdate();
    };
    try {
      client.subscribe((event) => signal.aborted || this.#hear(event, id), { signal, onStatus });
    } catch {
      // Without live changes the order is still right when it is read.
    }
  }

  #hear(event: LiveEvent, id: string): void {
    if (event.type === 'reset') void this.#read();
    else if (event.type === 'orderRemoved' && event.id === id) this.#heard = this.#removed = true;
    else if (event.type === 'order' && event.order.id === id) {
      this.#heard = true;
      this.#removed = false;
      this.#phase = 'ready';
      this.#order = this.#withLines(event.order);
      this.#asOf = this.#options.clock().now();
      this.#options.onLoad?.(this.#order);
    } else return;
    this.#host.requestUpdate();
  }

  async #readNotices(client: OrdersClient | undefined): Promise<void> {
    this.#noticesOf = client;
    if (!client) this.#notices = undefined;
    this.#noticesPhase = client ? 'loading' : 'absent';
    if (!client) return;
    try {
      const { settings } = await client.getNotificationSettings();
      if (client === this.#noticesOf) [this.#notices, this.#noticesPhase] = [settings, 'ready'];
    } catch (error) {
      // Who may not read the settings is not told of them.
      const hidden = isApiError(error, 'auth', 'forbidden', 'notFound');
      if (client === this.#noticesOf) this.#noticesPhase = this.#notices ? 'ready' : hidden ? 'absent' : 'failed';
    }
    this.#host.requestUpdate();
  }

  readonly #retryOnline = (): void => {
    if (this.#error !== undefined || this.#lines === 'failed' || this.#noticesPhase === 'failed') void this.refresh();
  };
}

/** What changes when the lines do, of an order without them. */
const contents = ({ skuQuantity, lineCount, totalQuantity }: Order): string => `${skuQuantity}|${lineCount}|${totalQuantity}`;
