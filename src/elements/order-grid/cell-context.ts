import type { Locale } from '../../domain/locale.js';
import type { Order } from '../../domain/order/index.js';
import type { GridStrings } from './order-grid.strings.js';

/** What cells need besides the order: language, zone and present. A new object means that every cell has to be looked at again. */
export interface CellContext {
  readonly locale: Locale;
  /** The viewer's IANA zone. */
  readonly timeZone: string;
  /** The viewer's date, `YYYY-MM-DD`. */
  readonly today: string;
  readonly strings: GridStrings;
  /** The word for where an order is. */
  readonly stageText: (order: Order) => string;
  /** Whether the first scan of an order is overdue. */
  readonly isOverdue: (order: Order) => boolean;
}
