import { expect } from 'chai';
import fc from 'fast-check';
import { isRetryableStatus, parseRetryAfter, reconnectDelay, RECONNECT, RETRY, RetryBudget, retryDelay } from '../../src/client/retry.js';

const NOW = Date.parse('2026-11-20T14:00:00Z');

describe('the timing of retries', () => {
  it('is anything up to a limit that doubles and then stays', () => {
    expect([1, 2, 3].map((attempt) => retryDelay(attempt, 0.5))).to.deep.equal([100, 200, 400]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, random) => {
        expect(retryDelay(attempt, random)).to.be.within(0, RETRY.cap);
        expect(reconnectDelay(attempt, random)).to.be.within(RECONNECT.floor, RECONNECT.floor + RECONNECT.cap);
      }),
    );
  });

  it('never comes back before the server said, and a little scattered', () => {
    expect(retryDelay(1, 0, 3000)).to.equal(3000);
    expect(retryDelay(3, 0.99, 3000)).to.be.within(3000, 3200);
    expect(retryDelay(1, 0, 0)).to.equal(0);
  });

  it('takes the base of a stream from the server', () => {
    expect(reconnectDelay(1, 0.5, 100)).to.equal(1050);
    expect(reconnectDelay(1, 0.5, 200_000)).to.equal(101_000);
  });

  for (const [header, wait] of [
    [null, undefined],
    ['', undefined],
    ['0', 0],
    ['3', 3000],
    [' 120 ', 120_000],
    ['315360000', RETRY.maxRetryAfter],
    ['Fri, 20 Nov 2026 14:00:30 GMT', 30_000],
    ['Fri, 20 Nov 2026 13:00:00 GMT', 0],
    ['Fri, 20 Nov 2036 14:00:00 GMT', RETRY.maxRetryAfter],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['2026-11-20T14:00:30', undefined],
    ['Xyz, 99 Foo 2026 14:00:30 GMT', undefined],
  ] as const) {
    it(`reads Retry-After: ${String(header)}`, () => expect(parseRetryAfter(header, NOW)).to.equal(wait));
  }

  it('repeats what may pass, and nothing else', () => {
    const statuses = Array.from({ length: 500 }, (_, index) => 100 + index);
    expect(statuses.filter(isRetryableStatus)).to.deep.equal([408, 429, 500, 502, 503, 504]);
  });

  it('stops repeating in a long outage, and starts again with successes', () => {
    const budget = new RetryBudget();
    let requests = 0;
    for (let call = 0; call < 600; call += 1) {
      requests += 1;
      for (let retry = 1; retry < RETRY.attempts && budget.spend(); retry += 1) requests += 1;
    }
    expect(requests / 600).to.be.below(1.1);
    for (let success = 0; success < 5; success += 1) budget.earn();
    expect([budget.spend(), budget.spend()]).to.deep.equal([true, false]);
  });
});
