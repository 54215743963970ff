import type { Tracking, TrackingRequest } from '../../client/index.js';
import { canonicalNumber } from '../../domain/tracking/scan.js';
import { askAgain } from '../../state/asking-again.js';
import type { TrackingSource, TrackingState } from '../../state/tracking-hub.js';
import { TrackingFailEvent } from './tracking-badge.events.js';

/** What asks: an element that draws itself anew when its attributes change, and then asks again. */
export type Asker = HTMLElement & { attributeChangedCallback(): void };

interface Question {
  readonly request: TrackingRequest;
  /** Who wants to hear more: nobody once there is an answer. */
  readonly askers: Set<Asker>;
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

/** Asks until there is an answer for each: again when the connection is back, and sooner where a failure may pass by itself. */
async function ask(source: TrackingSource, questions: readonly Question[], turn = 0): Promise<void> {
  let answers: readonly (Tracking | undefined)[] | undefined;
  let error: unknown = new Error('No answer');
  try {
    answers = await source.getTrackings(questions.map(({ request }) => request));
  } catch (caught) {
    error = caught;
  }
  const failed = questions.filter((question, index) => {
    const { askers, request } = question;
    const tracking = answers?.[index];
    // A server may leave an answer out, or change their order.
    const answered = canonicalNumber(`${tracking?.trackingNumber}`) === canonicalNumber(request.trackingNumber);
    question.state = answered ? { phase: 'ready', tracking: tracking! } : { phase: 'failed' };
    for (const asker of askers) {
      askers.delete(asker);
      if (!answered) asker.dispatchEvent(new TrackingFailEvent('if-tracking-fail', { number: request.trackingNumber, error }));
      asker.attributeChangedCallback();
    }
    return !answered;
  });
  if (failed.length) {
    // Whichever comes first: neither is left behind.
    const again = () => {
      clearTimeout(timer);
      removeEventListener('online', again);
      void ask(source, failed, turn + 1);
    };
    const timer = askAgain(again, error, turn);
    addEventListener('online', again);
  }
}

/**
 * What is known of a number, asked of a source for everybody: all numbers of a moment in one call, each number once, and again after a failure. It is what
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
