import type { OrderColumn } from '../order-columns.js';
import type { ColumnPin, VisibleColumn } from '../visible-columns.js';

/** Which columns stand around those of the orders. */
export interface FrameColumns {
  /** The name of the column of check boxes; absent, there is none. */
  readonly select?: string | undefined;
  /** The name of the column of actions; absent, there is none. */
  readonly actions?: string | undefined;
}

/** The width of the column of actions, in pixels. */
export const ACTIONS_WIDTH = 44;
const SELECT_WIDTH = 44;

const own = (cell: 'select' | 'actions', width: number): OrderColumn => ({
  // Not in the catalog, so that nobody can hide, move or sort it.
  id: `row-${cell}`,
  group: '',
  cell,
  align: 'start',
  grow: 0,
  width,
  type: 'text',
  value: () => undefined,
  text: () => '',
});

const SELECT = own('select', SELECT_WIDTH);
const ACTIONS = own('actions', ACTIONS_WIDTH);

/** Whether a column is one of the grid's own, which no order has a value for. */
export const isFrameColumn = ({ cell }: OrderColumn): boolean => cell === 'select' || cell === 'actions';

/** Puts the check boxes before all columns and the actions after them, both pinned. */
export function frameColumns(columns: readonly VisibleColumn[], { select, actions }: FrameColumns): readonly VisibleColumn[] {
  if (select === undefined && actions === undefined) return columns;
  const moved = columns.map((shown) => ({ ...shown, pin: shown.pin && shifted(shown.pin, { start: select, end: actions }) }));
  const rim = (edge: 'start' | 'end'): boolean => !columns.some(({ pin }) => pin?.edge === edge);
  return [
    ...(select === undefined ? [] : [pinned(SELECT, select, { edge: 'start', offset: 0, rim: rim('start') })]),
    ...moved,
    ...(actions === undefined ? [] : [pinned(ACTIONS, actions, { edge: 'end', offset: 0, rim: rim('end') })]),
  ];
}

const pinned = (column: OrderColumn, label: string, pin: ColumnPin): VisibleColumn => ({ column, label, width: column.width, pin });

function shifted(pin: ColumnPin, edges: Readonly<Record<'start' | 'end', string | undefined>>): ColumnPin {
  if (edges[pin.edge] === undefined) return pin;
  return { ...pin, offset: pin.offset + (pin.edge === 'start' ? SELECT_WIDTH : ACTIONS_WIDTH) };
}
