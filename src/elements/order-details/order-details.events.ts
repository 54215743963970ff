import type { Order } from '../../domain/order/index.js';

const BUBBLES = { bubbles: true, composed: true } as const;

/** The client has answered with the order, or told a change to it. */
export class IfOrderLoadEvent extends Event {
  static readonly type = 'if-order-load';
  readonly order: Order;

  constructor(order: Order) {
    super(IfOrderLoadEvent.type, BUBBLES);
    this.order = order;
  }
}

/** The order could not be loaded. The element shows it too. */
export class IfOrderErrorEvent extends Event {
  static readonly type = 'if-order-error';
  /** What the client rejected with. */
  readonly error: unknown;

  constructor(error: unknown) {
    super(IfOrderErrorEvent.type, BUBBLES);
    this.error = error;
  }
}

/** Somebody copied the reference of the order. */
export class IfReferenceCopyEvent extends Event {
  static readonly type = 'if-reference-copy';
  readonly reference: string;

  constructor(reference: string) {
    super(IfReferenceCopyEvent.type, BUBBLES);
    this.reference = reference;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'if-order-load': IfOrderLoadEvent;
    'if-order-error': IfOrderErrorEvent;
    'if-reference-copy': IfReferenceCopyEvent;
  }
}
