type Content = Node | string;

/** Makes an element with a class, children and properties; text stays text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  children: readonly Content[] = [],
  properties: object = {},
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), className && { className }, properties);
  made.append(...children);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing, hidden from assistive technology: a word beside it or an accessible name says the same. */
export function drawGlyph(path: string): SVGSVGElement {
  const root = document.createElementNS(SVG, 'svg');
  root.append(document.createElementNS(SVG, 'path'));
  root.setAttribute('viewBox', '0 0 16 16');
  root.ariaHidden = 'true';
  redrawGlyph(root, path);
  return root;
}

export const redrawGlyph = (root: SVGSVGElement, path: string): void => root.firstElementChild!.setAttribute('d', path);
