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

/** Badges of the page only: each leaves before it goes. */
const given = /* @__PURE__ */ new Map<Asker, Given>();

function ask(asker: Asker, { values, ends }: Given): void {
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
          if (given.has(asker)) asker.attributeChangedCallback();
        },
      }),
    );
}

/** Asks for every badge again, and draws it anew. */
function requestUpdate(): void {
  for (const [asker, known] of given) {
    ask(asker, known);
    asker.attributeChangedCallback();
  }
}

let observer: MutationObserver | undefined;

/**
 * The library's contexts without its context package: keys by `Symbol.for`, requests by event, as in the community protocol that `@lit/context` speaks.
 * The keys are those of `src/state/contexts.ts`. Asked for once, until the badge leaves, and again when a provider is upgraded after the badge; a badge whose
 * providers say more later is drawn anew.
 */
export function contextsOf(asker: Asker): PageContexts {
  let known = given.get(asker);
  if (!known) {
    ask(asker, (known = { values: {}, ends: {} }));
    given.set(asker, known);
    addEventListener('context-provider', requestUpdate);
    observer ??= new MutationObserver(requestUpdate);
    observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  }
  return known.values;
}

/** Forgets what a badge was given, because it leaves the page. */
export function leaveContexts(asker: Asker): void {
  for (const end of Object.values(given.get(asker)?.ends ?? {})) end?.();
  given.delete(asker);
}
