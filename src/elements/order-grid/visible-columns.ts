import type { Locale } from '../../domain/locale.js';
import { chosenWidth, edgeOf, visibleColumns, type ColumnEdge, type ColumnLayout } from '../../grid/index.js';
import { columnWords } from './order-columns.strings.js';
import { orderColumn, type OrderColumn } from './order-columns.js';

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

/** The columns that a layout shows, in display order. */
export function showColumns(layout: ColumnLayout, locale: Locale, dragged?: DraggedWidth): readonly VisibleColumn[] {
  const columns = visibleColumns(layout).flatMap((id) => orderColumn(id) ?? []);
  const widths = columns.map(({ id, width }) => (dragged?.id === id ? dragged.width : (chosenWidth(layout, id) ?? width)));
  const edges = columns.map(({ id }) => edgeOf(layout, id));
  const offset = (at: number, edge: ColumnEdge): number =>
    widths.reduce((sum, width, other) => sum + (edges[other] === edge && (edge === 'start' ? other < at : other > at) ? width : 0), 0);
  return columns.map((column, at) => {
    const edge = edges[at];
    const rim = edge === 'start' ? edges[at + 1] !== 'start' : edges[at - 1] !== 'end';
    return {
      column,
      label: columnWords[locale].columns[column.id],
      width: widths[at] ?? column.width,
      pin: edge && { edge, offset: offset(at, edge), rim },
    };
  });
}

/** The tracks of header and rows. Columns that nobody resized share what is left over; without one, an empty track takes it. */
export function columnTracks(columns: readonly VisibleColumn[], layout: ColumnLayout, dragged?: DraggedWidth): string {
  let grows = false;
  const tracks = columns.map(({ column, width, pin }) => {
    const flexible = column.grow > 0 && !pin && dragged?.id !== column.id && chosenWidth(layout, column.id) === undefined;
    grows ||= flexible;
    return flexible ? `minmax(${width}px,${column.grow}fr)` : `${width}px`;
  });
  return (grows ? tracks : [...tracks, 'minmax(0,1fr)']).join(' ');
}

/** The width below which the columns scroll sideways, in pixels. */
export const leastWidth = (columns: readonly VisibleColumn[]): number => columns.reduce((sum, { width }) => sum + width, 0);

/** What `data-pin` says of a pinned cell. */
export const pinName = (pin: ColumnPin): string => (pin.rim ? `${pin.edge} rim` : pin.edge);

const CARD_WIDTH = 480;

const CARD_PADDING = 22;
const CARD_TITLE = 26;
const CARD_LINE = 38;

/** Whether a grid of a width, in pixels, shows orders as cards. A grid that is not laid out has no width. */
export const isNarrow = (width: number): boolean => width > 0 && width < CARD_WIDTH;

/** The height of a card: reference and status in a line, the other columns in pairs. */
export function cardHeight(columns: readonly VisibleColumn[]): number {
  const titles = columns.filter(({ column }) => isCardTitle(column)).length;
  return CARD_PADDING + (titles > 0 ? CARD_TITLE : 0) + Math.ceil((columns.length - titles) / 2) * CARD_LINE;
}

/** Whether a column stands in the first line of a card, where it needs no label. */
export const isCardTitle = (column: OrderColumn): boolean => column.id === 'reference' || column.id === 'stage';

/** Makes a cell stick, through the CSS object model, which a strict content security policy allows. */
export function stylePin(element: HTMLElement, pin: ColumnPin | undefined): void {
  if (pin) {
    element.dataset['pin'] = pinName(pin);
    element.style.setProperty('--_offset', `${pin.offset}px`);
  } else delete element.dataset['pin'];
}
