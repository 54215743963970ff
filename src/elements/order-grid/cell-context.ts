import type { Locale } from '../../domain/locale.js';
import type { Order } from '../../domain/order/index.js';
import type { DescribeNumber } from './details/describe-number.js';
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
  /** Whether an order is selected now: the one thing here that changes under the same object. */
  readonly isSelected: (id: string) => boolean;
  /** Whether the details of an order are open, which changes under the same object too; `undefined` where none can be. */
  readonly isOpen: (id: string) => boolean | undefined;
  /** What a tracking number is; absent until the carriers are loaded. */
  readonly describeNumber: DescribeNumber | undefined;
  /** Whether the page offers actions for an order. */
  readonly hasActions: (order: Order) => boolean;
}
