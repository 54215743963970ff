import type { Order } from '../../../domain/order/index.js';

/** What is selected, as a host sets and reads it: ids, every order that matches, or every one but some. */
export type OrderSelection = readonly string[] | 'all' | { readonly allBut: readonly string[] };

/** What the event tells of a selection. */
export interface SelectionFacts {
  readonly count: number;
  readonly selection: OrderSelection;
  /** Looks the orders up. */
  readonly orders: (signal?: AbortSignal) => Promise<readonly Order[]>;
}

/** Other orders are selected. */
export class IfSelectionChangeEvent extends Event {
  static readonly type = 'if-selection-change';
  /** How many orders are selected. */
  readonly count: number;
  /** `some`: those of `ids`. `all`: every order that matches, those that come later included, but for `exceptions`. */
  readonly kind: 'some' | 'all';
  readonly ids: readonly string[];
  readonly exceptions: readonly string[];
  /** What the property of that name now holds. */
  readonly selection: OrderSelection;
  readonly #orders: SelectionFacts['orders'];

  constructor({ count, selection, orders }: SelectionFacts) {
    super(IfSelectionChangeEvent.type, { bubbles: true, composed: true });
    this.count = count;
    this.selection = selection;
    this.kind = isIds(selection) ? 'some' : 'all';
    this.ids = isIds(selection) ? selection : [];
    this.exceptions = isIds(selection) || selection === 'all' ? [] : selection.allBut;
    this.#orders = orders;
  }

  /** The selected orders as they are now, as the grid sorts them. Not looked up before somebody asks: there may be a million. */
  orders(signal?: AbortSignal): Promise<readonly Order[]> {
    return this.#orders(signal);
  }
}

const isIds = (selection: OrderSelection): selection is readonly string[] => Array.isArray(selection);

declare global {
  interface GlobalEventHandlersEventMap {
    'if-selection-change': IfSelectionChangeEvent;
  }
}
