import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SettingsStorage } from '../../../state/contexts.js';
import { readStored, writeStored } from '../../../state/storage.js';
import {
  MAX_VIEWS,
  newView,
  PLAIN_STATE,
  readViews,
  showsView,
  type OrderView,
  type OrderViewState,
  type OrderViewStore,
} from './order-view.js';

/** What the controller asks its host, anew each time. */
export interface ViewsOptions {
  readonly storage: () => SettingsStorage | null;
  /** The storage key. */
  readonly key: () => string;
  /** Where the host keeps views, instead of this browser. */
  readonly store: () => OrderViewStore | undefined;
  /** Views that the host offers to everybody. */
  readonly presets: () => readonly OrderView[];
  /** What the grid shows now. */
  readonly state: () => OrderViewState;
  /** Shows a view. What it leaves out but columns and density is as in {@link PLAIN_STATE}. */
  readonly onShow: (state: OrderViewState, view: OrderView | undefined) => void;
  /** Other views are saved. `kept` is false when that failed. */
  readonly onSaved: (views: readonly OrderView[], kept: boolean) => void;
}

/** The view that a grid shows. `edited`: it was chosen, and what is shown differs from it by now. */
export interface ActiveView {
  readonly view: OrderView | undefined;
  readonly edited: boolean;
}

/** Named views: those of the host and those that a person saved, in this browser or where the host keeps them. */
export class ViewsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ViewsOptions;
  #source: string | OrderViewStore | undefined;
  #saved: readonly OrderView[] = [];
  #chosen: string | undefined;

  constructor(host: ReactiveControllerHost, options: ViewsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The views that a person saved. */
  get saved(): readonly OrderView[] {
    return this.#saved;
  }

  get all(): readonly OrderView[] {
    return [...this.#options.presets(), ...this.#saved];
  }

  get active(): ActiveView {
    const state = this.#options.state();
    const chosen = this.all.find(({ id }) => id === this.#chosen);
    if (chosen && showsView(state, chosen)) return { view: chosen, edited: false };
    const shown = this.all.find((view) => showsView(state, view));
    if (shown) return { view: shown, edited: false };
    return { view: chosen, edited: !showsView(state, PLAIN_STATE) };
  }

  hostUpdate(): void {
    const source = this.#options.store() ?? this.#options.key();
    if (source === this.#source) return;
    this.#source = source;
    this.#chosen = undefined;
    this.#saved = typeof source === 'string' ? readViews(readStored(this.#options.storage(), source)) : [];
    if (typeof source !== 'string') void this.#load(source);
  }

  /** Shows a view, or all orders for an id that no view has. @returns whether there is such a view */
  show(id: string): boolean {
    const view = this.all.find((candidate) => candidate.id === id);
    this.#chosen = view?.id;
    this.#options.onShow({ ...PLAIN_STATE, ...view }, view);
    this.#host.requestUpdate();
    return view !== undefined;
  }

  /** Saves what the grid shows under a name. @returns the view, or `undefined` when there are too many or the name is empty */
  save(name: string): OrderView | undefined {
    if (name.trim() === '' || this.#saved.length >= MAX_VIEWS) return undefined;
    const view = newView(name, this.#options.state(), this.all);
    this.#chosen = view.id;
    this.#keep([...this.#saved, view]);
    return view;
  }

  /** Makes a saved view what the grid shows now. */
  update(id: string): void {
    this.#chosen = id;
    this.#change(id, (view) => ({ ...this.#options.state(), id, name: view.name }));
  }

  rename(id: string, name: string): void {
    if (name.trim() !== '') this.#change(id, (view) => ({ ...view, name: name.trim() }));
  }

  remove(id: string): void {
    this.#keep(this.#saved.filter((view) => view.id !== id));
  }

  #change(id: string, change: (view: OrderView) => OrderView): void {
    this.#keep(this.#saved.map((view) => (view.id === id ? change(view) : view)));
  }

  #keep(views: readonly OrderView[]): void {
    this.#saved = views;
    this.#host.requestUpdate();
    const source = this.#source;
    if (typeof source === 'object') void this.#send(source, views);
    else if (source !== undefined)
      this.#options.onSaved(views, writeStored(this.#options.storage(), source, views.length > 0 ? views : undefined));
  }

  async #send(store: OrderViewStore, views: readonly OrderView[]): Promise<void> {
    const kept = await attempt(() => store.save(views));
    this.#options.onSaved(views, kept !== undefined);
  }

  async #load(store: OrderViewStore): Promise<void> {
    const loaded = await attempt(() => store.load());
    if (store !== this.#source || !loaded) return;
    this.#saved = readViews(loaded.value);
    this.#host.requestUpdate();
  }
}

/** What a host's function gave; nothing when it failed, whichever way it did. */
async function attempt<T>(run: () => Promise<T>): Promise<{ readonly value: T } | undefined> {
  try {
    return { value: await run() };
  } catch {
    return undefined;
  }
}
