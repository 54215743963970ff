/**
 * When long work lets the page breathe. `RowModel` asks `shouldYield` about once a millisecond and awaits `yield` when told so.
 * Injected, so that the engine needs no timers and tests decide every interleaving.
 */
export interface Scheduler {
  /** Whether the running slice has used up its time. */
  shouldYield(): boolean;
  /** Resolves when the next slice may run. */
  yield(): Promise<void>;
  /** Told that work starts now, out of an event, so that the first slice is measured from here. */
  begin?(): void;
  /** Resolves when the page has nothing better to do, after a delay in milliseconds: for work that nobody waits for. */
  idle?(delay: number): Promise<void>;
}

/** What `createScheduler` needs from the page. */
export interface SchedulerOptions {
  /** A monotonic clock in milliseconds, such as `performance.now`. */
  now(): number;
  /** Gives way to input and painting and resolves afterwards, such as `scheduler.yield` or a message to oneself. */
  yieldTask(): Promise<void>;
  /** Resolves when the page is idle, but not before a delay in milliseconds; a while later in any case, as `requestIdleCallback` with a timeout does. */
  idleTask?(delay: number): Promise<unknown>;
  /** How long one slice may run, in milliseconds; 6 unless told, so that a slice and the drawing of rows fit into one task on a machine four times slower. */
  budget?: number;
}

/** A scheduler that gives way each time a slice has run for its budget. */
export function createScheduler(options: SchedulerOptions): Scheduler {
  const { budget = 6, idleTask } = options;
  let deadline = 0;
  const begin = (): void => {
    deadline = options.now() + budget;
  };
  return {
    begin,
    shouldYield: () => options.now() >= deadline,
    yield: async () => {
      await options.yieldTask();
      begin();
    },
    ...(idleTask && {
      idle: async (delay) => {
        await idleTask(delay);
        begin();
      },
    }),
  };
}

/** Never gives way: everything is done inside the call. For servers, small tools and tests. */
export const synchronousScheduler: Scheduler = {
  shouldYield: () => false,
  yield: () => Promise.resolve(),
};

/** Said by a step when a long one follows, which should begin a slice. */
export const PAUSE = true;

/** Work in steps of a millisecond or so. Between two steps the rows may change; a step itself is never interrupted. `Note` is what steps may tell besides. */
export type Steps<Result = void, Note = never> = Generator<Note | typeof PAUSE | undefined, Result, undefined>;

/** Items that a step handles when each costs some tens of nanoseconds. */
export const STEP = 8192;

/** Runs steps to their end, without giving way. */
export function finish<Result>(steps: Steps<Result, unknown>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Calls `work(from, to)` for consecutive parts of `0…length`, a step each. */
export function* inSteps(length: number, work: (from: number, to: number) => void, size: number = STEP): Steps {
  for (let from = 0; from < length; from += size) {
    work(from, Math.min(length, from + size));
    yield;
  }
}
