import { GLYPHS, type GlyphName } from './glyphs.js';

const SVG = 'http://www.w3.org/2000/svg';

/** A glyph as a DOM node, for elements without templates and for pooled grid cells. Hidden from assistive technology. */
export function createGlyph(name: GlyphName): SVGSVGElement {
  const root = document.createElementNS(SVG, 'svg');
  const attributes = {
    class: 'icon',
    viewBox: '0 0 16 16',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.5',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  };
  for (const [key, value] of Object.entries(attributes)) root.setAttribute(key, value);
  setGlyph(root, name);
  return root;
}

/** Redraws an existing glyph. */
export function setGlyph(root: SVGSVGElement, name: GlyphName): void {
  root.replaceChildren(
    ...GLYPHS[name].map((d) => {
      const path = document.createElementNS(SVG, 'path');
      path.setAttribute('d', d);
      return path;
    }),
  );
}
