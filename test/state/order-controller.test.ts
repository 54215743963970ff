import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LiveEvent, OrdersClient } from '../../src/client/index.js';
import type { Order } from '../../src/domain/order/index.js';
import { OrderController, type OrderOptions } from '../../src/state/order-controller.js';
import { anOrder, failure, until } from '../support/grid.js';

/** A host that runs its controllers. */
class Host implements ReactiveControllerHost {
  readonly controllers: ReactiveController[] = [];
  readonly updateComplete = Promise.resolve(true);
  addController(controller: ReactiveController): void {
    this.controllers.push(controller);
  }
  removeController(): void {
    this.controllers.length = 0;
  }
  requestUpdate(): void {
    queueMicrotask(() => this.update());
  }
  update(): void {
    for (const controller of this.controllers) controller.hostUpdate?.();
  }
}

interface Given {
  order?: Order | undefined;
  id?: string | undefined;
  client?: OrdersClient | undefined;
}

const LINES = [{ sku: 'A', quantity: 1 }];

function clientOf(answers: Partial<OrdersClient>): OrdersClient {
  return {
    getNotificationSettings: () => Promise.reject(failure('forbidden')),
    subscribe: () => () => undefined,
    ...answers,
  } as OrdersClient;
}

function follow(given: Given, options: Partial<OrderOptions> = {}): { controller: OrderController; host: Host } {
  const host = new Host();
  const controller = new OrderController(host, {
    order: () => given.order,
    id: () => given.id,
    client: () => given.client,
    clock: () => ({ now: () => 1000 }),
    ...options,
  });
  controller.hostConnected();
  host.update();
  return { controller, host };
}

describe('the order controller', () => {
  it('shows an order that the host holds, without a client', () => {
    const { controller } = follow({ order: anOrder() });
    expect([controller.order?.reference, controller.phase, controller.lines]).to.deep.equal(['SO-1', 'ready', 'absent']);
  });

  it('takes no answer for an order that is not wanted any more', async () => {
    const answers: ((order: Order) => void)[] = [];
    const given: Given = { id: '1', client: clientOf({ getOrder: () => new Promise((resolve) => answers.push(resolve)) }) };
    const { controller, host } = follow(given);
    given.id = '2';
    host.update();
    answers[1]?.(anOrder({ id: '2', reference: 'SO-2' }));
    await until(() => controller.phase === 'ready', 'the second order');
    answers[0]?.(anOrder());
    await Promise.resolve();
    expect(controller.order?.reference).to.equal('SO-2');
  });

  it('keeps what it shows when asking again fails, and says since when it is true', async () => {
    let fail = false;
    const client = clientOf({ getOrder: () => (fail ? Promise.reject(failure('network')) : Promise.resolve(anOrder({ lines: LINES }))) });
    const errors: unknown[] = [];
    const { controller } = follow({ id: '1', client }, { onError: (error) => errors.push(error) });
    await until(() => controller.phase === 'ready', 'the order');
    fail = true;
    await controller.refresh();
    expect([controller.phase, controller.problem, controller.asOf, errors.length]).to.deep.equal(['ready', 'offline', 1000, 1]);
  });

  it('counts an order that is there no more as removed, and reads again when events were missed', async () => {
    let hear: (event: LiveEvent) => void = () => undefined;
    let gone = false;
    const client = clientOf({
      getOrder: () => (gone ? Promise.reject(failure('notFound')) : Promise.resolve(anOrder())),
      subscribe: (listener) => {
        hear = listener;
        return () => undefined;
      },
    });
    const { controller } = follow({ id: '1', client });
    await until(() => controller.phase === 'ready', 'the order');
    gone = true;
    hear({ type: 'reset' });
    await until(() => controller.removed, 'removed');
    expect(controller.order?.reference).to.equal('SO-1');
  });

  it('counts an order as removed that was removed while it was read, until it is heard of or read again', async () => {
    const answers: ((order: Order) => void)[] = [];
    let hear: (event: LiveEvent) => void = () => undefined;
    const client = clientOf({
      getOrder: () => new Promise((resolve) => answers.push(resolve)),
      subscribe: (listener) => {
        hear = listener;
        return () => undefined;
      },
    });
    const { controller } = follow({ id: '1', client });
    hear({ type: 'orderRemoved', id: '1', revision: 2 });
    answers[0]?.(anOrder());
    await until(() => controller.phase === 'ready', 'the order');
    expect([controller.removed, controller.order?.reference]).to.deep.equal([true, 'SO-1']);
    const again = controller.refresh();
    answers[1]?.(anOrder());
    await again;
    expect(controller.removed).to.equal(false);
    const older = controller.refresh();
    hear({ type: 'orderRemoved', id: '1', revision: 3 });
    answers[2]?.(anOrder());
    await older;
    expect(controller.removed).to.equal(true);
    hear({ type: 'order', order: anOrder({ reference: 'SO-2' }), revision: 4 } as LiveEvent);
    expect([controller.removed, controller.order?.reference]).to.deep.equal([false, 'SO-2']);
  });

  it('asks for lines again only when what is in the order has changed', async () => {
    const asked: string[] = [];
    const client = clientOf({
      getOrder: (id) => {
        asked.push(id);
        return Promise.resolve(anOrder({ lines: [...LINES, ...(asked.length > 1 ? LINES : [])] }));
      },
    });
    const given: Given = { order: anOrder({ skuQuantity: 'A(1)' }), client };
    const { controller, host } = follow(given);
    await until(() => controller.lines === 'ready', 'lines');
    given.order = anOrder({ skuQuantity: 'A(1)', stage: 'packed' });
    host.update();
    expect(controller.order?.lines).to.deep.equal(LINES);
    given.order = anOrder({ skuQuantity: 'A(2)', stage: 'packed' });
    host.update();
    await until(() => controller.order?.lines?.length === 2, 'new lines');
    expect([asked.length, controller.order?.stage]).to.deep.equal([2, 'packed']);
  });

  it('survives a client that has less than the contract', async () => {
    const { controller } = follow({ id: '1', client: {} as OrdersClient });
    await until(() => controller.phase === 'error', 'error');
    expect(controller.noticesPhase).to.equal('failed');
  });

  it('does nothing more once its host is gone', async () => {
    let aborted = false;
    const client = clientOf({
      getOrder: (_, options) => new Promise(() => options?.signal?.addEventListener('abort', () => (aborted = true))),
    });
    const { controller } = follow({ id: '1', client });
    controller.hostDisconnected();
    await Promise.resolve();
    expect(aborted).to.equal(true);
  });
});
