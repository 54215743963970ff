type Content = Node | string;

/** Makes an element with a class, or with properties, and children; text stays text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: string | Readonly<Record<string, unknown>> = '',
  ...children: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (properties) Object.assign(made, typeof properties === 'string' ? { className: properties } : properties);
  made.append(...children);
  return made;
}

/** Writes text only where it differs, so that a tick that changes nothing touches nothing. */
export function setText(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}
