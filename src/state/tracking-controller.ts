import { ContextConsumer } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import type { TrackingRequest } from '../client/index.js';
import { clientContext } from './contexts.js';
import { watchTracking, type TrackingSource, type TrackingState } from './tracking-hub.js';

/**
 * Follows several numbers for an element through the client of its provider, or one that it is given. Shares questions and answers with every other element of the
 * page that shows the same numbers. Without a client nothing is asked.
 */
export class TrackingController implements ReactiveController {
  readonly #host: LitElement;
  readonly #consumer: ContextConsumer<typeof clientContext, LitElement>;
  readonly #states = new Map<string, TrackingState>();
  #requests: readonly TrackingRequest[] = [];
  #source: TrackingSource | undefined;
  #stops: (() => void)[] = [];
  #watching: TrackingSource | undefined;
  #watched = '';

  constructor(host: LitElement) {
    this.#host = host;
    this.#consumer = new ContextConsumer(host, { context: clientContext, subscribe: true, callback: () => this.#watch() });
    host.addController(this);
  }

  /** What is known of a number; nothing without a client. */
  stateOf(number: string): TrackingState | undefined {
    return this.#states.get(number);
  }

  /**
   * Follows these numbers and no others.
   *
   * @param source asked instead of the provider's client
   */
  follow(requests: readonly TrackingRequest[], source?: TrackingSource): void {
    this.#requests = requests;
    this.#source = source;
    this.#watch();
  }

  hostConnected(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #watch(): void {
    const source = this.#source ?? this.#consumer.value;
    const watched = JSON.stringify(this.#requests);
    if (!this.#host.isConnected || (source === this.#watching && watched === this.#watched)) return;
    this.#stop();
    this.#watching = source;
    this.#watched = watched;
    this.#states.clear();
    if (!source) return;
    this.#stops = this.#requests.map((request) =>
      watchTracking(source, request, (state) => {
        this.#states.set(request.trackingNumber, state);
        this.#host.requestUpdate();
      }),
    );
  }

  #stop(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#watching = undefined;
    this.#watched = '';
  }
}
