/** An event that leaves the badge and whatever it stands in. */
export class BadgeEvent extends Event {
  /** @param members what the event tells, as its own members */
  constructor(type: string, members: object) {
    super(type, { bubbles: true, composed: true });
    Object.assign(this, members);
  }
}

/** Somebody copied a tracking number from a badge. */
export class NumberCopyEvent extends BadgeEvent {
  /** The number as it was copied: capital letters and digits. */
  declare readonly number: string;
}

/** A badge asked its client and got no answer. It goes on showing what it knew. */
export class TrackingFailEvent extends BadgeEvent {
  declare readonly number: string;
  /** What the client rejected with: an `ApiError`; with `api` and `token`, an error with the server's `status`. */
  declare readonly error: unknown;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'if-number-copy': NumberCopyEvent;
    'if-tracking-fail': TrackingFailEvent;
  }
}
