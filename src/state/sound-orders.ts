import { flawOf, repairOrder } from '../domain/order/repair-order.js';
import type { Order } from '../domain/order/index.js';
import { idleTask } from './yield-task.js';

/** How long orders are looked through at a time, in milliseconds: the first where somebody may be waiting, the second at most. */
const SLICE = 5;
const LONG_SLICE = 25;
/** How many orders are looked at between two looks at the clock. */
const STEP = 100;

/**
 * Looks through the orders that a page holds itself while it rests, repairs what is not as orders are (see `repairOrder`), and says so; what is no order is left out.
 *
 * @param isWanted whether they are still the ones that are shown
 * @param warn tells the page's developer
 * @returns nothing when all are sound, or they are not wanted any more
 */
export async function repairedOrders(
  given: unknown,
  isWanted: () => boolean,
  warn: (message: string) => void,
): Promise<readonly Order[] | undefined> {
  if (!Array.isArray(given)) {
    warn('`orders` is no array; no orders are shown.');
    return undefined;
  }
  const repaired = new Map<number, Order | undefined>();
  let first = '';
  let end = performance.now() + SLICE;
  for (let at = 0; at < given.length; at += 1) {
    if (at % STEP === 0 && performance.now() > end) {
      const rest = await idleTask(0);
      if (!isWanted()) return undefined;
      end = performance.now() + Math.min(Math.max(rest, SLICE), LONG_SLICE);
    }
    const order: unknown = given[at];
    const read = repairOrder(order);
    if (read && read === order) continue;
    first ||= [`orders[${at}]`, flawOf(order)].filter(Boolean).join('.');
    repaired.set(at, read);
  }
  if (repaired.size === 0) return undefined;
  const more = repaired.size > 1 ? ` ${repaired.size - 1} more are not, either.` : '';
  warn(`\`${first}\` is not as in an order; what can be read is shown.${more}`);
  return given.map((order, at) => (repaired.has(at) ? repaired.get(at) : (order as Order))).filter((order) => order !== undefined);
}
