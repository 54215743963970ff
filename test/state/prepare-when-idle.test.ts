import { expect } from '@open-wc/testing';
import type { RowModel } from '../../src/grid/index.js';
import { prepareWhenIdle } from '../../src/state/prepare-when-idle.js';

/** A model that tells what it was asked to prepare. */
function aModel(total: number): { model: RowModel<object>; asked: string[]; prepared: Promise<void> } {
  const asked: string[] = [];
  let finish = (): void => undefined;
  const prepared = new Promise<void>((resolve) => (finish = resolve));
  const model = {
    total,
    prepareIds: () => {
      asked.push('ids');
      return Promise.resolve();
    },
    prepareSearch: () => {
      asked.push('search');
      finish();
      return Promise.resolve();
    },
  } as unknown as RowModel<object>;
  return { model, asked, prepared };
}

const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));

describe('preparing while the page rests', () => {
  it('makes ids and search ready, in that order', async () => {
    const { model, asked, prepared } = aModel(50_000);
    prepareWhenIdle(model, () => true);
    expect(asked).to.deep.equal([]);
    await prepared;
    expect(asked).to.deep.equal(['ids', 'search']);
  });

  it('leaves a model alone that is not shown any more', async () => {
    const { model, asked } = aModel(50_000);
    prepareWhenIdle(model, () => false);
    await idle();
    expect(asked).to.deep.equal([]);
  });

  it('does not keep the texts of a million rows before somebody searches', async () => {
    const { model, asked } = aModel(1_000_000);
    prepareWhenIdle(model, () => true);
    await idle();
    expect(asked).to.deep.equal([]);
  });
});
