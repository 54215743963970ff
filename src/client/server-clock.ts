/**
 * The server's time, seen from here. For countdowns and "open now" only: what the server decides, it decides itself.
 */
export interface ServerClock {
  /** The server's present in milliseconds since the epoch; this machine's until the server has said something. */
  now(): number;
  /** Takes the `Date` of an answer, allowing half the round trip. Ignored once the live events tell the time exactly. */
  observeDate(header: string | null, sentAt: number): void;
  /** Takes a `clock` event. */
  observeReading(now: string, rate: number): void;
}

/** A clock that learns the server's time from what passes by. */
export function createServerClock(now: () => number): ServerClock {
  let base = 0;
  let at = 0;
  let rate = 1;
  let exact = false;
  return {
    now: () => base + (now() - at) * rate,
    observeDate(header, sentAt) {
      const date = header?.endsWith('GMT') ? Date.parse(header) : NaN;
      if (exact || Number.isNaN(date)) return;
      at = now();
      base = date + (at - sentAt) / 2;
    },
    observeReading(reading, speed) {
      const instant = Date.parse(reading);
      if (Number.isNaN(instant)) return;
      exact = true;
      base = instant;
      at = now();
      rate = speed;
    },
  };
}
