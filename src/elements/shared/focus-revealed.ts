import type { LitElement } from 'lit';

/**
 * Called when a button is about to reveal more rows, with the update that does so asked for already. Where the button goes with it, because nothing is left, the focus
 * goes on with the first row that was not there before, and does not fall to the page.
 *
 * @param rows a selector of the rows
 */
export async function focusRevealed(element: LitElement, rows: string, within: ParentNode = element.renderRoot): Promise<void> {
  const { activeElement: button } = element.renderRoot as ShadowRoot;
  const { length } = within.querySelectorAll(rows);
  await element.updateComplete;
  const first = within.querySelectorAll<HTMLElement>(rows)[length];
  if (!button || button.isConnected || !first) return;
  if (first.tabIndex < 0) first.tabIndex = -1;
  // It is where the button was.
  first.focus({ preventScroll: true });
}
