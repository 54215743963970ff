import type { TrackingRequest } from '../../client/index.js';
import { watchTracking, type TrackingSource, type TrackingState } from '../../state/tracking-hub.js';
import type { Asker } from './follow.js';
import { TrackingFailEvent } from './tracking-badge.events.js';

interface Watch {
  /** Absent once it has ended. */
  source: TrackingSource | undefined;
  readonly key: string;
  state: TrackingState;
  stop: () => void;
}

const watches = /* @__PURE__ */ new WeakMap<Asker, Watch>();

/** Ends what an element asked for. What it knew is kept: an element that was only moved goes on with the answer that it had. */
export function leaveLive(asker: Asker): void {
  const watch = watches.get(asker);
  watch?.stop();
  if (watch) watch.source = undefined;
}

/** What is known of a number, live: an element asks each time it draws itself, and is told when there is more to know. */
export function followLive(source: TrackingSource, request: TrackingRequest, asker: Asker): TrackingState {
  const key = JSON.stringify(request);
  const known = watches.get(asker);
  if (known?.key === key && known.source === source) return known.state;
  leaveLive(asker);
  const watch: Watch = { source, key, state: known?.key === key ? known.state : { phase: 'loading' }, stop: () => undefined };
  watches.set(asker, watch);
  watch.stop = watchTracking(source, request, (state) => {
    watch.state = { ...watch.state, ...state };
    const { error, phase } = state;
    if (phase === 'failed') asker.dispatchEvent(new TrackingFailEvent('if-tracking-fail', { number: request.trackingNumber, error }));
    asker.attributeChangedCallback();
  });
  return watch.state;
}
