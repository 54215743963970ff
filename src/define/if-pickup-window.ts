import { IfPickupWindow } from '../elements/pickup-window/pickup-window.js';

if (!customElements.get('if-pickup-window')) customElements.define('if-pickup-window', IfPickupWindow);

export type * from '../elements/pickup-window/pickup-window.events.js';

declare global {
  interface HTMLElementTagNameMap {
    'if-pickup-window': IfPickupWindow;
  }
}
