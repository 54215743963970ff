/** A source of the present, so that tests, stories and the demo can hold or speed up time. */
export interface Clock {
  /** The present, in milliseconds since the epoch. */
  now(): number;
  /** How many of this clock's seconds pass in one real second; 1 when absent. Timers divide their delay by it. */
  readonly rate?: number;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Date.now() };
