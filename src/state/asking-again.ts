/**
 * How long to wait before asking again, in milliseconds; nothing where that would change nothing, or after two times. Pages that failed together do not come back
 * together.
 *
 * @param error what the source rejected with; that of a server has a `status`, and `retryAfter` where it asked to wait
 * @param turn how many times was asked again already
 */
export function pauseOf(error: unknown, turn: number): number | false {
  const { status = '500', retryAfter } = Object(error) as { readonly status?: string; readonly retryAfter?: number };
  return turn < 2 && /^(5|429)/.test(status) && Math.min(retryAfter || (turn + Math.random()) * 30_000, 300_000);
}
