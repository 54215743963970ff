import { IfOrderGrid } from '../elements/order-grid/order-grid.js';

IfOrderGrid.loadOptions = () => import('./if-column-menu.js');
IfOrderGrid.loadDetails = () => import('./if-order-details.js');

if (!customElements.get('if-order-grid')) customElements.define('if-order-grid', IfOrderGrid);

declare global {
  interface HTMLElementTagNameMap {
    'if-order-grid': IfOrderGrid;
  }
}
