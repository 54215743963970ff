import type { Order, OrderFacet } from '../../domain/order/index.js';
import type { ColumnLayout, SortKey } from '../../grid/index.js';
import type { Density } from '../shared/density.js';

const CHANGE = { bubbles: true, composed: true } as const;

/**
 * A person opens an order: by its reference, with Enter, a double click, or by touching or clicking its card; while another is open, by clicking its row, or going to it
 * by the arrow keys. Cancel it to keep the grid from showing the details.
 */
export class IfOrderOpenEvent extends Event {
  static readonly type = 'if-order-open';
  readonly order: Order;

  constructor(order: Order) {
    super(IfOrderOpenEvent.type, { ...CHANGE, cancelable: true });
    this.order = order;
  }
}

/** Why the columns changed: a person did it, or what was stored could not be read and the default applies. */
export type ColumnsChangeReason = 'person' | 'unreadable';

/** Other columns are shown, or elsewhere, or wider. */
export class IfColumnsChangeEvent extends Event {
  static readonly type = 'if-columns-change';
  readonly layout: ColumnLayout;
  readonly reason: ColumnsChangeReason;

  constructor(layout: ColumnLayout, reason: ColumnsChangeReason) {
    super(IfColumnsChangeEvent.type, CHANGE);
    this.layout = layout;
    this.reason = reason;
  }
}

/** A person sorted the orders. `sort` is what the property of that name now holds. */
export class IfSortChangeEvent extends Event {
  static readonly type = 'if-sort-change';
  readonly sort: string;
  readonly keys: readonly SortKey[];

  constructor(sort: string, keys: readonly SortKey[]) {
    super(IfSortChangeEvent.type, CHANGE);
    this.sort = sort;
    this.keys = keys;
  }
}

/** A person chose which orders to see. */
export class IfFacetChangeEvent extends Event {
  static readonly type = 'if-facet-change';
  readonly facet: OrderFacet;

  constructor(facet: OrderFacet) {
    super(IfFacetChangeEvent.type, CHANGE);
    this.facet = facet;
  }
}

/** A person typed in the search. */
export class IfSearchChangeEvent extends Event {
  static readonly type = 'if-search-change';
  readonly search: string;

  constructor(search: string) {
    super(IfSearchChangeEvent.type, CHANGE);
    this.search = search;
  }
}

/** A person chose how close the rows stand. */
export class IfDensityChangeEvent extends Event {
  static readonly type = 'if-density-change';
  readonly density: Density;

  constructor(density: Density) {
    super(IfDensityChangeEvent.type, CHANGE);
    this.density = density;
  }
}

/** Orders could not be loaded. The grid shows it too. */
export class IfOrdersErrorEvent extends Event {
  static readonly type = 'if-orders-error';
  /** What the client rejected with. */
  readonly error: unknown;

  constructor(error: unknown) {
    super(IfOrdersErrorEvent.type, CHANGE);
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'if-order-open': IfOrderOpenEvent;
    'if-columns-change': IfColumnsChangeEvent;
    'if-sort-change': IfSortChangeEvent;
    'if-facet-change': IfFacetChangeEvent;
    'if-search-change': IfSearchChangeEvent;
    'if-density-change': IfDensityChangeEvent;
    'if-orders-error': IfOrdersErrorEvent;
  }
}
