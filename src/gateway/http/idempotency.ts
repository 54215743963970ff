import { HttpProblem } from './problem.js';

const KEPT = 1000;

/** Remembers what actions led to, so that one that is repeated with its key happens once. Failures are forgotten: those may be tried again. */
export class IdempotentActions {
  readonly #kept = new Map<string, { readonly fingerprint: string; readonly outcome: Promise<unknown> }>();

  /**
   * Runs an action, or returns the outcome of the one that had the same key.
   *
   * @param key names the action, and who acts
   * @param fingerprint what was asked for
   * @throws HttpProblem 422 when the key was used for something else
   */
  async run<T>(key: string | undefined, fingerprint: string, action: () => Promise<T>): Promise<T> {
    if (key === undefined) return action();
    const known = this.#kept.get(key);
    if (known && known.fingerprint !== fingerprint) {
      const errors = [{ header: 'Idempotency-Key', detail: 'It was used for another request.' }];
      throw new HttpProblem(422, 'The key was used already', { kind: 'idempotency-key-reused', errors });
    }
    if (known) return known.outcome as Promise<T>;
    const outcome = action();
    this.#kept.set(key, { fingerprint, outcome });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
    return outcome.catch((error: unknown) => {
      this.#kept.delete(key);
      throw error;
    });
  }
}
