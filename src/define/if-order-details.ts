import { IfOrderDetails } from '../elements/order-details/order-details.js';
import './if-tracking-timeline.js';

if (!customElements.get('if-order-details')) customElements.define('if-order-details', IfOrderDetails);

export type * from '../elements/order-details/order-details.events.js';

declare global {
  interface HTMLElementTagNameMap {
    'if-order-details': IfOrderDetails;
  }
}
