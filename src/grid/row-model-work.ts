import type { Scheduler, Steps } from './scheduler.js';

/** What was just asked for is drawn first, however idle the page is while it waits for the screen; milliseconds. */
const BREATH = 150;

interface Going {
  readonly owner: object;
  readonly done: Promise<void>;
}

/** Work besides the view in the making, which always goes first. */
export class BackgroundWork {
  readonly #scheduler: Scheduler;
  readonly #ahead: () => Promise<void> | undefined;
  readonly #going = new Map<string, Going>();

  /** @param ahead what is to be waited for before a step; nothing when absent */
  constructor(scheduler: Scheduler, ahead: () => Promise<void> | undefined) {
    this.#scheduler = scheduler;
    this.#ahead = ahead;
  }

  /** Runs what somebody waits for. @returns whether it came to its end, which it does as long as it is `wanted` */
  async run(steps: Steps, wanted: () => boolean = () => true): Promise<boolean> {
    this.#scheduler.begin?.();
    return this.#steps(steps, wanted, () => this.#scheduler.yield());
  }

  /** Runs what nobody waits for, while the page rests. @returns whether it came to its end, which it does as long as it is `wanted` */
  async rest(steps: Steps, wanted: () => boolean = () => true): Promise<boolean> {
    const rest = (delay = 0): Promise<void> => this.#scheduler.idle?.(delay) ?? this.#scheduler.yield();
    if (this.#scheduler.idle) await rest(BREATH);
    else this.#scheduler.begin?.();
    return this.#steps(steps, wanted, rest);
  }

  async #steps(steps: Steps, wanted: () => boolean, yielding: () => Promise<void>): Promise<boolean> {
    while (wanted()) {
      if (steps.next().done) return true;
      await this.#giveWay(yielding);
    }
    return false;
  }

  /** Gives way; to drawing, where there is something new to be seen. */
  pause(draws: boolean): Promise<void> {
    return (draws ? this.#scheduler.idle?.(0) : undefined) ?? this.#scheduler.yield();
  }

  /** Runs something for an owner, unless that is going on already. @returns its end */
  once(name: string, owner: object, run: () => Promise<unknown>): Promise<void> {
    const known = this.#going.get(name);
    if (known?.owner === owner) return known.done;
    const going: Going = { owner, done: run().then(() => this.#end(name, going)) };
    this.#going.set(name, going);
    return going.done;
  }

  /** The end of what goes on under a name, if something does. */
  ongoing(name: string): Promise<void> | undefined {
    return this.#going.get(name)?.done;
  }

  #end(name: string, going: Going): void {
    if (this.#going.get(name) === going) this.#going.delete(name);
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
