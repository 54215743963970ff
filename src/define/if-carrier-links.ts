import { IfCarrierLinks } from '../elements/carrier-links/carrier-links.js';

if (!customElements.get('if-carrier-links')) customElements.define('if-carrier-links', IfCarrierLinks);

declare global {
  interface HTMLElementTagNameMap {
    'if-carrier-links': IfCarrierLinks;
  }
}
