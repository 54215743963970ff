/** Moves the focus through the columns or values of the panel, and lets Enter take the first. @returns whether Enter asks to close it */
export function panelKey(event: KeyboardEvent): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  const target = event.target as HTMLElement;
  const finds = target.matches('.find input');
  const items = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.values :is(button, input)')];
  if (event.key === 'Enter') {
    if (finds) items[0]?.click();
    if (finds || !target.matches('input')) return false;
    // Else Firefox presses, with the same key, the button that has got the focus back.
    event.preventDefault();
    return true;
  }
  const at = items.indexOf(target);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const to = step !== undefined ? at + step : at < 0 ? undefined : { Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined || (at < 0 && !(finds && step === 1))) return false;
  event.preventDefault();
  const find = (event.currentTarget as HTMLElement).querySelector<HTMLElement>('.find input');
  (to < 0 ? find : items[to])?.focus();
  return false;
}
