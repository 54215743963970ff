/** A cell: row -1 is the header, columns count from 0 in reading order. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** How far a move can go. */
export interface GridBounds {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit the window. */
  readonly page: number;
  readonly rtl: boolean;
}

/** What matters of a key press. */
export type GridKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * The cell that a key leads to, or `undefined` for a key that moves nothing (APG grid pattern, data grids): no wrapping, no movement at the edges, Left and
 * Right as seen, Home and End within the row, with Control to the ends of the data, Page keys so that the last visible row becomes one of the first.
 */
export function moveTo(event: GridKey, from: CellPosition, bounds: GridBounds): CellPosition | undefined {
  if (event.altKey || event.metaKey || event.shiftKey) return undefined;
  const last = { row: bounds.rows - 1, column: bounds.columns - 1 };
  if (event.ctrlKey) {
    if (event.key === 'Home') return { row: bounds.rows > 0 ? 0 : -1, column: 0 };
    return event.key === 'End' ? last : undefined;
  }
  const jump = Math.max(1, bounds.page - 1);
  const forward = bounds.rtl ? -1 : 1;
  const at = (row: number, column: number): CellPosition => ({
    row: Math.min(Math.max(row, -1), last.row),
    column: Math.min(Math.max(column, 0), Math.max(last.column, 0)),
  });
  switch (event.key) {
    case 'ArrowDown':
      return at(from.row + 1, from.column);
    case 'ArrowUp':
      return at(from.row - 1, from.column);
    case 'ArrowRight':
      return at(from.row, from.column + forward);
    case 'ArrowLeft':
      return at(from.row, from.column - forward);
    case 'Home':
      return at(from.row, 0);
    case 'End':
      return at(from.row, last.column);
    case 'PageDown':
      return at(from.row < 0 ? jump : from.row + jump, from.column);
    case 'PageUp':
      return from.row <= 0 ? at(from.row, from.column) : at(Math.max(0, from.row - jump), from.column);
    default:
      return undefined;
  }
}

/** What a key does to the selection. */
export type SelectionKey = 'toggle' | 'all' | 'clear' | 'extend';

/**
 * What a key on a cell of a row selects (APG grid pattern, selecting cells): Shift or Control with Space, Control or Command with A, Escape; Shift with a key that
 * goes to another row extends the selection to it.
 */
export function selectionKey({ key, ctrlKey, metaKey, altKey, shiftKey }: GridKey): SelectionKey | undefined {
  if (altKey) return undefined;
  const control = ctrlKey || metaKey;
  if (key === ' ') return control || shiftKey ? 'toggle' : undefined;
  if (!shiftKey) return key === 'Escape' && !control ? 'clear' : control && key.toLowerCase() === 'a' ? 'all' : undefined;
  return (control ? /^(Home|End)$/ : /^(Arrow|Page)(Up|Down)$/).test(key) ? 'extend' : undefined;
}
