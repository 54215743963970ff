const GAP = 6;

/** Whether CSS places the popover, so that nothing needs to be measured. */
export const placesItself = (): boolean => globalThis.CSS?.supports('anchor-name: --a') ?? false;

/**
 * Puts an open popover below what it belongs to, or above where there is no room, inside the viewport. For browsers without anchor positioning: Firefox before 147, Safari
 * before 26.
 */
export function placePopover(popover: HTMLElement, owner: Element): void {
  const anchor = owner.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const below = anchor.bottom + GAP;
  const top = below + height > innerHeight && anchor.top - GAP - height >= 0 ? anchor.top - GAP - height : below;
  const rightToLeft = getComputedStyle(owner).direction === 'rtl';
  const left = rightToLeft ? anchor.left : anchor.right - width;
  popover.style.setProperty('inset', 'auto');
  popover.style.setProperty('top', `${top}px`);
  popover.style.setProperty('left', `${Math.min(Math.max(left, GAP), Math.max(GAP, innerWidth - width - GAP))}px`);
}
