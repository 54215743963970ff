import type { Settings } from '../../state/contexts.js';
import type { TrackingSource } from '../../state/tracking-hub.js';

type Given<Value> = readonly [value: Value | undefined, unsubscribe?: (() => void) | undefined];

/**
 * The library's contexts without its context package: keys by `Symbol.for`, requests by event, as in the community protocol that `@lit/context` speaks.
 * The keys are those of `src/state/contexts.ts`.
 */
export interface PageContexts {
  client: Given<TrackingSource>;
  settings: Given<Settings>;
}
