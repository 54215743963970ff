import { IfOrderGrid } from '../elements/order-grid/order-grid.js';

IfOrderGrid.loadOptions = () => import('./if-column-menu.js');
IfOrderGrid.loadDetails = () => import('./if-order-details.js');

if (!customElements.get('if-order-grid')) customElements.define('if-order-grid', IfOrderGrid);

export type * from '../elements/order-grid/order-grid.events.js';
export type * from '../elements/order-grid/actions/row-action.events.js';
export type * from '../elements/order-grid/details/details.events.js';
export type * from '../elements/order-grid/filters/filters.events.js';
export type * from '../elements/order-grid/selection/selection.events.js';
export type * from '../elements/order-grid/views/views-dialog.events.js';
export type * from '../elements/order-grid/views/views.events.js';

declare global {
  interface HTMLElementTagNameMap {
    'if-order-grid': IfOrderGrid;
  }
}
