/**
 * Asks again after a while, where that may change something, and two times at most. Pages that failed together do not come back together.
 *
 * @param error what the source rejected with; that of a server has a `status`, and `retryAfter` where it asked to wait that long, in milliseconds
 * @param turn how many times was asked again already
 * @returns for `clearTimeout`
 */
export function askAgain(again: () => void, error: unknown, turn: number): number {
  const { status = 500, retryAfter } = Object(error) as { readonly status?: unknown; readonly retryAfter?: number };
  const timer =
    turn < 2 &&
    /^(5|429)/.test(status as string) &&
    setTimeout(again, Math.random() * 30_000 + Math.min(retryAfter || turn * 30_000, 300_000));
  return timer as unknown as number;
}
