import type { Order } from '../../../domain/order/index.js';

/** A person closed the details of an order. */
export class IfOrderCloseEvent extends Event {
  static readonly type = 'if-order-close';
  readonly id: string;
  /** Absent where the order was opened by its id and has not been loaded. */
  readonly order: Order | undefined;

  constructor(id: string, order?: Order) {
    super(IfOrderCloseEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.order = order;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'if-order-close': IfOrderCloseEvent;
  }
}
