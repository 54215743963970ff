import { IfTrackingLookup } from '../elements/tracking-lookup/tracking-lookup.js';
import './if-tracking-badge.js';

if (!customElements.get('if-tracking-lookup')) customElements.define('if-tracking-lookup', IfTrackingLookup);

export type * from '../elements/tracking-lookup/tracking-lookup.events.js';

declare global {
  interface HTMLElementTagNameMap {
    'if-tracking-lookup': IfTrackingLookup;
  }
}
