import { MAX_IDS, type OrdersClient } from '../client/index.js';
import type { Order } from '../domain/order/index.js';
import { SHOWN_FIELDS } from './orders-rows.js';

const PARALLEL = 3;

/** Orders by id, in the order of the ids: those that are known, and the others in few requests. Ids that no order has are left out. */
export async function ordersByIds(
  ids: readonly string[],
  known: (id: string) => Order | undefined,
  { client, signal }: { readonly client: OrdersClient; readonly signal: AbortSignal | undefined },
): Promise<readonly Order[]> {
  const found = new Map<string, Order>();
  const missing: string[] = [];
  for (const id of new Set(ids)) {
    const order = known(id);
    if (order) found.set(id, order);
    else missing.push(id);
  }
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < missing.length) {
      const id = missing.slice(next, (next += MAX_IDS));
      const { orders } = await client.searchOrders({ id, limit: id.length, fields: SHOWN_FIELDS }, { signal });
      for (const order of orders) found.set(order.id, order);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return ids.flatMap((id) => found.get(id) ?? []);
}
