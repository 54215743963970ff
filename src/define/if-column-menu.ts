import { IfColumnMenu } from '../elements/column-menu/column-menu.js';

if (!customElements.get('if-column-menu')) customElements.define('if-column-menu', IfColumnMenu);

export type * from '../elements/column-menu/column-menu.events.js';

declare global {
  interface HTMLElementTagNameMap {
    'if-column-menu': IfColumnMenu;
  }
}
