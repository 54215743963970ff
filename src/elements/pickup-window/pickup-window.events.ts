import type { PickupState } from '../../domain/pickup/index.js';

/** Carriers came, left, or a day began: the state of the pickup changed because time passed. */
export class IfPickupChangeEvent extends Event {
  /** What carriers are doing now. */
  readonly state: PickupState;

  constructor(state: PickupState) {
    super('if-pickup-change', { bubbles: true, composed: true });
    this.state = state;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'if-pickup-change': IfPickupChangeEvent;
  }
}
