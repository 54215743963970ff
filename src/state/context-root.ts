import { ContextRoot } from '@lit/context';

let root: ContextRoot | undefined;

/**
 * Lets elements find a provider that is upgraded after them, whatever the order of the script tags: requests that nobody answers yet are kept, and asked again when
 * a provider appears. Once per page.
 */
export function keepContextRequests(): void {
  if (root || typeof document === 'undefined') return;
  root = new ContextRoot();
  root.attach(document.documentElement);
}
