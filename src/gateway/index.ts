/** The other end of the client: a Web-standard handler that serves the contract from an upstream. */
export { createGateway } from './gateway.js';
export type { Authorize, Gateway, GatewayOptions, Verdict } from './gateway.js';
export type { CorsOptions } from './http/cors.js';
export { HttpProblem } from './http/problem.js';
export type { ProblemDetails } from './http/problem.js';
export type { Interval } from './interval.js';
export { createSimulationClock } from './simulation/clock.js';
export type { SimulationClock, SimulationClockOptions } from './simulation/clock.js';
export { LABEL_CARRIERS, makeTrackingNumber } from './simulation/label-numbers.js';
export { createSimulation } from './simulation/simulation.js';
export type { Simulation, SimulationOptions } from './simulation/simulation.js';
export { trackingTokens } from './tracking-tokens.js';
export type { TrackingTokens, TrackingTokensOptions } from './tracking-tokens.js';
export type { Audience, FoundParcel, StoredSettings, Upstream, UpstreamChange, UpstreamContext } from './upstream.js';
export { createMemoryUpstream } from './upstreams/memory.js';
export type { MemoryUpstream, MemoryUpstreamOptions, ShippedNotice } from './upstreams/memory.js';
export { readUpstream } from './upstreams/read.js';
export type { ReadUpstreamOptions } from './upstreams/read.js';
