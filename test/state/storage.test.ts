import { expect } from '@open-wc/testing';
import { readStored, writeStored } from '../../src/state/storage.js';
import { memoryStorage } from '../support/grid.js';

describe('what is kept in storage', () => {
  it('is not written where it is too long to be read again', () => {
    const storage = memoryStorage({ key: '1' });
    const long = 'x'.repeat(40_000);
    expect(writeStored(storage, 'key', long)).to.equal(false);
    expect(readStored(storage, 'key')).to.equal(1);
    expect(writeStored(storage, 'key', long, 50_000)).to.equal(true);
    expect([readStored(storage, 'key'), readStored(storage, 'key', 50_000)]).to.deep.equal([undefined, long]);
  });

  it('goes with `undefined`, and makes no sense of what makes none', () => {
    const storage = memoryStorage({ key: '{' });
    expect(readStored(storage, 'key')).to.equal(undefined);
    expect(writeStored(storage, 'key', undefined)).to.equal(true);
    expect(storage.entries.size).to.equal(0);
    expect(writeStored(null, 'key', 1)).to.equal(false);
  });
});
