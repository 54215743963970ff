import type { Locale } from '../../domain/locale.js';
import type { Order } from '../../domain/order/index.js';
import { WORDS } from '../../locales/index.js';
import type { CellContext } from './cell-context.js';
import { dayIn } from './cell-dates.js';
import type { DescribeNumber } from './details/describe-number.js';
import { strings } from './order-grid.strings.js';

/** What a cell context is made of. */
export interface ContextFacts {
  readonly locale: Locale;
  readonly timeZone: string;
  /** Milliseconds since the epoch; moves once a minute. */
  readonly now: number;
  readonly isOverdue: (order: Order) => boolean;
  /** Whether it is known what is overdue. */
  readonly knowsOverdue: boolean;
  readonly isSelected: (id: string) => boolean;
  readonly isOpen: (id: string) => boolean | undefined;
  readonly hasActions: (order: Order) => boolean;
  readonly describeNumber: DescribeNumber | undefined;
}

/** Gives the same context as long as the facts are the same, so that unchanged cells are recognised as such. */
export function cellContext(): (facts: ContextFacts) => CellContext {
  let key = '';
  let kept: CellContext | undefined;
  return ({ locale, timeZone, now, isOverdue, knowsOverdue, ...own }) => {
    const next = `${locale}|${timeZone}|${now}|${knowsOverdue}|${own.describeNumber !== undefined}`;
    if (kept && key === next) return kept;
    key = next;
    kept = {
      locale,
      timeZone,
      today: dayIn(now, timeZone),
      strings: strings[locale],
      isOverdue,
      ...own,
      stageText: (order) => (isOverdue(order) ? strings[locale].noScanYet : WORDS[locale].stages[order.stage]),
    };
    return kept;
  };
}
