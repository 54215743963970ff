import { expect } from '@open-wc/testing';
import type { RowModel } from '../../src/grid/index.js';
import { prepareWhenIdle } from '../../src/state/prepare-when-idle.js';

/** A model that tells what it was asked to prepare. */
function aModel(): { model: RowModel<object>; asked: (readonly string[])[] } {
  const asked: (readonly string[])[] = [];
  const prepare = (columns: readonly string[]): Promise<void> => {
    asked.push(columns);
    return Promise.resolve();
  };
  return { model: { prepare } as unknown as RowModel<object>, asked };
}

const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));

describe('preparing while the page rests', () => {
  it('makes ready what may come next, with the columns of that moment', async () => {
    const { model, asked } = aModel();
    let columns = ['reference'];
    prepareWhenIdle(
      model,
      () => true,
      () => columns,
    );
    columns = ['shipToName', 'reference'];
    expect(asked).to.deep.equal([]);
    await idle();
    expect(asked).to.deep.equal([['shipToName', 'reference']]);
  });

  it('leaves a model alone that is not shown any more', async () => {
    const { model, asked } = aModel();
    prepareWhenIdle(model, () => false);
    await idle();
    expect(asked).to.deep.equal([]);
  });
});
