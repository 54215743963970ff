import { readClockReading, readOrderChange, readOrderRemoval } from './contract/guards.js';
import { readAs } from './contract/readers.js';
import type { LiveEvent } from './contract/types.js';
import { ApiError } from './errors.js';
import { RECONNECT, reconnectDelay } from './retry.js';
import type { ServerClock } from './server-clock.js';
import { SseParser, type ServerSentEvent } from './sse.js';
import { failureOf, parseJson, requestHeaders, type TransportOptions } from './transport.js';

/**
 * How the live connection is: `waiting` before the next try, but `connecting` where a good connection ended, as servers and proxies end each now and then; `stopped` for
 * good, since nobody listens or the server said so.
 */
export type LiveStatus = 'connecting' | 'live' | 'waiting' | 'stopped';

/** What a subscriber gives besides its listener. */
export interface SubscribeOptions {
  /** Ends the subscription. */
  readonly signal?: AbortSignal | undefined;
  /** Told the present status at once and each change; with the reason when the connection was lost or refused. */
  readonly onStatus?: ((status: LiveStatus, reason?: ApiError) => void) | undefined;
}

/** Hears about changes. */
export type LiveListener = (event: LiveEvent) => void;

interface LiveOptions extends TransportOptions {
  /** Silence after which a connection counts as dead; milliseconds. */
  readonly watchdog: number;
  /** Calls `wake`, until the signal aborts, when waiting for the next try has no point any more. */
  readonly listenForWake: (wake: () => void, signal: AbortSignal) => void;
}

const STOP: ReadonlySet<number | undefined> = new Set([204, 401, 403, 404, 410]);

/** Reads one event; `reset` for a change that cannot be read, `undefined` for a clock that cannot be and for what this version does not know. */
export function readLiveEvent({ type, data }: ServerSentEvent): LiveEvent | undefined {
  if (type !== 'order' && type !== 'orderRemoved' && type !== 'clock') return type === 'reset' ? { type } : undefined;
  const read = type === 'order' ? readOrderChange : type === 'clock' ? readClockReading : readOrderRemoval;
  const result = readAs<object>(read, parseJson(data));
  if (result.ok) return { type, ...result.value } as LiveEvent;
  return type === 'clock' ? undefined : { type: 'reset' };
}

/**
 * One connection for all subscribers of a client, since a browser allows six to a host over HTTP/1.1. It opens with the first subscriber and closes with the last.
 */
export class LiveConnection {
  readonly #options: LiveOptions;
  readonly #clock: ServerClock;
  readonly #subscribers = new Map<symbol, { listener: LiveListener; onStatus: SubscribeOptions['onStatus'] }>();
  #run: AbortController | undefined;
  #status: LiveStatus = 'stopped';
  #lastEventId = '';
  /** How many connections ended since one was good: brought a change, or stayed. One that is only opened, to hear `reset`, is none. */
  #failed = 0;

  constructor(options: LiveOptions, clock: ServerClock) {
    this.#options = options;
    this.#clock = clock;
  }

  /** Adds a subscriber; the returned function ends its subscription. */
  subscribe(listener: LiveListener, { signal, onStatus }: SubscribeOptions = {}): () => void {
    const key = Symbol('subscriber');
    const stop = () => {
      signal?.removeEventListener('abort', stop);
      if (!this.#subscribers.delete(key)) return;
      call(onStatus, 'stopped');
      if (this.#subscribers.size === 0) this.#run?.abort();
    };
    if (signal?.aborted) return stop;
    signal?.addEventListener('abort', stop);
    this.#subscribers.set(key, { listener, onStatus });
    if (this.#run?.signal.aborted === false) call(onStatus, this.#status);
    else void this.#keepOpen();
    return stop;
  }

  async #keepOpen(): Promise<void> {
    const options = this.#options;
    const run = new AbortController();
    let nap: AbortController | undefined;
    const wake = () => nap?.abort();
    this.#run = run;
    this.#lastEventId = '';
    run.signal.addEventListener('abort', wake);
    options.listenForWake(wake, run.signal);
    let retryBase: number | undefined;
    for (let first = true; !run.signal.aborted; first = false) {
      if (first || this.#failed) this.#setStatus('connecting');
      const parser = new SseParser(this.#lastEventId);
      let since = Infinity;
      const end = await this.#connect(parser, run.signal, () => {
        since = options.now();
        this.#setStatus('live');
        if (!first && this.#lastEventId === '') this.#emit({ type: 'reset' });
      });
      if (run.signal.aborted) return;
      if (STOP.has(end.status)) {
        run.abort();
        return this.#setStatus('stopped', end);
      }
      this.#failed = options.now() - since < RECONNECT.good ? this.#failed + 1 : 0;
      retryBase = parser.retry ?? retryBase;
      nap = new AbortController();
      this.#setStatus(this.#failed ? 'waiting' : 'connecting', end);
      // What the server asked for is waited for in any case; only the rest may be cut short.
      const least = end.retryAfter ?? 0;
      const rest = reconnectDelay(this.#failed, options.random(), retryBase) - least;
      if (least) await options.sleep(least, run.signal).catch(() => undefined);
      if (rest > 0) await options.sleep(rest, nap.signal).catch(() => undefined);
    }
  }

  /** Reads one connection to its end, and returns why it ended. */
  async #connect(parser: SseParser, outer: AbortSignal, opened: () => void): Promise<ApiError> {
    const connection = new AbortController();
    const abort = () => connection.abort();
    outer.addEventListener('abort', abort);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(abort, this.#options.watchdog);
    };
    try {
      alive();
      const response = await this.#open(connection.signal);
      const reader = response.body?.getReader();
      opened();
      for (;;) {
        const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
        if (done || outer.aborted) return new ApiError('network', 'The server closed the live connection.');
        alive();
        this.#deliver(parser, value);
      }
    } catch (error) {
      const silent = connection.signal.aborted;
      if (error instanceof ApiError && !silent) return error;
      return new ApiError(silent ? 'timeout' : 'network', silent ? 'The live connection fell silent.' : 'The live connection was lost.', {
        cause: error,
      });
    } finally {
      clearTimeout(timer);
      outer.removeEventListener('abort', abort);
      connection.abort();
    }
  }

  async #open(signal: AbortSignal): Promise<Response> {
    const options = this.#options;
    const headers = await requestHeaders(options, { headers: { accept: 'text/event-stream' } }, signal);
    const init: RequestInit = { headers, signal, cache: 'no-store' };
    if (options.credentials) init.credentials = options.credentials;
    const resume = this.#lastEventId && `?lastEventId=${encodeURIComponent(this.#lastEventId)}`;
    const response = await options.fetch(`${options.baseUrl}/events${resume}`, init);
    if (!response.ok || response.status === 204) throw failureOf(response, await response.text(), options.now());
    if (!response.headers.get('content-type')?.startsWith('text/event-stream'))
      throw new ApiError('shape', 'The live connection is no event stream.');
    return response;
  }

  #deliver(parser: SseParser, chunk: Uint8Array): void {
    const events = parser.push(chunk);
    for (const raw of events) {
      const event = readLiveEvent(raw);
      if (!event) continue;
      if (event.type === 'clock') this.#clock.observeReading(event.now, event.rate);
      else if (event.type !== 'reset') this.#failed = 0;
      this.#emit(event);
    }
    this.#lastEventId = parser.lastEventId;
  }

  #emit(event: LiveEvent): void {
    for (const { listener } of [...this.#subscribers.values()]) call(listener, event);
  }

  #setStatus(status: LiveStatus, reason?: ApiError): void {
    this.#status = status;
    for (const { onStatus } of [...this.#subscribers.values()]) call(onStatus, status, reason);
  }
}

/** A listener that throws is its owner's error: it is reported as one, and the other listeners still hear. */
function call<A extends unknown[]>(listener: ((...args: A) => void) | undefined, ...args: A): void {
  try {
    listener?.(...args);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
