/** Calls a function again and again until the returned one is called. Injected, so that tests need no real time. */
export type Interval = (run: () => void, milliseconds: number) => () => void;

/** The platform's own timer. In Node it does not keep the process alive. */
export const platformInterval: Interval = (run, milliseconds) => {
  const timer: unknown = setInterval(run, milliseconds);
  if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function') timer.unref();
  return () => clearInterval(timer as number);
};
