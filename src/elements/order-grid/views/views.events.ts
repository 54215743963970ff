import type { OrderView } from './order-view.js';

/** A person chose a view; `undefined` is the one of all orders. */
export class IfViewChangeEvent extends Event {
  static readonly type = 'if-view-change';
  readonly view: OrderView | undefined;

  constructor(view: OrderView | undefined) {
    super(IfViewChangeEvent.type, { bubbles: true, composed: true });
    this.view = view;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'if-view-change': IfViewChangeEvent;
  }
}
