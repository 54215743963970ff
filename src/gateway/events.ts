import type { Clock } from '../domain/clock.js';
import type { Interval } from './interval.js';
import type { Audience, UpstreamChange } from './upstream.js';

/** How a hub remembers and keeps alive. */
export interface EventHubOptions {
  readonly clock: Clock;
  readonly interval: Interval;
  /** Names this run of the server in event ids, so that the ids of another run are not mistaken for ours. */
  readonly run: string;
  /** How many events a connection may miss and still resume. */
  readonly memory: number;
  /** Milliseconds between signs of life on a silent connection: an event id, from which it can resume, and a comment. */
  readonly heartbeat: number;
  /** Milliseconds after which a connection is ended, to the heartbeat. Who still may listen comes back and goes on from there. */
  readonly lifetime: number;
}

interface KeptEvent {
  readonly text: string;
  readonly audience: Audience | undefined;
}

/** Whether a connection belongs to an audience. */
type Hears = (audience: Audience) => boolean;

interface Listener {
  readonly hears: Hears;
  /** The number of the next event to send. */
  next: number;
  /** What to send before it: the clock, a comment. */
  urgent: string;
  /** How many heartbeats are left to it. */
  beats: number;
  /** Resolves the pull that waits for something to send. */
  wake: (() => void) | undefined;
  close: () => void;
}

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
  #events: KeptEvent[] = [];
  #first = 1;
  #stopHeartbeat: (() => void) | undefined;

  constructor(options: EventHubOptions) {
    this.#options = options;
  }

  get #beats(): number {
    const { lifetime, heartbeat } = this.#options;
    return Math.ceil(lifetime / heartbeat);
  }

  /** How many connections are open. */
  get size(): number {
    return this.#listeners.size;
  }

  /** Tells everybody of a change, or its audience only. */
  publish(change: UpstreamChange, audience?: Audience): void {
    const { type, ...data } = change;
    const number = this.#first + this.#events.length;
    if (type === 'reset' && audience === undefined) {
      // Nothing before a reset matters any more.
      this.#events = [];
      this.#first = number;
    }
    this.#events.push({ text: frame(this.#id(number), type, data), audience });
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
   * @param hears asked for changes that have an audience: without it, those are not told
   */
  open(lastEventId: string | undefined, signal: AbortSignal, hears: Hears = () => false): ReadableStream<Uint8Array> {
    const last = this.#first + this.#events.length - 1;
    const known = lastEventId === undefined ? last : this.#numberOf(lastEventId);
    const resumable = known !== undefined && known >= this.#first - 1 && known <= last;
    const next = (resumable ? known : last) + 1;
    const greeting = this.#clockFrame(next - 1) + (resumable ? '' : frame(this.#id(next - 1), 'reset', {}));
    const listener: Listener = { hears, next, urgent: greeting, beats: this.#beats, wake: undefined, close: () => undefined };
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
    const end = this.#first + this.#events.length;
    for (let told = 0; listener.next < end && told < MAX_CHUNK; listener.next += 1) {
      const event = this.#events[listener.next - this.#first]!;
      if (event.audience !== undefined && !listener.hears(event.audience)) continue;
      text += event.text;
      told += 1;
    }
    return text;
  }

  #add(listener: Listener): void {
    this.#listeners.add(listener);
    this.#stopHeartbeat ??= this.#options.interval(() => {
      // With an id: who hears little of what happens must not seem to have missed it all.
      for (const each of [...this.#listeners]) {
        each.beats -= 1;
        if (each.beats <= 0) each.close();
        else each.urgent ||= `id: ${this.#id(each.next - 1)}\n: still here\n\n`;
      }
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
