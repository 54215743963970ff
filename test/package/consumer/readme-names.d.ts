/** What the README's code takes for granted: the grid of the page, and functions of the page's own. The index stays out: not every page imports it. */
import '@interfulfillment/elements/define/if-order-grid';
import type { TrackingTokens, Upstream, UpstreamChange } from '@interfulfillment/elements/gateway';

type Grid = HTMLElementTagNameMap['if-order-grid'];
type Order = NonNullable<Grid['orders']>[number];

declare global {
  const grid: Grid;
  const session: { token(): string };
  const upstream: Upstream;
  const tokens: TrackingTokens;
  const database: {
    ordersOf(merchant: string | undefined, query: object): ReturnType<Upstream['searchOrders']>;
    orderOf(merchant: string | undefined, id: string): ReturnType<Upstream['getOrder']>;
  };
  const bus: { onChange(run: (told: { merchant: string; change: UpstreamChange }) => void): () => void };
  function merchantOf(request: Request): Promise<string | undefined>;
  function isSignedIn(request: Request): boolean;
  function keep(filters: Grid['filters']): void;
  function channelOf(order: Order): string;
  function marginOf(order: Order): number;
  function act(action: string, order: Order): void;
  function showCount(count: number): void;
  function getJson(path: string): ReturnType<NonNullable<Grid['viewStore']>['load']>;
  function putJson(path: string, body: unknown): Promise<void>;
}
