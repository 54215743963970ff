import type { RowModel } from '../grid/index.js';

const whenIdle = (run: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 200);
};

/**
 * Makes the first search, sort and live change as quick as the next ones, while the page has nothing else to do.
 *
 * @param wanted whether the model is still the one that is shown
 * @param sortable by which columns a person may sort, asked when it is time
 */
export function prepareWhenIdle<Row>(model: RowModel<Row>, wanted: () => boolean, sortable: () => readonly string[] = () => []): void {
  whenIdle(() => {
    if (wanted()) void model.prepare(sortable());
  });
}
