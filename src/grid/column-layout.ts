/** Which edge a column sticks to while the others scroll. */
export type ColumnEdge = 'start' | 'end';

/** What the layout needs to know of a column of the catalog. */
export interface ColumnDefinition {
  readonly id: string;
  /** Whether the column is off until somebody turns it on. */
  readonly hidden?: boolean;
  /** Pixels, before anybody resized it. */
  readonly width: number;
  readonly minWidth?: number;
  readonly maxWidth?: number;
  readonly pinned?: ColumnEdge | undefined;
}

/** The columns that there are, in the order in which a reset shows them. Ids are unique. */
export type ColumnCatalog = readonly ColumnDefinition[];

/**
 * Which columns are shown, where and how wide: plain data, fit for storage.
 *
 * `order` holds every column of the catalog once, hidden ones too, so that a column which comes back stands where it stood before.
 */
export interface ColumnLayout {
  readonly version: 1;
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** Only the widths that somebody chose, in pixels. */
  readonly widths: Readonly<Record<string, number>>;
  readonly pinned: Readonly<Record<string, ColumnEdge>>;
}

/** What a person can do to the columns. */
export type ColumnAction =
  | { readonly type: 'show'; readonly id: string }
  | { readonly type: 'hide'; readonly id: string }
  /** Puts a column in front of another, or last. */
  | { readonly type: 'move'; readonly id: string; readonly before: string | undefined }
  /** Puts a column beside another, and on the edge that this one is pinned to, if any. */
  | { readonly type: 'place'; readonly id: string; readonly beside: string; readonly after: boolean }
  /** Moves a column past its next visible neighbour. */
  | { readonly type: 'nudge'; readonly id: string; readonly by: -1 | 1 }
  /** `undefined` goes back to the width of the catalog. */
  | { readonly type: 'resize'; readonly id: string; readonly width: number | undefined }
  | { readonly type: 'pin'; readonly id: string; readonly edge: ColumnEdge | undefined }
  | { readonly type: 'show-all' }
  /** Hides all columns but the first. */
  | { readonly type: 'hide-all' }
  | { readonly type: 'reset' };

/** The limits of a width where the catalog names none, in pixels. */
export const MIN_COLUMN_WIDTH = 72;
export const MAX_COLUMN_WIDTH = 1200;

const MAX_STORED_IDS = 2000;

/** The layout of a catalog that nobody changed. */
export function defaultLayout(catalog: ColumnCatalog): ColumnLayout {
  return {
    version: 1,
    order: catalog.map(({ id }) => id),
    hidden: catalog.filter(({ hidden }) => hidden).map(({ id }) => id),
    widths: {},
    pinned: Object.fromEntries(catalog.flatMap(({ id, pinned }) => (pinned ? [[id, pinned]] : []))),
  };
}

/** The columns that are shown, in display order: those pinned to the start, the loose ones, those pinned to the end. */
export function visibleColumns(layout: ColumnLayout): string[] {
  const hidden = new Set(layout.hidden);
  const shown = layout.order.filter((id) => !hidden.has(id));
  const at = (edge: ColumnEdge | undefined): string[] => shown.filter((id) => edgeOf(layout, id) === edge);
  return [...at('start'), ...at(undefined), ...at('end')];
}

/** The edge that a column is pinned to. */
export const edgeOf = (layout: ColumnLayout, id: string): ColumnEdge | undefined =>
  Object.hasOwn(layout.pinned, id) ? layout.pinned[id] : undefined;

/** The width that somebody gave a column, or `undefined`. */
export const chosenWidth = (layout: ColumnLayout, id: string): number | undefined =>
  Object.hasOwn(layout.widths, id) ? layout.widths[id] : undefined;

/** A width within the limits of a column, in whole pixels. */
export function clampWidth(column: ColumnDefinition, width: number): number {
  const [min, max] = [column.minWidth ?? MIN_COLUMN_WIDTH, column.maxWidth ?? MAX_COLUMN_WIDTH];
  return Number.isFinite(width) ? Math.round(Math.min(Math.max(width, min), Math.max(min, max))) : column.width;
}

/**
 * The layout after an action. Total: an action that cannot be done, such as hiding the last visible column or moving an unknown one, gives the same layout
 * object back.
 */
export function applyColumnAction(layout: ColumnLayout, action: ColumnAction, catalog: ColumnCatalog): ColumnLayout {
  if ('id' in action && !layout.order.includes(action.id)) return layout;
  switch (action.type) {
    case 'show':
      return layout.hidden.includes(action.id) ? { ...layout, hidden: layout.hidden.filter((id) => id !== action.id) } : layout;
    case 'hide':
      return hide(layout, action.id);
    case 'move':
      return move(layout, action.id, action.before);
    case 'place':
      return place(layout, action);
    case 'nudge':
      return nudge(layout, action.id, action.by);
    case 'resize':
      return resize(layout, action.id, { width: action.width, catalog });
    case 'pin':
      return pin(layout, action.id, action.edge);
    case 'show-all':
      return layout.hidden.length > 0 ? { ...layout, hidden: [] } : layout;
    case 'hide-all':
      return hideAll(layout);
    case 'reset': {
      const fresh = defaultLayout(catalog);
      return sameLayout(layout, fresh) ? layout : fresh;
    }
    default:
      return layout;
  }
}

/** Whether a value from storage has the shape of a layout. Says nothing about the columns it names. */
export function isColumnLayout(value: unknown): value is ColumnLayout {
  if (typeof value !== 'object' || value === null) return false;
  const { version, order, hidden, widths, pinned } = value as Partial<Record<keyof ColumnLayout, unknown>>;
  return (
    version === 1 &&
    isIdList(order) &&
    isIdList(hidden) &&
    isRecordOf(widths, (width) => typeof width === 'number' && Number.isFinite(width)) &&
    isRecordOf(pinned, (edge) => edge === 'start' || edge === 'end')
  );
}

/**
 * A saved layout, made to fit the catalog of today: unknown columns are dropped, new ones come in at their place in the catalog, a hidden column keeps its
 * place, widths are clamped, and at least one column is visible. Doing it twice changes nothing more.
 */
export function reconcileLayout(saved: ColumnLayout, catalog: ColumnCatalog): ColumnLayout {
  const known = new Map(catalog.map((column) => [column.id, column]));
  const order = [...new Set(saved.order)].filter((id) => known.has(id));
  const kept = new Set(order);
  catalog.forEach(({ id }, index) => {
    if (!kept.has(id)) order.splice(placeOf(catalog, index, order), 0, id);
  });
  const savedHidden = new Set(saved.hidden);
  const hidden = order.filter((id) => (kept.has(id) ? savedHidden.has(id) : known.get(id)?.hidden === true));
  if (hidden.length === order.length) hidden.splice(0, 1);
  const newPins = catalog.flatMap(({ id, pinned }): [string, ColumnEdge][] => (pinned && !kept.has(id) ? [[id, pinned]] : []));
  return {
    version: 1,
    order,
    hidden,
    widths: Object.fromEntries(
      Object.entries(saved.widths).flatMap(([id, width]) => {
        const column = known.get(id);
        return column ? [[id, clampWidth(column, width)]] : [];
      }),
    ),
    pinned: Object.fromEntries([...Object.entries(saved.pinned).filter(([id]) => known.has(id)), ...newPins]),
  };
}

/** Whether two layouts show the same. */
export function sameLayout(a: ColumnLayout, b: ColumnLayout): boolean {
  const record = (value: Readonly<Record<string, unknown>>): string =>
    JSON.stringify(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)));
  return (
    sameList(a.order, b.order) &&
    sameList([...a.hidden].sort(), [...b.hidden].sort()) &&
    record(a.widths) === record(b.widths) &&
    record(a.pinned) === record(b.pinned)
  );
}

function hide(layout: ColumnLayout, id: string): ColumnLayout {
  if (layout.hidden.includes(id) || layout.hidden.length + 1 >= layout.order.length) return layout;
  return { ...layout, hidden: [...layout.hidden, id] };
}

function hideAll(layout: ColumnLayout): ColumnLayout {
  const [first, ...others] = visibleColumns(layout);
  return first === undefined || others.length === 0 ? layout : { ...layout, hidden: layout.order.filter((id) => id !== first) };
}

function move(layout: ColumnLayout, id: string, before: string | undefined): ColumnLayout {
  if (id === before || (before !== undefined && !layout.order.includes(before))) return layout;
  const order = layout.order.filter((other) => other !== id);
  order.splice(before === undefined ? order.length : order.indexOf(before), 0, id);
  return sameList(order, layout.order) ? layout : { ...layout, order };
}

function place(layout: ColumnLayout, { id, beside, after }: { id: string; beside: string; after: boolean }): ColumnLayout {
  const others = layout.order.filter((other) => other !== id);
  const at = others.indexOf(beside);
  if (at < 0) return layout;
  return pin(move(layout, id, others[after ? at + 1 : at]), id, edgeOf(layout, beside));
}

function nudge(layout: ColumnLayout, id: string, by: -1 | 1): ColumnLayout {
  const shown = visibleColumns(layout).filter((other) => edgeOf(layout, other) === edgeOf(layout, id));
  const at = shown.indexOf(id);
  const neighbour = at < 0 ? undefined : shown[at + by];
  if (neighbour === undefined) return layout;
  if (by < 0) return move(layout, id, neighbour);
  return move(layout, id, layout.order[layout.order.indexOf(neighbour) + 1]);
}

function resize(layout: ColumnLayout, id: string, { width, catalog }: { width: number | undefined; catalog: ColumnCatalog }): ColumnLayout {
  const column = catalog.find((candidate) => candidate.id === id);
  const next = column && width !== undefined ? clampWidth(column, width) : undefined;
  if (next === chosenWidth(layout, id)) return layout;
  const others = Object.entries(layout.widths).filter(([other]) => other !== id);
  return { ...layout, widths: Object.fromEntries(next === undefined ? others : [...others, [id, next]]) };
}

function pin(layout: ColumnLayout, id: string, edge: ColumnEdge | undefined): ColumnLayout {
  if (edgeOf(layout, id) === edge) return layout;
  const others = Object.entries(layout.pinned).filter(([other]) => other !== id);
  return { ...layout, pinned: Object.fromEntries(edge ? [...others, [id, edge]] : others) };
}

/** Behind the nearest column before it in the catalog that is there already. */
function placeOf(catalog: ColumnCatalog, index: number, order: readonly string[]): number {
  for (let before = index - 1; before >= 0; before -= 1) {
    const at = order.indexOf(catalog[before]?.id ?? '');
    if (at >= 0) return at + 1;
  }
  return 0;
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

const isIdList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= MAX_STORED_IDS && value.every((item) => typeof item === 'string');

function isRecordOf(value: unknown, accepts: (item: unknown) => boolean): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const items = Object.values(value);
  return items.length <= MAX_STORED_IDS && items.every(accepts);
}
