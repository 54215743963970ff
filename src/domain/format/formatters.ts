/** How many formatters live at once. Building one costs about 140 µs, forty times a use; keeping them all would leak on pages with many zones. */
const CAPACITY = 12;

const alive = new Map<string, unknown>();

/**
 * A formatter that is built once and kept while it is used: the twelve used last stay alive, across all kinds and all elements of a page.
 *
 * @param key names everything that `build` depends on
 */
export function keptFormatter<T>(key: string, build: () => T): T {
  const kept = alive.get(key) as T | undefined;
  if (kept !== undefined) {
    if (alive.size === CAPACITY) {
      alive.delete(key);
      alive.set(key, kept);
    }
    return kept;
  }
  const built = build();
  alive.set(key, built);
  if (alive.size > CAPACITY) alive.delete(alive.keys().next().value as string);
  return built;
}

/** How many formatters are alive now; at most twelve. */
export const formattersAlive = (): number => alive.size;

const NARROW_SPACES = /[\u2009\u202f]/g;

/** Text of `Intl` with one kind of no-break space: engines differ between U+00A0, U+202F and U+2009 for the same words. */
export const evenSpaces = (text: string): string => text.replace(NARROW_SPACES, '\u00a0');
