import { IfTrackingTimeline } from '../elements/tracking-timeline/tracking-timeline.js';
import './if-tracking-badge.js';

if (!customElements.get('if-tracking-timeline')) customElements.define('if-tracking-timeline', IfTrackingTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'if-tracking-timeline': IfTrackingTimeline;
  }
}
