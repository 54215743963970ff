/**
 * Writes one date where nobody sees it, while the page has nothing else to do: the first use of `Intl` on a page costs 25 to 70 ms, and should not cost them while a
 * badge is drawn.
 */
export const prepareDates = (): Promise<void> =>
  new Promise((resolve) => {
    const prepare = (): void => {
      new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto', timeStyle: 'short' }).format();
      resolve();
    };
    if (typeof requestIdleCallback === 'function') requestIdleCallback(prepare, { timeout: 500 });
    else setTimeout(prepare, 50);
  });
