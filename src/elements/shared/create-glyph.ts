import { drawGlyph, redrawGlyph } from './draw-glyph.js';
import { GLYPHS, type GlyphName } from './glyphs.js';

/** A glyph as a DOM node, for elements without templates and for pooled grid cells. Hidden from assistive technology. */
export function createGlyph(name: GlyphName): SVGSVGElement {
  return drawGlyph(GLYPHS[name]);
}

/** Redraws an existing glyph. */
export function setGlyph(root: SVGSVGElement, name: GlyphName): void {
  redrawGlyph(root, GLYPHS[name]);
}
