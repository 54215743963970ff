const SVG = 'http://www.w3.org/2000/svg';

/** A drawing as a DOM node, without a template engine. Hidden from assistive technology: a word beside it or an accessible name says the same. */
export function drawGlyph(paths: readonly string[]): SVGSVGElement {
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
  redrawGlyph(root, paths);
  return root;
}

/** Replaces a drawing by another. */
export function redrawGlyph(root: SVGSVGElement, paths: readonly string[]): void {
  root.replaceChildren(
    ...paths.map((d) => {
      const path = document.createElementNS(SVG, 'path');
      path.setAttribute('d', d);
      return path;
    }),
  );
}
