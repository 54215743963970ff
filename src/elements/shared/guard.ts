import type { LitElement } from 'lit';

const warned = new Set<string>();

/** Says something to the developer of the host page, once per page and text. */
export function warnOnce(tag: string, message: string, cause?: unknown): void {
  const text = `<${tag}>: ${message}`;
  if (warned.has(text)) return;
  warned.add(text);
  if (cause === undefined) console.warn(text);
  else console.warn(text, cause);
}

/**
 * Keeps a failing update inside the element: without it, an error in `render` rejects `updateComplete` and reaches the host page as `unhandledrejection`.
 *
 * Call it in an override: `override performUpdate() { guardUpdate(this, () => super.performUpdate()); }`. The element keeps what it last showed, and recovers
 * with the next update.
 */
export function guardUpdate(element: LitElement, update: () => unknown): void {
  try {
    update();
  } catch (error) {
    warnOnce(element.localName, 'could not be drawn; it keeps what it showed before.', error);
  }
}
