import type { SettingsStorage } from './contexts.js';

/** Longer stored texts are not read: storage is input, and anybody on the page's origin can write it. */
const MAX_LENGTH = 32_768;

/** The page's `localStorage`, or nothing where it is switched off (private windows, sandboxed frames, blocked cookies). */
export function pageStorage(): SettingsStorage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** Reads JSON from storage; anything unreadable is `undefined`. The caller checks the shape. */
export function readStored(storage: SettingsStorage | null, key: string): unknown {
  try {
    const text = storage?.getItem(key);
    if (!text || text.length > MAX_LENGTH) return undefined;
    return JSON.parse(text, (name, value: unknown) => (name === '__proto__' ? undefined : value));
  } catch {
    return undefined;
  }
}

/** Writes JSON to storage, or removes the entry for `undefined`. @returns whether it was kept; a full or forbidden storage is not an error. */
export function writeStored(storage: SettingsStorage | null, key: string, value: unknown): boolean {
  try {
    if (!storage) return false;
    if (value === undefined) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
