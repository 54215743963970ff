import { IfTrackingLookup } from '../elements/tracking-lookup/tracking-lookup.js';
import './if-tracking-badge.js';

if (!customElements.get('if-tracking-lookup')) customElements.define('if-tracking-lookup', IfTrackingLookup);

declare global {
  interface HTMLElementTagNameMap {
    'if-tracking-lookup': IfTrackingLookup;
  }
}
