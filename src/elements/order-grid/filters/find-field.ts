import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { glyph } from '../../shared/glyph.js';

/** A field that narrows the list below it. */
export const findField = ({ label, find, onFind }: { label: string; find: string; onFind: (text: string) => void }): TemplateResult =>
  html`<span class="find search-field"
    >${glyph('search')}<input
      class="field"
      type="search"
      autocomplete="off"
      spellcheck="false"
      maxlength="80"
      aria-label=${label}
      placeholder=${label}
      .value=${live(find)}
      @input=${(event: InputEvent) => onFind((event.target as HTMLInputElement).value)}
  /></span>`;
