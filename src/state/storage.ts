import type { SettingsStorage } from './contexts.js';

/** Longer stored texts are neither read nor written: storage is input, and anybody on the page's origin can write it. */
const MAX_LENGTH = 32_768;

/** The page's `localStorage`, or nothing where it is switched off (private windows, sandboxed frames, blocked cookies). `sessionStorage` lasts as long as the tab. */
export function pageStorage(which: 'localStorage' | 'sessionStorage' = 'localStorage'): Storage | null {
  try {
    return globalThis[which] ?? null;
  } catch {
    return null;
  }
}

/** Reads JSON from storage; anything unreadable is `undefined`. The caller checks the shape. @param most the longest text that is read */
export function readStored(storage: SettingsStorage | null, key: string, most = MAX_LENGTH): unknown {
  try {
    const text = storage?.getItem(key);
    if (!text || text.length > most) return undefined;
    return JSON.parse(text, (name, value: unknown) => (name === '__proto__' ? undefined : value));
  } catch {
    return undefined;
  }
}

/**
 * Writes JSON to storage, or removes the entry for `undefined`.
 *
 * @param most the longest text that is written; who writes more than the default must read as much
 * @returns whether it was kept; a full or forbidden storage is not an error
 */
export function writeStored(storage: SettingsStorage | null, key: string, value: unknown, most = MAX_LENGTH): boolean {
  try {
    if (!storage) return false;
    const text = value === undefined ? undefined : JSON.stringify(value);
    if (text === undefined) storage.removeItem(key);
    else if (text.length > most) return false;
    else storage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
