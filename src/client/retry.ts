/** How often and how patiently a request is repeated. Times are milliseconds. */
export const RETRY = { attempts: 3, base: 200, cap: 20_000, maxRetryAfter: 300_000 } as const;

/**
 * Reconnecting a stream: a floor, so that a server that closes at once is not hammered, and full jitter above it, so that clients do not come back together. After `good`
 * milliseconds a connection has stayed.
 */
export const RECONNECT = { floor: 1000, base: 5000, cap: 60_000, good: 10_000 } as const;

const BUDGET = 100;
const COST = 5;

const RETRYABLE: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** Whether an answer with this status may be better the next time. */
export const isRetryableStatus = (status: number): boolean => RETRYABLE.has(status);

/** Full jitter: anything up to an exponentially growing limit. `attempt` counts from 1, with 0 for half of that, `random` is in [0, 1). */
const jitter = (attempt: number, random: number, { base, cap }: { readonly base: number; readonly cap: number }): number =>
  random * Math.min(cap, base * 2 ** Math.min(attempt - 1, 30));

/**
 * How long to wait before the next attempt. A server's `Retry-After` is a minimum, with a little jitter on top, so that those who were sent away together do not
 * return together.
 *
 * @param attempt how many attempts failed, from 1
 * @param random in [0, 1)
 * @param retryAfter what the server asked for, in milliseconds
 */
export function retryDelay(attempt: number, random: number, retryAfter?: number): number {
  return retryAfter === undefined ? jitter(attempt, random, RETRY) : retryAfter + random * RETRY.base;
}

/** How long to wait before opening a stream again; `attempt` 0 is for a good one that ended. `base` is the server's `retry:` when it sent one. */
export function reconnectDelay(attempt: number, random: number, base: number = RECONNECT.base): number {
  return RECONNECT.floor + jitter(attempt, random, { base, cap: Math.max(RECONNECT.cap, base) });
}

/**
 * `Retry-After` in milliseconds, 0 to 5 minutes; `undefined` when absent or not understood.
 *
 * @param header seconds, or an HTTP date
 * @param now milliseconds since the epoch
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const value = header?.trim() ?? '';
  const wait = /^\d{1,10}$/.test(value) ? Number(value) * 1000 : /^\w{3}, .{1,30} GMT$/.test(value) ? Date.parse(value) - now : NaN;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), RETRY.maxRetryAfter);
}

/**
 * Tokens that retries cost and successes earn: in an outage the client soon stops doubling the load. 100 tokens at 5 each keep the amplification of a long
 * outage near 1.
 */
export class RetryBudget {
  #tokens = BUDGET;

  /** Takes the tokens of a retry; `false` when there are too few. */
  spend(): boolean {
    if (this.#tokens < COST) return false;
    this.#tokens -= COST;
    return true;
  }

  /** Gives one token back for a success. */
  earn(): void {
    this.#tokens = Math.min(this.#tokens + 1, BUDGET);
  }
}
