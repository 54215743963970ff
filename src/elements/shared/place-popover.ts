/** Pixels between a popover and what it belongs to, and around it in the window. */
const GAP = 6;

/** Whether CSS can place a popover, so that nothing needs to be measured: not in Firefox before 147, and Safari before 26. */
export const placesItself = (): boolean => globalThis.CSS?.supports('anchor-name: --a') ?? false;

/**
 * Puts an open popover below what it belongs to, or above where there is no room below, inside the window. One that is wider than the window begins at its edge.
 *
 * @param align which edges stand in line, as the writing goes
 */
export function placePopover(popover: HTMLElement, owner: Element, align: 'start' | 'end'): void {
  const { top, bottom, left, right } = owner.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const atLeft = (align === 'start') === (getComputedStyle(owner).direction !== 'rtl');
  const x = Math.max(GAP, Math.min(atLeft ? left : right - width, innerWidth - width - GAP));
  const y = bottom + GAP + height <= innerHeight ? bottom + GAP : Math.max(GAP, top - GAP - height);
  popover.style.setProperty('inset', 'auto');
  popover.style.setProperty('top', `${y}px`);
  popover.style.setProperty('left', `${x}px`);
}
