import type { Clock } from '../domain/clock.js';
import type { Interval } from './interval.js';
import type { UpstreamChange } from './upstream.js';

/** How a hub remembers and keeps alive. */
export interface EventHubOptions {
  readonly clock: Clock;
  readonly interval: Interval;
  /** Names this run of the server in event ids, so that the ids of another run are not mistaken for ours. */
  readonly run: string;
  /** How many events a connection may miss and still resume. */
  readonly memory: number;
  /** Milliseconds between comments on a silent connection. */
  readonly heartbeat: number;
}

interface Listener {
  /** The number of the next event to send. */
  next: number;
  /** What to send before it: the clock, a comment. */
  urgent: string;
  /** Resolves the pull that waits for something to send. */
  wake: (() => void) | undefined;
  close: () => void;
}

const HEARTBEAT = ': still here\n\n';
const MAX_CHUNK = 256;

const frame = (id: string, type: string, data: unknown): string => `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;

/**
 * Sends each change to everybody who listens. The last events are kept once, for all: a connection only knows how far it has read, and its stream asks for more when the
 * network has taken what it had. A reader that falls too far behind, or resumes too late, is told to `reset` instead of filling the memory.
 */
export class EventHub {
  readonly #options: EventHubOptions;
  readonly #listeners = new Set<Listener>();
  readonly #encoder = new TextEncoder();
  /** The events from number `#first` on. */
  #events: string[] = [];
  #first = 1;
  #stopHeartbeat: (() => void) | undefined;

  constructor(options: EventHubOptions) {
    this.#options = options;
  }

  /** How many connections are open. */
  get size(): number {
    return this.#listeners.size;
  }

  /** Tells everybody of a change. */
  publish(change: UpstreamChange): void {
    const { type, ...data } = change;
    const number = this.#first + this.#events.length;
    if (type === 'reset') {
      // Nothing before a reset matters any more.
      this.#events = [];
      this.#first = number;
    }
    this.#events.push(frame(this.#id(number), type, data));
    if (this.#events.length > this.#options.memory) {
      const dropped = Math.ceil(this.#options.memory / 4);
      this.#events.splice(0, dropped);
      this.#first += dropped;
    }
    this.#wakeAll();
  }

  /** Tells everybody the time, after it jumped or changed its speed. */
  publishClock(): void {
    for (const listener of this.#listeners) listener.urgent = this.#clockFrame(listener.next - 1);
    this.#wakeAll();
  }

  /**
   * Opens a stream that begins with the clock and what was missed since an id.
   *
   * @param lastEventId what the connection last received; absent for a new one
   * @param signal aborts when the requester is gone
   */
  open(lastEventId: string | undefined, signal: AbortSignal): ReadableStream<Uint8Array> {
    const last = this.#first + this.#events.length - 1;
    const known = lastEventId === undefined ? last : this.#numberOf(lastEventId);
    const resumable = known !== undefined && known >= this.#first - 1 && known <= last;
    const next = (resumable ? known : last) + 1;
    const greeting = this.#clockFrame(next - 1) + (resumable ? '' : frame(this.#id(next - 1), 'reset', {}));
    const listener: Listener = { next, urgent: greeting, wake: undefined, close: () => undefined };
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        listener.close = () => {
          signal.removeEventListener('abort', listener.close);
          if (this.#remove(listener)) controller.close();
        };
        if (signal.aborted) return controller.close();
        signal.addEventListener('abort', listener.close);
        this.#add(listener);
      },
      pull: async (controller) => {
        let text = this.#take(listener);
        while (text === '' && this.#listeners.has(listener)) {
          await new Promise<void>((resolve) => (listener.wake = resolve));
          text = this.#take(listener);
        }
        if (text !== '' && this.#listeners.has(listener)) controller.enqueue(this.#encoder.encode(text));
      },
      cancel: () => {
        signal.removeEventListener('abort', listener.close);
        this.#remove(listener);
      },
    });
  }

  /** Ends every stream. */
  close(): void {
    for (const listener of [...this.#listeners]) listener.close();
  }

  #take(listener: Listener): string {
    let text = listener.urgent;
    listener.urgent = '';
    if (listener.next < this.#first) {
      listener.next = this.#first + this.#events.length;
      return text + frame(this.#id(listener.next - 1), 'reset', {});
    }
    const start = listener.next - this.#first;
    const missed = this.#events.slice(start, start + MAX_CHUNK);
    listener.next += missed.length;
    text += missed.join('');
    return text;
  }

  #add(listener: Listener): void {
    this.#listeners.add(listener);
    this.#stopHeartbeat ??= this.#options.interval(() => {
      for (const each of this.#listeners) each.urgent ||= HEARTBEAT;
      this.#wakeAll();
    }, this.#options.heartbeat);
  }

  #remove(listener: Listener): boolean {
    if (!this.#listeners.delete(listener)) return false;
    listener.wake?.();
    if (this.#listeners.size === 0) {
      this.#stopHeartbeat?.();
      this.#stopHeartbeat = undefined;
    }
    return true;
  }

  #wakeAll(): void {
    for (const listener of this.#listeners) {
      listener.wake?.();
      listener.wake = undefined;
    }
  }

  #clockFrame(number: number): string {
    const { clock } = this.#options;
    return frame(this.#id(number), 'clock', { now: new Date(clock.now()).toISOString(), rate: clock.rate ?? 1 });
  }

  #id(number: number): string {
    return `${this.#options.run}-${number}`;
  }

  #numberOf(id: string): number | undefined {
    const [run, number] = id.split('-');
    return run === this.#options.run && number !== undefined && /^\d{1,15}$/.test(number) ? Number(number) : undefined;
  }
}
