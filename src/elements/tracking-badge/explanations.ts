import type { Settings } from '../../state/contexts.js';
import type { TrackingRequest } from '../../client/index.js';
import type { TrackingSource, TrackingState } from '../../state/tracking-hub.js';
import type { Asker } from './follow.js';
import type { PageContexts } from './page-context.js';
import type { BadgeFacts, BadgeSetting, BadgeView } from './badge-view.js';

/** Where and when the reader is, as the explanations need it. */
export interface ExplainSetting extends BadgeSetting {
  readonly settings?: Settings | undefined;
  readonly client: TrackingSource | undefined;
}

/** What a badge can be taught to say besides what it knows by itself. */
export interface BadgeExplanations {
  /** What is shown instead of what the badge says by itself. */
  explain(view: BadgeView, facts: BadgeFacts, setting: ExplainSetting): Partial<BadgeView>;
  /** What is known of a number, live: instead of `follow`. */
  follow(source: TrackingSource, request: TrackingRequest, asker: Asker): TrackingState;
  /** What providers around an element give it. */
  contextsOf(asker: Asker): PageContexts;
  /** Ends what an element asked for, because it leaves the page. */
  leave(asker: Asker): void;
}
