import { expect } from 'chai';
import { IdempotentActions } from '../../src/gateway/http/idempotency.js';

describe('actions with a key', () => {
  it('happen once, also while the first is still under way', async () => {
    const actions = new IdempotentActions();
    let count = 0;
    let finish: (value: number) => void = () => undefined;
    const slow = () => new Promise<number>((resolve) => ((finish = resolve), (count += 1)));
    const both = [actions.run('k', 'a', slow), actions.run('k', 'a', slow)];
    finish(7);
    expect([await Promise.all(both), await actions.run('k', 'a', slow), count]).to.deep.equal([[7, 7], 7, 1]);
  });

  it('without a key happen each time', async () => {
    const actions = new IdempotentActions();
    let count = 0;
    for (let turn = 0; turn < 3; turn += 1) await actions.run(undefined, 'a', () => Promise.resolve((count += 1)));
    expect(count).to.equal(3);
  });

  it('are remembered in limited number, the oldest forgotten first', async () => {
    const actions = new IdempotentActions();
    let count = 0;
    const act = (key: number) => actions.run(String(key), 'a', () => Promise.resolve((count += 1)));
    for (let key = 0; key < 1001; key += 1) await act(key);
    await act(1000);
    expect(count).to.equal(1001);
    await act(0);
    expect(count).to.equal(1002);
  });
});
