import { ContextEvent, type Context, type ContextCallback } from '@lit/context';

type AnyContext = Context<unknown, unknown>;

/** A consumer that no provider has answered; gone when its element is. */
interface Unanswered {
  readonly element: WeakRef<Element>;
  readonly callback: WeakRef<ContextCallback<unknown>>;
}

interface Kept {
  list: Unanswered[];
  /** At how many requests those of elements that are gone are looked for. */
  limit: number;
}

const LEAST = 32;
const requests = new Map<AnyContext, Kept>();
const known = new WeakMap<Element, WeakSet<ContextCallback<unknown>>>();
let attached = false;

/**
 * Lets elements find a provider that is upgraded after them, whatever the order of the script tags: requests that nobody answers yet are kept, and asked again when
 * a provider appears. Once per page. Does what Lit's `ContextRoot` does, and forgets elements that are gone: a page that comes and goes without a provider must not
 * grow.
 */
export function keepContextRequests(): void {
  if (attached || typeof document === 'undefined') return;
  attached = true;
  const { documentElement } = document;
  documentElement.addEventListener('context-request', keep);
  documentElement.addEventListener('context-provider', (event) => askAgain((event as Event & { readonly context: AnyContext }).context));
}

function keep(event: ContextEvent<AnyContext>): void {
  const { context, callback, subscribe } = event;
  const element = (event as { readonly contextTarget?: Element }).contextTarget ?? event.composedPath()[0];
  if (subscribe !== true || !(element instanceof Element)) return;
  const callbacks = known.get(element) ?? new WeakSet();
  if (callbacks.has(callback)) return;
  known.set(element, callbacks.add(callback));
  const kept = requests.get(context) ?? { list: [], limit: LEAST };
  requests.set(context, kept);
  kept.list.push({ element: new WeakRef(element), callback: new WeakRef(callback) });
  if (kept.list.length < kept.limit) return;
  kept.list = kept.list.filter(({ element: wanted }) => wanted.deref() !== undefined);
  kept.limit = kept.list.length * 2 + LEAST;
}

function askAgain(context: AnyContext): void {
  const { list = [] } = requests.get(context) ?? {};
  requests.delete(context);
  for (const { element, callback } of list) {
    const [wanted, answer] = [element.deref(), callback.deref()];
    if (!wanted || !answer) continue;
    known.get(wanted)?.delete(answer);
    wanted.dispatchEvent(new ContextEvent(context, wanted, answer, true));
  }
}
