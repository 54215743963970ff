import { IfProvider } from '../elements/provider/provider.js';

if (!customElements.get('if-provider')) customElements.define('if-provider', IfProvider);

declare global {
  interface HTMLElementTagNameMap {
    'if-provider': IfProvider;
  }
}
