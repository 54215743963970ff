/** Somebody copied a tracking number from a badge. */
export class NumberCopyEvent extends Event {
  /** The number as it was copied: capital letters and digits. */
  readonly number: string;

  constructor(number: string) {
    super('if-number-copy', { bubbles: true, composed: true });
    this.number = number;
  }
}

/** A badge asked its client and got no answer. It goes on showing what it knew. */
export class TrackingFailEvent extends Event {
  readonly number: string;
  /** What the client rejected with: an `ApiError`. */
  readonly error: unknown;

  constructor(number: string, error: unknown) {
    super('if-tracking-fail', { bubbles: true, composed: true });
    this.number = number;
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'if-number-copy': NumberCopyEvent;
    'if-tracking-fail': TrackingFailEvent;
  }
}
