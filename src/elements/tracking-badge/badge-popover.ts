/** Delays in milliseconds: a pointer that only passes by opens nothing, and one on its way to the panel does not lose it. */
const OPEN_AFTER = 250;
const CLOSE_AFTER = 220;

/**
 * Shows a panel on hover, keyboard focus and click, by WCAG 1.4.13: Escape closes it wherever focus is, the pointer can move onto it, and it stays until it is no
 * longer wanted; opened by a click, until another click. What the platform's `popover=auto` does is left to it: a press elsewhere closes it, and there is never more than
 * one.
 *
 * @param box what the pointer rests on, panel included
 * @param fill called when somebody comes near, and before the panel is shown
 * @returns opens or closes the panel
 */
export function makePopover(box: HTMLElement, trigger: HTMLButtonElement, panel: HTMLElement, fill: () => void): (open: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pinned = false;
  const isOpen = (): boolean => panel.matches(':popover-open');
  const toggle = (open: boolean): void => {
    clearTimeout(timer);
    if (!open) removeEventListener('keydown', escape, true);
    if (!panel.isConnected || !panel.ownerDocument.defaultView || isOpen() === open) return;
    pinned = false;
    fill();
    panel.togglePopover(open);
  };
  const leave = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => pinned || box.matches(':hover,:focus-within') || toggle(false), CLOSE_AFTER);
  };

  /** For this panel only: the platform may take a panel that was opened without a click and the dialog behind it for one, and close both. */
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen()) return;
    event.preventDefault();
    event.stopPropagation();
    // Focus must not fall to the page when what holds it disappears.
    if (panel.matches(':focus-within')) trigger.focus();
    toggle(false);
  };

  panel.popover = 'auto';
  trigger.popoverTargetElement = panel;
  // A mouse that has opened it by hovering keeps it open with the first click; a key (no `detail`) opens and closes.
  trigger.onclick = (event) => {
    const keeps = event.detail > 0 && !pinned && isOpen();
    if (keeps) event.preventDefault();
    pinned = keeps || !isOpen();
    // Resting on it opens nothing any more that a click has closed.
    clearTimeout(timer);
    fill();
  };
  // Not on focus, which comes back when the panel closes.
  trigger.onkeyup = ({ key }) => key === 'Tab' && toggle(true);
  box.onpointerenter = ({ pointerType }) => {
    clearTimeout(timer);
    fill();
    if (pointerType === 'mouse') timer = setTimeout(toggle, OPEN_AFTER, true);
  };
  box.onpointerleave = leave;
  box.addEventListener('focusout', leave);
  panel.addEventListener('beforetoggle', () => (isOpen() ? removeEventListener : addEventListener)('keydown', escape, true));
  return toggle;
}
