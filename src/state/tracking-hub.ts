import type { LiveEvent, Tracking, TrackingRequest } from '../client/index.js';
import { canonicalNumber } from '../domain/tracking/scan.js';
import { askAgain } from './asking-again.js';

/** What the hub needs of a client: an `OrdersClient`, or something smaller that answers for parcels only. */
export interface TrackingSource {
  getTrackings(items: readonly TrackingRequest[], options?: { readonly signal?: AbortSignal }): Promise<readonly Tracking[]>;
  subscribe?(listener: (event: LiveEvent) => void): () => void;
  /** The server's present in milliseconds since the epoch. */
  serverTime?(): number;
}

/** What is known of a number: being asked, answered, or not answered; an answer of before is kept when asking again fails. */
export interface TrackingState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly tracking?: Tracking;
  readonly error?: unknown;
}

interface Entry {
  /** What `identify` makes of the number. */
  readonly number: string;
  readonly request: TrackingRequest;
  readonly listeners: Set<(state: TrackingState) => void>;
  state: TrackingState;
  wanted: boolean;
}

/** A number in canonical form; as it is written where it has none, such as a reference with a slash. */
const identify = (number: string): string => canonicalNumber(number) || number;

/** Of what an answer and a live event say of a number, what was true later: an event may overtake the answer to a question. */
const later = (answer: Tracking, known: Tracking | undefined): Tracking =>
  known && Date.parse(known.asOf) > Date.parse(answer.asOf) ? known : answer;

/** Next frame; pages in the background have no frames, and ask without one. */
const soon = (task: () => void): unknown => (document.hidden ? setTimeout(task) : requestAnimationFrame(task));

/**
 * Asks one client for everybody: all numbers that are wanted within a frame in one call, each number once, however many elements show it. Follows live changes.
 * Never throws and never leaves a rejection unhandled.
 */
class TrackingHub {
  readonly #source: TrackingSource;
  readonly #entries = new Map<string, Entry>();
  #scheduled = false;
  #ends: AbortController | undefined;

  constructor(source: TrackingSource) {
    this.#source = source;
  }

  watch(request: TrackingRequest, listener: (state: TrackingState) => void): () => void {
    const number = identify(request.trackingNumber);
    const key = JSON.stringify([number, request.carrier ?? '']);
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { number, request, listeners: new Set(), state: { phase: 'loading' }, wanted: true };
      this.#entries.set(key, entry);
      this.#start();
      this.#schedule();
    }
    const { listeners } = entry;
    listeners.add(listener);
    listener(entry.state);
    return () => {
      listeners.delete(listener);
      if (listeners.size || this.#entries.get(key)?.listeners !== listeners) return;
      this.#entries.delete(key);
      if (!this.#entries.size) this.#stop();
    };
  }

  #start(): void {
    if (this.#ends) return;
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    addEventListener('online', () => this.#again((entry) => entry.state.phase === 'failed'), { signal });
    try {
      const stop = this.#source.subscribe?.((event) => this.#hear(event));
      if (stop) signal.addEventListener('abort', stop);
    } catch {
      // Without live changes the answers are still right when they come.
    }
  }

  #stop(): void {
    this.#ends?.abort();
    this.#ends = undefined;
  }

  #again(which: (entry: Entry) => boolean): void {
    for (const entry of this.#entries.values()) if (which(entry)) entry.wanted = true;
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    soon(() => {
      this.#scheduled = false;
      void this.#ask([...this.#entries.values()].filter((entry) => entry.wanted));
    });
  }

  async #ask(entries: readonly Entry[], turn = 0): Promise<void> {
    const signal = this.#ends?.signal;
    if (!signal || !entries.length) return;
    for (const entry of entries) entry.wanted = false;
    let answers: readonly (Tracking | undefined)[] | undefined;
    let error: unknown = new Error('No answer');
    try {
      answers = await this.#source.getTrackings(
        entries.map(({ request }) => request),
        { signal },
      );
    } catch (caught) {
      error = caught;
    }
    if (signal.aborted) return;
    const failed = entries.filter((entry, index) => {
      const tracking = answers?.[index];
      // A server may leave an answer out, or change their order.
      const answered = identify(`${tracking?.trackingNumber}`) === entry.number;
      tell(
        entry,
        answered ? { phase: 'ready', tracking: later(tracking!, entry.state.tracking) } : { ...entry.state, phase: 'failed', error },
      );
      return !answered;
    });
    if (!failed.length) return;
    const again = (): void => {
      // Meanwhile some may have been answered, or nobody may wait for them any more.
      void this.#ask(
        failed.filter(({ listeners, state }) => listeners.size && state.phase === 'failed'),
        turn + 1,
      );
    };
    const timer = askAgain(again, error, turn);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  #hear(event: LiveEvent): void {
    if (event.type === 'reset') this.#again(() => true);
    if (event.type !== 'order') return;
    const { order } = event;
    const { closedAt } = order;
    const asOf = order.updatedAt ?? new Date(this.#source.serverTime?.() ?? Date.now()).toISOString();
    for (const each of order.parcels) {
      const trackingNumber = identify(each.trackingNumber ?? '');
      if (!trackingNumber) continue;
      const carrier = each.carrier ?? order.carrier;
      const parcel = { ...each, ...(carrier && { carrier }) };
      const tracking = { trackingNumber, found: true, parcel, ...(closedAt && { closedAt }), asOf };
      for (const entry of this.#entries.values()) {
        if (entry.number !== trackingNumber) continue;
        // 12 digits can be a number of two carriers: whether other words mean the one that was asked for, the server knows.
        if ((entry.request.carrier ?? carrier) === carrier) tell(entry, { phase: 'ready', tracking });
        else this.#again((other) => other === entry);
      }
    }
  }
}

function tell(entry: Entry, state: TrackingState): void {
  entry.state = state;
  for (const listener of [...entry.listeners]) listener(state);
}

const hubs = new WeakMap<TrackingSource, TrackingHub>();

/**
 * Follows a number through a client. The listener hears the present state at once and each change of it, until the returned function is called.
 *
 * @param request the number, and the carrier where the host stated it
 */
export function watchTracking(source: TrackingSource, request: TrackingRequest, listener: (state: TrackingState) => void): () => void {
  let hub = hubs.get(source);
  if (!hub) hubs.set(source, (hub = new TrackingHub(source)));
  return hub.watch(request, listener);
}
