/** Where the focus of a menu goes for a key (APG menu pattern): the index of the next item, or `undefined` for a key that moves nothing. */
export function nextMenuItem(key: string, current: number, labels: readonly string[]): number | undefined {
  const count = labels.length;
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % count;
    case 'ArrowUp':
      return (Math.max(current, 0) - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return key.length === 1 && key !== ' ' ? startingWith(key, current, labels) : undefined;
  }
}

function startingWith(key: string, current: number, labels: readonly string[]): number | undefined {
  const letter = plain(key);
  for (let step = 1; step <= labels.length; step += 1) {
    const index = (current + step) % labels.length;
    if (plain(labels[index] ?? '').startsWith(letter)) return index;
  }
  return undefined;
}

/** Letters without case and accents, for typing ahead and for searching by name. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Does what a key means in a menu: Enter and Space choose, the others move the focus. @returns whether it meant anything */
export function menuKey(event: KeyboardEvent, items: readonly HTMLElement[]): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  const current = items.indexOf(event.target as HTMLElement);
  const chosen = event.key === 'Enter' || event.key === ' ';
  const names = items.map((item) => item.textContent?.trim() ?? '');
  const next = chosen ? current : nextMenuItem(event.key, current, names);
  if (next === undefined) return false;
  event.preventDefault();
  if (chosen) items[next]?.click();
  else items[next]?.focus();
  return true;
}
