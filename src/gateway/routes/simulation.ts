import { readJson } from '../http/body.js';
import { HttpProblem, invalidRequest } from '../http/problem.js';
import { isMoment } from '../http/query.js';
import { json } from '../http/response.js';
import type { Route } from '../http/router.js';
import type { Simulation } from '../simulation/simulation.js';
import { noParameters } from './orders.js';

const MAX_BODY = 1024;
const MAX_RATE = 100_000;
const MAX_JUMP = 90 * 86_400_000;

/** What the demonstration shows of a simulation. */
export interface SimulationState {
  readonly now: string;
  /** 0 while paused. */
  readonly rate: number;
  readonly paused: boolean;
  /** When carriers come next; absent when they never do. */
  readonly nextPickupAt?: string;
  /** The ids of orders that no carrier will ever scan. */
  readonly lostOrders: readonly string[];
}

function stateOf(simulation: Simulation): SimulationState {
  const { clock } = simulation;
  const next = simulation.nextPickup();
  return {
    now: new Date(clock.now()).toISOString(),
    rate: clock.rate,
    paused: clock.paused,
    ...(next === undefined ? {} : { nextPickupAt: new Date(next).toISOString() }),
    lostOrders: simulation.lostOrders(),
  };
}

const wrong = (pointer: string, detail: string) => invalidRequest([{ pointer, detail }], 422);

function readTarget(simulation: Simulation, jumpTo: unknown): number {
  if (jumpTo === 'nextPickup') return simulation.nextPickup() ?? simulation.clock.now();
  if (typeof jumpTo !== 'string' || jumpTo.length <= 10 || !isMoment(jumpTo))
    throw wrong('/jumpTo', 'Neither an RFC 3339 instant nor nextPickup.');
  const target = Date.parse(jumpTo);
  const now = simulation.clock.now();
  if (target < now)
    throw new HttpProblem(409, 'What has happened stays so', { kind: 'into-the-past', detail: 'The clock jumps forward only.' });
  if (target > now + MAX_JUMP) throw wrong('/jumpTo', 'More than 90 days ahead.');
  return target;
}

function control(simulation: Simulation, body: unknown): void {
  const { clock } = simulation;
  const wanted = typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Readonly<Record<string, unknown>>) : {};
  const { rate, paused = rate === undefined ? undefined : rate === 0, jumpTo } = wanted;
  const unknown = Object.keys(wanted).find((key) => !['rate', 'paused', 'jumpTo'].includes(key));
  if (unknown !== undefined) throw wrong(`/${unknown.slice(0, 50)}`, 'Unknown member.');
  if (rate !== undefined && !(typeof rate === 'number' && rate >= 0 && rate <= MAX_RATE))
    throw wrong('/rate', `Not a number from 0 to ${MAX_RATE}.`);
  if (paused !== undefined && typeof paused !== 'boolean') throw wrong('/paused', 'Neither true nor false.');
  if (jumpTo !== undefined) clock.jumpTo(readTarget(simulation, jumpTo));
  if (rate) clock.setRate(rate);
  if (paused !== undefined && paused !== clock.paused) (paused ? clock.pause : clock.resume)();
}

/** Control over a simulation, for demonstrations. Not part of the contract. */
export function simulationRoutes(simulation: Simulation): readonly Route[] {
  const present = () => json(stateOf(simulation));
  return [
    {
      path: '/simulation',
      methods: {
        GET(context) {
          noParameters(context);
          return Promise.resolve(present());
        },
        async POST(context) {
          noParameters(context);
          control(simulation, await readJson(context.request, MAX_BODY));
          return present();
        },
      },
    },
  ];
}
