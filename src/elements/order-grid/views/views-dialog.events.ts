import type { OrderView } from './order-view.js';

/** A person saved, renamed, replaced or deleted a view. */
export class IfViewsSaveEvent extends Event {
  static readonly type = 'if-views-save';
  /** All saved views; without those of the host. */
  readonly views: readonly OrderView[];
  /** Whether they could be kept beyond this page. */
  readonly kept: boolean;

  constructor(views: readonly OrderView[], kept: boolean) {
    super(IfViewsSaveEvent.type, { bubbles: true, composed: true });
    this.views = views;
    this.kept = kept;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'if-views-save': IfViewsSaveEvent;
  }
}
