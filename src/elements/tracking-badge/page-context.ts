import type { TrackingSource } from '../../state/tracking-hub.js';
import type { Settings } from '../../state/contexts.js';

/**
 * The library's contexts without its context package: keys by `Symbol.for`, requests by event, as in the community protocol that `@lit/context` speaks.
 * The keys are those of `src/state/contexts.ts`.
 */
interface PageContexts {
  readonly client: TrackingSource;
  readonly settings: Settings;
}

const KEYS = {
  client: Symbol.for('@interfulfillment/elements:client:v1'),
  settings: Symbol.for('@interfulfillment/elements:settings:v1'),
};

type Callback = (value: unknown, unsubscribe?: () => void) => void;

class ContextRequest extends Event {
  readonly context: symbol;
  readonly contextTarget: Element;
  readonly callback: Callback;
  readonly subscribe = true;

  constructor(context: symbol, contextTarget: Element, callback: Callback) {
    super('context-request', { bubbles: true, composed: true });
    this.context = context;
    this.contextTarget = contextTarget;
    this.callback = callback;
  }
}

/**
 * Asks the nearest provider for a value and each change of it.
 *
 * @returns a function that ends the subscription; ask again when the element is connected anew
 */
export function requestContext<Name extends keyof PageContexts>(
  element: Element,
  name: Name,
  receive: (value: PageContexts[Name] | undefined) => void,
): () => void {
  let stop: (() => void) | undefined;
  let ended = false;
  element.dispatchEvent(
    new ContextRequest(KEYS[name], element, (value, unsubscribe) => {
      // A provider that moved away or was replaced: only the latest counts.
      if (stop !== unsubscribe) stop?.();
      stop = unsubscribe;
      if (ended) unsubscribe?.();
      else receive(value as PageContexts[Name] | undefined);
    }),
  );
  return () => {
    ended = true;
    stop?.();
  };
}
