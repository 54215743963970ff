/** A gateway over orders in memory, whose every answer is checked against the contract, and a client of it. */
import { createClient, type ClientOptions, type OrdersClient } from '../../src/client/index.js';
import type { Order } from '../../src/domain/order/index.js';
import {
  createGateway,
  createMemoryUpstream,
  type Gateway,
  type GatewayOptions,
  type MemoryUpstream,
  type MemoryUpstreamOptions,
} from '../../src/gateway/index.js';
import { answerViolations } from './contract.js';

/** A Friday morning in Toronto, hours before carriers come. */
export const FRIDAY = Date.parse('2026-11-20T14:00:00Z');

/** An order as it arrived, unless told otherwise. */
export function anOrder(order: Partial<Order> & { readonly id: string }): Order {
  return {
    reference: `SO-${order.id}`,
    stage: 'received',
    flags: { onHold: false, backordered: false, partial: false, split: false },
    raw: { status: '0', isClosed: false },
    parcels: [],
    createdAt: '2026-11-20T12:00:00.000Z',
    ...order,
  };
}

/** An order that was closed by its label, before any scan. */
export function aLabelledOrder(order: Partial<Order> & { readonly id: string }, trackingNumber = `TRACK${order.id}`): Order {
  const labelledAt = order.closedAt ?? '2026-11-20T13:30:00.000Z';
  return anOrder({
    stage: 'awaiting_pickup',
    raw: { status: '1', isClosed: true },
    closedAt: labelledAt,
    carrier: 'Canada Post',
    parcels: [{ trackingNumber, carrier: 'Canada Post', status: 'not_found', labelledAt }],
    ...order,
  });
}

export interface Warehouse {
  readonly upstream: MemoryUpstream;
  readonly gateway: Gateway;
  readonly client: OrdersClient;
  /** Sends a request to a path below `/api`; throws when the answer breaks the contract. */
  readonly call: (path: string, init?: RequestInit) => Promise<Response>;
  /** Moves the server's clock. */
  readonly setNow: (now: number) => void;
}

interface Setup {
  readonly orders?: readonly Order[];
  readonly upstream?: Partial<MemoryUpstreamOptions>;
  readonly gateway?: Partial<GatewayOptions>;
  readonly client?: Partial<ClientOptions>;
}

const opened: Gateway[] = [];

/** Closes every gateway that tests opened; for `afterEach`. */
export function closeAll(): void {
  for (const gateway of opened.splice(0)) gateway.close();
}

export function openWarehouse(setup: Setup = {}): Warehouse {
  let now = FRIDAY;
  const upstream = createMemoryUpstream({ orders: setup.orders ?? [], loadedAt: new Date(FRIDAY).toISOString(), ...setup.upstream });
  const gateway = createGateway({ upstream, clock: { now: () => now }, ...setup.gateway });
  opened.push(gateway);
  const send = async (request: Request): Promise<Response> => {
    const response = await gateway(request);
    const violations = await answerViolations(request, response);
    if (violations.length > 0)
      throw new Error(`${request.method} ${request.url} → ${response.status} breaks the contract: ${violations.join('; ')}`);
    return response;
  };
  return {
    upstream,
    gateway,
    client: createClient({
      baseUrl: 'http://gateway.test/api',
      fetch: (input, init) => send(new Request(input, init)),
      sleep: () => Promise.resolve(),
      ...setup.client,
    }),
    call: (path, init) => send(new Request(`http://gateway.test/api${path}`, init)),
    setNow: (next) => (now = next),
  };
}

/** The members of a problem document. */
export async function problemOf(response: Response): Promise<{
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: { detail: string; parameter?: string; pointer?: string }[];
}> {
  return (await response.json()) as never;
}

/** A POST or PUT of JSON. */
export const sending = (body: unknown, headers: Record<string, string> = {}, method = 'POST'): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers },
});
