import { createClient, type OrdersClient } from '../../src/client/index.js';
import type { Clock } from '../../src/domain/clock.js';
import { createGateway, createMemoryUpstream, createSimulation, createSimulationClock } from '../../src/gateway/index.js';
import { STORY_NOW, storyOrders } from './orders.js';

/** A warehouse at work inside the page. */
export interface StoryWarehouse {
  readonly client: OrdersClient;
  readonly clock: Clock;
  stop(): void;
}

/** The gateway that the demo serves over HTTP, called in the page in place of `fetch`, over a simulated warehouse. */
export function startWarehouse({ count, rate }: { readonly count: number; readonly rate: number }): StoryWarehouse {
  const upstream = createMemoryUpstream({ orders: storyOrders(count), loadedAt: STORY_NOW });
  const clock = createSimulationClock({ start: Date.parse(STORY_NOW), rate });
  const simulation = createSimulation({ upstream, clock, seed: 11 });
  const gateway = createGateway({ upstream, clock, simulation });
  const pause = simulation.start();
  return {
    client: createClient({ baseUrl: `${location.origin}/api`, fetch: (input, init) => gateway(new Request(input, init)) }),
    clock,
    stop() {
      pause();
      gateway.close();
    },
  };
}
