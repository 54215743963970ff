import type { OrderCondition } from '../../../domain/order/index.js';

/** A person set, changed or removed a filter. `filters` is what the property of that name now holds. */
export class IfFiltersChangeEvent extends Event {
  static readonly type = 'if-filters-change';
  readonly filters: readonly OrderCondition[];

  constructor(filters: readonly OrderCondition[]) {
    super(IfFiltersChangeEvent.type, { bubbles: true, composed: true });
    this.filters = filters;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'if-filters-change': IfFiltersChangeEvent;
  }
}
