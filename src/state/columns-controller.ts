import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  applyColumnAction,
  defaultLayout,
  isColumnLayout,
  reconcileLayout,
  type ColumnAction,
  type ColumnCatalog,
  type ColumnLayout,
} from '../grid/index.js';
import type { SettingsStorage } from './contexts.js';
import { readStored, writeStored } from './storage.js';

/** What a columns controller needs; asked for anew before each update, so that the host may change them. */
export interface ColumnsOptions {
  readonly catalog: () => ColumnCatalog;
  readonly storage: () => SettingsStorage | null;
  /** The storage key, such as `if-order-grid:default:columns`. */
  readonly key: () => string;
  /** Told once when something is stored under the key that is not a layout; the catalog's own layout is used. */
  readonly onUnreadable?: (key: string) => void;
}

/**
 * Which columns a grid shows, remembered.
 *
 * Reads the layout when the host first updates and whenever key or storage change, makes it fit whenever the catalog changes, and writes it after each action.
 * What a layout says of columns that the catalog does not have yet is kept until the next action. Storage that is full, forbidden or missing costs the memory, not the
 * function. A change in another tab is not followed.
 */
export class ColumnsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ColumnsOptions;
  #layout: ColumnLayout | undefined;
  /** The layout as it was read or chosen, for whatever catalog; `undefined` while nobody chose one. */
  #chosen: ColumnLayout | undefined;
  #source: { key: string; storage: SettingsStorage | null; catalog: ColumnCatalog } | undefined;

  constructor(host: ReactiveControllerHost, options: ColumnsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The layout in force. */
  get layout(): ColumnLayout {
    this.#layout ??= defaultLayout(this.#options.catalog());
    return this.#layout;
  }

  hostUpdate(): void {
    this.restore();
  }

  /** Reads what is remembered, if key, storage or catalog changed since it was last read. */
  restore(): void {
    const source = { key: this.#options.key(), storage: this.#options.storage(), catalog: this.#options.catalog() };
    const before = this.#source;
    if (before?.key === source.key && before.storage === source.storage && before.catalog === source.catalog) return;
    this.#source = source;
    if (before?.key !== source.key || before.storage !== source.storage) this.#chosen = this.#read(source);
    this.#layout = this.#chosen ? reconcileLayout(this.#chosen, source.catalog) : defaultLayout(source.catalog);
  }

  /** Does what a person asked for. @returns whether anything changed */
  apply(action: ColumnAction): boolean {
    this.restore();
    const { key = '', storage = null, catalog = [] } = this.#source ?? {};
    const next = applyColumnAction(this.layout, action, catalog);
    if (next === this.#layout) return false;
    this.#layout = next;
    this.#chosen = action.type === 'reset' ? undefined : next;
    writeStored(storage, key, this.#chosen);
    this.#host.requestUpdate();
    return true;
  }

  /** Shows another layout, made to fit the catalog, and remembers it. */
  replace(layout: ColumnLayout): void {
    this.restore();
    const { key = '', storage = null, catalog = [] } = this.#source ?? {};
    this.#chosen = layout;
    this.#layout = reconcileLayout(layout, catalog);
    writeStored(storage, key, layout);
    this.#host.requestUpdate();
  }

  #read({ key, storage }: { key: string; storage: SettingsStorage | null }): ColumnLayout | undefined {
    const stored = readStored(storage, key);
    if (isColumnLayout(stored)) return stored;
    if (stored !== undefined || holds(storage, key)) {
      writeStored(storage, key, undefined);
      this.#options.onUnreadable?.(key);
    }
    return undefined;
  }
}

function holds(storage: SettingsStorage | null, key: string): boolean {
  try {
    return typeof storage?.getItem(key) === 'string';
  } catch {
    return false;
  }
}
