import type { Settings } from '../../state/contexts.js';
import type { TrackingSource } from '../../state/tracking-hub.js';
import type { Asker } from './follow.js';
import { BadgeEvent } from './tracking-badge.events.js';

/** What providers around a badge give it. */
export interface PageContexts {
  client?: TrackingSource | undefined;
  settings?: Settings | undefined;
}

interface Given {
  readonly values: PageContexts;
  /** What ends each. */
  readonly ends: Partial<Record<keyof PageContexts, (() => void) | undefined>>;
}

const given = /* @__PURE__ */ new WeakMap<Asker, Given>();

/**
 * The library's contexts without its context package: keys by `Symbol.for`, requests by event, as in the community protocol that `@lit/context` speaks.
 * The keys are those of `src/state/contexts.ts`. Asked for once, until the badge leaves; a badge whose providers say more later is drawn anew.
 */
export function contextsOf(asker: Asker): PageContexts {
  const known = given.get(asker);
  if (known) return known.values;
  const values: PageContexts = {};
  const ends: Given['ends'] = {};
  let later = false;
  given.set(asker, { values, ends });
  for (const name of ['client', 'settings'] as const)
    asker.dispatchEvent(
      new BadgeEvent('context-request', {
        context: Symbol.for(`@interfulfillment/elements:${name}:v1`),
        contextTarget: asker,
        subscribe: true,
        callback: (value: never, end?: () => void) => {
          // A provider that moved away or was replaced: only the latest counts.
          if (ends[name] !== end) ends[name]?.();
          ends[name] = end;
          values[name] = value;
          if (later) asker.attributeChangedCallback();
        },
      }),
    );
  later = true;
  return values;
}

/** Forgets what a badge was given, because it leaves the page. */
export function leaveContexts(asker: Asker): void {
  for (const end of Object.values(given.get(asker)?.ends ?? {})) end?.();
  given.delete(asker);
}
