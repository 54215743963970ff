import type { Locale } from '../../domain/locale.js';
import { chosenWidth, edgeOf, visibleColumns, type ColumnEdge, type ColumnLayout } from '../../grid/index.js';
import type { OrderCatalog } from './columns/catalog.js';
import type { OrderColumn } from './order-columns.js';
import { isFrameColumn } from './selection/frame-columns.js';

/** How a column sticks to an edge. */
export interface ColumnPin {
  readonly edge: ColumnEdge;
  /** Pixels from that edge: the widths of the columns that are pinned before it. */
  readonly offset: number;
  /** Whether it stands next to the columns that scroll. */
  readonly rim: boolean;
}

/** A column as it is shown. */
export interface VisibleColumn {
  readonly column: OrderColumn;
  readonly label: string;
  /** Pixels; the least where it grows. */
  readonly width: number;
  readonly pin: ColumnPin | undefined;
}

/** A width that is being dragged and not yet part of the layout. */
export interface DraggedWidth {
  readonly id: string;
  readonly width: number;
}

/** What columns are shown from. */
export interface ShownFrom {
  readonly catalog: OrderCatalog;
  readonly locale: Locale;
  readonly dragged?: DraggedWidth | undefined;
  /** How much larger than usual type is; columns that nobody resized are wider by as much. */
  readonly scale?: number;
  /** How much of the width pinned columns may take, in pixels; with more, all scroll. Absent: as much as they want. */
  readonly room?: number;
}

/** The columns that a layout shows, in display order. */
export function showColumns(
  layout: ColumnLayout,
  { catalog, locale, dragged, scale = 1, room = Number.POSITIVE_INFINITY }: ShownFrom,
): readonly VisibleColumn[] {
  const columns = visibleColumns(layout).flatMap((id) => catalog.get(id) ?? []);
  const widths = columns.map(({ id, width }) =>
    dragged?.id === id ? dragged.width : (chosenWidth(layout, id) ?? Math.round(width * scale)),
  );
  const wanted = columns.map(({ id }) => edgeOf(layout, id));
  const fits = widths.reduce((sum, width, at) => (wanted[at] ? sum + width : sum), 0) <= room;
  const edges = fits ? wanted : columns.map(() => undefined);
  const offset = (at: number, edge: ColumnEdge): number =>
    widths.reduce((sum, width, other) => sum + (edges[other] === edge && (edge === 'start' ? other < at : other > at) ? width : 0), 0);
  return columns.map((column, at) => {
    const edge = edges[at];
    const rim = edge === 'start' ? edges[at + 1] !== 'start' : edges[at - 1] !== 'end';
    return {
      column,
      label: catalog.label(column.id, locale),
      width: widths[at] ?? column.width,
      pin: edge && { edge, offset: offset(at, edge), rim },
    };
  });
}

/** The tracks of header and rows. Columns that nobody resized share what is left over; without one, an empty track takes it. */
function columnTracks(columns: readonly VisibleColumn[], layout: ColumnLayout, dragged?: DraggedWidth): string {
  let grows = false;
  const tracks = columns.map(({ column, width, pin }) => {
    const flexible = column.grow > 0 && !pin && dragged?.id !== column.id && chosenWidth(layout, column.id) === undefined;
    grows ||= flexible;
    return flexible ? `minmax(${width}px,${column.grow}fr)` : `${width}px`;
  });
  // The actions of rows stand at the edge, after what is left over.
  const at = columns.at(-1)?.column.cell === 'actions' ? -1 : tracks.length;
  if (!grows) tracks.splice(at, 0, 'minmax(0,1fr)');
  return tracks.join(' ');
}

const sumOf = (columns: readonly VisibleColumn[]): number => columns.reduce((sum, { width }) => sum + width, 0);

/** Half of what the handle of the last column is wide, which stands across its edge; pixels. A column at the end has its handle at its start. */
const gutterOf = (columns: readonly VisibleColumn[]): number => (columns.at(-1)?.pin?.edge === 'end' ? 0 : 12);

/** The width below which the columns scroll sideways, in pixels. */
const leastWidth = (columns: readonly VisibleColumn[]): number => sumOf(columns) + gutterOf(columns);

/** How much of the window the columns at an edge cover, in pixels. */
const pinnedWidth = (columns: readonly VisibleColumn[], edge: ColumnEdge): number => sumOf(columns.filter(({ pin }) => pin?.edge === edge));

/** What the styles of header and rows take from the columns. */
export const frameProps = (
  columns: readonly VisibleColumn[],
  from: { readonly layout: ColumnLayout; readonly dragged: DraggedWidth | undefined; readonly cards: boolean; readonly rowHeight: number },
): Readonly<Record<string, string>> => ({
  '--_tracks': columnTracks(columns, from.layout, from.dragged),
  '--_least-width': from.cards ? '0px' : `${leastWidth(columns)}px`,
  '--_gutter': `${gutterOf(columns)}px`,
  '--_row-height': `${from.rowHeight}px`,
  '--_pinned-start': `${pinnedWidth(columns, 'start')}px`,
  '--_pinned-end': `${pinnedWidth(columns, 'end')}px`,
});

/** How much of a width pinned columns may take, in pixels: about half, in steps that borders and scrollbars do not make a difference to. */
export const roomFor = (width: number): number => (width > 0 ? Math.floor((width + 32) / 80) * 40 : Number.POSITIVE_INFINITY);

/** What `data-pin` says of a pinned cell. */
export const pinName = (pin: ColumnPin): string => (pin.rim ? `${pin.edge} rim` : pin.edge);

/** Under the first, in pixels, orders are cards; under the second two values of a card do not fit beside each other. */
const CARD_WIDTH = 480;
const SLIM_WIDTH = 320;

const CARD_PADDING = 22;
const CARD_TITLE = 26;
/** Label and value of two columns, one above the other. */
const CARD_PAIR = 42;
/** Label and value of one column, beside each other. */
const CARD_LINE = 24;
/** The box in its corner. */
const CARD_CONTROL = 48;

/** How orders are shown: as rows, or as cards with the values in pairs or, in a slim grid, one below the other. */
export type RowShape = 'rows' | 'cards' | 'slim cards';

/** What fits a width in pixels. A grid that is not laid out has no width. */
export function shapeFor(width: number): RowShape {
  if (width <= 0 || width >= CARD_WIDTH) return 'rows';
  return width < SLIM_WIDTH ? 'slim cards' : 'cards';
}

/** The height of a card: a line for the reference, one for the status, then the other columns, as much higher as type is larger than usual. */
export function cardHeight(columns: readonly VisibleColumn[], shape: RowShape, scale = 1): number {
  let height = 0;
  let half = false;
  for (const { column } of columns.filter((shown) => !isFrameColumn(shown.column))) {
    const alone = isCardTitle(column) || isWide(column);
    if (isCardTitle(column)) height += CARD_TITLE;
    else if (shape === 'slim cards' && !alone) height += CARD_LINE;
    else if (alone || !half) height += CARD_PAIR;
    half = !half && !alone;
  }
  return Math.max(CARD_PADDING + Math.ceil(height * scale), CARD_CONTROL);
}

/** Whether the values of a column are too long for half a card. */
const isWide = ({ cell }: OrderColumn): boolean => cell === 'tracking';

/** Whether a column has a line of its own in a card, where it needs no label. */
export const isCardTitle = (column: OrderColumn): boolean => column.id === 'reference' || column.id === 'stage' || isFrameColumn(column);

/** Makes a cell stick, through the CSS object model, which a strict content security policy allows. */
export function stylePin(element: HTMLElement, pin: ColumnPin | undefined): void {
  if (pin) {
    element.dataset['pin'] = pinName(pin);
    element.style.setProperty('--_offset', `${pin.offset}px`);
  } else delete element.dataset['pin'];
}
