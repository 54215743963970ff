import type { Order } from '../../../domain/order/index.js';

/** A person chose one of the page's actions for an order. Cancel it to keep an action with an address from following it. */
export class IfOrderActionEvent extends Event {
  static readonly type = 'if-order-action';
  /** The id of the action. */
  readonly action: string;
  readonly order: Order;

  constructor(action: string, order: Order) {
    super(IfOrderActionEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.action = action;
    this.order = order;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'if-order-action': IfOrderActionEvent;
  }
}
