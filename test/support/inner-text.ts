/**
 * The `innerText` of the standard where engines have their own: WebKit's has line breaks and spaces at the ends, and none between the parts of a flexible box; Firefox's
 * leaves out marks of direction. No element reads it; tests read with it what a person sees. https://html.spec.whatwg.org/multipage/dom.html#the-innertext-idl-attribute
 */
import { ENGINE } from './browser.js';

const INLINE = /^(inline|contents|ruby|table-)/;

function partsOf(node: Node): string[] {
  if (node instanceof Text) return [node.data.replace(/[ \t\r\n]+/g, ' ')];
  if (!(node instanceof Element)) return [];
  const { display, visibility } = getComputedStyle(node);
  if (display === 'none' || visibility !== 'visible') return [];
  const edge = INLINE.test(display) && node.localName !== 'br' ? '' : '\n';
  return [edge, ...[...node.childNodes].flatMap(partsOf), edge];
}

if (ENGINE !== 'Chromium') {
  Object.defineProperty(HTMLElement.prototype, 'innerText', {
    configurable: true,
    get(this: HTMLElement) {
      const text = partsOf(this).join('');
      return text
        .replace(/ *\n[ \n]*/g, '\n')
        .replace(/ {2,}/g, ' ')
        .trim();
    },
  });
}
