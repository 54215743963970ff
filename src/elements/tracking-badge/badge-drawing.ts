import type { Locale } from '../../domain/locale.js';
import { PARCEL_GLYPHS } from '../shared/parcel-glyphs.js';
import { drawGlyph, element, redrawGlyph } from './badge-dom.js';
import { makePopover } from './badge-popover.js';
import type { BadgeLink, BadgeView } from './badge-view.js';
import { NumberCopyEvent } from './tracking-badge.events.js';
import { say, strings } from './tracking-badge.strings.js';

/** What a badge that is drawn can do. */
export interface BadgeDrawing {
  show(view: BadgeView, locale: Locale, size: string): void;
  toggle(open: boolean): void;
  copy(): Promise<void>;
}

/** Makes the nodes of one badge, once: showing another state changes texts and attributes, so that focus stays. */
export function drawBadge(root: ShadowRoot): BadgeDrawing {
  let view: BadgeView;
  let text: (typeof strings)[Locale];
  let size: string;
  let drawn: string;

  const glyph = drawGlyph('');
  const word = element('span', 'word');
  const status = element('button', 'status', [glyph, word], { part: 'status' });
  const panel = element('div', 'panel', [], { part: 'panel' });
  const carrier = element('span', 'carrier');
  const digits = element('bdi', 'number', [], { translate: false, part: 'number' });
  const copyGlyph = drawGlyph(PARCEL_GLYPHS.copy[0]);
  const copyButton = element('button', 'copy', [copyGlyph], { onclick: () => copy() });
  const place = element('span');
  const pair = element('span', 'pair', [place, copyButton]);
  const foot = element('div');
  const live = element('span', 'sr', [], { role: 'status' });
  const slot = element('slot');
  const box = element('span');
  const toggle = makePopover(box, status, panel, fill);

  /** A link that leaves the page: to a tab of its own, which is said to those who do not see it, telling the carrier neither where from nor anything else. */
  const linkTo = (className: string, { href }: BadgeLink, content: (Node | string)[]): HTMLAnchorElement =>
    element('a', className, [...content, element('span', 'sr', [` (${text.newTab})`])], {
      href,
      target: '_blank',
      rel: 'noopener noreferrer',
      referrerPolicy: 'no-referrer',
      part: 'link',
    });
  const links = (): Node[] => view.links.flatMap((link) => (link ? linkTo('go', link, [link.text]) : []));

  /** What comes with the first touch: the panel, and a live region, which must exist before its first message, and which a thousand badges must not have. */
  function fill(): void {
    if (!live.isConnected) box.append(live);
    // What has focus stays until it is closed.
    if (panel.matches(':focus-within')) return;
    panel.replaceChildren(
      element('p', 'head', [view.title]),
      size === 'compact' ? element('p', '', [`${view.carrier} `, pair]) : '',
      ...view.lines.map((line) => element('p', '', [line])),
      element(
        'ul',
        '',
        view.events.map(([what, where]) => element('li', '', [what, element('span', 'muted', [where])])),
      ),
      ...links(),
    );
  }

  /** Pages without TLS have no clipboard: there the number is selected, and copied the old way where that still works. */
  async function copy(): Promise<void> {
    fill();
    live.textContent = '';
    let done = true;
    try {
      await navigator.clipboard.writeText(view.number);
    } catch {
      getSelection()?.selectAllChildren(digits);
      done = document.execCommand('copy');
    }
    live.textContent = done ? say(text.copied, view.printed) : text.selected;
    if (!done) return;
    root.host.dispatchEvent(new NumberCopyEvent('if-number-copy', { number: view.number }));
    redrawGlyph(copyGlyph, PARCEL_GLYPHS.tick[0]);
    setTimeout(() => redrawGlyph(copyGlyph, PARCEL_GLYPHS.copy[0]), 2000);
  }

  return {
    toggle,
    copy,
    show(newView, locale, newSize) {
      const key = JSON.stringify([newView, locale, newSize]);
      if (key === drawn) return;
      drawn = key;
      view = newView;
      text = strings[locale];
      // Compact shows the number in its popover; a card shows what comes next without one. Spaces let a sentence break between the parts.
      const parts = newSize === 'compact' ? [] : [carrier, ' ', pair, newSize === 'card' ? foot : ''];
      if (size !== newSize) box.replaceChildren(status, panel, ...parts);
      size = newSize;
      const {
        links: [link, ...others],
        printed,
      } = view;
      const content = view.state ? box : slot;
      if (!content.isConnected) root.replaceChildren(content);
      box.className = `anchor ${size} ${view.tone}`;
      box.part = size === 'card' ? size : '';
      redrawGlyph(glyph, view.glyph);
      word.textContent = view.word;
      // A card is as wide as its place, whatever it says.
      word.style.cssText = size === 'card' ? '' : view.room;
      status.ariaLabel = `${view.word}, ${view.carrier} ${printed}`;
      carrier.textContent = view.carrier;
      digits.replaceChildren(...printed.split(' ').map((group) => element('span', '', [group])));
      copyButton.ariaLabel = say(text.copy, printed);
      place.replaceChildren(
        link && !others.length && size !== 'card' ? linkTo('', link, [element('span', 'sr', [`${link.text}: `]), digits]) : digits,
      );
      if (size === 'card') foot.replaceChildren(element('p', 'summary', [view.summary]), ...links());
      if (panel.matches(':popover-open')) fill();
    },
  };
}
