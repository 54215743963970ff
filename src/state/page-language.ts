/** The nearest `lang` at or above an element, through shadow roots; else the browser's language. */
export function pageLanguage(element: Element): string {
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node instanceof HTMLElement && node.lang) return node.lang;
  }
  return globalThis.navigator?.language ?? '';
}
