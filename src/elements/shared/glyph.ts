import { html, svg, type TemplateResult } from 'lit';
import { GLYPHS, type GlyphName } from './glyphs.js';

/** A glyph for a Lit template, hidden from assistive technology. Style it with the class `icon` of `controls`. */
export function glyph(name: GlyphName): TemplateResult {
  return html`<svg
    class="icon"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${GLYPHS[name].map((d) => svg`<path d=${d}></path>`)}
  </svg>`;
}
