import type { SettingsStorage } from '../../state/contexts.js';
import { readStored, writeStored } from '../../state/storage.js';

/** What a person chose, remembered; under another key, or in another storage, it is what is remembered there. */
export class StoredValue<T> {
  readonly #fits: (stored: unknown) => stored is T;
  #storage: SettingsStorage | null | undefined;
  #key = '';
  /** What was chosen, if anything was. */
  value: T | undefined;

  /** @param fits whether what was stored makes sense */
  constructor(fits: (stored: unknown) => stored is T) {
    this.#fits = fits;
  }

  /** Reads what is remembered, where that is elsewhere than before. */
  follow(storage: SettingsStorage | null, key: string): void {
    if (key === this.#key && storage === this.#storage) return;
    this.#storage = storage;
    this.#key = key;
    const stored = readStored(storage, key);
    this.value = this.#fits(stored) ? stored : undefined;
  }

  /** Remembers a choice; `undefined` forgets it. */
  keep(value: T | undefined): void {
    this.value = value;
    writeStored(this.#storage ?? null, this.#key, value);
  }
}
