import { expect } from '@open-wc/testing';
import type { LiveEvent } from '../../src/client/index.js';
import { LiveBuffer, type LiveBatch } from '../../src/state/live-batch.js';

const changed = (id: string, revision = 1): LiveEvent => ({ type: 'order', order: { id }, revision }) as unknown as LiveEvent;

/** A buffer whose frames come when the test says. */
function buffered(answer: () => Promise<void> | undefined = () => undefined) {
  const frames: (() => void)[] = [];
  const batches: LiveBatch[] = [];
  const buffer = new LiveBuffer(
    (batch) => {
      batches.push(batch);
      return answer();
    },
    (run) => frames.push(run),
    () => 256,
  );
  return { buffer, batches, frames, frame: () => frames.shift()?.(), sizes: () => batches.map(({ orders }) => orders.length) };
}

describe('live events', () => {
  it('come in one batch per frame, the newest of each order', () => {
    const { buffer, batches, frames, frame } = buffered();
    buffer.push(changed('a', 1));
    buffer.push(changed('b', 1));
    buffer.push(changed('a', 2));
    expect(frames.length).to.equal(1);
    frame();
    expect(batches.map(({ orders }) => orders.map(({ id }) => id))).to.deep.equal([['a', 'b']]);
    expect(frames.length).to.equal(0);
  });

  it('leave what is too much for a frame to the next, each once and none lost', () => {
    const { buffer, batches, frames, frame, sizes } = buffered();
    for (let index = 0; index < 600; index++) buffer.push(changed(`order-${index}`));
    frame();
    buffer.push(changed('order-599', 2));
    buffer.push(changed('order-0', 2));
    while (frames.length > 0) frame();
    expect(sizes()).to.deep.equal([256, 256, 89]);
    const ids = batches.flatMap(({ orders }) => orders.map(({ id }) => id));
    expect([new Set(ids).size, ids.length]).to.deep.equal([600, 601]);
  });

  it('wait until the batch before is taken over, and then come together', async () => {
    let taken = (): void => {};
    const { buffer, frames, frame, sizes } = buffered(() => new Promise<void>((resolve) => (taken = resolve)));
    buffer.push(changed('a'));
    frame();
    buffer.push(changed('b'));
    buffer.push(changed('c'));
    expect([sizes(), frames.length]).to.deep.equal([[1], 0]);
    taken();
    await Promise.resolve();
    frame();
    expect(sizes()).to.deep.equal([1, 2]);
  });

  it('go on to come when one batch broke off', () => {
    const { buffer, frame, sizes } = buffered(() => {
      if (sizes().length === 1) throw new Error('a row');
      return undefined;
    });
    buffer.push(changed('a'));
    expect(frame).to.throw('a row');
    buffer.push(changed('b'));
    frame();
    expect(sizes()).to.deep.equal([1, 1]);
  });

  it('are all delivered when somebody asks', () => {
    const { buffer, sizes } = buffered();
    for (let index = 0; index < 600; index++) buffer.push(changed(`order-${index}`));
    buffer.flush();
    expect(sizes()).to.deep.equal([600]);
  });
});
