import type { Order } from '../../../domain/order/index.js';
import {
  applySelection,
  idsBetween,
  isSelected,
  NO_SELECTION,
  selectedCount,
  selectionState,
  type Selection,
  type SelectionAction,
} from '../../../grid/index.js';
import type { OrdersChange, RowRangeIds } from '../../../state/order-source.js';
import type { OrdersController } from '../../../state/orders-controller.js';
import { IfSelectionChangeEvent, type OrderSelection } from './selection.events.js';
import type { SelectionBarStrings } from './selection-bar.strings.js';

/** The grid as the selection knows it. */
export interface SelectionHost extends EventTarget {
  requestUpdate(): void;
}

/** What selecting works with. */
export interface SelectionTools {
  readonly orders: OrdersController;
  /** Says something, in words that may have to be loaded. */
  readonly say: (topic: string, text: (words: SelectionBarStrings) => string) => void;
  /** Called when other rows are to look selected. */
  readonly onChange: () => void;
  /** Called for a range of which not every row is here. */
  readonly gather: (rows: RowRangeIds, range: PendingRange) => void;
  /** Called for orders that were selected by matching a list that is no longer shown. */
  readonly regain: (lost: LostSelection, range: PendingRange) => void;
}

/** Orders that were selected as those of a list. */
export interface LostSelection {
  readonly count: number;
  /** What the server answers, who was asked for them, nothing where it fails; absent when they are too many. */
  readonly orders: Promise<readonly Order[] | undefined> | undefined;
  /** Ends the asking. */
  readonly abort: AbortController;
}

/** A range whose ids are asked for. */
export interface PendingRange {
  /** Whether nothing else was selected meanwhile. */
  readonly isWanted: () => boolean;
  readonly take: (ids: readonly string[]) => void;
}

/** "All that match" is kept as ids, up to so many, when something else is to match; more are let go, and that is said. */
const MAX_FROZEN = 10_000;
/** Of more ids it is not counted how many are out of the list. */
const MAX_COUNTED = 2000;
/** Ids are looked up in parts of so many. */
const PART = 1000;

const idOf = ({ id }: Order): string => id;

/**
 * Which orders are selected. Ids survive sorting, filtering and live changes, and go with their orders; "all that match" also holds orders that come later, and
 * is for the present list only.
 */
export class SelectionController {
  readonly #host: SelectionHost;
  readonly #tools: SelectionTools;
  #value: Selection = NO_SELECTION;
  /** What was selected before the range under way, so that it can shrink again; the row where it ends; whether it selects. */
  #range: { readonly base: Selection; readonly end?: string; readonly selected: boolean } = { base: NO_SELECTION, selected: true };
  #view: string | undefined;
  #total = 0;

  constructor(host: SelectionHost, tools: SelectionTools) {
    this.#host = host;
    this.#tools = tools;
  }

  /** As the host sets and reads it. */
  get selection(): OrderSelection {
    const value = this.#value;
    if (value.kind === 'some') return [...value.ids];
    return value.except.size === 0 ? 'all' : { allBut: [...value.except] };
  }

  /** Takes a selection from the host, who is not told of it. Anything else clears it. */
  assign(given: OrderSelection | null | undefined): void {
    const ids = (list: unknown): string[] => (Array.isArray(list) ? list.filter((id) => typeof id === 'string') : []);
    const { anchor } = this.#value;
    const except = given === 'all' ? [] : Object(given).allBut;
    const next: Selection = Array.isArray(except)
      ? { kind: 'all', except: new Set(ids(except)), anchor }
      : applySelection(this.#value, { kind: 'replace', ids: ids(given) });
    // A host may hand back what it was told.
    if (sameSelection(next, this.#value)) return;
    this.#put(next);
    // What it sets with it, before the grid is drawn, is what is to match.
    this.#view = undefined;
  }

  get count(): number {
    const value = this.#value;
    const { size } = this.#tools.orders.source;
    return selectedCount(value, value.kind === 'some' || value.except.size > MAX_COUNTED ? size : size + this.#away(value.except));
  }

  /** How many of the selected orders are not in the list; 0 when there are too many to look. */
  get hidden(): number {
    const value = this.#value;
    return value.kind === 'all' || value.ids.size > MAX_COUNTED ? 0 : this.#away(value.ids);
  }

  /** For the box in the header. */
  get state(): 'none' | 'some' | 'all' {
    const { size } = this.#tools.orders.source;
    const value = this.#value;
    if (value.kind === 'all') return selectionState(value, size);
    if (value.ids.size === 0) return 'none';
    return value.ids.size >= size && size > 0 && value.ids.size - this.#away(value.ids) >= size ? 'all' : 'some';
  }

  readonly isSelected = (id: string): boolean => isSelected(this.#value, id);

  toggle(id: string): void {
    const selected = !this.isSelected(id);
    this.#do({ kind: 'set', id, selected });
    this.#range = { base: this.#value, end: id, selected };
  }

  /** From the row that was chosen last to this one; what that one got, selected or not, the others get. */
  extendTo(id: string): void {
    const range = { ...this.#range, end: id };
    const { base, selected } = range;
    const { anchor } = base;
    const { source } = this.#tools.orders;
    const take = (ids: readonly string[]): void => {
      this.#act(applySelection(base, { kind: 'range', ids, additive: true, selected }));
      this.#range = range;
    };
    const rows = anchor && source.between?.(anchor, id);
    if (!rows) return take(idsBetween(source, { from: anchor, to: id }, idOf));
    this.#range = range;
    this.#tools.gather(rows, { take, isWanted: () => this.#range === range });
  }

  /** From one row to the next by keyboard: goes on with the range that ends there, or begins one. */
  extend(from: string, to: string): void {
    if (this.#range.end !== from) this.#range = { base: { ...this.#value, anchor: from }, selected: true };
    this.extendTo(to);
  }

  /** The box in the header. */
  toggleAll(): void {
    this.#do({ kind: this.state === 'all' || this.#tools.orders.source.size === 0 ? 'none' : 'all' });
    // The browser has changed the box already, whether or not the selection does.
    this.#host.requestUpdate();
  }

  selectAll(): void {
    this.#do({ kind: 'all' });
  }

  clear(): void {
    this.#do({ kind: 'none' });
  }

  /** Something else may be about to match. @param view what tells one list from another */
  follow(...view: readonly unknown[]): void {
    const before = this.#view;
    this.#view = keyOf(view);
    if (before !== undefined && before !== this.#view && this.#value.kind === 'all') this.#freeze();
  }

  /** Rows came, changed or went. */
  changed({ kind, inserted }: OrdersChange): void {
    const { source, phase } = this.#tools.orders;
    const gone = kind === 'load' || source.total < this.#total + inserted.size;
    this.#total = source.total;
    // Of orders that a server holds it is not known which are gone.
    if (!gone || phase !== 'ready' || source.want) return;
    const ids = this.#value.kind === 'some' ? this.#value.ids : this.#value.except;
    const removed = [...ids].filter((id) => source.get(id) === undefined);
    if (removed.length === 0) return;
    this.#put(applySelection(this.#value, { kind: 'removed', ids: removed }));
    this.#tell();
  }

  /** The selected orders in parts, as the grid sorts them; those out of the list come last. */
  async *parts(signal?: AbortSignal): AsyncGenerator<readonly Order[], void, undefined> {
    const value = this.#value;
    const orders = this.#tools.orders;
    if (value.kind === 'all') {
      for await (const part of orders.exportRows(signal)) yield part.filter(({ id }) => !value.except.has(id));
      return;
    }
    const ids = this.placedIds(value.ids);
    for (let from = 0; from < ids.length; from += PART) yield await orders.ordersByIds(ids.slice(from, from + PART), signal);
  }

  /** Ids as the grid sorts their orders; those out of the list come last. */
  placedIds(ids: Iterable<string>): string[] {
    const { source } = this.#tools.orders;
    // No place is -1, which becomes the last of all.
    const placed = Array.from(ids, (id) => ({ id, at: source.indexOf(id) >>> 0 }));
    return placed.sort((a, b) => a.at - b.at).map(({ id }) => id);
  }

  /** How many of some orders are here and do not match. */
  #away(ids: ReadonlySet<string>): number {
    const { source } = this.#tools.orders;
    let away = 0;
    for (const id of ids) if (source.get(id) !== undefined && source.indexOf(id) < 0) away += 1;
    return away;
  }

  #do(action: SelectionAction): void {
    this.#act(applySelection(this.#value, action));
  }

  /** A person selects: it is shown, told to the host, and said. */
  #act(next: Selection): void {
    if (sameSelection(next, this.#value)) return;
    this.#put(next);
    this.#tell();
    const { count } = this;
    const isAll = this.#value.kind === 'all' && this.state === 'all';
    this.#tools.say('selection', (words) => (count === 0 ? words.cleared : words[isAll ? 'allAnnounced' : 'announced'](count)));
  }

  #put(value: Selection): void {
    this.#value = value;
    this.#range = { base: value, selected: true };
    this.#tools.orders.source.mark?.(value.anchor);
    this.#tools.onChange();
    this.#host.requestUpdate();
  }

  #tell(): void {
    const { count, selection } = this;
    this.#host.dispatchEvent(new IfSelectionChangeEvent({ count, selection, orders: (signal) => this.#collect(signal) }));
  }

  async #collect(signal?: AbortSignal): Promise<readonly Order[]> {
    const orders: Order[] = [];
    for await (const part of this.parts(signal)) for (const order of part) orders.push(order);
    return orders;
  }

  /** "All that match" becomes those that match now, before others do. */
  #freeze(): void {
    const { count } = this;
    const { source } = this.#tools.orders;
    const { size } = source;
    const rows = size > MAX_FROZEN ? [undefined] : Array.from({ length: size }, (_, index) => source.rowAt(index));
    const ids = rows.flatMap((row) => (row && this.isSelected(row.id) ? row.id : []));
    const take = (found: readonly string[]): Selection => applySelection(this.#value, { kind: 'replace', ids: found });
    if (!rows.includes(undefined)) this.#put(take(ids));
    else {
      const abort = new AbortController();
      // The server is asked while this is still the list that it is asked about.
      const orders = size > MAX_FROZEN ? undefined : this.#collect(abort.signal).catch(() => undefined);
      this.#put(NO_SELECTION);
      const range = this.#range;
      this.#tools.regain({ count, orders, abort }, { take: (found) => this.#act(take(found)), isWanted: () => this.#range === range });
    }
    // The host may change the grid in answer, which it must not while the grid is being updated.
    queueMicrotask(() => this.#tell());
  }
}

/** Plain data as text; a host may give again what it gave. */
function keyOf(data: unknown): string {
  try {
    return JSON.stringify(data);
  } catch {
    return '';
  }
}

function sameSelection(a: Selection, b: Selection): boolean {
  const [one, other] = [a, b].map((value) => (value.kind === 'some' ? value.ids : value.except)) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  return a.kind === b.kind && one.size === other.size && [...one].every((id) => other.has(id));
}
