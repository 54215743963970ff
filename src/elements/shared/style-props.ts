import { nothing } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/**
 * Sets custom properties and styles through the CSS object model, which a strict `style-src` allows: `<div ${styleProps({ '--span': '3' })}>`.
 *
 * Lit's own `styleMap` writes a style attribute on first render, which such a policy blocks (lit/lit#4719).
 */
class StyleProps extends Directive {
  #previous: readonly string[] = [];

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new TypeError('styleProps is used on an element, not in an attribute');
  }

  render(_properties: Readonly<Record<string, string | undefined>>): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [properties]: [Readonly<Record<string, string | undefined>>]): typeof nothing {
    const { style } = part.element as HTMLElement;
    for (const name of this.#previous) if (properties[name] === undefined) style.removeProperty(name);
    for (const [name, value] of Object.entries(properties)) {
      if (value !== undefined && style.getPropertyValue(name) !== value) style.setProperty(name, value);
    }
    this.#previous = Object.keys(properties);
    return nothing;
  }
}

export const styleProps = directive(StyleProps);
