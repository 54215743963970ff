import type { LookedUpNumber } from './read-numbers.js';

/** Somebody typed or pasted something, and it was read. */
export class NumbersFindEvent extends Event {
  /** In the order in which they stand in the text; none when there are none. */
  readonly numbers: readonly LookedUpNumber[];

  constructor(numbers: readonly LookedUpNumber[]) {
    super('if-numbers-find', { bubbles: true, composed: true });
    this.numbers = numbers;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'if-numbers-find': NumbersFindEvent;
  }
}
