import type { Scheduler, Steps } from './scheduler.js';

/** Work besides the view in the making, which always goes first. */
export class BackgroundWork {
  readonly #scheduler: Scheduler;
  readonly #ahead: () => Promise<void> | undefined;

  /** @param ahead what is to be waited for before a step; nothing when absent */
  constructor(scheduler: Scheduler, ahead: () => Promise<void> | undefined) {
    this.#scheduler = scheduler;
    this.#ahead = ahead;
  }

  /** Runs what somebody waits for. */
  async run(steps: Steps): Promise<void> {
    this.#scheduler.begin?.();
    while (!steps.next().done) await this.#giveWay(() => this.#scheduler.yield());
  }

  /** Runs what nobody waits for, while the page rests. @returns whether it came to its end, which it does as long as it is `wanted` */
  async rest(steps: Steps, wanted: () => boolean = () => true): Promise<boolean> {
    const rest = (): Promise<void> => this.#scheduler.idle?.() ?? this.#scheduler.yield();
    if (this.#scheduler.idle) await rest();
    else this.#scheduler.begin?.();
    while (wanted()) {
      if (steps.next().done) return true;
      await this.#giveWay(rest);
    }
    return false;
  }

  async #giveWay(yielding: () => Promise<void>): Promise<void> {
    for (let ahead = this.#ahead(); ahead; ahead = this.#ahead()) await ahead.catch(() => undefined);
    if (this.#scheduler.shouldYield()) await yielding();
  }
}

/** A promise and what settles it. */
export interface Waiting {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

export function createWaiting(): Waiting {
  let resolve = (): void => {};
  let reject = (_reason: unknown): void => {};
  const promise = new Promise<void>((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  return { promise, resolve, reject };
}
