import type { TrackingRequest } from '../../client/index.js';
import type { TrackingSource, TrackingState } from '../../state/tracking-hub.js';
import { TrackingFailEvent } from './tracking-badge.events.js';

/** What asks: an element that draws itself anew when its attributes change, and then asks again. */
export type Asker = HTMLElement & { attributeChangedCallback(): void };

interface Question {
  readonly request: TrackingRequest;
  /** Who wants to hear more: nobody once there is an answer. */
  askers: Set<Asker>;
  state: TrackingState;
}

/** What one source was asked, by the text of the question, and what waits for the next batch. */
interface Asked {
  readonly known: Map<string, Question>;
  readonly waiting: Question[];
}

/** The most numbers that the contract takes at once. */
const MOST = 500;

const sources = /* @__PURE__ */ new WeakMap<TrackingSource, Asked>();

function tell(question: Question, state: TrackingState): void {
  const { askers, request } = question;
  question.state = state;
  question.askers = new Set();
  for (const asker of askers) {
    const { error } = state;
    if (error) asker.dispatchEvent(new TrackingFailEvent('if-tracking-fail', { number: request.trackingNumber, error }));
    asker.attributeChangedCallback();
  }
}

async function ask(source: TrackingSource, questions: readonly Question[]): Promise<void> {
  try {
    const answers = await source.getTrackings(questions.map(({ request }) => request));
    questions.forEach((question, index) => tell(question, { phase: 'ready', tracking: answers[index]! }));
  } catch (error) {
    for (const question of questions) tell(question, { phase: 'failed', error });
    addEventListener('online', () => ask(source, questions), { once: true });
  }
}

/**
 * What is known of a number, asked of a source for everybody: all numbers of a moment in one call, each number once, and again when the connection is back. It is what
 * `watchTracking` is to pages with the whole library, without live changes. Never throws and never leaves a rejection unhandled.
 *
 * @param asker told when there is more to know
 */
export function follow(source: TrackingSource, request: TrackingRequest, asker: Asker): TrackingState {
  const key = JSON.stringify(request);
  let asked = sources.get(source);
  if (!asked) sources.set(source, (asked = { known: new Map(), waiting: [] }));
  const { known, waiting } = asked;
  let question = known.get(key);
  if (!question) {
    known.set(key, (question = { request, askers: new Set(), state: { phase: 'loading' } }));
    if (waiting.push(question) === 1)
      setTimeout(() => {
        while (waiting.length) void ask(source, waiting.splice(0, MOST));
      });
  }
  if (question.state.phase !== 'ready') question.askers.add(asker);
  return question.state;
}
