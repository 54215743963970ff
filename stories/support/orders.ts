import { asHal, seedRecords } from '../../demo/seed/index.js';
import type { LiveEvent, LiveStatus, OrderPage, OrdersClient } from '../../src/client/index.js';
import { mapExtensivOrders, mapTrackPackages, mergeTracking } from '../../src/domain/extensiv/index.js';
import type { Order } from '../../src/domain/order/index.js';

/** The present of the order stories: Friday, 20 November 2026, 1:05 PM in Toronto. */
export const STORY_NOW = '2026-11-20T18:05:00Z';

const kept = new Map<number, readonly Order[]>();

/** Invented orders, read from what the warehouse system would send, newest first. The same number gives the same orders every day. */
export function storyOrders(count: number): readonly Order[] {
  const known = kept.get(count);
  if (known) return known;
  const records = seedRecords({ count, seed: 11, now: Date.parse(STORY_NOW) });
  const { orders } = mapExtensivOrders(asHal(records.orders));
  const tracked = mergeTracking(orders, mapTrackPackages(asHal(records.tracking)).byOrder);
  const result = [...tracked].sort((a, b) => (b.createdAt ?? '').localeCompare(a.createdAt ?? ''));
  kept.set(count, result);
  return result;
}

/** What a story's client does. */
export interface StoryClientOptions {
  readonly orders: readonly Order[];
  /** `never`: the first page does not come. `fails`: it is refused. `stops`: only the first page comes. */
  readonly pages?: 'all' | 'never' | 'fails' | 'stops';
  readonly status?: LiveStatus;
  /** Given the means to send live events, as soon as somebody listens; returns what ends it. */
  readonly live?: (emit: (event: LiveEvent) => void) => () => void;
}

/** A client without a network, for stories. */
export function storyClient({ orders, pages = 'all', status = 'live', live }: StoryClientOptions): OrdersClient {
  const client: Pick<OrdersClient, 'orderPages' | 'subscribe'> = {
    async *orderPages() {
      if (pages === 'never') await new Promise(() => undefined);
      if (pages === 'fails') throw Object.assign(new Error('No network in this story'), { name: 'ApiError', kind: 'network' });
      for (let offset = 0; offset < Math.max(1, orders.length); offset += 1000) {
        if (pages === 'stops' && offset > 0) throw Object.assign(new Error('No more in this story'), { name: 'ApiError', kind: 'server' });
        const last = offset + 1000 >= orders.length;
        const page: OrderPage = { orders: orders.slice(offset, offset + 1000), total: orders.length, offset, asOf: STORY_NOW };
        yield last ? page : { ...page, nextCursor: String(offset) };
      }
    },
    subscribe(listener, options) {
      options?.onStatus?.(status);
      const stop = live?.(listener) ?? ((): void => undefined);
      options?.signal?.addEventListener('abort', stop);
      return stop;
    },
  };
  return client as OrdersClient;
}
