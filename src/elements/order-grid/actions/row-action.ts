import type { Locale } from '../../../domain/locale.js';
import type { Order } from '../../../domain/order/index.js';

/** What the page offers to do with an order, in the menu at the end of its row. */
export interface RowAction {
  readonly id: string;
  /** A word in one language for all, or in each. */
  readonly label: string | Partial<Readonly<Record<Locale, string>>>;
  /** Where it leads, for an action that is a link; `http:` and `https:`, or relative to the page. */
  readonly href?: (order: Order) => string | undefined;
  /** Whether it cannot be undone or does harm. */
  readonly danger?: boolean;
  /** Whether an order has this action; every one unless told. */
  readonly applies?: (order: Order) => boolean;
}

const MAX_LABEL = 80;

/** The actions that an order has. A function of the page that fails stands for "no". */
export const actionsFor = (actions: readonly RowAction[], order: Order): readonly RowAction[] =>
  actions.filter((action) => attempt(() => action.applies?.(order) ?? true) === true);

/** What an action is called; English stands in for a language that is missing. */
export function actionLabel({ label, id }: RowAction, locale: Locale): string {
  const word = typeof label === 'string' ? label : (label?.[locale] ?? label?.en);
  return String(word ?? id).slice(0, MAX_LABEL);
}

/** Where an action leads; `undefined` for one that leads nowhere that a person should be sent. */
export function actionUrl(action: RowAction, order: Order): string | undefined {
  const href = attempt(() => action.href?.(order));
  if (typeof href !== 'string' || href === '') return undefined;
  const url = attempt(() => new URL(href, document.baseURI));
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : undefined;
}

function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
