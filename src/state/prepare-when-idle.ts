import type { RowModel } from '../grid/index.js';

/** Beyond this many rows the text that search keeps would take more memory than a page should be asked for before somebody searches. */
const MOST_ROWS = 200_000;

const whenIdle = (run: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 200);
};

/** Makes the first search as quick as the next ones, while the page has nothing else to do. @param wanted whether the model is still the one that is shown */
export function prepareWhenIdle<Row>(model: RowModel<Row>, wanted: () => boolean): void {
  if (model.total > MOST_ROWS) return;
  whenIdle(() => {
    if (wanted()) void model.prepareIds().then(() => (wanted() ? model.prepareSearch() : undefined));
  });
}
