import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { defaultLayout, type ColumnCatalog } from '../../../grid/index.js';
import type { SettingsStorage } from '../../../state/contexts.js';
import { readStored } from '../../../state/storage.js';
import { PLAIN_STATE, readViews, showsView, type OrderView, type OrderViewState, type OrderViewStore } from './order-view.js';

/** How long the saved views may be in storage: many with long lists. Browsers keep little more. */
export const MAX_STORED_VIEWS = 5_000_000;

/** What the controller asks its host, anew each time. */
export interface ViewsOptions {
  readonly storage: () => SettingsStorage | null;
  /** The storage key. */
  readonly key: () => string;
  /** Where the host keeps views, instead of this browser. */
  readonly store: () => OrderViewStore | undefined;
  /** Views that the host offers to everybody. */
  readonly presets: () => readonly OrderView[];
  readonly catalog: () => ColumnCatalog;
  /** What the grid shows now. */
  readonly state: () => OrderViewState;
  /** Shows a view. What it leaves out but columns and density is as in {@link PLAIN_STATE}. */
  readonly onShow: (state: OrderViewState) => void;
}

/** Changes the list of saved views. */
export type ViewsChange = (views: readonly OrderView[]) => readonly OrderView[];

/** The view that a grid shows. `edited`: it was chosen, and what is shown differs from it by now. */
export interface ActiveView {
  readonly view: OrderView | undefined;
  readonly edited: boolean;
}

/** Named views: those of the host and those that a person saved, in this browser or where the host keeps them. What keeps them is `ViewsKeeper`. */
export class ViewsController implements ReactiveController {
  readonly host: ReactiveControllerHost;
  readonly options: ViewsOptions;
  /** Where views are kept: under a key of the storage, or where the host says. */
  source: string | OrderViewStore | undefined;
  /** What was done and could not be kept; it holds until the page is left. */
  unkept: readonly ViewsChange[] = [];
  #storage: SettingsStorage | null | undefined;
  #catalog: ColumnCatalog | undefined;
  #saved: readonly OrderView[] = [];
  #chosen: string | undefined;

  constructor(host: ReactiveControllerHost, options: ViewsOptions) {
    this.host = host;
    this.options = options;
    host.addController(this);
  }

  /** The views that a person saved. */
  get saved(): readonly OrderView[] {
    return this.#saved;
  }

  get all(): readonly OrderView[] {
    return [...this.options.presets(), ...this.#saved];
  }

  get active(): ActiveView {
    const state = this.options.state();
    const chosen = this.find(this.#chosen);
    if (chosen && showsView(state, chosen)) return { view: chosen, edited: false };
    const shown = this.all.find((view) => showsView(state, view));
    if (shown) return { view: shown, edited: false };
    return { view: chosen, edited: !showsView(state, PLAIN_STATE) };
  }

  hostConnected(): void {
    addEventListener('storage', this.#onStorage);
  }

  hostDisconnected(): void {
    removeEventListener('storage', this.#onStorage);
  }

  hostUpdate(): void {
    const { options } = this;
    const source = options.store() ?? options.key();
    const storage = typeof source === 'string' ? options.storage() : null;
    const catalog = options.catalog();
    const same = source === this.source && storage === this.#storage;
    if (same && catalog === this.#catalog) return;
    this.#catalog = catalog;
    this.#storage = storage;
    if (!same) {
      this.source = source;
      this.unkept = [];
      this.#saved = [];
      this.#chosen = undefined;
      if (typeof source === 'object') void this.#load(source);
    }
    if (typeof source === 'string') this.#saved = this.read(source);
  }

  /** The views in storage, with what was done since and could not be kept. */
  read(key: string): readonly OrderView[] {
    const stored = readStored(this.options.storage(), key, MAX_STORED_VIEWS);
    return this.changed(readViews(stored, defaultLayout(this.options.catalog())));
  }

  /** Views with what was done and could not be kept. */
  changed(views: readonly OrderView[]): readonly OrderView[] {
    return this.unkept.reduce((list, change) => change(list), views);
  }

  /** Offers other views. @param chosen the id of the one that is shown, where another is now */
  offer(saved: readonly OrderView[], chosen = this.#chosen): void {
    this.#saved = saved;
    this.#chosen = chosen;
    this.host.requestUpdate();
  }

  /** The view with an id. */
  find(id: string | undefined): OrderView | undefined {
    return this.all.find((view) => view.id === id);
  }

  /** Shows a view, or all orders. */
  show(view: OrderView | undefined): void {
    this.#chosen = view?.id;
    this.options.onShow({ ...PLAIN_STATE, ...view });
    this.host.requestUpdate();
  }

  async #load(store: OrderViewStore): Promise<void> {
    const before = this.#saved;
    const loaded = await attempt(() => store.load());
    // Unless something was saved meanwhile, for which they were loaded again.
    if (store === this.source && loaded && before === this.#saved) this.offer(this.changed(readViews(loaded.value)));
  }

  /** Another page of this origin keeps other views, or all storage was emptied. */
  readonly #onStorage = ({ key }: StorageEvent): void => {
    const { source } = this;
    if (typeof source === 'string' && (key === source || key === null)) this.offer(this.read(source));
  };
}

/** What a host's function gave; nothing when it failed, whichever way it did. */
export async function attempt<T>(run: () => Promise<T>): Promise<{ readonly value: T } | undefined> {
  try {
    return { value: await run() };
  } catch {
    return undefined;
  }
}
