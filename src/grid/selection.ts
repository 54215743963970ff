/**
 * Which rows are chosen, by id: these, or all that match the present view with exceptions. A value, never changed in place, that survives
 * sorting, filtering and rows coming and going. A million chosen rows cost nothing in the second form.
 */
export type Selection = SomeSelected | AllSelected;

/** The named rows. */
export interface SomeSelected {
  readonly kind: 'some';
  readonly ids: ReadonlySet<string>;
  /** Where a range starts: the row chosen last without Shift. */
  readonly anchor: string | undefined;
}

/** Every row that matches the view, but for the exceptions. */
export interface AllSelected {
  readonly kind: 'all';
  readonly except: ReadonlySet<string>;
  readonly anchor: string | undefined;
}

/** What a person does to a selection. */
export type SelectionAction =
  /** Click: this row alone. */
  | { readonly kind: 'only'; readonly id: string }
  /** Ctrl+click, Space: this row in or out. */
  | { readonly kind: 'toggle'; readonly id: string }
  /** A check box. */
  | { readonly kind: 'set'; readonly id: string; readonly selected: boolean }
  /**
   * Shift+click, Shift+arrows: from the anchor to this row. `ids` are the rows between them, both included, as the view orders them (`idsBetween`).
   * `additive` keeps what else is selected; `selected: false`, which is always additive, takes the range out.
   */
  | { readonly kind: 'range'; readonly ids: readonly string[]; readonly additive?: boolean; readonly selected?: boolean }
  /** All rows that match the view, those that come later included. */
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  /** The named rows and no others, as a host sets them. */
  | { readonly kind: 'replace'; readonly ids: readonly string[] }
  /** Rows are gone for good. */
  | { readonly kind: 'removed'; readonly ids: readonly string[] };

/** Nothing is selected. */
export const NO_SELECTION: Selection = { kind: 'some', ids: new Set(), anchor: undefined };

/** The selection after an action; the same object when nothing changes. */
export function applySelection(selection: Selection, action: SelectionAction): Selection {
  switch (action.kind) {
    case 'only':
      return { kind: 'some', ids: new Set([action.id]), anchor: action.id };
    case 'toggle':
      return { ...change(selection, [action.id], !isSelected(selection, action.id)), anchor: action.id };
    case 'set':
      return { ...change(selection, [action.id], action.selected), anchor: action.id };
    case 'range':
      return selectRange(selection, action);
    case 'all':
      return { kind: 'all', except: new Set(), anchor: selection.anchor };
    case 'none':
      return isNothing(selection) ? selection : { ...NO_SELECTION, anchor: selection.anchor };
    case 'replace':
      return { kind: 'some', ids: new Set(action.ids), anchor: action.ids.includes(selection.anchor ?? '') ? selection.anchor : undefined };
    case 'removed':
      return forget(selection, new Set(action.ids));
    default:
      return selection;
  }
}

/** Whether a row is selected. Under "all" the caller asks about rows of the view only. */
export const isSelected = (selection: Selection, id: string): boolean =>
  selection.kind === 'some' ? selection.ids.has(id) : !selection.except.has(id);

/** How many rows are selected. `matching` is the number of rows that match the view. */
export const selectedCount = (selection: Selection, matching: number): number =>
  selection.kind === 'some' ? selection.ids.size : Math.max(0, matching - selection.except.size);

/** Whether none, some or all of the rows that match are selected, for the box in the header. */
export function selectionState(selection: Selection, matching: number): 'none' | 'some' | 'all' {
  const count = selectedCount(selection, matching);
  if (count === 0) return 'none';
  return count >= matching ? 'all' : 'some';
}

/** Rows in order, as a `RowModel` has them. */
export interface OrderedRows<Row> {
  readonly size: number;
  rowAt(index: number): Row | undefined;
  indexOf(id: string): number;
}

/** The ids from one row to another, both included, in view order. Only the second when the first is not in the view; none when that is not either. */
export function idsBetween<Row>(
  rows: OrderedRows<Row>,
  ends: { readonly from: string | undefined; readonly to: string },
  idOf: (row: Row) => string,
): string[] {
  const to = rows.indexOf(ends.to);
  if (to < 0) return [];
  const start = ends.from === undefined ? -1 : rows.indexOf(ends.from);
  const from = start < 0 ? to : start;
  const first = Math.min(from, to);
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => rows.rowAt(first + index)).flatMap((row) =>
    row === undefined ? [] : [idOf(row)],
  );
}

/** The selected rows of the view, in its order. Named rows that are not in the view are not among them. */
export function* selectedRows<Row>(
  rows: OrderedRows<Row>,
  selection: Selection,
  idOf: (row: Row) => string,
): Generator<Row, void, undefined> {
  for (let index = 0; index < rows.size; index++) {
    const row = rows.rowAt(index);
    if (row !== undefined && isSelected(selection, idOf(row))) yield row;
  }
}

const isNothing = (selection: Selection): boolean => selection.kind === 'some' && selection.ids.size === 0;

function change(selection: Selection, ids: readonly string[], selected: boolean): Selection {
  const stored = new Set(selection.kind === 'some' ? selection.ids : selection.except);
  for (const id of ids) {
    if (selected === (selection.kind === 'some')) stored.add(id);
    else stored.delete(id);
  }
  return selection.kind === 'some' ? { ...selection, ids: stored } : { ...selection, except: stored };
}

function selectRange(
  selection: Selection,
  { ids, additive = false, selected = true }: Extract<SelectionAction, { readonly kind: 'range' }>,
): Selection {
  if (ids.length === 0) return selection;
  const anchor = selection.anchor !== undefined && ids.includes(selection.anchor) ? selection.anchor : ids[0];
  if (additive || !selected) return { ...change(selection, ids, selected), anchor };
  return { kind: 'some', ids: new Set(ids), anchor };
}

function forget(selection: Selection, gone: ReadonlySet<string>): Selection {
  const stored = selection.kind === 'some' ? selection.ids : selection.except;
  const anchor = selection.anchor !== undefined && gone.has(selection.anchor) ? undefined : selection.anchor;
  if (anchor === selection.anchor && ![...gone].some((id) => stored.has(id))) return selection;
  const kept = new Set([...stored].filter((id) => !gone.has(id)));
  return selection.kind === 'some' ? { kind: 'some', ids: kept, anchor } : { kind: 'all', except: kept, anchor };
}
