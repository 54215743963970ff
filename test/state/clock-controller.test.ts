import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../../src/domain/clock.js';
import { ClockController, PageTimer, type TimerPage } from '../../src/state/clock-controller.js';

/** A page whose time passes when the test says so. */
class FakePage implements TimerPage {
  elapsed = 0;
  timers = new Map<number, { at: number; task: () => void }>();
  delays: number[] = [];
  shown: (() => void) | undefined;
  #last = 0;

  setTimeout(task: () => void, milliseconds: number): number {
    this.#last += 1;
    this.delays.push(milliseconds);
    this.timers.set(this.#last, { at: this.elapsed + milliseconds, task });
    return this.#last;
  }

  clearTimeout(timer: unknown): void {
    this.timers.delete(timer as number);
  }

  onShown(task: () => void): () => void {
    this.shown = task;
    return () => {
      this.shown = undefined;
    };
  }

  pass(milliseconds: number): void {
    const end = this.elapsed + milliseconds;
    for (;;) {
      const [key, next] = [...this.timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0] ?? [];
      if (!key || !next) break;
      this.elapsed = next.at;
      this.timers.delete(key);
      next.task();
    }
    this.elapsed = end;
  }
}

class FakeHost implements ReactiveControllerHost {
  updates = 0;
  controllers: ReactiveController[] = [];
  updateComplete = Promise.resolve(true);
  addController(controller: ReactiveController): void {
    this.controllers.push(controller);
  }
  removeController(): void {}
  requestUpdate(): void {
    this.updates += 1;
    for (const controller of this.controllers) controller.hostUpdated?.();
  }
  connect(): void {
    for (const controller of this.controllers) controller.hostConnected?.();
  }
  disconnect(): void {
    for (const controller of this.controllers) controller.hostDisconnected?.();
  }
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOON = Date.UTC(2026, 10, 23, 17);

interface Setup {
  start?: number;
  rate?: number;
  nextChangeAt?: number;
}

function setUp({ start = NOON, rate, nextChangeAt }: Setup = {}) {
  const page = new FakePage();
  const timer = new PageTimer(page);
  const clock: { offset: number } & Clock = {
    offset: 0,
    now: () => start + page.elapsed * (rate ?? 1) + clock.offset,
    ...(rate === undefined ? {} : { rate }),
  };
  const addHost = (change = nextChangeAt): { host: FakeHost; controller: ClockController } => {
    const host = new FakeHost();
    const controller = new ClockController(host, {
      clock: () => clock,
      nextChangeAt: (now) => (change && change > now ? change : undefined),
      timer,
    });
    host.connect();
    host.updates = 0;
    return { host, controller };
  };
  return { page, timer, clock, addHost };
}

describe('clock controller', () => {
  it('updates once a minute, at the full minute', () => {
    const { page, addHost } = setUp({ start: NOON + 20_000 });
    const { host, controller } = addHost();
    page.pass(39_999);
    expect(host.updates).to.equal(0);
    page.pass(1);
    expect(host.updates).to.equal(1);
    expect(controller.now).to.equal(NOON + MINUTE);
    page.pass(9 * MINUTE);
    expect(host.updates).to.equal(10);
  });

  it('wakes at the very millisecond of the next change', () => {
    const { page, addHost } = setUp({ nextChangeAt: NOON + 1234 });
    const { host, controller } = addHost();
    page.pass(1233);
    expect(host.updates).to.equal(0);
    page.pass(1);
    expect(host.updates).to.equal(1);
    expect(controller.now).to.equal(NOON + 1234);
  });

  it('has one timer for all elements of a page', () => {
    const { page, timer, addHost } = setUp();
    const hosts = Array.from({ length: 20 }, () => addHost().host);
    expect(timer.size).to.equal(20);
    expect(page.timers.size).to.equal(1);
    page.pass(MINUTE);
    expect(hosts.every(({ updates }) => updates === 1)).to.equal(true);
    expect(page.timers.size).to.equal(1);
  });

  it('wakes only those that are due', () => {
    const { page, addHost } = setUp();
    const early = addHost(NOON + 1000).host;
    const late = addHost(NOON + 30_000).host;
    page.pass(1000);
    expect([early.updates, late.updates]).to.deep.equal([1, 0]);
  });

  it('is right at once when the page is shown after nine hours of sleep', () => {
    const { page, clock, addHost } = setUp();
    const { host, controller } = addHost();
    clock.offset = 9 * HOUR;
    page.shown?.();
    expect(host.updates).to.equal(1);
    expect(controller.now).to.equal(NOON + 9 * HOUR);
  });

  it('is right within a minute when nothing tells that the machine slept', () => {
    const { page, clock, addHost } = setUp({ nextChangeAt: NOON + 5 * HOUR });
    const { host } = addHost();
    clock.offset = 9 * HOUR;
    page.pass(MINUTE);
    expect(host.updates).to.equal(1);
  });

  it('follows a clock that is set back', () => {
    const { page, clock, addHost } = setUp();
    const { host, controller } = addHost();
    clock.offset = -10 * MINUTE;
    page.shown?.();
    expect(host.updates).to.equal(1);
    expect(controller.now).to.equal(NOON - 10 * MINUTE);
  });

  it('never sleeps longer than setTimeout can', () => {
    const { page, addHost } = setUp({ nextChangeAt: NOON + 1e12 });
    addHost();
    expect(Math.max(...page.delays)).to.be.at.most(MINUTE);
  });

  it('follows a fast clock at its rate, four times a second at most', () => {
    const { page, addHost } = setUp({ rate: 600 });
    const { host } = addHost();
    page.pass(1000);
    expect(host.updates).to.equal(4);
  });

  it('notices within a second that a simulation jumped or was let go', () => {
    const { page, clock, addHost } = setUp({ rate: 0 });
    const { host } = addHost();
    page.pass(10_000);
    expect(host.updates).to.equal(0);
    clock.offset = 3 * HOUR;
    page.pass(1000);
    expect(host.updates).to.equal(1);
  });

  it('reads the clock once per update', () => {
    const { clock, page, addHost } = setUp();
    const { controller } = addHost();
    const first = controller.now;
    page.elapsed += 5;
    clock.offset = 7;
    expect(controller.now).to.equal(first);
  });

  it('leaves nothing behind when elements come and go', () => {
    const { page, timer, addHost } = setUp();
    for (let round = 0; round < 100; round += 1) {
      const { host } = addHost();
      host.disconnect();
      host.requestUpdate();
      expect(timer.size).to.equal(0);
    }
    expect(page.timers.size).to.equal(0);
    expect(page.shown).to.equal(undefined);
  });

  it('works again after it was moved', () => {
    const { page, addHost } = setUp();
    const { host } = addHost();
    host.disconnect();
    page.pass(HOUR);
    expect(host.updates).to.equal(0);
    host.connect();
    host.updates = 0;
    page.pass(MINUTE);
    expect(host.updates).to.equal(1);
  });
});
