import type { OrderView } from './order-view.js';

const CHANGE = { bubbles: true, composed: true } as const;

/** A person chose a view; `undefined` is the one of all orders. */
export class IfViewChangeEvent extends Event {
  static readonly type = 'if-view-change';
  readonly view: OrderView | undefined;

  constructor(view: OrderView | undefined) {
    super(IfViewChangeEvent.type, CHANGE);
    this.view = view;
  }
}

/** A person saved, renamed, replaced or deleted a view. */
export class IfViewsSaveEvent extends Event {
  static readonly type = 'if-views-save';
  /** All saved views; without those of the host. */
  readonly views: readonly OrderView[];
  /** Whether they could be kept beyond this page. */
  readonly kept: boolean;

  constructor(views: readonly OrderView[], kept: boolean) {
    super(IfViewsSaveEvent.type, CHANGE);
    this.views = views;
    this.kept = kept;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'if-view-change': IfViewChangeEvent;
    'if-views-save': IfViewsSaveEvent;
  }
}
