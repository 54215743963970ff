import { IfColumnMenu } from '../elements/column-menu/column-menu.js';

if (!customElements.get('if-column-menu')) customElements.define('if-column-menu', IfColumnMenu);

declare global {
  interface HTMLElementTagNameMap {
    'if-column-menu': IfColumnMenu;
  }
}
