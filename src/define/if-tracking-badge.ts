import { explanations } from '../elements/tracking-badge/explain-badge.js';
import { prepareDates } from '../elements/tracking-badge/prepare-dates.js';
import { IfTrackingBadge } from '../elements/tracking-badge/tracking-badge.js';

IfTrackingBadge.explain(explanations);
// A server imports what its pages import, and has no elements.
if (globalThis.customElements) {
  void prepareDates();
  if (!customElements.get('if-tracking-badge')) customElements.define('if-tracking-badge', IfTrackingBadge);
}

export type * from '../elements/tracking-badge/tracking-badge.events.js';

declare global {
  interface HTMLElementTagNameMap {
    'if-tracking-badge': IfTrackingBadge;
  }
}
