import { defaultLayout, sameLayout, type ColumnLayout } from '../../../grid/index.js';
import type { SettingsStorage } from '../../../state/contexts.js';
import { readStored, writeStored } from '../../../state/storage.js';
import { warnOnce } from '../../shared/guard.js';
import { MAX_VIEW_NAME, MAX_VIEWS, readViews, showsView, type OrderView, type OrderViewStore } from './order-view.js';
import { attempt, MAX_STORED_VIEWS, type ViewsChange, type ViewsController } from './views-controller.js';

/** What became of a change. `unfit`: a view cannot hold what the grid shows; `gone`: the view was deleted elsewhere; `full`: there are too many. */
export type Kept = 'kept' | 'unkept' | 'unfit' | 'gone' | 'full';

/** What the keeper works with. */
export interface ViewsKeeperOptions {
  readonly views: ViewsController;
  /** Other views are saved. `kept` is false when that failed. */
  readonly onSaved: (views: readonly OrderView[], kept: boolean) => void;
}

/**
 * Saves views, renames and deletes them.
 *
 * Each change is made to what is kept by then, not to what was read before: other pages, and other people where the host keeps views, change them too.
 */
export class ViewsKeeper {
  readonly #views: ViewsController;
  readonly #options: ViewsKeeperOptions;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: ViewsKeeperOptions) {
    this.#views = options.views;
    this.#options = options;
  }

  /** Whether something is stored where views are kept that is not read as views, or not as all of them. */
  get unreadable(): boolean {
    const { source, options } = this.#views;
    return typeof source === 'string' && unreadable(options.storage(), source) !== undefined;
  }

  /** The view that has a name, among those of the host and the saved ones. */
  named(name: string): OrderView | undefined {
    const wanted = plain(name);
    return this.#views.all.find((view) => plain(view.name) === wanted);
  }

  /** Saves what the grid shows under a name that no view has. */
  save(name: string): Promise<Kept> {
    const made = this.#made({ id: 'new', name: nameOf(name) });
    let id: string | undefined;
    const add: ViewsChange = (views) => {
      id ??= newId(name, [...this.#views.all, ...views]);
      return put(views, { ...(made as OrderView), id }, views.length);
    };
    return made ? this.#change(add, () => id) : Promise.resolve('unfit');
  }

  /** Makes a saved view what the grid shows now. */
  replace({ id, name }: OrderView): Promise<Kept> {
    const made = this.#made({ id, name });
    const replace: ViewsChange = (views) => edited(views, id, (view) => ({ ...(made as OrderView), name: view.name }));
    return made ? this.#change(replace, () => id) : Promise.resolve('unfit');
  }

  rename(id: string, name: string): Promise<Kept> {
    return this.#change((views) => edited(views, id, (view) => ({ ...view, name: nameOf(name) })));
  }

  remove(id: string): Promise<Kept> {
    return this.#change((views) => views.filter((view) => view.id !== id));
  }

  /** Puts a deleted view back where it was, unless it is there: another page may have done so. */
  async restore(view: OrderView, at: number): Promise<Kept> {
    const kept = await this.#change((views) => put(views, view, at));
    return kept === 'gone' ? 'kept' : kept;
  }

  /** A view of what the grid shows; nothing where reading it again would give another. */
  #made(named: Pick<OrderView, 'id' | 'name'>): OrderView | undefined {
    const view = { ...this.#views.options.state(), ...named };
    const [read] = readViews([view]);
    return read && showsView(view, read) ? read : undefined;
  }

  /** One after the other: what a host keeps is read and written in two steps. */
  #change(change: ViewsChange, chosen: () => string | undefined = () => undefined): Promise<Kept> {
    const run = (): Promise<Kept> => this.#keep(change, chosen);
    const kept = this.#last.then(run, run);
    this.#last = kept;
    return kept;
  }

  async #keep(change: ViewsChange, chosen: () => string | undefined): Promise<Kept> {
    const views = this.#views;
    const { source, unkept } = views;
    if (source === undefined) return 'unkept';
    const known = typeof source === 'string' ? views.read(source) : await this.#loaded(source);
    const before = known ?? views.saved;
    const after = change(before);
    if (after === before || after.length > Math.max(MAX_VIEWS, before.length)) {
      views.offer(before);
      return after === before ? 'gone' : 'full';
    }
    const kept = known !== undefined && (typeof source === 'string' ? this.#write(source, after) : await sent(source, after));
    if (views.source !== source) return kept ? 'kept' : 'unkept';
    views.unkept = kept ? [] : [...unkept, change];
    views.offer(after, chosen());
    this.#options.onSaved(after, kept);
    return kept ? 'kept' : 'unkept';
  }

  async #loaded(store: OrderViewStore): Promise<readonly OrderView[] | undefined> {
    const loaded = await attempt(() => store.load());
    return loaded && this.#views.changed(readViews(loaded.value));
  }

  /** What cannot be read, of a later version perhaps, is put aside before it is overwritten. */
  #write(key: string, views: readonly OrderView[]): boolean {
    const { storage, catalog } = this.#views.options;
    const kept = storage();
    const text = unreadable(kept, key);
    if (text !== undefined && !putAside(kept, key, text)) return false;
    const usual = defaultLayout(catalog());
    const stored = views.map((view) => ({ ...view, columns: view.columns && short(view.columns, usual) }));
    return writeStored(kept, key, stored.length > 0 ? stored : undefined, MAX_STORED_VIEWS);
  }
}

const sent = async (store: OrderViewStore, views: readonly OrderView[]): Promise<boolean> =>
  (await attempt(() => store.save(views))) !== undefined;

const plain = (name: string): string => name.trim().normalize().toLowerCase();

const nameOf = (text: string): string => text.trim().slice(0, MAX_VIEW_NAME).trim();

/** The same list where the view is not there any more. */
const edited = (views: readonly OrderView[], id: string, edit: (view: OrderView) => OrderView): readonly OrderView[] =>
  views.some((view) => view.id === id) ? views.map((view) => (view.id === id ? edit(view) : view)) : views;

/** Adds a view, unless it is there. */
const put = (views: readonly OrderView[], view: OrderView, at: number): readonly OrderView[] =>
  views.some(({ id }) => id === view.id) ? views : views.toSpliced(at, 0, view);

/** A layout of sixty columns is two kilobytes: only what is not as usual is stored. See {@link UsualColumns}. */
function short(columns: ColumnLayout, usual: ColumnLayout): object {
  const { widths } = columns;
  return sameLayout(columns, { ...usual, widths }) ? { version: 2, widths } : columns;
}

/** The name, and a number where a view has that id. */
function newId(name: string, others: readonly OrderView[]): string {
  const stem = nameOf(name);
  const taken = new Set(others.map(({ id }) => id));
  let id = stem;
  for (let nth = 2; taken.has(id); nth += 1) id = `${stem.slice(0, MAX_VIEW_NAME - 5)} ${nth}`;
  return id;
}

/** The stored text, where not all of it is read as views. */
function unreadable(storage: SettingsStorage | null, key: string): string | undefined {
  try {
    const text = storage?.getItem(key);
    if (!text) return undefined;
    const stored = readStored(storage, key, MAX_STORED_VIEWS);
    return Array.isArray(stored) && readViews(stored).length === stored.length ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Keeps a text under the first free key beside a key. @returns whether it could */
function putAside(storage: SettingsStorage | null, key: string, text: string): boolean {
  try {
    let aside = `${key}:unreadable`;
    for (let nth = 2; (storage?.getItem(aside) ?? text) !== text; nth += 1) aside = `${key}:unreadable:${nth}`;
    storage?.setItem(aside, text);
    warnOnce('if-order-grid', `not all saved views could be read; they are kept as they were under ${aside}.`);
    return true;
  } catch {
    return false;
  }
}
