/**
 * Resolves when the page has nothing else to do, but not before a delay in milliseconds; a while later in any case.
 *
 * @returns for how long nothing else is expected, in milliseconds; 0 where that is not known
 */
export const idleTask = (delay: number): Promise<number> =>
  new Promise((resolve) => {
    const wait = (): void => {
      if (typeof requestIdleCallback === 'function') requestIdleCallback((deadline) => resolve(deadline.timeRemaining()), { timeout: 200 });
      else setTimeout(() => resolve(0), 50);
    };
    if (delay > 0) setTimeout(wait, delay);
    else wait();
  });

/** Gives way to input and painting. A message comes sooner than a timer, which browsers delay. */
export function yieldTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
