import { boundsOfDays, daysOfCondition, ORDER_STAGES, type OrderCondition } from '../../../domain/order/index.js';
import type { ColumnFilter } from '../../../grid/index.js';
import type { OrderColumn } from '../order-columns.js';

/** What conditions are read by. */
export interface ResolveContext {
  /** The viewer's own day, `YYYY-MM-DD`. */
  readonly today: string;
  /** The viewer's IANA zone. */
  readonly timeZone: string;
  readonly column: (id: string) => OrderColumn | undefined;
}

/** The engine's filters for conditions. A condition on a column that is not there, or that does not fit its type, does not constrain. */
export const resolveConditions = (conditions: readonly OrderCondition[], context: ResolveContext): readonly ColumnFilter[] =>
  conditions.flatMap((condition) => resolveCondition(condition, context) ?? []);

/** The engine's filter for a condition; `undefined` where it does not constrain. */
export function resolveCondition(condition: OrderCondition, { today, timeZone, column: find }: ResolveContext): ColumnFilter | undefined {
  const column = find(condition.column);
  if (!column || column.filter === false) return undefined;
  const { id, type } = column;
  switch (condition.kind) {
    case 'text':
      return type === 'date' || id === 'stage' || condition.contains.trim() === ''
        ? undefined
        : { column: id, kind: 'text', contains: condition.contains };
    case 'set':
      return type === 'date' ? undefined : { column: id, kind: 'set', values: condition.values.map((value) => cellOfValue(column, value)) };
    case 'number': {
      const { min, max } = condition;
      if (type !== 'number' || id === 'stage') return undefined;
      return { column: id, kind: 'range', ...(min !== undefined && { min }), ...(max !== undefined && { max: justAbove(max) }) };
    }
    case 'empty':
      return { column: id, kind: 'empty', empty: condition.empty };
    default: {
      const days = daysOfCondition(condition, today);
      return days && type === 'date' ? { column: id, kind: 'range', ...boundsOfDays(days, timeZone) } : undefined;
    }
  }
}

/** A number just above another: the engine's upper bounds are exclusive, a person's are not. */
const justAbove = (value: number): number => value + Math.abs(value) * Number.EPSILON || Number.MIN_VALUE;

/** A value as the engine's cell has it: stages are sorted, and so kept, by their place in an order's life. */
export const cellOfValue = ({ id }: Pick<OrderColumn, 'id'>, value: string | null): string | null =>
  id === 'stage' && value !== null ? String((ORDER_STAGES as readonly string[]).indexOf(value)) : value;

/** The value that a cell's text stands for; see {@link cellOfValue}. */
export const valueOfCell = ({ id }: Pick<OrderColumn, 'id'>, text: string): string =>
  id === 'stage' ? (ORDER_STAGES[Number(text)] ?? text) : text;
