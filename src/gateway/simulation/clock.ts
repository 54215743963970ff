import type { Clock } from '../../domain/clock.js';

/** A clock that can run fast, stand still and jump. */
export interface SimulationClock extends Clock {
  /** How many of its seconds pass in a real one; 0 while it is paused. */
  readonly rate: number;
  readonly paused: boolean;
  /** @param rate above 0; kept for later while the clock is paused */
  setRate(rate: number): void;
  pause(): void;
  resume(): void;
  /** @param instant milliseconds since the epoch */
  jumpTo(instant: number): void;
  /** Called after each change of speed and each jump, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** How a simulation's clock begins. */
export interface SimulationClockOptions {
  /** Milliseconds since the epoch. */
  readonly start: number;
  /** 1 when absent. */
  readonly rate?: number;
  /** The real time, in milliseconds; the machine's when absent. */
  readonly now?: () => number;
}

/** A clock over the real one. */
export function createSimulationClock({ start, rate = 1, now = Date.now }: SimulationClockOptions): SimulationClock {
  const listeners = new Set<() => void>();
  let base = start;
  let since = now();
  let speed = rate;
  let paused = false;
  const read = () => base + (paused ? 0 : (now() - since) * speed);
  const change = (apply: () => void) => {
    base = read();
    since = now();
    apply();
    for (const listener of [...listeners]) listener();
  };
  return {
    now: read,
    get rate() {
      return paused ? 0 : speed;
    },
    get paused() {
      return paused;
    },
    setRate: (next) => change(() => (speed = next)),
    pause: () => change(() => (paused = true)),
    resume: () => change(() => (paused = false)),
    jumpTo: (instant) => change(() => (base = instant)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
