/** The nearest `lang` at or above an element, through shadow roots; else the browser's language. */
export function pageLanguage(element: Element): string {
  for (let node: Node | null | undefined = element; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host) {
    const { lang } = node as Partial<HTMLElement>;
    if (lang) return lang;
  }
  return globalThis.navigator?.language ?? '';
}

/** What says things in the page's language. */
interface Speaker {
  requestUpdate(): void;
}

const speakers = /* @__PURE__ */ new Set<Speaker>();
let observer: MutationObserver | undefined;

/** Asks for an update each time that `<html lang>` changes. One observer for all, and none on a page where nobody speaks. */
export function followPageLanguage(speaker: Speaker): void {
  observer ??= new MutationObserver(() => speakers.forEach((each) => each.requestUpdate()));
  speakers.add(speaker);
  observer.observe(document.documentElement, { attributeFilter: ['lang'] });
}

export function leavePageLanguage(speaker: Speaker): void {
  speakers.delete(speaker);
  if (!speakers.size) observer?.disconnect();
}
