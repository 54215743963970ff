import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../domain/clock.js';

const MINUTE = 60_000;
/** The longest real pause. Sleep, throttled tabs and corrected clocks show at the latest then; also far below the 2^31 ms at which `setTimeout` breaks. */
const LONGEST = MINUTE;
/** A clock with a `rate` is a simulation, which may jump or change its speed at any time: look more often. */
const LONGEST_SIMULATED = 1000;
/** However fast a simulation runs, the page is not redrawn more often than this. */
const SHORTEST = 250;

/** Something that wants to know when time has passed. */
interface Sleeper {
  clock(): Clock;
  /** The instant of its clock at which it wants to wake. */
  dueAt(now: number): number;
  wake(): void;
}

/** What a timer needs of the page; replaced in tests. */
export interface TimerPage {
  setTimeout(task: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
  /** Calls back when the page is shown again. Returns the way to stop. */
  onShown(task: () => void): () => void;
}

const browserPage: TimerPage = {
  setTimeout: (task, milliseconds) => setTimeout(task, milliseconds),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
  onShown: (task) => {
    const listener = (): void => {
      if (!document.hidden) task();
    };
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};

/**
 * One timer for everything on a page that follows a clock. It sleeps until the nearest wish, reads clocks instead of counting ticks, and looks again when the page
 * is shown, so that it is right after a laptop slept and in a tab whose timers are throttled. Nothing runs while nobody waits.
 */
export class PageTimer {
  readonly #page: TimerPage;
  readonly #sleepers = new Map<Sleeper, { readAt: number; due: number }>();
  #timer: unknown;
  #stopListening: (() => void) | undefined;

  constructor(page: TimerPage = browserPage) {
    this.#page = page;
  }

  /** How many wait. */
  get size(): number {
    return this.#sleepers.size;
  }

  /** Lets something wait, or wait for something else than before. */
  add(sleeper: Sleeper): void {
    const now = sleeper.clock().now();
    this.#sleepers.set(sleeper, { readAt: now, due: sleeper.dueAt(now) });
    this.#stopListening ??= this.#page.onShown(() => this.#run());
    this.#schedule();
  }

  remove(sleeper: Sleeper): void {
    this.#sleepers.delete(sleeper);
    if (this.#sleepers.size) return this.#schedule();
    this.#clear();
    this.#stopListening?.();
    this.#stopListening = undefined;
  }

  #run(): void {
    for (const [sleeper, { readAt, due }] of [...this.#sleepers]) {
      const now = sleeper.clock().now();
      // Before the last reading: somebody set the clock back.
      if (now < due && now >= readAt) continue;
      this.#sleepers.set(sleeper, { readAt: now, due: sleeper.dueAt(now) });
      sleeper.wake();
    }
    this.#schedule();
  }

  #schedule(): void {
    this.#clear();
    if (!this.#sleepers.size) return;
    let delay = LONGEST;
    for (const [sleeper, { due }] of this.#sleepers) delay = Math.min(delay, realDelay(sleeper.clock(), due));
    this.#timer = this.#page.setTimeout(() => this.#run(), delay);
  }

  #clear(): void {
    if (this.#timer !== undefined) this.#page.clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

function realDelay(clock: Clock, due: number): number {
  const remaining = Math.max(0, due - clock.now());
  if (clock.rate === undefined) return Math.min(remaining, LONGEST);
  const delay = clock.rate > 0 ? remaining / clock.rate : LONGEST_SIMULATED;
  return Math.min(Math.max(delay, SHORTEST), LONGEST_SIMULATED);
}

/** The timer that all elements of a page share. */
export const pageTimer = new PageTimer();

/** What an element that follows a clock says of itself. */
export interface ClockOptions {
  /** The clock in force; asked again at every reading, because a provider may replace it. */
  readonly clock: () => Clock;
  /** The next instant at which the element must be right, besides each full minute. */
  readonly nextChangeAt?: (now: number) => number | undefined;
  /** Replaced in tests. */
  readonly timer?: PageTimer;
}

/**
 * Follows a clock for an element: asks it to update at each full minute and exactly at the next change it names, with one timer for the whole page.
 *
 * `now` is read once per update, so that everything drawn in one update agrees.
 */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ClockOptions;
  readonly #timer: PageTimer;
  readonly #sleeper: Sleeper;
  #now: number | undefined;
  #connected = false;

  constructor(host: ReactiveControllerHost, options: ClockOptions) {
    this.#host = host;
    this.#options = options;
    this.#timer = options.timer ?? pageTimer;
    this.#sleeper = {
      clock: options.clock,
      dueAt: (now) => Math.min((Math.floor(now / MINUTE) + 1) * MINUTE, options.nextChangeAt?.(now) ?? Infinity),
      wake: () => {
        this.#now = undefined;
        this.#host.requestUpdate();
      },
    };
    host.addController(this);
  }

  /** The present of the clock, in milliseconds since the epoch; the same throughout an update. */
  get now(): number {
    return (this.#now ??= this.#options.clock().now());
  }

  hostConnected(): void {
    this.#connected = true;
    this.#now = undefined;
    this.#timer.add(this.#sleeper);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#timer.remove(this.#sleeper);
  }

  /** A clock or a schedule may have been replaced since: read and plan anew. */
  hostUpdated(): void {
    this.#now = undefined;
    if (this.#connected) this.#timer.add(this.#sleeper);
  }
}
