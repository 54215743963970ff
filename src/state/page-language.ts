/** The nearest `lang` at or above an element, through shadow roots; else the browser's language. */
export function pageLanguage(element: Element): string {
  for (let node: Node | null | undefined = element; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host) {
    const { lang } = node as Partial<HTMLElement>;
    if (lang) return lang;
  }
  return globalThis.navigator?.language ?? '';
}
